//! The command line: `glossator annotate` finds entities and claims in articles, `glossator convert` writes documents in another
//! format, `glossator compare` says how far coders agree.
//!
//! Articles and documents come from files, folders and standard input, are read on every core, and go out in the order in which
//! they came. One that cannot be read is reported, and the others go on.

mod annotate;
mod compare;
mod convert;
mod input;
mod ordered;
mod output;
mod timings;

use std::io;
use std::process::ExitCode;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use glossator::Error;
use glossator::exchange::formats::Format;

/// Finds entities and claims in articles.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Finds the entities and claims in articles and writes a document for each.
    Annotate(annotate::Annotate),
    /// Writes documents that were made here in another format.
    Convert(convert::Convert),
    /// Says how far coders agree who marked the same text, and where they do not.
    Compare(compare::Compare),
}

/// What some records could not be read for, and the others could.
const SOME_FAILED: u8 = 3;

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

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Fault(error.to_string())
    }
}

/// How a run ended that went to its end.
enum Outcome {
    /// All went well.
    Whole,
    /// The only record could not be read.
    Failed,
    /// Some of many records could not be read.
    SomeFailed,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Annotate(arguments) => annotate::run(&arguments),
        Command::Convert(arguments) => convert::run(&arguments),
        Command::Compare(arguments) => compare::run(&arguments),
    };
    match outcome {
        Ok(Outcome::Whole) | Err(Stop::ReaderGone) => ExitCode::SUCCESS,
        Ok(Outcome::Failed) => ExitCode::FAILURE,
        Ok(Outcome::SomeFailed) => ExitCode::from(SOME_FAILED),
        Err(Stop::Fault(sentence)) => {
            eprintln!("glossator: {sentence}");
            ExitCode::FAILURE
        }
    }
}

/// The formats by their names, so that the help lists them and says what each is for.
fn formats() -> impl TypedValueParser<Value = Format> {
    let named = |format: &Format| {
        let about = format.about();
        let limits = if about.limits.is_empty() { String::new() } else { format!(" {}", about.limits) };
        PossibleValue::new(about.name).help(format!("{}{limits}", about.purpose))
    };
    PossibleValuesParser::new(Format::ALL.iter().map(named)).try_map(|name| name.parse())
}
