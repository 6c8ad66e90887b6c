#![expect(clippy::cast_precision_loss, reason = "counts here are small")]

use super::*;
use crate::model::claims;
use crate::model::features::{Buckets, Form, phrases};
use crate::model::format::Outputs;
use crate::model::format::write;
use crate::model::labels::LABELS;
use crate::model::marks::LATER;
use crate::model::parameters::{Dense, Matrix, Parameters};
use crate::model::random::Size;
use crate::text::{TokenRange, Tokens};

const TEXT: &str = "Russian Foreign Minister Sergey Lavrov landed in New York on May 1, 2024, the United Nations said. \
    “The port cost €2.4 million”, O'Brien told the Guinea-Bissau Times; nobody at BMW answered.";

fn parameters(hidden: usize) -> Parameters {
    let buckets = Buckets { ngrams: 50, prefix: 20, suffix3: 20, suffix2: 20, shape: 10 };
    let size = Size { hidden, dilations: vec![1, 2, 70, 1], word_width: 9, buckets };
    let vocabulary = ["in", "said", "the", "port", "0", ",", "foreign"].map(str::to_owned).to_vec();
    Parameters::random(7, &size, vocabulary)
}

fn file(hidden: usize) -> Vec<u8> {
    write(&parameters(hidden), "random")
}

/// `max(x[..H], x[H..])`, normed, as the specification has it.
fn normed(x: &[f32], norm: &Norm) -> Vec<f32> {
    let width = x.len() / 2;
    let larger: Vec<f32> = (0..width).map(|i| x[i].max(x[width + i])).collect();
    let mean = larger.iter().sum::<f32>() / width as f32;
    let variance = larger.iter().map(|value| (value - mean).powi(2)).sum::<f32>() / width as f32;
    (0..width).map(|i| (larger[i] - mean) / (variance + 1e-5).sqrt() * norm.gain[i] + norm.shift[i]).collect()
}

fn applied(dense: &Dense, x: &[f32]) -> Vec<f32> {
    let mut y = dense.bias.clone();
    for (i, value) in x.iter().enumerate() {
        y.iter_mut().zip(dense.weights.row(i)).for_each(|(y, weight)| *y += value * weight);
    }
    y
}

/// The network in floats, on the weights of the file: slow and plain. With a `window`, the scores of its tokens with their
/// later marks; else those of all tokens where they leave early. `marks` are those of all tokens, the later ones too.
fn reference(stored: Stored, tokens: &Tokens, marks: &[u64], window: Option<&Range<usize>>) -> Vec<Vec<f32>> {
    let Stored { hidden, tables, vocabulary, dilations, kinds, phrases: of_phrases, later, norms, .. } = stored;
    let of_marks = stored.marks;
    let [word, ngrams, prefix, suffix3, suffix2, shape, case] = &tables;
    let row = |table: &crate::model::format::Table, row: usize| {
        let mut out = vec![0.0; table.width()];
        table.add(row, &mut out);
        out
    };
    let count = |table: &crate::model::format::Table| table.rows() as u32;
    let buckets = Buckets {
        ngrams: count(ngrams),
        prefix: count(prefix),
        suffix3: count(suffix3),
        suffix2: count(suffix2),
        shape: count(shape),
    };
    let input = stored.input.widened();
    let all = TokenRange::new(0, tokens.len());
    let mut rows = Vec::new();
    phrases(tokens, all, &mut rows);
    let mut states: Vec<Vec<f32>> = all
        .iter()
        .map(|t| {
            let mut form = Form::default();
            form.read(tokens.word(t), buckets);
            let mut x = row(word, vocabulary.get(&form.key).map_or(0, |i| i as usize + 1));
            let mut mean = vec![0.0; ngrams.width()];
            for &gram in &form.ngrams {
                let gram = row(ngrams, gram as usize);
                mean.iter_mut().zip(gram).for_each(|(mean, value)| *mean += value / form.ngrams.len() as f32);
            }
            x.extend(mean);
            for (table, at) in [(prefix, form.prefix), (suffix3, form.suffix3), (suffix2, form.suffix2)] {
                x.extend(row(table, at as usize));
            }
            x.extend(row(shape, form.shape as usize));
            x.extend(row(case, form.case as usize));
            let mut z = applied(&input, &x);
            let of_word = (0..kinds.rows).filter(|bit| form.kinds >> bit & 1 == 1).map(|bit| kinds.row(bit));
            let of_phrase =
                (0..of_phrases.rows).filter(|bit| rows[t as usize] >> bit & 1 == 1).map(|bit| of_phrases.row(bit));
            for row in of_word.chain(of_phrase) {
                z.iter_mut().zip(row).for_each(|(z, value)| *z += value);
            }
            normed(&z, &norms[0])
        })
        .collect();
    for (l, ((weights, &dilation), norm)) in stored.layers.into_iter().zip(&dilations).zip(&norms[1..]).enumerate() {
        let dense = weights.widened();
        let outside = vec![0.0; hidden];
        if l == later {
            let Some(window) = window else { break };
            states = states[window.clone()].to_vec();
        }
        let first = if l < later { 0 } else { window.map_or(0, |window| window.start) };
        let here = if l == 0 { !LATER } else { 0 } | if l == later { LATER } else { 0 };
        let before = states.clone();
        for (t, state) in states.iter_mut().enumerate() {
            let neighbours = [t.checked_sub(dilation), Some(t), Some(t + dilation)];
            let window: Vec<f32> =
                neighbours.iter().flat_map(|t| t.and_then(|t| before.get(t)).unwrap_or(&outside)).copied().collect();
            let mut sums = applied(&dense, &window);
            let marks = marks.get(first + t).copied().unwrap_or_default() & here;
            for mark in (0..of_marks.rows).filter(|bit| marks >> bit & 1 == 1) {
                sums.iter_mut().zip(of_marks.row(mark)).for_each(|(sum, value)| *sum += value);
            }
            let added = normed(&sums, norm);
            state.iter_mut().zip(added).for_each(|(state, value)| *state += value);
        }
    }
    let output = stored.output.widened();
    states.iter().map(|state| applied(&output, state)).collect()
}

fn scored(network: &Network, tokens: &Tokens, segment: TokenRange) -> Vec<i16> {
    let mut scores = Vec::new();
    let all = 0..segment.len() as usize;
    let (mut words, mut buffers) = (network.first.words(), network.buffers());
    network.score(keys(tokens, segment).into_iter(), &[], all, &mut words, &mut buffers, &mut scores);
    scores
}

/// The tokens of a segment as the network takes them.
fn keys<'t>(tokens: &'t Tokens, segment: TokenRange) -> Vec<Key<'t>> {
    let mut rows = Vec::new();
    phrases(tokens, segment, &mut rows);
    segment.iter().map(|token| tokens.word(token)).zip(rows).collect()
}

#[test]
fn integers_score_as_floats_do() {
    for hidden in [1, 7, 24] {
        let (file, tokens) = (file(hidden), Tokens::new(TEXT));
        let network = Network::new(Kernel::best(), Stored::read(&file, Outputs::NAMES).unwrap());
        let scores = scored(&network, &tokens, TokenRange::new(0, tokens.len()));
        let reference = reference(Stored::read(&file, Outputs::NAMES).unwrap(), &tokens, &[], None);
        assert_eq!(scores.len(), reference.len() * LABELS);
        for (score, expected) in scores.iter().zip(reference.iter().flatten()) {
            assert!((f32::from(*score) * STEP - expected).abs() < 0.02, "{score} {expected}");
        }
    }
}

#[test]
fn marks_score_as_floats_do() {
    let (mut parameters, tokens) = (parameters(12), Tokens::new(TEXT));
    let rows = crate::model::marks::MARKS;
    parameters.marks = Matrix::zeros(rows, 24);
    parameters.marks.data.iter_mut().zip(0_u16..).for_each(|(value, i)| *value = f32::from(i * 7 % 13) * 0.1 - 0.6);
    parameters.output.weights = Matrix::zeros(12, claims::COLUMNS);
    parameters
        .output
        .weights
        .data
        .iter_mut()
        .zip(0_u16..)
        .for_each(|(value, i)| *value = f32::from(i * 5 % 11) * 0.1 - 0.5);
    parameters.output.bias.resize(claims::COLUMNS, 0.25);
    parameters.transitions = Matrix::zeros(claims::GROUPS, claims::GROUPS);
    parameters.later = 2;
    let file = write(&parameters, "random");
    let read = || Stored::read(&file, Outputs::CLAIMS).unwrap();
    let network = Network::new(Kernel::best(), read());
    let marks: Vec<u64> = (0..u64::from(tokens.len())).map(|t| 1 << (t % 50) | 1 << (t * 3 % 20)).collect();
    let compare = |scores: &[i16], reference: Vec<Vec<f32>>| {
        assert_eq!(scores.len(), reference.len() * claims::COLUMNS);
        for (score, expected) in scores.iter().zip(reference.iter().flatten()) {
            assert!((f32::from(*score) * STEP - expected).abs() < 0.02, "{score} {expected}");
        }
    };
    let (mut words, mut buffers) = (network.first.words(), network.buffers());
    let segment = TokenRange::new(0, tokens.len());
    let (mut around, mut early, mut later) = (network.buffers(), Vec::new(), Vec::new());
    let first: Vec<u64> = marks.iter().map(|marks| marks & !LATER).collect();
    let all = 0..tokens.len() as usize;
    network.score(keys(&tokens, segment).into_iter(), &first, all, &mut words, &mut buffers, &mut early);
    compare(&early, reference(read(), &tokens, &marks, None));
    assert_ne!(early, scored(&network, &tokens, segment));
    for window in [3..20, 0..5, 18..tokens.len() as usize, 7..7] {
        later.clear();
        let marks_of_window: Vec<u64> = marks[window.clone()].iter().map(|marks| marks & LATER).collect();
        network.score_later(&buffers, window.clone(), &marks_of_window, &mut around, &mut later);
        compare(&later, reference(read(), &tokens, &marks, Some(&window)));
    }
}

#[test]
fn every_kernel_scores_the_same() {
    let (file, tokens) = (file(10), Tokens::new(TEXT));
    let [slow, fast] = [Kernel::Scalar, Kernel::best()].map(|kernel| {
        let network = Network::new(kernel, Stored::read(&file, Outputs::NAMES).unwrap());
        scored(&network, &tokens, TokenRange::new(0, tokens.len()))
    });
    assert_eq!(slow, fast);
}

#[test]
fn buffers_leave_nothing_of_the_segment_before() {
    let text = TEXT.repeat(9);
    let tokens = Tokens::new(&text);
    let network = Network::new(Kernel::best(), Stored::read(&file(6), Outputs::NAMES).unwrap());
    let (mut words, mut buffers) = (network.first.words(), network.buffers());
    for range in [TokenRange::new(0, 300), TokenRange::new(17, 18), TokenRange::new(5, 95), TokenRange::new(0, 0)] {
        let mut scores = Vec::new();
        let all = 0..range.len() as usize;
        network.score(keys(&tokens, range).into_iter(), &[], all, &mut words, &mut buffers, &mut scores);
        assert_eq!(scores, scored(&network, &tokens, range));
    }
}

#[test]
fn what_is_not_wanted_changes_no_score() {
    let (file, tokens) = (file(6), Tokens::new(TEXT));
    let network = Network::new(Kernel::best(), Stored::read(&file, Outputs::NAMES).unwrap());
    let segment = TokenRange::new(0, tokens.len());
    let all = scored(&network, &tokens, segment);
    let keys = keys(&tokens, segment);
    for wanted in [vec![0], vec![3, 4, 9], vec![tokens.len() as usize - 1], vec![]] {
        let (mut words, mut buffers, mut scores) = (network.first.words(), network.buffers(), Vec::new());
        network.score(keys.iter().copied(), &[], wanted.iter().copied(), &mut words, &mut buffers, &mut scores);
        let expected: Vec<i16> = wanted.iter().flat_map(|t| &all[t * LABELS..][..LABELS]).copied().collect();
        assert_eq!(scores, expected);
    }
}
