//! Comparison: how far coders agree who marked the same text, and where they do not.
//!
//! In: two native documents or more with one text. Out: a [`Comparison`], with measures for each label ([`f1`] of exact and of
//! overlapping marks, [`kappa`] on words, [`alpha`] for unitised text), what all marked alike, and each place where they differ.
//! Marks that were rejected do not count; notes and attributions are left out.
//!
//! ```
//! use glossator::Annotator;
//! use glossator::exchange::compare::compare;
//! use glossator::exchange::{Provenance, from_analysis};
//! use glossator::text::OffsetUnit;
//!
//! let analysis = Annotator::rules().annotate("The port cost €2.4 billion.")?;
//! let provenance = || Provenance { id: "port".into(), created: "2025-03-14T09:00:00Z".into() };
//! let document = from_analysis(&analysis, provenance(), OffsetUnit::CodePoint);
//! let comparison = compare(&[document.clone(), document])?;
//! assert_eq!(comparison.overall[0].agreement.exact_f1, Some(1.0));
//! assert!(comparison.differences.is_empty());
//! # Ok::<(), glossator::Error>(())
//! ```

#![expect(clippy::cast_precision_loss, reason = "counts of marks and words are far below 2^52")]

pub mod alpha;
pub mod f1;
pub mod kappa;

mod differences;
mod marks;

pub use marks::Layer;

use serde::Serialize;

use crate::Error;
use crate::exchange::native::Document;
use crate::text::{Span, Tokens};
use marks::Mark;

/// How far coders agree, and where they do not.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Comparison {
    /// In the order of the documents.
    pub coders: Vec<Coder>,
    /// By layer, `entities` and then `claims`, as far as anybody marked there.
    pub overall: Vec<LayerAgreement>,
    /// By label: types of entities by their name, claims last.
    pub labels: Vec<LabelAgreement>,
    /// What all marked alike: the identifiers of one mark, one for each coder. In the order of the text.
    pub agreed: Vec<Vec<String>>,
    /// Where they do not agree, in the order of the text.
    pub differences: Vec<Difference>,
}

/// Who marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Coder {
    /// The `annotator` of the document; "A", "B" ... where it names none.
    pub name: String,
    /// How many entities and claims are marked.
    pub marks: u32,
}

/// The measures of one layer or label. Each is none where it is not defined, as where nobody marked.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Agreement {
    /// F1 of marks with the same pieces and label, 0 to 1, over all pairs of coders.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact_f1: Option<f64>,
    /// F1 of marks that overlap and have the same label, 0 to 1, over all pairs of coders.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overlap_f1: Option<f64>,
    /// Cohen's kappa on words, the mean over all pairs of coders; 1 is full agreement, 0 that of chance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kappa: Option<f64>,
    /// Krippendorff's alpha for unitised text, of all coders; 1 is full agreement, 0 that of chance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alpha: Option<f64>,
}

/// The agreement on entities, or on claims.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LayerAgreement {
    /// Which of the two.
    pub layer: Layer,
    /// Of all its labels together.
    #[serde(flatten)]
    pub agreement: Agreement,
}

/// The agreement on one label.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LabelAgreement {
    /// An entity's type, or `CLAIM`.
    pub label: String,
    /// How many marks all have alike.
    pub all: u32,
    /// How many each has that not all have, in the order of the coders.
    pub only: Vec<u32>,
    /// Of this label alone.
    #[serde(flatten)]
    pub agreement: Agreement,
}

/// A place where coders do not agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Difference {
    /// What about it.
    pub kind: DifferenceKind,
    /// Where the first of its marks begins, in the offset unit of the first document.
    pub start: u32,
    /// Where the last ends; exclusive.
    pub end: u32,
    /// The identifiers of the marks of each coder; empty for one who marked nothing there.
    pub sides: Vec<Vec<String>>,
}

/// What coders do not agree on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum DifferenceKind {
    /// Some marked nothing there.
    Missing,
    /// All marked the same words, as something else.
    Label,
    /// All marked something there, with other ends or pieces.
    Bounds,
    /// All marked the same claim and judged it differently.
    Verdict,
}

/// Compares the marks of two documents or more. Offsets in the answer count the unit of the first.
///
/// Errors with [`Error::NothingToCompare`] where there are fewer than two, with [`Error::TextsDiffer`] where they hold different
/// texts, and with [`Error::DocumentBroken`] where one contradicts itself.
pub fn compare(documents: &[Document]) -> Result<Comparison, Error> {
    let [first, others @ ..] = documents else { return Err(Error::NothingToCompare) };
    if others.is_empty() {
        return Err(Error::NothingToCompare);
    }
    if let Some(at) = others.iter().position(|other| other.text != first.text) {
        return Err(Error::TextsDiffer { document: at as u64 + 2 });
    }
    let coders: Vec<Vec<Mark>> = documents.iter().map(marks::of).collect::<Result<_, _>>()?;
    let tokens = Tokens::new(&first.text);
    let words: Vec<Span> = tokens.all().iter().map(|token| token.span).collect();
    let (alike, agreed, differences) = differences::of(first, &coders);

    let mut labels: Vec<(Layer, &str)> = coders.iter().flatten().map(|mark| (mark.layer, mark.label)).collect();
    labels.sort_unstable();
    labels.dedup();
    let layers =
        [Layer::Entities, Layer::Claims].into_iter().filter(|&layer| labels.iter().any(|label| label.0 == layer));
    let only = |wanted: &dyn Fn(&Mark) -> bool| -> Vec<Vec<&Mark>> {
        coders.iter().map(|marks| marks.iter().filter(|mark| wanted(mark)).collect()).collect()
    };
    Ok(Comparison {
        coders: named(documents, &coders),
        overall: layers
            .map(|layer| LayerAgreement { layer, agreement: agreement(&only(&|mark| mark.layer == layer), &words) })
            .collect(),
        labels: labels
            .iter()
            .map(|&(layer, label)| {
                let of_label = only(&|mark| (mark.layer, mark.label) == (layer, label));
                let all = of_label[0].iter().filter(|mark| alike.contains(mark.id)).count();
                LabelAgreement {
                    label: label.to_owned(),
                    all: all as u32,
                    only: of_label.iter().map(|marks| (marks.len() - all) as u32).collect(),
                    agreement: agreement(&of_label, &words),
                }
            })
            .collect(),
        agreed,
        differences,
    })
}

/// Every measure of marks, one list a coder.
fn agreement(coders: &[Vec<&Mark>], words: &[Span]) -> Agreement {
    Agreement {
        exact_f1: f1::exact(coders),
        overlap_f1: f1::overlap(coders),
        kappa: kappa::on_words(coders, words),
        alpha: alpha::on_words(coders, words),
    }
}

fn named(documents: &[Document], coders: &[Vec<Mark>]) -> Vec<Coder> {
    let given: Vec<Option<&str>> =
        documents.iter().map(|one| one.more.get("annotator").and_then(|name| name.as_str())).collect();
    let name = |at: usize| {
        let own = given[at]
            .filter(|own| !own.trim().is_empty() && given.iter().filter(|other| **other == Some(*own)).count() == 1);
        own.map_or_else(|| letter(at), str::to_owned)
    };
    coders.iter().enumerate().map(|(at, marks)| Coder { name: name(at), marks: marks.len() as u32 }).collect()
}

/// "A", "B" ... "Z", "27".
fn letter(at: usize) -> String {
    u8::try_from(at)
        .ok()
        .filter(|at| *at < 26)
        .map_or_else(|| (at + 1).to_string(), |at| char::from(b'A' + at).to_string())
}

/// All pairs of a list, each once.
fn pairs<T>(list: &[T]) -> impl Iterator<Item = (&T, &T)> {
    list.iter().enumerate().flat_map(|(at, one)| list[at + 1..].iter().map(move |other| (one, other)))
}

#[cfg(test)]
mod tests;
