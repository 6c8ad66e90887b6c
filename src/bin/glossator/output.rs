//! Output: what was made of each record, one after the other on standard output or in files of a folder.

use std::collections::HashSet;
use std::fs;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use glossator::exchange::formats::{Exported, Format, Layout, LeftOut};

use crate::input::Fault;
use crate::timings::Timings;
use crate::{Outcome, Stop};

/// What was made of a record.
pub struct Made {
    pub outcome: Result<Vec<Done>, Fault>,
    pub timings: Timings,
}

/// A document of a record.
pub struct Done {
    /// What its files are called.
    pub name: String,
    /// The file that it was read from.
    pub file: Option<PathBuf>,
    pub place: String,
    pub exported: Exported,
    pub layout: Layout,
}

/// Where the results go, and what became of them.
pub struct Output<'a> {
    format: Format,
    folder: Option<&'a Path>,
    stream: BufWriter<io::Stdout>,
    /// The names that are taken in the folder.
    names: HashSet<String>,
    written: u64,
    failed: bool,
    some_failed: bool,
    left_out: LeftOut,
    progress: Progress,
    pub timings: Timings,
}

impl<'a> Output<'a> {
    /// Into `folder`, which is made where it is not there; without one, on standard output.
    pub fn new(format: Format, folder: Option<&'a Path>) -> Result<Self, Stop> {
        if let Some(folder) = folder {
            fs::create_dir_all(folder)
                .map_err(|error| Stop::Fault(format!("cannot make the folder {}: {error}", folder.display())))?;
        } else if format == Format::Brat {
            return Err(Stop::Fault("brat has two files for each document. Say where to put them: --out DIR".into()));
        }
        Ok(Self {
            format,
            folder,
            stream: BufWriter::new(io::stdout()),
            names: HashSet::new(),
            written: 0,
            failed: false,
            some_failed: false,
            left_out: LeftOut::default(),
            progress: Progress::new(folder.is_some()),
            timings: Timings::default(),
        })
    }

    /// How a record is laid out here.
    pub fn layout(folder: Option<&Path>, is_one_of_many: bool) -> Layout {
        if is_one_of_many && folder.is_none() { Layout::Stream } else { Layout::File }
    }

    /// Writes what was made of the next record, or says why nothing was.
    pub fn write(&mut self, made: Made) -> Result<(), Stop> {
        self.timings.add_all(&made.timings);
        match made.outcome {
            Err(fault) => self.report(&fault),
            Ok(documents) => {
                for done in documents {
                    self.left_out.add(&done.exported.left_out);
                    match self.folder {
                        Some(folder) => self.write_files(folder, &done)?,
                        None => self.write_stream(&done)?,
                    }
                    self.written += 1;
                }
            }
        }
        self.progress.show(self.written);
        Ok(())
    }

    fn write_stream(&mut self, done: &Done) -> Result<(), Stop> {
        if self.written == 0 {
            if done.layout == Layout::Stream {
                self.stream.write_all(self.format.stream_head().as_bytes())?;
            }
        } else if self.format == Format::Markdown {
            self.stream.write_all(b"\n")?;
        }
        let first = done.exported.files.first().map_or("", |file| &file.text);
        Ok(self.stream.write_all(first.as_bytes())?)
    }

    fn write_files(&mut self, folder: &Path, done: &Done) -> Result<(), Stop> {
        let name = self.free_name(&done.name);
        for file in &done.exported.files {
            let path = folder.join(format!("{name}{}", file.suffix));
            if done.file.as_ref().is_some_and(|source| is_same_file(source, &path)) {
                let reason = format!("{} would be written over; choose another folder", path.display());
                self.report(&Fault { place: done.place.clone(), reason, is_one_of_many: true });
                return Ok(());
            }
            let made = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, &file.text));
            made.map_err(|error| Stop::Fault(format!("cannot write {}: {error}", path.display())))?;
        }
        Ok(())
    }

    /// A name that no other record of the run has: a second "article" is "article-2".
    fn free_name(&mut self, wanted: &str) -> String {
        let wanted = file_name(wanted);
        // Some file systems take large letters for small ones.
        let mut name = wanted.clone();
        let mut number = 2;
        while !self.names.insert(name.to_lowercase()) {
            name = format!("{wanted}-{number}");
            number += 1;
        }
        name
    }

    fn report(&mut self, fault: &Fault) {
        self.failed = true;
        self.some_failed |= fault.is_one_of_many;
        self.progress.clear();
        let place = if fault.place.is_empty() { String::new() } else { format!("{}: ", fault.place) };
        eprintln!("glossator: {place}{}", fault.reason);
    }

    /// Writes what is still to be written and says what the format could not hold.
    pub fn finish(mut self) -> Result<Outcome, Stop> {
        self.stream.flush()?;
        self.progress.clear();
        if !self.left_out.is_empty() {
            eprintln!("{}: {}", self.format, self.left_out);
        }
        Ok(match (self.failed, self.some_failed) {
            (false, _) => Outcome::Whole,
            (true, false) => Outcome::Failed,
            (true, true) => Outcome::SomeFailed,
        })
    }
}

/// A line on the terminal that says how far a long run has come.
struct Progress {
    /// None where nobody sees it.
    began: Option<Instant>,
    shown: Option<Instant>,
}

impl Progress {
    /// Runs shorter than this say nothing, and others no more often.
    const PAUSE: Duration = Duration::from_millis(500);

    fn new(is_into_folder: bool) -> Self {
        // Documents that go to the same terminal say enough.
        let is_seen = io::stderr().is_terminal() && (is_into_folder || !io::stdout().is_terminal());
        Self { began: is_seen.then(Instant::now), shown: None }
    }

    fn show(&mut self, written: u64) {
        let Some(began) = self.began else { return };
        if self.shown.unwrap_or(began).elapsed() < Self::PAUSE {
            return;
        }
        self.shown = Some(Instant::now());
        #[expect(clippy::cast_precision_loss, reason = "a rate for people")]
        let rate = written as f64 / began.elapsed().as_secs_f64();
        eprint!("\r{written} documents, {rate:.0} a second ");
    }

    /// What comes next has the line to itself.
    fn clear(&mut self) {
        if self.shown.take().is_some() {
            eprint!("\r\x1b[K");
        }
    }
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// A name that every file system takes, and that leads nowhere else: of an identifier whatever is no letter, digit, space or
/// common sign becomes `_`; folders stay.
fn file_name(wanted: &str) -> String {
    /// Bytes of a name; file systems take 255, and an end comes after it.
    const LONGEST: usize = 180;
    let part = |part: &str| -> String {
        let allowed =
            |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | ',' | '(' | ')' | '+' | '\'');
        let mut name: String = part.chars().map(|c| if allowed(c) { c } else { '_' }).collect();
        name.truncate(name.floor_char_boundary(LONGEST));
        let trimmed = name.trim().trim_start_matches('.');
        if trimmed.is_empty() { "document".into() } else { trimmed.to_owned() }
    };
    let name = wanted.split(['/', '\\']).filter(|one| !one.is_empty()).map(part).collect::<Vec<_>>().join("/");
    if name.is_empty() { part("") } else { name }
}
