//! The strip as shapes: x in per cent, y in pixels, so that it stretches and its text never shrinks.

use serde::Serialize;

use crate::pages::frame::counted;
use crate::site::calendar::Unit;
use crate::site::mark::{Ink, Mark, Shape, marks};
use crate::site::scale::{Scale, Tear, Tick, Weight};
use crate::site::strip::{Column, Item, Lane, Overview, Placed, Rank, Side, Strip, compact};
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
struct Stretch {
    left: String,
    width: String,
}

#[derive(Debug, Serialize)]
struct TearView {
    left: String,
    right: String,
    middle: String,
    words: String,
}

#[derive(Debug, Serialize)]
struct TickView {
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
struct ColumnView {
    left: String,
    width: String,
    top: String,
    height: String,
    words: String,
    href: Option<String>,
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

/// A shape of a mark.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum ShapeView {
    /// A bar; x and width in per cent.
    Rect { class: &'static str, x: String, y: String, width: String, height: String },
    /// A dot; x in per cent.
    Dot { class: &'static str, x: String, y: String, r: String },
    /// A line; x in per cent.
    Line { class: &'static str, x1: String, x2: String, y1: String, y2: String },
    /// A path that does not stretch, at x in per cent.
    At { class: &'static str, x: String, d: String },
    /// A path that stretches, in a box 100 wide.
    Soft { class: &'static str, x: String, y: String, width: String, height: String, d: String },
}

/// Height of a row, in pixels.
const ROW: f64 = 24.0;
/// Room above the first row and below the last, in pixels.
const MARGIN: f64 = 5.0;
/// Height of a lane of columns, in pixels.
const COLUMNS: f64 = 40.0;
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

/// A small drawing of events without names or links.
#[derive(Debug, Serialize)]
pub(super) struct SmallStrip {
    /// What it shows, for those who cannot see it.
    words: String,
    sheets: Vec<Stretch>,
    tears: Vec<TearView>,
    ticks: Vec<TickView>,
    shapes: Vec<ShapeView>,
    columns: Vec<ColumnView>,
    /// Height of the marks, in pixels.
    height: usize,
    /// Line on which the labels of the axis stand.
    labels: usize,
}

/// Height of a row of the small strip, in pixels.
const SMALL_ROW: f64 = 10.0;

/// The small strip of some events. Null when nothing can be drawn.
pub(super) fn small(site: &Site, from: &Url, events: &[usize]) -> Option<SmallStrip> {
    let items = items(site, events);
    let (scale, lane) = compact(&items);
    let (start, end) = scale.extent()?;
    let number = |rows: usize| f64::from(u32::try_from(rows).unwrap_or(u32::MAX));
    let high = if lane.columns.is_empty() { number(lane.rows) * SMALL_ROW } else { COLUMNS };
    let mut drawn = Vec::new();
    for placed in &lane.marks {
        // Rows fill from below, as sediment does.
        let y = MARGIN + high - (number(placed.row) + 0.5) * SMALL_ROW;
        drawn.extend(placed.marks.iter().flat_map(|mark| shapes(&scale, mark, y, 0.6)));
    }
    let year = |days: f64| Unit::Year.words(Unit::Year.cell(days));
    let events = counted(items.len(), "dated event", "dated events");
    let silent = |c| ColumnView { href: None, ..column_view(site, from, c, COLUMNS) };
    Some(SmallStrip {
        words: format!("{events} on an axis from {} to {}", year(start), year(end - 1.0)),
        sheets: sheets(&scale),
        tears: tears(&scale),
        ticks: ticks(site, from, &scale),
        shapes: drawn,
        columns: lane.columns.iter().map(silent).collect(),
        height: whole(high + 2.0 * MARGIN),
        labels: whole(high + 2.0 * MARGIN + 15.0),
    })
}

fn tears(scale: &Scale) -> Vec<TearView> {
    let view = |tear: &Tear| TearView {
        left: cent(tear.left),
        right: cent(tear.left + tear.width),
        middle: cent(tear.left + tear.width / 2.0),
        words: tear.missing.clone(),
    };
    scale.tears.iter().map(view).collect()
}

/// The items of the strip.
fn items<'a>(site: &Site<'a>, events: &[usize]) -> Vec<Item<'a>> {
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
    let list = if first.is_empty() {
        (*last).to_owned()
    } else {
        format!("{} and {last}", first.join(", "))
    };
    Some(list)
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

fn sheets(scale: &Scale) -> Vec<Stretch> {
    let stretch = |left: f64, width: f64| Stretch { left: cent(left), width: cent(width) };
    scale.sheets.iter().map(|sheet| stretch(sheet.left, sheet.width)).collect()
}

fn ticks(site: &Site, from: &Url, scale: &Scale) -> Vec<TickView> {
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

fn column_view(site: &Site, from: &Url, column: &Column, height: f64) -> ColumnView {
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

/// The shapes of a mark on a line `y` pixels from the top; `size` 1 for rows as high as a target.
pub(super) fn shapes(scale: &Scale, mark: &Mark, y: f64, size: f64) -> Vec<ShapeView> {
    let left = mark.from.map_or(0.0, |days| scale.x(days));
    let right = mark.to.map_or(100.0, |days| scale.x(days));
    let hollow = mark.ink == Ink::Hollow;
    let paint = if hollow { "ho" } else { "mk" };
    let bar = |half: f64| bar(paint, (left, right), y, half * size);
    let line = |class, x: (f64, f64), y: (f64, f64)| {
        let (x1, x2, y1, y2) = (cent(x.0), cent(x.1), px(y.0), px(y.1));
        ShapeView::Line { class, x1, x2, y1, y2 }
    };
    let tick = |x: f64, half: f64| line("ln", (x, x), (y - half * size, y + half * size));
    let shaft = |class| line(class, (left, right), (y, y));
    let dashed = if hollow { "ln dash" } else { "ln" };
    let soft = |half: f64| soft(paint, (left, right), y, half * size);
    match mark.shape {
        Shape::Dot => {
            let (x, r) = (cent(f64::midpoint(left, right)), if hollow { 4.0 } else { 4.5 });
            vec![ShapeView::Dot { class: paint, x, y: px(y), r: px(r * size) }]
        }
        Shape::Block => vec![bar(5.0)],
        Shape::Spindle => vec![soft(7.0)],
        Shape::Faded => vec![shaft("ln dash"), soft(5.0)],
        Shape::Within => {
            vec![bar(if hollow { 3.5 } else { 2.5 }), tick(left, 6.0), tick(right, 6.0)]
        }
        Shape::Span => vec![bar(3.5)],
        Shape::Hatched => vec![hatched(left, right, y, size)],
        Shape::Bounded => vec![bar(4.0), tick(right, 8.0)],
        Shape::Before => vec![tick(right, 6.0), shaft(dashed), arrow(left, y, size, -1.0)],
        Shape::After => vec![tick(left, 6.0), shaft(dashed), arrow(right, y, size, 1.0)],
    }
}

/// Narrower than this, in per cent, a shape does not stretch: it would vanish on a small screen.
const NARROW: f64 = 1.7;

/// A shape with soft ends.
fn soft(class: &'static str, (left, right): (f64, f64), y: f64, half: f64) -> ShapeView {
    if right - left < NARROW {
        let (top, low) = (px(y - half * 1.5), px(y + half * 1.5));
        let d = format!("M-5 {1}Q0 {0} 5 {1}Q0 {2} -5 {1}Z", top, px(y), low);
        return ShapeView::At { class, x: cent(f64::midpoint(left, right)), d };
    }
    let (middle, over, under) = (px(half), px(-half * 0.7), px(half * 2.7));
    ShapeView::Soft {
        class,
        x: cent(left),
        y: px(y - half),
        width: cent((right - left).max(1.0)),
        height: px(half * 2.0),
        d: format!("M0 {middle}Q50 {over} 100 {middle}Q50 {under} 0 {middle}Z"),
    }
}

/// The head of an arrow that points left (`way` -1) or right (1), a little beyond its end.
fn arrow(x: f64, y: f64, size: f64, way: f64) -> ShapeView {
    let (tip, back, half) = (px(3.0 * way * size), px(-9.0 * way * size), 5.0 * size);
    let d = format!("M{tip} {}l{back} {}v{}Z", px(y), px(-half), px(half * 2.0));
    ShapeView::At { class: "mk", x: cent(x), d }
}

/// A bar; where it is narrower than can be seen it keeps its least width in pixels.
fn bar(class: &'static str, (left, right): (f64, f64), y: f64, half: f64) -> ShapeView {
    if right - left < NARROW {
        let x = cent(f64::midpoint(left, right));
        let wide = if class == "ho" { 3.5 } else { 2.5 };
        let d = format!("M-{wide} {}h{}v{}h-{1}Z", px(y - half), px(wide * 2.0), px(half * 2.0));
        return ShapeView::At { class, x, d };
    }
    ShapeView::Rect {
        class,
        x: cent(left),
        y: px(y - half),
        width: cent(right - left),
        height: px(half * 2.0),
    }
}

/// Slanted pieces.
fn hatched(left: f64, right: f64, y: f64, size: f64) -> ShapeView {
    let pieces = 12;
    let (down, up) = (px(10.0 * size), px(-10.0 * size));
    let piece = |n: i32| format!("M{} {down}l4{up}h3l-4 {down}Z", n * 100 / pieces);
    let (x, width) = (cent(left), cent((right - left).max(1.0)));
    let (y, height) = (px(y - 5.0 * size), px(10.0 * size));
    ShapeView::Soft { class: "mk", x, y, width, height, d: (0..pieces).map(piece).collect() }
}

/// A number of per cent with two digits after the point at most.
fn cent(number: f64) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".into() } else { text.to_owned() }
}

fn px(number: f64) -> String {
    crate::pages::date::short(number)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a height in pixels")]
fn whole(number: f64) -> usize {
    number.max(0.0) as usize
}

/// The key to the marks: every word of the closed list with its drawing.
#[derive(Debug, Serialize)]
pub(super) struct KeyItem {
    glyph: Vec<crate::pages::date::Stroke>,
    words: &'static str,
}

/// What each mark means.
pub(super) fn key() -> Vec<KeyItem> {
    let at = |from: f64, to: f64| (Some(from * 366.0), Some(to * 366.0));
    let item = |shape, ink, (from, to), words| {
        let glyph = crate::pages::date::glyph(&[Mark { shape, ink, from, to }]);
        KeyItem { glyph, words }
    };
    use Ink::{Hollow, Solid};
    vec![
        item(Shape::Dot, Solid, at(0.24, 0.241), "a day"),
        item(Shape::Block, Solid, at(0.5, 0.58), "a month"),
        item(Shape::Spindle, Solid, at(0.17, 0.42), "a season; early, mid, late"),
        item(Shape::Within, Solid, at(0.0, 0.99), "some time in the year"),
        item(Shape::Span, Solid, at(0.0, 0.99), "throughout a span"),
        item(Shape::Hatched, Solid, at(0.0, 0.99), "a decade or century"),
        item(Shape::Faded, Solid, at(0.1, 0.9), "about"),
        item(Shape::Before, Solid, (None, Some(364.9)), "by, before"),
        item(Shape::After, Solid, (Some(0.0), None), "since, after"),
        item(Shape::Block, Hollow, at(0.5, 0.58), "hollow or dashed: inferred"),
        item(Shape::Bounded, Hollow, at(0.0, 0.24), "closed by another event"),
    ]
}
