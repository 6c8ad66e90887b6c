//! Amounts: how many or how much a claim speaks of, and whether two of them say the same.

use crate::claims::Layers;
use crate::claims::grammar::Part;
use crate::entities::{Mention, Value};
use crate::text::{Span, TokenKind, TokenRange};

/// How many or how much.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    /// The number.
    number: f64,
    /// The words that tell it.
    pub span: Span,
    /// Of what: a currency, `%`, a unit, or the noun that is counted, in lower case.
    of: Option<String>,
    /// Whether it is told as more, less or about so much.
    rough: bool,
}

/// How two amounts stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compared {
    /// They say the same.
    Same,
    /// They measure the same and say another number.
    Other,
    /// They may measure different things.
    Apart,
}

/// Words before a number that leave it open.
const ROUGH: &[&str] =
    &["over", "about", "than", "least", "most", "nearly", "almost", "around", "some", "roughly", "to"];

/// "900" may be told of 912: a number is rounded by no more than this share of itself.
const ROUNDED: f64 = 0.05;
/// "Over 900" may be told of 980; told of 2,000 it would not be wrong, but hardly of the same.
const LEFT_OPEN: f64 = 0.1;
/// Up to here people count exactly.
const COUNTED: f64 = 100.0;

impl Amount {
    /// The amount that a mention tells, where it tells one.
    pub fn of(layers: &Layers, mention: &Mention) -> Option<Self> {
        let (amount, max, of) = match *mention.value.as_ref()? {
            Value::Iso(ref iso) => {
                let (amount, unit) = duration(iso)?;
                (amount, None, Some(unit.to_owned()))
            }
            Value::Money { amount, max, currency } => (amount, max, currency.map(str::to_owned)),
            Value::Percent { amount, max, unit } => (amount, max, Some(unit.to_owned())),
            Value::Quantity { amount, max, unit } => {
                (amount, max, unit.map(str::to_owned).or_else(|| counted(layers, mention.tokens.end())))
            }
        };
        let rough = max.is_some() || is_rough(layers, mention.tokens.start());
        Some(Self { number: amount, span: mention.span, of, rough })
    }

    /// The number in digits at token `i`.
    pub fn bare(layers: &Layers, i: u32) -> Option<Self> {
        let number = layers.tokens.word(i).replace(',', "").parse().ok()?;
        let span = layers.tokens.span(TokenRange::new(i, i + 1));
        Some(Self { number, span, of: counted(layers, i + 1), rough: is_rough(layers, i) })
    }

    /// How it stands to `other`.
    pub fn compare(&self, other: &Self) -> Compared {
        let away = (self.number - other.number).abs();
        let most = self.number.abs().max(other.number.abs());
        let rough = self.rough || other.rough;
        let share = if rough {
            LEFT_OPEN
        } else if most < COUNTED && self.number.fract() == 0.0 && other.number.fract() == 0.0 {
            0.0
        } else {
            ROUNDED
        };
        if away <= share * most {
            Compared::Same
        } else if !rough && self.of.is_some() && self.of == other.of {
            Compared::Other
        } else {
            Compared::Apart
        }
    }
}

/// A span of time as a number and its unit: `P6Y`.
fn duration(iso: &str) -> Option<(f64, &str)> {
    let told = iso.strip_prefix('P')?;
    let unit = told.find(|c: char| !c.is_ascii_digit())?;
    Some((told[..unit].parse().ok()?, &told[unit..]))
}

/// The noun behind a number: `40 jobs`.
fn counted(layers: &Layers, i: u32) -> Option<String> {
    let noun = layers.grammar.part(i) == Part::Nominal
        && layers.tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word);
    noun.then(|| layers.tokens.lower(i).into_owned())
}

/// `over 40`, `more than 40`, `at least 40`.
fn is_rough(layers: &Layers, i: u32) -> bool {
    i.checked_sub(1).is_some_and(|i| ROUGH.contains(&&*layers.tokens.lower(i)))
}
