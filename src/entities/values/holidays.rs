//! Holidays by name: "Christmas Day", "Eid al-Fitr", "New Year's Eve"; those that keep their day have a value.

use super::calendar::{Calendar, Point};
use super::confidence;
use super::found::Found;
use super::reader::Reader;
use super::tense;
use crate::entities::{EntityType, Value};

/// The month and day of a holiday that keeps them.
type Fixed = Option<(i8, i8)>;

/// In order of their first words: the words of each holiday, and its month and day where they are the same every year.
const HOLIDAYS: &[(&[&str], Fixed)] = &[
    (&["anzac", "day"], Some((4, 25))),
    (&["ash", "wednesday"], None),
    (&["australia", "day"], Some((1, 26))),
    (&["bastille", "day"], Some((7, 14))),
    (&["black", "friday"], None),
    (&["boxing", "day"], Some((12, 26))),
    (&["canada", "day"], Some((7, 1))),
    (&["christmas", "day"], Some((12, 25))),
    (&["christmas", "eve"], Some((12, 24))),
    (&["christmas"], Some((12, 25))),
    (&["cinco", "de", "mayo"], Some((5, 5))),
    (&["columbus", "day"], None),
    (&["diwali"], None),
    (&["earth", "day"], Some((4, 22))),
    (&["easter", "monday"], None),
    (&["easter", "sunday"], None),
    (&["easter"], None),
    (&["eid", "al", "adha"], None),
    (&["eid", "al", "fitr"], None),
    (&["eid", "ul", "adha"], None),
    (&["eid", "ul", "fitr"], None),
    (&["eid"], None),
    (&["election", "day"], None),
    (&["father", "'s", "day"], None),
    (&["good", "friday"], None),
    (&["halloween"], Some((10, 31))),
    (&["hanukkah"], None),
    (&["holy", "week"], None),
    (&["inauguration", "day"], None),
    (&["independence", "day"], None),
    (&["juneteenth"], Some((6, 19))),
    (&["labor", "day"], None),
    (&["labour", "day"], None),
    (&["liberation", "day"], None),
    (&["lunar", "new", "year"], None),
    (&["maundy", "thursday"], None),
    (&["may", "day"], Some((5, 1))),
    (&["memorial", "day"], None),
    (&["mother", "'s", "day"], None),
    (&["new", "year", "'s", "day"], Some((1, 1))),
    (&["new", "year", "'s", "eve"], Some((12, 31))),
    (&["nowruz"], None),
    (&["palm", "sunday"], None),
    (&["passover"], None),
    (&["ramadan"], None),
    (&["ramzan"], None),
    (&["remembrance", "day"], None),
    (&["republic", "day"], None),
    (&["rosh", "hashanah"], None),
    (&["thanksgiving", "day"], None),
    (&["thanksgiving"], None),
    (&["valentine", "'s", "day"], Some((2, 14))),
    (&["veterans", "day"], Some((11, 11))),
    (&["victory", "day"], None),
    (&["women", "'s", "day"], Some((3, 8))),
    (&["yom", "kippur"], None),
];

/// The holiday that begins at `i`.
pub fn read(reader: &Reader, i: u32, calendar: Calendar) -> Option<Found> {
    let (end, fixed) = find(reader, i)?;
    let point = fixed
        .map(|(month, day)| calendar.placed(Point { year: None, month, day: Some(day) }, tense::before(reader, i)));
    let value = point.map(|point| Value::Iso(point.iso()));
    Some(Found { end, entity_type: EntityType::Date, value, score: confidence::HOLIDAY })
}

/// Whether a word begins the name of a holiday.
pub fn may_begin(lower: &str) -> bool {
    HOLIDAYS.binary_search_by(|(words, _)| words[0].cmp(lower)).is_ok()
}

/// Where the holiday that begins at `i` ends.
pub fn end(reader: &Reader, i: u32) -> Option<u32> {
    find(reader, i).map(|(end, _)| end)
}

fn find(reader: &Reader, i: u32) -> Option<(u32, Fixed)> {
    if !reader.is_capitalised(i) {
        return None;
    }
    let first = reader.lower(i);
    // "Christmas Island", "Easter Rising": a capital after the name makes it another one.
    let holiday = HOLIDAYS.iter().filter(|(words, _)| words[0] == &*first).find_map(|&(words, fixed)| {
        let mut at = i;
        for word in words {
            at = reader.past_hyphen(at);
            let found = reader.lower(at);
            if &*found != *word && !(*word == "'s" && &*found == "’s") {
                return None;
            }
            at += 1;
        }
        Some((at, fixed))
    });
    holiday.filter(|&(end, _)| !reader.is_capitalised(end) || reader.glued(end))
}

#[cfg(test)]
mod tests {
    use super::HOLIDAYS;
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn they_are_found_by_search_so_they_are_in_order() {
        assert!(HOLIDAYS.is_sorted_by_key(|(words, _)| words[0]));
    }

    #[test]
    fn holidays_by_name() {
        assert_marked(&[
            "From [DATE --12-24|Christmas Eve] to [DATE --01-01|New Year’s Day], at [DATE|Easter] and [DATE|Eid al-Fitr].",
            "20 December 2020\n\nThe bells ring on [DATE 2020-12-25|Christmas Day].",
            "They sailed to Christmas Island.",
        ]);
    }
}
