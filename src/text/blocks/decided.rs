//! [`Decided`]: what a person said of a part of the page. The parts of a text and such decisions come in, and which part each
//! of them speaks of comes out.

use crate::text::Span;

/// What a person said of a part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Where it stood when they said so.
    pub span: Span,
    /// Whether it is part of the article.
    pub in_article: bool,
}

/// What was decided of each of `parts`, which are in order: that of the span which covers most of it, so that it holds where an
/// edit has made a part a little longer or shorter, and nowhere else.
pub(super) fn of_spans(parts: impl Iterator<Item = Span>, decided: &[Decided]) -> Vec<Option<bool>> {
    let mut decided = decided.to_vec();
    decided.sort_by_key(|one| one.span.start());
    let of = |part: Span| {
        let middle = part.start().midpoint(part.end());
        let at = decided.partition_point(|one| one.span.start() <= middle).checked_sub(1)?;
        let Decided { span, in_article } = decided[at];
        let shared = span.end().min(part.end()).saturating_sub(span.start().max(part.start()));
        (2 * shared > part.len()).then_some(in_article)
    };
    parts.map(of).collect()
}
