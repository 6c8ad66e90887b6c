//! Who is who: short passages of our own, and which of their mentions name one person, organisation or place.
//!
//! Each `tests/resolution/TOPIC.txt` holds cases; [`cases`] says how one is written, [`checks`] what is compared. A case
//! whose title begins with `trap:` is one where something invites a mistake. The mentions are given, so that finding names
//! is not tested.

mod cases;
mod checks;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use cases::Case;

/// The titles of the cases that are not met yet. One that is met must be taken off.
const KNOWN: &[&str] = &[];

/// The cases of every topic, by topic and place.
fn all() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/resolution");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    let mut cases = Vec::new();
    for path in files {
        let topic = path.file_stem().unwrap().to_string_lossy();
        cases.extend(cases::read(&topic, &fs::read_to_string(&path).unwrap()));
    }
    cases
}

#[test]
fn mentions_of_one_thing_are_one_entity() {
    let mut report = String::new();
    for case in all() {
        let faults = checks::faults(&case);
        let what = match (faults.is_empty(), KNOWN.contains(&case.title.as_str())) {
            (false, false) => faults,
            (true, true) => "    is met now: take it off KNOWN\n".to_owned(),
            _ => continue,
        };
        write!(report, "\n{}: {}\n{what}", case.topic, case.title).unwrap();
    }
    assert!(report.is_empty(), "not as they should be:\n{report}");
}

#[test]
fn known_cases_are_cases() {
    let cases = all();
    for title in KNOWN {
        assert!(cases.iter().any(|case| case.title == *title), "no case is called {title:?}");
    }
}

#[test]
fn titles_are_told_apart() {
    let mut titles: Vec<String> = all().into_iter().map(|case| case.title).collect();
    titles.sort();
    for pair in titles.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
}

#[test]
fn half_of_the_cases_are_traps() {
    let cases = all();
    let traps = cases.iter().filter(|case| case.is_trap()).count();
    println!("{} cases, {traps} of them traps", cases.len());
    assert!(cases.len() >= 90 && traps * 2 >= cases.len(), "{} cases, {traps} of them traps", cases.len());
}
