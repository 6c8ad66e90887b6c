//! The file that is shipped, and what is read from it.

use super::*;

/// The page loads them with the wasm, before it can mark a word.
const MOST_BYTES: usize = 400_000;

/// Every name, read from the first to the last.
fn names(cities: &Cities) -> Vec<Vec<u8>> {
    let (mut rest, mut name, mut names) = (cities.names, Vec::new(), Vec::new());
    while let Some((head, after)) = rest.split_first() {
        let (own, after) = letters(after).expect("a name has an end");
        name.truncate(usize::from(head & !HIGH));
        name.extend(own.iter().map(|byte| byte & !HIGH));
        names.push(name.clone());
        rest = after;
    }
    names
}

fn largest(key: &str) -> City {
    let named = named(key.as_bytes()).expect(key);
    named.cities.into_iter().max_by_key(|city| city.population).expect("a name has a bearer")
}

#[test]
fn the_file_is_whole_and_small() {
    assert!(DATA.len() < MOST_BYTES, "{} bytes", DATA.len());
    let cities = CITIES.as_ref().expect("the file is one of cities");
    let all: Vec<City> = (0..cities.count).map(|index| cities.city(index).expect("each is read")).collect();
    assert!(all.is_sorted_by(|one, next| one.id < next.id));
    for city in &all {
        assert!((-90.0..=90.0).contains(&city.latitude) && (-180.0..=180.0).contains(&city.longitude), "{city:?}");
        assert!(city.area.code().bytes().all(|byte| byte.is_ascii_uppercase()), "{city:?}");
    }
    let names = names(cities);
    assert!(names.is_sorted() && names.len().div_ceil(BLOCK) == cities.blocks);
    let ends = (0..cities.pairs).filter(|&at| cities.bearer(at).is_some_and(|bearer| bearer & LAST != 0));
    assert_eq!(ends.count(), names.len(), "each name has its last bearer");
    let found: usize = names.iter().map(|name| named(name).expect("each is found").cities.len()).sum();
    assert_eq!(found, cities.pairs, "each name finds its own bearers");
}

#[test]
fn a_name_that_is_not_held_is_not_found() {
    let cities = CITIES.as_ref().expect("the file is one of cities");
    let all = names(cities);
    for name in &all {
        let (longer, shorter) = ([&name[..], b"~"].concat(), &name[..name.len() - 1]);
        assert!(named(&longer).is_none());
        assert!(named(shorter).is_none() || all.binary_search(&shorter.to_vec()).is_ok());
    }
    assert!(named(b"").is_none() && named(b"~").is_none() && named("é".as_bytes()).is_none());
}

#[test]
fn a_city_is_where_it_is() {
    let moscow = largest("moscow");
    assert_eq!((moscow.id, moscow.area.code(), moscow.population), (524_901, "RU".into(), 10_380_000));
    assert_eq!((moscow.latitude, moscow.longitude), (55.75, 37.62));
    let sydney = largest("sydney");
    assert_eq!((sydney.latitude, sydney.longitude), (-33.87, 151.21));
    assert_eq!(largest("kiev").id, largest("kyiv").id);
}

#[test]
fn the_states_of_the_united_states_are_told_apart() {
    let birmingham = named(b"birmingham").expect("it is in three countries");
    assert!(birmingham.cities.iter().any(|city| city.area == Area::state(0) && city.area.whole() == Area::US));
}

#[test]
fn a_population_keeps_three_digits() {
    for (people, kept) in [(0, 0), (8_191, 8_191), (15_437, 15_440), (24_874_500, 24_870_000), (24_876_000, 24_880_000)]
    {
        let packed = u32::from(packed_population(people));
        assert_eq!((packed & 0x1fff) * 10_u32.pow(packed >> 13), kept);
    }
}

#[test]
fn a_file_that_is_cut_or_changed_is_not_read_past_its_end() {
    for end in [0, 7, 8, 19, 20, 40, DATA.len() / 2] {
        assert!(Cities::read(&DATA[..end]).is_none(), "{end}");
    }
    let mut file = DATA.to_vec();
    file[MAGIC.len() + 3] = 0xff;
    assert!(Cities::read(&file).is_none());
}
