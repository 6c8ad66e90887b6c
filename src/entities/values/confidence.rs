//! How sure each family of rules is, 0 to 1: the share of its finds that hold in news text, rounded down.
//!
//! The order matters more than the figure: where two finds of one length overlap, the surer one stays.

/// A date with day, month and year, or an ISO date: nothing else is written so.
pub const FULL_DATE: f32 = 0.98;
/// A month with a day or a year.
pub const MONTH_DATE: f32 = 0.95;
/// The name of a weekday.
pub const WEEKDAY: f32 = 0.95;
/// The name of a month alone: some are also first names and verbs.
pub const BARE_MONTH: f32 = 0.85;
/// A year after "in", "since" and the like, a span of years, a decade, a century.
pub const YEAR: f32 = 0.9;
/// Four digits that look like a year, and no word beside them that says so.
pub const LOOSE_YEAR: f32 = 0.65;
/// "yesterday", "last month", "two years ago".
pub const RELATIVE: f32 = 0.9;
/// "14 months": a length of time, sure in form, less often of interest.
pub const DURATION: f32 = 0.8;
/// A holiday by its name; surer than a list of names that holds it as an event.
pub const HOLIDAY: f32 = 0.9;
/// A time of day with its "pm", its zone or its name.
pub const CLOCK: f32 = 0.95;
/// "14:30" alone: a ratio or a score may look the same.
pub const BARE_CLOCK: f32 = 0.75;
/// A sum with a sign or a code.
pub const MONEY_SIGN: f32 = 0.98;
/// A sum with the currency's name.
pub const MONEY_NAME: f32 = 0.93;
/// A sum without a number: "millions of dollars".
pub const MONEY_VAGUE: f32 = 0.8;
/// A number and its per cent sign or word.
pub const PERCENT: f32 = 0.98;
/// A number and a unit of measure.
pub const MEASURE: f32 = 0.92;
/// "one million", "84,121": large and plain.
pub const LARGE_COUNT: f32 = 0.9;
/// A number before the things it counts.
pub const COUNT: f32 = 0.85;
/// A share: "two-thirds".
pub const FRACTION: f32 = 0.8;
/// A number that only the word before it makes a count: "rose to 17".
pub const LOOSE_COUNT: f32 = 0.65;
/// "three" to "nine" before a plural, and "thousands of": often in passing.
pub const SMALL_COUNT: f32 = 0.6;
