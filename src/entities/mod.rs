//! Entities: tokens and sentences come in, mentions and the entities that they name come out.

pub mod resolution;

mod apart;
mod bylines;
mod finer;
mod given;
mod hyphened;
mod kinds;
mod known;
mod names;
mod titled;
mod values;

pub use crate::mention::{EntityType, Mention, Origin, Value};
pub use resolution::{City, Entity, Link, LinkSource};
pub use values::ArticleDate;

use crate::mention;
use crate::model::{ArticleEvidence, Prepared};
use crate::text::{Article, Sentence, Tokens};

/// A name takes the place of a date or amount inside it ("March 8 Alliance") when it is more likely right than wrong.
const LIKELY: f32 = 0.5;

/// A name of the model that is less likely right than this is not offered. F1 is best near half of itself (Lipton, Elkan
/// and Naryanaswamy 2014).
const LEAST: f32 = 0.4;

/// Every mention of the article, in order of its start; no two overlap. What the page carries beside it names nobody.
///
/// Dates are read against `today`, the day that the article was written. Names come from `model`, else from rules.
///
/// This is the one place where rules and model meet. Dates, times and amounts come from rules, which know their values; the
/// model's own dates and sums are dropped, because where no rule reads a value there is none to show. Where a name of the
/// model and a value overlap, the name stands if it is the longer and more likely right than wrong ("Vision 2030"), else the
/// value. Among rules the longer stands. What the model joins is taken apart, names that it cuts short are mended, and what
/// it calls MISC is given the type that a list tells.
pub fn mentions(
    article: &Article,
    tokens: &Tokens,
    sentences: &[Sentence],
    today: Option<ArticleDate>,
    model: Option<&Prepared>,
) -> Vec<Mention> {
    let mut found = values::find(article, tokens, today);
    let names = match model {
        Some(model) => {
            let mut names = Vec::new();
            for name in model.mentions(ArticleEvidence::default()) {
                if name.score >= LEAST {
                    apart::names(tokens, name, &mut names);
                }
            }
            bylines::mend(article, tokens, &mut names);
            hyphened::mend(tokens, &mut names);
            titled::mend(tokens, &mut names);
            given::mend(tokens, &mut names);
            kinds::mend(article, tokens, &mut names);
            known::mend(tokens, &mut names);
            for name in &mut names {
                name.entity_type = finer::type_of(tokens, name);
            }
            names_beside(&found, names)
        }
        None => names::find(article, tokens, sentences),
    };
    found.extend(names);
    let mut mentions = mention::settle(found);
    mentions.retain(|mention| article.holds(mention.span.start()));
    mentions
}

/// The dates and times of an article that was written `today`, in order, with their values.
pub fn dates(article: &Article, tokens: &Tokens, today: Option<ArticleDate>) -> Vec<Mention> {
    let mut found = values::find(article, tokens, today);
    found.retain(|found| matches!(found.entity_type, EntityType::Date | EntityType::Time));
    found
}

/// The names of the model that stand beside the values that the rules found, or in their place.
fn names_beside(values: &[Mention], mut names: Vec<Mention>) -> Vec<Mention> {
    names.retain(|name| {
        let from = values.partition_point(|value| value.span.end() <= name.span.start());
        let mut overlapping = values[from..].iter().take_while(|value| value.span.start() < name.span.end());
        name.entity_type.is_name() && overlapping.all(|value| name.score > LIKELY && name.span.len() > value.span.len())
    });
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, TokenRange};

    fn mention(start: u32, end: u32, entity_type: EntityType, score: f32) -> Mention {
        let (span, tokens) = (Span::new(start, end), TokenRange::new(start, end));
        Mention { span, tokens, entity_type, value: None, score, origin: Origin::Model }
    }

    /// What is left of a name beside a date.
    fn stands(name: Mention, date: (u32, u32)) -> bool {
        !names_beside(&[mention(date.0, date.1, EntityType::Date, 0.9)], vec![name]).is_empty()
    }

    #[test]
    fn a_name_takes_the_place_of_a_value_inside_it() {
        assert!(stands(mention(0, 16, EntityType::Org, 0.6), (0, 7)));
    }

    #[test]
    fn a_value_stands_against_a_doubtful_or_a_shorter_name() {
        assert!(!stands(mention(0, 16, EntityType::Org, 0.4), (0, 7)));
        assert!(!stands(mention(2, 6, EntityType::Org, 0.9), (0, 7)));
        assert!(!stands(mention(0, 7, EntityType::Org, 0.9), (0, 7)));
    }

    #[test]
    fn a_name_beside_a_value_stands() {
        assert!(stands(mention(0, 7, EntityType::Org, 0.1), (7, 9)));
        assert!(stands(mention(9, 12, EntityType::Org, 0.1), (7, 9)));
    }

    #[test]
    fn the_models_own_values_are_dropped() {
        assert!(!stands(mention(0, 7, EntityType::Money, 0.9), (20, 30)));
    }
}
