//! Offsets: one text, three units. Inside the crate every offset is a UTF-8 byte; the others are made here, at the edge.

/// A unit in which an offset can be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffsetUnit {
    /// UTF-8 bytes.
    Byte,
    /// Unicode code points.
    CodePoint,
    /// UTF-16 code units.
    Utf16,
}
