//! brat standoff: `T` lines with code points (`s e;s e` in pieces), `E` events, `R` relations, `A` attributes and `#` notes.

use std::collections::HashMap;

use super::draft::{Draft, Mark};
use crate::text::Span;

/// Whether a file holds marks of brat.
pub(super) fn is_brat(source: &str) -> bool {
    let first = source.trim_start_matches('\u{feff}').lines().find(|line| !line.trim().is_empty());
    first.and_then(|line| line.split_once('\t')).is_some_and(|(id, rest)| {
        id.starts_with('T')
            && id[1..].parse::<u32>().is_ok()
            && rest.split('\t').next().is_some_and(|head| head.split(' ').count() >= 3)
    })
}

pub(super) fn read(source: &str, draft: &mut Draft) {
    let mut marks: Vec<(&str, Mark, Vec<Span>)> = Vec::new();
    let mut at: HashMap<&str, usize> = HashMap::new();
    let mut triggers: HashMap<&str, &str> = HashMap::new();
    let lines = source.trim_start_matches('\u{feff}').lines();
    let lines: Vec<(&str, &str)> = lines.filter_map(|line| line.trim_end_matches('\r').split_once('\t')).collect();
    for (id, rest) in lines.iter().filter(|(id, _)| id.starts_with('T')) {
        let (head, words) = rest.split_once('\t').unwrap_or((rest, ""));
        let Some((label, places)) = head.split_once(' ') else {
            draft.skipped.add("line that could not be read");
            continue;
        };
        let parts: Option<Vec<Span>> = places.split(';').map(|piece| place(draft, piece)).collect();
        let mark = Mark { id: Some((*id).to_owned()), ..Mark::of(&label_of(label)) };
        // The words show whether the offsets are of this text: brat writes line ends as spaces.
        let parts = parts.filter(|parts| words.is_empty() || is_quoted(draft.text, parts, words));
        let Some(parts) = parts.or_else(|| Some(vec![draft.place(words, ("", ""), None)?])) else {
            draft.add_unplaced(mark, words, ("", ""));
            continue;
        };
        at.insert(id, marks.len());
        marks.push((id, mark, parts));
    }
    for (id, rest) in &lines {
        match id.chars().next() {
            Some('E') => {
                // The trigger is the cue, and the arguments say whose words are whose.
                let mut roles = rest.split(' ').filter_map(|role| role.split_once(':'));
                let Some((_, trigger)) = roles.next() else { continue };
                triggers.insert(id, trigger);
                let all: Vec<(&str, &str)> = roles.collect();
                let of = |role: &str| {
                    all.iter()
                        .find(|(name, _)| name.trim_end_matches(|c: char| c.is_ascii_digit()) == role)
                        .map(|(_, to)| *to)
                };
                if let Some(content) = of("Content") {
                    draft.relate("cue-of", trigger, content);
                    if let Some(source) = of("Source") {
                        draft.relate("source-of", source, content);
                    }
                } else {
                    draft.skipped.add("event of another kind");
                }
            }
            Some('R') => {
                let words: Vec<&str> = rest.split_whitespace().collect();
                let end = |name: &str| words.iter().find_map(|word| word.strip_prefix(name));
                match (words.first(), end("Arg1:"), end("Arg2:")) {
                    (Some(kind), Some(from), Some(to)) => draft.relate(kind, from, to),
                    _ => draft.skipped.add("line that could not be read"),
                }
            }
            Some('A' | 'M') => {
                let mut words = rest.split_whitespace();
                let (name, of, value) =
                    (words.next().unwrap_or_default(), words.next().unwrap_or_default(), words.next());
                match at.get(triggers.get(of).unwrap_or(&of)) {
                    Some(&mark) => attribute(&mut marks[mark].1, name, value, draft),
                    None => draft.skipped.add("attribute of what is not there"),
                }
            }
            Some('#') => {
                let (head, words) = rest.split_once('\t').unwrap_or((rest, ""));
                match head.split_whitespace().nth(1).and_then(|of| at.get(of)) {
                    Some(&mark) => words.clone_into(&mut marks[mark].1.note),
                    None => draft.skipped.add("note on what is not there"),
                }
            }
            Some('N' | '*') => draft.skipped.add("reference to a register, or equivalence"),
            _ => {}
        }
    }
    for (_, mark, parts) in marks {
        draft.add(mark, parts);
    }
}

fn attribute(mark: &mut Mark, name: &str, value: Option<&str>, draft: &mut Draft) {
    let value = value.unwrap_or_default();
    match name {
        "Status" if matches!(value, "suggested" | "accepted" | "edited") => {
            mark.set("status", Some(value));
            if value != "accepted" {
                mark.set("origin", Some("model"));
            }
        }
        "Certainty" if matches!(value, "asserted" | "hedged" | "denied" | "questioned") => {
            mark.set("certainty", Some(value));
        }
        "Voice" if matches!(value, "author" | "reported") => mark.set("voice", Some(value)),
        "Quotation" if matches!(value, "direct" | "indirect" | "mixed") => mark.set("quotation", Some(value)),
        "Verdict" => mark.set("verdict", Some(value.to_lowercase().replace('_', "-"))),
        _ => draft.skipped.add("attribute that is not known here"),
    }
}

/// brat's labels hold no spaces.
fn label_of(label: &str) -> String {
    if label.chars().all(|c| c.is_ascii_uppercase() || c == '_') { label.to_owned() } else { label.replace('_', " ") }
}

/// "394 401"
fn place(draft: &Draft, piece: &str) -> Option<Span> {
    let (start, end) = piece.trim().split_once(' ')?;
    draft.span(start.parse().ok(), end.trim().parse().ok())
}

fn is_quoted(text: &str, parts: &[Span], words: &str) -> bool {
    let is_space = |c: char| c.is_whitespace() || c.is_control();
    let flat = |words: &str| words.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    flat(&parts.iter().map(|part| part.of(text)).collect::<Vec<_>>().join(" ")) == flat(words)
}
