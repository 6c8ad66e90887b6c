//! The corpora of claims and of attributions: articles and paragraphs with what people marked in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use glossator::model::claims::{CHECKS, Speech};
use serde::Deserialize;

use crate::corpora;

/// Byte ranges of a text.
pub type Spans = Vec<(usize, usize)>;

/// A source, a cue and a content; each may be in parts, or absent.
#[derive(Clone, Debug)]
pub struct Marked {
    pub source: Spans,
    pub cue: Spans,
    pub content: Spans,
}

/// A claim: its bytes, the places of its voice and of its certainty in `Voice::ALL` and `Certainty::ALL`.
#[derive(Clone, Debug)]
pub struct Claim {
    pub span: (usize, usize),
    pub voice: usize,
    pub certainty: usize,
}

/// A sentence that was judged: the share of readers to whom it passes each threshold of check-worthiness, NaN where they were
/// not asked; and its claims, where those were marked too.
#[derive(Clone, Debug)]
pub struct Checked {
    pub span: (usize, usize),
    pub worth: [f32; CHECKS],
    pub claims: Option<Vec<Claim>>,
}

/// A text, and what is marked in it: nothing, its attributions, the claims of some of its sentences, its parts of speech.
#[derive(Default)]
pub struct Record {
    pub text: String,
    pub attributions: Option<Vec<Marked>>,
    pub checked: Vec<Checked>,
    /// The bytes of words, and the places of their parts of speech in `Speech::ALL`.
    pub speech: Vec<((usize, usize), u8)>,
    /// Whether it belongs to a development split.
    pub held_out: bool,
    /// What the teachers are asked about it.
    pub asks: &'static [&'static str],
}

const ATTRIBUTIONS: &str = "attribution_polnear";
const CLAIMS: &str = "claims_news";
const SPEECH: &str = "syntax_gum";
/// News that is read without marks: its paragraphs or sentences are joined to articles again.
pub const UNMARKED: [&str; 3] = ["ner_worldwide", "claims_newsdiscourse", ATTRIBUTIONS];

const VOICES: [&str; 2] = ["author", "reported"];
const CERTAINTIES: [&str; 4] = ["asserted", "hedged", "denied", "questioned"];

#[derive(Deserialize)]
struct Roles {
    source: Spans,
    cue: Spans,
    content: Spans,
}

#[derive(Deserialize)]
struct Paragraph {
    text: String,
    split: String,
    attributions: Vec<Roles>,
}

/// The paragraphs of PolNeAR with their attributions.
///
/// Errors with a sentence that names the file.
pub fn attributions(folder: &Path) -> Result<Vec<Record>, String> {
    lines(folder, ATTRIBUTIONS, |line: Paragraph| {
        let bytes = bytes(&line.text);
        let spans = |spans: &Spans| spans.iter().map(|&(from, to)| (bytes[from], bytes[to])).collect();
        let marked = |roles: &Roles| Marked {
            source: spans(&roles.source),
            cue: spans(&roles.cue),
            content: spans(&roles.content),
        };
        let attributions = Some(line.attributions.iter().map(marked).collect());
        let held_out = line.split != "train";
        Record { text: line.text, attributions, held_out, ..Record::default() }
    })
}

#[derive(Deserialize)]
struct Article {
    id: String,
    text: String,
    split: String,
    sentences: Vec<Sentence>,
}

#[derive(Deserialize)]
struct Sentence {
    start: usize,
    end: usize,
    check: u8,
    claims: Vec<Asserted>,
}

#[derive(Deserialize)]
struct Asserted {
    start: usize,
    end: usize,
    voice: String,
    certainty: String,
}

/// The labelled articles of news.
///
/// Errors with a sentence that names the file.
pub fn claims(folder: &Path) -> Result<Vec<Record>, String> {
    lines(folder, CLAIMS, |line: Article| {
        let bytes = bytes(&line.text);
        let span = |start: usize, end: usize| (bytes[start], bytes[end]);
        let place = |names: &[&str], name: &str| names.iter().position(|known| *known == name).unwrap_or_default();
        let claim = |claim: &Asserted| Claim {
            span: span(claim.start, claim.end),
            voice: place(&VOICES, &claim.voice),
            certainty: place(&CERTAINTIES, &claim.certainty),
        };
        let checked = |sentence: &Sentence| Checked {
            span: span(sentence.start, sentence.end),
            worth: passes(sentence.check),
            claims: Some(sentence.claims.iter().map(claim).collect()),
        };
        let checked = line.sentences.iter().map(checked).collect();
        let held_out = line.split != "train";
        Record { text: line.text, checked, held_out, asks: &["claims"], ..Record::default() }
    })
}

#[derive(Deserialize)]
struct Part {
    id: String,
    text: String,
    split: String,
}

/// Articles of news without marks: none whose claims are labelled, or held out.
///
/// Errors with a sentence that names the file.
pub fn unmarked(folder: &Path) -> Result<Vec<Record>, String> {
    let labelled: BTreeSet<String> = lines(folder, CLAIMS, |line: Article| line.id)?.into_iter().collect();
    let mut articles: BTreeMap<String, (String, &str)> = BTreeMap::new();
    for file in UNMARKED {
        for part in lines(folder, file, |part: Part| part)? {
            let article = article_of(&part.id);
            if part.split == "train" && !labelled.contains(article) {
                let (text, of) = articles.entry(article.to_owned()).or_default();
                *of = file;
                if !text.is_empty() {
                    text.push_str("\n\n");
                }
                text.push_str(&part.text);
            }
        }
    }
    let record = |(text, of)| {
        // Its paragraphs are marked.
        let asks: &[&str] = if of == ATTRIBUTIONS { &["claims"] } else { &["claims", "attributions"] };
        Record { text, asks, ..Record::default() }
    };
    Ok(articles.into_values().map(record).collect())
}

/// The sentences that this project wrote, `train/data/claims_written.tsv`: kinds that news has too few of.
///
/// Errors with a sentence that names the line.
pub fn written() -> Result<Vec<Record>, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/claims_written.tsv");
    let table = fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let rows = table.lines().enumerate().skip(1);
    rows.map(|(at, row)| written_row(row).ok_or_else(|| format!("{}: line {} is no row", path.display(), at + 1)))
        .collect()
}

/// `3<TAB>rs:prices doubled<TAB>Officials said prices doubled.`
fn written_row(row: &str) -> Option<Record> {
    let [check, claims, text] = row.split('\t').collect::<Vec<_>>().try_into().ok()?;
    let claim = |written: &str| {
        let (label, words) = written.split_once(':')?;
        let [voice, certainty] = label.chars().collect::<Vec<_>>().try_into().ok()?;
        let start = if words == "*" { 0 } else { text.find(words)? };
        let end = if words == "*" { text.len() } else { start + words.len() };
        Some(Claim { span: (start, end), voice: "ar".find(voice)?, certainty: "shdq".find(certainty)? })
    };
    let claims: Option<Vec<Claim>> = claims.split(" | ").filter(|claim| !claim.is_empty()).map(claim).collect();
    let checked = Checked { span: (0, text.len()), worth: passes(check.parse().ok()?), claims: Some(claims?) };
    Some(Record { text: text.to_owned(), checked: vec![checked], ..Record::default() })
}

/// The sentences of debates and of political speeches, each a text: what they hold that could be checked, and what ought to be.
/// None is one that the debates hold out, or `CheckThat!` does.
///
/// Errors with a sentence that names the file.
pub fn debates(folder: &Path) -> Result<Vec<Record>, String> {
    let buster = lines(folder, "claims_claimbuster", |line: Labelled| line)?;
    let (truth, crowd): (Vec<_>, Vec<_>) = buster.into_iter().partition(|line| line.split == "groundtruth");
    let checkthat = lines(folder, "claims_checkthat24", |line: Labelled| line)?;
    let held_out: BTreeSet<String> = truth.iter().chain(&checkthat).map(|line| line.text.to_lowercase()).collect();
    let mut seen = BTreeSet::new();
    let speeches = lines(folder, "claims_policlaim", |line: Labelled| line)?;
    let fresh = crowd.into_iter().chain(speeches).filter(|line| {
        let text = line.text.to_lowercase();
        !held_out.contains(&text) && seen.insert(text)
    });
    let record = |line: Labelled| {
        let worth = match line.label.to_string().trim_matches('"') {
            // A speech's claim can be checked; whether it ought to be, nobody was asked.
            "1" => [1.0, f32::NAN, f32::NAN],
            "CFS" => [1.0, 1.0, f32::NAN],
            "UFS" => [1.0, 0.0, 0.0],
            _ => [0.0; CHECKS],
        };
        let checked = vec![Checked { span: (0, line.text.len()), worth, claims: None }];
        Record { text: line.text, checked, ..Record::default() }
    };
    Ok(fresh.map(record).collect())
}

#[derive(Deserialize)]
struct Labelled {
    text: String,
    label: serde_json::Value,
    split: String,
}

/// A judged sentence: its text, and whether it ought to be checked. Of the debates' ground truth and of `CheckThat!`.
pub type Judgement = (String, bool);

/// The sets of sentences that are held out, by name.
///
/// Errors with a sentence that names the file.
pub fn held_out(folder: &Path) -> Result<[(&'static str, Vec<Judgement>); 2], String> {
    let judged = |line: Labelled| (line.text, matches!(line.label.as_str(), Some("CFS" | "Yes")));
    let truth = lines(folder, "claims_claimbuster", |line: Labelled| line)?;
    let truth = truth.into_iter().filter(|line| line.split == "groundtruth").map(judged).collect();
    let checkthat = lines(folder, "claims_checkthat24", judged)?;
    Ok([("ClaimBuster, ground truth", truth), ("CheckThat! 2024, development test", checkthat)])
}

#[derive(Deserialize)]
struct Parsed {
    text: String,
    offsets: Spans,
    upos: Vec<String>,
    feats: Vec<String>,
    split: String,
}

/// Sentences with the parts of speech of their words.
///
/// Errors with a sentence that names the file.
pub fn speech(folder: &Path) -> Result<Vec<Record>, String> {
    lines(folder, SPEECH, |line: Parsed| {
        let bytes = bytes(&line.text);
        let words = line.offsets.iter().zip(line.upos.iter().zip(&line.feats));
        let speech = words
            .filter_map(|(&(from, to), (upos, feats))| {
                let finite = feats.contains("VerbForm=Fin");
                let speech = Speech::of(upos, finite)?;
                Some(((bytes[from], bytes[to]), speech as u8))
            })
            .collect();
        Record { text: line.text, speech, held_out: line.split != "train", ..Record::default() }
    })
}

/// The article that a paragraph (`name#3`) or a sentence (`name-S3`, the headline `name-H`) is of.
fn article_of(id: &str) -> &str {
    id.rsplit_once('#').or_else(|| id.rsplit_once('-')).map_or(id, |(article, _)| article)
}

/// The thresholds that a label from 0 to 3 passes.
fn passes(check: u8) -> [f32; CHECKS] {
    std::array::from_fn(|threshold| f32::from(u8::from(usize::from(check) > threshold)))
}

/// The byte of each code point, and of the end.
fn bytes(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
}

fn lines<L: for<'l> Deserialize<'l>, R>(
    folder: &Path,
    file: &str,
    mut read: impl FnMut(L) -> R,
) -> Result<Vec<R>, String> {
    let lines = corpora::lines(folder, file)?;
    let read = |line: &String| serde_json::from_str(line).map(&mut read).map_err(|error| format!("{file}: {error}"));
    lines.iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_rows_are_read() {
        let record = written_row("3\trs:prices doubled | ah:*\tOfficials said prices doubled.").expect("it is a row");
        let claims = record.checked[0].claims.as_ref().expect("they are marked");
        assert_eq!((claims[0].span, claims[0].voice, claims[0].certainty), ((15, 29), 1, 0));
        assert_eq!((claims[1].span, claims[1].voice, claims[1].certainty), ((0, 30), 0, 1));
        assert_eq!(record.checked[0].worth.map(f32::to_bits), [1.0_f32; CHECKS].map(f32::to_bits));
        for odd in ["", "3\trs:prices\t", "x\tas:*\tIt rose.", "3\tzz:*\tIt rose.", "3\tas:*"] {
            assert!(written_row(odd).is_none(), "{odd}");
        }
    }

    #[test]
    fn all_that_was_written_can_be_read() {
        assert!(written().expect("the table is whole").len() > 400);
    }
}
