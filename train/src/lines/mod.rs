//! The model of lines: pages whose articles people marked come in, which lines are an article and which its headline is learnt.
//!
//! Sites repeat themselves on each of their pages, so a page is only ever judged by a model that has seen no page of its host.

mod pages;
mod score;
mod trees;
mod wording;

use std::fmt::Write;
use std::path::Path;

use glossator::text::blocks::lines::{FEATURES, LineModel, MARKED, Tree, marked as numbers_of_markup};
use rand::SeedableRng;
use rand::rngs::SmallRng;

use pages::{Lesson, Page};
use score::Score;
use trees::{Binned, Growth, Targets};

/// Parts that the hosts are divided into, each judged by a model of the others.
const FOLDS: usize = 6;
/// Parts of the pages that the weights of words are learnt apart on, so that they say as little of a page that the trees learn
/// from as of a new one.
const INNER: usize = 5;

const SEED: u64 = 7;

/// Trains the model and measures it. Gives its file and its part of the card.
pub fn train(corpora: &Path) -> Result<(Vec<u8>, String), String> {
    let pages = pages::read(corpora)?;
    let plain = pages::plain(corpora)?;
    eprintln!("lines: {} pages, {} texts alone", pages.len(), plain.len());
    let (mut score, mut marked) = (Score::default(), Score::default());
    for fold in 0..FOLDS {
        let (judged, seen): (Vec<&Page>, Vec<&Page>) = pages.iter().partition(|page| page.fold(FOLDS) == fold);
        let model = learn(&seen, &plain);
        for page in judged {
            score.add(page, &model);
            marked.add_marked(page, &model);
        }
    }
    let model = learn(&pages.iter().collect::<Vec<_>>(), &plain);
    let bytes = model.write();
    let section = card(&score, &marked, bytes.len());
    eprintln!("{section}");
    Ok((bytes, section))
}

/// Learns from pages, and from articles that stand alone.
fn learn(pages: &[&Page], plain: &[Lesson]) -> LineModel {
    let mut random = SmallRng::seed_from_u64(SEED);
    let made: Vec<Lesson> = pages.iter().flat_map(|page| page.lessons(&mut random)).collect();
    let lessons: Vec<&Lesson> = made.iter().chain(plain).collect();
    // What is made of a lesson must be as little sure as what is made of a new page: by a model of the other hosts.
    let apart: Vec<LineModel> = (0..INNER)
        .map(|part| {
            let others: Vec<&Lesson> = lessons.iter().copied().filter(|lesson| lesson.part(INNER) != part).collect();
            LineModel { words: wording::learn(&others), ..LineModel::default() }
        })
        .collect();
    let rows: Vec<Vec<[f32; FEATURES]>> = (lessons.iter())
        .map(|lesson| lesson.lines.numbers(&apart[lesson.part(INNER)].wording(&lesson.lines)))
        .collect();
    let marked: Vec<Lesson> = pages.iter().flat_map(|page| page.marked_lessons(&mut random)).collect();
    let marked: Vec<&Lesson> = marked.iter().collect();
    let mut again = rows.clone();
    let mut with: Vec<Vec<[f32; MARKED]>> = vec![Vec::new(); marked.len()];
    for (part, of_words) in apart.iter().enumerate() {
        let [article, headline] =
            grow(&lessons, &rows, [trees::ARTICLE, trees::HEADLINE], |lesson| lesson.part(INNER) != part);
        let others: Vec<&Lesson> = marked.iter().copied().filter(|lesson| lesson.part(INNER) != part).collect();
        let names = wording::learn_names(&others);
        let model = LineModel { words: of_words.words.clone(), article, headline, names, ..LineModel::default() };
        for (lesson, rows) in lessons.iter().zip(&mut again).filter(|(lesson, _)| lesson.part(INNER) == part) {
            let readings = model.first_reading(rows);
            lesson.lines.reconsider(rows, &readings);
        }
        for (lesson, with) in marked.iter().zip(&mut with).filter(|(lesson, _)| lesson.part(INNER) == part) {
            let first = model.first_reading(&lesson.lines.numbers(&model.wording(&lesson.lines)));
            let evidence: Vec<_> = lesson.evidence.iter().map(Option::as_ref).collect();
            *with = numbers_of_markup(&lesson.lines, &evidence, &model.naming(&evidence), &first);
        }
    }
    let plainly = [trees::ARTICLE, trees::HEADLINE];
    let [article, headline] = grow(&lessons, &rows, plainly, |_| true);
    let [article_again, headline_again] = grow(&lessons, &again, plainly, |_| true);
    let [article_marked, headline_marked] =
        grow(&marked, &with, [trees::ARTICLE_MARKED, trees::HEADLINE_MARKED], |_| true);
    LineModel {
        words: wording::learn(&lessons),
        article,
        article_again,
        headline,
        headline_again,
        names: wording::learn_names(&marked),
        article_marked,
        headline_marked,
    }
}

/// The trees for the article and for its headline, grown on some of the lessons.
fn grow<const N: usize>(
    lessons: &[&Lesson],
    rows: &[Vec<[f32; N]>],
    growths: [Growth; 2],
    takes: impl Fn(&Lesson) -> bool,
) -> [Vec<Tree>; 2] {
    let (mut lines, mut article, mut headline) = (Vec::new(), Targets::default(), Targets::default());
    for (lesson, rows) in lessons.iter().zip(rows).filter(|(lesson, _)| takes(lesson)) {
        lines.extend_from_slice(rows);
        article.extend(lesson.marks.iter().map(|mark| (mark.is_article, mark.weight)));
        headline.extend(lesson.marks.iter().map(|mark| (mark.is_headline, mark.headline_weight)));
    }
    let lines = Binned::new(&lines);
    let [of_article, of_headline] = growths;
    [(article, of_article), (headline, of_headline)].map(|(targets, growth)| trees::fit(&lines, &targets, growth, SEED))
}

/// The part of the card that is about lines.
fn card(score: &Score, marked: &Score, bytes: usize) -> String {
    let mut out = String::new();
    let kilobytes = bytes as f64 / 1e3;
    let _ = writeln!(out, "## lines: what of a pasted page is its article\n");
    let _ = writeln!(out, "`lines.model`, {kilobytes:.0} kB, part of the core.\n");
    let _ = writeln!(
        out,
        "Learned from `pages_dev` (its English pages; the article-extraction-benchmark of scrapinghub: repository MIT, the pages are\n\
         their publishers'), from parts of these pages, and from texts that stand alone: the articles\n\
         of `ner_worldwide` (train), and parts of `ner_gum` (train) with a sentence a line. Two sums\n\
         of {} and {} decision trees of depth {}, and weights of words.\n",
        trees::ARTICLE.trees,
        trees::HEADLINE.trees,
        glossator::text::blocks::lines::DEPTH,
    );
    let _ = writeln!(
        out,
        "Each page judged by a model that saw no page of its host, over runs of four words, averaged over pages:\n"
    );
    out.push_str(&score.table());
    out.push_str("\nThe same pages, read from their HTML:\n\n");
    out.push_str(&marked.table());
    out
}
