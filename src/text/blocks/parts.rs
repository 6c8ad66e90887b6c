//! Parts: passages come in; what stands together on one line (headline and byline, caption and credit) comes out apart.

use super::block::BlockKind;
use super::lines::{Features, Reading};
use super::passages::{Passage, Shape, ends_sentence};
use super::{boilerplate, bylines, credits, datelines, mail};
use crate::text::Span;
use crate::text::markup::MarkedLine;

/// A part of a passage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'t> {
    pub(super) span: Span,
    pub(super) text: &'t str,
    pub(super) shape: Shape,
    /// What its own words say that it is; `None` where its place has to.
    pub(super) kind: Option<BlockKind>,
    /// Whether it is that wherever it stands.
    pub(super) certain: bool,
    /// How far it reaches when it is boilerplate.
    pub(super) reach: Option<boilerplate::Reach>,
    /// In words, counted no further than layout asks.
    pub(super) words: usize,
    pub(super) ends_sentence: bool,
    /// What the lines of the page say of it.
    pub(super) reading: Reading,
    /// What the markup says that it is.
    pub(super) told: Option<Told>,
}

/// What markup says that a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// The title of the page.
    Title,
    /// The caption of a figure.
    Caption,
}

impl Told {
    fn by(line: &MarkedLine) -> Option<Self> {
        if line.is_title {
            return Some(Self::Title);
        }
        line.is_caption().then_some(Self::Caption)
    }
}

/// Words are counted so far.
const MOST_WORDS: usize = 60;

/// Words of a passage that is running text even if its last stop is missing.
const PROSE_WORDS: usize = 25;

/// Words of the shortest sentence that is running text rather than a label.
pub(super) const SENTENCE_WORDS: usize = 8;

impl Part<'_> {
    /// Whether it is running text of the article.
    pub(super) fn is_prose(&self) -> bool {
        let long = self.words >= PROSE_WORDS || (self.ends_sentence && self.words >= SENTENCE_WORDS);
        self.kind.is_none() && matches!(self.shape, Shape::Plain) && long
    }
}

/// The parts of the passages, in order; together they cover them. `evidence` is what the markup says of each, where it is known.
pub(super) fn cut<'t>(
    passages: &[Passage<'t>],
    lines: &Features,
    readings: &[Reading],
    evidence: Option<&[Option<&MarkedLine>]>,
) -> Vec<Part<'t>> {
    let mut parts = Vec::with_capacity(passages.len());
    // Headline, byline and date stand before the first running text.
    let mut at_top = true;
    // Two labels with a colon are speakers, and neither is where a report comes from.
    let turns = passages.iter().filter(|passage| datelines::is_turn(passage.text)).take(2).count();
    for (at, (((passage, reach), &reading), mail)) in
        passages.iter().zip(lines.reach()).zip(readings).zip(mail::pieces(passages)).enumerate()
    {
        let from = parts.len();
        if let Some(pieces) = mail {
            cut_mail(passage, &pieces, &mut parts);
            continue;
        }
        if let (Shape::Plain, None) = (passage.shape, reach) {
            cut_plain(passage, at_top, turns > 1, &mut parts);
        } else {
            push(passage, 0, passage.text.len(), None, &mut parts);
            if let Some(part) = parts.get_mut(from) {
                part.reach = reach;
            }
        }
        let told = evidence.and_then(|evidence| (*evidence.get(at)?).and_then(Told::by));
        for part in &mut parts[from..] {
            part.reading = reading;
            part.told = told;
        }
        at_top &= !parts[from..].iter().any(|part: &Part| part.is_prose() && part.reach.is_none());
    }
    parts
}

fn cut_mail<'t>(passage: &Passage<'t>, pieces: &[(usize, BlockKind)], parts: &mut Vec<Part<'t>>) {
    for (i, &(start, kind)) in pieces.iter().enumerate() {
        let from = parts.len();
        push(passage, start, pieces.get(i + 1).map_or(passage.text.len(), |next| next.0), Some(kind), parts);
        for part in &mut parts[from..] {
            part.certain = true;
        }
    }
}

fn cut_plain<'t>(passage: &Passage<'t>, at_top: bool, speaks: bool, parts: &mut Vec<Part<'t>>) {
    let text = passage.text;
    let end = text.len();
    if datelines::is_whole(text) {
        return push(passage, 0, end, Some(BlockKind::Dateline), parts);
    }
    if let Some(date) = bylines::after_date(text) {
        push(passage, 0, date, Some(BlockKind::Dateline), parts);
        return push(passage, date, end, Some(BlockKind::Byline), parts);
    }
    // Away from the top, a sentence may begin with "By".
    let may_sign = at_top || text.starts_with('(') || !ends_sentence(text) || bylines::is_contribution(text);
    if let Some(names) = bylines::whole(text).filter(|_| may_sign) {
        push(passage, 0, names, Some(BlockKind::Byline), parts);
        return push(passage, names, end, Some(BlockKind::Dateline), parts);
    }
    // Under the headline, or below what it says.
    if bylines::is_agency(text) || at_top && !parts.is_empty() && bylines::is_name_and_office(text) {
        return push(passage, 0, end, Some(BlockKind::Byline), parts);
    }
    if at_top {
        if let Some(names) = bylines::tail(text) {
            push(passage, 0, names, None, parts);
            let date = names + bylines::whole(&text[names..]).unwrap_or(end - names);
            push(passage, names, date, Some(BlockKind::Byline), parts);
            return push(passage, date, end, Some(BlockKind::Dateline), parts);
        }
        if let Some((date, after)) = datelines::inside(text) {
            push(passage, 0, date, Some(BlockKind::Headline), parts);
            push(passage, date, after, Some(BlockKind::Dateline), parts);
            return cut_picture(passage, after, parts);
        }
    }
    // A date before a caption may stand anywhere; a place and its dash only before the first paragraph.
    let prefix = datelines::date_prefix(text).or_else(|| {
        datelines::place_prefix(text).filter(|_| {
            let turn = speaks && datelines::is_turn(text);
            at_top && !turn
        })
    });
    push(passage, 0, prefix.unwrap_or(0), Some(BlockKind::Dateline), parts);
    cut_picture(passage, prefix.unwrap_or(0), parts);
}

/// The rest of `passage` from `start`: a caption and its credit, or neither.
fn cut_picture<'t>(passage: &Passage<'t>, start: usize, parts: &mut Vec<Part<'t>>) {
    // A paragraph may end in a credit that ran into it; its own words are not a caption then.
    const LONGEST_CAPTION: usize = 900;
    let start = start + (passage.text.len() - start - passage.text[start..].trim_start().len());
    let rest = &passage.text[start..];
    if let Some(after) = credits::head(rest) {
        push(passage, start, start + after, Some(BlockKind::Credit), parts);
        return push(passage, start + after, passage.text.len(), Some(BlockKind::Caption), parts);
    }
    let credit = credits::tail(rest).unwrap_or(rest.len());
    let credited = credit < rest.len() && credit <= LONGEST_CAPTION;
    let caption = (credited || credits::is_caption(&rest[..credit])).then_some(BlockKind::Caption);
    push(passage, start, start + credit, caption, parts);
    push(passage, start + credit, passage.text.len(), Some(BlockKind::Credit), parts);
}

/// Adds the part from `start` to `end`, where anything stands there.
fn push<'t>(passage: &Passage<'t>, start: usize, end: usize, kind: Option<BlockKind>, parts: &mut Vec<Part<'t>>) {
    let shown = &passage.text[start..end];
    let text = shown.trim();
    if text.is_empty() {
        return;
    }
    let from = passage.span.start() + (start + shown.len() - shown.trim_start().len()) as u32;
    parts.push(Part {
        span: Span::new(from, from + text.len() as u32),
        text,
        shape: passage.shape,
        kind,
        certain: false,
        // The passage was no boilerplate whole; what is left of it after a cut may be.
        reach: if kind.is_none() && end - start < passage.text.len() { boilerplate::reach(text) } else { None },
        words: text.split_whitespace().take(MOST_WORDS).count(),
        ends_sentence: ends_sentence(text),
        reading: Reading::default(),
        told: None,
    });
}
