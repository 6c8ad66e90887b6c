//! The calendar: names of months, weekdays and periods, points in time that lack a part, and ISO 8601.

use jiff::civil::{Date, Weekday};

use super::tense::Tense;

/// What the article says about dates in general.
#[derive(Clone, Copy, Debug, Default)]
pub struct Calendar {
    /// The day that the article was written, where it says so.
    pub today: Option<Date>,
    /// Whether `3/4/2021` is the third of April here, not the fourth of March.
    pub day_first: bool,
}

/// A day, a month or a year; the year may be unsaid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The year, Gregorian.
    pub year: Option<i16>,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: Option<i8>,
}

impl Point {
    /// Whether such a day is in the calendar; the 29th of February is where the year is unsaid.
    pub fn exists(self) -> bool {
        const ANY_LEAP_YEAR: i16 = 2000;
        Date::new(self.year.unwrap_or(ANY_LEAP_YEAR), self.month, self.day.unwrap_or(1)).is_ok()
    }

    /// The day, where all its parts are said.
    pub fn date(self) -> Option<Date> {
        Date::new(self.year?, self.month, self.day?).ok()
    }

    /// `2020-02-29`, `2020-02`, and without the year `--02-29`, `--02`.
    pub fn iso(self) -> String {
        let year = self.year.map_or_else(|| "-".to_owned(), |year| format!("{year:04}"));
        match self.day {
            Some(day) => format!("{year}-{:02}-{day:02}", self.month),
            None => format!("{year}-{:02}", self.month),
        }
    }
}

impl Calendar {
    /// `point` in the year that brings it nearest to the article's day, where its own is unsaid; `tense` says on which
    /// side to look.
    pub fn placed(self, point: Point, tense: Tense) -> Point {
        /// A month without a day is as near as its middle.
        const MIDDLE: i8 = 15;
        /// So far on the other side a point may lie, in days: "in May" said of the month that has begun.
        const SLACK: i64 = 31;
        let (None, Some(today)) = (point.year, self.today) else { return point };
        let days_to = |year: i16| {
            let date = Date::new(year, point.month, point.day.unwrap_or(MIDDLE)).ok()?;
            Some(date.duration_since(today).as_hours() / 24)
        };
        let year = (today.year() - 1..=today.year() + 1)
            .filter_map(|year| Some((days_to(year)?, year)))
            .filter(|&(days, _)| match tense {
                Tense::Ahead => days >= -SLACK,
                Tense::Behind => days <= SLACK,
                Tense::Unsaid => true,
            })
            .min_by_key(|&(days, _)| days.abs())
            .map(|(_, year)| year);
        Point { year, ..point }
    }

    /// The article's day moved by `count` periods.
    pub fn moved(self, period: Period, count: i64) -> Option<Date> {
        let span = jiff::Span::new();
        let span = match period {
            Period::Day => span.try_days(count),
            Period::Week | Period::Weekend => span.try_weeks(count),
            Period::Fortnight => span.try_weeks(count.checked_mul(2)?),
            Period::Month => span.try_months(count),
            Period::Quarter => span.try_months(count.checked_mul(3)?),
            Period::Year => span.try_years(count),
            Period::Decade => span.try_years(count.checked_mul(10)?),
            Period::Century => span.try_years(count.checked_mul(100)?),
            Period::Hour | Period::Minute | Period::Second => return None,
        };
        self.today?.checked_add(span.ok()?).ok()
    }

    /// The nearest month of that number: `-1` the last one before this month, `0` this year's, `1` the one after.
    pub fn month(self, month: i8, direction: i8) -> Option<Point> {
        let today = self.today?;
        let year = match direction {
            -1 if month >= today.month() => today.year() - 1,
            1 if month <= today.month() => today.year() + 1,
            _ => today.year(),
        };
        Some(Point { year: Some(year), month, day: None })
    }

    /// The nearest day of that name: `0` the last one up to today, `-1` the one before today, `1` the one after.
    pub fn weekday(self, weekday: Weekday, direction: i8) -> Option<Date> {
        let today = self.today?;
        let back = i64::from(today.weekday().to_monday_zero_offset() - weekday.to_monday_zero_offset()).rem_euclid(7);
        let days = match direction {
            0 => -back,
            1 => 7 - back,
            _ if back == 0 => -7,
            _ => -back,
        };
        self.moved(Period::Day, days)
    }
}

/// A length of time that a word names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// 60 to a minute.
    Second,
    /// 60 to an hour.
    Minute,
    /// 24 to a day.
    Hour,
    /// From midnight to midnight.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// Monday to Sunday.
    Week,
    /// Two weeks, from any day.
    Fortnight,
    /// Of the calendar.
    Month,
    /// Three months.
    Quarter,
    /// Of the calendar.
    Year,
    /// From a year that ends in 0.
    Decade,
    /// From a year that ends in 01.
    Century,
}

impl Period {
    /// The period that a word names, and whether the word is a plural.
    pub fn read(lower: &str) -> Option<(Self, bool)> {
        Some(match lower {
            "second" => (Self::Second, false),
            "seconds" => (Self::Second, true),
            "minute" => (Self::Minute, false),
            "minutes" | "mins" => (Self::Minute, true),
            "hour" => (Self::Hour, false),
            "hours" | "hrs" => (Self::Hour, true),
            "day" => (Self::Day, false),
            "days" => (Self::Day, true),
            "weekend" => (Self::Weekend, false),
            "weekends" => (Self::Weekend, true),
            "week" => (Self::Week, false),
            "weeks" => (Self::Week, true),
            "fortnight" => (Self::Fortnight, false),
            "fortnights" => (Self::Fortnight, true),
            "quarter" => (Self::Quarter, false),
            "month" => (Self::Month, false),
            "months" => (Self::Month, true),
            "year" => (Self::Year, false),
            "years" => (Self::Year, true),
            "decade" => (Self::Decade, false),
            "decades" => (Self::Decade, true),
            "century" => (Self::Century, false),
            "centuries" => (Self::Century, true),
            _ => return None,
        })
    }

    /// Whether it is shorter than a day.
    pub fn is_short(self) -> bool {
        matches!(self, Self::Second | Self::Minute | Self::Hour)
    }

    /// The whole period around `date`: `2021-04-07`, `2021-W14`, `2021-04`, `2021`, `2020/2029`.
    pub fn iso_around(self, date: Date) -> Option<String> {
        let year = date.year();
        Some(match self {
            Self::Day | Self::Fortnight => date.to_string(),
            Self::Week => week(date),
            Self::Weekend => {
                let monday = i64::from(date.weekday().to_monday_zero_offset());
                let day = |offset: i64| date.checked_add(jiff::Span::new().try_days(offset - monday).ok()?).ok();
                format!("{}/{}", day(5)?, day(6)?)
            }
            Self::Month => format!("{year:04}-{:02}", date.month()),
            Self::Quarter => {
                let first = (date.month() - 1) / 3 * 3 + 1;
                format!("{year:04}-{first:02}/{year:04}-{:02}", first + 2)
            }
            Self::Year => format!("{year:04}"),
            Self::Decade => decade(year - year.rem_euclid(10)),
            Self::Century => century((year - 1).div_euclid(100) + 1),
            Self::Hour | Self::Minute | Self::Second => return None,
        })
    }

    /// That many of it, as a duration: `P14M`, `PT3H`.
    pub fn iso_duration(self, count: f64) -> Option<String> {
        /// What is longer is no length of time that news speaks of.
        const MOST: f64 = 1e6;
        if !(count > 0.0 && count <= MOST) {
            return None;
        }
        let (time, count, letter) = match self {
            Self::Second => ("T", count, 'S'),
            Self::Minute => ("T", count, 'M'),
            Self::Hour => ("T", count, 'H'),
            Self::Day => ("", count, 'D'),
            Self::Weekend => ("", count * 2.0, 'D'),
            Self::Week => ("", count, 'W'),
            Self::Fortnight => ("", count * 2.0, 'W'),
            Self::Month => ("", count, 'M'),
            Self::Quarter => ("", count * 3.0, 'M'),
            Self::Year => ("", count, 'Y'),
            Self::Decade => ("", count * 10.0, 'Y'),
            Self::Century => ("", count * 100.0, 'Y'),
        };
        Some(format!("P{time}{count}{letter}"))
    }
}

/// `2021-W14`.
fn week(date: Date) -> String {
    let week = date.iso_week_date();
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// The ten years from `first`: `1990/1999`.
pub fn decade(first: i16) -> String {
    format!("{first:04}/{:04}", first + 9)
}

/// The `nth` century: `1901/2000` for the 20th.
pub fn century(nth: i16) -> String {
    format!("{:04}/{:04}", (nth - 1) * 100 + 1, nth * 100)
}

/// The month that a word names, and whether it is the whole name.
pub fn month(lower: &str) -> Option<(i8, bool)> {
    Some(match lower {
        "january" => (1, true),
        "february" => (2, true),
        "march" => (3, true),
        "april" => (4, true),
        "may" => (5, true),
        "june" => (6, true),
        "july" => (7, true),
        "august" => (8, true),
        "september" => (9, true),
        "october" => (10, true),
        "november" => (11, true),
        "december" => (12, true),
        "jan" => (1, false),
        "feb" => (2, false),
        "mar" => (3, false),
        "apr" => (4, false),
        "jun" => (6, false),
        "jul" => (7, false),
        "aug" => (8, false),
        "sep" | "sept" => (9, false),
        "oct" => (10, false),
        "nov" => (11, false),
        "dec" => (12, false),
        _ => return None,
    })
}

/// The weekday that a word names, in the singular.
pub fn weekday(lower: &str) -> Option<Weekday> {
    Some(match lower {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// Whether the word is a weekday cut short; it counts only before a date ("Fri, 5 May").
pub fn is_short_weekday(lower: &str) -> bool {
    matches!(lower, "mon" | "tue" | "tues" | "wed" | "thu" | "thur" | "thurs" | "fri" | "sat" | "sun")
}
