//! E-mail pasted as text: what its header lines and its signature are. Quoted replies are told by their `>` (`passages`).

use super::block::BlockKind;
use super::passages::{Passage, Shape};

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

/// What a passage of a mail is: its pieces, each with where it begins in the passage.
pub(super) type Pieces = Vec<(usize, BlockKind)>;

/// What the passages are that are a mail's own; `None` where they are text. The first header says what the text is and when it
/// was written; one that was forwarded or quoted further down is left out of the article.
pub(super) fn pieces(passages: &[Passage]) -> Vec<Option<Pieces>> {
    let mut all: Vec<Option<Pieces>> = vec![None; passages.len()];
    let mut first = true;
    let mut at = 0;
    while at < passages.len() {
        let lines = passages[at..].iter().take_while(|passage| header(passage).is_some()).count();
        let names = || passages[at..at + lines].iter().filter_map(header);
        if lines >= FEWEST_LINES && names().any(|name| name == "from" || name == "subject") {
            for (piece, passage) in all[at..].iter_mut().zip(&passages[at..at + lines]) {
                *piece = Some(if first { of_header(passage) } else { vec![(0, BlockKind::Boilerplate)] });
            }
            first = false;
        }
        at += lines.max(1);
    }
    if let Some(sign) = passages.iter().rposition(|passage| passage.text == "--") {
        let lines = passages[sign + 1..].iter().take_while(|passage| passage.shape != Shape::Quote).count();
        // A page may have a line of two dashes too: a signature ends what somebody wrote.
        if lines <= LONGEST_SIGNATURE && (!first || passages.iter().any(|passage| passage.shape == Shape::Quote)) {
            all[sign..=sign + lines].fill(Some(vec![(0, BlockKind::Boilerplate)]));
        }
    }
    all
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
