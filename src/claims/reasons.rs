//! Reasons: why a fact-checker would check a claim, each with the words that carry it.
//!
//! Mentions and signal words say what sort of reason some words may be; the network's evidence says whether they are one:
//! without them the score would be lower, or higher where they speak against checking.

use super::Layers;
use super::grammar::Part;
use super::reading::NOTHING;
use super::signals::Signals;
use crate::entities::{EntityType, Mention, Value};
use crate::model::claims::Speech;
use crate::text::{Span, TokenRange};

/// What some words are that speak for checking, or against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReasonCode {
    /// A figure that can be looked up.
    Number,
    /// Death, illness, crime, war.
    Harm,
    /// A cause, an effect, a cure.
    Cause,
    /// Somebody named is said to have done wrong.
    Accusation,
    /// More, less, than before.
    Comparison,
    /// The first, the most, a record.
    Superlative,
    /// A promise, a plan, a forecast.
    Prediction,
    /// What a law, a court or a rule says.
    Law,
    /// Very many people are concerned.
    ManyPeople,
    /// What somebody in office or an organisation did.
    Act,
    /// For or against something.
    Position,
    /// When it happened.
    Date,
    /// What somebody or something named does.
    NamedActor,
    /// May, likely, reportedly.
    Hedge,
    /// Attributed to a source.
    Source,
    /// Opinion words.
    Opinion,
    /// Nothing definite: something, a lot.
    Vague,
    /// No kind of its own: the words that count most.
    Wording,
}

impl ReasonCode {
    /// The code in every file format.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Harm => "harm",
            Self::Cause => "cause",
            Self::Accusation => "accusation",
            Self::Comparison => "comparison",
            Self::Superlative => "superlative",
            Self::Prediction => "prediction",
            Self::Law => "law",
            Self::ManyPeople => "many-people",
            Self::Act => "act",
            Self::Position => "position",
            Self::Date => "date",
            Self::NamedActor => "named-actor",
            Self::Hedge => "hedge",
            Self::Source => "source",
            Self::Opinion => "opinion",
            Self::Vague => "vague",
            Self::Wording => "wording",
        }
    }

    /// How soon a fact-checker would name it: of two reasons the one with the smaller number, unless the other weighs far more.
    const fn rank(self) -> u8 {
        match self {
            Self::Accusation | Self::Cause | Self::Harm => 0,
            // "Fell by 12 percent" says more than "12 percent".
            Self::Number | Self::Comparison | Self::ManyPeople | Self::Law => 1,
            Self::Superlative | Self::Prediction => 2,
            Self::Act | Self::Position => 3,
            Self::Date | Self::NamedActor => 4,
            _ => 5,
        }
    }

    const fn speaks_against(self) -> bool {
        matches!(self, Self::Hedge | Self::Opinion | Self::Vague)
    }
}

/// A reason and the words that gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which.
    pub code: ReasonCode,
    /// The words.
    pub span: Span,
    /// Whether they speak against checking: the score would be higher without them.
    pub lowers: bool,
}

/// As many reasons as a person reads at a glance.
pub(super) const MOST: usize = 4;

/// Words that move the log-odds by less are no reason.
const LEAST_MOVED: f32 = 0.05;

/// So many words are tried for each kind of reason: a text without a stop is one sentence.
const MOST_TRIED: usize = 6;

/// What the words that signal something may be a reason for, in the order in which a word that signals two is read.
const SIGNALS: [(u32, ReasonCode); 12] = [
    (Signals::ACCUSATION, ReasonCode::Accusation),
    (Signals::HARM, ReasonCode::Harm),
    (Signals::CAUSE, ReasonCode::Cause),
    (Signals::LAW, ReasonCode::Law),
    (Signals::COMPARISON, ReasonCode::Comparison),
    (Signals::RECORD, ReasonCode::Superlative),
    (Signals::FUTURE, ReasonCode::Prediction),
    (Signals::MANY, ReasonCode::ManyPeople),
    (Signals::ACT, ReasonCode::Act),
    (Signals::POSITION, ReasonCode::Position),
    (Signals::OPINION, ReasonCode::Opinion),
    (Signals::VAGUE, ReasonCode::Vague),
];

/// The reasons of the claim in `range`: one at least, at most [`MOST`]; what speaks for it comes first, then what speaks
/// against it, then how sure it is (`hedge`) and who says it (`source`).
pub(super) fn of(layers: &Layers, range: TokenRange, hedge: Option<Span>, source: Option<Span>) -> Vec<Reason> {
    let claim = Claimed { layers, range, score: layers.read.order(range, NOTHING) };
    let (mut reasons, against) = claim.weighed();
    if reasons.is_empty() {
        reasons.push(claim.wording());
    }
    let lowers = |words: Span| {
        let words = layers.tokens.within(words);
        words.iter().all(|i| range.holds(i)) && claim.moved_by(words) < 0.0
    };
    let hedge = hedge.map(|span| Reason { code: ReasonCode::Hedge, span, lowers: lowers(span) });
    let source = source.map(|span| Reason { code: ReasonCode::Source, span, lowers: false });
    reasons.extend(against);
    reasons.truncate(MOST - usize::from(hedge.is_some()) - usize::from(source.is_some()));
    reasons.extend(hedge.into_iter().chain(source));
    reasons
}

/// Words and what they score.
struct Claimed<'a> {
    layers: &'a Layers<'a>,
    range: TokenRange,
    /// In log-odds.
    score: f32,
}

/// Words that may be a reason.
struct Candidate {
    code: ReasonCode,
    words: TokenRange,
}

impl Claimed<'_> {
    /// How much the tokens `words` raise the score, in log-odds.
    fn moved_by(&self, words: TokenRange) -> f32 {
        self.score - self.layers.read.order(self.range, words)
    }

    /// What speaks for checking, and what against it: of each kind the weightiest, the best first; no two share a word.
    fn weighed(&self) -> (Vec<Reason>, Vec<Reason>) {
        let mut weighed: Vec<(f32, Candidate)> = (self.candidates().into_iter())
            .map(|candidate| (self.moved_by(candidate.words), candidate))
            .filter(
                |(moved, candidate)| {
                    if candidate.code.speaks_against() { *moved < -LEAST_MOVED } else { *moved > LEAST_MOVED }
                },
            )
            .collect();
        weighed
            .sort_by(|(a, one), (b, other)| one.code.rank().cmp(&other.code.rank()).then(b.abs().total_cmp(&a.abs())));
        let mut taken: Vec<Candidate> = Vec::new();
        for (_, candidate) in weighed {
            let apart = |other: &Candidate| {
                other.code != candidate.code
                    && (other.words.end() <= candidate.words.start() || candidate.words.end() <= other.words.start())
            };
            if taken.iter().all(apart) {
                taken.push(candidate);
            }
        }
        let reason = |candidate: Candidate| Reason {
            code: candidate.code,
            span: self.layers.tokens.span(candidate.words),
            lowers: candidate.code.speaks_against(),
        };
        let (against, speaks_for): (Vec<Candidate>, Vec<Candidate>) =
            taken.into_iter().partition(|candidate| candidate.code.speaks_against());
        (speaks_for.into_iter().map(reason).collect(), against.into_iter().map(reason).collect())
    }

    fn candidates(&self) -> Vec<Candidate> {
        let mut all: Vec<Candidate> = Vec::new();
        let mut add = |code: ReasonCode, words: TokenRange| {
            if all.iter().filter(|known: &&Candidate| known.code == code).count() < MOST_TRIED {
                all.push(Candidate { code, words });
            }
        };
        for mention in self.layers.mentions_in(self.range) {
            match mention.entity_type {
                EntityType::Money | EntityType::Percent | EntityType::Quantity => {
                    let words = self.with_noun(mention.tokens);
                    add(if is_many(mention) { ReasonCode::ManyPeople } else { ReasonCode::Number }, words);
                }
                EntityType::Date | EntityType::Time => add(ReasonCode::Date, mention.tokens),
                _ => {
                    if let Some(words) = self.what_it_does(mention.tokens) {
                        add(ReasonCode::NamedActor, words);
                    }
                }
            }
        }
        let named = self
            .layers
            .mentions_in(self.range)
            .any(|mention| matches!(mention.entity_type, EntityType::Person | EntityType::Org | EntityType::Norp));
        for i in self.range.iter() {
            let word = self.layers.grammar.word(i);
            if word.part == Part::Number && self.mention_at(i).is_none() {
                add(ReasonCode::Number, self.with_noun(TokenRange::new(i, i + 1)));
            }
            if word.named || self.mention_at(i).is_some() || self.layers.grammar.before(i) == Part::Hyphen {
                continue;
            }
            for (signal, code) in SIGNALS {
                if word.signals & signal != 0 && self.means(i, code, named) {
                    add(code, self.phrase(i, code));
                }
            }
        }
        all
    }

    /// A name with the verb that it is the subject of: `Turkey has recently adopted`.
    fn what_it_does(&self, name: TokenRange) -> Option<TokenRange> {
        const LONGEST: u32 = 8;
        let grammar = self.layers.grammar;
        if matches!(grammar.before(name.start()), Part::Preposition | Part::Possessive)
            && name.start() > self.range.start()
        {
            return None;
        }
        let end = self.range.end().min(name.end() + LONGEST);
        let first = (name.end()..end).find(|&i| grammar.part(i) == Part::Verb || grammar.part(i) == Part::Auxiliary)?;
        let clear = |i: u32| {
            !matches!(grammar.part(i), Part::Comma | Part::Relative | Part::That | Part::Possessive | Part::Preposition)
        };
        let subject = (name.end()..first).all(clear) && grammar.is_finite(first);
        let goes_on = |&i: &u32| matches!(grammar.part(i), Part::Verb | Part::Auxiliary | Part::Adverb | Part::Not);
        let last = (first..end).take_while(goes_on).last()?;
        subject.then(|| TokenRange::new(name.start(), last + 1))
    }

    /// Whether the word at `i` means what it may signal: not `the court`, where nothing is ruled; not `he said he will`.
    fn means(&self, i: u32, code: ReasonCode, named: bool) -> bool {
        let grammar = self.layers.grammar;
        let part = grammar.part(i);
        match code {
            ReasonCode::Accusation => named || part == Part::Verb,
            // "To court their support" is no court.
            ReasonCode::Law => grammar.before(i) != Part::To,
            ReasonCode::Prediction => super::claim::foretells(self.layers, i),
            // "A photo released by the ministry" tells of a photo; "open-ended" of no end.
            ReasonCode::Act | ReasonCode::Position => {
                part == Part::Verb
                    && (grammar.is_finite(i) || matches!(grammar.before(i), Part::Auxiliary | Part::Adverb | Part::Not))
            }
            // "At least 40", "last week": a bound, a date.
            ReasonCode::Superlative => {
                !matches!(self.layers.tokens.word(i.saturating_sub(1)), "at" | "At") && self.amount_after(i).is_none()
            }
            ReasonCode::Vague | ReasonCode::Opinion => part != Part::Verb && self.amount_after(i).is_none(),
            _ => true,
        }
    }

    fn mention_at(&self, i: u32) -> Option<&Mention> {
        self.layers.mentions_in(TokenRange::new(i, i + 1)).next()
    }

    /// The amount that stands at `i + 1`, or behind a word or two like `more than`, `by`, `about`.
    fn amount_after(&self, i: u32) -> Option<TokenRange> {
        const NEAR: u32 = 3;
        for next in i + 1..(i + 1 + NEAR).min(self.range.end()) {
            if let Some(mention) = self.mention_at(next) {
                let amount =
                    matches!(mention.entity_type, EntityType::Money | EntityType::Percent | EntityType::Quantity);
                return amount.then_some(mention.tokens);
            }
            match self.layers.grammar.part(next) {
                Part::Number => return Some(TokenRange::new(next, next + 1)),
                Part::Preposition | Part::Adverb | Part::Determiner => {}
                Part::Nominal | Part::Subordinator
                    if matches!(self.layers.tokens.word(next), "more" | "fewer" | "less" | "least" | "than") => {}
                _ => return None,
            }
        }
        None
    }

    /// An amount with what it counts: `345 pilgrims`, `70 percent of sales`.
    fn with_noun(&self, amount: TokenRange) -> TokenRange {
        const LONGEST: u32 = 3;
        let mut end = amount.end();
        if self.layers.tokens.word(end) == "of" && self.layers.grammar.part(end + 1) == Part::Nominal {
            end += 1;
        }
        let limit = (end + LONGEST).min(self.range.end());
        while end < limit && self.layers.grammar.part(end) == Part::Nominal && self.mention_at(end).is_none() {
            end += 1;
        }
        TokenRange::new(amount.start(), end.clamp(amount.end(), self.range.end().max(amount.end())))
    }

    /// A signal word with what makes a phrase of it: `killed 345 pilgrims`, `345 pilgrims were killed`, `fell by half`,
    /// `will be closed`, `accused of fraud`.
    fn phrase(&self, i: u32, code: ReasonCode) -> TokenRange {
        let grammar = self.layers.grammar;
        let (mut start, mut end) = (i, i + 1);
        if let Some(amount) = self.amount_after(i) {
            end = self.with_noun(amount).end();
        } else if code == ReasonCode::Prediction {
            end = (i + 1..(i + 4).min(self.range.end()))
                .find(|&j| grammar.part(j) == Part::Verb && !grammar.is_finite(j))
                .map_or(end, |verb| verb + 1);
        } else if matches!(code, ReasonCode::Cause | ReasonCode::Accusation | ReasonCode::Harm | ReasonCode::Act) {
            // The object, or what is accused of.
            let mut next = end + u32::from(matches!(grammar.part(end), Part::Preposition));
            while next < self.range.end() && next < i + 5 && grammar.is_nominal(next) {
                next += 1;
                end = next;
            }
        } else if code == ReasonCode::Superlative {
            while end < self.range.end() && end < i + 3 && grammar.part(end) == Part::Nominal {
                end += 1;
            }
        }
        // "345 pilgrims were killed": the amount before its verb.
        if code == ReasonCode::Harm && end == i + 1 {
            let mut before = i;
            while before > self.range.start()
                && i - before < 5
                && matches!(grammar.part(before - 1), Part::Auxiliary | Part::Adverb | Part::Nominal | Part::Number)
            {
                before -= 1;
                if self.mention_at(before).is_some_and(|mention| mention.entity_type == EntityType::Quantity)
                    || grammar.part(before) == Part::Number
                {
                    start = self.mention_at(before).map_or(before, |mention| mention.tokens.start());
                }
            }
        }
        TokenRange::new(start.max(self.range.start()), end.min(self.range.end()))
    }

    /// The one word or name that moves the score most, whichever way.
    fn wording(&self) -> Reason {
        const MOST_WORDS: usize = 60;
        let is_noun_or_verb = |i: u32| match self.layers.read.speech.get(i as usize) {
            Some(speech) => matches!(speech, Speech::Noun | Speech::Propn | Speech::Verb | Speech::VerbNonfinite),
            None => matches!(self.layers.grammar.part(i), Part::Nominal),
        };
        let telling = |i: &u32| is_noun_or_verb(*i);
        let words = self.range.iter().filter(telling).take(MOST_WORDS);
        let whole = |i: u32| self.mention_at(i).map_or(TokenRange::new(i, i + 1), |mention| mention.tokens);
        let (moved, words) = words
            .map(|i| (self.moved_by(whole(i)), whole(i)))
            .max_by(|(a, _), (b, _)| a.total_cmp(b))
            .unwrap_or((0.0, self.range));
        Reason { code: ReasonCode::Wording, span: self.layers.tokens.span(words), lowers: moved < 0.0 }
    }
}

/// Whether an amount counts so many that a people is concerned, and no money.
fn is_many(mention: &Mention) -> bool {
    const MANY: f64 = 100_000.0;
    matches!(mention.value, Some(Value::Quantity { amount, unit: None, .. }) if amount >= MANY)
}

#[cfg(test)]
mod tests;
