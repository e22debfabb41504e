//! Code to coloured tokens: syntect's scopes, reduced to a handful of classes.

use std::sync::LazyLock;

use serde::Serialize;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use crate::pages::frame::clean;

/// Part of a line of code.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Token {
    /// Its letters.
    pub(super) text: String,
    /// What it is: `k` keyword, `s` string, `n` number, `c` comment, `f` name, or nothing.
    pub(super) class: &'static str,
}

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Code longer than this, in bytes, stays plain: colouring costs more than it helps.
const LONGEST: usize = 100_000;

/// The tokens of `code` in the language named so; one plain token where the language is not known.
pub(super) fn tokens(code: &str, language: &str) -> Vec<Token> {
    let syntax = SYNTAXES.find_syntax_by_token(language);
    match syntax.filter(|_| code.len() <= LONGEST) {
        Some(syntax) => coloured(code, syntax),
        None => vec![Token { text: clean(code), class: "" }],
    }
}

/// The tokens of JSON that the program itself wrote. It needs no grammar: what it wrote it can read
/// by its quotation marks, and the ten thousand records of a large site are coloured in a tenth of
/// the time.
pub(super) fn json(code: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let (length, class) = match first {
            '"' => {
                let length = string_length(rest);
                (length, if rest[length..].starts_with(':') { "f" } else { "s" })
            }
            '-' | '0'..='9' | 'a'..='z' => {
                (run(rest, |c| c.is_ascii_alphanumeric() || "+-.".contains(c)), "n")
            }
            _ => (run(rest, |c| c != '"' && c != '-' && !c.is_ascii_alphanumeric()), ""),
        };
        let (token, after) = rest.split_at(length.max(first.len_utf8()));
        push(&mut tokens, token, class);
        rest = after;
    }
    tokens
}

/// The tokens of edits that the program itself wrote: headers, keys, strings, comments.
pub(super) fn toml(code: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for line in code.split_inclusive('\n') {
        let (words, comment) = match line.find('#').filter(|at| !line[..*at].contains('"')) {
            Some(at) => line.split_at(at),
            None => (line, ""),
        };
        match words.split_once(" = ") {
            Some((key, value)) if value.starts_with('"') => {
                let (value, rest) = value.split_at(string_length(value));
                push(&mut tokens, key, "f");
                push(&mut tokens, " = ", "");
                push(&mut tokens, value, "s");
                let comment = rest.find('#').unwrap_or(rest.len());
                push(&mut tokens, &rest[..comment], "");
                push(&mut tokens, &rest[comment..], "c");
            }
            _ => push(&mut tokens, words, if words.starts_with('[') { "k" } else { "" }),
        }
        push(&mut tokens, comment, "c");
    }
    tokens
}

/// Length of the quoted string with which `code` begins, in bytes.
fn string_length(code: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in code.char_indices().skip(1) {
        match letter {
            '"' if !escaped => return at + 1,
            letter => escaped = letter == '\\' && !escaped,
        }
    }
    code.len()
}

/// Length of the run of such letters with which `code` begins, in bytes.
fn run(code: &str, wanted: impl Fn(char) -> bool) -> usize {
    code.find(|c| !wanted(c)).unwrap_or(code.len())
}

fn coloured(code: &str, syntax: &SyntaxReference) -> Vec<Token> {
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut tokens: Vec<Token> = Vec::new();
    for line in LinesWithEndings::from(code) {
        // A grammar that cannot read a line leaves it plain.
        let operations = state.parse_line(line, &SYNTAXES).unwrap_or_default();
        let mut at = 0;
        for (offset, operation) in operations {
            push(&mut tokens, &line[at..offset], class(&stack));
            at = offset;
            if stack.apply(&operation).is_err() {
                break;
            }
        }
        push(&mut tokens, &line[at..], class(&stack));
    }
    tokens
}

fn push(tokens: &mut Vec<Token>, text: &str, class: &'static str) {
    if text.is_empty() {
        return;
    }
    match tokens.last_mut() {
        Some(last) if last.class == class => last.text.push_str(&clean(text)),
        _ => tokens.push(Token { text: clean(text), class }),
    }
}

/// The class of what stands under these scopes: a key of a mapping is one whatever stands in it;
/// else the innermost that means anything decides.
fn class(stack: &ScopeStack) -> &'static str {
    let scopes = stack.as_slice();
    if scopes.iter().any(|scope| KEYS.iter().any(|key| key.is_prefix_of(*scope))) {
        return "f";
    }
    let of = |scope: &Scope| CLASSES.iter().find(|(kind, _)| kind.is_prefix_of(*scope));
    scopes.iter().rev().find_map(of).map_or("", |(_, class)| class)
}

static KEYS: LazyLock<Vec<Scope>> = LazyLock::new(|| {
    let names = ["meta.structure.dictionary.key", "meta.mapping.key"];
    names.iter().filter_map(|name| Scope::new(name).ok()).collect()
});

static CLASSES: LazyLock<Vec<(Scope, &'static str)>> = LazyLock::new(|| {
    let table = [
        ("comment", "c"),
        ("string", "s"),
        ("constant", "n"),
        ("keyword.operator", ""),
        ("punctuation.definition.string", "s"),
        ("punctuation.definition.comment", "c"),
        ("punctuation", ""),
        ("keyword", "k"),
        ("storage", "k"),
        ("entity.name", "f"),
        ("support", "f"),
    ];
    table.into_iter().filter_map(|(name, class)| Some((Scope::new(name).ok()?, class))).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_keep_every_letter() {
        let code = "fn main() {\n    // one\n    let x = \"two\";\n}\n";
        let tokens = tokens(code, "rust");
        assert_eq!(tokens.iter().map(|token| token.text.as_str()).collect::<String>(), code);
        assert!(tokens.iter().any(|token| token.class == "c" && token.text.contains("one")));
        assert!(tokens.iter().any(|token| token.class == "s" && token.text.contains("two")));
    }

    #[test]
    fn own_json_is_read_like_any_other() {
        let code = "{\n  \"a \\\" b\": [\"x: \", -1.5, null],\n  \"c\": true\n}";
        let own = json(code);
        assert_eq!(own.iter().map(|token| token.text.as_str()).collect::<String>(), code);
        let keys: Vec<_> = own.iter().filter(|t| t.class == "f").map(|t| t.text.as_str()).collect();
        assert_eq!(keys, ["\"a \\\" b\"", "\"c\""]);
        let values: Vec<_> =
            own.iter().filter(|t| t.class == "n").map(|t| t.text.as_str()).collect();
        assert_eq!(values, ["-1.5", "null", "true"]);
    }

    #[test]
    fn own_edits_are_coloured() {
        let code = "[[redate]]\nevent = \"a # b\"\ndate = \"2014\"  # EDTF\n# reason = \"c\"\n";
        let own = toml(code);
        assert_eq!(own.iter().map(|token| token.text.as_str()).collect::<String>(), code);
        let of = |class| own.iter().filter(move |t| t.class == class).map(|t| t.text.trim());
        assert_eq!(of("f").collect::<Vec<_>>(), ["event", "date"]);
        assert_eq!(of("s").collect::<Vec<_>>(), ["\"a # b\"", "\"2014\""]);
        assert_eq!(of("c").collect::<Vec<_>>(), ["# EDTF\n# reason = \"c\""]);
    }

    #[test]
    fn an_unknown_language_is_plain() {
        assert_eq!(tokens("<script>", "klingon"), [Token { text: "<script>".into(), class: "" }]);
    }
}
