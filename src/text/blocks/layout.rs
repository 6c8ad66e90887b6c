//! Layout: parts come in, blocks come out; what a part's own words leave open, its place on the page decides.

use super::block::{Block, BlockKind};
use super::boilerplate::Reach;
use super::parts::Part;
use super::passages::Shape;
use super::{bylines, credits};

/// A heading has no more words.
const LONGEST_HEADING: usize = 12;

/// A headline, and the line under it, have no more words.
const LONGEST_HEADLINE: usize = 45;

/// A headline has more words than a section's name above it.
const LONGEST_KICKER: usize = 3;

/// So many short lines in a row, with no running text after them, are links.
const FEWEST_LINKS: usize = 4;

/// So many short lines above the headline are a menu.
const FEWEST_ENTRIES: usize = 3;

/// Running text of so many words before a comment form makes it the end of the page; a menu may name the form at the top.
const ARTICLE_WORDS: usize = 20;

/// What each part is.
pub(super) fn kinds(text: &str, parts: &[Part]) -> Vec<Block> {
    let beside = beside_article(parts);
    let article = Article::new(parts, &beside);
    let block = |(i, part): (usize, &Part)| Block {
        kind: if beside[i] { BlockKind::Boilerplate } else { article.kind(parts, i) },
        span: part.span,
    };
    let blocks: Vec<Block> = parts.iter().enumerate().map(block).collect();
    debug_assert!(blocks.iter().all(|block| !block.span.of(text).is_empty()), "no block is empty");
    blocks
}

/// For each part, whether it stands beside the article: boilerplate, what it reaches, rules, and lists of links at the end.
fn beside_article(parts: &[Part]) -> Vec<bool> {
    let mut beside = vec![false; parts.len()];
    let mut reached = None;
    let mut words = 0;
    for (i, part) in parts.iter().enumerate() {
        if part.is_prose() && part.reach.is_none() {
            if reached == Some(Reach::Section) {
                reached = None;
            }
            if reached.is_none() {
                words += part.words;
            }
        }
        match part.reach {
            Some(Reach::Tail) if words >= ARTICLE_WORDS => reached = Some(Reach::Tail),
            // At the top of a page, the form's name is only a link to it.
            Some(Reach::Section) if reached.is_none() && words > 0 => reached = Some(Reach::Section),
            _ => {}
        }
        beside[i] = reached.is_some() || part.reach.is_some() || part.shape == Shape::Rule;
    }
    mark_links(parts, &mut beside);
    mark_menu(parts, &mut beside);
    beside
}

/// Marks the short lines after the last running text.
fn mark_links(parts: &[Part], beside: &mut [bool]) {
    let Some(last) = (0..parts.len())
        .rfind(|&i| !beside[i] && (parts[i].is_prose() || parts[i].shape != Shape::Plain || parts[i].kind.is_some()))
    else {
        return;
    };
    let prose = (0..=last).any(|i| !beside[i] && parts[i].is_prose());
    let links: Vec<usize> = (last + 1..parts.len()).filter(|&i| !beside[i]).collect();
    if prose && links.len() >= FEWEST_LINKS {
        for i in links {
            beside[i] = true;
        }
    }
}

/// Marks the short lines above the first long one: one or two name the section, more are a menu.
fn mark_menu(parts: &[Part], beside: &mut [bool]) {
    let long =
        |i: &usize| parts[*i].words > LONGEST_KICKER || parts[*i].shape != Shape::Plain || parts[*i].kind.is_some();
    let headline = (0..parts.len()).find(|i| !beside[*i] && long(i)).unwrap_or(0);
    let entries: Vec<usize> = (0..headline).filter(|&i| !beside[i]).collect();
    if entries.len() >= FEWEST_ENTRIES {
        for i in entries {
            beside[i] = true;
        }
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
    fn new(parts: &[Part], beside: &[bool]) -> Self {
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
        let headline = marked.or(long).or(candidates.first()).copied().filter(|_| whole);
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
            Shape::Rule => BlockKind::Boilerplate,
            Shape::Plain => self.plain(parts, i),
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
        let labelled = i.checked_sub(1).is_some_and(|before| credits::is_caption_label(parts[before].text));
        if labelled {
            return BlockKind::Caption;
        }
        let label = !part.ends_sentence || part.text.ends_with([':', '?']);
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
