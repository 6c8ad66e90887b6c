//! The weights of check-worthiness, as `train` wrote them: little-endian floats for the bias and each [`Feature`], the step
//! of the words' levels, then a level of 8 bits for each row of words.
//!
//! [`Feature`]: super::features::Feature

use std::sync::LazyLock;

use super::features::COUNT;
use super::words::ROWS;

/// What was learnt: the log-odds are the sum of the bias and of what is seen.
#[derive(Clone, Debug)]
pub struct Weights {
    /// Of every sentence.
    pub bias: f32,
    /// By [`Feature`](super::features::Feature).
    pub features: [f32; COUNT],
    /// By the rows of [`words`](super::words).
    pub words: Vec<f32>,
}

/// The weights that ship.
pub static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    Weights::read(include_bytes!("../../models/checkworthiness.bin")).expect("a test reads the file that ships")
});

impl Weights {
    /// The file's length.
    const BYTES: usize = (1 + COUNT + 1) * size_of::<f32>() + ROWS;

    /// As a file.
    pub fn write(&self) -> Vec<u8> {
        let largest = self.words.iter().fold(0.0, |most: f32, weight| most.max(weight.abs()));
        let step = if largest > 0.0 { largest / f32::from(i8::MAX) } else { 1.0 };
        let floats = [self.bias].into_iter().chain(self.features).chain([step]);
        let level = |weight: &f32| ((weight / step).round() as i8).cast_unsigned();
        floats.flat_map(f32::to_le_bytes).chain(self.words.iter().map(level)).collect()
    }

    /// Reads a file; none where it is another length.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        if bytes.len() != Self::BYTES {
            return None;
        }
        let (floats, levels) = bytes.split_at(Self::BYTES - ROWS);
        let mut floats = floats.as_chunks().0.iter().map(|&quad| f32::from_le_bytes(quad));
        let bias = floats.next()?;
        let mut features = [0.0; COUNT];
        for (feature, float) in features.iter_mut().zip(&mut floats) {
            *feature = float;
        }
        let step = floats.next()?;
        Some(Self {
            bias,
            features,
            words: levels.iter().map(|&level| f32::from(level.cast_signed()) * step).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_comes_back_within_half_a_step() {
        let words: Vec<f32> = (0..ROWS).map(|row| f32::from((row * 37 % 201) as u8) * 0.01 - 1.0).collect();
        let weights = Weights { bias: -1.5, features: std::array::from_fn(|i| f32::from(i as u16) * 0.25), words };
        let read = Weights::read(&weights.write()).expect("it is whole");
        assert_eq!((read.bias, read.features), (weights.bias, weights.features));
        assert!(read.words.iter().zip(&weights.words).all(|(a, b)| (a - b).abs() <= 0.5 / 127.0 + 1e-6));
        assert!(Weights::read(&weights.write()[1..]).is_none());
    }

    #[test]
    fn the_file_that_ships_is_read() {
        assert_eq!(WEIGHTS.words.len(), ROWS);
    }
}
