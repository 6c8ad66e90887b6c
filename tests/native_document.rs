//! The native document: what goes out is valid, says what the text says, and comes back as it went.

use std::sync::LazyLock;

use glossator::exchange::native::{Block, Document, Relation};
use glossator::exchange::{Provenance, from_analysis};
use glossator::model::Model;
use glossator::text::{OffsetUnit, Offsets};
use glossator::{AnnotateOptions, Annotator};

const ARTICLE: &str = "Strait ferry strike ends after pay deal\r\n\r\n14 March 2025\r\n\r\n\
    Crews of the Brenner Line 🚢 will return to work on Monday, the Portuguese transport minister Inês Cabral said. \
    “We have agreed on a rise of 4.5%,” she told reporters in Lisbon 👩‍👩‍👧, “and on €2.4 million for the fund.”\r\n\r\n\
    שלום לכולם. The cafe\u{301} on board 🇵🇹 stays closed.\r\n";

static ANNOTATOR: LazyLock<Annotator> = LazyLock::new(|| {
    Annotator::new(Model::read(include_bytes!("../models/en.model")).expect("the model that ships can be read"))
});

fn annotated(text: &str, unit: OffsetUnit) -> Document {
    let analysis = ANNOTATOR.annotate(text).unwrap();
    from_analysis(&analysis, Provenance { id: "test".into(), created: "2025-03-14T09:00:00Z".into() }, unit)
}

#[test]
fn the_schema_accepts_what_is_written() {
    let schema = serde_json::from_str(include_str!("../docs/glossator.schema.json")).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    for text in [ARTICLE, WITH_HEADLINE, "", "One."] {
        let document = serde_json::from_str(&annotated(text, OffsetUnit::CodePoint).to_json()).unwrap();
        let faults: Vec<_> =
            validator.iter_errors(&document).map(|fault| format!("{fault} at {}", fault.instance_path())).collect();
        assert_eq!(faults, Vec::<String>::new());
    }
}

#[test]
fn the_schema_refuses_a_wrong_label() {
    let schema = serde_json::from_str(include_str!("../docs/glossator.schema.json")).unwrap();
    let mut document: serde_json::Value =
        serde_json::from_str(&annotated(ARTICLE, OffsetUnit::CodePoint).to_json()).unwrap();
    document["blocks"][0]["kind"] = "title".into();
    assert!(!jsonschema::is_valid(&schema, &document));
}

#[test]
fn every_quote_stands_where_it_says_in_every_unit() {
    for unit in [OffsetUnit::CodePoint, OffsetUnit::Utf16, OffsetUnit::Byte] {
        let document = annotated(ARTICLE, unit);
        assert!(document.annotations.len() > 3, "the article has names, dates and amounts");
        document.check().unwrap();
        // Against a reading of the text that shares no code with the one under test.
        let points: Vec<char> = ARTICLE.chars().collect();
        let units: Vec<u16> = ARTICLE.encode_utf16().collect();
        for annotation in &document.annotations {
            let (start, end) = (annotation.start as usize, annotation.end as usize);
            let words: String = match unit {
                OffsetUnit::CodePoint => points[start..end].iter().collect(),
                OffsetUnit::Utf16 => String::from_utf16(&units[start..end]).unwrap(),
                OffsetUnit::Byte => ARTICLE[start..end].into(),
            };
            assert_eq!(words, annotation.quote);
        }
    }
}

#[test]
fn units_convert_into_each_other() {
    let points = annotated(ARTICLE, OffsetUnit::CodePoint);
    for unit in [OffsetUnit::Utf16, OffsetUnit::Byte] {
        assert_eq!(points.clone().in_unit(unit).unwrap(), annotated(ARTICLE, unit));
        assert_eq!(annotated(ARTICLE, unit).in_unit(OffsetUnit::CodePoint).unwrap(), points);
    }
}

#[test]
fn a_file_comes_back_byte_for_byte() {
    let file = annotated(ARTICLE, OffsetUnit::CodePoint).to_json();
    let page = Document::from_json(&file).unwrap().in_unit(OffsetUnit::Utf16).unwrap();
    assert_eq!(page.in_unit(OffsetUnit::CodePoint).unwrap().to_json(), file);
}

#[test]
fn what_a_changed_suggestion_was_moves_with_the_unit_and_must_stand_in_the_text() {
    let text = "\u{1f6a2} The port of Riga grew.";
    let mut value: serde_json::Value = serde_json::from_str(&annotated(text, OffsetUnit::CodePoint).to_json()).unwrap();
    let at = value["annotations"].as_array().unwrap().iter().position(|one| one["quote"] == "Riga").unwrap();
    value["annotations"][at]["original"] =
        serde_json::json!({"start": 6, "end": 18, "quote": "port of Riga", "type": "FAC", "by": "hand"});
    let document = Document::from_json(&value.to_string()).unwrap();
    let utf16 = document.clone().in_unit(OffsetUnit::Utf16).unwrap();
    let original = utf16.annotations[at].original.as_ref().unwrap();
    assert_eq!((original.start, original.end), (7, 19));
    assert_eq!(utf16.in_unit(OffsetUnit::CodePoint).unwrap(), document);
    let again: serde_json::Value = serde_json::from_str(&document.to_json()).unwrap();
    assert_eq!(again, value);
    value["annotations"][at]["original"]["quote"] = "harbour of Riga".into();
    assert_eq!(Document::from_json(&value.to_string()).unwrap_err().code(), "document-broken");
}

#[test]
fn fields_of_others_are_kept() {
    let mut value: serde_json::Value =
        serde_json::from_str(&annotated(ARTICLE, OffsetUnit::CodePoint).to_json()).unwrap();
    value["reviewer"] = "R. Novak".into();
    value["annotations"][0]["colour"] = serde_json::json!({"name": "sand", "depth": 3});
    value["entities"][0]["links"] = serde_json::json!([{"source": "geonames", "id": "2267057", "county": "Lisbon"}]);
    let again: serde_json::Value =
        serde_json::from_str(&Document::from_json(&value.to_string()).unwrap().to_json()).unwrap();
    assert_eq!(again, value);
}

#[test]
fn a_city_says_where_it_is_and_which_others_it_may_be() {
    let value: serde_json::Value =
        serde_json::from_str(&annotated("A fire in Hyderabad, Pakistan, killed two.", OffsetUnit::CodePoint).to_json())
            .unwrap();
    let city = serde_json::json!({
        "source": "geonames", "id": "1176734", "country": "PK", "population": 1_921_000, "latitude": 25.4,
        "longitude": 68.38, "alternatives": ["1269843"]
    });
    assert_eq!(value["entities"][0]["links"], serde_json::json!([city]));
    assert_eq!(value["entities"][1]["links"], serde_json::json!([{"source": "iso3166", "id": "PK"}]));
}

/// The article with a note of two fragments on it: "Brenner" and "work", a ship of two UTF-16 units between them.
fn in_two_pieces() -> serde_json::Value {
    let mut value: serde_json::Value =
        serde_json::from_str(&annotated(ARTICLE, OffsetUnit::CodePoint).to_json()).unwrap();
    let place = |words: &str| {
        let start = ARTICLE[..ARTICLE.find(words).unwrap()].chars().count();
        (start, start + words.chars().count())
    };
    let ((start, first_end), (last_start, end)) = (place("Brenner"), place("work"));
    let mut note = value["annotations"][0].clone();
    note["id"] = "u1".into();
    note["kind"] = "note".into();
    note["start"] = start.into();
    note["end"] = end.into();
    note["quote"] = ARTICLE.chars().skip(start).take(end - start).collect::<String>().into();
    note["fragments"] = serde_json::json!([
        {"start": start, "end": first_end, "quote": "Brenner", "colour": "sand"},
        {"start": last_start, "end": end, "quote": "work"},
    ]);
    value["annotations"].as_array_mut().unwrap().push(note);
    value
}

#[test]
fn fragments_are_valid_and_convert_into_every_unit() {
    let value = in_two_pieces();
    let schema = serde_json::from_str(include_str!("../docs/glossator.schema.json")).unwrap();
    assert!(jsonschema::is_valid(&schema, &value));
    let points = Document::from_json(&value.to_string()).unwrap();
    let page = points.clone().in_unit(OffsetUnit::Utf16).unwrap();
    page.check().unwrap();
    let fragments = page.annotations.last().unwrap().fragments.as_ref().unwrap();
    let units: Vec<u16> = ARTICLE.encode_utf16().collect();
    for (part, words) in fragments.iter().zip(["Brenner", "work"]) {
        assert_eq!(String::from_utf16(&units[part.start as usize..part.end as usize]).unwrap(), words);
    }
    let again: serde_json::Value =
        serde_json::from_str(&page.in_unit(OffsetUnit::CodePoint).unwrap().to_json()).unwrap();
    assert_eq!(again, value, "what others wrote on a fragment is kept as well");
}

#[test]
fn fragments_that_contradict_their_annotation_are_refused_with_the_reason() {
    let change = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut value = in_two_pieces();
        change(value["annotations"].as_array_mut().unwrap().last_mut().unwrap());
        Document::from_json(&value.to_string()).unwrap_err().to_string()
    };
    assert!(change(&|note| note["fragments"][1]["quote"] = "sleep".into()).contains("quotes “sleep”"));
    assert!(change(&|note| note["fragments"].as_array_mut().unwrap().truncate(1)).contains("fewer than two"));
    assert!(change(&|note| note["fragments"].as_array_mut().unwrap().reverse()).contains("not in order"));
    assert!(change(&|note| note["fragments"][1]["end"] = 1_000_000.into()).contains("outside the text"));
    let shorter = |note: &mut serde_json::Value| {
        let (end, quote) = (note["end"].as_u64().unwrap(), note["quote"].as_str().unwrap().to_owned());
        note["end"] = (end - 1).into();
        note["quote"] = quote.strip_suffix('k').unwrap().into();
    };
    assert!(change(&shorter).contains("the annotation from"));
    let emptied = |note: &mut serde_json::Value| {
        let start = note["start"].clone();
        let empty = serde_json::json!({"start": start, "end": start, "quote": ""});
        note["fragments"].as_array_mut().unwrap().insert(0, empty);
    };
    assert!(change(&emptied).contains("an empty one"));
}

#[test]
fn a_file_that_is_not_ours_is_refused_with_its_reason() {
    let whole = annotated(ARTICLE, OffsetUnit::CodePoint).to_json();
    let code = |json: &str| Document::from_json(json).unwrap_err().code();
    assert_eq!(code(""), "not-json");
    assert_eq!(code("\u{0}PNG"), "not-json");
    assert_eq!(code(&whole[..whole.len() / 2]), "not-json");
    assert_eq!(code("[]"), "not-glossator");
    assert_eq!(code(r#"{"format":"other"}"#), "not-glossator");
    assert_eq!(code(r#"{"format":"glossator"}"#), "document-broken");
    assert_eq!(code(r#"{"format":"glossator","version":2}"#), "document-version");
    assert_eq!(code(r#"{"format":"glossator","version":1,"text":5}"#), "document-broken");
    assert!(code(&"[".repeat(100_000)) == "not-json", "deep nesting must not overflow the stack");
}

/// A headline with a claim, so that one of the body stands beside it.
const WITH_HEADLINE: &str = "🚢 Ørsta port cuts 40 jobs in Tarn\n\n14 March 2025\n\n\
    The council met in Tarn on Monday 👩‍👩‍👧. Ørsta port will perhaps cut 60 jobs in Tarn, the mayor said.\n";

#[test]
fn what_the_body_says_of_a_headline_is_told_in_every_unit() {
    let points = annotated(WITH_HEADLINE, OffsetUnit::CodePoint);
    let headline = points.annotations.iter().find(|one| one.body.is_some()).expect("the headline is a claim");
    let body = headline.body.as_ref().unwrap();
    assert_eq!(body.relation, Relation::Differs);
    let beside = points.annotations.iter().find(|one| one.id == body.claim).expect("it is there");
    assert!(beside.quote.contains("cut 60 jobs"), "{}", beside.quote);
    let letters: Vec<char> = WITH_HEADLINE.chars().collect();
    let units: Vec<u16> = WITH_HEADLINE.encode_utf16().collect();
    let told = |document: &Document, words: &dyn Fn(usize, usize) -> String| -> Vec<(String, String)> {
        let reasons = document.annotations.iter().filter_map(|one| one.body.as_ref()).flat_map(|body| &body.reasons);
        reasons.map(|one| (one.code.clone(), words(one.start as usize, one.end as usize))).collect()
    };
    let first = told(&points, &|start, end| letters[start..end].iter().collect());
    assert_eq!(first[..2], [("other-number".into(), "60".into()), ("hedge".into(), "perhaps".into())]);
    let utf16 = points.clone().in_unit(OffsetUnit::Utf16).unwrap();
    assert_eq!(told(&utf16, &|start, end| String::from_utf16(&units[start..end]).unwrap()), first);
    let bytes = points.clone().in_unit(OffsetUnit::Byte).unwrap();
    assert_eq!(told(&bytes, &|start, end| WITH_HEADLINE[start..end].into()), first);
    assert_eq!(
        (utf16, bytes),
        (annotated(WITH_HEADLINE, OffsetUnit::Utf16), annotated(WITH_HEADLINE, OffsetUnit::Byte))
    );
    let reasons = |one: &Document| -> Vec<bool> {
        one.annotations.iter().flat_map(|one| one.reasons.iter().flatten()).map(|reason| reason.lowers).collect()
    };
    assert!(reasons(&points).contains(&true) && reasons(&points).contains(&false), "some words speak against checking");
    assert_eq!(Document::from_json(&points.to_json()).unwrap(), points);
}

#[test]
fn what_the_body_says_of_a_headline_is_checked() {
    let change = |key: &str, to: serde_json::Value| {
        let mut value: serde_json::Value =
            serde_json::from_str(&annotated(WITH_HEADLINE, OffsetUnit::CodePoint).to_json()).unwrap();
        let all = value["annotations"].as_array_mut().unwrap();
        all.iter_mut().find(|one| one["body"].is_object()).unwrap()["body"][key] = to;
        Document::from_json(&value.to_string()).map_err(|error| error.to_string())
    };
    assert!(change("claim", "gone".into()).unwrap_err().contains("claim gone, which does not exist"));
    assert!(change("relation", "echoes".into()).unwrap_err().contains("echoes"));
    let beyond = serde_json::json!([{"code": "same-word", "start": 0, "end": 9000}]);
    assert!(change("reasons", beyond).unwrap_err().contains("9000"));
    let other = change("colour", "sand".into()).unwrap();
    assert!(other.to_json().contains("sand"), "a field of others is kept");
}

#[test]
fn a_document_that_contradicts_itself_is_refused_with_the_place() {
    let change = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut value = serde_json::from_str(&annotated(ARTICLE, OffsetUnit::CodePoint).to_json()).unwrap();
        change(&mut value);
        Document::from_json(&value.to_string()).unwrap_err().to_string()
    };
    let first = annotated(ARTICLE, OffsetUnit::CodePoint).annotations[0].id.clone();
    assert!(change(&|document| document["annotations"][0]["quote"] = "elsewhere".into()).contains(&first));
    assert!(change(&|document| document["annotations"][0]["end"] = 1_000_000.into()).contains("1000000"));
    assert!(change(&|document| document["text"] = "short".into()).contains("outside the text"));
    assert!(change(&|document| document["annotations"][1]["id"] = first.clone().into()).contains("twice"));
    assert!(change(&|document| document["entities"][0]["mentions"][0] = "gone".into()).contains("gone"));
    assert!(change(&|document| document["entities"] = serde_json::json!([])).contains("which does not exist"));
}

#[test]
fn an_overlong_text_is_refused() {
    let error = glossator::Annotator::rules().annotate(&" ".repeat(glossator::LONGEST_TEXT + 1)).unwrap_err();
    assert_eq!(error.code(), "text-too-long");
}

#[test]
fn what_is_repeated_and_who_acts_bear_the_names_of_the_schema() {
    let text = "Turkey shut the bridge.\n\nAnkara refused to open the bridge on Monday, officials said.\n\n\
        The bridge cost 40 million euros in 2020. The bridge cost 40 million euros in 2020.";
    let json = annotated(text, OffsetUnit::CodePoint).to_json();
    assert!(json.contains("\"sameAs\"") && json.contains("\"standsFor\""), "{json}");
    // Documents of earlier versions have them under other names.
    let earlier = json.replace("\"sameAs\"", "\"same_as\"").replace("\"standsFor\"", "\"stands_for\"");
    assert_eq!(Document::from_json(&earlier).unwrap().to_json(), json);
}

#[test]
fn the_title_is_the_articles_and_never_a_menus() {
    const BODY: &str = "The ferries between Orme Bay and the islands stopped on Monday for want of oil, the harbour office said.\n\
        Nobody could say for how long they would lie at the quay, and the council of the islands asked for help.\n\
        “We have bread for a week,” said Jo Pell, the mayor, “and then we shall have to row for it.”";
    const MENU: &str = "Skip to content\nHome\nNews\nSport\nWeather\nSign in\nSubscribe";
    let title = |text: &str| annotated(text, OffsetUnit::CodePoint).title;
    assert_eq!(
        title(&format!("{MENU}\nIslands cut off as ferries stop\nBy Ada Moss\n{BODY}")),
        "Islands cut off as ferries stop"
    );
    assert!(title(&format!("{MENU}\n{BODY}")).starts_with("The ferries between Orme Bay"));
    assert_eq!(title("Home"), "Home");
}

/// A page whose last line is beside the article.
const PAGE: &str = "Strait ferry strike ends 🚢\n\nCrews of the Brenner Line will return to work on Monday, the minister said.\n\n\
    They have agreed on a rise of 4.5 percent and a fund of €2.4 million.\n\nRead more: Lisbon counts its trams";

fn page_with(decided: &[Block]) -> Document {
    let decided = glossator::exchange::decided(decided, &Offsets::new(PAGE, OffsetUnit::Utf16));
    let analysis = ANNOTATOR.annotate_with(PAGE, AnnotateOptions::new().decided(decided)).unwrap();
    from_analysis(
        &analysis,
        Provenance { id: "page".into(), created: "2025-03-14T09:00:00Z".into() },
        OffsetUnit::Utf16,
    )
}

#[test]
fn what_is_left_out_of_the_article_names_nobody_until_a_person_takes_it_in() {
    let before = page_with(&[]);
    let names = |document: &Document| document.annotations.iter().any(|annotation| annotation.quote == "Lisbon");
    assert!(!names(&before));
    let mut taken = before.blocks.clone();
    taken[3].in_article = Some(true);
    let after = page_with(&taken);
    assert!(names(&after));
    assert_eq!((after.blocks[3].kind.as_str(), after.blocks[3].in_article), ("heading", Some(true)));
    assert_eq!(after.blocks[..3], before.blocks[..3]);

    let file = after.clone().in_unit(OffsetUnit::CodePoint).unwrap().to_json();
    let back = Document::from_json(&file).unwrap().in_unit(OffsetUnit::Utf16).unwrap();
    assert_eq!(back, after, "the decision is kept in the file");
    assert_eq!(page_with(&back.blocks), after, "and by the next reading");

    let mut out = after.blocks.clone();
    out[2].in_article = Some(false);
    let left = page_with(&out);
    assert!(after.annotations.iter().any(|annotation| annotation.quote.contains("2.4 million")));
    assert!(!left.annotations.iter().any(|annotation| annotation.quote.contains("2.4 million")));
}

#[test]
fn a_block_is_not_both_in_the_article_and_beside_it() {
    let mut document = page_with(&[]);
    for (at, in_article) in [(3, true), (1, false)] {
        document.blocks[at].in_article = Some(in_article);
        let error = Document::from_json(&document.to_json()).unwrap_err();
        assert_eq!(error.code(), "document-broken");
        assert!(error.to_string().contains("inArticle"), "{error}");
        document.blocks[at].in_article = Some(!in_article);
        Document::from_json(&document.to_json()).unwrap();
    }
}
