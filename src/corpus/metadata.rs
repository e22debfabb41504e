//! What is known about a document: from the user, its front matter, its title page, its notes.

use crate::config::DocumentConfig;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::time::{Edtf, Kind, Precision};

use super::front_matter::FrontMatter;
use super::title_page::TitlePage;
use super::{BlockKind, Document, DocumentKind, Published, names, published, slugs};

/// Fills title, authors, venue and date of publication, the surest source first.
pub(super) fn fill(
    document: &mut Document,
    page: TitlePage,
    front: FrontMatter,
    known: &DocumentConfig,
    diagnostics: &mut Diagnostics,
) {
    let cited = own_citation(document, page.title.as_deref());
    document.published = configured(document, known, diagnostics)
        .or_else(|| front.date.as_deref().and_then(front_date))
        .or_else(|| {
            let why = "the date at its head";
            page.dated.map(|date| Published { date, why: why.into(), exact: true })
        })
        .or_else(|| cited.as_ref().and_then(|cited| cited.published.clone()))
        .or_else(|| dated_title(document, page.title.as_deref()));
    let cited = cited.unwrap_or_default();
    document.title = known
        .title
        .clone()
        .or(front.title)
        .or(page.title)
        .unwrap_or_else(|| title_without_title(document));
    let authors =
        [known.authors.clone().unwrap_or_default(), front.authors, page.authors, cited.authors];
    document.authors = authors.into_iter().find(|authors| !authors.is_empty()).unwrap_or_default();
    document.venue = known.venue.clone().or(front.venue).or(page.venue).or(cited.venue);
}

/// The date that the user gives in the configuration.
fn configured(
    document: &Document,
    known: &DocumentConfig,
    found: &mut Diagnostics,
) -> Option<Published> {
    let written = known.published.as_ref()?;
    match written.parse::<Edtf>() {
        Ok(date) => Some(Published { date, why: "given in the configuration".into(), exact: true }),
        Err(error) => {
            let message = format!("`published = \"{written}\"` is not a date: {error}");
            let advice = "write it as EDTF: 2019-05-03, 2019-05, 2019";
            found.push(Diagnostic::error("configuration", &document.path, message).advise(advice));
            None
        }
    }
}

/// The `date` of front matter: EDTF, a timestamp, or words.
fn front_date(written: &str) -> Option<Published> {
    let day = written.get(..10).filter(|day| published::day_in(day).is_some());
    let date = day
        .and_then(|day| day.parse().ok())
        .or_else(|| published::dateline(written))
        .or_else(|| (written.len() == 4).then(|| written.parse().ok())?);
    date.map(|date| Published { date, why: "the date in its front matter".into(), exact: true })
}

/// A day in the title or the file name of a record or report: what it is of, and when it was made.
fn dated_title(document: &Document, title: Option<&str>) -> Option<Published> {
    let published = |date, why: &str| Published { date, why: why.to_owned(), exact: true };
    if let Some(day) = title.and_then(published::day_in) {
        return Some(published(day, "the day in its title"));
    }
    let name = document.path.rsplit('/').next().unwrap_or_default();
    if let Some(day) = published::day_in(name) {
        return Some(published(day, "the day in its file name"));
    }
    let title = title.filter(|_| document.kind == DocumentKind::Record)?;
    let first = published::dates(title).into_iter().find(|timex| timex.kind != Kind::Duration)?;
    let day = first.edtf.filter(|edtf| !first.inferred && edtf.precision() == Precision::Day)?;
    Some(published(day, "the day in its title"))
}

/// What a line that tells how to cite the document says of it.
#[derive(Clone, Debug, Default)]
struct Cited {
    authors: Vec<String>,
    venue: Option<String>,
    published: Option<Published>,
}

/// Reads "Lee A. The Strait. Journal of Straits. 2019;12(1):102-116." in the document on the
/// strait.
fn own_citation(document: &Document, title: Option<&str>) -> Option<Cited> {
    let title = title.filter(|title| title.len() >= 8)?;
    let sources = document.blocks.iter().filter(|block| {
        matches!(block.kind, BlockKind::Reference | BlockKind::Front | BlockKind::Furniture)
    });
    let mut lines = sources.map(|block| block.span.of(&document.text));
    let (before, after) = lines.find_map(|line| {
        let (before, after) = line.split_once(title)?;
        (before.len() > 3 && before.len() < 200 && after.len() > 12).then_some((before, after))
    })?;
    let year = year_in(after)?;
    let (venue, _) = after.split_once(year)?;
    let venue = venue.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let authors = before.trim_end_matches(|c: char| c.is_whitespace() || ",:\"“".contains(c));
    let authors = authors.split([',', ';']).map(str::trim).filter(|name| !name.is_empty());
    Some(Cited {
        authors: authors.map(names::in_reading_order).collect(),
        venue: (venue.len() > 3).then_some(venue),
        published: year.parse().ok().map(|date| Published {
            date,
            why: "the line that tells how to cite it".to_owned(),
            exact: true,
        }),
    })
}

/// The first number of four digits that can be a year.
fn year_in(text: &str) -> Option<&str> {
    text.split(|c: char| !c.is_ascii_digit())
        .find(|digits| digits.len() == 4 && ("1500".."2100").contains(digits))
}

/// A title for a document without one: its file name, if it has words, or its first words.
pub(super) fn title_without_title(document: &Document) -> String {
    let name = slugs::split(document.path.rsplit('/').next().unwrap_or_default()).0;
    let words: Vec<&str> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_word = |word: &&&str| word.chars().all(char::is_alphabetic) && word.chars().count() >= 3;
    if words.iter().filter(is_word).count() >= 2 {
        let title = words.join(" ");
        let mut chars = title.chars();
        let first = chars.next().map(char::to_uppercase);
        return first.into_iter().flatten().chain(chars).collect();
    }
    let told = document.blocks.iter().find(|block| block.kind.tells());
    let text = told.map_or(document.text.as_str(), |block| block.span.of(&document.text));
    let mut title: Vec<&str> = text.split_whitespace().take(10).collect();
    if title.len() == 10 {
        title.pop();
        return format!("{} …", title.join(" "));
    }
    title.join(" ").trim_end_matches('.').to_owned()
}
