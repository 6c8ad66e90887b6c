//! Attributions: who says, thinks or wants what.
//!
//! The network finds cues with their sources and contents. Rules add what marks alone tell: turns, signatures, speakers who
//! interrupt a sentence, quotations beside a name, speech that runs on over paragraphs. Then each source is read as the entity that it names or stands for.

pub mod antecedents;
mod beside;
mod found;
mod interrupted;
mod quoted;
mod reader;
mod roles;
mod said;
mod studies;
mod turns;

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use super::Layers;
use crate::entities::Origin;
use crate::text::{Span, TokenRange};
use found::Found;
pub use said::{Antecedent, AntecedentCode, Attribution, QuotationKind, Source};

/// How sure a rule is: the share of turns, signatures and speech that runs on that was found right on development articles.
const SURE_BY_RULE: f32 = 0.7;

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
