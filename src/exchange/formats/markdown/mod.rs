//! Markdown (CommonMark): the article with entities in bold and claims as links to the list below it; then the claims, the notes and
//! the entities.

mod article;
mod claims;
mod entities;
mod escape;

use super::left_out::{LeftOut, Loss};
use super::source::{Mark, Source};
use crate::exchange::native::Kind;
use escape::{escaped, paragraph};

/// What is listed below the article, each under its number there.
struct Listed<'s, 'd> {
    claims: Vec<&'s Mark<'d>>,
    notes: Vec<&'s Mark<'d>>,
}

pub(super) fn write(source: &Source, left_out: &mut LeftOut) -> String {
    let of_kind = |kind| source.marks.iter().filter(move |mark| mark.annotation.kind == kind);
    let listed = Listed { claims: of_kind(Kind::Claim).collect(), notes: of_kind(Kind::Note).collect() };
    left_out.count_many(Loss::Relation, source.relations().count());
    let mut parts = article::parts(source, &listed);
    parts.extend(claims::parts(source, &listed.claims));
    parts.extend(notes(source, &listed.notes));
    parts.extend(entities::parts(source));
    parts.push("---".into());
    let version = &source.document.generator.version;
    let version = if version.is_empty() { String::new() } else { format!(" {}", escaped(version)) };
    parts.push(format!("Annotated with Glossator{version}. Unreviewed suggestions were made automatically."));
    parts.join("\n\n") + "\n"
}

/// The person's notes on words of the text.
fn notes(source: &Source, notes: &[&Mark]) -> Vec<String> {
    if notes.is_empty() {
        return Vec::new();
    }
    let mut parts = vec!["## Notes".to_owned()];
    for (index, mark) in notes.iter().enumerate() {
        parts.push(format!("### Note {}", index + 1));
        parts.push(format!("> {}", paragraph(&mark.words(source.text()))));
        parts.extend(mark.note().map(paragraph));
    }
    parts
}
