//! Features of check-worthiness: some words come in; how much of each feature they hold, and where, comes out.

use super::lexicon::{Forms, Signals};
use super::{Layers, ReasonCode};
use crate::claims::grammar::Part;
use crate::entities::EntityType;
use crate::text::{Span, TokenKind, TokenRange};

/// What is looked for, in the order of the weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
#[rustfmt::skip]
#[expect(missing_docs, reason = "each is named for what it counts; `signals.rs` says more")]
pub enum Feature {
    Number, Money, Year, Measure, Change, Counted, Comparison, Superlative, Cause, Law, Harm, Time, Act, Position, Future,
    Hedge, Opinion, Vague, I, We, You, ThirdPerson, Ought, Courtesy, Denial, Open, Name, NamedActor, Past, Perfect, Present,
    Modal, Question, Exclamation, Short, Length, Verbless, Quoted,
}

/// How many features there are.
pub const COUNT: usize = Feature::Quoted as usize + 1;

impl Feature {
    /// Every feature, in the order of the weights.
    #[rustfmt::skip]
    pub const ALL: [Self; COUNT] = [
        Self::Number, Self::Money, Self::Year, Self::Measure, Self::Change, Self::Counted, Self::Comparison, Self::Superlative,
        Self::Cause, Self::Law, Self::Harm, Self::Time, Self::Act, Self::Position, Self::Future, Self::Hedge, Self::Opinion,
        Self::Vague, Self::I, Self::We, Self::You, Self::ThirdPerson, Self::Ought, Self::Courtesy, Self::Denial, Self::Open,
        Self::Name, Self::NamedActor, Self::Past, Self::Perfect, Self::Present, Self::Modal, Self::Question, Self::Exclamation,
        Self::Short, Self::Length, Self::Verbless, Self::Quoted,
    ];

    /// What a person is told of its words; absent where they alone explain nothing.
    pub const fn reason(self) -> Option<ReasonCode> {
        Some(match self {
            Self::Number | Self::Money => ReasonCode::Number,
            Self::NamedActor | Self::Name => ReasonCode::NamedActor,
            Self::Comparison | Self::Change => ReasonCode::Comparison,
            Self::Superlative => ReasonCode::Superlative,
            Self::Cause => ReasonCode::Cause,
            Self::Future => ReasonCode::Prediction,
            Self::Law => ReasonCode::Law,
            Self::Year | Self::Time => ReasonCode::Date,
            Self::Act => ReasonCode::Act,
            Self::Harm => ReasonCode::Harm,
            Self::Measure | Self::Counted => ReasonCode::Measure,
            Self::Position => ReasonCode::Position,
            Self::Hedge => ReasonCode::Hedge,
            Self::Opinion => ReasonCode::Opinion,
            Self::Vague => ReasonCode::Vague,
            Self::I | Self::We | Self::You => ReasonCode::Personal,
            Self::Ought => ReasonCode::Ought,
            _ => return None,
        })
    }
}

/// How much of each feature some words hold, and where it stands first.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// By [`Feature`]: 0 to 1, nearer 1 the more often it stands there; the length alone is in units of its own.
    pub values: [f32; COUNT],
    /// The first words of each feature.
    pub words: [Option<Span>; COUNT],
}

/// What one more occurrence leaves of the distance to 1: a second number says half as much as the first. It never reaches
/// 1, so that taking any occurrence away always lowers the value.
const EACH_LEAVES: f32 = 0.5;

/// Past this many, one more is lost in rounding.
const MOST_COUNTED: u32 = 20;

/// Fewer tokens than this seldom make a claim that stands by itself.
const SHORT: u32 = 7;

/// The signals that are a feature as they stand.
const SIGNALS: [(u32, Feature); 19] = [
    (Signals::MEASURE, Feature::Measure),
    (Signals::CHANGE, Feature::Change),
    (Signals::COUNTED, Feature::Counted),
    (Signals::COMPARISON, Feature::Comparison),
    (Signals::SUPERLATIVE, Feature::Superlative),
    (Signals::CAUSE, Feature::Cause),
    (Signals::LAW, Feature::Law),
    (Signals::HARM, Feature::Harm),
    (Signals::TIME, Feature::Time),
    (Signals::ACT, Feature::Act),
    (Signals::POSITION, Feature::Position),
    (Signals::FUTURE, Feature::Future),
    (Signals::HEDGE, Feature::Hedge),
    (Signals::OPINION, Feature::Opinion),
    (Signals::VAGUE, Feature::Vague),
    (Signals::SECOND_PERSON, Feature::You),
    (Signals::OUGHT, Feature::Ought),
    (Signals::COURTESY, Feature::Courtesy),
    (Signals::OPEN, Feature::Open),
];

/// No words.
pub const NOTHING: TokenRange = TokenRange::new(0, 0);

/// Gathers what the words of `range` hold, but for those of `except`.
pub fn gather(layers: &Layers, range: TokenRange, except: TokenRange) -> Evidence {
    let mut counts = [0u32; COUNT];
    let mut words = [None; COUNT];
    let mut see = |feature: Feature, span: Span| {
        counts[feature as usize] += 1;
        words[feature as usize].get_or_insert(span);
    };
    let tokens = layers.tokens;
    let grammar = layers.grammar;
    let telling = !is_all_capitals(layers, range);
    let mut last_name = None;
    let mut verbs = 0u32;
    let mut i = range.start();
    let mut mention_at = layers.mentions.partition_point(|mention| mention.tokens.end() <= range.start());
    while i < range.end() {
        if except.holds(i) {
            i += 1;
            continue;
        }
        let word = grammar.word(i);
        let span = tokens.span(TokenRange::new(i, i + 1));
        while layers.mentions.get(mention_at).is_some_and(|mention| mention.tokens.end() <= i) {
            mention_at += 1;
        }
        let mention = layers.mentions.get(mention_at).filter(|mention| mention.tokens.holds(i));
        let kind = mention.map(|mention| mention.entity_type);
        let whole = mention.map_or(span, |mention| mention.span);
        let dated = matches!(kind, Some(EntityType::Date | EntityType::Time));
        for (signal, feature) in SIGNALS {
            if word.entry.signals & signal != 0 && means(layers, i, feature) {
                // "last year" is one word of time, and nothing is the last of its kind.
                if feature == Feature::Time && dated {
                    see(feature, whole);
                } else if !(feature == Feature::Superlative && dated) {
                    see(feature, span);
                }
            }
        }

        if word.part == Part::Number && is_year(tokens.word(i)) {
            see(Feature::Year, whole);
        } else if is_amount(layers, i) && !dated && !kind.is_some_and(EntityType::is_name) {
            see(Feature::Number, amount(layers, i, range, whole));
        }
        if matches!(tokens.word(i), "$" | "€" | "£" | "%" | "percent") {
            see(Feature::Money, whole);
        }
        match word.part {
            Part::Verb | Part::Auxiliary => {
                verbs += 1;
                if let Some(feature) = tense(layers, i) {
                    see(feature, span);
                }
                if (word.part == Part::Auxiliary || grammar.is_finite(i))
                    && let Some(name) = last_name
                {
                    see(Feature::NamedActor, name);
                }
            }
            Part::Nominal => {
                let capital =
                    telling && i > range.start() && tokens.get(i).is_some_and(crate::text::Token::is_capitalised);
                let name =
                    kind.is_some_and(EntityType::is_name) || (capital && !dated && grammar.before(i) != Part::Quote);
                if name {
                    let span = if kind.is_some_and(EntityType::is_name) { whole } else { span };
                    // A name of three words is one name.
                    if last_name.is_none_or(|last: Span| !last.contains(span)) && !follows_capital(layers, i, range) {
                        see(Feature::Name, span);
                    }
                    last_name = Some(last_name.filter(|last: &Span| last.contains(span)).unwrap_or(span));
                }
            }
            _ => {
                if let Some(feature) = manner(layers, i) {
                    see(feature, span);
                }
            }
        }
        i += 1;
    }
    let length = range.len() - except.len().min(range.len());
    let mut values = counts.map(|count| 1.0 - EACH_LEAVES.powf(f32::from(count.min(MOST_COUNTED) as u8)));
    values[Feature::Short as usize] = f32::from(u8::from(length < SHORT));
    values[Feature::Verbless as usize] = f32::from(u8::from(verbs == 0));
    values[Feature::Length as usize] = (1.0 + f32::from(length.min(u32::from(u16::MAX)) as u16)).ln();
    Evidence { values, words }
}

/// What the verb at token `i` says of time.
fn tense(layers: &Layers, i: u32) -> Option<Feature> {
    let word = layers.grammar.word(i);
    if word.part == Part::Auxiliary {
        return match layers.tokens.word(i).to_lowercase().as_str() {
            "was" | "were" | "had" | "did" => Some(Feature::Past),
            "is" | "are" | "has" | "have" | "do" | "does" | "'s" | "’s" => Some(Feature::Present),
            "would" | "could" | "can" | "might" | "may" => Some(Feature::Modal),
            _ => None,
        };
    }
    let forms = word.entry.forms;
    let after_have = matches!(layers.grammar.before(i), Part::Auxiliary | Part::Adverb | Part::Not);
    if forms.any(Forms::PAST) && !after_have {
        Some(Feature::Past)
    } else if forms.any(Forms::PARTICIPLE) && after_have {
        Some(Feature::Perfect)
    } else if forms.any(Forms::THIRD) {
        Some(Feature::Present)
    } else {
        None
    }
}

/// What the small word or mark at token `i` says of who speaks and how.
fn manner(layers: &Layers, i: u32) -> Option<Feature> {
    match layers.grammar.part(i) {
        Part::Not => Some(Feature::Denial),
        Part::Quote => Some(Feature::Quoted),
        Part::Pronoun | Part::Possessive | Part::Her => match layers.tokens.word(i).to_lowercase().as_str() {
            "i" | "me" | "my" | "myself" => Some(Feature::I),
            "we" | "us" | "our" | "ours" => Some(Feature::We),
            "he" | "she" | "they" | "his" | "her" | "their" | "him" | "them" => Some(Feature::ThirdPerson),
            _ => None,
        },
        Part::Stop => match layers.tokens.word(i).chars().next() {
            Some('?') => Some(Feature::Question),
            Some('!') => Some(Feature::Exclamation),
            _ => None,
        },
        _ => None,
    }
}

/// Whether the word signals what it is listed for: not `to court`, not `at least`.
fn means(layers: &Layers, i: u32, feature: Feature) -> bool {
    match feature {
        Feature::Law => !(layers.grammar.part(i) == Part::Verb && layers.grammar.before(i) == Part::To),
        Feature::Superlative => i == 0 || layers.tokens.word(i - 1) != "at",
        _ => true,
    }
}

/// Whether token `i` says how many; "the two sides" only says which.
fn is_amount(layers: &Layers, i: u32) -> bool {
    let word = layers.grammar.word(i);
    word.part == Part::Number
        || (word.entry.signals & Signals::NUMBER != 0
            && (layers.grammar.before(i) != Part::Determiner || layers.tokens.word(i).len() > 5))
}

/// The whole amount that the number at `i` is part of: `1.2 million`.
fn amount(layers: &Layers, i: u32, range: TokenRange, whole: Span) -> Span {
    let mut end = i + 1;
    while end < range.end() && layers.grammar.word(end).entry.signals & Signals::NUMBER != 0 {
        end += 1;
    }
    layers.tokens.span(TokenRange::new(i, end)).join(whole)
}

/// Whether every long word has a capital, as in many headlines: then a capital tells no name.
pub(super) fn is_all_capitals(layers: &Layers, range: TokenRange) -> bool {
    /// "Mayor Edda Brandt met Ole Lund" has as many capitals; with more words some would be small.
    const FEWEST: u32 = 4;
    /// "of", "the" and "with" stay small in titles.
    const SHORTEST: u32 = 5;
    let mut capitals = 0;
    for token in range.iter().filter_map(|i| layers.tokens.get(i)) {
        if token.kind == TokenKind::Word && token.span.len() >= SHORTEST {
            if !token.is_capitalised() {
                return false;
            }
            capitals += 1;
        }
    }
    capitals >= FEWEST
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1500..2100).contains(&year))
}

fn follows_capital(layers: &Layers, i: u32, range: TokenRange) -> bool {
    i > range.start() + 1
        && layers.grammar.before(i) == Part::Nominal
        && layers.tokens.get(i - 1).is_some_and(crate::text::Token::is_capitalised)
}
