//! The model file: [`Parameters`] go in, made small; what [`Model`](super::Model) works with comes out, checked.
//!
//! All numbers are little-endian. A float is 32 bits unless it is said otherwise.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `glossmdl` |
//! | 4 | the version of this format, [`VERSION`] |
//! | 16 | XXH3 (128 bits) of everything behind it |
//! | 4 | how many sections there are |
//! | 12 each | a section: its name (4 letters), where in the file it begins, how long it is |
//! | the rest | the sections |
//!
//! | section | what |
//! |---|---|
//! | `name` | the model's name, UTF-8 |
//! | `dila` | a dilation a layer, 4 bytes each |
//! | `voca` | the vocabulary: an `fst` map from key to index; row index + 1 of `word` is the key's |
//! | `word` `ngra` `pref` `suf3` `suf2` `shap` `case` | embedding tables: rows, columns, a scale a row (the upper half of a float), then rows of 4-bit levels above -8: a byte holds a column of the first half in its low bits, the same one of the second half in its high bits |
//! | `inpu` `outp`, `laye` for each layer | dense layers: rows, columns, a bias and a scale a column, then 8-bit levels, row by row |
//! | `kind` `phra` `mark` | rows of the gazetteer's kinds, and of the marks where tokens bear any: rows, columns, a scale a row, then 8-bit levels |
//! | `late` | where tokens bear marks: the layer that the later ones come in at, counted from 0 |
//! | `norm` | a gain and a shift for the input and for each layer, floats |
//! | `tran` | transitions between groups, from the row to the column, floats |
//! | `cali` | the two numbers of the calibration |
//! | `clai` | the network for claims, where there is one: a whole file like this one, with labels of its own |
//! | `rang` | the largest number before each layer and before the output, floats |
//!
//! H is the half of `inpu`'s columns.

mod preface;
mod quantise;
mod reader;
mod stored;
mod table;
mod weights;
mod writer;

pub use preface::VERSION;
pub(super) use stored::{Outputs, Stored};
pub(super) use table::Table;
pub(super) use weights::Weights;

use super::parameters::Parameters;
use crate::Error;
use preface::{ENTRY, HEADER, MAGIC};
use stored::Section;
use weights::write_rows;
use writer::Writer;
use xxhash_rust::xxh3::xxh3_128;

/// The model as a file.
///
/// # Panics
/// Where the vocabulary is not sorted or not unique, or a matrix holds fewer numbers than its shape says.
pub fn write(parameters: &Parameters, name: &str) -> Vec<u8> {
    let mut sections: Vec<Section> = Vec::new();
    let mut section = |id: &[u8; 4], fill: &dyn Fn(&mut Writer)| {
        let mut writer = Writer::default();
        fill(&mut writer);
        sections.push((*id, writer.done()));
    };
    section(b"name", &|out| out.bytes(name.bytes()));
    section(b"dila", &|out| parameters.dilations.iter().for_each(|&dilation| out.number(dilation)));
    section(b"voca", &|out| out.bytes(vocabulary(&parameters.vocabulary)));
    for (id, table) in stored::TABLES.iter().zip(parameters.tables()) {
        section(id, &|out| Table::write(table, out));
    }
    section(b"inpu", &|out| Weights::write(&parameters.input, &parameters.input_bias, out));
    section(b"kind", &|out| write_rows(&parameters.kinds, out));
    section(b"phra", &|out| write_rows(&parameters.phrases, out));
    if parameters.marks.rows > 0 {
        section(b"mark", &|out| write_rows(&parameters.marks, out));
        section(b"late", &|out| out.number(parameters.later));
    }
    section(b"norm", &|out| {
        for norm in &parameters.norms {
            out.floats(&norm.gain);
            out.floats(&norm.shift);
        }
    });
    for layer in &parameters.layers {
        section(b"laye", &|out| Weights::write(&layer.weights, &layer.bias, out));
    }
    section(b"outp", &|out| Weights::write(&parameters.output.weights, &parameters.output.bias, out));
    section(b"tran", &|out| out.floats(&parameters.transitions.data));
    section(b"cali", &|out| out.floats(&parameters.calibration));
    section(b"rang", &|out| out.floats(&parameters.ranges));
    join(&sections)
}

/// The file of a model with `claims`, a file too, as its network for claims.
///
/// Errors where `model` is no model.
pub fn with_claims(model: &[u8], claims: &[u8]) -> Result<Vec<u8>, Error> {
    let mut sections = names_alone(model)?;
    sections.push((stored::CLAIMS, claims.to_vec()));
    Ok(join(&sections))
}

/// The file of a model without its network for claims.
///
/// Errors where `model` is no model.
pub fn without_claims(model: &[u8]) -> Result<Vec<u8>, Error> {
    Ok(join(&names_alone(model)?))
}

fn names_alone(model: &[u8]) -> Result<Vec<Section>, Error> {
    let mut sections = stored::sections(model)?;
    sections.retain(|(id, _)| *id != stored::CLAIMS);
    Ok(sections)
}

fn join(sections: &[Section]) -> Vec<u8> {
    let mut behind = Writer::default();
    behind.number(sections.len());
    let mut start = HEADER + size_of::<u32>() + ENTRY * sections.len();
    for (id, section) in sections {
        behind.bytes(*id);
        behind.number(start);
        behind.number(section.len());
        start += section.len();
    }
    for (_, section) in sections {
        behind.bytes(section.iter().copied());
    }
    let behind = behind.done();
    [&MAGIC[..], &VERSION.to_le_bytes(), &xxh3_128(&behind).to_le_bytes(), &behind].concat()
}

fn vocabulary(keys: &[String]) -> Vec<u8> {
    let map = fst::Map::from_iter(keys.iter().zip(0..)).expect("the vocabulary is sorted and unique");
    map.into_fst().into_inner()
}

#[cfg(test)]
mod tests;
