//! Goldens in prose: `[TYPE name]` marks what is found.

use super::*;
use crate::entities::mention;
use crate::text::{quotes, sentences};

/// The text without its marks, and the text as the rules mark it.
fn marked(golden: &str) -> (String, String) {
    let mut text = String::new();
    let mut rest = golden;
    while let Some(open) = rest.find('[') {
        let (label_end, close) =
            (rest[open..].find(' ').unwrap_or(0) + open, rest[open..].find(']').unwrap_or(0) + open);
        text += &rest[..open];
        text += &rest[label_end + 1..close];
        rest = &rest[close + 1..];
    }
    text += rest;
    let document = Document::new(&text);
    let tokens = Tokens::new(&text);
    let sentences = sentences::split(&document, &tokens);
    let _ = quotes::pair(&document, &tokens);
    let mut found = String::new();
    let mut at = 0;
    for mention in mention::settle(find(&document, &tokens, &sentences)) {
        let (start, end) = (mention.span.start() as usize, mention.span.end() as usize);
        found += &format!("{}[{} {}]", &text[at..start], mention.entity_type.label(), &text[start..end]);
        at = end;
    }
    found += &text[at..];
    (text, found)
}

#[track_caller]
fn golden(golden: &str) {
    assert_eq!(marked(golden).1, golden);
}

#[test]
fn a_title_stands_outside_the_name_and_a_nationality_is_a_name_of_its_own() {
    golden("[NORP Portuguese] Foreign Minister [PERSON Augusto Silva] met General [PERSON Omar Farouk] on Friday.");
}
