//! Cities: a folded name comes in, every city that bears it comes out, with its GeoNames id, country, place on the globe
//! and population.
//!
//! `data/cities.bin` holds the cities; the workspace member `gazetteer/` writes it from GeoNames. Numbers of several bytes
//! stand as columns, all first bytes before all second ones, the most significant first: neighbours are alike, and the
//! file is sent compressed.
//!
//! ```text
//! MAGIC     8 bytes
//! count     u32, little-endian: how many cities, fewer than 2^15
//! pairs     u32, little-endian: how many pairs of a name and a city
//! blocks    u32, little-endian: how many blocks of names
//! ids       count × 3 bytes: GeoNames ids, ascending
//! areas     count × 2 bytes: Area
//! latitude  count × 2 bytes: hundredths of a degree from the South Pole
//! longitude count × 2 bytes: hundredths of a degree eastward from the antimeridian
//! people    count × 2 bytes: the power of ten (3 bits) and what it multiplies (13 bits)
//! bearers   pairs × 2 bytes: the index of a city; the highest bit marks the last one of a name; in order of the names
//! places    blocks × 3 bytes: where in the names each block begins
//! firsts    blocks × 2 bytes: the index of the first bearer of its first name
//! names     the rest: names in ASCII, folded as in the gazetteer, ascending, in blocks of BLOCK; of each a byte for the
//!           letters that it shares with the name before in its block (the highest bit: a region is better known by the
//!           name), then its other letters, the last of them with its highest bit set
//! ```
//!
//! With the names in a finite-state map the file is 14 % larger, 23 % when compressed.

mod states;

use std::cmp::Ordering;
use std::sync::LazyLock;

pub use states::STATES;

/// The first bytes of the file; the last two count its versions.
pub const MAGIC: &[u8; 8] = b"cities01";
/// The bytes before the columns.
const HEADER: usize = 20;
/// The bytes of a city in all columns.
const CITY: usize = 3 + 2 + 2 + 2 + 2;
/// In the list of bearers: the last city of a name.
pub const LAST: u16 = 1 << 15;
/// So many names share a beginning that is looked for; the last block may have fewer.
pub const BLOCK: usize = 16;
/// The highest bit of a byte of the names.
pub const HIGH: u8 = 1 << 7;

static DATA: &[u8] = include_bytes!("../../../data/cities.bin");

static CITIES: LazyLock<Option<Cities<'static>>> = LazyLock::new(|| Cities::read(DATA));

/// A country, or a state of the United States, in 16 bits: two letters of ISO 3166-1 (5 bits each), the state (6 bits).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Area(u16);

impl Area {
    const STATE_BITS: u32 = 6;
    /// The United States.
    pub const US: Self = Self::country(*b"US");

    /// The country of two capital letters.
    pub const fn country([first, second]: [u8; 2]) -> Self {
        Self((Self::letter(first) << 5 | Self::letter(second)) << Self::STATE_BITS)
    }

    const fn letter(byte: u8) -> u16 {
        byte.wrapping_sub(b'A' - 1) as u16 & 31
    }

    /// The state of [`STATES`] at `index`.
    pub const fn state(index: usize) -> Self {
        Self(Self::US.0 | (index as u16 + 1) & ((1 << Self::STATE_BITS) - 1))
    }

    /// The area as the file holds it.
    pub const fn packed(self) -> u16 {
        self.0
    }

    /// The country that the area is or lies in.
    pub const fn whole(self) -> Self {
        Self(self.0 >> Self::STATE_BITS << Self::STATE_BITS)
    }

    /// The country's code, ISO 3166-1 alpha-2.
    pub fn code(self) -> String {
        let letter = |bits: u16| char::from(b'A' - 1 + (bits & 31) as u8);
        let country = self.0 >> Self::STATE_BITS;
        [letter(country >> 5), letter(country)].iter().collect()
    }
}

/// A city of GeoNames.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct City {
    /// Its GeoNames id.
    pub id: u32,
    /// Its country; in the United States its state.
    pub area: Area,
    /// Degrees north, two decimals: a kilometre.
    pub latitude: f64,
    /// Degrees east, two decimals.
    pub longitude: f64,
    /// Its inhabitants, rounded to three digits or four.
    pub population: u32,
}

/// The cities of one name.
#[derive(Clone, Debug)]
pub struct Namesakes {
    /// Every city of that name.
    pub cities: Vec<City>,
    /// Whether a region is better known by that name: "Victoria", "Ontario".
    pub is_rather_region: bool,
}

/// A file of cities whose lengths are checked.
struct Cities<'a> {
    /// How many cities.
    count: usize,
    /// How many pairs of a name and a city.
    pairs: usize,
    /// How many blocks of names.
    blocks: usize,
    /// Everything between the header and the names.
    columns: &'a [u8],
    names: &'a [u8],
}

impl<'a> Cities<'a> {
    fn read(file: &'a [u8]) -> Option<Self> {
        let number = |at: usize| Some(u32::from_le_bytes(file.get(at..at + 4)?.try_into().ok()?) as usize);
        if !file.starts_with(MAGIC) {
            return None;
        }
        let [count, pairs, blocks] = [number(8)?, number(12)?, number(16)?];
        let bearers = count.checked_mul(CITY)?.checked_add(pairs.checked_mul(2)?)?;
        let length = bearers.checked_add(blocks.checked_mul(5)?)?;
        let (columns, names) = file.get(HEADER..)?.split_at_checked(length)?;
        Some(Self { count, pairs, blocks, columns, names })
    }

    /// The number at `index` of `bytes` columns that begin at `start`, each `length` long.
    fn number(&self, start: usize, bytes: usize, length: usize, index: usize) -> Option<u32> {
        if index >= length {
            return None;
        }
        (0..bytes).try_fold(0, |sum, byte| {
            let low = self.columns.get(start + byte * length + index)?;
            Some(sum << 8 | u32::from(*low))
        })
    }

    fn city(&self, index: usize) -> Option<City> {
        let column = |before: usize, bytes: usize| self.number(before * self.count, bytes, self.count, index);
        let people = column(9, 2)?;
        Some(City {
            id: column(0, 3)?,
            area: Area(column(3, 2)? as u16),
            latitude: (f64::from(column(5, 2)?) - 9_000.0) / 100.0,
            longitude: (f64::from(column(7, 2)?) - 18_000.0) / 100.0,
            population: (people & 0x1fff).checked_mul(10_u32.pow(people >> 13))?,
        })
    }

    fn bearer(&self, at: usize) -> Option<u16> {
        Some(self.number(self.count * CITY, 2, self.pairs, at)? as u16)
    }

    /// The names of a block, beginning with its first.
    fn block(&self, block: usize) -> Option<&'a [u8]> {
        let places = self.count * CITY + self.pairs * 2;
        self.names.get(self.number(places, 3, self.blocks, block)? as usize..)
    }

    /// The index of the first bearer of a block's first name.
    fn first_bearer(&self, block: usize) -> Option<usize> {
        let firsts = self.count * CITY + self.pairs * 2 + self.blocks * 3;
        Some(self.number(firsts, 2, self.blocks, block)? as usize)
    }

    fn named(&self, key: &[u8]) -> Option<Namesakes> {
        // The last block whose first name is not beyond the key.
        let (mut from, mut to) = (0, self.blocks);
        while from < to {
            let middle = from.midpoint(to);
            let (first, _) = letters(self.block(middle)?.get(1..)?)?;
            if compare(first, key) == Ordering::Greater {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        let block = from.checked_sub(1)?;
        let (mut rest, mut at) = (self.block(block)?, self.first_bearer(block)?);
        // How many letters of the name that was read last the key begins with.
        let mut agreed = 0;
        for _ in 0..BLOCK {
            let (&head, after) = rest.split_first()?;
            let (own, after) = letters(after)?;
            let shared = usize::from(head & !HIGH);
            match shared.cmp(&agreed) {
                // The names have gone past the key.
                Ordering::Less => return None,
                Ordering::Equal => {
                    let wanted = key.get(shared..)?;
                    match compare(own, wanted) {
                        Ordering::Equal => return self.namesakes(at, head & HIGH != 0),
                        Ordering::Greater => return None,
                        Ordering::Less => {
                            agreed += own.iter().zip(wanted).take_while(|(a, b)| **a & !HIGH == **b).count();
                        }
                    }
                }
                // It shares with the name before a letter that the key has not.
                Ordering::Greater => {}
            }
            while self.bearer(at)? & LAST == 0 {
                at += 1;
            }
            (rest, at) = (after, at + 1);
        }
        None
    }

    /// The cities from bearer `at` to the last one of its name.
    fn namesakes(&self, at: usize, is_rather_region: bool) -> Option<Namesakes> {
        let mut cities = Vec::new();
        for at in at..self.pairs {
            let bearer = self.bearer(at)?;
            cities.push(self.city(usize::from(bearer & !LAST))?);
            if bearer & LAST != 0 {
                break;
            }
        }
        Some(Namesakes { cities, is_rather_region })
    }
}

/// The letters of a name up to the one that is marked as its last, and what comes after them.
fn letters(names: &[u8]) -> Option<(&[u8], &[u8])> {
    let last = names.iter().position(|byte| byte & HIGH != 0)?;
    names.split_at_checked(last + 1)
}

/// The order of a name, its last letter marked, and a key.
fn compare(name: &[u8], key: &[u8]) -> Ordering {
    name.iter().map(|byte| byte & !HIGH).cmp(key.iter().copied())
}

/// The cities that bear a folded name (see [`fold_into`](super::gazetteer::fold_into)), its words parted by a space.
///
/// ```
/// let tripoli = glossator::lists::cities::named(b"tripoli").expect("it is in Libya, and in Lebanon");
/// let countries: Vec<_> = tripoli.cities.iter().map(|city| city.area.code()).collect();
/// assert!(countries.contains(&"LY".into()) && countries.contains(&"LB".into()));
/// ```
pub fn named(key: &[u8]) -> Option<Namesakes> {
    CITIES.as_ref()?.named(key)
}

/// A population as the file holds it: see the head of this file.
pub fn packed_population(population: u64) -> u16 {
    let digits = |power: u32| (population + 10_u64.pow(power) / 2) / 10_u64.pow(power);
    let power = (0..7).find(|&power| digits(power) <= 0x1fff).unwrap_or(7);
    (power << 13) as u16 | digits(power).min(0x1fff) as u16
}

#[cfg(test)]
mod tests;
