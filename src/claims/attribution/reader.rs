//! The reader: the cues that the network found, with what it saw around each, come in; attributions come out.

use super::found::Found;
use crate::claims::Layers;
use crate::claims::grammar::Part;
use crate::claims::reading::Cued;
use crate::claims::sources;
use crate::model::claims::Role;
use crate::text::TokenRange;

/// The attributions that the network found.
pub(super) fn find(layers: &Layers) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for cued in &layers.read.cues {
        let of =
            |role: Role| cued.parts.iter().filter(move |(of, ..)| *of == role).map(|&(_, range, sure)| (range, sure));
        let mut contents: Vec<(TokenRange, f32)> = of(Role::Content).collect();
        let (subject, cue) = parted(layers, cued.cue);
        let source = of(Role::Source)
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(source, _)| source)
            .or(subject)
            .or_else(|| subject_among(layers, cued, &mut contents))
            .or_else(|| shared(layers, cued, &found));
        let source = source.map(|source| with_names(layers, source));
        // "a move that indicates": the antecedent of "that" is not the content.
        let relative =
            source.filter(|source| matches!(layers.grammar.part(source.start()), Part::That | Part::Relative));
        contents.retain(|(content, _)| relative.is_none_or(|source| content.end() != source.start()));
        for (content, _) in &mut contents {
            *content = of_one_voice(layers, cued.cue, *content);
        }
        found.extend(contents.into_iter().map(|(content, sure)| Found {
            source,
            cue: Some(cue),
            content,
            asserts: asserts(layers, cue, content),
            sure: Some(cued.sure * sure),
        }));
    }
    found.retain(|found| !is_done_to(layers, found) && !is_naming(layers, found));
    one_speaker_each(found)
}

/// `asked about it, Lee said: “No.” “Yes,” said Kim`: when one quotation directly follows another, the speaker changes, so only
/// the part next to the cue is its content.
fn of_one_voice(layers: &Layers, cue: TokenRange, content: TokenRange) -> TokenRange {
    let quotation = |i: u32| layers.grammar.word(i).quotation;
    let changes = |i: &u32| quotation(*i) != 0 && quotation(i - 1) != 0 && quotation(*i) != quotation(i - 1);
    let same_block = |i: u32| {
        let block = |i: u32| layers.sentences.get(layers.sentence_at(i)).map(|sentence| sentence.block);
        block(i) == block(i - 1)
    };
    let mut bounds = (content.start() + 1..content.end()).filter(|i| changes(i) && same_block(*i));
    if cue.end() <= content.start() {
        bounds.next().map_or(content, |bound| TokenRange::new(content.start(), bound))
    } else {
        bounds.next_back().map_or(content, |bound| TokenRange::new(bound, content.end()))
    }
}

/// `He was charged with murder`, `officers were seen on video`: a passive that says what is done to people, not what they say.
fn is_done_to(layers: &Layers, found: &Found) -> bool {
    let Some(cue) = found.cue else { return false };
    let grammar = layers.grammar;
    // With no source found, the network has labelled the passive's subject as content.
    let subject = found.source.map_or(cue.start(), TokenRange::end);
    let mut verbs = (subject..cue.end()).filter(|&i| matches!(grammar.part(i), Part::Verb | Part::Auxiliary));
    let is_be = |i: u32| {
        matches!(&*layers.tokens.lower(i), "is" | "are" | "was" | "were" | "be" | "been" | "being" | "'s" | "’s")
    };
    let passive = verbs.next().is_some_and(is_be)
        && verbs.next_back().is_some_and(|last| {
            grammar.part(last) == Part::Verb && !grammar.is_finite(last) && !layers.tokens.word(last).ends_with("ing")
        });
    !found.asserts && subject <= cue.start() && passive
}

/// `a docker known as “Stumpy”`: a nickname or a title, not something said.
fn is_naming(layers: &Layers, found: &Found) -> bool {
    let lower = |i: u32| layers.tokens.lower(i);
    let named = |i: u32| match &*lower(i) {
        "known" => &*lower(i + 1) == "as",
        "nicknamed" | "entitled" | "titled" | "subtitled" | "codenamed" | "aka" => true,
        _ => false,
    };
    found.cue.is_some_and(|cue| cue.iter().any(named))
}

/// A source, extended so that it cuts no name in two.
fn with_names(layers: &Layers, source: TokenRange) -> TokenRange {
    layers.mentions_in(source).filter(|mention| mention.entity_type.is_name()).fold(source, |all, mention| {
        TokenRange::new(all.start().min(mention.tokens.start()), all.end().max(mention.tokens.end()))
    })
}

/// Splits off a subject that the network made part of the cue: `witnesses said` becomes `witnesses` and `said`.
fn parted(layers: &Layers, cue: TokenRange) -> (Option<TokenRange>, TokenRange) {
    let verb = cue.iter().find(|&i| !layers.grammar.is_nominal(i)).unwrap_or(cue.end());
    let subject = TokenRange::new(cue.start(), verb);
    let is_verb = verb < cue.end() && layers.grammar.part(verb) == Part::Verb && layers.grammar.is_finite(verb);
    if is_verb && !subject.is_empty() { (Some(subject), TokenRange::new(verb, cue.end())) } else { (None, cue) }
}

/// `Lee rose and said that ..., and added that ...`: a cue without a source takes that of the cue it is joined to.
fn shared(layers: &Layers, cued: &Cued, found: &[Found]) -> Option<TokenRange> {
    let before = found.last()?;
    let cue = before.cue?;
    let joined = matches!(layers.grammar.before(cued.cue.start()), Part::Conjunction | Part::Comma);
    let between = TokenRange::new(cue.end(), cued.cue.start().max(cue.end()));
    let same_sentence = layers.sentence_at(cue.start()) == layers.sentence_at(cued.cue.start());
    (joined && same_sentence && !between.is_empty()).then_some(before.source)?
}

/// `Both Russia and China are wary of it`: if the network saw two contents and no source, the name before the cue is the source.
fn subject_among(layers: &Layers, cued: &Cued, contents: &mut Vec<(TokenRange, f32)>) -> Option<TokenRange> {
    let grammar = layers.grammar;
    let speaks = |words: TokenRange| {
        // "Apple Inc. said": the stop belongs to the name, whether or not the network included it.
        let end = words.end() + u32::from(grammar.part(words.end()) == Part::Stop);
        (words.end() == cued.cue.start() || end == cued.cue.start())
            && words.iter().all(|i| grammar.word(i).quotation == 0 && !grammar.is_finite(i))
            && (grammar.part(words.start()) == Part::Pronoun || sources::named(layers, words).is_some())
    };
    if contents.len() < 2 {
        return None;
    }
    if let Some(at) = contents.iter().position(|&(content, _)| speaks(content)) {
        return Some(contents.remove(at).0);
    }
    // `..., said a guard who is known as “the Boss”`: with words on both sides of the cue, the speaker is the one that is no clause.
    let before = contents.iter().any(|&(content, _)| content.end() <= cued.cue.start() && layers.is_clause(content));
    let at = contents.iter().position(|&(content, _)| before && content.start() == cued.cue.end())?;
    let content = contents[at].0;
    let end = content.iter().find(|&i| grammar.part(i) == Part::Relative).unwrap_or(content.end());
    let who = TokenRange::new(content.start(), end);
    let is_phrase = grammar.part(who.start()) == Part::Determiner && !who.iter().any(|i| grammar.is_finite(i));
    is_phrase.then(|| {
        contents.remove(at);
        who
    })
}

/// How many attributions back to look for one of the same words.
const NEAR: usize = 4;

/// Keeps the surest of several attributions of the same words: what stands between two cues goes with only one of them. Content
/// that includes the other cue is kept as well, since it reports that somebody said something.
fn one_speaker_each(mut found: Vec<Found>) -> Vec<Found> {
    let sure = |found: &Found| found.sure.unwrap_or_default();
    found.sort_by(|a, b| a.content.cmp(&b.content).then(sure(b).total_cmp(&sure(a))));
    let mut kept: Vec<Found> = Vec::with_capacity(found.len());
    for found in found {
        let near = kept.len().saturating_sub(NEAR);
        match kept[near..].iter().position(|other| is_same_saying(other, &found)) {
            None => kept.push(found),
            Some(at) if sure(&kept[near + at]) < sure(&found) => kept[near + at] = found,
            Some(_) => {}
        }
    }
    kept
}

/// Whether two contents begin with the same word, and neither holds the other's cue.
fn is_same_saying(a: &Found, b: &Found) -> bool {
    let apart = |content: TokenRange, cue: Option<TokenRange>| cue.is_none_or(|cue| !content.holds(cue.start()));
    a.content == b.content
        || (a.content.start() == b.content.start() && apart(a.content, b.cue) && apart(b.content, a.cue))
}

/// Whether a content is quoted speech or a clause, and not just a thing or an aim ("agreed to stay", "agreed with the union").
fn asserts(layers: &Layers, cue: TokenRange, content: TokenRange) -> bool {
    let grammar = layers.grammar;
    if content.iter().all(|t| grammar.word(t).quotation != 0) {
        return true;
    }
    let takes_thing =
        cue.end() == content.start() && matches!(grammar.part(cue.end() - 1), Part::Preposition | Part::To);
    !takes_thing && grammar.part(content.start()) != Part::To && layers.is_clause(content)
}
