//! The sums without vector instructions: what the other kernels are checked against.

use super::shape::{Rows, STEP, Sums};

/// Adds the products of `panel` with `rows` to `sums`.
pub fn block<const W: usize>(panel: &[[i16; STEP]], rows: &Rows<W>, sums: &mut Sums) {
    for (rows, sums) in rows.iter().zip(sums) {
        let inputs = rows.iter().flat_map(|row| row.as_chunks().0);
        for (&[first, second], weights) in inputs.zip(panel) {
            for (sum, &[one, other]) in sums.iter_mut().zip(weights.as_chunks().0) {
                *sum += i32::from(first) * i32::from(one) + i32::from(second) * i32::from(other);
            }
        }
    }
}
