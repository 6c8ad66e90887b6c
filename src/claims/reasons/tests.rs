//! Reasons, in single sentences.

use super::*;
use crate::claims::claim::score;
use crate::claims::sample::read;

struct Read {
    checkworthiness: f32,
    reasons: Vec<Reason>,
}

fn read_all(text: &str) -> Read {
    read(text, |layers| {
        let range = layers.sentences[0].tokens;
        Read { checkworthiness: score(layers)[0].checkworthiness, reasons: of(layers, range, None, None) }
    })
}

fn codes(text: &str) -> Vec<&'static str> {
    read_all(text).reasons.iter().map(|reason| reason.code.code()).collect()
}

#[test]
fn a_reason_taken_away_moves_the_score_as_it_says() {
    let mut lowering = 0;
    for text in [
        "The council of Tarn spent 40 million euros on the bridge in 2019.",
        "Fares rose faster than wages because the law on tolls changed last year.",
        "The tunnel at Orly is the longest in the country and cost 3 billion crowns.",
        "The port sacked its staff in a shameful act.",
        "We lost many things in the storm of 1953.",
        "He wore a yellow tie to the hearing.",
    ] {
        let whole = read_all(text);
        assert!(!whole.reasons.is_empty(), "{text}");
        for reason in &whole.reasons {
            let without = format!("{}{}", &text[..reason.span.start() as usize], &text[reason.span.end() as usize..]);
            let left = read_all(&without).checkworthiness;
            let told = (reason.code, reason.span.of(text), left, whole.checkworthiness);
            assert_eq!(left > whole.checkworthiness, reason.lowers, "{told:?}");
            assert_ne!(left.to_bits(), whole.checkworthiness.to_bits(), "{told:?}");
            lowering += u32::from(reason.lowers);
        }
    }
    assert!(lowering > 1, "some speak against checking");
}

#[test]
fn what_speaks_against_checking_says_so() {
    let reasons = read_all("The port sacked its staff in a shameful act.").reasons;
    let against: Vec<ReasonCode> = reasons.iter().filter(|one| one.lowers).map(|one| one.code).collect();
    assert_eq!(against, [ReasonCode::Opinion]);
    assert!(!reasons[0].lowers, "what speaks for it comes first");
}

#[test]
fn words_of_no_kind_are_a_reason_where_there_is_no_other() {
    assert_eq!(codes("He wore a yellow tie."), ["wording"]);
}

#[test]
fn who_did_what_is_told_with_its_verb() {
    let text = "Mayor Edda Brandt has secretly leased the old quay to the harbour union.";
    let reasons = read_all(text).reasons;
    let words: Vec<(&str, &str)> = reasons.iter().map(|one| (one.code.code(), one.span.of(text))).collect();
    assert!(
        words.contains(&("named-actor", "Edda Brandt has secretly leased the old quay to the harbour union")),
        "{words:?}"
    );
}

#[test]
fn a_phrase_is_told_whole() {
    for (text, reason) in [
        ("The storm killed 40 pilots off Tarn.", ("harm", "killed 40 pilots")),
        ("Fares in Tarn fell by 12 percent last year.", ("comparison", "fell by 12 percent")),
        ("Asbestos causes lung cancer.", ("cause", "causes lung cancer")),
    ] {
        let reasons = read_all(text).reasons;
        let words: Vec<(&str, &str)> = reasons.iter().map(|one| (one.code.code(), one.span.of(text))).collect();
        assert!(words.contains(&reason), "{text}: {words:?}");
    }
}

#[test]
fn at_most_four_reasons_of_different_kinds() {
    let mut codes =
        codes("In 2019 Tarn spent 40 million euros more than ever before because a new law cut the largest tolls.");
    assert!((1..=MOST).contains(&codes.len()), "{codes:?}");
    let count = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), count);
}
