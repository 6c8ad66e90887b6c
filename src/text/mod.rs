//! The text layer: a text comes in, its blocks, tokens, sentences and quotations come out.

pub mod blocks;
pub mod hash;
pub mod language;
pub mod markup;
pub mod offsets;
pub mod quotes;
pub mod sentences;
pub mod span;
pub mod tokens;

mod article;
mod calendar_words;
mod plain;

pub use article::Article;
pub use blocks::{Block, BlockKind, Decided};
pub use language::Language;
pub use offsets::{OffsetUnit, Offsets};
pub use plain::Plain;
pub use quotes::Quotation;
pub use sentences::Sentence;
pub use span::Span;
pub use tokens::{Case, Token, TokenKind, TokenRange, Tokens};
