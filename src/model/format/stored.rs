//! [`Stored`]: the sections of a file, checked against each other.

use fst::Map;
use xxhash_rust::xxh3::xxh3_128;

use super::preface::{ENTRY, HEADER, MAGIC, VERSION};
use super::reader::Reader;
use super::table::Table;
use super::weights::{Weights, read_rows};
use crate::Error;
use crate::lists::gazetteer::Kinds;
use crate::model::features::{CASES, PHRASE_ROWS};
use crate::model::parameters::{Matrix, Norm, Parameters};

/// The embedding tables, in the order in which their rows are joined.
pub const TABLES: [[u8; 4]; 7] = [*b"word", *b"ngra", *b"pref", *b"suf3", *b"suf2", *b"shap", *b"case"];

/// The network for claims, a file of its own.
pub const CLAIMS: [u8; 4] = *b"clai";

/// What a network tells apart.
#[derive(Clone, Copy, Debug)]
pub struct Outputs {
    pub labels: usize,
    /// What moves are scored between.
    pub groups: usize,
    /// How many marks its tokens bear.
    pub marks: usize,
}

/// More layers than any model has; a file that says more is no model.
const MOST_LAYERS: usize = 64;

/// What a file holds.
// Invariant: every shape fits `hidden` and the labels; the hashed tables fit their features.
#[derive(Debug)]
pub struct Stored {
    pub name: String,
    pub hash: u128,
    pub hidden: usize,
    pub dilations: Vec<usize>,
    pub vocabulary: Map<Vec<u8>>,
    pub tables: [Table; 7],
    pub input: Weights,
    pub kinds: Matrix,
    pub phrases: Matrix,
    pub marks: Matrix,
    /// The layer that later marks come in at.
    pub later: usize,
    pub norms: Vec<Norm>,
    pub layers: Vec<Weights>,
    pub output: Weights,
    pub transitions: Matrix,
    pub calibration: [f32; 2],
    pub ranges: Vec<f32>,
    /// The file of the network for claims.
    pub claims: Option<Vec<u8>>,
}

/// A section: its name and its bytes.
pub type Section = ([u8; 4], Vec<u8>);

/// The sections of a file, in order.
pub fn sections(bytes: &[u8]) -> Result<Vec<Section>, Error> {
    let named = |&(id, section): &(&[u8], &[u8])| Some((id.try_into().ok()?, section.to_vec()));
    Ok(Sections::open(bytes)?.all.iter().filter_map(named).collect())
}

impl Stored {
    /// Reads the file of a network for these labels. Errors with [`Error::NotModel`], [`Error::ModelVersion`] or [`Error::ModelDamaged`].
    pub fn read(bytes: &[u8], expected: Outputs) -> Result<Self, Error> {
        let Outputs { labels, groups, marks } = expected;
        let sections = Sections::open(bytes)?;
        let name = String::from_utf8_lossy(sections.one(*b"name")?.0).into_owned();
        let dilations = dilations(sections.one(*b"dila")?.1)?;
        let tables = TABLES.map(|id| sections.one(id).and_then(|(_, reader)| Table::read(reader)));
        let [word, ngrams, prefix, suffix3, suffix2, shape, case] = tables;
        let tables = [word?, ngrams?, prefix?, suffix3?, suffix2?, shape?, case?];
        if tables[6].rows() != CASES as usize {
            return Err(sections.one(*b"case")?.1.damaged("has another shape"));
        }
        let (fst, reader) = sections.one(*b"voca")?;
        // Reading it copies it: what is kept of the file is what is looked up, the rest may be freed.
        let vocabulary = Map::new(fst.to_vec()).map_err(|_| reader.damaged("is no map"))?;

        let widths = tables.iter().map(Table::width).sum();
        let (_, input) = sections.one(*b"inpu")?;
        let double = input.clone().shape()?.1;
        let hidden = double / 2;
        if !double.is_multiple_of(2) || hidden == 0 || hidden > Parameters::WIDEST {
            return Err(input.damaged("has another shape"));
        }
        let rows = |id, rows| read_rows(sections.one(id)?.1, rows, double);
        let floats = |id, length| -> Result<Vec<f32>, Error> {
            let (_, mut reader) = sections.one(id)?;
            let floats = reader.floats(length)?;
            reader.done().map(|()| floats)
        };
        let layers: Result<Vec<_>, _> =
            sections.all(*b"laye").map(|(_, reader)| Weights::read(reader, 3 * hidden, double)).collect();
        let layers = layers?;
        if layers.len() != dilations.len() {
            return Err(Error::ModelDamaged { reason: "its layers are not as many as its dilations".into() });
        }
        let norms = floats(*b"norm", (layers.len() + 1) * double)?;
        let norm = |both: &[f32]| Norm { gain: both[..hidden].to_vec(), shift: both[hidden..].to_vec() };
        let calibration = floats(*b"cali", 2)?;
        Ok(Self {
            name,
            hash: sections.hash,
            hidden,
            input: Weights::read(input, widths, double)?,
            kinds: rows(*b"kind", Kinds::BITS as usize)?,
            phrases: rows(*b"phra", PHRASE_ROWS)?,
            marks: if marks > 0 { rows(*b"mark", marks)? } else { Matrix::zeros(0, double) },
            later: if marks > 0 { later(sections.one(*b"late")?.1, layers.len())? } else { layers.len() },
            norms: norms.chunks(double).map(norm).collect(),
            output: Weights::read(sections.one(*b"outp")?.1, hidden, labels)?,
            transitions: Matrix { rows: groups, columns: groups, data: floats(*b"tran", groups * groups)? },
            calibration: [calibration[0], calibration[1]],
            ranges: floats(*b"rang", layers.len() + 1)?,
            claims: sections.all(CLAIMS).next().map(|(bytes, _)| bytes.to_vec()),
            dilations,
            vocabulary,
            tables,
            layers,
        })
    }
}

/// At least one layer comes before.
fn later(mut reader: Reader, layers: usize) -> Result<usize, Error> {
    let later = reader.number()?;
    if later == 0 || later > layers {
        return Err(reader.damaged("names no layer"));
    }
    reader.done().map(|()| later)
}

fn dilations(mut reader: Reader) -> Result<Vec<usize>, Error> {
    let mut dilations = Vec::new();
    while !reader.is_done() {
        let dilation = reader.number()?;
        if dilation > Parameters::FARTHEST || dilations.len() == MOST_LAYERS {
            return Err(reader.damaged("has another shape"));
        }
        dilations.push(dilation);
    }
    if dilations.is_empty() {
        return Err(reader.damaged("is empty"));
    }
    Ok(dilations)
}

/// What errors call the parts that are no sections.
const PREFACE: [u8; 4] = *b"head";

/// The parts of a file whose hash is right.
struct Sections<'b> {
    hash: u128,
    all: Vec<(&'b [u8], &'b [u8])>,
}

impl<'b> Sections<'b> {
    fn open(bytes: &'b [u8]) -> Result<Self, Error> {
        if !bytes.starts_with(&MAGIC) {
            return Err(Error::NotModel);
        }
        let mut header = Reader::new(bytes, PREFACE);
        header.take(MAGIC.len())?;
        let found = header.number()?;
        if found != VERSION as usize {
            return Err(Error::ModelVersion { found: found as u64, expected: u64::from(VERSION) });
        }
        let hash = header.take(size_of::<u128>())?.iter().rev().fold(0, |sum, &byte| sum << 8 | u128::from(byte));
        if xxh3_128(&bytes[HEADER..]) != hash {
            return Err(Error::ModelDamaged { reason: "its bytes are not those that were written".into() });
        }
        let count = header.number()?;
        let entries = header.block(count, ENTRY)?.chunks(ENTRY);
        let section = |entry: &'b [u8]| {
            let mut entry = Reader::new(entry, PREFACE);
            let (id, start, length) = (entry.take(4)?, entry.number()?, entry.number()?);
            let mut from = Reader::new(bytes, PREFACE);
            from.take(start)?;
            Ok((id, from.take(length)?))
        };
        Ok(Self { hash, all: entries.map(section).collect::<Result<_, Error>>()? })
    }

    /// Every section of that name, in order.
    fn all(&self, id: [u8; 4]) -> impl Iterator<Item = (&'b [u8], Reader<'b>)> {
        let named = self.all.iter().filter(move |(found, _)| *found == id);
        named.map(move |&(_, bytes)| (bytes, Reader::new(bytes, id)))
    }

    /// The first section of that name.
    fn one(&self, id: [u8; 4]) -> Result<(&'b [u8], Reader<'b>), Error> {
        self.all(id).next().ok_or_else(|| Reader::new(&[], id).damaged("is missing"))
    }
}
