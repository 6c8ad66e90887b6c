//! Assertions: a line below a case's text comes in, what it says of the document comes out.
//!
//! ```text
//! ENTITY PERSON: John Tester          a mention is exactly these words and of this type; `ENTITY: words` is of any type
//! NAME ORG: Bundesbank                an entity of this type is called so (these words need not stand in the text)
//! SAME: Apple Inc. | Apple            both are mentions of one entity
//! CLAIM reported denied BY Labour: W  a claim holds the words W, has this voice (author, reported) and certainty (asserted,
//!                                     hedged, denied, questioned), and its claimer is called so; each may be left out
//! SAID Beth Lowe: words               an attribution's content holds the words, its source or the source's entity the name;
//!                                     `SAID: words` is of any source
//! VALUE £3bn: 3000000000 GBP          an annotation of exactly these words has a value that holds this, its numbers whole
//! VALUE: last year                    an annotation of exactly these words has a value
//! ARTICLE DATE: 2021-04-07            this is the article's date; `ARTICLE DATE`: it has one
//! BLOCK headline: words               a block of this kind holds the words
//! SENTENCES: 2                        there are so many
//! WORTH >= 0.5: words                 a sentence that holds the words has such a checkworthiness (>=, <=, >, <)
//! ```
//!
//! With `NO` (or `NOT`, before `SAID` and `SAME`) an assertion is turned round; `NO CLAIM` and `NOT SAID` alone: none at all.
//! White space is folded, curly and straight quotes are alike, case counts. A claim's words are its quote, or the quotes of
//! its fragments with a space between. Words with ` … ` in them are parts that stand in this order. A claimer is called so
//! where its name or a mention of it holds the words.

use glossator::entities::ArticleDate;

const VOICES: &[&str] = &["author", "reported"];
const CERTAINTIES: &[&str] = &["asserted", "hedged", "denied", "questioned"];

/// What comes between a keyword and the first `: `, and what after; either may be absent.
type Reader = fn(Option<&str>, Option<&str>) -> Option<What>;

const KEYWORDS: [(&str, Reader); 10] = [
    ("ENTITY", |label, words| Some(What::Entity { label: capitals(label)?, words: words?.into() })),
    ("NAME", |label, words| Some(What::Name { label: capitals(label)?, words: words?.into() })),
    ("SAME", same),
    ("CLAIM", claim),
    ("SAID", |by, words| Some(What::Said { by: by.map(Into::into), words: words.map(Into::into) })),
    ("VALUE", value),
    ("ARTICLE DATE", article_date),
    ("BLOCK", |kind, words| Some(What::Block { kind: kind?.into(), words: words?.into() })),
    ("SENTENCES", |none, count| none.is_none().then_some(What::Sentences(count?.parse().ok()?))),
    ("WORTH", worth),
];

/// A line below a case's text.
#[derive(Debug, PartialEq)]
pub struct Assertion {
    /// As it is written.
    pub line: String,
    /// Whether it says that there is no such thing.
    pub turned_round: bool,
    pub what: What,
}

/// What is to be found; what is absent may be anything.
#[derive(Debug, PartialEq)]
pub enum What {
    Entity { label: Option<String>, words: String },
    Name { label: Option<String>, words: String },
    Same { words: String, other: String },
    Claim { voice: Option<String>, certainty: Option<String>, by: Option<String>, words: Option<String> },
    Said { by: Option<String>, words: Option<String> },
    Value { words: String, value: Option<String> },
    ArticleDate(Option<String>),
    Block { kind: String, words: String },
    Sentences(usize),
    Worth { order: Order, score: f64, words: String },
}

/// On which side of a score a sentence is.
#[derive(Debug, PartialEq)]
pub enum Order {
    AtLeast,
    AtMost,
    Above,
    Below,
}

impl Assertion {
    /// Reads a line; absent where there is no such assertion.
    pub fn read(line: &str) -> Option<Self> {
        let negation = ["NO ", "NOT "].into_iter().find(|negation| line.starts_with(negation));
        let what = What::read(&line[negation.map_or(0, str::len)..])?;
        let allowed = negation.is_none() || negation == what.negation();
        allowed.then(|| Self { line: line.into(), turned_round: negation.is_some(), what })
    }
}

impl What {
    fn read(line: &str) -> Option<Self> {
        let (rest, reader) = KEYWORDS.iter().find_map(|(word, reader)| Some((line.strip_prefix(word)?, reader)))?;
        let (head, tail) = match rest.split_once(": ") {
            Some((head, tail)) if !tail.is_empty() => (head, Some(tail)),
            _ => (rest, None),
        };
        let head = if head.is_empty() { None } else { Some(head.strip_prefix(' ')?) };
        reader(head, tail)
    }

    /// How it is turned round, where it can be.
    fn negation(&self) -> Option<&'static str> {
        match self {
            Self::Said { .. } | Self::Same { .. } => Some("NOT "),
            Self::Sentences(_) | Self::Worth { .. } => None,
            _ => Some("NO "),
        }
    }

    /// The words that must stand in the text, whether or not they are found there as what they are said to be.
    pub fn in_text(&self) -> Vec<&str> {
        match self {
            Self::Name { .. } | Self::ArticleDate(_) | Self::Sentences(_) => Vec::new(),
            Self::Entity { words, .. }
            | Self::Value { words, .. }
            | Self::Block { words, .. }
            | Self::Worth { words, .. } => vec![words],
            Self::Same { words, other } => vec![words, other],
            Self::Claim { by, words, .. } | Self::Said { by, words } => {
                by.iter().chain(words).map(String::as_str).collect()
            }
        }
    }
}

impl Order {
    pub fn is_met(&self, score: f64, limit: f64) -> bool {
        match self {
            Self::AtLeast => score >= limit,
            Self::AtMost => score <= limit,
            Self::Above => score > limit,
            Self::Below => score < limit,
        }
    }
}

/// A type's label, where one is given; a label is written in capitals.
#[expect(clippy::option_option, reason = "none given is one thing, an ill-formed one another")]
fn capitals(label: Option<&str>) -> Option<Option<String>> {
    let well_formed = |label: &str| label.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    label.is_none_or(well_formed).then(|| label.map(Into::into))
}

fn same(none: Option<&str>, both: Option<&str>) -> Option<What> {
    let (words, other) = both?.split_once(" | ")?;
    none.is_none().then(|| What::Same { words: words.into(), other: other.into() })
}

/// Reads `reported denied BY Labour`, each part of which may be left out.
fn claim(head: Option<&str>, words: Option<&str>) -> Option<What> {
    let mut rest = head.unwrap_or_default();
    let mut one_of = |known: &[&str]| {
        let (first, after) = rest.split_once(' ').unwrap_or((rest, ""));
        let known = known.contains(&first).then(|| first.to_owned());
        rest = if known.is_some() { after } else { rest };
        known
    };
    let (voice, certainty) = (one_of(VOICES), one_of(CERTAINTIES));
    let by = if rest.is_empty() { None } else { Some(rest.strip_prefix("BY ")?.to_owned()) };
    Some(What::Claim { voice, certainty, by, words: words.map(Into::into) })
}

fn value(words: Option<&str>, value: Option<&str>) -> Option<What> {
    Some(match words {
        Some(words) => What::Value { words: words.into(), value: Some(value?.into()) },
        None => What::Value { words: value?.into(), value: None },
    })
}

fn article_date(none: Option<&str>, day: Option<&str>) -> Option<What> {
    let well_formed = none.is_none() && day.is_none_or(|day| ArticleDate::set(day).is_ok());
    well_formed.then(|| What::ArticleDate(day.map(Into::into)))
}

fn worth(side: Option<&str>, words: Option<&str>) -> Option<What> {
    let (order, score) = side?.split_once(' ')?;
    let order = match order {
        ">=" => Order::AtLeast,
        "<=" => Order::AtMost,
        ">" => Order::Above,
        "<" => Order::Below,
        _ => return None,
    };
    Some(What::Worth { order, score: score.parse().ok()?, words: words?.into() })
}
