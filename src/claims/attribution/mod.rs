//! Attributions: who says, thinks or wants what.
//!
//! Cues come in a sentence at a time; each is joined to the phrase before or after it that names the source and to the
//! words that are its content. A quotation takes its speaker from the sentence that closes it, and may run on into the
//! sentences and paragraphs that follow.

mod finder;
mod forward;
pub mod marks;
mod reader;

#[cfg(test)]
mod tests;

pub(in crate::claims) use finder::{LONGEST_READ, MOST_PARTED, Scope};

use std::collections::HashSet;

use super::antecedents::{self, Antecedent};
use super::{Layers, quoted, turns};
use crate::entities::Origin;
use crate::model::Prepared;
use crate::text::{BlockKind, Sentence, Span, TokenRange};

/// Whose words the content is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotationKind {
    /// The speaker's, between quote marks.
    Direct,
    /// The author's.
    Indirect,
    /// Some of each.
    Mixed,
}

impl QuotationKind {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Mixed => "mixed",
        }
    }
}

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Source {
    /// The words that name or describe them.
    pub span: Span,
    /// The index of the entity, where the words name one or stand for one.
    pub entity: Option<u32>,
    /// How the entity was come by, where the words do not name it.
    pub antecedent: Option<Antecedent>,
}

/// A source, a cue and a content.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// Who says it; absent where the text leaves it open.
    pub source: Option<Source>,
    /// The words of saying, thinking or wanting.
    pub cue: Option<Span>,
    /// What is said.
    pub content: Span,
    /// Whose words it is in.
    pub quotation: QuotationKind,
    /// How sure, 0 to 1.
    pub score: f32,
    /// What found it.
    pub origin: Origin,
    /// Whether the content asserts something (a clause, a quotation), and does not only name a thing or an aim.
    pub asserts: bool,
}

/// How an attribution was come by, which says how sure it is and whether it asserts anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::claims) enum Held {
    /// Words between quote marks beside a cue.
    Quote,
    /// A clause beside a verb, or beside `according to`.
    Clause,
    /// A clause beside a noun: `her claim that`.
    NounClause,
    /// A thing or an aim: `denied the report`, `vowed to stay`, `his support for`.
    Thing,
    /// A paragraph of speech after another.
    RunOn,
}

impl Held {
    /// The shares found right (most of the content and some of the source) on 8,000 paragraphs of PolNeAR's training
    /// split, rounded; its records are single paragraphs, so that of the run-on is an estimate.
    const fn sure(self) -> f32 {
        match self {
            Self::Quote => 0.9,
            Self::Clause => 0.7,
            Self::RunOn => 0.6,
            Self::NounClause | Self::Thing => 0.5,
        }
    }

    const fn asserts(self) -> bool {
        !matches!(self, Self::Thing)
    }
}

/// An attribution in tokens.
#[derive(Clone, Copy, Debug)]
pub(in crate::claims) struct Found {
    pub source: Option<TokenRange>,
    pub cue: Option<TokenRange>,
    pub content: TokenRange,
    pub held: Held,
    /// Whether the cue hangs on the clause before it: `..., adding that`.
    pub hangs: bool,
    /// How sure the model is that it is one; none where a rule found it.
    pub sure: Option<f32>,
}

/// The attributions of the article, in order of their first word: those that the model finds, by rules where there is none.
pub fn find(layers: &Layers, model: Option<&Prepared>) -> Vec<Attribution> {
    let mut found = match model.and_then(Prepared::attributions) {
        Some(reading) => {
            let mut found = reader::find(layers, reading);
            found.extend(finder::beside(layers, &found));
            found
        }
        None => finder::find(layers),
    };
    // A turn is its speaker's to its end, whatever was found of it.
    let turns = turns::find(layers);
    let marks: HashSet<_> = turns.iter().filter_map(|turn| turn.cue).collect();
    found.retain(|found| found.cue.is_none_or(|cue| !marks.contains(&cue)));
    found.extend(turns);
    quoted::run_on(layers, &mut found);
    // Who "he" is depends on who spoke before, so they are read in the order of the text.
    found.sort_by_key(|found| {
        (found.content.start().min(found.cue.map_or(u32::MAX, TokenRange::start)), found.content.end())
    });
    let speakers = antecedents::speakers(layers, found.iter().map(|found| found.source));
    let mut attributions: Vec<Attribution> =
        found.iter().zip(speakers).map(|(found, speaker)| spoken(layers, speaker, found)).collect();
    attributions.sort_by_key(|a| (a.content.start().min(a.cue.map_or(u32::MAX, Span::start)), a.content.end()));
    attributions.dedup_by(|a, b| a.content == b.content && a.cue == b.cue);
    attributions
}

/// Whether anyone speaks in the block: not in a credit, a byline, a comment form.
pub(in crate::claims) fn may_speak(layers: &Layers, sentence: &Sentence) -> bool {
    layers.document.foreign().is_none()
        && layers.document.blocks().get(sentence.block as usize).is_some_and(|block| {
            !matches!(block.kind, BlockKind::Boilerplate | BlockKind::Credit | BlockKind::Byline | BlockKind::Dateline)
        })
}

fn spoken(layers: &Layers, source: Option<Source>, found: &Found) -> Attribution {
    let tokens = layers.tokens;
    let content = tokens.span(found.content);
    let quoted = found.content.iter().filter(|&i| layers.grammar.word(i).quotation != 0).count() as u32;
    let quotation = match quoted {
        0 => QuotationKind::Indirect,
        all if all == found.content.len() => QuotationKind::Direct,
        _ => QuotationKind::Mixed,
    };
    Attribution {
        source,
        cue: found.cue.map(|range| tokens.span(range)),
        content,
        quotation,
        score: found.sure.unwrap_or(found.held.sure()),
        origin: if found.sure.is_some() { Origin::Model } else { Origin::Rule },
        asserts: found.held.asserts(),
    }
}
