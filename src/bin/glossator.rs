//! The command line: `glossator annotate article.txt`, or a document a line with `--jsonl`.

use std::fs;
use std::io::{self, BufRead, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use glossator::entities::ArticleDate;
use glossator::exchange::native::Document;
use glossator::exchange::{Provenance, from_analysis};
use glossator::model::Model;
use glossator::text::{OffsetUnit, markup};
use glossator::{AnnotateOptions, Annotator, Error};
use serde::Deserialize;

/// The model for English.
static ENGLISH: &[u8] = include_bytes!("../../models/en.model");

/// Finds entities and claims in articles.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Finds the entities and claims in an article and writes them as one document.
    Annotate(Annotate),
}

#[derive(clap::Args)]
struct Annotate {
    /// The article, as UTF-8 text, or its page as HTML (`.html`, `.htm`, `.xhtml`); standard input if absent or `-`.
    file: Option<PathBuf>,
    /// Read one `{"id","text"}` or `{"id","html"}` per line and write one document per line, in the same order, with its `id`.
    #[arg(long)]
    jsonl: bool,
    /// Find names with rules and lists only, without the model.
    #[arg(long)]
    rules: bool,
    /// The format to write.
    #[arg(long, value_enum, default_value = "json")]
    format: Format,
    /// The unit that offsets are counted in.
    #[arg(long, value_parser = offset_units(), default_value = "codepoint")]
    offsets: OffsetUnit,
    /// The day the article was written, which gives "Monday" its date; by default the one that the article states.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = ArticleDate::set)]
    date: Option<ArticleDate>,
    /// Report on standard error how long each stage took, over all documents.
    #[arg(long)]
    timings: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// The native document.
    Json,
}

/// The units by their names, so that the help lists them.
fn offset_units() -> impl TypedValueParser<Value = OffsetUnit> {
    PossibleValuesParser::new(OffsetUnit::ALL.iter().map(|unit| unit.name())).try_map(|name| name.parse())
}

/// A line of `--jsonl` input; an identifier may be a number.
#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    html: Option<String>,
}

impl Line {
    /// The article that it holds.
    fn page(&self) -> Result<Input<'_>, String> {
        match (&self.text, &self.html) {
            (Some(text), None) => Ok(Input::Text(text)),
            (None, Some(html)) => Ok(Input::Html(html)),
            (None, None) => Err("missing field `text`, or `html`: give the article as one of them".into()),
            (Some(_), Some(_)) => Err("both `text` and `html` are there: give the article as one of them".into()),
        }
    }
}

/// An article as it comes in.
#[derive(Clone, Copy)]
enum Input<'a> {
    Text(&'a str),
    Html(&'a str),
}

/// Why a run ended early, as a sentence; a reader that hangs up (`| head`) is no fault.
enum Stop {
    Fault(String),
    ReaderGone,
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ReaderGone,
            _ => Self::Fault(format!("cannot write: {error}")),
        }
    }
}

/// How long each stage took, over all documents, in the order in which they began first.
#[derive(Default)]
struct Timings {
    spent: Vec<(&'static str, Duration)>,
    running: Option<(&'static str, Instant)>,
}

impl Timings {
    fn begin(&mut self, stage: &'static str) {
        self.end();
        self.running = Some((stage, Instant::now()));
    }

    fn end(&mut self) {
        let Some((stage, began)) = self.running.take() else { return };
        match self.spent.iter_mut().find(|(name, _)| *name == stage) {
            Some((_, spent)) => *spent += began.elapsed(),
            None => self.spent.push((stage, began.elapsed())),
        }
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Fault(error.to_string())
    }
}

fn main() -> ExitCode {
    let Command::Annotate(arguments) = Arguments::parse().command;
    let mut timings = Timings::default();
    let outcome = run(&arguments, &mut timings);
    if arguments.timings {
        timings.end();
        for (stage, spent) in timings.spent {
            eprintln!("{stage} {:.6} s", spent.as_secs_f64());
        }
    }
    match outcome {
        Ok(()) | Err(Stop::ReaderGone) => ExitCode::SUCCESS,
        Err(Stop::Fault(sentence)) => {
            eprintln!("glossator: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Annotate, timings: &mut Timings) -> Result<(), Stop> {
    let annotator = if arguments.rules { Annotator::rules() } else { Annotator::new(Model::read(ENGLISH)?) };
    if arguments.jsonl {
        annotate_lines(&annotator, arguments, timings)
    } else {
        annotate_one(&annotator, arguments, timings)
    }
}

fn annotate_one(annotator: &Annotator, arguments: &Annotate, timings: &mut Timings) -> Result<(), Stop> {
    let mut is_html = false;
    let (id, bytes) = match &arguments.file {
        Some(path) if path.as_os_str() != "-" => {
            let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
            is_html = ["html", "htm", "xhtml"].iter().any(|&html| extension == html);
            let bytes =
                fs::read(path).map_err(|error| Stop::Fault(format!("cannot read {}: {error}", path.display())))?;
            (path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()), bytes)
        }
        _ => {
            let mut bytes = Vec::new();
            let read = io::stdin().lock().read_to_end(&mut bytes);
            read.map_err(|error| Stop::Fault(format!("cannot read standard input: {error}")))?;
            ("stdin".into(), bytes)
        }
    };
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Stop::Fault(format!("the text is not UTF-8 (at byte {at}). Convert it first: iconv -f WINDOWS-1252 -t UTF-8"))
    })?;
    let Format::Json = arguments.format;
    let input = if is_html { Input::Html(&text) } else { Input::Text(&text) };
    let json = document(annotator, input, id, arguments, timings)?.to_json();
    io::stdout().lock().write_all(json.as_bytes())?;
    Ok(())
}

fn annotate_lines(annotator: &Annotator, arguments: &Annotate, timings: &mut Timings) -> Result<(), Stop> {
    let input: Box<dyn BufRead> = match &arguments.file {
        Some(path) if path.as_os_str() != "-" => Box::new(io::BufReader::new(
            fs::File::open(path).map_err(|error| Stop::Fault(format!("cannot read {}: {error}", path.display())))?,
        )),
        _ => Box::new(io::stdin().lock()),
    };
    let mut output = io::BufWriter::new(io::stdout().lock());
    for (index, line) in input.lines().enumerate() {
        let fault = |reason: String| Stop::Fault(format!("line {}: {reason}", index + 1));
        let line = line.map_err(|error| fault(error.to_string()))?;
        if line.trim().is_empty() {
            continue;
        }
        let line: Line = serde_json::from_str(&line).map_err(|error| fault(error.to_string()))?;
        let id = line.id.as_str().map_or_else(|| line.id.to_string(), str::to_owned);
        let document = document(annotator, line.page().map_err(fault)?, id, arguments, timings);
        let document = document.map_err(|error| fault(error.to_string()))?;
        serde_json::to_writer(&mut output, &document).map_err(io::Error::from)?;
        output.write_all(b"\n")?;
        timings.end();
    }
    output.flush()?;
    Ok(())
}

fn document(
    annotator: &Annotator,
    input: Input,
    id: String,
    arguments: &Annotate,
    timings: &mut Timings,
) -> Result<Document, Error> {
    let page = match input {
        Input::Html(html) => {
            timings.begin("markup");
            Some(markup::read(markup::parse(html)))
        }
        Input::Text(_) => None,
    };
    let text = match (&page, input) {
        (Some(page), _) => &page.text,
        (None, Input::Text(text) | Input::Html(text)) => text,
    };
    let options = AnnotateOptions::new()
        .date(arguments.date)
        .marked_up(page.as_ref().map(|page| &page.marked_up))
        .published(page.as_ref().map(|page| page.published.clone()).filter(|published| !published.is_empty()))
        .progress(|stage| timings.begin(stage.name()));
    let analysis = annotator.annotate_with(text, options)?;
    timings.begin("writing");
    let created = jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    Ok(from_analysis(&analysis, Provenance { id, created }, arguments.offsets))
}
