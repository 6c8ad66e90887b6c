//! The weights of check-worthiness. Written by `train/fit_checkworthiness.py`, from ClaimBuster's crowdsourced sentences and
//! PoliClaim's gold ones; do not edit by hand.

use super::features::COUNT;

/// The mean of the intercepts of the two sets.
pub const BIAS: f32 = -1.555;

/// By `Feature`.
pub const WEIGHTS: [f32; COUNT] = [
    2.133,  // Number
    1.782,  // Money
    1.448,  // Year
    1.121,  // Measure
    0.635,  // Change
    0.426,  // Counted
    0.331,  // Comparison
    0.766,  // Superlative
    0.311,  // Cause
    0.943,  // Law
    0.955,  // Harm
    0.437,  // Time
    1.036,  // Act
    1.350,  // Position
    -0.712, // Future
    -0.596, // Hedge
    -1.120, // Opinion
    -0.511, // Vague
    -1.229, // I
    -0.258, // We
    -0.445, // You
    0.382,  // ThirdPerson
    -1.861, // Ought
    -0.490, // Courtesy
    -0.267, // Denial
    -1.103, // Open
    0.967,  // Name
    0.060,  // NamedActor
    1.117,  // Past
    1.048,  // Perfect
    -0.086, // Present
    -0.921, // Modal
    -2.722, // Question
    -0.144, // Exclamation
    0.138,  // Short
    0.189,  // Length
    -0.298, // Verbless
    -0.347, // Quoted
];
