//! What the program could not read or was unsure of: place, sentence, advice.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::text::Span;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; the site is complete.
    Note,
    /// Something was left out or is doubtful.
    Warning,
    /// Something the user gave could not be used.
    Error,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// A short stable name of the kind of finding: `invalid-utf-8`.
    pub code: &'static str,
    /// Path of the file within its folder.
    pub path: String,
    /// Where in the file, in bytes, if anywhere.
    pub span: Option<Span>,
    /// A sentence for the user.
    pub message: String,
    /// What the user can do about it.
    pub advice: Option<String>,
}

/// Everything found during a build.
pub type Diagnostics = Vec<Diagnostic>;

impl Diagnostic {
    /// Something the user gave could not be used.
    #[must_use]
    pub fn error(code: &'static str, path: impl Into<String>, message: impl Into<String>) -> Self {
        let (path, message) = (path.into(), message.into());
        Diagnostic { severity: Severity::Error, code, path, span: None, message, advice: None }
    }

    /// Something was left out or is doubtful.
    #[must_use]
    pub fn warning(
        code: &'static str,
        path: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Diagnostic { severity: Severity::Warning, ..Self::error(code, path, message) }
    }

    /// Something worth knowing.
    #[must_use]
    pub fn note(code: &'static str, path: impl Into<String>, message: impl Into<String>) -> Self {
        Diagnostic { severity: Severity::Note, ..Self::error(code, path, message) }
    }

    /// The same finding, at a place.
    #[must_use]
    pub fn at(self, span: Span) -> Self {
        Diagnostic { span: Some(span), ..self }
    }

    /// The same finding, with advice.
    #[must_use]
    pub fn advise(self, advice: impl Into<String>) -> Self {
        Diagnostic { advice: Some(advice.into()), ..self }
    }

    /// The finding as people read it, drawn under its line of `source` where it has a place.
    #[must_use]
    pub fn render(&self, source: Option<&str>, colour: bool) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let title = level.primary_title(&self.message).id(self.code);
        let mut group = match (source, self.span) {
            (Some(source), Some(span)) => Group::with_title(title).element(
                Snippet::source(source)
                    .path(&self.path)
                    .annotation(AnnotationKind::Primary.span(span.start..span.end)),
            ),
            _ => Group::with_title(title)
                .element(annotate_snippets::Origin::path(self.path.as_str())),
        };
        if let Some(advice) = &self.advice {
            group = group.element(Level::HELP.message(advice.as_str()));
        }
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&[group])
    }
}
