//! The sums with the 256-bit vectors of x86-64.
#![expect(unsafe_code, reason = "vector loads take pointers, and the instructions must be there")]

use std::arch::x86_64::{
    __m256i, _mm256_add_epi32, _mm256_loadu_si256, _mm256_madd_epi16, _mm256_set1_epi32, _mm256_setzero_si256,
    _mm256_storeu_si256,
};

use super::shape::{BLOCK, PANEL, Rows, STEP, Sums};

/// Columns of a vector.
const LANES: usize = PANEL / 2;

/// Proof that this processor has the instructions.
// Invariant: made only by `detect`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detected(());

impl Detected {
    /// Asks the processor.
    pub fn detect() -> Option<Self> {
        is_x86_feature_detected!("avx2").then_some(Self(()))
    }

    /// Adds the products of `panel` with `rows` to `sums`.
    #[expect(clippy::unused_self, reason = "the proof is all that is needed of it")]
    pub fn block<const W: usize>(self, panel: &[[i16; STEP]], rows: &Rows<W>, sums: &mut Sums) {
        // SAFETY: `self` exists, so the processor has AVX2.
        unsafe { block(panel, rows, sums) }
    }
}

#[expect(clippy::cast_ptr_alignment, reason = "the loads are those that take any alignment")]
#[target_feature(enable = "avx2")]
fn block<const W: usize>(panel: &[[i16; STEP]], rows: &Rows<W>, sums: &mut Sums) {
    let mut totals = [[_mm256_setzero_si256(); 2]; BLOCK];
    let steps = panel.len() / W;
    for (window, panel) in panel.chunks_exact(steps.max(1)).take(W).enumerate() {
        let input = |i: usize| rows[i][window].as_chunks().0[..steps].as_ptr();
        let inputs: [*const [i16; 2]; BLOCK] = [input(0), input(1), input(2), input(3)];
        for (step, weights) in panel.iter().enumerate() {
            let weights = weights.as_ptr().cast::<__m256i>();
            // SAFETY: a step is 64 bytes, two vectors.
            let (low, high) = unsafe { (_mm256_loadu_si256(weights), _mm256_loadu_si256(weights.add(1))) };
            for i in 0..BLOCK {
                // SAFETY: `step` is below `steps`, the length of each input; a pair is 4 bytes, however it is aligned.
                let pair = _mm256_set1_epi32(unsafe { inputs[i].add(step).cast::<i32>().read_unaligned() });
                totals[i][0] = _mm256_add_epi32(totals[i][0], _mm256_madd_epi16(pair, low));
                totals[i][1] = _mm256_add_epi32(totals[i][1], _mm256_madd_epi16(pair, high));
            }
        }
    }
    for (sums, totals) in sums.iter_mut().zip(totals) {
        for (sums, total) in sums.as_chunks_mut::<LANES>().0.iter_mut().zip(totals) {
            let mut made = [0; LANES];
            // SAFETY: eight sums of 4 bytes are one vector.
            unsafe { _mm256_storeu_si256(made.as_mut_ptr().cast(), total) };
            for (sum, made) in sums.iter_mut().zip(made) {
                *sum += made;
            }
        }
    }
}
