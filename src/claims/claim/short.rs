//! Short forms: the words of a claim come in; what of them stands alone, on one line of a list, comes out.
//!
//! Only what a sentence can do without is cut, at the bounds of its clauses, and only as far as there is need: asides, relative
//! clauses and appositions behind a comma, what leads up to the sentence, what trails behind it. Words that say how much, whether or
//! on which condition are never cut.

use crate::claims::Layers;
use crate::claims::grammar::Part;
use crate::text::TokenRange;

/// A claim of so many characters fits a line, and is not cut.
const LONGEST: usize = 60;

/// What leads up to a sentence has no more tokens.
const LONGEST_LEAD: usize = 14;

/// Clauses that a sentence is true without. Not "if", "unless", "until", "because" or "than".
const TRAILING: [&str; 14] = [
    "after",
    "although",
    "amid",
    "as",
    "before",
    "despite",
    "following",
    "including",
    "once",
    "though",
    "where",
    "whereas",
    "which",
    "while",
];

/// What begins so limits the sentence behind it.
const LIMITING: [&str; 18] = [
    "if", "unless", "until", "without", "except", "unlike", "because", "like", "instead", "per", "for", "under", "of",
    "from", "among", "only", "almost", "nearly",
];

/// The claim in `parts`, shortened; `None` where it fits a line as it stands, or nothing of it can be cut.
pub(super) fn of(layers: &Layers, parts: &[TokenRange]) -> Option<String> {
    let tokens: Vec<u32> = parts.iter().flat_map(|part| part.iter()).collect();
    let mut claim = Shortened { layers, tokens };
    if claim.length() <= LONGEST {
        return None;
    }
    let whole = claim.tokens.len();
    for cut in [Shortened::asides, Shortened::relatives, Shortened::trail, Shortened::lead, Shortened::appositions] {
        cut(&mut claim);
        if claim.length() <= LONGEST {
            break;
        }
    }
    (claim.tokens.len() < whole).then(|| claim.words())
}

struct Shortened<'a> {
    layers: &'a Layers<'a>,
    /// Those that are left, in order.
    tokens: Vec<u32>,
}

impl Shortened<'_> {
    fn part(&self, at: usize) -> Part {
        self.tokens.get(at).map_or(Part::Stop, |&i| self.layers.grammar.part(i))
    }

    fn lower(&self, at: usize) -> String {
        self.tokens.get(at).map(|&i| self.layers.tokens.lower(i).into_owned()).unwrap_or_default()
    }

    fn is_finite(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|&i| self.layers.grammar.is_finite(i))
    }

    fn has_verb(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| self.is_finite(at))
    }

    fn commas(&self) -> Vec<usize> {
        (0..self.tokens.len()).filter(|&at| self.part(at) == Part::Comma).collect()
    }

    fn length(&self) -> usize {
        self.words().chars().count()
    }

    /// Words that change what a sentence says by being there.
    fn is_telling(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| matches!(self.part(at), Part::Not | Part::Number))
    }

    /// What stands in brackets, and between two dashes.
    fn asides(&mut self) {
        let mut at = 1;
        while at < self.tokens.len() {
            let close = match self.part(at) {
                Part::Open => Part::Close,
                Part::Dash if self.is_apart(at) => Part::Dash,
                _ => {
                    at += 1;
                    continue;
                }
            };
            let end = (at + 1..self.tokens.len()).find(|&end| self.part(end) == close);
            match end.filter(|&end| self.is_aside(at, end)) {
                Some(end) => drop(self.tokens.drain(at..=end)),
                None => at += 1,
            }
        }
    }

    /// Whether a dash parts words, and does not join them: "8–10 years".
    fn is_apart(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|&i| self.layers.tokens.space_before(i) && self.layers.tokens.space_before(i + 1))
    }

    /// Whether words stand between the two, brackets in brackets aside; not "[...]", which parts two sentences.
    fn is_aside(&self, from: usize, to: usize) -> bool {
        let inner = || (from + 1..to).map(|at| self.part(at));
        let says = inner().any(|part| part != Part::Stop) && !inner().any(|part| part == Part::Open);
        says && self.part(to + 1) != Part::Close && (self.part(to) != Part::Dash || self.is_apart(to))
    }

    /// ", which opened in May," and ", who lives there" behind a name.
    fn relatives(&mut self) {
        let commas = self.commas();
        for (k, &comma) in commas.iter().enumerate().rev() {
            let whose = self.lower(comma + 1) == "whose" || self.part(comma + 1) == Part::Relative;
            if !whose || self.has_verb(0, comma) && self.is_trail_after(comma) {
                continue;
            }
            // It ends where the sentence's own verb comes.
            let end = commas[k + 1..].iter().copied().find(|&end| self.goes_on(end + 1));
            if let Some(end) = end {
                self.tokens.drain(comma..=end);
            }
        }
    }

    /// Whether no comma comes behind this one.
    fn is_trail_after(&self, comma: usize) -> bool {
        self.commas().last() == Some(&comma)
    }

    /// Whether the sentence goes on at `at` with its own verb: "has", "did not", "also won".
    fn goes_on(&self, at: usize) -> bool {
        self.is_finite(at) || (self.part(at) == Part::Adverb && self.is_finite(at + 1))
    }

    /// ", the mayor of Orme Bay," and ", 19," between a subject and its verb.
    fn appositions(&mut self) {
        let commas = self.commas();
        let Some(&first) = commas.first().filter(|&&first| first > 0 && !self.has_verb(0, first)) else { return };
        let Some(&last) = commas[1..].iter().find(|&&last| self.goes_on(last + 1)) else { return };
        let plain = (first..last).all(|at| !self.is_finite(at) && self.part(at) != Part::Conjunction);
        // An age is no figure of the claim's.
        let is_age = |at: usize| self.part(at - 1) == Part::Comma && self.part(at + 1) == Part::Comma;
        if plain && !(first + 1..last).any(|at| self.is_telling(at, at + 1) && !is_age(at)) {
            self.tokens.drain(first..=last);
        }
    }

    /// "Last month, ", "In the harbour, ".
    fn lead(&mut self) {
        let Some(&comma) = self.commas().first() else { return };
        let leads = matches!(self.part(0), Part::Preposition | Part::Adverb | Part::Nominal | Part::Determiner);
        let short = comma <= if self.part(0) == Part::Adverb { 1 } else { LONGEST_LEAD };
        let plain = short && !self.has_verb(0, comma) && !self.is_telling(0, comma);
        let limits = LIMITING.contains(&&*self.lower(0));
        // "Ada Moss, the mayor, ..." leads with its subject; a date leads up to it.
        let nominal = matches!(self.part(0), Part::Nominal | Part::Determiner);
        let dated = self.tokens.first().is_some_and(|&first| {
            let range = TokenRange::new(first, self.tokens[comma]);
            self.layers.mentions_in(range).any(|mention| !mention.entity_type.is_name() && mention.tokens == range)
        });
        // "Seventeen years ago, this was impossible": a pronoun needs what stands before it.
        let subject_follows =
            matches!(self.part(comma + 1), Part::Nominal | Part::Determiner | Part::Possessive | Part::Number)
                && !matches!(&*self.lower(comma + 1), "this" | "that" | "these" | "those")
                && self.has_verb(comma, self.tokens.len());
        if leads && plain && !limits && subject_follows && (!nominal || dated) {
            self.tokens.drain(..=comma);
        }
    }

    /// ", after the bank had failed", ", raising fears", ", which is the largest in Europe" at the end.
    fn trail(&mut self) {
        while let Some(comma) = self.commas().into_iter().rev().find(|&comma| self.trails(comma)) {
            self.tokens.truncate(comma);
            if self.length() <= LONGEST {
                return;
            }
        }
    }

    fn trails(&self, comma: usize) -> bool {
        let word = self.lower(comma + 1);
        // "asking the bank", "killing 107"; of a list, as in "reading, hearing and writing", every item is needed.
        let takes = matches!(
            self.part(comma + 2),
            Part::Determiner
                | Part::Possessive
                | Part::Pronoun
                | Part::Number
                | Part::Preposition
                | Part::That
                | Part::To
        );
        let participle =
            self.part(comma + 1) == Part::Verb && !self.is_finite(comma + 1) && word.ends_with("ing") && takes;
        let clause = TRAILING.contains(&&*word) || word == "who" || word == "whose";
        let clause_after_and =
            matches!(&*word, "and" | "but") && self.has_subject_and_verb(comma + 2) && !self.is_negated(0, comma);
        // A caption's "left" is no verb with something to say.
        let said = comma > 0 && self.has_verb(0, comma - 1);
        (participle || clause || clause_after_and) && said && self.main_clause_ends(comma)
    }

    /// Whether a clause with a subject of its own stands from `from` on: a noun phrase, then a verb.
    fn has_subject_and_verb(&self, from: usize) -> bool {
        let verb = (from..self.tokens.len()).find(|&at| self.is_finite(at));
        let opens = matches!(
            self.part(from),
            Part::Determiner | Part::Possessive | Part::Pronoun | Part::Nominal | Part::Number
        );
        opens && verb.is_some_and(|verb| verb > from)
    }

    fn is_negated(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| self.part(at) == Part::Not || matches!(&*self.lower(at), "no" | "neither" | "nor"))
    }

    /// Whether what stands before `comma` is whole: no subordinate clause leads up to it that would be left without its main clause,
    /// and no quotation is cut in two.
    fn main_clause_ends(&self, comma: usize) -> bool {
        let opens = |part| matches!(part, Part::Subordinator);
        let inner = (0..comma).filter(|&at| self.part(at) == Part::Comma).count();
        let led = opens(self.part(0)) && inner == 0;
        let quoted = (0..comma).filter(|&at| self.part(at) == Part::Quote).count();
        !led && quoted.is_multiple_of(2)
    }

    /// What is left, on one line, from a capital on and without the marks at its end.
    fn words(&self) -> String {
        let tokens = &self.layers.tokens;
        let quotes = self.tokens.iter().filter(|&&i| self.layers.grammar.part(i) == Part::Quote).count();
        let mut out = String::new();
        let mut last: Option<u32> = None;
        for &i in &self.tokens {
            if !quotes.is_multiple_of(2) && self.layers.grammar.part(i) == Part::Quote {
                continue;
            }
            let joined = match last {
                Some(last) if last + 1 == i => !tokens.space_before(i),
                Some(_) => matches!(self.layers.grammar.part(i), Part::Comma | Part::Stop | Part::Close | Part::Colon),
                None => true,
            };
            if !joined {
                out.push(' ');
            }
            out.push_str(tokens.word(i));
            last = Some(i);
        }
        let out = out.trim_matches(|c: char| matches!(c, ',' | ';' | ':' | '.' | '–' | '—' | ' '));
        let mut letters = out.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::claims::{attribution, claim, sample};

    /// The first claim of `text`, shortened.
    fn short(text: &str) -> Option<String> {
        let claims =
            sample::read(text, |layers| claim::find(layers, &attribution::find(layers), &claim::score(layers)));
        claims.into_iter().next().and_then(|claim| claim.short)
    }

    #[track_caller]
    fn reads(text: &str, expected: &str) {
        assert_eq!(short(text).as_deref(), Some(expected), "{text}");
    }

    #[test]
    fn what_a_sentence_can_do_without_is_cut() {
        reads(
            "In the harbour of Orme Bay, the council has sold nine of its ferries to a bank.",
            "The council has sold nine of its ferries to a bank",
        );
        reads(
            "The Coast Union (which speaks for sailors) lost 300 members in the spring of that year.",
            "The Coast Union lost 300 members in the spring of that year",
        );
        reads(
            "A storm pushed the crane into the wall of the old mill, killing 11 people and hurting 40.",
            "A storm pushed the crane into the wall of the old mill",
        );
        reads(
            "The ferry, which had been built in the yards of Tarn by 300 men, has cost £40 million.",
            "The ferry has cost £40 million",
        );
        reads(
            "Jo Pell, the harbour master of Orme Bay for a decade, has left the council.",
            "Jo Pell has left the council",
        );
    }

    #[test]
    fn what_changes_the_meaning_stays() {
        for text in [
            "If the bank agrees to the plan of the council, the ferries will sail again in the spring.",
            "Unlike the ferries of the north, the boats of Orme Bay never carried more than nine cars.",
            "Of the nine ferries that the council bought in Tarn, three have been sold to a bank.",
            "The children have trouble with reading, hearing and writing in nearly every school of the coast.",
            "Ada Moss, Jo Pell and Kit Vane, have told the bank of Tarn that the council wants its ferries back.",
            "The council did not sell nine of its ferries to the bank of Tarn in the spring of that year.",
        ] {
            assert_eq!(short(text), None, "{text}");
        }
    }

    #[test]
    fn what_fits_a_line_is_not_cut() {
        assert_eq!(short("In May, the ferry cost £40 million."), None);
    }
}
