//! Text to what its time expressions say, and in what setting they stand. Looks at letters, never
//! at what was said before.

use crate::text::Span;

use super::address::Addresses;
use super::cursor::Cursor;
use super::expression::{Base, Expression};
use super::lexemes::lexemes;
use super::role;
use super::rules::{self, Rule};
use super::setting::{self, Setting, Standing};
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

/// How many words may link two dates of a list: ", and on".
const LINKS: usize = 3;

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
    let mut quoted = false;
    let mut at = 0;
    while at < lexemes.len() {
        let start = Cursor::new(&lexemes, at);
        if setting::begins_sentence(&start) {
            *sentence += 1;
        }
        let mut end = start;
        match start.peek() {
            "“" => quoted = true,
            "”" => quoted = false,
            "\"" => quoted = !quoted,
            _ => {}
        }
        let read = rules::read(&mut end);
        let Some((rule, expression)) = read.filter(|_| !addresses.hold(lexemes[at].span)) else {
            at += 1;
            continue;
        };
        let span = lexemes[at].span.to(lexemes[end.position() - 1].span);
        let part = match &expression {
            Expression::Point(_) => role::of(&start, &end, passage.role, is_bare_year(&expression)),
            _ => passage.role,
        };
        let mut setting = Setting::around(&start, &end, part, is_day(&expression));
        setting.passage = index;
        setting.sentence = *sentence;
        setting.ends_range = is_date(&expression)
            && last.is_some_and(|(first, end)| {
                let before = Cursor::new(&lexemes, first).behind(1);
                end + 1 == at && setting::joins(before, start.behind(1))
            });
        if quoted {
            setting.standing = Standing::Quoted;
        }
        if rule.name == rules::FISCAL_YEAR {
            // A year that begins in another: the months of the story are not in it.
            setting.standing = Standing::Aside;
        }
        setting.listed = last.is_some_and(|(_, end)| {
            at <= end + LINKS && setting::lists((end..at).map(|at| lexemes[at].span.of(text)))
        });
        found.push(Found { span, rule, expression, setting });
        last = Some((at, end.position()));
        at = end.position();
    }
}

fn is_date(expression: &Expression) -> bool {
    matches!(expression, Expression::Point(_))
}

fn is_day(expression: &Expression) -> bool {
    matches!(expression, Expression::Point(point) if point.is_day())
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
