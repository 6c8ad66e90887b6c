//! [`Draft`]: a native document while the marks of another tool are read into it.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Map, Value, json};

use super::place::{Placed, place};
use super::{ImportedDocument, Skipped};
use crate::entities::EntityType;
use crate::exchange::form::of_form;
use crate::exchange::formats::labelled::{CLAIM, CONTENT, CUE, NOTE, SOURCE};
use crate::exchange::native::Document;
use crate::exchange::{Provenance, from_analysis};
use crate::text::{OffsetUnit, Offsets, Span};
use crate::{Annotator, Error};

/// Characters of context on either side of a quote, as in every native document.
const CONTEXT: usize = 32;
/// The looks of labels that are new here, in turn.
const COLOURS: [&str; 8] = ["teal", "indigo", "rose", "olive", "brown", "sky", "plum", "slate"];
/// What other tools call types that are known here.
const SYNONYMS: [(&str, &str); 9] = [
    ("PER", "PERSON"),
    ("PEOPLE", "PERSON"),
    ("ORGANIZATION", "ORG"),
    ("ORGANISATION", "ORG"),
    ("LOCATION", "LOC"),
    ("GPE", "LOC"),
    ("PLACE", "LOC"),
    ("FACILITY", "FAC"),
    ("PERCENTAGE", "PERCENT"),
];

/// What was left out, by reason.
#[derive(Debug, Default)]
pub(super) struct Skips(BTreeMap<&'static str, u32>);

impl Skips {
    pub(super) fn add(&mut self, what: &'static str) {
        *self.0.entry(what).or_default() += 1;
    }

    pub(super) fn into_list(self) -> impl Iterator<Item = Skipped> {
        self.0.into_iter().map(|(what, count)| Skipped { count, what })
    }
}

/// A mark as another tool has it.
#[derive(Debug, Default)]
pub(super) struct Mark {
    /// Its identifier there.
    pub(super) id: Option<String>,
    /// What it is called there.
    pub(super) label: String,
    pub(super) note: String,
    pub(super) tags: Vec<String>,
    /// The name of its entity.
    pub(super) entity: Option<String>,
    /// Further fields of the native annotation, which stand in place of what a person's mark has.
    pub(super) fields: Map<String, Value>,
}

impl Mark {
    pub(super) fn of(label: &str) -> Self {
        Self { label: label.to_owned(), ..Self::default() }
    }

    pub(super) fn set(&mut self, name: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.fields.insert(name.to_owned(), value.into());
        }
    }
}

pub(super) struct Draft<'t> {
    pub(super) text: &'t str,
    points: Offsets<'t>,
    utf16: Offsets<'t>,
    annotations: Vec<(Span, Map<String, Value>)>,
    /// Parts of attributions: their identifier, what they are, where they are, and the fields of the whole.
    parts: Vec<(String, String, Span, Map<String, Value>)>,
    /// By type and lower-case name: the identifier, the type, the name.
    entities: BTreeMap<(String, String), (String, String)>,
    labels: Vec<String>,
    relations: Vec<(String, String, String)>,
    unplaced: Vec<Map<String, Value>>,
    taken: HashSet<String>,
    pub(super) skipped: Skips,
    pub(super) moved: u32,
    /// What the source calls the document.
    pub(super) title: Option<String>,
    /// Who marked.
    pub(super) annotator: Option<String>,
}

impl<'t> Draft<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            points: Offsets::new(text, OffsetUnit::CodePoint),
            utf16: Offsets::new(text, OffsetUnit::Utf16),
            annotations: Vec::new(),
            parts: Vec::new(),
            entities: BTreeMap::new(),
            labels: Vec::new(),
            relations: Vec::new(),
            unplaced: Vec::new(),
            taken: HashSet::new(),
            skipped: Skips::default(),
            moved: 0,
            title: None,
            annotator: None,
        }
    }

    /// The place of code points; none outside the text or where it is empty.
    pub(super) fn span(&self, start: Option<u32>, end: Option<u32>) -> Option<Span> {
        span(&self.points, start?, end?)
    }

    /// Where words stand that are said to stand at `said`, in code points or in UTF-16: whichever gives these words.
    pub(super) fn place(&mut self, words: &str, around: (&str, &str), said: Option<(u32, u32)>) -> Option<Span> {
        let units = [&self.points, &self.utf16];
        let said: Vec<Span> =
            said.into_iter().flat_map(|(start, end)| units.map(|unit| span(unit, start, end))).flatten().collect();
        match place(self.text, words, around, &said) {
            Placed::There(span) => Some(span),
            Placed::Elsewhere(span) => {
                self.moved += 1;
                Some(span)
            }
            Placed::Nowhere => None,
        }
    }

    /// An identifier that nothing else has yet: the one given, where that is free.
    fn free_id(&mut self, wanted: Option<String>) -> String {
        let mut id = wanted.unwrap_or_default();
        let mut at = self.taken.len();
        while id.is_empty() || !self.taken.insert(id.clone()) {
            at += 1;
            id = format!("i{at}");
        }
        id
    }

    /// Takes a mark in; its pieces lie in the text, and the first of them begins first. Answers its identifier here.
    pub(super) fn add(&mut self, mut mark: Mark, mut parts: Vec<Span>) -> String {
        parts.sort_by_key(|part| (part.start(), part.end()));
        let apart = parts.windows(2).all(|pair| pair[0].end() <= pair[1].start());
        let Some(whole) = parts.iter().copied().reduce(Span::join) else {
            self.skipped.add("mark without words");
            return String::new();
        };
        let id = self.free_id(mark.id.take());
        if matches!(mark.label.as_str(), SOURCE | CUE | CONTENT) {
            self.parts.push((id.clone(), mark.label, whole, mark.fields));
            return id;
        }
        let mut out = self.fields(&id, mark);
        self.put_place(&mut out, whole);
        if parts.len() > 1 && apart {
            let pieces = parts.iter().map(|&part| self.part(part)).collect();
            out.insert("fragments".into(), Value::Array(pieces));
        }
        self.annotations.push((whole, out));
        id
    }

    /// Keeps a mark that has no certain place in the text.
    pub(super) fn add_unplaced(&mut self, mut mark: Mark, words: &str, (prefix, suffix): (&str, &str)) {
        if matches!(mark.label.as_str(), SOURCE | CUE | CONTENT | "ATTRIBUTION") {
            self.skipped.add("part of an attribution without a place in the text");
            return;
        }
        let id = self.free_id(mark.id.take());
        let mut out = self.fields(&id, mark);
        // Without its words nothing mentions the entity.
        out.remove("entity");
        for (name, value) in [("quote", words), ("prefix", prefix), ("suffix", suffix)] {
            out.insert(name.into(), value.into());
        }
        self.unplaced.push(out);
    }

    /// How two marks stand to each other, by their identifiers there.
    pub(super) fn relate(&mut self, kind: &str, from: &str, to: &str) {
        self.relations.push((kind.to_owned(), from.to_owned(), to.to_owned()));
    }

    /// All of an annotation but its place.
    fn fields(&mut self, id: &str, mark: Mark) -> Map<String, Value> {
        let Mark { label, note, tags, entity, fields, .. } = mark;
        let kind = match label.as_str() {
            CLAIM => "claim",
            NOTE => "note",
            "ATTRIBUTION" => "attribution",
            _ => "entity",
        };
        let mut out = Map::new();
        for (name, value) in [
            ("id", json!(id)),
            ("kind", json!(kind)),
            ("origin", json!("user")),
            ("status", json!("accepted")),
            ("note", json!(note)),
            ("tags", json!(tags)),
        ] {
            out.insert(name.into(), value);
        }
        if kind == "entity" {
            let label = self.type_of(&label);
            out.insert("type".into(), label.as_str().into());
            if let Some(entity) = entity.filter(|name| !name.trim().is_empty()) {
                // Its name, until all marks are known.
                out.insert("entity".into(), entity.into());
            }
        }
        if kind == "claim" {
            for (name, value) in [("voice", "author"), ("certainty", "asserted")] {
                out.insert(name.into(), value.into());
            }
        }
        out.extend(fields);
        out
    }

    /// The type that a label stands for; one that is not known here becomes the person's own.
    fn type_of(&mut self, label: &str) -> String {
        let label = label.trim();
        let upper = label.to_uppercase();
        if EntityType::ALL.iter().any(|known| known.label() == upper) {
            return upper;
        }
        if let Some((_, known)) = SYNONYMS.iter().find(|(other, _)| *other == upper) {
            return (*known).to_owned();
        }
        if label.is_empty() {
            return "MISC".into();
        }
        if !self.labels.iter().any(|known| known == label) {
            self.labels.push(label.to_owned());
        }
        label.to_owned()
    }

    /// A part of an annotation.
    pub(super) fn part(&self, span: Span) -> Value {
        let (start, end) = (self.points.to_unit(span.start()), self.points.to_unit(span.end()));
        json!({"start": start, "end": end, "quote": span.of(self.text)})
    }

    fn put_place(&self, out: &mut Map<String, Value>, span: Span) {
        let (before, after) = (&self.text[..span.start() as usize], &self.text[span.end() as usize..]);
        let prefix = before.char_indices().rev().nth(CONTEXT - 1).map_or(before, |(at, _)| &before[at..]);
        let suffix = after.char_indices().nth(CONTEXT).map_or(after, |(at, _)| &after[..at]);
        if let Value::Object(place) = self.part(span) {
            out.extend(place);
        }
        out.insert("prefix".into(), prefix.into());
        out.insert("suffix".into(), suffix.into());
    }

    /// Attaches every source and cue without a relation to the nearest content: a doccano project may hold no relations. A cue is more
    /// often next to its source than next to the quoted words, so the two are placed together.
    fn relate_parts_by_nearness(&mut self) {
        let is_part_of = |kind: &str| matches!(kind, "source-of" | "cue-of");
        let related: HashSet<&str> =
            self.relations.iter().filter(|(kind, ..)| is_part_of(kind)).map(|(_, from, _)| from.as_str()).collect();
        let gap = |one: Span, other: Span| {
            one.start().saturating_sub(other.end()).max(other.start().saturating_sub(one.end()))
        };
        let nearest = |to: Span, label: &str| {
            let all = self.parts.iter().filter(|part| part.1 == label);
            all.map(|part| (gap(to, part.2), part)).min_by_key(|&(gap, _)| gap)
        };
        let strays = || self.parts.iter().filter(|part| part.1 != CONTENT && !related.contains(part.0.as_str()));
        // "Ana Costa said" counts as one span.
        let mut said: HashMap<&str, Span> = strays().map(|part| (part.0.as_str(), part.2)).collect();
        for (cue, _, place, _) in strays().filter(|part| part.1 == CUE) {
            let content = nearest(*place, CONTENT);
            let source = nearest(*place, SOURCE).filter(|&(gap, _)| content.is_some_and(|(other, _)| gap <= other));
            if let Some((_, source)) = source {
                let whole = place.join(source.2);
                said.insert(cue, whole);
                said.insert(&source.0, whole);
            }
        }
        let found: Vec<_> = strays()
            .filter_map(|(id, label, place, _)| {
                let (_, content) = nearest(said.get(id.as_str()).copied().unwrap_or(*place), CONTENT)?;
                let kind = if label == SOURCE { "source-of" } else { "cue-of" };
                Some((kind.to_owned(), id.clone(), content.0.clone()))
            })
            .collect();
        self.relations.extend(found);
    }

    /// Each content with its source and its cue, where it has them, as an attribution. The claims that its source leads to are said there.
    fn join_attributions(&mut self) {
        self.relate_parts_by_nearness();
        let parts = std::mem::take(&mut self.parts);
        let by_id: HashMap<&str, usize> = parts.iter().enumerate().map(|(at, part)| (part.0.as_str(), at)).collect();
        let mut used: HashSet<usize> = HashSet::new();
        let mut said_by: HashMap<String, String> = HashMap::new();
        for (at, (id, label, content, fields)) in parts.iter().enumerate() {
            if label != CONTENT {
                continue;
            }
            let leading = |kind: &str| {
                let found = self.relations.iter().find(|(of, _, to)| of == kind && to == id);
                found.and_then(|(_, from, _)| by_id.get(from.as_str()).copied())
            };
            let (source, cue) = (leading("source-of"), leading("cue-of"));
            let whole = source.into_iter().chain(cue).fold(*content, |whole, part| whole.join(parts[part].2));
            used.extend(source.into_iter().chain(cue).chain([at]));
            let own = self.free_id(id.strip_suffix(".content").map(str::to_owned));
            let mut out = Map::new();
            for (name, value) in [
                ("id", json!(own)),
                ("kind", json!("attribution")),
                ("origin", json!("user")),
                ("status", json!("accepted")),
            ] {
                out.insert(name.into(), value);
            }
            out.extend(fields.clone());
            self.put_place(&mut out, whole);
            for (name, part) in [("source", source), ("cue", cue), ("content", Some(at))] {
                if let Some(part) = part {
                    out.insert(name.into(), self.part(parts[part].2));
                }
            }
            self.annotations.push((whole, out));
            if let Some(source) = source {
                said_by.insert(parts[source].0.clone(), own);
            }
        }
        for _ in 0..parts.len() - used.len() {
            self.skipped.add("part of an attribution without its content");
        }
        let is_part = |id: &str| by_id.contains_key(id);
        for (_, from, to) in &self.relations {
            let Some(attribution) = said_by.get(from) else { continue };
            for (_, claim) in
                self.annotations.iter_mut().filter(|(_, one)| one["kind"] == "claim" && one["id"] == to.as_str())
            {
                claim.insert("attribution".into(), attribution.as_str().into());
                claim.insert("voice".into(), "reported".into());
            }
        }
        self.relations.retain(|(_, from, to)| !is_part(from) && !is_part(to));
    }

    /// Puts every mention under an entity of its type and name.
    fn name_entities(&mut self) -> Vec<Value> {
        let mut mentions: HashMap<String, Vec<String>> = HashMap::new();
        for (_, one) in self.annotations.iter_mut().filter(|(_, one)| one["kind"] == "entity") {
            let text = |name: &str| one.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
            let pieces = one.get("fragments").and_then(Value::as_array);
            let joined =
                pieces.map(|all| all.iter().filter_map(|part| part["quote"].as_str()).collect::<Vec<_>>().join(" "));
            let named = one.get("entity").and_then(Value::as_str).map(str::to_owned);
            let name = named.or(joined).unwrap_or_else(|| text("quote"));
            let next = self.entities.len() + 1;
            let key = (text("type"), name.to_lowercase());
            let (id, _) = self.entities.entry(key).or_insert_with(|| (format!("e{next}"), name));
            mentions.entry(id.clone()).or_default().push(text("id"));
            let id = id.clone();
            one.insert("entity".into(), id.into());
        }
        let mut all: Vec<Value> = self
            .entities
            .iter()
            .map(|((label, _), (id, name))| json!({"id": id, "type": label, "name": name, "mentions": mentions.get(id), "links": []}))
            .collect();
        all.sort_by_key(|one| one["id"].as_str().map(|id| (id.len(), id.to_owned())));
        all
    }

    /// The document, its blocks and sentences read from the text.
    pub(super) fn finish(mut self, provenance: Provenance, name: &str) -> Result<ImportedDocument, Error> {
        let now = provenance.created.clone();
        let analysis = Annotator::rules().annotate(self.text)?;
        let read = from_analysis(&analysis, provenance, OffsetUnit::CodePoint);
        self.join_attributions();
        self.annotations.sort_by_key(|(span, _)| (span.start(), std::cmp::Reverse(span.end())));
        let entities = self.name_entities();
        let dated = |mut one: Map<String, Value>| {
            for time in ["created", "modified"] {
                one.entry(time).or_insert_with(|| now.as_str().into());
            }
            Value::Object(one)
        };
        let ids: HashSet<String> =
            self.annotations.iter().filter_map(|(_, one)| one["id"].as_str().map(str::to_owned)).collect();
        let mut relations = Vec::new();
        for (at, (kind, from, to)) in self.relations.iter().enumerate() {
            if ids.contains(from) && ids.contains(to) {
                relations
                    .push(json!({"id": format!("r{}", at + 1), "type": kind, "from": from, "to": to, "created": now}));
            } else {
                self.skipped.add("relation whose end is not there");
            }
        }
        let mut document = serde_json::to_value(&read).unwrap_or_default();
        let unplaced = self.unplaced.len() as u32;
        document["entities"] = entities.into();
        document["annotations"] = self.annotations.into_iter().map(|(_, one)| dated(one)).collect();
        if let Some(title) = self.title.filter(|title| !title.trim().is_empty()) {
            document["title"] = title.into();
        } else if document["title"].as_str().is_none_or(str::is_empty) {
            document["title"] = name.into();
        }
        if let Some(annotator) = self.annotator.filter(|name| !name.trim().is_empty()) {
            document["annotator"] = annotator.into();
        }
        let label = |(at, name): (usize, &String)| json!({"name": name, "words": name, "colour": COLOURS[at % COLOURS.len()], "shape": "line"});
        let lists: [(&str, Vec<Value>); 3] = [
            ("labels", self.labels.iter().enumerate().map(label).collect()),
            ("relations", relations),
            ("unplaced", self.unplaced.into_iter().map(dated).collect()),
        ];
        for (name, list) in lists {
            if !list.is_empty() {
                document[name] = list.into();
            }
        }
        let document: Document = of_form("", document)?;
        document.check()?;
        Ok(ImportedDocument { document, left_out: self.skipped.into_list().collect(), moved: self.moved, unplaced })
    }
}

/// A range as a place of the text that holds something.
fn span(offsets: &Offsets, start: u32, end: u32) -> Option<Span> {
    let (start, end) = (offsets.to_byte(start)?, offsets.to_byte(end)?);
    (start < end).then(|| Span::new(start, end))
}
