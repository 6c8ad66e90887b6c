//! Quotations: which words stand between quote marks.

use super::{Document, Span, Tokens};

/// Words between quote marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks.
    pub outer: Span,
    /// Without them.
    pub inner: Span,
    /// Whether the quotation goes on in the next paragraph, which opens with a mark of its own.
    pub continues: bool,
}

/// The quotations of the document, in order of their first mark; one may lie inside another.
pub fn pair(_document: &Document, _tokens: &Tokens) -> Vec<Quotation> {
    Vec::new()
}
