//! ClaimReview (schema.org, JSON-LD): a list with one for each claim that has a verdict.
//!
//! `url`, the page where the review is published, and the name of its author where the document has no annotator, are empty: only
//! who publishes it can fill them in.

use serde_json::{Map, Value, json};

use super::left_out::{LeftOut, Loss};
use super::source::{Mark, Source};
use super::speaker::{Speaker, speaker_of};
use super::{Layout, json};
use crate::exchange::native::Kind;

/// The ends of the scale of ratings, from false to true.
const WORST: u8 = 1;
const BEST: u8 = 5;

pub(super) fn write(source: &Source, layout: Layout, left_out: &mut LeftOut) -> String {
    let claims = source.marks.iter().filter(|mark| mark.annotation.kind == Kind::Claim);
    let mut reviews = Vec::new();
    for mark in claims {
        match mark.verdict() {
            None => left_out.count(Loss::Unjudged),
            // The same claim once more, judged the same: one review is enough.
            Some(verdict) if repeats(source, mark, verdict) => {}
            Some(verdict) => reviews.push(review(source, mark, verdict)),
        }
    }
    json::write(&reviews, layout)
}

fn repeats(source: &Source, mark: &Mark, verdict: &str) -> bool {
    let earlier = source.mark(mark.annotation.same_as.as_ref());
    earlier.is_some_and(|earlier| earlier.annotation.id != mark.annotation.id && earlier.verdict() == Some(verdict))
}

fn review(source: &Source, mark: &Mark, verdict: &str) -> Value {
    let annotation = mark.annotation;
    let annotator = annotation.more.get("annotator").or_else(|| source.document.more.get("annotator"));
    let mut review = Map::new();
    let mut set = |name: &str, value: Value| {
        review.insert(name.to_owned(), value);
    };
    set("@context", "https://schema.org".into());
    set("@type", "ClaimReview".into());
    set("url", "".into());
    set("datePublished", day(&[&annotation.modified, &source.document.modified]).into());
    set("author", json!({"@type": "Person", "name": annotator.and_then(Value::as_str).unwrap_or_default()}));
    set("claimReviewed", claimed(source, mark).into());
    set("reviewRating", rating(verdict, annotation.rating.as_ref()));
    set("itemReviewed", claim(source, speaker_of(source, annotation).as_ref()));
    if let Some(note) = mark.note() {
        set("reviewBody", note.into());
    }
    let evidence: Vec<Value> = evidence(mark).map(cited).collect();
    if !evidence.is_empty() {
        set("citation", evidence.into());
    }
    Value::Object(review)
}

/// The claim so that it stands alone, where somebody said it so, else its own words.
fn claimed(source: &Source, mark: &Mark) -> String {
    let standalone = mark.annotation.more.get("standalone").and_then(Value::as_str);
    let alone = standalone.or(mark.annotation.short.as_deref()).map(str::trim).filter(|words| !words.is_empty());
    alone.map_or_else(|| mark.words(source.text()), str::to_owned)
}

fn rating(verdict: &str, rating: Option<&Value>) -> Value {
    match rating.filter(|rating| rating.is_number()) {
        Some(rating) => json!({
            "@type": "Rating", "ratingValue": rating, "worstRating": WORST, "bestRating": BEST, "alternateName": verdict
        }),
        None => json!({"@type": "Rating", "alternateName": verdict}),
    }
}

fn claim(source: &Source, speaker: Option<&Speaker>) -> Value {
    let document = source.document;
    let published = document.published.as_ref();
    let date = document.article_date.as_ref().map(|date| date.date.as_str());
    let date = published.and_then(|published| published.date.as_deref()).or(date);
    let author = published.and_then(|published| published.author.as_deref());
    let made_by = match speaker {
        // Nobody is named.
        Some(speaker) if speaker.name.is_empty() => None,
        Some(speaker) => {
            let kind = speaker.entity.map_or("", |entity| entity.entity_type.as_str());
            let is_body = matches!(kind, "ORG" | "NORP" | "LOC" | "FAC");
            Some((if is_body { "Organization" } else { "Person" }, speaker.name.as_str()))
        }
        None => {
            let site = published.and_then(|published| published.site.as_deref());
            author.map(|author| ("Person", author)).or(site.map(|site| ("Organization", site)))
        }
    };
    let mut claim = Map::new();
    claim.insert("@type".into(), "Claim".into());
    claim.insert(
        "author".into(),
        match made_by {
            Some((kind, name)) => json!({"@type": kind, "name": name}),
            None => json!({"@type": "Person", "name": ""}),
        },
    );
    claim.insert("datePublished".into(), date.unwrap_or_default().into());
    let mut appearance = Map::new();
    appearance.insert("@type".into(), "CreativeWork".into());
    let told = [
        ("url", published.and_then(|published| published.url.as_deref())),
        ("headline", Some(document.title.as_str()).filter(|title| !title.is_empty())),
        ("datePublished", date),
    ];
    appearance.extend(told.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.into()))));
    if let Some(author) = author {
        appearance.insert("author".into(), json!({"@type": "Person", "name": author}));
    }
    claim.insert("appearance".into(), appearance.into());
    Value::Object(claim)
}

/// What a verdict rests on.
#[derive(Clone, Copy)]
pub(super) struct Evidence<'d> {
    pub(super) url: &'d str,
    pub(super) title: &'d str,
    pub(super) quote: &'d str,
    pub(super) date: &'d str,
}

/// What the verdict on a claim rests on; what is no evidence is passed over.
pub(super) fn evidence<'d>(mark: &Mark<'d>) -> impl Iterator<Item = Evidence<'d>> {
    let all = mark.annotation.evidence.as_ref().and_then(Value::as_array).into_iter().flatten();
    all.filter(|one| one.is_object()).map(|one| {
        let word = |name: &str| one.get(name).and_then(Value::as_str).unwrap_or_default();
        Evidence { url: word("url"), title: word("title"), quote: word("quote"), date: word("date") }
    })
}

fn cited(evidence: Evidence) -> Value {
    let told = [
        ("@type", "CreativeWork"),
        ("url", evidence.url),
        ("name", evidence.title),
        ("text", evidence.quote),
        ("datePublished", evidence.date),
    ];
    let told = told.into_iter().filter(|(_, words)| !words.is_empty());
    told.map(|(name, words)| (name.to_owned(), Value::from(words))).collect::<Map<_, _>>().into()
}

/// The day of the first time that is one.
fn day(times: &[&str]) -> String {
    let days = times.iter().filter_map(|time| time.get(..10));
    days.filter(|day| day.parse::<jiff::civil::Date>().is_ok()).map(str::to_owned).next().unwrap_or_default()
}
