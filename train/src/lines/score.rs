//! How well the article is told from the rest of its page: the measure of the article-extraction-benchmark.

use std::collections::HashMap;
use std::fmt::Write;

use glossator::text::blocks::lines::{Features, LineModel, Reading};
use glossator::text::blocks::{self, BlockKind};
use glossator::text::markup::MarkedUp;

use super::pages::{Page, words};

/// Sums over pages, by how sure a line must be.
#[derive(Default)]
pub struct Score {
    pages: f64,
    kept: [[f64; 2]; SURE.len()],
    /// Of the blocks that are neither boilerplate nor credit.
    blocks: [f64; 2],
    /// Pages whose markup names their headline, and those of them where it is found.
    titled: u32,
    found: u32,
}

const SURE: [f32; 7] = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

fn runs(words: &[String]) -> HashMap<&[String], i64> {
    let mut counts = HashMap::new();
    for run in words.windows(4.min(words.len().max(1))) {
        *counts.entry(run).or_default() += 1;
    }
    counts
}

impl Score {
    /// Judges a page by its text.
    pub fn add(&mut self, page: &Page, model: &LineModel) {
        let readings = model.read_lines(&Features::of(&page.text));
        self.judge(page, &page.text, None, &readings, model);
    }

    /// Judges a page by its HTML.
    pub fn add_marked(&mut self, page: &Page, model: &LineModel) {
        let lesson = page.marked_lesson(&page.read.text);
        let evidence: Vec<_> = lesson.evidence.iter().map(Option::as_ref).collect();
        let readings = model.read_marked(&lesson.lines, &evidence);
        self.judge(page, &page.read.text, Some(&page.read.marked_up), &readings, model);
    }

    fn judge(
        &mut self,
        page: &Page,
        text: &str,
        marked_up: Option<&MarkedUp>,
        readings: &[Reading],
        model: &LineModel,
    ) {
        self.pages += 1.0;
        let lines = Features::of(text);
        let article = words(&page.article);
        let article = runs(&article);
        let rates = |kept: Vec<String>| {
            let kept = runs(&kept);
            let both: i64 = kept.iter().map(|(run, &count)| count.min(article.get(run).copied().unwrap_or(0))).sum();
            [kept.values().sum::<i64>(), article.values().sum::<i64>()].map(|all| both as f64 / all.max(1) as f64)
        };
        let blocks = blocks::find_by(text, marked_up, model, &[], &[]);
        let headline = blocks.iter().find(|block| block.kind == BlockKind::Headline).map(|block| block.span.of(text));
        if let Some(is_right) = page.is_headline(text, headline) {
            self.titled += 1;
            self.found += u32::from(is_right);
        }
        let shown = blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Boilerplate | BlockKind::Credit));
        let rate = rates(shown.flat_map(|block| words(block.span.of(text))).collect());
        self.blocks = [self.blocks[0] + rate[0], self.blocks[1] + rate[1]];
        for (sum, sure) in self.kept.iter_mut().zip(SURE) {
            let kept = lines.spans().iter().zip(readings).filter(|(_, reading)| reading.article >= sure);
            let rate = rates(kept.flat_map(|(span, _)| words(span.of(text))).collect());
            *sum = [sum[0] + rate[0], sum[1] + rate[1]];
        }
    }

    pub fn table(&self) -> String {
        let mut out = String::from("| kept when | precision | recall | F1 |\n|---|---|---|---|\n");
        let mut row = |name: String, [precision, recall]: [f64; 2]| {
            let (p, r) = (100.0 * precision / self.pages, 100.0 * recall / self.pages);
            let _ = writeln!(out, "| {name} | {p:.1} | {r:.1} | {:.1} |", 2.0 * p * r / (p + r));
        };
        for (&rates, sure) in self.kept.iter().zip(SURE) {
            row(format!("its line is {sure} sure"), rates);
        }
        row("its block is no boilerplate or credit".to_owned(), self.blocks);
        let _ = writeln!(
            out,
            "\nThe headline is right on {} of the {} pages whose markup names a line of them.",
            self.found, self.titled
        );
        out
    }
}
