//! Attributions: who says, thinks or wants what.
//!
//! The network finds cues with their sources and contents. Rules add what marks alone tell: turns, signatures, speakers who
//! interrupt a sentence, quotations beside a name, speech that runs on over paragraphs. Then each source is read as the entity that it names or stands for.

pub mod antecedents;
mod beside;
mod interrupted;
mod quoted;
mod reader;
mod roles;
pub(in crate::claims) mod sources;
mod studies;
mod turns;

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use super::Layers;
use crate::entities::Origin;
use crate::text::{Span, TokenRange};
use crate::text_form::text_form;
use antecedents::Antecedent;

/// Whose words the content is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
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

text_form!(QuotationKind, "kind of quotation", name: Direct, Indirect, Mixed);

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

/// How sure a rule is: the share of turns, signatures and speech that runs on that was found right on development articles.
const SURE_BY_RULE: f32 = 0.7;

/// An attribution in tokens.
#[derive(Clone, Copy, Debug)]
struct Found {
    source: Option<TokenRange>,
    cue: Option<TokenRange>,
    content: TokenRange,
    /// Whether the content asserts something, and does not only name a thing or an aim.
    asserts: bool,
    /// How sure the network is that it is one; none where a rule found it.
    sure: Option<f32>,
}

/// The attributions of the article, in order of their first word.
pub fn find(layers: &Layers) -> Vec<Attribution> {
    let mut found = reader::find(layers);
    // The commas around an interruption are surer than the network, so these replace what it found there.
    let interrupted = interrupted::find(layers);
    let met = |found: &Found| {
        let at = interrupted.partition_point(|other| other.content.end() <= found.content.start());
        interrupted[at..]
            .iter()
            .take(2)
            .any(|other| other.cue == found.cue || !other.content.clamped(found.content).is_empty())
    };
    found.retain(|found| !met(found));
    found.extend(&interrupted);
    // A turn is its speaker's to its end, whatever was found of it.
    let turns = turns::find(layers);
    let marks: HashSet<_> = turns.iter().filter_map(|turn| turn.cue).collect();
    found.retain(|found| found.cue.is_none_or(|cue| !marks.contains(&cue)));
    found.extend(turns);
    found.extend(interrupted::at_the_end(layers, &found));
    found.extend(studies::find(layers, &found));
    found.extend(beside::find(layers, &found));
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

/// Where the cues of some attributions stand.
struct Cues(Vec<u32>);

impl Cues {
    fn of(found: &[Found]) -> Self {
        let mut starts: Vec<u32> = found.iter().filter_map(|found| found.cue).map(TokenRange::start).collect();
        starts.sort_unstable();
        Self(starts)
    }

    /// Whether no cue starts in `range`.
    fn none_in(&self, range: TokenRange) -> bool {
        let next = self.0.partition_point(|&cue| cue < range.start());
        self.0.get(next).is_none_or(|&cue| cue >= range.end())
    }
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
        score: found.sure.unwrap_or(SURE_BY_RULE),
        origin: if found.sure.is_some() { Origin::Model } else { Origin::Rule },
        asserts: found.asserts,
    }
}
