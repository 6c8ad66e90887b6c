//! [`Span`]: a half-open range of a text, in UTF-8 bytes.

/// A half-open range of a text, in UTF-8 bytes.
///
/// ```
/// use glossator::text::Span;
/// let span = Span::new(4, 9);
/// assert_eq!(span.of("The Taliban"), "Talib");
/// assert!(span.contains(Span::new(4, 6)));
/// ```
// Invariant: start <= end, both on char boundaries of the text that the span was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from `start` to `end`, in bytes; an `end` before `start` gives the empty span at `start`.
    pub const fn new(start: u32, end: u32) -> Self {
        let end = if end < start { start } else { end };
        Self { start, end }
    }

    /// The first byte.
    pub const fn start(self) -> u32 {
        self.start
    }

    /// The byte after the last.
    pub const fn end(self) -> u32 {
        self.end
    }

    /// The length in bytes.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether the span holds nothing.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies inside, its ends included.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The words of the span in `text`, which is the text that the span was made for.
    ///
    /// # Panics
    ///
    /// Where an end lies past the end of `text` or inside a character. For a span of unknown origin there is
    /// [`words_in`](Self::words_in).
    pub fn of(self, text: &str) -> &str {
        &text[self.start as usize..self.end as usize]
    }

    /// The words of the span in `text`; none where an end lies past the end of `text` or inside a character.
    ///
    /// ```
    /// use glossator::text::Span;
    /// assert_eq!(Span::new(0, 3).words_in("Zoë"), None);
    /// assert_eq!(Span::new(0, 4).words_in("Zoë"), Some("Zoë"));
    /// ```
    pub fn words_in(self, text: &str) -> Option<&str> {
        text.get(self.start as usize..self.end as usize)
    }
}
