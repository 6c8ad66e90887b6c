//! brat standoff: the text as it is, and a line for each annotation (`.ann`), offsets in code points.
//!
//! | line | what |
//! |---|---|
//! | `T1` | a span; `4 9;14 17` where it is in pieces |
//! | `E1` | who says what: its trigger is the cue, its arguments `Source` and `Content` |
//! | `R1` | how two spans stand to each other |
//! | `A1` | status, certainty, voice, verdict |
//! | `N1` | a link of an entity to GeoNames or ISO 3166 |
//! | `#1` | a person's words |
//!
//! The words of a span stand on its line, so each of their line ends and tabs is a space there.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;

use super::csv::status;
use super::labelled::{CONTENT, CUE, Labelled, Labels, SOURCE, labelled};
use super::source::Source;
use crate::exchange::native::{Annotation, Kind};

/// The text and its annotations.
pub(super) fn write(source: &Source) -> Vec<String> {
    let labels = labelled(source);
    let mut lines = Lines::default();
    for (index, one) in labels.spans.iter().enumerate() {
        lines.span(source, index + 1, one);
    }
    let in_events = lines.events(&labels);
    for related in &labels.relations {
        if in_events.contains(&(related.from, related.to)) {
            continue;
        }
        let kind = name(related.kind);
        lines.next('R', format_args!("{kind} Arg1:T{} Arg2:T{}", related.from + 1, related.to + 1));
    }
    let mut told = HashSet::new();
    for (index, one) in labels.spans.iter().enumerate() {
        // Of an attribution the first of its parts speaks for it.
        if told.insert(one.annotation.id.as_str()) {
            lines.said_of(source, index + 1, one.annotation);
        }
    }
    vec![source.text().to_owned(), lines.out]
}

/// The lines of the annotations, numbered by kind.
#[derive(Default)]
struct Lines {
    out: String,
    events: usize,
    relations: usize,
    attributes: usize,
    links: usize,
    notes: usize,
}

impl Lines {
    fn span(&mut self, source: &Source, number: usize, one: &Labelled) {
        let mut places = Vec::with_capacity(one.parts.len());
        let mut words = Vec::with_capacity(one.parts.len());
        for part in &one.parts {
            let (start, end) = source.points(*part);
            places.push(format!("{start} {end}"));
            words.push(on_one_line(part.of(source.text())));
        }
        self.write(format_args!("T{number}\t{} {}\t{}", name(one.label), places.join(";"), words.join(" ")));
    }

    /// Writes an event for each attribution with a cue; answers the relations that it says.
    fn events(&mut self, labels: &Labels) -> HashSet<(usize, usize)> {
        let mut parts: HashMap<(&str, &str), usize> = HashMap::new();
        let of_attributions = labels.spans.iter().enumerate();
        for (at, one) in of_attributions.filter(|(_, one)| one.annotation.kind == Kind::Attribution) {
            parts.insert((&one.annotation.id, one.label), at);
        }
        let mut said = HashSet::new();
        for one in &labels.spans {
            let part = |label| parts.get(&(one.annotation.id.as_str(), label)).copied();
            let Some(cue) = part(CUE).filter(|_| one.label == CUE) else { continue };
            let (speaker, content) = (part(SOURCE), part(CONTENT));
            let arguments = [("Source", speaker), ("Content", content)];
            let arguments = arguments.into_iter().filter_map(|(role, at)| Some(format!(" {role}:T{}", at? + 1)));
            let arguments: String = arguments.collect();
            self.next('E', format_args!("{CUE}:T{}{arguments}", cue + 1));
            said.extend(content.map(|content| (cue, content)));
            said.extend(speaker.zip(content));
        }
        said
    }

    /// What is said of an annotation beside its place.
    fn said_of(&mut self, source: &Source, number: usize, annotation: &Annotation) {
        let verdict = annotation.verdict.as_ref().and_then(|verdict| verdict.as_str());
        let told = [
            ("Status", Some(status(annotation.status))),
            ("Certainty", annotation.certainty.as_deref()),
            ("Voice", annotation.voice.as_deref()),
            ("Quotation", annotation.quotation.as_deref()),
            ("Verdict", verdict),
        ];
        for (what, value) in told {
            if let Some(value) = value.map(name).filter(|value| value != NAMELESS) {
                self.next('A', format_args!("{what} T{number} {value}"));
            }
        }
        if annotation.kind == Kind::Entity
            && let Some(entity) = source.entity(annotation.entity.as_ref())
        {
            for link in &entity.links {
                let title = on_one_line(&entity.name);
                self.next('N', format_args!("Reference T{number} {}:{}\t{title}", name(&link.source), name(&link.id)));
            }
        }
        if !annotation.note.trim().is_empty() {
            self.next('#', format_args!("AnnotatorNotes T{number}\t{}", on_one_line(annotation.note.trim())));
        }
    }

    /// Writes the next line of a kind under its number.
    fn next(&mut self, kind: char, rest: std::fmt::Arguments) {
        let count = match kind {
            'E' => &mut self.events,
            'R' => &mut self.relations,
            'A' => &mut self.attributes,
            'N' => &mut self.links,
            _ => &mut self.notes,
        };
        *count += 1;
        let number = *count;
        self.write(format_args!("{kind}{number}\t{rest}"));
    }

    fn write(&mut self, line: std::fmt::Arguments) {
        // A string takes whatever is written to it.
        let _ = writeln!(self.out, "{line}");
    }
}

const NAMELESS: &str = "_";

/// As brat names types and values: letters, digits, hyphens and underscores.
fn name(words: &str) -> String {
    let named: String =
        words.trim().chars().map(|c| if c.is_alphanumeric() || matches!(c, '-' | '_') { c } else { '_' }).collect();
    if named.is_empty() { NAMELESS.into() } else { named }
}

/// As many characters as there were, none of which ends a line or a field, for whatever reads the file.
fn on_one_line(words: &str) -> String {
    let is_end = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    words.chars().map(|c| if is_end(c) { ' ' } else { c }).collect()
}
