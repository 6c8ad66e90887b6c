//! Cases: a file of short texts comes in, each with what is to be found in it and what is not.
//!
//! A file is a header of # lines, then cases. After a name comes the text (any number of lines), `--`, the assertions:
//!
//! ```text
//! # speakers that interrupt their sentence: its two parts are one claim
//! == party
//! The plan, says Labour, would cost £3bn.
//! --
//! CLAIM reported BY Labour: The plan … would cost £3bn
//! NO CLAIM: Labour, would cost
//! ```
//!
//! `\u00ad` is that character, for those that cannot be seen. Words of an assertion that are not in the text are ill-formed:
//! a slip of the pen would make each `NO` hold.

use std::collections::HashSet;

use crate::assertion::Assertion;
use crate::words::{fold, holds};

/// A text and what is said of it.
#[derive(Debug)]
pub struct Case {
    /// Its file and its name, `headlines: teaser`; no two are the same.
    pub title: String,
    pub text: String,
    pub assertions: Vec<Assertion>,
}

/// The cases of the file called `topic`; where it is ill-formed, a sentence that says how.
pub fn read(topic: &str, file: &str) -> Result<Vec<Case>, String> {
    let file = format!("\n{file}");
    let mut parts = file.split("\n== ");
    let header = parts.next().unwrap_or_default();
    let cases = parts.map(|part| case(topic, &unescaped(part))).collect::<Result<Vec<_>, _>>()?;
    if cases.is_empty() || header.lines().any(|line| !line.is_empty() && !line.starts_with('#')) {
        return Err(format!("{topic}: a header of # lines is wanted, then cases"));
    }
    let mut seen = HashSet::new();
    match cases.iter().find(|case| !seen.insert(&case.title)) {
        Some(case) => Err(format!("{}: two cases of one name", case.title)),
        None => Ok(cases),
    }
}

fn case(topic: &str, part: &str) -> Result<Case, String> {
    let (name, rest) = part.split_once('\n').unwrap_or((part, ""));
    let title = format!("{topic}: {name}");
    let (text, below) = rest.split_once("\n--\n").unwrap_or((rest, ""));
    let lines: Vec<&str> = below.lines().filter(|line| !line.trim().is_empty()).collect();
    if text.trim().is_empty() || lines.is_empty() {
        return Err(format!("{title}: a text is wanted, a line of --, and assertions"));
    }
    let folded = fold(text);
    let assertion = |line: &str| {
        let assertion = Assertion::read(line).ok_or_else(|| format!("{title}: {line}: no such assertion"))?;
        match assertion.what.in_text().into_iter().find(|words| !holds(&folded, words)) {
            Some(words) => Err(format!("{title}: {line}: “{words}” is not in the text")),
            None => Ok(assertion),
        }
    };
    let assertions = lines.into_iter().map(assertion).collect::<Result<_, _>>()?;
    Ok(Case { title, text: text.into(), assertions })
}

/// Puts the characters in place that are written as `\u00ad`.
fn unescaped(part: &str) -> String {
    let mut pieces = part.split("\\u");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let code = piece.get(..4).filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match code.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?)) {
            Some(character) => text.extend([character.to_string().as_str(), &piece[4..]]),
            None => text.extend(["\\u", piece]),
        }
    }
    text
}
