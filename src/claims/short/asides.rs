//! Asides: what stands in brackets, between two dashes, or behind a last dash.

use super::draft::Draft;
use crate::claims::grammar::Part;
use crate::text::Token;

/// Cuts the asides of a claim.
pub(super) fn cut(draft: &mut Draft) {
    let mut at = 1;
    while at < draft.len() {
        let end = match draft.part(at) {
            // What stands in "[" belongs to a quotation's sentence.
            Part::Open if draft.lower(at) == "(" => closing(draft, at, Part::Close),
            Part::Dash if is_apart(draft, at) => closing(draft, at, Part::Dash),
            _ => None,
        };
        let cut = match end {
            Some(end) => is_aside(draft, at, end) && draft.cut(at, end + 1),
            None => draft.part(at) == Part::Dash && is_last(draft, at) && draft.cut(at, draft.len()),
        };
        if !cut {
            at += 1;
        }
    }
}

fn closing(draft: &Draft, open: usize, close: Part) -> Option<usize> {
    (open + 1..draft.len()).find(|&end| draft.part(end) == close)
}

/// Whether a dash parts words, and does not join them: "8–10 years".
fn is_apart(draft: &Draft, at: usize) -> bool {
    let tokens = &draft.layers.tokens;
    draft.token(at).is_some_and(|i| {
        // "—" stands apart without spaces too; a short dash between figures is one of a range.
        let long = tokens.word(i).starts_with('—');
        long || tokens.space_before(i) && tokens.space_before(i + 1)
    })
}

/// Whether words stand between the two that say more of what stands before them; not "((it))", nor "(...)", which parts two
/// sentences.
fn is_aside(draft: &Draft, from: usize, to: usize) -> bool {
    // In somebody's own words, brackets hold what their sentence needs.
    let belongs = match draft.part(from) {
        Part::Dash => needs_dashes(draft, from, to),
        _ => is_of_word(draft, from, to) || draft.read(from).quotation != 0,
    };
    let inner = || (from + 1..to).map(|at| draft.part(at));
    let says = inner().any(|part| part != Part::Stop) && !inner().any(|part| part == Part::Open);
    // "— and Rubio's allies —" is an item of a list.
    let adds = draft.part(from + 1) == Part::Conjunction;
    let whole = draft.part(to + 1) != Part::Close && (draft.part(to) != Part::Dash || is_apart(draft, to));
    // Of "no one at (the harbour)" the brackets are a part, and "he (Moss)" is nobody without them.
    let behind = !matches!(
        draft.part(from - 1),
        Part::Pronoun
            | Part::Preposition
            | Part::Determiner
            | Part::Possessive
            | Part::Auxiliary
            | Part::Conjunction
            | Part::To
            | Part::Not
            | Part::That
            | Part::Relative
            | Part::Subordinator
            | Part::Stop
            | Part::Open
    );
    says && !adds && !belongs && behind && whole
}

/// Whether brackets belong to a name or a word, and are no aside: "Talara (Orme) Mining Limited", "25 (1)(b)", "(BCSN)-sponsored".
fn is_of_word(draft: &Draft, from: usize, to: usize) -> bool {
    let spaced = |at: usize| draft.token(at).is_none_or(|i| draft.layers.tokens.space_before(i));
    let capital =
        |at: usize| draft.token(at).and_then(|i| draft.layers.tokens.get(i)).is_some_and(Token::is_capitalised);
    let mark =
        matches!(draft.part(to + 1), Part::Comma | Part::Stop | Part::Colon | Part::Quote | Part::Close | Part::Dash);
    !spaced(from) || !mark && !spaced(to + 1) || capital(from - 1) && capital(to + 1)
}

/// Whether the sentence needs the two dashes, or they are hyphens.
fn needs_dashes(draft: &Draft, from: usize, to: usize) -> bool {
    // "If it rains - and it may - the ferry stays", "Ada Moss – also known as Dot – who was mayor, has": they stand for a comma.
    let stands_for_comma = draft.opens_clause(to + 1) || draft.part(to + 1) == Part::Relative;
    // "The union, with groups like Sea Aid – which ... – will": the second one closes what a comma has opened.
    let subject = matches!(draft.part(0), Part::Determiner | Part::Possessive | Part::Nominal | Part::Number);
    let comma = (0..from).rev().find(|&at| draft.part(at) == Part::Comma).filter(|_| subject);
    let closes =
        draft.goes_on(to + 1) && comma.is_some_and(|comma| !draft.has_verb(0, comma) && !draft.has_verb(comma, from));
    // "Yun Sang - hyun and Ha Tae - kyung", "a 16 - year - old - and his dog - had": some texts have spaces around their hyphens.
    let is_short = |at: usize| draft.lower(at) == "-";
    let goes_on = draft.goes_on(to + 1)
        || matches!(draft.part(to + 1), Part::Preposition | Part::To | Part::That | Part::Conjunction | Part::Stop);
    let more = || (0..draft.len()).filter(|&at| is_short(at)).count() > 2;
    let hyphens = is_short(from) && is_short(to) && (!goes_on || draft.part(to - 1) == Part::Adverb || more());
    stands_for_comma || closes || hyphens
}

/// " - which can be seen from the coast" at the end.
fn is_last(draft: &Draft, at: usize) -> bool {
    let relates =
        draft.part(at + 1) == Part::Relative || matches!(&*draft.lower(at + 1), "where" | "whose" | "including");
    relates && is_apart(draft, at) && draft.has_verb(0, at)
}
