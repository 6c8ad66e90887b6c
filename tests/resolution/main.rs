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
const KNOWN: &[&str] = &[
    "an acronym of a name in another language that stands beside it",
    "an acronym whose letters are those of another language",
    "an acronym in parentheses whose letters do not fit",
    "an acronym that is written as a word",
    "the adjective before a long form gives no letter",
    "trap: an acronym is not a lake with its initials",
    "an adjective and the inhabitants are one people",
    "the British are Britons",
    "Turkey and Türkiye",
    "trap: the country is not the state of that name",
    "trap: a group that lives in many countries has none",
    "a legal form is written out and shortened",
    "the first word of a company stands for it where no other begins so",
    "a ministry without its country is the one that was named",
    "a ministry has its field before or after it",
    "a newspaper is called by its last word",
    "a possessive inside a name comes and goes",
    "an ampersand is an and",
    "the article is no part of a name",
    "trap: a city and its club have one name",
    "trap: two legal forms are two companies",
    "trap: two ministries of one country are two",
    "a surname in the headline is the person whose full name follows",
    "a possessive that was marked with the name does not part it",
    "two initials stand for two given names",
    "a rank inside a mark is no part of the name",
    "a knight is called by his given name",
    "a suffix may be left out",
    "a hyphenated surname stands whole",
    "particles belong to the surname",
    "the first of two Spanish surnames is the one that is used",
    "an article in front of an Arabic surname comes and goes",
    "trap: middle initials that differ are two people",
    "trap: Jean-Luc is not Jean",
    "trap: half of a hyphenated surname is somebody else's",
    "trap: a husband is not Mrs",
    "trap: a doctor is not the general of one surname",
    "he is the man who has just spoken",
    "she is the woman who has just spoken",
    "he is the man, not the woman",
    "she is the woman, not the man",
    "he is the subject of the sentence before",
    "Mr says who is a man",
    "the minister is the one minister",
    "the mayor is the one mayor",
    "the diplomat is the ambassador",
    "the ministry is the one ministry",
    "the company is the one company",
    "the bank is the one bank",
    "it is the body that has just been named",
    "he speaks after a quotation",
    "a speaker is kept over a paragraph",
    "the president is the one president",
    "the spokeswoman is the one who was called so",
    "the agency is the one agency",
    "the party is the one party",
    "the professor is the one professor",
    "Aleksandr and Alexander",
    "Zelensky and Zelenskyy",
    "Gaddafi and Qaddafi",
    "a surname alone in another spelling",
    "an umlaut and the letters that stand for it",
    "a compound Arabic name is written in one word and in two",
    "a doubled letter that is left out",
    "a Korean name with and without its hyphen",
    "Kyiv and Kiev",
    "Mumbai and Bombay",
    "a capital that says is its country",
    "a capital that wants is its country",
    "a capital that decides is its country",
    "two capitals that speak are two countries",
    "a house that says is its country",
    "a street that says is its country",
    "a palace that says is its country",
    "a people is enough to know the country",
    "a capital is its country in one sentence and a city in the next",
    "a capital that speaks after a quotation is its country",
    "two capitals with one verb are two countries",
    "a capital whose country is named after it",
    "a people's country need not be named first",
    "one weak mention takes the type of the strong ones",
    "the type is that of the evidence, not of the first mention",
    "a place that was taken once for a company is a place",
    "a surname that was taken once for a company is the person",
    "a surname that was taken once for a place is the person",
    "a movement that is now a people and now an organisation is one",
];

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
