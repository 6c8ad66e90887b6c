//! Clauses: a sentence and what is reported in it come in, the smallest parts that stand by themselves come out.

use super::carried::has_subject_and_verb;
use super::grammar::{Grammar, Part};
use super::lexicon::Forms;
use super::{Attribution, Layers};
use super::{certainty, content};
use crate::text::{Sentence, TokenRange};

/// A part of a sentence that may be a claim.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// Its tokens.
    pub range: TokenRange,
    /// The index of the attribution whose content it is.
    pub attribution: Option<u32>,
}

/// Words that open a clause whose truth the sentence takes for granted: `While prices rose, ...`.
const GRANTING: &[&str] = &["while", "although", "though", "when", "after", "because", "since", "as", "whereas"];

/// A sentence that reports more than this is no prose.
const MOST_REPORTED: usize = 32;

/// The attributions of each sentence whose content is a clause of its own, by the sentence that holds the content.
pub fn reported(layers: &Layers, attributions: &[Attribution]) -> Vec<Vec<u32>> {
    let mut by_sentence = vec![Vec::new(); layers.sentences.len()];
    for (index, attribution) in attributions.iter().enumerate() {
        if !attribution.asserts {
            continue;
        }
        let content = attribution.content;
        let first = layers.sentences.partition_point(|sentence| sentence.span.end() <= content.start());
        let touched = layers.sentences.iter().zip(&mut by_sentence).skip(first);
        for (_, mine) in touched.take_while(|(sentence, _)| sentence.span.start() < content.end()) {
            mine.push(index as u32);
        }
    }
    by_sentence
}

/// The parts of `sentence` that may be claims; `reported` are the attributions whose content touches it.
pub fn split(layers: &Layers, attributions: &[Attribution], sentence: &Sentence, reported: &[u32]) -> Vec<Piece> {
    let grammar = layers.grammar;
    let all = sentence.tokens;
    if is_question(layers, all) || is_instruction(grammar, all) || is_inverted(layers, all) {
        return Vec::new();
    }
    let mut pieces: Vec<Piece> = Vec::new();
    // What is left of the sentence once what it reports is taken out, in order.
    let mut own = vec![all];
    let mut taken: Vec<TokenRange> = Vec::new();
    for &index in reported.iter().take(MOST_REPORTED) {
        let Some(attribution) = attributions.get(index as usize) else { continue };
        let content = within(layers.tokens.within(attribution.content), all);
        let body = body(layers, content);
        let nested = taken.iter().any(|outer| outer.start() <= content.start() && content.end() <= outer.end());
        // "which report he meant", "how it fell" ask; "whether it fell" does too, but says what.
        let asks = matches!(grammar.part(body.start()), Part::Relative)
            || matches!(layers.tokens.word(body.start()), "what" | "how" | "why" | "where" | "when");
        if nested || asks || !content::is_clause(grammar, body.start(), body.end()) {
            continue;
        }
        taken.push(content);
        pieces.extend(clauses(layers, body).into_iter().map(|range| Piece { range, attribution: Some(index) }));
        let mut whole = attribution.content;
        for part in [attribution.cue, attribution.source.map(|source| source.span)].into_iter().flatten() {
            whole = whole.join(part);
        }
        let whole = within(layers.tokens.within(whole), all);
        // What the author reads from signs ("a move that indicates") is part of the author's own claim as well.
        if certainty::is_own(layers, attribution) {
            continue;
        }
        own = own.into_iter().flat_map(|range| without(range, whole)).collect();
    }
    for range in own {
        let range = opened(grammar, range);
        // "..., where it sank": what was reported before it is gone, and it stands by itself.
        let joined = range.start() > all.start() && joins(layers.tokens.word(range.start()));
        let range = TokenRange::new(range.start() + u32::from(joined), range.end());
        // "You have been chosen" speaks of whoever reads it.
        if matches!(layers.tokens.word(range.start()), "You" | "you" | "Your" | "your") {
            continue;
        }
        if !range.is_empty() && has_subject_and_verb(layers, range) {
            pieces.extend(clauses(layers, range).into_iter().map(|range| Piece { range, attribution: None }));
        }
    }
    pieces
}

fn within(range: TokenRange, outer: TokenRange) -> TokenRange {
    TokenRange::new(range.start().clamp(outer.start(), outer.end()), range.end().min(outer.end()))
}

fn without(range: TokenRange, hole: TokenRange) -> Vec<TokenRange> {
    if hole.end() <= range.start() || hole.start() >= range.end() {
        return vec![range];
    }
    [TokenRange::new(range.start(), hole.start()), TokenRange::new(hole.end(), range.end())]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect()
}

/// A content without its quote marks, its `that`, its last stop.
fn body(layers: &Layers, content: TokenRange) -> TokenRange {
    let grammar = layers.grammar;
    let mut range = unmarked(grammar, content);
    if matches!(grammar.part(range.start()), Part::That) && content::is_clause(grammar, range.start() + 1, range.end())
    {
        range = TokenRange::new(range.start() + 1, range.end());
    }
    if layers.tokens.word(range.start()).eq_ignore_ascii_case("whether") {
        range = TokenRange::new(range.start() + 1, range.end());
    }
    range
}

/// A range without the marks at its ends.
fn unmarked(grammar: &Grammar, range: TokenRange) -> TokenRange {
    let mark = |i: u32| matches!(grammar.part(i), Part::Quote | Part::Comma | Part::Stop | Part::Colon | Part::Dash);
    let (mut start, mut end) = (range.start(), range.end());
    while start < end && mark(start) {
        start += 1;
    }
    while end > start && mark(end - 1) {
        end -= 1;
    }
    TokenRange::new(start, end)
}

/// A range without `And`, `But`, or the comma that parted it from what was reported.
fn opened(grammar: &Grammar, range: TokenRange) -> TokenRange {
    let mut range = unmarked(grammar, range);
    while !range.is_empty() && matches!(grammar.part(range.start()), Part::Conjunction | Part::Comma | Part::Dash) {
        range = TokenRange::new(range.start() + 1, range.end());
    }
    if grammar.part(range.start()) == Part::Open {
        // "(Left to right)" opens a caption and is no part of what it says.
        let close = range.iter().find(|&i| grammar.part(i) == Part::Close);
        range = TokenRange::new(close.map_or(range.start(), |close| close + 1), range.end());
    }
    while !range.is_empty() && matches!(grammar.part(range.end() - 1), Part::Conjunction | Part::Comma | Part::Dash) {
        range = TokenRange::new(range.start(), range.end() - 1);
    }
    range
}

/// Whether it joins a clause to the one before that stands by itself without it.
fn joins(word: &str) -> bool {
    matches!(word, "where" | "while" | "although" | "whereas")
}

/// Whether it asks; what stands in quotation marks inside it may.
fn is_question(layers: &Layers, range: TokenRange) -> bool {
    let outside = |i: u32| layers.grammar.word(i).quotation == layers.grammar.word(range.start()).quotation;
    let asks = |i: u32| layers.tokens.word(i).starts_with('?');
    range.iter().any(|i| asks(i) && outside(i)) || range.iter().rev().take(3).any(asks)
}

/// `Had it happened an hour later`: a condition, not a fact.
fn is_inverted(layers: &Layers, range: TokenRange) -> bool {
    matches!(layers.tokens.word(range.start()), "Had" | "Were" | "Should")
        && matches!(layers.grammar.part(range.start() + 1), Part::Pronoun | Part::Determiner | Part::Nominal)
}

/// `Click here`, `Please sign`, `In a bowl, mix the flour`: a bare verb opens it.
fn is_instruction(grammar: &Grammar, range: TokenRange) -> bool {
    if grammar.part(range.start()) == Part::Preposition {
        let comma = range.iter().find(|&i| grammar.part(i) == Part::Comma);
        let word = comma.map(|comma| grammar.word(comma + 1));
        return word.is_some_and(|word| word.part == Part::Verb && word.entry.forms.any(Forms::BASE));
    }
    let word = grammar.word(range.start());
    word.part == Part::Verb && word.entry.forms.any(Forms::BASE) && !word.entry.forms.any(Forms::PAST)
}

/// The clauses of `range` that stand by themselves: parted at `, and`, `, but`, a semicolon or a dash before a new subject, at
/// the comma that closes an opening clause, and at `, where`.
fn clauses(layers: &Layers, range: TokenRange) -> Vec<TokenRange> {
    let grammar = layers.grammar;
    let mut found = Vec::new();
    let mut start = range.start();
    if let Some((clause, main)) = opening_clause(layers, range) {
        found.extend(clause);
        start = main;
    }
    let mut depth = 0u32;
    for i in range.iter() {
        match grammar.part(i) {
            Part::Open => depth += 1,
            Part::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 0 || i < start {
            continue;
        }
        let Some(next) = joint(layers, i, range.end()) else { continue };
        if has_subject_and_verb(layers, TokenRange::new(start, i)) {
            found.push(unbound(layers, unmarked(grammar, TokenRange::new(start, i))));
            start = next;
        }
    }
    let last = unbound(layers, unmarked(grammar, TokenRange::new(start, range.end())));
    if has_subject_and_verb(layers, last) {
        found.push(last);
    }
    found
}

/// A clause without the `because` that bound it, and without the mark of a list.
fn unbound(layers: &Layers, range: TokenRange) -> TokenRange {
    let bound = matches!(layers.tokens.word(range.start()), "because" | "Because" | "*" | "•" | "·");
    TokenRange::new(range.start() + u32::from(bound && !range.is_empty()), range.end())
}

/// Where the next clause begins, when one is joined on at token `i`.
fn joint(layers: &Layers, i: u32, end: u32) -> Option<u32> {
    let grammar = layers.grammar;
    if grammar.word(i).quotation != 0 && grammar.word(i).quotation != grammar.word(i + 1).quotation {
        return None;
    }
    let next = match grammar.part(i) {
        Part::Comma if matches!(grammar.part(i + 1), Part::Conjunction) => i + 2,
        Part::Comma if joins(layers.tokens.word(i + 1)) => i + 2,
        Part::Colon if layers.tokens.word(i) == ";" => i + 1,
        Part::Dash => i + 1,
        _ => return None,
    };
    let own_subject = matches!(
        grammar.part(next),
        Part::Nominal
            | Part::Pronoun
            | Part::Determiner
            | Part::Possessive
            | Part::Number
            | Part::Subordinator
            | Part::Her
    );
    (own_subject && content::is_clause(grammar, next, end)).then_some(next)
}

/// `While prices rose, wages fell`: the opening clause, where it is granted to be so, and the place where the main one begins.
fn opening_clause(layers: &Layers, range: TokenRange) -> Option<(Option<TokenRange>, u32)> {
    let grammar = layers.grammar;
    let word = layers.tokens.word(range.start()).to_lowercase();
    let with = word == "with";
    let granted = GRANTING.contains(&word.as_str());
    if !granted && !with && word != "if" && word != "unless" {
        return None;
    }
    // The first comma after which a clause with a subject of its own runs to the end.
    let comma = range.iter().find(|&i| {
        grammar.part(i) == Part::Comma
            && matches!(
                grammar.part(i + 1),
                Part::Nominal | Part::Pronoun | Part::Determiner | Part::Possessive | Part::Number | Part::Her
            )
            && content::is_clause(grammar, i + 1, range.end())
            && !is_list_comma(grammar, i, range.end())
    })?;
    // "If it rains, the match will be put off" is one claim, and the condition belongs to it.
    if !granted && !with {
        return None;
    }
    let clause = TokenRange::new(range.start() + 1, comma);
    let carried = if with {
        // "With prices rising, ...": a subject and what it is doing.
        clause.iter().any(|i| grammar.part(i) == Part::Verb && grammar.word(i).entry.forms.any(Forms::ING))
    } else {
        has_subject_and_verb(layers, clause)
    };
    Some((carried.then_some(unmarked(grammar, clause)), comma + 1))
}

/// Whether the comma parts members of a list that goes on: `ports, roads and rail`.
fn is_list_comma(grammar: &Grammar, comma: u32, end: u32) -> bool {
    (comma + 1..end).take(6).take_while(|&i| !grammar.is_finite(i) && grammar.part(i) != Part::Comma).any(|i| {
        grammar.part(i) == Part::Conjunction
            && grammar.before(comma) == Part::Nominal
            && grammar.part(comma + 1) == Part::Verb
    })
}
