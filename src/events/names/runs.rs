//! Words of a sentence to runs of capitals: where a name begins and how far it goes.

use std::ops::Range;

use crate::text::TokenKind;
use crate::text::parts_of_speech::{Tag, Upos};

use super::cues::{Cue, holds};
use super::gazetteer::{Known, gazetteer};
use super::words::{Word, known_at};

/// The runs of capitals of a sentence, in order.
pub(super) fn runs(words: &[Word]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let end = end_of_run(words, at);
        if end > at {
            found.push(at..end);
        }
        at = end.max(at + 1);
    }
    found
}

fn end_of_run(words: &[Word], start: usize) -> usize {
    let listed = known_at(words, start, words.len())
        .filter(|(count, _)| *count > 1 || !is_plain_first_word(words, start));
    let mut end = match listed {
        Some((count, _)) => start + count,
        None if is_numbered_body(words, start) => start + 2,
        None if is_numbered_kind(words, start) => start + 3,
        None if begins_name(words, start) => start + 1,
        None => return start,
    };
    while let Some(next) = further(words, start, end) {
        end = next;
    }
    end
}

fn begins_name(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    goes_into_name(word) && !is_plain_first_word(words, at)
}

/// Whether it is a capital that may be part of a name.
fn goes_into_name(word: &Word) -> bool {
    word.is_capital() && !is_function_word(word) && !word.holds(Cue::Calendar) && !is_shouted(word)
}

/// "7th Fleet", "101st Airborne Division": the number belongs to the name.
fn is_numbered_body(words: &[Word], at: usize) -> bool {
    let number = words[at].kind == TokenKind::Number;
    let ordinal = words
        .get(at + 1)
        .is_some_and(|word| word.is_joined && matches!(word.text, "st" | "nd" | "rd" | "th"));
    let head = |offset: usize| {
        words.get(at + offset).is_some_and(|word| word.holds(Cue::OrganizationHead))
    };
    let capital = words.get(at + 2).is_some_and(Word::is_capital);
    number && ordinal && capital && (head(2) || head(3))
}

/// "18-Nation Committee": the number belongs to the name.
fn is_numbered_kind(words: &[Word], at: usize) -> bool {
    let joined = |offset: usize| words.get(at + offset).filter(|word| word.is_joined);
    words[at].kind == TokenKind::Number
        && joined(1).is_some_and(|word| word.is("-"))
        && joined(2).is_some_and(goes_into_name)
        && words.get(at + 3).is_some_and(goes_into_name)
}

/// Determiners, pronouns, prepositions … with a capital: at the beginning, or in headlines.
fn is_function_word(word: &Word) -> bool {
    word.holds(Cue::FunctionWord)
        || (!matches!(
            word.tag.upos(),
            Upos::Propn | Upos::Noun | Upos::Adj | Upos::Verb | Upos::X | Upos::Adv | Upos::Intj
        ) && !word.holds(Cue::Title)
            && !word.is_acronym())
}

/// Whether the word has its capital only from standing first, in a sentence or a quotation.
fn is_plain_first_word(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let is_first = words[..at]
        .last()
        .is_none_or(|before| matches!(before.text, "\"" | "“" | "‘" | ":" | "(" | "•" | "*"));
    if !is_first || word.is_acronym() || !gazetteer().is_common(word.text) {
        return false;
    }
    let tables = [Cue::Title, Cue::TitlePart, Cue::PlaceFirst, Cue::PlaceOf];
    let is_cue = tables.iter().any(|table| word.holds(*table));
    let is_noun = matches!(word.tag, Tag::Nn | Tag::Nnp | Tag::Nnps | Tag::Jj | Tag::Nns);
    let follows = |offset: usize| {
        words.get(at + offset).is_some_and(|next| goes_into_name(next) && !next.is_joined)
    };
    let of_follows = words.get(at + 1).is_some_and(|next| next.is("of")) && follows(2);
    !((is_cue && (follows(1) || of_follows)) || (is_noun && follows(1)))
}

/// The end of the run if it goes on behind `end`.
fn further(words: &[Word], start: usize, end: usize) -> Option<usize> {
    let last = &words[end - 1];
    let next = words.get(end)?;
    if last.is_possessive {
        let owners = last.text.ends_with('s') && is_body(words.get(end + 1));
        return (owners && next.is_joined).then_some(end + 2);
    }
    let capital = |at: usize| words.get(at).is_some_and(goes_into_name);
    let joined = |at: usize| words.get(at).is_some_and(|word| word.is_joined);
    match next.text {
        "." if next.is_joined && is_abbreviated(last) => {
            Some(end + 1).filter(|next| capital(*next) || joined(*next))
        }
        "-" | "–" if next.is_joined && joined(end + 1) => behind_hyphen(words, start, end),
        "&" if capital(end + 1) => Some(end + 2),
        "," if words
            .get(end + 1)
            .is_some_and(|word| matches!(word.text, "Inc" | "Ltd" | "LLC" | "Jr" | "Sr")) =>
        {
            Some(end + 2)
        }
        "May" if gazetteer().is_given_name(last.text) => Some(end + 1),
        "April" | "May" | "June" | "August" if last.holds(Cue::Title) && capital(end + 1) => {
            Some(end + 1)
        }
        "‘" | "’" | "\'" | "ʻ" | "ʿ" | "`" if next.is_joined && joined(end + 1) => {
            behind_apostrophe(words, end)
        }
        "," => behind_list(words, start, end),
        _ if is_shout(last, next) => None,
        _ if capital(end) && !next.is_joined => Some(end + 1),
        _ if capital(end) && last.is(".") => Some(end + 1),
        _ => behind_small_words(words, start, end),
    }
}

/// "Department of State TELEGRAM": a word of the heading, not of the name.
fn is_shout(last: &Word, next: &Word) -> bool {
    !last.is_acronym() && (is_shouted(next) || is_shouted_name(next))
}

/// A common word in capitals.
fn is_shouted(word: &Word) -> bool {
    word.is_acronym() && word.text.len() > 4 && gazetteer().is_common(word.text)
}

fn in_small_letters(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().chain(letters.flat_map(char::to_lowercase)).collect()
}

fn is_shouted_name(word: &Word) -> bool {
    word.is_acronym()
        && word.text.len() > 4
        && gazetteer().entry_named(&in_small_letters(word.text)).is_some()
}

/// "Hafiz Isma‘il": the mark is a letter of the name.
fn behind_apostrophe(words: &[Word], end: usize) -> Option<usize> {
    let next = &words[end + 1];
    let is_rest = next.kind == TokenKind::Word
        && !matches!(next.text, "s" | "S" | "t" | "d" | "m" | "re" | "ll" | "ve")
        && next.text.starts_with(char::is_lowercase);
    is_rest.then_some(end + 2)
}

/// "Dock Workers’ Union": what stands behind owners in the plural is the head of a body's name.
fn is_body(word: Option<&Word>) -> bool {
    word.is_some_and(|word| {
        goes_into_name(word) && !word.is_joined && word.holds(Cue::OrganizationHead)
    })
}

/// "Treaty of Peace, | Amity, and Commerce": the matters of a treaty.
fn behind_list(words: &[Word], start: usize, end: usize) -> Option<usize> {
    let run = &words[start..end];
    let opened = run.windows(2).any(|pair| {
        (pair[0].holds(Cue::TreatyHead) || pair[0].holds(Cue::OrganizationOf)) && pair[1].is("of")
    });
    let mut at = end;
    while opened && words.get(at).is_some_and(|word| word.is(",")) {
        let next = words.get(at + 1)?;
        if next.is("and") {
            return words.get(at + 2).filter(|word| is_listed_matter(word)).map(|_| at + 3);
        }
        if !is_listed_matter(next) {
            return None;
        }
        at += 2;
        if words.get(at).is_some_and(|word| word.is("and")) {
            return words.get(at + 1).filter(|word| is_listed_matter(word)).map(|_| at + 2);
        }
    }
    None
}

fn is_listed_matter(word: &Word) -> bool {
    goes_into_name(word) && is_matter(word)
}

fn is_abbreviated(word: &Word) -> bool {
    word.is_initial() || word.holds(Cue::Abbreviation)
}

/// "Perlo-Freeman" goes on, "Kim Duk-ki" too; "NATO-led" does not.
fn behind_hyphen(words: &[Word], start: usize, end: usize) -> Option<usize> {
    let next = words.get(end + 1)?;
    if next.is_capital() {
        return Some(end + 2);
    }
    let is_syllable =
        next.kind == TokenKind::Word && next.text.len() <= 5 && !next.holds(Cue::CompoundEnd);
    let follows_name =
        end - start >= 2 && words[end - 2].is_capital() && !words[end - 1].is_acronym();
    (is_syllable && follows_name && !gazetteer().is_common(next.text)).then_some(end + 2)
}

/// "Ministry | of Defense", "Charles | de Gaulle", "Council | on Foreign Relations".
fn behind_small_words(words: &[Word], start: usize, end: usize) -> Option<usize> {
    let next = words.get(end)?;
    let mut to = end + 1;
    if next.holds(Cue::Particle) {
        if words.get(to).is_some_and(|word| word.holds(Cue::Particle)) {
            to += 1;
        }
        if words.get(to).is_some_and(|word| word.is_joined && word.is("-")) {
            to += 1;
        }
        return words.get(to).is_some_and(Word::is_capital).then_some(to + 1);
    }
    if words.get(to).is_some_and(|word| word.is("the")) {
        to += 1;
    }
    let follows = words.get(to).is_some_and(goes_into_name);
    let last = words[end - 1].text;
    let run = &words[start..end];
    let opened = run.iter().any(|word| matches!(word.text, "of" | "for" | "on"));
    let has_body =
        run.iter().any(|word| word.holds(Cue::OrganizationOf) || word.holds(Cue::TreatyHead));
    let is_entry = |at| matches!(known_at(words, at, words.len()), Some((_, Known::Entry(_))));
    let listed = is_entry(to)
        || (start..end).any(|at| {
            end - at > 1 && known_at(words, at, end).is_some_and(|(count, _)| at + count == end)
        });
    let goes_on = match next.text {
        "of" => {
            let tables = [
                Cue::OrganizationOf,
                Cue::PlaceOf,
                Cue::ThingHead,
                Cue::TreatyHead,
                Cue::ConferenceHead,
                Cue::Title,
            ];
            tables.iter().any(|table| holds(*table, last))
                || (has_body && (opened || holds(Cue::OrganizationHead, last)))
        }
        "for" | "on" => {
            let tables =
                [Cue::OrganizationFor, Cue::ThingHead, Cue::TreatyHead, Cue::ConferenceHead];
            let again = run.iter().any(|word| word.is("on") || word.is("for"));
            tables.iter().any(|table| holds(*table, last))
                && !again
                && !listed
                && !words[to].is_acronym()
        }
        "and" => {
            !listed
                && to == end + 1
                && words.get(to).is_some_and(is_matter)
                && ((opened && has_body) || heads_a_body(words, start, end - 1, to))
        }
        _ => false,
    };
    (follows && goes_on && !words[to].holds(Cue::NotName)).then_some(to + 1)
}

/// "Food | and Agriculture Organization", "Securities | and Exchange Commission".
fn heads_a_body(words: &[Word], start: usize, last: usize, to: usize) -> bool {
    let heads = [Cue::OrganizationHead, Cue::TreatyHead, Cue::ConferenceHead];
    let is_head = |word: &Word| heads.iter().any(|cue| word.holds(*cue));
    let first = &words[last];
    let matter = is_matter(first)
        && (last == start || !is_head(first))
        && !first.holds(Cue::PlaceHead)
        && !gazetteer().is_given_name(first.text)
        && !first.holds(Cue::NotName);
    let rest = &words[to..];
    let count = rest.iter().take_while(|word| goes_into_name(word)).count();
    matter && count > 1 && !is_head(&rest[0]) && is_head(&rest[count - 1])
}

/// "Trade", "Technology": what a body deals with; not the beginning of another name.
fn is_matter(word: &Word) -> bool {
    let begins_other = [Cue::OrganizationOf, Cue::PlaceHead, Cue::Title];
    let plain = gazetteer().is_common(word.text) || word.holds(Cue::Generic);
    plain && !begins_other.iter().any(|cue| word.holds(*cue))
}

#[cfg(test)]
mod tests {
    use crate::text::Span;

    use super::runs;
    use crate::events::names::words::words;

    fn found(text: &str) -> Vec<String> {
        let words = words(text, Span::new(0, text.len()));
        let phrase = |run: std::ops::Range<usize>| {
            words[run.start].span.to(words[run.end - 1].span).of(text).to_owned()
        };
        runs(&words).into_iter().map(phrase).collect()
    }

    #[test]
    fn runs_go_as_far_as_names_do() {
        assert_eq!(
            found(
                "Then the Ministry of Foreign Affairs and Trade met Charles de Gaulle in Elbonia."
            ),
            ["Ministry of Foreign Affairs and Trade", "Charles de Gaulle", "Elbonia"]
        );
        assert_eq!(
            found("The U.S. 7th Fleet and Kim Duk-ki, J. S. Abe and the NATO-led force."),
            ["U.S.", "7th Fleet", "Kim Duk-ki", "J. S. Abe", "NATO"]
        );
        assert_eq!(found("Yesterday, Russian officials agreed."), ["Russian"]);
        assert_eq!(
            found("the Republic's Navy and the People's Army of France"),
            ["Republic", "Navy", "People's Army of France"]
        );
        assert_eq!(
            found("the Dock Workers' Union and the two leaders' Cabinet colleagues"),
            ["Dock Workers' Union", "Cabinet"]
        );
    }
}
