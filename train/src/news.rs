//! Sentences of news that were labelled for whether a fact-checker would want them checked: `tests/claims/labels.tsv`.

use std::fmt::Write;
use std::fs;
use std::io::{Error, Result};
use std::path::PathBuf;

use glossator::Analysis;
use glossator::text::{Sentence, Span};
use sha2::{Digest, Sha256};

const COLUMNS: &str = "article\tstart\tend\thash\tfirst\tsecond";

/// The text of an article, from the first of the folders that has it.
pub fn article(name: &str, folders: &[PathBuf]) -> Result<String> {
    let Some(path) = folders.iter().map(|folder| folder.join(name)).find(|path| path.exists()) else {
        return Err(Error::other(format!("{name} is in none of {folders:?}")));
    };
    fs::read_to_string(path)
}

/// A sentence and its labels.
#[derive(Debug, PartialEq)]
pub struct Row {
    /// Its line in the table, from 1.
    line: usize,
    /// The file of its article.
    pub article: String,
    /// Code points; `start` < `end`.
    start: usize,
    end: usize,
    hash: String,
    /// Whether the first pass would check it.
    pub first: bool,
    /// None until the second pass is done.
    pub second: Option<bool>,
}

/// The rows of the table.
///
/// Errors with a sentence that names the line.
pub fn rows(table: &str) -> std::result::Result<Vec<Row>, String> {
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
    pub fn label(&self) -> f64 {
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

    /// The index of the sentence that shares most with this one: a later splitter may cut elsewhere.
    ///
    /// Errors where other words stand, or no sentence.
    pub fn sentence(&self, text: &str, analysis: &Analysis) -> std::result::Result<usize, String> {
        let span = self.span(text)?;
        let shared =
            |other: &Sentence| span.end().min(other.span.end()).saturating_sub(span.start().max(other.span.start()));
        let best = analysis.sentences.iter().enumerate().max_by_key(|(_, sentence)| shared(sentence));
        let found = best.filter(|(_, found)| found.span.overlaps(span)).map(|(index, _)| index);
        found.ok_or_else(|| format!("line {} of labels.tsv: no sentence stands there", self.line))
    }
}

/// The first 16 hexadecimal digits of the words' SHA-256: enough to see that they changed.
fn hash(words: &str) -> String {
    Sha256::digest(words).iter().take(8).fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn one(cells: &str) -> Row {
        row(2, cells).expect("a row")
    }

    #[test]
    fn the_table_is_whole() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/claims/labels.tsv");
        let rows = rows(&fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(rows.len(), 300);
    }

    #[test]
    fn the_articles_of_this_project_have_the_words_that_were_labelled() {
        let claims = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/claims");
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
