//! [`Attribution`]: who says what, and how that is known.

use crate::entities::Origin;
use crate::text::Span;
use crate::text_form::text_form;

/// Whose words the content is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum QuotationKind {
    /// The speaker's, between quote marks.
    Direct,
    /// The author's.
    Indirect,
    /// Some of each.
    Mixed,
}

impl QuotationKind {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Mixed => "mixed",
        }
    }
}

text_form!(QuotationKind, "kind of quotation", name: Direct, Indirect, Mixed);

/// Who says it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Source {
    /// The words that name or describe them.
    pub span: Span,
    /// The index of the entity that the words name or refer to, if any.
    pub entity: Option<u32>,
    /// How the entity was come by, where the words do not name it.
    pub antecedent: Option<Antecedent>,
}

/// A source, a cue and a content.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// Who says it; absent where the text leaves it open.
    pub source: Option<Source>,
    /// The words of saying, thinking or wanting.
    pub cue: Option<Span>,
    /// What is said.
    pub content: Span,
    /// Whose words it is in.
    pub quotation: QuotationKind,
    /// How sure, 0 to 1.
    pub score: f32,
    /// What found it.
    pub origin: Origin,
    /// Whether the content asserts something (a clause, a quotation), and does not only name a thing or an aim.
    pub asserts: bool,
}

/// Why a source that names no one is read as an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum AntecedentCode {
    /// The only one near it that the word can mean.
    OnlyOne,
    /// The one who spoke last.
    LastSpeaker,
    /// The one whose role the words name.
    Role,
    /// The one whose name holds the word: "the ministry".
    NamedSo,
}

impl AntecedentCode {
    /// The code in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OnlyOne => "only-one",
            Self::LastSpeaker => "last-speaker",
            Self::Role => "role",
            Self::NamedSo => "named-so",
        }
    }
}

text_form!(AntecedentCode, "antecedent", name: OnlyOne, LastSpeaker, Role, NamedSo);

/// The entity that a pronoun or a role refers to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Antecedent {
    /// The index of the entity.
    pub entity: u32,
    /// How sure, 0 to 1.
    pub score: f32,
    /// What it is read from.
    pub code: AntecedentCode,
    /// The words that it is read from.
    pub words: Span,
}
