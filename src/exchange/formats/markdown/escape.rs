//! Text as Markdown holds it, so that it is read as it was written.

/// On one line, with a backslash before whatever Markdown would read as a sign; other words stand before it on its line.
pub(super) fn escaped(text: &str) -> String {
    written(text, String::from(" ")).split_off(1)
}

/// The same for words that begin a paragraph.
pub(super) fn paragraph(text: &str) -> String {
    written(text, String::new())
}

fn written(text: &str, mut out: String) -> String {
    for (index, word) in text.split_whitespace().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        word.chars().for_each(|c| push(&mut out, c));
    }
    out
}

/// Writes one character of running text; a line end is a hard break.
pub(super) fn push(out: &mut String, c: char) {
    let line = out.rsplit('\n').next().unwrap_or_default();
    // A paragraph that begins like a list, a heading or a quotation would become one.
    let begins_block = match c {
        '#' | '+' | '-' | '=' | ':' => line.is_empty(),
        '.' | ')' => !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    };
    if begins_block || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|') {
        out.push('\\');
    }
    out.push(c);
}

/// A link, or its words alone where `url` is none of the web.
pub(super) fn link(words: &str, url: &str) -> String {
    let words = if words.trim().is_empty() { url } else { words };
    if !crate::text::markup::is_web_address(url) {
        return escaped(words);
    }
    let address: String = url
        .chars()
        .map(|c| match c {
            '<' => "%3C".into(),
            '>' => "%3E".into(),
            '\\' => "%5C".into(),
            c if c.is_whitespace() || c.is_control() => "%20".into(),
            c => c.to_string(),
        })
        .collect();
    format!("[{}](<{address}>)", escaped(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stay_text() {
        assert_eq!(escaped("*a* [b](c) <d> 1. e_f"), "\\*a\\* \\[b\\](c) \\<d\\> 1. e\\_f");
        assert_eq!(paragraph("1. first"), "1\\. first");
        assert_eq!(paragraph("- 5 # 6\r\n7"), "\\- 5 # 6 7");
        assert_eq!(escaped("- 5"), "- 5");
        assert_eq!(link("a", "javascript:alert(1)"), "a");
        assert_eq!(link("", "https://a.org/b c>"), "[https://a.org/b c\\>](<https://a.org/b%20c%3E>)");
    }
}
