//! How many: "two and a half", "several", "about ten". The parts that lengths and distances share.

use crate::time::cursor::Cursor;
use crate::time::expression::Unit;
use crate::time::lexicon::Class;
use crate::time::timex::Modifier;

/// How many of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    /// So many halves.
    Halves(u32),
    /// "several", "a few", "two or three".
    Vague,
}

impl Count {
    /// In halves, where that is known.
    pub(super) fn halves(self) -> Option<u32> {
        match self {
            Count::Halves(halves) => Some(halves),
            Count::Vague => None,
        }
    }
}

/// "more than", "about", "nearly": what it does to the number after it.
pub(super) fn degree(c: &mut Cursor) -> Option<Modifier> {
    const DEGREES: [(&[&str], Modifier); 23] = [
        (&["no", "more", "than"], Modifier::EqualOrLess),
        (&["not", "more", "than"], Modifier::EqualOrLess),
        (&["no", "less", "than"], Modifier::EqualOrMore),
        (&["a", "little", "more", "than"], Modifier::MoreThan),
        (&["a", "little", "over"], Modifier::MoreThan),
        (&["a", "little", "less", "than"], Modifier::LessThan),
        (&["just", "over"], Modifier::MoreThan),
        (&["just", "under"], Modifier::LessThan),
        (&["more", "than"], Modifier::MoreThan),
        (&["less", "than"], Modifier::LessThan),
        (&["fewer", "than"], Modifier::LessThan),
        (&["at", "least"], Modifier::EqualOrMore),
        (&["at", "most"], Modifier::EqualOrLess),
        (&["up", "to"], Modifier::EqualOrLess),
        (&["over"], Modifier::MoreThan),
        (&["under"], Modifier::LessThan),
        (&["nearly"], Modifier::LessThan),
        (&["almost"], Modifier::LessThan),
        (&["about"], Modifier::Approx),
        (&["around"], Modifier::Approx),
        (&["approximately"], Modifier::Approx),
        (&["roughly"], Modifier::Approx),
        (&["some"], Modifier::Approx),
    ];
    c.class().meets(Class::DEGREE.or(Class::ARTICLE)).then_some(())?;
    DEGREES.into_iter().find_map(|(words, modifier)| {
        // "over the past year" is a preposition.
        c.attempt(|c| c.words(words).filter(|()| !c.peek().eq_ignore_ascii_case("the")))
            .map(|()| modifier)
    })
}

/// "two", "5 1/2", "two and a half", "several", "a", "half a".
pub(super) fn count(c: &mut Cursor) -> Option<Count> {
    if c.words(&["half", "a"]).is_some() || c.words(&["half", "an"]).is_some() {
        return Some(Count::Halves(1));
    }
    if c.attempt(|c| c.word("half").and_then(|()| c.dash())).is_some() {
        return Some(Count::Halves(1));
    }
    let article = c.one_of(&["a", "an"]).is_some();
    if c.words(&["couple", "of"]).is_some() || c.word("couple").is_some() {
        return Some(Count::Halves(4));
    }
    if c.one_of(&["several", "few", "many", "numerous", "various", "countless"]).is_some()
        || c.words(&["number", "of"]).is_some()
        || c.words(&["dozens", "of"]).is_some()
    {
        return Some(Count::Vague);
    }
    if article && !c.class().meets(Class::CARDINAL) {
        return Some(Count::Halves(2));
    }
    let whole = c.attempt(Cursor::cardinal)?;
    let between = c.attempt(|c| {
        c.one_of(&["to", "or"]).map(|_| ()).or_else(|| c.dash())?;
        c.cardinal()
    });
    if between.is_some() {
        return Some(Count::Vague);
    }
    let half = fraction(c).is_some();
    Some(Count::Halves(whole.checked_mul(2)? + u32::from(half)))
}

/// "and a half", "1/2", "½", ".5" after a whole number.
pub(super) fn fraction(c: &mut Cursor) -> Option<()> {
    c.words(&["and", "a", "half"])
        .or_else(|| c.words(&["and", "half"]))
        .or_else(|| c.words(&["1", "/", "2"]))
        .or_else(|| c.word("½"))
        .or_else(|| {
            c.attempt(|c| {
                c.glued().then_some(())?;
                c.word(".")?;
                c.glued().then_some(())?;
                c.word("5")
            })
        })
}

/// A unit that may be counted: "years", "-year", "hrs".
pub(super) fn unit(c: &mut Cursor) -> Option<Unit> {
    let hyphen = c.dash().is_some();
    let name = c.peek();
    let unit = c.unit()?;
    let plural = name.ends_with('s');
    let fraction = unit == Unit::Quarter && (c.peek() == "of" || hyphen);
    let ordinal = unit == Unit::Second && !plural && !hyphen;
    (!fraction && !ordinal && unit != Unit::Season).then_some(unit)
}
