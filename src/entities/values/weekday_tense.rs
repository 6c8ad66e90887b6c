//! Whether a weekday is one to come or one gone by: news says "on Sunday" of both, and its verb tells.
//!
//! "The by-election on Sunday will decide it" is ahead, "voters chose him on Sunday" behind, and so is whatever is not said.

use super::reader::Reader;
use super::tense::Tense;

/// A verb farther from the weekday belongs to another clause.
const FARTHEST: u32 = 14;

/// Where the clause of the weekday at `i` points.
pub fn around(reader: &Reader, i: u32) -> Tense {
    match before(reader, i) {
        Tense::Unsaid => behind(reader, i),
        said => said,
    }
}

/// What the nearest telling word before `i` says.
fn before(reader: &Reader, i: u32) -> Tense {
    for at in (i.saturating_sub(FARTHEST)..i).rev() {
        if ends_clause(&reader.lower(at)) {
            break;
        }
        let said = telling(reader, at);
        if said != Tense::Unsaid {
            return said;
        }
    }
    Tense::Unsaid
}

/// What the first telling word behind `i` says, where the weekday belongs to the subject of its verb: "the vote on Sunday
/// will", "Sunday's vote will", "on Sunday, voters will".
fn behind(reader: &Reader, i: u32) -> Tense {
    let noun = if &*reader.before(i) == "on" { i.checked_sub(2) } else { None };
    let opens = reader.opens(i) || (&*reader.before(i) == "on" && reader.opens(i - 1));
    let owner = matches!(reader.word(i + 1), "'s" | "’s");
    let subject = noun.filter(|&noun| !opens && reader.is_word(noun)).or(owner.then_some(i + 2));
    if subject.is_some_and(|noun| is_unplanned(&reader.lower(noun))) || follows(reader, i) {
        return Tense::Unsaid;
    }
    let from = i + 1 + u32::from(opens && reader.word(i + 1) == ",");
    for at in from..from + FARTHEST {
        let word = reader.lower(at);
        if ends_clause(&word) || matches!(&*word, "," | "that" | "who" | "which" | "and" | "but" | "as" | "after") {
            break;
        }
        let said = telling(reader, at);
        if said != Tense::Unsaid {
            return said;
        }
    }
    Tense::Unsaid
}

fn ends_clause(word: &str) -> bool {
    matches!(word, "." | "!" | "?" | ";" | ":" | "" | "\"" | "“" | "”")
}

/// Whether what the weekday belongs to comes after something: "after Sunday's vote", "following the vote on Sunday".
fn follows(reader: &Reader, i: u32) -> bool {
    const NEAR: u32 = 6;
    let near = (i.saturating_sub(NEAR)..i).rev().map(|at| reader.lower(at));
    near.take_while(|word| !ends_clause(word)).any(|word| matches!(&*word, "after" | "since" | "following"))
}

/// What token `at` by itself says.
fn telling(reader: &Reader, at: u32) -> Tense {
    let word = reader.lower(at);
    let next = reader.lower(at + 1);
    let previous = reader.before(at);
    match &*word {
        "will" | "'ll" | "’ll" | "shall" | "wo" | "would" | "'d" | "’d" | "may" | "might" | "must" | "should"
            if !reader.is_capitalised(at) =>
        {
            // "would have voted" looks back.
            if &*next == "have" { Tense::Behind } else { Tense::Ahead }
        }
        "scheduled" | "upcoming" | "due" | "slated" | "planned" | "begins" | "starts" | "opens" | "resumes"
        | "expires" => Tense::Ahead,
        "is" | "are" if matches!(&*next, "on" | "expected" | "set" | "likely") => Tense::Ahead,
        "takes" | "take" if &*next == "place" => Tense::Ahead,
        "kicks" if &*next == "off" => Tense::Ahead,
        "ahead" if &*next == "of" => Tense::Ahead,
        // "is to be held", "hopes to win", "favourite to win"
        "to" if intends(&previous) || matches!(&*next, "be" | "begin" | "start" | "open" | "meet") => Tense::Ahead,
        "was" | "were" | "had" | "did" => Tense::Behind,
        word if is_past(word) && !reader.is_capitalised(at) => {
            let made_passive = matches!(&*previous, "be" | "been" | "being" | "is" | "are" | "get" | "gets");
            let describes =
                matches!(&*previous, "the" | "a" | "an" | "its" | "their" | "his" | "her" | "this" | "that");
            if made_passive || describes { Tense::Unsaid } else { Tense::Behind }
        }
        _ => Tense::Unsaid,
    }
}

/// Whether what follows "to" behind a word is still to be done.
fn intends(word: &str) -> bool {
    matches!(
        word,
        "aim"
            | "aims"
            | "expected"
            | "favourite"
            | "favorite"
            | "hope"
            | "hopes"
            | "hoping"
            | "intend"
            | "intends"
            | "likely"
            | "plan"
            | "plans"
            | "planning"
            | "poised"
            | "preparing"
            | "prepares"
            | "ready"
            | "set"
            | "want"
            | "wants"
            | "promises"
            | "vows"
            | "threatens"
            | "about"
            | "going"
            | "is"
            | "are"
    )
}

/// Whether a word is a verb in the past, by its ending or, of the irregular ones that news has most, by itself.
fn is_past(word: &str) -> bool {
    const SHORTEST: usize = 5;
    let regular = word.len() >= SHORTEST && word.ends_with("ed") && !word.ends_with("eed");
    regular
        || matches!(
            word,
            "said"
                | "told"
                | "died"
                | "made"
                | "took"
                | "held"
                | "came"
                | "went"
                | "began"
                | "met"
                | "won"
                | "lost"
                | "left"
                | "fell"
                | "rose"
                | "struck"
                | "shot"
                | "spoke"
                | "gave"
                | "got"
                | "saw"
                | "found"
                | "led"
                | "ran"
                | "sent"
                | "wrote"
                | "paid"
                | "broke"
                | "brought"
                | "built"
                | "chose"
                | "drew"
                | "drove"
                | "flew"
                | "fled"
                | "grew"
                | "kept"
                | "sank"
                | "sold"
                | "spent"
                | "stood"
                | "stole"
                | "swore"
                | "taken"
                | "threw"
                | "used"
                | "became"
                | "beat"
                | "heard"
                | "thought"
                | "knew"
                | "tied"
                | "sued"
        )
}

/// What nobody plans: of "Sunday's attack" the day is gone by, whatever will follow.
fn is_unplanned(noun: &str) -> bool {
    matches!(
        noun,
        "accident"
            | "announcement"
            | "assault"
            | "attack"
            | "attacks"
            | "blast"
            | "bombing"
            | "clash"
            | "clashes"
            | "collapse"
            | "coup"
            | "crash"
            | "death"
            | "deaths"
            | "decision"
            | "defeat"
            | "disaster"
            | "earthquake"
            | "explosion"
            | "fire"
            | "flood"
            | "floods"
            | "incident"
            | "killing"
            | "killings"
            | "landslide"
            | "loss"
            | "massacre"
            | "murder"
            | "outage"
            | "quake"
            | "raid"
            | "riot"
            | "riots"
            | "ruling"
            | "shooting"
            | "storm"
            | "strikes"
            | "tragedy"
            | "victory"
            | "violence"
            | "win"
    )
}

#[cfg(test)]
mod tests {
    use crate::entities::values::marked::assert_marked;

    /// The sentence in an article of a Friday.
    #[track_caller]
    fn assert_read(sentences: &[&str]) {
        let texts: Vec<String> = sentences.iter().map(|sentence| format!("14 March 2025\n\n{sentence}")).collect();
        assert_marked(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    }

    #[test]
    fn a_weekday_with_a_verb_of_the_future_is_the_next_one() {
        assert_read(&[
            "The by-election on [DATE 2025-03-16|Sunday] will decide who runs Orme.",
            "[DATE 2025-03-16|Sunday]'s by-election will decide who runs Orme.",
            "On [DATE 2025-03-16|Sunday], voters will go to the polls.",
            "On [DATE 2025-03-17|Monday] the court is expected to sit.",
            "She is favourite to win the by-election on [DATE 2025-03-16|Sunday].",
            "The by-election, to be held on [DATE 2025-03-16|Sunday], is close.",
            "The trial begins on [DATE 2025-03-17|Monday].",
            "The vote is on [DATE 2025-03-16|Sunday].",
            "He said he would resign on [DATE 2025-03-19|Wednesday].",
            "The court may free him on [DATE 2025-03-18|Tuesday].",
            "He plans to fly to Rome on [DATE 2025-03-19|Wednesday].",
            "Ahead of the vote on [DATE 2025-03-16|Sunday], the parties spent too much.",
            "The strike on [DATE 2025-03-17|Monday] won't stop trains.",
            "The hall will be opened on [DATE 2025-03-21|Friday].",
        ]);
    }

    #[test]
    fn a_weekday_with_a_verb_of_the_past_is_the_last_one() {
        assert_read(&[
            "Taxes will rise, the minister said on [DATE 2025-03-11|Tuesday].",
            "On [DATE 2025-03-11|Tuesday] the minister said that taxes will rise.",
            "The minister, who resigned on [DATE 2025-03-11|Tuesday], will be replaced.",
            "The report published on [DATE 2025-03-10|Monday] will be debated.",
            "The march on [DATE 2025-03-09|Sunday] drew a crowd.",
            "[DATE 2025-03-09|Sunday]'s attack will be debated.",
            "After the vote on [DATE 2025-03-09|Sunday] he will resign.",
            "He would have won on [DATE 2025-03-09|Sunday].",
            "He was forced to resign on [DATE 2025-03-14|Friday].",
            "Floods on [DATE 2025-03-12|Wednesday].",
        ]);
    }
}
