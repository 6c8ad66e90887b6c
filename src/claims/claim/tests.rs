//! What is claimed, in small articles.

use super::*;
use crate::claims::sample::{read, read_by_marks};
use crate::claims::{ClaimKind, ReasonCode, attribution};

fn claims(text: &str) -> Vec<Claim> {
    read(text, of)
}

fn of(layers: &Layers) -> Vec<Claim> {
    find(layers, &attribution::find(layers), &score(layers))
}

fn spans(text: &str) -> Vec<&str> {
    claims(text).iter().map(|claim| claim.span.of(text)).collect()
}

#[test]
fn what_is_reported_is_claimed_without_its_that() {
    let text = "Union leaders have claimed that 300 dockers lost their jobs in March.";
    let claims = claims(text);
    assert_eq!(claims.len(), 1);
    assert_eq!(claims[0].span.of(text), "300 dockers lost their jobs in March");
    assert_eq!((claims[0].voice, claims[0].attribution), (Voice::Reported, Some(0)));
    assert!(claims[0].kinds.contains(&ClaimKind::Quantity));
    assert_eq!(claims[0].reasons.last().map(|reason| reason.code), Some(ReasonCode::Source));
}

#[test]
fn a_promise_is_the_authors_claim_as_a_whole() {
    let text = "The port agreed with the union to withdraw all 40 cranes from the quay.";
    assert_eq!(spans(text), ["The port agreed with the union to withdraw all 40 cranes from the quay"]);
    assert_eq!(claims(text)[0].voice, Voice::Author);
}

#[test]
fn clauses_that_stand_alone_are_claims_alone() {
    assert_eq!(
        spans("Pilots said that the ministry cut 40 posts in Tarn, while as many as 900 boats have been abandoned."),
        ["the ministry cut 40 posts in Tarn", "as many as 900 boats have been abandoned"]
    );
}

#[test]
fn what_describes_a_noun_stays_with_it() {
    let text = "The ferry sank in 1953 off Tarn with 40 dockers who had slept.";
    assert_eq!(spans(text), [text.trim_end_matches('.')]);
    let text = "Many of the 40 people who died were dockers from Tarn.";
    assert_eq!(spans(text), [text.trim_end_matches('.')]);
}

#[test]
fn certainty_follows_the_words() {
    let certainty = |text: &str| claims(text).first().map(|claim| claim.certainty);
    assert_eq!(certainty("The port lost 40 million crowns in 2019."), Some(Certainty::Asserted));
    assert_eq!(certainty("The port reportedly lost 40 million crowns in 2019."), Some(Certainty::Hedged));
    assert_eq!(certainty("The port did not lose 40 million crowns in 2019."), Some(Certainty::Asserted));
    assert_eq!(certainty("The minister denied that the port lost 40 million crowns in 2019."), Some(Certainty::Denied));
    assert_eq!(
        certainty("Whether the port lost 40 million crowns in 2019 is still unclear."),
        Some(Certainty::Questioned)
    );
    assert_eq!(certainty("Two men of unknown origin stole 40 boats in 2019."), Some(Certainty::Asserted));
    assert_eq!(certainty("The mayor beat her likely opponent by 40 votes in 2019."), Some(Certainty::Asserted));
}

#[test]
fn what_will_be_is_a_prediction() {
    let kinds = claims("The port will close 3 of its 8 quays in 2031.").first().map(|claim| claim.kinds.clone());
    assert_eq!(kinds, Some(vec![ClaimKind::Quantity, ClaimKind::Prediction]));
}

#[test]
fn what_is_claimed_again_is_joined_to_the_first() {
    let text = "Then-mayor Edda Brandt and pilot Ole Lund sign the 40 million crown lease of the Tarn quay on May 3, 2019.\n\n\
                Mayor Edda Brandt and pilot Ole Lund sign the 40 million crown lease of the Tarn quay in Tarn on May 3, 2019.\n";
    let again: Vec<Option<u32>> = claims(text).iter().map(|claim| claim.same_as).collect();
    assert_eq!(again, [None, Some(0)]);
}

#[test]
fn another_number_or_a_doubt_is_no_repetition() {
    let first = "Mayor Edda Brandt sold the old Tarn quay for 40 million crowns in May 2019.";
    for (second, again) in [
        ("Mayor Edda Brandt then sold the old Tarn quay for 40 million crowns in May 2019.", Some(0)),
        ("Mayor Edda Brandt sold the old Tarn quay for 60 million crowns in May 2019.", None),
        ("Mayor Edda Brandt reportedly sold the old Tarn quay for 40 million crowns in May 2019.", None),
    ] {
        let found: Vec<Option<u32>> = claims(&format!("{first} {second}")).iter().map(|claim| claim.same_as).collect();
        assert_eq!(found, [None, again], "{second}");
    }
}

#[test]
fn a_headline_claims_as_a_whole_what_will_be() {
    let text = "Narva port to cut 40 jobs in Tarn\n\n14 March 2025\n\nThe mayor opened the meeting at noon.\n";
    let found = claims(text);
    assert_eq!(found[0].span.of(text), "Narva port to cut 40 jobs in Tarn");
    assert_eq!(found[0].kinds, [ClaimKind::Quantity, ClaimKind::Prediction]);
    assert_eq!(claims(&text.replace("Narva", "Why Narva")).iter().filter(|claim| claim.span.start() < 20).count(), 0);
}

#[test]
fn no_claim_in_questions_wishes_instructions_and_opinions() {
    for text in [
        "Did the port lose 40 million crowns in 2019?",
        "I hope that we can all be friends.",
        "Click here to read 12 more articles.",
        "It was a wonderful, pivotal moment.",
    ] {
        assert_eq!(spans(text), [""; 0], "{text}");
    }
}

#[test]
fn reasons_lie_in_the_claim_or_its_attribution() {
    let text =
        "Union leaders in Tarn have reportedly claimed that 300 dockers lost their jobs in March because of a new law.";
    for claim in claims(text) {
        for reason in &claim.reasons {
            let outside = matches!(reason.code, ReasonCode::Source | ReasonCode::Hedge) && !reason.lowers;
            assert!(outside || claim.span.contains(reason.span), "{reason:?}");
        }
    }
}

#[test]
fn every_claim_has_a_reason_and_at_most_four() {
    let text = "He wore a yellow tie to the hearing. No work had been done. She was never paid for them. The board perhaps \
        examined the cases. Ole Lund said the harbour was in a shameful state. The two teams both had trouble at the border.";
    let found = claims(text);
    assert!(found.len() > 2, "{found:?}");
    for claim in found {
        assert!((1..=reasons::MOST).contains(&claim.reasons.len()), "{}", claim.span.of(text));
    }
}

#[test]
fn odd_input_is_read_without_harm() {
    for text in [
        "",
        "said",
        "“",
        "” said he, “",
        "that that that",
        ", and , and",
        "— said —",
        "“a” “b” said “c",
        "He said: ",
        "According to",
        "(said",
        "whether",
    ] {
        let _ = claims(text);
    }
}

#[test]
fn a_text_in_another_language_claims_nothing() {
    let text = "Der Hafen verlor im Jahr 2019 mehr als 40 Millionen Kronen, wie der Stadtrat am Montag mitteilte. \
                Die drei Kräne, die der Sturm beschädigt hat, sollen nach Angaben der Behörde bis September repariert sein.";
    assert!(claims(text).is_empty());
}

#[test]
fn a_speaker_who_interrupts_leaves_a_claim_in_two_parts() {
    let text = "The new quay, warns the harbour union, will sink within five years.";
    let found = claims(text);
    assert_eq!(found.len(), 1);
    let parts: Vec<&str> = found[0].fragments.iter().map(|part| part.of(text)).collect();
    assert_eq!(parts, ["The new quay", "will sink within five years"]);
    assert_eq!(found[0].voice, Voice::Reported);
}

#[test]
fn what_is_not_said_is_not_asserted() {
    for text in [
        "The mayor did not say that the quay had sunk.",
        "The port refused to confirm that 40 cranes had fallen.",
        "Nobody at the inquiry claimed that the quay had been inspected.",
        "The rumour that the mayor owns the port is false.",
    ] {
        let plain = |claim: &Claim| claim.certainty == Certainty::Asserted && claim.span.start() > 4;
        assert!(!claims(text).iter().any(plain), "{text}: {:?}", claims(text));
    }
}

#[test]
fn the_number_of_an_items_is_no_part_of_it() {
    let text =
        "What changed\n\n1. Fares in Tarn rose by a fifth\n2. The ferry to Narva was sold for 40 million crowns\n";
    assert!(spans(text).contains(&"The ferry to Narva was sold for 40 million crowns"), "{:?}", spans(text));
}

#[test]
fn without_a_network_a_plain_statement_is_the_articles_own_claim() {
    let text = "The port lost 40 million crowns in 2019. No comment. Will it pay 40 more? It was closed on 3 May 2021.";
    let found = read_by_marks(text, of);
    let spans: Vec<&str> = found.iter().map(|claim| claim.span.of(text)).collect();
    assert_eq!(spans, ["The port lost 40 million crowns in 2019", "It was closed on 3 May 2021"]);
    assert!(found[0].checkworthiness > found[1].checkworthiness);
    assert!(found.iter().all(|claim| claim.voice == Voice::Author && !claim.reasons.is_empty()));
}
