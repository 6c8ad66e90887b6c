//! Matrices of 8-bit integers: a scale a column where each output is a sum over the rows, a scale a row where rows are
//! looked up.

use super::quantise::BYTE;
use super::reader::Reader;
use super::writer::Writer;
use crate::Error;
#[cfg(test)]
use crate::model::parameters::Dense;
use crate::model::parameters::Matrix;

/// A dense layer as it is stored.
// Invariant: `bias` and `scales` have a number a column, `levels` a byte a column and row.
#[derive(Debug)]
pub struct Weights {
    pub rows: usize,
    pub columns: usize,
    pub bias: Vec<f32>,
    pub scales: Vec<f32>,
    pub levels: Vec<i8>,
}

impl Weights {
    /// Writes a layer: rows, columns, biases, scales, then the levels row by row.
    pub fn write(weights: &Matrix, bias: &[f32], out: &mut Writer) {
        let Matrix { rows, columns, data } = weights;
        out.shape(*rows, *columns);
        out.floats(bias);
        let column = |c: usize| data.iter().skip(c).step_by(*columns).copied().collect::<Vec<f32>>();
        let scales: Vec<f32> = (0..*columns).map(|c| BYTE.best_scale(&column(c), |scale| scale)).collect();
        out.floats(&scales);
        for row in data.chunks(*columns) {
            out.bytes(row.iter().zip(&scales).map(|(&value, &scale)| BYTE.level(value, scale).cast_unsigned()));
        }
    }

    /// Reads a layer of `rows` by `columns`.
    pub fn read(mut from: Reader, rows: usize, columns: usize) -> Result<Self, Error> {
        if from.shape()? != (rows, columns) {
            return Err(from.damaged("has another shape"));
        }
        let (bias, scales) = (from.floats(columns)?, from.floats(columns)?);
        let levels = from.block(rows, columns)?.iter().map(|&byte| byte.cast_signed()).collect();
        from.done()?;
        Ok(Self { rows, columns, bias, scales, levels })
    }

    /// The layer in floats.
    #[cfg(test)]
    pub fn widened(self) -> Dense {
        let scales = self.scales.iter().cycle();
        let data = self.levels.iter().zip(scales).map(|(&level, scale)| f32::from(level) * scale).collect();
        Dense { weights: Matrix { rows: self.rows, columns: self.columns, data }, bias: self.bias }
    }
}

/// Writes rows that are looked up: rows, columns, a scale a row, then the levels.
pub fn write_rows(matrix: &Matrix, out: &mut Writer) {
    out.shape(matrix.rows, matrix.columns);
    let rows = || (0..matrix.rows).map(|i| matrix.row(i));
    let scales: Vec<f32> = rows().map(|row| BYTE.best_scale(row, |scale| scale)).collect();
    out.floats(&scales);
    for (row, &scale) in rows().zip(&scales) {
        out.bytes(row.iter().map(|&value| BYTE.level(value, scale).cast_unsigned()));
    }
}

/// Reads `rows` rows of `columns`, in floats.
pub fn read_rows(mut from: Reader, rows: usize, columns: usize) -> Result<Matrix, Error> {
    if from.shape()? != (rows, columns) {
        return Err(from.damaged("has another shape"));
    }
    let scales = from.floats(rows)?;
    let levels = from.block(rows, columns)?.chunks(columns.max(1));
    let data =
        levels.zip(scales).flat_map(|(row, scale)| row.iter().map(move |&byte| f32::from(byte.cast_signed()) * scale));
    let matrix = Matrix { rows, columns, data: data.collect() };
    from.done()?;
    Ok(matrix)
}
