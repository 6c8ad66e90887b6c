//! Stops: which full stop, question mark, exclamation mark or ellipsis ends a sentence, and where the sentence ends then.

use super::abbreviations::{self, Abbreviation};
use crate::text::calendar_words::{MONTHS, WEEKDAYS};
use crate::text::{Case, TokenKind, TokenRange, Tokens};

/// A bracket of more tokens than this is taken for one whose other half is missing.
const LONGEST_BRACKET: u32 = 120;

/// A time of day within so many tokens of the start (`At 5 a.m. Mr. Lee`) is where the sentence begins, not where it ends.
const OPENING_TIME: u32 = 4;

/// Verbs that go on with a sentence after a quoted question: `“Who?” Smith asked.`
const ASKING: &[&str] = &[
    "added",
    "asked",
    "asks",
    "demanded",
    "exclaimed",
    "inquired",
    "quipped",
    "replied",
    "said",
    "says",
    "shouted",
    "tweeted",
    "wondered",
    "wonders",
    "wrote",
    "writes",
    "yelled",
];

/// What follows a time of day inside a sentence: `8 p.m. Eastern`; a weekday or a month does too.
const AFTER_TIME: &[&str] = &["eastern", "pacific", "central", "mountain", "local", "greenwich"];

/// The stops of one block.
pub(super) struct Stops<'a, 't> {
    tokens: &'a Tokens<'t>,
    range: TokenRange,
    /// For each token of the block that opens a bracket, the token that closes it.
    closes: Vec<Option<u32>>,
    /// For each token of the block, whether an odd number of straight double quotes stands before it.
    quoted: Vec<bool>,
}

impl<'a, 't> Stops<'a, 't> {
    pub(super) fn new(tokens: &'a Tokens<'t>, range: TokenRange) -> Self {
        let mut closes = vec![None; range.len() as usize];
        let mut quoted = Vec::with_capacity(range.len() as usize);
        let mut open: Vec<u32> = Vec::new();
        let mut odd = false;
        for i in range.iter() {
            quoted.push(odd);
            match tokens.word(i) {
                "(" | "[" => open.push(i),
                mark @ (")" | "]") => {
                    let twin = if mark == ")" { "(" } else { "[" };
                    // A list's "a)" closes nothing.
                    if let Some(start) = open.pop_if(|&mut start| tokens.word(start) == twin) {
                        closes[(start - range.start()) as usize] = (i - start <= LONGEST_BRACKET).then_some(i);
                    }
                }
                "\"" => odd = !odd,
                _ => {}
            }
        }
        Self { tokens, range, closes, quoted }
    }

    /// The token that closes the bracket that token `i` opens.
    pub(super) fn bracket_closed_at(&self, i: u32) -> Option<u32> {
        self.closes.get((i - self.range.start()) as usize).copied().flatten()
    }

    /// Whether a sentence could end at token `i`.
    pub(super) fn is_stop(&self, i: u32) -> bool {
        let word = self.word(i);
        word.ends_with(['.', '!', '?', '…', '。', '．', '！', '？', '؟', '۔', '।', ':'])
            && (self.kind(i) == Some(TokenKind::Punctuation)
                || self.kind(i) == Some(TokenKind::Symbol)
                || is_initialism(word))
    }

    /// Where the sentence that begins with `first` would end if the stop at token `at` ended it, and whether it does.
    pub(super) fn judge(&self, first: u32, at: u32) -> (u32, bool) {
        let dots = (at..self.range.end()).take_while(|&i| self.word(i) == ".").count() as u32;
        if dots > 1 {
            return self.judge_dots(first, at, dots);
        }
        let after = self.after_closers(at + 1);
        if after >= self.range.end() {
            return (after, true);
        }
        let ends = self.may_follow(at, after)
            && !self.goes_on_with_source(after)
            && match self.word(at) {
                "." => self.full_stop_ends(first, at, after),
                word if is_initialism(word) => self.initialism_ends(first, at, after),
                word if is_ellipsis(word) => at > first && self.ellipsis_ends(word, after),
                ":" => self.colon_ends(first, at, after),
                "!" if abbreviations::is_legal_form(self.word(after)) => false,
                "!" | "?" | "！" | "？" => !self.goes_on_with_asking(after),
                _ => true,
            };
        (after, ends)
    }

    /// Dots with spaces between them: `. . .`
    fn judge_dots(&self, first: u32, at: u32, dots: u32) -> (u32, bool) {
        let attached = !self.tokens.space_before(at);
        let after = self.after_closers(at + dots);
        if after >= self.range.end() {
            return (after, true);
        }
        if at == first {
            return (after, false);
        }
        // Three dots are an omission, a fourth is the full stop: before the three when it touches a word, else after.
        match (dots >= 4, attached) {
            (true, true) => (at + 1, self.capital_at(at + dots)),
            (true, false) => (after, self.capital_at(after)),
            (false, _) => (after, self.ellipsis_ends("...", after)),
        }
    }

    /// Whether the token `after` can be the first of a sentence at all.
    fn may_follow(&self, at: u32, after: u32) -> bool {
        let stop = self.word(at);
        if matches!(stop, "。" | "．" | "！" | "？") {
            return true;
        }
        let opening = self.after_openers(after);
        if self.tokens.space_before(after) {
            return match self.tokens.get(opening) {
                Some(token) if opening < self.range.end() => match token.kind {
                    TokenKind::Word => token.case != Case::Lower,
                    TokenKind::Number | TokenKind::Symbol | TokenKind::Address => true,
                    TokenKind::Punctuation => matches!(self.word(opening), "#" | "@" | "&" | "•" | "⁃"),
                },
                _ => true,
            };
        }
        // A space was forgotten: "the world.Today", but not "Node.js", "St.Petersburg" or "U.S.-led".
        let before = self.tokens.get(at.wrapping_sub(1));
        let whole_word = before.is_some_and(|token| token.kind == TokenKind::Number || token.span.len() >= 3);
        let closed = after > at + 1;
        let capitalised = self
            .tokens
            .get(opening)
            .is_some_and(|token| token.kind == TokenKind::Word && token.case == Case::Title && token.span.len() >= 2);
        (whole_word || closed) && capitalised && (opening == after || !closed)
    }

    fn full_stop_ends(&self, first: u32, at: u32, after: u32) -> bool {
        if self.tokens.space_before(at) || at <= first {
            return true;
        }
        let before = self.word(at - 1);
        let next = self.after_openers(after);
        let closed = after > at + 1;
        // "N°. 7": the sign of a number.
        if matches!(before, "°" | "º") {
            return self.kind(next) != Some(TokenKind::Number);
        }
        if self.kind(at - 1) != Some(TokenKind::Word) {
            return true;
        }
        if is_single_capital(before) {
            return closed || self.initial_ends(first, at, next);
        }
        match abbreviations::of(before) {
            None => true,
            Some(Abbreviation::Leading) => {
                closed && self.word(after) != "(" && abbreviations::is_opener(self.word(next))
            }
            Some(Abbreviation::BeforeNumber) => self.kind(next) != Some(TokenKind::Number),
            Some(Abbreviation::Trailing) => {
                self.opens(next)
                    || before == "etc" && self.capital_at(next)
                    || abbreviations::is_courtesy(self.word(next))
                    || abbreviations::acts(self.word(next)) && self.case(next + 1) == Some(Case::Lower)
            }
        }
    }

    /// After a single capital and its stop: an initial goes on with its name, the pronoun and the name of a thing do not.
    fn initial_ends(&self, first: u32, at: u32, next: u32) -> bool {
        if at >= first + 2 && self.is_thing(at - 1) {
            return self.capital_at(next);
        }
        if !abbreviations::opens_after_initial(self.word(next)) {
            return false;
        }
        at < first + 2 || self.word(at - 1) == "I" || self.case(at - 2) != Some(Case::Upper)
    }

    /// Whether the letter at `i` is no initial but the name of a thing: "hepatitis C", "Block F", "on X".
    fn is_thing(&self, i: u32) -> bool {
        let before = self.word(i - 1);
        let lettered = abbreviations::takes_letter(before);
        // Few names begin with an X, and a platform stands where no name is said of anybody.
        let platform =
            self.word(i) == "X" && matches!(before, "on" | "from" | "to" | "via" | "of" | "called" | "now" | "left");
        lettered || platform
    }

    fn initialism_ends(&self, first: u32, at: u32, after: u32) -> bool {
        let word = self.word(at);
        let next = self.after_openers(after);
        if word.eq_ignore_ascii_case("a.m.") || word.eq_ignore_ascii_case("p.m.") {
            let zone = self.case(next) == Some(Case::Upper) && self.word(next).len() > 1;
            let word = self.word(next).to_lowercase();
            let follows = [AFTER_TIME, WEEKDAYS, MONTHS].iter().any(|words| words.contains(&word.as_str()));
            return at - first >= OPENING_TIME && !zone && !follows && self.kind(next) != Some(TokenKind::Number);
        }
        let latin = word.chars().all(|c| !c.is_uppercase());
        if latin && !matches!(word, "i.v.") {
            return false;
        }
        after > at + 1 || self.opens(next) || self.somebody_follows(first, at, next)
    }

    /// Whether token `next`, behind an initialism, is who the next sentence is about: `D.C. Mr. Lee`, `the U.K. Police said`; of
    /// a rank only where a place ends before it: `in the U.S. Gen. Lee said`, but `with U.S. Gen. Lee`.
    fn somebody_follows(&self, first: u32, at: u32, next: u32) -> bool {
        let word = self.word(next);
        if abbreviations::is_courtesy(word) || abbreviations::acts(word) && self.case(next + 1) == Some(Case::Lower) {
            return true;
        }
        let title = abbreviations::of(word) == Some(Abbreviation::Leading) && self.word(next + 1) == ".";
        let in_place = at >= first + 2
            && self.word(at - 1) == "the"
            && matches!(self.word(at - 2), "in" | "to" | "from" | "across" | "left");
        title && in_place
    }

    /// Whether token `i` opens a sentence after an abbreviation that could lead to a name: `Image: ...` does, too.
    fn opens(&self, i: u32) -> bool {
        abbreviations::is_opener(self.word(i)) || self.word(i + 1) == ":" || self.kind(i) == Some(TokenKind::Symbol)
    }

    fn ellipsis_ends(&self, word: &str, after: u32) -> bool {
        let dots = word.chars().filter(|&c| c == '.').count();
        let next = self.after_openers(after);
        dots >= 4 || (self.capital_at(after) && self.word(next) != "I")
    }

    /// A colon ends a sentence only when words enough to be one stand before it, and a clause of its own follows.
    fn colon_ends(&self, first: u32, at: u32, after: u32) -> bool {
        const SHORTEST: u32 = 4;
        after == at + 1
            && at - first >= SHORTEST
            && abbreviations::opens_clause(self.word(after))
            && self.capital_at(after)
    }

    /// `(Smith 55).` after a quotation: the stop of the sentence stands behind its source.
    fn goes_on_with_source(&self, after: u32) -> bool {
        self.word(after) == "("
            && self
                .bracket_closed_at(after)
                .is_some_and(|close| self.word(close + 1) == "." && close + 1 < self.range.end())
    }

    /// `Smith asked` after a quoted question belongs to it.
    fn goes_on_with_asking(&self, after: u32) -> bool {
        let closed = matches!(self.word(after.wrapping_sub(1)), "”" | "\"" | "’" | "'" | "»");
        let names = (after..self.range.end())
            .take(3)
            .take_while(|&i| self.case(i).is_some_and(|case| case != Case::Lower))
            .count();
        closed && names > 0 && ASKING.contains(&self.word(after + names as u32))
    }

    /// The token after the further stops, the closing quote marks and brackets, and the footnote that follow a stop.
    fn after_closers(&self, from: u32) -> u32 {
        let mut i = from;
        while i < self.range.end() && self.closes_at(i) {
            i += 1;
        }
        // "in 1998.[12] Then": the number of a footnote.
        while i > from.saturating_sub(1) && self.word(i) == "[" && !self.tokens.space_before(i) {
            match self.bracket_closed_at(i) {
                Some(close) if close == i + 2 && close < self.range.end() => i = close + 1,
                _ => break,
            }
        }
        i.min(self.range.end())
    }

    fn closes_at(&self, i: u32) -> bool {
        let touches = !self.tokens.space_before(i);
        let space_after = i + 1 >= self.range.end() || self.tokens.space_before(i + 1);
        match self.word(i) {
            "!" | "?" | "." | "！" | "？" | ")" | "]" | "}" | "”" | "’" | "»" => touches,
            "\"" if touches && space_after => true,
            "\"" if touches || space_after => self.quoted[(i - self.range.start()) as usize],
            "'" => touches && (space_after || !matches!(self.kind(i + 1), Some(TokenKind::Word | TokenKind::Number))),
            word => touches && is_ellipsis(word),
        }
    }

    fn after_openers(&self, from: u32) -> u32 {
        let mut i = from;
        while i < self.range.end()
            && matches!(self.word(i), "\"" | "“" | "'" | "‘" | "«" | "„" | "(" | "[" | "¿" | "¡" | "*")
        {
            i += 1;
        }
        i
    }

    fn capital_at(&self, i: u32) -> bool {
        let i = self.after_openers(i);
        i < self.range.end() && self.case(i).is_some_and(|case| case != Case::Lower)
    }

    fn word(&self, i: u32) -> &'a str {
        self.tokens.word(i)
    }

    fn kind(&self, i: u32) -> Option<TokenKind> {
        self.tokens.get(i).map(|token| token.kind)
    }

    /// The case of token `i` when it is a word.
    fn case(&self, i: u32) -> Option<Case> {
        self.tokens.get(i).filter(|token| token.kind == TokenKind::Word).map(|token| token.case)
    }
}

fn is_initialism(word: &str) -> bool {
    word.len() > 2 && word.ends_with('.') && word.starts_with(char::is_alphabetic)
}

fn is_ellipsis(word: &str) -> bool {
    word == "…" || (word.len() > 1 && word.bytes().all(|byte| byte == b'.'))
}

fn is_single_capital(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}
