//! The writer: words and the gaps between them come in, a text comes out; of the gaps asked for in one place the widest is written.

/// What stands between words, from the narrowest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    #[default]
    None,
    Space,
    Cell,
    Line,
    Paragraph,
}

impl Gap {
    const fn text(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Space => " ",
            Self::Cell => "\t",
            Self::Line => "\n",
            Self::Paragraph => "\n\n",
        }
    }
}

/// White space of HTML.
const SPACE: [char; 5] = [' ', '\t', '\n', '\x0c', '\r'];

/// Collects words and gaps.
#[derive(Debug, Default)]
pub struct Writer {
    text: String,
    gap: Gap,
    /// Written before the next words.
    pub prefix: &'static str,
}

impl Writer {
    /// Asks for a gap before the next words.
    pub fn gap(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    /// The words that were written last, where nothing is asked for between them and `next`.
    pub fn touched_by(&self, next: &str) -> Option<&str> {
        let touches = self.gap == Gap::None && !self.text.is_empty() && !next.starts_with(SPACE);
        touches.then_some(&*self.text)
    }

    /// Ends a line. Two in a row separate paragraphs, as many pages are written.
    pub fn line_break(&mut self) {
        self.gap(if self.gap == Gap::Line { Gap::Paragraph } else { Gap::Line });
    }

    /// Writes words; gives where they begin, or `None` where there are none. White space is folded, unless `kept`; a
    /// no-break space is no part of it.
    pub fn words(&mut self, words: &str, kept: bool) -> Option<usize> {
        if kept {
            return (!words.is_empty()).then(|| self.put(words));
        }
        if words.starts_with(SPACE) {
            self.gap(Gap::Space);
        }
        let mut start = None;
        for word in words.split(SPACE).filter(|word| !word.is_empty()) {
            let at = self.put(word);
            start.get_or_insert(at);
            self.gap(Gap::Space);
        }
        if start.is_some() && !words.ends_with(SPACE) {
            self.gap = Gap::None;
        }
        start
    }

    fn put(&mut self, words: &str) -> usize {
        if !self.text.is_empty() {
            self.text.push_str(self.gap.text());
        }
        self.gap = Gap::None;
        self.text.push_str(std::mem::take(&mut self.prefix));
        let at = self.text.len();
        self.text.push_str(words);
        at
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.text
    }
}
