//! What stands beside a headline, in small articles.

use crate::claims::attribution;
use crate::claims::claim::{find, score};
use crate::claims::sample::read;

/// What the body says of a headline: `supports | the claim | code: words; ...`; nothing where no claim of it does.
fn beside(headline: &str, body: &str) -> String {
    let text = format!("{headline}\n\n14 March 2025\n\n{body}\n");
    let claims = read(&text, |layers| find(layers, &attribution::find(layers), &score(layers)));
    let Some(body) = claims.iter().find_map(|claim| claim.body.as_ref()) else { return String::new() };
    let reasons = body.reasons.iter().map(|reason| format!("{}: {}", reason.code.code(), reason.span.of(&text)));
    let reasons: Vec<String> = reasons.collect();
    format!("{:?} | {} | {}", body.relation, claims[body.claim as usize].span.of(&text), reasons.join("; "))
}

#[test]
fn the_claim_that_says_the_same_supports() {
    assert_eq!(
        beside(
            "Tarn port loses 40 million crowns in storm",
            "The mayor opened the meeting. The port of Tarn lost 40 million crowns when a storm broke its cranes."
        ),
        "Supports | The port of Tarn lost 40 million crowns when a storm broke its cranes | \
         same-number: 40 million crowns; same-name: Tarn; same-word: port; same-word: lost"
    );
}

#[test]
fn another_number_of_the_same_differs() {
    let body = "Narva port will cut 60 jobs in Tarn, the mayor said on Monday.";
    assert!(beside("Narva port to cut 40 jobs in Tarn", body).starts_with("Differs | Narva port will cut 60 jobs"));
    assert!(beside("Narva port will cut 40 jobs in Tarn", body).contains("other-number: 60"));
    assert!(beside("Narva port will cut 60 jobs in Tarn", body).starts_with("Supports"));
}

#[test]
fn a_number_that_is_rounded_or_left_open_is_the_same() {
    let body = "Narva port has lost 912 of its workers in Tarn since the storm.";
    for told in ["900", "over 900", "nearly 920"] {
        let found = beside(&format!("Narva port loses {told} workers in Tarn"), body);
        assert!(found.contains("same-number: 912"), "{told}: {found}");
    }
    assert_eq!(beside("Narva port loses over 2,000 workers in Tarn", body), "");
}

#[test]
fn a_number_of_part_of_it_is_no_other_number() {
    let headline = "Narva port loses 90 workers in Tarn";
    assert_eq!(beside(headline, "Narva port lost 30 workers in Tarn in January 2019."), "");
    assert_eq!(beside(headline, "Narva port lost 30 workers in May, 40 workers in June and 20 workers in Tarn."), "");
}

#[test]
fn the_opposite_differs_and_another_direction_is_no_match() {
    let headline = "Mayor Edda Brandt sold the Tarn quay in 2019";
    let denied = beside(headline, "Mayor Edda Brandt did not sell the Tarn quay in 2019.");
    assert!(denied.starts_with("Differs") && denied.contains("denial: not"), "{denied}");
    let reported = beside(headline, "The council denied that Mayor Edda Brandt sold the Tarn quay in 2019.");
    assert!(reported.starts_with("Differs") && reported.contains("denial: denied"), "{reported}");
    assert_eq!(beside(headline, "Mayor Edda Brandt bought the Tarn quay in 2019."), "");
    let both = "Mayor Edda Brandt did not sell the Tarn quay in 2019";
    assert!(beside(both, "Mayor Edda Brandt never sold the Tarn quay in 2019.").starts_with("Supports"));
}

#[test]
fn a_body_that_is_less_sure_differs_and_one_that_is_surer_supports() {
    let (flat, unsure) = ("Narva port will close 3 quays in Tarn", "Narva port may close 3 quays in Tarn");
    let found = beside(flat, &format!("{unsure}, the mayor said."));
    assert!(found.starts_with("Differs") && found.contains("hedge: may"), "{found}");
    assert!(beside(unsure, &format!("{flat}, the mayor said.")).starts_with("Supports"));
}

#[test]
fn who_says_it_is_told_where_the_headline_does_not() {
    let found = beside("Narva port closes 3 quays in Tarn", "Narva port closed 3 quays in Tarn, Ole Lund said.");
    assert!(found.starts_with("Supports") && found.contains("source: Ole Lund"), "{found}");
}

#[test]
fn what_shares_little_is_no_match() {
    let headline = "Narva port closes 3 quays after storm in Tarn";
    assert_eq!(beside(headline, "Narva port earned 40 million crowns in 2019. The council of Tarn has 3 members."), "");
    assert_eq!(beside("Why Narva port closed 3 quays", "Narva port closed 3 quays."), "");
}
