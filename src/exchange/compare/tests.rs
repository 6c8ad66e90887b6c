use proptest::prelude::*;
use serde_json::json;

use super::{Comparison, DifferenceKind, Layer, compare};
use crate::Error;
use crate::exchange::native::Document;

const TEXT: &str =
    "Mara Lind told the Harbour Board 🚢 in Lisbon that fares rose by 4 percent. Nobody in Lisbon agreed.";

/// A coder's document: what they marked, as words, the time of their occurrence, and label.
fn coder(name: &str, marks: &[(&str, usize, &str)]) -> Document {
    let points = |byte: usize| TEXT[..byte].chars().count();
    let mut entities = Vec::new();
    let mut annotations: Vec<_> = marks
        .iter()
        .enumerate()
        .map(|(at, (words, nth, label))| {
            let start = TEXT.match_indices(words).nth(*nth).expect("the words are there").0;
            let id = format!("{name}{at}");
            let mut one = json!({
                "id": id, "start": points(start), "end": points(start + words.len()), "quote": words, "prefix": "", "suffix": "",
                "origin": "user", "status": "accepted", "score": 1.0, "note": "", "tags": [],
                "created": "2026-01-02T03:04:05Z", "modified": "2026-01-02T03:04:05Z",
            });
            if *label == "CLAIM" {
                one["kind"] = json!("claim");
            } else {
                one["kind"] = json!("entity");
                one["type"] = json!(label);
                one["entity"] = json!(format!("e{id}"));
                entities.push(json!({"id": format!("e{id}"), "type": label, "name": words, "mentions": [id], "links": []}));
            }
            one
        })
        .collect();
    annotations.sort_by_key(|one| one["start"].as_u64());
    let document = json!({
        "format": "glossator", "version": 1, "offsetUnit": "codepoint", "id": name, "title": "", "created": "2026-01-02T03:04:05Z",
        "modified": "2026-01-02T03:04:05Z", "generator": {"name": "glossator", "version": "0"}, "text": TEXT, "blocks": [],
        "sentences": [], "entities": entities, "annotations": annotations, "annotator": name,
    });
    Document::from_json(&document.to_string()).expect("a document")
}

fn compared(coders: &[Document]) -> Comparison {
    compare(coders).expect("they can be compared")
}

#[test]
fn differences_by_kind_and_place() {
    let anna = coder(
        "Anna",
        &[
            ("Mara Lind", 0, "PERSON"),
            ("Harbour Board", 0, "ORG"),
            ("Lisbon", 0, "LOC"),
            ("fares rose by 4 percent", 0, "CLAIM"),
        ],
    );
    let ben = coder(
        "Ben",
        &[
            ("Mara Lind", 0, "PERSON"),
            ("the Harbour Board", 0, "ORG"),
            ("Lisbon", 0, "ORG"),
            ("Lisbon", 1, "LOC"),
            ("fares rose by 4 percent", 0, "CLAIM"),
        ],
    );
    let found = compared(&[anna, ben]);
    assert_eq!(
        found.coders.iter().map(|one| (one.name.as_str(), one.marks)).collect::<Vec<_>>(),
        [("Anna", 4), ("Ben", 5)]
    );
    assert_eq!(found.agreed, [["Anna0", "Ben0"], ["Anna3", "Ben4"]]);
    let told: Vec<_> = found.differences.iter().map(|one| (one.kind, one.sides.clone())).collect();
    let ids = |side: &[&str]| side.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        told,
        [
            (DifferenceKind::Bounds, vec![ids(&["Anna1"]), ids(&["Ben1"])]),
            (DifferenceKind::Label, vec![ids(&["Anna2"]), ids(&["Ben2"])]),
            (DifferenceKind::Missing, vec![ids(&[]), ids(&["Ben3"])]),
        ]
    );
    let words = |at: usize| -> String {
        let one = &found.differences[at];
        TEXT.chars().skip(one.start as usize).take((one.end - one.start) as usize).collect()
    };
    assert_eq!([words(0), words(1), words(2)], ["the Harbour Board", "Lisbon", "Lisbon"]);

    assert_eq!(found.overall.iter().map(|one| one.layer).collect::<Vec<_>>(), [Layer::Entities, Layer::Claims]);
    // Of three and four names one is the same; by overlap and label two are.
    assert_eq!(found.overall[0].agreement.exact_f1, Some(2.0 / 7.0));
    assert_eq!(found.overall[0].agreement.overlap_f1, Some(4.0 / 7.0));
    assert_eq!(found.overall[1].agreement.exact_f1, Some(1.0));
    let org = found.labels.iter().find(|one| one.label == "ORG").unwrap();
    assert_eq!((org.all, org.only.as_slice()), (0, &[1, 2][..]));
    assert_eq!(found.labels.last().map(|one| one.label.as_str()), Some("CLAIM"));
}

#[test]
fn a_claim_that_is_judged_differently_is_marked_alike_and_differs() {
    let judged = |name: &str, verdict: &str| {
        let mut document = coder(name, &[("fares rose by 4 percent", 0, "CLAIM")]);
        document.annotations[0].verdict = Some(verdict.into());
        document
    };
    let found = compared(&[judged("Anna", "true"), judged("Ben", "false")]);
    assert_eq!(found.differences[0].kind, DifferenceKind::Verdict);
    assert!(found.agreed.is_empty());
    assert_eq!((found.labels[0].all, found.labels[0].only.as_slice()), (1, &[0, 0][..]));
    assert!(compared(&[judged("Anna", "true"), judged("Ben", "true")]).differences.is_empty());
}

#[test]
fn what_cannot_be_compared_says_so() {
    let one = coder("Anna", &[]);
    assert_eq!(compare(std::slice::from_ref(&one)), Err(Error::NothingToCompare));
    let mut other = one.clone();
    other.text.push('!');
    assert_eq!(compare(&[one.clone(), one.clone(), other]), Err(Error::TextsDiffer { document: 3 }));
    // Two who give the same name are told apart, and so are those who give none.
    let names: Vec<_> = compared(&[one.clone(), one]).coders.into_iter().map(|coder| coder.name).collect();
    assert_eq!(names, ["A", "B"]);
}

#[test]
fn nothing_marked_has_no_measure() {
    let found = compared(&[coder("Anna", &[]), coder("Ben", &[])]);
    assert!(found.overall.is_empty() && found.labels.is_empty() && found.differences.is_empty());
}

/// Marks by chance, of one layer, none of them overlapping another of its coder.
fn some_marks() -> impl Strategy<Value = Vec<(&'static str, usize, &'static str)>> {
    let places = [
        ("Mara", 0),
        ("Lind", 0),
        ("Harbour Board", 0),
        ("Lisbon", 0),
        ("fares", 0),
        ("4 percent", 0),
        ("Nobody", 0),
        ("Lisbon", 1),
    ];
    prop::collection::vec(prop::option::of(prop::sample::select(vec!["PERSON", "ORG", "LOC"])), places.len()).prop_map(
        move |labels| {
            places.iter().zip(labels).filter_map(|((words, nth), label)| Some((*words, *nth, label?))).collect()
        },
    )
}

proptest! {
    #[test]
    fn coders_in_another_order_agree_as_far(a in some_marks(), b in some_marks(), c in some_marks()) {
        let [a, b, c] = [coder("A", &a), coder("B", &b), coder("C", &c)];
        let one = compared(&[a.clone(), b.clone(), c.clone()]);
        let other = compared(&[c, a, b]);
        prop_assert_eq!(one.differences.len(), other.differences.len());
        prop_assert_eq!(one.agreed.len(), other.agreed.len());
        for (x, y) in one.overall.iter().zip(&other.overall) {
            for (x, y) in [(x.agreement.exact_f1, y.agreement.exact_f1), (x.agreement.overlap_f1, y.agreement.overlap_f1), (x.agreement.kappa, y.agreement.kappa), (x.agreement.alpha, y.agreement.alpha)] {
                prop_assert_eq!(x.is_some(), y.is_some());
                prop_assert!((x.unwrap_or(0.0) - y.unwrap_or(0.0)).abs() < 1e-9);
                prop_assert!(x.is_none_or(|value| value.is_finite() && value <= 1.0 + 1e-12));
            }
        }
    }

    #[test]
    fn who_marks_the_same_agrees_wholly(marks in some_marks()) {
        let found = compared(&[coder("A", &marks), coder("B", &marks)]);
        prop_assert!(found.differences.is_empty());
        prop_assert_eq!(found.agreed.len(), marks.len());
        for one in &found.overall {
            for value in [one.agreement.exact_f1, one.agreement.overlap_f1, one.agreement.kappa, one.agreement.alpha].into_iter().flatten() {
                prop_assert!((value - 1.0).abs() < 1e-9);
            }
        }
    }

    /// Each mark is told once: as agreed on, or at one difference.
    #[test]
    fn every_mark_is_told_once(a in some_marks(), b in some_marks()) {
        let found = compared(&[coder("A", &a), coder("B", &b)]);
        let mut told: Vec<&String> = found.agreed.iter().flatten().chain(found.differences.iter().flat_map(|one| one.sides.iter().flatten())).collect();
        let count = told.len();
        told.sort();
        told.dedup();
        prop_assert_eq!(told.len(), count);
        prop_assert_eq!(count, a.len() + b.len());
    }
}
