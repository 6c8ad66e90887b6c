//! Checks and conversions of a native document: every range lies in the text, every quote stands where it says, every
//! identifier is there once.

use std::collections::HashSet;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::form::of_form;
use super::native::{Annotation, ArticleDate, Document, Fragment, Published, Reason};
use super::page;
use crate::Error;
use crate::text::{BlockKind, OffsetUnit, Offsets, Span, markup};

fn broken(reason: String) -> Error {
    Error::DocumentBroken { reason }
}

/// Checks a number that says how much or how sure.
fn share(what: &str, value: Option<f64>) -> Result<(), Error> {
    match value {
        Some(value) if !(0.0..=1.0).contains(&value) => {
            Err(broken(format!("{what} is {value}, and should lie between 0 and 1")))
        }
        _ => Ok(()),
    }
}

impl Published {
    /// Checks that the address is one of the web, which a page may make a link of, and that the date is a day.
    fn check(&self) -> Result<(), Error> {
        if let Some(url) = self.url.as_ref().filter(|url| !markup::is_web_address(url)) {
            return Err(broken(format!("its address “{}” doesn't begin with http:// or https://", excerpt(url))));
        }
        if let Some(date) = self.date.as_ref().filter(|date| date.parse::<jiff::civil::Date>().is_err()) {
            return Err(broken(format!("its day of publication “{}” is not a valid date", excerpt(date))));
        }
        Ok(())
    }
}

impl Document {
    /// Checks that the document agrees with itself: every range lies in the text, every quote is what stands there, no
    /// identifier is there twice, and whatever is named by its identifier is there.
    ///
    /// Errors with [`Error::DocumentBroken`], which names the first fault.
    pub fn check(&self) -> Result<(), Error> {
        let offsets = Offsets::new(&self.text, self.offset_unit);
        let span = |what: &str, start: u32, end: u32| -> Result<Span, Error> {
            match (offsets.to_byte(start), offsets.to_byte(end)) {
                (Some(from), Some(to)) if from <= to => Ok(Span::new(from, to)),
                _ => Err(broken(format!("{what} runs from {start} to {end}, which is outside the text"))),
            }
        };
        let quoted = |what: &str, start: u32, end: u32, quote: &str| -> Result<(), Error> {
            let words = span(what, start, end)?.of(&self.text);
            if words == quote {
                return Ok(());
            }
            Err(broken(format!("{what} quotes “{}”, but the text there is “{}”", excerpt(quote), excerpt(words))))
        };
        for block in &self.blocks {
            span("a block", block.start, block.end)?;
            let is_left_out = block.kind == BlockKind::Boilerplate.name();
            if block.in_article == Some(is_left_out) {
                let said = if is_left_out { "in" } else { "not in" };
                return Err(broken(format!(
                    "the block from {} to {} is {said} the article by its “inArticle”, and its “kind” is {}",
                    block.start, block.end, block.kind
                )));
            }
        }
        if let Some(published) = &self.published {
            published.check()?;
        }
        for sentence in &self.sentences {
            span("a sentence", sentence.start, sentence.end)?;
            share("the check-worthiness of a sentence", Some(sentence.checkworthiness))?;
            share("the opinion of a sentence", sentence.opinion)?;
        }
        if let Some(ArticleDate { start: Some(start), end: Some(end), .. }) = self.article_date {
            span("the article's date", start, end)?;
        }
        if self.id.is_empty() {
            return Err(broken("it has no id".into()));
        }
        self.check_what_the_page_adds()?;
        let entities: HashSet<&str> = self.entities.iter().map(|entity| entity.id.as_str()).collect();
        if entities.len() < self.entities.len() {
            return Err(broken("two entities share an id".into()));
        }
        let mut ids = HashSet::with_capacity(self.annotations.len());
        for annotation in &self.annotations {
            let name = format!("annotation {}", annotation.id);
            if !ids.insert(annotation.id.as_str()) {
                return Err(broken(format!("{name} appears twice")));
            }
            quoted(&name, annotation.start, annotation.end, &annotation.quote)?;
            for part in annotation.parts() {
                quoted(&name, part.0, part.1, part.2)?;
            }
            if let Some(fragments) = &annotation.fragments {
                for part in fragments {
                    quoted(&name, part.start, part.end, &part.quote)?;
                }
                fragments_in_order(annotation, fragments)?;
            }
            for reason in annotation.all_reasons() {
                span(&name, reason.start, reason.end)?;
            }
        }
        self.check_references(&entities, &ids)
    }

    /// Checks that whatever is named by its identifier is there.
    fn check_references(&self, entities: &HashSet<&str>, ids: &HashSet<&str>) -> Result<(), Error> {
        for annotation in &self.annotations {
            let original = annotation.original.as_ref();
            let suggested = original.and_then(|original| original.claimer.as_ref());
            for entity in annotation.entity.iter().chain(&annotation.claimer).chain(suggested) {
                if !entities.contains(entity.as_str()) {
                    return Err(broken(format!(
                        "annotation {} names entity {entity}, which does not exist",
                        annotation.id
                    )));
                }
            }
            if let Some(same) = &annotation.same_as
                && !ids.contains(same.as_str())
            {
                return Err(broken(format!("claim {} repeats claim {same}, which does not exist", annotation.id)));
            }
            if let Some(body) = &annotation.body
                && !ids.contains(body.claim.as_str())
            {
                return Err(broken(format!(
                    "claim {} refers to claim {}, which does not exist",
                    annotation.id, body.claim
                )));
            }
            let suggested = original.and_then(|original| original.attribution.as_ref());
            if let Some(attribution) =
                annotation.attribution.iter().chain(suggested).find(|one| !ids.contains(one.as_str()))
            {
                return Err(broken(format!(
                    "claim {} names attribution {attribution}, which does not exist",
                    annotation.id
                )));
            }
        }
        for entity in &self.entities {
            if let Some(mention) = entity.mentions.iter().find(|mention| !ids.contains(mention.as_str())) {
                return Err(broken(format!("entity {} names mention {mention}, which does not exist", entity.id)));
            }
        }
        Ok(())
    }

    /// Checks the fields that the page reads and nothing here does, and those of any value.
    fn check_what_the_page_adds(&self) -> Result<(), Error> {
        // Nearly all marks have no field of the page's.
        fn check<T: DeserializeOwned>(whose: &str, fields: &Map<String, Value>) -> Result<(), Error> {
            if fields.is_empty() { Ok(()) } else { of_form::<T>(whose, fields.clone().into()).map(drop) }
        }
        check::<page::OfDocument>("", &self.more)?;
        for entity in &self.entities {
            if entity.id.is_empty() {
                return Err(broken("an entity has no id".into()));
            }
            check::<page::OfEntity>(&format!("entity {}", entity.id), &entity.more)?;
        }
        for annotation in &self.annotations {
            if annotation.id.is_empty() {
                return Err(broken("an annotation has no id".into()));
            }
            let name = format!("annotation {}", annotation.id);
            check::<page::OfAnnotation>(&name, &annotation.more)?;
            if let Some(evidence) = &annotation.evidence {
                of_form::<Vec<page::Evidence>>(&format!("the evidence of {name}"), evidence.clone())?;
            }
            if let Some(verdict) = &annotation.verdict {
                of_form::<String>(&format!("the verdict of {name}"), verdict.clone())?;
            }
            if let Some(rating) = &annotation.rating {
                of_form::<f64>(&format!("the rating of {name}"), rating.clone())?;
            }
            share(&format!("the score of {name}"), annotation.score)?;
            share(&format!("the check-worthiness of {name}"), annotation.checkworthiness)?;
        }
        Ok(())
    }

    /// The same document with its offsets counted in `unit`.
    ///
    /// Errors with [`Error::DocumentBroken`] where an offset is no place in the text.
    pub fn in_unit(mut self, unit: OffsetUnit) -> Result<Self, Error> {
        if unit == self.offset_unit {
            return Ok(self);
        }
        let text = std::mem::take(&mut self.text);
        let (from, to) = (Offsets::new(&text, self.offset_unit), Offsets::new(&text, unit));
        let convert = |offset: &mut u32| match from.to_byte(*offset) {
            Some(byte) => {
                *offset = to.to_unit(byte);
                Ok(())
            }
            None => Err(broken(format!("offset {offset} is outside the text"))),
        };
        self.each_offset(convert)?;
        self.offset_unit = unit;
        self.text = text;
        Ok(self)
    }

    fn each_offset(&mut self, change: impl Fn(&mut u32) -> Result<(), Error>) -> Result<(), Error> {
        let ranges = (self.blocks.iter_mut().map(|block| (&mut block.start, &mut block.end)))
            .chain(self.sentences.iter_mut().map(|sentence| (&mut sentence.start, &mut sentence.end)));
        for (start, end) in ranges {
            change(start)?;
            change(end)?;
        }
        if let Some(date) = &mut self.article_date {
            for offset in [&mut date.start, &mut date.end].into_iter().flatten() {
                change(offset)?;
            }
        }
        for annotation in &mut self.annotations {
            change(&mut annotation.start)?;
            change(&mut annotation.end)?;
            for part in annotation.fragments.iter_mut().flatten() {
                change(&mut part.start)?;
                change(&mut part.end)?;
            }
            if let Some(original) = &mut annotation.original {
                change(&mut original.start)?;
                change(&mut original.end)?;
            }
            let parts = [&mut annotation.source, &mut annotation.cue, &mut annotation.content];
            for part in parts.into_iter().flatten() {
                change(&mut part.start)?;
                change(&mut part.end)?;
                if let Some(reason) = &mut part.reason {
                    change(&mut reason.start)?;
                    change(&mut reason.end)?;
                }
            }
            let of_body = annotation.body.iter_mut().flat_map(|body| &mut body.reasons);
            for reason in annotation.reasons.iter_mut().flatten().chain(of_body) {
                change(&mut reason.start)?;
                change(&mut reason.end)?;
            }
        }
        Ok(())
    }
}

impl Annotation {
    fn all_reasons(&self) -> impl Iterator<Item = &Reason> {
        let of_source = self.source.iter().filter_map(|part| part.reason.as_ref());
        let of_body = self.body.iter().flat_map(|body| &body.reasons);
        self.reasons.iter().flatten().chain(of_source).chain(of_body)
    }

    fn parts(&self) -> impl Iterator<Item = (u32, u32, &str)> {
        let parts = [&self.source, &self.cue, &self.content];
        let original = self.original.iter().map(|original| (original.start, original.end, original.quote.as_str()));
        parts.into_iter().flatten().map(|part| (part.start, part.end, part.quote.as_str())).chain(original)
    }
}

/// Fragments are at least two, none empty, each after the one before, and the annotation runs from the first to the last.
fn fragments_in_order(annotation: &Annotation, fragments: &[Fragment]) -> Result<(), Error> {
    let fault = |what: String| Err(broken(format!("the fragments of annotation {} {what}", annotation.id)));
    let [first, .., last] = fragments else { return fault("are fewer than two".into()) };
    if let Some(empty) = fragments.iter().find(|part| part.start == part.end) {
        return fault(format!("include an empty one at {}", empty.start));
    }
    if let Some(pair) = fragments.windows(2).find(|pair| pair[0].end > pair[1].start) {
        return fault(format!("are not in order at {}", pair[1].start));
    }
    if (first.start, last.end) != (annotation.start, annotation.end) {
        let (start, end) = (annotation.start, annotation.end);
        return fault(format!("run from {} to {}, but the annotation from {start} to {end}", first.start, last.end));
    }
    Ok(())
}

/// The first words of `text`, for a message.
fn excerpt(text: &str) -> String {
    // Enough to find the place by.
    const LONGEST: usize = 40;
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
