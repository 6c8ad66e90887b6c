//! Certainty: how sure the one who asserts something sounds.

use super::grammar::Part;
use super::lexicon::Signals;
use super::{Attribution, Certainty, Layers};
use crate::text::{Span, TokenRange};

/// Cues that hand a thing on as not so.
const DENYING: &[&str] = &["den", "reject", "refut", "rebut", "disput", "disavow", "contradict"];

/// Cues and nouns that hand a thing on as less than known.
const DOUBTING: &[&str] = &[
    "believe",
    "believes",
    "believed",
    "suspect",
    "suspects",
    "suspected",
    "fear",
    "fears",
    "feared",
    "hope",
    "hopes",
    "hoped",
    "expect",
    "expects",
    "expected",
    "suggest",
    "suggests",
    "suggested",
    "indications",
    "indicates",
    "indicate",
    "indicated",
    "signs",
    "seen",
    "estimation",
    "speculation",
    "rumors",
    "rumours",
    "possibility",
    "guess",
    "assume",
    "assumes",
    "predicted",
    "predict",
    "predicts",
    "alleged",
    "alleges",
    "doubt",
    "doubts",
    "think",
    "thinks",
    "thought",
];

/// Whether the author, not a speaker, stands behind it: `indications the strike will end`, `a move that suggests`.
pub fn is_own(layers: &Layers, attribution: &Attribution) -> bool {
    let text = layers.document.text();
    match attribution.source {
        Some(source) => matches!(source.span.of(text), "that" | "which"),
        None => {
            attribution.cue.is_some_and(|cue| cue.of(text).ends_with("indications") || cue.of(text).ends_with("signs"))
        }
    }
}

/// Words of measure that are in the list of hedges: "about 40" is no doubt about what happened.
const APPROXIMATE: &[&str] = &["about", "roughly", "approximately", "estimated", "could"];

/// Hedges that make a whole claim unsure wherever they stand in it; the others ("may", "possible") do so only at its verb.
const ANYWHERE: &[&str] = &[
    "likely",
    "unlikely",
    "probably",
    "perhaps",
    "maybe",
    "possibly",
    "reportedly",
    "allegedly",
    "apparently",
    "seemingly",
    "presumably",
    "purportedly",
    "supposedly",
    "arguably",
    "indications",
    "indication",
];

/// How sure the claim in `range` sounds, and the words that say so, where some do.
pub fn of(layers: &Layers, range: TokenRange, attribution: Option<&Attribution>) -> (Certainty, Option<Span>) {
    let text = layers.document.text();
    let cue = attribution.and_then(|attribution| attribution.cue);
    if let Some(open) = open_question(layers, range, attribution) {
        return (Certainty::Questioned, Some(open));
    }
    if let Some(cue) = cue {
        let words = cue.of(text).to_lowercase();
        if words.split_whitespace().any(|word| DENYING.iter().any(|stem| word.starts_with(stem))) {
            return (Certainty::Denied, Some(cue));
        }
    }
    if let Some(hedge) = hedge(layers, range) {
        return (Certainty::Hedged, Some(hedge));
    }
    if let Some(attribution) = attribution
        && let Some(cue) = cue
    {
        // "by some analysts’ estimation" stands inside what it qualifies.
        let doubts = cue.of(text).split_whitespace().any(|word| DOUBTING.contains(&word.to_lowercase().as_str()));
        let hedged = hedge(layers, layers.tokens.within(cue));
        if doubts || attribution.content.contains(cue) || hedged.is_some() {
            return (Certainty::Hedged, Some(hedged.unwrap_or(cue)));
        }
    }
    if let Some(denial) = denial(layers, range) {
        return (Certainty::Denied, Some(denial));
    }
    (Certainty::Asserted, None)
}

/// `Whether it will rain is unclear`, `asked whether it rained`.
fn open_question(layers: &Layers, range: TokenRange, attribution: Option<&Attribution>) -> Option<Span> {
    let one = |i: u32| layers.tokens.span(TokenRange::new(i, i + 1));
    let asks = |i: u32| layers.tokens.word(i).eq_ignore_ascii_case("whether");
    if let Some(attribution) = attribution {
        let first = layers.tokens.within(attribution.content).start();
        if asks(first) {
            return Some(one(first));
        }
    }
    if asks(range.start()) {
        return Some(one(range.start()));
    }
    // "Of unknown origin" leaves nothing open but the origin.
    let of_noun = |i: u32| {
        layers.grammar.part(i + 1) == Part::Nominal
            || matches!(layers.grammar.before(i), Part::Determiner | Part::Preposition | Part::Possessive)
    };
    let unclear =
        |i: &u32| matches!(layers.tokens.word(*i), "unclear" | "unknown" | "uncertain" | "unresolved") && !of_noun(*i);
    range.iter().find(unclear).map(one)
}

fn hedge(layers: &Layers, range: TokenRange) -> Option<Span> {
    let mut carried = false;
    for i in range.iter() {
        let word = layers.tokens.word(i);
        let lower = word.to_lowercase();
        // "no doubt" says less than nothing at all would.
        if lower == "no" && layers.tokens.word(i + 1) == "doubt" {
            return Some(layers.tokens.span(TokenRange::new(i, i + 2)));
        }
        let entry = layers.grammar.word(i);
        // "His likely opponent" is unsure who, not whether.
        let of_noun = matches!(layers.grammar.before(i), Part::Determiner | Part::Possessive);
        let hedges = entry.entry.signals & Signals::HEDGE != 0
            && !(of_noun && matches!(lower.as_str(), "likely" | "unlikely"))
            && !APPROXIMATE.contains(&lower.as_str())
            && (!carried || ANYWHERE.contains(&lower.as_str()) || layers.grammar.before(i) == Part::Auxiliary);
        // "May" the month is a name or a number beside it.
        if hedges && !(lower == "may" && entry.part != Part::Auxiliary) && !(lower == "may" && word.starts_with('M')) {
            return Some(layers.tokens.span(TokenRange::new(i, i + 1)));
        }
        let held = matches!(
            lower.as_str(),
            "seen"
                | "believed"
                | "thought"
                | "considered"
                | "expected"
                | "understood"
                | "alleged"
                | "feared"
                | "rumoured"
                | "rumored"
        );
        if held && entry.part == Part::Verb && layers.grammar.before(i) != Part::Relative && passive(layers, i) {
            return Some(layers.tokens.span(TokenRange::new(i - 1, i + 1)));
        }
        carried |= layers.grammar.is_finite(i);
        // What hangs on "who", "which" or "because" is sure or unsure on its own account.
        if matches!(entry.part, Part::Relative) {
            return None;
        }
    }
    None
}

/// `is seen`, `are widely expected`, not `has seen`.
fn passive(layers: &Layers, i: u32) -> bool {
    let verb = (i.saturating_sub(3)..i).rev().find(|&j| layers.grammar.part(j) != Part::Adverb);
    i > 0 && verb.is_some_and(|j| matches!(layers.tokens.word(j), "is" | "are" | "was" | "were" | "been" | "be"))
}

/// `did not`, `has never`: of the main verb.
fn denial(layers: &Layers, range: TokenRange) -> Option<Span> {
    for i in range.iter() {
        match layers.grammar.part(i) {
            Part::Not
                if matches!(
                    layers.grammar.before(i),
                    Part::Auxiliary | Part::Nominal | Part::Pronoun | Part::Adverb
                ) =>
            {
                return Some(layers.tokens.span(TokenRange::new(i, i + 1)));
            }
            Part::Relative | Part::Subordinator | Part::That if i > range.start() => return None,
            _ => {}
        }
    }
    None
}
