use super::*;
use crate::Error;
use crate::model::Model;
use crate::model::features::Buckets;
use crate::model::parameters::Matrix;
use crate::model::random::Size;
use proptest::prelude::*;
use std::sync::LazyLock;

fn parameters() -> Parameters {
    let buckets = Buckets { ngrams: 40, prefix: 9, suffix3: 9, suffix2: 9, shape: 5 };
    let size = Size { hidden: 6, dilations: vec![1, 2], word_width: 7, buckets };
    Parameters::random(1, &size, ["said", "minister", "'s", "the", "0000"].map(str::to_owned).to_vec())
}

static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| write(&parameters(), "en"));

/// The file with the hash that its bytes have: what only somebody who means harm would write.
fn signed(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.len() >= HEADER {
        let hash = xxh3_128(&bytes[HEADER..]).to_le_bytes();
        bytes[HEADER - hash.len()..HEADER].copy_from_slice(&hash);
    }
    bytes
}

/// The largest error of a row or column, as a part of its largest number.
fn worst(expected: &[f32], found: &[f32]) -> f32 {
    let largest = expected.iter().fold(0.0_f32, |largest, value| largest.max(value.abs()));
    expected.iter().zip(found).fold(0.0_f32, |worst, (a, b)| worst.max((a - b).abs())) / largest
}

#[test]
fn what_is_written_is_read() {
    let (parameters, stored) = (parameters(), Stored::read(&FILE, Outputs::NAMES).unwrap());
    assert_eq!((stored.name.as_str(), stored.hidden, &stored.dilations), ("en", 6, &parameters.dilations));
    assert_eq!((&stored.norms, &stored.transitions), (&parameters.norms, &parameters.transitions));
    assert_eq!((stored.calibration, &stored.ranges), (parameters.calibration, &parameters.ranges));
    assert_eq!(stored.output.bias, parameters.output.bias);
    for (i, key) in parameters.vocabulary.iter().enumerate() {
        assert_eq!(stored.vocabulary.get(key), Some(i as u64));
    }
    for (table, matrix) in stored.tables.iter().zip(parameters.tables()) {
        assert_eq!((table.rows(), table.width()), (matrix.rows, matrix.columns));
        for i in 0..table.rows() {
            let mut row = vec![0.0; table.width()];
            table.add(i, &mut row);
            assert!(worst(matrix.row(i), &row) < 0.16, "{row:?} {:?}", matrix.row(i));
        }
    }
    let rows = |expected: &Matrix, found: &Matrix| {
        assert_eq!((expected.rows, expected.columns), (found.rows, found.columns));
        assert!(worst(&expected.data, &found.data) < 0.03);
    };
    rows(&parameters.kinds, &stored.kinds);
    rows(&parameters.phrases, &stored.phrases);
    for (dense, weights) in parameters.layers.iter().zip(stored.layers) {
        rows(&dense.weights, &weights.widened().weights);
    }
    rows(&parameters.input, &stored.input.widened().weights);
}

#[test]
fn the_hash_names_the_content() {
    let mut other = parameters();
    other.calibration[0] += 1.0;
    let hash = |bytes: &[u8]| Model::read(bytes).unwrap().identity().hash.clone();
    assert_eq!(hash(&FILE).len(), 32);
    assert_eq!(hash(&FILE), hash(&write(&parameters(), "en")));
    assert_ne!(hash(&FILE), hash(&write(&other, "en")));
}

#[test]
fn a_file_of_another_kind_or_version_is_told_apart() {
    assert_eq!(Model::read(b"<!doctype html>").unwrap_err(), Error::NotModel);
    let mut later = FILE.clone();
    later[MAGIC.len()] += 1;
    assert_eq!(
        Model::read(&later).unwrap_err(),
        Error::ModelVersion { found: u64::from(VERSION) + 1, expected: u64::from(VERSION) }
    );
}

#[test]
fn shapes_that_do_not_fit_each_other_are_refused() {
    let refused = |change: &dyn Fn(&mut Parameters)| {
        let mut parameters = parameters();
        change(&mut parameters);
        assert_eq!(Model::read(&write(&parameters, "en")).unwrap_err().code(), "model-damaged");
    };
    refused(&|p| p.word = Matrix::zeros(0, 7));
    refused(&|p| p.case = Matrix::zeros(7, 8));
    refused(&|p| p.input = Matrix::zeros(p.input.rows + 1, p.input.columns));
    refused(&|p| drop(p.layers.pop()));
    refused(&|p| drop(p.norms.pop()));
    refused(&|p| p.dilations[1] = Parameters::FARTHEST + 1);
    refused(&|p| p.output.weights = Matrix::zeros(6, 48));
    refused(&|p| p.ranges[0] = f32::NAN);
}

/// Anywhere in the file, the half of them in the table of sections.
fn place() -> impl Strategy<Value = usize> {
    prop_oneof![HEADER..HEADER + 250, HEADER..FILE.len()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn a_changed_byte_is_noticed(at in 0..FILE.len(), by in 1..=255_u8) {
        let mut bytes = FILE.clone();
        bytes[at] = bytes[at].wrapping_add(by);
        prop_assert!(Model::read(&bytes).is_err());
    }

    #[test]
    fn a_cut_file_is_noticed(length in 0..FILE.len(), sign in any::<bool>()) {
        let bytes = FILE[..length].to_vec();
        let bytes = if sign { signed(bytes) } else { bytes };
        prop_assert!(Model::read(&bytes).is_err());
    }

    #[test]
    fn no_file_makes_it_panic_or_take_much_memory(changes in prop::collection::vec((place(), any::<u8>()), 1..4)) {
        let mut bytes = FILE.clone();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        drop(Model::read(&signed(bytes)));
    }
}
