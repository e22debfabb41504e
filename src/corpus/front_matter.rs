//! Front matter: what a file says of itself, in YAML between `---` or TOML between `+++`.

use std::collections::BTreeMap;

use serde::Deserialize;

/// What front matter may tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    /// `title`
    pub(super) title: Option<String>,
    /// `author`, `authors`, `by`
    pub(super) authors: Vec<String>,
    /// `date`, `published`, `created`: as written
    pub(super) date: Option<String>,
    /// `venue`, `journal`, `publication`, `publisher`, `source`, `site`
    pub(super) venue: Option<String>,
}

/// A value of either language.
#[derive(Deserialize)]
#[serde(untagged)]
enum Value {
    Text(String),
    Whole(i64),
    Many(Vec<Value>),
    Date(toml::value::Datetime),
    Table(BTreeMap<String, Value>),
    Other(Ignored),
}

/// A value that tells us nothing: a flag, a fraction, nothing at all.
type Ignored = serde::de::IgnoredAny;

/// Front matter at the beginning of a file.
///
/// # Errors
/// What is wrong with it, as a sentence.
pub(super) fn read(file: &str) -> Result<FrontMatter, String> {
    let file = file.trim_start_matches('\u{feff}');
    let fields: BTreeMap<String, Value> = if let Some(toml) = fenced(file, "+++") {
        toml::from_str(toml).map_err(|error| error.message().to_owned())?
    } else if let Some(yaml) = fenced(file, "---") {
        serde_saphyr::from_str(yaml).map_err(|error| error.to_string())?
    } else {
        return Ok(FrontMatter::default());
    };
    let field = |names: &[&str]| {
        names.iter().find_map(|name| fields.get(*name).filter(|value| word(value).is_some()))
    };
    Ok(FrontMatter {
        title: field(&["title"]).and_then(word),
        authors: field(&["authors", "author", "by"]).map(words).unwrap_or_default(),
        date: field(&["date", "published", "created", "pubDate"]).and_then(word),
        venue: field(&["venue", "journal", "publication", "publisher", "source", "site"])
            .and_then(word),
    })
}

/// The lines between two fences, the first of which begins the file.
fn fenced<'a>(file: &'a str, fence: &str) -> Option<&'a str> {
    let body = file.strip_prefix(fence)?;
    let body = body.strip_prefix("\r\n").or_else(|| body.strip_prefix('\n'))?;
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        if line.trim_end() == fence {
            return Some(&body[..at]);
        }
        at += line.len();
    }
    None
}

/// A value as words; of a table, its `name`.
fn word(value: &Value) -> Option<String> {
    let text = match value {
        Value::Text(text) => text.trim().to_owned(),
        Value::Whole(number) => number.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Table(fields) => return fields.get("name").and_then(word),
        Value::Many(values) => return values.first().and_then(word),
        Value::Other(_) => return None,
    };
    (!text.is_empty()).then_some(text)
}

fn words(value: &Value) -> Vec<String> {
    match value {
        Value::Many(values) => values.iter().filter_map(word).collect(),
        Value::Text(names) if names.contains(" and ") || names.contains(',') => names
            .replace(" and ", ",")
            .split(',')
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect(),
        other => word(other).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{FrontMatter, read};

    #[test]
    fn yaml_and_toml() {
        let expected = FrontMatter {
            title: Some("The Strait".into()),
            authors: vec!["Ann Lee".into(), "Jan de Boer".into()],
            date: Some("2019-05-03".into()),
            venue: None,
        };
        let yaml =
            "---\ntitle: The Strait\nauthor: Ann Lee and Jan de Boer\ndate: 2019-05-03\n---\nText";
        let toml = "+++\ntitle = \"The Strait\"\nauthors = [\"Ann Lee\", \"Jan de Boer\"]\ndate = 2019-05-03\n+++\n";
        assert_eq!(read(yaml), Ok(expected.clone()));
        assert_eq!(read(toml), Ok(expected));
        assert_eq!(read("--- no fence"), Ok(FrontMatter::default()));
        assert!(read("---\ntitle: [\n---\n").is_err());
    }
}
