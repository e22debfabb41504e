//! The words that time expressions are made of, and what they count for.

/// What a word may be; a word may be several ("second", "may").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Class(u64);

impl Class {
    /// Digits.
    pub const DIGITS: Class = Class(1);
    /// "January", "Sept"; value 1–12.
    pub const MONTH: Class = Class(1 << 1);
    /// "Monday", "Tue"; value 1–7.
    pub const WEEKDAY: Class = Class(1 << 2);
    /// "spring"; value: EDTF code 21–24.
    pub const SEASON: Class = Class(1 << 3);
    /// "year", "weeks"; value: index into the units.
    pub const UNIT: Class = Class(1 << 4);
    /// "seven"; its value.
    pub const CARDINAL: Class = Class(1 << 5);
    /// "seventh"; its value.
    pub const ORDINAL: Class = Class(1 << 6);
    /// "the", "a"
    pub const ARTICLE: Class = Class(1 << 7);
    /// "this", "last", "following"
    pub const POINTING: Class = Class(1 << 8);
    /// "early", "end", "beginning"
    pub const PHASE: Class = Class(1 << 9);
    /// "today", "yesterday"
    pub const DEICTIC: Class = Class(1 << 10);
    /// "morning", "noon"
    pub const PART_OF_DAY: Class = Class(1 << 11);
    /// "now", "recently"
    pub const VAGUE: Class = Class(1 << 12);
    /// "about", "nearly", "more"
    pub const DEGREE: Class = Class(1 << 13);
    /// "several", "few"
    pub const QUANTITY: Class = Class(1 << 14);
    /// "every", "daily"
    pub const RECURRENCE: Class = Class(1 << 15);
    /// "Christmas", "Easter"
    pub const HOLIDAY: Class = Class(1 << 16);
    /// "AD", "Heisei"; value: the year before its first, where years are counted from it.
    pub const ERA: Class = Class(1 << 17);
    /// "nineties"; value 20–90.
    pub const DECADE: Class = Class(1 << 18);
    /// "'" and "’", that may stand for "19" in "'98".
    pub const APOSTROPHE: Class = Class(1 << 19);
    /// "fiscal", "financial", "school"
    pub const FISCAL: Class = Class(1 << 20);
    /// "later", "earlier", "before"
    pub const SIDE: Class = Class(1 << 21);
    /// "Article", "pp", "USD": what numbers follow that are no dates.
    pub const LABEL: Class = Class(1 << 22);

    /// What says little by itself: such words begin an expression only before another of its words.
    pub const WEAK: Class = Class::ARTICLE
        .or(Class::POINTING)
        .or(Class::PHASE)
        .or(Class::DEGREE)
        .or(Class::QUANTITY)
        .or(Class::ORDINAL)
        .or(Class::FISCAL)
        .or(Class::SIDE)
        .or(Class::LABEL);

    /// Whether every class of it is one of `others`.
    #[must_use]
    pub const fn is_only(self, others: Class) -> bool {
        self.0 & !others.0 == 0
    }

    /// Either.
    #[must_use]
    pub const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }

    /// Whether the two have something in common.
    #[must_use]
    pub const fn meets(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }

    /// As a set of bits, one for each class.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }
}

/// What a word may be, whatever its case.
#[must_use]
pub fn class(word: &str) -> Class {
    rows(word).iter().fold(Class::default(), |class, row| class.or(row.1))
}

/// What a word counts for as a member of `class`.
#[must_use]
pub fn value(word: &str, class: Class) -> Option<u32> {
    rows(word).iter().find(|row| row.1.meets(class)).map(|row| row.2)
}

type Row = (&'static str, Class, u32);

/// The rows of a word.
fn rows(word: &str) -> &'static [Row] {
    let mut slot = slot(word.as_bytes());
    while let Some(row) = WORDS.get(usize::from(SLOTS[slot])) {
        if row.0.eq_ignore_ascii_case(word) {
            let first = usize::from(SLOTS[slot]);
            let length = WORDS[first..].iter().take_while(|other| other.0 == row.0).count();
            return &WORDS[first..first + length];
        }
        slot = (slot + 1) % SLOTS.len();
    }
    &[]
}

/// Where the search for a word begins: a hash of its length and three of its letters in any case.
#[expect(clippy::cast_possible_truncation, reason = "any bits of the length will do")]
const fn slot(word: &[u8]) -> usize {
    const LOWER: u8 = 0x20;
    let length = word.len();
    if length == 0 {
        return 0;
    }
    let letters =
        [word[0] | LOWER, word[length / 2] | LOWER, word[length - 1] | LOWER, length as u8];
    (u32::from_le_bytes(letters).wrapping_mul(0x9e37_79b1) >> 21) as usize
}

/// Open addressing: a row stands in its slot or the next free one, so that the first row of a word is
/// met first. Most words of a text are none of ours and meet an empty slot, [`u16::MAX`], at once.
#[expect(clippy::cast_possible_truncation, reason = "there are fewer rows than slots")]
static SLOTS: [u16; 2048] = {
    let mut slots = [u16::MAX; 2048];
    assert!(WORDS.len() * 3 < slots.len(), "most slots must stay empty");
    let mut row = 0;
    while row < WORDS.len() {
        let mut slot = slot(WORDS[row].0.as_bytes());
        while slots[slot] != u16::MAX {
            slot = (slot + 1) % slots.len();
        }
        slots[slot] = row as u16;
        row += 1;
    }
    slots
};

/// Sorted, so that the rows of a word stand together.
#[rustfmt::skip]
const WORDS: &[Row] = &[
    ("a", Class::ARTICLE, 1), ("a", Class::QUANTITY, 0), ("about", Class::DEGREE, 0),
    ("act", Class::LABEL, 0), ("ad", Class::ERA, 0), ("additional", Class::POINTING, 0),
    ("additional", Class::QUANTITY, 0), ("after", Class::SIDE, 0),
    ("afternoon", Class::PART_OF_DAY, 0), ("afternoons", Class::PART_OF_DAY, 0),
    ("afterward", Class::SIDE, 0), ("afterwards", Class::SIDE, 0), ("ago", Class::SIDE, 0),
    ("airbus", Class::LABEL, 0), ("airgram", Class::LABEL, 0), ("all", Class::HOLIDAY, 0), ("almost", Class::DEGREE, 0),
    ("an", Class::ARTICLE, 1), ("an", Class::QUANTITY, 0), ("annual", Class::RECURRENCE, 0),
    ("annually", Class::RECURRENCE, 0), ("another", Class::POINTING, 0),
    ("another", Class::QUANTITY, 0), ("apartment", Class::LABEL, 0),
    ("approximately", Class::DEGREE, 0), ("apr", Class::MONTH, 4), ("april", Class::MONTH, 4),
    ("armistice", Class::HOLIDAY, 0), ("around", Class::DEGREE, 0), ("article", Class::LABEL, 0),
    ("articles", Class::LABEL, 0), ("ascension", Class::HOLIDAY, 0), ("ash", Class::HOLIDAY, 0),
    ("at", Class::POINTING, 0), ("at", Class::DEGREE, 0), ("aug", Class::MONTH, 8),
    ("august", Class::MONTH, 8), ("autumn", Class::SEASON, 23), ("autumns", Class::SEASON, 23),
    ("b", Class::ERA, 0), ("bastille", Class::HOLIDAY, 0), ("bc", Class::ERA, 0),
    ("bce", Class::ERA, 0), ("before", Class::SIDE, 0), ("beginning", Class::PHASE, 0),
    ("boeing", Class::LABEL, 0), ("box", Class::LABEL, 0), ("boxing", Class::HOLIDAY, 0),
    ("c", Class::DEGREE, 0), ("ca", Class::DEGREE, 0), ("cablegram", Class::LABEL, 0), ("calendar", Class::POINTING, 0),
    ("catalog", Class::LABEL, 0), ("ce", Class::ERA, 0), ("centuries", Class::UNIT, 13),
    ("century", Class::UNIT, 13), ("channel", Class::LABEL, 0), ("chapter", Class::LABEL, 0),
    ("christmas", Class::HOLIDAY, 0), ("circa", Class::DEGREE, 0), ("close", Class::PHASE, 0),
    ("closing", Class::PHASE, 0), ("columbus", Class::HOLIDAY, 0), ("column", Class::LABEL, 0),
    ("coming", Class::POINTING, 0), ("comparable", Class::POINTING, 0),
    ("countless", Class::QUANTITY, 0), ("couple", Class::QUANTITY, 0),
    ("current", Class::POINTING, 0), ("current", Class::VAGUE, 0), ("currently", Class::VAGUE, 0),
    ("daily", Class::RECURRENCE, 0), ("dawn", Class::PHASE, 0), ("dawn", Class::PART_OF_DAY, 0),
    ("day", Class::UNIT, 3), ("daybreak", Class::PART_OF_DAY, 0), ("days", Class::UNIT, 3),
    ("daytime", Class::PART_OF_DAY, 0), ("dec", Class::MONTH, 12), ("decade", Class::UNIT, 12),
    ("decades", Class::UNIT, 12), ("december", Class::MONTH, 12), ("despatch", Class::LABEL, 0), ("directive", Class::LABEL, 0), ("dispatch", Class::LABEL, 0),
    ("distant", Class::VAGUE, 0), ("doi", Class::LABEL, 0), ("dozen", Class::CARDINAL, 12),
    ("dozens", Class::QUANTITY, 0), ("dusk", Class::PART_OF_DAY, 0), ("each", Class::RECURRENCE, 0),
    ("earlier", Class::PHASE, 0), ("earlier", Class::SIDE, 0), ("early", Class::PHASE, 0),
    ("easter", Class::HOLIDAY, 0), ("eight", Class::CARDINAL, 8), ("eighteen", Class::CARDINAL, 18),
    ("eighteenth", Class::ORDINAL, 18), ("eighth", Class::ORDINAL, 8),
    ("eighties", Class::DECADE, 80), ("eighty", Class::CARDINAL, 80),
    ("eleven", Class::CARDINAL, 11), ("eleventh", Class::ORDINAL, 11), ("end", Class::PHASE, 0),
    ("ends", Class::PHASE, 0), ("ensuing", Class::POINTING, 0), ("entire", Class::POINTING, 0),
    ("eur", Class::LABEL, 0), ("evening", Class::PART_OF_DAY, 0),
    ("evenings", Class::PART_OF_DAY, 0), ("every", Class::RECURRENCE, 0),
    ("fall", Class::SEASON, 23), ("feb", Class::MONTH, 2), ("february", Class::MONTH, 2),
    ("few", Class::QUANTITY, 0), ("fifteen", Class::CARDINAL, 15),
    ("fifteenth", Class::ORDINAL, 15), ("fifth", Class::ORDINAL, 5), ("fifties", Class::DECADE, 50),
    ("fifty", Class::CARDINAL, 50), ("fig", Class::LABEL, 0), ("figure", Class::LABEL, 0),
    ("final", Class::POINTING, 0), ("final", Class::PHASE, 0), ("financial", Class::FISCAL, 0),
    ("first", Class::ORDINAL, 1), ("first", Class::POINTING, 0), ("first", Class::PHASE, 0),
    ("fiscal", Class::FISCAL, 0), ("five", Class::CARDINAL, 5), ("flight", Class::LABEL, 0),
    ("following", Class::POINTING, 0), ("foreseeable", Class::VAGUE, 0),
    ("former", Class::PHASE, 0), ("former", Class::VAGUE, 0), ("forties", Class::DECADE, 40),
    ("fortnight", Class::UNIT, 6), ("fortnights", Class::UNIT, 6), ("forty", Class::CARDINAL, 40),
    ("four", Class::CARDINAL, 4), ("fourteen", Class::CARDINAL, 14),
    ("fourteenth", Class::ORDINAL, 14), ("fourth", Class::ORDINAL, 4), ("fri", Class::WEEKDAY, 5),
    ("friday", Class::WEEKDAY, 5), ("fridays", Class::WEEKDAY, 5), ("full", Class::POINTING, 0),
    ("future", Class::VAGUE, 0), ("fy", Class::FISCAL, 0), ("gbp", Class::LABEL, 0),
    ("good", Class::HOLIDAY, 0), ("grade", Class::LABEL, 0), ("h", Class::FISCAL, 0),
    ("half", Class::PHASE, 0), ("half", Class::QUANTITY, 0), ("halloween", Class::HOLIDAY, 0),
    ("heisei", Class::ERA, 1988), ("hence", Class::SIDE, 0), ("highway", Class::LABEL, 0),
    ("hour", Class::UNIT, 2), ("hourly", Class::RECURRENCE, 0), ("hours", Class::UNIT, 2),
    ("hr", Class::UNIT, 2), ("hrs", Class::UNIT, 2), ("hundred", Class::CARDINAL, 100),
    ("immediate", Class::VAGUE, 0), ("interstate", Class::LABEL, 0), ("isbn", Class::LABEL, 0),
    ("issn", Class::LABEL, 0), ("issue", Class::LABEL, 0), ("item", Class::LABEL, 0),
    ("jan", Class::MONTH, 1), ("january", Class::MONTH, 1), ("jul", Class::MONTH, 7),
    ("july", Class::MONTH, 7), ("jun", Class::MONTH, 6), ("june", Class::MONTH, 6),
    ("just", Class::VAGUE, 0), ("just", Class::DEGREE, 0), ("labor", Class::HOLIDAY, 0),
    ("last", Class::POINTING, 0), ("last", Class::PHASE, 0), ("late", Class::PHASE, 0),
    ("later", Class::PHASE, 0), ("later", Class::SIDE, 0), ("latest", Class::POINTING, 0),
    ("latter", Class::PHASE, 0), ("law", Class::LABEL, 0), ("less", Class::DEGREE, 0),
    ("line", Class::LABEL, 0), ("lines", Class::LABEL, 0), ("lot", Class::LABEL, 0),
    ("many", Class::QUANTITY, 0), ("mar", Class::MONTH, 3), ("march", Class::MONTH, 3),
    ("maundy", Class::HOLIDAY, 0), ("may", Class::MONTH, 5), ("meiji", Class::ERA, 1867),
    ("memorial", Class::HOLIDAY, 0), ("mid", Class::PHASE, 0), ("midday", Class::PART_OF_DAY, 0),
    ("middle", Class::PHASE, 0), ("midnight", Class::PART_OF_DAY, 0),
    ("millennia", Class::UNIT, 14), ("millennium", Class::UNIT, 14),
    ("million", Class::CARDINAL, 1_000_000), ("min", Class::UNIT, 1), ("mins", Class::UNIT, 1),
    ("minute", Class::UNIT, 1), ("minutes", Class::UNIT, 1), ("model", Class::LABEL, 0),
    ("modern", Class::POINTING, 0), ("modern", Class::VAGUE, 0), ("mon", Class::WEEKDAY, 1),
    ("monday", Class::WEEKDAY, 1), ("mondays", Class::WEEKDAY, 1), ("month", Class::UNIT, 7),
    ("month", Class::PHASE, 0), ("monthly", Class::RECURRENCE, 0), ("months", Class::UNIT, 7),
    ("more", Class::DEGREE, 0), ("morning", Class::PART_OF_DAY, 0),
    ("mornings", Class::PART_OF_DAY, 0), ("most", Class::VAGUE, 0), ("near", Class::VAGUE, 0),
    ("nearly", Class::DEGREE, 0), ("new", Class::HOLIDAY, 0), ("next", Class::POINTING, 0),
    ("night", Class::PART_OF_DAY, 0), ("nightfall", Class::PART_OF_DAY, 0),
    ("nightly", Class::RECURRENCE, 0), ("nights", Class::PART_OF_DAY, 0),
    ("nine", Class::CARDINAL, 9), ("nineteen", Class::CARDINAL, 19),
    ("nineteenth", Class::ORDINAL, 19), ("nineties", Class::DECADE, 90),
    ("ninety", Class::CARDINAL, 90), ("ninth", Class::ORDINAL, 9), ("no", Class::DEGREE, 0),
    ("no", Class::LABEL, 0), ("noon", Class::PART_OF_DAY, 0), ("noontime", Class::PART_OF_DAY, 0),
    ("nos", Class::LABEL, 0), ("not", Class::DEGREE, 0), ("nov", Class::MONTH, 11),
    ("november", Class::MONTH, 11), ("now", Class::VAGUE, 0), ("nowadays", Class::VAGUE, 0),
    ("number", Class::QUANTITY, 0), ("number", Class::LABEL, 0), ("numbers", Class::LABEL, 0),
    ("numerous", Class::QUANTITY, 0), ("oct", Class::MONTH, 10), ("october", Class::MONTH, 10),
    ("once", Class::RECURRENCE, 0), ("one", Class::CARDINAL, 1), ("only", Class::DEGREE, 0),
    ("onset", Class::PHASE, 0), ("opening", Class::PHASE, 0), ("order", Class::LABEL, 0),
    ("other", Class::POINTING, 0), ("outset", Class::PHASE, 0), ("over", Class::DEGREE, 0),
    ("overnight", Class::DEICTIC, 0), ("p", Class::LABEL, 0), ("page", Class::LABEL, 0),
    ("pages", Class::LABEL, 0), ("palm", Class::HOLIDAY, 0), ("para", Class::LABEL, 0),
    ("paragraph", Class::LABEL, 0), ("part", Class::PHASE, 0), ("past", Class::POINTING, 0),
    ("past", Class::VAGUE, 0), ("pentecost", Class::HOLIDAY, 0), ("per", Class::RECURRENCE, 0),
    ("period", Class::VAGUE, 0), ("pg", Class::LABEL, 0), ("pp", Class::LABEL, 0),
    ("preceding", Class::POINTING, 0), ("present", Class::POINTING, 0),
    ("present", Class::VAGUE, 0), ("presently", Class::VAGUE, 0), ("presidents", Class::HOLIDAY, 0),
    ("previous", Class::POINTING, 0), ("previously", Class::SIDE, 0), ("prior", Class::POINTING, 0),
    ("psalm", Class::LABEL, 0), ("q", Class::FISCAL, 0), ("quarter", Class::UNIT, 8),
    ("quarterly", Class::RECURRENCE, 0), ("quarters", Class::UNIT, 8), ("recent", Class::VAGUE, 0),
    ("recently", Class::VAGUE, 0), ("ref", Class::LABEL, 0), ("regulation", Class::LABEL, 0),
    ("reiwa", Class::ERA, 2018), ("remaining", Class::POINTING, 0), ("resolution", Class::LABEL, 0),
    ("right", Class::VAGUE, 0), ("right", Class::DEGREE, 0), ("rmb", Class::LABEL, 0),
    ("room", Class::LABEL, 0), ("roughly", Class::DEGREE, 0), ("route", Class::LABEL, 0),
    ("same", Class::POINTING, 0), ("sat", Class::WEEKDAY, 6), ("saturday", Class::WEEKDAY, 6),
    ("saturdays", Class::WEEKDAY, 6), ("season", Class::UNIT, 9), ("seasons", Class::UNIT, 9),
    ("sec", Class::UNIT, 0), ("second", Class::UNIT, 0), ("second", Class::ORDINAL, 2),
    ("second", Class::PHASE, 0), ("seconds", Class::UNIT, 0), ("secs", Class::UNIT, 0),
    ("section", Class::LABEL, 0), ("sections", Class::LABEL, 0), ("sep", Class::MONTH, 9),
    ("sept", Class::MONTH, 9), ("september", Class::MONTH, 9), ("seven", Class::CARDINAL, 7),
    ("seventeen", Class::CARDINAL, 17), ("seventeenth", Class::ORDINAL, 17),
    ("seventh", Class::ORDINAL, 7), ("seventies", Class::DECADE, 70),
    ("seventy", Class::CARDINAL, 70), ("several", Class::QUANTITY, 0), ("showa", Class::ERA, 1925),
    ("shōwa", Class::ERA, 1925), ("since", Class::SIDE, 0), ("six", Class::CARDINAL, 6),
    ("sixteen", Class::CARDINAL, 16), ("sixteenth", Class::ORDINAL, 16),
    ("sixth", Class::ORDINAL, 6), ("sixties", Class::DECADE, 60), ("sixty", Class::CARDINAL, 60),
    ("size", Class::LABEL, 0), ("some", Class::DEGREE, 0), ("some", Class::QUANTITY, 0),
    ("spring", Class::SEASON, 21), ("springs", Class::SEASON, 21),
    ("springtime", Class::SEASON, 21), ("start", Class::PHASE, 0),
    ("subsequent", Class::POINTING, 0), ("suite", Class::LABEL, 0), ("summer", Class::SEASON, 22),
    ("summers", Class::SEASON, 22), ("summertime", Class::SEASON, 22), ("sun", Class::WEEKDAY, 7),
    ("sunday", Class::WEEKDAY, 7), ("sundays", Class::WEEKDAY, 7),
    ("sunrise", Class::PART_OF_DAY, 0), ("sunset", Class::PART_OF_DAY, 0),
    ("table", Class::LABEL, 0), ("taisho", Class::ERA, 1911), ("taishō", Class::ERA, 1911),
    ("telegram", Class::LABEL, 0), ("telegrams", Class::LABEL, 0), ("ten", Class::CARDINAL, 10), ("tenth", Class::ORDINAL, 10),
    ("thanksgiving", Class::HOLIDAY, 0), ("that", Class::POINTING, 0), ("the", Class::ARTICLE, 0),
    ("these", Class::POINTING, 0), ("these", Class::VAGUE, 0), ("third", Class::ORDINAL, 3),
    ("thirteen", Class::CARDINAL, 13), ("thirteenth", Class::ORDINAL, 13),
    ("thirties", Class::DECADE, 30), ("thirtieth", Class::ORDINAL, 30),
    ("thirty", Class::CARDINAL, 30), ("this", Class::POINTING, 0), ("those", Class::POINTING, 0),
    ("thousand", Class::CARDINAL, 1000), ("three", Class::CARDINAL, 3), ("thu", Class::WEEKDAY, 4),
    ("thur", Class::WEEKDAY, 4), ("thurs", Class::WEEKDAY, 4), ("thursday", Class::WEEKDAY, 4),
    ("thursdays", Class::WEEKDAY, 4), ("time", Class::VAGUE, 0), ("today", Class::DEICTIC, 0),
    ("tomorrow", Class::DEICTIC, 0), ("tonight", Class::DEICTIC, 0), ("tue", Class::WEEKDAY, 2),
    ("tues", Class::WEEKDAY, 2), ("tuesday", Class::WEEKDAY, 2), ("tuesdays", Class::WEEKDAY, 2),
    ("turn", Class::PHASE, 0), ("twelfth", Class::ORDINAL, 12), ("twelve", Class::CARDINAL, 12),
    ("twenties", Class::DECADE, 20), ("twentieth", Class::ORDINAL, 20),
    ("twenty", Class::CARDINAL, 20), ("twice", Class::RECURRENCE, 0), ("two", Class::CARDINAL, 2),
    ("under", Class::DEGREE, 0), ("unit", Class::LABEL, 0), ("up", Class::DEGREE, 0),
    ("upcoming", Class::POINTING, 0), ("usd", Class::LABEL, 0), ("valentine", Class::HOLIDAY, 0),
    ("various", Class::QUANTITY, 0), ("verse", Class::LABEL, 0), ("version", Class::LABEL, 0),
    ("versus", Class::LABEL, 0), ("very", Class::POINTING, 0), ("very", Class::VAGUE, 0),
    ("veterans", Class::HOLIDAY, 0), ("vol", Class::LABEL, 0), ("vols", Class::LABEL, 0),
    ("volume", Class::LABEL, 0), ("wed", Class::WEEKDAY, 3), ("wednesday", Class::WEEKDAY, 3),
    ("wednesdays", Class::WEEKDAY, 3), ("week", Class::UNIT, 4), ("weekend", Class::UNIT, 5),
    ("weekends", Class::UNIT, 5), ("weekly", Class::RECURRENCE, 0), ("weeks", Class::UNIT, 4),
    ("whit", Class::HOLIDAY, 0), ("whole", Class::POINTING, 0), ("winter", Class::SEASON, 24),
    ("winters", Class::SEASON, 24), ("wintertime", Class::SEASON, 24), ("year", Class::UNIT, 10),
    ("year", Class::PHASE, 0), ("yearly", Class::RECURRENCE, 0), ("years", Class::UNIT, 10),
    ("yesterday", Class::DEICTIC, 0), ("yr", Class::UNIT, 10), ("yrs", Class::UNIT, 10),
];

#[cfg(test)]
mod tests {
    use super::{Class, WORDS, class, value};

    #[test]
    fn words_are_sorted_and_found() {
        assert!(WORDS.is_sorted_by(|a, b| (a.0, a.1.0) <= (b.0, b.1.0) || a.0 < b.0));
        for (word, kind, _) in WORDS {
            assert!(class(&word.to_ascii_uppercase()).meets(*kind), "{word}");
        }
    }

    #[test]
    fn a_word_may_be_several_things() {
        assert_eq!(value("Second", Class::ORDINAL), Some(2));
        assert_eq!(value("SECOND", Class::UNIT), Some(0));
        assert!(!class("xenophobia").meets(Class::MONTH));
    }
}
