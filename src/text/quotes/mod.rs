//! Quotations: which words stand between quote marks.
//!
//! Marks are paired within a paragraph, in one pass with a stack. A double mark that is never closed ends with its
//! paragraph, because the next one opens with a mark of its own, or because the writer forgot; a single one that is never
//! closed was an apostrophe.

mod marks;

use super::{Article, BlockKind, Span, TokenRange, Tokens};
use marks::{Counts, Family, Role};

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

/// The quotations of the article, in order of their first mark; one may lie inside another.
///
/// A second paragraph of a quotation is a quotation of its own, after one that `continues`.
///
/// ```
/// use glossator::text::{Article, Tokens, quotes};
/// let text = "She called it “a ‘small’ fire” and left.";
/// let found = quotes::pair(&Article::new(text), &Tokens::new(text));
/// assert_eq!(found.iter().map(|q| q.inner.of(text)).collect::<Vec<_>>(), ["a ‘small’ fire", "small"]);
/// ```
pub fn pair(article: &Article, tokens: &Tokens) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    let mut left_open: Option<LeftOpen> = None;
    for block in article.blocks() {
        // A picture may stand between two paragraphs of a quotation.
        if matches!(block.kind, BlockKind::Boilerplate | BlockKind::Caption | BlockKind::Credit) {
            let first = found.len();
            pair_block(tokens, tokens.within(block.span), None, &mut found);
            sort(&mut found[first..]);
            continue;
        }
        let awaited = left_open.take().filter(|open| open.kind == block.kind);
        let mut first = found.len();
        let ending =
            pair_block(tokens, tokens.within(block.span), awaited.as_ref().map(|open| open.family), &mut found);
        if let Some(mut open) = awaited {
            if ending.goes_on {
                found[open.quotation].continues = true;
                first = open.quotation;
                // The paragraphs between, which repeated no mark, belong to the quotation whole.
                found.extend(open.between.iter().map(|&span| Quotation { outer: span, inner: span, continues: true }));
            } else if !ending.met_mark && open.between.len() < MOST_BETWEEN {
                open.between.push(block.span);
                left_open = Some(open);
            }
        }
        sort(&mut found[first..]);
        if let Some((start, family)) = ending.unclosed {
            left_open = found
                .iter()
                .rposition(|quotation| quotation.outer.start() == start)
                .map(|quotation| LeftOpen { kind: block.kind, quotation, family, between: Vec::new() });
        }
    }
    found
}

/// Orders by the first mark, the outer quotation first.
fn sort(found: &mut [Quotation]) {
    found.sort_by_key(|quotation| (quotation.outer.start(), u32::MAX - quotation.outer.end()));
}

/// A quotation that its paragraph did not close.
struct LeftOpen {
    /// The kind of its block: a quotation does not go on in a heading.
    kind: BlockKind,
    /// Its place among the quotations found.
    quotation: usize,
    family: Family,
    /// The paragraphs since, none of which holds a mark.
    between: Vec<Span>,
}

/// So many paragraphs may stand between the opening and the closing mark; more, and the closing one was forgotten.
const MOST_BETWEEN: usize = 3;

/// How a block ends, and whether it goes on with a quotation of the block before.
struct Ending {
    /// The byte where the quotation starts that is still open.
    unclosed: Option<(u32, Family)>,
    goes_on: bool,
    /// Whether the block holds a mark that is no apostrophe.
    met_mark: bool,
}

/// Quotations nest no deeper: past this the marks are noise, and looking through them all would take for ever.
const DEEPEST: usize = 16;

/// A mark that waits for its other half.
struct Open {
    family: Family,
    /// The first token of the quotation, and the first of its words.
    first: u32,
    inner: u32,
}

/// Pairs the marks of one block, which may go on with a quotation of the family `awaited`.
fn pair_block(tokens: &Tokens, range: TokenRange, awaited: Option<Family>, found: &mut Vec<Quotation>) -> Ending {
    let mut left = Counts::of(tokens, range);
    let mut stack: Vec<Open> = Vec::new();
    let mut goes_on = false;
    let mut met_mark = false;
    for i in range.iter() {
        let Some((family, role)) = marks::at(tokens, range, i) else { continue };
        left.pass(family, role);
        let open = stack.iter().rposition(|open| open.family == family);
        let closes = match (role, open) {
            (Role::Either, open) => open.is_some(),
            (Role::Opens, None) => false,
            (Role::Opens, Some(_)) if left.is_forgotten_close(family, stack_count(&stack, family)) => {
                finish(tokens, &mut stack, open, i, None, found);
                false
            }
            (Role::Opens, Some(_)) => family == Family::Straight,
            (Role::Closes, Some(_)) => !(family.is_single() && left.is_possessive(tokens, family, i)),
            (Role::Closes, None) if !met_mark && awaited == Some(family) => {
                // The last paragraph left it open, and this one did not repeat the mark.
                stack.push(Open { family, first: range.start(), inner: range.start() });
                goes_on = true;
                true
            }
            (Role::Closes, None) => continue,
        };
        if closes {
            let open = stack.iter().rposition(|open| open.family == family);
            finish(tokens, &mut stack, open, i, Some(i), found);
        } else if role != Role::Closes {
            goes_on |= i == range.start() && awaited == Some(family);
            // A single mark that opens inside another shows that the first was an apostrophe.
            stack.retain(|open| !(family.is_single() && open.family == family));
            if stack.len() >= DEEPEST {
                continue;
            }
            stack.push(Open { family, first: i, inner: i + 1 });
        }
        met_mark |= !family.is_single();
    }
    let unclosed = stack.iter().find(|open| !open.family.is_single()).map(|open| (open.first, open.family));
    finish(tokens, &mut stack, Some(0), range.end(), None, found);
    let start = |first| tokens.span(TokenRange::new(first, range.end())).start();
    Ending { unclosed: unclosed.map(|(first, family)| (start(first), family)), goes_on, met_mark }
}

fn stack_count(stack: &[Open], family: Family) -> u32 {
    stack.iter().filter(|open| open.family == family).count() as u32
}

/// Ends the quotations from `from` on the stack upwards before token `end`, the lowest with the mark `close`.
fn finish(
    tokens: &Tokens,
    stack: &mut Vec<Open>,
    from: Option<usize>,
    end: u32,
    close: Option<u32>,
    found: &mut Vec<Quotation>,
) {
    let Some(from) = from.filter(|&from| from < stack.len()) else { return };
    for (height, open) in stack.drain(from..).enumerate() {
        let closed = close.filter(|_| height == 0);
        if (closed.is_none() && open.family.is_single()) || open.inner >= end {
            continue;
        }
        found.push(Quotation {
            outer: tokens.span(TokenRange::new(open.first, closed.map_or(end, |close| close + 1))),
            inner: tokens.span(TokenRange::new(open.inner, end)),
            continues: false,
        });
    }
}

#[cfg(test)]
mod tests;
