//! Runs of capitals to the person at their end, and the words that say what the person is.

use std::collections::BTreeSet;

use crate::text::parts_of_speech::Upos;
use crate::text::{Span, TokenKind};

use super::cues::Cue;
use super::gazetteer::{Known, gazetteer};
use super::words::{Word, known_at};

/// Words of a role told behind a name, at most.
const LONG: usize = 10;

/// Where the name begins behind the title of a person; the end of the run when none follows.
///
/// "Russian Defense Minister | Sergei Ivanov", "Secretary of State | John Smith", "President of Mexico".
pub(super) fn behind_title(words: &[Word], start: usize, end: usize) -> Option<usize> {
    let last = (start..end).rev().find(|at| words[*at].holds(Cue::Title))?;
    let mut name = last + 1;
    if name < end && words[name].is(".") {
        name += 1;
    }
    if name < end && words[name].is("of") {
        name += 1;
        while name < end
            && !gazetteer().is_given_name(words[name].text)
            && is_office_word(&words[name])
        {
            name += 1;
        }
        if let Some((count, _)) = known_at(words, name, end) {
            return Some(name + count).filter(|next| *next == end);
        }
    }
    while name < end && words[name].holds(Cue::TitlePart) {
        name += 1;
    }
    let rest = &words[name.min(end)..end];
    let all_common = !rest.is_empty()
        && rest
            .iter()
            .all(|word| gazetteer().is_common(word.text) && !gazetteer().is_given_name(word.text));
    let is_acronym = rest.len() == 1 && rest[0].is_acronym();
    let listed = matches!(
        known_at(words, name, end),
        Some((count, _)) if (count > 1 || is_acronym) && name + count == end
    );
    let name = if words[last].is("Mrs") && rest.len() == 1 { last } else { name };
    (is_title(words, start, last) && !is_body(rest) && !all_common && !listed).then_some(name)
}

fn is_body(rest: &[Word]) -> bool {
    let heads = [
        Cue::OrganizationHead,
        Cue::PlaceHead,
        Cue::ThingHead,
        Cue::TreatyHead,
        Cue::ConferenceHead,
    ];
    rest.windows(2).any(|pair| pair[0].holds(Cue::OrganizationOf) && pair[1].is("of"))
        || rest.last().is_some_and(|word| heads.iter().any(|heads| word.holds(*heads)))
}

/// Whether the words before a title go with it: "Deputy Soviet Foreign", "Acquisition"; not "Bank of
/// England".
fn is_title(words: &[Word], start: usize, end: usize) -> bool {
    let mut at = start;
    while at < end {
        let word = &words[at];
        if let Some((count, _)) = known_at(words, at, end) {
            at += count;
        } else if word.is("of") || word.is("for") || word.is("on") {
            return false;
        } else if !word.is_capital()
            || word.holds(Cue::TitlePart)
            || word.holds(Cue::Title)
            || word.holds(Cue::NotName)
            || (gazetteer().is_common(word.text) && !gazetteer().is_given_name(word.text))
        {
            at += 1;
        } else {
            return false;
        }
    }
    true
}

fn is_office_word(word: &Word) -> bool {
    !word.is_capital() || word.holds(Cue::TitlePart) || gazetteer().is_common(word.text)
}

/// "Sergei Ivanov", "V. Ivanov", "John F. Smith": two to four words that begin as people's names do.
/// "B. Summary" at the beginning of a sentence is the label of a list, "U.S. Navy" no man's initials.
pub(super) fn is_person(words: &[Word], start: usize, end: usize) -> bool {
    let capitals = (start..end).filter(|at| words[*at].is_capital()).count();
    let first = &words[start];
    let last = &words[end - 1];
    let begins = gazetteer().is_given_name(first.text)
        || (first.is_initial()
            && known_at(words, start, end).is_none()
            && words.get(start + 1).is_some_and(|word| word.is("."))
            && (start > 0 || capitals > 2));
    let plain = words[start..end].iter().all(|word| {
        word.kind != TokenKind::Number
            && (word.is_initial() || !word.is_acronym())
            && !matches!(word.text, "of" | "for" | "on" | "and" | "&")
    });
    let surname = last.is_capital() && !last.is_initial() && !last.holds(Cue::NotName);
    let demonym =
        (start + 1..end).any(|at| matches!(known_at(words, at, end), Some((_, Known::Demonym(_)))));
    (2..=4).contains(&capitals) && begins && plain && surname && !demonym
}

/// Where the name begins in "Analyst | Maria Wu", "South Virginian | Thomas Lee", "French | Jean Dupont",
/// "Office of Budgets Director | George Smith".
pub(super) fn behind_description(words: &[Word], start: usize, end: usize) -> Option<usize> {
    let is_place = words[start].holds(Cue::PlaceFirst) || words[start].holds(Cue::ThingFirst);
    if is_place || is_body(&words[end - 1..end]) {
        return None;
    }
    (start + 1..end - 1)
        .find(|from| is_description(words, start, *from) && is_person(words, *from, end))
}

/// Whether the words before `from` may tell what someone is.
fn is_description(words: &[Word], start: usize, from: usize) -> bool {
    let last = &words[from - 1];
    if gazetteer().is_given_name(last.text) || last.is_initial() {
        return false;
    }
    let ends_listed = (start..from)
        .any(|at| known_at(words, at, from).is_some_and(|(count, _)| at + count == from));
    let cues = [Cue::Title, Cue::TitlePart, Cue::OrganizationHead, Cue::PlaceHead];
    ends_listed
        || last.text.ends_with("ian")
        || cues.iter().any(|cue| last.holds(*cue))
        || (last.is_capital() && gazetteer().is_common(last.text))
}

/// The words that say what the person is whose name begins at `name`, in a run that begins at `start`:
/// "then-Russian Defense Minister", "Japanese foreign minister". A mere address ("Mr.") says nothing.
pub(super) fn role_before(words: &[Word], start: usize, name: usize) -> Option<Span> {
    let mut first = name;
    while first > 0 && goes_with_role(words, first - 1, start) {
        first -= 1;
    }
    let to = (first..name).rfind(|at| {
        let is_office = |word: &Word| word.holds(Cue::Title) || word.holds(Cue::PersonNoun);
        words[*at].is("to") && words[*at..name].iter().any(is_office)
    });
    first = to.map_or(first, |to| to + 1);
    while first < name && !begins_role(&words[first]) {
        first += 1;
    }
    let role = &words[first..name];
    let count = role.iter().rposition(|word| {
        word.kind == TokenKind::Word && (!word.holds(Cue::Address) || word.holds(Cue::PersonNoun))
    })?;
    let role = &role[..=count];
    let tells = role.iter().any(|word| {
        (word.holds(Cue::Title) && !word.holds(Cue::Address)) || word.holds(Cue::PersonNoun)
    });
    tells.then(|| role[0].span.to(role[role.len() - 1].span))
}

/// "his father, | Carl Munthe", "the Russian president, | Ivan Orlov".
pub(super) fn role_before_comma(words: &[Word], name: usize) -> Option<Span> {
    let comma = name.checked_sub(1).filter(|at| words[*at].is(","))?;
    let office = comma.checked_sub(1).map(|at| &words[at])?;
    let one = office.holds(Cue::PersonNoun) && !office.text.ends_with('s');
    role_before(words, comma, comma).filter(|_| one)
}

fn begins_role(word: &Word) -> bool {
    word.kind == TokenKind::Word && !matches!(word.text, "of" | "for" | "and" | "the")
}

/// Whether the word at `at`, before an office, may tell more of it.
fn goes_with_role(words: &[Word], at: usize, start: usize) -> bool {
    let word = &words[at];
    let before = at.checked_sub(1).map(|at| &words[at]);
    let is_office = |word: &Word| word.holds(Cue::Title) || word.holds(Cue::PersonNoun);
    let is_part = |word: &Word| is_office(word) || word.holds(Cue::TitlePart);
    match word.text {
        "of" | "for" | "to" | "and" | "/" => before.is_some_and(is_part),
        "the" => before.is_some_and(|word| matches!(word.text, "of" | "to" | "for")),
        "." => {
            word.is_joined
                && before.is_some_and(|word| word.holds(Cue::Abbreviation) || word.is_initial())
        }
        "-" | "–" => word.is_joined,
        _ if word.is_possessive || word.holds(Cue::Calendar) => false,
        _ if at >= start || is_office(word) => word.kind == TokenKind::Word,
        _ if word.is_capital() => {
            word.holds(Cue::TitlePart)
                || word.holds(Cue::NotName)
                || known_at(words, at, at + 1).is_some()
        }
        "yesterday" | "today" | "tomorrow" | "week" | "month" | "year" | "time" => false,
        "then" | "former" | "late" | "current" | "ex" | "now" => true,
        _ if word.tag.upos() == Upos::Noun => !words[at + 1].is_capital(),
        _ => word.tag.upos() == Upos::Adj,
    }
}

/// The words behind the name that say what the person is: ", the Russian foreign minister,".
pub(super) fn role_behind(words: &[Word], end: usize) -> Option<Span> {
    words.get(end).filter(|word| word.is(","))?;
    let article = matches!(words.get(end + 1)?.text, "the" | "a" | "an");
    let first = end + 1 + usize::from(article);
    let rest = &words[first..words.len().min(first + LONG)];
    let count = rest.iter().position(|word| {
        matches!(word.text, "," | ";" | ")") || matches!(word.tag.upos(), Upos::Verb | Upos::Aux)
    })?;
    let role = &rest[..count];
    let office = role.iter().enumerate().any(|(at, word)| {
        let ends = role.get(at + 1).is_none_or(|next| matches!(next.text, "of" | "for" | "to"));
        word.holds(Cue::PersonNoun) || (word.holds(Cue::Title) && ends)
    });
    let begins = role.first().is_some_and(|word| {
        word.kind == TokenKind::Word
            && (word.holds(Cue::PersonNoun)
                || matches!(word.tag.upos(), Upos::Adj | Upos::Noun | Upos::Propn))
    });
    let closes = matches!(rest[count].text, "," | ";");
    (closes && begins && office).then(|| role[0].span.to(role[count - 1].span))
}

/// The offices among the words at `role`: "minister", "vice president", "attorney general".
pub(super) fn offices(words: &[Word], role: Span) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut before = String::new();
    for word in words.iter().filter(|word| role.contains(word.span)) {
        let lower = word.text.to_lowercase();
        let is_part = matches!(before.as_str(), "vice" | "deputy" | "assistant" | "under")
            || matches!(before.as_str(), "attorney" | "secretary" | "consul" | "governor" if lower == "general");
        if (word.holds(Cue::Title) && !word.holds(Cue::Address)) || word.holds(Cue::PersonNoun) {
            found.insert(if is_part { format!("{before} {lower}") } else { lower.clone() });
        }
        if word.kind == TokenKind::Word {
            before = lower;
        }
    }
    found
}
