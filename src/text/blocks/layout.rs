//! Layout: parts come in, blocks come out; what a part's own words leave open, its place on the page decides.

use std::collections::HashMap;

use super::block::{Block, BlockKind};
use super::boilerplate::Reach;
use super::earlier::Said;
use super::parts::{Part, SENTENCE_WORDS, Told};
use super::passages::Shape;
use super::{bylines, credits};

/// A heading has no more words.
const LONGEST_HEADING: usize = 12;

/// A headline, and the line under it, have no more words.
const LONGEST_HEADLINE: usize = 45;

/// A headline has more words than a section's name above it.
const LONGEST_KICKER: usize = 3;

/// How sure the model of lines must be of a part.
#[derive(Debug)]
pub(super) struct Bar {
    /// From here on it is of the article: words lost are worse than words too many.
    sure: f32,
    /// Between these it may as well be of the article as not.
    in_doubt: std::ops::RangeInclusive<f32>,
}

/// By the text alone. Of sentences in doubt on pages of hosts that the model has not seen, 36 in a hundred are the article's. They
/// are one a page, and none on half of the pages; from 0.2 on they would be half as many again, and fewer of them the article's.
pub(super) const BY_TEXT: Bar = Bar { sure: 0.35, in_doubt: 0.25..=0.4 };

/// Where the markup is known as well: surer readings, and fewer words lost at the same bar.
pub(super) const BY_MARKUP: Bar = Bar { sure: 0.5, in_doubt: 0.4..=0.55 };

/// What introduces the text under its headline has so many words at least, stands no farther below it, and may look a little less
/// like running text.
const FEWEST_LEAD_WORDS: usize = 8;
const LEAD_PARTS: usize = 4;
const SURE_OF_LEAD: f32 = 0.02;

/// A text of fewer parts is no page: what stands around the article is told by its own words alone.
const FEWEST_PARTS: usize = 4;

/// A label behind what is left out, or with no text below it, is the article's when the model of lines is so sure of it.
const SURE_OF_LABEL: f32 = 0.6;

/// So many lines at most over the headline may name its section.
const MOST_KICKERS: usize = 2;

/// A line above the text that could be a headline is one when the model of lines is so sure of it.
const SURE_OF_HEADLINE: f32 = 0.05;

/// What each part is, by what was `said` of it before and by its place.
pub(super) fn kinds(text: &str, parts: &[Part], bar: &'static Bar, said: &[Said]) -> Vec<Block> {
    let extent = Extent::new(parts, bar);
    let mut beside: Vec<bool> = (0..parts.len()).map(|i| extent.is_beside(parts, i)).collect();
    for i in 1..parts.len() {
        // A list ends with its last item.
        let goes_on = parts[i].shape == Shape::Item && parts[i - 1].shape == Shape::Item && parts[i].reach.is_none();
        beside[i] &= !goes_on || beside[i - 1];
    }
    let own = own_headings(parts, &beside);
    for &i in &own {
        beside[i] = false;
    }
    // A text with nothing beside it is an article alone, and nobody is asked about its paragraphs.
    let is_page = beside.contains(&true);
    if is_page {
        set_labels_beside(parts, extent.headline, &own, &mut beside);
        set_repeats_beside(parts, extent.headline, &mut beside);
    }
    // Who takes a line in or out means that line: the others stay where they were.
    for (beside, said) in beside.iter_mut().zip(said) {
        let before = said.earlier.map_or(*beside, |block| block.kind == BlockKind::Boilerplate);
        *beside = said.decided.map_or(before, |in_article| !in_article);
    }
    let headline = said.iter().position(|said| said.earlier.is_some_and(|block| block.kind == BlockKind::Headline));
    let article = Article::new(parts, &beside, headline.or(extent.headline));
    let kind = |i: usize| match said[i].earlier {
        _ if article.headline == Some(i) => BlockKind::Headline,
        Some(block) if !matches!(block.kind, BlockKind::Headline | BlockKind::Boilerplate) => block.kind,
        _ => article.kind(parts, i),
    };
    let in_doubt = |i: usize| match said[i].earlier {
        Some(block) => block.in_doubt,
        None => is_page && extent.is_in_doubt(parts, i),
    };
    let block = |(i, part): (usize, &Part)| Block {
        kind: if beside[i] { BlockKind::Boilerplate } else { kind(i) },
        span: part.span,
        in_article: said[i].decided,
        in_doubt: said[i].decided.is_none() && in_doubt(i),
    };
    let blocks: Vec<Block> = parts.iter().enumerate().map(block).collect();
    debug_assert!(blocks.iter().all(|block| !block.span.of(text).is_empty()), "no block is empty");
    blocks
}

/// Short lines that seem to stand beside the article and are its headings: each is alone between the article's own lines, and nothing
/// else does but what its own words tell. What a page carries around an article comes in runs.
fn own_headings(parts: &[Part], beside: &[bool]) -> Vec<usize> {
    let is_told = |part: &Part| part.reach.is_some() || part.certain || part.shape == Shape::Rule;
    let seeming: Vec<usize> = (0..parts.len()).filter(|&i| beside[i] && !is_told(&parts[i])).collect();
    let is_own = |&i: &usize| {
        let is_alone = (i == 0 || !beside[i - 1]) && beside.get(i + 1) == Some(&false);
        is_alone && is_headline_like(&parts[i]) && parts[i].words > 1
    };
    if seeming.iter().all(is_own) { seeming } else { Vec::new() }
}

/// Any link in a list looks like a heading: a short line that no text of the article follows has to be surer than others to be the
/// article's.
fn set_labels_beside(parts: &[Part], headline: Option<usize>, own: &[usize], beside: &mut [bool]) {
    if parts.len() < FEWEST_PARTS {
        return;
    }
    let last = (0..parts.len()).rfind(|&i| !beside[i] && parts[i].is_prose());
    for i in 1..parts.len() {
        let part = &parts[i];
        let is_short = !part.ends_sentence && part.words <= LONGEST_HEADING;
        let is_label = is_short && part.kind.is_none() && !part.certain && headline != Some(i) && !own.contains(&i);
        let ends = last.is_some_and(|last| last < i);
        let starts_text = !ends && !beside[i - 1];
        beside[i] |= is_label && !starts_text && part.reading.article < SURE_OF_LABEL;
    }
}

/// Pages carry a picture's caption once for each of its sizes, and some their whole article: of captions that are the same, and of
/// paragraphs that follow each other again, the article has the first below its headline.
fn set_repeats_beside(parts: &[Part], headline: Option<usize>, beside: &mut [bool]) {
    let below = headline.unwrap_or(0);
    let mut seen = HashMap::new();
    let mut before = None;
    for i in (below..parts.len()).chain(0..below) {
        if beside[i] || parts[i].words < SENTENCE_WORDS {
            continue;
        }
        let first = *seen.entry(parts[i].text).or_insert(i);
        let last = before.replace((i, first));
        if first == i {
            continue;
        }
        let is_caption = parts[i].kind == Some(BlockKind::Caption);
        match last {
            Some((last, of_last)) if of_last < last && of_last < first => (beside[last], beside[i]) = (true, true),
            _ => beside[i] |= is_caption,
        }
    }
}

/// Where on the page the article stands.
struct Extent {
    bar: &'static Bar,
    /// The headline, where the lines show one.
    headline: Option<usize>,
    /// The first and the last part of its running text; `None` where no part is, and all is taken for it.
    text: Option<(usize, usize)>,
    /// From here on all is the foot of the page.
    end: usize,
    /// Whether the text is a mail: somebody wrote its sentences, and no page stands around them.
    is_mail: bool,
}

impl Extent {
    fn new(parts: &[Part], bar: &'static Bar) -> Self {
        let all: usize = parts.iter().filter(|part| bar.is_text(part)).map(|part| part.words).sum();
        let mut words = 0;
        let (mut end, mut half) = (parts.len(), parts.len());
        for (i, part) in parts.iter().enumerate() {
            // A form that is named before most of the text is only a link to it.
            if part.reach == Some(Reach::Tail) && 2 * words > all {
                end = i;
                break;
            }
            words += if bar.is_text(part) { part.words } else { 0 };
            if 2 * words > all {
                half = half.min(i + 1);
            }
        }
        let first = parts.iter().position(|part| bar.is_text(part));
        let last = parts[..end].iter().rposition(|part| bar.is_text(part));
        let may_be = |part: &Part| {
            let looks = is_headline_like(part) || (part.reading.headline >= 0.5 && part.words <= LONGEST_HEADLINE);
            looks && part.reach.is_none() && part.kind.is_none_or(|kind| kind == BlockKind::Headline)
        };
        let likeliest = |of: std::ops::Range<usize>, is: fn(&Part) -> bool| {
            of.filter(|&i| is(&parts[i]) && may_be(&parts[i]))
                .max_by(|&a, &b| parts[a].reading.headline.total_cmp(&parts[b].reading.headline))
        };
        // Words of the article may stand above its headline; most of them stand below. What the page calls its title is the headline
        // wherever it stands.
        let headline = likeliest(0..end, |part| part.told == Some(Told::Title)).or_else(|| {
            likeliest(0..half, |_| true)
                .filter(|&i| parts.len() > 1 && parts[i].reading.headline >= SURE_OF_HEADLINE)
                .or_else(|| signed(parts))
                .or_else(|| opens_text(parts, bar))
        });
        let stated = parts.iter().position(|part| part.certain && part.kind == Some(BlockKind::Headline));
        let headline = stated.or(headline);
        let is_mail = parts.iter().any(|part| part.certain && part.kind == Some(BlockKind::Boilerplate));
        Self { bar, headline, text: first.zip(last), end, is_mail }
    }

    fn is_beside(&self, parts: &[Part], i: usize) -> bool {
        let part = &parts[i];
        if part.certain {
            return part.kind == Some(BlockKind::Boilerplate);
        }
        if part.shape == Shape::Rule || part.reach.is_some() || i >= self.end {
            return true;
        }
        let Some((first, last)) = self.text.filter(|_| parts.len() >= FEWEST_PARTS) else { return false };
        if self.bar.is_text(part) || self.headline == Some(i) || (self.is_mail && part.is_prose()) {
            return false;
        }
        // Who writes a heading with its marks means it for the text that it stands in.
        if matches!(part.shape, Shape::Heading(_)) && (first..=last + 1).contains(&i) {
            return false;
        }
        let told = part.kind.is_some();
        if i > first {
            return !(told && i <= last + 1);
        }
        let Some(headline) = self.headline else { return !told };
        if i < headline {
            // One line over the headline names the section; more are a menu.
            return !(i + 1 == headline && i < MOST_KICKERS && part.words <= LONGEST_KICKER);
        }
        let leads =
            i - headline <= LEAD_PARTS && part.words >= FEWEST_LEAD_WORDS && part.reading.article >= SURE_OF_LEAD;
        // The first of the article's own headings.
        let heads = i + 1 == first && i - headline <= LEAD_PARTS && !part.ends_sentence && part.words > 1;
        !(told || leads || heads || bylines::is_bare_name(part.text) || bylines::is_office(part.text))
    }
}

/// The first part that runs into a byline on its own line: a headline, whatever stands around it.
fn signed(parts: &[Part]) -> Option<usize> {
    let runs_into =
        |two: &[Part]| two[1].kind == Some(BlockKind::Byline) && two[1].span.start() <= two[0].span.end() + 1;
    parts.windows(2).position(|two| is_headline_like(&two[0]) && two[0].kind.is_none() && runs_into(two))
}

/// The first part, where it reads like a headline and nothing but a byline and a date stand between it and the text.
fn opens_text(parts: &[Part], bar: &Bar) -> Option<usize> {
    let is_sign = |part: &&Part| matches!(part.kind, Some(BlockKind::Byline | BlockKind::Dateline));
    let (first, rest) = parts.split_first()?;
    let reads =
        is_headline_like(first) && first.kind.is_none() && first.reach.is_none() && first.words > LONGEST_KICKER;
    (reads && rest.iter().find(|part| !is_sign(part)).is_some_and(|part| bar.is_text(part) && part.is_prose()))
        .then_some(0)
}

impl Extent {
    /// Whether the model of lines alone says what a part is, and is of two minds.
    fn is_in_doubt(&self, parts: &[Part], i: usize) -> bool {
        let part = &parts[i];
        let by_model_alone = part.kind.is_none() && part.reach.is_none() && part.shape != Shape::Rule && i < self.end;
        by_model_alone
            && self.headline != Some(i)
            && parts.len() >= FEWEST_PARTS
            && part.words >= SENTENCE_WORDS
            && self.bar.in_doubt.contains(&part.reading.article)
    }
}

impl Bar {
    /// Whether a part is of the article's running text.
    fn is_text(&self, part: &Part) -> bool {
        part.reading.article >= self.sure && part.shape != Shape::Rule && part.reach.is_none() && !part.certain
    }
}

/// Where the article's parts begin.
struct Article {
    headline: Option<usize>,
    /// The first running text.
    body: usize,
    /// Whether the text is more than one part, so that a short line can be a heading at all.
    whole: bool,
}

impl Article {
    fn new(parts: &[Part], beside: &[bool], headline: Option<usize>) -> Self {
        let body = (0..parts.len())
            .find(|&i| !beside[i] && parts[i].is_prose() && !is_headline_like(&parts[i]))
            .unwrap_or(parts.len());
        let candidates: Vec<usize> = (0..body)
            .filter(|&i| {
                !beside[i]
                    && is_headline_like(&parts[i])
                    && (parts[i].kind.is_none() || parts[i].kind == Some(BlockKind::Headline))
            })
            .collect();
        let marked = candidates
            .iter()
            .find(|&&i| parts[i].shape == Shape::Heading(1) || parts[i].kind == Some(BlockKind::Headline));
        let long = candidates.iter().find(|&&i| parts[i].words > LONGEST_KICKER);
        let whole = parts.len() > 1;
        let headline = headline.filter(|&i| !beside[i]);
        let headline = headline.or(marked.or(long).or(candidates.first()).copied().filter(|_| whole));
        Self { headline, body, whole }
    }

    fn kind(&self, parts: &[Part], i: usize) -> BlockKind {
        let part = &parts[i];
        if self.headline == Some(i) {
            return BlockKind::Headline;
        }
        if let Some(kind) = part.kind {
            return kind;
        }
        match part.shape {
            Shape::Heading(_) => BlockKind::Heading,
            Shape::Quote => BlockKind::Quote,
            Shape::Item => BlockKind::List,
            Shape::Rule | Shape::Plain => self.plain(parts, i),
        }
    }

    fn plain(&self, parts: &[Part], i: usize) -> BlockKind {
        let part = &parts[i];
        let above_body = self.headline.is_some_and(|headline| headline < i) && i < self.body;
        let near = |is: fn(&Part) -> bool| [i.wrapping_sub(1), i + 1].iter().any(|&i| parts.get(i).is_some_and(is));
        let name = |part: &Part| bylines::is_bare_name(part.text) && !bylines::is_office(part.text);
        let signed = |part: &Part| part.kind == Some(BlockKind::Dateline) || bylines::is_office(part.text);
        if above_body && ((name(part) && near(signed)) || (bylines::is_office(part.text) && near(name))) {
            return BlockKind::Byline;
        }
        let labelled = part.told == Some(Told::Caption)
            || i.checked_sub(1).is_some_and(|before| credits::is_caption_label(parts[before].text));
        if labelled {
            return BlockKind::Caption;
        }
        // A tab parts the cells of a row.
        let label = (!part.ends_sentence || part.text.ends_with([':', '?'])) && !part.text.contains('\t');
        let most = if above_body { LONGEST_HEADLINE } else { LONGEST_HEADING };
        if self.whole
            && label
            && part.words <= most
            && !part.text.ends_with([',', ';', '-', '—', '–'])
            && opens(part.text)
        {
            return BlockKind::Heading;
        }
        // Prose begins with a capital; a short line of its own that does not is what stood under a picture.
        if self.whole
            && part.words <= LONGEST_HEADING + LONGEST_KICKER
            && part.text.starts_with(char::is_lowercase)
            && part.ends_sentence
        {
            return BlockKind::Caption;
        }
        BlockKind::Paragraph
    }
}

/// Whether a part could be the title: short, and not a sentence with its full stop.
fn is_headline_like(part: &Part) -> bool {
    let full_stop = part.ends_sentence && !part.text.ends_with(['?', '!', '”', '"', '’', '\'', ')']);
    match part.shape {
        Shape::Heading(level) => level == 1 || part.words > LONGEST_KICKER,
        Shape::Plain => part.words <= LONGEST_HEADLINE && !full_stop && !part.text.ends_with(':'),
        Shape::Quote | Shape::Item | Shape::Rule => false,
    }
}

fn opens(text: &str) -> bool {
    !text.starts_with(char::is_lowercase)
}
