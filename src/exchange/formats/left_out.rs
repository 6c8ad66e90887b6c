//! [`LeftOut`]: how many marks a format could not hold, or only in another form, as a sentence.

use std::fmt;

/// What happened to a mark that a format could not hold as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Loss {
    Claim,
    Attribution,
    Note,
    /// A mark that shares words with another, where a word can bear one label.
    Overlap,
    /// A mark on no word: empty, or on white space alone.
    NoWords,
    /// A claim that nobody judged.
    Unjudged,
    /// Work on words that were edited out of the text.
    Unplaced,
    /// A person's words on a mark.
    Remark,
    /// One mark's relation to another.
    Relation,
    /// A mark that now begins or ends elsewhere.
    Widened,
    /// A mark in pieces that became several.
    Split,
    /// A mark in pieces that became one.
    Joined,
}

use Loss::{Attribution, Claim, Joined, NoWords, Note, Overlap, Relation, Remark, Split, Unjudged, Unplaced, Widened};

/// Each with the words for one and for several, in the order in which they are told.
const LOSSES: [(Loss, &str, &str); 12] = [
    (Claim, "claim", "claims"),
    (Attribution, "attribution", "attributions"),
    (Note, "note on words", "notes on words"),
    (Overlap, "mark that overlaps another", "marks that overlap others"),
    (NoWords, "mark without a word", "marks without a word"),
    (Unjudged, "claim without a verdict", "claims without a verdict"),
    (Unplaced, "mark that is no longer in the text", "marks that are no longer in the text"),
    (Remark, "note on a mark", "notes on marks"),
    (Relation, "relation", "relations"),
    (Widened, "mark was fitted to whole words", "marks were fitted to whole words"),
    (Split, "mark in pieces became several", "marks in pieces became several each"),
    (Joined, "mark in pieces became one piece", "marks in pieces became one piece each"),
];

/// How many of the first losses of [`LOSSES`] are missing from the file; the others are in it, in another form.
const MISSING: usize = 9;

/// How many marks a format could not hold, or only in another form. It is written as a sentence, empty where all of them are
/// there: "Left out: 3 claims. 1 mark was fitted to whole words."
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    counts: [u32; LOSSES.len()],
}

impl LeftOut {
    /// Whether everything is there as it was.
    pub fn is_empty(&self) -> bool {
        self.counts.iter().all(|&count| count == 0)
    }

    /// Adds what another document lost.
    pub fn add(&mut self, other: &Self) {
        for (count, more) in self.counts.iter_mut().zip(&other.counts) {
            *count = count.saturating_add(*more);
        }
    }

    pub(super) fn count(&mut self, loss: Loss) {
        self.count_many(loss, 1);
    }

    pub(super) fn count_many(&mut self, loss: Loss, times: usize) {
        let place = LOSSES.iter().zip(&mut self.counts).find(|((one, ..), _)| *one == loss);
        if let Some((_, count)) = place {
            *count = count.saturating_add(u32::try_from(times).unwrap_or(u32::MAX));
        }
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let told: Vec<(usize, String)> = LOSSES
            .iter()
            .zip(self.counts)
            .enumerate()
            .filter(|(_, (_, count))| *count > 0)
            .map(|(at, ((_, one, many), count))| (at, format!("{count} {}", if count == 1 { one } else { many })))
            .collect();
        let (missing, changed): (Vec<_>, Vec<_>) = told.into_iter().partition(|(at, _)| *at < MISSING);
        let joined =
            |told: Vec<(usize, String)>, by| told.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join(by);
        let mut sentences = Vec::new();
        if !missing.is_empty() {
            sentences.push(format!("Left out: {}.", joined(missing, ", ")));
        }
        if !changed.is_empty() {
            sentences.push(format!("{}.", joined(changed, ". ")));
        }
        out.pad(&sentences.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn losses_are_told_in_a_sentence() {
        let mut left_out = LeftOut::default();
        assert!(left_out.is_empty() && left_out.to_string().is_empty());
        left_out.count_many(Claim, 2);
        left_out.count(Overlap);
        left_out.count(Widened);
        left_out.count_many(Split, 2);
        let again = left_out.clone();
        assert_eq!(
            left_out.to_string(),
            "Left out: 2 claims, 1 mark that overlaps another. 1 mark was fitted to whole words. 2 marks in pieces became several each."
        );
        left_out.add(&again);
        assert!(left_out.to_string().starts_with("Left out: 4 claims, 2 marks that overlap others."));
    }
}
