//! [`Words`]: the core's tokens of a text, and the whole words that a mark lies on.

use super::left_out::{LeftOut, Loss};
use crate::text::{Span, Tokens};

/// The tokens of a text, for formats that count in them.
pub(super) struct Words<'t> {
    pub(super) tokens: Tokens<'t>,
}

/// Whole words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fitted {
    /// The first token.
    pub(super) first: usize,
    /// The last token, which is one of them.
    pub(super) last: usize,
    /// From the start of the first to the end of the last.
    pub(super) span: Span,
}

impl<'t> Words<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { tokens: Tokens::new(text) }
    }

    /// The words that `span` lies on, those that it lies on in part included; none where it lies on white space alone.
    pub(super) fn fitted(&self, span: Span) -> Option<Fitted> {
        let all = self.tokens.all();
        let first = all.partition_point(|token| token.span.end() <= span.start());
        let last = all.partition_point(|token| token.span.start() < span.end()).checked_sub(1)?;
        let span = all.get(first)?.span.join(all.get(last)?.span);
        (first <= last).then_some(Fitted { first, last, span })
    }

    /// The words of each piece of a mark; what is lost or moved is counted.
    pub(super) fn fitted_parts(&self, parts: &[Span], left_out: &mut LeftOut) -> Vec<Fitted> {
        let fitted: Vec<Fitted> = parts.iter().filter_map(|&part| self.fitted(part)).collect();
        if fitted.is_empty() {
            left_out.count(Loss::NoWords);
        } else if fitted.len() < parts.len() || fitted.iter().zip(parts).any(|(fitted, part)| fitted.span != *part) {
            left_out.count(Loss::Widened);
        }
        if fitted.len() > 1 {
            left_out.count(Loss::Split);
        }
        fitted
    }
}

/// Which pieces stay where a word bears one label: the longest first where two begin together, and then whatever begins after the
/// end of the one before. `pieces` are in order of their start, the outer before the inner; answers their places in that list.
pub(super) fn apart(pieces: &[Fitted]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    order.sort_by_key(|&at| (pieces[at].first, std::cmp::Reverse(pieces[at].last)));
    let mut free = 0;
    order.retain(|&at| {
        let is_free = pieces[at].first >= free;
        if is_free {
            free = pieces[at].last + 1;
        }
        is_free
    });
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_widened_to_the_words_that_it_touches() {
        let text = "The 🚢 railway  ended.";
        let words = Words::new(text);
        let of = |span: Span| words.fitted(span).map(|fitted| fitted.span.of(text));
        let rail = text.find("rail").map_or(0, |at| at as u32);
        assert_eq!(of(Span::new(rail, rail + 4)), Some("railway"));
        assert_eq!(of(Span::new(rail - 1, rail + 8)), Some("railway"), "white space is no word");
        assert_eq!(of(Span::new(4, 8)), Some("🚢"));
        assert_eq!(of(Span::new(rail + 7, rail + 9)), None);
        assert_eq!(of(Span::new(0, text.len() as u32)), Some("The 🚢 railway  ended."));
        assert_eq!(Words::new("").fitted(Span::new(0, 0)), None);
    }

    #[test]
    fn of_pieces_that_share_a_word_the_outermost_stays() {
        let piece = |first, last| Fitted { first, last, span: Span::new(0, 0) };
        assert_eq!(apart(&[piece(0, 1), piece(0, 4), piece(3, 6), piece(5, 5), piece(5, 7)]), [1, 4]);
        assert_eq!(apart(&[]), [0; 0]);
    }
}
