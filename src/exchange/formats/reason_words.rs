//! [`reason_in_words`]: why a claim scored as it did, in plain words.

use super::source::{Source, one_line};
use crate::exchange::native::Reason;

/// The words before the quote for each code; the last is of earlier versions.
const WORDS: [(&str, &str); 21] = [
    ("number", "gives a figure"),
    ("harm", "harm or casualties"),
    ("cause", "a cause or remedy"),
    ("accusation", "an accusation"),
    ("comparison", "a comparison"),
    ("superlative", "a record"),
    ("prediction", "a promise or forecast"),
    ("law", "what a law or court says"),
    ("many-people", "affects many people"),
    ("act", "an official act"),
    ("position", "takes a side"),
    ("date", "says when"),
    ("named-actor", "who did what"),
    ("hedge", "hedged"),
    ("source", "attributed"),
    ("opinion", "an opinion"),
    ("vague", "vague"),
    ("wording", "a fact to check"),
    ("personal", "a personal remark"),
    ("ought", "what should happen"),
    ("measure", "counted or measured"),
];

/// What the reason is, and its words: "gives a figure: €2.4 billion". A code that is not known here is told as it is.
pub(super) fn reason_in_words(source: &Source, reason: &Reason) -> String {
    let known = WORDS.iter().find(|(code, _)| *code == reason.code);
    let what = known.map_or_else(|| reason.code.replace('-', " "), |(_, words)| (*words).to_owned());
    let words = source.span(reason.start, reason.end).map_or_else(String::new, |span| one_line(span.of(source.text())));
    // The comma that ends "The board, based in Oslo," is not part of what a reason names.
    let words = words.trim_end_matches([',', ';', ':']);
    let told = if words.is_empty() { what } else { format!("{what}: {words}") };
    if reason.lowers { format!("{told} (lowers the score)") } else { told }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::ReasonCode;

    #[test]
    fn every_reason_has_its_words() {
        for code in ReasonCode::ALL {
            assert!(WORDS.iter().any(|(known, _)| *known == code.code()), "{code}");
        }
    }
}
