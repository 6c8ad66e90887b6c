//! Whether some words are a clause: a subject, and a verb that is its own.

use super::grammar::{Grammar, Part};
use super::{Layers, content};
use crate::text::TokenRange;

/// Whether the words of `range` have a subject and a verb that carries them.
pub fn has_subject_and_verb(layers: &Layers, range: TokenRange) -> bool {
    let grammar = layers.grammar;
    let mut subject = false;
    // "The tide that took the wall": what describes the subject carries nothing.
    let mut described = false;
    for i in range.iter() {
        described = match grammar.part(i) {
            Part::That | Part::Relative => describes(grammar, i),
            Part::Adverb | Part::Not => described,
            // "The people who died were sailors": the second verb is the sentence's own.
            Part::Auxiliary | Part::Verb => described && grammar.before(i) != Part::Verb,
            _ => false,
        };
        match grammar.part(i) {
            Part::Pronoun | Part::Nominal | Part::Number => subject = true,
            // "Minutes of the meeting: agreed" has no subject of its own.
            Part::Colon => subject = false,
            Part::Auxiliary | Part::Verb if described => {}
            // "photo released by": a participle behind its noun carries nothing.
            Part::Verb
                if layers.tokens.word(i + 1) == "by"
                    && !matches!(grammar.before(i), Part::Auxiliary | Part::Adverb) => {}
            Part::Verb if content::is_reduced(grammar, i, described_from(grammar, i, range.end())) => {}
            Part::Auxiliary | Part::Verb if subject && grammar.is_finite(i) => return true,
            _ => {}
        }
    }
    false
}

/// Whether the `that` or `who` at token `i` goes on about the noun before it.
fn describes(grammar: &Grammar, i: u32) -> bool {
    matches!(grammar.part(i), Part::That | Part::Relative)
        && matches!(grammar.before(i), Part::Nominal | Part::Number | Part::Pronoun)
}

/// Where, after the verb at token `i`, the next description begins; `end` where none does. The verb of "the ship sank with
/// a crew that slept" is its own although another comes after it.
fn described_from(grammar: &Grammar, i: u32, end: u32) -> u32 {
    (i..end.min(i + content::LONGEST_PARTICIPLE)).find(|&j| describes(grammar, j)).unwrap_or(end)
}
