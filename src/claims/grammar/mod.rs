//! A light reading of the grammar: tokens come in, a part of speech for each comes out.
//!
//! Closed classes and listed verbs, settled by the word before; good enough to tell subject, verb and object apart, and
//! linear in the text. A trained tagger can take its place behind the same [`Word`].

mod guess;

use guess::{first_guess, is_adjective, is_no_doubt, open_class};

use super::lexicon::{self, Entry, Forms};
use crate::entities::Mention;
use crate::text::{Case, Quotation, Sentence, Tokens};

/// What a token does in its sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// `the`, `many`
    Determiner,
    /// `my`, and `’s` after a name.
    Possessive,
    /// `he`, `everyone`
    Pronoun,
    /// `her`, before it is settled which of the two it is.
    Her,
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
    /// `to`
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

/// A token as it was read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Word {
    /// What it does.
    pub part: Part,
    /// What the lexicon says of it.
    pub entry: Entry,
    /// The index of the outermost quotation that it stands in, plus one; 0 outside.
    pub quotation: u32,
    /// Whether it is part of a name that the entity layer found.
    pub named: bool,
}

/// The tokens of a document, read.
#[derive(Debug)]
pub struct Grammar {
    words: Vec<Word>,
}

impl Grammar {
    /// Reads the tokens, sentence by sentence.
    pub fn read(tokens: &Tokens, sentences: &[Sentence], quotations: &[Quotation], mentions: &[Mention]) -> Self {
        let mut grammar = Self { words: vec![Word::default(); tokens.len() as usize] };
        grammar.mark_quotations(tokens, quotations);
        for mention in mentions.iter().filter(|mention| mention.entity_type.is_name()) {
            for i in mention.tokens.iter() {
                if let Some(word) = grammar.words.get_mut(i as usize) {
                    word.named = true;
                }
            }
        }
        let mut lower = String::new();
        for i in 0..tokens.len() {
            lower.clear();
            lower.extend(tokens.word(i).chars().flat_map(char::to_lowercase));
            let named = grammar.words[i as usize].named;
            grammar.words[i as usize].entry = open_class(lexicon::look_up(&lower), &lower);
            grammar.words[i as usize].part = first_guess(tokens, i, &lower, named, &grammar.words[i as usize].entry);
        }
        for sentence in sentences {
            let mut previous = Part::Stop;
            for i in sentence.tokens.iter() {
                let part = grammar.settle(tokens, i, previous, i == sentence.tokens.start());
                if let Some(word) = grammar.words.get_mut(i as usize) {
                    word.part = part;
                }
                if part != Part::Adverb {
                    previous = part;
                }
            }
        }
        grammar
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

    /// Whether token `i` is a verb that can carry a clause: `said`, `has`, `will`; not `saying`, `to say`, `has said`.
    pub fn is_finite(&self, i: u32) -> bool {
        let word = self.word(i);
        match word.part {
            // "having been there" carries no clause; of "had been" the first does.
            Part::Auxiliary => {
                let forms = word.entry.forms;
                forms.is_none() || forms.any(Forms::PAST.and(Forms::THIRD).and(Forms::BASE))
            }
            Part::Verb => {
                // "to mend and open": a bare form after "and" hangs on the one before.
                let tensed = word.entry.forms.any(Forms::PAST.and(Forms::THIRD))
                    || (word.entry.forms.any(Forms::BASE) && self.before(i) != Part::Conjunction);
                tensed && !matches!(self.before(i), Part::Auxiliary | Part::To | Part::Preposition)
            }
            _ => false,
        }
    }

    /// Whether token `i` can stand inside a noun phrase.
    pub fn is_nominal(&self, i: u32) -> bool {
        matches!(
            self.part(i),
            Part::Nominal | Part::Number | Part::Determiner | Part::Possessive | Part::Hyphen | Part::Sign
        )
    }

    fn mark_quotations(&mut self, tokens: &Tokens, quotations: &[Quotation]) {
        let mut taken = 0;
        for (index, quotation) in quotations.iter().enumerate() {
            let range = tokens.within(quotation.outer);
            for i in range.start().max(taken)..range.end() {
                if let Some(word) = self.words.get_mut(i as usize) {
                    word.quotation = index as u32 + 1;
                }
            }
            taken = taken.max(range.end());
        }
    }

    /// What token `i` does, now that the word before it (adverbs aside) is known.
    fn settle(&self, tokens: &Tokens, i: u32, previous: Part, first: bool) -> Part {
        let word = self.word(i);
        let next = self.part(i + 1);
        match word.part {
            Part::Her => {
                if matches!(next, Part::Nominal | Part::Number | Part::Verb) {
                    Part::Possessive
                } else {
                    Part::Pronoun
                }
            }
            Part::To if next == Part::Verb && self.word(i + 1).entry.forms.any(Forms::BASE) => Part::To,
            Part::To if matches!(next, Part::Auxiliary | Part::Not | Part::Adverb) => Part::To,
            Part::To => Part::Preposition,
            // "U.S. has" against "Russia's plan": after a name the clitic owns, unless what follows cannot be owned.
            Part::Possessive if matches!(tokens.word(i), "'s" | "’s") => {
                let is = matches!(next, Part::Determiner | Part::Not | Part::Adverb | Part::Preposition)
                    || (next == Part::Verb && self.word(i + 1).entry.forms.any(Forms::ING));
                if matches!(previous, Part::Pronoun | Part::That | Part::Relative | Part::Subordinator) || is {
                    Part::Auxiliary
                } else {
                    Part::Possessive
                }
            }
            // "no doubt fear", "they both fear", "likely indicates" stand beside the verb and not before it.
            Part::Determiner | Part::Verb if is_no_doubt(tokens, i) => Part::Adverb,
            Part::Determiner if previous == Part::Pronoun && matches!(tokens.word(i), "both" | "all" | "each") => {
                Part::Adverb
            }
            Part::Verb => self.settle_verb(tokens, i, previous, first),
            Part::Nominal
                if next == Part::Verb
                    && matches!(tokens.word(i), "likely" | "reportedly")
                    && previous != Part::Auxiliary =>
            {
                Part::Adverb
            }
            part => part,
        }
    }

    fn settle_verb(&self, tokens: &Tokens, i: u32, previous: Part, first: bool) -> Part {
        let word = self.word(i);
        let forms = word.entry.forms;
        let next = self.part(i + 1);
        let capital = tokens.get(i).is_some_and(|token| token.case == Case::Title);
        if capital && !first && !matches!(previous, Part::Stop | Part::Quote | Part::Colon) {
            // A capital inside a sentence is a name, unless the whole line is written so.
            let headline = self.part(i + 1) == Part::Nominal
                && tokens.get(i + 1).is_some_and(|token| token.case == Case::Title)
                && i.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|token| token.case == Case::Title);
            if !(headline && forms.any(Forms::THIRD.and(Forms::PAST)) && !forms.any(Forms::NOUN)) {
                return Part::Nominal;
            }
        }
        if forms.any(Forms::NOUN) {
            return self.settle_noun_or_verb(i, previous, next);
        }
        // "the harbour master said", "witnesses said": of two verbs in a row the first is a noun.
        let before_past = next == Part::Verb && self.word(i + 1).entry.forms.any(Forms::PAST);
        if before_past && !forms.any(Forms::PAST.and(Forms::ING)) {
            return Part::Nominal;
        }
        // "various scattered parts": between an adjective and a noun a participle is an adjective too.
        let adjective = i.checked_sub(1).is_some_and(|i| is_adjective(tokens.word(i)));
        if adjective && previous == Part::Nominal && next == Part::Nominal && forms.any(Forms::PARTICIPLE) {
            return Part::Nominal;
        }
        match previous {
            Part::Determiner | Part::Possessive | Part::Number => Part::Nominal,
            // "the minister, left, and" says where he stands.
            Part::Comma if matches!(next, Part::Comma | Part::Close) => Part::Nominal,
            // "of accused officials", but "by accusing them".
            Part::Preposition if !forms.any(Forms::ING) => Part::Nominal,
            Part::Hyphen if !forms.any(Forms::THIRD) => Part::Nominal,
            _ => Part::Verb,
        }
    }

    /// `claims`, `report`, `plans`: a verb after a subject, a noun after an article.
    fn settle_noun_or_verb(&self, i: u32, previous: Part, next: Part) -> Part {
        let opens_object = matches!(
            next,
            Part::Determiner
                | Part::Possessive
                | Part::Pronoun
                | Part::That
                | Part::To
                | Part::Subordinator
                | Part::Her
                | Part::Quote
                | Part::Number
                | Part::Sign
        );
        let verb = match previous {
            Part::To | Part::Auxiliary | Part::Not | Part::Relative | Part::Pronoun => true,
            Part::Nominal | Part::Close => {
                let plural = self.word(i).entry.forms.any(Forms::BASE);
                let named = i.checked_sub(1).is_some_and(|i| self.word(i).named);
                opens_object
                    || (!plural
                        && (named || matches!(next, Part::Preposition | Part::Adverb | Part::Colon))
                        && !matches!(next, Part::Nominal | Part::Auxiliary | Part::Verb))
            }
            Part::Comma | Part::Conjunction | Part::That => opens_object && next != Part::To,
            _ => false,
        };
        if verb { Part::Verb } else { Part::Nominal }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Document, sentences};

    fn verbs(text: &str) -> Vec<&str> {
        let tokens = Tokens::new(text);
        let sentences = sentences::split(&Document::new(text), &tokens);
        let grammar = Grammar::read(&tokens, &sentences, &[], &[]);
        (0..tokens.len()).filter(|&i| grammar.part(i) == Part::Verb).map(|i| tokens.word(i)).collect()
    }

    #[test]
    fn a_noun_after_an_article_is_no_verb() {
        assert_eq!(verbs("The claim that he reports a plan was denied."), ["reports", "denied"]);
    }

    #[test]
    fn a_capital_inside_a_sentence_is_a_name() {
        assert_eq!(verbs("A man called Grant met Mark and Rob."), ["called", "met"]);
    }

    #[test]
    fn a_plural_noun_makes_the_word_after_it_a_verb() {
        assert_eq!(verbs("Critics claim the report misses much."), ["claim"]);
    }
}
