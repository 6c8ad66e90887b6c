//! The claims: each with who makes it, why it is worth checking, and what a person found.

use super::super::claim_review::{Evidence, evidence};
use super::super::csv::status;
use super::super::reason_words::reason_in_words;
use super::super::source::{Mark, Source};
use super::super::speaker::speaker_of;
use super::escape::{escaped, link, paragraph};
use crate::exchange::native::Annotation;

pub(super) fn parts(source: &Source, claims: &[&Mark]) -> Vec<String> {
    if claims.is_empty() {
        return Vec::new();
    }
    let mut parts = vec!["## Claims".to_owned()];
    for (index, mark) in claims.iter().enumerate() {
        parts.push(format!("### Claim {}", index + 1));
        parts.push(format!("> {}", paragraph(&mark.words(source.text()))));
        parts.push(lines(source, claims, mark).join("\n"));
    }
    parts
}

fn lines(source: &Source, claims: &[&Mark], mark: &Mark) -> Vec<String> {
    let claim = mark.annotation;
    let mut lines = vec![format!("- Said by: {}", said_by(source, claim))];
    if let Some(same) = &claim.same_as
        && let Some(at) = claims.iter().position(|other| other.annotation.id == *same)
    {
        lines.push(format!("- Repeats: [claim {number}](#claim-{number})", number = at + 1));
    }
    if let Some(score) = claim.checkworthiness {
        lines.push(format!("- Check-worthiness: {:.0}%", score * 100.0));
    }
    let reasons: Vec<_> =
        claim.reasons.iter().flatten().map(|reason| escaped(&reason_in_words(source, reason))).collect();
    if !reasons.is_empty() {
        lines.push(format!("- Why: {}", reasons.join("; ")));
    }
    if let Some(verdict) = mark.verdict() {
        let rating = claim.rating.as_ref().and_then(serde_json::Value::as_f64);
        let rating = rating.map_or_else(String::new, |rating| format!(" ({rating} of 5)"));
        lines.push(format!("- Verdict: **{}**{rating}", escaped(verdict)));
    }
    lines.extend(evidence(mark).map(|one| format!("- Evidence: {}", told(&one))));
    lines.extend(mark.note().map(|note| format!("- Note: {}", escaped(note))));
    if !claim.tags.is_empty() {
        lines.push(format!("- Tags: {}", escaped(&claim.tags.join(", "))));
    }
    lines.push(format!("- Status: {}", status(claim.status)));
    lines
}

/// Who makes the claim, and how surely.
fn said_by(source: &Source, claim: &Annotation) -> String {
    let name = match speaker_of(source, claim) {
        None => "the article itself".to_owned(),
        Some(speaker) if speaker.name.is_empty() => "an unnamed speaker".to_owned(),
        Some(speaker) => escaped(&speaker.name),
    };
    let how = match claim.certainty.as_deref() {
        Some("asserted") => ", stated as fact",
        Some("hedged") => ", hedged",
        Some("denied") => ", denied",
        Some("questioned") => ", questioned",
        _ => "",
    };
    format!("{name}{how}")
}

fn told(evidence: &Evidence) -> String {
    let mut told = Vec::new();
    if !(evidence.url.is_empty() && evidence.title.is_empty()) {
        told.push(link(evidence.title, evidence.url));
    }
    if !evidence.quote.is_empty() {
        told.push(format!("“{}”", escaped(evidence.quote)));
    }
    if !evidence.date.is_empty() {
        told.push(escaped(evidence.date));
    }
    told.join(", ")
}
