//! HTML comes in, the walk through its tree comes out.

use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::Event;
use super::depth::Shallow;

/// The walk through the tree of `html`, which may be anything: the HTML standard says how to read every text as a page. What is
/// nested deeper than any browser has it becomes flat.
///
/// ```
/// let page = glossator::text::markup::read(glossator::text::markup::parse("<title>Tram</title><p>The tram<p>is <b>late</b>"));
/// assert_eq!((&*page.text, page.published.title.as_deref()), ("The tram\n\nis late", Some("Tram")));
/// ```
pub fn parse(html: &str) -> Vec<Event> {
    let dom = tree(html);
    let mut events = Vec::new();
    // A loop and no recursion: hostile HTML nests deeper than any stack. `None` ends an element.
    let mut stack: Vec<Option<Handle>> = vec![Some(dom.document.clone())];
    while let Some(next) = stack.pop() {
        let Some(node) = next else {
            events.push(Event::Close);
            continue;
        };
        match &node.data {
            NodeData::Element { name, attrs, .. } => {
                let attrs = attrs.borrow();
                let attributes = attrs.iter().map(|attr| (attr.name.local.to_string(), attr.value.to_string()));
                events.push(Event::Open(name.local.to_ascii_lowercase().to_string(), attributes.collect()));
                stack.push(None);
            }
            NodeData::Text { contents } => events.push(Event::Text(contents.borrow().to_string())),
            _ => {}
        }
        stack.extend(node.children.borrow().iter().rev().cloned().map(Some));
    }
    events
}

fn tree(html: &str) -> RcDom {
    let builder = Shallow::new(TreeBuilder::new(RcDom::default(), TreeBuilderOpts::default()));
    let tokenizer = Tokenizer::new(builder, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    // It stops where a script would run; none does.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.inner.sink.finish()
}
