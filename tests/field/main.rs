//! Cases from the field: short texts after what people reported of other programs, and what must be found in them.
//!
//! Each `tests/field/TOPIC.case` holds cases; [`cases`] says how one is written, [`assertion`] what can be said of a text,
//! [`found`] what it is compared with: the document that `glossator annotate --jsonl` prints. `failing.txt` lists the cases
//! that do not hold yet. A case that fails must be on it and one that holds must not; `GLOSSATOR_UPDATE=1 cargo test --test
//! field` writes it anew, and fails where it has changed.

mod assertion;
mod cases;
mod failing;
mod found;
mod words;

use std::env;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use glossator::Annotator;
use glossator::exchange::{Provenance, from_analysis};
use glossator::model::Model;
use glossator::text::OffsetUnit;

use assertion::{Assertion, What};
use cases::Case;
use failing::Failing;
use found::Found;

/// The model that ships, as the command line has it.
const ENGLISH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/models/en.model");
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/field");

/// The cases of every topic, by topic and place.
fn all() -> Vec<Case> {
    let mut files: Vec<_> = fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "case"));
    files.sort();
    let cases = |path: PathBuf| {
        let topic = path.file_stem().unwrap().to_string_lossy();
        cases::read(&topic, &fs::read_to_string(&path).unwrap()).unwrap_or_else(|fault| panic!("{fault}"))
    };
    files.into_iter().flat_map(cases).collect()
}

/// What the command line prints for a text.
fn found(annotator: &Annotator, text: &str) -> Found {
    let analysis = annotator.annotate(text).unwrap();
    let provenance = Provenance { id: "field".into(), created: "2025-03-14T09:00:00Z".into() };
    let document = from_analysis(&analysis, provenance, OffsetUnit::CodePoint);
    Found(serde_json::from_str(&document.to_json()).unwrap())
}

/// The assertions that do not hold, each with what was found, as lines to read; empty where all hold.
fn faults(case: &Case, found: &Found) -> String {
    let mut faults = String::new();
    for assertion in &case.assertions {
        let candidates = found.candidates(&assertion.what);
        if candidates.iter().any(|candidate| candidate.fits) == assertion.turned_round {
            let shown: Vec<_> = candidates.into_iter().map(|candidate| candidate.shown).collect();
            let shown = if shown.is_empty() { "nothing".into() } else { shown.join(" ¦ ") };
            writeln!(faults, "    {}\n        found: {shown}", assertion.line).unwrap();
        }
    }
    faults
}

#[test]
fn cases_hold_but_for_those_that_are_listed() {
    let cases = all();
    let annotator = Annotator::new(Model::read(&fs::read(ENGLISH).unwrap()).unwrap());
    let faults: Vec<String> = cases.iter().map(|case| faults(case, &found(&annotator, &case.text))).collect();
    let held = faults.iter().filter(|faults| faults.is_empty()).count();
    println!("{held} of {} cases hold", cases.len());
    let listed = Failing::read(Path::new(FOLDER).join("failing.txt"));
    if env::var_os("GLOSSATOR_UPDATE").is_some() {
        let failing = cases.iter().zip(&faults).filter(|(_, faults)| !faults.is_empty());
        let failing: Vec<&str> = failing.map(|(case, _)| case.title.as_str()).collect();
        let changed = listed.list(&failing);
        assert!(!changed, "tests/field/failing.txt has changed and was written anew: read `git diff tests/field`");
        return;
    }
    let mut report = String::new();
    for (Case { title, .. }, faults) in cases.iter().zip(&faults) {
        match (faults.is_empty(), listed.has(title)) {
            (false, false) => write!(report, "\n{title}\n{faults}").unwrap(),
            (true, true) => write!(report, "\n{title}\n    holds now: take it off failing.txt\n").unwrap(),
            _ => {}
        }
    }
    for title in listed.titles().filter(|title| cases.iter().all(|case| case.title != *title)) {
        write!(report, "\n{title}\n    is on failing.txt, and no case is called so\n").unwrap();
    }
    assert!(report.is_empty(), "not as they should be:\n{report}");
}

#[test]
fn a_case_file_is_read_and_an_ill_formed_one_is_refused_with_the_reason() {
    let file = "# what it shows\n\n== party\nThe plan,\u{a0}says “Labour”,\nwould co\\u00adst £3bn.\n\n--\n\
        CLAIM reported BY \"Labour\": plan, … £3bn\nNOT SAME: plan | £3bn\n\n== name\nRain.\n--\nNAME ORG: Bank\n";
    let cases = cases::read("topic", file).unwrap();
    let titles: Vec<_> = cases.iter().map(|case| case.title.as_str()).collect();
    assert_eq!(titles, ["topic: party", "topic: name"]);
    assert_eq!(cases[0].text, "The plan,\u{a0}says “Labour”,\nwould co\u{ad}st £3bn.\n");
    let assertion = |line: &str, turned_round, what| Assertion { line: line.into(), turned_round, what };
    let claim = What::Claim {
        voice: Some("reported".into()),
        certainty: None,
        by: Some("\"Labour\"".into()),
        words: Some("plan, … £3bn".into()),
    };
    let same = What::Same { words: "plan".into(), other: "£3bn".into() };
    assert_eq!(
        cases[0].assertions,
        [
            assertion("CLAIM reported BY \"Labour\": plan, … £3bn", false, claim),
            assertion("NOT SAME: plan | £3bn", true, same)
        ]
    );
    for line in [
        "ENTITY: rain fell",
        "NO ENTITY LOC: Rome",
        "NAME PERSON: Nobody",
        "NO CLAIM",
        "CLAIM denied",
        "NO CLAIM author hedged: rain … Rome",
        "NOT SAID",
        "SAID Rome",
        "SAID: rain",
        "VALUE: rain",
        "NO VALUE rain: T14:30",
        "ARTICLE DATE",
        "NO ARTICLE DATE: 2021-04-07",
        "BLOCK list: rain",
        "SENTENCES: 2",
        "WORTH >= 0.5: rain",
    ] {
        cases::read("topic", &format!("== case\nrain fell in Rome\n--\n{line}")).unwrap();
    }
    for (file, reason) in [
        ("", "topic: a header of # lines is wanted, then cases"),
        ("# none\n", "topic: a header of # lines is wanted, then cases"),
        ("prose\n== case\nrain\n--\nNO CLAIM", "topic: a header of # lines is wanted, then cases"),
        ("== case\n\n--\nNO CLAIM", "topic: case: a text is wanted, a line of --, and assertions"),
        ("== case\nrain\nNO CLAIM", "topic: case: a text is wanted, a line of --, and assertions"),
        ("== case\nrain\n--\n\n", "topic: case: a text is wanted, a line of --, and assertions"),
        ("== case\nrain\n--\nCLAIM: snow", "topic: case: CLAIM: snow: “snow” is not in the text"),
        ("== case\nthe rain\n--\nSAID: rain … the", "topic: case: SAID: rain … the: “rain … the” is not in the text"),
        ("== a\nrain\n--\nNO CLAIM\n== a\nrain\n--\nNO CLAIM", "topic: a: two cases of one name"),
    ] {
        assert_eq!(cases::read("topic", file).unwrap_err(), reason);
    }
    for line in [
        "RAIN: rain",
        "NOT CLAIM: rain",
        "NO SAID: rain",
        "NO SENTENCES: 2",
        "ENTITY rain",
        "ENTITY loc: rain",
        "SAME: rain",
        "CLAIM denied author: rain",
        "CLAIMS: rain",
        "VALUE rain",
        "ARTICLE DATE: soon",
        "BLOCK: rain",
        "SENTENCES: two",
        "WORTH = 0.5: rain",
    ] {
        let refused = cases::read("topic", &format!("== case\nrain\n--\n{line}")).unwrap_err();
        assert_eq!(refused, format!("topic: case: {line}: no such assertion"));
    }
}
