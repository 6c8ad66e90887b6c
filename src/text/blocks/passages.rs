//! Passages: a text comes in, its paragraphs as they were typed come out; lines wrapped at a fixed width are joined.

use super::bullets::{self, Bullet};
use super::mail::is_header_line;
use super::wrapping::{begins_small, is_full, is_mostly_unwrapped, is_wrapped, join_doubled, width};
use crate::text::Span;
use crate::text::tokens::is_ignorable;

/// What the signs at the start of a passage say that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// None.
    Plain,
    /// `#`, or a line of `=` or `-` below; the level counts from 1.
    Heading(u32),
    /// `>`
    Quote,
    /// `-`, `*`, `•`, `1.`, `a)`
    Item,
    /// A line of signs alone.
    Rule,
}

/// A paragraph as it was typed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage<'t> {
    pub(super) span: Span,
    pub(super) text: &'t str,
    pub(super) shape: Shape,
}

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    pub(super) span: Span,
    pub(super) text: &'t str,
    pub(super) shape: Shape,
    /// In characters, as it was printed: of the longest where it holds a word that was broken.
    pub(super) width: usize,
    /// The same of its last.
    pub(super) last_width: usize,
    indented: bool,
    /// Whether a blank line, or nothing, stands before.
    pub(super) apart: bool,
    /// How many blank lines stand before.
    pub(super) blank: usize,
}

/// The passages of `text`, in order.
pub(super) fn read(text: &str) -> Vec<Passage<'_>> {
    read_printed(text, text, |span| span)
}

/// The passages of `text`, which is what `printed` means; `place` says where in that a span stands: its lines were as wide as
/// they are there.
pub(super) fn read_printed<'t>(text: &'t str, printed: &str, place: impl Fn(Span) -> Span) -> Vec<Passage<'t>> {
    let mut lines = lines(text, |span| widths(printed, place(span)));
    tell_items(&mut lines);
    join_doubled(&mut lines);
    let groups: Vec<&[Line]> = lines.chunk_by(|_, line| !line.apart).collect();
    // The width at which the text was wrapped, where it was: it tells for groups too small to tell by themselves.
    let wrap = groups.iter().filter(|group| is_wrapped(group)).map(|group| width(group)).max();
    let wrap = wrap.filter(|_| !is_mostly_unwrapped(&lines));
    let mut passages = Vec::with_capacity(groups.len());
    for group in groups {
        let width = if is_wrapped(group) { Some(width(group)) } else { wrap };
        let mut last: Option<&Line> = None;
        for line in group {
            let joined = last.is_some_and(|last| goes_on(last, line, width));
            match passages.last_mut() {
                Some(passage) if joined => join(passage, line, text),
                _ => passages.push(Passage { span: line.span, text: line.text, shape: line.shape }),
            }
            last = Some(line);
        }
    }
    passages
}

fn lines(text: &str, widths: impl Fn(Span) -> (usize, usize)) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut apart = true;
    let mut blank = 0;
    for whole in text.split_inclusive(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
        let shown = whole.trim_matches(is_blank);
        if shown.is_empty() {
            // The second half of "\r\n" is the end of a line that was not blank.
            let is_blank_line = !(whole == "\n" && text[..start].ends_with('\r'));
            apart |= is_blank_line;
            blank += usize::from(is_blank_line);
        } else {
            let indent = whole.len() - whole.trim_start_matches(is_blank).len();
            let from = (start + indent) as u32;
            let span = Span::new(from, from + shown.len() as u32);
            let (width, last_width) = widths(span);
            lines.push(Line {
                span,
                text: shown,
                shape: shape(shown),
                width,
                last_width,
                indented: indent > 1,
                apart,
                blank,
            });
            apart = false;
            blank = 0;
        }
        start += whole.len();
    }
    lines
}

/// How wide the widest and the last of the printed lines are that hold `span`, in characters, up to its end.
fn widths(printed: &str, span: Span) -> (usize, usize) {
    let start = printed[..span.start() as usize].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let lines = || printed[start..span.end() as usize].lines().map(|line| line.trim_matches(is_blank).chars().count());
    (lines().max().unwrap_or(0), lines().next_back().unwrap_or(0))
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_ignorable(c)
}

fn shape(line: &str) -> Shape {
    let hashes = line.bytes().take_while(|&byte| byte == b'#').count();
    if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
        return Shape::Heading(hashes as u32);
    }
    if line.len() >= 3
        && line.chars().all(|c| matches!(c, '-' | '=' | '*' | '_' | '~' | '•' | '·' | '─' | '—' | '–' | ' '))
    {
        return Shape::Rule;
    }
    if line.starts_with('>') {
        return Shape::Quote;
    }
    if bullets::of(line) == Bullet::Sure { Shape::Item } else { Shape::Plain }
}

/// Makes items of the lines that begin with a sign that is a bullet only beside others.
fn tell_items(lines: &mut [Line]) {
    let is_item = |line: &Line| {
        line.shape == Shape::Item || line.shape == Shape::Plain && bullets::of(line.text) == Bullet::AmongOthers
    };
    let may_be: Vec<bool> = lines.iter().map(is_item).collect();
    for (i, line) in lines.iter_mut().enumerate() {
        let beside = [i.wrapping_sub(1), i + 1].iter().any(|&near| may_be.get(near) == Some(&true));
        if may_be[i] && beside {
            line.shape = Shape::Item;
        }
    }
}

/// Whether `line` goes on with the passage that `last` ends; `width` is where the lines were broken, if they were.
fn goes_on(last: &Line, line: &Line, width: Option<usize>) -> bool {
    match (last.shape, line.shape) {
        // The lines of a mail's header are each their own; what goes on with one stands in.
        (Shape::Plain, Shape::Plain) if is_header_line(last.text) || is_header_line(line.text) => {
            line.indented && !is_header_line(line.text)
        }
        (Shape::Plain, Shape::Plain) => width.is_some_and(|width| {
            is_full(last, line, width) || (begins_small(line.text) && !ends_sentence(last.text) && last.width <= width)
        }),
        (Shape::Item, Shape::Plain) => line.indented || (begins_small(line.text) && !ends_sentence(last.text)),
        // A reply within a reply is a quote of its own.
        (Shape::Quote, Shape::Quote) if depth(last.text) != depth(line.text) => is_bare(line.text),
        (Shape::Quote, Shape::Quote) => is_bare(line.text) || (!is_bare(last.text) && !ends_sentence(last.text)),
        // A heading underlined.
        (Shape::Plain, Shape::Rule) => underline(line.text).is_some() && !ends_sentence(last.text),
        _ => false,
    }
}

/// How many signs of a quote stand before a line's words.
fn depth(line: &str) -> usize {
    line.chars().take_while(|&c| matches!(c, '>' | ' ')).filter(|&c| c == '>').count()
}

/// Whether a line of a quote has no words.
fn is_bare(line: &str) -> bool {
    line.chars().all(|c| matches!(c, '>' | ' '))
}

fn join<'t>(passage: &mut Passage<'t>, line: &Line, text: &'t str) {
    if line.shape == Shape::Rule {
        passage.shape = Shape::Heading(underline(line.text).unwrap_or(2));
    }
    passage.span = passage.span.join(line.span);
    passage.text = passage.span.of(text);
}

/// The level of the heading that a line of signs underlines.
fn underline(line: &str) -> Option<u32> {
    match line.as_bytes() {
        [b'=', rest @ ..] if rest.iter().all(|&byte| byte == b'=') => Some(1),
        [b'-', rest @ ..] if rest.iter().all(|&byte| byte == b'-') => Some(2),
        _ => None,
    }
}

/// Whether the passage ends with a mark that ends sentences, quote marks and brackets aside.
pub(super) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '\'', '’', '»', ')', ']', ' ', '*', '_'])
        .ends_with(['.', '!', '?', '…', '。', '؟', '۔', ':'])
}
