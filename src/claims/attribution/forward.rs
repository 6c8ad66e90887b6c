//! What follows a cue: a quotation, a clause, an aim or a thing.

use super::Held;
use super::finder::{Finder, Scope};
use crate::claims::content;
use crate::claims::cue::{Cue, Shape};
use crate::claims::grammar::{Grammar, Part};
use crate::claims::lexicon::Frames;
use crate::text::TokenRange;

impl Finder<'_> {
    /// The content that follows a cue, how sure it is, and the cue as it then stands (a colon belongs to it).
    pub fn forward(&self, cue: &Cue, scope: Scope) -> Option<(TokenRange, Held, TokenRange)> {
        use content::Opening;
        let grammar = self.layers.grammar;
        let tokens = self.layers.tokens;
        let mut at = cue.end;
        let mut group = cue.tokens;
        if cue.frames & Frames::HEARER != 0 && cue.shape != Shape::Passive {
            let after = content::after_hearer(grammar, at, scope.limit);
            let comma = u32::from(
                matches!(grammar.part(after), Part::Comma | Part::Colon)
                    && content::opens_quotation(grammar, after + 1),
            );
            if let Some(opening) = content::opening(grammar, tokens, after + comma, scope.limit) {
                let fits = match opening {
                    Opening::Quote => cue.frames & (Frames::QUOTE | Frames::CLAUSE) != 0,
                    Opening::Clause => true,
                    Opening::Bare => cue.frames & Frames::BARE != 0 && after > at,
                    Opening::Infinitive => cue.frames & Frames::INFINITIVE != 0,
                    Opening::Object => false,
                };
                if fits && after > at {
                    at = after + comma;
                }
            }
        }
        if !content::opens_quotation(grammar, at) && matches!(grammar.part(at), Part::Comma | Part::Colon) {
            if content::opens_quotation(grammar, at + 1) && cue.frames & (Frames::QUOTE | Frames::OBJECT) != 0 {
                if grammar.part(at) == Part::Colon && at == cue.end {
                    group = TokenRange::new(group.start(), at + 1);
                }
                at += 1;
            } else if grammar.part(at) == Part::Colon && cue.frames & Frames::PARENTHESIS != 0 && at + 1 < scope.limit {
                group = TokenRange::new(group.start(), at + 1);
                let content = content::trimmed(grammar, TokenRange::new(at + 1, scope.limit));
                return (!content.is_empty()).then_some((content, Held::Clause, group));
            } else {
                return None;
            }
        }
        let mut with_preposition = cue.tokens.end() > cue.verb + 1;
        if with_preposition
            && cue.frames & Frames::INFINITIVE != 0
            && let Some(to) = content::infinitive_after(grammar, at, scope.limit)
        {
            // "agreed with the union to end the strike": the union is not what is agreed.
            with_preposition = false;
            group = TokenRange::new(group.start(), cue.verb + 1);
            at = to;
        }
        let mut opening = content::opening(grammar, tokens, at, scope.limit)?;
        let takes = |opening: Opening, at: u32| match opening {
            Opening::Quote => cue.frames & (Frames::QUOTE | Frames::OBJECT) != 0,
            Opening::Clause => cue.frames & (Frames::CLAUSE | Frames::OBJECT) != 0,
            Opening::Bare => cue.frames & (Frames::BARE | Frames::OBJECT) != 0 || with_preposition,
            Opening::Infinitive => cue.frames & Frames::INFINITIVE != 0 || (cue.shape == Shape::Passive),
            Opening::Object => with_preposition || (cue.frames & Frames::OBJECT != 0 && opens_object(grammar, at)),
        };
        if !with_preposition
            && matches!(opening, Opening::Bare | Opening::Object)
            && let Some(after) = content::after_setting(grammar, tokens, at, scope.limit)
            && cue.frames & (Frames::CLAUSE | Frames::QUOTE) != 0
        {
            at = after;
            opening = content::opening(grammar, tokens, at, scope.limit)?;
        }
        if cue.shape == Shape::Passive
            && !matches!(opening, Opening::Clause | Opening::Infinitive | Opening::Quote)
            && !with_preposition
        {
            return None;
        }
        if !takes(opening, at) {
            return None;
        }
        let end = self.end_of(opening, at, cue, scope);
        let content = content::trimmed(grammar, TokenRange::new(at, end));
        let held = match opening {
            Opening::Quote => Held::Quote,
            Opening::Clause => Held::Clause,
            Opening::Bare if cue.frames & Frames::BARE != 0 && !with_preposition => Held::Clause,
            _ => Held::Thing,
        };
        (!content.is_empty()).then_some((content, held, group))
    }

    fn end_of(&self, opening: content::Opening, at: u32, cue: &Cue, scope: Scope) -> u32 {
        let grammar = self.layers.grammar;
        if opening == content::Opening::Quote {
            let quote = self.quotation_from(at);
            let lone = matches!(grammar.before(at), Part::Comma | Part::Colon);
            if lone
                || quote.end() >= scope.limit
                || matches!(grammar.part(quote.end()), Part::Stop | Part::Comma | Part::Conjunction)
            {
                return quote.end();
            }
        }
        content::end(grammar, self.layers.tokens, opening, at, cue.tokens.start(), scope)
    }
}

/// Whether an object that is said, denied or praised can begin at `i`.
fn opens_object(grammar: &Grammar, i: u32) -> bool {
    matches!(
        grammar.part(i),
        Part::Nominal | Part::Number | Part::Determiner | Part::Possessive | Part::Pronoun | Part::Her | Part::Sign
    )
}
