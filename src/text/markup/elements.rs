//! The elements of HTML, by what they do to the text. The HTML standard closes these sets.

/// Elements that hold no words of the page, whatever is inside them.
const DROPPED: &[&str] = &[
    "script", "style", "noscript", "template", "head", "title", "meta", "link", "base", "iframe", "frame", "frameset",
    "noframes", "object", "embed", "applet", "svg", "math", "canvas", "audio", "video", "source", "track", "map",
    "area", "input", "select", "option", "optgroup", "datalist", "textarea", "button", "dialog", "progress", "meter",
    "rp", "rt",
];

/// Elements that a blank line separates from their neighbours.
const PARAGRAPHS: &[&str] = &[
    "p",
    "div",
    "article",
    "section",
    "main",
    "header",
    "footer",
    "aside",
    "nav",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hgroup",
    "ul",
    "ol",
    "dl",
    "blockquote",
    "pre",
    "figure",
    "figcaption",
    "table",
    "caption",
    "form",
    "fieldset",
    "legend",
    "details",
    "summary",
    "address",
    "hr",
    "center",
    "body",
    "html",
    "search",
];

/// Elements that take a line of their own.
const LINES: &[&str] = &["li", "dt", "dd", "tr", "thead", "tbody", "tfoot"];

/// Class names that sites give to text for screen readers alone, such as "opens in a new window".
const FOR_SCREEN_READERS: &[&str] = &["sr-only", "visually-hidden", "screen-reader-text"];

/// What an element does to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Its words are none of the page's.
    Dropped,
    /// A blank line stands around it.
    Paragraph,
    /// It takes a line of its own.
    Line,
    /// It stands in a row, apart from its neighbours.
    Cell,
    /// It ends a line.
    Break,
    /// It goes on with the line.
    Inline,
}

/// What the element `tag` does to the text.
pub fn flow(tag: &str) -> Flow {
    match tag {
        "br" => Flow::Break,
        "td" | "th" => Flow::Cell,
        _ if DROPPED.contains(&tag) => Flow::Dropped,
        _ if PARAGRAPHS.contains(&tag) => Flow::Paragraph,
        _ if LINES.contains(&tag) => Flow::Line,
        _ => Flow::Inline,
    }
}

/// Whether an element with these attributes is not shown.
pub fn is_hidden(attributes: &[(String, String)]) -> bool {
    attributes.iter().any(|(name, value)| match &**name {
        "hidden" => true,
        "aria-hidden" => value == "true",
        "class" => value.split_ascii_whitespace().any(|class| FOR_SCREEN_READERS.contains(&class)),
        "style" => value.split(';').filter_map(|rule| rule.split_once(':')).any(|(property, value)| {
            let value = value.trim_start().to_ascii_lowercase();
            match &*property.trim().to_ascii_lowercase() {
                "display" => value.starts_with("none"),
                "visibility" => value.starts_with("hidden"),
                _ => false,
            }
        }),
        _ => false,
    })
}
