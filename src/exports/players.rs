//! Files for other timeline programs: TimelineJS and vis-timeline. Both take text for HTML.

use serde_json::{Value, json};

use crate::exports::escaped;
use crate::site::{Site, Url, dating};
use crate::time::{Moment, Precision};
use crate::timeline::{Dating, Event};

/// `data/timelinejs.json`: slides of TimelineJS 3. What is known to the year says so and no more.
#[must_use]
pub fn timelinejs(site: &Site) -> String {
    let slide = |event: &Event| -> Option<Value> {
        let date = event.dating.as_ref()?;
        let bounds = date.bounds();
        let (first, last) = (bounds.earliest.or(bounds.latest)?, bounds.latest);
        let mut value = json!({
            "unique_id": event.id,
            "group": event.category.label,
            "start_date": part(first, date),
            "display_date": dating::label(date),
            "text": { "headline": escaped(&event.title), "text": format!("<q>{}</q>", escaped(&site.first_words(event).0)) },
        });
        if let Some(last) = last.filter(|_| date.edtf.precision() > Precision::Year) {
            value["end_date"] = part(last, date);
        }
        Some(value)
    };
    let slides: Vec<Value> = site.timeline.events.iter().filter_map(slide).collect();
    let whole =
        json!({ "title": { "text": { "headline": escaped(&site.title()) } }, "events": slides });
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}

/// A date of TimelineJS, as finely as it is known.
fn part(moment: Moment, date: &Dating) -> Value {
    let (year, month, day) = moment.civil();
    match date.edtf.precision() {
        Precision::Time | Precision::Day => json!({ "year": year, "month": month, "day": day }),
        Precision::Month | Precision::Season => json!({ "year": year, "month": month }),
        _ => json!({ "year": year }),
    }
}

/// `data/vis-timeline.json`: items of vis-timeline; what is not known to the day is a range.
#[must_use]
pub fn vis(site: &Site) -> String {
    let item = |event: &Event| -> Option<Value> {
        let date = event.dating.as_ref()?;
        let bounds = date.bounds();
        let (first, last) =
            (bounds.earliest.or(bounds.latest)?, bounds.latest.or(bounds.earliest)?);
        let point = first.date() == last.date();
        let mut value = json!({
            "id": event.id,
            "content": escaped(&event.title),
            "title": escaped(&dating::label(date)),
            "group": event.category.label,
            "type": if point { "point" } else { "range" },
            "start": first.date(),
            "url": Url::event(&event.id).path(),
        });
        if !point {
            value["end"] = json!(last.next_day().date());
        }
        Some(value)
    };
    let items: Vec<Value> = site.timeline.events.iter().filter_map(item).collect();
    serde_json::to_string_pretty(&items).unwrap_or_default() + "\n"
}
