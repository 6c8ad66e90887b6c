//! Names that closed lists and what stands beside them tell, where the model errs by kind: storms, clubs, firms called after
//! people, share indices, offices, the platform X, firms called by a word. Names come in, the same with these among them come out.

mod brands;
mod clubs;
mod firms;
mod indices;
mod offices;
mod platforms;
mod storms;

use super::{EntityType, Mention, Origin};
use crate::text::{Case, Token, TokenKind, TokenRange, Tokens};

/// How sure such a name is: what of them was right in development articles, rounded down.
const SURE: f32 = 0.9;

/// A name that is known.
struct Known {
    tokens: TokenRange,
    entity_type: EntityType,
}

/// Puts the names that are known among `names`, which are in order, in place of those that they overlap.
pub fn mend(tokens: &Tokens, names: &mut Vec<Mention>) {
    let mut found: Vec<Known> = Vec::new();
    for i in 0..tokens.len() {
        let may_begin = tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word && token.is_capitalised());
        if !may_begin || found.last().is_some_and(|last| last.tokens.holds(i)) {
            continue;
        }
        found.extend(
            storms::at(tokens, i)
                .or_else(|| clubs::at(tokens, i, names))
                .or_else(|| firms::at(tokens, i, names))
                .or_else(|| indices::at(tokens, i))
                .or_else(|| offices::at(tokens, i))
                .or_else(|| platforms::at(tokens, i))
                .or_else(|| brands::at(tokens, i, names)),
        );
    }
    for known in found {
        place(tokens, names, &known);
    }
}

fn place(tokens: &Tokens, names: &mut Vec<Mention>, known: &Known) {
    let from = names.partition_point(|name| name.tokens.end() <= known.tokens.start());
    let upto = names.partition_point(|name| name.tokens.start() < known.tokens.end());
    let mut parts = Vec::with_capacity(3);
    for name in names.drain(from..upto.max(from)) {
        // "Moody's Investors Service" is more than Moody's; of "Meta, X" only one is X.
        let (start, end) = (name.tokens.start(), name.tokens.end());
        let listed = |i: u32| matches!(tokens.word(i), "," | "and");
        let cut = |from, end| {
            let range = TokenRange::new(from, end);
            Mention { span: tokens.span(range), tokens: range, ..name.clone() }
        };
        let before = start + 1 < known.tokens.start() && listed(known.tokens.start() - 1);
        let after = known.tokens.end() + 1 < end && listed(known.tokens.end());
        if before {
            parts.push(cut(start, known.tokens.start() - 1));
        }
        if after {
            parts.push(cut(known.tokens.end() + 1, end));
        }
        let holds =
            start <= known.tokens.start() && known.tokens.end() <= end && name.tokens.len() > known.tokens.len();
        if holds && !before && !after && name.entity_type == known.entity_type {
            parts.push(name);
        }
    }
    if parts.iter().all(|part| part.tokens.end() <= known.tokens.start() || known.tokens.end() <= part.tokens.start()) {
        parts.push(Mention {
            span: tokens.span(known.tokens),
            tokens: known.tokens,
            entity_type: known.entity_type,
            value: None,
            score: SURE,
            origin: Origin::Rule,
        });
    }
    parts.sort_by_key(|part| part.tokens.start());
    names.splice(from..from, parts);
}

/// The name that a token is part of, of those found so far.
fn name_at(names: &[Mention], i: u32) -> Option<&Mention> {
    let at = names.partition_point(|name| name.tokens.end() <= i);
    names.get(at).filter(|name| name.tokens.holds(i))
}

fn is_capitalised(tokens: &Tokens, i: u32) -> bool {
    tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word && Token::is_capitalised(token))
}

fn is_small(tokens: &Tokens, i: u32) -> bool {
    tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word && token.case == Case::Lower)
}

fn is_possessive(word: &str) -> bool {
    matches!(word, "'s" | "’s")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    /// The names of `text` as a string of `TYPE words`, where the model found those of `found`.
    fn names(text: &str, found: &[(&str, EntityType)]) -> Vec<String> {
        let tokens = Tokens::new(text);
        let mention = |&(words, entity_type): &(&str, EntityType)| {
            let start = text.find(words).expect("it is there") as u32;
            let span = Span::new(start, start + words.len() as u32);
            Mention { span, tokens: tokens.within(span), entity_type, value: None, score: 0.8, origin: Origin::Model }
        };
        let mut names: Vec<Mention> = found.iter().map(mention).collect();
        mend(&tokens, &mut names);
        names.iter().map(|name| format!("{} {}", name.entity_type, name.span.of(text))).collect()
    }

    use EntityType::{Loc, Org, Person, Product};

    #[test]
    fn a_storm_is_an_event_with_its_name() {
        assert_eq!(
            names("Tropical Storm Orla met Typhoon Rai.", &[("Orla", Person)]),
            ["EVENT Tropical Storm Orla", "EVENT Typhoon Rai"]
        );
        assert!(names("The Hurricane Center saw a Storm.", &[]).is_empty());
    }

    #[test]
    fn a_club_has_its_place_and_its_nickname() {
        assert_eq!(
            names("The Denver Broncos beat Orme Wolves.", &[("Denver", Loc), ("Orme", Org)]),
            ["ORG Denver Broncos", "ORG Orme Wolves"]
        );
        assert_eq!(names("Indians in Denver beat Chiefs.", &[("Denver", Loc)]), ["LOC Denver"]);
    }

    #[test]
    fn a_firm_called_after_a_person_has_the_s_that_is_its_own() {
        assert_eq!(names("Moody's cut Spain.", &[("Moody", Person), ("Spain", Loc)]), ["ORG Moody's", "LOC Spain"]);
        assert_eq!(names("Lloyd's of London paid.", &[("Lloyd", Person), ("London", Loc)]), ["ORG Lloyd's of London"]);
        assert_eq!(names("Orme's said so.", &[("Orme", Person)]), ["ORG Orme's"]);
        assert_eq!(names("Orme's brother said so.", &[("Orme", Person)]), ["PERSON Orme"]);
        assert_eq!(
            names("Ana Christie left. Christie's deputy stayed.", &[("Ana Christie", Person)]),
            ["PERSON Ana Christie"]
        );
    }

    #[test]
    fn two_surnames_with_their_sign_are_one_firm() {
        assert_eq!(names("Pell & Hart closed.", &[("Pell", Person), ("Hart", Person)]), ["ORG Pell & Hart"]);
        assert_eq!(
            names("Marks and Spencer closed.", &[("Marks", Person), ("Spencer", Person)]),
            ["ORG Marks and Spencer"]
        );
        assert_eq!(names("Pell and Hart left.", &[("Pell", Person), ("Hart", Person)]), ["PERSON Pell", "PERSON Hart"]);
    }

    #[test]
    fn x_is_a_platform_where_one_can_stand() {
        assert_eq!(
            names("Meta, X and TikTok agreed.", &[("Meta, X", Product), ("TikTok", Org)]),
            ["ORG Meta", "ORG X", "ORG TikTok"]
        );
        assert_eq!(names("He wrote on X that X lost.", &[]), ["ORG X", "ORG X"]);
        assert!(names("Malcolm X met Mr X to solve for X.", &[]).is_empty());
    }

    #[test]
    fn a_firm_called_by_a_word_has_its_capital_inside_a_sentence() {
        assert_eq!(names("A shell lay at a Shell station.", &[]), ["ORG Shell"]);
        assert_eq!(names("It was bought by Target last year.", &[]), ["ORG Target"]);
        assert!(names("Target shoppers became a target. They hit the Target Board.", &[]).is_empty());
    }

    #[test]
    fn an_index_and_an_office_have_their_number() {
        assert_eq!(names("It fell to No 10 in May, No 10 said.", &[]), ["ORG No 10"]);
        assert_eq!(
            names("The FTSE 100 and Dow Jones fell.", &[("Dow Jones", Person)]),
            ["MISC FTSE 100", "ORG Dow Jones"]
        );
    }
}
