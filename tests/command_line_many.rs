//! The command line on many articles and documents: files, folders, lines and gzip, in every format.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use flate2::Compression;
use flate2::write::GzEncoder;
use glossator::exchange::formats::Format;

const FERRIES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/formats/ferries.json");

fn glossator(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_glossator"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A run that is refused at once does not read it.
    drop(child.stdin.take().unwrap().write_all(input));
    child.wait_with_output().unwrap()
}

/// A folder of a test's own, which is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("glossator-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().into()
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().into()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn ids(lines: &[u8]) -> Vec<String> {
    let lines = std::str::from_utf8(lines).unwrap().lines();
    lines.map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["id"].as_str().unwrap().into()).collect()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn names(folder: &str) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn files_and_folders_are_read_in_order_packed_or_not() {
    let folder = Folder::new("order");
    folder.write("in/b.txt", b"Rain fell.");
    folder.write("in/a/one.TXT", b"\xef\xbb\xbfSnow fell.");
    folder.write("in/c.html.gz", &packed(b"<p>Hail fell.</p>"));
    folder.write("in/d.jsonl.gz", &packed(b"\xef\xbb\xbf{\"id\":1,\"text\":\"x\"}\n{\"id\":2,\"text\":\"y\"}\n"));
    folder.write("in/picture.png", b"\x89PNG");
    let last = folder.write("last.txt", b"Fog came.");
    let output = glossator(&["annotate", "--rules", &folder.path("in"), &last], b"");
    assert_eq!(said(&output), "");
    assert_eq!(ids(&output.stdout), ["one", "b", "c", "1", "2", "last"]);
    let first: serde_json::Value =
        serde_json::from_slice(output.stdout.split(|&byte| byte == b'\n').next().unwrap()).unwrap();
    assert_eq!(first["text"], "Snow fell.", "a byte order mark is no text");
}

#[test]
fn a_bad_record_is_reported_and_the_others_go_on() {
    let folder = Folder::new("bad");
    let mut lines = Vec::new();
    for id in 0..200 {
        writeln!(lines, "{}", if id == 57 { "nonsense".into() } else { format!("{{\"id\":{id},\"text\":\"Rain.\"}}") })
            .unwrap();
    }
    let lines = folder.write("lines.jsonl", &lines);
    let torn = folder.write("torn.txt.gz", &packed(b"Rain fell on the quay all night.")[..20]);
    let output = glossator(&["annotate", "--rules", &lines, "/no/such/file.txt", &torn], b"");
    assert_eq!(output.status.code(), Some(3));
    let expected: Vec<_> = (0..200).filter(|&id| id != 57).map(|id: i32| id.to_string()).collect();
    assert_eq!(ids(&output.stdout), expected);
    let said = said(&output);
    assert!(said.contains("lines.jsonl, line 58: "), "{said}");
    assert!(said.contains("cannot read /no/such/file.txt"), "{said}");
    assert!(said.contains("cannot read ") && said.contains("torn.txt.gz"), "{said}");
}

#[test]
fn packed_lines_come_from_standard_input_too() {
    let input = packed(b"{\"id\":\"a\",\"text\":\"Rain fell.\"}\n");
    assert_eq!(ids(&glossator(&["annotate", "--rules", "--jsonl"], &input).stdout), ["a"]);
    assert_eq!(ids(&glossator(&["annotate", "--rules", "--jsonl", "-"], &input).stdout), ["a"]);
}

#[test]
fn every_format_is_written_as_the_library_writes_it() {
    let folder = Folder::new("each");
    let golden = Path::new(FERRIES).parent().unwrap();
    for format in Format::ALL.iter().filter(|&&format| format != Format::Brat) {
        let output = glossator(&["convert", "--to", format.name(), FERRIES], b"");
        assert!(output.status.success(), "{format}: {}", said(&output));
        let expected = fs::read(golden.join(format!("ferries{}", format.suffixes()[0]))).unwrap();
        if *format != Format::Json {
            assert!(output.stdout == expected, "{format}");
        }
    }
    for format in Format::ALL {
        let out = folder.path(format.name());
        let output = glossator(&["convert", "--to", format.name(), FERRIES, "--out", &out], b"");
        assert!(output.status.success(), "{format}: {}", said(&output));
        let mut expected: Vec<_> = format.suffixes().iter().map(|suffix| format!("ferries{suffix}")).collect();
        expected.sort();
        assert_eq!(names(&out), expected);
    }
    let told = said(&glossator(&["convert", "--to", "conll", FERRIES], b""));
    assert!(told.starts_with("conll: Left out: 10 claims"), "{told}");
}

#[test]
fn a_line_of_documents_becomes_a_line_and_a_table_has_one_head() {
    let document = fs::read_to_string(FERRIES).unwrap();
    let document: serde_json::Value = serde_json::from_str(&document).unwrap();
    let lines = format!("{document}\n\n{document}\nnonsense\n{document}\n");
    let output = glossator(&["convert", "--to", "csv"], lines.as_bytes());
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("line 4: "), "{}", said(&output));
    let table = String::from_utf8(output.stdout).unwrap();
    assert_eq!(table.matches("id,kind,type,start").count(), 1);
    assert_eq!(table.matches("\r\nm1,entity").count(), 3);
    let doccano = glossator(&["convert", "--to", "doccano", "-"], lines.as_bytes());
    assert_eq!(ids(&doccano.stdout), ["ferries"; 3]);
}

#[test]
fn a_document_in_another_unit_is_converted() {
    let text = "{\"id\":\"a\",\"text\":\"🚢 Ana Costa sailed.\"}\n";
    let utf16 = glossator(&["annotate", "--rules", "--jsonl", "--offsets", "utf16"], text.as_bytes());
    let points = glossator(&["convert", "--to", "csv"], &utf16.stdout);
    assert!(String::from_utf8(points.stdout).unwrap().contains(",PERSON,2,11,Ana Costa,"));
}

#[test]
fn names_of_files_are_safe_and_apart() {
    let folder = Folder::new("names");
    let lines = ["../../up", "a/b", "A/B", " ", "C:\\x?", "...", "long"].map(|id| {
        let id = if id == "long" { "l".repeat(5000) } else { id.into() };
        serde_json::json!({"id": id, "text": "Rain."}).to_string()
    });
    let out = folder.path("out");
    let output =
        glossator(&["annotate", "--rules", "--jsonl", "--format", "conll", "--out", &out], lines.join("\n").as_bytes());
    assert!(output.status.success(), "{}", said(&output));
    assert!(output.stdout.is_empty());
    assert_eq!(names(&folder.0.to_string_lossy()), ["out"], "nothing is written beside the folder");
    let long = format!("{}.conll", "l".repeat(180));
    assert_eq!(names(&out), ["A", "C_", "a", "document", "document-2.conll", "document.conll", &long]);
    assert_eq!(names(&folder.path("out/A")), ["B-2.conll"]);
}

#[test]
fn what_is_read_is_not_written_over() {
    let folder = Folder::new("over");
    let document = fs::read(FERRIES).unwrap();
    let path = folder.write("ferries.json", &document);
    let output = glossator(&["convert", "--to", "json", &path, "--out", folder.0.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("would be written over"));
    assert_eq!(fs::read(&path).unwrap(), document);
}

#[test]
fn an_empty_folder_is_told() {
    let folder = Folder::new("empty");
    let output = glossator(&["annotate", "--rules", folder.0.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("there are no articles in"));
}

#[test]
fn the_help_says_what_each_format_is_for() {
    let help = String::from_utf8(glossator(&["convert", "--help"], b"").stdout).unwrap();
    for format in Format::ALL {
        assert!(help.contains(format.name()) && help.contains(format.about().purpose), "{format}");
    }
}

#[test]
fn documents_of_two_coders_are_compared() {
    let folder = Folder::new("coders");
    let document = fs::read_to_string(FERRIES).unwrap();
    let ben = folder.path("ben.json");
    // Ben takes the bay for an organisation.
    let mut changed: serde_json::Value = serde_json::from_str(&document).unwrap();
    changed.as_object_mut().unwrap().remove("annotator");
    let entity = changed["annotations"][0]["entity"].clone();
    for list in ["annotations", "entities"] {
        for one in changed[list].as_array_mut().unwrap() {
            if one["entity"] == entity || one["id"] == entity {
                one["type"] = "ORG".into();
            }
        }
    }
    fs::write(&ben, changed.to_string()).unwrap();
    let output = glossator(&["compare", FERRIES, &ben], b"");
    assert!(output.status.success(), "{}", said(&output));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("ben (") && told.contains("All entities") && told.contains("All claims"), "{told}");
    assert!(told.contains("label: “Orme Bay”") && told.contains("ben ORG"), "{told}");
    let json = glossator(&["compare", FERRIES, &ben, "--json"], b"");
    let read: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(read["overall"][1]["exactF1"], 1.0);
    let other = folder.path("other.json");
    fs::write(&other, String::from_utf8(glossator(&["annotate", "--rules"], b"Another text.").stdout).unwrap())
        .unwrap();
    let refused = glossator(&["compare", FERRIES, &other], b"");
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("Document 2 holds another text"), "{}", said(&refused));
}

#[test]
fn files_of_other_tools_are_converted() {
    let golden = Path::new(FERRIES).parent().unwrap();
    let path = |name: &str| golden.join(name).to_str().unwrap().to_owned();
    for name in
        ["ferries.jsonld", "ferries.doccano.jsonl", "ferries.prodigy.jsonl", "ferries.ann", "ferries.label-studio.json"]
    {
        let output = glossator(&["convert", "--to", "conll", &path(name)], b"");
        assert!(output.status.success(), "{name}: {}", said(&output));
        assert!(String::from_utf8(output.stdout).unwrap().contains("ADA\tB-PERSON\nMOSS\tI-PERSON"), "{name}");
    }
    let refused = glossator(&["convert", "--to", "conll", &path("ferries.csv")], b"");
    assert!(said(&refused).contains("--text"), "{}", said(&refused));
    let laid = glossator(&["convert", "--to", "conll", "--text", &path("ferries.txt"), &path("ferries.csv")], b"");
    assert!(laid.status.success(), "{}", said(&laid));
    assert!(String::from_utf8(laid.stdout).unwrap().contains("ADA\tB-PERSON"));
}

#[test]
fn a_file_of_several_documents_becomes_several() {
    let folder = Folder::new("several");
    let task = |text: &str| serde_json::json!({"data": {"text": text}, "annotations": [{"result": [{"id": "a", "type": "labels", "from_name": "label", "to_name": "text", "value": {"start": 0, "end": 3, "labels": ["PERSON"]}}]}]});
    let file =
        folder.write("tasks.json", serde_json::json!([task("Ana came."), task("Ben left.")]).to_string().as_bytes());
    let output = glossator(&["convert", &file, "--to", "json"], b"");
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""));
    assert_eq!(ids(&output.stdout), ["tasks", "tasks-2"]);
    let out = folder.path("out");
    assert_eq!(glossator(&["convert", &file, "--to", "json", "--out", &out], b"").status.code(), Some(0));
    assert_eq!(names(&out), ["tasks-2.json", "tasks.json"]);
}

#[test]
fn one_core_writes_what_all_cores_write() {
    let line = |at| format!("{{\"id\":\"{at}\",\"text\":\"Ana Costa paid {at} euros.\"}}");
    let lines = (0..40).map(line).collect::<Vec<_>>().join("\n");
    let run = |jobs: &[&str]| {
        glossator(&[&["annotate", "--jsonl", "--rules", "--format", "conll"], jobs].concat(), lines.as_bytes()).stdout
    };
    let alone = run(&["--jobs", "1"]);
    assert!(!alone.is_empty());
    assert_eq!(alone, run(&["--jobs", "3"]));
    assert_eq!(alone, run(&[]));
}
