//! Reads words one by one: the vocabulary in which rules are written.

use super::calendar::Season;
use super::expression::Unit;
use super::lexemes::Lexeme;
use super::lexicon::{self, Class};

/// A place in a row of lexemes, with a view of those around it.
#[derive(Clone, Copy, Debug)]
pub struct Cursor<'a> {
    lexemes: &'a [Lexeme<'a>],
    /// The next lexeme.
    at: usize,
    /// Where it was made.
    origin: usize,
}

/// How many lexemes a cursor sees on each side of where it was made: more than any expression or
/// what tells its setting has, and few enough that no text takes longer than it is.
const HORIZON: usize = 128;

/// Digits, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Their value.
    pub value: u32,
    /// How many digits.
    pub digits: usize,
}

impl<'a> Cursor<'a> {
    /// A cursor at lexeme `at`.
    #[must_use]
    pub fn new(lexemes: &'a [Lexeme<'a>], at: usize) -> Self {
        Cursor { lexemes, at, origin: at }
    }

    /// Index of the next lexeme.
    #[must_use]
    pub fn position(&self) -> usize {
        self.at
    }

    /// The next lexeme as it is written; empty at the end.
    #[must_use]
    pub fn peek(&self) -> &'a str {
        self.ahead(0)
    }

    /// The lexeme that stands `steps` after the next one; empty past the end.
    #[must_use]
    pub fn ahead(&self, steps: usize) -> &'a str {
        self.lexeme(self.at + steps).map_or("", |lexeme| lexeme.word)
    }

    /// The lexeme `steps` before the next one (1 is the one just read); empty before the start.
    #[must_use]
    pub fn behind(&self, steps: usize) -> &'a str {
        self.lexeme_behind(steps).map_or("", |lexeme| lexeme.word)
    }

    /// Class of the lexeme `steps` before the next one.
    #[must_use]
    pub fn class_behind(&self, steps: usize) -> Class {
        self.lexeme_behind(steps).map_or(Class::default(), |lexeme| lexeme.class)
    }

    /// Class of the next lexeme.
    #[must_use]
    pub fn class(&self) -> Class {
        self.class_ahead(0)
    }

    /// Class of the lexeme `steps` after the next one.
    #[must_use]
    pub fn class_ahead(&self, steps: usize) -> Class {
        self.lexeme(self.at + steps).map_or(Class::default(), |lexeme| lexeme.class)
    }

    /// Whether the next lexeme follows without white space; `false` at the end.
    #[must_use]
    pub fn glued(&self) -> bool {
        self.glued_ahead(0)
    }

    /// Whether the lexeme `steps` after the next one follows its neighbour without white space.
    #[must_use]
    pub fn glued_ahead(&self, steps: usize) -> bool {
        self.lexeme(self.at + steps).is_some_and(|lexeme| lexeme.glued)
    }

    /// Whether the next lexeme, a number, is not a part of something longer on its left, nor the
    /// number of something ("Article 9", "pp. 1900", "$2000").
    #[must_use]
    pub fn starts_free(&self) -> bool {
        let before = self.behind(1);
        let label = self.class_behind(if before == "." { 2 } else { 1 });
        if label.meets(Class::LABEL) {
            return false;
        }
        // "telegrams 1562 and 1567"
        let list = matches!(before, "and" | "or") && self.class_behind(2) == Class::DIGITS;
        if list && self.class_behind(3).meets(Class::LABEL) {
            return false;
        }
        if !self.glued() {
            return !matches!(before, "$" | "£" | "€" | "#" | "№" | "§" | "+" | "=");
        }
        let digits = self.class_behind(2).meets(Class::DIGITS);
        let inside = self.lexeme_behind(1).is_some_and(|lexeme| lexeme.glued);
        match before {
            "(" | "[" | "“" | "\"" | "‘" | "*" | "_" | ";" | "{" => true,
            "’" | "'" | "," | ":" => !(digits && inside),
            "-" | "–" | "—" | "/" | "‑" if digits && inside => {
                // "pp. 1126–1129", "363/8–1359"
                let label = if self.behind(3) == "." { self.behind(4) } else { self.behind(3) };
                let numbered = lexicon::class(label).meets(Class::LABEL)
                    || before != "/" && self.behind(3) == "/";
                !numbered && (self.behind(2).len() == 4 || self.behind(2).len() <= 2)
            }
            _ => matches!(before, "-" | "–" | "—" | "/" | "‑"),
        }
    }

    /// Whether the number just read is not a part of something longer on its right.
    #[must_use]
    pub fn ends_free(&self) -> bool {
        if !self.glued() {
            return !matches!(self.peek(), "%" | "percent" | "km" | "kg" | "€" | "£");
        }
        let digit_next =
            self.glued_ahead(1) && self.ahead(1).starts_with(|c: char| c.is_ascii_digit());
        match self.peek() {
            "-" | "–" | "—" | "‑" | "/" => {
                !digit_next || matches!(self.ahead(1).len(), 2 | 4)
            }
            "." | "," | ":" => !digit_next,
            mark => {
                !mark.starts_with(|c: char| {
                    c.is_alphanumeric() && !matches!(c, '²' | '³' | '¹' | '⁰'..='⁹')
                }) && !matches!(mark, "%" | "°" | "$" | "@" | "&" | "=" | "+" | "_" | "#")
                    || mark.starts_with(['’', '\''])
            }
        }
    }

    /// Steps back to before the lexeme just read.
    pub fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    /// Reads with `read`, or leaves the cursor where it is.
    pub fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut ahead = *self;
        let value = read(&mut ahead)?;
        *self = ahead;
        Some(value)
    }

    /// What `read` reads here, without moving.
    pub fn look<T>(&self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        read(&mut { *self })
    }

    /// Exactly this word, in any case.
    pub fn word(&mut self, word: &str) -> Option<()> {
        self.take(|next| next.eq_ignore_ascii_case(word).then_some(()))
    }

    /// One of these words, in any case: its index.
    pub fn one_of(&mut self, words: &[&str]) -> Option<usize> {
        self.take(|next| words.iter().position(|word| next.eq_ignore_ascii_case(word)))
    }

    /// These words one after the other.
    pub fn words(&mut self, words: &[&str]) -> Option<()> {
        self.attempt(|c| words.iter().try_for_each(|word| c.word(word)))
    }

    /// A word of this class: what it counts for.
    pub fn value(&mut self, class: Class) -> Option<u32> {
        self.class().meets(class).then_some(())?;
        self.take(|word| lexicon::value(word, class))
    }

    /// Digits.
    pub fn number(&mut self) -> Option<Number> {
        self.class().meets(Class::DIGITS).then_some(())?;
        self.take(|word| Some(Number { value: word.parse().ok()?, digits: word.len() }))
    }

    /// Any kind of dash or hyphen.
    pub fn dash(&mut self) -> Option<()> {
        self.take(|mark| matches!(mark, "-" | "–" | "—" | "‐" | "‑" | "−").then_some(()))
    }

    /// A month by its name or abbreviation, with the full stop of the latter. Capitals are needed:
    /// "may", "march" and "mar" are words too.
    pub fn month(&mut self) -> Option<u32> {
        let name = self.peek();
        name.starts_with(|c: char| c.is_ascii_uppercase()).then_some(())?;
        let month = self.value(Class::MONTH)?;
        self.abbreviation_stop(name, 4);
        Some(month)
    }

    /// A weekday by its name or abbreviation, capitalised.
    pub fn weekday(&mut self) -> Option<u32> {
        let name = self.peek();
        name.starts_with(|c: char| c.is_ascii_uppercase()).then_some(())?;
        let weekday = self.value(Class::WEEKDAY)?;
        self.abbreviation_stop(name, 5);
        Some(weekday)
    }

    /// A season by its name.
    pub fn season(&mut self) -> Option<Season> {
        Season::from_code(self.value(Class::SEASON)?)
    }

    /// A unit of time: "year", "years".
    pub fn unit(&mut self) -> Option<Unit> {
        const UNITS: [Unit; 15] = [
            Unit::Second,
            Unit::Minute,
            Unit::Hour,
            Unit::Day,
            Unit::Week,
            Unit::Weekend,
            Unit::Fortnight,
            Unit::Month,
            Unit::Quarter,
            Unit::Season,
            Unit::Year,
            Unit::FiscalYear,
            Unit::Decade,
            Unit::Century,
            Unit::Millennium,
        ];
        let index = self.value(Class::UNIT)?;
        UNITS.get(usize::try_from(index).ok()?).copied()
    }

    /// "20th", "3rd", "third": the number.
    pub fn ordinal(&mut self) -> Option<u32> {
        if self.class().meets(Class::DIGITS) {
            return self.attempt(|c| {
                let number = c.number().filter(|number| number.digits <= 2)?;
                c.glued().then_some(())?;
                c.one_of(&["st", "nd", "rd", "th"])?;
                Some(number.value)
            });
        }
        if self.value_is_tens()
            && let Some(number) = self.attempt(|c| {
                let tens = c.value(Class::CARDINAL)?;
                c.dash();
                c.value(Class::ORDINAL).filter(|ones| *ones < 10).map(|ones| tens + ones)
            })
        {
            return Some(number);
        }
        self.value(Class::ORDINAL)
    }

    /// A whole number in digits or words: "14", "14,500", "twenty-one", "two hundred".
    pub fn cardinal(&mut self) -> Option<u32> {
        if self.class().meets(Class::DIGITS) {
            let mut value = self.number()?.value;
            let group = |c: &mut Self| {
                (c.glued() && c.glued_ahead(1)).then_some(())?;
                c.word(",")?;
                c.number().filter(|group| group.digits == 3)
            };
            while value > 0
                && let Some(group) = self.attempt(group)
            {
                value = value.checked_mul(1000)?.checked_add(group.value)?;
            }
            return Some(value);
        }
        let mut total: u32 = 0;
        let mut here = self.small_cardinal()?;
        // Scales go down: "two million three thousand".
        let mut least = u32::MAX;
        while self.class().meets(Class::CARDINAL) {
            match self.look(|c| c.value(Class::CARDINAL))? {
                100 => {
                    self.value(Class::CARDINAL)?;
                    here = here.checked_mul(100)?;
                }
                scale @ (1000 | 1_000_000) if scale < least => {
                    self.value(Class::CARDINAL)?;
                    total = total.checked_add(here.checked_mul(scale)?)?;
                    (here, least) = (0, scale);
                }
                1000 | 1_000_000 => break,
                _ if here % 100 == 0 => here = here.checked_add(self.small_cardinal()?)?,
                _ => break,
            }
        }
        total.checked_add(here)
    }

    /// A number in words below a hundred, or a scale standing alone ("hundred").
    fn small_cardinal(&mut self) -> Option<u32> {
        let tens = self.value_is_tens();
        let value = self.value(Class::CARDINAL)?;
        if !tens {
            return Some(value);
        }
        let ones = self.attempt(|c| {
            c.dash();
            c.value(Class::CARDINAL).filter(|ones| *ones < 10)
        });
        Some(value + ones.unwrap_or(0))
    }

    fn value_is_tens(&self) -> bool {
        let value = self.look(|c| c.value(Class::CARDINAL)).unwrap_or(0);
        (20..100).contains(&value) && value.is_multiple_of(10)
    }

    /// The full stop of an abbreviation, where something of the expression may follow it.
    fn abbreviation_stop(&mut self, name: &str, longest: usize) {
        let whole = ["may", "june", "july"].iter().any(|month| name.eq_ignore_ascii_case(month));
        if !whole && name.len() <= longest && self.glued() && self.peek() == "." {
            self.at += 1;
        }
    }

    fn take<T>(&mut self, read: impl FnOnce(&'a str) -> Option<T>) -> Option<T> {
        let value = read(self.lexeme(self.at)?.word)?;
        self.at += 1;
        Some(value)
    }

    fn lexeme_behind(&self, steps: usize) -> Option<&'a Lexeme<'a>> {
        self.lexeme(self.at.checked_sub(steps)?)
    }

    fn lexeme(&self, index: usize) -> Option<&'a Lexeme<'a>> {
        #[cfg(test)]
        LOOKS.set(LOOKS.get() + 1);
        if index.abs_diff(self.origin) > HORIZON {
            return None;
        }
        self.lexemes.get(index)
    }
}

#[cfg(test)]
std::thread_local! {
    /// How often cursors looked at lexemes: the work of recognising.
    pub(super) static LOOKS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}
