//! [`Format`]: the formats that are written, and what a person needs to know to choose one.

use serde::Serialize;

use super::csv;
use crate::text::OffsetUnit;
use crate::text_form::text_form;

/// A format that a document is written in. Its text form is its name on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "FormatName", rename_all = "kebab-case"))]
pub enum Format {
    /// The native document.
    Json,
    /// W3C Web Annotation in JSON-LD.
    W3c,
    /// A task of Label Studio and the labelling config that goes with it.
    LabelStudio,
    /// A line of doccano.
    Doccano,
    /// A line of Prodigy.
    Prodigy,
    /// A `Doc` of spaCy in JSON.
    Spacy,
    /// The two files of brat.
    Brat,
    /// A token and its tag a line.
    Conll,
    /// A table, a mark a row.
    Csv,
    /// ClaimReview of schema.org in JSON-LD.
    #[cfg_attr(test, schemars(rename = "claimreview"))]
    ClaimReview,
    /// An article to read.
    Markdown,
}

text_form!(
    Format, "format", name: Json, W3c, LabelStudio, Doccano, Prodigy, Spacy, Brat, Conll, Csv, ClaimReview, Markdown
);

/// What a person needs to know to choose a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "FormatAbout"))]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// Its name on the command line, and in `exportAs`.
    #[cfg_attr(test, schemars(with = "Format"))]
    pub name: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// The ends of the names of its files, one for each file.
    pub suffixes: &'static [&'static str],
    /// What it is for.
    pub purpose: &'static str,
    /// What it cannot hold; empty where it holds everything.
    pub limits: &'static str,
    /// What its offsets count; absent where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset_unit: Option<OffsetUnit>,
}

impl Format {
    /// The name on the command line: `label-studio`.
    pub const fn name(self) -> &'static str {
        self.about().name
    }

    /// The ends of the names of its files, one for each file: `.txt` and `.ann`.
    pub const fn suffixes(self) -> &'static [&'static str] {
        self.about().suffixes
    }

    /// What stands once before many documents that are written one after the other; empty for most formats.
    pub fn stream_head(self) -> String {
        if self == Self::Csv { csv::head() } else { String::new() }
    }

    /// What a person needs to know to choose it.
    pub const fn about(self) -> About {
        let points = Some(OffsetUnit::CodePoint);
        match self {
            Self::Json => About {
                name: "json",
                title: "JSON",
                suffixes: &[".json"],
                purpose: "Everything, to be imported here again or read by a program.",
                limits: "",
                offset_unit: points,
            },
            Self::W3c => About {
                name: "w3c",
                title: "W3C Web Annotation",
                suffixes: &[".jsonld"],
                purpose: "The web standard for annotations (JSON-LD), for archives and annotation servers.",
                limits: "Scores, status and links between marks are in terms of Glossator’s own.",
                offset_unit: points,
            },
            Self::LabelStudio => About {
                name: "label-studio",
                title: "Label Studio",
                suffixes: &[".label-studio.json", ".label-studio.xml"],
                purpose: "A task for Label Studio with its labelling config; suggestions become predictions.",
                limits: "Claims and attributions become labels; a mark in pieces becomes several regions.",
                offset_unit: points,
            },
            Self::Doccano => About {
                name: "doccano",
                title: "doccano",
                suffixes: &[".doccano.jsonl"],
                purpose: "A line for a doccano project for sequence labelling, with relations where there are any.",
                limits: "No scores, status or notes; a mark in pieces becomes several spans.",
                offset_unit: points,
            },
            Self::Prodigy => About {
                name: "prodigy",
                title: "Prodigy",
                suffixes: &[".prodigy.jsonl"],
                purpose: "A task for Prodigy with its tokens, for spans.manual and ner.manual.",
                limits: "No notes; marks are widened to whole words, and one in pieces becomes several spans.",
                offset_unit: points,
            },
            Self::Spacy => About {
                name: "spacy",
                title: "spaCy",
                suffixes: &[".spacy.json"],
                purpose: "A Doc for spaCy (Doc.from_json), to train or test a pipeline.",
                limits: "No notes; marks are widened to whole words; entities that overlap are in doc.spans only.",
                offset_unit: points,
            },
            Self::Brat => About {
                name: "brat",
                title: "brat standoff",
                suffixes: &[".txt", ".ann"],
                purpose: "The text and its annotations for brat, with events for who says what.",
                limits: "No scores.",
                offset_unit: points,
            },
            Self::Conll => About {
                name: "conll",
                title: "CoNLL (IOB2)",
                suffixes: &[".conll"],
                purpose: "A word and its tag a line, to train or score a tagger.",
                limits: "Entities only; where they overlap, the outermost is kept.",
                offset_unit: None,
            },
            Self::Csv => About {
                name: "csv",
                title: "CSV",
                suffixes: &[".csv"],
                purpose: "A table for a spreadsheet, a mark a row.",
                limits: "No pieces of a mark, reasons or evidence.",
                offset_unit: points,
            },
            Self::ClaimReview => About {
                name: "claimreview",
                title: "ClaimReview",
                suffixes: &[".claimreview.jsonld"],
                purpose: "Fact-checks for search engines (schema.org), one for each claim with a verdict.",
                limits: "Claims with a verdict only, without their place; add the address of your review.",
                offset_unit: None,
            },
            Self::Markdown => About {
                name: "markdown",
                title: "Markdown",
                suffixes: &[".md"],
                purpose: "The article with its marks and a list of its claims, to read, print or put into notes.",
                limits: "No offsets or scores of entities; it cannot be imported again.",
                offset_unit: None,
            },
        }
    }
}
