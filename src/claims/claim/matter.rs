//! Matter: a claim comes in; what it is about comes out, its names, amounts and words each in a form that can be compared.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::amount::Amount;
use crate::claims::grammar::{self, Part};
use crate::claims::{Layers, verbs};
use crate::entities::{LinkSource, Value};
use crate::text::{Span, TokenKind, TokenRange};

/// What a claim is about.
#[derive(Debug, Default)]
pub(super) struct Matter {
    /// Each thing that it speaks of once, in order.
    pub items: Vec<(Item, Span)>,
    /// How many and how much, in order.
    pub amounts: Vec<Amount>,
    /// Whether a word in it says that something is not so.
    pub negative: bool,
}

/// One thing that a claim speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Item {
    /// A country or its people, by ISO 3166-1.
    Country(String),
    /// Anything else that is named, by its entity.
    Name(u32),
    /// A day or a time, in ISO 8601.
    Date(String),
    /// A word, whatever its ending.
    Word(Key),
}

/// A word without its inflection.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// Words that say the same, by their place in [`ALIKE`].
    Alike(usize),
    /// Any other word.
    Stem(String),
}

/// Words that headlines use for each other.
const ALIKE: [&str; 20] = [
    RISING,
    FALLING,
    WINNING,
    LOSING,
    BEGINNING,
    ENDING,
    APPROVING,
    REJECTING,
    BUYING,
    SELLING,
    ARRESTING,
    FREEING,
    "die kill dead death deadly fatal",
    "injure wound hurt",
    "promise pledge vow",
    "probe investigate investigation inquiry",
    "deal agreement accord pact",
    "resign quit resignation",
    "double twice",
    "leader chief head boss",
];
const RISING: &str = "rise increase grow climb soar surge jump growth raise";
const FALLING: &str = "fall drop decline decrease shrink plunge slump sink tumble reduce cut slash lower";
const WINNING: &str = "win beat defeat victory";
const LOSING: &str = "lose loss";
const BEGINNING: &str = "begin start launch open";
const ENDING: &str = "end stop finish close halt cease";
const APPROVING: &str = "approve back pass endorse support accept";
const REJECTING: &str = "reject refuse oppose dismiss block";
const BUYING: &str = "buy acquire purchase";
const SELLING: &str = "sell";
const ARRESTING: &str = "arrest detain jail imprison";
const FREEING: &str = "free release acquit clear";

/// Places in [`ALIKE`] up to which each stands beside its opposite.
const WITH_OPPOSITES: usize = 12;

/// Which words are alike, by their key.
static ALIKE_BY_KEY: LazyLock<HashMap<Key, usize>> = LazyLock::new(|| {
    let words = ALIKE.iter().enumerate().flat_map(|(at, words)| words.split(' ').map(move |word| (plain(word), at)));
    words.collect()
});

/// Words that turn what they stand with into its opposite.
const NEGATIVE: &str =
    " no none nobody nothing neither nor without fail fails failed failing denies denied deny never ";

impl Item {
    /// Whether it is a time longer than a day: `2019`, `2019-01`.
    pub fn is_period(&self) -> bool {
        /// `2019-01-31`
        const DAY: usize = 10;
        matches!(self, Self::Date(iso) if iso.len() != DAY)
    }
}

impl Key {
    /// The key of `word`, in lower case.
    fn of(word: &str) -> Self {
        let plain = plain(word);
        ALIKE_BY_KEY.get(&plain).map_or(plain, |&at| Self::Alike(at))
    }

    /// The key of what says the opposite, where one is known.
    pub fn opposite(&self) -> Option<Self> {
        match *self {
            Self::Alike(at) if at < WITH_OPPOSITES => Some(Self::Alike(at ^ 1)),
            _ => None,
        }
    }
}

fn plain(word: &str) -> Key {
    Key::Stem(stem(verbs::base(word)).to_owned())
}

/// The word without the ending that its number or tense gives it.
fn stem(word: &str) -> &str {
    /// What is left of a word must still tell it from others.
    const SHORTEST: usize = 4;
    let without = |end: &str| word.strip_suffix(end).filter(|left| left.len() >= SHORTEST);
    // "cities" and "city" meet at "cit", "rates" and "rated" at "rat".
    let left = ["ies", "ing", "es", "ed", "s", "y", "e"].into_iter().find_map(without);
    left.filter(|_| !word.ends_with("ss")).unwrap_or(word)
}

/// What the words of `range` are about; `entity_of` tells of each mention which entity it names.
pub(super) fn of(layers: &Layers, range: TokenRange, entity_of: &[u32]) -> Matter {
    let mut matter = Matter::default();
    let mut see = |item: Item, span: Span| {
        if !matter.items.iter().any(|(known, _)| *known == item) {
            matter.items.push((item, span));
        }
    };
    let mut mention_at = layers.mentions.partition_point(|mention| mention.tokens.end() <= range.start());
    let mut i = range.start();
    while i < range.end() {
        while layers.mentions.get(mention_at).is_some_and(|mention| mention.tokens.end() <= i) {
            mention_at += 1;
        }
        if let Some(mention) = layers.mentions.get(mention_at).filter(|mention| mention.tokens.holds(i)) {
            match (Amount::of(layers, mention), &mention.value) {
                (Some(amount), _) => matter.amounts.push(amount),
                (None, Some(Value::Iso(date))) => see(Item::Date(date.clone()), mention.span),
                (None, None) if mention.entity_type.is_name() => {
                    see(name(layers, entity_of[mention_at]), mention.span);
                }
                _ => {}
            }
            i = mention.tokens.end();
            continue;
        }
        let lower = layers.tokens.lower(i);
        let part = layers.grammar.part(i);
        matter.negative |= part == Part::Not || NEGATIVE.contains(&format!(" {lower} "));
        if part == Part::Number {
            matter.amounts.extend(Amount::bare(layers, i));
        } else if is_content(layers, i) {
            see(Item::Word(Key::of(&lower)), layers.tokens.span(TokenRange::new(i, i + 1)));
        }
        i += 1;
    }
    matter
}

fn is_content(layers: &Layers, i: u32) -> bool {
    // Of "3-D" the letter says nothing.
    let word = layers.tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word && token.span.len() > 1);
    word && grammar::closed_class(&layers.tokens.lower(i)).is_none()
}

fn name(layers: &Layers, entity: u32) -> Item {
    let links = layers.entities.get(entity as usize).map_or(&[][..], |entity| &entity.links);
    let country = links.iter().find(|link| link.source == LinkSource::Iso3166);
    country.map_or(Item::Name(entity), |link| Item::Country(link.id.clone()))
}
