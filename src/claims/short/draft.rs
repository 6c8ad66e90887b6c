//! [`Draft`]: the words of a claim that are left, and what stands in for some of them.

use std::borrow::Cow;
use std::cell::Cell;

use super::kept;
use crate::claims::Layers;
use crate::claims::grammar::{Part, Word};
use crate::model::claims::Speech;
use crate::text::TokenRange;

/// Fewer words are no claim.
const FEWEST_WORDS: usize = 3;

/// Passive participles that do not end in "ed".
const PASSIVE: [&str; 14] = [
    "written", "led", "known", "built", "held", "made", "set", "seen", "shown", "born", "given", "taken", "run",
    "drawn",
];

/// Which participle a verb is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Participle {
    /// "asking"
    Active,
    /// "asked"
    Passive,
}

/// A claim that is being shortened. Places in it are counted from 0, over the tokens that are left.
pub(super) struct Draft<'a> {
    pub layers: &'a Layers<'a>,
    /// Those that are left, in order.
    tokens: Vec<u32>,
    /// What is written instead of tokens, in no order.
    filled: Vec<(TokenRange, String)>,
    /// How many there were.
    whole: usize,
    /// Whether a verb carried them.
    had_verb: bool,
    /// How many characters are left, once counted.
    counted: Cell<Option<usize>>,
}

impl<'a> Draft<'a> {
    /// The whole claim in `parts`.
    pub fn new(layers: &'a Layers<'a>, parts: &[TokenRange]) -> Self {
        let tokens: Vec<u32> = parts.iter().flat_map(|part| part.iter()).collect();
        let whole = tokens.len();
        let mut draft = Self { layers, tokens, filled: Vec::new(), whole, had_verb: false, counted: Cell::default() };
        draft.had_verb = draft.has_verb(0, whole);
        draft
    }

    /// How many tokens are left.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token at a place.
    pub fn token(&self, at: usize) -> Option<u32> {
        self.tokens.get(at).copied()
    }

    /// The place of a token, if it is left.
    pub fn place(&self, token: u32) -> Option<usize> {
        self.tokens.iter().position(|&i| i == token)
    }

    /// What the token at a place was read as; past the end a stop.
    pub fn read(&self, at: usize) -> Word {
        let end = Word { part: Part::Stop, ..Word::default() };
        self.token(at).map_or(end, |i| self.layers.grammar.word(i))
    }

    /// What the token at a place does; past the end a stop.
    pub fn part(&self, at: usize) -> Part {
        self.read(at).part
    }

    /// The word at a place in lower case; empty past the end.
    pub fn lower(&self, at: usize) -> Cow<'a, str> {
        self.token(at).map_or_else(Cow::default, |i| self.layers.tokens.lower(i))
    }

    /// The words from one place to another, in lower case, with single spaces.
    pub fn phrase(&self, from: usize, to: usize) -> String {
        (from..to).map(|at| self.lower(at)).collect::<Vec<_>>().join(" ")
    }

    /// Whether a verb that can carry a clause stands at a place.
    pub fn is_finite(&self, at: usize) -> bool {
        self.read(at).finite
    }

    /// Whether one stands from one place to another.
    pub fn has_verb(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| self.is_finite(at))
    }

    /// Whether one does that is no relative clause's: not "the vote that changed it".
    pub fn is_clause(&self, from: usize, to: usize) -> bool {
        let relates = |at: usize| {
            let part = self.part(at);
            part == Part::Relative
                || self.lower(at) == "whose"
                || part == Part::That && at > from && self.part(at - 1) == Part::Nominal
        };
        let verbs = (from..to).filter(|&at| self.is_finite(at) && !self.continues(at)).count();
        verbs > (from..to).filter(|&at| relates(at)).count()
    }

    /// Whether the verb at a place belongs to the one before it: "has been", "could also have".
    fn continues(&self, at: usize) -> bool {
        at > 0 && self.part(at - 1) == Part::Auxiliary
            || at > 1 && self.part(at - 2) == Part::Auxiliary && matches!(self.part(at - 1), Part::Adverb | Part::Not)
    }

    /// Whether the sentence goes on with a verb: "has", "did not", "also won".
    pub fn goes_on(&self, at: usize) -> bool {
        self.is_finite(at) || (self.part(at) == Part::Adverb && self.is_finite(at + 1))
    }

    /// Whether a clause with a subject of its own begins at a place: a noun phrase, then, before any comma, a verb.
    pub fn opens_clause(&self, from: usize) -> bool {
        let opens = matches!(
            self.part(from),
            Part::Determiner | Part::Possessive | Part::Pronoun | Part::Nominal | Part::Number | Part::Quote
        );
        let verb = (from..self.len()).take_while(|&at| self.part(at) != Part::Comma).find(|&at| self.is_finite(at));
        opens && verb.is_some_and(|verb| verb > from && self.is_clause(from, verb + 1))
    }

    /// Whether the noun before the comma at a place is the subject of a verb that is yet to come: none stands before it in its
    /// clause.
    pub fn is_subject(&self, comma: usize) -> bool {
        // "After hosting a debate" opens no clause.
        let phrase = |at: usize| {
            matches!(&*self.lower(at), "after" | "before" | "since" | "until" | "amid" | "despite" | "than")
        };
        let opens = |at: &usize| match self.part(*at) {
            Part::That | Part::Colon | Part::Dash => true,
            Part::Subordinator => !phrase(*at),
            _ => false,
        };
        let start = (0..comma).rev().find(opens).map_or(0, |at| at + 1);
        !self.has_verb(start, comma)
    }

    /// Whether a noun stands at a place.
    pub fn is_noun(&self, at: usize) -> bool {
        let read = self.token(at).and_then(|i| self.layers.read.speech.get(i as usize));
        self.part(at) == Part::Nominal && read.is_none_or(|speech| matches!(speech, Speech::Noun | Speech::Propn))
    }

    /// The places of the commas.
    pub fn commas(&self) -> Vec<usize> {
        (0..self.len()).filter(|&at| self.part(at) == Part::Comma).collect()
    }

    /// Cuts what stands from one place to another, and tells whether it did: nothing is cut that changes what is said, nor half
    /// of a quotation or of brackets.
    pub fn cut(&mut self, from: usize, to: usize) -> bool {
        let to = to.min(self.len());
        if from >= to || kept::any(self, from, to) || !self.is_balanced(from, to) {
            return false;
        }
        self.tokens.drain(from..to);
        self.counted.set(None);
        true
    }

    fn is_balanced(&self, from: usize, to: usize) -> bool {
        let count = |part: Part| (from..to).filter(|&at| self.part(at) == part).count();
        let quotes = (from..to).filter(|&at| self.part(at) == Part::Quote && !self.is_apostrophe(at)).count();
        // A quotation that began before ends here.
        let inside = self.read(from).quotation;
        if quotes > 0
            && from > 0
            && inside != 0
            && self.read(from - 1).quotation == inside
            && self.part(from) != Part::Quote
        {
            return false;
        }
        quotes.is_multiple_of(2) && count(Part::Open) == count(Part::Close)
    }

    /// Writes `words` where the tokens of `range` stand, all of which are left.
    pub fn fill(&mut self, range: TokenRange, words: String) {
        self.filled.push((range, words));
        self.counted.set(None);
    }

    /// Whether something else is written for the token at a place.
    pub fn is_filled(&self, at: usize) -> bool {
        self.token(at).is_some_and(|i| self.filled.iter().any(|(range, _)| range.holds(i)))
    }

    /// How many characters are left.
    pub fn length(&self) -> usize {
        let count = self.counted.get().unwrap_or_else(|| match (self.tokens.first(), self.tokens.last()) {
            // Nothing was cut: the words of the text need not be put together.
            (Some(&first), Some(&last)) if self.filled.is_empty() && (last - first) as usize + 1 == self.len() => {
                self.layers.tokens.words(TokenRange::new(first, last + 1)).chars().count()
            }
            _ => self.words().chars().count(),
        });
        self.counted.set(Some(count));
        count
    }

    /// What is left; `None` where that is all there was, or says too little to be a claim.
    pub fn finished(&self) -> Option<String> {
        let is_same = self.len() == self.whole && self.filled.is_empty();
        if is_same || self.had_verb && !self.has_verb(0, self.len()) {
            return None;
        }
        Some(self.words()).filter(|words| words.split(' ').count() >= FEWEST_WORDS)
    }

    /// Whether the word at a place is a participle: "asking", "named", "written".
    pub fn participle(&self, at: usize) -> Option<Participle> {
        let word = self.lower(at);
        // "bring" and "sing" end so without the ending.
        let is_active = || word.strip_suffix("ing").is_some_and(|stem| stem.contains(['a', 'e', 'i', 'o', 'u', 'y']));
        match self.part(at) == Part::Verb && !self.is_finite(at) {
            true if is_active() => Some(Participle::Active),
            true if word.ends_with("ed") || PASSIVE.contains(&&*word) => Some(Participle::Passive),
            _ => None,
        }
    }

    /// Whether the mark at a place is the apostrophe of "the authors’ study" or "Moss‘s".
    fn is_apostrophe(&self, at: usize) -> bool {
        let Some(i) = self.token(at) else { return false };
        let tokens = &self.layers.tokens;
        let behind_letter = i > 0 && !tokens.space_before(i) && tokens.word(i - 1).ends_with(char::is_alphabetic);
        let inside = !tokens.space_before(i + 1) && tokens.word(i + 1).starts_with(char::is_alphabetic);
        let opened = || (0..at).any(|before| matches!(&*self.lower(before), "'" | "‘"));
        matches!(tokens.word(i), "'" | "’" | "‘") && behind_letter && (inside || !opened())
    }

    /// The places of quote marks without a partner.
    fn unpaired(&self) -> Vec<usize> {
        let marks: Vec<usize> =
            (0..self.len()).filter(|&at| self.part(at) == Part::Quote && !self.is_apostrophe(at)).collect();
        let is_single = |at: &usize| matches!(&*self.lower(*at), "'" | "’" | "‘");
        let (single, double): (Vec<usize>, Vec<usize>) = marks.into_iter().partition(is_single);
        let odd = |marks: Vec<usize>| if marks.len().is_multiple_of(2) { Vec::new() } else { marks };
        [odd(single), odd(double)].concat()
    }

    /// What is left, on one line, from a capital on and without the marks at its ends.
    fn words(&self) -> String {
        let tokens = &self.layers.tokens;
        let unpaired = self.unpaired();
        let mut out = String::with_capacity(8 * self.len());
        let mut last: Option<u32> = None;
        for (at, &i) in self.tokens.iter().enumerate() {
            if unpaired.contains(&at) {
                continue;
            }
            let filled = self.filled.iter().find(|(range, _)| range.holds(i));
            if filled.is_some_and(|(range, _)| range.start() != i) {
                last = Some(i);
                continue;
            }
            let closes = matches!(self.part(at), Part::Comma | Part::Stop | Part::Close | Part::Colon);
            let joined = match last {
                Some(last) if last + 1 == i => !tokens.space_before(i),
                Some(_) => closes,
                None => true,
            };
            if !joined && !out.is_empty() {
                out.push(' ');
            }
            out.push_str(filled.map_or_else(|| tokens.word(i), |(_, words)| words));
            last = Some(i);
        }
        let ends = |c: char| matches!(c, ',' | ';' | ':' | '–' | '—' | ' ');
        let out = out.trim_matches(ends);
        // Of "D.C." the stop belongs to the word.
        let stopped =
            out.strip_suffix('.').filter(|before| !before.rsplit(' ').next().is_some_and(|word| word.contains('.')));
        let out = stopped.unwrap_or(out).trim_end_matches(ends);
        // Behind a quote mark too.
        let Some(first) = out.find(char::is_alphanumeric) else { return out.to_owned() };
        let (marks, letters) = out.split_at(first);
        let mut letters = letters.chars();
        let capital = letters.next().into_iter().flat_map(char::to_uppercase);
        marks.chars().chain(capital).chain(letters).collect()
    }
}
