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
    /// Whether the content asserts something (a clause, a quotation), and does not only name a thing or an aim.
    pub asserts: bool,
}

/// How an attribution was come by, which says how sure it is and whether it asserts anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// Words between quote marks beside a cue.
    Quote,
    /// A clause beside a verb, or beside `according to`.
    Clause,
    /// A clause beside a noun: `her claim that`.
    NounClause,
    /// A thing or an aim: `denied the report`, `vowed to stay`, `his support for`.
    Thing,
    /// A paragraph of speech after another.
    RunOn,
}

impl Held {
    /// The shares found right on the training split, rounded.
    const fn sure(self) -> f32 {
        match self {
            Self::Quote => 0.9,
            Self::Clause => 0.8,
            Self::RunOn => 0.6,
            Self::NounClause | Self::Thing => 0.5,
        }
    }

    const fn asserts(self) -> bool {
        !matches!(self, Self::Thing)
    }
}

/// How many attributions back a content may reach over the next ones of its sentence.
pub(super) const MOST_PARTED: usize = 8;

/// How far around a cue its sentence is read, in tokens: longer ones are tables or run-on text, and reading them whole
/// for every cue would take time with the square of their length.
const LONGEST_READ: u32 = 300;

/// An attribution in tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub source: Option<TokenRange>,
    pub cue: Option<TokenRange>,
    pub content: TokenRange,
    pub held: Held,
    /// Whether the cue hangs on the clause before it: `..., adding that`.
    pub hangs: bool,
}

/// The attributions of the article, in order of their first word.
pub fn find(layers: &Layers) -> Vec<Attribution> {
    let owners = source::owners(layers);
    let mut finder = Finder { layers, found: Vec::new() };
    for (index, sentence) in layers.sentences.iter().enumerate() {
        if may_speak(layers, sentence) {
            finder.sentence(index, sentence);
        }
    }
    super::quoted::run_on(layers, &mut finder.found);
    let mut attributions: Vec<Attribution> = finder.found.iter().map(|found| spoken(layers, &owners, found)).collect();
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

fn spoken(layers: &Layers, owners: &[u32], found: &Found) -> Attribution {
    let tokens = layers.tokens;
    let content = tokens.span(found.content);
    let quoted = found.content.iter().filter(|&i| layers.grammar.word(i).quotation != 0).count() as u32;
    let quotation = match quoted {
        0 => QuotationKind::Indirect,
        all if all == found.content.len() => QuotationKind::Direct,
        _ => QuotationKind::Mixed,
    };
    Attribution {
        source: found
            .source
            .map(|range| Source { span: tokens.span(range), entity: source::entity(layers, owners, range) }),
        cue: found.cue.map(|range| tokens.span(range)),
        content,
        quotation,
        score: found.held.sure(),
        asserts: found.held.asserts(),
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
            let scope = Scope {
                floor: scope.floor.max(i.saturating_sub(LONGEST_READ)),
                limit: scope.limit.min(i + LONGEST_READ),
                ..scope
            };
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
                    self.found.push(Found { source: Some(source), cue: Some(group), content, held, hangs: true });
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
            self.found.push(Found { source, cue: Some(cue), content, held, hangs: false });
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

    fn quotation_from(&self, i: u32) -> TokenRange {
        let quotation = self.layers.grammar.word(i).quotation;
        self.layers
            .quotations
            .get((quotation as usize).wrapping_sub(1))
            .map_or(TokenRange::new(i, i), |quotation| self.layers.tokens.within(quotation.outer))
    }

    /// The content that follows a cue, how sure it is, and the cue as it then stands (a colon belongs to it).
    fn forward(&self, cue: &Cue, scope: Scope) -> Option<(TokenRange, Held, TokenRange)> {
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
                return (!content.is_empty()).then_some((content, Held::Clause, group));
            } else {
                return None;
            }
        }
        let mut with_preposition = cue.tokens.end() > cue.verb + 1;
        if with_preposition
            && cue.frames & Frames::INFINITIVE != 0
            && let Some(to) = content::infinitive_after(grammar, at, scope.limit)
        {
            // "agreed with the union to end the strike": the union is not what is agreed.
            with_preposition = false;
            group = TokenRange::new(group.start(), cue.verb + 1);
            at = to;
        }
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
        let held = match opening {
            Opening::Quote => Held::Quote,
            Opening::Clause => Held::Clause,
            Opening::Bare if cue.frames & Frames::BARE != 0 && !with_preposition => Held::Clause,
            _ => Held::Thing,
        };
        (!content.is_empty()).then_some((content, held, group))
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

/// Whether an object that is said, denied or praised can begin at `i`.
fn opens_object(grammar: &super::Grammar, i: u32) -> bool {
    matches!(
        grammar.part(i),
        Part::Nominal | Part::Number | Part::Determiner | Part::Possessive | Part::Pronoun | Part::Her | Part::Sign
    )
}

#[cfg(test)]
mod tests {
    use super::super::sample::{read, who_says_what};
    use super::*;

    #[test]
    fn a_clause_is_content_with_its_that() {
        assert_eq!(
            who_says_what("Port officials have repeatedly warned that the dredging could stop in June."),
            ["Port officials | have repeatedly warned | that the dredging could stop in June"]
        );
        assert_eq!(
            who_says_what("Ferry operators told reporters on Monday that fares would rise."),
            ["Ferry operators | told | that fares would rise"]
        );
    }

    #[test]
    fn a_clause_without_that_is_content_too() {
        assert_eq!(
            who_says_what("The harbour master said the new crane was too heavy."),
            ["The harbour master | said | the new crane was too heavy"]
        );
    }

    #[test]
    fn a_source_keeps_its_title_and_what_is_said_of_it() {
        assert_eq!(
            who_says_what("Mayor Edda Brandt, a former pilot, said that the quay had sunk."),
            ["Mayor Edda Brandt, a former pilot, | said | that the quay had sunk"]
        );
    }

    #[test]
    fn a_quotation_takes_its_speaker_from_either_side() {
        assert_eq!(who_says_what("“The quay has sunk,” Brandt said."), ["Brandt | said | “The quay has sunk,”"]);
        assert_eq!(
            who_says_what("“The quay has sunk,” said Edda Brandt, a pilot on the river. “Nobody was told.”"),
            [
                "Edda Brandt, a pilot on the river | said | “The quay has sunk,”",
                "Edda Brandt, a pilot on the river | said | “Nobody was told.”"
            ]
        );
        assert_eq!(who_says_what("Brandt said: “The quay has sunk.”"), ["Brandt | said: | “The quay has sunk.”"]);
    }

    #[test]
    fn commas_set_a_speaker_off() {
        assert_eq!(
            who_says_what("The crane, she said, fell on Tuesday."),
            ["she | said | The crane", "she | said | fell on Tuesday"]
        );
        assert_eq!(
            who_says_what("The crane fell on Tuesday, witnesses said."),
            ["witnesses | said | The crane fell on Tuesday"]
        );
    }

    #[test]
    fn phrases_attribute_as_verbs_do() {
        assert_eq!(
            who_says_what("According to the port’s own survey, the quay has sunk."),
            ["the port’s own survey | According to | the quay has sunk"]
        );
        assert_eq!(
            who_says_what("The quay has sunk by a hand, according to the survey."),
            ["the survey | according to | The quay has sunk by a hand"]
        );
        assert_eq!(
            who_says_what("Traffic has by most pilots’ estimation doubled."),
            ["most pilots’ | estimation | Traffic has by most pilots’ estimation doubled"]
        );
        assert_eq!(
            who_says_what("Brandt resigned over his claim that the quay was safe."),
            ["his | claim | that the quay was safe"]
        );
    }

    #[test]
    fn a_shared_subject_says_both() {
        assert_eq!(
            who_says_what("Brandt said the quay was safe, adding that a survey had shown it."),
            ["Brandt | said | the quay was safe", "Brandt | adding | that a survey had shown it"]
        );
    }

    #[test]
    fn wishes_and_fears_count() {
        assert_eq!(
            who_says_what("They both no doubt fear a second collapse."),
            ["They | both no doubt fear | a second collapse"]
        );
        assert_eq!(
            who_says_what("The port agreed with the union to reopen the quay."),
            ["The port | agreed | to reopen the quay"]
        );
    }

    #[test]
    fn acts_say_nothing() {
        for text in [
            "The port has recently adopted a new rule.",
            "The two men shake hands after signing a lease.",
            "The claim was filed late.",
        ] {
            assert_eq!(who_says_what(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn speech_runs_on_over_paragraphs() {
        let text = "“The quay has sunk,” Brandt said.\n\n“Nobody was told of it.”\n";
        assert_eq!(
            who_says_what(text),
            ["Brandt | said | “The quay has sunk,”", "Brandt | said | “Nobody was told of it.”"]
        );
    }

    #[test]
    fn quotations_are_direct_indirect_or_mixed() {
        let kinds =
            |text: &str| read(text, |layers| find(layers).iter().map(|found| found.quotation).collect::<Vec<_>>());
        assert_eq!(kinds("Brandt said: “It sank.”"), [QuotationKind::Direct]);
        assert_eq!(kinds("Brandt said it sank."), [QuotationKind::Indirect]);
        assert_eq!(kinds("Brandt said that it sank “like a stone” in May."), [QuotationKind::Mixed]);
    }
}
