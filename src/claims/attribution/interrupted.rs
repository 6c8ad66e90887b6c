//! Speakers who interrupt a sentence between its subject and its verb (`The merger, argues the regulator, would leave one
//! supplier.`), or end it (`The pilot had slept for three hours, the inquest heard.`).
//!
//! A clause that is only a subject and a verb, between two commas or after the last one, names the speaker of the rest of the
//! sentence, whichever verb it is.

use super::found::{Cues, Found};
use crate::claims::Layers;
use crate::claims::grammar::Part;
use crate::claims::reading::may_speak;
use crate::entities::EntityType;
use crate::text::TokenRange;

/// The most tokens an interruption may have, its commas not counted.
const LONGEST: u32 = 12;

/// The attributions of interrupted sentences, two for each: one for what stands before the speaker, one for what follows.
pub(super) fn find(layers: &Layers) -> Vec<Found> {
    let spoken = layers.sentences.iter().filter(|sentence| may_speak(layers.article, sentence));
    spoken.filter_map(|sentence| interrupted(layers, sentence.tokens)).flatten().collect()
}

/// The attributions of sentences that end with their speaker, unless one of `known` already has its cue after the last comma.
pub(super) fn at_the_end(layers: &Layers, known: &[Found]) -> Vec<Found> {
    let cues = Cues::of(known);
    let spoken = layers.sentences.iter().filter(|sentence| may_speak(layers.article, sentence));
    let found = spoken.filter_map(|sentence| ended(layers, sentence.tokens));
    let fresh =
        |found: &Found| found.cue.is_some_and(|cue| cues.none_in(TokenRange::new(found.content.end(), cue.end())));
    found.filter(fresh).collect()
}

fn ended(layers: &Layers, sentence: TokenRange) -> Option<Found> {
    /// "He came, he saw" has no speaker.
    const SHORTEST: u32 = 4;
    let grammar = layers.grammar;
    let is_comma = |&i: &u32| grammar.part(i) == Part::Comma;
    let last = sentence.iter().rev().find(is_comma)?;
    let end = sentence.iter().rev().find(|&i| !matches!(grammar.part(i), Part::Stop | Part::Quote))? + 1;
    // "said a docker, known as Lefty" and "said a docker who is known as “Lefty”" describe the speaker.
    let end = (last + 2..end).find(|&i| grammar.part(i) == Part::Relative).unwrap_or(end);
    let behind = TokenRange::new(last + 1, end);
    let named = named_before(layers, sentence, behind);
    let comma = named.map_or(last, |source| source.start() - 1);
    let content = TokenRange::new(sentence.start(), comma);
    let quoted = (sentence.start()..end).any(|i| grammar.word(i).quotation != 0);
    let clause = content.iter().any(|i| grammar.is_finite(i))
        && !matches!(grammar.part(content.start()), Part::Subordinator | Part::Conjunction | Part::Preposition);
    if quoted || !clause || content.len() < SHORTEST || end > comma + 1 + LONGEST {
        return None;
    }
    let (source, cue) =
        named.map(|source| (source, behind)).or_else(|| speaker(layers, behind)).or_else(|| stated(layers, behind))?;
    let pronoun = grammar.part(source.start()) == Part::Pronoun;
    (!pronoun).then_some(Found { source: Some(source), cue: Some(cue), content, asserts: true, sure: None })
}

/// The source of `..., the agency's forecaster, Benison Reis, said`: a role and a name between commas, and then just a verb.
fn named_before(layers: &Layers, sentence: TokenRange, verb: TokenRange) -> Option<TokenRange> {
    let grammar = layers.grammar;
    let alone = verb.len() == 1 && grammar.part(verb.start()) == Part::Verb && grammar.is_finite(verb.start());
    let mut commas = (sentence.start()..verb.start() - 1).rev().filter(|&i| grammar.part(i) == Part::Comma);
    let (second, first) = (commas.next()?, commas.next()?);
    let source = TokenRange::new(first + 1, verb.start() - 1);
    let person = layers.mentions_in(TokenRange::new(second + 1, source.end())).next();
    let is_person = person.is_some_and(|one| {
        one.entity_type == EntityType::Person && one.tokens.start() == second + 1 && one.tokens.end() == source.end()
    });
    let is_role = source.iter().all(|i| {
        grammar.is_nominal(i)
            || matches!(grammar.part(i), Part::Preposition | Part::Possessive | Part::Comma | Part::Hyphen | Part::Stop)
    });
    (alone && is_person && is_role).then_some(source)
}

/// `court records state`, `its accounts show`: after a plural, what could be a noun is a verb.
fn stated(layers: &Layers, words: TokenRange) -> Option<(TokenRange, TokenRange)> {
    const VERBS: [&str; 7] = ["state", "show", "claim", "report", "note", "suggest", "reveal"];
    let grammar = layers.grammar;
    let verb = words.end().checked_sub(1).filter(|&verb| VERBS.contains(&layers.tokens.word(verb)))?;
    let source = TokenRange::new(words.start(), verb);
    let many = source.len() > 1
        && layers.tokens.word(verb - 1).ends_with('s')
        && !layers.tokens.word(verb - 1).ends_with("ss");
    let one = matches!(&*layers.tokens.lower(source.start()), "a" | "an" | "one" | "and" | "or" | "each" | "every");
    let nouns = source.iter().all(|i| grammar.is_nominal(i) || grammar.part(i) == Part::Possessive);
    (many && !one && nouns).then(|| (source, TokenRange::new(verb, verb + 1)))
}

fn interrupted(layers: &Layers, sentence: TokenRange) -> Option<[Found; 2]> {
    let grammar = layers.grammar;
    let is_comma = |i: &u32| grammar.part(*i) == Part::Comma && grammar.word(*i).quotation == 0;
    let open = sentence.iter().skip(1).find(is_comma)?;
    let close = (open + 2..sentence.end().min(open + 2 + LONGEST)).find(is_comma)?;
    let before = TokenRange::new(sentence.start(), open);
    let behind = TokenRange::new(close + 1, sentence.end());
    // Only the subject, or the subject and "would": the main verb is still to come.
    let waits = !before.iter().any(|i| grammar.is_finite(i) && !(i + 1 == open && grammar.part(i) == Part::Auxiliary));
    let goes_on = grammar.is_finite(behind.start())
        || (matches!(grammar.part(behind.start()), Part::Verb | Part::Adverb | Part::Not)
            && (grammar.part(open - 1) == Part::Auxiliary || grammar.is_finite(behind.start() + 1)));
    let quoted = sentence.iter().any(|i| grammar.word(i).quotation != 0);
    if !waits || !goes_on || quoted || before.iter().all(|i| !grammar.is_nominal(i) && grammar.part(i) != Part::Pronoun)
    {
        return None;
    }
    let (source, cue) = speaker(layers, TokenRange::new(open + 1, close))?;
    let end = behind.iter().rev().find(|&i| grammar.part(i) != Part::Stop)? + 1;
    let found = |content| Found { source: Some(source), cue: Some(cue), content, asserts: true, sure: None };
    Some([found(before), found(TokenRange::new(behind.start(), end))])
}

/// The source and the cue of `argues the regulator`, `the regulator argues`, `according to the regulator`.
fn speaker(layers: &Layers, words: TokenRange) -> Option<(TokenRange, TokenRange)> {
    let grammar = layers.grammar;
    let lower = |i: u32| layers.tokens.lower(i);
    let is_phrase = |range: TokenRange| {
        !range.is_empty()
            && range.iter().all(|i| {
                grammar.is_nominal(i)
                    || matches!(grammar.part(i), Part::Preposition | Part::Pronoun | Part::Conjunction | Part::Stop)
            })
            && !matches!(grammar.part(range.start()), Part::Preposition | Part::Conjunction)
    };
    if lower(words.start()) == "according" && lower(words.start() + 1) == "to" {
        let source = TokenRange::new(words.start() + 2, words.end());
        return is_phrase(source).then(|| (source, TokenRange::new(words.start(), words.start() + 2)));
    }
    let mut verbs = words.iter().filter(|&i| grammar.part(i) == Part::Verb || grammar.part(i) == Part::Auxiliary);
    let verb = verbs.next().filter(|&i| grammar.part(i) == Part::Verb && grammar.is_finite(i))?;
    if verbs.next().is_some() {
        return None;
    }
    let cue = TokenRange::new(verb, verb + 1);
    let (subject, rest) = (TokenRange::new(words.start(), verb), TokenRange::new(verb + 1, words.end()));
    if subject.is_empty() {
        return is_phrase(rest).then_some((rest, cue));
    }
    // "Reuters reported on Tuesday": only a time or a place may follow.
    let when = rest.is_empty()
        || matches!(grammar.part(rest.start()), Part::Preposition | Part::Adverb)
        || is_date(layers, rest);
    (is_phrase(subject) && when).then_some((subject, cue))
}

fn is_date(layers: &Layers, range: TokenRange) -> bool {
    layers.mentions_in(range).any(|mention| matches!(mention.entity_type, EntityType::Date | EntityType::Time))
}
