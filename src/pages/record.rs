//! An event as other programs read it: one entry of `data/timeline.json`.

use serde::Serialize;

use crate::events::Mention;
use crate::events::names::NameKind;
use crate::site::{Site, Url, dating};
use crate::timeline::{Dating, Event};

/// An event.
#[derive(Debug, Serialize)]
pub(super) struct EventRecord<'a> {
    /// Stable name.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Path of its page from the root of the site.
    pub url: String,
    /// Name of its category.
    pub category: &'static str,
    /// Names of its themes.
    pub themes: &'a [String],
    /// Ids of people.
    pub people: Vec<&'a str>,
    /// Ids of organisations.
    pub organizations: Vec<&'a str>,
    /// Ids of places.
    pub places: Vec<&'a str>,
    /// When; null where no document says.
    pub date: Option<DateRecord>,
    /// Independent documents.
    pub sources: usize,
    /// How much it matters, 0 to 1.
    pub salience: f64,
    /// Who tells it.
    pub mentions: Vec<MentionRecord<'a>>,
}

/// A date.
#[derive(Debug, Serialize)]
pub(super) struct DateRecord {
    /// The date as EDTF.
    pub edtf: String,
    /// First day it may mean; null where open.
    pub earliest: Option<String>,
    /// Last day it may mean; null where open.
    pub latest: Option<String>,
    /// In words.
    pub label: String,
    /// TIMEX3 `mod`.
    #[serde(rename = "mod")]
    pub modifier: Option<&'static str>,
    /// How it is known.
    pub basis: &'static str,
    /// How it was read.
    pub why: String,
    /// Other dates that documents give.
    pub disputed: Vec<String>,
}

/// A place where a document tells the event.
#[derive(Debug, Serialize)]
pub(super) struct MentionRecord<'a> {
    /// Id of the document.
    pub document: &'a str,
    /// Where, in code points of the file.
    pub spans: Vec<[usize; 2]>,
    /// The words there.
    pub quote: &'a str,
    /// Where the words stand that give the date.
    pub date_span: Option<[usize; 2]>,
    /// The date that this mention gives.
    pub edtf: Option<String>,
    /// Whether the text asserts it.
    pub factuality: &'static str,
}

impl<'a> EventRecord<'a> {
    /// The record of an event.
    #[must_use]
    pub(super) fn new(site: &Site<'a>, event: &'a Event) -> Self {
        let names = |kind: NameKind| {
            let entries = event.names.iter().map(|id| site.timeline.names.get(*id));
            entries.filter(|name| name.kind == kind).map(|name| name.slug.as_str()).collect()
        };
        EventRecord {
            id: &event.id,
            title: &event.title,
            url: Url::event(&event.id).path().to_owned(),
            category: event.category.name,
            themes: &event.themes,
            people: names(NameKind::Person),
            organizations: names(NameKind::Organization),
            places: names(NameKind::Place),
            date: event.dating.as_ref().map(DateRecord::new),
            sources: event.sources,
            salience: (event.salience * 1000.0).round() / 1000.0,
            mentions: event.mentions.iter().map(|m| MentionRecord::new(site, m)).collect(),
        }
    }
}

impl DateRecord {
    fn new(dating: &Dating) -> Self {
        let bounds = dating.edtf.bounds();
        let latest = dating.no_later_than.as_ref().and_then(|edtf| edtf.bounds().latest);
        DateRecord {
            edtf: dating.edtf.to_string(),
            earliest: bounds.earliest.map(crate::time::Moment::date),
            latest: latest.or(bounds.latest).map(crate::time::Moment::date),
            label: dating::label(dating),
            modifier: dating.modifier.map(crate::time::Modifier::name),
            basis: dating.basis.name(),
            why: dating.why.join(" "),
            disputed: dating.disputed.iter().map(ToString::to_string).collect(),
        }
    }
}

impl<'a> MentionRecord<'a> {
    fn new(site: &Site<'a>, mention: &'a Mention) -> Self {
        let document = site.corpus.document(mention.quote.document);
        let dated = mention.dated.as_ref();
        MentionRecord {
            document: &document.slug,
            spans: document.places(mention.quote.span),
            quote: mention.quote.span.of(&document.text),
            date_span: dated.and_then(|d| d.span).and_then(|s| document.places(s).first().copied()),
            edtf: dated.map(|dated| dated.edtf.to_string()),
            factuality: mention.factuality.name(),
        }
    }
}
