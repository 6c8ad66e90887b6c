//! What leads up to a sentence: "Meanwhile, ", "Last month, ", "After the vote, ".

use super::draft::Draft;
use crate::claims::grammar::Part;
use crate::claims::signals::{self, Signals};
use crate::entities::EntityType;
use crate::text::TokenRange;

/// What leads up to a sentence has no more tokens.
const LONGEST_LEAD: usize = 16;

/// These join a sentence to the one before it, and say nothing alone.
const CONNECTIVES: &str = "additionally|also|and|as a result|at the same time|consequently|finally|for example|for instance|\
    furthermore|however|in addition|in exchange|in fact|in response|in return|in turn|indeed|later|meanwhile|moreover|\
    nevertheless|nonetheless|of course|specifically|subsequently|then|therefore|thus";

/// What begins so tells what went with it or before it, and does not say where or for whom the sentence holds.
const CIRCUMSTANCES: [&str; 8] = ["after", "amid", "as", "despite", "during", "following", "while", "with"];

/// Cuts a word that only joins the claim to what stands before it.
pub(super) fn connective(draft: &mut Draft) {
    let connects = |comma: usize| CONNECTIVES.split('|').any(|words| words == draft.phrase(0, comma));
    if let Some(comma) = lead(draft).filter(|&comma| connects(comma)) {
        draft.cut(0, comma + 1);
    }
    let joins = match &*draft.lower(0) {
        "and" | "but" => draft.opens_clause(1),
        "that" => introduces(draft),
        _ => false,
    };
    if joins {
        draft.cut(0, 1);
    }
}

/// Whether "that" before a claim only introduces it: "that the ferry sank", "that conservatives won"; not "that quotation".
fn introduces(draft: &Draft) -> bool {
    let next = draft.lower(1);
    let opens = match draft.part(1) {
        Part::Determiner | Part::Possessive | Part::Pronoun | Part::Number => true,
        Part::Nominal => draft.read(1).named || next.ends_with('s') || next == "people",
        _ => false,
    };
    opens && next.starts_with(char::is_alphanumeric) && draft.has_verb(2, draft.len())
}

/// Cuts a date, or circumstances, that lead up to the claim.
pub(super) fn cut(draft: &mut Draft) {
    let Some(comma) = lead(draft) else { return };
    let circumstance = CIRCUMSTANCES.contains(&&*draft.lower(0))
        && !is_comparing(draft)
        && !is_list(draft, comma)
        && !refers_back(draft, comma);
    if is_date(draft, comma) || circumstance || is_of_picture(draft, comma) {
        draft.cut(0, comma + 1);
    }
}

/// The comma behind what leads up to the claim, whose subject and verb follow it with no comma between them.
fn lead(draft: &Draft) -> Option<usize> {
    let comma = *draft.commas().first()?;
    // A pronoun may need what stands before it, and so may "this".
    let subject = match draft.part(comma + 1) {
        Part::Determiner => !matches!(&*draft.lower(comma + 1), "this" | "that" | "these" | "those"),
        Part::Nominal | Part::Number => true,
        _ => false,
    };
    // "In the harbour, said the mayor"
    let inverted = draft.goes_on(comma + 1);
    let follows = subject && draft.opens_clause(comma + 1) && !inverted;
    (comma > 0 && comma <= LONGEST_LEAD && follows).then_some(comma)
}

/// "In this handout photo released by the harbour, "
fn is_of_picture(draft: &Draft, comma: usize) -> bool {
    draft.phrase(0, 2) == "in this"
        && (2..comma).any(|at| matches!(&*draft.lower(at), "photo" | "photograph" | "image" | "picture"))
}

/// "As countries, firms and ports rely on it, the bank has grown": the first comma parts a list, and a later one the clauses.
fn is_list(draft: &Draft, comma: usize) -> bool {
    let clause = matches!(&*draft.lower(0), "as" | "while" | "after");
    let later = |at: usize| draft.part(at) == Part::Comma && draft.opens_clause(at + 1);
    clause && !draft.has_verb(0, comma) && (comma + 1..draft.len()).any(later)
}

/// Whether the claim behind the comma speaks of what leads up to it: "the exports will fall too", "she was instead put through".
fn refers_back(draft: &Draft, comma: usize) -> bool {
    (comma + 1..draft.len()).any(|at| match &*draft.lower(at) {
        "instead" => draft.lower(at + 1) != "of",
        // Not "too few" nor "too quickly".
        "too" => !matches!(draft.part(at + 1), Part::Nominal | Part::Determiner | Part::Adverb | Part::Verb),
        _ => false,
    })
}

/// "as long as", "as well as", "as per", "with or without"
fn is_comparing(draft: &Draft) -> bool {
    draft.lower(0) == "as"
        && matches!(
            &*draft.lower(1),
            "long" | "far" | "well" | "much" | "many" | "soon" | "with" | "for" | "of" | "per"
        )
}

/// Whether a date and nothing else leads up to the claim. What is the most of a time is not the most of all times.
fn is_date(draft: &Draft, comma: usize) -> bool {
    let (Some(first), Some(end)) = (draft.token(0), draft.token(comma)) else { return false };
    let range = TokenRange::new(first, end);
    let dates: Vec<TokenRange> = (draft.layers.mentions_in(range))
        .filter(|mention| matches!(mention.entity_type, EntityType::Date | EntityType::Time))
        .map(|mention| mention.tokens)
        .collect();
    let small = |at: usize| matches!(draft.part(at), Part::Preposition | Part::Determiner | Part::Adverb);
    let held = |at: usize| draft.token(at).is_some_and(|i| dates.iter().any(|date| date.holds(i)));
    let record = (comma..draft.len()).any(|at| signals::of(&draft.lower(at)) & Signals::RECORD != 0);
    !dates.is_empty() && (0..comma).all(|at| held(at) || small(at)) && !record
}
