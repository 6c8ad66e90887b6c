//! Products of 8-bit weights and activations of 13 bits: rows of activations come in, exact 32-bit sums come out.
//!
//! Weights are widened to 16 bits once, when a model is read, and laid out as the vector instructions take them: panels of
//! [`PANEL`] columns, in which two inputs of one column lie side by side, because one instruction multiplies such pairs and
//! adds the two products. A token is read together with the neighbours of its window through pointers to their rows; none
//! is copied. Sums are exact in whatever order they are made, so every kernel gives the same bits.
//!
//! A browser compiles a function well once it was called often, and does not exchange it while it runs. What loops long is
//! therefore never inlined: the first text would be read by slow code to its end.

#[cfg(target_arch = "x86_64")]
mod avx2;
mod float;
mod scalar;
mod shape;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod simd128;

pub use float::{Finish, add_larger, exp, quantise};
pub use shape::LIMIT;
use shape::{BLOCK, PANEL, Rows, STEP, Sums, UNIT};

/// A range below this is that of numbers that are all zero.
const SMALLEST_RANGE: f32 = 1e-3;

/// What numbers up to `largest` are multiplied by before they are rounded to activations.
pub fn scale_to_limit(largest: f32) -> f32 {
    f32::from(LIMIT) / largest.max(SMALLEST_RANGE)
}

/// Which instructions make the sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kernel {
    /// Those that every processor has.
    Scalar,
    /// 256-bit vectors of x86-64.
    #[cfg(target_arch = "x86_64")]
    Avx2(avx2::Detected),
    /// 128-bit vectors of WebAssembly.
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    Simd128,
}

impl Kernel {
    /// The fastest of this machine.
    pub fn best() -> Self {
        #[cfg(target_arch = "x86_64")]
        if let Some(detected) = avx2::Detected::detect() {
            return Self::Avx2(detected);
        }
        #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
        return Self::Simd128;
        #[allow(unreachable_code, reason = "only some targets have a faster one at all times")]
        Self::Scalar
    }

    fn block<const W: usize>(self, panel: &[[i16; STEP]], rows: &Rows<W>, sums: &mut Sums) {
        match self {
            Self::Scalar => scalar::block(panel, rows, sums),
            #[cfg(target_arch = "x86_64")]
            Self::Avx2(detected) => detected.block(panel, rows, sums),
            #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
            Self::Simd128 => simd128::block(panel, rows, sums),
        }
    }
}

/// A matrix that windows of `W` rows are multiplied with.
// Invariant: `panels` holds W * depth / 2 steps a panel; a panel for each PANEL columns or part of them.
#[derive(Debug)]
pub struct Product<const W: usize> {
    kernel: Kernel,
    depth: usize,
    stride: usize,
    panels: Vec<[i16; STEP]>,
}

impl<const W: usize> Product<W> {
    /// The product with `levels`, `W * width` rows by `columns`.
    pub fn new(kernel: Kernel, levels: &[i8], width: usize, columns: usize) -> Self {
        let depth = width.next_multiple_of(UNIT);
        let count = columns.div_ceil(PANEL);
        let mut panels = vec![[0; STEP]; count * W * depth / 2];
        for (row, levels) in levels.chunks_exact(columns.max(1)).enumerate().take(W * width) {
            let (window, input) = (row / width, row % width);
            let step = window * depth / 2 + input / 2;
            for (column, &level) in levels.iter().enumerate() {
                let panel = column / PANEL * W * depth / 2;
                panels[panel + step][column % PANEL * 2 + input % 2] = i16::from(level);
            }
        }
        Self { kernel, depth, stride: count * PANEL, panels }
    }

    /// How long a row of activations is: its width, made a multiple of [`UNIT`]. What is behind the width must be 0.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// How long a row of sums is.
    pub fn stride(&self) -> usize {
        self.stride
    }

    /// The sums of each of `windows`, one row of `stride` after the other. A panel of weights stays in the nearest cache
    /// while all windows pass it, so they should be some dozens.
    ///
    /// # Panics
    /// Where a row is shorter than `depth`, or `sums` too short.
    #[inline(never)]
    pub fn multiply(&self, windows: &[[&[i16]; W]], sums: &mut [i32]) {
        for (index, panel) in self.panels.chunks_exact(W * self.depth / 2).enumerate() {
            for (first, block) in (0..).step_by(BLOCK).zip(windows.chunks(BLOCK)) {
                // A short block repeats its last token.
                let rows = std::array::from_fn(|i| block[i.min(block.len() - 1)].map(|row| &row[..self.depth]));
                let mut block_sums = [[0; PANEL]; BLOCK];
                self.kernel.block(panel, &rows, &mut block_sums);
                for (i, row) in block_sums.iter().enumerate().take(block.len()) {
                    let at = (first + i) * self.stride + index * PANEL;
                    sums[at..at + PANEL].copy_from_slice(row);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
