//! HTML comes in, the walk through its tree comes out.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::Event;

/// The walk through the tree of `html`, which may be anything: the HTML standard says how to read every text as a page.
///
/// ```
/// let page = glossator::text::markup::read(glossator::text::markup::parse("<title>Tram</title><p>The tram<p>is <b>late</b>"));
/// assert_eq!((&*page.text, page.published.title.as_deref()), ("The tram\n\nis late", Some("Tram")));
/// ```
pub fn parse(html: &str) -> Vec<Event> {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
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
