//! Clauses between two commas, behind the noun that they tell of: ", which opened in May,", ", named Dot,".

use super::draft::Draft;
use crate::claims::grammar::Part;

/// Cuts them where the sentence goes on with its verb.
pub(super) fn cut(draft: &mut Draft) {
    for comma in draft.commas().into_iter().rev() {
        if comma == 0 || !relates(draft, comma + 1) || !is_noun(draft, comma - 1) || !draft.is_subject(comma) {
            continue;
        }
        let verb = (comma + 1..draft.len()).find(|&at| draft.part(at) == Part::Verb || draft.is_finite(at));
        // It ends where the sentence's own verb comes; one with commas of its own may end elsewhere.
        let end = verb.and_then(|verb| (verb..draft.len()).find(|&at| draft.part(at) == Part::Comma));
        // "..., named “Dot,” has": the quotation closes behind the comma.
        let end = end.map(|end| if draft.part(end + 1) == Part::Quote { end + 1 } else { end });
        if let Some(end) = end.filter(|&end| draft.goes_on(end + 1)) {
            // Of "the mayor, Ada Moss, who ..., has" and "Ada Moss, the mayor, who ..., has" a comma would have to stay, of "in May,
            // Moss, who ..., has" none.
            let before = draft.commas().into_iter().rfind(|&other| other < comma);
            let between = before.is_some_and(|before| {
                let named = (before + 1..comma).all(|at| draft.read(at).named);
                let described = draft.read(before.saturating_sub(1)).named
                    && draft.part(0) == Part::Nominal
                    && matches!(draft.part(before + 1), Part::Determiner | Part::Possessive);
                before > 0 && draft.is_noun(before - 1) && (named || described)
            });
            if !between {
                draft.cut(comma, end + 1);
            }
        }
    }
}

fn relates(draft: &Draft, at: usize) -> bool {
    let word = draft.lower(at);
    // "Anger, coupled with fear, are" has two subjects.
    if matches!(&*word, "coupled" | "combined" | "joined" | "accompanied") {
        return false;
    }
    draft.part(at) == Part::Relative || matches!(&*word, "whose" | "where") || draft.participle(at).is_some()
}

fn is_noun(draft: &Draft, at: usize) -> bool {
    matches!(draft.part(at), Part::Nominal | Part::Close)
}
