//! [`Found`]: an attribution as its finders hand it on, in tokens.

use crate::text::TokenRange;

/// An attribution in tokens.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    pub source: Option<TokenRange>,
    pub cue: Option<TokenRange>,
    pub content: TokenRange,
    /// Whether the content asserts something, and does not only name a thing or an aim.
    pub asserts: bool,
    /// How sure the network is that it is one; none where a rule found it.
    pub sure: Option<f32>,
}

/// Where the cues of some attributions stand.
pub struct Cues(Vec<u32>);

impl Cues {
    pub fn of(found: &[Found]) -> Self {
        let mut starts: Vec<u32> = found.iter().filter_map(|found| found.cue).map(TokenRange::start).collect();
        starts.sort_unstable();
        Self(starts)
    }

    /// Whether no cue starts in `range`.
    pub fn none_in(&self, range: TokenRange) -> bool {
        let next = self.0.partition_point(|&cue| cue < range.start());
        self.0.get(next).is_none_or(|&cue| cue >= range.end())
    }
}
