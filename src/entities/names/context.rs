//! What stands before and after a name, and what it says of it.

use super::runs::Run;
use crate::lists::gazetteer::{self, Kinds};
use crate::text::{Case, TokenKind, Tokens};

/// What stands before a name.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "clues, each of which holds or not by itself")]
pub struct Before {
    /// A title or a role: `President`, `spokesman`.
    pub title: bool,
    /// A preposition of place: `in`, `near`.
    pub at_place: bool,
    /// A preposition that places often follow: `from`, `to`.
    pub toward_place: bool,
    /// `by`, as before an author.
    pub by: bool,
    /// An article.
    pub the: bool,
    /// A verb of saying, whose subject follows: `said Okoye`.
    pub speaks: bool,
}

/// What stands after a name.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "clues, each of which holds or not by itself")]
pub struct After {
    /// A verb of saying or feeling, which people and organisations do.
    pub speaks: bool,
    /// An age between commas or parentheses.
    pub age: bool,
    /// A comma and a place that is known.
    pub place: bool,
    /// A noun in small letters that names an organisation: `group`, `party`.
    pub org_noun: bool,
    /// A noun in small letters that names a place: `province`, `river`; or `-based`.
    pub place_noun: bool,
    /// `who` or `whose`.
    pub who: bool,
    /// A verb in the past, or one that helps: the name is its subject.
    pub acts: bool,
    /// What a leader has: a government, an administration.
    pub led: bool,
}

/// What stands before piece `start` of the run.
pub fn before(tokens: &Tokens, run: &Run, start: usize) -> Before {
    let at = run.token(start);
    let mut i = at.wrapping_sub(1);
    // "Dr. Okoye", "Gen. Okoye"
    if start > 0 && tokens.word(i) == "." {
        i = i.wrapping_sub(1);
    }
    let Some(token) = tokens.get(i) else { return Before::default() };
    if token.kind != TokenKind::Word {
        return Before::default();
    }
    let word = tokens.word(i);
    let small = token.case == Case::Lower;
    let kinds = gazetteer::word(word).kinds();
    Before {
        title: kinds.any(Kinds::TITLE),
        at_place: is_place_noun_of(tokens, i)
            || small
                && matches!(
                    word,
                    "in" | "at"
                        | "near"
                        | "outside"
                        | "across"
                        | "around"
                        | "throughout"
                        | "inside"
                        | "northern"
                        | "southern"
                        | "eastern"
                        | "western"
                        | "central"
                        | "downtown"
                ),
        toward_place: small
            && !tokens.word(i.wrapping_sub(1)).eq_ignore_ascii_case("according")
            && matches!(word, "from" | "to" | "toward" | "towards" | "into" | "between" | "via" | "off"),
        by: word.eq_ignore_ascii_case("by"),
        speaks: small && speaks(word),
        the: word.eq_ignore_ascii_case("the"),
    }
}

/// "the town of": what follows is its name.
fn is_place_noun_of(tokens: &Tokens, of: u32) -> bool {
    tokens.word(of) == "of" && of > 0 && {
        let noun = tokens.word(of - 1);
        matches!(
            noun,
            "town"
                | "city"
                | "village"
                | "province"
                | "region"
                | "district"
                | "state"
                | "island"
                | "capital"
                | "suburb"
                | "municipality"
                | "neighbourhood"
                | "neighborhood"
                | "county"
                | "port"
                | "coast"
                | "north"
                | "south"
                | "east"
                | "west"
                | "outskirts"
                | "parts"
                | "department"
                | "commune"
        )
    }
}

/// What stands after the piece before `end`.
pub fn after(tokens: &Tokens, run: &Run, end: usize) -> After {
    let at = run.token(end - 1) + 1;
    let word = tokens.word(at);
    let next = tokens.word(at + 1);
    let mut after = After::default();
    match word {
        "," => {
            let number =
                tokens.get(at + 1).is_some_and(|token| token.kind == TokenKind::Number && token.span.len() <= 2);
            after.age = number && matches!(tokens.word(at + 2), "," | "." | ")" | "who" | "was");
            let known = tokens.get(at + 1).is_some_and(crate::text::Token::is_capitalised);
            after.place = known && gazetteer::word(next).kinds().any(Kinds::COUNTRY.with(Kinds::PLACE));
            after.who = matches!(next, "who" | "whose");
            after.speaks = matches!(next, "said" | "says");
        }
        "(" => {
            after.age =
                tokens.get(at + 1).is_some_and(|token| token.kind == TokenKind::Number && token.span.len() == 2)
                    && tokens.word(at + 2) == ")";
        }
        "-" | "‐" => {
            after.place_noun =
                matches!(next, "based" | "born" | "occupied" | "administered") && !tokens.space_before(at + 1);
        }
        _ => {
            after.speaks = speaks(word);
            after.who = word == "who";
            after.acts = acts(tokens, at);
            after.led =
                matches!(word, "administration" | "government" | "regime" | "presidency" | "cabinet" | "family");
            if tokens.get(at).is_some_and(|token| token.case == Case::Lower) {
                let kinds = gazetteer::word(word).kinds();
                after.org_noun = matches!(
                    word,
                    "group"
                        | "party"
                        | "company"
                        | "movement"
                        | "militia"
                        | "agency"
                        | "airline"
                        | "newspaper"
                        | "militants"
                        | "fighters"
                        | "rebels"
                        | "insurgents"
                        | "spokesman"
                        | "spokesperson"
                        | "spokeswoman"
                        | "officials"
                        | "shares"
                        | "network"
                        | "website"
                        | "alliance"
                        | "coalition"
                );
                after.place_noun = kinds.any(Kinds::NATURE_HEAD)
                    && !matches!(word, "state" | "border" | "borough" | "quarter" | "new" | "south" | "north");
            }
        }
    }
    after
}

/// Whether token `at` is a verb whose subject stands before it.
fn acts(tokens: &Tokens, at: u32) -> bool {
    let word = tokens.word(at);
    let past = word.len() > 4 && word.ends_with("ed") && tokens.get(at).is_some_and(|token| token.case == Case::Lower);
    past || matches!(
        word,
        "was"
            | "has"
            | "had"
            | "also"
            | "did"
            | "does"
            | "took"
            | "went"
            | "won"
            | "made"
            | "told"
            | "got"
            | "gave"
            | "became"
            | "began"
            | "left"
            | "felt"
            | "knew"
            | "thought"
            | "came"
            | "ran"
            | "held"
            | "spoke"
            | "never"
            | "then"
            | "will"
    )
}

/// Verbs whose subject is someone: a person, or people who act as one.
fn speaks(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "told"
            | "added"
            | "explained"
            | "noted"
            | "stated"
            | "argued"
            | "claimed"
            | "insisted"
            | "admitted"
            | "warned"
            | "tweeted"
            | "wrote"
            | "recalled"
            | "replied"
            | "thinks"
            | "explains"
            | "notes"
            | "concluded"
            | "concludes"
            | "indicates"
            | "adds"
            | "argues"
            | "warns"
            | "tells"
            | "recalls"
            | "continued"
            | "believes"
            | "believed"
            | "added:"
            | "asked"
            | "agreed"
            | "denied"
            | "promised"
            | "vowed"
            | "pledged"
            | "urged"
            | "called"
            | "criticised"
            | "criticized"
            | "accused"
            | "announced"
            | "declared"
            | "confirmed"
            | "suggested"
            | "acknowledged"
            | "stressed"
            | "emphasised"
            | "emphasized"
            | "resigned"
            | "died"
            | "testified"
            | "himself"
            | "herself"
            | "pointed"
            | "met"
            | "visited"
    )
}
