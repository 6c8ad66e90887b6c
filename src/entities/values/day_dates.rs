//! Dates with a named month: "February 29, 2020", "29 Feb 2020", "March 3–5", "August 2020", "in May".

use super::calendar::{self, Calendar, Point};
use super::confidence;
use super::counts;
use super::found::Found;
use super::plurals;
use super::reader::Reader;
use super::scales;
use super::tense::{self, Tense};
use super::years;
use crate::entities::{EntityType, Value};

/// The date that begins at `i`, with its weekday where one stands before it.
pub fn read(reader: &Reader, i: u32, calendar: Calendar) -> Option<Found> {
    let at = past_weekday(reader, i);
    let date = day_first(reader, at).or_else(|| month_first(reader, at))?;
    // "Monday, May" is two dates.
    if at > i && date.first.day.is_none() {
        return None;
    }
    Some(date.found(calendar, tense::before(reader, i)))
}

/// The token after "Wednesday," or "Fri."; `i` where there is no weekday.
fn past_weekday(reader: &Reader, i: u32) -> u32 {
    let word = reader.lower(i);
    let mut at = i + 1;
    if calendar::is_short_weekday(&word) {
        if reader.word(at) == "." {
            at += 1;
        }
    } else if calendar::weekday(&word).is_none() {
        return i;
    }
    if reader.word(at) == "," {
        at += 1;
    }
    // "Saturday the 5th of May"
    if &*reader.lower(at) == "the" { at + 1 } else { at }
}

/// What was read: one point, or the two ends of a range.
struct Dates {
    end: u32,
    first: Point,
    last: Option<Point>,
    score: f32,
}

impl Dates {
    fn found(self, calendar: Calendar, tense: Tense) -> Found {
        let first = calendar.placed(self.first, tense);
        let iso = match self.last.map(|last| calendar.placed(last, tense)) {
            Some(last) if last.exists() && first.exists() => Some(format!("{}/{}", first.iso(), last.iso())),
            None if first.exists() => Some(first.iso()),
            _ => None,
        };
        Found { end: self.end, entity_type: EntityType::Date, value: iso.map(Value::Iso), score: self.score }
    }
}

/// "February 29, 2020", "May 14th", "March 3–5", "May 30–June 2", "August 2020", "June".
fn month_first(reader: &Reader, i: u32) -> Option<Dates> {
    let (month, after, full) = month(reader, i)?;
    if let Some((day, end)) = day(reader, after).filter(|&(_, end)| is_day_of_month(reader, end)) {
        let mut dates = Dates {
            end,
            first: Point { year: None, month, day: Some(day) },
            last: None,
            score: confidence::MONTH_DATE,
        };
        if let Some((last, end)) = second_day(reader, end, month, day) {
            (dates.last, dates.end) = (Some(last), end);
        }
        return Some(with_year(reader, dates));
    }
    let mut dates =
        Dates { end: after, first: Point { year: None, month, day: None }, last: None, score: confidence::BARE_MONTH };
    // "May–June 2019"
    if reader.is_dash(after)
        && reader.glued(after) == reader.glued(after + 1)
        && let Some((other, end, _)) = self::month(reader, after + 1).filter(|&(other, _, _)| other > month)
    {
        (dates.last, dates.end) = (Some(Point { year: None, month: other, day: None }), end);
    }
    let dates = with_year(reader, dates);
    if dates.first.year.is_some() {
        return Some(Dates { score: confidence::MONTH_DATE, ..dates });
    }
    (full && (dates.last.is_some() || stands_as_month(reader, i))).then_some(dates)
}

/// "29 Feb 2020", "1st of May", "24th day of November, 1954", "3–5 March", "16 and 17 April".
fn day_first(reader: &Reader, i: u32) -> Option<Dates> {
    if !counts::stands_alone_before(reader, i) {
        return None;
    }
    let (first, after) = day(reader, i)?;
    let mut end = after;
    let mut second = None;
    if is_range_word(reader, end) {
        second = day(reader, end + 1).filter(|&(last, _)| last > first);
        end = second.map_or(end, |(_, end)| end);
    }
    if &*reader.lower(end) == "day" && &*reader.lower(end + 1) == "of" {
        end += 2;
    } else if &*reader.lower(end) == "of" {
        end += 1;
    } else {
        end = reader.past_hyphen(end);
    }
    let (month, after, _) = month(reader, end)?;
    let mut dates = Dates {
        end: after,
        first: Point { year: None, month, day: Some(first) },
        last: second.map(|(last, _)| Point { year: None, month, day: Some(last) }),
        score: confidence::MONTH_DATE,
    };
    // "29 Feb – 3 March"
    if dates.last.is_none()
        && reader.is_dash(after)
        && reader.glued(after) == reader.glued(after + 1)
        && let Some((last, at)) = day(reader, after + 1)
        && let Some((other, end, _)) = self::month(reader, at)
    {
        (dates.last, dates.end) = (Some(Point { year: None, month: other, day: Some(last) }), end);
    }
    Some(with_year(reader, dates))
}

/// Adds the year that follows: "2020", ", 2020", "of 2020", "-2020".
fn with_year(reader: &Reader, dates: Dates) -> Dates {
    let mut at = reader.past_hyphen(dates.end);
    if matches!(&*reader.lower(at), "," | "of") {
        at += 1;
    }
    let year = years::four_digits(reader, at).filter(|_| !plurals::is_counted(&reader.lower(at + 1)));
    let Some(year) = year.or_else(|| short_year(reader, &dates, at)) else {
        return dates;
    };
    let year = Some(year);
    // "Dec 30 – Jan 2, 2021" begins in the year before.
    let first_year = match dates.last {
        Some(last) if last.month < dates.first.month => year.map(|year| year - 1),
        _ => year,
    };
    let score = if dates.first.day.is_some() { confidence::FULL_DATE } else { dates.score };
    Dates {
        end: at + 1,
        first: Point { year: first_year, ..dates.first },
        last: dates.last.map(|last| Point { year, ..last }),
        score,
    }
}

/// The year of "4-May-24": two digits are one of this century up to the middle, else of the last.
fn short_year(reader: &Reader, dates: &Dates, at: u32) -> Option<i16> {
    const LAST_OF_THIS_CENTURY: u32 = 49;
    let hyphened = dates.first.day.is_some() && at == dates.end + 1 && reader.is_dash(dates.end);
    let first_hyphen = reader.is_dash(dates.end.wrapping_sub(2)) || reader.is_dash(dates.end.wrapping_sub(3));
    let year = reader.integer(at).filter(|_| hyphened && first_hyphen && reader.word(at).len() == 2)?;
    let further = reader.glued(at + 1) && (reader.is_word(at + 1) || reader.is_dash(at + 1));
    let century = if year > LAST_OF_THIS_CENTURY { 1900 } else { 2000 };
    (!further).then_some(century + year as i16)
}

/// The end of "3–5", "3 to 5", "20 and 21" or "30–June 2" after a first day of `month`.
fn second_day(reader: &Reader, i: u32, month: i8, first: i8) -> Option<(Point, u32)> {
    if reader.is_dash(i)
        && let Some((other, after, _)) = self::month(reader, i + 1)
    {
        let (last, end) = day(reader, after)?;
        return Some((Point { year: None, month: other, day: Some(last) }, end));
    }
    if !is_range_word(reader, i) {
        return None;
    }
    let (last, end) = day(reader, i + 1).filter(|&(last, end)| last > first && is_day_of_month(reader, end))?;
    Some((Point { year: None, month, day: Some(last) }, end))
}

fn is_range_word(reader: &Reader, i: u32) -> bool {
    reader.is_dash(i) || matches!(&*reader.lower(i), "to" | "through" | "and" | "or" | "until" | "&")
}

/// The month that begins at `i`: its number, the token after it (and its stop), and whether it is written out.
fn month(reader: &Reader, i: u32) -> Option<(i8, u32, bool)> {
    let lower = reader.lower(i);
    let (month, full) = calendar::month(&lower)?;
    // "may", "march" and "mar" in small letters are verbs, and a short form is a name when it stands alone.
    if !reader.is_capitalised(i) && (!full || matches!(&*lower, "may" | "march" | "august")) {
        return None;
    }
    let stop = !full && reader.word(i + 1) == "." && reader.glued(i + 1);
    Some((month, if stop { i + 2 } else { i + 1 }, full))
}

/// The day of a month at `i`, "14" or "14th", and the token after it.
fn day(reader: &Reader, i: u32) -> Option<(i8, u32)> {
    let day = reader.integer(i).filter(|day| (1..=31).contains(day) && reader.word(i).len() <= 2)?;
    let ordinal = reader.glued(i + 1) && matches!(&*reader.lower(i + 1), "st" | "nd" | "rd" | "th");
    let end = if ordinal { i + 2 } else { i + 1 };
    // "5m", "5th" and "5" may follow a month, "5-year" may not.
    (!(reader.glued(end) && reader.is_word(end) && !reader.word(end).starts_with(['\'', '’'])))
        .then_some((day as i8, end))
}

/// Whether a number that ends at `end` after a month is its day: "In May 12 people died" has another one.
fn is_day_of_month(reader: &Reader, end: u32) -> bool {
    let next = reader.lower(end);
    !(plurals::is_counted(&next) || scales::scale(&next).is_some() || matches!(&*next, "%" | "percent" | "per"))
}

/// Whether a month's name alone is a month, not a first name or a verb: "in May", "March and April", "the June survey",
/// but not "Theresa May" or "June said".
fn stands_as_month(reader: &Reader, i: u32) -> bool {
    let word = reader.lower(i);
    let before = reader.before(i);
    let next = reader.lower(i + 1);
    let also_name = matches!(&*word, "april" | "june" | "may" | "august");
    let name_follows = reader.is_capitalised(i + 1) && calendar::weekday(&next).is_none();
    // "the ministry's August report"; but "the March on the capital" is a walk.
    if matches!(&*before, "the" | "'s" | "’s" | "’" | "a" | "an" | "its" | "their" | "that") {
        return &*word != "march" || !matches!(&*next, "of" | "on" | "to" | "");
    }
    let paired = matches!(&*before, "and" | "or" | "," | "to" | "through" | "/")
        && i >= 2
        && calendar::month(&reader.lower(i - 2)).is_some();
    let dashed = i > 0 && reader.is_dash(i - 1) && matches!(&*reader.before(i - 1), "mid" | "early" | "late");
    if paired || dashed {
        return true;
    }
    match &*before {
        // "by June Carter"
        "of" | "from" | "to" | "for" | "by" | "between" | "after" | "before" => !(also_name && name_follows),
        "in" | "since" | "until" | "till" | "last" | "this" | "next" | "early" | "late" | "mid" | "during"
        | "through" | "following" | "previous" | "every" => true,
        // Without a lead a month is followed by what it describes: "putting June inflation".
        _ => {
            let named = i > 0 && reader.is_capitalised(i - 1) && !reader.opens(i - 1);
            let speaks = matches!(&*next, "said" | "says" | "told" | "was" | "is" | "has" | "had" | "did" | "will");
            let person = also_name && (name_follows || speaks || !reader.is_word(i + 1));
            !named && !person && !matches!(&*word, "may" | "march")
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    #[test]
    fn full_dates_have_one_form() {
        assert_marked(&[
            "The pact of [DATE 2020-02-29|February 29, 2020] replaced that of [DATE 1954-08-20|20th August, 1954].",
            "It was signed on [DATE 2020-02-29|29 Feb 2020], [DATE 2001-09-11|Sept. 11, 2001] and [DATE 1954-11-24|24th day of November, 1954].",
            "It was sent on [DATE 2024-05-04|4-May-24], [DATE 1998-12-31|31-Dec-98] and [DATE --05-04|4-May].",
            "They met on [DATE 2022-07-27|Wednesday, July 27, 2022] and [DATE 2021-06-14|Monday 14 June 2021].",
        ]);
    }

    #[test]
    fn a_year_that_is_not_said_stays_open() {
        assert_marked(&[
            "The ferry stops on [DATE --05-01|May 1], [DATE --08-06|August 6th] and in [DATE --05|May].",
            "Between [DATE --01|January] and [DATE --05|May] the [DATE --06|June] survey, putting [DATE --07|July] rents first.",
            "It ran in [DATE 2020-08|August 2020], [DATE 1994-10|October, 1994] and mid-[DATE --12|December].",
        ]);
    }

    #[test]
    fn a_year_that_is_not_said_is_the_nearest_to_the_article() {
        assert_marked(&[
            "10 April 2021\n\nThe ferry stops on [DATE 2021-05-01|May 1]; it came in [DATE 2020-12|December] or on [DATE 2020-11-03|3 November].",
        ]);
    }

    #[test]
    fn the_verb_tells_on_which_side_the_year_lies() {
        assert_marked(&[
            "10 April 2021\n\nThe vote is to be held on [DATE 2021-12-11|December 11].",
            "10 April 2021\n\nThe vote was held in [DATE 2020-09|September].",
        ]);
    }

    #[test]
    fn ranges_are_intervals() {
        assert_marked(&[
            "From [DATE --03-03/--03-05|March 3–5], [DATE 2022-07-14/2022-07-24|July 14 to 24, 2022], [DATE --01-20/--01-21|January 20 and 21].",
            "On [DATE --04-16/--04-17|16 and 17 April].",
            "On [DATE 2019-12-30/2020-01-02|Dec 30-Jan 2, 2020] or [DATE 2019-05/2019-06|May–June 2019].",
        ]);
    }

    #[test]
    fn names_and_verbs_are_no_months() {
        assert_marked(&[
            "May we ask June Holm and Clara May to march on?",
            "In [DATE --05|May] [QUANTITY 12|12] people left; 500 may stay.",
            "They march [QUANTITY 30 mi|30 miles].",
        ]);
    }

    #[test]
    fn days_that_do_not_exist_have_no_value() {
        assert_marked(&["It was due on [DATE|30 February 2021]."]);
    }
}
