//! Measures resolution: `cargo run --release --example resolution_cost`, on one thread, with the model for English.
//!
//! Prints, for texts of growing length, the times of all that says who is who: `resolve` and `reconcile`, the antecedents
//! of sources, the actors that stand for a country; then their sum, what it is a mention, and its share of the whole
//! analysis, each the best of several runs. Exits with 1 where a share is above [`MOST_SHARE`] or what a mention costs grows
//! with the text by more than [`MOST_GROWTH`]. The texts differ in their surnames, since names that are alike are what a
//! resolver compares.

#![expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]

use std::fmt::Write;
use std::fs;
use std::io::{Error, Result};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use glossator::claims::attribution::antecedents;
use glossator::claims::{Grammar, Layers, Read, actors, marks};
use glossator::entities::resolution::{reconcile, resolve};
use glossator::model::Model;
use glossator::{Analysis, Annotator};

/// A text is read again until so much time has gone.
const ENOUGH: Duration = Duration::from_secs(1);
/// Of the analysis.
const MOST_SHARE: f64 = 0.1;
/// From the shortest text to the longest: memory that no longer fits the caches costs something, a loop in a loop a
/// hundred times as much.
const MOST_GROWTH: f64 = 2.5;
const LENGTHS: [usize; 3] = [1_000, 10_000, 100_000];

/// How the surnames of a text are made.
#[derive(Clone, Copy)]
enum Surnames {
    /// Of many syllables: hardly two are alike.
    Many,
    /// The same consonants with other vowels: each may be a spelling of another.
    Near,
    /// One that all bear.
    One,
}

fn main() -> Result<ExitCode> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let model = Model::read(&fs::read(root.join("models/en.model"))?).map_err(Error::other)?;
    let annotator = Annotator::new(model);
    let mut all_met = true;
    for (surnames, what) in [
        (Surnames::Many, "many surnames"),
        (Surnames::Near, "surnames that are near each other"),
        (Surnames::One, "one surname"),
    ] {
        println!("{what}");
        println!(
            "    words  mentions  entities    resolve  reconcile  antecedents    actors       sum  a mention    analysis  share"
        );
        let costs: Vec<Cost> =
            LENGTHS.iter().map(|&words| measure(&annotator, &prose(words, surnames))).collect::<Result<_>>()?;
        let growth = costs[costs.len() - 1].a_mention / costs[0].a_mention;
        println!("  a mention costs {growth:.2} times as much in the longest");
        all_met &= growth <= MOST_GROWTH && costs.iter().all(|cost| cost.share < MOST_SHARE);
    }
    Ok(if all_met { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What resolution costs in one text.
struct Cost {
    /// Seconds.
    a_mention: f64,
    /// Of the analysis.
    share: f64,
}

fn measure(annotator: &Annotator, text: &str) -> Result<Cost> {
    let analysis = annotator.annotate(text).map_err(Error::other)?;
    let parts = parts(&analysis);
    let sum: f64 = parts.iter().sum();
    let analysing = best(|| annotator.annotate(text).map_or(0, |analysis| analysis.entities.len()));
    let cost = Cost { a_mention: sum / analysis.mentions.len().max(1) as f64, share: sum / analysing };
    let [resolving, reconciling, meaning, acting] = parts.map(|seconds| seconds * 1e3);
    println!(
        "  {:>7}  {:>8}  {:>8}  {resolving:>6.2} ms  {reconciling:>6.2} ms    {meaning:>6.2} ms {acting:>6.2} ms {:>6.2} ms  {:>6.2} µs  {:>7.1} ms  {:>4.1}%",
        text.split_whitespace().count(),
        analysis.mentions.len(),
        analysis.entities.len(),
        sum * 1e3,
        cost.a_mention * 1e6,
        analysing * 1e3,
        cost.share * 100.0
    );
    Ok(cost)
}

/// The seconds of `resolve`, `reconcile`, the antecedents and the actors.
fn parts(analysis: &Analysis) -> [f64; 4] {
    let Analysis { article, tokens, sentences, quotations, mentions, entities, attributions, .. } = analysis;
    // What the network reads is no part of what is timed.
    let read = Read::default();
    let grammar = Grammar::read(tokens, &[], &marks::quoted(tokens, quotations), mentions);
    let layers = Layers { article, tokens, sentences, quotations, mentions, entities, read: &read, grammar: &grammar };
    let sources = || attributions.iter().map(|one| one.source.map(|source| tokens.within(source.span)));
    let mut types = mentions.clone();
    [
        best(|| resolve(tokens, mentions).len()),
        best(|| {
            reconcile(&mut types, entities);
            types.len()
        }),
        best(|| antecedents::speakers(&layers, sources()).len()),
        best(|| actors::find(&layers, attributions).len()),
    ]
}

/// The seconds of the quickest of several runs.
fn best(mut run: impl FnMut() -> usize) -> f64 {
    let (begun, mut best) = (Instant::now(), f64::INFINITY);
    while begun.elapsed() < ENOUGH || best.is_infinite() {
        let one = Instant::now();
        std::hint::black_box(run());
        best = best.min(one.elapsed().as_secs_f64());
    }
    best
}

const GIVEN: [&str; 24] = [
    "Amara", "Daniel", "Helena", "Sergei", "Sergey", "Mohammed", "Muhammad", "Katrín", "João", "Joana", "Thomas",
    "Ruth", "Ingrid", "Yusuf", "Yousef", "Maria", "Mario", "Peter", "Paul", "Nadia", "Dmitry", "Dmitri", "Grace",
    "Anton",
];
const SYLLABLES: [&str; 16] =
    ["bar", "den", "kov", "lin", "mor", "nas", "ost", "pel", "rad", "sol", "tar", "ulv", "ver", "wen", "yar", "zim"];
const VOWELS: [&str; 5] = ["a", "e", "i", "o", "u"];
const FIELDS: [&str; 8] = ["Fisheries", "Harbour", "Water", "Railway", "Forest", "Grain", "Salt", "Timber"];
const REGIONS: [&str; 8] = ["Northern", "Southern", "Highland", "Coastal", "Upper", "Lower", "Western", "Eastern"];
const BODIES: [&str; 5] = ["Council", "Board", "Union", "Agency", "Company"];
const COUNTRIES: [(&str, &str, &str); 8] = [
    ("Portugal", "Portuguese", "Lisbon"),
    ("Kenya", "Kenyan", "Nairobi"),
    ("Norway", "Norwegian", "Oslo"),
    ("Turkey", "Turkish", "Ankara"),
    ("Peru", "Peruvian", "Lima"),
    ("Japan", "Japanese", "Tokyo"),
    ("Iran", "Iranian", "Tehran"),
    ("Iraq", "Iraqi", "Baghdad"),
];

/// Choices that are the same in every run (a linear congruential generator with Knuth's constants).
struct Choices(u64);

impl Choices {
    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        of[(self.0 >> 33) as usize % of.len()]
    }

    fn surname(&mut self, surnames: Surnames) -> String {
        let parts = match surnames {
            Surnames::Many => [self.one(&SYLLABLES), self.one(&SYLLABLES), self.one(&SYLLABLES)].concat(),
            Surnames::Near => {
                ["z", self.one(&VOWELS), "l", self.one(&VOWELS), "nsk", self.one(&VOWELS), "v", self.one(&VOWELS)]
                    .concat()
            }
            Surnames::One => "hartley".to_owned(),
        };
        parts[..1].to_uppercase() + &parts[1..]
    }
}

/// News of so many words, in which every paragraph has its own people and bodies.
fn prose(words: usize, surnames: Surnames) -> String {
    let mut choices = Choices(1);
    let mut text = String::new();
    let mut count = 0;
    while count < words {
        let from = text.len();
        let (given, surname) = (choices.one(&GIVEN), choices.surname(surnames));
        let (other, others) = (choices.one(&GIVEN), choices.surname(surnames));
        let (region, field, body) = (choices.one(&REGIONS), choices.one(&FIELDS), choices.one(&BODIES));
        let (country, adjective, capital) = choices.one(&COUNTRIES);
        let letters: String = [region, field, body].iter().filter_map(|word| word.chars().next()).collect();
        write!(
            text,
            "The {region} {field} {body} ({letters}) raised its prices on Monday, {field} Minister {given} {surname} said in \
             {capital}. {surname}, who has led the {letters} for nine years, told {adjective} reporters that the harvest had failed. \
             “Nobody in {country} will go hungry,” he said. {other} {others}, a farmer, did not believe it. Mr {others} \
             wants the {letters} to open its books, and {capital} has promised to ask {surname}’s lawyers for them. The \
             {body} said that it had none. The minister believes that nobody will ask, and the Kremlin hopes for rain; the \
             company feared a flood.\n\n"
        )
        .expect("a string takes all that is written");
        count += text[from..].split_whitespace().count();
    }
    text
}
