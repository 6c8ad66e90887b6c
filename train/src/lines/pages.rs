//! Pages and their articles; which of a page's lines are the article's, and which is its headline.

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use flate2::read::GzDecoder;
use glossator::text::blocks::lines::Features;
use glossator::text::markup::{self, MarkedLine, MarkedUp};
use rand::Rng;
use rand::rngs::SmallRng;
use serde::Deserialize;

/// A saved page.
#[derive(Deserialize)]
pub struct Page {
    host: String,
    /// What selecting all and copying gives.
    pub text: String,
    /// The article's running text, by hand.
    pub article: String,
    #[serde(default)]
    html: String,
    /// What is read of its HTML.
    #[serde(skip)]
    pub read: markup::Page,
}

/// What a line is.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    pub is_article: bool,
    /// How much it counts.
    pub weight: f32,
    pub is_headline: bool,
    pub headline_weight: f32,
}

/// A text to learn from.
pub struct Lesson {
    pub host: u64,
    pub lines: Features,
    pub marks: Vec<Mark>,
    /// What the markup says of each line; empty where there was none.
    pub evidence: Vec<Option<MarkedLine>>,
}

impl Lesson {
    /// Which part of the lessons its host is in.
    pub fn part(&self, parts: usize) -> usize {
        (self.host % parts as u64) as usize
    }
}

/// Lines of the parts of a text that are learnt from.
const PASTED: [usize; 5] = [4, 7, 12, 18, 25];
/// Lines from the beginning of one part to that of the next.
const CHUNK: usize = 25;

/// Parts of a page that are learnt from: those with most of it, and short ones.
const PARTS: usize = 2;
const SHORT: usize = 8;

/// An article in English has this word so often at least.
const FEWEST_THE: usize = 3;

/// The pages in English.
pub fn read(corpora: &Path) -> Result<Vec<Page>, String> {
    let mut pages: Vec<Page> = records(&corpora.join("pages_dev.jsonl.gz"))?;
    pages.retain(|page| page.article.matches(" the ").count() >= FEWEST_THE);
    for page in &mut pages {
        page.read = markup::read(markup::parse(&page.html));
    }
    Ok(pages)
}

/// Texts that stand alone, nothing else with them: whole articles, and talk, tales and the like with a sentence a line.
pub fn plain(corpora: &Path) -> Result<Vec<Lesson>, String> {
    #[derive(Deserialize)]
    struct Piece {
        /// The text, `#` or `-`, and the place there.
        id: String,
        text: String,
        split: String,
    }
    let texts = |file: &str, mark: char| -> Result<Vec<Vec<String>>, String> {
        let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for Piece { id, text, split } in records(&corpora.join(file))? {
            if split == "train" {
                let whole = id.rsplit_once(mark).map_or(&*id, |(whole, _)| whole);
                texts.entry(whole.to_owned()).or_default().push(text);
            }
        }
        Ok(texts.into_values().collect())
    };
    let articles = texts("ner_worldwide.jsonl.gz", '#')?;
    let others = texts("ner_gum.jsonl.gz", '-')?;
    // People paste a part as often as the whole.
    let parts = others
        .iter()
        .flat_map(|text| text.chunks(CHUNK).zip(PASTED.iter().cycle()))
        .map(|(text, &lines)| &text[..lines.min(text.len())]);
    let pasted: Vec<&[String]> = articles.iter().map(Vec::as_slice).chain(parts).collect();
    Ok(pasted.into_iter().enumerate().map(|(i, pieces)| alone(pieces, i)).collect())
}

/// A text of which every line is the article's.
fn alone(pieces: &[String], i: usize) -> Lesson {
    let text = pieces.join(if i.is_multiple_of(2) { "\n\n" } else { "\n" });
    let lines = Features::of(&text);
    let mark = Mark { is_article: true, weight: 0.012, is_headline: false, headline_weight: 0.03 };
    Lesson { host: i as u64, marks: vec![mark; lines.spans().len()], lines, evidence: Vec::new() }
}

fn records<Record: for<'de> Deserialize<'de>>(path: &Path) -> Result<Vec<Record>, String> {
    let file = File::open(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let lines = BufReader::new(GzDecoder::new(file)).lines();
    lines
        .map(|line| {
            let line = line.map_err(|error| format!("cannot read {}: {error}", path.display()))?;
            serde_json::from_str(&line).map_err(|error| format!("{}: {error}", path.display()))
        })
        .collect()
}

/// The first and the last line of a part of a page that holds all of the article, as somebody might select it.
fn around(first: usize, last: usize, lines: usize, random: &mut SmallRng) -> (usize, usize) {
    let from = first - random.random_range(0..=first.min(40));
    (from, last + random.random_range(0..=(lines - 1 - last).min(60)))
}

/// Words, as the measure of the benchmark counts them.
pub fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

impl Page {
    fn host(&self) -> u64 {
        self.host
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
            >> 7
    }

    /// Which part its host is in.
    pub fn fold(&self, folds: usize) -> usize {
        (self.host() / 64 % folds as u64) as usize
    }

    /// What is learnt from it: the page, parts of it as people select them, and its article alone.
    pub fn lessons(&self, random: &mut SmallRng) -> Vec<Lesson> {
        let whole = self.lesson(&self.text);
        let spans = whole.lines.spans();
        let of_article: Vec<usize> = (0..spans.len()).filter(|&i| whole.marks[i].is_article).collect();
        let (Some(&first), Some(&last)) = (of_article.first(), of_article.last()) else { return vec![whole] };
        let mut lessons = Vec::new();
        for _ in 0..PARTS {
            let (from, to) = around(first, last, spans.len(), random);
            lessons.push(self.lesson(&self.text[spans[from].start() as usize..spans[to].end() as usize]));
        }
        let headline = (0..first).find(|&i| whole.marks[i].is_headline);
        for _ in 0..SHORT {
            let from = headline.filter(|_| random.random_bool(0.8)).unwrap_or(first);
            let from = from - random.random_range(0..=from.min(4));
            let shown = random.random_range(1..=of_article.len().min(6));
            let end = of_article[shown - 1];
            // What follows the whole article follows the part of it.
            let after = last + 1..(last + 1 + random.random_range(0..=10)).min(spans.len());
            // Of what stands between the headline and the text, some.
            let kept =
                (from..=end).chain(after).filter(|&i| i >= first || Some(i) == headline || random.random_bool(0.6));
            let text: Vec<&str> = kept.map(|i| spans[i].of(&self.text)).collect();
            let apart = if random.random_bool(0.5) { "\n" } else { "\n\n" };
            lessons.push(self.lesson(&text.join(apart)));
        }
        lessons.push(self.lesson(&self.text.replace('\n', "\n\n")));
        lessons.push(self.lesson(&self.article));
        if let Some(headline) = headline {
            lessons.push(self.lesson(&format!("{}\n\n{}", spans[headline].of(&self.text), self.article)));
        }
        lessons.push(whole);
        lessons
    }

    fn lesson(&self, text: &str) -> Lesson {
        let lines = Features::of(text);
        let said: Vec<Vec<String>> = lines.spans().iter().map(|span| words(span.of(text))).collect();
        let is_article = aligned(&said, &words(&self.article));
        let headlines = self.headlines(&said, &is_article);
        // Where the markup names no line, nobody knows which it is, unless there is none.
        let is_known = headlines.chosen.is_some() || is_article.iter().all(|&is| is);
        let total: usize = said.iter().map(Vec::len).sum();
        let marks = (0..said.len()).map(|i| Mark {
            is_article: is_article[i],
            // Every page counts the same, its long lines more than its short ones.
            weight: 3.0 * (said[i].len() as f32 + 4.0) / (total as f32 + 4.0 * said.len() as f32),
            is_headline: headlines.chosen == Some(i),
            headline_weight: if is_known && (headlines.chosen == Some(i) || !headlines.alike[i]) { 1.0 } else { 0.0 },
        });
        Lesson { host: self.host(), marks: marks.collect(), lines, evidence: Vec::new() }
    }

    /// What is learnt from its HTML: the page, and parts of it as people select them.
    pub fn marked_lessons(&self, random: &mut SmallRng) -> Vec<Lesson> {
        let text = &self.read.text;
        let whole = self.marked_lesson(text);
        let spans = whole.lines.spans();
        let of_article: Vec<usize> = (0..spans.len()).filter(|&i| whole.marks[i].is_article).collect();
        let (Some(&first), Some(&last)) = (of_article.first(), of_article.last()) else { return vec![whole] };
        let mut lessons = Vec::new();
        for _ in 0..PARTS {
            let (from, to) = around(first, last, spans.len(), random);
            lessons.push(self.marked_lesson(&text[spans[from].start() as usize..spans[to].end() as usize]));
        }
        lessons.push(whole);
        lessons
    }

    pub fn marked_lesson(&self, text: &str) -> Lesson {
        let lesson = self.lesson(text);
        let evidence = evidence(&self.read.marked_up, &lesson.lines, text);
        Lesson { evidence, ..lesson }
    }

    /// Whether a line is the headline that the markup names; `None` where it names no line of `text`.
    pub fn is_headline(&self, text: &str, line: Option<&str>) -> Option<bool> {
        let lines = Features::of(text);
        let alike = self.headlines(&lines.spans().iter().map(|span| words(span.of(text))).collect::<Vec<_>>(), &[]);
        alike.chosen?;
        let line = line.map(words).unwrap_or_default();
        Some(self.headlines(&[line], &[false]).alike[0])
    }

    fn headlines(&self, said: &[Vec<String>], is_article: &[bool]) -> Headlines {
        let titles: Vec<Vec<String>> = titles(&self.html).iter().map(|title| words(title)).collect();
        let alike: Vec<bool> = said
            .iter()
            .map(|line| {
                // A title on the page's tab ends in the site's name.
                line.len() >= 3
                    && titles.iter().any(|title| title.starts_with(line) && line.len() * 10 >= title.len() * 6)
            })
            .collect();
        let first = is_article.iter().position(|&is| is).unwrap_or(said.len());
        let chosen = (0..first)
            .rfind(|&i| alike[i] && !is_article.get(i).copied().unwrap_or(false))
            .or_else(|| (0..said.len()).find(|&i| alike[i] && !is_article.get(i).copied().unwrap_or(false)));
        Headlines { chosen, alike }
    }
}

fn evidence(marked_up: &MarkedUp, lines: &Features, text: &str) -> Vec<Option<MarkedLine>> {
    let texts: Vec<&str> = lines.spans().iter().map(|span| span.of(text)).collect();
    marked_up.of(&texts).into_iter().flatten().map(Option::<&MarkedLine>::cloned).collect()
}

struct Headlines {
    chosen: Option<usize>,
    alike: Vec<bool>,
}

/// The titles that the markup of a page states.
fn titles(html: &str) -> Vec<String> {
    let mut titles = Vec::new();
    for tag in html.split('<') {
        let Some((tag, after)) = tag.split_once('>') else { continue };
        if tag.starts_with("meta ")
            && ["og:title", "twitter:title"].iter().any(|name| tag.contains(&format!("\"{name}\"")))
        {
            if let Some(content) = tag.split_once("content=\"").and_then(|(_, rest)| rest.split_once('"')) {
                titles.push(content.0.to_owned());
            }
        } else if tag == "title" || tag == "h1" || tag.starts_with("h1 ") {
            titles.push(after.to_owned());
        }
    }
    let decode = |title: String| {
        [
            ("&amp;", "&"),
            ("&quot;", "\""),
            ("&#39;", "'"),
            ("&rsquo;", "’"),
            ("&lsquo;", "‘"),
            ("&#8217;", "’"),
            ("&nbsp;", " "),
        ]
        .iter()
        .fold(title, |title, (code, sign)| title.replace(code, sign))
    };
    titles.into_iter().map(decode).collect()
}

/// Runs of so many words tell one place of an article from another.
const RUN: usize = 4;

/// For each line, whether it is of the article, which holds its lines in order.
fn aligned(lines: &[Vec<String>], article: &[String]) -> Vec<bool> {
    let mut places: HashMap<&[String], Vec<usize>> = HashMap::new();
    for (i, run) in article.windows(RUN).enumerate() {
        places.entry(run).or_default().push(i);
    }
    // Where the long lines stand in the article.
    let found: Vec<Option<(usize, usize)>> = lines
        .iter()
        .map(|line| {
            let hits: Vec<usize> =
                line.windows(RUN).filter_map(|run| places.get(run)).map(|places| places[0]).collect();
            let runs = line.len().saturating_sub(RUN - 1);
            let (first, last) = (hits.first()?, hits.last()?);
            (line.len() > RUN && hits.len() * 2 >= runs).then_some((*first.min(last), last.max(first) + RUN))
        })
        .collect();
    let mut is_article: Vec<bool> = found.iter().map(Option::is_some).collect();
    let mut before = 0;
    for i in 0..lines.len() {
        if let Some((_, end)) = found[i] {
            before = end;
            continue;
        }
        // A short line is the article's where the article has it between the long lines around it.
        let after = found[i..]
            .iter()
            .flatten()
            .map(|(start, _)| *start)
            .find(|&start| start >= before)
            .unwrap_or(article.len());
        let near = &article[before.saturating_sub(1)..(after + 1).min(article.len()).max(before.saturating_sub(1))];
        let line = &lines[i];
        if let Some(at) =
            (!line.is_empty()).then(|| near.windows(line.len()).position(|words| words == &line[..])).flatten()
        {
            is_article[i] = true;
            before = before.saturating_sub(1) + at + line.len();
        }
    }
    // Far from the article, short lines hold its words by chance.
    let (Some(first), Some(last)) = (found.iter().position(Option::is_some), found.iter().rposition(Option::is_some))
    else {
        return is_article;
    };
    for (i, is) in is_article.iter_mut().enumerate() {
        *is &= i + 3 >= first && i <= last + 3;
    }
    is_article
}
