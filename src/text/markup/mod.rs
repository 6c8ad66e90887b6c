//! Markup: the elements of an HTML page come in; its text comes out, with what the markup says of each of its lines and of the
//! page's publication.
//!
//! Who parses the HTML hands over [`Event`]s: in the page that is parse5, natively [`parse`] by html5ever. Both follow the HTML
//! standard to the letter, so the same page gives the same events, unless it is nested deeper than browsers have it. The text is
//! the whole page as a reader sees it; which of it is the article is left to [`blocks`](super::blocks), to which [`MarkedUp`] is
//! evidence.

#[cfg(feature = "html")]
mod depth;
#[cfg(feature = "html")]
mod parse;

pub(super) mod custom;
mod elements;
mod evidence;
mod published;
mod reader;
mod seams;
mod writer;

#[cfg(all(test, feature = "html"))]
mod tests;

use serde::{Deserialize, Serialize};

pub use evidence::{MarkedLine, MarkedUp, ROLES};
#[cfg(feature = "html")]
pub use parse::parse;
pub use published::{Published, is_web_address};
pub use reader::read;

/// A step of a walk through the tree of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Event {
    /// An element begins: its name in lower case, and its attributes.
    Open(String, Vec<(String, String)>),
    /// Text, its character references decoded.
    Text(String),
    /// The element that began last, of those that have not ended, ends.
    Close,
}

/// What is read of a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// What a reader sees of it: paragraphs apart by a blank line, list items as lines that begin with "- ", a line for each row
    /// of a table.
    pub text: String,
    /// Whether anything but running words is in it: paragraphs, headings, lists, line breaks.
    pub has_structure: bool,
    /// What the markup says of its lines.
    pub marked_up: MarkedUp,
    /// What the markup says of its publication.
    pub published: Published,
}
