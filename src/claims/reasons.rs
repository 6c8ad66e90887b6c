//! Reasons: why a fact-checker would check a claim, each with the words that carry it.
//!
//! Mentions and signal words say what sort of reason some words may be; the network's evidence says whether they are one:
//! without them the score would be lower, or higher where they speak against checking.

mod phrases;

use super::Layers;
use super::grammar::Part;
use super::reading::NOTHING;
use super::signals::Signals;
use crate::entities::{EntityType, Mention, Value};
use crate::text::{Span, TokenRange};
use phrases::Phrases;

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
    /// No kind of its own: what is said to have happened or to be so.
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
            Self::NamedActor | Self::Wording => 4,
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
    let claim = Claimed { layers, range, phrases: Phrases { layers, range }, score: layers.read.order(range, NOTHING) };
    let (mut reasons, against) = claim.weighed();
    // A date alone does not say what happened then.
    if reasons.iter().all(|reason| reason.code == ReasonCode::Date) {
        let wording = claim.wording();
        reasons.retain(|date| !wording.span.overlaps(date.span));
        reasons.insert(0, wording);
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
    phrases: Phrases<'a>,
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
                    let words = self.phrases.counted(mention.tokens);
                    let people = words.iter().any(|i| {
                        self.layers.grammar.word(i).signals & Signals::MANY != 0
                            || self.layers.tokens.word(i) == "people"
                    });
                    add(if people && is_many(mention) { ReasonCode::ManyPeople } else { ReasonCode::Number }, words);
                }
                EntityType::Date | EntityType::Time => add(ReasonCode::Date, mention.tokens),
                _ => {
                    if let Some(words) = self.phrases.what_it_does(mention.tokens) {
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
            if word.part == Part::Number && self.phrases.mention_at(i).is_none() {
                add(ReasonCode::Number, self.phrases.counted(TokenRange::new(i, i + 1)));
            }
            if word.named || self.phrases.mention_at(i).is_some() || self.layers.grammar.before(i) == Part::Hyphen {
                continue;
            }
            for (signal, code) in SIGNALS {
                if word.signals & signal != 0 && self.means(i, code, named) {
                    add(code, self.words_of(i, code));
                }
            }
        }
        all
    }

    /// Whether the word at `i` means what it may signal: not `the court`, where nothing is ruled; not `he said he will`.
    fn means(&self, i: u32, code: ReasonCode, named: bool) -> bool {
        let grammar = self.layers.grammar;
        let part = grammar.part(i);
        match code {
            ReasonCode::Accusation => named || part == Part::Verb,
            // "Masks work", not "work for the state".
            ReasonCode::Cause if matches!(self.layers.tokens.word(i), "work" | "works") => {
                matches!(grammar.part(i + 1), Part::Stop | Part::Comma | Part::Conjunction | Part::Preposition)
                    && !matches!(self.layers.tokens.word(i + 1), "for" | "per" | "at" | "of" | "with")
            }
            // "To court their support" is no court.
            ReasonCode::Law => grammar.before(i) != Part::To,
            ReasonCode::Prediction => super::kinds::foretells(self.layers, i),
            // "A photo released by the ministry" tells of a photo; "open-ended" of no end.
            ReasonCode::Act | ReasonCode::Position => {
                part == Part::Verb
                    && (grammar.is_finite(i) || matches!(grammar.before(i), Part::Auxiliary | Part::Adverb | Part::Not))
            }
            // "At least 40", "last week": a bound, a date.
            ReasonCode::Superlative => {
                !matches!(self.layers.tokens.word(i.saturating_sub(1)), "at" | "At")
                    && self.phrases.amount_after(i).is_none()
            }
            // "Turned away twice" compares nothing.
            ReasonCode::Comparison if matches!(self.layers.tokens.word(i), "twice" | "double") => {
                matches!(self.layers.tokens.word(i + 1), "as" | "the" | "its" | "their" | "what" | "that")
            }
            ReasonCode::Vague | ReasonCode::Opinion => part != Part::Verb && self.phrases.amount_after(i).is_none(),
            _ => true,
        }
    }

    /// The words that carry what the word at `i` signals.
    fn words_of(&self, i: u32, code: ReasonCode) -> TokenRange {
        match code {
            ReasonCode::Opinion | ReasonCode::Vague => TokenRange::new(i, i + 1),
            ReasonCode::Prediction if self.layers.grammar.part(i) == Part::Nominal => self.phrases.noun(i),
            _ => {
                // What is left of a short claim without its predicate may say anything: then fewer words must tell.
                let words = self.phrases.around(i);
                if self.moved_by(words) > LEAST_MOVED { words } else { self.phrases.with_amount(i).unwrap_or(words) }
            }
        }
    }

    /// What the claim says happened or is so: of its statements the one that speaks most for checking, or of the other verbs
    /// and nouns where none does; where nothing speaks for it, what moves the score least.
    fn wording(&self) -> Reason {
        const MOST_WORDS: usize = 60;
        let grammar = self.layers.grammar;
        let heads = |&i: &u32| grammar.is_finite(i) && grammar.before(i) != Part::Auxiliary;
        let stated = (self.range.iter().filter(heads).take(MOST_WORDS))
            .flat_map(|i| [self.phrases.predicate(i), self.phrases.statement(i)]);
        let is_dated = |i: u32| self.phrases.mention_at(i).is_some_and(|mention| mention.entity_type.is_date());
        let others = |&i: &u32| matches!(grammar.part(i), Part::Verb | Part::Nominal) && !is_dated(i);
        let told = self.range.iter().filter(others).take(MOST_WORDS).map(|i| match grammar.part(i) {
            Part::Verb => self.phrases.predicate(i),
            _ => self.phrases.noun(i),
        });
        let (moved, words) = (self.weightiest(stated).filter(|(moved, _)| *moved > 0.0))
            .or_else(|| self.weightiest(told))
            .unwrap_or((0.0, self.range));
        Reason { code: ReasonCode::Wording, span: self.layers.tokens.span(words), lowers: moved < 0.0 }
    }

    /// The phrase that raises the score most, and by how much, in log-odds.
    fn weightiest(&self, phrases: impl Iterator<Item = TokenRange>) -> Option<(f32, TokenRange)> {
        phrases.map(|words| (self.moved_by(words), words)).max_by(|(a, _), (b, _)| a.total_cmp(b))
    }
}

/// Whether an amount counts so many that a people is concerned, and no money.
fn is_many(mention: &Mention) -> bool {
    const MANY: f64 = 100_000.0;
    matches!(mention.value, Some(Value::Quantity { amount, unit: None, .. }) if amount >= MANY)
}

#[cfg(test)]
mod tests;
