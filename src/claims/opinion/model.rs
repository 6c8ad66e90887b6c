//! The model: a weight for each place of words, one for each number, and what makes the sum as often right as it says.

#![expect(clippy::cast_precision_loss, reason = "counts of a sentence's words, far below 2^24")]

use std::sync::LazyLock;

use super::features::{BUCKETS, Features, NUMBERS};
use crate::Error;
use crate::claims::reading::logistic;

const MAGIC: &[u8; 4] = b"GLO1";

/// A weight is stored in so many steps on either side of 0.
const STEPS: f32 = 127.0;

/// A model of opinion.
#[derive(Clone, Debug)]
pub struct OpinionModel {
    /// What the words at each place speak for.
    pub words: Vec<f32>,
    /// Of each number, what it is in the mean and what more of it speaks for.
    pub numbers: [[f32; 2]; NUMBERS],
    /// What the sum begins with.
    pub bias: f32,
    /// The slope and the shift of the log-odds.
    pub calibration: [f32; 2],
}

impl OpinionModel {
    /// The model that is part of the core, made by `train/`.
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<OpinionModel> = LazyLock::new(|| {
            OpinionModel::read(include_bytes!("../../../models/opinion.model"))
                .expect("the model that ships can be read")
        });
        &SHIPPED
    }

    /// How likely a sentence is an opinion, 0 to 1.
    pub fn score(&self, features: &Features) -> f32 {
        let [slope, shift] = self.calibration;
        logistic(slope * self.sum(features) + shift)
    }

    /// What the model makes of a sentence before that is calibrated, in log-odds.
    pub fn sum(&self, features: &Features) -> f32 {
        let words: f32 = features.places.iter().map(|&place| self.words[usize::from(place)]).sum();
        // Without a network each number is what it is in the mean.
        let numbers: f32 = features.numbers.map_or(0.0, |numbers| {
            self.numbers.iter().zip(numbers).map(|([mean, weight], number)| weight * (number - mean)).sum()
        });
        self.bias + words / (features.places.len().max(1) as f32).sqrt() + numbers
    }

    /// The model's file.
    pub fn write(&self) -> Vec<u8> {
        let most = self.words.iter().fold(f32::MIN_POSITIVE, |most, weight| most.max(weight.abs()));
        let unit = most / STEPS;
        let mut out = MAGIC.to_vec();
        let floats = [unit, self.bias].into_iter().chain(self.calibration).chain(self.numbers.into_iter().flatten());
        out.extend(floats.flat_map(f32::to_le_bytes));
        out.extend(self.words.iter().map(|weight| ((weight / unit).round() as i8).cast_unsigned()));
        out
    }

    /// Reads a file that [`write`](Self::write) made; errors with [`Error::NotModel`] on anything else.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        Self::parse(bytes).ok_or(Error::NotModel)
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        let mut float = || {
            let (first, after) = rest.split_first_chunk::<4>()?;
            rest = after;
            Some(f32::from_le_bytes(*first)).filter(|number| number.is_finite())
        };
        let [unit, bias, slope, shift] = [float()?, float()?, float()?, float()?];
        let mut numbers = [[0.0; 2]; NUMBERS];
        for number in numbers.as_flattened_mut() {
            *number = float()?;
        }
        let words: Vec<f32> = rest.iter().map(|&byte| f32::from(byte.cast_signed()) * unit).collect();
        (words.len() == BUCKETS).then_some(Self { words, numbers, bias, calibration: [slope, shift] })
    }
}
