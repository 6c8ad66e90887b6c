//! [`Claim`]: what is asserted, by whom, and how sure.

use super::body::Body;
use crate::claims::{ClaimKind, Reason};
use crate::entities::Origin;
use crate::text::Span;
use crate::text_form::text_form;

/// Who asserts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum Voice {
    /// The article itself.
    Author,
    /// Someone whom the article reports.
    Reported,
}

impl Voice {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Reported => "reported",
        }
    }
}

text_form!(Voice, "voice", name: Author, Reported);

/// How sure the one who asserts it sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum Certainty {
    /// Plainly.
    Asserted,
    /// May, likely, reportedly.
    Hedged,
    /// It is not so.
    Denied,
    /// It is unclear whether it is so.
    Questioned,
}

impl Certainty {
    /// The name in every file format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Hedged => "hedged",
            Self::Denied => "denied",
            Self::Questioned => "questioned",
        }
    }
}

text_form!(Certainty, "certainty", name: Asserted, Hedged, Denied, Questioned);

/// A sentence's score.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SentenceScore {
    /// How worth checking it is, 0 to 1.
    pub checkworthiness: f32,
    /// How likely it is an opinion of the article's own: it judges, and nobody could check it. 0 to 1.
    pub opinion: f32,
}

/// Something asserted that a third person could check.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The smallest clause that makes sense on its own.
    pub span: Span,
    /// Its parts, where a speaker interrupts it; else none.
    pub fragments: Vec<Span>,
    /// The index of its sentence.
    pub sentence: u32,
    /// 0 to 1.
    pub checkworthiness: f32,
    /// Who asserts it.
    pub voice: Voice,
    /// The index of the attribution, where it is reported.
    pub attribution: Option<u32>,
    /// The index of the entity that claims it, where it is known.
    pub claimer: Option<u32>,
    /// What kind of thing is asserted.
    pub kinds: Vec<ClaimKind>,
    /// How sure it sounds.
    pub certainty: Certainty,
    /// The words that make it less than plain, in the claim or in its cue.
    pub unsure: Option<Span>,
    /// The index of the earlier claim that it repeats.
    pub same_as: Option<u32>,
    /// A version that fits one line and makes sense there; none if the claim already does, or if nothing can be left out.
    pub short: Option<String>,
    /// Of a claim in the headline: the claim of the body that says it too, or differs.
    pub body: Option<Body>,
    /// What found it.
    pub origin: Origin,
    /// Why it scored as it did: one at least, at most four; what speaks for it comes first, how sure it is and who says it
    /// last.
    pub reasons: Vec<Reason>,
}
