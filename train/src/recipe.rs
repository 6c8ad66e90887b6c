//! What is trained, from what, how large: a model is its corpora, this page and the seeds.

use crate::corpora::{CORPORA, Corpus};

/// The sizes of a network.
pub struct Size {
    /// The width of every layer.
    pub hidden: usize,
    /// How far apart the rows of each layer's window stand.
    pub dilations: &'static [usize],
    /// The width of a word's vector.
    pub word: usize,
    /// The shares of the input and of each layer that are left out at random while learning.
    pub drop: [f32; 2],
    /// How often it reads its lessons.
    pub epochs: usize,
    /// Whether what it has learned is the mean of the weights that it passed through.
    pub averages: bool,
}

/// A model: what it learns from, and how.
pub struct Recipe {
    /// The model's name; its file is `NAME.model`.
    pub name: &'static str,
    /// In a sentence, for the card.
    pub purpose: &'static str,
    /// Whether corpora without an open licence are left out.
    pub open_only: bool,
    /// Networks that learn from marks alone, and teach the one that is shipped; with none, that one learns from the marks.
    pub teachers: u64,
    pub teacher: Size,
    pub student: Size,
    /// The most frequent words that have a vector, beside those that the corpora repeat.
    pub words: usize,
}

impl Recipe {
    /// Its corpora; the first is the one whose habits the model follows.
    pub fn corpora(&self) -> Vec<&'static Corpus> {
        CORPORA.iter().filter(|corpus| corpus.open || !self.open_only).collect()
    }
}

/// The teachers are as large as patience allows; they are not shipped.
const TEACHER: Size =
    Size { hidden: 128, dilations: &[1, 1, 2, 4, 8, 1], word: 100, drop: [0.3, 0.2], epochs: 6, averages: false };

/// The models.
pub const RECIPES: [Recipe; 2] = [
    Recipe {
        name: "en",
        purpose: "English news of the whole world",
        open_only: false,
        teachers: 3,
        teacher: TEACHER,
        student: Size { hidden: 96, dilations: &[1, 2, 4], word: 64, drop: [0.3, 0.2], epochs: 6, averages: true },
        words: 80_000,
    },
    Recipe {
        name: "en-open",
        purpose: "the same from openly licensed corpora alone",
        open_only: true,
        teachers: 0,
        teacher: TEACHER,
        student: Size { hidden: 96, dilations: &[1, 2, 4], word: 64, drop: [0.3, 0.2], epochs: 8, averages: false },
        words: 60_000,
    },
];
