//! Contents: where what is said begins and ends.

use super::attribution::Scope;
use super::grammar::{Grammar, Part};
use super::lexicon::{Forms, Signals};
use crate::text::{TokenRange, Tokens};

/// How many tokens of time and place may stand between a cue and its content: `said on Monday at a rally in Leeds that`.
const LONGEST_SETTING: u32 = 14;

/// How many tokens the one spoken to may fill: `told a group of local reporters`.
const LONGEST_HEARER: u32 = 16;

/// How far the verb of a clause may stand from its first word.
const LONGEST_CLAUSE_HEAD: u32 = 24;

/// What stands at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Words between quote marks.
    Quote,
    /// `that`, `whether`, `how`
    Clause,
    /// A clause without them.
    Bare,
    /// `to stay`
    Infinitive,
    /// Any other words.
    Object,
}

/// What content may begin at `i`, inside the sentence that ends at `limit`.
pub fn opening(grammar: &Grammar, tokens: &Tokens, i: u32, limit: u32) -> Option<Opening> {
    if i >= limit {
        return None;
    }
    if opens_quotation(grammar, i) {
        return Some(Opening::Quote);
    }
    match grammar.part(i) {
        Part::That | Part::Relative => Some(Opening::Clause),
        Part::Subordinator if is_asking(tokens.word(i)) => Some(Opening::Clause),
        Part::To => Some(Opening::Infinitive),
        Part::Nominal
        | Part::Number
        | Part::Determiner
        | Part::Possessive
        | Part::Pronoun
        | Part::Conjunction
        | Part::Adverb
        | Part::Subordinator
        | Part::Preposition
        | Part::Her
        | Part::Sign
        | Part::Verb
        | Part::Not => Some(if is_clause(grammar, i, limit) { Opening::Bare } else { Opening::Object }),
        _ => None,
    }
}

/// Whether a quotation begins at token `i`.
pub fn opens_quotation(grammar: &Grammar, i: u32) -> bool {
    let here = grammar.word(i).quotation;
    here != 0 && i.checked_sub(1).is_none_or(|before| grammar.word(before).quotation != here)
}

fn is_asking(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "whether" | "if" | "how" | "what" | "why" | "where" | "when" | "whatever" | "whoever"
    )
}

/// Whether the words from `i` are a clause of their own: a subject, then a verb that carries it.
pub fn is_clause(grammar: &Grammar, i: u32, limit: u32) -> bool {
    let end = limit;
    let limit = limit.min(i + LONGEST_CLAUSE_HEAD);
    let mut subject = false;
    let mut relative = false;
    let mut j = i;
    while j < limit {
        match grammar.part(j) {
            Part::Pronoun | Part::Nominal | Part::Number | Part::That => subject = true,
            Part::Relative => relative = true,
            Part::Auxiliary | Part::Verb if grammar.is_finite(j) => {
                // "the man who won", "the report published": the verb is not the clause's own.
                if relative {
                    relative = false;
                } else if subject && (grammar.part(j) == Part::Auxiliary || !is_reduced(grammar, j, end)) {
                    return true;
                } else if !subject {
                    return false;
                }
            }
            Part::Stop if !matches!(grammar.part(j + 1), Part::Nominal) => return false,
            Part::Colon | Part::Dash => return false,
            // "the plan, and left": the verb is of the clause before.
            Part::Conjunction if subject && matches!(grammar.part(j + 1), Part::Verb | Part::Auxiliary) => {
                return false;
            }
            Part::Subordinator if subject => return false,
            _ => {}
        }
        j += 1;
    }
    false
}

/// How far the clause's own verb may stand from a participle that is not it.
pub const LONGEST_PARTICIPLE: u32 = 12;

/// `the report published in May`: a participle behind its noun, where the clause that ends at `end` has a verb of its own.
pub fn is_reduced(grammar: &Grammar, i: u32, end: u32) -> bool {
    let forms = grammar.word(i).entry.forms;
    forms.any(Forms::PARTICIPLE)
        && !forms.any(Forms::BASE)
        && matches!(grammar.before(i), Part::Nominal)
        && grammar.part(i + 1) == Part::Preposition
        && (i + 2..end.min(i + LONGEST_PARTICIPLE))
            .take_while(|&j| grammar.part(j) != Part::Stop)
            .any(|j| grammar.is_finite(j))
}

/// The place after the one spoken to: `told [reporters] that`.
pub fn after_hearer(grammar: &Grammar, i: u32, limit: u32) -> u32 {
    let limit = limit.min(i + LONGEST_HEARER);
    if grammar.part(i) == Part::Pronoun || grammar.part(i) == Part::Her {
        return i + 1;
    }
    let mut j = i;
    while j < limit {
        let goes_on = match grammar.part(j) {
            Part::Nominal | Part::Number | Part::Possessive | Part::Determiner | Part::Hyphen | Part::Sign => {
                // "told reporters the plan": the second article opens what is told.
                !(grammar.part(j) == Part::Determiner && j > i && matches!(grammar.before(j), Part::Nominal))
            }
            Part::Preposition | Part::Conjunction => j > i && grammar.is_nominal(j + 1),
            Part::Stop => grammar.part(j + 1) == Part::Nominal && grammar.before(j) == Part::Nominal,
            _ => false,
        };
        if !goes_on || opens_quotation(grammar, j) {
            break;
        }
        j += 1;
    }
    j
}

/// The place after words of time and setting, where a clause with `that`, a quotation, or after a day's name a bare
/// clause follows them: `said [Monday] the port`, `said [in a statement on Friday] that`.
pub fn after_setting(grammar: &Grammar, tokens: &Tokens, i: u32, limit: u32) -> Option<u32> {
    let time = |j: u32| grammar.word(j).entry.signals & Signals::TIME != 0;
    let opens = matches!(grammar.part(i), Part::Preposition | Part::Adverb | Part::To)
        || time(i)
        || tokens.word(i) == "earlier";
    if !opens {
        return None;
    }
    let limit = limit.min(i + LONGEST_SETTING);
    for j in i + 1..limit {
        let part = grammar.part(j);
        if part == Part::That || opens_quotation(grammar, j) {
            return Some(j);
        }
        if matches!(part, Part::Comma | Part::Colon) && opens_quotation(grammar, j + 1) {
            return Some(j + 1);
        }
        let time_before = time(j - 1) && (j - 1 == i || tokens.word(j - 2) == "on" || j - 2 == i);
        if time_before
            && !matches!(part, Part::Preposition | Part::Comma)
            && is_clause(grammar, j, limit + LONGEST_CLAUSE_HEAD)
        {
            return Some(j);
        }
        if matches!(part, Part::Comma | Part::Colon | Part::Stop | Part::Relative) || grammar.is_finite(j) {
            return None;
        }
    }
    None
}

/// Where `to` and a verb follow the phrase that begins at `i`.
pub fn infinitive_after(grammar: &Grammar, i: u32, limit: u32) -> Option<u32> {
    (i..limit.min(i + LONGEST_SETTING))
        .take_while(|&j| !grammar.is_finite(j) && !matches!(grammar.part(j), Part::Comma | Part::Stop | Part::Colon))
        .find(|&j| grammar.part(j) == Part::To)
}

/// The end of `range` without the stop, comma or space that closes it; a stop between quote marks stays.
pub fn trimmed(grammar: &Grammar, range: TokenRange) -> TokenRange {
    let mut end = range.end();
    while end > range.start() && grammar.word(end - 1).quotation == 0 {
        match grammar.part(end - 1) {
            Part::Stop | Part::Comma | Part::Colon | Part::Dash => end -= 1,
            _ => break,
        }
    }
    TokenRange::new(range.start(), end)
}

/// Where content that begins at `at` ends; `cue` is where its cue begins.
pub fn end(grammar: &Grammar, tokens: &Tokens, opening: Opening, at: u32, cue: u32, scope: Scope) -> u32 {
    let limit = bracket_end(grammar, cue, scope).unwrap_or(scope.limit);
    let comma = |i: &u32| grammar.part(*i) == Part::Comma && grammar.word(*i).quotation == 0;
    // "As Lee said ..., C": what the subordinate clause says ends with it.
    if opens_subordinate(grammar, tokens, cue, scope) {
        return (at..limit).find(comma).unwrap_or(limit);
    }
    if matches!(opening, Opening::Object | Opening::Infinitive) {
        let parts = |i: &u32| {
            comma(i)
                && matches!(
                    grammar.part(i + 1),
                    Part::Conjunction | Part::Verb | Part::Subordinator | Part::Pronoun | Part::Relative | Part::Adverb
                )
                // "denounced the plan and left": a second act of the same subject.
                || (opening == Opening::Object
                    && grammar.part(*i) == Part::Conjunction
                    && grammar.part(i + 1) == Part::Verb
                    && grammar.word(i + 1).entry.forms.any(Forms::PAST.and(Forms::THIRD))
                    && !(at..*i).any(|j| matches!(grammar.part(j), Part::Relative | Part::That | Part::Verb)))
        };
        return (at..limit).find(parts).unwrap_or(limit);
    }
    // "..., though others doubt it": the author goes on.
    let turns =
        |i: &u32| comma(i) && matches!(tokens.word(i + 1), "though" | "although" | "whereas" | "while" | "according");
    (at..limit).find(turns).unwrap_or(limit)
}

/// Whether the clause of the cue is a subordinate one that opens the sentence.
fn opens_subordinate(grammar: &Grammar, tokens: &Tokens, cue: u32, scope: Scope) -> bool {
    let first = grammar.part(scope.floor);
    let word = tokens.word(scope.floor).to_lowercase();
    (first == Part::Subordinator || matches!(word.as_str(), "as" | "while"))
        && !(scope.floor..cue).any(|i| grammar.part(i) == Part::Comma)
}

fn bracket_end(grammar: &Grammar, cue: u32, scope: Scope) -> Option<u32> {
    let open = (scope.floor..cue).rev().find(|&i| matches!(grammar.part(i), Part::Open | Part::Close))?;
    if grammar.part(open) == Part::Close {
        return None;
    }
    (cue..scope.limit).find(|&i| grammar.part(i) == Part::Close)
}
