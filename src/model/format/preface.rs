//! What stands before the sections of a file.

/// The version of the format that is written and read here.
pub const VERSION: u32 = 2;

/// The first bytes of every file.
pub const MAGIC: [u8; 8] = *b"glossmdl";
/// Magic, version, hash.
pub const HEADER: usize = MAGIC.len() + size_of::<u32>() + size_of::<u128>();
/// Name, start, length.
pub const ENTRY: usize = 12;
