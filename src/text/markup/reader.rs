//! The reader: the walk through a page comes in, its text and what the markup says of it come out.

use super::elements::{self, Flow};
use super::evidence::{MarkedLine, MarkedUp, ROLES, near, word};
use super::published::Publication;
use super::seams::{self, Seam};
use super::writer::{Gap, Writer};
use super::{Event, Page};
use crate::text::blocks::lines::Features;
use crate::text::hash::hash;

/// Blocks around a line that are looked at, from the nearest, and elements at most.
const SEEN: usize = 8;
const FARTHEST: usize = 64;
/// Hashes of names that are kept of a line.
const NAMES: usize = 96;
/// Of these elements the names say where a line stands, nearest first.
const NEAR: usize = 2;

/// The root's number, which is its own parent.
const ROOT: u32 = 0;

struct Element {
    parent: u32,
    depth: u32,
    is_block: bool,
    roles: u32,
    is_stressed: bool,
    manner: Manner,
    tag: String,
    /// The hashes of the words of its name, classes and identifiers.
    names: Vec<u32>,
    signature: u32,
}

/// How the words of an element are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Manner {
    /// As running words.
    Prose,
    /// Code, or what stands above or below the line: what touches in it is meant to.
    Verbatim,
    /// With their white space.
    Preformatted,
}

impl Manner {
    fn of(tag: &str) -> Self {
        match tag {
            "pre" => Self::Preformatted,
            "code" | "kbd" | "samp" | "var" | "tt" | "sub" | "sup" => Self::Verbatim,
            _ => Self::Prose,
        }
    }
}

/// Words that were written, and the element that holds them.
struct Run {
    start: usize,
    element: u32,
    characters: usize,
}

/// Reads a page from the walk through its tree. An end that no element began is passed over; elements that do not end are ended.
pub fn read(events: impl IntoIterator<Item = Event>) -> Page {
    let mut reader = Reader::default();
    for event in events {
        match event {
            Event::Open(tag, attributes) => reader.open(tag, &attributes),
            Event::Text(text) => reader.text(&text),
            Event::Close => reader.close(),
        }
    }
    reader.finish()
}

struct Reader {
    writer: Writer,
    elements: Vec<Element>,
    runs: Vec<Run>,
    /// The numbers of the elements that have begun and not ended.
    open: Vec<u32>,
    /// How many elements have begun inside one whose words are dropped.
    dropped: usize,
    /// The fewest elements that were open at once since words were last written, and how many were open then.
    since: (usize, usize),
    publication: Publication,
    has_structure: bool,
}

impl Default for Reader {
    fn default() -> Self {
        let root = Element {
            parent: ROOT,
            depth: 0,
            is_block: true,
            roles: 0,
            is_stressed: false,
            manner: Manner::Prose,
            tag: String::new(),
            names: Vec::new(),
            signature: 0,
        };
        Self {
            writer: Writer::default(),
            elements: vec![root],
            runs: Vec::new(),
            open: Vec::new(),
            dropped: 0,
            since: (0, 0),
            publication: Publication::default(),
            has_structure: false,
        }
    }
}

impl Reader {
    fn current(&self) -> u32 {
        self.open.last().copied().unwrap_or(ROOT)
    }

    fn open(&mut self, tag: String, attributes: &[(String, String)]) {
        self.publication.open(&tag, attributes);
        let flow = elements::flow(&tag);
        if self.dropped > 0 || flow == Flow::Dropped || elements::is_hidden(attributes) {
            self.dropped += 1;
            return;
        }
        let parent = &self.elements[self.current() as usize];
        let role = role(&tag);
        let names = names(&tag, attributes);
        let element = Element {
            parent: self.current(),
            depth: parent.depth + 1,
            is_block: matches!(flow, Flow::Paragraph | Flow::Line | Flow::Cell),
            roles: parent.roles | role,
            is_stressed: parent.is_stressed || matches!(&*tag, "b" | "strong" | "i" | "em"),
            manner: parent.manner.max(Manner::of(&tag)),
            signature: names.iter().fold(0, |sum: u32, name| sum.rotate_left(3) ^ name),
            names,
            tag,
        };
        self.has_structure |= flow != Flow::Inline && !matches!(&*element.tag, "html" | "body");
        self.elements.push(element);
        self.open.push(self.elements.len() as u32 - 1);
        self.edge(flow);
        if self.elements[self.current() as usize].tag == "li" {
            self.writer.prefix = "- ";
        }
    }

    /// Asks for the gap at the beginning or the end of the current element.
    fn edge(&mut self, flow: Flow) {
        let element = &self.elements[self.current() as usize];
        let is_nested = matches!(&*element.tag, "ul" | "ol") && self.elements[element.parent as usize].tag == "li";
        match flow {
            Flow::Break => self.writer.line_break(),
            Flow::Cell => self.writer.gap(Gap::Cell),
            Flow::Line => self.writer.gap(Gap::Line),
            Flow::Paragraph if is_nested => self.writer.gap(Gap::Line),
            Flow::Paragraph => self.writer.gap(Gap::Paragraph),
            Flow::Inline | Flow::Dropped => {}
        }
    }

    fn text(&mut self, text: &str) {
        self.publication.text(text);
        if self.dropped > 0 {
            return;
        }
        let element = self.current();
        let manner = self.elements[element as usize].manner;
        if manner == Manner::Prose {
            let (fewest, before) = self.since;
            let seam = if fewest < before.min(self.open.len()) { Seam::Between } else { Seam::Within };
            if self.writer.touched_by(text).is_some_and(|before| seams::is_apart(seam, before, text)) {
                self.writer.gap(Gap::Space);
            }
        }
        if let Some(start) = self.writer.words(text, manner == Manner::Preformatted) {
            let characters = text.chars().filter(|c| !c.is_whitespace()).count();
            self.runs.push(Run { start, element, characters });
            self.since = (self.open.len(), self.open.len());
        }
    }

    fn close(&mut self) {
        self.publication.close();
        if self.dropped > 0 {
            self.dropped -= 1;
            return;
        }
        let Some(&element) = self.open.last() else { return };
        let tag = &self.elements[element as usize].tag;
        let flow = elements::flow(tag);
        if tag == "li" {
            self.writer.prefix = "";
        }
        if flow != Flow::Break && flow != Flow::Cell {
            self.edge(flow);
        }
        self.open.pop();
        self.since.0 = self.since.0.min(self.open.len());
    }

    fn finish(self) -> Page {
        let Self { writer, elements, runs, publication, has_structure, .. } = self;
        let text = writer.finish();
        let published = publication.finish();
        let title = published.title.as_deref().map(sameness);
        let mut lines = Vec::new();
        for span in Features::of(&text).spans() {
            let from = runs.partition_point(|run| run.start < span.start() as usize).saturating_sub(1);
            let mine = runs[from..].iter().take_while(|run| run.start < span.end() as usize);
            let mine: Vec<&Run> = mine.filter(|run| run.start >= span.start() as usize).collect();
            // Words may go on over the end of a line, in preformatted text.
            let mine = if mine.is_empty() { runs.get(from).into_iter().collect() } else { mine };
            let words = span.of(&text);
            let line = line(words, &elements, &mine);
            // A teaser and the title of a video may say the same.
            let is_heading = line.roles & (role("h1") | role("h2")) != 0;
            let is_title = is_heading && title.as_deref().is_some_and(|title| title == sameness(words));
            lines.push(MarkedLine { is_title, ..line });
        }
        Page { text, has_structure, marked_up: MarkedUp { lines }, published }
    }
}

/// The letters and digits of words, in small letters: how a page sets its quote marks and dashes differs from place to place.
fn sameness(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The bit of an element among [`ROLES`]; none where it is not one of them.
pub(super) fn role(tag: &str) -> u32 {
    ROLES.iter().position(|&role| role == tag).map_or(0, |i| 1 << i)
}

/// What the markup says of a line that is made of `runs`.
#[expect(clippy::cast_precision_loss, reason = "counts of a page's characters, far below 2^24")]
fn line(text: &str, elements: &[Element], runs: &[&Run]) -> MarkedLine {
    let element = |number: u32| &elements[number as usize];
    let all: usize = runs.iter().map(|run| run.characters).sum();
    let share = |is: fn(&Element) -> bool| {
        let these = runs.iter().filter(|run| is(element(run.element))).map(|run| run.characters);
        these.sum::<usize>() as f32 / all.max(1) as f32
    };
    let longest = runs.iter().max_by_key(|run| run.characters).map_or(ROOT, |run| run.element);
    let mut names = Vec::new();
    let mut within = Vec::new();
    let mut at = longest;
    let mut signature = 0_u32;
    for _ in 0..FARTHEST {
        if at == ROOT || within.len() == SEEN {
            break;
        }
        let this = element(at);
        if names.len() < NAMES {
            let placed = |name| if within.len() < NEAR { near(name) } else { name ^ 0x85eb_ca6b };
            names.extend(this.names.iter().flat_map(|&name| [name, placed(name)]));
        }
        if this.is_block {
            if within.len() < 2 {
                signature = signature.rotate_left(7) ^ this.signature;
            }
            within.push(at);
        }
        at = this.parent;
    }
    names.sort_unstable();
    names.dedup();
    names.truncate(NAMES);
    MarkedLine {
        key: hash(text),
        depth: element(longest).depth,
        roles: runs.iter().fold(0, |roles, run| roles | element(run.element).roles),
        linked: share(|element| element.roles & role("a") != 0),
        stressed: share(|element| element.is_stressed),
        within,
        signature,
        names,
        is_title: false,
    }
}

/// The hashes of the words of an element's name, classes and identifiers.
fn names(tag: &str, attributes: &[(String, String)]) -> Vec<u32> {
    const LONGEST: usize = 400;
    let mut names = vec![hash(tag)];
    for (name, value) in attributes {
        if !matches!(&**name, "class" | "id" | "itemprop" | "role") {
            continue;
        }
        let mut letters = String::new();
        let mut add = |letters: &mut String| {
            if letters.len() > 1 && names.len() < 24 {
                names.push(word(letters));
            }
            letters.clear();
        };
        let mut was_small = false;
        for c in value.chars().take(LONGEST) {
            // "storyBody", "story-body" and "story_body" are two words each.
            if !c.is_alphabetic() || (was_small && c.is_uppercase()) {
                add(&mut letters);
            }
            if c.is_alphabetic() {
                letters.extend(c.to_lowercase());
            }
            was_small = c.is_lowercase();
        }
        add(&mut letters);
    }
    names
}
