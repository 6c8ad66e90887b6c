//! Blocks: what each part of a pasted page is (headline, byline, paragraph, caption, credit, boilerplate ...).

use super::Span;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The article's title.
    Headline,
    /// Who wrote it.
    Byline,
    /// When and where it was written.
    Dateline,
    /// Running text.
    Paragraph,
    /// A heading inside the article.
    Heading,
    /// A block quote.
    Quote,
    /// An item of a list.
    List,
    /// The words under a picture.
    Caption,
    /// Who made the picture.
    Credit,
    /// What the page carries beside the article: share buttons, forms, disclaimers.
    Boilerplate,
}

impl BlockKind {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::Paragraph => "paragraph",
            Self::Heading => "heading",
            Self::Quote => "quote",
            Self::List => "list",
            Self::Caption => "caption",
            Self::Credit => "credit",
            Self::Boilerplate => "boilerplate",
        }
    }
}

/// A part of the text and what it is; a line may hold more than one (a headline and its byline).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, without white space at its ends.
    pub span: Span,
}

/// The blocks of `text`, in order.
pub fn find(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let from = start + (line.len() - line.trim_start().len()) as u32;
            blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(from, from + trimmed.len() as u32) });
        }
        start += line.len() as u32;
    }
    blocks
}
