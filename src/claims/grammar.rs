//! Parts of speech: of the words of closed classes by list, of all others as the network read them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::signals;
use crate::entities::Mention;
use crate::model::claims::Speech;
use crate::text::{TokenKind, Tokens};

/// What a token does in its sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// `the`, `many`
    Determiner,
    /// `my`, and `’s` after a name.
    Possessive,
    /// `he`, `everyone`
    Pronoun,
    /// `that`
    That,
    /// `who`, `which`
    Relative,
    /// `because`, `when`, `whether`
    Subordinator,
    /// `and`, `but`
    Conjunction,
    /// `of`, `in`
    Preposition,
    /// `to` before a verb.
    To,
    /// `has`, `was`, `will`
    Auxiliary,
    /// `not`
    Not,
    /// `also`, `recently`
    Adverb,
    /// A verb, of whichever form.
    Verb,
    /// A number in digits.
    Number,
    /// Any other word: a noun, a name, an adjective.
    #[default]
    Nominal,
    /// `,`
    Comma,
    /// `.`, `!`, `?`
    Stop,
    /// `:` and `;`
    Colon,
    /// A dash between spaces.
    Dash,
    /// A hyphen inside a word.
    Hyphen,
    /// `(` and `[`
    Open,
    /// `)` and `]`
    Close,
    /// A mark of quotation.
    Quote,
    /// Any other sign.
    Sign,
}

/// The closed classes and their words.
const CLASSES: [(Part, &str); 11] = [
    (
        Part::Determiner,
        "the a an this these those some any no each every another either neither both all many several few most much such half enough",
    ),
    (Part::Possessive, "my your his its our their whose"),
    (
        Part::Pronoun,
        "i you he she it we they me him us them myself himself herself itself ourselves themselves someone somebody everyone \
         everybody anyone anybody nobody none one others everything something nothing anything there here",
    ),
    (Part::That, "that"),
    (Part::Relative, "who which whom"),
    (
        Part::Subordinator,
        "because if when while although though since as whether unless until after before where why how once whereas than lest \
         what whatever whoever wherever whenever amid despite",
    ),
    (Part::Conjunction, "and or but nor yet & plus"),
    (
        Part::Preposition,
        "of in on at by for from with about into over under between among against during through across toward towards upon \
         within without near behind beyond around per via off along above below beside besides onto inside outside including \
         concerning regarding throughout alongside like unlike versus out up down to",
    ),
    (
        Part::Auxiliary,
        "am is are was were be been being has have had having do does did will would can could may might shall should must ought \
         'll ’ll 're ’re 've ’ve 'd ’d 'm ’m ca wo cannot",
    ),
    (Part::Not, "not n't n’t never"),
    (
        Part::Adverb,
        "also too then now just only even still already again often always sometimes ever rarely seldom soon later ago twice \
         perhaps maybe however instead meanwhile moreover furthermore therefore thus hence so quite rather very almost nearly \
         indeed otherwise nonetheless nevertheless together apart away back today yesterday tomorrow tonight else",
    ),
];

static CLOSED: LazyLock<HashMap<&str, Part>> = LazyLock::new(|| {
    CLASSES.iter().flat_map(|(part, words)| words.split_whitespace().map(move |word| (word, *part))).collect()
});

/// What a word of a closed class, in lower case, does; none for any other word.
pub fn closed_class(word: &str) -> Option<Part> {
    CLOSED.get(word).copied()
}

/// A token as it was read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Word {
    /// What it does.
    pub part: Part,
    /// Whether it is a verb that can carry a clause: `said`, `has`, `will`; not `saying`, `to say`.
    pub finite: bool,
    /// What it may signal.
    pub signals: u32,
    /// The outermost quotation that it stands in, counted from 1; 0 outside.
    pub quotation: u32,
    /// Whether it is part of a name that the entity layer found.
    pub named: bool,
}

/// The tokens of an article, read.
#[derive(Debug)]
pub struct Grammar {
    words: Vec<Word>,
}

impl Grammar {
    /// Puts together what the network read (nothing where there is none), the closed classes, quotations and names.
    pub fn read(tokens: &Tokens, speech: &[Speech], quoted: &[u32], mentions: &[Mention]) -> Self {
        let mut words = vec![Word::default(); tokens.len() as usize];
        for mention in mentions.iter().filter(|mention| mention.entity_type.is_name()) {
            for i in mention.tokens.iter() {
                if let Some(word) = words.get_mut(i as usize) {
                    word.named = true;
                }
            }
        }
        let mut lower = String::new();
        for (i, word) in (0..).zip(&mut words) {
            lower.clear();
            lower.extend(tokens.word(i).chars().flat_map(char::to_lowercase));
            let speech = speech.get(i as usize).copied();
            word.part = part(tokens, i, &lower, speech, word.named);
            word.finite = match word.part {
                Part::Auxiliary => speech != Some(Speech::AuxNonfinite),
                Part::Verb => speech == Some(Speech::Verb),
                _ => false,
            };
            word.signals = signals::of(&lower);
            word.quotation = quoted.get(i as usize).copied().unwrap_or_default();
        }
        Self { words }
    }

    /// Token `i`; past the end a stop, so that a look ahead needs no check.
    pub fn word(&self, i: u32) -> Word {
        self.words.get(i as usize).copied().unwrap_or(Word { part: Part::Stop, ..Word::default() })
    }

    /// What token `i` does; past the end a stop.
    pub fn part(&self, i: u32) -> Part {
        self.words.get(i as usize).map_or(Part::Stop, |word| word.part)
    }

    /// What the token before `i` does; before the first a stop.
    pub fn before(&self, i: u32) -> Part {
        i.checked_sub(1).map_or(Part::Stop, |i| self.part(i))
    }

    /// Whether token `i` is a verb that can carry a clause.
    pub fn is_finite(&self, i: u32) -> bool {
        self.word(i).finite
    }

    /// Whether token `i` can stand inside a noun phrase.
    pub fn is_nominal(&self, i: u32) -> bool {
        matches!(
            self.part(i),
            Part::Nominal | Part::Number | Part::Determiner | Part::Possessive | Part::Hyphen | Part::Sign
        )
    }

    /// Whether a quotation begins at token `i`.
    pub fn opens_quotation(&self, i: u32) -> bool {
        let here = self.word(i).quotation;
        here != 0 && i.checked_sub(1).is_none_or(|before| self.word(before).quotation != here)
    }

    /// The token behind the name that shares a verb with the one that ends at `end`: of "Paris and Madrid agreed" both do.
    pub fn past_partner(&self, end: u32) -> u32 {
        if self.part(end) != Part::Conjunction || !self.word(end + 1).named {
            return end;
        }
        let named = self.words.iter().skip(end as usize + 1).take_while(|word| word.named).count();
        end + 1 + named as u32
    }
}

fn part(tokens: &Tokens, i: u32, lower: &str, speech: Option<Speech>, named: bool) -> Part {
    let Some(token) = tokens.get(i) else { return Part::Stop };
    match token.kind {
        TokenKind::Number => return Part::Number,
        TokenKind::Address => return Part::Nominal,
        TokenKind::Symbol => return Part::Sign,
        TokenKind::Punctuation => return punctuation(tokens, i, lower),
        TokenKind::Word => {}
    }
    if named {
        return if matches!(lower, "'s" | "’s") { Part::Possessive } else { Part::Nominal };
    }
    match (lower, speech) {
        // "U.S. has" against "Russia's plan"; without a network it owns.
        ("'s" | "’s", Some(Speech::Aux | Speech::Verb)) => return Part::Auxiliary,
        ("'s" | "’s", _) => return Part::Possessive,
        ("to", Some(Speech::Part)) => return Part::To,
        ("her", _) => {
            let owns = tokens.get(i + 1).is_some_and(|next| next.kind == TokenKind::Word);
            return if owns { Part::Possessive } else { Part::Pronoun };
        }
        _ => {}
    }
    let closed = closed_class(lower);
    match (closed, speech) {
        // "May" the month, "will" the document, "like" the verb: the network has read the sentence.
        (Some(Part::Auxiliary), Some(Speech::Noun | Speech::Propn)) => Part::Nominal,
        (Some(Part::Preposition | Part::Adverb | Part::Subordinator), Some(Speech::Verb | Speech::VerbNonfinite)) => {
            Part::Verb
        }
        (Some(part), _) => part,
        (None, Some(Speech::Verb | Speech::VerbNonfinite)) => Part::Verb,
        (None, Some(Speech::Aux | Speech::AuxNonfinite)) => Part::Auxiliary,
        (None, Some(Speech::Adv)) => Part::Adverb,
        (None, Some(Speech::Adp)) => Part::Preposition,
        (None, _) => Part::Nominal,
    }
}

fn punctuation(tokens: &Tokens, i: u32, mark: &str) -> Part {
    match mark.chars().next().unwrap_or(' ') {
        ',' => Part::Comma,
        '.' | '!' | '?' | '…' => Part::Stop,
        ':' | ';' => Part::Colon,
        '(' | '[' | '{' => Part::Open,
        ')' | ']' | '}' => Part::Close,
        '-' | '\u{2010}' | '\u{2011}' | '/'
            if !tokens.space_before(i) && !tokens.space_before(i + 1) && mark.len() < 4 =>
        {
            Part::Hyphen
        }
        '-' | '\u{2010}'..='\u{2015}' => Part::Dash,
        '"' | '“' | '”' | '„' | '«' | '»' | '\'' | '‘' | '’' => Part::Quote,
        _ => Part::Sign,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_network_settles_what_lists_leave_open() {
        let tokens = Tokens::new("It will rise. Her will was read");
        let speech = [Speech::Pron, Speech::Aux, Speech::VerbNonfinite, Speech::Punct, Speech::Pron, Speech::Noun];
        let grammar = Grammar::read(&tokens, &speech, &[], &[]);
        let parts: Vec<Part> = (0..6).map(|i| grammar.part(i)).collect();
        assert_eq!(parts, [Part::Pronoun, Part::Auxiliary, Part::Verb, Part::Stop, Part::Possessive, Part::Nominal]);
        assert!(grammar.is_finite(1) && !grammar.is_finite(2));
    }
}
