//! The strip as shapes: x in per cent, y in pixels, so that it stretches and its text never shrinks.

use serde::Serialize;

use crate::pages::frame::counted;
use crate::pages::shapes::{ShapeView, cent, px, shapes};
use crate::site::calendar::Unit;
use crate::site::mark::marks;
use crate::site::scale::{Scale, Tear, Tick, Weight};
use crate::site::strip::{Column, Item, Lane, Overview, Placed, Rank, Side, Strip};
use crate::site::{Site, Url, dating};

/// A strip.
#[derive(Debug, Serialize)]
pub(super) struct StripView {
    /// Everything at one scale, where the axis is torn.
    overview: Option<OverviewView>,
    /// Sheets of the axis.
    sheets: Vec<Stretch>,
    /// Tears between them.
    tears: Vec<TearView>,
    /// Labels of the axis.
    ticks: Vec<TickView>,
    /// Lanes from the top.
    lanes: Vec<LaneView>,
    /// How to read it.
    caption: String,
}

/// A stretch of the width.
#[derive(Debug, Serialize)]
pub(super) struct Stretch {
    left: String,
    width: String,
}

#[derive(Debug, Serialize)]
pub(super) struct TearView {
    left: String,
    right: String,
    middle: String,
    words: String,
}

#[derive(Debug, Serialize)]
pub(super) struct TickView {
    left: String,
    middle: String,
    label: String,
    /// Where its events are listed, if it has any.
    href: Option<String>,
    /// "2014, 10 events".
    words: String,
    minor: bool,
    /// Whether a line stands at its left edge.
    ruled: bool,
}

#[derive(Debug, Serialize)]
struct LaneView {
    name: String,
    href: Option<String>,
    count: usize,
    height: usize,
    marks: Vec<MarkView>,
    columns: Vec<ColumnView>,
}

#[derive(Debug, Serialize)]
struct MarkView {
    href: String,
    words: String,
    event: String,
    shapes: Vec<ShapeView>,
    hit: Stretch,
    top: usize,
    label: LabelView,
}

#[derive(Debug, Serialize)]
struct LabelView {
    text: String,
    x: String,
    shift: i32,
    y: String,
    anchor: &'static str,
    within: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct ColumnView {
    pub(super) left: String,
    pub(super) width: String,
    pub(super) top: String,
    pub(super) height: String,
    pub(super) words: String,
    pub(super) href: Option<String>,
}

#[derive(Debug, Serialize)]
struct OverviewView {
    /// What it shows, for those who cannot see it.
    words: String,
    count: String,
    columns: Vec<ColumnView>,
    fans: Vec<Fan>,
    ticks: Vec<TickView>,
    peak: Option<LabelView>,
}

/// What joins a stretch of the overview to its sheet: an outline in a box 100 wide and 40 high.
#[derive(Debug, Serialize)]
struct Fan {
    left: String,
    width: String,
    d: String,
}

/// Height of a row, in pixels.
const ROW: f64 = 24.0;
/// Room above the first row and below the last, in pixels.
pub(super) const MARGIN: f64 = 5.0;
/// Height of a lane of columns, in pixels.
pub(super) const COLUMNS: f64 = 40.0;
/// Height of the columns of the overview, in pixels.
const OVERVIEW: f64 = 44.0;

/// The strip of some dated events, as seen from the page at `from`. Null when nothing can be drawn.
pub(super) fn view(site: &Site, from: &Url, events: &[usize]) -> Option<StripView> {
    let items = items(site, events);
    let strip = Strip::of(&items, crate::events::category::OTHER.label);
    if strip.scale.sheets.is_empty() {
        return None;
    }
    let scale = &strip.scale;
    Some(StripView {
        overview: strip.overview.as_ref().map(|o| overview(site, from, o, scale, items.len())),
        sheets: sheets(scale),
        tears: tears(scale),
        ticks: ticks(site, from, scale),
        lanes: strip.lanes.iter().map(|lane| lane_view(site, from, scale, lane)).collect(),
        caption: caption(&strip),
    })
}

pub(super) fn tears(scale: &Scale) -> Vec<TearView> {
    let view = |tear: &Tear| TearView {
        left: cent(tear.left),
        right: cent(tear.left + tear.width),
        middle: cent(tear.left + tear.width / 2.0),
        words: tear.missing.clone(),
    };
    scale.tears.iter().map(view).collect()
}

/// The items of the strip.
pub(super) fn items<'a>(site: &Site<'a>, events: &[usize]) -> Vec<Item<'a>> {
    let item = |index: &usize| {
        let event = site.event(*index);
        let marks = marks(event.dating.as_ref()?);
        let lead = site.highlights().binary_search(index).is_ok();
        let rank = if lead { Rank::Highlight } else { Rank::Ordinary };
        let (label, lane) = (event.title.as_str(), site.lane(event));
        (!marks.is_empty()).then_some(Item { event: *index, marks, label, lane, rank })
    };
    events.iter().filter_map(item).collect()
}

fn missing_time(scale: &Scale) -> Option<String> {
    let missing: Vec<&str> = scale.tears.iter().map(|tear| tear.missing.as_str()).collect();
    let (last, first) = missing.split_last()?;
    let words = if first.is_empty() {
        (*last).to_owned()
    } else {
        format!("{} and {last}", first.join(", "))
    };
    Some(words)
}

fn caption(strip: &Strip) -> String {
    let mut caption = match missing_time(&strip.scale) {
        Some(missing) => format!(
            "Above, the whole time at one scale. Below, the axis is torn where no document dates \
             anything ({missing} left out), and each sheet has a scale of its own. "
        ),
        None => String::new(),
    };
    let crowded = strip.lanes.iter().any(|lane| !lane.columns.is_empty());
    caption.push_str(if crowded {
        "Columns count the events that begin in each division of time; the events that matter most \
         are drawn one by one, each as wide as what is known."
    } else {
        "A mark is as wide as what is known."
    });
    caption
}

pub(super) fn sheets(scale: &Scale) -> Vec<Stretch> {
    let stretch = |left: f64, width: f64| Stretch { left: cent(left), width: cent(width) };
    scale.sheets.iter().map(|sheet| stretch(sheet.left, sheet.width)).collect()
}

pub(super) fn ticks(site: &Site, from: &Url, scale: &Scale) -> Vec<TickView> {
    let mut views = Vec::new();
    for sheet in &scale.sheets {
        for tick in &sheet.ticks {
            views.push(tick_view(site, from, tick, tick.left > sheet.left + 0.01));
        }
    }
    views
}

fn tick_view(site: &Site, from: &Url, tick: &Tick, ruled: bool) -> TickView {
    let href = match tick.cell {
        (Unit::Year, year) if site.years().contains_key(&year) => Some(Url::year(year).from(from)),
        _ => None,
    };
    TickView {
        left: cent(tick.left),
        middle: cent(tick.left + tick.width / 2.0),
        label: tick.label.clone(),
        href,
        words: tick.words.clone(),
        minor: tick.weight == Weight::Minor,
        ruled,
    }
}

fn lane_view(site: &Site, from: &Url, scale: &Scale, lane: &Lane) -> LaneView {
    let group = site.groups().keys().find(|group| group.label() == lane.name);
    let height = if lane.columns.is_empty() { rows(lane.rows) } else { COLUMNS + 2.0 * MARGIN };
    let columns = lane.columns.iter().map(|column| column_view(site, from, column, COLUMNS));
    LaneView {
        name: if lane.name.is_empty() { "Highlights".into() } else { lane.name.clone() },
        href: group.map(|group| group.url().from(from)),
        count: lane.count,
        height: whole(height),
        marks: lane.marks.iter().map(|placed| mark_view(site, from, scale, placed)).collect(),
        columns: columns.collect(),
    }
}

/// Height of a lane of so many rows, in pixels.
fn rows(rows: usize) -> f64 {
    2.0 * MARGIN + ROW * f64::from(u32::try_from(rows).unwrap_or(u32::MAX))
}

pub(super) fn column_view(site: &Site, from: &Url, column: &Column, height: f64) -> ColumnView {
    let (unit, cell) = column.cell;
    let tall = (column.share * height).max(3.0);
    let year = match unit {
        Unit::Year => Some(cell),
        Unit::Month => Some(cell.div_euclid(12)),
        _ => None,
    };
    let page = year.filter(|year| site.years().contains_key(year)).map(Url::year);
    let decade = matches!(unit, Unit::Decade).then(|| format!("d{}", cell * 10));
    let years = decade.map(|anchor| Url::new("years.html").at(&anchor));
    ColumnView {
        left: cent(column.left),
        width: cent((column.width * 0.86).max(0.15)),
        top: px(MARGIN + height - tall),
        height: px(tall),
        words: format!("{}, {}", unit.words(cell), counted(column.count, "event", "events")),
        href: page.or(years).map(|url| url.from(from)),
    }
}

fn overview(
    site: &Site,
    from: &Url,
    overview: &Overview,
    scale: &Scale,
    count: usize,
) -> OverviewView {
    // The overview is one picture with one description, not a row of links.
    let silent = |c| ColumnView { href: None, ..column_view(site, from, c, OVERVIEW) };
    let columns = overview.columns.iter().map(silent);
    let ticks = overview.scale.sheets.iter().flat_map(|sheet| &sheet.ticks);
    // A label that stands to the right of its tick has no room at the edge.
    let ticks = ticks.filter(|tick| tick.left < 95.0);
    let fullest = overview.columns.iter().max_by_key(|column| column.count);
    let peak = fullest.filter(|column| column.count > 2).map(|column| {
        let early = column.left < 50.0;
        let (unit, cell) = column.cell;
        LabelView {
            text: format!("{} in {}", column.count, unit.words(cell)),
            x: cent(if early { column.left + column.width } else { column.left }),
            shift: if early { 6 } else { -6 },
            y: px(MARGIN + 9.0),
            anchor: if early { "start" } else { "end" },
            within: false,
        }
    });
    OverviewView {
        words: overview_words(overview, count),
        count: counted(count, "dated event", "dated events"),
        columns: columns.collect(),
        fans: scale.sheets.iter().map(|sheet| fan(&overview.scale, sheet)).collect(),
        ticks: ticks.map(|tick| tick_view(site, from, tick, true)).collect(),
        peak,
    }
}

fn overview_words(overview: &Overview, count: usize) -> String {
    let day = |days: f64| Unit::Year.words(Unit::Year.cell(days));
    let (from, to) = overview.scale.extent().unwrap_or_default();
    let counts: Vec<String> = overview
        .columns
        .iter()
        .take(40)
        .map(|column| format!("{} in {}", column.count, column.cell.0.words(column.cell.1)))
        .collect();
    let counts = counts.join(", ");
    let events = counted(count, "event", "events");
    format!("All {events} at one scale, {} to {}: {counts}.", day(from), day(to - 1.0))
}

fn fan(overview: &Scale, sheet: &crate::site::scale::Sheet) -> Fan {
    let (top_left, top_right) = (overview.x(sheet.from), overview.x(sheet.to));
    let (left, right) = (top_left.min(sheet.left), top_right.max(sheet.left + sheet.width));
    let share = |x: f64| cent((x - left) / (right - left) * 100.0);
    let (a, b) = (share(top_left), share(top_right));
    let (c, d) = (share(sheet.left + sheet.width), share(sheet.left));
    let path = format!("M{a} 0H{b}V4L{c} 40H{d}L{a} 4Z");
    Fan { left: cent(left), width: cent(right - left), d: path }
}

fn mark_view(site: &Site, from: &Url, scale: &Scale, placed: &Placed) -> MarkView {
    let event = site.event(placed.event);
    let row = f64::from(u32::try_from(placed.row).unwrap_or(u32::MAX));
    let middle = MARGIN + ROW / 2.0 + row * ROW;
    let (left, right) = placed.edges;
    let (x, shift, anchor) = match placed.side {
        Side::Right => (right, 9, "start"),
        Side::Left => (left, -9, "end"),
        Side::Within => (left, 10, "start"),
    };
    let label = LabelView {
        text: placed.label.clone(),
        x: cent(x),
        shift,
        y: px(middle + 4.5),
        anchor,
        within: placed.side == Side::Within,
    };
    let date = event.dating.as_ref().map(dating::label).unwrap_or_default();
    let remark = event.dating.as_ref().and_then(dating::remark);
    let remark = remark.map(|words| format!(" ({words})")).unwrap_or_default();
    MarkView {
        href: Url::event(&event.id).from(from),
        words: format!("{}, {date}{remark}: {}", placed.label, event.title),
        event: event.id.clone(),
        shapes: placed.marks.iter().flat_map(|mark| shapes(scale, mark, middle, 1.0)).collect(),
        hit: Stretch { left: cent(left.max(0.0)), width: cent((right - left).max(2.4)) },
        top: whole(middle - ROW / 2.0),
        label,
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a height in pixels")]
pub(super) fn whole(number: f64) -> usize {
    number.max(0.0) as usize
}
