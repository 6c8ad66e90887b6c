use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use super::*;
use crate::exchange::formats::{Format, Layout, export};
use crate::exchange::native::Kind as MarkKind;

const FERRIES: &str = include_str!("../../../../tests/golden/formats/ferries.json");
/// What each tool made of the same document, and what it is called.
const FILES: [(&str, &[&str]); 6] = [
    ("a file of Web Annotations", &[include_str!("../../../../tests/golden/formats/ferries.jsonld")]),
    ("a file of Label Studio", &[include_str!("../../../../tests/golden/formats/ferries.label-studio.json")]),
    ("a file of doccano", &[include_str!("../../../../tests/golden/formats/ferries.doccano.jsonl")]),
    ("a file of Prodigy", &[include_str!("../../../../tests/golden/formats/ferries.prodigy.jsonl")]),
    (
        "a file of brat",
        &[
            include_str!("../../../../tests/golden/formats/ferries.ann"),
            include_str!("../../../../tests/golden/formats/ferries.txt"),
        ],
    ),
    ("a table of marks (CSV)", &[include_str!("../../../../tests/golden/formats/ferries.csv")]),
];

fn ferries() -> Document {
    Document::from_json(FERRIES).expect("the golden document")
}

fn provenance() -> Provenance {
    Provenance { id: "new".into(), created: "2026-01-02T03:04:05Z".into() }
}

fn files(texts: &[&str]) -> Vec<SourceFile> {
    texts.iter().map(|text| SourceFile { name: "ferries".into(), text: (*text).to_owned() }).collect()
}

fn read(texts: &[&str], text: Option<&str>) -> Result<ImportedFiles, Error> {
    import(&files(texts), text, &mut provenance)
}

/// Kind, type and pieces of each mark that is no attribution.
fn marks(document: &Document) -> BTreeSet<(String, Vec<(u32, u32)>)> {
    let live = document.annotations.iter().filter(|one| one.status != crate::exchange::native::Status::Rejected);
    live.filter(|one| one.kind != MarkKind::Attribution)
        .map(|one| {
            let label = match one.kind {
                MarkKind::Entity => one.entity_type.clone().unwrap_or_default(),
                kind => format!("{kind:?}"),
            };
            let parts = one.fragments.as_ref().map(|all| all.iter().map(|part| (part.start, part.end)).collect());
            (label, parts.unwrap_or_else(|| vec![(one.start, one.end)]))
        })
        .collect()
}

#[test]
fn what_goes_out_comes_back_with_the_same_spans_and_types() {
    let document = ferries();
    for (kind, texts) in FILES {
        let found = read(texts, Some(&document.text)).unwrap_or_else(|error| panic!("{kind}: {error}"));
        assert_eq!(found.kind, kind);
        let [one] = found.documents.as_slice() else { panic!("{kind}: one document") };
        assert_eq!(one.document.text, document.text, "{kind}");
        let (wanted, got) = (marks(&document), marks(&one.document));
        // Of a mark in pieces doccano makes several, Prodigy widens to words, and a table joins them.
        let whole = !matches!(kind, "a file of doccano" | "a file of Prodigy" | "a table of marks (CSV)");
        let missing: Vec<_> = wanted.difference(&got).filter(|(_, parts)| whole || parts.len() == 1).collect();
        if kind != "a file of Prodigy" {
            assert!(missing.is_empty(), "{kind}: {missing:?}");
        }
        assert!(missing.len() < 8, "{kind}: {missing:?}");
        assert_eq!((one.moved, one.unplaced), (0, 0), "{kind}");
    }
}

#[test]
fn notes_verdicts_relations_and_speakers_come_back_where_the_format_holds_them() {
    let text = ferries().text;
    let note = |document: &Document| document.annotations.iter().any(|one| one.note.contains("שלום לכולם"));
    let attributions =
        |document: &Document| document.annotations.iter().filter(|one| one.kind == MarkKind::Attribution).count();
    let has_verdict = |document: &Document| document.annotations.iter().any(|one| one.verdict.is_some());
    for (kind, texts) in FILES {
        let document = read(texts, Some(&text)).unwrap().documents.remove(0).document;
        assert_eq!(note(&document), !matches!(kind, "a file of doccano" | "a file of Prodigy"), "{kind}");
        assert_eq!(
            has_verdict(&document),
            matches!(kind, "a file of Web Annotations" | "a file of brat" | "a table of marks (CSV)"),
            "{kind}"
        );
        if kind != "a file of Prodigy" {
            assert!(attributions(&document) >= 7, "{kind}: {}", attributions(&document));
        }
    }
}

/// Exports of random documents come back too.
#[test]
fn documents_that_were_read_go_out_and_come_back_the_same() {
    for (kind, texts) in FILES {
        let document = read(texts, Some(&ferries().text)).unwrap().documents.remove(0).document;
        for format in [Format::W3c, Format::LabelStudio, Format::Brat] {
            let exported = export(&document, format, Layout::File).unwrap();
            let texts: Vec<&str> = exported
                .files
                .iter()
                .map(|file| file.text.as_str())
                .filter(|text| !text.starts_with("<View"))
                .collect();
            let again = read(&texts, None)
                .unwrap_or_else(|error| panic!("{kind} by {format}: {error}"))
                .documents
                .remove(0)
                .document;
            let missing: Vec<_> = marks(&document).difference(&marks(&again)).cloned().collect();
            assert!(missing.is_empty(), "{kind} by {format}: {missing:?}");
        }
    }
}

const SUNK: &str = "🚢 The ferry sank. The ferry was old, and the ferry was red.";

/// An answer of Hypothesis on [`SUNK`].
fn of_hypothesis() -> String {
    let row = |exact: &str, prefix: &str, start: usize| {
        serde_json::json!({
            "id": format!("h{start}"), "created": "2026-01-01T00:00:00Z", "user": "acct:ann@hypothes.is", "uri": "https://example.org/a",
            "text": "Was it?", "tags": ["check"],
            "target": [{"source": "https://example.org/a", "selector": [
                {"type": "TextPositionSelector", "start": start, "end": start + exact.len()},
                {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": ""},
            ]}],
        })
    };
    // UTF-16, as it writes them; words that moved; words that are gone; a note on the page.
    let page = serde_json::json!({"id": "p", "uri": "https://example.org/a", "text": "A page", "tags": [], "target": [{"source": "https://example.org/a"}]});
    serde_json::json!({"total": 4, "rows": [row("The ferry sank", "", 3), row("ferry was red", "The ferry was old, and the ", 400), row("submarine", "", 8), page]}).to_string()
}

#[test]
fn marks_of_hypothesis_are_laid_on_the_text_by_their_words() {
    let all = of_hypothesis();
    let found = read(&[&all], Some(SUNK)).unwrap();
    assert!(found.is_laid_on);
    let one = &found.documents[0];
    let quotes: Vec<_> =
        one.document.annotations.iter().map(|one| (one.quote.as_str(), one.note.as_str(), one.tags.len())).collect();
    assert_eq!(quotes, [("The ferry sank", "Was it?", 1), ("ferry was red", "Was it?", 1)]);
    assert_eq!((one.moved, one.unplaced), (1, 1));
    assert_eq!(one.left_out, [Skipped { count: 1, what: "annotation of a page as a whole" }]);
    assert_eq!(read(&[&all], None).map(|_| ()), Err(Error::TextMissing));
}

#[test]
fn each_person_of_a_task_of_label_studio_is_a_document() {
    let result = |label: &str, start: u32| serde_json::json!([{"id": "a", "type": "labels", "from_name": "l", "to_name": "t", "value": {"start": start, "end": start + 4, "labels": [label]}}]);
    let task = serde_json::json!({"data": {"article": "Mara Lind left."}, "annotations": [
        {"completed_by": {"email": "anna@example.org"}, "result": result("PER", 0)},
        {"completed_by": {"email": "ben@example.org"}, "result": result("Boat crew", 5)},
        {"was_cancelled": true, "result": result("LOC", 0)},
    ]});
    let found = read(&[&task.to_string()], None).unwrap();
    let told: Vec<_> = found
        .documents
        .iter()
        .map(|one| {
            (
                one.document.more["annotator"].as_str().unwrap(),
                one.document.annotations[0].quote.as_str(),
                one.document.annotations[0].entity_type.as_deref().unwrap(),
            )
        })
        .collect();
    assert_eq!(told, [("anna@example.org", "Mara", "PERSON"), ("ben@example.org", "Lind", "Boat crew")]);
    assert_eq!(found.documents[1].document.more["labels"][0]["name"], "Boat crew");
}

#[test]
fn a_broken_line_is_left_out_and_the_others_come() {
    let lines = "{\"text\": \"Ana sailed.\", \"label\": [[0, 3, \"PER\"], [5, 99, \"LOC\"]]}\n{\"text\": \"Bo\n\n{\"text\": \"Bo slept.\", \"label\": [[0, 2, \"PER\"]]}\n{\"text\": \"\", \"label\": []}\n";
    let found = read(&[lines], None).unwrap();
    assert_eq!(found.documents.len(), 2);
    let told: Vec<_> = found.documents[0].left_out.iter().map(|one| (one.count, one.what)).collect();
    assert_eq!(
        told,
        [(1, "mark whose offsets lie outside the text"), (1, "line that is not JSON"), (1, "record without a text")]
    );
}

#[test]
fn what_is_no_such_file_is_told_as_before() {
    for (source, code) in [
        ("{", "not-json"),
        ("[]", "not-glossator"),
        ("{}", "not-glossator"),
        ("{\"a\": 1}", "not-glossator"),
        ("An article.", "format-unknown"),
        ("", "format-unknown"),
        ("{\"format\":\"glossator\",\"version\":9}", "document-version"),
    ] {
        assert_eq!(read(&[source], None).map(|_| ()).unwrap_err().code(), code, "{source}");
    }
}

#[test]
fn a_project_of_doccano_without_relations_keeps_attributions() {
    let mut record: serde_json::Value = serde_json::from_str(FILES[2].1[0]).unwrap();
    // As such a project exports it: what it does not read is there as it was imported.
    record.as_object_mut().unwrap().remove("entities");
    record["label"].as_array_mut().unwrap().sort_by_key(|one| (one[0].as_u64(), one[1].as_u64()));
    let found = read(&[&record.to_string()], None).unwrap();
    let attributions = |document: &Document| {
        let all = document.annotations.iter().filter(|one| one.kind == MarkKind::Attribution);
        let parts =
            all.map(|one| [&one.source, &one.cue, &one.content].map(|part| part.as_ref().map(|part| part.start)));
        parts.collect::<BTreeSet<_>>()
    };
    assert_eq!(attributions(&found.documents[0].document), attributions(&ferries()));
    assert_eq!(found.documents[0].left_out, []);
}

/// Files that were cut off or have characters changed are read or refused, and nothing else; what is read is whole. 40 of each format,
/// or as many as `GLOSSATOR_FUZZ` seconds give time for.
#[test]
fn damaged_files_never_panic() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below.max(1) as u64) as usize
    };
    let text = ferries().text;
    let alphabet: Vec<char> = "{}[]\",:0123456789-.eT\t\n;ÅČ🚢\u{200d}\u{5d0}nulltrue".chars().collect();
    let seconds = std::env::var("GLOSSATOR_FUZZ").ok().and_then(|seconds| seconds.parse().ok());
    let of_hypothesis = of_hypothesis();
    let more: [(&str, &[&str]); 2] =
        [("a Glossator document", &[FERRIES]), ("an export of Hypothesis", &[&of_hypothesis])];
    for (name, texts) in FILES.into_iter().chain(more) {
        let end = seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds));
        let (mut rounds, mut longest) = (0, Duration::ZERO);
        while end.map_or(rounds < 40, |end| Instant::now() < end) {
            let mut all: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
            let file = next(all.len());
            let mut characters: Vec<char> = all[file].chars().collect();
            for _ in 0..=next(4) {
                let at = next(characters.len());
                match next(4) {
                    0 => characters.truncate(at),
                    1 if !characters.is_empty() => characters[at] = alphabet[next(alphabet.len())],
                    2 => characters.insert(at, alphabet[next(alphabet.len())]),
                    _ => {
                        let end = (at + next(60)).min(characters.len());
                        characters.drain(at..end);
                    }
                }
                if characters.is_empty() {
                    break;
                }
            }
            all[file] = characters.into_iter().collect();
            let given: Vec<&str> = all.iter().map(String::as_str).collect();
            let began = Instant::now();
            let on = if name == "an export of Hypothesis" { SUNK } else { &text };
            if let Ok(found) = read(&given, Some(on)) {
                for one in found.documents {
                    one.document.check().expect("what was read is whole");
                }
            }
            longest = longest.max(began.elapsed());
            rounds += 1;
        }
        println!("{name}: {rounds} files, the longest took {longest:?}");
    }
}
