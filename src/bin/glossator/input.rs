//! Input: files, folders and standard input come in, plain or compressed with gzip; records go out, one an article or document.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use flate2::bufread::MultiGzDecoder;
use serde::de::IgnoredAny;

/// An article or a document as it was read.
pub struct Record {
    /// Where it comes from, for messages; empty for the whole of standard input.
    pub place: String,
    /// What a file made of it is called: `folder/article`; none where the record itself says it.
    pub name: Option<String>,
    /// The file that it is the whole of.
    pub file: Option<PathBuf>,
    pub form: Form,
    pub bytes: Vec<u8>,
    /// Whether others are read in the same run.
    pub is_one_of_many: bool,
}

/// What a record holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A file.
    Whole,
    /// A file that its name says to be HTML.
    Html,
    /// A line of JSON Lines.
    Line,
}

/// Something that could not be read, and why.
pub struct Fault {
    pub place: String,
    pub reason: String,
    pub is_one_of_many: bool,
}

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Text and HTML, and lines that hold them.
    Articles,
    /// Documents, in files or lines.
    Documents,
}

/// Where to read, and what.
pub struct Input<'a> {
    /// Files and folders; `-`, or none at all, is standard input.
    pub paths: &'a [PathBuf],
    pub wanted: Wanted,
    /// Every input is JSON Lines, whatever its name.
    pub is_lines: bool,
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
const GZIP: [u8; 2] = [0x1f, 0x8b];
const LINES: [&str; 2] = ["jsonl", "ndjson"];
const HTML: [&str; 3] = ["html", "htm", "xhtml"];
const TEXT: [&str; 2] = ["txt", "text"];

type Taker<'a> = &'a mut dyn FnMut(Result<Record, Fault>) -> bool;

impl Input<'_> {
    /// Gives each record, and each fault, to `take`, in order; stops where that answers false.
    pub fn each(&self, take: Taker) {
        let stdin = [PathBuf::from("-")];
        let paths = if self.paths.is_empty() { &stdin } else { self.paths };
        let is_many = paths.len() > 1;
        for path in paths {
            let goes_on = if path.as_os_str() == "-" {
                let source = Source { path: None, place: String::new(), name: "stdin".into(), is_many };
                self.read(&source, io::stdin().lock(), take)
            } else if path.is_dir() {
                self.folder(path, take)
            } else {
                self.file(path, stem(path), is_many, take)
            };
            if !goes_on {
                return;
            }
        }
    }

    fn folder(&self, folder: &Path, take: Taker) -> bool {
        let mut files = Vec::new();
        if let Err(error) = walk(folder, &mut files) {
            let reason = format!("cannot read {}: {error}", folder.display());
            return take(Err(Fault { place: String::new(), reason, is_one_of_many: true }));
        }
        files.retain(|path| self.is_wanted(path));
        if files.is_empty() {
            let what = if self.wanted == Wanted::Articles { "articles" } else { "documents" };
            let reason = format!("there are no {what} in {}", folder.display());
            return take(Err(Fault { place: String::new(), reason, is_one_of_many: true }));
        }
        files.iter().all(|path| {
            let inside = path.strip_prefix(folder).unwrap_or(path);
            let name = inside.with_file_name(stem(inside)).to_string_lossy().into_owned();
            self.file(path, name, true, take)
        })
    }

    /// Whether a file of a folder is one to read, by its name.
    fn is_wanted(&self, path: &Path) -> bool {
        let extension = extension(path);
        let is = |known: &[&str]| known.contains(&extension.as_str());
        is(&LINES)
            || match self.wanted {
                Wanted::Articles => is(&TEXT) || is(&HTML),
                Wanted::Documents => is(&["json"]),
            }
    }

    fn file(&self, path: &Path, name: String, is_many: bool, take: Taker) -> bool {
        let source = Source { path: Some(path), place: path.display().to_string(), name, is_many };
        match File::open(path) {
            Ok(file) => self.read(&source, BufReader::new(file), take),
            Err(error) => take(Err(source.cannot_read(&error))),
        }
    }

    fn read<R: BufRead>(&self, source: &Source, input: R, take: Taker) -> bool {
        let mut input = match plain(input) {
            Ok(input) => input,
            Err(error) => return take(Err(source.cannot_read(&error))),
        };
        let extension = source.path.map(extension).unwrap_or_default();
        if self.is_lines || LINES.contains(&extension.as_str()) {
            return lines(source, &mut *input, 1, take);
        }
        let form = if HTML.contains(&extension.as_str()) { Form::Html } else { Form::Whole };
        if self.wanted == Wanted::Articles {
            return whole(source, &mut *input, Vec::new(), form, take);
        }
        documents(source, &mut *input, take)
    }
}

/// Where a record comes from.
struct Source<'a> {
    path: Option<&'a Path>,
    place: String,
    name: String,
    is_many: bool,
}

impl Source<'_> {
    fn cannot_read(&self, error: &io::Error) -> Fault {
        let what = if self.path.is_none() { "standard input" } else { &self.place };
        let reason = format!("cannot read {what}: {error}");
        Fault { place: String::new(), reason, is_one_of_many: self.is_many }
    }

    fn line(&self, number: u64) -> String {
        if self.place.is_empty() { format!("line {number}") } else { format!("{}, line {number}", self.place) }
    }
}

/// The input without its compression and its byte order mark.
fn plain<'r, R: BufRead + 'r>(mut input: R) -> io::Result<Box<dyn BufRead + 'r>> {
    let start = start(&mut input, GZIP.len())?;
    if start == GZIP {
        let unpacked = MultiGzDecoder::new(Cursor::new(start).chain(input));
        return without_mark(BufReader::new(unpacked));
    }
    without_mark(Cursor::new(start).chain(input))
}

fn without_mark<'r, R: BufRead + 'r>(mut input: R) -> io::Result<Box<dyn BufRead + 'r>> {
    let start = start(&mut input, BYTE_ORDER_MARK.len())?;
    let kept = if start == BYTE_ORDER_MARK { Vec::new() } else { start };
    Ok(Box::new(Cursor::new(kept).chain(input)))
}

/// The first `len` bytes, or as many as there are.
fn start(input: &mut impl Read, len: usize) -> io::Result<Vec<u8>> {
    let mut start = Vec::with_capacity(len);
    input.take(len as u64).read_to_end(&mut start)?;
    Ok(start)
}

/// The rest of the input as one record, after what was read of it already.
fn whole(source: &Source, input: &mut dyn BufRead, mut bytes: Vec<u8>, form: Form, take: Taker) -> bool {
    if let Err(error) = input.read_to_end(&mut bytes) {
        return take(Err(source.cannot_read(&error)));
    }
    take(Ok(Record {
        place: if source.is_many { source.place.clone() } else { String::new() },
        name: Some(source.name.clone()),
        file: source.path.map(Path::to_owned),
        form,
        bytes,
        is_one_of_many: source.is_many,
    }))
}

/// A record for each line that is not blank, counted from `number`.
fn lines(source: &Source, input: &mut dyn BufRead, mut number: u64, take: Taker) -> bool {
    loop {
        let mut line = Vec::new();
        match input.read_until(b'\n', &mut line) {
            Ok(0) => return true,
            Ok(_) => {}
            Err(error) => {
                let fault = Fault { place: source.line(number), reason: error.to_string(), is_one_of_many: true };
                return take(Err(fault));
            }
        }
        if !line.trim_ascii().is_empty() && !take(Ok(line_record(source, number, line))) {
            return false;
        }
        number += 1;
    }
}

fn line_record(source: &Source, number: u64, bytes: Vec<u8>) -> Record {
    Record { place: source.line(number), name: None, file: None, form: Form::Line, bytes, is_one_of_many: true }
}

/// Documents: one, or one a line where the first line is one and others follow.
fn documents(source: &Source, input: &mut dyn BufRead, take: Taker) -> bool {
    let (mut first, mut number) = (Vec::new(), 0);
    let mut next = |line: &mut Vec<u8>| -> io::Result<u64> {
        while line.trim_ascii().is_empty() {
            line.clear();
            if input.read_until(b'\n', line)? == 0 {
                break;
            }
            number += 1;
        }
        Ok(number)
    };
    let mut second = Vec::new();
    let read = next(&mut first).and_then(|at| {
        let is_document = serde_json::from_slice::<IgnoredAny>(&first).is_ok();
        Ok((at, if is_document { next(&mut second)? } else { at }))
    });
    match read {
        Err(error) => take(Err(source.cannot_read(&error))),
        Ok((first_at, second_at)) if !second.is_empty() => {
            take(Ok(line_record(source, first_at, first)))
                && take(Ok(line_record(source, second_at, second)))
                && lines(source, input, second_at + 1, take)
        }
        Ok(_) => whole(source, input, first, Form::Whole, take),
    }
}

/// The files of a folder and of those in it, in the order of their names.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        // A link to a folder may lead in a circle.
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), files)?;
        } else if entry.path().is_file() {
            files.push(entry.path());
        }
    }
    Ok(())
}

/// What its name says that a file holds, without the end that says that it is compressed.
fn extension(path: &Path) -> String {
    let lower = |path: &Path| path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let last = lower(path);
    if last == "gz" { lower(Path::new(path.file_stem().unwrap_or_default())) } else { last }
}

/// The name of a file without what says its kind.
fn stem(path: &Path) -> String {
    let is_packed = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("gz"));
    let name = if is_packed { path.file_stem() } else { path.file_name() };
    Path::new(name.unwrap_or_default()).file_stem().unwrap_or(OsStr::new("")).to_string_lossy().into_owned()
}
