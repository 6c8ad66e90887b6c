//! [`Body`]: what stands in the body on what a headline claims.

use crate::text::Span;
use crate::text_form::text_form;

/// The claim of the body on what a headline claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Its index.
    pub claim: u32,
    /// Whether it says the same.
    pub relation: Relation,
    /// What is the same, and what is not: at most four, what differs first.
    pub reasons: Vec<BodyReason>,
}

/// How the body stands to its headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It says the same.
    Supports,
    /// It says another number, or the opposite, or is less sure.
    Differs,
}

/// Something that headline and body share, or in which they part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BodyReason {
    /// What.
    pub code: BodyReasonCode,
    /// The words: of the body, or of the headline where only that has them.
    pub span: Span,
}

/// What headline and body share, or in what they part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum BodyReasonCode {
    /// Another number of the same.
    OtherNumber,
    /// Only one of the two says that it is not so.
    Denial,
    /// The body is less sure.
    Hedge,
    /// The same number.
    SameNumber,
    /// The same name.
    SameName,
    /// The same date.
    SameDate,
    /// The same word, or one that means the same.
    SameWord,
    /// The body gives a source, the headline none.
    Source,
}

impl BodyReasonCode {
    /// The code in every file format.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OtherNumber => "other-number",
            Self::Denial => "denial",
            Self::Hedge => "hedge",
            Self::SameNumber => "same-number",
            Self::SameName => "same-name",
            Self::SameDate => "same-date",
            Self::SameWord => "same-word",
            Self::Source => "source",
        }
    }

    pub(super) const fn differs(self) -> bool {
        matches!(self, Self::OtherNumber | Self::Denial | Self::Hedge)
    }
}

text_form!(
    BodyReasonCode, "reason beside a headline", code: OtherNumber, Denial, Hedge, SameNumber, SameName, SameDate, SameWord, Source,
);
