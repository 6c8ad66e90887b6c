//! [`Source`]: a document as the formats read it. Its marks are spans of the text, without those that were rejected.

use std::cmp::Reverse;
use std::collections::HashMap;

use serde_json::Value;

use super::left_out::{LeftOut, Loss};
use crate::Error;
use crate::exchange::native::{Annotation, Document, Entity, Part, Status};
use crate::text::{OffsetUnit, Offsets, Span};

/// A document that was checked, its marks in order.
pub(super) struct Source<'d> {
    pub(super) document: &'d Document,
    /// Those that were not rejected and hold at least one character, by their start, the outer before the inner.
    pub(super) marks: Vec<Mark<'d>>,
    /// How many hold none.
    empty: usize,
    own: Offsets<'d>,
    points: Offsets<'d>,
    entities: HashMap<&'d str, &'d Entity>,
    by_id: HashMap<&'d str, usize>,
}

/// An annotation and its place.
pub(super) struct Mark<'d> {
    pub(super) annotation: &'d Annotation,
    /// From its first word to its last.
    pub(super) span: Span,
    /// Its pieces; itself where it is in one.
    pub(super) parts: Vec<Span>,
}

impl<'d> Source<'d> {
    /// Reads a document that [`Document::check`] accepts; another errors with [`Error::DocumentBroken`].
    pub(super) fn new(document: &'d Document) -> Result<Self, Error> {
        let own = Offsets::new(&document.text, document.offset_unit);
        let mut marks = Vec::with_capacity(document.annotations.len());
        let mut empty = 0;
        for annotation in document.annotations.iter().filter(|one| one.status != Status::Rejected) {
            let span = place(&own, annotation.start, annotation.end)?;
            if span.is_empty() {
                empty += 1;
                continue;
            }
            let parts = match &annotation.fragments {
                Some(fragments) => {
                    fragments.iter().map(|part| place(&own, part.start, part.end)).collect::<Result<_, _>>()?
                }
                None => vec![span],
            };
            marks.push(Mark { annotation, span, parts });
        }
        marks.sort_by_key(|mark| (mark.span.start(), Reverse(mark.span.end())));
        Ok(Self {
            by_id: marks.iter().enumerate().map(|(index, mark)| (mark.annotation.id.as_str(), index)).collect(),
            entities: document.entities.iter().map(|entity| (entity.id.as_str(), entity)).collect(),
            points: Offsets::new(&document.text, OffsetUnit::CodePoint),
            document,
            marks,
            empty,
            own,
        })
    }

    /// What no format but the native one holds.
    pub(super) fn left_out(&self) -> LeftOut {
        let mut left_out = LeftOut::default();
        left_out.count_many(Loss::NoWords, self.empty);
        let unplaced = self.document.more.get("unplaced").and_then(Value::as_array);
        left_out.count_many(Loss::Unplaced, unplaced.map_or(0, Vec::len));
        left_out
    }

    pub(super) fn text(&self) -> &'d str {
        &self.document.text
    }

    /// Start and end in code points.
    pub(super) fn points(&self, span: Span) -> (u32, u32) {
        (self.points.to_unit(span.start()), self.points.to_unit(span.end()))
    }

    /// The place of a range of the document; none where it is no place in the text.
    pub(super) fn span(&self, start: u32, end: u32) -> Option<Span> {
        place(&self.own, start, end).ok()
    }

    /// The place of a part of an attribution; none where it is empty.
    pub(super) fn part(&self, part: Option<&Part>) -> Option<Span> {
        let part = part?;
        self.span(part.start, part.end).filter(|span| !span.is_empty())
    }

    /// The entity of an identifier.
    pub(super) fn entity(&self, id: Option<&String>) -> Option<&'d Entity> {
        self.entities.get(id?.as_str()).copied()
    }

    /// The mark of an identifier, where it was not rejected.
    pub(super) fn mark(&self, id: Option<&String>) -> Option<&Mark<'d>> {
        self.marks.get(*self.by_id.get(id?.as_str())?)
    }

    /// How annotations stand to each other, as the person said: type, from, to.
    pub(super) fn relations(&self) -> impl Iterator<Item = (&'d str, &'d str, &'d str)> {
        let all = self.document.more.get("relations").and_then(Value::as_array).into_iter().flatten();
        all.filter_map(|one| {
            let word = |name: &str| one.get(name).and_then(Value::as_str);
            Some((word("type")?, word("from")?, word("to")?))
        })
    }
}

impl<'d> Mark<'d> {
    /// The person's words on it.
    pub(super) fn note(&self) -> Option<&'d str> {
        let note = self.annotation.note.trim();
        (!note.is_empty()).then_some(note)
    }

    /// What a person found of the claim.
    pub(super) fn verdict(&self) -> Option<&'d str> {
        self.annotation.verdict.as_ref()?.as_str().map(str::trim).filter(|verdict| !verdict.is_empty())
    }

    /// Whether it is in several pieces.
    pub(super) fn is_in_pieces(&self) -> bool {
        self.parts.len() > 1
    }

    /// Its words on one line, `…` between its pieces.
    pub(super) fn words(&self, text: &str) -> String {
        let pieces = self.parts.iter().map(|part| one_line(part.of(text)));
        pieces.collect::<Vec<_>>().join(" … ")
    }
}

/// The words on one line.
pub(super) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn place(offsets: &Offsets, start: u32, end: u32) -> Result<Span, Error> {
    match (offsets.to_byte(start), offsets.to_byte(end)) {
        (Some(from), Some(to)) if from <= to => Ok(Span::new(from, to)),
        _ => Err(Error::DocumentBroken { reason: format!("{start} to {end} is outside the text") }),
    }
}
