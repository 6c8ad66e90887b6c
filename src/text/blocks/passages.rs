//! Passages: a text comes in, its paragraphs as they were typed come out; lines wrapped at a fixed width are joined.

use super::mail::is_header_line;
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
#[derive(Clone, Copy)]
struct Line<'t> {
    span: Span,
    text: &'t str,
    shape: Shape,
    /// In characters.
    width: usize,
    indented: bool,
    /// Whether a blank line, or nothing, stands before.
    apart: bool,
}

/// No text is wrapped wider than this; longer lines are whole paragraphs.
const WIDEST_WRAP: usize = 130;

/// Lines narrower than this that end no sentence are a list, not wrapped prose.
const NARROWEST_WRAP: usize = 45;

/// The passages of `text`, in order.
pub(super) fn read(text: &str) -> Vec<Passage<'_>> {
    let lines = lines(text);
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

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut apart = true;
    for whole in text.split_inclusive(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
        let shown = whole.trim_matches(is_blank);
        if shown.is_empty() {
            // The second half of "\r\n" is the end of a line that was not blank.
            apart |= !(whole == "\n" && text[..start].ends_with('\r'));
        } else {
            let indent = whole.len() - whole.trim_start_matches(is_blank).len();
            let from = (start + indent) as u32;
            lines.push(Line {
                span: Span::new(from, from + shown.len() as u32),
                text: shown,
                shape: shape(shown),
                width: shown.chars().count(),
                indented: indent > 1,
                apart,
            });
            apart = false;
        }
        start += whole.len();
    }
    lines
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
    if is_item(line) { Shape::Item } else { Shape::Plain }
}

/// Whether the line begins with a bullet, a number or a letter that counts the items of a list.
fn is_item(line: &str) -> bool {
    let Some((marker, rest)) = line.split_once([' ', '\t']) else { return false };
    if rest.is_empty() {
        return false;
    }
    if matches!(marker, "-" | "*" | "+" | "•" | "⁃" | "◦" | "▪" | "‣" | "●" | "▸") {
        return true;
    }
    let inside = marker.strip_prefix('(').unwrap_or(marker);
    let Some(counter) = inside.strip_suffix(".)").or(inside.strip_suffix(')')).or(marker.strip_suffix('.')) else {
        return false;
    };
    let number = matches!(counter.len(), 1 | 2) && counter.bytes().all(|byte| byte.is_ascii_digit());
    let letter = counter.len() == 1 && marker.ends_with(')') && counter.bytes().all(|byte| byte.is_ascii_alphabetic());
    number || letter
}

/// Whether the lines of a group were broken at a width: most of them go on with a small letter, or each was full.
fn is_wrapped(group: &[Line]) -> bool {
    let plain = group.iter().all(|line| line.shape == Shape::Plain);
    let Some(last) = group.last().filter(|_| plain && group.len() > 1) else { return false };
    let pairs = group.len() - 1;
    let going_on = group.windows(2).filter(|pair| begins_small(pair[1].text) && !ends_sentence(pair[0].text)).count();
    let width = width(group);
    // In wrapped English about four lines of five begin small; half of that leaves room for names.
    let most = if pairs == 1 { going_on == 1 } else { going_on * 5 >= pairs * 2 };
    let ended = ends_sentence(last.text) || (width >= NARROWEST_WRAP && pairs > 1);
    width <= WIDEST_WRAP && ended && (most || (going_on > 0 && are_full(group, width)))
}

/// Whether next to no line had room for the next one's first word, but where it ended a sentence: lines that nobody broke are of
/// any length, and three of them seldom pass. One in five may have had: a sum and its currency stay together.
fn are_full(group: &[Line], width: usize) -> bool {
    let roomy =
        group.windows(2).filter(|pair| !is_full(&pair[0], &pair[1], width) && !ends_sentence(pair[0].text)).count();
    group.len() > 2 && width >= NARROWEST_WRAP && roomy * 5 < group.len()
}

/// Whether `line`'s first word had no room at the end of `last`. A word that a hyphen broke goes on wherever it can.
fn is_full(last: &Line, line: &Line, width: usize) -> bool {
    let first_word = line.text.split_whitespace().next().map_or(0, |word| word.chars().count());
    last.width <= width && (last.width + 1 + first_word > width || breaks_a_word(last.text))
}

/// Whether a line ends within a word: a letter and a hyphen.
fn breaks_a_word(line: &str) -> bool {
    line.strip_suffix(['-', '\u{2010}', '\u{ad}']).is_some_and(|rest| rest.ends_with(char::is_alphabetic))
}

/// Whether most of the text stands in lines that nobody wrapped.
fn is_mostly_unwrapped(lines: &[Line]) -> bool {
    let (all, long) = lines.iter().fold((0, 0), |(all, long), line| {
        (all + line.width, long + if line.width > WIDEST_WRAP { line.width } else { 0 })
    });
    2 * long > all
}

fn width(group: &[Line]) -> usize {
    group.iter().map(|line| line.width).max().unwrap_or(0)
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

fn begins_small(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}

/// Whether the passage ends with a mark that ends sentences, quote marks and brackets aside.
pub(super) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '\'', '’', '»', ')', ']', ' ', '*', '_'])
        .ends_with(['.', '!', '?', '…', '。', '؟', '۔', ':'])
}
