//! Cues that are no verbs: `according to`, `in a poll`, `in the words of`, `her claim that`, `by some analysts' estimation`,
//! and a speaker's name with a colon.

use super::attribution::{Found, Held, Scope};
use super::content::{self, Opening};
use super::cue::{self, Shape};
use super::grammar::Part;
use super::{Layers, phrase, source};
use crate::text::TokenRange;

/// How many adjectives may stand between an owner and the noun: `his long and bitter opposition to`.
const MOST_ADJECTIVES: u32 = 5;

/// How many tokens may name where a report stands: `reports in three of the evening papers`.
const LONGEST_PLACE: u32 = 12;

/// The attribution whose cue is at token `i`.
pub fn at(layers: &Layers, i: u32, scope: Scope) -> Option<Found> {
    let word = layers.tokens.word(i);
    if word.eq_ignore_ascii_case("according") && layers.tokens.word(i + 1) == "to" {
        return phrase_cue(layers, TokenRange::new(i, i + 2), scope);
    }
    if word.eq_ignore_ascii_case("in") && i == source::past_opening(layers.grammar, scope.floor, i) {
        return survey(layers, i, scope);
    }
    if word == "words" && layers.tokens.word(i + 1) == "of" && i >= scope.floor + 2 {
        return phrase_cue(layers, TokenRange::new(i - 2, i + 2), scope);
    }
    if layers.grammar.part(i) == Part::Colon && word == ":" && content::opens_quotation(layers.grammar, i + 1) {
        return speaker(layers, i, scope);
    }
    if layers.grammar.word(i).entry.reporting_noun && layers.grammar.part(i) == Part::Nominal {
        return noun(layers, i, scope);
    }
    None
}

/// `According to S, C`, `C, according to S`, `C1, according to S, C2`.
fn phrase_cue(layers: &Layers, cue: TokenRange, scope: Scope) -> Option<Found> {
    let grammar = layers.grammar;
    let opens = source::past_opening(grammar, scope.floor, cue.start()) == cue.start();
    let source = source_after(layers, cue.end(), scope.limit)?;
    let content = if opens {
        let after = (source.end()..scope.limit).find(|&i| grammar.part(i) == Part::Comma);
        let start = if grammar.before(source.end()) == Part::Comma { source.end() } else { after? + 1 };
        TokenRange::new(start, scope.limit)
    } else {
        let mut end = cue.start();
        if grammar.before(end) == Part::Comma || grammar.before(end) == Part::Dash {
            end -= 1;
        }
        TokenRange::new(source::past_opening(grammar, scope.floor, end), end)
    };
    let content = content::trimmed(grammar, content);
    (!content.is_empty()).then_some(Found {
        source: Some(source),
        cue: Some(cue),
        content,
        held: Held::Clause,
        hangs: false,
        sure: None,
    })
}

/// What follows "according to": a longer phrase than a subject, `a survey of farmers that the ministry published`.
fn source_after(layers: &Layers, start: u32, limit: u32) -> Option<TokenRange> {
    let grammar = layers.grammar;
    if grammar.part(start) == Part::Pronoun {
        return Some(TokenRange::new(start, start + 1));
    }
    let stop = (start..limit)
        .find(|&i| {
            grammar.word(i).quotation == 0
                && match grammar.part(i) {
                    Part::Comma | Part::Colon | Part::Dash | Part::Subordinator => true,
                    Part::Stop => !(grammar.before(i) == Part::Nominal && grammar.part(i + 1) == Part::Nominal),
                    Part::Conjunction => grammar.is_finite(i + 2) || layers.tokens.word(i) == "but",
                    _ => false,
                }
        })
        .unwrap_or(limit);
    let long = phrase::after(grammar, layers.tokens, start, limit);
    let end = long.map_or(stop, |long| stop.max(long.end()));
    let end = if end > start && grammar.part(end - 1) == Part::Stop && end == limit { end - 1 } else { end };
    (end > start).then_some(TokenRange::new(start, end))
}

/// `In a poll of 800 voters, most wanted a ferry`
fn survey(layers: &Layers, i: u32, scope: Scope) -> Option<Found> {
    let grammar = layers.grammar;
    let limit = scope.limit.min(i + LONGEST_PLACE);
    let goes_on = |j: &u32| grammar.is_nominal(*j) || matches!(grammar.part(*j), Part::Hyphen | Part::Sign);
    let head = (i + 1..limit)
        .take_while(goes_on)
        .find(|&j| matches!(layers.tokens.word(j), "poll" | "polls" | "Poll" | "survey" | "surveys" | "Survey"))?;
    let comma = (head + 1..scope.limit.min(head + LONGEST_PLACE)).find(|&j| grammar.part(j) == Part::Comma)?;
    let content = content::trimmed(grammar, TokenRange::new(comma + 1, scope.limit));
    // "In one poll, voters said": the verb is the cue.
    let told = content.iter().any(|j| cue::at(grammar, layers.tokens, j, content.start()).is_some());
    let found = Found {
        source: Some(TokenRange::new(i + 1, comma)),
        cue: Some(TokenRange::new(i, i + 1)),
        content,
        held: Held::Clause,
        hangs: false,
        sure: None,
    };
    (!told && content::is_clause(grammar, content.start(), content.end())).then_some(found)
}

/// `Lee: "No."`
fn speaker(layers: &Layers, colon: u32, scope: Scope) -> Option<Found> {
    let source = phrase::before(layers.grammar, layers.tokens, colon, scope.floor)
        .filter(|source| source.start() == scope.floor)?;
    let quotation = layers.grammar.word(colon + 1).quotation;
    let quote = layers.quotations.get((quotation as usize).checked_sub(1)?)?;
    let content = layers.tokens.within(quote.outer);
    Some(Found {
        source: Some(source),
        cue: Some(TokenRange::new(colon, colon + 1)),
        content,
        held: Held::Quote,
        hangs: false,
        sure: None,
    })
}

fn noun(layers: &Layers, i: u32, scope: Scope) -> Option<Found> {
    let grammar = layers.grammar;
    let mut start = i;
    while start > scope.floor
        && i - start < MOST_ADJECTIVES
        && matches!(grammar.part(start - 1), Part::Nominal | Part::Adverb | Part::Hyphen)
        && !grammar.word(start - 1).named
    {
        start -= 1;
    }
    let owner = owner(layers, start, scope);
    if is_judgement(layers.tokens.word(i))
        && let Some(owner) = owner
        && owner.start() > scope.floor
        && matches!(layers.tokens.word(owner.start() - 1), "by" | "By" | "in" | "In")
        && !matches!(grammar.part(i + 1), Part::That | Part::Preposition)
    {
        let cue = TokenRange::new(start, i + 1);
        let content = content::trimmed(grammar, TokenRange::new(scope.floor, scope.limit));
        return Some(Found {
            source: Some(owner),
            cue: Some(cue),
            content,
            held: Held::NounClause,
            hangs: false,
            sure: None,
        });
    }
    if owner.is_none()
        && let Some(found) = report(layers, start, i, scope).or_else(|| sign(layers, start, i, scope))
    {
        return Some(found);
    }
    let joins_content = super::lexicon::noun_preposition(layers.tokens.word(i + 1))?;
    let begins = if joins_content { i + 1 } else { i + 2 };
    let that = grammar.part(i + 1) == Part::That;
    // Without an owner only a clause with "that" tells a report from a thing.
    if (owner.is_none() && !that) || begins >= scope.limit {
        return None;
    }
    let mut first = start;
    if owner.is_none() && first > scope.floor && grammar.part(first - 1) == Part::Determiner {
        first -= 1;
    }
    let (opening, held) = if that { (Opening::Clause, Held::NounClause) } else { (Opening::Object, Held::Thing) };
    let end = content::end(grammar, layers.tokens, opening, begins, first, scope);
    let content = content::trimmed(grammar, TokenRange::new(begins, end));
    let cue = TokenRange::new(first, if joins_content { i + 1 } else { i + 2 });
    (!content.is_empty()).then_some(Found { source: owner, cue: Some(cue), content, held, hangs: true, sure: None })
}

/// `reports in the press linking the fire to the storm`: the report is the source.
fn report(layers: &Layers, start: u32, i: u32, scope: Scope) -> Option<Found> {
    let grammar = layers.grammar;
    if !matches!(layers.tokens.word(i), "report" | "reports" | "statement" | "statements")
        || grammar.part(i + 1) != Part::Preposition
    {
        return None;
    }
    let goes_on = |j: &u32| grammar.is_nominal(*j) || matches!(grammar.part(*j), Part::Preposition);
    let verb = (i + 1..scope.limit.min(i + LONGEST_PLACE)).find(|j| !goes_on(j))?;
    let cue = cue::at(grammar, layers.tokens, verb, scope.floor).filter(|cue| cue.shape == Shape::Participle)?;
    let end = content::end(grammar, layers.tokens, Opening::Object, cue.end, verb, scope);
    let content = content::trimmed(grammar, TokenRange::new(cue.end, end));
    let held = if grammar.part(cue.end) == Part::That { Held::NounClause } else { Held::Thing };
    let source = Some(TokenRange::new(start, verb));
    (!content.is_empty()).then_some(Found { source, cue: Some(cue.tokens), content, held, hangs: true, sure: None })
}

/// `indications the strike will end`: a clause that the author draws from signs.
fn sign(layers: &Layers, start: u32, i: u32, scope: Scope) -> Option<Found> {
    let grammar = layers.grammar;
    let begins = i + 1;
    let signs = matches!(
        layers.tokens.word(i),
        "indications" | "signs" | "speculation" | "rumors" | "rumours" | "fears" | "hopes"
    );
    let opens = matches!(grammar.part(begins), Part::Determiner | Part::Pronoun | Part::Nominal | Part::Possessive);
    if !signs || !opens || !content::is_clause(grammar, begins, scope.limit) {
        return None;
    }
    let end = content::end(grammar, layers.tokens, Opening::Clause, begins, start, scope);
    let content = content::trimmed(grammar, TokenRange::new(begins, end));
    let cue = Some(TokenRange::new(start, begins));
    (!content.is_empty()).then_some(Found {
        source: None,
        cue,
        content,
        held: Held::NounClause,
        hangs: true,
        sure: None,
    })
}

/// Whose noun it is: `her`, `the mayor’s`, `some analysts’`.
fn owner(layers: &Layers, start: u32, scope: Scope) -> Option<TokenRange> {
    let last = start.checked_sub(1).filter(|&i| i >= scope.floor)?;
    let word = layers.tokens.word(last);
    if layers.grammar.part(last) == Part::Possessive {
        if !word.starts_with(['\'', '’']) {
            return Some(TokenRange::new(last, start));
        }
        return phrase::before(layers.grammar, layers.tokens, start, scope.floor);
    }
    // A plural's apostrophe is a mark of its own: "analysts' estimation".
    let plural = matches!(word, "'" | "’")
        && !layers.tokens.space_before(last)
        && last > scope.floor
        && layers.tokens.word(last - 1).ends_with('s');
    if plural {
        let named = phrase::before(layers.grammar, layers.tokens, last, scope.floor)?;
        return Some(TokenRange::new(named.start(), start));
    }
    None
}

fn is_judgement(noun: &str) -> bool {
    matches!(
        noun,
        "estimation"
            | "estimate"
            | "estimates"
            | "view"
            | "opinion"
            | "account"
            | "reckoning"
            | "telling"
            | "assessment"
    )
}
