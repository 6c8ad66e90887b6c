//! Pictures: the words under one, and who made it.

use super::passages::ends_sentence;
use super::wording;

/// A credit stands within so many bytes of the end of its passage.
const WINDOW: usize = 600;

/// What begins a credit. Lower case.
const CUES: &[&str] = &[
    "photo:",
    "photos:",
    "photo credit",
    "photo by ",
    "photos by ",
    "photo courtesy",
    "photograph:",
    "photographs:",
    "photograph by ",
    "photography by ",
    "photography:",
    "image:",
    "images:",
    "image credit",
    "image by ",
    "picture courtesy",
    "image courtesy",
    "images courtesy",
    "picture:",
    "pictures:",
    "picture credit",
    "picture by ",
    "pictures by ",
    "pic:",
    "pics:",
    "credit:",
    "courtesy of ",
    "courtesy:",
    "illustration:",
    "illustration by ",
    "graphic:",
    "ap photo",
    "afp photo",
    "reuters/",
    "© ",
    "©",
];

/// What a bracket at the end of a passage holds when it is a credit. Lower case.
const IN_BRACKETS: &[&str] = &[
    "ap photo",
    "afp photo",
    "photo",
    "image",
    "picture",
    "credit",
    "courtesy",
    "getty",
    "/afp",
    "/ afp",
    "afp/",
    "/ap",
    "ap/",
    "/reuters",
    "reuters/",
    "/epa",
    "epa/",
    "via ap",
    "shutterstock",
    "illustration",
    "graphic:",
];

/// Agencies and stock libraries, any of which signs a picture. Lower case.
const AGENCIES: &[&str] = &[
    "afp",
    "ap",
    "reuters",
    "epa",
    "getty",
    "xinhua",
    "tass",
    "sputnik",
    "bloomberg",
    "anadolu",
    "shutterstock",
    "unsplash",
    "istock",
    "alamy",
    "pa",
    "dpa",
    "ansa",
    "efe",
    "kyodo",
    "yonhap",
    "upi",
    "flickr",
    "wikimedia",
    "pexels",
    "pixabay",
];

/// What the holder of the rights allows. Lower case.
const RIGHTS: &[&str] = &[
    "editorial use only",
    "for editorial use",
    "mandatory credit",
    "no archive",
    "no archives",
    "no sales",
    "no resale",
    "no commercial use",
    "not for sale",
];

/// Small words of names and of credits.
const CREDIT_PARTICLES: &[&str] = &[
    "of", "for", "via", "by", "and", "the", "de", "del", "van", "von", "der", "den", "al", "bin", "el", "la", "le",
    "di", "da", "in", "from", "file", "pool", "handout", "courtesy", "photo", "photos", "image", "picture", "credit",
    "cc", "under",
];

/// The longest credit, in words.
const MOST_WORDS: usize = 16;

/// Where the credit at the end of `passage` begins, in bytes; 0 when the passage is nothing else.
pub(super) fn tail(passage: &str) -> Option<usize> {
    let window = passage.floor_char_boundary(passage.len().saturating_sub(WINDOW));
    let text = &passage[window..];
    let lower = text.to_ascii_lowercase();
    let signed = bracketed(text, &lower).or_else(|| cued(text, &lower)).or_else(|| signed(text));
    let rights = wording::places(&lower, RIGHTS).find(|&at| begins_here(text, at));
    let start = match (signed, rights) {
        (Some(signed), Some(rights)) => signed.min(rights),
        (Some(signed), None) => with_line_before(text, signed),
        (None, Some(rights)) => rights,
        (None, None) => return None,
    };
    Some(window + start)
}

/// `(Photo by Ada Moss / Agency)`, `[Ada Moss/Agency]` at the end.
fn bracketed(text: &str, lower: &str) -> Option<usize> {
    let trimmed = text.trim_end_matches(['.', ' ']);
    let (open, close) = if trimmed.ends_with(')') { ('(', ')') } else { ('[', ']') };
    if !trimmed.ends_with(close) {
        return None;
    }
    let mut depth = 0;
    let start = trimmed.rmatch_indices([open, close]).find_map(|(at, mark)| {
        depth += if mark.starts_with(close) { 1 } else { -1 };
        (depth == 0).then_some(at)
    })?;
    let inside = &lower[start + 1..trimmed.len() - 1];
    let names = &text[start + 1..trimmed.len() - 1];
    let cue = IN_BRACKETS
        .iter()
        .any(|cue| if cue.contains('/') { inside.contains(cue) } else { inside.trim_start().starts_with(cue) })
        || inside.contains("photo by")
        || inside.contains("getty images");
    (is_name_like(names) && (cue || (open == '[' && (names.contains('/') || names.contains(" via "))))).then_some(start)
}

/// `Photo: Agency / Ada Moss`, `Image: Harbour Office.` at the end.
fn cued(text: &str, lower: &str) -> Option<usize> {
    // "Image:" with its capital stands out even where the stop before it was forgotten.
    let stands_out = |at: usize| {
        let labelled = text[at..].split_whitespace().take(2).any(|word| word.ends_with(':'));
        labelled && text[at..].starts_with(char::is_uppercase)
    };
    wording::places(lower, CUES).find(|&at| (begins_here(text, at) || stands_out(at)) && is_name_like(&text[at..]))
}

/// `REUTERS/Ada Moss`, `Ada Moss / Harbour Office` as the last words.
fn signed(text: &str) -> Option<usize> {
    let trimmed = text.trim_end_matches(['.', ' ']);
    let start = sentence_start(trimmed, trimmed.len());
    let last = &trimmed[start..];
    let agency =
        last.split(|c: char| !c.is_alphanumeric()).any(|word| AGENCIES.contains(&word.to_lowercase().as_str()));
    let words = last.split_whitespace().count();
    let slashed = last.split_once('/').is_some_and(|(name, _)| agency || (start > 0 && is_person(name)));
    let via = last.to_lowercase().contains("getty images") || last.to_lowercase().contains("via reuters");
    (is_name_like(last) && words <= 10 && (slashed || via)).then_some(start)
}

/// The credit that begins at `start`, with the line of the same kind that stands before it.
fn with_line_before(text: &str, start: usize) -> usize {
    let before = text[..start].trim_end();
    let line = sentence_start(before.trim_end_matches('.'), before.trim_end_matches('.').len());
    let names = &before[line..];
    let signed = line > 0 && names.split_once('/').is_some_and(|(name, _)| is_person(name)) && is_name_like(names);
    if signed { line } else { start }
}

/// Where the sentence that ends at `end` begins.
fn sentence_start(text: &str, end: usize) -> usize {
    let before = &text[..end];
    let stop = before.rmatch_indices(['.', '!', '?', '”', '"', ')']).find(|&(at, _)| {
        let initial = before[..at].ends_with(char::is_uppercase);
        before[at..].chars().nth(1).is_some_and(char::is_whitespace) && !initial
    });
    let start = stop.map_or(0, |(at, mark)| at + mark.len());
    start + (before[start..].len() - before[start..].trim_start().len())
}

/// Whether a sentence, or the passage, begins at byte `at`.
fn begins_here(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    before.is_empty()
        || (before.len() < at || text[at..].starts_with('©'))
            && before.ends_with(['.', '!', '?', '”', '"', '’', ')', ']', '|', '-', '–', '—', ':', ';', '…', '/', '('])
}

fn is_person(name: &str) -> bool {
    (2..=4).contains(&name.split_whitespace().count()) && is_name_like(name)
}

/// Whether every word is one of a name, an agency, a year or an address.
fn is_name_like(text: &str) -> bool {
    let mut words = 0;
    for word in text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '|')) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if bare.is_empty() {
            continue;
        }
        words += 1;
        let capital = bare.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        let address = word.starts_with('@') || (bare.contains('.') && !bare.ends_with('.'));
        if !(capital || address || CREDIT_PARTICLES.contains(&bare)) {
            return false;
        }
    }
    (1..=MOST_WORDS).contains(&words)
}

/// Where the credit at the start of `passage` ends: `Getty Images A boat at the quay`, as some sites set it.
pub(super) fn head(passage: &str) -> Option<usize> {
    const LIBRARIES: &[&str] = &["AFP via Getty Images ", "Getty Images ", "PA Media ", "Image source, "];
    let library = LIBRARIES.iter().find(|library| passage.starts_with(**library))?;
    if library.starts_with("Image source") {
        return Some(passage.len());
    }
    let caption = &passage[library.len()..];
    (caption.starts_with(char::is_uppercase) && !ends_sentence(passage)).then_some(library.len())
}

/// Whether `passage` says that the words after it stand under a picture.
pub(super) fn is_caption_label(passage: &str) -> bool {
    matches!(
        passage.trim_end_matches([',', ':']).to_lowercase().as_str(),
        "image caption" | "photo caption" | "caption"
    )
}

/// How a caption begins. Lower case.
const CAPTION_LEADS: &[&str] = &[
    "(l to r)",
    "(l-r)",
    "l to r:",
    "l-r:",
    "(from left",
    "from left:",
    "from left to right",
    "left to right:",
    "pictured:",
    "pictured above",
    "pictured,",
    "above:",
    "below:",
    "left:",
    "right:",
    "file photo",
    "file image",
    "file picture",
    "file -",
    "file –",
    "file—",
    "file:",
    "a file photo",
    "a file image",
    "image caption,",
    "caption:",
    "photo:",
    "photos:",
    "image:",
    "picture:",
    "illustration:",
    "artist's",
    "artist’s",
    "screenshot",
    "a screenshot",
    "a screengrab",
    "a screen grab",
    "a satellite image",
    "satellite image",
    "an aerial view",
    "aerial view",
    "an undated",
    "a handout",
];

/// What only a caption says, from the beginning of a word. Lower case.
const CAPTION_MARKS: &[&str] = &[
    "from file",
    "(file)",
    "file photo",
    "(left)",
    "(right)",
    "(centre)",
    "(center)",
    "(c)",
    "(l)",
    "(r)",
    "pictured left",
    "pictured right",
    "pictured above",
    "pictured here",
    "seen here",
    "is seen in this",
    "are seen in this",
    "shown here",
    "in this undated",
];

/// Whether `passage`, which carries no credit, is the words under a picture.
pub(super) fn is_caption(passage: &str) -> bool {
    const LONGEST: usize = 700;
    const LONGEST_WITH_MARK: usize = 300;
    if passage.len() > LONGEST {
        return false;
    }
    let lower = passage.to_ascii_lowercase();
    CAPTION_LEADS.iter().any(|lead| lower.starts_with(lead))
        || names_a_picture(&lower)
        || (lower.len() <= LONGEST_WITH_MARK
            && (wording::places(&lower, CAPTION_MARKS).next().is_some()
                || lower.contains(", left,")
                || lower.contains(", right,")))
}

/// `In this handout photo released by ...`
fn names_a_picture(lower: &str) -> bool {
    let Some(rest) = lower.strip_prefix("in this ").or(lower.strip_prefix("in an ")).or(lower.strip_prefix("in a "))
    else {
        return false;
    };
    let direct = ["photo ", "photo,", "photograph ", "photograph,", "file photo", "undated photo", "handout photo"];
    if direct.iter().any(|words| rest.starts_with(words)) {
        return true;
    }
    let mut words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let picture = words
        .by_ref()
        .take(5)
        .any(|word| matches!(word, "photo" | "photograph" | "image" | "picture" | "frame" | "still" | "screengrab"));
    let made = words.take(8).any(|word| {
        matches!(
            word,
            "released"
                | "taken"
                | "provided"
                | "made"
                | "from"
                | "shared"
                | "posted"
                | "supplied"
                | "obtained"
                | "distributed"
        )
    });
    picture && made
}
