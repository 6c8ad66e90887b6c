//! The model card's part about claims: what the network learnt from, and how well it does on what was held out, as the runtime
//! reads it, weights made small and all.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use glossator::claims::{Certainty, Claim, Voice};
use glossator::text::{Sentence, TokenKind, Tokens};
use glossator::{Analysis, Annotator};
use train::measures::{Judged, average_precision, expected_calibration_error, reliability};

use super::evaluate::{Figures, Found};
use super::records::{self, Checked, Record};
use crate::evaluate::Counts;

/// The sentences of the held-out articles with their scores, and what people said of them: whether a fact-checker would check
/// them, and whether they are consequential.
pub struct Scored {
    pub article: usize,
    pub score: f64,
    pub worth: bool,
    pub most: bool,
}

/// Reads the held-out articles.
pub fn scored(annotator: &Annotator, dev: &[Record]) -> Vec<Scored> {
    let mut all = Vec::new();
    for (article, record) in dev.iter().enumerate().filter(|(_, record)| !record.checked.is_empty()) {
        let analysis = read(annotator, record);
        for checked in &record.checked {
            let touches = analysis.sentences.iter().zip(&analysis.scores).filter(|(one, _)| shares(one, checked) > 0);
            let score = touches.map(|(_, score)| f64::from(score.checkworthiness)).fold(0.0, f64::max);
            all.push(Scored { article, score, worth: checked.worth[1] > 0.5, most: checked.worth[2] > 0.5 });
        }
    }
    all
}

/// The section; `lessons` says what was learnt from.
///
/// Errors with a sentence that names a corpus.
pub fn section(annotator: &Annotator, folder: &Path, dev: &[Record], lessons: &str) -> Result<String, String> {
    let mut out = format!("## Claims and attributions\n\n{lessons}\n\n| held out | figures |\n|---|---|\n");
    let sentences = scored(annotator, dev);
    let judged = |of: fn(&Scored) -> bool| -> Vec<Judged> {
        let one = |one: &Scored| Judged { score: one.score, label: f64::from(u8::from(of(one))) };
        sentences.iter().map(one).collect()
    };
    let (two, three) = (judged(|one| one.worth), judged(|one| one.most));
    let mut line =
        |name: &str, figures: String| writeln!(out, "| {name} | {figures} |").map_err(|error| error.to_string());
    line(
        "`claims_news`, worth checking",
        format!(
            "average precision {:.3} (2 and 3), {:.3} (3); calibration error {:.3}, where the two numbers of the calibration \
             were fitted, and {:.3} with each article's fitted on the others",
            average_precision(&two),
            average_precision(&three),
            expected_calibration_error(&reliability(&two)),
            expected_calibration_error(&reliability(&crossed(&sentences))),
        ),
    )?;
    let mut claims = ClaimCounts::default();
    let mut said = Figures::default();
    for record in dev {
        let analysis = read(annotator, record);
        record.checked.iter().for_each(|checked| claims.add(record, &analysis, checked));
        if record.attributions.is_some() {
            let bytes = |span: glossator::text::Span| (span.start() as usize, span.end() as usize);
            let found: Vec<Found> = (analysis.attributions.iter())
                .filter_map(|one| {
                    let source = one.source.map(|source| bytes(source.span));
                    Some(Found { source, cue: bytes(one.cue?), content: bytes(one.content) })
                })
                .collect();
            said.add(record, &found);
        }
    }
    line(
        "`claims_news`, claims",
        format!(
            "has a claim, F1 {:.1}; spans exact {:.1}, overlapping {:.1}; voice {:.1}%, certainty {:.1}% right",
            claims.has.f1(),
            claims.exact.f1(),
            claims.overlap.f1(),
            100.0 * claims.voice as f64 / claims.overlap.right.max(1) as f64,
            100.0 * claims.certainty as f64 / claims.overlap.right.max(1) as f64,
        ),
    )?;
    line("`attribution_polnear`, development", said.to_string())?;
    for (name, set) in records::held_out(folder)? {
        let one = |(text, worth): &(String, bool)| {
            let record = Record { text: text.clone(), ..Record::default() };
            let analysis = read(annotator, &record);
            let score = analysis.scores.iter().map(|score| f64::from(score.checkworthiness)).fold(0.0, f64::max);
            Judged { score, label: f64::from(u8::from(*worth)) }
        };
        let judged: Vec<Judged> = set.iter().map(one).collect();
        line(name, format!("average precision {:.3}", average_precision(&judged)))?;
    }
    Ok(out)
}

fn read<'t>(annotator: &Annotator, record: &'t Record) -> Analysis<'t> {
    annotator.annotate(&record.text).expect("a record is short")
}

fn shares(sentence: &Sentence, checked: &Checked) -> usize {
    let (start, end) = (sentence.span.start() as usize, sentence.span.end() as usize);
    end.min(checked.span.1).saturating_sub(start.max(checked.span.0))
}

/// Each sentence scored as calibrated on the other articles.
fn crossed(sentences: &[Scored]) -> Vec<Judged> {
    let articles: BTreeSet<usize> = sentences.iter().map(|one| one.article).collect();
    let mut judged = Vec::new();
    for article in articles {
        let (mine, others): (Vec<&Scored>, Vec<&Scored>) = sentences.iter().partition(|one| one.article == article);
        let others: Vec<(f32, bool)> = others.iter().map(|one| (one.score as f32, one.worth)).collect();
        let [slope, shift] = crate::calibrate::fit(&others).map(f64::from);
        judged.extend(mine.into_iter().map(|one| {
            let score = one.score.clamp(1e-6, 1.0 - 1e-6);
            let odds = slope * (score / (1.0 - score)).ln() + shift;
            Judged { score: 1.0 / (1.0 + (-odds).exp()), label: f64::from(u8::from(one.worth)) }
        }));
    }
    judged
}

/// Claims matched one to one within a sentence, by their words: the same ones, or half of both together.
#[derive(Default)]
struct ClaimCounts {
    has: Counts,
    exact: Counts,
    overlap: Counts,
    voice: usize,
    certainty: usize,
}

impl ClaimCounts {
    fn add(&mut self, record: &Record, analysis: &Analysis, checked: &Checked) {
        let inside = |claim: &&Claim| {
            let (start, end) = (claim.span.start() as usize, claim.span.end() as usize);
            2 * end.min(checked.span.1).saturating_sub(start.max(checked.span.0)) > end - start
        };
        let mine: Vec<&Claim> = analysis.claims.iter().filter(inside).collect();
        let gold: Vec<&records::Claim> = checked.claims.iter().flatten().collect();
        match (!gold.is_empty(), !mine.is_empty()) {
            (true, true) => self.has.right += 1,
            (true, false) => self.has.missed += 1,
            (false, true) => self.has.wrong += 1,
            (false, false) => {}
        }
        let words = |from: usize, to: usize| -> BTreeSet<usize> {
            let tokens = Tokens::new(&record.text[from..to]);
            let words = tokens.all().iter().filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number));
            words.map(|token| from + token.span.start() as usize).collect()
        };
        let of_mine: Vec<_> =
            mine.iter().map(|claim| words(claim.span.start() as usize, claim.span.end() as usize)).collect();
        let of_gold: Vec<_> = gold.iter().map(|claim| words(claim.span.0, claim.span.1)).collect();
        let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
        for (g, gold) in of_gold.iter().enumerate() {
            for (m, mine) in of_mine.iter().enumerate() {
                let all = gold.union(mine).count().max(1);
                pairs.push((gold.intersection(mine).count() as f64 / all as f64, g, m));
            }
        }
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
        let (mut of_gold, mut of_mine, mut exact, mut overlap) = (BTreeSet::new(), BTreeSet::new(), 0, 0);
        for (shared, g, m) in pairs.into_iter().filter(|(shared, ..)| *shared >= 0.5) {
            if of_gold.contains(&g) || of_mine.contains(&m) {
                continue;
            }
            of_gold.insert(g);
            of_mine.insert(m);
            overlap += 1;
            exact += usize::from(shared >= 1.0);
            self.voice += usize::from(gold[g].voice == usize::from(mine[m].voice == Voice::Reported));
            self.certainty += usize::from(gold[g].certainty == place(mine[m].certainty));
        }
        for (counts, right) in [(&mut self.exact, exact), (&mut self.overlap, overlap)] {
            counts.right += right;
            counts.wrong += mine.len() - right;
            counts.missed += gold.len() - right;
        }
    }
}

/// The place of a certainty among those that the corpus tells apart.
const fn place(certainty: Certainty) -> usize {
    match certainty {
        Certainty::Asserted => 0,
        Certainty::Hedged => 1,
        Certainty::Denied => 2,
        Certainty::Questioned => 3,
    }
}
