//! A mark beside what was built that says what it was built from.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::Path;

const FILE: &str = ".stamp";

/// The hash of everything that a build reads.
pub struct Stamp(String);

impl Stamp {
    /// The stamp of these inputs, in this order.
    pub fn of(inputs: &[&[u8]]) -> Self {
        // The standard hasher may change with the compiler; that costs one build more, never a stale one.
        let mut hasher = DefaultHasher::new();
        for input in inputs {
            hasher.write_usize(input.len());
            hasher.write(input);
        }
        Self(format!("{:016x}", hasher.finish()))
    }

    /// Whether `folder` was built from these inputs.
    pub fn stands_in(&self, folder: &Path) -> bool {
        fs::read_to_string(folder.join(FILE)).is_ok_and(|found| found == self.0)
    }

    /// Marks `folder` as built; called last, so that half a build bears no mark.
    pub fn leave_in(&self, folder: &Path) -> io::Result<()> {
        fs::write(folder.join(FILE), &self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_where_one_input_ends_and_the_next_begins() {
        assert_ne!(Stamp::of(&[b"ab", b"c"]).0, Stamp::of(&[b"a", b"bc"]).0);
    }

    #[test]
    fn stands_only_where_it_was_left() {
        let folder = std::env::temp_dir().join(format!("glossator-stamp-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        assert!(!Stamp::of(&[b"one"]).stands_in(&folder));
        Stamp::of(&[b"one"]).leave_in(&folder).unwrap();
        assert!(Stamp::of(&[b"one"]).stands_in(&folder));
        assert!(!Stamp::of(&[b"two"]).stands_in(&folder));
        fs::remove_dir_all(&folder).unwrap();
    }
}
