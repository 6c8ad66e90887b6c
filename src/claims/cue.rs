//! Cues: the words of saying, thinking and wanting in a sentence.

use super::attribution::LONGEST_READ;
use super::content;
use super::grammar::{Grammar, Part};
use super::lexicon::{self, Forms, Frames};
use crate::text::{TokenRange, Tokens};

/// A verb of saying with its auxiliaries: `have recently claimed`.
#[derive(Clone, Copy, Debug)]
pub struct Cue {
    /// The whole verb group, with the preposition that belongs to it.
    pub tokens: TokenRange,
    /// The verb itself.
    pub verb: u32,
    /// Where what is said may begin.
    pub end: u32,
    /// Bits of [`Frames`].
    pub frames: u16,
    /// How it is built.
    pub shape: Shape,
}

/// How a verb group is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `said`, `has said`, `will say`
    Active,
    /// `is seen`, `was accused`
    Passive,
    /// `saying`
    Participle,
}

/// The cue whose verb is token `i`, where it is one; nothing before `floor` belongs to it.
pub fn at(grammar: &Grammar, tokens: &Tokens, i: u32, floor: u32) -> Option<Cue> {
    let word = grammar.word(i);
    if word.part != Part::Verb || word.entry.frames == 0 {
        return None;
    }
    let forms = word.entry.forms;
    let mut start = i;
    let mut be = false;
    let mut have = false;
    let mut modal = false;
    while start > floor {
        match grammar.part(start - 1) {
            Part::Adverb | Part::Not => {}
            Part::Auxiliary => match kind_of_auxiliary(tokens.word(start - 1)) {
                AuxiliaryKind::Be => be = true,
                AuxiliaryKind::Have => have = true,
                AuxiliaryKind::Modal => modal = true,
            },
            _ => break,
        }
        start -= 1;
    }
    // "to say" hangs on another verb, which is the cue where there is one.
    if grammar.before(start) == Part::To {
        return None;
    }
    let ing = forms.any(Forms::ING);
    let shape = if be && !ing && forms.any(Forms::PARTICIPLE) {
        Shape::Passive
    } else if ing && !be {
        Shape::Participle
    } else {
        Shape::Active
    };
    // "the men found in the water were": a participle behind its noun; a verb of saying in that place is a verb.
    let behind = shape == Shape::Active && start == i && word.entry.frames & Frames::QUOTE == 0;
    if behind && content::is_reduced(grammar, i, i + LONGEST_READ) {
        return None;
    }
    let fits = match shape {
        Shape::Passive | Shape::Participle => true,
        Shape::Active => be || have || modal || forms.any(Forms::PAST.and(Forms::THIRD).and(Forms::BASE)),
    };
    if !fits
        || (shape == Shape::Passive && word.entry.frames & (Frames::PASSIVE | Frames::OBJECT | Frames::HEARER) == 0)
    {
        return None;
    }
    let mut end = i + 1;
    if let Some(next) = tokens.get(end).map(|_| tokens.word(end))
        && lexicon::takes(word.entry.verb, next)
        && !(next == "to" && grammar.part(end) == Part::To)
    {
        end += 1;
    }
    Some(Cue { tokens: TokenRange::new(start, end), verb: i, end, frames: word.entry.frames, shape })
}

enum AuxiliaryKind {
    Be,
    Have,
    Modal,
}

fn kind_of_auxiliary(word: &str) -> AuxiliaryKind {
    match word.to_lowercase().as_str() {
        "am" | "is" | "are" | "was" | "were" | "be" | "been" | "being" | "'s" | "’s" | "'re" | "’re" | "'m" | "’m" => {
            AuxiliaryKind::Be
        }
        "has" | "have" | "had" | "having" | "'ve" | "’ve" => AuxiliaryKind::Have,
        _ => AuxiliaryKind::Modal,
    }
}
