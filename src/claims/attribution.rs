//! Attributions: who says, thinks or wants what.
//!
//! Cues come in a sentence at a time; each is joined to the phrase before or after it that names the source and to the
//! words that are its content. A quotation takes its speaker from the sentence that closes it, and may run on into the
//! sentences and paragraphs that follow.

use super::cue::{self, Cue, Shape};
use super::grammar::Part;
use super::lexicon::Frames;
use super::{Layers, content, noun_cue, phrase, source};
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The words that name or describe them.
    pub span: Span,
    /// The index of the entity, where the words name one.
    pub entity: Option<u32>,
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
}

/// How sure each kind of content makes an attribution: the shares found right on the training split, rounded.
const SURE_QUOTE: f32 = 0.9;
const SURE_CLAUSE: f32 = 0.8;
const SURE_OBJECT: f32 = 0.5;

/// An attribution in tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub source: Option<TokenRange>,
    pub cue: Option<TokenRange>,
    pub content: TokenRange,
    pub score: f32,
    /// Whether the cue hangs on the clause before it: `..., adding that`.
    pub hangs: bool,
}

/// The attributions of the article, in order of their first word.
pub fn find(layers: &Layers) -> Vec<Attribution> {
    let mut finder = Finder { layers, found: Vec::new() };
    for (index, sentence) in layers.sentences.iter().enumerate() {
        if may_speak(layers, sentence) {
            finder.sentence(index, sentence);
        }
    }
    super::quoted::run_on(layers, &mut finder.found);
    let mut attributions: Vec<Attribution> = finder.found.iter().map(|found| spoken(layers, found)).collect();
    attributions.sort_by_key(|a| (a.content.start().min(a.cue.map_or(u32::MAX, Span::start)), a.content.end()));
    attributions.dedup_by(|a, b| a.content == b.content && a.cue == b.cue);
    attributions
}

/// Whether anyone speaks in the block: not in a credit, a byline, a comment form.
pub(super) fn may_speak(layers: &Layers, sentence: &Sentence) -> bool {
    layers.document.blocks().get(sentence.block as usize).is_some_and(|block| {
        !matches!(block.kind, BlockKind::Boilerplate | BlockKind::Credit | BlockKind::Byline | BlockKind::Dateline)
    })
}

fn spoken(layers: &Layers, found: &Found) -> Attribution {
    let tokens = layers.tokens;
    let content = tokens.span(found.content);
    let quoted = found.content.iter().filter(|&i| layers.grammar.word(i).quotation != 0).count() as u32;
    let quotation = match quoted {
        0 => QuotationKind::Indirect,
        all if all == found.content.len() => QuotationKind::Direct,
        _ => QuotationKind::Mixed,
    };
    Attribution {
        source: found.source.map(|range| Source { span: tokens.span(range), entity: source::entity(layers, range) }),
        cue: found.cue.map(|range| tokens.span(range)),
        content,
        quotation,
        score: found.score,
    }
}

struct Finder<'a> {
    layers: &'a Layers<'a>,
    found: Vec<Found>,
}

/// The sentence that is read, as token indices.
#[derive(Clone, Copy)]
pub(super) struct Scope {
    /// The first token of the block.
    pub block: u32,
    /// The first token of the sentence.
    pub floor: u32,
    /// The token after its last.
    pub limit: u32,
}

impl Finder<'_> {
    fn sentence(&mut self, index: usize, sentence: &Sentence) {
        let layers = self.layers;
        let block = layers.document.blocks().get(sentence.block as usize).map_or(sentence.span, |block| block.span);
        let scope = Scope {
            block: layers.tokens.within(block).start(),
            floor: sentence.tokens.start(),
            limit: sentence.tokens.end(),
        };
        let first = self.found.len();
        let mut next = scope.floor;
        for i in sentence.tokens.iter() {
            // What is said between quote marks belongs to the one who is quoted.
            if i < next || layers.grammar.word(i).quotation != 0 {
                continue;
            }
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

    fn verb(&mut self, cue: Cue, scope: Scope, first: usize) {
        let grammar = self.layers.grammar;
        let tokens = self.layers.tokens;
        if cue.frames & Frames::QUOTE != 0 && cue.shape == Shape::Active {
            if let Some(quote) = self.quote_before(cue.tokens.start(), scope) {
                if let Some(source) = phrase::after(grammar, tokens, cue.end, scope.limit) {
                    self.push(Some(source), cue.tokens, quote, SURE_QUOTE);
                    self.quote_after(source.end(), Some(source), cue.tokens, scope);
                    return;
                }
            }
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
                if let Some((content, score, group)) = self.forward(&cue, scope) {
                    self.found.push(Found { source: Some(source), cue: Some(group), content, score, hangs: true });
                }
            }
            Shape::Passive => {
                let Some((content, score, group)) = self.forward(&cue, scope) else { return };
                self.push(None, group, content, score * SURE_CLAUSE);
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
                self.push(Some(source), cue.tokens, quote, SURE_QUOTE);
                self.quote_after(hearer, Some(source), cue.tokens, scope);
                return;
            }
        }
        if let Some((content, score, group)) = self.forward(&cue, scope) {
            self.push(Some(source), group, content, score);
            return;
        }
        // "The port, she said, was closed." and "The port was closed, she said."
        if cue.frames & Frames::PARENTHESIS == 0 {
            return;
        }
        let as_before = before.filter(|&i| tokens.word(i).eq_ignore_ascii_case("as"));
        let open = as_before.or(Some(source.start())).unwrap_or(source.start());
        let comma = open.checked_sub(1).filter(|&i| i >= scope.floor && grammar.part(i) == Part::Comma);
        if let Some(comma) = comma {
            let start = source::past_opening(grammar, scope.floor, comma);
            if comma > start {
                self.push(Some(source), cue.tokens, TokenRange::new(start, comma), SURE_CLAUSE);
            }
        } else if as_before.is_none_or(|i| i > scope.floor) {
            return;
        }
        let resumes = (cue.end..scope.limit).find(|&i| grammar.part(i) == Part::Comma);
        if let Some(resumes) = resumes {
            // The words between are time and place; a clause of its own is something else.
            if !(cue.end..resumes).any(|i| grammar.is_finite(i)) {
                let rest = content::trimmed(grammar, TokenRange::new(resumes + 1, scope.limit));
                if !rest.is_empty()
                    && !matches!(grammar.part(resumes + 1), Part::Conjunction | Part::Verb | Part::Subordinator)
                {
                    self.push(Some(source), cue.tokens, rest, SURE_CLAUSE);
                }
            }
        }
    }

    fn push(&mut self, source: Option<TokenRange>, cue: TokenRange, content: TokenRange, score: f32) {
        if !content.is_empty() {
            self.found.push(Found { source, cue: Some(cue), content, score, hangs: false });
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
            self.push(source, cue, content, SURE_QUOTE);
        }
    }

    fn quotation_from(&self, i: u32) -> TokenRange {
        let quotation = self.layers.grammar.word(i).quotation;
        self.layers
            .quotations
            .get((quotation as usize).wrapping_sub(1))
            .map_or(TokenRange::new(i, i), |quotation| self.layers.tokens.within(quotation.outer))
    }

    /// The content that follows a cue, how sure it is, and the cue as it then stands (a colon belongs to it).
    fn forward(&self, cue: &Cue, scope: Scope) -> Option<(TokenRange, f32, TokenRange)> {
        use content::Opening;
        let grammar = self.layers.grammar;
        let tokens = self.layers.tokens;
        let mut at = cue.end;
        let mut group = cue.tokens;
        if cue.frames & Frames::HEARER != 0 && cue.shape != Shape::Passive {
            let after = content::after_hearer(grammar, at, scope.limit);
            let comma = u32::from(
                matches!(grammar.part(after), Part::Comma | Part::Colon)
                    && content::opens_quotation(grammar, after + 1),
            );
            if let Some(opening) = content::opening(grammar, tokens, after + comma, scope.limit) {
                let fits = match opening {
                    Opening::Quote => cue.frames & (Frames::QUOTE | Frames::CLAUSE) != 0,
                    Opening::Clause => true,
                    Opening::Bare => cue.frames & Frames::BARE != 0 && after > at,
                    Opening::Infinitive => cue.frames & Frames::INFINITIVE != 0,
                    Opening::Object => false,
                };
                if fits && after > at {
                    at = after + comma;
                }
            }
        }
        if !content::opens_quotation(grammar, at) && matches!(grammar.part(at), Part::Comma | Part::Colon) {
            if content::opens_quotation(grammar, at + 1) && cue.frames & (Frames::QUOTE | Frames::OBJECT) != 0 {
                if grammar.part(at) == Part::Colon && at == cue.end {
                    group = TokenRange::new(group.start(), at + 1);
                }
                at += 1;
            } else if grammar.part(at) == Part::Colon && cue.frames & Frames::PARENTHESIS != 0 && at + 1 < scope.limit {
                group = TokenRange::new(group.start(), at + 1);
                let content = content::trimmed(grammar, TokenRange::new(at + 1, scope.limit));
                return (!content.is_empty()).then_some((content, SURE_CLAUSE, group));
            } else {
                return None;
            }
        }
        let with_preposition = cue.tokens.end() > cue.verb + 1;
        let mut opening = content::opening(grammar, tokens, at, scope.limit)?;
        let takes = |opening: Opening, at: u32| match opening {
            Opening::Quote => cue.frames & (Frames::QUOTE | Frames::OBJECT) != 0,
            Opening::Clause => cue.frames & (Frames::CLAUSE | Frames::OBJECT) != 0,
            Opening::Bare => cue.frames & (Frames::BARE | Frames::OBJECT) != 0 || with_preposition,
            Opening::Infinitive => cue.frames & Frames::INFINITIVE != 0 || (cue.shape == Shape::Passive),
            Opening::Object => with_preposition || (cue.frames & Frames::OBJECT != 0 && opens_object(grammar, at)),
        };
        if !with_preposition
            && matches!(opening, Opening::Bare | Opening::Object)
            && let Some(after) = content::after_setting(grammar, tokens, at, scope.limit)
            && cue.frames & (Frames::CLAUSE | Frames::QUOTE) != 0
        {
            at = after;
            opening = content::opening(grammar, tokens, at, scope.limit)?;
        }
        if cue.shape == Shape::Passive
            && !matches!(opening, Opening::Clause | Opening::Infinitive | Opening::Quote)
            && !with_preposition
        {
            return None;
        }
        if !takes(opening, at) {
            return None;
        }
        let end = self.end_of(opening, at, cue, scope);
        let content = content::trimmed(grammar, TokenRange::new(at, end));
        let score = match opening {
            Opening::Quote => SURE_QUOTE,
            Opening::Clause | Opening::Bare => SURE_CLAUSE,
            _ => SURE_OBJECT,
        };
        (!content.is_empty()).then_some((content, score, group))
    }

    fn end_of(&self, opening: content::Opening, at: u32, cue: &Cue, scope: Scope) -> u32 {
        let grammar = self.layers.grammar;
        if opening == content::Opening::Quote {
            let quote = self.quotation_from(at);
            let lone = matches!(grammar.before(at), Part::Comma | Part::Colon);
            if lone
                || quote.end() >= scope.limit
                || matches!(grammar.part(quote.end()), Part::Stop | Part::Comma | Part::Conjunction)
            {
                return quote.end();
            }
        }
        content::end(grammar, self.layers.tokens, opening, at, cue.tokens.start(), scope)
    }

    /// Where one attribution of a sentence follows another, the first's content ends before the second begins.
    fn part_contents(&mut self, first: usize) {
        let grammar = self.layers.grammar;
        for later in first + 1..self.found.len() {
            let next = self.found[later];
            let Some(cue) = next.cue else { continue };
            let opens =
                if next.hangs { cue.start() } else { next.source.map_or(cue.start(), |s| s.start().min(cue.start())) };
            let Some(mut cut) = opens.checked_sub(1) else { continue };
            let joined = grammar.part(cut) == Part::Conjunction;
            if joined {
                cut = cut.saturating_sub(1);
            }
            if grammar.part(cut) != Part::Comma || !(joined || next.hangs) {
                continue;
            }
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
            self.found[first..].iter().rev().find(|found| found.score == SURE_QUOTE && !found.hangs).copied()
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

/// Whether an object that is said, denied or praised can begin at `i`.
fn opens_object(grammar: &super::Grammar, i: u32) -> bool {
    matches!(
        grammar.part(i),
        Part::Nominal | Part::Number | Part::Determiner | Part::Possessive | Part::Pronoun | Part::Her | Part::Sign
    )
}
