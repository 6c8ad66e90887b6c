//! Titles and greetings that the model takes for people, or for parts of their names: "Sen.", "Sens. Cruz", "Hi Ana"; and what
//! tells of which party and state somebody is ("R-Iowa").

use super::{EntityType, Mention};
use crate::text::{Token, TokenRange, Tokens};

/// Titles before a name that are written short, in the singular and the plural.
const TITLES: &[&str] = &[
    "Amb", "Ambs", "Asst", "Atty", "Capt", "Cllr", "Cllrs", "Cmdr", "Col", "Cols", "Cpl", "Del", "Dels", "Dep", "Det",
    "Gen", "Gens", "Gov", "Govs", "Hon", "Insp", "Justices", "Lt", "Maj", "Messrs", "Pres", "Prof", "Profs", "Rep",
    "Reps", "Rev", "Revs", "Sec", "Sen", "Sens", "Sgt", "Supt",
];

/// How letters begin.
const GREETINGS: &[&str] = &["Dear", "Hello", "Hey", "Hi"];

/// Takes titles and greetings out of the people among `names`, and people who are nothing else out of the names.
pub fn mend(tokens: &Tokens, names: &mut Vec<Mention>) {
    names.retain_mut(|name| {
        if name.entity_type != EntityType::Person {
            return !is_party(tokens, name.tokens);
        }
        let (start, end) = (name.tokens.start(), name.tokens.end());
        let mut from = start;
        while from < end
            && (is_title(tokens, from, end)
                || from == start && end > start + 1 && GREETINGS.contains(&tokens.word(from)))
        {
            from += 1;
            from += u32::from(from < end && tokens.word(from) == ".");
        }
        name.tokens = TokenRange::new(from, end);
        name.span = tokens.span(name.tokens);
        from < end && !is_party(tokens, name.tokens)
    });
}

/// Whether token `i` is a title: one with its stop, or before more of the name; "Sen" may be a surname as well.
fn is_title(tokens: &Tokens, i: u32, end: u32) -> bool {
    let stopped = tokens.word(i + 1) == "."
        && !tokens.space_before(i + 1)
        && tokens.get(i + 2).is_some_and(Token::is_capitalised);
    let plural = i + 1 < end && tokens.word(i).ends_with('s');
    TITLES.contains(&tokens.word(i)) && (stopped || plural)
}

/// "R-Iowa", "D-Ohio", "I-Vt."
fn is_party(tokens: &Tokens, name: TokenRange) -> bool {
    matches!(tokens.word(name.start()), "R" | "D" | "I") && tokens.word(name.start() + 1) == "-" && name.len() > 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::Origin;
    use crate::text::Span;

    fn left(text: &str, person: &str) -> Option<String> {
        let tokens = Tokens::new(text);
        let start = text.find(person).expect("it is there") as u32;
        let span = Span::new(start, start + person.len() as u32);
        let (entity_type, origin) = (EntityType::Person, Origin::Model);
        let mut names =
            vec![Mention { span, tokens: tokens.within(span), entity_type, value: None, score: 0.8, origin }];
        mend(&tokens, &mut names);
        names.first().map(|name| name.span.of(text).to_owned())
    }

    #[test]
    fn a_title_is_nobody() {
        assert_eq!(left("Sen. Ana Reis left.", "Sen"), None);
        assert_eq!(left("Amartya Sen. Ana left.", "Amartya Sen").as_deref(), Some("Amartya Sen"));
        assert_eq!(left("Ana Reis, R-Iowa, left.", "R-Iowa"), None);
    }

    #[test]
    fn a_title_is_no_part_of_a_name() {
        assert_eq!(left("Sens. Reis and Costa left.", "Sens. Reis").as_deref(), Some("Reis"));
        assert_eq!(left("Lt. Gen. Ana Reis left.", "Lt. Gen. Ana Reis").as_deref(), Some("Ana Reis"));
        assert_eq!(left("Hi Ana, so it is.", "Hi Ana").as_deref(), Some("Ana"));
        assert_eq!(left("Del Reis left.", "Del Reis").as_deref(), Some("Del Reis"));
    }
}
