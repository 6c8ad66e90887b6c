//! Check-worthiness: learnt from debates and speeches, made to keep its word on news.

mod fit;
mod records;

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::{fs, io};

use glossator::claims::{Grammar, Layers, features, words};
use glossator::text::TokenRange;
use glossator::{Analysis, Annotator};
use train::measures::{Judged, average_precision, expected_calibration_error, f1, reliability};
use train::news;

use fit::{Lessons, Seen, calibrated, calibration, logistic};
use records::Record;

/// A sentence of PoliClaim counts as this share of one of ClaimBuster: its scale is another, and its speech too.
const POLICLAIM: f32 = 0.3;

/// The file of the weights, and its part of the card.
///
/// Errors with a sentence.
pub fn train(corpora: &Path, articles: &Path, annotator: &Annotator) -> Result<(Vec<u8>, String), String> {
    let sets = records::read(corpora)?;
    let seen = |records: &[Record]| -> Vec<(Seen, bool)> {
        records.iter().map(|record| (longest(annotator, &record.text), record.worth)).collect()
    };
    let [buster, policlaim] = [seen(&sets.claimbuster), seen(&sets.policlaim)];
    let [truth, checkthat] = [seen(&sets.ground_truth), seen(&sets.checkthat)];
    let news = labelled(articles, annotator)?;

    let both = [Lessons { seen: &buster, weight: 1.0 }, Lessons { seen: &policlaim, weight: POLICLAIM }];
    let raw = fit::fit(&both);
    let odds: Vec<(f64, f64)> = news.iter().map(|one| (one.seen.odds(&raw), one.label)).collect();
    let weights = calibrated(raw, calibration(&odds));

    let measured =
        |judged: &[Judged]| format!("average precision {:.3}, F1 {:.3}", average_precision(judged), f1(judged));
    let figures = |weights, set: &[(Seen, bool)]| {
        let one = |(seen, worth): &(Seen, bool)| Judged {
            score: logistic(seen.odds(weights)),
            label: f64::from(u8::from(*worth)),
        };
        measured(&set.iter().map(one).collect::<Vec<_>>())
    };
    let on_news = crossed(&news, &odds);
    let without_policlaim = fit::fit(&both[..1]);
    let without_buster = fit::fit(&both[1..]);
    let section = format!(
        "## Check-worthiness\n\n`checkworthiness.bin` holds the weights of a logistic regression over {} features and {} rows \
        of hashed words and pairs. It learnt from ClaimBuster's crowdsourced sentences ({}; open access) and from PoliClaim's \
        gold ones ({}; no licence stated), and is calibrated on {} sentences of news that this project labelled \
        (`tests/claims/labels.tsv`).\n\n\
        | held out | figures |\n|---|---|\n\
        | ClaimBuster, ground truth | {} |\n\
        | CheckThat! 2024, development test | {} |\n\
        | PoliClaim, learnt from ClaimBuster alone | {}; {:.3} of it worth checking |\n\
        | ClaimBuster's ground truth, learnt from PoliClaim alone | {}; {:.3} of it worth checking |\n\
        | news, each article calibrated on the others | calibration error {:.3}, {} |\n",
        features::COUNT,
        words::ROWS,
        buster.len(),
        policlaim.len(),
        news.len(),
        figures(&weights, &truth),
        figures(&weights, &checkthat),
        figures(&without_policlaim, &policlaim),
        share(&policlaim),
        figures(&without_buster, &truth),
        share(&truth),
        expected_calibration_error(&reliability(&on_news)),
        measured(&on_news),
    );
    Ok((weights.write(), section))
}

fn share(set: &[(Seen, bool)]) -> f64 {
    set.iter().filter(|(_, worth)| *worth).count() as f64 / set.len().max(1) as f64
}

/// A labelled sentence of news.
struct Labelled {
    article: String,
    seen: Seen,
    label: f64,
}

/// Each sentence scored as calibrated on the other articles.
fn crossed(news: &[Labelled], odds: &[(f64, f64)]) -> Vec<Judged> {
    let articles: HashSet<&str> = news.iter().map(|one| one.article.as_str()).collect();
    let mut judged = Vec::new();
    for article in articles {
        let (mine, others): (Vec<_>, Vec<_>) = news.iter().zip(odds).partition(|(one, _)| one.article == article);
        let [slope, shift] = calibration(&others.into_iter().map(|(_, &odds)| odds).collect::<Vec<_>>());
        judged.extend(
            mine.into_iter().map(|(_, (odds, label))| Judged { score: logistic(slope * odds + shift), label: *label }),
        );
    }
    judged
}

fn labelled(articles: &Path, annotator: &Annotator) -> Result<Vec<Labelled>, String> {
    let claims = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/claims");
    let table = fs::read_to_string(claims.join("labels.tsv")).map_err(|error: io::Error| error.to_string())?;
    let folders: [PathBuf; 2] = [claims.join("articles"), articles.to_owned()];
    let rows = news::rows(&table)?;
    let mut texts: HashMap<&str, String> = HashMap::new();
    for row in &rows {
        if !texts.contains_key(row.article.as_str()) {
            let text = news::article(&row.article, &folders).map_err(|error| error.to_string())?;
            texts.insert(&row.article, text);
        }
    }
    let mut analyses: HashMap<&str, Analysis> = HashMap::new();
    for (&name, text) in &texts {
        analyses.insert(name, annotator.annotate(text, None, &mut |_| ()).map_err(|error| error.to_string())?);
    }
    let one = |row: &news::Row| {
        let (text, analysis) = (&texts[row.article.as_str()], &analyses[row.article.as_str()]);
        let sentence = row.sentence(text, analysis)?;
        let seen = see(analysis, analysis.sentences[sentence].tokens);
        Ok(Labelled { article: row.article.clone(), seen, label: row.label() })
    };
    rows.iter().map(one).collect()
}

/// The longest sentence of a record, as the core sees it.
fn longest(annotator: &Annotator, text: &str) -> Seen {
    let analysis = annotator.annotate(text, None, &mut |_| ()).expect("a record is short");
    let longest = analysis.sentences.iter().map(|sentence| sentence.tokens).max_by_key(|tokens| tokens.len());
    see(&analysis, longest.unwrap_or(TokenRange::new(0, 0)))
}

fn see(analysis: &Analysis, range: TokenRange) -> Seen {
    let grammar = Grammar::read(&analysis.tokens, &analysis.sentences, &analysis.quotations, &analysis.mentions);
    let layers = Layers {
        document: &analysis.document,
        tokens: &analysis.tokens,
        sentences: &analysis.sentences,
        quotations: &analysis.quotations,
        mentions: &analysis.mentions,
        entities: &analysis.entities,
        grammar: &grammar,
    };
    Seen {
        features: features::gather(&layers, range, features::NOTHING).values,
        words: words::rows(&analysis.tokens, range.iter()),
    }
}
