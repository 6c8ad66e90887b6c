//! What the tagger sees of a word: the trainer and the runtime both read words through here, so the two cannot drift.

use crate::lists::gazetteer::{self, Kinds};
use crate::text::{TokenRange, Tokens};

/// Hashed character n-grams are of these lengths, the word's edges counted as characters.
const NGRAMS: std::ops::RangeInclusive<usize> = 3..=5;
/// Longer words give only the n-grams of their first letters: no name is told by its fortieth.
const LONGEST_WORD: usize = 32;
/// A run of one shape is cut to this: "Xxxx" stands for every capitalised word of four letters and more.
const LONGEST_RUN: usize = 4;

/// How many rows each hashed table has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Buckets {
    /// Character n-grams.
    pub ngrams: u32,
    /// The first three characters.
    pub prefix: u32,
    /// The last three characters.
    pub suffix3: u32,
    /// The last two characters, in small letters.
    pub suffix2: u32,
    /// The shape.
    pub shape: u32,
}

/// The rows of the case table; see [`Form::case`].
pub const CASES: u32 = 8;

/// The rows of the phrase table: what a phrase of the gazetteer may be ([`Kinds::WHOLE`]) by where in it the token stands.
pub const PHRASE_ROWS: usize = 4 * WHOLE_BITS;

/// The kinds of [`Kinds::WHOLE`] are the lowest bits.
const WHOLE_BITS: usize = 11;

/// What is seen of one written form of a word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// The key of the vocabulary: small letters, digits as 0, a straight apostrophe.
    pub key: String,
    /// The rows of its character n-grams.
    pub ngrams: Vec<u32>,
    /// The row of its first three characters.
    pub prefix: u32,
    /// The row of its last three characters.
    pub suffix3: u32,
    /// The row of its last two characters, in small letters.
    pub suffix2: u32,
    /// The row of its shape.
    pub shape: u32,
    /// How it is written: 0 small, 1 one capital letter, 2 capitals, 3 title, 4 mixed, 5 a number, 6 letters and digits,
    /// 7 neither.
    pub case: u32,
    /// What the gazetteer knows of the single word: bit i is kind i of [`Kinds`].
    pub kinds: u32,
}

impl Form {
    /// Reads `word` anew, in place, so that a long text allocates once.
    pub fn read(&mut self, word: &str, buckets: Buckets) {
        self.key.clear();
        for c in word.chars() {
            match c {
                '’' => self.key.push('\''),
                c if c.is_numeric() => self.key.push('0'),
                c => self.key.extend(c.to_lowercase()),
            }
        }
        self.case = case(word);
        self.shape = row("x", shape(word).chars(), buckets.shape);
        let length = word.chars().count();
        self.prefix = row("p", word.chars().take(3), buckets.prefix);
        self.suffix3 = row("s", word.chars().skip(length.saturating_sub(3)), buckets.suffix3);
        let small = self.key.chars().count();
        self.suffix2 = row("t", self.key.chars().skip(small.saturating_sub(2)), buckets.suffix2);
        self.read_ngrams(buckets.ngrams);
        self.kinds = gazetteer::word(word).kinds().bits();
    }

    fn read_ngrams(&mut self, rows: u32) {
        self.ngrams.clear();
        let mut letters = ['<'; LONGEST_WORD + 2];
        let mut length = 1;
        for (slot, c) in letters[1..=LONGEST_WORD].iter_mut().zip(self.key.chars()) {
            *slot = c;
            length += 1;
        }
        letters[length] = '>';
        length += 1;
        for size in NGRAMS {
            for gram in letters[..length].windows(size) {
                self.ngrams.push(row("n", gram.iter().copied(), rows));
            }
        }
    }
}

/// The rows of the phrase table for each token of a text: looked up once, for all networks that read it.
#[derive(Debug)]
pub struct Listed(Vec<u64>);

impl Listed {
    /// Looks the phrases of each segment up, as [`phrases`] does.
    pub fn of(tokens: &Tokens, segments: &[TokenRange]) -> Self {
        let mut all = vec![0; tokens.len() as usize];
        let mut rows = Vec::new();
        for &segment in segments {
            phrases(tokens, segment, &mut rows);
            all[segment.start() as usize..segment.end() as usize].copy_from_slice(&rows);
        }
        Self(all)
    }

    /// Those of a segment's tokens.
    pub fn rows(&self, segment: TokenRange) -> &[u64] {
        &self.0[segment.start() as usize..segment.end() as usize]
    }
}

/// The rows of the phrase table for each token of `range`, as one bit a row: the longest phrase of the gazetteer that holds it.
pub fn phrases(tokens: &Tokens, range: TokenRange, rows: &mut Vec<u64>) {
    rows.clear();
    rows.resize(range.len() as usize, 0);
    let mut from = range.start();
    while from < range.end() {
        let mut longest = None;
        gazetteer::phrases(tokens, from, range.end(), |end, entry| {
            if entry.kinds().any(Kinds::WHOLE) {
                longest = Some((end, entry.kinds().bits() & ((1 << WHOLE_BITS) - 1)));
            }
        });
        let Some((end, kinds)) = longest else {
            from += 1;
            continue;
        };
        for i in from..end {
            // Begin, inside, end, single.
            let place = match (i == from, i + 1 == end) {
                (true, true) => 3,
                (true, false) => 0,
                (false, true) => 2,
                (false, false) => 1,
            };
            rows[(i - range.start()) as usize] = u64::from(kinds) << (place * WHOLE_BITS);
        }
        from = end;
    }
}

fn case(word: &str) -> u32 {
    let (mut upper, mut lower, mut digits, mut letters, mut first_upper) = (0, 0, 0, 0, false);
    for (i, c) in word.chars().enumerate() {
        first_upper |= i == 0 && c.is_uppercase();
        upper += u32::from(c.is_uppercase());
        lower += u32::from(c.is_lowercase());
        digits += u32::from(c.is_numeric());
        letters += u32::from(c.is_alphabetic());
    }
    match (letters, digits, upper, lower) {
        (0, 0, ..) => 7,
        (0, ..) => 5,
        (_, 1.., ..) => 6,
        (.., 1, 0) => 1,
        (.., 0, _) => 0,
        (.., 0) => 2,
        (.., 1, _) if first_upper => 3,
        _ => 4,
    }
}

/// "Xxxx" for London, "XX" for UN, "dddd" for 2024, "X-Xx" for e-like forms: runs are cut to [`LONGEST_RUN`].
fn shape(word: &str) -> String {
    let mut out = String::with_capacity(8);
    let (mut last, mut run) = ('\0', 0);
    for c in word.chars() {
        let sign = match c {
            c if c.is_uppercase() => 'X',
            c if c.is_alphabetic() => 'x',
            c if c.is_numeric() => 'd',
            c => c,
        };
        run = if sign == last { run + 1 } else { 1 };
        last = sign;
        if run <= LONGEST_RUN {
            out.push(sign);
        }
    }
    out
}

/// A row for the characters, FNV-1a over their code points.
fn row(salt: &str, characters: impl Iterator<Item = char>, rows: u32) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut mix = |value: u32| hash = (hash ^ u64::from(value)).wrapping_mul(0x100_0000_01b3);
    salt.bytes().for_each(|byte| mix(u32::from(byte)));
    characters.for_each(|c| mix(u32::from(c)));
    // FNV's low bits mix poorly for short keys.
    ((hash ^ hash >> 32) % u64::from(rows.max(1))) as u32
}

/// The bits that are set, the lowest first.
pub fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (set != 0).then(|| set.trailing_zeros() as usize);
        set &= set.wrapping_sub(1);
        lowest
    })
}
