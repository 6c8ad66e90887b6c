//! Boilerplate: what a page carries beside its article, told by what such lines always say.

mod phrases;

use super::wording;
use phrases::{BUTTONS, LEADS, LINES, MARKS, MENU, SECTION_HEADINGS, TAIL_HEADINGS, TAIL_LEADS};

/// How far a line of boilerplate reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// The line alone.
    Line,
    /// The short lines after it: a list of links.
    Section,
    /// The rest of the page: a comment form, a disclaimer.
    Tail,
}

/// Whether `passage` is boilerplate, and how far it reaches.
pub(super) fn reach(passage: &str) -> Option<Reach> {
    // A paragraph that only mentions a newsletter is part of the article.
    const LONGEST_LINE: usize = 80;
    const LONGEST_LEAD: usize = 400;
    const LONGEST_MARKED: usize = 700;
    if passage.len() > LONGEST_MARKED {
        return None;
    }
    let lower = passage.trim_start_matches(['#', '*', '-', '>', '•', ' ', '▸', '►', '»', '|']).to_lowercase();
    let line = uncounted(&lower);
    if lower.len() <= LONGEST_LINE {
        if TAIL_HEADINGS.contains(&line) {
            return Some(Reach::Tail);
        }
        if SECTION_HEADINGS.contains(&line) {
            return Some(Reach::Section);
        }
        if LINES.contains(&line) || LINES.contains(&lower.as_str()) || is_row_of(line, BUTTONS) || is_menu(line) {
            return Some(Reach::Line);
        }
    }
    // "read more" does not lead "read moreover".
    let whole_words =
        |lead: &str, rest: &str| !(lead.ends_with(char::is_alphabetic) && rest.starts_with(char::is_alphanumeric));
    let leads =
        |list: &[&str]| list.iter().any(|lead| lower.strip_prefix(lead).is_some_and(|rest| whole_words(lead, rest)));
    if leads(TAIL_LEADS) {
        return Some(Reach::Tail);
    }
    if (lower.len() <= LONGEST_LEAD && leads(LEADS)) || wording::places(&lower, MARKS).next().is_some() {
        return Some(Reach::Line);
    }
    None
}

/// `line` without the count before or after it, and without its colon: `12 comments (3)` is `comments`.
fn uncounted(line: &str) -> &str {
    let sign = |c: char| !c.is_alphabetic();
    line.trim_matches(sign)
}

/// Whether every word is on the list, and one at least is no mere joint.
fn is_row_of(line: &str, list: &[&str]) -> bool {
    const JOINTS: &[&str] = &["on", "via", "this", "to", "more", "and", "line", "post", "x"];
    let mut named = false;
    for word in
        line.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| word.chars().any(char::is_alphabetic))
    {
        if !list.contains(&word) {
            return false;
        }
        named |= !JOINTS.contains(&word);
    }
    named
}

/// Three sections of a site at least: one or two may be a heading.
fn is_menu(line: &str) -> bool {
    const FEWEST: usize = 3;
    line.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count() >= FEWEST
        && is_row_of(line, MENU)
}
