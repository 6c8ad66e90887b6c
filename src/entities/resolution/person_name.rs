//! A person's name in its parts, each of which is worked out once, where it is asked for.

use std::cell::OnceCell;

use super::titles::Title;
use super::variants::Spelling;
use crate::lists::gazetteer::{self, Kinds};
use crate::lists::gender;

/// A name in parts, all folded.
pub struct Name<'g> {
    /// Which group has it.
    pub at: usize,
    /// Every word but that of the generation.
    pub words: &'g [String],
    /// "Jr", "III".
    generation: Option<&'g str>,
    /// What is said in front of it; the gender also by the given name.
    pub title: Title,
    /// How the surname is heard.
    heard: OnceCell<Spelling>,
    /// How the given names are, the first and all as one.
    given_heard: OnceCell<[Spelling; 2]>,
    /// Whether the surname is on the lists.
    is_listed: OnceCell<bool>,
}

impl<'g> Name<'g> {
    pub fn new(at: usize, words: &'g [String], mut title: Title) -> Self {
        const GENERATIONS: [&str; 16] = [
            "jr", "sr", "junior", "senior", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "xi", "xii", "xiii",
            "xiv",
        ];
        let (words, generation) = match words.split_last() {
            Some((last, rest)) if !rest.is_empty() && GENERATIONS.contains(&last.as_str()) => {
                (rest, Some(last.as_str()))
            }
            _ => (words, None),
        };
        if words.len() > 1 {
            title.gender = gender::of_given_name(&words[0]);
        }
        let (heard, given_heard, is_listed) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { at, words, generation, title, heard, given_heard, is_listed }
    }

    pub fn is_full(&self) -> bool {
        self.words.len() > 1
    }

    pub fn given(&self) -> &'g str {
        self.words.first().map_or("", String::as_str)
    }

    pub fn surname(&self) -> &'g str {
        self.words.last().map_or("", String::as_str)
    }

    pub fn heard(&self) -> &Spelling {
        self.heard.get_or_init(|| Spelling::new(self.surname()))
    }

    pub fn given_heard(&self) -> &[Spelling; 2] {
        let all = || self.words[..self.words.len() - 1].concat();
        self.given_heard.get_or_init(|| [Spelling::new(self.given()), Spelling::new(&all())])
    }

    pub fn is_listed(&self) -> bool {
        let look = || gazetteer::entry(self.surname().as_bytes()).kinds().any(Kinds::SURNAME);
        *self.is_listed.get_or_init(look)
    }

    /// The initials of the given names, and the first alone.
    pub fn initials(&self) -> [String; 2] {
        let letters = || self.words[..self.words.len() - 1].iter().filter_map(|word| word.chars().next());
        [letters().collect(), letters().take(1).collect()]
    }

    /// Whether nothing beside the words says that the two are not one: a generation, a title, another middle initial.
    pub fn allows(&self, other: &Self) -> bool {
        let generation = self.generation.is_none() || other.generation.is_none() || self.generation == other.generation;
        let middle = |name: &Self| match name.words {
            [_, middle, _] if middle.len() == 1 => Some(middle.clone()),
            _ => None,
        };
        let initials = middle(self).is_none() || middle(other).is_none() || middle(self) == middle(other);
        generation && self.title.allows(other.title) && initials
    }
}
