//! Checkpoints: a training that was cut short goes on where its last epoch ended.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

use crate::adam::Adam;
use crate::weights::{Tensor, Weights};

/// Writes the weights, their mean if there is one, and their moments; whole or not at all.
///
/// Errors with what the file system says.
pub fn save(path: &Path, epochs: usize, weights: &Weights, mean: Option<&Weights>, adam: &mut Adam) -> io::Result<()> {
    let mut out = Vec::new();
    out.extend((epochs as u64).to_le_bytes());
    put(&mut out, &weights.all);
    if let Some(mean) = mean {
        put(&mut out, &mean.all);
    }
    let (first, second, steps) = adam.state();
    out.extend(steps.to_le_bytes());
    put(&mut out, first);
    put(&mut out, second);
    let beside = path.with_extension("part");
    fs::File::create(&beside)?.write_all(&out)?;
    fs::rename(beside, path)
}

/// Reads what [`save`] wrote into weights of the same shape, and says how many epochs are done; none if there is no such
/// file, or one of another shape: the weights stay as they are then.
pub fn load(path: &Path, weights: &mut Weights, mean: Option<&mut Weights>, adam: &mut Adam) -> usize {
    let epochs = epochs(path, weights, mean.is_some());
    if epochs == 0 {
        return 0;
    }
    let Ok(bytes) = fs::read(path) else { return 0 };
    let (numbers, _) = bytes[size_of::<u64>()..].as_chunks();
    let mut numbers = numbers.iter();
    take(&mut numbers, &mut weights.all);
    if let Some(mean) = mean {
        take(&mut numbers, &mut mean.all);
    }
    let (first, second, steps) = adam.state();
    *steps = numbers.next().map_or(0, |&bytes| i32::from_le_bytes(bytes));
    take(&mut numbers, first);
    take(&mut numbers, second);
    epochs
}

/// How many epochs a checkpoint of weights of this shape, and of their mean, holds; none where there is no such file.
pub fn epochs(path: &Path, weights: &Weights, averages: bool) -> usize {
    let numbers: usize = weights.all.iter().map(|tensor| tensor.data.len()).sum();
    // The weights, their mean, their two moments, the steps.
    let length = size_of::<u64>() + ((3 + usize::from(averages)) * numbers + 1) * size_of::<f32>();
    let mut epochs = [0; 8];
    let read = fs::File::open(path).and_then(|mut file| {
        file.read_exact(&mut epochs)?;
        file.metadata()
    });
    let fits = read.is_ok_and(|file| file.len() == length as u64);
    if fits { u64::from_le_bytes(epochs) as usize } else { 0 }
}

fn put(out: &mut Vec<u8>, tensors: &[Tensor]) {
    for tensor in tensors {
        out.extend(tensor.data.iter().flat_map(|value| value.to_le_bytes()));
    }
}

fn take<'n>(numbers: &mut impl Iterator<Item = &'n [u8; 4]>, tensors: &mut [Tensor]) {
    for (value, &bytes) in tensors.iter_mut().flat_map(|tensor| &mut tensor.data).zip(numbers) {
        *value = f32::from_le_bytes(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weights::Shape;

    fn weights(hidden: usize, seed: u64) -> Weights {
        let shape = Shape { hidden, dilations: vec![1], word: 4, drop: [0.0; 2], styles: 1, ..Shape::NAMES };
        Weights::new(shape, Tensor::zeros(3, 4), seed)
    }

    fn numbers(weights: &Weights) -> Vec<f32> {
        weights.all.iter().flat_map(|tensor| tensor.data.clone()).collect()
    }

    #[test]
    fn a_checkpoint_comes_back_into_weights_of_its_shape_only() {
        let path = std::env::temp_dir().join(format!("glossator-{}.checkpoint", std::process::id()));
        let saved = weights(8, 1);
        save(&path, 3, &saved, Some(&saved), &mut Adam::new(&saved)).expect("a file can be written");
        let [mut same, mut other] = [weights(8, 2), weights(6, 2)];
        let [mut same_mean, mut other_mean] = [weights(8, 3), weights(6, 3)];
        let before = numbers(&other);
        let (mut of_same, mut of_other) = (Adam::new(&same), Adam::new(&other));
        assert_eq!(load(&path, &mut same, Some(&mut same_mean), &mut of_same), 3);
        assert_eq!(numbers(&same), numbers(&saved));
        assert_eq!(numbers(&same_mean), numbers(&saved));
        assert_eq!(load(&path, &mut other, Some(&mut other_mean), &mut of_other), 0);
        assert_eq!(numbers(&other), before);
        fs::remove_file(path).expect("the file is there");
    }
}
