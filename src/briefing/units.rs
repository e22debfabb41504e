//! What figures count: measures, money, shares, and the words that stand before and after them.

use crate::time::Modifier;

/// Measures by their words, with the name under which they are compared.
#[rustfmt::skip]
pub(super) const MEASURES: &[(&str, &[&str])] = &[
    ("km", &["km", "kilometer", "kilometers", "kilometre", "kilometres"]),
    ("m", &["meter", "meters", "metre", "metres"]),
    ("cm", &["cm", "centimeter", "centimeters", "centimetre", "centimetres"]),
    ("mm", &["mm", "millimeter", "millimeters", "millimetre", "millimetres"]),
    ("miles", &["mile", "miles", "mi"]),
    ("nautical miles", &["nm"]),
    ("feet", &["foot", "feet", "ft"]),
    ("inches", &["inch", "inches"]),
    ("yards", &["yard", "yards"]),
    ("t", &["ton", "tons", "tonne", "tonnes"]),
    ("kg", &["kg", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos"]),
    ("g", &["gram", "grams", "gramme", "grammes"]),
    ("kilotons", &["kiloton", "kilotons"]),
    ("megatons", &["megaton", "megatons"]),
    ("ha", &["hectare", "hectares", "ha"]),
    ("acres", &["acre", "acres"]),
    ("barrels", &["barrel", "barrels"]),
    ("bushels", &["bushel", "bushels"]),
    ("bales", &["bale", "bales"]),
    ("l", &["liter", "liters", "litre", "litres"]),
    ("gallons", &["gallon", "gallons"]),
    ("MW", &["mw", "megawatt", "megawatts"]),
    ("GW", &["gw", "gigawatt", "gigawatts"]),
    ("kW", &["kw", "kilowatt", "kilowatts"]),
    ("GB", &["gb", "gigabyte", "gigabytes"]),
    ("MB", &["mb", "megabyte", "megabytes"]),
    ("TB", &["tb", "terabyte", "terabytes"]),
    ("GHz", &["ghz", "gigahertz"]),
    ("mph", &["mph"]),
    ("km/h", &["kph"]),
    ("knots", &["knot", "knots"]),
    ("degrees", &["degree", "degrees"]),
    ("people", &["people", "persons", "inhabitants"]),
];

/// Words of money, with the code of the currency (ISO 4217) where they name one.
#[rustfmt::skip]
pub(super) const MONEY: &[(&str, &[&str])] = &[
    ("USD", &["dollar", "dollars", "usd", "us$"]),
    ("EUR", &["euro", "euros", "eur"]),
    ("GBP", &["gbp", "sterling"]),
    ("JPY", &["yen", "jpy"]),
    ("CNY", &["yuan", "renminbi", "cny", "rmb"]),
    ("RUB", &["ruble", "rubles", "rouble", "roubles", "rub"]),
    ("INR", &["rupee", "rupees", "inr"]),
    ("CHF", &["chf"]),
    ("francs", &["franc", "francs"]),
    ("marks", &["deutschmarks", "reichsmarks"]),
    ("pesos", &["peso", "pesos"]),
    ("livres", &["livres"]),
    ("cents", &["cent", "cents"]),
];

/// Signs that stand before an amount of money.
pub(super) const SIGNS: &[(&str, &str)] =
    &[("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("₽", "RUB"), ("₹", "INR")];

/// Letters before "$" that name another dollar.
pub(super) const DOLLARS: &[(&str, &str)] = &[
    ("us", "USD"),
    ("a", "AUD"),
    ("au", "AUD"),
    ("c", "CAD"),
    ("ca", "CAD"),
    ("hk", "HKD"),
    ("nz", "NZD"),
    ("s", "SGD"),
];

/// Words that multiply, with their power of ten.
#[rustfmt::skip]
pub(super) const SCALES: &[(&str, i32)] = &[
    ("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("m", 6), ("mn", 6), ("mln", 6),
    ("bn", 9), ("tn", 12), ("k", 3),
];

/// Words for whole numbers.
#[rustfmt::skip]
pub(super) const NUMBERS: &[(&str, i64)] = &[
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
    ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16),
    ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
    ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
];

/// Words before a figure that say how exact it is; longer ones first.
#[rustfmt::skip]
pub(super) const BEFORE: &[(&[&str], Modifier)] = &[
    (&["no", "fewer", "than"], Modifier::EqualOrMore),
    (&["no", "less", "than"], Modifier::EqualOrMore),
    (&["not", "less", "than"], Modifier::EqualOrMore),
    (&["no", "more", "than"], Modifier::EqualOrLess),
    (&["not", "more", "than"], Modifier::EqualOrLess),
    (&["as", "many", "as"], Modifier::EqualOrLess),
    (&["as", "much", "as"], Modifier::EqualOrLess),
    (&["a", "maximum", "of"], Modifier::EqualOrLess),
    (&["a", "minimum", "of"], Modifier::EqualOrMore),
    (&["more", "than"], Modifier::MoreThan),
    (&["less", "than"], Modifier::LessThan),
    (&["fewer", "than"], Modifier::LessThan),
    (&["upwards", "of"], Modifier::MoreThan),
    (&["in", "excess", "of"], Modifier::MoreThan),
    (&["at", "least"], Modifier::EqualOrMore),
    (&["at", "most"], Modifier::EqualOrLess),
    (&["up", "to"], Modifier::EqualOrLess),
    (&["close", "to"], Modifier::Approx),
    (&["an", "estimated"], Modifier::Approx),
    (&["estimated"], Modifier::Approx),
    (&["over"], Modifier::MoreThan),
    (&["exceeding"], Modifier::MoreThan),
    (&["under"], Modifier::LessThan),
    (&["below"], Modifier::LessThan),
    (&["about"], Modifier::Approx),
    (&["around"], Modifier::Approx),
    (&["approximately"], Modifier::Approx),
    (&["roughly"], Modifier::Approx),
    (&["nearly"], Modifier::Approx),
    (&["almost"], Modifier::Approx),
    (&["some"], Modifier::Approx),
    (&["circa"], Modifier::Approx),
];

/// Words before a number that make it the name or the place of something.
#[rustfmt::skip]
pub(super) const NUMBERED: &[&str] = &[
    "no", "nos", "number", "article", "articles", "section", "sections", "chapter", "page", "pages", "p", "pp", "vol",
    "volume", "issue", "part", "point", "room", "route", "flight", "resolution", "phase", "paragraph", "table", "figure",
    "note", "act", "title", "division", "regiment", "unit", "version", "line", "item", "question", "step", "level", "type",
    "model", "mark", "fig", "class", "annex", "appendix", "grade", "highway", "aged", "age", "ages", "box", "row", "top",
    "channel", "runway", "gate", "week", "day", "month", "year", "fiscal", "public", "executive", "directive",
    "psalm", "verse", "rev", "id", "doi", "isbn", "zip", "serial", "code", "reactor", "group", "basket",
];

/// Nouns of time: lengths and points of it are dates, not figures.
#[rustfmt::skip]
pub(super) const TIMES: &[&str] = &[
    "second", "seconds", "minute", "minutes", "min", "hour", "hours", "day", "days", "week", "weeks", "weekend", "month",
    "months", "year", "years", "decade", "decades", "century", "centuries", "am", "pm", "quarter", "quarters", "o'clock",
    "weekends", "fortnight", "fortnights", "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december", "ad", "bc", "ce", "bce", "utc", "gmt",
];
