//! Bullets: whether a line begins with a sign that sets it apart as an item of a list.

/// What a line's first sign says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bullet {
    /// The line is an item: `-`, `*`, `•`, `1.`, `a)`.
    Sure,
    /// The line is an item if the one above it or below it is one: `–`, `✓`, `→`, and any other sign.
    AmongOthers,
    /// It is none.
    None,
}

/// Signs that are set close to the words, too.
const CLOSE: &[char] = &[
    '•', '◦', '▪', '▫', '■', '□', '●', '○', '◆', '◇', '❖', '‣', '⁃', '▶', '►', '▸', '➤', '➢', '✓', '✔', '☑', '✗', '✘',
    '★', '✦', '·',
];

/// What `line`, which ends with no white space, begins with.
pub(super) fn of(line: &str) -> Bullet {
    let (marker, words) = line.split_at(line.find(char::is_whitespace).unwrap_or(line.len()));
    let stands_apart = !words.is_empty();
    let is_close = || marker.strip_prefix(CLOSE).is_some_and(|word| word.starts_with(char::is_alphanumeric));
    match marker {
        "-" | "*" | "+" | "•" | "⁃" | "◦" | "▪" | "‣" | "●" | "▸" if stands_apart => Bullet::Sure,
        _ if stands_apart && is_counter(marker) => Bullet::Sure,
        // Word writes its bullet of the second level as an o.
        _ if stands_apart && (is_sign(marker) || marker == "o") || is_close() => Bullet::AmongOthers,
        _ => Bullet::None,
    }
}

/// Whether a marker is one sign that means nothing in a sentence: no letter, digit, quotation mark, bracket or currency.
fn is_sign(marker: &str) -> bool {
    let mut signs = marker.chars().filter(|&c| c != '\u{fe0f}');
    let (Some(sign), None) = (signs.next(), signs.next()) else { return false };
    match sign {
        '~' => true,
        '\0'..='\u{b6}' | '\u{b8}'..='\u{ba}' | '¿' | '‘'..='‟' | '…' | '‹' | '\u{20a0}'..='\u{20cf}' | '™' => {
            false
        }
        _ => !sign.is_alphanumeric() && !sign.is_whitespace(),
    }
}

/// Whether a marker is a number or a letter that counts: `1.`, `12)`, `(a)`.
fn is_counter(marker: &str) -> bool {
    let inside = marker.strip_prefix('(').unwrap_or(marker);
    let Some(counter) = inside.strip_suffix(".)").or(inside.strip_suffix(')')).or(marker.strip_suffix('.')) else {
        return false;
    };
    let number = matches!(counter.len(), 1 | 2) && counter.bytes().all(|byte| byte.is_ascii_digit());
    let letter = counter.len() == 1 && marker.ends_with(')') && counter.bytes().all(|byte| byte.is_ascii_alphabetic());
    number || letter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_or_a_count_before_words_is_a_bullet() {
        for line in ["- one", "* one", "•\u{a0}one", "1. one", "12) one", "(a) one", "+\tone"] {
            assert_eq!(of(line), Bullet::Sure, "{line}");
        }
        for line in
            ["– one", "— one", "✓ one", "✔️ one", "→ one", "\u{f0b7} one", "» one", "·one", "✓one", "👉 one", "o one"]
        {
            assert_eq!(of(line), Bullet::AmongOthers, "{line}");
        }
    }

    #[test]
    fn what_belongs_to_a_sentence_is_none() {
        for line in
            ["“ one", "« one", "€ 4", "© Orme", "-4 degrees", "–", "✓", "1984. one", "... one", "# one", "An", "-one"]
        {
            assert_eq!(of(line), Bullet::None, "{line}");
        }
    }
}
