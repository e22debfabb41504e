//! Forms of people's names to people: which forms are the same person's.

use std::collections::{BTreeMap, BTreeSet};

use deunicode::deunicode;

use super::cues::{Cue, holds};
use super::gazetteer::gazetteer;

/// A full form of a person's name (two words and more), as the corpus has it.
#[derive(Clone, Copy, Debug)]
pub(super) struct FullName<'f> {
    /// The words.
    pub(super) text: &'f str,
    /// How often it was seen.
    pub(super) count: usize,
    /// The documents that have it.
    pub(super) documents: &'f BTreeSet<usize>,
    /// The offices said of it.
    pub(super) offices: &'f BTreeSet<String>,
}

/// The people of a corpus.
#[derive(Debug, Default)]
pub(super) struct People {
    /// Each person's full forms, the most usual first.
    forms: Vec<Vec<Form>>,
    by_form: BTreeMap<String, usize>,
    by_surname: BTreeMap<String, BTreeSet<usize>>,
    by_given: BTreeMap<String, BTreeSet<usize>>,
    offices: Vec<BTreeSet<String>>,
    documents: Vec<BTreeSet<usize>>,
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
    /// The people behind full forms.
    pub(super) fn of(names: &[FullName]) -> Self {
        let mut ordered: Vec<(Form, &FullName)> =
            names.iter().map(|name| (Form::new(name.text), name)).collect();
        let rank = |form: &Form, name: &FullName| {
            let odd = !form.text.split(' ').next().is_some_and(|g| gazetteer().is_given_name(g));
            (form.is_initials(), std::cmp::Reverse(name.count), odd)
        };
        ordered.sort_by(|(a, x), (b, y)| rank(a, x).cmp(&rank(b, y)).then(a.text.cmp(&b.text)));
        let mut people = People::default();
        for (form, name) in ordered {
            let same = people.person_of(&form, Some(name)).or_else(|| people.misspelt(&form, name));
            let person = same.unwrap_or_else(|| {
                people.forms.push(Vec::new());
                people.offices.push(BTreeSet::new());
                people.documents.push(BTreeSet::new());
                people.forms.len() - 1
            });
            people.by_form.insert(form.text.clone(), person);
            if !form.is_wife() {
                for surname in form.surname_keys() {
                    people.by_surname.entry(surname).or_default().insert(person);
                }
            }
            if let Some(given) = form.given.first() {
                people.by_given.entry(given.clone()).or_default().insert(person);
            }
            people.offices[person].extend(name.offices.iter().cloned());
            people.documents[person].extend(name.documents.iter().copied());
            people.forms[person].push(form);
        }
        people
    }

    /// The one person whose given names are the same and whose family name differs in one letter, if
    /// a document or an office is common to both: "Rutherford Hays" in a text on Rutherford Hayes.
    fn misspelt(&self, form: &Form, name: &FullName) -> Option<usize> {
        let given = form.given.first().filter(|given| given.len() >= 4)?;
        let near = self.by_given.get(given)?.iter().copied().filter(|person| {
            let common = !self.documents[*person].is_disjoint(name.documents)
                || !self.offices[*person].is_disjoint(name.offices);
            common && self.forms[*person].iter().any(|other| form.is_misspelling_of(other))
        });
        let mut near = near;
        let first = near.next()?;
        near.next().is_none().then_some(first)
    }

    /// The offices said of the person.
    pub(super) fn offices(&self, person: usize) -> &BTreeSet<String> {
        &self.offices[person]
    }

    /// Takes a form for one of the person's whose name it spells in another way, if there is one.
    pub(super) fn adopt(&mut self, text: &str) -> bool {
        let form = Form::new(text);
        let Some(person) = self.person_of(&form, None) else { return false };
        self.by_form.insert(form.text.clone(), person);
        self.forms[person].push(form);
        true
    }

    /// Whether a middle name may have been left out: "William Seward" in a text on William Henry
    /// Seward, or with the same office elsewhere; not where a text tells father from son.
    fn may_leave_out(&self, person: usize, name: &FullName) -> bool {
        let kin = ["father", "son", "brother", "nephew", "uncle"];
        let is_kin = |offices: &BTreeSet<String>| kin.iter().any(|word| offices.contains(*word));
        let rare = self.documents[person].len().min(name.documents.len()) == 1;
        let same_text = !self.documents[person].is_disjoint(name.documents);
        let same_office = rare && !self.offices[person].is_disjoint(name.offices);
        (same_text || same_office) && !is_kin(&self.offices[person]) && !is_kin(name.offices)
    }

    /// The one person whose forms all agree with this one.
    fn person_of(&self, form: &Form, name: Option<&FullName>) -> Option<usize> {
        let near = form.surname_keys().into_iter().chain(form.swapped());
        let candidates: BTreeSet<usize> =
            near.filter_map(|key| self.by_surname.get(&key)).flatten().copied().collect();
        let mut same = candidates.into_iter().filter(|person| {
            let forms = &self.forms[*person];
            forms.iter().all(|other| form.agrees(other))
                && (forms.iter().any(|other| !form.differs_in_middle(other))
                    || name.is_some_and(|name| self.may_leave_out(*person, name)))
        });
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
        let parts: Vec<String> =
            text.split([' ', '.']).filter(|part| !part.is_empty()).map(fold).collect();
        let suffix = usize::from(parts.last().is_some_and(|last| is_suffix(last)));
        let end = parts.len().saturating_sub(1 + suffix);
        let particle = parts.iter().take(end).position(|part| holds(Cue::Particle, part));
        let surname = particle.filter(|at| *at > 0).unwrap_or(end);
        Form {
            text: text.to_owned(),
            given: parts[..surname].to_vec(),
            surname: parts[surname..].join(" "),
        }
    }

    /// Whether all given names are initials.
    fn is_initials(&self) -> bool {
        self.given.iter().all(|part| part.len() == 1)
    }

    /// Keys under which misspellings of one family name meet.
    fn surname_keys(&self) -> Vec<String> {
        let mut keys = vec![self.surname.clone()];
        let words: Vec<&str> = self.surname.split(' ').collect();
        let names = words.iter().filter(|word| !holds(Cue::Particle, word) && !is_suffix(word));
        let plain = names.copied().collect::<Vec<_>>().join(" ");
        if plain != self.surname && !plain.is_empty() {
            keys.push(plain);
        }
        keys
    }

    /// "Abe Shinzo" may be "Shinzo Abe".
    fn swapped(&self) -> Option<String> {
        (self.given.len() == 1).then(|| self.given[0].clone())
    }

    /// "Mrs. Lincoln" is not Lincoln.
    fn is_wife(&self) -> bool {
        self.given.first().is_some_and(|given| given == "mrs")
    }

    fn is_misspelling_of(&self, other: &Form) -> bool {
        let (a, b) = (&self.surname, &other.surname);
        a != b
            && a.len().min(b.len()) >= 5
            && a[..1] == b[..1]
            && self.given.first() == other.given.first()
            && differs_by_one(a.as_bytes(), b.as_bytes())
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

    /// Whether one has a middle name in full that the other has not.
    fn differs_in_middle(&self, other: &Form) -> bool {
        let (short, long) = if self.given.len() < other.given.len() {
            (&self.given, &other.given)
        } else {
            (&other.given, &self.given)
        };
        long[short.len()..].iter().any(|name| name.len() > 1)
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
    use std::collections::BTreeSet;

    use super::{FullName, People};

    fn people(forms: &[(&'static str, usize)]) -> People {
        let (documents, offices) = (BTreeSet::from([0]), BTreeSet::new());
        let name = |(text, count): &(&'static str, usize)| FullName {
            text,
            count: *count,
            documents: &documents,
            offices: &offices,
        };
        People::of(&forms.iter().map(name).collect::<Vec<_>>())
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
