//! What is done in floats between two products. Plain loops that compilers make vectors of; sums run in eight lanes in a
//! fixed order, so that every machine gets the same bits.

use super::shape::LIMIT;
use crate::model::parameters::{Matrix, Norm};

const LANES: usize = 8;
/// Keeps the norm of a row of equals finite.
const EPSILON: f32 = 1e-5;
/// 1.5 * 2^23: added to a number below 2^22 it leaves the nearest integer in the lowest bits, on machines that have no
/// instruction for rounding too.
const ROUNDING: f32 = 12_582_912.0;

/// `values` as activations: times `scale`, rounded, cut to [`LIMIT`].
#[inline(never)]
pub fn quantise(values: &[f32], scale: f32, out: &mut [i16]) {
    let limit = f32::from(LIMIT);
    for (value, out) in values.iter().zip(out) {
        let cut = smaller_of(larger_of(value * scale, -limit), limit);
        *out = (cut + ROUNDING).to_bits().wrapping_sub(ROUNDING.to_bits()) as i16;
    }
}

/// The end of a layer: the larger of two halves, normed, added to what the token was.
#[derive(Debug)]
pub struct Finish {
    scales: Vec<f32>,
    bias: Vec<f32>,
    norm: Norm,
}

impl Finish {
    /// `scales` and `bias` have a number a column of the product, the norm one for two.
    pub fn new(scales: Vec<f32>, bias: Vec<f32>, norm: Norm) -> Self {
        Self { scales, bias, norm }
    }

    /// Rows that are added to the sums, in their units.
    pub fn in_sums(&self, rows: &Matrix) -> Vec<Vec<i32>> {
        let in_sums =
            |row: &[f32]| row.iter().zip(&self.scales).map(|(value, scale)| (value / scale).round() as i32).collect();
        (0..rows.rows).map(|row| in_sums(rows.row(row))).collect()
    }

    /// From sums; `larger` is room for a row.
    #[inline(never)]
    pub fn add_sums(&self, sums: &[i32], larger: &mut [f32], token: &mut [f32]) {
        let width = token.len();
        let value = |sum: i32, scale: f32, bias: f32| {
            #[expect(clippy::cast_precision_loss, reason = "24 bits are more than the weights have")]
            let sum = sum as f32;
            sum * scale + bias
        };
        let (first, second) = sums.split_at(width);
        let (first_scales, second_scales) = self.scales.split_at(width);
        let (first_bias, second_bias) = self.bias.split_at(width);
        let first = first.iter().zip(first_scales).zip(first_bias);
        let second = second.iter().zip(second_scales).zip(second_bias);
        for ((larger, ((&a, &scale_a), &bias_a)), ((&b, &scale_b), &bias_b)) in larger.iter_mut().zip(first).zip(second)
        {
            *larger = larger_of(value(a, scale_a, bias_a), value(b, scale_b, bias_b));
        }
        add_normed(larger, &self.norm, token);
    }
}

/// The larger of the two halves of `both`, normed, added to `token`.
pub fn add_larger(both: &[f32], norm: &Norm, larger: &mut [f32], token: &mut [f32]) {
    let (first, second) = both.split_at(token.len());
    for ((larger, &a), &b) in larger.iter_mut().zip(first).zip(second) {
        *larger = larger_of(a, b);
    }
    add_normed(larger, norm, token);
}

/// `f32::max` asks about NaN, which is no single instruction.
fn larger_of(a: f32, b: f32) -> f32 {
    if a > b { a } else { b }
}

fn smaller_of(a: f32, b: f32) -> f32 {
    if a < b { a } else { b }
}

#[inline(never)]
fn add_normed(values: &[f32], norm: &Norm, token: &mut [f32]) {
    #[expect(clippy::cast_precision_loss, reason = "a width is small")]
    let count = values.len() as f32;
    let mean = sum(values, |value| value) / count;
    let variance = sum(values, |value| (value - mean) * (value - mean)) / count;
    let factor = 1.0 / (variance + EPSILON).sqrt();
    for (((token, value), gain), shift) in token.iter_mut().zip(values).zip(&norm.gain).zip(&norm.shift) {
        *token += (value - mean) * factor * gain + shift;
    }
}

fn sum(values: &[f32], of: impl Fn(f32) -> f32) -> f32 {
    let (rows, rest) = values.as_chunks::<LANES>();
    let mut lanes = [0.0; LANES];
    for row in rows {
        for (lane, &value) in lanes.iter_mut().zip(row) {
            *lane += of(value);
        }
    }
    for (lane, &value) in lanes.iter_mut().zip(rest) {
        *lane += of(value);
    }
    lanes.iter().sum()
}

/// e^x for x from -80 to 0, to about a millionth of itself; no library's, so that every machine gets the same bits.
pub fn exp(x: f32) -> f32 {
    let binary = x * std::f32::consts::LOG2_E;
    let shifted = binary + ROUNDING;
    let whole = shifted - ROUNDING;
    let part = (binary - whole) * std::f32::consts::LN_2;
    // The series of e^part, |part| <= ln 2 / 2.
    let series = 1.0
        + part * (1.0 + part * (0.5 + part * (1.0 / 6.0 + part * (1.0 / 24.0 + part * (1.0 / 120.0 + part / 720.0)))));
    let exponent = shifted.to_bits().wrapping_sub(ROUNDING.to_bits());
    series * f32::from_bits(exponent.wrapping_add(127) << 23)
}
