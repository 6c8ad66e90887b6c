//! Measures check-worthiness on news: `cargo run --release --example news_calibration -- ARTICLES`.
//!
//! `tests/claims/labels.tsv` says of sentences whether a fact-checker would want them checked (1) or not (0), in two passes
//! that did not see each other. An article is in `tests/claims/articles` or else in the folder ARTICLES: those are not ours,
//! so the table holds bounds (code points in the file as it is) and the first digits of a SHA-256 instead of words. Each
//! article is read whole, as the page reads it. Prints how far the passes agree, and how far the scores do with both and
//! with the first alone.

mod calibration;

use std::collections::HashMap;
use std::fmt::Write;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use std::{env, fs};

use calibration::{BINS, Bin, Judged, average_precision, expected_calibration_error, f1, kappa, reliability};
use glossator::model::Model;
use glossator::text::Span;
use glossator::{Analysis, Annotator};
use sha2::{Digest, Sha256};

const COLUMNS: &str = "article\tstart\tend\thash\tfirst\tsecond";

fn main() -> Result<()> {
    let Some(folder) = env::args().nth(1).map(PathBuf::from) else {
        return Err(Error::other("say where the articles are: news_calibration ARTICLES"));
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let claims = root.join("tests/claims");
    let model = Model::read(&fs::read(root.join("models/en.model"))?).map_err(Error::other)?;
    let annotator = Annotator::with_model(model);
    let rows = rows(&fs::read_to_string(claims.join("labels.tsv"))?).map_err(Error::other)?;

    let mut texts: HashMap<&str, String> = HashMap::new();
    for row in &rows {
        if !texts.contains_key(row.article.as_str()) {
            texts.insert(&row.article, article(&row.article, &[claims.join("articles"), folder.clone()])?);
        }
    }
    let mut analyses: HashMap<&str, Analysis> = HashMap::new();
    for (&name, text) in &texts {
        analyses.insert(name, annotator.annotate(text, None, &mut |_| ()).map_err(Error::other)?);
    }
    let scored: Vec<(&Row, f64)> = rows
        .iter()
        .map(|row| Ok((row, row.score(&texts[row.article.as_str()], &analyses[row.article.as_str()])?)))
        .collect::<std::result::Result<_, String>>()
        .map_err(Error::other)?;
    print!("{}", report(&scored));
    Ok(())
}

/// The text of an article, from the first of the folders that has it.
fn article(name: &str, folders: &[PathBuf]) -> Result<String> {
    let Some(path) = folders.iter().map(|folder| folder.join(name)).find(|path| path.exists()) else {
        return Err(Error::other(format!("{name} is in none of {folders:?}")));
    };
    fs::read_to_string(path)
}

/// A sentence and its labels.
#[derive(Debug, PartialEq)]
struct Row {
    /// Its line in the table, from 1.
    line: usize,
    article: String,
    /// Code points; `start` < `end`.
    start: usize,
    end: usize,
    hash: String,
    first: bool,
    /// None until the second pass is done.
    second: Option<bool>,
}

fn rows(table: &str) -> std::result::Result<Vec<Row>, String> {
    let mut lines = table.lines();
    if lines.next() != Some(COLUMNS) {
        return Err(format!("labels.tsv begins with other columns than {COLUMNS:?}"));
    }
    let numbered = lines.enumerate().map(|(index, line)| (index + 2, line));
    numbered
        .map(|(number, line)| row(number, line).ok_or_else(|| format!("line {number} is no row: {line:?}")))
        .collect()
}

fn row(line: usize, cells: &str) -> Option<Row> {
    let cells: Vec<&str> = cells.split('\t').collect();
    let &[article, start, end, hash, first, second] = cells.as_slice() else { return None };
    let (start, end) = (start.parse().ok()?, end.parse().ok()?);
    let second = if second.is_empty() { None } else { Some(answer(second)?) };
    let (article, hash) = (article.to_owned(), hash.to_owned());
    (start < end).then_some(Row { line, article, start, end, hash, first: answer(first)?, second })
}

fn answer(cell: &str) -> Option<bool> {
    match cell {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

impl Row {
    /// The mean of the passes that are done.
    fn label(&self) -> f64 {
        let first = f64::from(u8::from(self.first));
        self.second.map_or(first, |second| f64::midpoint(first, f64::from(u8::from(second))))
    }

    /// Where the sentence stands; errors where other words do.
    fn span(&self, text: &str) -> std::result::Result<Span, String> {
        let changed = || {
            format!(
                "line {} of labels.tsv: {} has other words at {} to {}",
                self.line, self.article, self.start, self.end
            )
        };
        let byte = |at: usize| text.char_indices().map(|(byte, _)| byte).chain([text.len()]).nth(at);
        let (start, end) = byte(self.start).zip(byte(self.end)).ok_or_else(changed)?;
        if hash(&text[start..end]) != self.hash {
            return Err(changed());
        }
        Ok(Span::new(start as u32, end as u32))
    }

    /// The score of the sentence that shares most with this one: a later splitter may cut elsewhere.
    fn score(&self, text: &str, analysis: &Analysis) -> std::result::Result<f64, String> {
        let span = self.span(text)?;
        let shared = |other: Span| span.end().min(other.end()).saturating_sub(span.start().max(other.start()));
        let both = analysis.sentences.iter().zip(&analysis.scores);
        let best =
            both.max_by_key(|(sentence, _)| shared(sentence.span)).filter(|(found, _)| found.span.overlaps(span));
        let (_, score) = best.ok_or_else(|| format!("line {} of labels.tsv: no sentence stands there", self.line))?;
        Ok(f64::from(score.checkworthiness))
    }
}

/// The first 16 hexadecimal digits of the words' SHA-256: enough to see that they changed.
fn hash(words: &str) -> String {
    Sha256::digest(words).iter().take(8).fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

fn report(scored: &[(&Row, f64)]) -> String {
    let answers: Vec<(bool, bool)> = scored.iter().filter_map(|(row, _)| Some((row.first, row.second?))).collect();
    let agreement = kappa(&answers).map_or("unknown".to_owned(), |kappa| format!("{kappa:.3}"));
    let mut text = format!("{} sentences, {} of them labelled twice; kappa {agreement}\n", scored.len(), answers.len());
    let mut measure = |title: &str, label: fn(&Row) -> f64| {
        let judged: Vec<Judged> = scored.iter().map(|&(row, score)| Judged { score, label: label(row) }).collect();
        text += &measures(title, &judged);
    };
    if !answers.is_empty() {
        measure("both passes", Row::label);
    }
    measure("first pass", |row| f64::from(u8::from(row.first)));
    text
}

fn measures(title: &str, judged: &[Judged]) -> String {
    let bins = reliability(judged);
    let positives: f64 = bins.iter().map(|bin| f64::from(bin.count as u32) * bin.label).sum();
    let share = positives / f64::from((judged.len() as u32).max(1));
    let mut text = format!(
        "\n{title}: {:.1}% worth checking; calibration error {:.3}, average precision {:.3}, F1 at 0.5 {:.3}\n",
        100.0 * share,
        expected_calibration_error(&bins),
        average_precision(judged),
        f1(judged)
    );
    text += "    scores      sentences  mean score  labels\n";
    for (index, Bin { count, score, label }) in bins.into_iter().enumerate().filter(|(_, bin)| bin.count > 0) {
        let bound = |part: usize| f64::from(part as u32) / f64::from(BINS as u32);
        let (from, to) = (bound(index), bound(index + 1));
        let _ = writeln!(text, "    {from:.1} to {to:.1}  {count:>9}  {score:>10.3}  {label:>6.3}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(cells: &str) -> Row {
        row(2, cells).expect("a row")
    }

    #[test]
    fn the_table_is_whole() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/claims/labels.tsv");
        let rows = rows(&fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(rows.len(), 300);
    }

    #[test]
    fn the_articles_of_this_project_have_the_words_that_were_labelled() {
        let claims = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/claims");
        for row in rows(&fs::read_to_string(claims.join("labels.tsv")).unwrap()).unwrap() {
            if let Ok(text) = fs::read_to_string(claims.join("articles").join(&row.article)) {
                assert_eq!(row.span(&text).map(|_| ()), Ok(()));
            }
        }
    }

    #[test]
    fn a_second_label_makes_a_mean_and_none_leaves_the_first() {
        let label = |second: &str| one(&format!("a.txt\t0\t1\tff\t1\t{second}")).label();
        assert_eq!([label(""), label("1"), label("0")].map(|label| label.to_string()), ["1", "1", "0.5"]);
    }

    #[test]
    fn bounds_count_code_points() {
        let row = one(&format!("a.txt\t2\t4\t{}\t1\t", hash("né")));
        assert_eq!(row.span("é né").map(|span| span.of("é né")), Ok("né"));
    }

    #[test]
    fn other_words_name_the_row() {
        let row = one(&format!("a.txt\t0\t2\t{}\t1\t", hash("so")));
        assert_eq!(row.span("no"), Err("line 2 of labels.tsv: a.txt has other words at 0 to 2".to_owned()));
        assert!(row.span("s").is_err());
    }

    #[test]
    fn a_row_is_whole_or_none() {
        assert_eq!(row(2, "a.txt\t0\t2\tff\t1"), None);
        assert_eq!(row(2, "a.txt\t2\t2\tff\t1\t"), None);
        assert_eq!(row(2, "a.txt\t0\t2\tff\tyes\t"), None);
    }
}
