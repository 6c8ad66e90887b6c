//! Words: how those of an assertion are compared with those of a text.

/// White space folded and curly quotes made straight; case stays.
pub fn fold(text: &str) -> String {
    let straight = |letter| match letter {
        '“' | '”' | '„' | '‟' => '"',
        '‘' | '’' | '‚' | '‛' => '\'',
        other => other,
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().map(straight).collect()
}

/// Whether a folded text has the words, or the parts between their ` … `, in this order.
pub fn holds(text: &str, words: &str) -> bool {
    let mut rest = text;
    fold(words).split(" … ").all(|part| {
        let found = rest.split_once(part);
        rest = found.map_or("", |(_, after)| after);
        found.is_some()
    })
}

/// Whether a value holds `wanted` with its numbers whole: 50 is not in 150, in 1.50 or in 50.5.
pub fn holds_whole(value: &str, wanted: &str) -> bool {
    let digit = |letter: char| letter.is_ascii_digit();
    value.char_indices().any(|(at, _)| {
        let starts = !value[..at].ends_with(|letter| digit(letter) || letter == '.');
        let after = value[at..].strip_prefix(wanted);
        starts && after.is_some_and(|after| !after.strip_prefix('.').unwrap_or(after).starts_with(digit))
    })
}
