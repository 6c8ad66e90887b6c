//! Bylines: who wrote an article: a line of its own, or the last words of the headline's line.

use super::datelines;
use crate::text::calendar_words::{MONTHS, WEEKDAYS};

/// What stands before the names. Lower case.
const LEADS: &[&str] = &[
    "by ",
    "by: ",
    "written by ",
    "words by ",
    "words: ",
    "story by ",
    "text by ",
    "text: ",
    "reported by ",
    "reporting by ",
    "additional reporting by ",
    "additional reporting: ",
    "posted by ",
    "author: ",
    "authors: ",
    "analysis by ",
    "opinion by ",
    "report by ",
    "compiled by ",
    "edited by ",
];

/// What the line at the end says of those who helped. Lower case.
const CONTRIBUTED: &[&str] = &[
    "contributed to this report",
    "contributed to this story",
    "contributed to this article",
    "contributed reporting",
];

/// Words of the line below a name that say what the writer does. Lower case.
const OFFICES: &[&str] = &["correspondent", "reporter", "editor", "writer", "columnist", "contributor", "journalist"];

/// Small words of names, places and offices.
const NAME_PARTICLES: &[&str] = &[
    "and",
    "&",
    "of",
    "for",
    "the",
    "in",
    "at",
    "with",
    "from",
    "to",
    "de",
    "del",
    "della",
    "van",
    "von",
    "der",
    "den",
    "al",
    "bin",
    "ibn",
    "el",
    "la",
    "le",
    "di",
    "da",
    "dos",
    "das",
    "du",
    "y",
    "e",
    "ter",
    "ten",
    "zu",
    "staff",
    "writer",
    "writers",
    "reporter",
    "reporters",
    "correspondent",
    "correspondents",
    "editor",
    "editors",
    "contributor",
    "columnist",
    "senior",
    "special",
    "chief",
    "political",
    "foreign",
    "diplomatic",
    "business",
    "science",
    "health",
    "agencies",
    "agency",
    "bureau",
    "desk",
    "team",
];

/// Words that follow "by" without being a name: `By the river`; those of the calendar are such words too.
const NOT_NAMES: &[&str] = &[
    "the",
    "a",
    "an",
    "this",
    "that",
    "then",
    "now",
    "contrast",
    "comparison",
    "far",
    "our",
    "design",
    "clicking",
    "signing",
];

/// The longest byline, in words: two names with their offices.
const MOST_WORDS: usize = 18;

/// Where the names of the byline `line` end, in bytes, and a date line begins; the whole length where there is no date.
pub(super) fn whole(line: &str) -> Option<usize> {
    if line.len() > 300 {
        return None;
    }
    let bare = line.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(line);
    let bare = bare.trim_start_matches(['*', '_']);
    let lower = bare.to_ascii_lowercase();
    if is_contribution(line) || is_nameless(&lower) {
        return Some(line.len());
    }
    let lead = LEADS.iter().find(|lead| lower.starts_with(**lead))?.len();
    let from = bare.as_ptr() as usize - line.as_ptr() as usize + lead;
    // "(Reporting by Ada Moss; Editing by Jo Orme)"
    if lower.contains("editing by ") && lower.split_whitespace().count() <= 2 * MOST_WORDS {
        return Some(line.len());
    }
    names_then_date(line, from)
}

/// Where the byline of `line` begins, in bytes, where a date line and nothing else stands before it:
/// `Monday November 18, 2019 7:45 am PST by Ada Moss`.
pub(super) fn after_date(line: &str) -> Option<usize> {
    let at = [" by ", " By ", " BY "].iter().filter_map(|lead| line.find(lead)).min()?;
    (datelines::is_whole(&line[..at]) && whole(&line[at + 1..]).is_some()).then_some(at + 1)
}

/// Whether `line` says who helped with the article.
pub(super) fn is_contribution(line: &str) -> bool {
    const LONGEST: usize = 300;
    line.len() <= LONGEST && CONTRIBUTED.iter().any(|words| line.contains(words))
}

/// Whether a line says that somebody of the house wrote, and not who: `By our correspondent`. Lower case.
fn is_nameless(line: &str) -> bool {
    const MOST: usize = 6;
    const SMALL: &[&str] =
        &["by", "from", "our", "own", "a", "the", "staff", "special", "web", "news", "desk", "agencies", "bureau"];
    let words = || line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let led = line.starts_with("by ") || line.starts_with("from our ") || line.starts_with("our ");
    led && words().count() <= MOST
        && words().all(|word| SMALL.contains(&word) || OFFICES.contains(&word))
        && words().any(|word| OFFICES.contains(&word) || matches!(word, "desk" | "agencies" | "bureau" | "staff"))
}

/// Whether `line` is the name of a news agency and nothing else.
pub(super) fn is_agency(line: &str) -> bool {
    const AGENCIES: &[&str] = &[
        "AAP",
        "AFP",
        "AGENCIES",
        "ANI",
        "ANSA",
        "AP",
        "Agence France-Presse",
        "Agencies",
        "Associated Press",
        "BERNAMA",
        "Bernama",
        "DPA",
        "EFE",
        "IANS",
        "NAN",
        "PA Media",
        "PTI",
        "Press Association",
        "Press Trust of India",
        "REUTERS",
        "Reuters",
        "TASS",
        "The Associated Press",
        "UNB",
        "UPI",
        "Xinhua",
    ];
    AGENCIES.contains(&line.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// Whether `line` is a name with what its bearer does behind it: `Oonagh Brady Transport correspondent`.
pub(super) fn is_name_and_office(line: &str) -> bool {
    const MOST: usize = 9;
    let words: Vec<&str> = line.split_whitespace().collect();
    let Some((last, before)) = words.split_last().filter(|_| (3..=MOST).contains(&words.len())) else { return false };
    let plain =
        words.iter().all(|word| word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | ',' | '&')));
    let named = before.iter().take(2).all(|word| starts_up(word) && !is_no_name(&word.to_lowercase()));
    // The name and the office each begin with a capital: "Rajeev Syal Home affairs editor", or a comma parts them.
    let parted = before[1].ends_with(',') || before.get(2).is_none_or(|word| starts_up(word));
    let is_office = OFFICES.contains(&last.to_lowercase().as_str());
    plain && named && parted && is_office && !before[0].ends_with(',')
}

/// Where the byline at the end of a headline's line begins: `Why the ferries stopped By ADA MOSS`.
pub(super) fn tail(line: &str) -> Option<usize> {
    const LONGEST_LINE: usize = 400;
    const FEWEST_WORDS_BEFORE: usize = 3;
    if line.len() > LONGEST_LINE {
        return None;
    }
    let at = [" By ", " BY ", " by "].iter().filter_map(|lead| line.rfind(lead)).max()?;
    let (headline, names) = (line[..at].trim_end_matches([' ', '|', '-', '–', '—', '·']), &line[at + 4..]);
    names_then_date(line, at + 4)?;
    let letters_up = |text: &str| text.chars().all(|c| !c.is_lowercase()) && text.chars().any(char::is_uppercase);
    let named = names.split_whitespace().take_while(|word| starts_up(word)).count() >= 2;
    let told_apart = if letters_up(names) {
        !letters_up(headline)
    } else {
        !line[at..].starts_with(" by") && is_sentence_case(headline)
    };
    let short_enough = names.split_whitespace().count() <= 8;
    (named && told_apart && short_enough && headline.split_whitespace().count() >= FEWEST_WORDS_BEFORE)
        .then_some(at + 1)
}

/// Whether `line` is a name and nothing else: told from a heading only by the date line next to it.
pub(super) fn is_bare_name(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    (2..=4).contains(&words.len())
        && words.iter().all(|word| {
            let plain = word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'));
            plain && (starts_up(word) || NAME_PARTICLES[11..].contains(word))
        })
}

/// Whether `line` is what a writer does and nothing else: told from a heading only by the name next to it.
pub(super) fn is_office(line: &str) -> bool {
    const MOST: usize = 6;
    let words = line.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    line.split_whitespace().count() <= MOST && words.into_iter().any(|word| OFFICES.contains(&word.as_str()))
}

/// Whether a word that follows "by" is none: `By Monday`. Lower case.
fn is_no_name(word: &str) -> bool {
    [NOT_NAMES, WEEKDAYS, MONTHS].iter().any(|words| words.contains(&word))
}

/// Where the names that begin at byte `from` end: at the end of `line`, or where a date line begins.
fn names_then_date(line: &str, from: usize) -> Option<usize> {
    let mut at = from;
    for (count, word) in line[from..].split_whitespace().enumerate() {
        let start = at + line[at..].find(word)?;
        if count > 0 && datelines::is_whole(line[start..].trim_start_matches(['|', '-', '–', '—', '·', '•', ',', ' ']))
        {
            return Some(line[..start].trim_end_matches(['|', '-', '–', '—', '·', '•', ',', ' ']).len());
        }
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&');
        let sign = bare.is_empty() || word.starts_with('@');
        let name = starts_up(bare) && !(count == 0 && is_no_name(&bare.to_lowercase()));
        if count >= MOST_WORDS || !(sign || name || (count > 0 && NAME_PARTICLES.contains(&bare))) {
            return None;
        }
        at = start + word.len();
    }
    (at > from).then_some(line.len())
}

fn starts_up(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether most long words after the first begin small, so that a capital `By` stands out.
fn is_sentence_case(headline: &str) -> bool {
    let long: Vec<&str> = headline.split_whitespace().skip(1).filter(|word| word.chars().count() >= 4).collect();
    let small = long.iter().filter(|word| word.starts_with(char::is_lowercase)).count();
    small > 0 && small * 2 >= long.len()
}
