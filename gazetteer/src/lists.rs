//! The lists of this repository, `data/lists/*.txt`: names separated by commas or line ends, `#` before a remark, and a
//! word with a colon before what it holds for (a country's code, a kind).

use std::path::Path;

use glossator::lists::gazetteer::Kinds;

use crate::entries::Entries;

/// Adds every list.
pub fn read(folder: &Path, entries: &mut Entries) -> Result<(), String> {
    each(folder, "words", |_, word| entries.add(word, Kinds::COMMON.with(Kinds::FUNCTION), None))?;
    each(folder, "ordinary", |_, word| entries.add(word, Kinds::COMMON, None))?;
    each(folder, "countries", |code, name| entries.add(name, Kinds::COUNTRY, country(code)))?;
    each(folder, "demonyms", |code, name| with_plural(name, |form| entries.add(form, Kinds::DEMONYM, country(code))))?;
    each(folder, "groups", |_, name| with_plural(name, |form| entries.add(form, Kinds::GROUP, None)))?;
    each(folder, "places", |code, name| entries.add(name, Kinds::PLACE, country(code)))?;
    each(folder, "organisations", |_, name| entries.add(name, Kinds::ORG, None))?;
    for list in ["things", "heads", "titles", "names"] {
        each(folder, list, |label, name| match kind(label) {
            // "Doctors" and "Workers" stand in names, where "Doctor" stands before one.
            Some(kind) if kind.any(Kinds::WHOLE.with(Kinds::TITLE)) => entries.add(name, kind, None),
            Some(kind) => with_plural(name, |form| entries.add(form, kind, None)),
            None => {}
        })?;
    }
    Ok(())
}

fn each(folder: &Path, list: &str, mut add: impl FnMut(&str, &str)) -> Result<(), String> {
    let path = folder.join(list).with_extension("txt");
    let text = std::fs::read_to_string(&path).map_err(|fault| format!("{}: {fault}", path.display()))?;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (label, names) = line.split_once(": ").unwrap_or(("", line));
        if !label.is_empty() && country(label).is_none() && kind(label).is_none() {
            return Err(format!("{}: {label} is neither a country's code nor a kind", path.display()));
        }
        names.split(',').map(str::trim).filter(|name| !name.is_empty()).for_each(|name| add(label, name));
    }
    Ok(())
}

fn country(code: &str) -> Option<[u8; 2]> {
    code.as_bytes().try_into().ok()
}

fn kind(label: &str) -> Option<Kinds> {
    Some(match label {
        "EVENT" => Kinds::EVENT,
        "FAC" => Kinds::FAC,
        "LAW" => Kinds::LAW,
        "MISC" => Kinds::MISC,
        "PRODUCT" => Kinds::PRODUCT,
        "GIVEN" => Kinds::GIVEN,
        "SURNAME" => Kinds::SURNAME,
        "TITLE" => Kinds::TITLE,
        "TITLE_PART" => Kinds::TITLE_PART,
        "CALENDAR" => Kinds::CALENDAR,
        "ORG_HEAD" => Kinds::ORG_HEAD,
        "ORG_FIRST" => Kinds::ORG_FIRST,
        "FAC_HEAD" => Kinds::FAC_HEAD,
        "NATURE_HEAD" => Kinds::NATURE_HEAD,
        "NATURE_FIRST" => Kinds::NATURE_FIRST,
        "EVENT_HEAD" | "EVENT_FIRST" => Kinds::EVENT_HEAD,
        "LAW_HEAD" | "LAW_FIRST" => Kinds::LAW_HEAD,
        "MISC_HEAD" => Kinds::MISC_HEAD,
        "PRODUCT_HEAD" => Kinds::NONE,
        "COMPANY" => Kinds::COMPANY,
        _ => return None,
    })
}

/// `Pole` and `Poles`; `Chinese` and `British` have no plural in s, nor have names that end in one.
fn with_plural(name: &str, mut add: impl FnMut(&str)) {
    add(name);
    let singular_only = ["s", "sh", "ch", "ese", "x", "z", "men", "man"];
    if name.len() > 2 && !singular_only.iter().any(|ending| name.ends_with(ending)) {
        add(&format!("{name}s"));
    }
}
