//! Sightings to entries: every form of a name goes to the one thing it names, or to none.

use crate::corpus::Document;
use crate::text::Span;

use super::NameKind;
use super::cues::{Cue, holds};
use super::forms::{Forms, Target, is_body};
use super::gazetteer::gazetteer;
use super::local::{Called, Local};
use super::readings::{Reading, Sighting};
use super::spelling::words_of;

/// What a sighting was linked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// What it names.
    pub(super) target: Target,
    /// The seat of government whose name it is, where it names that government.
    pub(super) seat: Option<Target>,
}

impl From<Target> for Link {
    fn from(target: Target) -> Self {
        Link { target, seat: None }
    }
}

/// What each sighting of a document names.
pub(super) fn links(
    forms: &Forms,
    document: &Document,
    sightings: &[Sighting],
) -> Vec<Option<Link>> {
    let texts: Vec<String> =
        sightings.iter().map(|sighting| words_of(document, sighting.span)).collect();
    let local = Local::of(forms, sightings, &texts);
    let linker = Linker { forms, document, local };
    sightings.iter().zip(&texts).map(|(sighting, text)| linker.link(sighting, text)).collect()
}

/// What the corpus and one document say.
struct Linker<'c> {
    forms: &'c Forms,
    document: &'c Document,
    local: Local,
}

impl Linker<'_> {
    fn link(&self, sighting: &Sighting, text: &str) -> Option<Link> {
        let target = match sighting.reading {
            Reading::Seat(town) => return Some(self.seat(text, town)),
            Reading::Listed(entry) if holds(Cue::Unsure, text) && !self.local.names(entry) => {
                self.forms.acronym(text)
            }
            Reading::Listed(entry) => Some(self.listed(sighting.span, text, entry)),
            Reading::Demonym(entry) => (!holds(Cue::Unsure, text) || self.local.names(entry))
                .then_some(Target::Listed(entry)),
            Reading::Head => self.local.with_head(text),
            Reading::Acronym(_) => self.forms.acronym(text).or_else(|| self.local.vessel(text)),
            Reading::SetApart => self.local.vessel(text).or_else(|| {
                let (kind, target) = self.forms.kind_of_form(text)?;
                (kind == NameKind::Vessel).then_some(target)
            }),
            Reading::Cued(_) | Reading::Open(_) => self.by_form(sighting, text),
        };
        target.map(Link::from)
    }

    /// The government that the name of its seat stands for, or the man of that name.
    fn seat(&self, text: &str, town: usize) -> Link {
        let place = Target::Listed(town);
        if let Some(person) = self.local.person_with_end(text) {
            return Target::Person(person).into();
        }
        let state = self.local.state_of_seat(town);
        state
            .map_or(place.into(), |state| Link { target: Target::Listed(state), seat: Some(place) })
    }

    /// "Washington" is the man where the text has named him, unless it is where something is; a ship
    /// where the text has named it so; the state of the union behind the name of a town.
    fn listed(&self, span: Span, text: &str, entry: usize) -> Target {
        let head = self.document.text[..span.start].trim_end();
        let before = head.rsplit(char::is_whitespace).next().unwrap_or_default();
        if let Some(town) = before.strip_suffix(',')
            && town.starts_with(char::is_uppercase)
            && let Some(state) = gazetteer().behind_town(text)
        {
            return Target::Listed(state);
        }
        if before == "the"
            && let Some(ship) = self.local.vessel(text)
        {
            return ship;
        }
        let is_where = matches!(
            before,
            "in" | "at"
                | "to"
                | "from"
                | "near"
                | "of"
                | "outside"
                | "around"
                | "In"
                | "At"
                | "From"
        );
        if let Some(person) = self.local.person_with_end(text).filter(|_| !is_where) {
            return Target::Person(person);
        }
        let general = is_body(entry) && holds(Cue::OrganizationHead, text);
        self.local.with_head(text).filter(|_| general).unwrap_or(Target::Listed(entry))
    }

    fn by_form(&self, sighting: &Sighting, text: &str) -> Option<Target> {
        if let Some(listed) = self.forms.spelled_out(text) {
            return Some(listed);
        }
        let (number, kind) = self.forms.form(text)?;
        if let Some(ship) = self.local.vessel(text) {
            return Some(ship);
        }
        if text.contains(' ') {
            let end = self.local.person_with_end(text);
            if let Some(person) = end.filter(|_| kind != Some(NameKind::Organization)) {
                return Some(Target::Person(person));
            }
        } else if matches!(kind, Some(NameKind::Person) | None)
            || self.local.person_with_end(text).is_some()
        {
            match self.local.person_called(self.forms.people(), text, &sighting.offices) {
                Called::Person(person) => return Some(Target::Person(person)),
                Called::Unsure => return None,
                Called::Other => {
                    return (kind == Some(NameKind::Person)).then_some(Target::Form(number));
                }
                Called::Nobody => {}
            }
        }
        match kind? {
            NameKind::Person => Some(
                self.forms.people().with_form(text).map_or(Target::Form(number), Target::Person),
            ),
            NameKind::Organization | NameKind::Conference => {
                Some(self.local.longer_body(text).unwrap_or_else(|| self.forms.body(number)))
            }
            _ => self.forms.kind_of_form(text).map(|(_, target)| target),
        }
    }
}
