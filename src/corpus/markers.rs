//! The marks that begin a block: bullets, numbers, note labels.

/// A mark at the beginning of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// `•`, `-`, `*`: an item of a list.
    Bullet,
    /// `1.`, `(2)`, `a)`: a numbered item, entry or heading.
    Number(String),
    /// `¹²`, `[12]`: a note.
    Note(String),
    /// `##`: a heading and its level.
    Hash(u8),
    /// `>`: a quotation.
    Quote,
}

/// The mark at the beginning of `line`, and its width in bytes with the white space around it.
pub(super) fn of(line: &str) -> Option<(Marker, usize)> {
    let rest = line.trim_start();
    let (marker, width) = bullet(rest)
        .or_else(|| hash(rest))
        .or_else(|| quote(rest))
        .or_else(|| note(rest))
        .or_else(|| number(rest))?;
    let rest = &rest[width..];
    Some((marker, line.len() - rest.trim_start().len()))
}

/// The digit that a superscript digit writes.
pub(super) fn superscript_digit(c: char) -> Option<char> {
    match c {
        '¹' => Some('1'),
        '²' => Some('2'),
        '³' => Some('3'),
        '⁰' | '⁴'..='⁹' => char::from_digit(u32::from(c) - u32::from('⁰'), 10),
        _ => None,
    }
}

/// The superscript number at the beginning of `text`, and its width in bytes.
pub(super) fn superscript(text: &str) -> Option<(String, usize)> {
    text.chars().next().and_then(superscript_digit)?;
    let label: String = text.chars().map_while(superscript_digit).collect();
    let width = text.chars().take(label.len()).map(char::len_utf8).sum();
    (!label.is_empty() && label.len() <= 4).then_some((label, width))
}

/// The `[12]` at the beginning of `text`, and its width in bytes.
pub(super) fn bracketed(text: &str) -> Option<(String, usize)> {
    let inner = &text.strip_prefix('[')?;
    let (label, _) = inner.split_once(']')?;
    let is_number = (1..=4).contains(&label.len()) && label.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| (label.to_owned(), label.len() + 2))
}

fn bullet(line: &str) -> Option<(Marker, usize)> {
    let first = line.chars().next().filter(|c| "•▪◦‣●■∙*-–—·+".contains(*c))?;
    let width = first.len_utf8();
    let rest = &line[width..];
    let is_round = "•▪◦‣●■".contains(first);
    let is_apart = rest.starts_with(char::is_whitespace) || is_round;
    // "- 12 -" is the number of a page.
    let says = |c: char| c.is_alphabetic() || is_round && c.is_numeric();
    (is_apart && rest.contains(says)).then_some((Marker::Bullet, width))
}

fn hash(line: &str) -> Option<(Marker, usize)> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let is_heading = (1..=6).contains(&level) && line[level..].starts_with(' ');
    is_heading.then(|| (Marker::Hash(u8::try_from(level).unwrap_or(6)), level))
}

fn quote(line: &str) -> Option<(Marker, usize)> {
    line.starts_with("> ").then_some((Marker::Quote, 1))
}

fn note(line: &str) -> Option<(Marker, usize)> {
    let (label, width) = superscript(line).or_else(|| bracketed(line))?;
    let rest = line[width..].trim_start();
    let is_link = line[width..].starts_with(['(', ':', '[']);
    (!is_link && rest.contains(char::is_alphanumeric)).then_some((Marker::Note(label), width))
}

/// `1.`, `1)`, `(1)`, `1.2`, `a)`, `(a)`, followed by white space.
fn number(line: &str) -> Option<(Marker, usize)> {
    let open = usize::from(line.starts_with('('));
    let label_end = open + line[open..].find(|c: char| !c.is_ascii_alphanumeric() && c != '.')?;
    let label = line[open..label_end].trim_end_matches('.');
    let is_number = label.len() <= 6
        && label.starts_with(|c: char| c.is_ascii_digit())
        && label.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && label.split('.').all(|part| part.len() <= 3);
    let is_letter = label.len() == 1 && label.starts_with(|c: char| c.is_ascii_alphabetic());
    let closes = line[label_end..].starts_with(')');
    let dotted = line[open..label_end].ends_with('.') && open == 0;
    let sections = label.contains('.') && open == 0;
    let width = label_end + usize::from(closes);
    let is_marked = closes || (is_number && (dotted || sections));
    let is_apart = line[width..].starts_with(char::is_whitespace);
    ((is_number || is_letter) && is_marked && is_apart)
        .then(|| (Marker::Number(label.to_owned()), width))
}

#[cfg(test)]
mod tests {
    use super::{Marker, of};

    #[test]
    fn marks() {
        let number = |label: &str, width| Some((Marker::Number(label.into()), width));
        let note = |label: &str, width| Some((Marker::Note(label.into()), width));
        for (line, expected) in [
            ("  • After", Some((Marker::Bullet, 6))),
            ("- one", Some((Marker::Bullet, 2))),
            ("-5 degrees", None),
            ("- 12 -", None),
            ("*Italics* begin", None),
            ("1. Brown", number("1", 3)),
            ("1914. The war", None),
            ("(2) second", number("2", 4)),
            ("2.1 Method", number("2.1", 4)),
            ("2.5million", None),
            ("a) first", number("a", 3)),
            ("I. Introduction", None),
            ("A. Smith wrote", None),
            ("¹⁶ James", note("16", 6)),
            ("[12] James", note("12", 5)),
            ("[12](#) James", None),
            ("## Part", Some((Marker::Hash(2), 3))),
            ("#1 in line", None),
        ] {
            assert_eq!(of(line), expected, "{line}");
        }
    }
}
