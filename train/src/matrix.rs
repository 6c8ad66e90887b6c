//! Dense products on row-major `f32` slices.

/// Whether an operand is read as it lies or transposed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Read {
    Plain,
    Transposed,
}

/// `c += a b` (or `c = a b` where `adds` is false), with `a` m×k, `b` k×n and `c` m×n after `a` and `b` are read as told.
///
/// Panics where a slice is too short for its shape: the caller's sizes are wrong then.
#[expect(
    clippy::too_many_arguments,
    clippy::many_single_char_names,
    reason = "the product's own arguments, as in BLAS"
)]
pub fn product(
    m: usize,
    k: usize,
    n: usize,
    a: &[f32],
    read_a: Read,
    b: &[f32],
    read_b: Read,
    c: &mut [f32],
    adds: bool,
) {
    assert!(a.len() >= m * k && b.len() >= k * n && c.len() >= m * n, "a slice is too short for its shape");
    let strides = |rows: usize, columns: usize, read: Read| match read {
        Read::Plain => (1, columns.cast_signed()),
        Read::Transposed => (rows.cast_signed(), 1),
    };
    let (a_column, a_row) = strides(m, k, read_a);
    let (b_column, b_row) = strides(k, n, read_b);
    // SAFETY: every element that the strides reach lies inside its slice, by the assertion above; c overlaps neither.
    #[expect(unsafe_code, reason = "the library's one entry point takes pointers")]
    unsafe {
        gemm::gemm(
            m,
            n,
            k,
            c.as_mut_ptr(),
            1,
            n.cast_signed(),
            adds,
            a.as_ptr(),
            a_column,
            a_row,
            b.as_ptr(),
            b_column,
            b_row,
            1.0,
            1.0,
            false,
            false,
            false,
            gemm::Parallelism::None,
        );
    }
}
