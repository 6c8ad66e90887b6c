//! The table of marks that is written here as CSV; offsets in code points, no text.

use std::collections::HashMap;

use super::draft::{Draft, Mark};
use crate::exchange::formats::labelled::{CLAIM, NOTE};
use crate::text::Span;

/// How its head begins.
const HEAD: &str = "id,kind,type,start,end,quote";

pub(super) fn is_table(source: &str) -> bool {
    source.starts_with(HEAD)
}

pub(super) fn read(source: &str, draft: &mut Draft) {
    let mut rows = rows(source).into_iter();
    let Some(head) = rows.next() else { return };
    let columns: HashMap<&str, usize> = head.iter().enumerate().map(|(at, name)| (name.as_str(), at)).collect();
    let all: Vec<Vec<String>> = rows.filter(|row| row.len() > 1).collect();
    let cell = |row: &[String], name: &str| {
        columns.get(name).and_then(|&at| row.get(at)).map_or_else(String::new, |cell| plain(cell))
    };
    let place = |row: &[String]| (cell(row, "start").parse().ok(), cell(row, "end").parse().ok());
    // A table of a library holds marks of many texts: those of the one whose words stand in this text.
    let is_there = |row: &[String]| {
        let (start, end) = place(row);
        draft.span(start, end).is_some_and(|span| span.of(draft.text) == cell(row, "quote"))
    };
    let mut fits: HashMap<String, usize> = HashMap::new();
    for row in &all {
        *fits.entry(cell(row, "document")).or_default() += usize::from(is_there(row));
    }
    let document =
        fits.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0))).map(|(document, _)| document);
    let mut attributions = Vec::new();
    for row in &all {
        if Some(cell(row, "document")) != document {
            draft.skipped.add("mark of another text");
            continue;
        }
        let kind = cell(row, "kind");
        let label = match kind.as_str() {
            "claim" => CLAIM.to_owned(),
            "note" => NOTE.to_owned(),
            "entity" => cell(row, "type"),
            "attribution" => "ATTRIBUTION".to_owned(),
            _ => {
                draft.skipped.add("row of another kind");
                continue;
            }
        };
        let text = |name: &str| Some(cell(row, name)).filter(|cell| !cell.is_empty());
        let share = |name: &str| text(name)?.parse::<f64>().ok().filter(|share| (0.0..=1.0).contains(share));
        let mut mark = Mark { id: text("id"), note: cell(row, "note"), entity: text("entity"), ..Mark::of(&label) };
        mark.tags = cell(row, "tags").split("; ").filter(|tag| !tag.is_empty()).map(str::to_owned).collect();
        for (name, known) in [
            ("status", &["suggested", "accepted", "edited"][..]),
            ("origin", &["model", "rule", "user"]),
            ("voice", &["author", "reported"]),
            ("certainty", &["asserted", "hedged", "denied", "questioned"]),
        ] {
            mark.set(name, text(name).filter(|value| known.contains(&value.as_str())));
        }
        mark.set("verdict", text("verdict"));
        mark.set("score", share("score"));
        mark.set("checkworthiness", share("checkworthiness"));
        let (start, end) = place(row);
        let quote = cell(row, "quote");
        match draft.place(&quote, ("", ""), start.zip(end)) {
            Some(span) if kind == "attribution" => {
                attributions.push((mark, span, ["source", "cue", "content"].map(&text)));
            }
            Some(span) => {
                draft.add(mark, vec![span]);
            }
            None => draft.add_unplaced(mark, &quote, ("", "")),
        }
    }
    for (mut mark, whole, parts) in attributions {
        let text = draft.text;
        for (name, words) in ["source", "cue", "content"].into_iter().zip(parts) {
            let Some(words) = words else { continue };
            let mut found = whole.of(text).match_indices(words.as_str());
            let (first, more) = (found.next(), found.next());
            if let (Some((at, _)), None) = (first, more) {
                let start = whole.start() + at as u32;
                let part = draft.part(Span::new(start, start + words.len() as u32));
                mark.fields.insert(name.into(), part);
            }
        }
        draft.add(mark, vec![whole]);
    }
}

/// Without the apostrophe that keeps a spreadsheet from taking a cell for a formula.
fn plain(cell: &str) -> String {
    let rest = cell.strip_prefix('\'');
    rest.filter(|rest| crate::exchange::formats::csv::is_formula(rest)).unwrap_or(cell).to_owned()
}

/// The cells of a table (RFC 4180). A quote that is never closed runs to the end.
fn rows(source: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut characters = source.chars().peekable();
    let mut is_quoted = false;
    while let Some(c) = characters.next() {
        let Some(row) = rows.last_mut() else { break };
        let Some(cell) = row.last_mut() else { break };
        match c {
            '"' if is_quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(String::new()),
            '\r' if !is_quoted && characters.peek() == Some(&'\n') => {}
            '\n' if !is_quoted => rows.push(vec![String::new()]),
            _ => cell.push(c),
        }
    }
    rows
}
