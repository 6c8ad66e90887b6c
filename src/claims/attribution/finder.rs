//! The finder: the sentences of an article go in one by one, the attributions of each come out.

use super::{Found, Held, may_speak};
use crate::claims::cue::{self, Cue, Shape};
use crate::claims::grammar::Part;
use crate::claims::lexicon::Frames;
use crate::claims::quoted::sentence_at;
use crate::claims::{Layers, content, noun_cue, phrase, source};
use crate::text::{Sentence, TokenRange};

/// How many attributions back a content may reach over the next ones of its sentence.
pub(in crate::claims) const MOST_PARTED: usize = 8;

/// How far around a cue its sentence is read, in tokens: longer ones are tables or run-on text, and reading them whole
/// for every cue would take time with the square of their length.
pub(in crate::claims) const LONGEST_READ: u32 = 300;

/// The attributions that rules find.
pub(super) fn find(layers: &Layers) -> Vec<Found> {
    let mut finder = Finder { layers, found: Vec::new() };
    for (index, sentence) in spoken(layers) {
        finder.sentence(index, sentence);
    }
    finder.found
}

/// The attributions whose cue is no verb, and stands in no sentence where `known` has one.
pub(super) fn beside(layers: &Layers, known: &[Found]) -> Vec<Found> {
    let mut cues: Vec<u32> = known.iter().filter_map(|found| found.cue).map(TokenRange::start).collect();
    cues.sort_unstable();
    let none_in = |range: TokenRange| {
        cues.get(cues.partition_point(|&cue| cue < range.start())).is_none_or(|&cue| cue >= range.end())
    };
    let mut finder = Finder { layers, found: Vec::new() };
    for (_, sentence) in spoken(layers).filter(|(_, sentence)| none_in(sentence.tokens)) {
        finder.nouns(sentence);
    }
    finder.found
}

/// What rules find around `cues`, which are in order and known to be some.
pub(super) fn around(layers: &Layers, cues: &[TokenRange]) -> Vec<Found> {
    let mut finder = Finder { layers, found: Vec::new() };
    let mut read = None;
    for cue in cues {
        let index = sentence_at(layers, cue.start());
        if read != Some(index)
            && let Some(sentence) = layers.sentences.get(index)
        {
            finder.sentence(index, sentence);
            read = Some(index);
        }
    }
    let met = |mine: TokenRange| {
        cues.get(cues.partition_point(|cue| cue.end() <= mine.start())).is_some_and(|cue| cue.start() < mine.end())
    };
    finder.found.retain(|found| found.cue.is_some_and(met));
    finder.found
}

fn spoken<'l>(layers: &'l Layers) -> impl Iterator<Item = (usize, &'l Sentence)> {
    layers.sentences.iter().enumerate().filter(|(_, sentence)| may_speak(layers, sentence))
}

/// Finds attributions, sentence by sentence.
pub(super) struct Finder<'a> {
    pub layers: &'a Layers<'a>,
    pub found: Vec<Found>,
}

/// The sentence that is read, as token indices.
#[derive(Clone, Copy)]
pub(in crate::claims) struct Scope {
    /// The first token of the block.
    pub block: u32,
    /// The first token of the sentence.
    pub floor: u32,
    /// The token after its last.
    pub limit: u32,
}

impl Scope {
    /// What is read of it for a cue at token `i`.
    pub fn around(self, i: u32) -> Self {
        Self { floor: self.floor.max(i.saturating_sub(LONGEST_READ)), limit: self.limit.min(i + LONGEST_READ), ..self }
    }
}

pub(super) fn scope(layers: &Layers, sentence: &Sentence) -> Scope {
    let block = layers.document.blocks().get(sentence.block as usize).map_or(sentence.span, |block| block.span);
    Scope { block: layers.tokens.within(block).start(), floor: sentence.tokens.start(), limit: sentence.tokens.end() }
}

impl Finder<'_> {
    /// Adds the attributions of a sentence.
    pub fn sentence(&mut self, index: usize, sentence: &Sentence) {
        let layers = self.layers;
        let scope = scope(layers, sentence);
        let first = self.found.len();
        let mut next = scope.floor;
        for i in sentence.tokens.iter() {
            // What is said between quote marks belongs to the one who is quoted.
            if i < next || layers.grammar.word(i).quotation != 0 {
                continue;
            }
            let scope = scope.around(i);
            if let Some(cue) = cue::at(layers.grammar, layers.tokens, i, scope.floor) {
                self.verb(cue, scope, first);
                next = cue.end;
            } else if let Some(found) = noun_cue::at(layers, i, scope) {
                next = found.cue.map_or(next, TokenRange::end);
                self.found.push(found);
            }
        }
        self.part_contents(first);
        self.continue_quotes(index, first, scope);
    }

    /// Adds the attributions of a sentence whose cue is no verb.
    fn nouns(&mut self, sentence: &Sentence) {
        let scope = scope(self.layers, sentence);
        let mut next = scope.floor;
        for i in sentence.tokens.iter() {
            if i >= next
                && self.layers.grammar.word(i).quotation == 0
                && let Some(found) = noun_cue::at(self.layers, i, scope.around(i))
            {
                next = found.cue.map_or(next, TokenRange::end);
                self.found.push(found);
            }
        }
    }

    fn verb(&mut self, cue: Cue, scope: Scope, first: usize) {
        let grammar = self.layers.grammar;
        let tokens = self.layers.tokens;
        if cue.frames & Frames::QUOTE != 0
            && cue.shape == Shape::Active
            && let Some(quote) = self.quote_before(cue.tokens.start(), scope)
            && let Some(source) = phrase::after(grammar, tokens, cue.end, scope.limit)
        {
            self.push(Some(source), cue.tokens, quote, Held::Quote);
            self.quote_after(source.end(), Some(source), cue.tokens, scope);
            return;
        }
        match cue.shape {
            Shape::Active => {
                let Some(source) = source::subject(self.layers, cue.tokens.start(), scope, &self.found[first..]) else {
                    return;
                };
                self.active(cue, source, scope);
            }
            Shape::Participle => {
                let Some(source) = source::of_participle(self.layers, &cue, scope, &self.found[first..]) else {
                    return;
                };
                if let Some((content, held, group)) = self.forward(&cue, scope) {
                    self.found.push(Found {
                        source: Some(source),
                        cue: Some(group),
                        content,
                        held,
                        hangs: true,
                        sure: None,
                    });
                }
            }
            Shape::Passive => {
                let Some((content, held, group)) = self.forward(&cue, scope) else { return };
                self.push(None, group, content, held);
            }
        }
    }

    fn active(&mut self, cue: Cue, source: TokenRange, scope: Scope) {
        let grammar = self.layers.grammar;
        let tokens = self.layers.tokens;
        let before = source.start().checked_sub(1).filter(|&i| i >= scope.block);
        if cue.frames & Frames::QUOTE != 0
            && let Some(quote) = self.quote_before(source.start(), scope)
            && !(source.start() > scope.floor && grammar.part(source.start()) == Part::Relative)
        {
            let hearer = if cue.frames & Frames::HEARER != 0 {
                content::after_hearer(grammar, cue.end, scope.limit)
            } else {
                cue.end
            };
            if !matches!(
                content::opening(grammar, tokens, hearer, scope.limit),
                Some(content::Opening::Clause | content::Opening::Bare)
            ) {
                self.push(Some(source), cue.tokens, quote, Held::Quote);
                self.quote_after(hearer, Some(source), cue.tokens, scope);
                return;
            }
        }
        if let Some((content, held, group)) = self.forward(&cue, scope) {
            self.push(Some(source), group, content, held);
            return;
        }
        // "The port, she said, was closed." and "The port was closed, she said."
        if cue.frames & Frames::PARENTHESIS == 0 {
            return;
        }
        let as_before = before.filter(|&i| tokens.word(i).eq_ignore_ascii_case("as"));
        let open = as_before.or(Some(source.start())).unwrap_or(source.start());
        let comma = open.checked_sub(1).filter(|&i| i >= scope.floor && grammar.part(i) == Part::Comma);
        let mut cut = false;
        if let Some(comma) = comma {
            let start = source::past_opening(grammar, scope.floor, comma);
            if comma > start {
                self.push(Some(source), cue.tokens, TokenRange::new(start, comma), Held::Clause);
                cut = !content::is_clause(grammar, start, comma);
            }
        } else if as_before.is_none_or(|i| i > scope.floor) {
            return;
        }
        let Some(resumes) = (cue.end..scope.limit).find(|&i| grammar.part(i) == Part::Comma) else { return };
        // The words between are time and place; a clause of its own is something else.
        if (cue.end..resumes).any(|i| grammar.is_finite(i)) {
            return;
        }
        let rest = content::trimmed(grammar, TokenRange::new(resumes + 1, scope.limit));
        let goes_on = match grammar.part(resumes + 1) {
            Part::Conjunction | Part::Subordinator => false,
            // "The crane, she said, fell": the subject stands before.
            Part::Verb => cut && grammar.is_finite(resumes + 1),
            _ => true,
        };
        if goes_on {
            self.push(Some(source), cue.tokens, rest, Held::Clause);
        }
    }

    fn push(&mut self, source: Option<TokenRange>, cue: TokenRange, content: TokenRange, held: Held) {
        if !content.is_empty() {
            self.found.push(Found { source, cue: Some(cue), content, held, hangs: false, sure: None });
        }
    }

    /// What the author's own words lead up to, when they end where `end` begins with a quotation: the quotation, or the
    /// sentence that it closes.
    fn quote_before(&self, end: u32, scope: Scope) -> Option<TokenRange> {
        let grammar = self.layers.grammar;
        let mut last = end.checked_sub(1).filter(|&i| i >= scope.block)?;
        if matches!(grammar.part(last), Part::Comma | Part::Dash) && grammar.word(last).quotation == 0 {
            last = last.checked_sub(1).filter(|&i| i >= scope.block)?;
        }
        let quotation = grammar.word(last).quotation;
        if quotation == 0 {
            return None;
        }
        let outer = self.layers.quotations.get(quotation as usize - 1)?.outer;
        let quote = self.layers.tokens.within(outer);
        // `The port is "closed," she said`: the quotation is the end of what was said.
        let start = quote.start().min(scope.floor).max(scope.block);
        let start =
            if quote.start() > scope.floor { source::past_opening(grammar, scope.floor, quote.start()) } else { start };
        let start = if quote.start() < scope.floor { quote.start() } else { start };
        Some(TokenRange::new(start, last + 1))
    }

    /// `..., she said, "and it will stay closed."`
    fn quote_after(&mut self, from: u32, source: Option<TokenRange>, cue: TokenRange, scope: Scope) {
        let grammar = self.layers.grammar;
        let opens =
            (from..scope.limit).take_while(|&i| !grammar.is_finite(i)).find(|&i| content::opens_quotation(grammar, i));
        if let Some(opens) = opens
            && matches!(grammar.before(opens), Part::Comma | Part::Colon | Part::Dash | Part::Conjunction)
        {
            let content = self.quotation_from(opens);
            self.push(source, cue, content, Held::Quote);
        }
    }

    pub fn quotation_from(&self, i: u32) -> TokenRange {
        let quotation = self.layers.grammar.word(i).quotation;
        self.layers
            .quotations
            .get((quotation as usize).wrapping_sub(1))
            .map_or(TokenRange::new(i, i), |quotation| self.layers.tokens.within(quotation.outer))
    }

    /// Where one attribution of a sentence follows another, the first's content ends before the second begins.
    fn part_contents(&mut self, first: usize) {
        let grammar = self.layers.grammar;
        for later in first + 1..self.found.len() {
            let next = self.found[later];
            let Some(cue) = next.cue else { continue };
            let shared =
                self.found[later - 1].cue.is_some_and(|before| next.source.is_some_and(|s| s.end() <= before.start()));
            let opens = match next.source {
                Some(source) if !next.hangs && !shared => source.start().min(cue.start()),
                _ => cue.start(),
            };
            let Some(mut cut) = opens.checked_sub(1) else { continue };
            let joined = grammar.part(cut) == Part::Conjunction;
            if joined && grammar.before(cut) == Part::Comma {
                cut = cut.saturating_sub(1);
            }
            // "..., and she added", "..., adding", "denied it and added"
            let parts = if grammar.part(cut) == Part::Comma { joined || next.hangs } else { joined && shared };
            if !parts {
                continue;
            }
            let first = first.max(later.saturating_sub(MOST_PARTED));
            for earlier in &mut self.found[first..later] {
                let held = earlier.content;
                if held.holds(cut)
                    && earlier.cue.is_some_and(|cue| cue.end() <= held.start())
                    && grammar.word(cut).quotation == 0
                {
                    earlier.content = TokenRange::new(held.start(), cut);
                }
            }
        }
    }

    /// `"No," she said. "Not now."`: the sentence that follows is hers too.
    fn continue_quotes(&mut self, index: usize, first: usize, scope: Scope) {
        let layers = self.layers;
        let Some(last) =
            self.found[first..].iter().rev().find(|found| found.held == Held::Quote && !found.hangs).copied()
        else {
            return;
        };
        // Only where the cue closes the sentence: after `she said: "No."` a new quotation may be another's.
        if last.cue.is_none_or(|cue| cue.start() < last.content.start() && last.content.end() + 1 < scope.limit) {
            return;
        }
        let Some(next) = layers.sentences.get(index + 1).filter(|next| next.span.start() > 0) else { return };
        let opens = next.tokens.start();
        let same_block = layers.sentences.get(index).is_some_and(|sentence| sentence.block == next.block);
        if !same_block || !content::opens_quotation(layers.grammar, opens) {
            return;
        }
        let quote = self.quotation_from(opens);
        // A speaker named after it takes it.
        if matches!(layers.grammar.part(quote.end()), Part::Stop) || quote.end() >= next.tokens.end() {
            let taken = self.found[first..].iter().any(|found| found.content == quote);
            if !taken {
                self.found.push(Found { content: quote, ..last });
            }
        }
    }
}
