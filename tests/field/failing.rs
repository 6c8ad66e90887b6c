//! The cases that do not hold yet: `failing.txt` has the title of one a line; a line that begins with # is a comment.

use std::fs;
use std::path::PathBuf;

/// The list as it is written.
pub struct Failing {
    path: PathBuf,
    file: String,
}

impl Failing {
    pub fn read(path: PathBuf) -> Self {
        let file = fs::read_to_string(&path).unwrap_or_default();
        Self { path, file }
    }

    /// The titles of the cases that it lists.
    pub fn titles(&self) -> impl Iterator<Item = &str> {
        self.file.lines().filter(|line| is_title(line))
    }

    pub fn has(&self, title: &str) -> bool {
        self.titles().any(|listed| listed == title)
    }

    /// Writes the list anew, where other cases fail than it lists: its comments stay, and what is new comes last.
    pub fn list(&self, failing: &[&str]) -> bool {
        let kept = self.file.lines().filter(|line| !is_title(line) || failing.contains(line));
        let new = failing.iter().copied().filter(|title| !self.has(title));
        let file: String = kept.chain(new).flat_map(|line| [line, "\n"]).collect();
        let changed = file != self.file;
        if changed {
            fs::write(&self.path, file).unwrap();
        }
        changed
    }
}

fn is_title(line: &str) -> bool {
    !line.starts_with('#') && !line.trim().is_empty()
}
