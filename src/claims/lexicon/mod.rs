//! The lexicon: a lower-cased word comes in, what the word may be comes out.
//!
//! The lists are closed classes, common verbs with their inflections, verbs and nouns of saying, thinking and wanting,
//! and the signal words that check-worthiness and certainty look for. All are lists of words of the language; none holds
//! a name.

mod closed;
mod reporting;
mod signals;
mod verbs;

use std::collections::HashMap;
use std::sync::LazyLock;

pub use reporting::{Frames, noun_preposition};
pub use signals::Signals;
pub use verbs::Forms;

use super::grammar::Part;

/// What a word may be.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entry {
    /// Its part of speech, where it is a word of a closed class.
    pub part: Option<Part>,
    /// Which forms of a verb it may be.
    pub forms: Forms,
    /// What may follow it as content, where it is a verb of saying, thinking or wanting.
    pub frames: u16,
    /// The verb that it is a form of, for [`takes`]; 0 where it is none.
    pub verb: u16,
    /// Whether it is a noun of saying, thinking or wanting.
    pub reporting_noun: bool,
    /// What it signals.
    pub signals: u32,
}

struct Lexicon {
    words: HashMap<String, Entry>,
    prepositions: Vec<Vec<&'static str>>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(build);

/// What `word`, in lower case, may be.
pub fn look_up(word: &str) -> Entry {
    LEXICON.words.get(word).copied().unwrap_or_default()
}

/// Whether `verb` and `preposition` make one cue: `call for`, `point out`.
pub fn takes(verb: u16, preposition: &str) -> bool {
    LEXICON.prepositions.get(verb as usize).is_some_and(|all| all.contains(&preposition))
}

fn build() -> Lexicon {
    let mut words: HashMap<String, Entry> = HashMap::with_capacity(6000);
    let mut prepositions = vec![Vec::new()];
    let frames = reporting::frames();
    for (lemma, forms) in verbs::all(frames.keys().copied()) {
        let frame = frames.get(lemma);
        let verb = prepositions.len() as u16;
        prepositions.push(frame.map(|frame| frame.prepositions.clone()).unwrap_or_default());
        for (word, form) in forms {
            let entry = words.entry(word).or_default();
            entry.forms |= form;
            entry.frames |= frame.map_or(0, |frame| frame.frames);
            // "found" is of "find" before it is of "found": a verb of saying keeps its forms.
            if entry.verb == 0 || frame.is_some() {
                entry.verb = verb;
            }
        }
    }
    for (part, list) in closed::CLASSES {
        for word in list.split_whitespace() {
            words.entry(word.to_owned()).or_default().part = Some(*part);
        }
    }
    for noun in reporting::NOUNS.split_whitespace() {
        words.entry(noun.to_owned()).or_default().reporting_noun = true;
    }
    for (signal, list) in signals::LISTS {
        for word in list.split_whitespace() {
            words.entry(word.to_owned()).or_default().signals |= signal;
        }
    }
    Lexicon { words, prepositions }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_forms_lead_to_their_verb() {
        for word in ["say", "says", "said", "saying"] {
            assert_ne!(look_up(word).frames & Frames::QUOTE, 0, "{word}");
        }
        assert_eq!(look_up("admitted").verb, look_up("admit").verb);
        assert!(takes(look_up("calling").verb, "for"));
        assert!(!takes(look_up("calling").verb, "under"));
    }

    #[test]
    fn an_act_is_no_saying() {
        for word in ["adopted", "signed", "shake", "arrived"] {
            assert_eq!(look_up(word).frames, 0, "{word}");
        }
    }
}
