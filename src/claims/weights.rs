//! The weights of check-worthiness. Written by `train/fit_checkworthiness.py`, from ClaimBuster's crowdsourced sentences and
//! PoliClaim's gold ones; do not edit by hand.

use super::features::COUNT;

/// The mean of the intercepts of the two sets.
pub const BIAS: f32 = -1.621;

/// By `Feature`.
pub const WEIGHTS: [f32; COUNT] = [
    2.213,  // Number
    1.696,  // Money
    1.462,  // Year
    1.110,  // Measure
    0.607,  // Change
    0.407,  // Counted
    0.335,  // Comparison
    0.750,  // Superlative
    0.308,  // Cause
    0.991,  // Law
    0.957,  // Harm
    0.422,  // Time
    1.021,  // Act
    1.463,  // Position
    -0.712, // Future
    -0.589, // Hedge
    -1.124, // Opinion
    -0.523, // Vague
    -1.226, // I
    -0.248, // We
    -0.441, // You
    0.376,  // ThirdPerson
    -1.848, // Ought
    -0.482, // Courtesy
    -0.273, // Denial
    -1.112, // Open
    0.961,  // Name
    0.064,  // NamedActor
    1.126,  // Past
    1.045,  // Perfect
    -0.075, // Present
    -0.929, // Modal
    -2.744, // Question
    -0.142, // Exclamation
    0.143,  // Short
    0.211,  // Length
    -0.293, // Verbless
    -0.381, // Quoted
];
