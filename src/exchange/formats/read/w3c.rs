//! Web Annotations (W3C, JSON-LD) and the JSON of Hypothesis, which is near to it.
//!
//! The Recommendation counts code points; Hypothesis and others write UTF-16 under the same name. Whichever gives the quoted words is
//! meant.

use serde_json::Value;

use super::draft::{Draft, Mark};
use super::{id, offset, text};
use crate::exchange::formats::labelled::{CLAIM, NOTE};
use crate::text::Span;

/// The annotations of a page, a collection, a list, an answer of Hypothesis, or of one alone.
pub(super) fn annotations(value: &Value) -> Vec<&Value> {
    if let Value::Array(all) = value {
        return all.iter().flat_map(annotations).collect();
    }
    let inner = ["items", "rows", "first"].iter().find_map(|name| value.get(*name).filter(|inner| !inner.is_string()));
    inner.map_or_else(|| vec![value], annotations)
}

pub(super) fn read(page: &Value, all: &[&Value], draft: &mut Draft) {
    draft.title = text(page, "label").map(str::to_owned);
    let mut names: Vec<String> = Vec::new();
    for annotation in all {
        if let Some(name) = annotation
            .get("creator")
            .filter(|who| text(who, "type") == Some("Person"))
            .and_then(|who| text(who, "name"))
        {
            names.push(name.to_owned());
        }
        one(annotation, draft);
    }
    names.sort_unstable();
    names.dedup();
    // The document is one person's; what several made together is nobody's alone.
    if let [name] = names.as_slice() {
        draft.annotator = Some(name.clone());
    }
}

fn one(annotation: &Value, draft: &mut Draft) {
    let mut mark =
        Mark { id: id(annotation.get("glossator:id")).or_else(|| id(annotation.get("id"))), ..Mark::default() };
    bodies(annotation, &mut mark, draft);
    match text(annotation, "glossator:kind") {
        Some("note") => NOTE.clone_into(&mut mark.label),
        Some("claim") => CLAIM.clone_into(&mut mark.label),
        Some("attribution") => "ATTRIBUTION".clone_into(&mut mark.label),
        _ if mark.label.is_empty() => NOTE.clone_into(&mut mark.label),
        _ => {}
    }
    mark.entity = text(annotation, "glossator:entity").map(str::to_owned);
    own_terms(annotation, &mut mark, draft);
    let targets: Vec<&Value> = match annotation.get("target") {
        Some(Value::Array(all)) => all.iter().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    };
    let selectors: Vec<Selectors> =
        targets.iter().filter_map(|target| Selectors::of(target.get("selector")?)).collect();
    let Some(first) = selectors.first() else {
        draft.skipped.add("annotation of a page as a whole");
        return;
    };
    let parts: Vec<Span> = selectors.iter().filter_map(|one| one.place(draft)).collect();
    if parts.len() < selectors.len() {
        let words = selectors.iter().filter_map(|one| one.exact.as_deref()).collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            draft.skipped.add("annotation without words, whose offsets lie outside the text");
            return;
        }
        draft.add_unplaced(mark, &words, (&first.prefix, &first.suffix));
    } else {
        draft.add(mark, parts);
    }
}

/// What is said of the words: a label, a note, tags, a verdict.
fn bodies(annotation: &Value, mark: &mut Mark, draft: &mut Draft) {
    let mut notes: Vec<&str> = Vec::new();
    // Hypothesis.
    notes.extend(text(annotation, "text"));
    let tags = annotation.get("tags").and_then(Value::as_array).into_iter().flatten();
    mark.tags.extend(tags.filter_map(Value::as_str).map(str::to_owned));
    let bodies = annotation.get("body").or_else(|| annotation.get("bodyValue"));
    let list = match bodies {
        Some(Value::Array(all)) => all.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    for body in list {
        let Some(value) = body.as_str().or_else(|| text(body, "value")) else {
            if body.get("source").is_none() {
                draft.skipped.add("part of an annotation that holds no words");
            }
            continue;
        };
        match text(body, "purpose").or_else(|| text(annotation, "motivation")) {
            Some("classifying" | "identifying") if mark.label.is_empty() => value.clone_into(&mut mark.label),
            Some("tagging" | "classifying") => mark.tags.push(value.to_owned()),
            Some("assessing") => {
                mark.set("verdict", Some(value));
                mark.set("rating", body.get("glossator:rating").cloned());
            }
            _ => notes.push(value),
        }
    }
    mark.note = notes.into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>().join("\n");
}

/// What stands under the terms of this program.
fn own_terms(annotation: &Value, mark: &mut Mark, draft: &mut Draft) {
    let term = |name: &str| annotation.get(format!("glossator:{name}"));
    for (name, known) in [
        ("status", &["suggested", "accepted", "edited"][..]),
        ("origin", &["model", "rule", "user"]),
        ("voice", &["author", "reported"]),
        ("certainty", &["asserted", "hedged", "denied", "questioned"]),
        ("quotation", &["direct", "indirect", "mixed"]),
    ] {
        let value = term(name).and_then(Value::as_str);
        mark.set(name, value.filter(|value| known.contains(value)));
    }
    for name in ["score", "checkworthiness"] {
        let share = term(name).and_then(Value::as_f64).filter(|share| (0.0..=1.0).contains(share));
        mark.set(name, share);
    }
    for name in ["created", "modified"] {
        mark.set(name, text(annotation, name));
    }
    if mark.label == "ATTRIBUTION" {
        for name in ["source", "cue", "content"] {
            let place =
                term(name).and_then(|part| Selectors::of(part.get("selector")?)).and_then(|one| one.place(draft));
            if let Some(place) = place {
                let part = draft.part(place);
                mark.fields.insert(name.to_owned(), part);
            }
        }
    }
}

/// How a target says where its words are.
#[derive(Default)]
struct Selectors {
    exact: Option<String>,
    prefix: String,
    suffix: String,
    position: Option<(u32, u32)>,
}

impl Selectors {
    /// None where no selector is of words.
    fn of(selector: &Value) -> Option<Self> {
        let list = selector.as_array().map_or(std::slice::from_ref(selector), Vec::as_slice);
        let mut out = Self::default();
        for one in list {
            match text(one, "type") {
                Some("TextQuoteSelector") => {
                    out.exact = text(one, "exact").map(str::to_owned);
                    text(one, "prefix").unwrap_or_default().clone_into(&mut out.prefix);
                    text(one, "suffix").unwrap_or_default().clone_into(&mut out.suffix);
                }
                Some("TextPositionSelector") => out.position = offset(one.get("start")).zip(offset(one.get("end"))),
                _ => {}
            }
        }
        (out.exact.is_some() || out.position.is_some()).then_some(out)
    }

    fn place(&self, draft: &mut Draft) -> Option<Span> {
        match &self.exact {
            Some(exact) => draft.place(exact, (&self.prefix, &self.suffix), self.position),
            // Nothing says whether the offsets are of this text.
            None => self.position.and_then(|(start, end)| draft.span(Some(start), Some(end))),
        }
    }
}
