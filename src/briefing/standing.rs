//! Whether a sentence can stand alone, away from those around it.

use crate::text::Span;

/// The part of a sentence that can stand alone, and whether a connective was left out before it;
/// `None` if the sentence leans on another: it begins with "this", "he", "the latter", it asks, or
/// it is a fragment.
#[must_use]
pub fn standing(text: &str, sentence: Span) -> Option<(Span, bool)> {
    let whole = sentence.of(text);
    let ends = whole.trim_end_matches(['"', '”', '’', '\'', ')', ']', '*', '_']).ends_with('.');
    if !ends || whole.contains('\n') && whole.lines().count() > 4 {
        return None;
    }
    let start = connective(whole).unwrap_or(0);
    let trimmed = start > 0;
    let words = &whole[start..];
    (!leans(words) && balanced(words))
        .then_some((Span::new(sentence.start + start, sentence.end), trimmed))
}

/// Bytes of a connective with its comma at the beginning: "However, ".
fn connective(sentence: &str) -> Option<usize> {
    let (first, rest) = sentence.split_once(", ")?;
    let known = CONNECTIVES.iter().any(|words| words.eq_ignore_ascii_case(first));
    (known && !rest.is_empty()).then(|| sentence.len() - rest.len())
}

#[rustfmt::skip]
const CONNECTIVES: [&str; 37] = [
    "however", "moreover", "furthermore", "nevertheless", "nonetheless", "in addition", "additionally", "therefore",
    "thus", "hence", "consequently", "as a result", "accordingly", "on the other hand", "in contrast", "by contrast",
    "similarly", "likewise", "indeed", "in fact", "of course", "for example", "for instance", "in other words",
    "in particular", "in short", "finally", "second", "third", "besides", "also", "still", "yet", "then",
    "after all", "above all", "on the one hand",
];

/// Whether the words lean on what was said before.
fn leans(words: &str) -> bool {
    let clean = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let mut first = words.split_whitespace().take(12).map(clean);
    let Some(opening) = first.next() else { return true };
    if LEANING.contains(&opening.as_str()) {
        return true;
    }
    let low = words.to_lowercase();
    let early: Vec<String> = words.split_whitespace().take(5).map(clean).collect();
    let pointed = POINTING.iter().any(|phrase| low.contains(phrase))
        || low.split_whitespace().any(|word| matches!(word, "these" | "therefore"))
        || points_at_a_thing(&low)
        || early.iter().any(|word| matches!(word.as_str(), "later" | "meantime" | "meanwhile"))
        || early
            .windows(2)
            .any(|two| two[0] == "the" && matches!(two[1].as_str(), "next" | "following" | "same"));
    pointed || has_early_pronoun(words, FUNCTION.contains(&opening.as_str()))
}

/// "this policy", but not "this year".
fn points_at_a_thing(words: &str) -> bool {
    let mut words = words.split_whitespace();
    let times = ["year", "month", "week", "morning", "afternoon", "evening", "summer", "winter"];
    while let Some(word) = words.next() {
        let next = || words.clone().next().unwrap_or_default();
        if word == "this" && !times.iter().any(|time| next().starts_with(time)) {
            return true;
        }
    }
    false
}

/// "In his view", "On 22 October he": a pronoun before anyone is named; `led` where the sentence
/// begins with a preposition or conjunction.
fn has_early_pronoun(words: &str, led: bool) -> bool {
    let mut seen = !led;
    for (index, word) in words.split_whitespace().take(14).enumerate() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if PRONOUNS.contains(&bare.to_lowercase().as_str()) && !seen {
            return true;
        }
        let month = MONTHS.iter().any(|month| bare.starts_with(month));
        seen |= index > 0 && bare.starts_with(char::is_uppercase) && !month;
    }
    false
}

/// Words that, at the beginning, point back.
#[rustfmt::skip]
const LEANING: [&str; 44] = [
    "he", "she", "it", "they", "this", "these", "those", "that", "such", "his", "her", "its", "their", "him", "them",
    "and", "but", "or", "so", "nor", "here", "there", "both", "neither", "another", "others", "one", "some", "many",
    "most", "also", "then", "i", "we", "our", "my", "you", "your", "while", "instead", "rather", "first", "thereafter",
    "afterwards",
];

const PRONOUNS: [&str; 10] =
    ["he", "she", "it", "they", "his", "her", "their", "them", "him", "its"];

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Words that open a sentence without naming anyone.
#[rustfmt::skip]
const FUNCTION: [&str; 18] = [
    "in", "on", "at", "after", "before", "by", "from", "during", "with", "as", "when", "to", "for", "under", "since",
    "until", "upon", "although",
];

const POINTING: [&str; 14] = [
    "the latter",
    "the former",
    "the two sides",
    "the two countries",
    "both sides",
    "both countries",
    "above-mentioned",
    "aforementioned",
    "as mentioned",
    "as noted",
    "see figure",
    "see table",
    "the following:",
    "this regard",
];

/// Whether quotation marks and brackets that open also close.
fn balanced(words: &str) -> bool {
    let count = |c: char| words.matches(c).count();
    count('(') == count(')')
        && count('“') == count('”')
        && count('"') % 2 == 0
        && count('[') == count(']')
}

#[cfg(test)]
mod tests {
    use super::standing;
    use crate::text::Span;

    fn stands(text: &str) -> Option<&str> {
        standing(text, Span::new(0, text.len())).map(|(span, _)| span.of(text))
    }

    #[test]
    fn sentences_that_stand_alone() {
        for text in [
            "Parliament passed the new law in 2014.",
            "The mayor said that she would resign.",
            "In 1951 Japan signed its treaty of peace in San Francisco.",
            "According to the report, costs rose.",
        ] {
            assert_eq!(stands(text), Some(text));
        }
    }

    #[test]
    fn a_connective_is_left_out() {
        assert_eq!(stands("However, the fleet sailed."), Some("the fleet sailed."));
    }

    #[test]
    fn sentences_that_lean_on_others() {
        for text in [
            "He resigned in May.",
            "This led to war.",
            "However, it failed.",
            "In his view the law was wrong.",
            "The latter refused.",
            "On October 22, he ordered a blockade.",
            "The next morning, Khrushchev spoke.",
            "The Jay Treaty aimed at preserving this neutrality.",
            "Why did the fleet sail?",
            "A heading without an end",
            "“The talks failed, the minister said.",
        ] {
            assert_eq!(stands(text), None, "{text}");
        }
    }
}
