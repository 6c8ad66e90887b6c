//! The sums with the 128-bit vectors of WebAssembly.
#![expect(unsafe_code, reason = "vector loads take pointers")]

use std::arch::wasm32::{i32x4_add, i32x4_dot_i16x8, i32x4_splat, v128, v128_load, v128_load32_splat, v128_store};

use super::shape::{BLOCK, PANEL, Rows, STEP, Sums, UNIT};

/// Columns of a vector.
const LANES: usize = 4;
/// Vectors of columns that are summed in one pass: with four tokens they fill the sixteen registers of x86-64.
const VECTORS: usize = 2;
/// Vectors of a step.
const ACROSS: usize = PANEL / LANES;
/// Steps of a turn of the inner loop, which otherwise counts as much as it sums.
const TURN: usize = UNIT / 2;

/// Adds the products of `panel` with `rows` to `sums`.
#[expect(clippy::cast_ptr_alignment, reason = "the loads are those that take any alignment")]
#[inline(never)]
pub fn block<const W: usize>(panel: &[[i16; STEP]], rows: &Rows<W>, sums: &mut Sums) {
    let steps = panel.len() / W;
    for part in 0..PANEL / (LANES * VECTORS) {
        let mut totals = [[i32x4_splat(0); VECTORS]; BLOCK];
        for (window, panel) in panel.chunks_exact(steps.max(1)).take(W).enumerate() {
            let input = |i: usize| rows[i][window].as_chunks().0[..steps].as_ptr();
            let inputs: [*const [i16; 2]; BLOCK] = [input(0), input(1), input(2), input(3)];
            for (step, weights) in (0..).step_by(TURN).zip(panel.chunks_exact(TURN)) {
                let weights = weights.as_ptr().cast::<v128>();
                for next in 0..TURN {
                    // SAFETY: a turn has `TURN` steps of `ACROSS` vectors; two are read, from the first or third of a step.
                    let (low, high) = unsafe {
                        (
                            v128_load(weights.add(next * ACROSS + part * VECTORS)),
                            v128_load(weights.add(next * ACROSS + part * VECTORS + 1)),
                        )
                    };
                    for i in 0..BLOCK {
                        // SAFETY: `step + next` is below `steps`, the length of each input; a pair is 4 bytes, however it is aligned.
                        let pair = unsafe { v128_load32_splat(inputs[i].add(step + next).cast()) };
                        totals[i][0] = i32x4_add(totals[i][0], i32x4_dot_i16x8(pair, low));
                        totals[i][1] = i32x4_add(totals[i][1], i32x4_dot_i16x8(pair, high));
                    }
                }
            }
        }
        for (sums, totals) in sums.iter_mut().zip(totals) {
            let sums = &mut sums[part * LANES * VECTORS..][..LANES * VECTORS];
            for (sums, total) in sums.chunks_exact_mut(LANES).zip(totals) {
                let mut made = [0; LANES];
                // SAFETY: four sums of 4 bytes are one vector.
                unsafe { v128_store(made.as_mut_ptr().cast(), total) };
                for (sum, made) in sums.iter_mut().zip(made) {
                    *sum += made;
                }
            }
        }
    }
}
