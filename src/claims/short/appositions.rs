//! Appositions: who or what a name is, told behind it, or before it.

use super::draft::Draft;
use crate::claims::grammar::Part;
use crate::entities::EntityType;
use crate::text::TokenRange;

/// Cuts ", the mayor of Orme Bay," behind a subject; of "the mayor of Orme Bay, Jo Pell," it leaves the name.
pub(super) fn cut(draft: &mut Draft) {
    let commas = draft.commas();
    for pair in commas.windows(2).rev() {
        let (open, close) = (pair[0], pair[1]);
        if open == 0 || !draft.is_subject(open) || !draft.goes_on(close + 1) || !is_plain(draft, open + 1, close) {
            continue;
        }
        if is_person(draft, open + 1, close) {
            // The description before it is the whole subject.
            if draft.lower(0) == "the" && !draft.has_verb(0, open) && !commas.iter().any(|&comma| comma < open) {
                let whole = draft.len();
                if draft.cut(0, open + 1) {
                    let gone = whole - draft.len();
                    draft.cut(close - gone, close - gone + 1);
                }
                return;
            }
        } else if draft.read(open - 1).named && !is_named(draft, open + 1, close) {
            draft.cut(open, close + 1);
        }
    }
}

/// Whether neither a verb nor a list stands there.
fn is_plain(draft: &Draft, from: usize, to: usize) -> bool {
    let list = (from..to).any(|at| draft.part(at) == Part::Conjunction);
    from < to
        && !list
        && !draft.has_verb(from, to)
        && matches!(draft.part(from), Part::Determiner | Part::Possessive | Part::Nominal)
}

/// Whether somebody's name is all that stands there.
fn is_person(draft: &Draft, from: usize, to: usize) -> bool {
    people(draft, from, to)
        .any(|name| draft.token(from) == Some(name.start()) && draft.token(to - 1) == name.end().checked_sub(1))
}

fn people<'a>(draft: &Draft<'a>, from: usize, to: usize) -> impl Iterator<Item = TokenRange> + use<'a> {
    let range = match (draft.token(from), draft.token(to - 1)) {
        (Some(first), Some(last)) => TokenRange::new(first, last + 1),
        _ => TokenRange::new(0, 0),
    };
    let mentions = draft.layers.mentions_in(range);
    mentions.filter(|mention| mention.entity_type == EntityType::Person).map(|mention| mention.tokens)
}

/// "Leeds, Maine, has" tells which Leeds it is; and a person behind "In Leeds" is the subject.
fn is_named(draft: &Draft, from: usize, to: usize) -> bool {
    (from..to).all(|at| draft.read(at).named) || people(draft, from, to).next().is_some()
}
