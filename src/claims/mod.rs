//! Claims: sentences, quotations and entities come in; who says what, and what is asserted, come out.

pub mod actors;
pub mod attribution;
pub mod claim;
pub mod grammar;
mod kinds;
pub mod opinion;
pub mod reading;
mod reasons;
mod short;
pub mod signals;
mod sources;
mod verbs;

#[cfg(test)]
mod sample;

pub use crate::model::marks;
pub use actors::StandsFor;
pub use attribution::{Antecedent, AntecedentCode, Attribution, QuotationKind, Source};
pub use claim::{Body, BodyReason, BodyReasonCode, Certainty, Claim, Relation, SentenceScore, Voice};
pub use grammar::Grammar;
pub use kinds::ClaimKind;
pub use reading::Read;
pub use reasons::{Reason, ReasonCode};

use crate::entities::{Entity, Mention};
use crate::text::{Article, BlockKind, Quotation, Sentence, TokenRange, Tokens};
use crate::text_form::text_form;
use grammar::Part;

text_form!(
    ReasonCode, "reason", code: Number, Harm, Cause, Accusation, Comparison, Superlative, Prediction, Law, ManyPeople, Act,
    Position, Date, NamedActor, Hedge, Source, Opinion, Vague, Wording,
);

/// What the layers before this one found.
#[derive(Clone, Copy, Debug)]
pub struct Layers<'a> {
    /// The text and its blocks.
    pub article: &'a Article<'a>,
    /// Its tokens.
    pub tokens: &'a Tokens<'a>,
    /// Its sentences.
    pub sentences: &'a [Sentence],
    /// Its quotations.
    pub quotations: &'a [Quotation],
    /// Its mentions.
    pub mentions: &'a [Mention],
    /// Its entities.
    pub entities: &'a [Entity],
    /// What the network made of it.
    pub read: &'a Read,
    /// Its parts of speech.
    pub grammar: &'a Grammar,
}

impl<'a> Layers<'a> {
    /// The index of the sentence that holds a token, or that comes after it.
    pub fn sentence_at(&self, token: u32) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end() <= token)
    }

    /// The kind of the block that a sentence stands in.
    pub fn kind_of(&self, sentence: &Sentence) -> Option<BlockKind> {
        self.article.blocks().get(sentence.block as usize).map(|block| block.kind)
    }

    /// Whether words have a verb that carries them, one at least that is no relative clause's: not "the vote that changed it".
    pub fn is_clause(&self, words: TokenRange) -> bool {
        let relates = |&t: &u32| {
            let part = self.grammar.part(t);
            part == Part::Relative
                || (part == Part::That && t > words.start() && self.grammar.before(t) == Part::Nominal)
        };
        let verbs = words.iter().filter(|&t| self.grammar.is_finite(t)).count();
        verbs > words.iter().filter(relates).count()
    }

    /// The mentions that begin before `range` ends and end behind its start, in order.
    pub fn mentions_in(&self, range: TokenRange) -> impl Iterator<Item = &'a Mention> + use<'a> {
        let first = self.mentions.partition_point(|mention| mention.tokens.end() <= range.start());
        self.mentions[first..].iter().take_while(move |mention| mention.tokens.start() < range.end())
    }
}
