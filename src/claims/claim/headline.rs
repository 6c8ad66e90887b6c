//! Headlines: what a headline claims is put beside the claim of the body that says it too, or says it differently.
//!
//! Most of what a headline speaks of must stand in that one claim, and nothing may speak against it: a wrong pair would
//! accuse an article of what it does not do.

use super::amount::{Amount, Compared};
use super::asserted::{Certainty, Claim, Voice};
use super::body::{Body, BodyReason, BodyReasonCode, Relation};
use super::matter::{self, Item, Matter};
use crate::claims::grammar::Part;
use crate::claims::{Attribution, Layers, reasons};
use crate::text::{BlockKind, Span, TokenRange};

/// The least share, in percent, of what the headline speaks of that a claim of the body must speak of too. On the news
/// of a corpus, where every pair was read, hardly one is wrong from here on.
const LEAST_SHARED: usize = 60;
/// Fewer things in common are chance.
const FEWEST_SHARED: usize = 3;
/// A claim that differs is taken only where none that supports comes so near to it, in percent.
const RATHER_SUPPORTS: usize = 15;

/// The claims, each of the headline with the one of the body that it is put beside, where there is one.
pub(super) fn match_to_body(layers: &Layers, attributions: &[Attribution], mut claims: Vec<Claim>) -> Vec<Claim> {
    let kinds: Vec<Option<BlockKind>> =
        claims.iter().map(|claim| layers.kind_of(&layers.sentences[claim.sentence as usize])).collect();
    if !kinds.contains(&Some(BlockKind::Headline)) {
        return claims;
    }
    let mut entity_of = vec![0; layers.mentions.len()];
    for (index, entity) in layers.entities.iter().enumerate() {
        for &mention in &entity.mentions {
            entity_of[mention as usize] = index as u32;
        }
    }
    let sides: Vec<Side> = claims.iter().map(|claim| Side::of(layers, attributions, claim, &entity_of)).collect();
    let in_body = |kind| matches!(kind, Some(BlockKind::Paragraph | BlockKind::Quote | BlockKind::List));
    let bodies: Vec<Option<Body>> = (sides.iter().zip(&kinds))
        .map(|(headline, &kind)| {
            let body = sides.iter().enumerate().filter(|&(at, _)| in_body(kinds[at]));
            (kind == Some(BlockKind::Headline)).then(|| nearest(headline, body)).flatten()
        })
        .collect();
    for (claim, body) in claims.iter_mut().zip(bodies) {
        claim.body = body;
    }
    claims
}

/// The claim of the body that stands nearest to `headline`, the earlier of two.
fn nearest<'s>(headline: &Side, body: impl Iterator<Item = (usize, &'s Side<'s>)>) -> Option<Body> {
    let mut best: Option<(usize, Body)> = None;
    for (at, side) in body {
        let Some((shared, reasons)) = compare(headline, side) else { continue };
        let differs = reasons.iter().any(|reason| reason.code.differs());
        let relation = if differs { Relation::Differs } else { Relation::Supports };
        let near = if differs { shared } else { shared + RATHER_SUPPORTS };
        if best.as_ref().is_none_or(|(most, _)| near > *most) {
            best = Some((near, Body { claim: at as u32, relation, reasons }));
        }
    }
    best.map(|(_, body)| body)
}

/// A claim as it is compared.
struct Side<'c> {
    claim: &'c Claim,
    matter: Matter,
    /// The words that make it less than plain.
    unsure: Option<Span>,
    /// The words that say that it is not so.
    denial: Option<Span>,
    source: Option<Span>,
}

impl<'c> Side<'c> {
    fn of(layers: &Layers, attributions: &[Attribution], claim: &'c Claim, entity_of: &[u32]) -> Self {
        let range = layers.tokens.within(claim.span);
        let attribution = claim.attribution.and_then(|at| attributions.get(at as usize));
        let source = attribution.and_then(|said| said.source.map(|source| source.span).or(said.cue));
        Self {
            claim,
            matter: matter::of(layers, range, entity_of),
            unsure: claim.unsure,
            denial: claim.unsure.filter(|_| claim.certainty == Certainty::Denied).or_else(|| negation(layers, range)),
            source: source.filter(|_| claim.voice == Voice::Reported),
        }
    }
}

/// The `not` of the verb that carries the words: `did not sell`, `has never sold`.
fn negation(layers: &Layers, range: TokenRange) -> Option<Span> {
    let grammar = layers.grammar;
    let own =
        |&i: &u32| i == range.start() || !matches!(grammar.part(i), Part::Relative | Part::Subordinator | Part::That);
    let denies = |&i: &u32| {
        grammar.part(i) == Part::Not
            && matches!(grammar.before(i), Part::Auxiliary | Part::Nominal | Part::Pronoun | Part::Adverb)
    };
    let not = range.iter().take_while(own).find(denies)?;
    Some(layers.tokens.span(TokenRange::new(not, not + 1)))
}

/// How much of what the headline speaks of the body does too, in percent, and what is the same and what is not; none
/// where they may speak of different things.
fn compare(headline: &Side, body: &Side) -> Option<(usize, Vec<BodyReason>)> {
    let mut reasons = numbers(&headline.matter, &body.matter)?;
    let mut shared = reasons.len();
    let all = headline.matter.items.len() + headline.matter.amounts.len();
    for (item, _) in &headline.matter.items {
        let has = |item: &Item| body.matter.items.iter().find(|(other, _)| other == item);
        if let Some(&(_, span)) = has(item) {
            let code = match item {
                Item::Country(_) | Item::Name(_) => BodyReasonCode::SameName,
                Item::Date(_) => BodyReasonCode::SameDate,
                Item::Word(_) => BodyReasonCode::SameWord,
            };
            reasons.push(BodyReason { code, span });
            shared += 1;
        } else if let Item::Word(key) = item
            && key.opposite().is_some_and(|opposite| has(&Item::Word(opposite)).is_some())
        {
            // Prices that rise in the headline and fall in the body are of two times or of two places.
            return None;
        }
    }
    let share = 100 * shared / all.max(1);
    if share < LEAST_SHARED || shared < FEWEST_SHARED {
        return None;
    }
    reasons.extend(stance(headline, body)?);
    if headline.claim.voice == Voice::Author {
        reasons.extend(body.source.map(|span| BodyReason { code: BodyReasonCode::Source, span }));
    }
    reasons.sort_by_key(|reason| rank(reason.code));
    reasons.truncate(reasons::MOST);
    Some((share, reasons))
}

/// What only one of the two denies or leaves unsure; none where that cannot be told.
fn stance(headline: &Side, body: &Side) -> Option<Vec<BodyReason>> {
    let denied = match (headline.denial, body.denial) {
        (Some(_), Some(_)) => None,
        (None, None) if headline.matter.negative == body.matter.negative => None,
        (Some(denial), None) if !body.matter.negative => Some(denial),
        (None, Some(denial)) if !headline.matter.negative => Some(denial),
        // Both say "not" of something, but perhaps not of the same.
        _ => return None,
    };
    let unsure = matches!(body.claim.certainty, Certainty::Hedged | Certainty::Questioned);
    let hedge = body.unsure.filter(|_| unsure && headline.claim.certainty == Certainty::Asserted);
    let reason = |code, words: Option<Span>| words.map(|span| BodyReason { code, span });
    Some([reason(BodyReasonCode::Denial, denied), reason(BodyReasonCode::Hedge, hedge)].into_iter().flatten().collect())
}

/// What tells a person most comes first.
fn rank(code: BodyReasonCode) -> u8 {
    match code {
        BodyReasonCode::OtherNumber | BodyReasonCode::Denial | BodyReasonCode::Hedge => 0,
        BodyReasonCode::SameNumber => 1,
        BodyReasonCode::Source => 2,
        BodyReasonCode::SameName | BodyReasonCode::SameDate => 3,
        BodyReasonCode::SameWord => 4,
    }
}

/// A reason for each number of the headline, in the body; none where the body lacks one.
fn numbers(headline: &Matter, body: &Matter) -> Option<Vec<BodyReason>> {
    // What was so in January, or last year, need not be so now.
    let of_then = body.items.iter().any(|(item, _)| item.is_period() && !headline.items.iter().any(|(i, _)| i == item));
    let reason = |one: &Amount| {
        let like = |wanted: Compared| body.amounts.iter().filter(move |other| one.compare(other) == wanted);
        if let Some(same) = like(Compared::Same).next() {
            return Some(BodyReason { code: BodyReasonCode::SameNumber, span: same.span });
        }
        let mut others = like(Compared::Other);
        // Of several parts none is the whole.
        let other = others.next().filter(|_| others.next().is_none() && !of_then)?;
        Some(BodyReason { code: BodyReasonCode::OtherNumber, span: other.span })
    };
    headline.amounts.iter().map(reason).collect()
}

#[cfg(test)]
mod tests;
