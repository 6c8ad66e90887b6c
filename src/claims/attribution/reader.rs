//! The reader: the model reads the text once for cues, then a window around each for its source and its content.

use super::{Found, Held, marks, may_speak};
use crate::claims::Layers;
use crate::claims::content;
use crate::claims::grammar::Part;
use crate::claims::quoted::sentence_at;
use crate::model::chain::{self, Role};
use crate::model::{Attributions, segments};
use crate::text::{Sentence, TokenRange};

/// The attributions that the model finds.
pub(super) fn find(layers: &Layers, model: &Attributions) -> Vec<Found> {
    let Layers { tokens, grammar, .. } = *layers;
    let mut reading = model.reading(tokens);
    let first = marks::first(grammar, tokens.len(), layers.sentences, layers.mentions);
    let spoken: Vec<Sentence> =
        layers.sentences.iter().filter(|sentence| may_speak(layers, sentence)).copied().collect();
    let (mut found, mut cues, mut second) = (Vec::new(), Vec::new(), Vec::new());
    for segment in segments::of(&spoken) {
        let marks = &first[segment.start() as usize..segment.end() as usize];
        cues.clear();
        let parts = reading.first(segment, marks).into_iter();
        cues.extend(parts.filter(|(part, _)| part.role == Role::Cue).map(|(part, sure)| (within(segment, part), sure)));
        let ranges: Vec<TokenRange> = cues.iter().map(|&(cue, _)| cue).collect();
        for &(cue, sure) in &cues {
            let Some(sentence) = layers.sentences.get(sentence_at(layers, cue.start())) else { continue };
            let window = marks::window(grammar, cue, sentence.tokens, segment);
            marks::second(grammar, window, cue, sentence.tokens, &ranges, &mut second);
            let parts = reading.around_cue(window, &second);
            let of = |role: Role| parts.iter().filter(move |(part, _)| part.role == role);
            let source = of(Role::Source).next().map(|&(part, _)| within(window, part));
            for &(content, held_sure) in of(Role::Content) {
                let content = within(window, content);
                let held = held(layers, cue, content);
                found.push(Found { source, cue: Some(cue), content, held, hangs: false, sure: Some(sure * held_sure) });
            }
        }
    }
    one_speaker_each(found)
}

/// Of several attributions of the same content, the surest: a quotation between two cues is one speaker's.
fn one_speaker_each(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by(|a, b| {
        a.content.cmp(&b.content).then(b.sure.unwrap_or_default().total_cmp(&a.sure.unwrap_or_default()))
    });
    found.dedup_by_key(|found| found.content);
    found
}

fn within(window: TokenRange, part: chain::Part) -> TokenRange {
    TokenRange::new(window.start() + part.start as u32, window.start() + part.end as u32)
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
