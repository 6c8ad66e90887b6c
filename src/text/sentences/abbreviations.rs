//! Abbreviations: what a word before a full stop says about whether the stop ends a sentence.

/// How a word behaves when a full stop follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Always leads to the next word: `Mr.`, `e.g.`, `vs.`
    Leading,
    /// Leads to a number, and otherwise is a word like any other: `No. 5`, `Jan. 20`, `p. 55`.
    BeforeNumber,
    /// Follows a name and may end a sentence: `Inc.`, `Jr.`, `etc.`
    Trailing,
}

/// Titles, ranks and particles that stand before a name, and Latin that stands before an example. Lower case.
const LEADING: &[&str] = &[
    "adj", "adm", "adv", "asst", "atty", "bldg", "brig", "capt", "cf", "cmdr", "col", "comdr", "cpl", "cpt", "det",
    "dr", "drs", "ens", "eg", "fr", "ft", "gen", "gov", "hon", "hr", "ie", "insp", "lt", "maj", "messrs", "mlle",
    "mme", "mr", "mrs", "ms", "mt", "mx", "msgr", "ofc", "op", "ord", "pfc", "pres", "prof", "profs", "pvt", "rep",
    "reps", "res", "rev", "sen", "sens", "sgt", "st", "ste", "supt", "surg", "treas", "v", "viz", "vs",
];

/// What stands before a number: parts of books, months, days. Lower case.
const BEFORE_NUMBER: &[&str] = &[
    "apr", "apt", "approx", "art", "arts", "aug", "c", "ca", "ch", "chap", "circa", "dec", "eq", "ex", "feb", "fig",
    "figs", "fri", "jan", "jul", "jun", "mar", "mon", "n°", "no", "nos", "nov", "nr", "oct", "p", "para", "paras",
    "pg", "pp", "pt", "pts", "rs", "sat", "sec", "sect", "sep", "sept", "sun", "tel", "thu", "thur", "thurs", "tue",
    "tues", "vol", "vols", "wed",
];

/// What follows a name or closes a list. Lower case.
const TRAILING: &[&str] = &[
    "al", "assn", "assoc", "ave", "blvd", "bros", "co", "cos", "corp", "dept", "dist", "div", "esq", "est", "etc",
    "ext", "gmbh", "inc", "incl", "jr", "lb", "lbs", "llc", "ltd", "mfg", "min", "oz", "pl", "plc", "pty", "rd", "sq",
    "sr", "univ",
];

/// Of the above, those that name a person or a place only when written with a capital: `rep` and `gen` are words.
const CAPITAL_ONLY: &[&str] = &[
    "adm", "adv", "apt", "capt", "col", "det", "ens", "fri", "ft", "gen", "gov", "hon", "jan", "jul", "jun", "maj",
    "mar", "mon", "mt", "ord", "pl", "pres", "rep", "reps", "res", "sat", "sen", "st", "sun", "surg", "treas", "wed",
    "dec", "nov", "oct",
];

/// Of the above, those that are something else in capitals.
const SMALL_ONLY: &[&str] = &["al", "eg", "ie", "v"];

/// What `word`, which a full stop follows, abbreviates, if it does.
pub(super) fn of(word: &str) -> Option<Abbreviation> {
    // Longer than any entry; keeps a long run of letters from being copied.
    const LONGEST: usize = 8;
    if word.len() > LONGEST {
        return None;
    }
    let lower = word.to_lowercase();
    let lower = lower.as_str();
    if CAPITAL_ONLY.contains(&lower) && !word.starts_with(char::is_uppercase) {
        // "on 5th st. near": a street is written small, and whatever follows it says more than the stop.
        return (lower == "st").then_some(Abbreviation::Trailing);
    }
    if SMALL_ONLY.contains(&lower) && word != lower {
        return None;
    }
    if LEADING.contains(&lower) {
        Some(Abbreviation::Leading)
    } else if BEFORE_NUMBER.contains(&lower) {
        Some(Abbreviation::BeforeNumber)
    } else if TRAILING.contains(&lower) {
        Some(Abbreviation::Trailing)
    } else {
        None
    }
}

/// Legal forms behind a name that ends in a mark: `Yahoo! Inc.`
pub(super) fn is_legal_form(word: &str) -> bool {
    matches!(word, "Inc" | "Corp" | "Ltd" | "Co" | "LLC" | "PLC" | "Plc" | "plc" | "Group" | "Holdings")
}

/// Titles that nobody bears behind a place: after `D.C.` one of them begins a sentence.
pub(super) fn is_courtesy(word: &str) -> bool {
    matches!(word, "Mr" | "Mrs" | "Ms" | "Miss" | "Dr")
}

/// People whom a name in capitals does not hold: before a small letter, they begin a sentence. In order.
const ACTORS: &[&str] = &[
    "Activists",
    "Analysts",
    "Authorities",
    "Banks",
    "Campaigners",
    "Citizens",
    "Clients",
    "Companies",
    "Critics",
    "Customers",
    "Doctors",
    "Economists",
    "Employees",
    "Experts",
    "Families",
    "Farmers",
    "Firefighters",
    "Firms",
    "Investigators",
    "Investors",
    "Journalists",
    "Judges",
    "Lawmakers",
    "Lawyers",
    "Migrants",
    "Neighbours",
    "Nurses",
    "Officers",
    "Officials",
    "Opponents",
    "Owners",
    "Parents",
    "Passengers",
    "Patients",
    "People",
    "Police",
    "Politicians",
    "Prosecutors",
    "Protesters",
    "Regulators",
    "Relatives",
    "Reporters",
    "Rescuers",
    "Researchers",
    "Residents",
    "Scientists",
    "Shareholders",
    "Shares",
    "Soldiers",
    "Staff",
    "Students",
    "Supporters",
    "Teachers",
    "Tourists",
    "Traders",
    "Troops",
    "Unions",
    "Users",
    "Victims",
    "Visitors",
    "Volunteers",
    "Voters",
    "Witnesses",
    "Workers",
];

/// Whether `word`, with its capital, is of people who act: `Police`.
pub(super) fn acts(word: &str) -> bool {
    ACTORS.binary_search(&word).is_ok()
}

/// What is told apart by a letter behind it: `vitamin D`, `Block F`. Lower case, in order.
const LETTERED: &[&str] = &[
    "annex",
    "annexe",
    "appendix",
    "block",
    "building",
    "category",
    "class",
    "company",
    "dock",
    "exhibit",
    "factor",
    "figure",
    "flu",
    "gate",
    "grade",
    "group",
    "haemophilia",
    "hall",
    "hemophilia",
    "hepatitis",
    "influenza",
    "league",
    "level",
    "line",
    "option",
    "page",
    "part",
    "pavilion",
    "phase",
    "plan",
    "platform",
    "point",
    "pool",
    "protein",
    "route",
    "row",
    "schedule",
    "section",
    "sector",
    "segment",
    "series",
    "site",
    "squad",
    "stand",
    "strain",
    "streptococcus",
    "table",
    "team",
    "terminal",
    "tier",
    "type",
    "unit",
    "variant",
    "vitamin",
    "ward",
    "wing",
    "zone",
];

/// Whether a letter behind `word` is the name of one of its kind.
pub(super) fn takes_letter(word: &str) -> bool {
    LETTERED.binary_search(&word.to_lowercase().as_str()).is_ok()
}

/// Words that begin sentences and are seldom part of a name, so that one of them after `U.S.` or `Inc.` begins another.
/// Lower case, in order, so that it can be searched.
const OPENERS: &[&str] = &[
    "a",
    "about",
    "according",
    "after",
    "against",
    "all",
    "also",
    "although",
    "amid",
    "among",
    "an",
    "and",
    "another",
    "are",
    "as",
    "at",
    "because",
    "before",
    "between",
    "both",
    "but",
    "by",
    "can",
    "could",
    "despite",
    "did",
    "do",
    "does",
    "during",
    "each",
    "earlier",
    "even",
    "every",
    "few",
    "finally",
    "for",
    "from",
    "had",
    "has",
    "have",
    "he",
    "her",
    "here",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "indeed",
    "instead",
    "is",
    "it",
    "its",
    "just",
    "later",
    "like",
    "many",
    "maybe",
    "meanwhile",
    "moreover",
    "most",
    "my",
    "neither",
    "nevertheless",
    "nor",
    "not",
    "now",
    "of",
    "on",
    "once",
    "or",
    "our",
    "over",
    "perhaps",
    "several",
    "she",
    "should",
    "since",
    "so",
    "some",
    "still",
    "such",
    "that",
    "the",
    "their",
    "then",
    "there",
    "therefore",
    "these",
    "they",
    "this",
    "those",
    "though",
    "through",
    "thus",
    "to",
    "today",
    "until",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "whose",
    "why",
    "with",
    "without",
    "would",
    "yes",
    "yesterday",
    "yet",
    "you",
    "your",
];

/// Words that begin a clause with its own subject and verb; articles and prepositions begin titles, too. Lower case.
const CLAUSE_OPENERS: &[&str] = &[
    "although", "as", "because", "did", "do", "does", "have", "he", "how", "i", "if", "is", "it", "she", "there",
    "they", "we", "what", "when", "while", "why", "you",
];

/// Openers that are surnames too: "George F. Will", "Kim C. So".
const NAME_LIKE: &[&str] = &["a", "an", "do", "my", "she", "so", "you"];

/// Whether `word` opens a sentence rather than going on with a name.
pub(super) fn is_opener(word: &str) -> bool {
    OPENERS.binary_search(&word.to_lowercase().as_str()).is_ok()
}

/// Whether `word` opens a sentence even after a single letter and its stop.
pub(super) fn opens_after_initial(word: &str) -> bool {
    is_opener(word) && !NAME_LIKE.contains(&word.to_lowercase().as_str())
}

/// Whether `word` opens a clause that could stand alone after a colon.
pub(super) fn opens_clause(word: &str) -> bool {
    CLAUSE_OPENERS.binary_search(&word.to_lowercase().as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openers_are_in_order() {
        assert!(OPENERS.is_sorted());
        assert!(CLAUSE_OPENERS.is_sorted());
        assert!(ACTORS.is_sorted() && LETTERED.is_sorted());
    }

    #[test]
    fn every_abbreviation_is_short_enough_to_be_found() {
        for &word in LEADING.iter().chain(BEFORE_NUMBER).chain(TRAILING) {
            let mut capital = word.to_owned();
            capital[..1].make_ascii_uppercase();
            assert!(of(&capital).or(of(word)).is_some(), "{word}");
        }
    }

    #[test]
    fn a_rank_is_an_abbreviation_only_with_a_capital() {
        assert_eq!(of("Gen"), Some(Abbreviation::Leading));
        assert_eq!(of("gen"), None);
        assert_eq!(of("sat"), None);
    }
}
