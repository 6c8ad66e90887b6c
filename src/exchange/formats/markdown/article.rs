//! The article: its blocks as paragraphs and headings, its entities in bold, its claims as links to where they are listed.

use super::super::source::Source;
use super::Listed;
use super::escape::{escaped, link, push};
use crate::exchange::native::Kind;
use crate::text::Span;

/// The title, where it was published, and the blocks.
pub(super) fn parts(source: &Source, listed: &Listed) -> Vec<String> {
    let document = source.document;
    let blocks: Vec<(&str, Span)> = document
        .blocks
        .iter()
        .filter(|block| block.kind != "boilerplate")
        .filter_map(|block| Some((block.kind.as_str(), source.span(block.start, block.end)?)))
        .collect();
    let mut parts = Vec::new();
    if !blocks.iter().any(|(kind, _)| *kind == "headline") {
        let title = if document.title.trim().is_empty() { "Article" } else { &document.title };
        parts.push(format!("# {}", escaped(title)));
    }
    let marks = Marks::new(source, listed);
    let whole = ("paragraph", Span::new(0, source.text().len() as u32));
    let blocks = if document.blocks.is_empty() { vec![whole] } else { blocks };
    let mut after = published(source);
    for (kind, span) in blocks {
        let words = marks.written(source.text(), span);
        if words.is_empty() {
            continue;
        }
        let flat = || words.replace("\\\n", " ");
        parts.push(match kind {
            "headline" => format!("# {}", flat()),
            "heading" => format!("## {}", flat()),
            "quote" => format!("> {}", words.replace('\n', "\n> ")),
            _ => words,
        });
        if kind == "headline" {
            parts.extend(after.take());
        }
    }
    if let Some(published) = after {
        // No headline: what is said of the publication stands below the title.
        parts.insert(parts.len().min(1), published);
    }
    parts
}

/// Where and when it was published.
fn published(source: &Source) -> Option<String> {
    let published = source.document.published.as_ref()?;
    let date = source.document.article_date.as_ref().map(|date| date.date.as_str());
    let told = [published.author.as_deref(), published.site.as_deref(), published.date.as_deref().or(date)];
    let mut told: Vec<String> = told.into_iter().flatten().map(escaped).collect();
    told.extend(published.url.as_deref().map(|url| link(url, url)));
    (!told.is_empty()).then(|| format!("Published: {}", told.join(", ")))
}

/// What is drawn on the text, apart from each other and in order.
struct Marks {
    bold: Vec<Span>,
    /// Claims with their numbers.
    links: Vec<(Span, usize)>,
    /// Where a link stands that has no words of the article, and what it says.
    beside: Vec<(u32, String)>,
}

impl Marks {
    fn new(source: &Source, listed: &Listed) -> Self {
        let entities = source.marks.iter().filter(|mark| mark.annotation.kind == Kind::Entity);
        let parts = entities.flat_map(|mark| &mark.parts).filter_map(|&part| trimmed(source.text(), part));
        let mut bold: Vec<Span> = parts.collect();
        keep_apart(&mut bold, |span| *span);
        let claims = listed.claims.iter().enumerate();
        let mut links: Vec<(Span, usize)> = claims
            .flat_map(|(index, mark)| mark.parts.iter().map(move |&part| (part, index + 1)))
            .filter_map(|(part, number)| Some((trimmed(source.text(), part)?, number)))
            .collect();
        let crossed = keep_apart(&mut links, |(span, _)| *span);
        let mut beside: Vec<(u32, String)> = crossed
            .into_iter()
            .map(|(span, number)| (span.end(), format!("[\\[{number}\\]](#claim-{number})")))
            .collect();
        let notes = listed.notes.iter().enumerate();
        beside.extend(notes.map(|(index, mark)| {
            (mark.span.end(), format!("[\\[note {number}\\]](#note-{number})", number = index + 1))
        }));
        beside.sort_by_key(|(at, _)| *at);
        Self { bold, links, beside }
    }

    /// The words of a block with what is drawn on them.
    fn written(&self, text: &str, block: Span) -> String {
        let Some(block) = trimmed(text, block) else { return String::new() };
        let inside = |span: Span| Span::new(span.start().max(block.start()), span.end().min(block.end()));
        let links: Vec<(Span, usize)> = self
            .links
            .iter()
            .map(|(span, number)| (inside(*span), *number))
            .filter(|(span, _)| !span.is_empty())
            .collect();
        let beside = self.beside.iter().filter(|(at, _)| block.start() < *at && *at <= block.end());
        let mut edges: Vec<u32> = [block.start(), block.end()].into();
        edges.extend(links.iter().flat_map(|(span, _)| [span.start(), span.end()]));
        let bold: Vec<Span> = self.bold.iter().map(|span| inside(*span)).filter(|span| !span.is_empty()).collect();
        edges.extend(bold.iter().flat_map(|span| [span.start(), span.end()]));
        edges.extend(beside.clone().map(|(at, _)| *at));
        edges.retain(|edge| block.start() <= *edge && *edge <= block.end());
        edges.sort_unstable();
        edges.dedup();
        let mut out = String::new();
        let mut open = None;
        for pair in edges.windows(2) {
            let piece = Span::new(pair[0], pair[1]);
            let link = links.iter().find(|(span, _)| span.contains(piece)).copied();
            if link != open {
                close(&mut out, open);
                if link.is_some() {
                    // An exclamation mark would make a picture of it.
                    if out.ends_with('!') {
                        out.pop();
                        out.push_str("\\!");
                    }
                    out.push('[');
                }
                open = link;
            }
            let is_bold = bold.iter().any(|span| span.contains(piece));
            words(&mut out, text, piece, is_bold);
            let ends = beside.clone().filter(|(at, _)| *at == piece.end()).peekable();
            if open.is_some_and(|(span, _)| span.end() == piece.end()) {
                close(&mut out, open.take());
            }
            for (_, told) in ends {
                if open.is_none() {
                    out.push_str(told);
                }
            }
        }
        close(&mut out, open);
        out
    }
}

fn close(out: &mut String, open: Option<(Span, usize)>) {
    if let Some((_, number)) = open {
        out.extend(["](#claim-", &number.to_string(), ")"]);
    }
}

/// Writes the words of a piece that is bold as a whole or not at all.
fn words(out: &mut String, text: &str, piece: Span, is_bold: bool) {
    let outer = is_bold.then(|| trimmed(text, piece)).flatten();
    let signs = outer.map(|span| (span, signs(text, span)));
    let mut chars = piece.of(text).char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let at = piece.start() + at as u32;
        if let Some((span, (open, _))) = signs
            && span.start() == at
        {
            out.push_str(open);
        }
        match c {
            '\r' if chars.peek().is_some_and(|(_, next)| *next == '\n') => {}
            '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                let kept = out.trim_end_matches([' ', '\t']).len();
                out.truncate(kept);
                // Two line ends, where a block has such, would end the paragraph.
                if !out.ends_with("\\\n") {
                    out.push_str("\\\n");
                }
            }
            // What begins a line may not be white space: that would begin code.
            c if c.is_whitespace() && out.ends_with('\n') => {}
            c => push(out, c),
        }
        if let Some((span, (_, close))) = signs
            && span.end() == at + c.len_utf8() as u32
        {
            out.push_str(close);
        }
    }
}

/// The signs of bold: asterisks where Markdown is sure to read them as such, else the element of HTML.
fn signs(text: &str, span: Span) -> (&'static str, &'static str) {
    let is_apart = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || c.is_ascii_punctuation());
    let words = span.of(text);
    let opens = words.starts_with(char::is_alphanumeric) || is_apart(text[..span.start() as usize].chars().next_back());
    let closes = words.ends_with(char::is_alphanumeric) || is_apart(text[span.end() as usize..].chars().next());
    if opens && closes { ("**", "**") } else { ("<b>", "</b>") }
}

/// Without the white space at its ends; none where there is nothing else.
fn trimmed(text: &str, span: Span) -> Option<Span> {
    let words = span.words_in(text)?;
    let start = span.start() + (words.len() - words.trim_start().len()) as u32;
    let trimmed = Span::new(start, start + words.trim().len() as u32);
    (!trimmed.is_empty()).then_some(trimmed)
}

/// Keeps of those that overlap the one that begins first, of two such the longer; answers the others.
fn keep_apart<T: Copy>(all: &mut Vec<T>, span: impl Fn(&T) -> Span) -> Vec<T> {
    all.sort_by_key(|one| (span(one).start(), std::cmp::Reverse(span(one).end())));
    let mut free = 0;
    let mut crossed = Vec::new();
    all.retain(|one| {
        let is_free = span(one).start() >= free;
        if is_free {
            free = span(one).end();
        } else {
            crossed.push(*one);
        }
        is_free
    });
    crossed
}
