//! Tokens: a text comes in, its words, numbers, marks and symbols come out; nothing but white space, marks of print and the
//! signs of a quoted mail's lines lies between them.
//!
//! Hyphens and clitics stand alone (`Russia` `-` `sponsored`, `Russia` `’s`), initialisms keep their stops (`U.S.`),
//! numbers keep their separators (`84,121`, `07.04.2021`) and lose their letters (`1.2` `m`, `14` `th`). Where print left its
//! marks in the text ([`Plain`]), tokens stand where the text has them and say what it means.

use std::borrow::Cow;

use super::{Plain, Span};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Begins with a letter.
    Word,
    /// Begins with a digit.
    Number,
    /// A mark of punctuation, a run of stops, or a run of dashes.
    Punctuation,
    /// A currency sign, an emoji, any other sign.
    Symbol,
    /// A web address, a mail address, a handle.
    Address,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Case {
    /// No letter with case.
    None,
    /// `bank`
    Lower,
    /// `Bank`, and the single letter `B`
    Title,
    /// `NATO`
    Upper,
    /// `iPhone`, `McDonald`
    Mixed,
}

/// A token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// How it is written.
    pub case: Case,
}

impl Token {
    /// Whether it begins with a capital.
    pub fn is_capitalised(&self) -> bool {
        // `iPhone` begins small, but is as much a name as `McDonald`.
        matches!(self.case, Case::Title | Case::Upper | Case::Mixed)
    }
}

/// A half-open range of token indices.
// Invariant: start <= end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TokenRange {
    start: u32,
    end: u32,
}

impl TokenRange {
    /// The range from `start` to `end`; an `end` before `start` gives the empty range at `start`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The first token.
    pub const fn start(self) -> u32 {
        self.start
    }

    /// The token after the last.
    pub const fn end(self) -> u32 {
        self.end
    }

    /// How many tokens.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it holds none.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The part of it that lies in `outer`; nothing, at one of its ends, where none does.
    #[must_use]
    pub fn clamped(self, outer: Self) -> Self {
        let within = |i: u32| i.clamp(outer.start, outer.end);
        Self { start: within(self.start), end: within(self.end) }
    }

    /// Whether token `i` is one of them.
    pub const fn holds(self, i: u32) -> bool {
        self.start <= i && i < self.end
    }

    /// The indices, in order.
    pub fn iter(self) -> std::ops::Range<u32> {
        self.start..self.end
    }
}

/// The tokens of a text.
#[derive(Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    all: Vec<Token>,
    /// What the text means, where print left its marks in it.
    plain: Option<Meaning>,
}

/// A text without the marks of print, and where the tokens stand in it.
#[derive(Debug)]
struct Meaning {
    text: String,
    spans: Vec<Span>,
}

impl<'t> Tokens<'t> {
    /// Splits `text`.
    ///
    /// ```
    /// use glossator::text::Tokens;
    /// let tokens = Tokens::new("The U.S. paid US$60bn.");
    /// let words: Vec<_> = (0..tokens.len()).map(|i| tokens.word(i)).collect();
    /// assert_eq!(words, ["The", "U.S.", "paid", "US", "$", "60", "bn", "."]);
    /// ```
    ///
    /// ```
    /// use glossator::text::Tokens;
    /// let tokens = Tokens::new("The govern-\nment of She\u{fb03}eld");
    /// assert_eq!([tokens.word(1), tokens.word(3)], ["government", "Sheffield"]);
    /// assert_eq!(tokens.get(1).map(|token| token.span.len()), Some(12));
    /// ```
    pub fn new(text: &'t str) -> Self {
        let Some(plain) = Plain::of_words(text) else { return Self { text, all: split(text), plain: None } };
        let mut all = split(plain.text());
        let spans = all.iter().map(|token| token.span).collect();
        for token in &mut all {
            token.span = plain.place(token.span);
        }
        Self { text, all, plain: Some(Meaning { text: plain.into_text(), spans }) }
    }

    /// The text that they stand in.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The whole text as the tokens say it, and the byte where token `i` begins there.
    pub fn place(&self, i: u32) -> (&str, usize) {
        let (text, start) = match &self.plain {
            Some(plain) => (&*plain.text, plain.spans.get(i as usize).map(|span| span.start())),
            None => (self.text, self.get(i).map(|token| token.span.start())),
        };
        (text, start.map_or(text.len(), |start| start as usize))
    }

    /// How many there are.
    pub fn len(&self) -> u32 {
        self.all.len() as u32
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All of them, in order.
    pub fn all(&self) -> &[Token] {
        &self.all
    }

    /// Token `i`, where there is one.
    pub fn get(&self, i: u32) -> Option<&Token> {
        self.all.get(i as usize)
    }

    /// The words of token `i`; empty past the end, so that a look ahead needs no check.
    pub fn word(&self, i: u32) -> &str {
        match &self.plain {
            Some(plain) => plain.spans.get(i as usize).map_or("", |span| span.of(&plain.text)),
            None => self.get(i).map_or("", |token| token.span.of(self.text)),
        }
    }

    /// The words of token `i` in small letters; empty past the end. Nearly all words are, and are borrowed.
    ///
    /// ```
    /// use glossator::text::Tokens;
    /// let tokens = Tokens::new("The Élysée agreed");
    /// let lower: Vec<_> = (0..4).map(|i| tokens.lower(i)).collect();
    /// assert_eq!(lower, ["the", "élysée", "agreed", ""]);
    /// ```
    pub fn lower(&self, i: u32) -> Cow<'_, str> {
        let word = self.word(i);
        let is_small = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
        if is_small { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
    }

    /// Whether white space, or nothing, stands before token `i`.
    pub fn space_before(&self, i: u32) -> bool {
        let Some(token) = self.get(i) else { return true };
        let at = i as usize;
        i == 0
            || match &self.plain {
                Some(plain) => plain.spans[at - 1].end() < plain.spans[at].start(),
                None => self.all[at - 1].span.end() < token.span.start(),
            }
    }

    /// From the start of the range's first token to the end of its last; of an empty range, the place before its first.
    pub fn span(&self, range: TokenRange) -> Span {
        let end_of_text = self.text.len() as u32;
        let start = self.get(range.start()).map_or(end_of_text, |token| token.span.start());
        if range.is_empty() {
            return Span::new(start, start);
        }
        Span::new(start, self.get(range.end() - 1).map_or(end_of_text, |token| token.span.end()))
    }

    /// The words of the range, as they stand in the text.
    pub fn words(&self, range: TokenRange) -> &'t str {
        self.span(range).of(self.text)
    }

    /// The words of the tokens in `span` without the marks of print, on one line: how a name is shown.
    ///
    /// ```
    /// use glossator::text::{Span, Tokens};
    /// let tokens = Tokens::new("The Bun\u{ad}des-\nbank paid.");
    /// assert_eq!(tokens.shown(Span::new(4, 17)), "Bundesbank");
    /// ```
    pub fn shown(&self, span: Span) -> String {
        let range = self.within(span);
        let words = match &self.plain {
            Some(plain) if !range.is_empty() => {
                let (first, last) = (plain.spans[range.start() as usize], plain.spans[range.end() as usize - 1]);
                first.join(last).of(&plain.text)
            }
            _ => span.of(self.text),
        };
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The tokens that begin inside `span`.
    pub fn within(&self, span: Span) -> TokenRange {
        let start = self.all.partition_point(|token| token.span.start() < span.start());
        let end = self.all.partition_point(|token| token.span.start() < span.end());
        TokenRange::new(start as u32, end as u32)
    }
}

/// The tokens of `text`, as it is written.
fn split(text: &str) -> Vec<Token> {
    let mut all = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() || is_ignorable(first) {
            at += first.len_utf8();
            continue;
        }
        let (kind, len) = match clitic_alone(&text[..at], &text[at..]) {
            Some(len) => (TokenKind::Word, len),
            None => scan(&text[at..]),
        };
        split_word(text, at, kind, len, &mut all);
        at += len;
    }
    all
}

/// The kind and the length in bytes of the longest token at the start of `rest`, which does not begin with white space.
fn scan(rest: &str) -> (TokenKind, usize) {
    let first = rest.chars().next().unwrap_or(' ');
    if let Some(len) = address(rest) {
        return (TokenKind::Address, len);
    }
    if first.is_numeric() {
        return (TokenKind::Number, number(rest));
    }
    if is_word_char(first) {
        return (TokenKind::Word, initialism(rest).unwrap_or_else(|| word(rest)));
    }
    if matches!(first, '.' | '-' | '\u{2010}'..='\u{2015}') {
        return (TokenKind::Punctuation, run(rest, |c| c == first));
    }
    if is_punctuation(first) {
        return (TokenKind::Punctuation, first.len_utf8());
    }
    if is_currency(first) {
        return (TokenKind::Symbol, first.len_utf8());
    }
    // An emoji family is many code points joined; a run of signs stays one token, so that none is cut inside.
    let signs = run(rest, |c| {
        !c.is_whitespace() && !c.is_alphanumeric() && !is_punctuation(c) && !is_currency(c) && c != '.' && c != '-'
    });
    (TokenKind::Symbol, signs.max(first.len_utf8()))
}

/// The bytes of `rest` whose characters satisfy `belongs`.
fn run(rest: &str, belongs: impl Fn(char) -> bool) -> usize {
    rest.find(|c| !belongs(c)).unwrap_or(rest.len())
}

fn word(rest: &str) -> usize {
    let mut end = 0;
    loop {
        end += run(&rest[end..], is_word_char);
        let mut following = rest[end..].chars();
        let (Some(mark), Some(next)) = (following.next(), following.next()) else { return end };
        // "example.com" is one word, "ended.The" is two that lack a space.
        let joins = (is_apostrophe(mark) && next.is_alphanumeric())
            || (mark == '.' && next.is_lowercase())
            || (mark == '&' && next.is_uppercase())
            || (is_joiner(mark) && is_word_char(next));
        if !joins {
            return end;
        }
        end += mark.len_utf8();
    }
}

fn number(rest: &str) -> usize {
    let mut end = 0;
    loop {
        end += run(&rest[end..], char::is_numeric);
        let mut following = rest[end..].chars();
        match (following.next(), following.next()) {
            (Some('.' | ',' | ':'), Some(next)) if next.is_numeric() => end += 1,
            _ => return end,
        }
    }
}

/// `U.S.`, `a.m.`: two or more single letters, each with its stop.
fn initialism(rest: &str) -> Option<usize> {
    let mut end = 0;
    let mut letters = 0;
    let mut chars = rest.chars();
    while let (Some(letter), Some('.')) = (chars.next(), chars.next()) {
        if !letter.is_alphabetic() {
            break;
        }
        letters += 1;
        end += letter.len_utf8() + 1;
    }
    (letters >= 2 && !rest[end..].starts_with(is_word_char)).then_some(end)
}

/// A web address, a mail address or a handle at the start of `rest`.
fn address(rest: &str) -> Option<usize> {
    // Most words are told from an address by their first sign; only what could be one is read to its end, so that a text
    // without white space is not read again from each of its tokens.
    let web = ["http://", "https://", "www."].iter().find(|start| rest.starts_with(**start));
    let handle = || rest.strip_prefix('@').is_some_and(|name| name.starts_with(char::is_alphanumeric));
    if web.is_none() && !handle() {
        return mail(rest);
    }
    if let Some(start) = web {
        let candidate = address_end(rest);
        return (candidate > start.len()).then_some(candidate);
    }
    let name = run(&rest[1..], |c| c.is_alphanumeric() || c == '_' || c == '.');
    Some(1 + rest[1..=name].trim_end_matches('.').len())
}

/// A mail address at the start of `rest`.
fn mail(rest: &str) -> Option<usize> {
    /// The longest name before the @ that a mail address may have.
    const LONGEST_NAME: usize = 64;
    let name = rest
        .bytes()
        .take(LONGEST_NAME + 1)
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+' | b'%'))
        .count();
    let host = rest[name..].strip_prefix('@')?;
    if !rest.starts_with(char::is_alphanumeric) || !host.starts_with(char::is_alphanumeric) {
        return None;
    }
    let end = address_end(rest);
    (end > name && rest[name + 1..end].contains('.')).then_some(end)
}

/// Where the address at the start of `rest` ends: at white space, without the marks of the sentence that it stands in.
fn address_end(rest: &str) -> usize {
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”')).unwrap_or(rest.len());
    rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’']).len()
}

/// Pushes the token, or the two of a word and its clitic.
fn split_word(text: &str, at: usize, kind: TokenKind, len: usize, all: &mut Vec<Token>) {
    let words = &text[at..at + len];
    let cut = if kind == TokenKind::Word { clitic(words) } else { None };
    let mut push = |from: usize, to: usize| {
        let span = Span::new((at + from) as u32, (at + to) as u32);
        all.push(Token { span, kind, case: case(&words[from..to]) });
    };
    match cut {
        Some(cut) if cut > 0 => {
            push(0, cut);
            push(cut, len);
        }
        _ => push(0, len),
    }
}

/// Where the clitic of `word` begins: `Russia|’s`, `they|'re`, `do|n't`.
fn clitic(word: &str) -> Option<usize> {
    let (at, mark) = word.char_indices().rfind(|&(_, c)| is_apostrophe(c))?;
    let tail = &word[at + mark.len_utf8()..];
    let is = |other: &str| tail.eq_ignore_ascii_case(other);
    if is("t") && word[..at].ends_with(['n', 'N']) {
        return Some(at - 1);
    }
    (is("s") || is("re") || is("ve") || is("ll") || is("d") || is("m")).then_some(at)
}

/// The bytes of a clitic that a mark parts from its word: the `’s` of `U.S.’s` and of `Yahoo!’s`.
fn clitic_alone(before: &str, rest: &str) -> Option<usize> {
    let mark = rest.chars().next().filter(|&c| is_apostrophe(c))?.len_utf8();
    let possessive = rest[mark..].starts_with(['s', 'S']) && !rest[mark + 1..].starts_with(is_word_char);
    (possessive && before.ends_with(['.', '!', ')', '%'])).then_some(mark + 1)
}

fn case(word: &str) -> Case {
    let mut cased = word.chars().filter(|c| c.is_uppercase() || c.is_lowercase());
    let Some(first) = cased.next() else { return Case::None };
    let (mut upper, mut lower) = (0, 0);
    for c in cased {
        if c.is_uppercase() { upper += 1 } else { lower += 1 }
    }
    match (first.is_uppercase(), upper, lower) {
        (false, 0, _) => Case::Lower,
        (true, 0, _) => Case::Title,
        (true, _, 0) => Case::Upper,
        _ => Case::Mixed,
    }
}

/// A letter, a digit, or a mark that combines with the letter before it.
fn is_word_char(c: char) -> bool {
    c.is_alphanumeric()
        || c == '_'
        || matches!(c,
            '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}'
            | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{a3c}' | '\u{a4d}' | '\u{abc}' | '\u{acd}' | '\u{b3c}' | '\u{b4d}'
            | '\u{bcd}' | '\u{c4d}' | '\u{cbc}' | '\u{ccd}' | '\u{d4d}' | '\u{dca}' | '\u{e47}'..='\u{e4e}' | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}' | '\u{ad}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}')
}

/// What joins, or keeps apart, two letters of one word in Persian and in the scripts of India.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

fn is_currency(c: char) -> bool {
    matches!(c, '$' | '£' | '¥' | '¢' | '¤' | '\u{20a0}'..='\u{20cf}')
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation() && !matches!(c, '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~' | '_')
        || matches!(c,
            '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}'
            | '«' | '»' | '¿' | '¡' | '·' | '§' | '¶' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{6d4}' | '\u{5be}')
}

/// Marks that show nothing: byte order mark, direction marks, soft hyphens, zero-width space.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{2060}' | '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || c.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        let tokens = Tokens::new(text);
        (0..tokens.len()).map(|i| tokens.word(i).to_owned()).collect()
    }

    #[test]
    fn clitics_stand_alone() {
        assert_eq!(words("Russia’s don't they'll O'Brien"), ["Russia", "’s", "do", "n't", "they", "'ll", "O'Brien"]);
    }

    #[test]
    fn hyphens_stand_alone() {
        assert_eq!(words("Russia-sponsored al-Amr"), ["Russia", "-", "sponsored", "al", "-", "Amr"]);
    }

    #[test]
    fn numbers_keep_separators_and_lose_letters() {
        assert_eq!(words("84,121 07.04.2021 €1.2m 14th."), ["84,121", "07.04.2021", "€", "1.2", "m", "14", "th", "."]);
    }

    #[test]
    fn addresses_are_whole() {
        assert_eq!(
            words("(see https://a.org/x?y=1). me@a.org, @who"),
            ["(", "see", "https://a.org/x?y=1", ")", ".", "me@a.org", ",", "@who"]
        );
    }

    #[test]
    fn an_emoji_family_is_one_token() {
        assert_eq!(words("a👨‍👩‍👧b"), ["a", "👨‍👩‍👧", "b"]);
        assert_eq!(words("e\u{301}te\u{301} Ω"), ["e\u{301}te\u{301}", "Ω"]);
    }

    #[test]
    fn a_missing_space_does_not_join_sentences() {
        assert_eq!(words("It ended.The example.com page"), ["It", "ended", ".", "The", "example.com", "page"]);
    }

    #[test]
    fn a_clitic_stands_alone_after_a_mark() {
        assert_eq!(words("the U.S.’s and Yahoo!'s"), ["the", "U.S.", "’s", "and", "Yahoo", "!", "'s"]);
        assert_eq!(words("‘so’ said"), ["‘", "so", "’", "said"]);
    }

    #[test]
    fn joiners_stay_inside_their_word() {
        assert_eq!(words("می\u{200c}خواهم বাংলাদেশ্"), ["می\u{200c}خواهم", "বাংলাদেশ্"]);
    }

    #[test]
    fn the_end_of_an_address_is_not_the_end_of_its_sentence() {
        assert_eq!(
            words("@who. www.a.org. a.b@c.org! a@b"),
            ["@who", ".", "www.a.org", ".", "a.b@c.org", "!", "a", "@b"]
        );
    }

    #[test]
    fn a_text_without_white_space_is_read_once() {
        // Reading on to the end of the text from each token would take hours.
        for part in ["[", "a@", "a-", "a.A", "@", "http://)", "’s"] {
            Tokens::new(&part.repeat(500_000));
        }
    }

    /// Whether nothing to read stands in `gap`: white space, marks of print, and `>` where it opens a line, as of a quoted mail.
    fn shows_nothing(text: &str, gap: std::ops::Range<usize>) -> bool {
        let opens_line = |at: usize| {
            let line = text[..at].rsplit('\n').next().unwrap_or_default();
            line.chars().all(|c| c.is_whitespace() || c == '>')
        };
        text[gap.clone()].char_indices().all(|(at, c)| {
            c.is_whitespace() || is_ignorable(c) || is_joiner(c) || (c == '>' && opens_line(gap.start + at))
        })
    }

    #[test]
    fn only_signs_that_open_a_line_are_passed_over() {
        assert_eq!(
            words("> The mayor left.\n> > He > she."),
            [">", "The", "mayor", "left", ".", "He", ">", "she", "."]
        );
    }

    /// Text with the signs that tokens turn on.
    fn difficult_text() -> impl Strategy<Value = String> {
        let part = "[A-Za-z]{1,3}|[0-9]{1,3}|[ .,:;!?'’\"“”()@&$€%_-]|https://|www\\.|\\.\\.\\.|U\\.S\\.|é|e\u{301}|👩‍🚀|🇵🇹|שָׁל|مر|\u{200c}|\u{feff}|\r\n|\u{a0}|\n> |>|-\n";
        prop_oneof![
            proptest::string::string_regex(&format!("({part}){{0,40}}")).expect("the pattern is a pattern"),
            any::<String>()
        ]
    }

    proptest! {
        #[test]
        fn tokens_are_in_order_and_leave_only_what_shows_nothing(text in difficult_text()) {
            let tokens = Tokens::new(&text);
            let mut end = 0;
            for token in tokens.all() {
                let (from, to) = (token.span.start() as usize, token.span.end() as usize);
                prop_assert!(end <= from && from < to);
                prop_assert!(text.is_char_boundary(from) && text.is_char_boundary(to));
                prop_assert!(shows_nothing(&text, end..from), "{:?}", &text[end..from]);
                let broken = text[from..to].contains(['-', '\u{2010}', '\u{ad}']);
                prop_assert!(broken || !text[from..to].contains(char::is_whitespace));
                end = to;
            }
            prop_assert!(shows_nothing(&text, end..text.len()), "{:?}", &text[end..]);
        }

        #[test]
        fn tokens_within_a_span_are_those_that_begin_in_it(text in difficult_text(), from in 0..60_u32, len in 0..60_u32) {
            let tokens = Tokens::new(&text);
            let within = tokens.within(Span::new(from, from + len));
            for (i, token) in tokens.all().iter().enumerate() {
                prop_assert_eq!(within.holds(i as u32), from <= token.span.start() && token.span.start() < from + len);
            }
        }
    }
}
