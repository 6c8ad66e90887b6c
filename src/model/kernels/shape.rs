//! The shape of a product: how weights and sums lie for every kernel.

/// Tokens whose sums are made together, in registers.
pub const BLOCK: usize = 4;
/// Columns whose sums are made together.
pub const PANEL: usize = 16;
/// A row is as long as a multiple of this: two steps, which a kernel may take in one turn of its loop.
pub const UNIT: usize = 4;
/// Columns times the two inputs that lie side by side.
pub const STEP: usize = 2 * PANEL;

/// The largest size of an activation: with it a sum of three rows of the widest network fits 32 bits.
pub const LIMIT: i16 = 4095;

/// The rows that the tokens of a block see, `W` for each.
pub type Rows<'a, const W: usize> = [[&'a [i16]; W]; BLOCK];
/// The sums of a block.
pub type Sums = [[i32; PANEL]; BLOCK];
