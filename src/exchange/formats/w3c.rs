//! W3C Web Annotation in JSON-LD: an `AnnotationPage` whose items are the marks, offsets in code points.
//!
//! What the vocabulary has no word for stands under the prefix `glossator:`; the page holds the text itself under
//! `glossator:text`, so that the file can be read without the article. A mark in pieces has a target for each.

use serde_json::{Map, Value, json};

use super::csv::{kind, origin, status};
use super::labelled::{CLAIM, type_of};
use super::source::{Mark, Source};
use super::{Layout, json};
use crate::exchange::native::{Kind, Link, Origin, Part};
use crate::text::Span;

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
/// What the terms of our own begin with.
const TERMS: &str = "urn:glossator:terms#";
/// Characters of context on either side of a quote, as in the native document.
const AROUND: usize = 32;

pub(super) fn write(source: &Source, layout: Layout) -> String {
    let document = source.document;
    let ids = Ids { document: iri(&document.id) };
    let items: Vec<Value> = source.marks.iter().map(|mark| annotation(source, &ids, mark)).collect();
    json::write(
        &json!({
            "@context": [CONTEXT, {"glossator": TERMS}],
            "id": ids.page(),
            "type": "AnnotationPage",
            "label": document.title,
            "generator": software(source),
            "items": items,
            "glossator:document": document.id,
            "glossator:text": document.text,
        }),
        layout,
    )
}

/// The identifiers of what is written: documents and marks have names of their own, which are no IRIs.
struct Ids {
    document: String,
}

impl Ids {
    fn page(&self) -> String {
        format!("urn:glossator:document:{}", self.document)
    }

    fn mark(&self, id: &str) -> String {
        format!("urn:glossator:document:{}:{}", self.document, iri(id))
    }
}

fn annotation(source: &Source, ids: &Ids, mark: &Mark) -> Value {
    let annotation = mark.annotation;
    let mut out = Map::new();
    let mut set = |name: &str, value: Value| {
        if !value.is_null() {
            out.insert(name.to_owned(), value);
        }
    };
    set("id", ids.mark(&annotation.id).into());
    set("type", "Annotation".into());
    set("motivation", motivation(mark).into());
    set("creator", creator(source, mark));
    set("created", time(&annotation.created));
    set("modified", time(&annotation.modified));
    set("body", bodies(source, mark).into());
    let page = source.document.published.as_ref().and_then(|published| published.url.as_deref());
    let page = page.map_or_else(|| ids.page(), str::to_owned);
    let mut targets: Vec<Value> =
        mark.parts.iter().map(|&part| json!({"source": page, "selector": selectors(source, part)})).collect();
    set("target", if targets.len() == 1 { targets.remove(0) } else { targets.into() });
    set("glossator:id", annotation.id.as_str().into());
    set("glossator:kind", kind(annotation.kind).into());
    set("glossator:status", status(annotation.status).into());
    set("glossator:origin", origin(annotation.origin).into());
    let entity = source.entity(annotation.entity.as_ref()).map(|entity| entity.name.as_str());
    set("glossator:entity", entity.into());
    set("glossator:score", annotation.score.into());
    set("glossator:checkworthiness", annotation.checkworthiness.into());
    set("glossator:certainty", annotation.certainty.as_deref().into());
    set("glossator:voice", annotation.voice.as_deref().into());
    set("glossator:quotation", annotation.quotation.as_deref().into());
    let said_in =
        source.mark(annotation.attribution.as_ref()).map(|other| json!({"id": ids.mark(&other.annotation.id)}));
    set("glossator:attribution", said_in.into());
    let part = |part: Option<&Part>| source.part(part).map(|span| json!({"selector": selectors(source, span)}));
    set("glossator:source", part(annotation.source.as_ref()).into());
    set("glossator:cue", part(annotation.cue.as_ref()).into());
    set("glossator:content", part(annotation.content.as_ref()).into());
    Value::Object(out)
}

/// The two selectors of a place: its words with those around them, and its code points.
fn selectors(source: &Source, span: Span) -> Value {
    let text = source.text();
    let (before, after) = (&text[..span.start() as usize], &text[span.end() as usize..]);
    let prefix = before.char_indices().rev().nth(AROUND - 1).map_or(before, |(at, _)| &before[at..]);
    let suffix = after.char_indices().nth(AROUND).map_or(after, |(at, _)| &after[..at]);
    let (start, end) = source.points(span);
    json!([
        {"type": "TextQuoteSelector", "exact": span.of(text), "prefix": prefix, "suffix": suffix},
        {"type": "TextPositionSelector", "start": start, "end": end},
    ])
}

fn motivation(mark: &Mark) -> &'static str {
    match mark.annotation.kind {
        Kind::Entity if mark.annotation.entity.is_some() => "identifying",
        Kind::Entity | Kind::Attribution => "classifying",
        Kind::Claim if mark.verdict().is_some() => "assessing",
        Kind::Claim => "highlighting",
        Kind::Note => "commenting",
    }
}

fn bodies(source: &Source, mark: &Mark) -> Vec<Value> {
    let textual = |purpose: &str, value: &str| json!({"type": "TextualBody", "purpose": purpose, "value": value});
    let annotation = mark.annotation;
    let mut all = Vec::new();
    match annotation.kind {
        Kind::Entity => all.push(textual("classifying", type_of(annotation))),
        Kind::Claim => all.push(textual("classifying", CLAIM)),
        Kind::Attribution => all.push(textual("classifying", "ATTRIBUTION")),
        Kind::Note => {}
    }
    let links = source.entity(annotation.entity.as_ref()).map_or(&[][..], |entity| &entity.links);
    all.extend(
        links
            .iter()
            .filter_map(address)
            .map(|address| json!({"type": "SpecificResource", "purpose": "identifying", "source": address})),
    );
    if let Some(verdict) = mark.verdict() {
        let mut body = textual("assessing", verdict);
        if let Some(rating) = annotation.rating.as_ref().filter(|rating| rating.is_number()) {
            body["glossator:rating"] = rating.clone();
        }
        all.push(body);
    }
    if let Some(note) = mark.note() {
        all.push(json!({"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": note}));
    }
    all.extend(annotation.tags.iter().map(|tag| textual("tagging", tag)));
    all
}

/// Where a link leads.
fn address(link: &Link) -> Option<String> {
    match link.source.as_str() {
        "geonames" => Some(format!("https://sws.geonames.org/{}/", iri(&link.id))),
        "iso3166" => Some(format!("https://www.iso.org/obp/ui/#iso:code:3166:{}", iri(&link.id))),
        _ => None,
    }
}

fn creator(source: &Source, mark: &Mark) -> Value {
    if mark.annotation.origin != Origin::User {
        return software(source);
    }
    let name = mark.annotation.more.get("annotator").or_else(|| source.document.more.get("annotator"));
    name.and_then(Value::as_str).map_or(Value::Null, |name| json!({"type": "Person", "name": name}))
}

fn software(source: &Source) -> Value {
    let generator = &source.document.generator;
    let name = if generator.name.is_empty() { "glossator" } else { &generator.name };
    json!({"type": "Software", "name": name, "schema:softwareVersion": generator.version})
}

fn time(time: &str) -> Value {
    if time.is_empty() { Value::Null } else { time.into() }
}

/// As a part of an IRI: whatever is no letter, digit, `-`, `.` or `_` in percents.
fn iri(id: &str) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(id.len());
    for &byte in id.as_bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            out.push(byte.into());
        } else {
            // A string takes whatever is written to it.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
