//! The identifiers in a document of what was found, by its place among its like.

pub(super) fn entity_id(index: usize) -> String {
    format!("e{}", index + 1)
}

pub(super) fn mention_id(index: usize) -> String {
    format!("m{}", index + 1)
}

pub(super) fn claim_id(index: usize) -> String {
    format!("c{}", index + 1)
}

pub(super) fn attribution_id(index: usize) -> String {
    format!("a{}", index + 1)
}
