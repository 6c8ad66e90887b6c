//! What holds for every document in every format: offsets count what the format counts, words stand where they are said to
//! stand, and what other programs take for a line or a token is one.

use glossator::exchange::Provenance;
use glossator::exchange::formats::read::{SourceFile, import};
use glossator::exchange::formats::{Format, Layout, export};
use glossator::exchange::native::Document;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Pieces that go wrong where units of offsets, lines or fields are confused.
const PIECES: &[&str] = &[
    "Ana Costa ",
    "said ",
    "€2.4 million ",
    "the ",
    "harbour",
    "railway ",
    ".",
    ", ",
    " ",
    "  ",
    "\n",
    "\r\n\r\n",
    "\t",
    "🚢",
    "👩‍👩‍👧",
    "🇵🇹 ",
    "e\u{301}",
    "שלום ",
    "مرحبا ",
    "=1+1 ",
    "@home ",
    "-5% ",
    "\"",
    "'",
    "<b>",
    "&amp; ",
    "*",
    "[1]",
    "\u{2028}",
    "\u{85}",
    "\u{0}",
    "\u{feff}",
    "\u{200b}",
    "govern-\nment ",
    "ﬁre ",
    "so\u{ad}ft ",
    "𝐀",
    "> ",
    "U.S. ",
    "# ",
    "1. ",
    "\u{a0}",
];

/// A mark before it has a place: its kind, where it begins and ends as shares of the text, and where its pieces part.
type Sketch = (u8, u16, u16, Option<(u16, u16)>, u8);

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![12 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 1..40).prop_map(|pieces| pieces.concat())
}

fn sketches() -> impl Strategy<Value = Vec<Sketch>> {
    let cut = prop::option::weighted(0.3, (any::<u16>(), any::<u16>()));
    prop::collection::vec((0..4_u8, any::<u16>(), any::<u16>(), cut, any::<u8>()), 0..12)
}

/// Offsets of a unit, counted anew for each, by a way that shares no code with the one under test.
fn in_unit(chars: &[char], unit: &str, at: usize) -> usize {
    let before = &chars[..at];
    match unit {
        "codepoint" => at,
        "utf16" => before.iter().map(|c| c.len_utf16()).sum(),
        _ => before.iter().map(|c| c.len_utf8()).sum(),
    }
}

/// A document with these marks, and the pieces of each mark that is not rejected, in code points, with its label.
fn document(text: &str, sketches: &[Sketch], unit: &str) -> (Document, Vec<(usize, usize, String)>) {
    let chars: Vec<char> = text.chars().collect();
    let words = |start: usize, end: usize| chars[start..end].iter().collect::<String>();
    let place = |start: usize, end: usize| {
        let (from, to) = (in_unit(&chars, unit, start), in_unit(&chars, unit, end));
        json!({"start": from, "end": to, "quote": words(start, end)})
    };
    let share = |part: u16, of: usize| part as usize * (of + 1) / 65536;
    let (mut annotations, mut pieces) = (Vec::new(), Vec::new());
    for (index, (kind, a, b, cut, more)) in sketches.iter().enumerate() {
        let (a, b) = (share(*a, chars.len()), share(*b, chars.len()));
        let (start, end) = (a.min(b), a.max(b));
        let mut one = place(start, end);
        let status = ["suggested", "accepted", "edited", "rejected"][usize::from(more % 4)];
        let is_live = status != "rejected" && start < end;
        let kind = ["entity", "claim", "note", "attribution"][usize::from(*kind)];
        let mut parts = vec![(start, end)];
        if let (Some((c, d)), true) = (cut, kind != "attribution" && end > start + 2) {
            let inner = end - start - 2;
            let (c, d) = (share(*c, inner).min(share(*d, inner)), share(*c, inner).max(share(*d, inner)));
            parts = vec![(start, start + 1 + c), (start + 1 + d, end)];
            one["fragments"] = parts.iter().map(|&(start, end)| place(start, end)).collect();
        }
        let label = match kind {
            "entity" => ["PERSON", "My own label"][usize::from(more / 4 % 2)],
            "claim" => "CLAIM",
            _ => "NOTE",
        };
        if kind == "attribution" {
            let middle = usize::midpoint(start, end);
            one["source"] = place(start, middle);
            one["cue"] = place(middle, middle);
            one["content"] = place(middle, end);
            one["quotation"] = "direct".into();
            parts = vec![(start, middle), (middle, end)];
        }
        let fields = json!({"id": format!("x{index}"), "kind": kind, "origin": "model", "status": status, "score": 0.5,
            "note": if more % 3 == 0 { "=a\r\nnote" } else { "" }, "verdict": if more % 5 == 0 { "False" } else { "" }});
        one.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        if kind == "entity" {
            one["type"] = label.into();
            one["entity"] = "e".into();
        }
        annotations.push(one);
        let labels = if kind == "attribution" { ["SOURCE", "CONTENT"] } else { [label; 2] };
        let parts = parts.into_iter().zip(labels).filter(|((start, end), _)| is_live && start < end);
        pieces.extend(parts.map(|((start, end), label)| (start, end, label.to_owned())));
    }
    let value = json!({"format": "glossator", "version": 1, "offsetUnit": unit, "id": "a \u{2028}/b", "title": "T", "text": text,
        "entities": [{"id": "e", "type": "PERSON", "name": "Ana\tCosta", "mentions": []}], "annotations": annotations});
    pieces.sort();
    (Document::from_json(&value.to_string()).unwrap(), pieces)
}

fn file(document: &Document, format: Format, layout: Layout) -> String {
    export(document, format, layout).unwrap().files.remove(0).text
}

fn read(document: &Document, format: Format) -> Value {
    serde_json::from_str(&file(document, format, Layout::File)).unwrap()
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], |all| all)
}

/// Rows of RFC 4180.
fn rows(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = table.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && chars.next() == Some('\n') => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(c),
        }
    }
    rows
}

proptest! {
    #[test]
    fn words_stand_where_each_format_says(
        text in text(), sketches in sketches(), unit in prop::sample::select(&["codepoint", "utf16", "byte"][..])
    ) {
        let chars: Vec<char> = text.chars().collect();
        let words = |start: &Value, end: &Value| chars[number(start)..number(end)].iter().collect::<String>();
        let (document, pieces) = document(&text, &sketches, unit);
        let sorted = |mut found: Vec<(usize, usize, String)>| { found.sort(); found };

        let mut found = Vec::new();
        for item in list(&read(&document, Format::W3c)["items"]) {
            let targets = if item["target"].is_array() { list(&item["target"]).to_vec() } else { vec![item["target"].clone()] };
            let parts = ["source", "content"].map(|part| item[format!("glossator:{part}")].clone());
            let is_attribution = item["glossator:kind"] == "attribution";
            let label = list(&item["body"]).first().map_or("NOTE", |body| body["value"].as_str().unwrap());
            let label = if item["glossator:kind"] == "note" { "NOTE" } else { label };
            for (at, place) in targets.iter().map(|target| (0, target)).chain([(1, &parts[0]), (2, &parts[1])]) {
                let [quote, position] = list(&place["selector"]) else { continue };
                prop_assert_eq!(words(&position["start"], &position["end"]), quote["exact"].as_str().unwrap());
                let around = quote["prefix"].as_str().unwrap().to_owned() + quote["exact"].as_str().unwrap() + quote["suffix"].as_str().unwrap();
                prop_assert!(text.contains(&around));
                if !is_attribution || at > 0 {
                    let label = [label, "SOURCE", "CONTENT"][at];
                    found.push((number(&position["start"]), number(&position["end"]), label.to_owned()));
                }
            }
        }
        prop_assert_eq!(&sorted(found), &pieces);

        let task = read(&document, Format::LabelStudio);
        let mut found = Vec::new();
        let mut ids = std::collections::HashSet::new();
        for region in ["predictions", "annotations"].iter().flat_map(|which| list(&task[0][which])).flat_map(|one| list(&one["result"])) {
            if region["type"] == "relation" { continue }
            let value = &region["value"];
            prop_assert_eq!(words(&value["start"], &value["end"]), value["text"].as_str().unwrap());
            prop_assert!(ids.insert(region["id"].to_string()));
            found.push((number(&value["start"]), number(&value["end"]), value["labels"][0].as_str().unwrap().to_owned()));
        }
        prop_assert_eq!(&sorted(found), &pieces);

        let line = read(&document, Format::Doccano);
        let of = |one: &Value| (number(&one[0]), number(&one[1]), one[2].as_str().unwrap().to_owned());
        prop_assert_eq!(&sorted(list(&line["label"]).iter().map(of).collect()), &pieces);
        prop_assert_eq!(&line["text"], &text);

        let task = read(&document, Format::Prodigy);
        for token in list(&task["tokens"]) {
            prop_assert_eq!(words(&token["start"], &token["end"]), token["text"].as_str().unwrap());
        }
        for span in list(&task["spans"]) {
            prop_assert_eq!(&task["tokens"][number(&span["token_start"])]["start"], &span["start"]);
            prop_assert_eq!(&task["tokens"][number(&span["token_end"])]["end"], &span["end"]);
        }

        let doc = read(&document, Format::Spacy);
        let mut edges = std::collections::HashSet::new();
        let mut at = 0;
        for token in list(&doc["tokens"]) {
            let (start, end) = (number(&token["start"]), number(&token["end"]));
            prop_assert_eq!(start, at + usize::from(at > 0 && chars[at] == ' '));
            edges.extend([start, end]);
            at = end;
        }
        prop_assert!(at == chars.len() || at + 1 == chars.len() && chars[at] == ' ');
        let mut free = 0;
        for ent in list(&doc["ents"]) {
            prop_assert!(number(&ent["start"]) >= free);
            free = number(&ent["end"]);
        }
        let groups = doc["spans"].as_object().unwrap().values().flat_map(list);
        for span in list(&doc["ents"]).iter().chain(groups) {
            prop_assert!(edges.contains(&number(&span["start"])) && edges.contains(&number(&span["end"])));
        }

        let brat = export(&document, Format::Brat, Layout::File).unwrap().files;
        prop_assert_eq!(&brat[0].text, &text);
        let mut found = Vec::new();
        for line in brat[1].text.split_terminator('\n') {
            let fields: Vec<_> = line.split('\t').collect();
            if !line.starts_with('T') {
                prop_assert!(fields.len() == 2 || line.starts_with(['#', 'N']) && fields.len() == 3, "{}", line);
                continue;
            }
            let [_, place, quote] = fields[..] else { panic!("{line}") };
            let (label, places) = place.split_once(' ').unwrap();
            let places: Vec<_> = places.split(';').map(|place| {
                let (start, end) = place.split_once(' ').unwrap();
                (start.parse::<usize>().unwrap(), end.parse::<usize>().unwrap())
            }).collect();
            let spaced = |c: &char| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { *c };
            let said: Vec<String> = places.iter().map(|&(start, end)| chars[start..end].iter().map(spaced).collect()).collect();
            prop_assert_eq!(said.join(" "), quote);
            found.extend(places.into_iter().map(|(start, end)| (start, end, label.replace("My_own_label", "My own label"))));
        }
        prop_assert_eq!(&sorted(found), &pieces);

        for row in rows(&file(&document, Format::Csv, Layout::Stream)) {
            prop_assert_eq!(row.len(), 21);
            prop_assert!(!row.iter().any(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r'])));
            let quote: String = chars[row[3].parse().unwrap()..row[4].parse().unwrap()].iter().collect();
            prop_assert_eq!(if row[5] == quote { "" } else { "'" }.to_owned() + &quote, row[5].as_str());
        }

        let mut before = "O".to_owned();
        for line in file(&document, Format::Conll, Layout::File).split('\n').filter(|line| !line.is_empty()) {
            let has_line_end = line.contains(['\r', '\u{85}', '\u{2028}']);
            prop_assert!(!has_line_end);
            let (token, tag) = line.split_once('\t').unwrap();
            prop_assert!(!token.is_empty() && !tag.contains(char::is_whitespace));
            if let Some(label) = tag.strip_prefix("I-") {
                prop_assert_eq!(before.get(2..), Some(label));
            }
            before = tag.into();
        }
    }

    #[test]
    fn one_of_many_is_one_line(text in text(), sketches in sketches()) {
        let (document, _) = document(&text, &sketches, "codepoint");
        for &format in Format::ALL {
            let out = file(&document, format, Layout::Stream);
            if !matches!(format, Format::Brat | Format::Conll | Format::Csv | Format::Markdown) {
                let json = out.strip_suffix('\n').unwrap();
                prop_assert!(!json.contains(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']), "{}", format);
                prop_assert!(serde_json::from_str::<Value>(json).is_ok());
            }
        }
    }

    #[test]
    fn what_goes_out_comes_back(
        text in text(), sketches in sketches(), unit in prop::sample::select(&["codepoint", "utf16", "byte"][..])
    ) {
        // A record without words is no document to anybody.
        prop_assume!(!text.trim().is_empty());
        let (document, pieces) = document(&text, &sketches, unit);
        for format in [Format::W3c, Format::LabelStudio, Format::Doccano, Format::Brat] {
            let written = export(&document, format, Layout::File).unwrap().files;
            let files: Vec<SourceFile> = written
                .into_iter()
                .filter(|file| !file.text.starts_with("<View"))
                .map(|file| SourceFile { name: format!("a{}", file.suffix), text: file.text })
                .collect();
            let mut provenance = || Provenance { id: "new".into(), created: "2026-01-02T03:04:05Z".into() };
            let read = import(&files, None, &mut provenance);
            let read = read.map_err(|error| TestCaseError::fail(format!("{format}: {error}")))?.documents;
            prop_assert_eq!(read.len(), 1);
            let (one, value) = (&read[0], serde_json::to_value(&read[0].document).unwrap());
            prop_assert_eq!(&one.document.text, &text, "{}", format);
            let mut found = Vec::new();
            for mark in list(&value["annotations"]) {
                let whole = [mark.clone()];
                let parts = mark.get("fragments").map_or(&whole[..], list).iter().map(|part| (part, None));
                let named = ["source", "content"].into_iter().zip(["SOURCE", "CONTENT"]);
                let of_whole = named.filter_map(|(name, label)| Some((mark.get(name)?, Some(label))));
                let parts: Vec<_> = if mark["kind"] == "attribution" { of_whole.collect() } else { parts.collect() };
                for (part, label) in parts {
                    let label = label.or_else(|| mark["type"].as_str()).unwrap_or(if mark["kind"] == "claim" { "CLAIM" } else { "NOTE" });
                    found.push((number(&part["start"]), number(&part["end"]), label.replace("My_own_label", "My own label")));
                }
            }
            found.sort();
            prop_assert_eq!(&found, &pieces, "{} {:?}", format, one.left_out);
        }
    }
}
