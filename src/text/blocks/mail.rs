//! E-mail pasted as text: what its header lines, the lines over what it quotes and its signature are. Quoted replies are told by their
//! `>` (`passages`).

use super::block::BlockKind;
use super::passages::{Passage, Shape, ends_sentence};

/// The lines of a header that mail programs show (RFC 5322), in small letters.
const NAMES: &[&str] = &[
    "from",
    "to",
    "cc",
    "bcc",
    "date",
    "sent",
    "subject",
    "reply-to",
    "sender",
    "message-id",
    "organization",
    "x-mailer",
];

/// A header has so many lines at least.
const FEWEST_LINES: usize = 2;

/// A signature has no more lines.
const LONGEST_SIGNATURE: usize = 12;

/// The line over a quoted mail has no more bytes.
const LONGEST_ATTRIBUTION: usize = 300;

/// What stands between two rows of dashes over the mail that is answered or forwarded, in small letters.
const DIVIDERS: &[&str] = &["original message", "forwarded message"];

/// What a passage of a mail is: its pieces, each with where it begins in the passage.
pub(super) type Pieces = Vec<(usize, BlockKind)>;

/// What the passages are that are a mail's own; `None` where they are text. The first header says what the text is and when it
/// was written; one that was forwarded or quoted further down is left out of the article.
pub(super) fn pieces(passages: &[Passage]) -> Vec<Option<Pieces>> {
    let mut all: Vec<Option<Pieces>> = vec![None; passages.len()];
    let mut first = true;
    // Whether what stands further down is the mail that this one answers.
    let mut answered = false;
    let mut at = 0;
    while at < passages.len() {
        let lines = passages[at..].iter().take_while(|passage| header(passage).is_some()).count();
        let names = || passages[at..at + lines].iter().filter_map(header);
        if lines >= FEWEST_LINES && names().any(|name| name == "from" || name == "subject") {
            for (piece, passage) in all[at..].iter_mut().zip(&passages[at..at + lines]) {
                *piece = Some(if first && !answered { of_header(passage) } else { left_out() });
            }
            first = false;
        }
        answered |= is_divider(passages[at].text) && at > 0;
        at += lines.max(1);
    }
    for at in 0..passages.len() {
        let lines = attribution(&passages[at..]);
        all[at..at + lines].fill(Some(left_out()));
    }
    if let Some(sign) = passages.iter().rposition(|passage| passage.text == "--") {
        let lines = passages[sign + 1..].iter().take_while(|passage| passage.shape != Shape::Quote).count();
        // A page may have a line of two dashes too: a signature ends what somebody wrote.
        if lines <= LONGEST_SIGNATURE && (!first || passages.iter().any(|passage| passage.shape == Shape::Quote)) {
            all[sign..=sign + lines].fill(Some(left_out()));
        }
    }
    all
}

fn left_out() -> Pieces {
    vec![(0, BlockKind::Boilerplate)]
}

/// Whether a line is "-----Original Message-----" and the like.
fn is_divider(line: &str) -> bool {
    let words = line.trim_matches(['-', '_', ' ']);
    words.len() + 4 < line.len() && DIVIDERS.iter().any(|divider| words.eq_ignore_ascii_case(divider))
}

/// How many of the first passages are the line over a quoted mail: "On Mon, 3 Nov 2025 at 10:12, Ann Moss wrote:".
fn attribution(passages: &[Passage]) -> usize {
    let plain = |passage: &&Passage| passage.shape == Shape::Plain;
    let Some(first) = passages.first().filter(plain) else { return 0 };
    if is_divider(first.text) {
        return 1;
    }
    // Mail programs break the line, often before its last word.
    let broken = || passages.get(1).filter(plain).filter(|next| next.text.len() <= LONGEST_ATTRIBUTION / 2);
    let lines = if first.text.ends_with(':') { 1 } else { 2 };
    let Some(last) = (if lines == 1 { Some(first) } else { broken() }) else { return 0 };
    let text = || [first.text, last.text].into_iter().take(lines).flat_map(str::split_whitespace);
    let writes = matches!(last.text.rsplit(' ').next(), Some("wrote:" | "writes:"));
    let has_address = || text().any(|word| word.contains('@'));
    let dated = || first.text.starts_with("On ") && (text().any(is_clock) || has_address());
    let over_quote = || passages.get(lines).is_some_and(|next| next.shape == Shape::Quote);
    let is = match lines {
        1 => writes && (dated() || over_quote()) || has_address() && over_quote(),
        _ => writes && dated() && !ends_sentence(first.text),
    };
    let is = is && last.text.ends_with(':') && first.text.len() <= LONGEST_ATTRIBUTION;
    if is { lines } else { 0 }
}

/// Whether a word is a time of the day: "10:12,".
fn is_clock(word: &str) -> bool {
    let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let time = word.trim_matches(|c: char| !c.is_ascii_digit());
    time.split_once(':').is_some_and(|(hour, rest)| digits(hour) && rest.split(':').all(digits))
}

/// Whether a line has the form of a header's: its name, a colon, and words.
pub(super) fn is_header_line(line: &str) -> bool {
    name(line).is_some()
}

fn header<'n>(passage: &Passage) -> Option<&'n str> {
    name(passage.text).filter(|_| passage.shape == Shape::Plain)
}

fn name<'n>(line: &str) -> Option<&'n str> {
    let (name, rest) = line.split_once(':')?;
    NAMES.iter().copied().find(|known| name.eq_ignore_ascii_case(known) && rest.starts_with([' ', '\t']))
}

/// The subject is the headline, the date the date line; of the sender the name is the byline.
fn of_header(passage: &Passage) -> Pieces {
    let words = passage.text.find(':').map_or(0, |colon| colon + 1);
    match header(passage) {
        Some("subject") => vec![(0, BlockKind::Boilerplate), (words, BlockKind::Headline)],
        Some("date" | "sent") => vec![(0, BlockKind::Dateline)],
        Some("from") => {
            let address = passage.text.find(['<', '[']).unwrap_or(passage.text.len());
            if passage.text[words..address].contains('@') {
                return vec![(0, BlockKind::Boilerplate)];
            }
            vec![(0, BlockKind::Boilerplate), (words, BlockKind::Byline), (address, BlockKind::Boilerplate)]
        }
        _ => vec![(0, BlockKind::Boilerplate)],
    }
}
