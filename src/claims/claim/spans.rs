//! Spans: the words of each sentence that are a claim, and whose it is.
//!
//! The network says which words assert something and whether the article reports them. What attributions know is added: the
//! speaker who interrupts a sentence is cut out of its claim, and what an attribution holds whole is reported.

use super::{certainty, figures, labels, lacking};
use crate::claims::grammar::Part;
use crate::claims::reading::{NOTHING, logistic};
use crate::claims::{Attribution, Layers};
use crate::entities::Origin;
use crate::text::{BlockKind, Sentence, TokenKind, TokenRange};

/// Words that assert something, in their sentence.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Their tokens, from the first to the last.
    pub range: TokenRange,
    /// Its parts, in order, where a speaker interrupts it; else the range alone.
    pub parts: Vec<TokenRange>,
    /// Whether somebody in the article says it.
    pub reported: bool,
    /// The index of the attribution that it is the content of.
    pub attribution: Option<usize>,
}

/// A sentence asserts something where that is likelier than this: most do, and one that is offered in vain is passed over sooner
/// than one that is missed.
const ASSERTS: f32 = 0.65;

/// The claims of a sentence; `attributions` are those whose content or cue stands in it, by their index.
pub(super) fn of(
    layers: &Layers,
    sentence: &Sentence,
    kind: BlockKind,
    attributions: &[(usize, &Attribution)],
) -> Vec<Piece> {
    let all = sentence.tokens;
    let odds = layers.read.odds(all, NOTHING).unwrap_or([f32::NEG_INFINITY; 3]);
    if !is_prose(layers, all)
        || is_topic(layers, all, kind)
        || is_question(layers, all)
        || is_instruction(layers, all, kind)
    {
        return Vec::new();
    }
    let told: Vec<Told> = told(layers, attributions);
    if logistic(odds[0]) < ASSERTS {
        return finished(layers, figures::told_in(layers, all, &told), &told, kind);
    }
    // All of a turn is its speaker's, but for the words that say whose it is.
    let turn = told.iter().find(|told| told.is_turn);
    let said = turn.map_or(all, |turn| turn.content);
    let spans = &layers.read.spans;
    let first = spans.partition_point(|span| span.tokens.end() <= all.start());
    let mut pieces: Vec<(TokenRange, bool)> = (spans[first..].iter())
        .take_while(|span| span.tokens.start() < all.end())
        .filter_map(|span| {
            // "Lee: “No.” It was late.": the article goes on.
            let in_turn = turn.is_some() && span.tokens.start() < said.end();
            let range = span.tokens.clamped(all);
            let range = trimmed(layers, if in_turn { range.clamped(said) } else { range });
            let range = within_marks(layers, range)?;
            (!range.is_empty()).then_some((range, span.reported || in_turn || is_quoted(layers, range)))
        })
        .collect();
    // It asserts something, and no words of it stood out: it is a claim from end to end.
    if pieces.is_empty() && spans[first..].first().is_none_or(|span| span.tokens.start() >= all.end()) {
        let range = trimmed(layers, all.clamped(said));
        pieces.extend(within_marks(layers, range).map(|range| (range, turn.is_some() || is_quoted(layers, all))));
    }
    for (range, reported) in &mut pieces {
        *range = lacking::whole(layers, *range);
        let touches = told.iter().any(|told| !told.content.clamped(*range).is_empty());
        *reported &= touches || turn.is_some() || !labels::is_unspoken(layers, all, *range);
        *reported |= told.iter().any(|told| told.holds(*range));
    }
    let pieces = joined(pieces.into_iter().map(|piece| without_saying(layers, piece, &told)).collect(), &told);
    let pieces = finished(layers, pieces, &told, kind);
    if pieces.is_empty() { finished(layers, figures::told_in(layers, all, &told), &told, kind) } else { pieces }
}

/// The pieces with their attributions, but for those that say nothing.
fn finished(layers: &Layers, pieces: Vec<(TokenRange, bool)>, told: &[Told], kind: BlockKind) -> Vec<Piece> {
    let pieces = pieces.into_iter().map(|(range, reported)| piece(layers, range, reported, told));
    pieces.filter(|piece| says_something(layers, piece, kind)).collect()
}

/// Whether a piece can be a claim by its words: it has some, and tells of what is, not of what "shall" be, nor to "you", who read
/// it.
fn says_something(layers: &Layers, piece: &Piece, kind: BlockKind) -> bool {
    /// "Import csv": the article's own claims have a subject and say something of it.
    const FEWEST_WORDS: usize = 3;
    let words: Vec<u32> = piece.range.iter().filter(|&i| is_word(layers, i)).collect();
    let Some(&first) = words.first() else { return false };
    let is_verb = |i: u32| matches!(layers.grammar.part(i), Part::Verb | Part::Auxiliary);
    // "Up to 70% off everything" has none; where one is not known as such, a subject stands first.
    let verbless = matches!(kind, BlockKind::Headline | BlockKind::List | BlockKind::Caption)
        || layers.grammar.part(first) != Part::Preposition;
    let verb = words.iter().copied().find(|&i| is_verb(i));
    if piece.reported {
        // "Wages shrank" is one, though its verb was taken for a noun; "a disgrace" in quotation marks is none.
        let is_noun = |&i: &u32| matches!(layers.grammar.part(i), Part::Nominal);
        let said = words.len() == 2 && words.iter().all(is_noun) && !is_quoted(layers, piece.range);
        return words.len() >= FEWEST_WORDS || verb.is_some() || said;
    }
    let ought = verb.is_some_and(|i| layers.tokens.word(i) == "shall");
    let to_reader = matches!(&*layers.tokens.lower(first), "you" | "your");
    words.len() >= FEWEST_WORDS && (verbless || verb.is_some()) && !ought && !to_reader
}

/// What is said with one cue: of an attribution in parts, all.
pub(super) struct Told<'a> {
    at: usize,
    pub(super) attribution: &'a Attribution,
    pub(super) cue: Option<TokenRange>,
    source: Option<TokenRange>,
    /// From its first content to its last.
    pub(super) content: TokenRange,
    /// Whether a rule gives it all to its speaker: a turn, a signature, speech that runs on.
    pub(super) is_turn: bool,
    /// Whether its cue parts a subject from its verb.
    pub(super) interrupts: bool,
}

impl Told<'_> {
    /// Whether all of a claim is surely said with this cue.
    fn holds(&self, range: TokenRange) -> bool {
        self.attribution.asserts
            && self.attribution.score >= SURE
            && self.content.clamped(range) == range
            // "by most pilots’ estimation" stands in what it is about.
            && (self.attribution.origin == Origin::Rule || self.cue.is_some_and(|cue| !range.holds(cue.start())))
    }
}

/// How sure it must be that something is said before it overrules what the network saw in the claim itself.
const SURE: f32 = 0.6;

fn told<'a>(layers: &Layers, attributions: &[(usize, &'a Attribution)]) -> Vec<Told<'a>> {
    let mut all: Vec<Told> = Vec::new();
    for &(at, attribution) in attributions {
        let content = layers.tokens.within(attribution.content);
        let cue = attribution.cue.map(|cue| layers.tokens.within(cue));
        if let Some(same) = all.iter_mut().find(|told| told.cue.is_some() && told.cue == cue) {
            let [first, second] =
                if content < same.content { [content, same.content] } else { [same.content, content] };
            let carries = |i: u32| {
                layers.grammar.is_finite(i) && !(i + 1 == first.end() && layers.grammar.part(i) == Part::Auxiliary)
            };
            same.interrupts = !first.iter().any(carries) && cue.is_some_and(|cue| cue.start() < second.start());
            same.content = TokenRange::new(first.start(), second.end().max(first.end()));
            same.is_turn = false;
            continue;
        }
        let source = attribution.source.map(|source| layers.tokens.within(source.span));
        let is_turn = attribution.origin == Origin::Rule && cue.is_some_and(|cue| !content.holds(cue.start()));
        all.push(Told { at, attribution, cue, source, content, is_turn, interrupts: false });
    }
    all
}

/// `More than 300 children died in custody, a report found`: where an attribution lies whole in what was taken for the article's
/// own, only its content is claimed, and is reported.
fn without_saying(layers: &Layers, (range, reported): (TokenRange, bool), told: &[Told]) -> (TokenRange, bool) {
    let holds = |inner: TokenRange| range.start() <= inner.start() && inner.end() <= range.end();
    let whole = told.iter().find(|told| {
        let (Some(cue), Some(source)) = (told.cue, told.source) else { return false };
        let least = told.content.start().min(cue.start()).min(source.start());
        let most = told.content.end().max(cue.end()).max(source.end());
        let outside = told.content.end() <= cue.start().min(source.start())
            || cue.end().max(source.end()) <= told.content.start();
        told.attribution.asserts
            && told.attribution.score >= SURE
            && !matches!(layers.grammar.part(told.content.start()), Part::Subordinator | Part::Relative)
            && outside
            // The marks at its ends are not claimed.
            && holds(trimmed(layers, told.content))
            && holds(cue)
            && holds(source)
            // A mark or two may stand around them.
            && (most - least) + 2 >= range.len()
    });
    whole.map_or((range, reported), |told| (trimmed(layers, told.content), true))
}

/// `The merger, argues the regulator, would leave one supplier`: what the network saw on either side of the speaker is one claim.
fn joined(pieces: Vec<(TokenRange, bool)>, told: &[Told]) -> Vec<(TokenRange, bool)> {
    let mut all: Vec<(TokenRange, bool)> = Vec::with_capacity(pieces.len());
    for (range, reported) in pieces {
        let whole = told.iter().find(|told| told.interrupts && !told.content.clamped(range).is_empty());
        let piece = whole.map_or((range, reported), |told| {
            let hull = TokenRange::new(told.content.start().min(range.start()), told.content.end().max(range.end()));
            (hull, true)
        });
        match all.last_mut() {
            Some(last) if piece.0.start() < last.0.end() => {
                last.0 = TokenRange::new(last.0.start().min(piece.0.start()), last.0.end().max(piece.0.end()));
            }
            _ => all.push(piece),
        }
    }
    all
}

/// A piece with the attribution that it belongs to: the one whose content shares most with it.
fn piece(layers: &Layers, range: TokenRange, reported: bool, told: &[Told]) -> Piece {
    let shared = |content: TokenRange| content.clamped(range).len();
    // Of two that hold it, the one that says no more: "he said that she had said".
    let best = told
        .iter()
        .filter(|told| {
            reported && (2 * shared(told.content) > range.len() || (told.interrupts && shared(told.content) > 0))
        })
        .max_by_key(|told| (shared(told.content), u32::MAX - told.content.len()));
    let mut parts = vec![range];
    if let Some(hole) = interruption(layers, range, best).filter(|_| reported) {
        parts = vec![TokenRange::new(range.start(), hole.start()), TokenRange::new(hole.end(), range.end())];
    }
    let parts: Vec<TokenRange> =
        parts.into_iter().map(|part| trimmed(layers, part)).filter(|part| !part.is_empty()).collect();
    let range = match (parts.first(), parts.last()) {
        (Some(first), Some(last)) => TokenRange::new(first.start(), last.end()),
        _ => range,
    };
    if let Some(disowned) = disowned(layers, range).filter(|_| parts.len() == 1) {
        return Piece { range: disowned, parts: vec![disowned], reported, attribution: best.map(|told| told.at) };
    }
    Piece { range, parts, reported, attribution: best.map(|told| told.at) }
}

/// `The story that the mayor owns three flats is untrue`: what is said not to be so; see [`super::certainty`], which says that
/// it is denied.
fn disowned(layers: &Layers, range: TokenRange) -> Option<TokenRange> {
    const FARTHEST: u32 = 8;
    let end = (range.start() + 1..range.end()).rev().take(4).find(|&i| certainty::disowns(layers, i))?;
    let floor = range.start().saturating_sub(1);
    let that = (floor..end.min(floor + FARTHEST)).find(|&i| layers.grammar.part(i) == Part::That)?;
    let noun = layers.grammar.before(that) == Part::Nominal;
    let words = TokenRange::new(that + 1, end);
    (noun && words.iter().any(|i| layers.grammar.is_finite(i))).then_some(words)
}

/// The speaker who interrupts a claim, from comma to comma: where its cue or its source stands in the claim.
fn interruption(layers: &Layers, range: TokenRange, told: Option<&Told>) -> Option<TokenRange> {
    // "said hydrologist Mei Tan, has risen": it goes on to the comma.
    const FARTHEST: u32 = 8;
    let told = told?;
    let words = [told.cue, told.source].into_iter().flatten();
    let (start, end) =
        words.fold((u32::MAX, 0), |(start, end), words| (start.min(words.start()), end.max(words.end())));
    if start <= range.start() || end >= range.end() {
        return None;
    }
    let open = (range.start()..start).rev().take(FARTHEST as usize).find(|&i| is_comma(layers, i))?;
    let close = (end..range.end().min(end + FARTHEST)).find(|&i| is_comma(layers, i))?;
    Some(TokenRange::new(open, close + 1))
}

fn is_comma(layers: &Layers, i: u32) -> bool {
    matches!(layers.grammar.part(i), Part::Comma | Part::Dash)
}

/// The words without the marks around them, and without the number of a list's item.
pub(super) fn trimmed(layers: &Layers, range: TokenRange) -> TokenRange {
    let grammar = layers.grammar;
    let is_edge = |i: &u32| {
        matches!(grammar.part(*i), Part::Comma | Part::Stop | Part::Colon | Part::Dash | Part::Quote)
            || (grammar.part(*i) == Part::Sign && !matches!(layers.tokens.word(*i), "%" | "$" | "£" | "€" | "#" | "@"))
    };
    let mut start = range.iter().find(|i| !is_edge(i)).unwrap_or(range.end());
    let numbered = grammar.part(start) == Part::Number
        && matches!(layers.tokens.word(start + 1), "." | ")")
        && layers.sentences.get(layers.sentence_at(start)).is_some_and(|sentence| sentence.tokens.start() == start);
    if numbered {
        start = (start + 2).min(range.end());
    }
    let end = range.iter().rev().find(|i| !is_edge(i)).map_or(start, |last| last + 1);
    TokenRange::new(start, end.max(start))
}

/// The part of a claim on the side of a closing quote mark that it begins on: `“Not guilty,” Okafor told the court` is no
/// claim; nothing where the part that is left asserts nothing.
fn within_marks(layers: &Layers, range: TokenRange) -> Option<TokenRange> {
    let grammar = layers.grammar;
    let quotation = grammar.word(range.start()).quotation;
    let opened = range.start().checked_sub(1).is_some_and(|i| grammar.word(i).quotation == quotation);
    if quotation == 0 || !opened {
        return Some(range);
    }
    let Some(end) = range.iter().find(|&i| grammar.word(i).quotation != quotation) else { return Some(range) };
    let inner = trimmed(layers, TokenRange::new(range.start(), end));
    inner.iter().any(|i| grammar.is_finite(i)).then_some(inner)
}

fn is_word(layers: &Layers, i: u32) -> bool {
    layers.tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word)
}

/// Whether words make up half of the range at least: numbers and signs fill tables, logs, formulas and programs.
fn is_prose(layers: &Layers, range: TokenRange) -> bool {
    2 * range.iter().filter(|&i| is_word(layers, i)).count() >= range.len() as usize
}

/// `Why the ferries stopped`: a headline names its topic without a mark of asking.
fn is_topic(layers: &Layers, range: TokenRange, kind: BlockKind) -> bool {
    kind == BlockKind::Headline
        && matches!(
            layers.tokens.word(range.start()).to_lowercase().as_str(),
            "why" | "how" | "what" | "who" | "when" | "where" | "whether" | "which"
        )
}

/// Whether a sentence ends in a mark of asking.
fn is_question(layers: &Layers, range: TokenRange) -> bool {
    let last = range.iter().rev().find(|&i| layers.grammar.part(i) != Part::Quote);
    last.is_some_and(|i| layers.tokens.word(i).starts_with('?'))
}

/// `Soak the beans overnight.`: a sentence that begins with its verb tells somebody what to do.
fn is_instruction(layers: &Layers, range: TokenRange, kind: BlockKind) -> bool {
    let Some(first) = range.iter().find(|&i| is_word(layers, i)) else { return false };
    let word = layers.tokens.word(first);
    layers.grammar.word(first).part == Part::Verb
        && layers.grammar.is_finite(first)
        && kind != BlockKind::Headline
        && !word.ends_with("ed")
        && !word.ends_with('s')
}

fn is_quoted(layers: &Layers, range: TokenRange) -> bool {
    range.iter().all(|i| layers.grammar.word(i).quotation != 0 || layers.grammar.part(i) == Part::Stop)
}
