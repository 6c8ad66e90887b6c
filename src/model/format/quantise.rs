//! Numbers as small integers times a scale.

/// The integers that are stored.
#[derive(Clone, Copy, Debug)]
pub struct Levels {
    /// The lowest.
    pub lowest: i8,
    /// The highest.
    pub highest: i8,
}

/// 4 bits.
pub const NIBBLE: Levels = Levels { lowest: -8, highest: 7 };
/// 8 bits, without the lowest, so that a sign costs nothing.
pub const BYTE: Levels = Levels { lowest: -127, highest: 127 };

/// The scales that are tried: the largest number's level, as a part of the highest level. Above 1 the largest is cut.
const TRIED: [f32; 16] = [0.9, 0.95, 1.0, 1.03, 1.06, 1.1, 1.14, 1.2, 1.25, 1.3, 1.36, 1.42, 1.5, 1.6, 1.75, 2.0];

impl Levels {
    /// The level that stands for `value`.
    pub fn level(self, value: f32, scale: f32) -> i8 {
        if scale == 0.0 {
            return 0;
        }
        (value / scale).round_ties_even().clamp(f32::from(self.lowest), f32::from(self.highest)) as i8
    }

    /// The scale with the smallest squared error over `values`, as `stored` will give it back. It may be negative, where
    /// the one level more below zero serves better above.
    pub fn best_scale(self, values: &[f32], stored: impl Fn(f32) -> f32) -> f32 {
        let largest = values.iter().fold(0.0_f32, |largest, value| largest.max(value.abs()));
        let signs: &[f32] = if self.lowest == -self.highest { &[1.0] } else { &[1.0, -1.0] };
        let mut best = (f32::INFINITY, 0.0);
        for part in TRIED {
            for sign in signs {
                let tried = stored(sign * largest / (part * f32::from(self.highest)));
                // For the levels that this scale chooses, the best scale is the one of least squares.
                let (mut with_level, mut levels) = (0.0, 0.0);
                for &value in values {
                    let level = f32::from(self.level(value, tried));
                    with_level += level * value;
                    levels += level * level;
                }
                for scale in [tried, stored(if levels > 0.0 { with_level / levels } else { tried })] {
                    let error = self.error(values, scale);
                    if error < best.0 {
                        best = (error, scale);
                    }
                }
            }
        }
        best.1
    }

    fn error(self, values: &[f32], scale: f32) -> f32 {
        values.iter().map(|&value| (f32::from(self.level(value, scale)) * scale - value).powi(2)).sum()
    }
}

/// The upper half of a number (bfloat16), rounded.
pub fn upper_half(value: f32) -> u16 {
    let bits = value.to_bits();
    (bits.saturating_add(0x7fff + (bits >> 16 & 1)) >> 16) as u16
}

/// The number of which that is the upper half.
pub fn from_upper_half(half: u16) -> f32 {
    f32::from_bits(u32::from(half) << 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_serves_the_many_and_not_the_largest() {
        let mut values: Vec<f32> = (0..63_u8).map(|i| 0.1 * (f32::from(i % 7) - 3.0)).collect();
        values.push(1.0);
        let scale = NIBBLE.best_scale(&values, |scale| scale);
        assert!(NIBBLE.error(&values, scale) < 0.8 * NIBBLE.error(&values, 1.0 / 7.0));
    }

    #[test]
    fn zeros_stay_zeros() {
        let scale = NIBBLE.best_scale(&[0.0; 5], |scale| scale);
        assert!((f32::from(NIBBLE.level(0.0, scale)) * scale).abs() < f32::MIN_POSITIVE);
    }

    #[test]
    fn half_a_number_is_near_it() {
        for value in [0.0, 1.0, -1.0, 0.1, 3.375, 1e-20, -7e10] {
            assert!((from_upper_half(upper_half(value)) - value).abs() <= value.abs() / 256.0, "{value}");
        }
    }
}
