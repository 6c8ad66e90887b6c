//! The command line, run as a person runs it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

fn glossator(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_glossator"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn json(output: &[u8]) -> serde_json::Value {
    serde_json::from_slice(output).unwrap()
}

#[test]
fn annotates_standard_input() {
    let output = glossator(&["annotate"], "The port cost €2.4 billion.".as_bytes());
    assert!(output.status.success());
    let document = json(&output.stdout);
    assert_eq!(document["format"], "glossator");
    assert_eq!(document["offsetUnit"], "codepoint");
    assert_eq!(document["text"], "The port cost €2.4 billion.");
    let annotations = document["annotations"].as_array().unwrap();
    let money = annotations.iter().find(|annotation| annotation["type"] == "MONEY").unwrap();
    assert_eq!(money["value"], serde_json::json!({"amount": 2_400_000_000_i64, "currency": "EUR"}));
}

#[test]
fn says_which_model_found_the_names() {
    let with = json(&glossator(&["annotate"], b"Rain fell.").stdout);
    assert!(with["generator"]["model"].is_string() && with["generator"]["modelHash"].is_string());
    let without = json(&glossator(&["annotate", "--rules"], b"Rain fell.").stdout);
    assert!(without["generator"].get("model").is_none());
}

#[test]
fn annotates_a_file_under_its_name() {
    let path = std::env::temp_dir().join(format!("glossator-{}-harbour.txt", std::process::id()));
    std::fs::write(&path, "Rain fell.").unwrap();
    let document = json(&glossator(&["annotate", path.to_str().unwrap()], b"").stdout);
    std::fs::remove_file(&path).unwrap();
    assert!(document["id"].as_str().unwrap().ends_with("-harbour"));
}

#[test]
fn reads_dates_against_the_day_that_is_given() {
    let output = glossator(&["annotate", "--rules", "--date", "2021-04-07"], "It opened on Monday.".as_bytes());
    let document = json(&output.stdout);
    assert_eq!(document["articleDate"], serde_json::json!({"date": "2021-04-07", "origin": "user"}));
    let annotations = document["annotations"].as_array().unwrap();
    assert!(annotations.iter().any(|annotation| annotation["value"] == "2021-04-05"));
    let refused = glossator(&["annotate", "--date", "soon"], b"");
    assert!(String::from_utf8_lossy(&refused.stderr).contains("not a valid date"));
}

#[test]
fn writes_a_document_a_line_in_order_with_its_id() {
    let input = "{\"id\":\"b\",\"text\":\"One 🚢 sails.\"}\n\n{\"id\":7,\"text\":\"\"}\n";
    let output = glossator(&["annotate", "--jsonl", "--offsets", "utf16"], input.as_bytes());
    let lines: Vec<_> = output.stdout.split(|&byte| byte == b'\n').filter(|line| !line.is_empty()).map(json).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!((&lines[0]["id"], &lines[1]["id"]), (&"b".into(), &"7".into()));
    assert_eq!(lines[0]["offsetUnit"], "utf16");
    assert_eq!(lines[0]["sentences"][0]["end"], 13);
    assert_eq!(lines[1]["text"], "");
}

#[test]
fn says_how_long_each_stage_took_when_asked() {
    let input = "{\"id\":1,\"text\":\"Rain fell.\"}\n{\"id\":2,\"text\":\"It stopped.\"}\n";
    let output = glossator(&["annotate", "--jsonl", "--timings"], input.as_bytes());
    let printed = String::from_utf8(output.stderr).unwrap();
    let stages: Vec<_> = printed.lines().filter_map(|line| line.split_once(' ')).map(|(stage, _)| stage).collect();
    assert_eq!(stages, ["reading", "entities", "claims", "writing"]);
    assert!(printed.lines().all(|line| line.ends_with(" s")));
    assert!(glossator(&["annotate"], b"Rain fell.").stderr.is_empty());
}

#[test]
fn a_fault_is_a_sentence_and_a_status() {
    for (arguments, input, sentence) in [
        (&["annotate", "/no/such/file"][..], &b""[..], "cannot read /no/such/file"),
        (&["annotate"], b"\xff\xfe", "not UTF-8"),
        (&["annotate", "--jsonl"], b"{\"id\":1}\n", "line 1: missing field `text`"),
        (&["annotate", "--jsonl"], b"{\"id\":1,\"text\":\"\"}\nnonsense\n", "line 2"),
    ] {
        let output = glossator(arguments, input);
        assert_eq!(output.status.code(), Some(1));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(sentence), "{said}");
    }
}
