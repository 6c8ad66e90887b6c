//! The depth of a page: the tokens of HTML come in, and go on to the builder of its tree; what is nested too deep becomes flat.

use std::cell::RefCell;
use std::collections::HashMap;

use html5ever::tokenizer::{EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult};
use html5ever::{LocalName, local_name};

use super::elements::{self, Flow};

/// So many elements may hold each other. Chromium's parser makes flat what is deeper than this too, so no page that works needs
/// more; the time to build a tree grows with the square of its depth.
pub const DEEPEST: usize = 512;

/// Elements whose end is implied, that hold nothing, or that hold text alone: none nests without another one.
const NEVER_DEEP: &[&str] = &[
    "html",
    "head",
    "body",
    "p",
    "li",
    "dt",
    "dd",
    "tr",
    "td",
    "th",
    "thead",
    "tbody",
    "tfoot",
    "caption",
    "colgroup",
    "option",
    "optgroup",
    "rt",
    "rp",
    "rb",
    "rtc",
    "area",
    "base",
    "basefont",
    "bgsound",
    "br",
    "col",
    "embed",
    "frame",
    "hr",
    "image",
    "img",
    "input",
    "keygen",
    "link",
    "meta",
    "param",
    "source",
    "track",
    "wbr",
    "script",
    "style",
    "title",
    "textarea",
    "xmp",
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
];

/// Hands tokens on to `inner`, with elements nested no deeper than [`DEEPEST`]: where a deeper block begins or ends a paragraph
/// does, and deeper words go on with their line.
pub struct Shallow<Sink> {
    pub inner: Sink,
    open: RefCell<Open>,
}

/// What has begun and not ended.
#[derive(Default)]
struct Open {
    depth: usize,
    kept: HashMap<LocalName, usize>,
    flat: HashMap<LocalName, usize>,
}

impl<Sink> Shallow<Sink> {
    pub fn new(inner: Sink) -> Self {
        Self { inner, open: RefCell::default() }
    }
}

impl Open {
    /// Whether a tag is of an element that is nested too deep.
    fn is_too_deep(&mut self, tag: &Tag) -> bool {
        if NEVER_DEEP.contains(&&*tag.name) {
            return false;
        }
        match tag.kind {
            StartTag if self.depth < DEEPEST => {
                self.depth += 1;
                *self.kept.entry(tag.name.clone()).or_default() += 1;
                false
            }
            StartTag => {
                *self.flat.entry(tag.name.clone()).or_default() += 1;
                true
            }
            // An end is that of the element which began last.
            EndTag if take_one(&mut self.flat, &tag.name) => true,
            EndTag => {
                self.depth -= usize::from(take_one(&mut self.kept, &tag.name));
                false
            }
        }
    }
}

/// Takes one of `name` out of `counts`; false where there is none.
fn take_one(counts: &mut HashMap<LocalName, usize>, name: &LocalName) -> bool {
    counts.get_mut(name).filter(|count| **count > 0).map(|count| *count -= 1).is_some()
}

impl<Sink: TokenSink> TokenSink for Shallow<Sink> {
    type Handle = Sink::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Sink::Handle> {
        let TagToken(tag) = &token else { return self.inner.process_token(token, line) };
        if !self.open.borrow_mut().is_too_deep(tag) {
            return self.inner.process_token(token, line);
        }
        if elements::flow(&tag.name) == Flow::Inline {
            return TokenSinkResult::Continue;
        }
        // A paragraph ends the one before it.
        let paragraph = Tag {
            kind: StartTag,
            name: local_name!("p"),
            self_closing: false,
            attrs: Vec::new(),
            had_duplicate_attributes: false,
        };
        self.inner.process_token(TagToken(paragraph), line)
    }

    fn end(&self) {
        self.inner.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.inner.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
