//! [`speaker_of`]: who makes a claim.

use serde_json::Value;

use super::source::{Source, one_line};
use crate::exchange::native::{Annotation, Entity};

/// Who makes a claim that somebody else than the article makes.
pub(super) struct Speaker<'d> {
    /// The name, or the words that stand for it; empty where the article names nobody.
    pub(super) name: String,
    pub(super) entity: Option<&'d Entity>,
}

/// The speaker of `claim`; none where the article itself speaks.
pub(super) fn speaker_of<'d>(source: &Source<'d>, claim: &Annotation) -> Option<Speaker<'d>> {
    if claim.voice.as_deref() != Some("reported") {
        return None;
    }
    // What the person found wins over what the attribution says.
    let attribution = source.mark(claim.attribution.as_ref());
    let words = claim.source.as_ref().or_else(|| attribution?.annotation.source.as_ref());
    let entity = source.entity(claim.claimer.as_ref().or_else(|| words?.entity.as_ref()));
    let typed = claim.more.get("claimerName").and_then(Value::as_str);
    let name = match entity {
        Some(entity) => entity.name.as_str(),
        None => typed.or_else(|| words.map(|words| words.quote.as_str())).unwrap_or_default(),
    };
    Some(Speaker { name: one_line(name), entity })
}
