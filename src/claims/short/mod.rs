//! Short forms: claims come in; each gets, where its own words do not do, a form of them that stands alone on one line of a list.
//!
//! A pronoun that opens a claim gives way to the name it means, a relative date to the day it means. Then what a sentence can do
//! without is cut at the bounds of its clauses, and only as far as there is need. Where nothing more can be cut without a change
//! of meaning, the form stays long.

mod appositions;
mod asides;
mod dates;
mod draft;
mod inner;
mod kept;
mod leading;
mod pronouns;
mod titles;
mod trailing;

#[cfg(test)]
mod tests;

use super::attribution::antecedents::Antecedents;
use super::{Attribution, Claim, Layers, sources};
use crate::text::TokenRange;
use draft::Draft;
use pronouns::Pronouns;

/// A claim of so many characters fits a line, and is not cut.
const LONGEST: usize = 60;

/// A claim of more tokens is a table or a list, and is left as it is.
const MOST_TOKENS: usize = 160;

/// Gives every one of `claims` its short form; none to one that stands alone on a line as it is, or of which nothing can be cut.
pub fn give(layers: &Layers, attributions: &[Attribution], claims: &mut [Claim]) {
    let owners = sources::owners(layers);
    let pronouns = Pronouns { layers, antecedents: Antecedents::new(layers, &owners) };
    for claim in claims {
        let attribution = claim.attribution.and_then(|at| attributions.get(at as usize));
        claim.short = of(layers, &pronouns, claim, attribution);
    }
}

fn of(layers: &Layers, pronouns: &Pronouns, claim: &Claim, attribution: Option<&Attribution>) -> Option<String> {
    let parts: Vec<TokenRange> = match &claim.fragments[..] {
        [] => vec![layers.tokens.within(claim.span)],
        fragments => fragments.iter().map(|&part| layers.tokens.within(part)).collect(),
    };
    if parts.iter().map(|part| part.len() as usize).sum::<usize>() > MOST_TOKENS {
        return None;
    }
    let mut draft = Draft::new(layers, &parts);
    leading::connective(&mut draft);
    pronouns.fill(&mut draft, claim, attribution);
    dates::fill(&mut draft);
    for cut in [
        titles::cut,
        asides::cut,
        trailing::cut,
        inner::cut,
        appositions::cut,
        leading::cut,
        // What stood behind something that is gone now.
        trailing::cut,
    ] {
        if draft.length() <= LONGEST {
            break;
        }
        cut(&mut draft);
    }
    draft.finished()
}
