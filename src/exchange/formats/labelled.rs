//! [`Labelled`]: marks as most tools know them, as labels on spans and relations between two of them.
//!
//! An entity bears its type, a claim `CLAIM`, a note `NOTE`; an attribution becomes its `SOURCE`, `CUE` and `CONTENT`.

use std::collections::HashMap;

use super::source::{Mark, Source};
use crate::exchange::native::{Annotation, Kind};
use crate::text::Span;

/// The label of a claim.
pub(super) const CLAIM: &str = "CLAIM";
/// The label of a note.
pub(super) const NOTE: &str = "NOTE";
/// The label of the words that name who says something.
pub(super) const SOURCE: &str = "SOURCE";
/// The label of the words of saying.
pub(super) const CUE: &str = "CUE";
/// The label of what is said.
pub(super) const CONTENT: &str = "CONTENT";

/// A span with its label.
pub(super) struct Labelled<'d> {
    /// The annotation's own, with the part's name where it is part of an attribution: `a1.cue`.
    pub(super) id: String,
    pub(super) label: &'d str,
    /// Its pieces, none of them empty.
    pub(super) parts: Vec<Span>,
    pub(super) annotation: &'d Annotation,
}

/// How one span stands to another, both by their place in the list.
pub(super) struct Related<'d> {
    pub(super) kind: &'d str,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// The spans of a document and how they stand to each other.
pub(super) struct Labels<'d> {
    /// In order of their start.
    pub(super) spans: Vec<Labelled<'d>>,
    /// In the order of the spans that they lead from.
    pub(super) relations: Vec<Related<'d>>,
}

/// The type of an entity's mention; that of one without a type is what the field calls any other name.
pub(super) fn type_of(annotation: &Annotation) -> &str {
    annotation.entity_type.as_deref().filter(|label| !label.trim().is_empty()).unwrap_or("MISC")
}

/// All marks of `source` as labels and relations. A part that two attributions share stands once for each.
pub(super) fn labelled<'d>(source: &Source<'d>) -> Labels<'d> {
    let mut spans = Vec::with_capacity(source.marks.len());
    for mark in &source.marks {
        match mark.annotation.kind {
            Kind::Entity => spans.push(whole(mark, type_of(mark.annotation))),
            Kind::Claim => spans.push(whole(mark, CLAIM)),
            Kind::Note => spans.push(whole(mark, NOTE)),
            Kind::Attribution => spans.extend(parts(source, mark)),
        }
    }
    spans.sort_by_key(|one| (first(one), std::cmp::Reverse(one.parts.last().map(|part| part.end()))));
    let relations = relations(source, &spans);
    Labels { spans, relations }
}

fn first(one: &Labelled) -> u32 {
    one.parts.first().map_or(0, |part| part.start())
}

fn whole<'d>(mark: &Mark<'d>, label: &'d str) -> Labelled<'d> {
    let parts = mark.parts.clone();
    Labelled { id: mark.annotation.id.clone(), label, parts, annotation: mark.annotation }
}

fn parts<'d>(source: &Source<'d>, mark: &Mark<'d>) -> impl Iterator<Item = Labelled<'d>> {
    let annotation = mark.annotation;
    let parts = [(SOURCE, &annotation.source), (CUE, &annotation.cue), (CONTENT, &annotation.content)];
    parts.map(|(label, part)| (label, source.part(part.as_ref()))).into_iter().filter_map(move |(label, span)| {
        let id = part_id(&annotation.id, label);
        Some(Labelled { id, label, parts: vec![span?], annotation })
    })
}

fn part_id(attribution: &str, label: &str) -> String {
    format!("{attribution}.{}", label.to_ascii_lowercase())
}

fn relations<'d>(source: &Source<'d>, spans: &[Labelled<'d>]) -> Vec<Related<'d>> {
    let places: HashMap<&str, usize> = spans.iter().enumerate().map(|(index, one)| (one.id.as_str(), index)).collect();
    let of = |id: &str| places.get(id).copied();
    // An attribution as a whole is what is said, or else the words that say it.
    let whole = |id: &str| of(id).or_else(|| [CONTENT, CUE, SOURCE].iter().find_map(|part| of(&part_id(id, part))));
    let mut all = Vec::new();
    let mut relate = |kind: &'d str, from: Option<usize>, to: Option<usize>| {
        if let (Some(from), Some(to)) = (from, to)
            && from != to
        {
            all.push(Related { kind, from, to });
        }
    };
    for mark in &source.marks {
        let id = mark.annotation.id.as_str();
        match mark.annotation.kind {
            Kind::Attribution => {
                let content = of(&part_id(id, CONTENT));
                relate("source-of", of(&part_id(id, SOURCE)), content);
                relate("cue-of", of(&part_id(id, CUE)), content);
            }
            Kind::Claim => {
                if let Some(attribution) = &mark.annotation.attribution {
                    relate("source-of", of(&part_id(attribution, SOURCE)), of(id));
                }
                if let Some(same) = &mark.annotation.same_as {
                    relate("same-as", of(id), of(same));
                }
            }
            Kind::Entity | Kind::Note => {}
        }
    }
    for (kind, from, to) in source.relations() {
        relate(kind, whole(from), whole(to));
    }
    all.sort_by_key(|one| (one.from, one.to));
    all
}
