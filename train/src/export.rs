//! From trained weights to the runtime's parameters: the habits of the first corpus are folded into the biases.

use glossator::model::Parameters;
use glossator::model::parameters::{Dense, Matrix, Norm};

use crate::examples::{Example, Forms};
use crate::network::Pass;
use crate::weights::{
    CASE, INPUT, INPUT_BIAS, INPUT_GAIN, INPUT_SHIFT, KINDS, MARKS, NGRAMS, OUTPUT, OUTPUT_STYLE, PHRASES, PREFIX,
    SHAPE, STYLE, SUFFIX2, SUFFIX3, TRANSITIONS, Tensor, WORD, Weights, layer,
};

/// The parameters of `weights`; `seen` are texts from which the ranges of the activations are read.
pub fn parameters<'e>(
    weights: &Weights,
    vocabulary: &[String],
    forms: &Forms,
    seen: impl IntoIterator<Item = &'e Example>,
) -> Parameters {
    let matrix = |at: usize| of(&weights.all[at]);
    let values = |at: usize| weights.all[at].data.clone();
    let with_style = |mut bias: Vec<f32>, styles: usize| {
        bias.iter_mut().zip(weights.all[styles].row(0)).for_each(|(a, b)| *a += b);
        bias
    };
    let layers = 0..weights.shape.dilations.len();
    let norms = layers.clone().map(|l| (layer(l)[2], layer(l)[3]));
    let norms = std::iter::once((INPUT_GAIN, INPUT_SHIFT)).chain(norms);
    Parameters {
        hidden: weights.shape.hidden,
        dilations: weights.shape.dilations.clone(),
        vocabulary: vocabulary.to_vec(),
        word: matrix(WORD),
        ngrams: matrix(NGRAMS),
        prefix: matrix(PREFIX),
        suffix3: matrix(SUFFIX3),
        suffix2: matrix(SUFFIX2),
        shape: matrix(SHAPE),
        case: matrix(CASE),
        input: matrix(INPUT),
        input_bias: with_style(values(INPUT_BIAS), STYLE),
        kinds: matrix(KINDS),
        phrases: matrix(PHRASES),
        marks: matrix(MARKS),
        later: weights.shape.early(),
        norms: norms.map(|(gain, shift)| Norm { gain: values(gain), shift: values(shift) }).collect(),
        layers: layers.map(|l| Dense { weights: matrix(layer(l)[0]), bias: values(layer(l)[1]) }).collect(),
        output: Dense { weights: matrix(OUTPUT), bias: weights.all[OUTPUT_STYLE].row(0).to_vec() },
        transitions: matrix(TRANSITIONS),
        calibration: [1.0, 0.0],
        ranges: ranges(weights, forms, seen),
    }
}

fn of(tensor: &Tensor) -> Matrix {
    Matrix { rows: tensor.rows, columns: tensor.columns, data: tensor.data.clone() }
}

/// The largest activation before each layer and the output.
fn ranges<'e>(weights: &Weights, forms: &Forms, seen: impl IntoIterator<Item = &'e Example>) -> Vec<f32> {
    let mut pass = Pass::new(0);
    let mut ranges = vec![0.0_f32; weights.shape.dilations.len() + 1];
    for example in seen {
        pass.forward(weights, forms, &[example], Some(0), false);
        ranges.iter_mut().zip(pass.ranges()).for_each(|(most, here)| *most = most.max(here));
    }
    ranges
}
