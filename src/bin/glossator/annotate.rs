//! `glossator annotate`: articles come in, what is found in them goes out.

use std::borrow::Cow;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use glossator::entities::ArticleDate;
use glossator::exchange::formats::{Format, export};
use glossator::exchange::native::Document;
use glossator::exchange::{Provenance, from_analysis, whole_characters};
use glossator::model::Model;
use glossator::text::{OffsetUnit, markup};
use glossator::{AnnotateOptions, Annotator, Error};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::input::{Fault, Form, Input, Record, Wanted};
use crate::ordered::in_order;
use crate::output::{Done, Made, Output};
use crate::timings::Timings;
use crate::{Outcome, Stop, formats};

/// The model for English.
static ENGLISH: &[u8] = include_bytes!("../../../models/en.model");

#[derive(clap::Args)]
pub struct Annotate {
    /// Articles as UTF-8 text, pages as HTML (`.html`, `.htm`, `.xhtml`), JSON Lines of either (`.jsonl`, `.ndjson`), and folders of
    /// such files; any of them may be compressed with gzip (`.gz`). Standard input if absent or `-`.
    files: Vec<PathBuf>,
    /// Read one `{"id","text"}` or `{"id","html"}` per line and write one document per line, in the same order, with its `id`.
    #[arg(long)]
    jsonl: bool,
    /// Find names with rules and lists only, without the model.
    #[arg(long)]
    rules: bool,
    /// The format to write.
    #[arg(long, value_name = "NAME", value_parser = formats(), default_value = "json")]
    format: Format,
    /// Write files into this folder, named after the articles, rather than to standard output.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The unit that offsets are counted in; formats other than `json` have their own.
    #[arg(long, value_parser = offset_units(), default_value = "codepoint")]
    offsets: OffsetUnit,
    /// The day the article was written, which gives "Monday" its date; by default the one that the article states.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = ArticleDate::set)]
    date: Option<ArticleDate>,
    /// How many cores to use; all of them unless said otherwise.
    #[arg(long, value_name = "CORES")]
    jobs: Option<NonZeroUsize>,
    /// Report on standard error how long each stage took, over all documents.
    #[arg(long)]
    timings: bool,
}

/// The units by their names, so that the help lists them.
fn offset_units() -> impl TypedValueParser<Value = OffsetUnit> {
    PossibleValuesParser::new(OffsetUnit::ALL.iter().map(|unit| unit.name())).try_map(|name| name.parse())
}

/// A line of JSON Lines; an identifier may be a number, which stays as it is written.
#[derive(Deserialize)]
struct Line<'l> {
    #[serde(borrow)]
    id: &'l RawValue,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    html: Option<String>,
}

/// An article as it comes in.
struct Article<'r> {
    id: String,
    words: Cow<'r, str>,
    is_html: bool,
}

pub fn run(arguments: &Annotate) -> Result<Outcome, Stop> {
    if arguments.format != Format::Json && arguments.offsets != OffsetUnit::CodePoint {
        let format = arguments.format;
        return Err(Stop::Fault(format!("--offsets goes with --format json only: {format} has its own unit")));
    }
    let annotator = if arguments.rules { Annotator::rules() } else { Annotator::new(Model::read(ENGLISH)?) };
    let mut output = Output::new(arguments.format, arguments.out.as_deref())?;
    let input = Input { paths: &arguments.files, wanted: Wanted::Articles, is_lines: arguments.jsonl };
    let make = |record| make(&annotator, arguments, record);
    in_order(arguments.jobs, |take| input.each(take), make, |made| output.write(made))?;
    if arguments.timings {
        output.timings.report();
    }
    output.finish()
}

fn make(annotator: &Annotator, arguments: &Annotate, record: Result<Record, Fault>) -> Made {
    let mut timings = Timings::default();
    let outcome = record.and_then(|record| {
        let layout = Output::layout(arguments.out.as_deref(), record.is_one_of_many);
        let fault =
            |reason: String| Fault { place: record.place.clone(), reason, is_one_of_many: record.is_one_of_many };
        let article = read(&record).map_err(fault)?;
        let exported = document(annotator, &article, arguments, &mut timings)
            .and_then(|document| export(&document, arguments.format, layout))
            .map_err(|error| fault(error.to_string()))?;
        let id = article.id;
        Ok(vec![Done { name: record.name.unwrap_or(id), file: record.file, place: record.place, exported, layout }])
    });
    timings.end();
    Made { outcome, timings }
}

/// The article that a record holds; the reason where it holds none.
fn read(record: &Record) -> Result<Article<'_>, String> {
    let text = std::str::from_utf8(&record.bytes).map_err(|error| {
        let at = error.valid_up_to();
        format!("the text is not UTF-8 (at byte {at}). Convert it first: iconv -f WINDOWS-1252 -t UTF-8")
    })?;
    if record.form != Form::Line {
        // An article of a folder is called by its own name.
        let name = record.name.as_deref().unwrap_or_default();
        let id = name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        return Ok(Article { id, words: text.into(), is_html: record.form == Form::Html });
    }
    let text = whole_characters(text);
    let line: Line = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let id = match line.id.get() {
        number if number.starts_with(|first: char| first == '-' || first.is_ascii_digit()) => number.to_owned(),
        other => serde_json::from_str::<String>(other).map_err(|_| "the `id` should be text or a number".to_owned())?,
    };
    if id.is_empty() {
        return Err("the `id` is empty".into());
    }
    let (words, is_html) = match (line.text, line.html) {
        (Some(text), None) => (text, false),
        (None, Some(html)) => (html, true),
        (None, None) => return Err("missing field `text`, or `html`: give the article as one of them".into()),
        (Some(_), Some(_)) => {
            return Err("both `text` and `html` are there: give the article as one of them".into());
        }
    };
    Ok(Article { id, words: words.into(), is_html })
}

fn document(
    annotator: &Annotator,
    article: &Article,
    arguments: &Annotate,
    timings: &mut Timings,
) -> Result<Document, Error> {
    let page = article.is_html.then(|| {
        timings.begin("markup");
        markup::read(markup::parse(&article.words))
    });
    let text = page.as_ref().map_or(&*article.words, |page| &page.text);
    let options = AnnotateOptions::new()
        .date(arguments.date)
        .marked_up(page.as_ref().map(|page| &page.marked_up))
        .published(page.as_ref().map(|page| page.published.clone()).filter(|published| !published.is_empty()))
        .progress(|stage| timings.begin(stage.name()));
    let analysis = annotator.annotate_with(text, options)?;
    timings.begin("writing");
    let created = now();
    Ok(from_analysis(&analysis, Provenance { id: article.id.clone(), created }, arguments.offsets))
}

/// The moment, RFC 3339, to the second.
pub fn now() -> String {
    jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
