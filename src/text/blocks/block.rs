//! [`Block`]: a part of the text and what it is.

use crate::text::Span;
use crate::text_form::text_form;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
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

text_form!(
    BlockKind, "kind of block", name: Headline, Byline, Dateline, Paragraph, Heading, Quote, List, Caption, Credit, Boilerplate,
);

/// A part of the text and what it is; a line may hold more than one (a headline and its byline).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, without white space at its ends.
    pub span: Span,
    /// Whether it is part of the article, where a person said so.
    pub in_article: Option<bool>,
    /// Whether it might as well be the other way round: a person is asked.
    pub in_doubt: bool,
}
