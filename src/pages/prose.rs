//! Text of a document to runs: words with what is marked on them, ready to be shown.

use serde::Serialize;

use crate::corpus::{Block, Document, Inline, InlineKind};
use crate::pages::frame::clean;
use crate::site::dating::machine;
use crate::site::{Site, Telling, Url};
use crate::text::Span;
use crate::time::{Role, Timex, words};

/// A stretch of a block: a sentence that tells an event, or what stands between such sentences.
#[derive(Debug, Serialize)]
pub(super) struct Passage {
    /// Anchor of a sentence that tells an event.
    pub(super) id: Option<String>,
    /// Its words.
    pub(super) runs: Vec<Run>,
}

/// Words with the same marks.
#[derive(Debug, Default, Serialize)]
pub(super) struct Run {
    text: String,
    emphasis: bool,
    strong: bool,
    code: bool,
    /// Target of a link; only addresses that cannot run anything.
    link: Option<String>,
    /// The time expression that the words belong to.
    time: Option<TimeView>,
    /// A note that is called here; the run then has no words.
    note: Option<NoteCall>,
}

/// A time expression.
#[derive(Clone, Debug, Serialize)]
struct TimeView {
    /// How it is underlined: `dx` a date, `vx` no calendar date, `cx` no date of an event.
    class: &'static str,
    /// The value of `<time datetime>`, where HTML has one.
    machine: Option<String>,
    /// What it means, where that is not what it says.
    meaning: String,
    /// The event that it dates.
    event: Option<String>,
}

/// The call of a note.
#[derive(Debug, Serialize)]
pub(super) struct NoteCall {
    /// What stands at the call.
    label: String,
    /// The note.
    href: String,
    /// Anchor of the call.
    id: String,
}

/// What is needed to mark up the blocks of one document.
pub(super) struct Marker<'a> {
    site: &'a Site<'a>,
    document: &'a Document,
    url: &'a Url,
    tellings: &'a [Telling],
    /// Spans of the time expressions, without those inside others.
    times: Vec<(Span, &'a Timex)>,
    /// The note that each call in the inlines leads to: its anchor.
    calls: &'a [Option<String>],
}

impl<'a> Marker<'a> {
    /// A marker for a document on the page at `url`; `calls` holds, for each inline, the anchor of
    /// the note it calls.
    pub(super) fn new(
        site: &'a Site<'a>,
        document: &'a Document,
        url: &'a Url,
        calls: &'a [Option<String>],
    ) -> Self {
        let mut times: Vec<(Span, &Timex)> = Vec::with_capacity(document.timexes.len());
        for timex in &document.timexes {
            if times.last().is_none_or(|(last, _)| timex.span.start >= last.end) {
                times.push((timex.span, timex));
            }
        }
        let tellings = site.tellings(document.id);
        Marker { site, document, url, tellings, times, calls }
    }

    /// Tellings that begin in a block.
    pub(super) fn tellings_in(&self, span: Span) -> &'a [Telling] {
        let start = |telling: &Telling| self.site.mention(*telling).quote.span.start;
        let first = self.tellings.partition_point(|telling| start(telling) < span.start);
        let last = self.tellings.partition_point(|telling| start(telling) < span.end);
        &self.tellings[first..last.max(first)]
    }

    /// The words of a block.
    pub(super) fn passages(&self, block: &Block) -> Vec<Passage> {
        let mut passages = Vec::new();
        let mut at = block.span.start;
        let mut anchored = None;
        for telling in self.tellings_in(block.span) {
            let quote = self.site.mention(*telling).quote.span;
            if anchored == Some(quote.start) {
                continue;
            }
            anchored = Some(quote.start);
            let (start, end) = (quote.start.max(at), quote.end.min(block.span.end));
            if at < start {
                passages.push(Passage { id: None, runs: self.runs(Span::new(at, start)) });
            }
            let id = Some(format!("c{}", self.document.locus(quote.start)));
            // A telling within another's words keeps its anchor and has no words of its own.
            let runs = if start < end { self.runs(Span::new(start, end)) } else { Vec::new() };
            passages.push(Passage { id, runs });
            at = end.max(start);
        }
        if at < block.span.end {
            passages.push(Passage { id: None, runs: self.runs(Span::new(at, block.span.end)) });
        }
        passages
    }

    /// The words of a stretch that tells no event, such as a note.
    pub(super) fn runs(&self, span: Span) -> Vec<Run> {
        let first = self.document.inlines.partition_point(|inline| inline.span.end < span.start);
        let inlines: Vec<(usize, &Inline)> = self.document.inlines[first..]
            .iter()
            .enumerate()
            .map(|(index, inline)| (index + first, inline))
            .take_while(|(_, inline)| inline.span.start <= span.end)
            .collect();
        let first = self.times.partition_point(|(time, _)| time.end <= span.start);
        let last = self.times.partition_point(|(time, _)| time.start < span.end);
        let times = &self.times[first..last.max(first)];
        let mut cuts: Vec<usize> = vec![span.start, span.end];
        let marked = inlines.iter().map(|(_, inline)| inline.span).chain(times.iter().map(|t| t.0));
        for mark in marked {
            cuts.extend(
                [mark.start, mark.end].iter().filter(|at| span.start < **at && **at < span.end),
            );
        }
        cuts.sort_unstable();
        cuts.dedup();
        let mut sweep = Sweep { inlines: &inlines, times, open: Vec::new() };
        let mut runs = Vec::with_capacity(cuts.len());
        for pair in cuts.windows(2) {
            self.step(&mut sweep, Span::new(pair[0], pair[1]), span, &mut runs);
        }
        self.notes(&mut sweep, span.end, span, &mut runs);
        runs
    }

    /// Adds the words at `piece`, after the calls of notes that stand before them.
    fn step(&self, sweep: &mut Sweep<'_, 'a>, piece: Span, within: Span, runs: &mut Vec<Run>) {
        self.notes(sweep, piece.start, within, runs);
        sweep.open.retain(|inline| inline.span.end > piece.start);
        let mut run = Run { text: clean(piece.of(&self.document.text)), ..Run::default() };
        for inline in &sweep.open {
            match &inline.kind {
                InlineKind::Emphasis => run.emphasis = true,
                InlineKind::Strong => run.strong = true,
                InlineKind::Code => run.code = true,
                InlineKind::Link(target) => run.link = harmless(target),
                InlineKind::NoteMark(_) => {}
            }
        }
        while sweep.times.first().is_some_and(|(time, _)| time.end <= piece.start) {
            sweep.times = &sweep.times[1..];
        }
        if let Some((time, timex)) = sweep.times.first()
            && time.start <= piece.start
        {
            run.time = Some(self.time(timex));
        }
        runs.push(run);
    }

    /// Opens the inlines that begin at or before `at`, and adds the calls of notes among them.
    fn notes(&self, sweep: &mut Sweep<'_, 'a>, at: usize, within: Span, runs: &mut Vec<Run>) {
        while let Some((index, inline)) = sweep.inlines.first().filter(|(_, i)| i.span.start <= at)
        {
            sweep.inlines = &sweep.inlines[1..];
            let InlineKind::NoteMark(label) = &inline.kind else {
                sweep.open.push(inline);
                continue;
            };
            // A call at the edge of two passages belongs to the one before it.
            let here =
                within.start < inline.span.start || within.start == self.block_start(within.start);
            let note = self.calls.get(*index).and_then(Option::as_ref).filter(|_| here);
            if let Some(anchor) = note {
                let (label, id) = (clean(label), format!("r{index}"));
                let note = Some(NoteCall { label, href: format!("#{anchor}"), id });
                runs.push(Run { note, ..Run::default() });
            }
        }
    }

    fn block_start(&self, at: usize) -> usize {
        self.document.block_at(at).map_or(at, |block| block.span.start)
    }

    fn time(&self, timex: &Timex) -> TimeView {
        let event = self
            .tellings_in_sentence(timex.span)
            .map(|telling| Url::event(&self.site.event(telling.event).id).from(self.url));
        let class = match (&timex.edtf, timex.role) {
            (Some(_), Role::Event) => "dx",
            (_, Role::Citation | Role::Publication | Role::Name) => "cx",
            (None, _) | (_, Role::Vague) => "vx",
        };
        let meaning = timex.edtf.as_ref().map(|edtf| words::label(edtf, timex.modifier));
        let said = timex.span.of(&self.document.text);
        let meaning = meaning.filter(|meaning| !meaning.eq_ignore_ascii_case(said));
        TimeView {
            class,
            machine: timex.edtf.as_ref().and_then(machine),
            meaning: meaning.unwrap_or_default(),
            event,
        }
    }

    /// The telling that takes its date from the words at `span`.
    fn tellings_in_sentence(&self, span: Span) -> Option<Telling> {
        let quote = |telling: &Telling| self.site.mention(*telling).quote.span;
        let first = self.tellings.partition_point(|telling| quote(telling).end <= span.start);
        let near = self.tellings[first..].iter().take_while(|t| quote(t).start < span.end);
        near.copied().find(|telling| {
            let dated = self.site.mention(*telling).dated.as_ref();
            dated.and_then(|dated| dated.span).is_some_and(|date| date.overlaps(span))
        })
    }
}

/// What is still to come, and what is open.
struct Sweep<'s, 'a> {
    inlines: &'s [(usize, &'a Inline)],
    times: &'s [(Span, &'a Timex)],
    open: Vec<&'a Inline>,
}

/// The target of a link if it is of a kind that cannot run anything.
fn harmless(target: &str) -> Option<String> {
    let target = target.trim();
    let (scheme, _) = target.split_once(':')?;
    let known = ["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    let plain = !target.chars().any(|c| c.is_control() || c.is_whitespace());
    (known && plain).then(|| target.to_owned())
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn only_harmless_targets_become_links() {
        assert_eq!(harmless("https://example.org/a").as_deref(), Some("https://example.org/a"));
        for target in [
            "javascript:alert(1)",
            "JAVASCRIPT:x",
            "data:text/html,x",
            "java\nscript:x",
            "/etc",
            "",
        ] {
            assert_eq!(harmless(target), None, "{target}");
        }
    }
}
