//! Web and e-mail addresses and document identifiers, in which digits are never dates.

use crate::text::Span;

/// Finds the addresses of a passage, one run of black letters at a time.
pub struct Addresses<'a> {
    text: &'a str,
    passage: Span,
    /// The run looked at last, and where in it an address begins.
    last: Option<(Span, Option<usize>)>,
}

impl<'a> Addresses<'a> {
    /// Of a passage of `text`.
    #[must_use]
    pub fn new(text: &'a str, passage: Span) -> Self {
        Addresses { text, passage, last: None }
    }

    /// Whether the words at `span` stand in an address. Ask in reading order.
    pub fn hold(&mut self, span: Span) -> bool {
        if self.last.is_none_or(|(run, _)| !run.contains(span)) {
            let run = self.run(span);
            self.last = Some((run, address_in(run.of(self.text)).map(|at| run.start + at)));
        }
        self.last.and_then(|(_, address)| address).is_some_and(|address| address <= span.start)
    }

    /// What stands around `span` without white space.
    fn run(&self, span: Span) -> Span {
        let before = &self.text[self.passage.start..span.start];
        let after = &self.text[span.end..self.passage.end.max(span.end)];
        let start = before.rfind(char::is_whitespace).map_or(self.passage.start, |at| {
            self.passage.start + at + before[at..].chars().next().map_or(1, char::len_utf8)
        });
        let end = after.find(char::is_whitespace).map_or(self.passage.end, |at| span.end + at);
        Span::new(start, end.max(span.end))
    }
}

/// Where an address begins in a run of letters without white space.
fn address_in(run: &str) -> Option<usize> {
    if let Some(at) = run.find("://") {
        let scheme = run[..at].bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        return Some(at - scheme);
    }
    if let Some(at) = run.find("www.") {
        return Some(at);
    }
    if let Some(at) = run.find('@').filter(|at| run[at + 1..].contains('.')) {
        let name = run[..at]
            .bytes()
            .rev()
            .take_while(|b| b.is_ascii_alphanumeric() || b"._+-".contains(b));
        return Some(at - name.count());
    }
    // A digital object identifier: 10.1000/182.
    let at = run.find("10.")?;
    let registrant = run[at + 3..].bytes().take_while(u8::is_ascii_digit).count();
    (registrant >= 4 && run[at + 3 + registrant..].starts_with('/')).then_some(at)
}

#[cfg(test)]
mod tests {
    #[test]
    fn addresses_begin_where_they_begin() {
        let cases = [
            ("[2014](https://example.org/2014/05)", Some(7)),
            ("example.reader@example.org", Some(0)),
            ("(doi:10.24411/2500-2016", Some(5)),
            ("10.05.2014", None),
            ("naïve—www.example.org", Some(9)),
        ];
        for (run, start) in cases {
            assert_eq!(super::address_in(run), start, "{run}");
        }
    }
}
