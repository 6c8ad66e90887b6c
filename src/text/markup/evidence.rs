//! What the markup says of the lines of a text.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::reader::role;
use crate::text::blocks::lines::Features;
use crate::text::hash::hash;

/// The elements that a line may stand in, each a role of it.
pub const ROLES: [&str; 24] = [
    "header",
    "nav",
    "footer",
    "aside",
    "main",
    "article",
    "section",
    "figure",
    "figcaption",
    "form",
    "table",
    "li",
    "blockquote",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "a",
    "time",
    "address",
    "pre",
    "dl",
    "body",
];

/// What the markup says of the lines of a text, in order: evidence for what is the article. It holds where the text was edited
/// since, for every line that still stands as it was.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MarkedUp {
    /// The lines of the page.
    pub lines: Vec<MarkedLine>,
}

/// What the markup says of a line.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MarkedLine {
    /// The hash of its words, by which it is found again.
    pub key: u32,
    /// The elements of the page that hold it, the nearest block first, by their number.
    pub within: Vec<u32>,
    /// How many elements hold it.
    pub depth: u32,
    /// The elements that it stands in: a bit for each of [`ROLES`].
    pub roles: u32,
    /// The share of its characters that are links.
    pub linked: f32,
    /// The share of its characters that are bold or italic.
    pub stressed: f32,
    /// The hash of the names and classes of the two blocks that hold it: lines of one kind share it.
    pub signature: u32,
    /// The hashes of the words of the names, classes and identifiers around it.
    pub names: Vec<u32>,
    /// Whether the page says of itself that this is its title.
    #[serde(default)]
    pub is_title: bool,
}

impl MarkedLine {
    /// Whether it is the caption of a figure.
    pub fn is_caption(&self) -> bool {
        self.roles & role("figcaption") != 0
    }
}

/// The hash of a word of a name, a class or an identifier.
pub fn word(name: &str) -> u32 {
    hash(name) ^ 1
}

/// The hash of a word of one of the elements nearest to a line.
pub fn near(name: u32) -> u32 {
    name ^ 0x9e37_79b1
}

impl MarkedUp {
    /// Whether most of `text` is of this page.
    pub fn fits(&self, text: &str) -> bool {
        let lines = Features::of(text);
        self.of(&lines.spans().iter().map(|span| span.of(text)).collect::<Vec<_>>()).is_some()
    }

    /// For each line of a text, what the markup says of it; `None` where the page had no such line. `None` of all, where most of
    /// the text is not of this page.
    pub fn of<'m>(&'m self, texts: &[&str]) -> Option<Vec<Option<&'m MarkedLine>>> {
        let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
        for (i, line) in self.lines.iter().enumerate() {
            places.entry(line.key).or_default().push(i);
        }
        let mut next = 0;
        let find = |text: &&str| {
            let places = places.get(&hash(text))?;
            // The next of them; else any, where a line was moved.
            let at = places.partition_point(|&place| place < next);
            let place = *places.get(at).or(places.last())?;
            if place >= next {
                next = place + 1;
            }
            self.lines.get(place)
        };
        let found: Vec<Option<&MarkedLine>> = texts.iter().map(find).collect();
        let characters = |is_found: bool| -> usize {
            let these = texts.iter().zip(&found).filter(|(_, line)| line.is_some() == is_found);
            these.map(|(text, _)| text.len()).sum()
        };
        (characters(true) > characters(false)).then_some(found)
    }
}
