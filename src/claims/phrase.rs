//! Noun phrases: who stands before a verb, and who stands after it.

use super::grammar::{Grammar, Part};
use super::lexicon::{Forms, Signals};
use crate::text::{Case, TokenRange, Tokens};

/// How far a subject is looked for, in tokens: longer ones are a list or a misreading.
const LONGEST_SUBJECT: u32 = 40;

/// The subject that ends where `end` begins; nothing before `floor` belongs to it.
pub fn before(grammar: &Grammar, tokens: &Tokens, end: u32, floor: u32) -> Option<TokenRange> {
    let floor = floor.max(end.saturating_sub(LONGEST_SUBJECT));
    if end <= floor {
        return None;
    }
    match grammar.part(end - 1) {
        Part::Pronoun | Part::Relative => Some(TokenRange::new(end - 1, end)),
        // "the man that said", but not "after that said".
        Part::That if end - 1 > floor && grammar.is_nominal(end - 2) => Some(TokenRange::new(end - 1, end)),
        Part::Comma => apposed(grammar, tokens, end, floor),
        _ => plain(grammar, tokens, end, floor),
    }
}

/// `Ann Lee, the mayor of Hull,` with its last comma.
fn apposed(grammar: &Grammar, tokens: &Tokens, end: u32, floor: u32) -> Option<TokenRange> {
    let mut close = end - 1;
    // "Ann Lee, the mayor, a Democrat," has two; more is a list of another kind.
    for _ in 0..3 {
        let open =
            (floor..close).rev().take_while(|&i| !ends_scan(grammar, i)).find(|&i| grammar.part(i) == Part::Comma)?;
        let aside = is_aside(grammar, tokens, open + 1);
        let clause = (open + 1..close).any(|i| grammar.is_finite(i));
        if (clause && !aside)
            || matches!(grammar.part(open + 1), Part::Conjunction | Part::Pronoun | Part::Subordinator | Part::That)
        {
            return None;
        }
        if open > floor && grammar.part(open - 1) != Part::Comma {
            let head = plain(grammar, tokens, open, floor)?;
            let first = head.start() <= floor + 1 || grammar.before(head.start()) != Part::Comma;
            if first || !matches!(grammar.part(head.start()), Part::Determiner | Part::Number) {
                // "Lee, who was there," and "Lee, however," are the source without what is said of it.
                return Some(if aside { head } else { TokenRange::new(head.start(), end) });
            }
        }
        close = open;
    }
    None
}

/// Whether what begins at `i` after a comma says something about the one before it and does not name or describe them.
fn is_aside(grammar: &Grammar, tokens: &Tokens, i: u32) -> bool {
    match grammar.part(i) {
        Part::Relative | Part::Adverb | Part::Preposition => true,
        Part::Verb => grammar.word(i).entry.forms.any(Forms::ING),
        Part::Possessive => tokens.word(i) == "whose",
        _ => false,
    }
}

fn ends_scan(grammar: &Grammar, i: u32) -> bool {
    matches!(grammar.part(i), Part::Stop | Part::Colon | Part::Quote) && !is_abbreviation_stop(grammar, i)
}

// "Mr." and "Sen." end in a stop that ends nothing; a sentence's own stop is never inside the sentence that is scanned.
fn is_abbreviation_stop(grammar: &Grammar, i: u32) -> bool {
    grammar.before(i) == Part::Nominal
        && matches!(grammar.part(i + 1), Part::Nominal | Part::Comma | Part::Possessive | Part::Close)
}

/// A noun phrase without a comma, or a list of names: `Ann and Bob`, `officials in two of the ports`.
fn plain(grammar: &Grammar, tokens: &Tokens, end: u32, floor: u32) -> Option<TokenRange> {
    let mut start = end;
    let mut join = None;
    while start > floor {
        let i = start - 1;
        let inside = start < end;
        let takes = match grammar.part(i) {
            Part::Nominal | Part::Number | Part::Possessive | Part::Determiner | Part::Sign => {
                !(inside
                    && grammar.part(i) != Part::Possessive
                    && grammar.part(start) == Part::Determiner
                    && !is_predeterminer(tokens.word(i)))
            }
            Part::Hyphen => inside,
            Part::Stop => inside && is_abbreviation_stop(grammar, i),
            // A quoted nickname, or "so-called" in marks, stands inside its phrase.
            Part::Preposition => {
                inside && i > floor && (grammar.is_nominal(i - 1) || grammar.part(i - 1) == Part::Close)
            }
            Part::Conjunction => {
                let joins =
                    inside && i > floor && matches!(tokens.word(i), "and" | "or" | "&") && grammar.is_nominal(i - 1);
                if joins {
                    join = join.or(Some(i));
                }
                joins
            }
            Part::Comma => {
                inside && join.is_some() && i > floor && grammar.is_nominal(i - 1) && list_like(grammar, tokens, i, end)
            }
            Part::Close => {
                let open = (floor..i).rev().take(8).find(|&j| grammar.part(j) == Part::Open);
                if let Some(open) = open {
                    start = open + 1;
                }
                open.is_some()
            }
            Part::Adverb => {
                inside
                    && matches!(grammar.part(start), Part::Nominal)
                    && i > floor
                    && grammar.part(i - 1) == Part::Determiner
            }
            Part::Verb => {
                inside
                    && matches!(grammar.part(start), Part::Nominal)
                    && i > floor
                    && matches!(grammar.part(i - 1), Part::Determiner | Part::Possessive)
            }
            _ => false,
        };
        if !takes {
            break;
        }
        start -= 1;
    }
    // "... won Ohio and Lee said": what follows a verb is its object, and the subject begins after "and".
    if let Some(join) = join {
        let bound = matches!(grammar.before(start), Part::Verb | Part::Preposition | Part::Auxiliary | Part::To);
        if bound && start > floor {
            start = join + 1;
        }
    }
    start = without_opening(grammar, start, end);
    let whole =
        (start..end).any(|i| matches!(grammar.part(i), Part::Nominal | Part::Number) || is_standing(tokens.word(i)));
    (whole && start < end).then_some(TokenRange::new(start, end))
}

/// Drops what opens a sentence before its subject: `But`, `In Ohio`, `On Tuesday`.
fn without_opening(grammar: &Grammar, mut start: u32, end: u32) -> u32 {
    while start < end
        && matches!(grammar.part(start), Part::Conjunction | Part::Adverb | Part::Hyphen | Part::Sign | Part::Comma)
    {
        start += 1;
    }
    if grammar.part(start) == Part::Preposition {
        // "About four in ten voters" is one phrase.
        if grammar.part(start + 1) == Part::Number {
            return start;
        }
        // "On Tuesday officials": the phrase of time is one or two words; anything else cannot be told apart.
        let time = (start + 1..(start + 3).min(end)).rev().find(|&i| is_time(grammar, i));
        return time.map_or(start + 1, |i| i + 1).min(end);
    }
    if is_time(grammar, start)
        && start + 1 < end
        && matches!(grammar.part(start + 1), Part::Determiner | Part::Possessive)
    {
        return start + 1;
    }
    start
}

fn is_time(grammar: &Grammar, i: u32) -> bool {
    grammar.word(i).entry.signals & Signals::TIME != 0
}

/// Determiners that stand alone as a subject: `some said`.
fn is_standing(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "some" | "many" | "most" | "few" | "both" | "neither" | "all" | "several" | "these" | "those" | "this"
    )
}

fn is_predeterminer(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "all" | "both" | "half" | "such")
}

/// Whether the comma at `i` parts the members of a list that `and` closes, not a clause from its subject.
fn list_like(grammar: &Grammar, tokens: &Tokens, i: u32, end: u32) -> bool {
    let capital = |j: u32| tokens.get(j).is_some_and(crate::text::Token::is_capitalised);
    let member_after = (i + 1..end).take(3).any(capital) || grammar.part(i + 1) == Part::Conjunction;
    member_after && capital(i - 1)
}

/// The subject that begins at `start`, after its verb: `said Ann Lee, the mayor of Hull.`; nothing from `limit` on belongs
/// to it.
pub fn after(grammar: &Grammar, tokens: &Tokens, start: u32, limit: u32) -> Option<TokenRange> {
    let limit = limit.min(start + LONGEST_SUBJECT);
    if start >= limit {
        return None;
    }
    if matches!(grammar.part(start), Part::Pronoun) {
        return Some(TokenRange::new(start, start + 1));
    }
    let mut end = run(grammar, tokens, start, limit, false);
    if end == start || !(start..end).any(|i| matches!(grammar.part(i), Part::Nominal)) {
        return None;
    }
    // ", a lawyer for the port," belongs to the name before it; ", who" and ", adding" do not.
    while end + 1 < limit && grammar.part(end) == Part::Comma {
        let opens = end + 1;
        let describes = match grammar.part(opens) {
            Part::Determiner | Part::Number => true,
            Part::Nominal => {
                !tokens.get(opens).is_some_and(|token| token.case == Case::Title) || !grammar.word(opens).named
            }
            _ => false,
        };
        let close = run(grammar, tokens, opens, limit, true);
        // "..., the quay has sunk" is a clause of its own and describes no one.
        if !describes || close == opens || grammar.is_finite(close) || (opens..close).any(|i| grammar.is_finite(i)) {
            break;
        }
        end = close;
        if grammar.part(end) == Part::Comma && end + 1 < limit {
            let goes_on = matches!(grammar.part(end + 1), Part::Determiner | Part::Nominal);
            if !goes_on {
                end += 1;
                break;
            }
        } else {
            break;
        }
    }
    Some(TokenRange::new(start, end))
}

/// Where the run of a noun phrase that begins at `start` ends; what describes a person may say where (`a pilot on the river`),
/// what names one does not.
fn run(grammar: &Grammar, tokens: &Tokens, start: u32, limit: u32, describes: bool) -> u32 {
    let mut i = start;
    while i < limit {
        let takes = match grammar.part(i) {
            Part::Nominal => !(i > start && is_time(grammar, i)),
            Part::Number | Part::Determiner | Part::Possessive | Part::Hyphen | Part::Sign => true,
            Part::Stop => i > start && i + 1 < limit && is_abbreviation_stop(grammar, i),
            Part::Preposition => {
                i > start
                    && i + 1 < limit
                    && (describes || matches!(tokens.word(i), "of" | "for" | "at" | "with" | "from" | "in"))
                    && grammar.is_nominal(i + 1)
                    && !is_time(grammar, i + 1)
                    && !is_setting(tokens, i)
            }
            Part::Conjunction => {
                i > start
                    && matches!(tokens.word(i), "and" | "&")
                    && i + 1 < limit
                    && grammar.is_nominal(i + 1)
                    && !(i + 1..limit).take(8).any(|j| grammar.is_finite(j))
            }
            Part::Open => {
                let close = (i..limit).take(8).find(|&j| grammar.part(j) == Part::Close);
                if let Some(close) = close {
                    i = close;
                }
                close.is_some()
            }
            Part::Verb => i > start && matches!(grammar.part(i - 1), Part::Determiner | Part::Possessive),
            _ => false,
        };
        if !takes {
            break;
        }
        i += 1;
    }
    i
}

/// `in an interview`, `at a rally`, `in a statement`: where it was said, not who said it.
fn is_setting(tokens: &Tokens, i: u32) -> bool {
    matches!(tokens.word(i), "in" | "at" | "from" | "with" | "for")
        && matches!(tokens.word(i + 1), "a" | "an" | "his" | "her" | "their" | "its" | "response")
}

/// The token behind the name that shares a verb with the one that ends at `end`: of "Paris and Madrid agreed" both do.
pub fn past_partner(grammar: &Grammar, end: u32) -> u32 {
    if grammar.part(end) != Part::Conjunction || !grammar.word(end + 1).named {
        return end;
    }
    let mut next = end + 1;
    while grammar.word(next).named {
        next += 1;
    }
    next
}
