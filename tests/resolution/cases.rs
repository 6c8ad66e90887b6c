//! Cases: a file of marked prose comes in, texts with their marks come out.
//!
//! ```text
//! ## a surname is the person whose full name stood before
//! > okafor: PERSON, Amara Okafor
//! President [PERSON Amara Okafor = okafor] met voters. [PERSON Okafor = okafor] said that {she -> okafor} was sure.
//! ```
//!
//! - `[TYPE words = key]` is a mention; one key, one entity. `[TYPE 0.4 words = key]` is one of which the model was unsure,
//!   `[LOC words = key ~ other]` one that stands for the entity of another key.
//! - `{words -> key}` is the source of an attribution, and whose words they are; `{words -> ?}` one to leave open.
//! - `> key: TYPE, name, PT, not GE` says of an entity its type, its name, the country it is linked to, and one that it must
//!   not be linked to; each is optional.
//!
//! Lines are joined to paragraphs; an empty line ends one.

use glossator::entities::EntityType;
use glossator::text::Span;

/// How sure of a mention the model is where the case does not say.
const USUAL_SCORE: f32 = 0.9;

/// A passage and what is to be found in it.
pub struct Case {
    /// The name of its file.
    pub topic: String,
    /// What it shows; no two are the same.
    pub title: String,
    /// The passage without its marks.
    pub text: String,
    pub mentions: Vec<Marked>,
    pub speakers: Vec<Speaker>,
    pub expected: Vec<(String, Expected)>,
}

/// A mention that is given.
pub struct Marked {
    pub span: Span,
    pub entity_type: EntityType,
    pub score: f32,
    pub key: String,
    /// The key of the entity that it stands for.
    pub stands_for: Option<String>,
}

/// The words that name who speaks.
pub struct Speaker {
    pub span: Span,
    /// Absent where it must stay open.
    pub key: Option<String>,
}

/// What an entity must be.
pub enum Expected {
    Type(EntityType),
    Name(String),
    Country(String),
    NotCountry(String),
}

impl Case {
    pub fn is_trap(&self) -> bool {
        self.title.starts_with("trap:")
    }
}

/// The cases of a file.
pub fn read(topic: &str, file: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    for part in format!("\n{file}").split("\n## ").skip(1) {
        let (title, body) = part.split_once('\n').unwrap_or((part, ""));
        let mut case = Case {
            topic: topic.to_owned(),
            title: title.trim().to_owned(),
            text: String::new(),
            mentions: Vec::new(),
            speakers: Vec::new(),
            expected: Vec::new(),
        };
        let mut prose = String::new();
        for line in body.trim().lines().map(str::trim) {
            if let Some(line) = line.strip_prefix("> ") {
                case.expect(line);
            } else if line.is_empty() {
                prose.push_str("\n\n");
            } else {
                prose.push_str(if prose.is_empty() || prose.ends_with('\n') { "" } else { " " });
                prose.push_str(line);
            }
        }
        case.mark(prose.trim());
        case.check_keys();
        cases.push(case);
    }
    cases
}

impl Case {
    /// Reads `key: TYPE, name, PT, not GE`.
    fn expect(&mut self, line: &str) {
        let Some((key, wanted)) = line.split_once(": ") else { panic!("{}: no key in {line:?}", self.title) };
        for one in wanted.split(", ") {
            let is_code = |code: &str| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
            let wanted = if let Some(entity_type) = type_of(one) {
                Expected::Type(entity_type)
            } else if let Some(code) = one.strip_prefix("not ").filter(|code| is_code(code)) {
                Expected::NotCountry(code.to_owned())
            } else if is_code(one) {
                Expected::Country(one.to_owned())
            } else {
                Expected::Name(one.to_owned())
            };
            self.expected.push((key.to_owned(), wanted));
        }
    }

    /// Takes the marks out of `prose`.
    fn mark(&mut self, prose: &str) {
        let mut rest = prose;
        let mut speech = None;
        while let Some(at) = rest.find(['[', '{', '-']) {
            self.text.push_str(&rest[..at]);
            rest = &rest[at..];
            if let Some(after) = rest.strip_prefix('[') {
                let Some((mark, after)) = after.split_once(']') else { panic!("{}: no end of {rest:?}", self.title) };
                self.mention(mark);
                rest = after;
            } else if let Some(after) = rest.strip_prefix('{') {
                speech = Some(self.text.len());
                rest = after;
            } else if let Some(after) = rest.strip_prefix("-> ").filter(|_| speech.is_some()) {
                let Some((key, after)) = after.split_once('}') else { panic!("{}: no end of {rest:?}", self.title) };
                self.text.truncate(self.text.trim_end().len());
                let span = Span::new(speech.take().unwrap() as u32, self.text.len() as u32);
                self.speakers.push(Speaker { span, key: (key != "?").then(|| key.to_owned()) });
                rest = after;
            } else {
                self.text.push('-');
                rest = &rest[1..];
            }
        }
        self.text.push_str(rest);
    }

    /// Reads `TYPE 0.4 words = key ~ other`.
    fn mention(&mut self, mark: &str) {
        let fault = |what: &str| -> ! { panic!("{}: {what} in [{mark}]", self.title) };
        let Some((label, rest)) = mark.split_once(' ') else { fault("no words") };
        let Some(entity_type) = type_of(label) else { fault("no type") };
        let Some((words, key)) = rest.split_once(" = ") else { fault("no key") };
        let scored = words.split_once(' ').and_then(|(score, words)| Some((score.parse().ok()?, words)));
        let (score, words) = scored.unwrap_or((USUAL_SCORE, words));
        let (key, stands_for) = match key.split_once(" ~ ") {
            Some((key, other)) => (key, Some(other.to_owned())),
            None => (key, None),
        };
        let start = self.text.len() as u32;
        self.text.push_str(words);
        let span = Span::new(start, self.text.len() as u32);
        self.mentions.push(Marked { span, entity_type, score, key: key.to_owned(), stands_for });
    }

    /// A key that no mention has is a slip of the pen.
    fn check_keys(&self) {
        let spoken = self.speakers.iter().filter_map(|speaker| speaker.key.as_ref());
        let stood_for = self.mentions.iter().filter_map(|mention| mention.stands_for.as_ref());
        for key in self.expected.iter().map(|(key, _)| key).chain(spoken).chain(stood_for) {
            assert!(self.mentions.iter().any(|mention| mention.key == *key), "{}: no mention of {key}", self.title);
        }
    }
}

fn type_of(label: &str) -> Option<EntityType> {
    EntityType::NAMES.into_iter().find(|entity_type| entity_type.label() == label)
}
