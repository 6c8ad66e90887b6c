//! What a typeset text means: a text comes in; the same without the marks of print, and the way back to its places, come out.
//!
//! Soft hyphens and zero-width marks are left out, ligatures are letters again, hyphens that forbid a break are hyphens, and
//! a word that a hyphen broke at the end of a line ("govern-⏎ment") is whole: the line then ends behind it.

use super::Span;

/// A text without the marks of print.
#[derive(Debug)]
pub struct Plain {
    text: String,
    edits: Vec<Edit>,
}

/// What stands in place of some of the text, which may be nothing.
#[derive(Clone, Copy, Debug)]
struct Edit {
    plain: Span,
    typeset: Span,
}

impl Plain {
    /// What `text` means; none where it means what it says, as nearly all do.
    ///
    /// ```
    /// use glossator::text::Plain;
    /// let plain = Plain::of("The govern-\nment of She\u{fb03}eld.").expect("it has marks of print");
    /// assert_eq!(plain.text(), "The government\nof Sheffield.");
    /// ```
    pub fn of(text: &str) -> Option<Self> {
        if may_have_marks(text) { Self::read(text, false) } else { None }
    }

    /// The same, and without the signs by which mail programs quote, but for the first of each quotation.
    ///
    /// ```
    /// use glossator::text::Plain;
    /// let plain = Plain::of_words("> The mayor of Greater\n> Orme left.").expect("it is quoted");
    /// assert_eq!(plain.text(), "> The mayor of Greater\n Orme left.");
    /// ```
    pub fn of_words(text: &str) -> Option<Self> {
        let quotes = text.contains('>') && text.lines().filter(|line| line.trim_start().starts_with('>')).count() > 1;
        if quotes || may_have_marks(text) { Self::read(text, quotes) } else { None }
    }

    fn read(text: &str, quotes: bool) -> Option<Self> {
        let mut signs = QuoteSigns::default();
        let mut plain = Self { text: String::with_capacity(text.len()), edits: Vec::new() };
        // One hyphen with a space behind it is a slip, or a dash; more are of a text whose broken lines were joined.
        let hyphens = || text.match_indices("- ").filter_map(|(at, _)| Break::at(text, at));
        let joined = hyphens().nth(1).is_some();
        // Whether the next space is where the line of a broken word ends now.
        let mut line_due = false;
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            let len = first.len_utf8();
            if signs.goes_on(first) && quotes {
                plain.edit(at, len, "", &text[at..at + len]);
                at += len;
                continue;
            }
            if let Some(broken) = Break::at(text, at).filter(|broken| broken.is_at_line_end || joined) {
                let mark = &text[at..at + len];
                plain.edit(at, len, if broken.keeps_hyphen { "-" } else { "" }, mark);
                plain.edit(at + len, broken.len - len, "", &text[at + len..at + broken.len]);
                match broken.line_ends {
                    LineEnds::Behind => line_due = true,
                    LineEnds::Before => plain.end_line_before_word(),
                    LineEnds::Nowhere => {}
                }
                if broken.is_at_line_end {
                    signs.goes_on('\n');
                }
                at += broken.len;
                continue;
            }
            let read = meaning(first, &text[..at], &text[at + len..]);
            match read {
                Some(read) => plain.edit(at, len, read, &text[at..at + len]),
                None if line_due && first.is_whitespace() => {
                    let ends = matches!(first, '\r' | '\n');
                    plain.edit(at, len, if ends { &text[at..at + len] } else { "\n" }, &text[at..at + len]);
                    line_due = false;
                }
                None => plain.text.push(first),
            }
            at += len;
        }
        (!plain.edits.is_empty()).then_some(plain)
    }

    fn edit(&mut self, at: usize, len: usize, read: &str, typeset: &str) {
        let start = self.text.len() as u32;
        self.text.push_str(read);
        if read != typeset {
            let plain = Span::new(start, self.text.len() as u32);
            self.edits.push(Edit { plain, typeset: Span::new(at as u32, (at + len) as u32) });
        }
    }

    /// Makes the space before the word that was read last, if one stands there, the end of a line.
    fn end_line_before_word(&mut self) {
        let word = self.text.strip_suffix('-').unwrap_or(&self.text);
        let start = word.len() - last_word(word).len();
        // A space and the end of a line are of one length, so that every place stays.
        if let Some(space) = start.checked_sub(1).filter(|&at| self.text.as_bytes()[at] == b' ') {
            self.text.replace_range(space..start, "\n");
        }
    }

    /// What it means.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Takes the text out.
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Where in the text stands what `span` of its meaning says; marks at either end stay outside.
    pub fn place(&self, span: Span) -> Span {
        let start = self.edits.partition_point(|edit| edit.plain.end() <= span.start());
        let start = match self.edits.get(start) {
            Some(edit) if edit.plain.start() < span.start() => edit.typeset.start(),
            _ => self.after(start, span.start()),
        };
        let end = self.edits.partition_point(|edit| {
            edit.plain.end() < span.end() || edit.plain.end() == span.end() && !edit.plain.is_empty()
        });
        let end = match self.edits.get(end) {
            Some(edit) if edit.plain.start() < span.end() => edit.typeset.end(),
            _ => self.after(end, span.end()),
        };
        Span::new(start, end.max(start))
    }

    /// Where byte `at` of the meaning stands, behind `count` edits.
    fn after(&self, count: usize, at: u32) -> u32 {
        count.checked_sub(1).map_or(at, |last| {
            let edit = self.edits[last];
            edit.typeset.end() + (at - edit.plain.end())
        })
    }
}

/// Where a text is quoted: the signs `>` at the start of a line.
#[derive(Default)]
struct QuoteSigns {
    /// Whether a word has been read in this line.
    in_words: bool,
    /// Whether this line has a sign, and whether the one before it has.
    here: bool,
    before: bool,
}

impl QuoteSigns {
    /// Whether the next letter of the text is a sign of a line that goes on with a quotation.
    fn goes_on(&mut self, next: char) -> bool {
        match next {
            '\n' => *self = Self { in_words: false, here: false, before: self.here },
            '>' if !self.in_words => {
                self.here = true;
                return self.before;
            }
            _ => self.in_words |= !next.is_whitespace(),
        }
        false
    }
}

/// A quick look: whether any mark of print may be there.
fn may_have_marks(text: &str) -> bool {
    let bytes = text.as_bytes();
    let hyphens = bytes.windows(2).any(|pair| pair[0] == b'-' && matches!(pair[1], b' ' | b'\n' | b'\r'));
    // C2 AD; E2 80 8B to 8D, 90 and 91; E2 81 A0; EF AC 80 to 86; EF BB BF.
    hyphens
        || !text.is_ascii()
            && bytes.windows(3).any(|part| {
                part[..2] == [0xc2, 0xad]
                    || part[..2] == [0xe2, 0x80] && matches!(part[2], 0x8b..=0x8d | 0x90 | 0x91)
                    || part == [0xe2, 0x81, 0xa0]
                    || part[..2] == [0xef, 0xac] && part[2] <= 0x86
                    || part == [0xef, 0xbb, 0xbf]
            })
}

/// What a mark of print means between `before` and `after`; none of other letters and marks.
fn meaning(mark: char, before: &str, after: &str) -> Option<&'static str> {
    // The scripts that part their words by a mark of no width, or shape their letters by one.
    let is_european = |c: Option<char>| c.is_some_and(|c| c < '\u{530}' && c.is_alphanumeric());
    let inside = || {
        let next = after.chars().find(|&c| !is_invisible(c));
        is_european(before.chars().rev().find(|&c| !is_invisible(c))) && is_european(next)
    };
    Some(match mark {
        '\u{ad}' | '\u{2060}' | '\u{200b}'..='\u{200d}' | '\u{feff}' if inside() => "",
        '\u{2010}' | '\u{2011}' => "-",
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        _ => return None,
    })
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// A hyphen, with the white space behind it, that breaks a word.
struct Break {
    /// In bytes.
    len: usize,
    /// Whether the word is written with a hyphen anyhow: "by-⏎election".
    keeps_hyphen: bool,
    is_at_line_end: bool,
    line_ends: LineEnds,
}

/// Where the line of a broken word ends when the word is whole: beside a small letter, so that it still reads as one that goes
/// on, if there is one.
enum LineEnds {
    Behind,
    Before,
    Nowhere,
}

impl Break {
    fn at(text: &str, at: usize) -> Option<Self> {
        let mark = text[at..].chars().next().filter(|mark| matches!(mark, '-' | '\u{2010}' | '\u{ad}'))?;
        let rest = &text[at + mark.len_utf8()..];
        let next = rest.trim_start_matches([' ', '\t', '\r', '\n']);
        let gap = &rest[..rest.len() - next.len()];
        let lines = gap.matches('\n').count();
        if gap.is_empty() || lines > 1 || lines == 0 && gap != " " {
            return None;
        }
        let before = last_word(&text[..at]);
        let after = &next[..next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len())];
        if before.is_empty() || after.is_empty() {
            return None;
        }
        // "a) item" and "b. item" begin a list.
        let item = after.chars().count() == 1 && next[after.len()..].starts_with([')', '.']);
        let small = after.starts_with(char::is_lowercase);
        // "two- or three-storey" leaves out what both have.
        let pair = lines == 0 && (JOINTS.contains(&after) || !small || before.chars().count() < 2);
        if item || pair {
            return None;
        }
        let keeps_hyphen = mark != '\u{ad}' && (!small || is_compound(before, after));
        let following = next[after.len()..].trim_start_matches(|c: char| !c.is_whitespace()).trim_start();
        let spaced = text[..at - before.len()].ends_with(' ');
        let line_ends = if lines == 0 {
            LineEnds::Nowhere
        } else if following.starts_with(char::is_lowercase) {
            LineEnds::Behind
        } else if before.starts_with(char::is_lowercase) && spaced {
            LineEnds::Before
        } else {
            LineEnds::Nowhere
        };
        Some(Self { len: mark.len_utf8() + gap.len(), keeps_hyphen, is_at_line_end: lines == 1, line_ends })
    }
}

/// The letters at the end of `text`, at most so many bytes of them as any word has.
fn last_word(text: &str) -> &str {
    const LONGEST: usize = 40;
    let window = &text[text.ceil_char_boundary(text.len().saturating_sub(LONGEST))..];
    let start = window.char_indices().rev().take_while(|&(_, c)| c.is_alphabetic()).last();
    start.map_or("", |(at, _)| &window[at..])
}

/// What stands between two words of which the first leaves its end out.
const JOINTS: &[&str] =
    &["and", "or", "to", "but", "nor", "as", "through", "versus", "rather", "than", "on", "in", "the"];

/// Words that take their hyphen with them, and are seldom the first part of another word.
const BEFORE: &[&str] = &[
    "anti", "by", "co", "cross", "five", "four", "full", "half", "hard", "high", "ill", "long", "low", "much", "non",
    "north", "one", "part", "self", "short", "six", "south", "ten", "three", "two", "vice", "well", "world", "year",
];
/// Words that follow a hyphen, and are seldom the last part of another word.
const AFTER: &[&str] = &[
    "backed", "based", "born", "called", "century", "de", "free", "in", "known", "la", "le", "led", "looking", "made",
    "of", "old", "owned", "related", "run", "sized", "speaking", "style", "sur", "term", "the", "upon", "war", "wide",
    "wing", "year",
];

fn is_compound(before: &str, after: &str) -> bool {
    BEFORE.contains(&before.to_lowercase().as_str()) || AFTER.contains(&after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn reads(text: &str, meaning: &str) {
        assert_eq!(Plain::of(text).map_or(text.to_owned(), Plain::into_text), meaning);
    }

    #[test]
    fn marks_that_show_nothing_are_left_out() {
        reads("un\u{ad}em\u{ad}ploy\u{ad}ment of Mo\u{200b}han", "unemployment of Mohan");
        reads("Rhein\u{ad}land\u{2011}Pfalz", "Rheinland-Pfalz");
    }

    #[test]
    fn other_scripts_keep_what_shapes_them() {
        for text in ["می\u{200c}خواهم", "ภาษา\u{200b}ไทย", "👩\u{200d}🚀"] {
            reads(text, text);
        }
    }

    #[test]
    fn a_broken_word_is_whole_and_its_line_ends_behind_it() {
        reads("the govern-\nment had £4 mil-\r\nlion.\nIt", "the government\nhad £4\nmillion.\nIt");
        reads("by Decem-\nber 2021 a co-\nchair Ann", "by December 2021 a\nco-chair Ann");
        reads("the Par- liament had £4 mil- lion", "the Parliament had £4 million");
        reads("the Par- liament", "the Par- liament");
        reads("soft hy\u{ad}\nphen here", "soft hyphen\nhere");
    }

    #[test]
    fn a_word_with_a_hyphen_keeps_it() {
        reads(
            "The Anglo-\nIrish by-\nelection in Stratford-\nupon-Avon was",
            "The Anglo-Irish\nby-election\nin Stratford-upon-Avon\nwas",
        );
    }

    #[test]
    fn other_hyphens_stay() {
        for text in [
            "two- or three-storey",
            "a - b",
            "so -\nhe",
            "pre- and post-war",
            "milk-\n\nbread",
            "- milk-\na) rye",
            "- milk-\n- rye",
        ] {
            reads(text, text);
        }
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "Gri\u{fb03}th told the Com-\nmons\u{ad} so.";
        let plain = Plain::of(text).expect("it has marks");
        let place = |word: &str| {
            let at = plain.text().find(word).expect("it is there") as u32;
            plain.place(Span::new(at, at + word.len() as u32)).of(text)
        };
        assert_eq!(plain.text(), "Griffith told the Commons\u{ad}\nso.");
        assert_eq!(
            (place("Griffith"), place("Commons"), place("so"), place("told")),
            ("Gri\u{fb03}th", "Com-\nmons", "so", "told")
        );
    }

    proptest! {
        #[test]
        fn every_span_has_its_place(text in "([A-Za-z]{1,3}|-\r?\n|- |\u{ad}|\u{200b}|\u{2011}|[\u{fb00}-\u{fb06}]|é| |\\.|\n){0,30}") {
            let Some(plain) = Plain::of(&text) else { return Ok(()) };
            let bounds: Vec<usize> = (0..=plain.text().len()).filter(|&at| plain.text().is_char_boundary(at)).collect();
            for pair in bounds.windows(2) {
                let place = plain.place(Span::new(pair[0] as u32, pair[1] as u32));
                prop_assert!(place.end() as usize <= text.len());
                prop_assert!(text.is_char_boundary(place.start() as usize) && text.is_char_boundary(place.end() as usize));
            }
        }
    }
}
