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
    // A run that is refused at once does not read it.
    drop(child.stdin.take().unwrap().write_all(input));
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
    for (arguments, input, status, sentence) in [
        (&["annotate", "/no/such/file"][..], &b""[..], 1, "cannot read /no/such/file"),
        (&["annotate"], b"\xff\xfe", 1, "not UTF-8"),
        (&["annotate", "--jsonl"], b"{\"id\":1}\n", 3, "line 1: missing field `text`"),
        (&["annotate", "--jsonl"], b"{\"id\":1,\"text\":\"\"}\nnonsense\n", 3, "line 2"),
        (&["annotate", "--format", "brat"], b"Rain fell.", 1, "--out DIR"),
        (&["annotate", "--format", "csv", "--offsets", "utf16"], b"Rain fell.", 1, "has its own unit"),
    ] {
        let output = glossator(arguments, input);
        assert_eq!(output.status.code(), Some(status));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(sentence), "{said}");
    }
}

/// A page of our own: menus, an article, teasers.
const PAGE: &str = r#"<!doctype html><html><head><title>Ferries stop | The Orme Bay Post</title>
<meta property="og:site_name" content="The Orme Bay Post"><meta property="article:published_time" content="2024-05-02T08:00:00Z">
<link rel="canonical" href="https://example.org/ferries"><meta name="author" content="Ada Moss"></head><body>
<header><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>
<main><article class="story"><h1>Ferries stop for a week</h1><p class="byline">By Ada Moss</p>
<div class="article-body"><p>The harbour of Orme Bay fell silent on Monday when the last ferry was taken out of service, and the town council said that no boat would leave for a week.</p>
<p>“We have carried 40,000 people this year,” said the harbour master, Ben Roe. “The engines need the rest, and so does the crew that looks after them.”</p>
<p>The council has paid €2.4 million for repairs since January, most of it for the older of the two boats, which was built in 1987 and has lost three propellers.</p></div></article>
<aside class="related"><h2>More from the Post</h2><ul><li><a href="/a">Mayor wins the egg race for the ninth time</a></li><li><a href="/b">Ten bakeries that were closed in April</a></li></ul></aside></main>
<footer class="footer"><p>Copyright The Orme Bay Post. All rights reserved.</p></footer></body></html>"#;

#[test]
fn reads_a_page_and_tells_its_article_from_the_rest() {
    let path = std::env::temp_dir().join(format!("glossator-{}-ferries.html", std::process::id()));
    std::fs::write(&path, PAGE).unwrap();
    let document = json(&glossator(&["annotate", path.to_str().unwrap()], b"").stdout);
    std::fs::remove_file(&path).unwrap();
    assert_eq!(
        document["published"],
        serde_json::json!({"url": "https://example.org/ferries", "site": "The Orme Bay Post",
            "title": "Ferries stop for a week", "author": "Ada Moss", "date": "2024-05-02"})
    );
    assert_eq!(document["title"], "Ferries stop for a week");
    assert_eq!(document["articleDate"], serde_json::json!({"date": "2024-05-02", "origin": "rule"}));
    let text: Vec<char> = document["text"].as_str().unwrap().chars().collect();
    let kinds = |kind: &str| -> Vec<String> {
        let blocks = document["blocks"].as_array().unwrap().iter().filter(|block| block["kind"] == kind);
        blocks
            .map(|block| {
                let at = |end: &str| usize::try_from(block[end].as_u64().unwrap()).unwrap();
                text[at("start")..at("end")].iter().collect()
            })
            .collect()
    };
    assert_eq!(kinds("headline"), ["Ferries stop for a week"]);
    assert_eq!(kinds("paragraph").len(), 3, "{:?}", kinds("paragraph"));
    for beside in [
        "- Home",
        "- Weather",
        "- Mayor wins the egg race for the ninth time",
        "Copyright The Orme Bay Post. All rights reserved.",
    ] {
        assert!(kinds("boilerplate").iter().any(|block| block == beside), "{beside} is beside the article");
    }
}

#[test]
fn reads_lines_of_html_and_of_text() {
    let input = serde_json::json!({"id": 1, "html": PAGE}).to_string() + "\n" + r#"{"id": 2, "text": "Rain fell."}"#;
    let output = glossator(&["annotate", "--jsonl", "--rules"], input.as_bytes());
    let documents: Vec<_> =
        output.stdout.split(|&byte| byte == b'\n').filter(|line| !line.is_empty()).map(json).collect();
    assert_eq!(documents.iter().map(|document| document["id"].as_str().unwrap()).collect::<Vec<_>>(), ["1", "2"]);
    assert_eq!(documents[0]["published"]["author"], "Ada Moss");
    assert!(documents[1].get("published").is_none());
    for (line, says) in
        [(r#"{"id": 1}"#, "missing field `text`, or `html`"), (r#"{"id": 1, "text": "a", "html": "b"}"#, "both")]
    {
        let refused = glossator(&["annotate", "--jsonl", "--rules"], line.as_bytes());
        assert!(String::from_utf8_lossy(&refused.stderr).contains(says), "{line}");
    }
}
