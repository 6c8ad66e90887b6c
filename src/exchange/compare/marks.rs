//! [`Mark`]: what a coder marked, as a comparison reads it.

use std::cmp::Reverse;

use serde::Serialize;

use crate::Error;
use crate::exchange::native::{Annotation, Document, Kind, Status};
use crate::text::{Offsets, Span};

/// The label of a claim.
pub(super) const CLAIM: &str = "CLAIM";

/// Entities and claims lie over each other, so each is compared with its own kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Layer {
    /// People, places, dates and the like, by type.
    Entities,
    /// What is asserted.
    Claims,
}

/// A mark of a coder.
#[derive(Debug)]
pub struct Mark<'d> {
    pub(super) id: &'d str,
    pub(super) layer: Layer,
    pub(super) label: &'d str,
    /// Its pieces, in order; itself where it is in one.
    pub(super) parts: Vec<Span>,
    /// From its first piece to its last.
    pub(super) span: Span,
    pub(super) annotation: &'d Annotation,
}

/// The entities and claims of a document that were not rejected, in the order of the text, the longer before the shorter. Errors
/// with [`Error::DocumentBroken`] where the document contradicts itself.
pub(super) fn of(document: &Document) -> Result<Vec<Mark<'_>>, Error> {
    document.check()?;
    let offsets = Offsets::new(&document.text, document.offset_unit);
    let place = |start: u32, end: u32| Some(Span::new(offsets.to_byte(start)?, offsets.to_byte(end)?));
    let mut marks: Vec<Mark> = Vec::new();
    for annotation in document.annotations.iter().filter(|one| one.status != Status::Rejected) {
        let (layer, label) = match annotation.kind {
            Kind::Entity => {
                let label = annotation.entity_type.as_deref().filter(|label| !label.trim().is_empty());
                (Layer::Entities, label.unwrap_or("MISC"))
            }
            Kind::Claim => (Layer::Claims, CLAIM),
            Kind::Note | Kind::Attribution => continue,
        };
        let Some(span) = place(annotation.start, annotation.end).filter(|span| !span.is_empty()) else { continue };
        let parts = annotation.fragments.iter().flatten().filter_map(|part| place(part.start, part.end));
        let mut parts: Vec<Span> = parts.collect();
        if parts.is_empty() {
            parts.push(span);
        }
        marks.push(Mark { id: &annotation.id, layer, label, parts, span, annotation });
    }
    marks.sort_by_key(|mark| (mark.span.start(), Reverse(mark.span.end())));
    Ok(marks)
}
