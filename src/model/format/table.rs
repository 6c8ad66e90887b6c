//! [`Table`]: an embedding table, 4 bits a number, one scale a row.

use super::quantise::{NIBBLE, from_upper_half, upper_half};
use super::reader::Reader;
use super::writer::Writer;
use crate::Error;
use crate::model::parameters::Matrix;

/// A level is stored above this, so that the lowest is 0.
const ZERO: i8 = 8;

/// A table as it is stored: it is read a row at a time, and never unpacked as a whole.
// Invariant: `scales` has a number a row, `packed` `width.div_ceil(2)` bytes a row; there is a row.
#[derive(Debug)]
pub struct Table {
    width: usize,
    scales: Vec<f32>,
    packed: Vec<u8>,
}

impl Table {
    /// Writes `matrix`: rows, columns, a bfloat16 a row, then the rows: a byte holds a column of the first half in its low
    /// bits, the same one of the second half in its high bits.
    pub fn write(matrix: &Matrix, out: &mut Writer) {
        out.shape(matrix.rows, matrix.columns);
        let rows = || (0..matrix.rows).map(|i| matrix.row(i));
        let scales: Vec<u16> =
            rows().map(|row| upper_half(NIBBLE.best_scale(row, |scale| from_upper_half(upper_half(scale))))).collect();
        out.bytes(scales.iter().flat_map(|scale| scale.to_le_bytes()));
        for (row, &scale) in rows().zip(&scales) {
            let level = |value: &f32| (NIBBLE.level(*value, from_upper_half(scale)) + ZERO).cast_unsigned();
            let (first, second) = row.split_at(row.len().div_ceil(2));
            let second = second.iter().map(level).chain([ZERO.cast_unsigned()]);
            out.bytes(first.iter().map(level).zip(second).map(|(low, high)| low | high << 4));
        }
    }

    pub fn read(mut from: Reader) -> Result<Self, Error> {
        let (rows, width) = from.shape()?;
        if rows == 0 || width == 0 {
            return Err(from.damaged("is empty"));
        }
        let (halves, _) = from.block(rows, size_of::<u16>())?.as_chunks();
        let scales: Vec<f32> = halves.iter().map(|&half| from_upper_half(u16::from_le_bytes(half))).collect();
        if !scales.iter().all(|scale| scale.is_finite()) {
            return Err(from.damaged("holds no numbers"));
        }
        let packed = from.block(rows, width.div_ceil(2))?.to_vec();
        from.done()?;
        Ok(Self { width, scales, packed })
    }

    pub fn rows(&self) -> usize {
        self.scales.len()
    }

    pub fn width(&self) -> usize {
        self.width
    }

    /// Adds row `row` to `out`, which is `width` long; nothing where there is no such row.
    #[inline(never)]
    pub fn add(&self, row: usize, out: &mut [f32]) {
        let half = self.width.div_ceil(2);
        let Some(&scale) = self.scales.get(row) else { return };
        let packed = &self.packed[row * half..(row + 1) * half];
        let value = |level: u8| f32::from(level.cast_signed() - ZERO) * scale;
        let (first, second) = out.split_at_mut(half);
        for (out, &byte) in first.iter_mut().zip(packed) {
            *out += value(byte & 15);
        }
        for (out, &byte) in second.iter_mut().zip(packed) {
            *out += value(byte >> 4);
        }
    }

    /// The largest size of a number in it, or more.
    pub fn largest(&self) -> f32 {
        f32::from(ZERO) * self.scales.iter().fold(0.0, |largest: f32, scale| largest.max(scale.abs()))
    }
}
