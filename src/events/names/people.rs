//! Forms of people's names to people: which forms are the same person's.

use std::collections::{BTreeMap, BTreeSet};

use deunicode::deunicode;

use super::gazetteer::gazetteer;

/// The people of a corpus.
#[derive(Debug, Default)]
pub(super) struct People {
    /// Each person's full forms, the most usual first.
    forms: Vec<Vec<Form>>,
    by_form: BTreeMap<String, usize>,
    by_surname: BTreeMap<String, BTreeSet<usize>>,
}

/// A full form of a name, in parts for comparing.
#[derive(Clone, Debug)]
struct Form {
    text: String,
    /// Given names and initials, folded.
    given: Vec<String>,
    /// Family name with its suffix, folded: "king", "bush jr".
    surname: String,
}

impl People {
    /// The people behind full forms (two words and more), which come with how often each was seen.
    pub(super) fn of(counted: &BTreeMap<&str, usize>) -> Self {
        let mut ordered: Vec<(Form, usize)> =
            counted.iter().map(|(form, count)| (Form::new(form), *count)).collect();
        ordered.sort_by(|(a, a_count), (b, b_count)| {
            (a.is_initials(), b_count, &a.text).cmp(&(b.is_initials(), a_count, &b.text))
        });
        let mut people = People::default();
        for (form, _) in ordered {
            let person = people.person_of(&form).unwrap_or_else(|| {
                people.forms.push(Vec::new());
                people.forms.len() - 1
            });
            people.by_form.insert(form.text.clone(), person);
            for surname in form.surname_keys() {
                people.by_surname.entry(surname).or_default().insert(person);
            }
            people.forms[person].push(form);
        }
        people
    }

    /// The one person whose forms all agree with this one.
    fn person_of(&self, form: &Form) -> Option<usize> {
        let near = form.surname_keys().into_iter().chain(form.swapped());
        let candidates: BTreeSet<usize> =
            near.filter_map(|key| self.by_surname.get(&key)).flatten().copied().collect();
        let mut same = candidates
            .into_iter()
            .filter(|person| self.forms[*person].iter().all(|other| form.agrees(other)));
        let first = same.next()?;
        same.next().is_none().then_some(first)
    }

    /// The person with this full form.
    pub(super) fn with_form(&self, form: &str) -> Option<usize> {
        self.by_form.get(form).copied()
    }

    /// The people whose family name is this word.
    pub(super) fn with_surname(&self, word: &str) -> impl Iterator<Item = usize> + '_ {
        self.by_surname.get(&fold(word)).into_iter().flatten().copied()
    }

    /// The fullest usual form of the person's name.
    pub(super) fn name(&self, person: usize) -> &str {
        self.forms.get(person).and_then(|forms| forms.first()).map_or("", |form| &form.text)
    }
}

impl Form {
    fn new(text: &str) -> Self {
        let mut parts: Vec<String> =
            text.split([' ', '.']).filter(|part| !part.is_empty()).map(fold).collect();
        let mut surname = parts.pop().unwrap_or_default();
        if is_suffix(&surname)
            && let Some(before) = parts.pop()
        {
            surname = format!("{before} {surname}");
        }
        Form { text: text.to_owned(), given: parts, surname }
    }

    /// Whether all given names are initials.
    fn is_initials(&self) -> bool {
        self.given.iter().all(|part| part.len() == 1)
    }

    /// Keys under which misspellings of one family name meet.
    fn surname_keys(&self) -> Vec<String> {
        let mut keys = vec![self.surname.clone()];
        let last = self.surname.split(' ').next().unwrap_or_default();
        if last != self.surname {
            keys.push(last.to_owned());
        }
        keys
    }

    /// "Abe Shinzo" may be "Shinzo Abe".
    fn swapped(&self) -> Option<String> {
        (self.given.len() == 1).then(|| self.given[0].clone())
    }

    /// Whether both may be the same person's.
    fn agrees(&self, other: &Form) -> bool {
        if let ([one], [two]) = (self.given.as_slice(), other.given.as_slice())
            && ((*one == other.surname && same_given(&self.surname, two))
                || (*two == self.surname && same_given(one, &other.surname)))
        {
            return true;
        }
        if self.surname != other.surname {
            return false;
        }
        let (Some(one), Some(two)) = (self.given.first(), other.given.first()) else {
            return false;
        };
        let middle =
            self.given[1..].iter().zip(&other.given[1..]).all(|(a, b)| is_initial_of(a, b));
        middle && same_given(one, two)
    }
}

fn is_suffix(word: &str) -> bool {
    matches!(
        word,
        "jr" | "sr"
            | "i"
            | "ii"
            | "iii"
            | "iv"
            | "v"
            | "vi"
            | "vii"
            | "viii"
            | "ix"
            | "x"
            | "xi"
            | "xii"
            | "xiv"
            | "xv"
            | "xvi"
    )
}

fn same_given(a: &str, b: &str) -> bool {
    is_initial_of(a, b) || is_spelling_of(a, b)
}

fn is_initial_of(a: &str, b: &str) -> bool {
    a == b || (a.len().min(b.len()) == 1 && a[..1] == b[..1])
}

/// "Sergei" and "Sergey", "Dmitiri" and "Dmitri"; not "Robert" and "Roberta", which are two names.
fn is_spelling_of(a: &str, b: &str) -> bool {
    let plain = |word: &str| {
        word.replace(['y', 'j'], "i")
            .replace("ii", "i")
            .replace("ks", "x")
            .replace("ph", "f")
            .replace('w', "v")
    };
    if plain(a) == plain(b) {
        return true;
    }
    let both_known = [a, b].iter().all(|word| {
        let mut letters = word.chars();
        let capital: String =
            letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        gazetteer().is_given_name(&capital)
    });
    a.len().min(b.len()) >= 5
        && !both_known
        && a[..1] == b[..1]
        && differs_by_one(a.as_bytes(), b.as_bytes())
}

/// Whether one letter was changed, added or left out.
fn differs_by_one(a: &[u8], b: &[u8]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    match long.len() - short.len() {
        0 => short.get(same + 1..) == long.get(same + 1..),
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
}

/// Small letters without accents and apostrophes; only ASCII.
fn fold(word: &str) -> String {
    deunicode(word)
        .to_lowercase()
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::People;

    fn people(forms: &[(&'static str, usize)]) -> People {
        People::of(&forms.iter().copied().collect::<BTreeMap<_, _>>())
    }

    #[test]
    fn spellings_and_initials_are_one_person() {
        let found = people(&[
            ("Sergei Ivanov", 3),
            ("Sergey Ivanov", 1),
            ("S. Ivanov", 1),
            ("Ivanov Sergei", 1),
        ]);
        assert_eq!(found.forms.len(), 1);
        assert_eq!(found.name(0), "Sergei Ivanov");
        assert_eq!(found.with_surname("Ivanov").count(), 1);
    }

    #[test]
    fn other_people_are_other_people() {
        let found = people(&[
            ("George W. Bush", 3),
            ("George H. W. Bush", 2),
            ("George Bush", 1),
            ("Barbara Bush", 1),
        ]);
        assert_eq!(found.forms.len(), 4);
        assert_eq!(people(&[("Robert Smith", 1), ("Roberta Smith", 1)]).forms.len(), 2);
    }

    #[test]
    fn one_letter_may_be_wrong() {
        assert_eq!(people(&[("Dmitri Ivanov", 2), ("Dmitiri Ivanov", 1)]).forms.len(), 1);
    }
}
