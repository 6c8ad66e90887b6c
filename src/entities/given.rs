//! Given names that are words, too, which the model may leave out of a name: "Will Young", "August Wilson".

use super::{EntityType, Mention, Origin};
use crate::lists::gazetteer::{self, Kinds};
use crate::text::{TokenKind, TokenRange, Tokens};

/// Before a month that is one: "in August Wilson said".
const BEFORE_MONTH: &[&str] =
    &["in", "last", "since", "by", "until", "till", "this", "next", "of", "during", "from", "early", "late", "mid"];

/// How sure a name is that begins with "Will" inside a sentence.
const SURE: f32 = 0.8;

/// Gives people among `names`, which are in order, the given name before their surname, and adds those called Will.
pub fn mend(tokens: &Tokens, names: &mut Vec<Mention>) {
    for at in 0..names.len() {
        let start = names[at].tokens.start();
        // What the model took for a date is no name.
        let apart = |before: usize| names[before].tokens.end() < start || !names[before].entity_type.is_name();
        let free = start > 0 && at.checked_sub(1).is_none_or(apart);
        let alone = names[at].entity_type == EntityType::Person && names[at].tokens.len() == 1;
        if alone && free && is_given(tokens, start - 1) {
            names[at].tokens = TokenRange::new(start - 1, names[at].tokens.end());
            names[at].span = tokens.span(names[at].tokens);
        }
    }
    for i in 1..tokens.len() {
        let inside = matches!(tokens.word(i - 1), "," | "and" | "&") || is_small(tokens, i - 1);
        if tokens.word(i) == "Will" && inside && is_capitalised(tokens, i + 1) && tokens.space_before(i + 1) {
            let range = TokenRange::new(i, i + 2);
            let from = names.partition_point(|name| name.tokens.end() <= i);
            if names.get(from).is_none_or(|next| next.tokens.start() >= range.end()) {
                let (entity_type, origin) = (EntityType::Person, Origin::Rule);
                names.insert(
                    from,
                    Mention { span: tokens.span(range), tokens: range, entity_type, value: None, score: SURE, origin },
                );
            }
        }
    }
}

/// Whether token `i` is a given name that belongs to the surname behind it.
fn is_given(tokens: &Tokens, i: u32) -> bool {
    let before = i.checked_sub(1).map_or("", |i| tokens.word(i)).to_lowercase();
    let month = gazetteer::word(tokens.word(i)).kinds().any(Kinds::CALENDAR);
    let kinds = gazetteer::word(tokens.word(i)).kinds();
    let is_name =
        (kinds.any(Kinds::GIVEN) || matches!(tokens.word(i), "August" | "April" | "June")) && !kinds.any(Kinds::TITLE);
    // "Told Wilson", "May Wilson": at the start of a sentence a word has its capital anyhow.
    let opens = i == 0 || matches!(&*before, "." | "!" | "?" | ":" | "\"" | "“" | "‘" | "(");
    let dates = month && (BEFORE_MONTH.contains(&&*before) || !before.starts_with(char::is_alphabetic));
    is_capitalised(tokens, i)
        && is_name
        && !dates
        && !(opens && kinds.any(Kinds::COMMON.with(Kinds::FUNCTION).with(Kinds::CALENDAR)))
}

fn is_capitalised(tokens: &Tokens, i: u32) -> bool {
    tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word && token.is_capitalised())
}

fn is_small(tokens: &Tokens, i: u32) -> bool {
    tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word && !token.is_capitalised())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn people(text: &str, found: &str) -> Vec<String> {
        let tokens = Tokens::new(text);
        let start = text.find(found).expect("it is there") as u32;
        let span = Span::new(start, start + found.len() as u32);
        let (entity_type, origin) = (EntityType::Person, Origin::Model);
        let mut names =
            vec![Mention { span, tokens: tokens.within(span), entity_type, value: None, score: 0.8, origin }];
        mend(&tokens, &mut names);
        names.iter().map(|name| name.span.of(text).to_owned()).collect()
    }

    #[test]
    fn a_given_name_that_is_a_month_belongs_to_its_surname() {
        assert_eq!(people("She met August Wilson in May.", "Wilson"), ["August Wilson"]);
        assert_eq!(people("She said in August Wilson won.", "Wilson"), ["Wilson"]);
    }

    #[test]
    fn will_inside_a_sentence_is_somebody() {
        assert_eq!(people("Ana Reis will face Will Young.", "Ana Reis"), ["Ana Reis", "Will Young"]);
        assert_eq!(people("Will Ana Reis win?", "Ana Reis"), ["Ana Reis"]);
    }
}
