//! Checkpoints: a training that was cut short goes on where its last epoch ended.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

use crate::adam::Adam;
use crate::weights::{Tensor, Weights};

/// Writes the weights, and the moments where the training goes on; whole or not at all.
///
/// Errors with what the file system says.
pub fn save(path: &Path, epochs: usize, weights: &Weights, adam: Option<&mut Adam>) -> io::Result<()> {
    let mut out = Vec::new();
    out.extend((epochs as u64).to_le_bytes());
    put(&mut out, &weights.all);
    if let Some(adam) = adam {
        let (first, second, steps) = adam.state();
        out.extend(steps.to_le_bytes());
        put(&mut out, first);
        put(&mut out, second);
    }
    let beside = path.with_extension("part");
    fs::File::create(&beside)?.write_all(&out)?;
    fs::rename(beside, path)
}

/// Reads what [`save`] wrote into weights of the same shape, and says how many epochs are done; none if there is no such
/// file, or one of another shape.
pub fn load(path: &Path, weights: &mut Weights, adam: Option<&mut Adam>) -> Option<usize> {
    let bytes = fs::read(path).ok()?;
    let mut rest = &bytes[..];
    let mut epochs = [0; 8];
    rest.read_exact(&mut epochs).ok()?;
    let mut read = weights.all.clone();
    take(&mut rest, &mut read)?;
    if let Some(adam) = adam {
        let (first, second, steps) = adam.state();
        let mut count = [0; 4];
        rest.read_exact(&mut count).ok()?;
        *steps = i32::from_le_bytes(count);
        take(&mut rest, first)?;
        take(&mut rest, second)?;
    }
    weights.all = read;
    rest.is_empty().then_some(u64::from_le_bytes(epochs) as usize)
}

/// How many epochs a checkpoint holds; none where there is no file.
pub fn epochs(path: &Path) -> usize {
    let mut epochs = [0; 8];
    let read = fs::File::open(path).and_then(|mut file| file.read_exact(&mut epochs));
    read.map_or(0, |()| u64::from_le_bytes(epochs) as usize)
}

fn put(out: &mut Vec<u8>, tensors: &[Tensor]) {
    for tensor in tensors {
        out.extend(tensor.data.iter().flat_map(|value| value.to_le_bytes()));
    }
}

fn take(rest: &mut &[u8], tensors: &mut [Tensor]) -> Option<()> {
    for value in tensors.iter_mut().flat_map(|tensor| &mut tensor.data) {
        let mut bytes = [0; 4];
        rest.read_exact(&mut bytes).ok()?;
        *value = f32::from_le_bytes(bytes);
    }
    Some(())
}
