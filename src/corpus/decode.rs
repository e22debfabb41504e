//! Bytes of a file to its text, whatever its encoding.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::File;
use crate::text::Span;

/// The text of a file; `None` when it holds none. What is odd about it is added to `diagnostics`.
pub(super) fn decode(file: File, diagnostics: &mut Diagnostics) -> Option<String> {
    let File { path, bytes } = file;
    if let Some(text) = utf_16(&bytes) {
        return Some(text);
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        let message = format!("this is not a text file: byte {at} is zero");
        diagnostics.push(
            Diagnostic::error("binary-file", path, message)
                .advise("convert it to plain text or Markdown; the rest of the corpus was read"),
        );
        return None;
    }
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let (text, how) = if bytes[..at].is_ascii() && !has_multibyte(&bytes) {
                (
                    bytes.iter().map(|byte| windows_1252(*byte)).collect(),
                    "it was read as Windows-1252",
                )
            } else {
                (String::from_utf8_lossy(&bytes).into_owned(), "what is not was read as “\u{fffd}”")
            };
            let width = text[at..].chars().next().map_or(0, char::len_utf8);
            let message = format!("the text is not UTF-8 from byte {at} on; {how}");
            diagnostics.push(
                Diagnostic::warning("invalid-utf-8", path, message)
                    .at(Span::new(at, at + width))
                    .advise("save the file as UTF-8"),
            );
            Some(text)
        }
    }
}

/// Text in UTF-16 with a byte order mark.
fn utf_16(bytes: &[u8]) -> Option<String> {
    let read: fn([u8; 2]) -> u16 = match bytes {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => return None,
    };
    let units = bytes[2..].chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
    let text: String =
        char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    (!text.contains('\0')).then_some(text)
}

/// Whether some character of two or more bytes is whole UTF-8, so that the text is not in a
/// one-byte encoding.
fn has_multibyte(bytes: &[u8]) -> bool {
    bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}

/// The character for a byte of the commonest one-byte encoding of English text.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
        '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ',
        '\u{fffd}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::{File, decode};

    fn read(bytes: &[u8]) -> (Option<String>, Vec<&'static str>) {
        let mut diagnostics = Vec::new();
        let text = decode(File { path: "a.txt".into(), bytes: bytes.to_vec() }, &mut diagnostics);
        (text, diagnostics.iter().map(|found| found.code).collect())
    }

    #[test]
    fn encodings() {
        assert_eq!(read("naïve".as_bytes()), (Some("naïve".into()), vec![]));
        assert_eq!(read(b"It\x92s 1914"), (Some("It’s 1914".into()), vec!["invalid-utf-8"]));
        assert_eq!(
            read(b"na\xc3\xafve \xff"),
            (Some("naïve \u{fffd}".into()), vec!["invalid-utf-8"])
        );
        assert_eq!(read(b"\xff\xfeI\0n\0"), (Some("In".into()), vec![]));
        assert_eq!(read(b"PK\x03\0"), (None, vec!["binary-file"]));
        assert_eq!(read(b""), (Some(String::new()), vec![]));
    }
}
