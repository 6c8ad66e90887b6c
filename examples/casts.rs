//! Measures the casts of whole articles: `cargo run --example casts -- FOLDER`, which holds the articles.
//!
//! Each `tests/casts/NAME.cast` says who and what `FOLDER/NAME.txt` names, a line an entity:
//!
//! ```text
//! PERSON Amara Okafor ×5: Amara Okafor ×2, Okafor ×2, OKAFOR #1
//! ```
//!
//! `×2` is every place where the spelling stands and no longer one does, and how many those are, `#1 #3` some of them. The
//! articles are not ours, so the casts hold names and counts alone. Prints for each article B-cubed (Bagga and Baldwin
//! 1998) over the names that the cast and the product both have, what is merged and parted wrongly, and which names only
//! one of the two has. Exits with 1 where an F1 is below [`LEAST_F1`].

#![expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]

use std::collections::HashMap;
use std::fs;
use std::io::{Error, Result};
use std::path::Path;
use std::process::ExitCode;

use glossator::model::Model;
use glossator::text::Span;
use glossator::{Analysis, Annotator};

/// What an article must reach.
const LEAST_F1: f64 = 0.95;

fn main() -> Result<ExitCode> {
    let Some(folder) = std::env::args().nth(1) else {
        return Err(Error::other("say where the articles are: casts FOLDER"));
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let model = Model::read(&fs::read(root.join("models/en.model"))?).map_err(Error::other)?;
    let annotator = Annotator::new(model);
    let mut casts: Vec<_> =
        fs::read_dir(root.join("tests/casts"))?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_>>()?;
    casts.sort();
    let mut all_met = true;
    for path in casts {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(Path::new(&folder).join(&name).with_extension("txt"))?;
        let cast =
            Cast::read(&fs::read_to_string(&path)?, &text).map_err(|fault| Error::other(format!("{name}: {fault}")))?;
        let analysis = annotator.annotate(&text).map_err(Error::other)?;
        all_met &= compare(&name, &cast, &analysis) >= LEAST_F1;
    }
    Ok(if all_met { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Who and what an article names.
struct Cast {
    /// `TYPE Name` of each entity.
    titles: Vec<String>,
    /// Where the article names which one.
    mentions: HashMap<Span, usize>,
}

/// A spelling of an entity: `Okafor ×2`, `Okafor #1 #3`.
struct Spelling<'c> {
    words: &'c str,
    entity: usize,
    /// How many places, where all are meant.
    count: Option<usize>,
    /// Which of them, from 1, where some are.
    chosen: Vec<usize>,
}

impl Cast {
    /// Reads a cast and finds its names in `text`; errors where their counts are not as it says.
    fn read(cast: &str, text: &str) -> std::result::Result<Self, String> {
        let mut titles = Vec::new();
        let mut spellings = Vec::new();
        for line in cast.lines().filter(|line| !line.trim().is_empty()) {
            let parts = line.split_once(": ").and_then(|(head, spelt)| Some((head.rsplit_once(" ×")?, spelt)));
            let Some(((title, total), spelt)) = parts else { return Err(format!("no counts in {line:?}")) };
            let first = spellings.len();
            for one in spelt.split(", ") {
                spellings.push(spelling(one, titles.len()).ok_or_else(|| format!("no count in {one:?}"))?);
            }
            let sum: usize = spellings[first..].iter().map(|one| one.count.unwrap_or(one.chosen.len())).sum();
            if total.parse() != Ok(sum) {
                return Err(format!("the spellings of {title} sum to {sum}, not {total}"));
            }
            titles.push(title.to_owned());
        }
        let places = places(text, &spellings);
        let mut mentions = HashMap::new();
        for one in &spellings {
            let all = &places[one.words];
            if one.count.is_some_and(|count| count != all.len()) {
                return Err(format!("{} stands {} times", one.words, all.len()));
            }
            for (index, &place) in all.iter().enumerate() {
                let is_meant = one.count.is_some() || one.chosen.contains(&(index + 1));
                if is_meant && mentions.insert(place, one.entity).is_some() {
                    return Err(format!("{} is said to name two", one.words));
                }
            }
            if let Some(past) = one.chosen.iter().find(|&&chosen| chosen > all.len()) {
                return Err(format!("{} has no place #{past}", one.words));
            }
        }
        Ok(Self { titles, mentions })
    }
}

fn spelling(one: &str, entity: usize) -> Option<Spelling<'_>> {
    if let Some((words, count)) = one.rsplit_once(" ×") {
        return Some(Spelling { words, entity, count: Some(count.parse().ok()?), chosen: Vec::new() });
    }
    let (words, chosen) = one.split_once(" #")?;
    let chosen = chosen.split(" #").map(|number| number.parse().ok()).collect::<Option<_>>()?;
    Some(Spelling { words, entity, count: None, chosen })
}

/// Where each spelling stands as whole words, outside of longer ones.
fn places<'c>(text: &str, spellings: &[Spelling<'c>]) -> HashMap<&'c str, Vec<Span>> {
    let mut longest_first: Vec<&str> = spellings.iter().map(|one| one.words).collect();
    longest_first.sort_by_key(|words| std::cmp::Reverse(words.len()));
    let mut places: HashMap<&str, Vec<Span>> = longest_first.iter().map(|&words| (words, Vec::new())).collect();
    let mut end = 0;
    for (at, _) in text.char_indices() {
        if at < end || text[..at].ends_with(char::is_alphanumeric) {
            continue;
        }
        let is_here = |words: &&&str| {
            text[at..].strip_prefix(**words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        if let Some(&words) = longest_first.iter().find(is_here) {
            end = at + words.len();
            places.entry(words).or_default().push(Span::new(at as u32, end as u32));
        }
    }
    places
}

/// Prints how the cast and what was found differ; the F1 comes out.
fn compare(name: &str, cast: &Cast, analysis: &Analysis) -> f64 {
    let text = analysis.article.text();
    let mut found: HashMap<Span, usize> = HashMap::new();
    for (index, entity) in analysis.entities.iter().enumerate() {
        let mentions = entity.mentions.iter().map(|&mention| &analysis.mentions[mention as usize]);
        found.extend(mentions.filter(|mention| mention.entity_type.is_name()).map(|mention| (mention.span, index)));
    }
    let mut shared: Vec<(Span, usize, usize)> =
        cast.mentions.iter().filter_map(|(&span, &gold)| Some((span, gold, *found.get(&span)?))).collect();
    shared.sort();
    let (precision, recall) = b_cubed(&shared);
    let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
    println!(
        "{name}: {} names in the cast, {} found, {} in both; B-cubed precision {precision:.3}, recall {recall:.3}, F1 {f1:.3}",
        cast.mentions.len(),
        found.len(),
        shared.len()
    );
    let spelt = |spans: &[Span]| spans.iter().map(|span| span.of(text)).collect::<Vec<_>>();
    for (index, title) in cast.titles.iter().enumerate() {
        let parts = parts(shared.iter().filter(|one| one.1 == index).map(|one| (one.2, one.0)));
        if parts.len() > 1 {
            let parts: Vec<_> = parts.iter().map(|(_, spans)| counted(&spelt(spans))).collect();
            println!("    parted  {title}: {}", parts.join(" | "));
        }
        for (entity, _) in &parts {
            let label = analysis.entities[*entity].entity_type.label();
            if !title.starts_with(&format!("{label} ")) {
                println!("    type    {title}: {label}");
            }
        }
    }
    for index in 0..analysis.entities.len() {
        let parts = parts(shared.iter().filter(|one| one.2 == index).map(|one| (one.1, one.0)));
        if parts.len() > 1 {
            let parts: Vec<_> = parts
                .iter()
                .map(|(gold, spans)| format!("{}: {}", cast.titles[*gold], counted(&spelt(spans))))
                .collect();
            println!("    merged  {}", parts.join(" | "));
        }
    }
    let only = |ours: &mut dyn Iterator<Item = Span>| {
        let mut spans: Vec<Span> = ours.collect();
        spans.sort();
        counted(&spelt(&spans))
    };
    println!("    missed  {}", only(&mut cast.mentions.keys().filter(|span| !found.contains_key(span)).copied()));
    println!("    extra   {}", only(&mut found.keys().filter(|span| !cast.mentions.contains_key(span)).copied()));
    f1
}

/// The spans of each number, in order of first place.
fn parts(all: impl Iterator<Item = (usize, Span)>) -> Vec<(usize, Vec<Span>)> {
    let mut parts: Vec<(usize, Vec<Span>)> = Vec::new();
    for (number, span) in all {
        match parts.iter_mut().find(|(known, _)| *known == number) {
            Some((_, spans)) => spans.push(span),
            None => parts.push((number, vec![span])),
        }
    }
    parts
}

/// `Okafor ×2; OKAFOR`.
fn counted(spelt: &[&str]) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for &words in spelt {
        match counts.iter_mut().find(|(known, _)| *known == words) {
            Some((_, count)) => *count += 1,
            None => counts.push((words, 1)),
        }
    }
    let with_count = |(words, count): &(&str, usize)| match count {
        1 => (*words).to_owned(),
        _ => format!("{words} ×{count}"),
    };
    counts.iter().map(with_count).collect::<Vec<_>>().join("; ")
}

/// Precision and recall, each the mean over the mentions, of which share of its cluster belongs with it.
fn b_cubed(shared: &[(Span, usize, usize)]) -> (f64, f64) {
    let size = |is_one: &dyn Fn(&(Span, usize, usize)) -> bool| shared.iter().filter(|&one| is_one(one)).count() as f64;
    let (mut precision, mut recall) = (0.0, 0.0);
    for &(_, gold, entity) in shared {
        let both = size(&|one| one.1 == gold && one.2 == entity);
        precision += both / size(&|one| one.2 == entity);
        recall += both / size(&|one| one.1 == gold);
    }
    let count = (shared.len() as f64).max(1.0);
    (precision / count, recall / count)
}
