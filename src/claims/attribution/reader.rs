//! The reader: the model reads the text once for cues, then a window around each for its source and its content.

use super::finder::{self, scope};
use super::{Found, Held, marks, may_speak};
use crate::claims::Layers;
use crate::claims::content;
use crate::claims::grammar::Part;
use crate::claims::quoted::sentence_at;
use crate::claims::source;
use crate::model::chain::Role;
use crate::model::{Reading, segments};
use crate::text::{Sentence, TokenRange};

/// The attributions that the model finds.
pub(super) fn find(layers: &Layers, mut reading: Reading) -> Vec<Found> {
    let Layers { tokens, grammar, .. } = *layers;
    let first = marks::first(grammar, tokens.len(), layers.sentences, layers.mentions);
    let spoken: Vec<Sentence> =
        layers.sentences.iter().filter(|sentence| may_speak(layers, sentence)).copied().collect();
    let (mut found, mut bare, mut cues, mut second) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for segment in segments::of(&spoken) {
        let marks = &first[segment.start() as usize..segment.end() as usize];
        cues.clear();
        let parts = reading.first(segment, marks).into_iter();
        cues.extend(parts.filter(|(part, _)| part.role == Role::Cue).map(|(part, sure)| (part.within(segment), sure)));
        let ranges: Vec<TokenRange> = cues.iter().map(|&(cue, _)| cue).collect();
        for &(cue, sure) in &cues {
            let Some(sentence) = layers.sentences.get(sentence_at(layers, cue.start())) else { continue };
            let window = marks::window(grammar, cue, sentence.tokens, segment);
            marks::second(grammar, window, cue, sentence.tokens, &ranges, &mut second);
            let parts = reading.around_cue(window, &second);
            let of = |role: Role| parts.iter().filter(move |(part, _)| part.role == role);
            let mut contents: Vec<_> = of(Role::Content).map(|&(part, sure)| (part.within(window), sure)).collect();
            let source = of(Role::Source)
                .max_by(|a, b| a.1.total_cmp(&b.1))
                .map(|&(part, _)| part.within(window))
                .or_else(|| subject_among(layers, cue, &mut contents))
                .or_else(|| {
                    let scope = scope(layers, sentence).around(cue.start());
                    source::shared(layers, cue, scope, last_of(&found, sentence))
                });
            // "a move that indicates": what "that" stands for is not what is said.
            let relative = source.filter(|source| matches!(grammar.part(source.start()), Part::That | Part::Relative));
            contents.retain(|(content, _)| relative.is_none_or(|source| content.end() != source.start()));
            if contents.is_empty() {
                bare.push(cue);
            }
            for (content, held_sure) in contents {
                let held = held(layers, cue, content);
                found.push(Found { source, cue: Some(cue), content, held, hangs: false, sure: Some(sure * held_sure) });
            }
        }
    }
    found.extend(finder::around(layers, &bare));
    one_speaker_each(found)
}

/// The last of `found` whose cues stand in `sentence`.
fn last_of<'f>(found: &'f [Found], sentence: &Sentence) -> &'f [Found] {
    let elsewhere = |found: &Found| found.cue.is_none_or(|cue| !sentence.tokens.holds(cue.start()));
    let first = found.iter().rposition(elsewhere).map_or(0, |other| other + 1);
    &found[first..]
}

/// `Both Russia and China are wary of it`: where no source was seen, and two contents, the name before the cue is the source.
fn subject_among(layers: &Layers, cue: TokenRange, contents: &mut Vec<(TokenRange, f32)>) -> Option<TokenRange> {
    let grammar = layers.grammar;
    let speaks = |words: TokenRange| {
        words.end() == cue.start()
            && words.iter().all(|i| grammar.word(i).quotation == 0 && !grammar.is_finite(i))
            && (grammar.part(words.start()) == Part::Pronoun || source::named(layers, words).is_some())
    };
    let at = contents.iter().position(|&(content, _)| speaks(content))?;
    (contents.len() > 1).then(|| contents.remove(at).0)
}

/// How many attributions back one of the same words is looked for.
const NEAR: usize = 4;

/// Of several attributions of the same words, the surest: what stands between two cues is said with one of them. Words that
/// hold another's cue are another matter: they tell of its saying.
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

/// Whether the content is speech, a clause, or only names a thing or an aim ("agreed to stay", "agreed with the union").
fn held(layers: &Layers, cue: TokenRange, content: TokenRange) -> Held {
    let grammar = layers.grammar;
    if content.iter().all(|t| grammar.word(t).quotation != 0) {
        return Held::Quote;
    }
    let takes_thing =
        cue.end() == content.start() && matches!(grammar.part(cue.end() - 1), Part::Preposition | Part::To);
    if takes_thing || grammar.part(content.start()) == Part::To {
        return Held::Thing;
    }
    let start = content.start() + u32::from(grammar.part(content.start()) == Part::That);
    if content::is_clause(grammar, start, content.end()) { Held::Clause } else { Held::Thing }
}
