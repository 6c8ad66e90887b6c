//! spaCy: a `Doc` in the JSON that `Doc.from_json` reads, offsets in code points.
//!
//! Its tokens cover the whole text, as spaCy's do: one space after a token belongs to it, any other white space between two tokens
//! is a token of its own. `ents` holds the entities that do not overlap, `spans` all marks by their kind.

use serde_json::{Value, json};

use super::labelled::{Labels, labelled};
use super::left_out::{LeftOut, Loss};
use super::source::Source;
use super::words::{Fitted, Words, apart};
use super::{Layout, json};
use crate::exchange::native::Kind;
use crate::text::Span;

/// The groups of `spans`, for each kind.
const GROUPS: [(&str, Kind); 4] =
    [("entities", Kind::Entity), ("attributions", Kind::Attribution), ("claims", Kind::Claim), ("notes", Kind::Note)];

pub(super) fn write(source: &Source, layout: Layout, left_out: &mut LeftOut) -> String {
    let words = Words::new(source.text());
    let labels = labelled(source);
    let pieces: Vec<Vec<Fitted>> = labels.spans.iter().map(|one| words.fitted_parts(&one.parts, left_out)).collect();
    left_out.count_many(Loss::Remark, source.marks.iter().filter(|mark| mark.note().is_some()).count());
    left_out.count_many(Loss::Relation, labels.relations.len());
    let groups = GROUPS.map(|(name, kind)| (name.to_owned(), group(source, &labels, &pieces, kind)));
    let fields = [
        ("text", json!(source.text())),
        ("ents", ents(source, &labels, &pieces, left_out)),
        ("sents", sentences(source, &words)),
        ("spans", Value::Object(groups.into_iter().collect())),
        ("tokens", tokens(source, &words)),
        ("id", json!(source.document.id)),
    ];
    match layout {
        Layout::Stream => json::line(
            &fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<serde_json::Map<_, _>>(),
        ),
        Layout::File => one_item_a_line(&fields),
    }
}

/// A file that can be read and compared: a token has a line, not five.
fn one_item_a_line(fields: &[(&str, Value)]) -> String {
    let fields = fields.iter().map(|(name, value)| match value {
        Value::Array(items) if !items.is_empty() => {
            let items: Vec<_> = items.iter().map(|item| format!("    {item}")).collect();
            format!("  \"{name}\": [\n{}\n  ]", items.join(",\n"))
        }
        other => format!("  \"{name}\": {other}"),
    });
    format!("{{\n{}\n}}\n", fields.collect::<Vec<_>>().join(",\n"))
}

fn ents(source: &Source, labels: &Labels, pieces: &[Vec<Fitted>], left_out: &mut LeftOut) -> Value {
    let entities = labels.spans.iter().zip(pieces).filter(|(one, _)| one.annotation.kind == Kind::Entity);
    let all: Vec<(Fitted, &str)> =
        entities.flat_map(|(one, fitted)| fitted.iter().map(|&fitted| (fitted, one.label))).collect();
    let kept = apart(&all.iter().map(|(fitted, _)| *fitted).collect::<Vec<_>>());
    left_out.count_many(Loss::Overlap, all.len() - kept.len());
    let ents = kept.into_iter().map(|at| {
        let (start, end) = source.points(all[at].0.span);
        json!({"start": start, "end": end, "label": all[at].1})
    });
    ents.collect()
}

fn group(source: &Source, labels: &Labels, pieces: &[Vec<Fitted>], kind: Kind) -> Value {
    let of_kind = labels.spans.iter().zip(pieces).filter(|(one, _)| one.annotation.kind == kind);
    of_kind
        .flat_map(|(one, fitted)| {
            let entity = source.entity(one.annotation.entity.as_ref());
            let link = entity.and_then(|entity| entity.links.first());
            let link = link.filter(|_| kind == Kind::Entity);
            let id = link.map_or_else(String::new, |link| format!("{}:{}", link.source, link.id));
            fitted.iter().map(move |fitted| {
                let (start, end) = source.points(fitted.span);
                json!({"start": start, "end": end, "label": one.label, "kb_id": id})
            })
        })
        .collect()
}

fn sentences(source: &Source, words: &Words) -> Value {
    let mut free = 0;
    let spans = source.document.sentences.iter().filter_map(|one| {
        let fitted = words.fitted(source.span(one.start, one.end)?)?;
        let is_free = fitted.first >= free;
        free = free.max(fitted.last + 1);
        is_free.then_some(fitted.span)
    });
    spans.map(|span| range(source, span)).collect()
}

fn range(source: &Source, span: Span) -> Value {
    let (start, end) = source.points(span);
    json!({"start": start, "end": end})
}

fn tokens(source: &Source, words: &Words) -> Value {
    let text = source.text();
    let mut spans = Vec::with_capacity(words.tokens.all().len());
    let mut at = 0;
    let end = Span::new(text.len() as u32, text.len() as u32);
    for token in words.tokens.all().iter().map(|token| token.span).chain([end]) {
        let gap = Span::new(at, token.start());
        let has_space = !spans.is_empty() && gap.words_in(text).is_some_and(|gap| gap.starts_with(' '));
        let gap = Span::new(gap.start() + u32::from(has_space), gap.end());
        spans.extend([gap, token].into_iter().filter(|span| !span.is_empty()));
        at = token.end();
    }
    let tokens = spans.into_iter().enumerate().map(|(id, span)| {
        let (start, end) = source.points(span);
        json!({"id": id, "start": start, "end": end})
    });
    tokens.collect()
}
