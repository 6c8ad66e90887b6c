//! Speakers set apart by a mark alone: a turn (`Lee: The quay has sunk.`) and a signature (`“The quay has sunk.” — Ann Lee`),
//! as transcripts, headlines, readers' letters and posts have them.

use super::found::Found;
use crate::claims::Layers;
use crate::claims::grammar::{Grammar, Part};
use crate::claims::reading::may_speak;
use crate::entities::{EntityType, Mention};
use crate::text::{BlockKind, TokenKind, TokenRange};

/// How many tokens of a turn may stand before its colon.
const LONGEST_SPEAKER: u32 = 12;
/// A turn without a verb that was seen has so many tokens at least: "Mara Lind: 40 crowns" is a list's.
const FEWEST_TOKENS: u32 = 5;
/// How many tokens of a signature may stand behind its dash: a name, a trade, a town, a day.
const LONGEST_SIGNATURE: u32 = 20;
/// How many capitalised words behind a dash are a name, known or not.
const NAME: std::ops::RangeInclusive<u32> = 2..=4;

/// The attributions of turns and signatures.
pub(super) fn find(layers: &Layers) -> Vec<Found> {
    let mut found = Vec::new();
    let mut before = None;
    for block in layers.article.blocks() {
        let range = layers.tokens.within(block.span);
        let sentence = layers.sentences.get(layers.sentence_at(range.start()));
        if range.is_empty() || sentence.is_none_or(|sentence| !may_speak(layers.article, sentence)) {
            before = None;
            continue;
        }
        found.extend(turn(layers, range));
        found.extend(signature(layers, range, before));
        before = Some(range);
    }
    found
}

/// `Lee: The quay has sunk. I saw it.`, `Poll: Most voters stay at home`
fn turn(layers: &Layers, block: TokenRange) -> Option<Found> {
    let Layers { tokens, grammar, .. } = *layers;
    // A paragraph of a longer quotation begins with its mark.
    let start = block.start() + u32::from(grammar.part(block.start()) == Part::Quote);
    let colon = (start + 1..block.end().min(start + LONGEST_SPEAKER)).find(|&i| tokens.word(i) == ":")?;
    let source = speaker(layers, TokenRange::new(start, colon))?;
    let mut content = trimmed(grammar, TokenRange::new(colon + 1, block.end()));
    if start > block.start() && !content.is_empty() && grammar.part(content.end() - 1) == Part::Quote {
        content = TokenRange::new(content.start(), content.end() - 1);
    }
    // `Lee: “No.” It was late.`: the author goes on.
    if grammar.opens_quotation(content.start()) {
        let quotation = layers.quotations.get((grammar.word(content.start()).quotation as usize).wrapping_sub(1))?;
        content = tokens.within(quotation.outer);
    }
    let says = grammar.opens_quotation(content.start())
        || content.len() >= FEWEST_TOKENS
        || content.iter().any(|i| matches!(grammar.part(i), Part::Verb | Part::Auxiliary));
    (says && !content.is_empty()).then(|| found(source, colon, content))
}

/// Who speaks, of the words before a colon.
fn speaker(layers: &Layers, words: TokenRange) -> Option<TokenRange> {
    let Layers { tokens, grammar, .. } = *layers;
    let named = layers.mentions_in(words).filter(|mention| is_speaker(mention));
    let mut last = None;
    for mention in named {
        let (start, end) = (mention.tokens.start(), mention.tokens.end());
        // "Lee on the ferry: ..." is Lee's, not the ferry's; "Lee (Labour): ..." and "Lee, a pilot: ..." too.
        let described = matches!(grammar.part(end), Part::Preposition | Part::To | Part::Open | Part::Comma);
        if start == words.start() && described {
            return Some(mention.tokens);
        }
        last = Some(mention.tokens);
    }
    if let Some(name) = last.filter(|name| name.end() == words.end()) {
        let titles = (words.start()..name.start()).rev().take_while(|&i| is_title(layers, i)).count() as u32;
        let source = TokenRange::new(name.start() - titles, name.end());
        let alone = source.start() == words.start() || grammar.before(source.start()) == Part::Dash;
        return alone.then_some(source);
    }
    if is_label(layers, words) {
        let end = words.iter().find(|&i| matches!(grammar.part(i), Part::Comma | Part::Open)).unwrap_or(words.end());
        return Some(TokenRange::new(words.start(), end));
    }
    let kind = words.end() - 1;
    (words.len() <= 2 && words.iter().all(|i| is_capitalised(layers, i)) && publishes(tokens.word(kind)))
        .then_some(words)
}

/// Whether the words before a colon are what a transcript calls a speaker: `ANA RUSO, CNN ANCHOR`, `GOV. DAN HURST (R-FL)`,
/// `THE WITNESS`, the answers' `A`; or a name or a role that begins another paragraph of the text so too.
fn is_label(layers: &Layers, words: TokenRange) -> bool {
    let Layers { tokens, .. } = *layers;
    let is_word = |i: &u32| tokens.get(*i).is_some_and(|token| token.kind == TokenKind::Word);
    let mut all = words.iter().filter(is_word).peekable();
    if all.peek().is_none() || !words.iter().all(|i| is_word(&i) || is_joint(tokens.word(i))) {
        return false;
    }
    let in_capitals = all.all(|i| !tokens.word(i).chars().any(char::is_lowercase));
    if in_capitals {
        // "DAY 1: ..." and "Q: ..." say when and that somebody asks.
        return tokens.word(words.start()) != "Q" && !is_time(layers, words);
    }
    // `Ruso (Labour): ...`
    let bracketed =
        tokens.word(words.end() - 1) == ")" && words.iter().filter(is_word).all(|i| is_capitalised(layers, i));
    if bracketed && is_capitalised(layers, words.start()) {
        return true;
    }
    let label = tokens.words(words);
    words.iter().all(|i| is_capitalised(layers, i)) && !is_time(layers, words) && turns_of(layers, label) > 1
}

/// What joins the parts of a speaker's label.
fn is_joint(word: &str) -> bool {
    matches!(word, "." | "," | "(" | ")" | "-" | "'" | "’" | "/" | "&")
}

fn is_time(layers: &Layers, words: TokenRange) -> bool {
    layers.mentions_in(words).any(|mention| matches!(mention.entity_type, EntityType::Date | EntityType::Time))
}

/// How many paragraphs begin with a label and a colon.
fn turns_of(layers: &Layers, label: &str) -> usize {
    let text = layers.article.text();
    let begins = |span: &crate::text::Span| span.of(text).strip_prefix(label).is_some_and(|rest| rest.starts_with(':'));
    layers.article.blocks().iter().map(|block| block.span).filter(begins).count()
}

/// `“The quay has sunk.” — Ann Lee, a pilot`, the dash in a paragraph of its own too; `The quay has sunk — Ann Lee (@annlee)`
fn signature(layers: &Layers, block: TokenRange, before: Option<TokenRange>) -> Option<Found> {
    let Layers { tokens, grammar, .. } = *layers;
    let floor = block.start().max(block.end().saturating_sub(LONGEST_SIGNATURE));
    let dash = (floor..block.end()).rev().find(|&i| is_dash(layers, i))?;
    let name = TokenRange::new(dash + 1, block.end());
    if let Some(source) = teller(layers, name) {
        let content = TokenRange::new(block.start(), dash);
        return (!content.is_empty()).then(|| found(source, dash, content));
    }
    // "3 May 2021" holds no verb.
    if name.iter().any(|i| grammar.is_finite(i) && !is_capitalised(layers, i)) {
        return None;
    }
    let signed = if dash == block.start() { before? } else { TokenRange::new(block.start(), dash) };
    let last = signed.end().checked_sub(1)?;
    if grammar.part(last) == Part::Quote {
        let quotation = layers.quotations.get((grammar.word(last).quotation as usize).wrapping_sub(1));
        let content = quotation.map_or(signed, |quotation| tokens.within(quotation.outer));
        // "She wrote “The Quay” — Mara Lind": what stands alone is signed, or nothing is.
        if content.start() > signed.start() {
            return None;
        }
        return Some(found(signer(layers, name)?, dash, content));
    }
    let handle = name.iter().any(|i| tokens.word(i).starts_with('@'));
    let content = without_links(layers, signed);
    (handle && !content.is_empty()).then_some(())?;
    Some(found(signer(layers, name)?, dash, content))
}

/// `Typhoon kills 14 in Luzon – officials`: who tells it, at the end of a headline.
fn teller(layers: &Layers, words: TokenRange) -> Option<TokenRange> {
    const LONGEST: u32 = 3;
    const TELLERS: [&str; 16] = [
        "officials",
        "police",
        "witnesses",
        "sources",
        "source",
        "ministry",
        "minister",
        "army",
        "doctors",
        "scientists",
        "experts",
        "lawyer",
        "lawyers",
        "media",
        "rescuers",
        "prosecutors",
    ];
    let block = layers.article.blocks().iter().find(|block| block.span.contains(layers.tokens.span(words)))?;
    let last = words.end().checked_sub(1)?;
    let told = TELLERS.contains(&layers.tokens.word(last)) || publishes(layers.tokens.word(last));
    (block.kind == BlockKind::Headline && !words.is_empty() && words.len() <= LONGEST && told).then_some(words)
}

/// The name that `words` begin with, behind its titles at most: one that was found, or a few capitalised words that stand
/// alone.
fn signer(layers: &Layers, words: TokenRange) -> Option<TokenRange> {
    let is_part = |&i: &u32| is_capitalised(layers, i) || layers.grammar.part(i) == Part::Stop;
    if let Some(mention) = layers.mentions_in(words).find(|mention| is_speaker(mention))
        && (words.start()..mention.tokens.start()).all(|i| is_part(&i))
    {
        return Some(TokenRange::new(words.start(), mention.tokens.end()));
    }
    let name = words.iter().take_while(is_part).last().map(|last| TokenRange::new(words.start(), last + 1))?;
    let name = trimmed(layers.grammar, name);
    let alone = name.end() == words.end() || layers.grammar.part(name.end()) != Part::Nominal;
    (alone && NAME.contains(&name.len())).then_some(name)
}

fn found(source: TokenRange, mark: u32, content: TokenRange) -> Found {
    let cue = Some(TokenRange::new(mark, mark + 1));
    Found { source: Some(source), cue, content, asserts: true, sure: None }
}

fn is_speaker(mention: &Mention) -> bool {
    matches!(mention.entity_type, EntityType::Person | EntityType::Org)
}

/// A word of a title before a name: `Mr.`, `Foreign Minister`.
fn is_title(layers: &Layers, i: u32) -> bool {
    is_capitalised(layers, i) || layers.tokens.word(i) == "."
}

fn is_capitalised(layers: &Layers, i: u32) -> bool {
    layers.tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word && token.is_capitalised())
}

/// The post without the addresses that it ends in: `https://...` and `pic.example.org/...`
fn without_links(layers: &Layers, post: TokenRange) -> TokenRange {
    let tokens = layers.tokens;
    let mut end = post.end();
    while let Some(start) = (post.start()..end).rev().find(|&i| i == post.start() || tokens.space_before(i)) {
        let last = tokens.words(TokenRange::new(start, end));
        if !(last.contains('.') && last.contains('/')) {
            break;
        }
        end = start;
    }
    TokenRange::new(post.start(), end)
}

/// What headlines call the work that a finding is from.
pub(super) fn publishes(word: &str) -> bool {
    const WORKS: [&str; 8] = ["poll", "report", "study", "survey", "analysis", "reports", "polls", "studies"];
    WORKS.iter().any(|work| word.eq_ignore_ascii_case(work))
}

/// Whether a dash stands at `i`: a hyphen between spaces is one too.
fn is_dash(layers: &Layers, i: u32) -> bool {
    match layers.tokens.word(i) {
        "—" | "―" | "–" | "--" => true,
        "-" => layers.grammar.part(i) == Part::Dash,
        _ => false,
    }
}

/// The words without the marks around them: commas, stops, dashes.
fn trimmed(grammar: &Grammar, words: TokenRange) -> TokenRange {
    let is_mark =
        |i: &u32| matches!(grammar.part(*i), Part::Comma | Part::Stop | Part::Colon | Part::Dash | Part::Hyphen);
    let start = words.iter().find(|i| !is_mark(i)).unwrap_or(words.end());
    let end = words.iter().rev().find(|i| !is_mark(i)).map_or(start, |last| last + 1);
    TokenRange::new(start, end.max(start))
}
