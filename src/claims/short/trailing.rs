//! What trails behind a sentence and a comma: ", after the bank had failed", ", raising fears", ", which is in Tarn".

use super::LONGEST;
use super::draft::{Draft, Participle};
use crate::claims::grammar::Part;

/// Clauses and phrases that tell when, where, how or with what: the sentence is true without them.
const CIRCUMSTANCES: [&str; 8] = ["after", "amid", "before", "despite", "during", "following", "where", "with"];

/// Cuts from the last one on, until the claim fits a line.
pub(super) fn cut(draft: &mut Draft) {
    for comma in draft.commas().into_iter().rev().filter(|&comma| comma > 0) {
        if draft.length() <= LONGEST {
            return;
        }
        let end = draft.len();
        let listed = (comma..end).any(|at| draft.part(at) == Part::Colon);
        if !listed
            && trails(draft, comma)
            && !is_cleft(draft, comma)
            && is_whole(draft, comma)
            && !resumes(draft, comma)
        {
            draft.cut(comma, end);
        }
    }
}

fn trails(draft: &Draft, comma: usize) -> bool {
    let next = comma + 1;
    let word = draft.lower(next);
    draft.part(next) == Part::Relative
        || word == "whose"
        || CIRCUMSTANCES.contains(&&*word)
        || is_clause_of_time(draft, next)
        || is_example(draft, next)
        || is_participle(draft, next)
        || is_apposition(draft, comma)
}

/// Whether the clause behind the comma is what "It is here, off the coast," says of the place.
fn is_cleft(draft: &Draft, comma: usize) -> bool {
    let opens = draft.lower(0) == "it" && matches!(&*draft.lower(1), "is" | "was" | "'s" | "’s");
    let place = matches!(draft.part(2), Part::Preposition | Part::Pronoun | Part::Adverb);
    let word = draft.lower(comma + 1);
    opens && place && (draft.part(comma + 1) == Part::Relative || matches!(&*word, "where" | "when"))
}

/// ", as the crane fell", ", while the harbour is shut", and ", when it sank"; "when" behind what is always so is a condition.
fn is_clause_of_time(draft: &Draft, next: usize) -> bool {
    let word = draft.lower(next);
    let past = (next..draft.len()).find(|&at| draft.is_finite(at)).is_some_and(|verb| {
        let verb = draft.lower(verb);
        matches!(&*verb, "was" | "were" | "had" | "did") || verb.ends_with("ed")
    });
    match &*word {
        "as" => {
            let subject =
                matches!(draft.part(next + 1), Part::Determiner | Part::Possessive | Part::Pronoun | Part::Nominal);
            subject
                && draft.opens_clause(next + 1)
                && !matches!(&*draft.lower(next + 1), "long" | "far" | "well" | "much")
        }
        "while" => draft.has_verb(next, draft.len()),
        "when" => past,
        _ => false,
    }
}

/// ", including the mayor", ", such as ferries"
fn is_example(draft: &Draft, next: usize) -> bool {
    draft.lower(next) == "including" || draft.phrase(next, next + 2) == "such as"
}

/// ", asking the bank", ", written by the mayor"; of a list, as in "reading, hearing and writing", every item is needed.
fn is_participle(draft: &Draft, next: usize) -> bool {
    let Some(participle) = draft.participle(next).filter(|_| !is_listed(draft, next - 1)) else { return false };
    let is_active = participle == Participle::Active;
    let is_like = |word: &str| word.ends_with(if is_active { "ing" } else { "ed" });
    let list = (next + 1..draft.len()).any(|at| {
        let joins = draft.part(at) == Part::Conjunction;
        joins && (draft.part(at - 1) == Part::Comma || is_like(&draft.lower(at + 1)))
    });
    let like = |comma: usize| comma + 1 != next && draft.participle(comma + 1) == Some(participle);
    let list = list || draft.commas().into_iter().any(like);
    let takes = match draft.part(next + 1) {
        Part::Preposition => true,
        Part::Determiner | Part::Possessive | Part::Pronoun | Part::Number | Part::That | Part::To => is_active,
        // In a list, "hearing difficulties" are no deed.
        Part::Nominal => is_active && (draft.read(next + 1).named || !joins(draft, next)),
        _ => false,
    };
    takes && !list
}

/// ", a stateless people of the coast", ", a move that angered the bank"; behind a name ", the mayor of Tarn" and ", Tarn's mayor"
/// too.
fn is_apposition(draft: &Draft, comma: usize) -> bool {
    let next = comma + 1;
    let end = (next..draft.len()).find(|&at| draft.part(at) == Part::Comma).unwrap_or(draft.len());
    let verb = (next..draft.len()).find(|&at| draft.is_finite(at));
    // A verb in it is a relative clause's.
    let relates = verb.is_none_or(|verb| verb < end && !draft.is_clause(next, verb + 1));
    let alone = !(next..verb.unwrap_or(draft.len())).any(|at| draft.part(at) == Part::Conjunction);
    let is_noun = match draft.part(next) {
        Part::Determiner if matches!(&*draft.lower(next), "a" | "an") => true,
        Part::Determiner | Part::Possessive => draft.lower(next) != "whose" && draft.read(comma - 1).named,
        Part::Nominal => {
            draft.read(comma - 1).named && (next..end).any(|at| draft.part(at) == Part::Possessive) && verb.is_none()
        }
        _ => false,
    };
    is_noun
        && relates
        && alone
        && !draft.commas().into_iter().any(|other| other < comma && !draft.opens_clause(other + 1))
        && draft.is_noun(comma - 1)
}

fn joins(draft: &Draft, from: usize) -> bool {
    (from..draft.len()).any(|at| draft.part(at) == Part::Conjunction)
}

/// Whether what stands before the comma may be an item of a list too.
fn is_listed(draft: &Draft, comma: usize) -> bool {
    draft.commas().into_iter().any(|other| other < comma && comma - other < 6)
}

/// Whether what stands before the comma is a sentence, and no clause or list that only leads up to one.
fn is_whole(draft: &Draft, comma: usize) -> bool {
    let leads = matches!(draft.part(0), Part::Subordinator) || draft.lower(0) == "as";
    let led = leads && !draft.commas().into_iter().any(|lead| lead < comma && draft.opens_clause(lead + 1));
    let last = comma.checked_sub(1).map_or(Part::Stop, |last| draft.part(last));
    let ends = matches!(
        last,
        Part::Nominal
            | Part::Number
            | Part::Close
            | Part::Quote
            | Part::Verb
            | Part::Adverb
            | Part::Pronoun
            | Part::Stop
    );
    // "In interviews and, most recently, during the debate"
    let before = draft.commas().into_iter().rfind(|&other| other < comma);
    let joined = before.is_some_and(|before| before > 0 && draft.part(before - 1) == Part::Conjunction);
    // A caption's "left" is no verb with something to say.
    !led && !joined && ends && draft.is_clause(0, comma) && !draft.is_finite(comma - 1)
}

/// Whether the sentence itself goes on behind a later comma.
fn resumes(draft: &Draft, comma: usize) -> bool {
    draft.commas().into_iter().filter(|&later| later > comma).any(|later| {
        let joined = draft.part(later + 1) == Part::Conjunction;
        let next = if joined { later + 2 } else { later + 1 };
        // "..., such as ferries, by night", "it takes Moss, who ..., and Pell"
        let further = matches!(draft.part(next), Part::Preposition | Part::To | Part::That | Part::Subordinator)
            || joined && !is_example(draft, comma + 1)
            // "with many of them, including captains, even bowing"
            || draft.part(next) == Part::Adverb && draft.participle(next + 1).is_some();
        further || draft.goes_on(next) || draft.opens_clause(next)
    })
}
