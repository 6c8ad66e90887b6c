//! CSV (RFC 4180): a table with a head, a mark a row, offsets in code points.
//!
//! A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line end) has an apostrophe
//! before it, and so has a cell that begins with apostrophes and then such a sign: a reader takes one away and has what was there.

use super::Layout;
use super::left_out::{LeftOut, Loss};
use super::source::{Mark, Source};
use super::speaker::speaker_of;
use crate::exchange::native::{Kind, Origin, Part, Status};

const COLUMNS: [&str; 21] = [
    "id",
    "kind",
    "type",
    "start",
    "end",
    "quote",
    "entity",
    "claimer",
    "checkworthiness",
    "status",
    "verdict",
    "note",
    "tags",
    "origin",
    "score",
    "voice",
    "certainty",
    "source",
    "cue",
    "content",
    "document",
];

/// The line of the columns' names.
pub(super) fn head() -> String {
    row(COLUMNS.map(str::to_owned))
}

pub(super) fn write(source: &Source, layout: Layout, left_out: &mut LeftOut) -> String {
    let mut out = if layout == Layout::File { head() } else { String::new() };
    for mark in &source.marks {
        if mark.is_in_pieces() {
            left_out.count(Loss::Joined);
        }
        out.push_str(&row(cells(source, mark)));
    }
    out
}

fn cells(source: &Source, mark: &Mark) -> [String; COLUMNS.len()] {
    let annotation = mark.annotation;
    let (start, end) = source.points(mark.span);
    let text = |words: Option<&str>| words.unwrap_or_default().to_owned();
    let number = |number: Option<f64>| number.map_or_else(String::new, |number| number.to_string());
    let quote = |part: Option<&Part>| text(part.map(|part| part.quote.as_str()));
    let of_mark = annotation.entity.as_ref().or_else(|| annotation.source.as_ref()?.entity.as_ref());
    let speaker = speaker_of(source, annotation);
    [
        annotation.id.clone(),
        kind(annotation.kind).into(),
        text(annotation.entity_type.as_deref()),
        start.to_string(),
        end.to_string(),
        annotation.quote.clone(),
        text(source.entity(of_mark).map(|entity| entity.name.as_str())),
        speaker.map_or_else(String::new, |speaker| speaker.name),
        number(annotation.checkworthiness),
        status(annotation.status).into(),
        text(mark.verdict()),
        annotation.note.clone(),
        annotation.tags.join("; "),
        origin(annotation.origin).into(),
        number(annotation.score),
        text(annotation.voice.as_deref()),
        text(annotation.certainty.as_deref()),
        quote(annotation.source.as_ref()),
        quote(annotation.cue.as_ref()),
        quote(annotation.content.as_ref()),
        source.document.id.clone(),
    ]
}

/// The name of a kind, as the native document has it.
pub(super) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Entity => "entity",
        Kind::Attribution => "attribution",
        Kind::Claim => "claim",
        Kind::Note => "note",
    }
}

/// The name of a status, as the native document has it.
pub(super) const fn status(status: Status) -> &'static str {
    match status {
        Status::Suggested => "suggested",
        Status::Accepted => "accepted",
        Status::Edited => "edited",
        Status::Rejected => "rejected",
    }
}

/// The name of an origin, as the native document has it.
pub(super) const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Model => "model",
        Origin::Rule => "rule",
        Origin::User => "user",
    }
}

fn row(cells: [String; COLUMNS.len()]) -> String {
    cells.map(|cell| field(&cell)).join(",") + "\r\n"
}

fn field(cell: &str) -> String {
    let guarded = if is_formula(cell) { format!("'{cell}") } else { cell.to_owned() };
    if guarded.contains(['"', ',', '\r', '\n']) { format!("\"{}\"", guarded.replace('"', "\"\"")) } else { guarded }
}

/// Whether a spreadsheet would take a cell for a formula.
pub(super) fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_text_and_comes_back() {
        let back = |cell: &str| {
            let rest = cell.strip_prefix('\'');
            rest.filter(|rest| is_formula(rest)).unwrap_or(cell).to_owned()
        };
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("-5%", "'-5%"),
            ("'=x", "''=x"),
            ("'tis", "'tis"),
            ("a, b", "\"a, b\""),
            ("@a \"b\"", "\"'@a \"\"b\"\"\""),
            ("", ""),
        ] {
            assert_eq!(field(cell), written);
            let unquoted = written.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')).unwrap_or(written);
            assert_eq!(back(&unquoted.replace("\"\"", "\"")), cell);
        }
    }
}
