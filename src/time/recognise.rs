//! Text to what its time expressions say, and in what setting they stand. Looks at letters, never
//! at what was said before.

use crate::text::Span;

use super::address::Addresses;
use super::cursor::Cursor;
use super::expression::{Base, Expression};
use super::lexemes::lexemes;
use super::rules::{self, Rule};
use super::setting::{self, Setting};
use super::timex::Passage;

/// A time expression before any context.
pub struct Found {
    /// Where it stands.
    pub span: Span,
    /// The rule that read it.
    pub rule: &'static Rule,
    /// What it says.
    pub expression: Expression,
    /// What stands around it.
    pub setting: Setting,
}

/// All time expressions of the passages, in order.
#[must_use]
pub fn recognise(text: &str, passages: &[Passage]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut sentence = 0;
    for (index, passage) in passages.iter().enumerate() {
        sentence += 1;
        read_passage(text, index, *passage, &mut sentence, &mut found);
    }
    found
}

fn read_passage(
    text: &str,
    index: usize,
    passage: Passage,
    sentence: &mut usize,
    found: &mut Vec<Found>,
) {
    let lexemes = lexemes(text, passage.span);
    let mut addresses = Addresses::new(text, passage.span);
    let mut last = None;
    let mut at = 0;
    while at < lexemes.len() {
        let start = Cursor::new(&lexemes, at);
        if setting::begins_sentence(&start) {
            *sentence += 1;
        }
        let mut end = start;
        let read = rules::read(&mut end);
        let Some((rule, expression)) = read.filter(|_| !addresses.hold(lexemes[at].span)) else {
            at += 1;
            continue;
        };
        let span = lexemes[at].span.to(lexemes[end.position() - 1].span);
        let mut setting = Setting::around(&start, &end, passage.role);
        setting.passage = index;
        setting.sentence = *sentence;
        setting.ends_range = is_date(&expression)
            && last.is_some_and(|(first, end)| {
                let before = Cursor::new(&lexemes, first).behind(1);
                end + 1 == at && setting::joins(before, start.behind(1))
            });
        if is_bare_year(&expression) {
            setting.role = setting::role_of_year(&start, &end, setting.role);
        }
        found.push(Found { span, rule, expression, setting });
        last = Some((at, end.position()));
        at = end.position();
    }
}

fn is_date(expression: &Expression) -> bool {
    matches!(expression, Expression::Point(_))
}

fn is_bare_year(expression: &Expression) -> bool {
    use super::calendar::When;
    let Expression::Point(point) = expression else { return false };
    matches!(point.base, Base::Said(When::Year(_)) | Base::ShortYear(_))
        && point.fields.is_empty()
        && point.modifier.is_none()
}

#[cfg(test)]
mod tests {
    use super::recognise;
    use crate::text::Span;
    use crate::time::cursor::LOOKS;
    use crate::time::{Passage, Role};

    /// How many looks at lexemes it takes to read `text`.
    fn work(text: &str) -> usize {
        LOOKS.set(0);
        let _ = recognise(text, &[Passage::new(Span::new(0, text.len()), Role::Event)]);
        LOOKS.get()
    }

    #[test]
    fn work_grows_as_the_text_does() {
        let parts = [
            "May ",
            "1990 ",
            "the ",
            "two ",
            "last ",
            "early ",
            "next ",
            "Monday ",
            "year ",
            "(",
            "-",
            ".",
            "10:",
            "7",
            "0,000,",
            "word ",
            "Name ",
            "May 4, ",
            "May 4 Name ",
            "to ",
            "one thousand ",
            "thousand ",
            "hundred and ",
            "1990-1991-",
            "the last year of ",
            "half a ",
            "12:30 ((",
            "in the morning of ",
            "twenty-one ",
            "1/2 ",
            "’",
            "’98",
        ];
        for part in parts {
            let once = work(&part.repeat(2_000));
            let twice = work(&part.repeat(4_000));
            assert!(twice <= 2 * once + once / 20, "{part}: {once}, then {twice}");
            assert!(once < 2_000 * 1_000, "{part}: {once} looks");
        }
    }
}
