//! Wording: whether a passage says one of many fixed things, in one walk over its words.

/// The bytes of `lower` where a word begins and one of `phrases` stands, in order.
///
/// Searching for one phrase after the other reads the passage again for each; most words begin none of them.
pub(super) fn places<'a>(lower: &'a str, phrases: &'a [&str]) -> impl Iterator<Item = usize> + 'a {
    let bytes = lower.as_bytes();
    let begins_word = |at: usize| at == 0 || bytes[at - 1].is_ascii_whitespace();
    (0..bytes.len()).filter(move |&at| begins_word(at)).filter(move |&at| {
        // One byte tells nearly every phrase apart, without a call.
        let stands = |phrase: &[u8]| phrase.first() == bytes.get(at) && bytes[at..].starts_with(phrase);
        phrases.iter().any(|phrase| stands(phrase.as_bytes()))
    })
}
