//! Formats out: each writes what it is to write of one article with everything in it, and its offsets are right for every text.
//!
//! `tests/golden/formats/ferries.json` is an article of our own with a person's work on it: emoji, right-to-left words, combining
//! marks, CRLF, marks that nest, cross and are in pieces. Beside it lies what each format makes of it. A difference fails the test and
//! writes the new file; read it with `git diff`, and commit it if it is better.

use std::fs;
use std::path::Path;

use glossator::exchange::formats::{Format, Layout, export};
use glossator::exchange::native::{Document, Status};
use serde_json::Value;

fn ferries() -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/formats/ferries.json");
    Document::from_json(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn each_format_is_as_its_golden_file() {
    let document = ferries();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/formats");
    let mut files = Vec::new();
    let mut told = String::new();
    for &format in Format::ALL {
        let exported = export(&document, format, Layout::File).unwrap();
        told.extend([format.name(), ": ", &exported.left_out.to_string(), "\n"]);
        files.extend(exported.files.into_iter().map(|file| (format!("ferries{}", file.suffix), file.text)));
    }
    files.push(("left-out.txt".into(), told));
    let mut changed = Vec::new();
    for (name, text) in files {
        let path = folder.join(&name);
        if fs::read_to_string(&path).is_ok_and(|found| found == text) {
            continue;
        }
        fs::write(&path, text).unwrap();
        changed.push(name);
    }
    assert!(changed.is_empty(), "{changed:?} changed and were written anew: read `git diff tests/golden`");
}

/// The article of the golden files, so that a test reads as what it is about.
fn written(format: Format) -> String {
    export(&ferries(), format, Layout::File).unwrap().files.pop().unwrap().text
}

fn json(format: Format) -> Value {
    serde_json::from_str(&export(&ferries(), format, Layout::File).unwrap().files[0].text).unwrap()
}

#[test]
fn what_was_rejected_is_in_no_file() {
    let document = ferries();
    assert!(document.annotations.iter().any(|one| one.quote == "a week" && one.status == Status::Rejected));
    assert!(!written(Format::Csv).contains(",a week,"));
    assert!(!written(Format::Brat).contains("\ta week\n"));
    assert!(written(Format::Conll).contains("a\tO\nweek\tO\n"));
    assert!(!written(Format::Markdown).contains("**a week**"));
}

#[test]
fn a_mark_in_pieces_stays_in_pieces() {
    assert!(written(Format::Brat).contains("PERSON 394 401;410 423\tharbour Ben Roe 👩‍👩‍👧\n"));
    let page = json(Format::W3c);
    let items = page["items"].as_array().unwrap();
    let mark = items.iter().find(|item| item["glossator:id"] == "u6").unwrap();
    let words = |at: usize| &mark["target"][at]["selector"][0]["exact"];
    assert_eq!((words(0), words(1)), (&"harbour".into(), &"Ben Roe 👩‍👩‍👧".into()));
    assert!(written(Format::Conll).contains("harbour\tB-PERSON\nmaster\tO\n,\tO\nBen\tB-PERSON\nRoe\tI-PERSON\n"));
}

#[test]
fn where_a_word_bears_one_label_the_outermost_stays() {
    assert!(written(Format::Conll).contains("of\tI-Public_body\nOrme\tI-Public_body\n"));
    let doc = json(Format::Spacy);
    let labels = |list: &Value| -> Vec<String> {
        let all = list.as_array().unwrap().iter().filter(|one| one["end"] == 90);
        all.map(|one| one["label"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(labels(&doc["ents"]), ["Public body"]);
    assert_eq!(labels(&doc["spans"]["entities"]), ["Public body", "LOC"], "both are in the spans");
}

#[test]
fn a_mark_on_part_of_a_word_is_fitted_where_the_format_counts_words() {
    let span = |list: &Value, label: &str| {
        let mut all = list.as_array().unwrap().iter();
        let one = all.find(|one| one["label"] == label).unwrap();
        (one["start"].as_u64().unwrap(), one["end"].as_u64().unwrap())
    };
    assert_eq!(span(&json(Format::Spacy)["spans"]["notes"], "NOTE"), (260, 269), "reporters");
    assert_eq!(span(&json(Format::Prodigy)["spans"], "NOTE"), (260, 269));
    assert!(written(Format::Brat).contains("NOTE 260 266\treport\n"), "brat counts no words");
}

#[test]
fn reviews_are_of_judged_claims_alone() {
    let reviews = json(Format::ClaimReview);
    let told: Vec<_> = reviews
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["claimReviewed"].as_str().unwrap(), one["reviewRating"]["alternateName"].as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [
            ("We have spent €2.4 million on repairs since January", "Mostly false"),
            ("The older boat had carried 40,000 people in 2024, three times as many as in 2019", "Misleading"),
            ("The ferries of Orme Bay will return on 9 May 2024", "True"),
        ]
    );
    assert_eq!(reviews[0]["reviewRating"]["ratingValue"], 2);
    assert!(reviews[1]["reviewRating"].get("ratingValue").is_none(), "misleading is no place between true and false");
    assert_eq!(reviews[0]["itemReviewed"]["author"]["name"], "Ines Karlsen");
}

#[test]
fn suggestions_are_predictions_and_a_persons_work_is_an_annotation() {
    let task = &json(Format::LabelStudio)[0];
    let ids = |list: &Value| -> Vec<String> {
        let regions = list[0]["result"].as_array().unwrap().iter().filter(|one| one["type"] == "labels");
        regions.map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    let (predicted, judged) = (ids(&task["predictions"]), ids(&task["annotations"]));
    assert!(predicted.contains(&"m1".to_owned()) && !judged.contains(&"m1".to_owned()));
    assert!(judged.contains(&"m17".to_owned()) && judged.contains(&"u6~2".to_owned()));
    assert!(written(Format::LabelStudio).contains("<Label value=\"Public body\""));
}

#[test]
fn a_table_holds_no_formula() {
    assert!(written(Format::Csv).contains(",\"'=SUM of two years,\nnot of one\","));
}

#[test]
fn markdown_reads_as_the_article() {
    let article = written(Format::Markdown);
    assert!(article.starts_with("# **Orme Bay** ferries stop for a week 🚢\n"));
    assert!(article.contains("said that [the older boat had carried **40,000** people **this year**,"));
    assert!(article.contains("](#claim-4). ") && article.contains("\n### Claim 4\n"));
    assert!(article.contains(
        "- Verdict: **Mostly false** (2 of 5)\n- Evidence: [Budget \\[draft\\]](<https://example.org/budget%20(2024)>)"
    ));
}

#[test]
fn a_document_that_contradicts_itself_is_refused() {
    let mut document = ferries();
    document.annotations[0].end += 1;
    for &format in Format::ALL {
        assert_eq!(export(&document, format, Layout::File).unwrap_err().code(), "document-broken");
    }
}
