//! Spelling: the words of a name as they are compared, without what writers put in or leave out at will.

use crate::entities::{EntityType, Mention};
use crate::lists::gazetteer::{self, Kinds, fold_into};
use crate::lists::gender;
use crate::text::{TokenRange, Tokens};

/// The folded words of a name; of a date or an amount, its words in small letters.
pub fn words(tokens: &Tokens, mention: &Mention) -> Vec<String> {
    match mention.entity_type {
        EntityType::Person => of_person(tokens, mention.tokens),
        EntityType::Norp => of_people(folded(tokens, mention.tokens)),
        EntityType::Loc => folded(tokens, mention.tokens),
        name if name.is_name() => of_thing(folded(tokens, mention.tokens)),
        _ => vec![tokens.words(mention.tokens).to_lowercase()],
    }
}

/// Every word that has letters, but for a possessive: "People's Party" is "People Party" to some.
fn folded(tokens: &Tokens, range: TokenRange) -> Vec<String> {
    range.iter().filter(|&i| !is_possessive(tokens.word(i))).filter_map(|i| fold(tokens.word(i))).collect()
}

/// A word as it is compared; none where it has no letters.
pub fn fold(word: &str) -> Option<String> {
    let mut folded = Vec::with_capacity(word.len());
    fold_into(word, &mut folded);
    String::from_utf8(folded).ok().filter(|word| !word.is_empty())
}

fn is_possessive(word: &str) -> bool {
    matches!(word, "'s" | "’s" | "'S" | "’S")
}

/// Without Arabic articles and titles; what hyphens join is one word: "Ji-woo" is "Jiwoo", and "Jean-Luc" is not "Jean".
fn of_person(tokens: &Tokens, range: TokenRange) -> Vec<String> {
    let mut words: Vec<String> = Vec::with_capacity(range.len() as usize);
    let mut joins = false;
    let mut skips = false;
    for i in range.iter() {
        let word = tokens.word(i);
        let hyphen = word == "-" && !tokens.space_before(i) && !tokens.space_before(i + 1);
        if is_possessive(word) || is_article(tokens, range, i) || (hyphen && skips) {
            // The hyphen behind an article that is left out joins nothing.
            skips = !hyphen;
            continue;
        }
        skips = false;
        if hyphen {
            joins = !words.is_empty();
            continue;
        }
        let Some(word) = fold(word) else { continue };
        match words.last_mut().filter(|_| joins) {
            Some(last) => last.push_str(&word),
            None => words.push(word),
        }
        joins = false;
    }
    // "General Reis" is Reis; a title alone is what it is.
    let titles = words.iter().take_while(|word| is_title(word)).count().min(words.len().saturating_sub(1));
    words.drain(..titles);
    words
}

/// Whether token `i` of a person's name is an Arabic article, which some write and others leave out: "al-Assad".
fn is_article(tokens: &Tokens, name: TokenRange, i: u32) -> bool {
    let word = tokens.word(i);
    let joined = tokens.word(i + 1) == "-" && i + 1 < name.end();
    let article = matches!(
        word.to_ascii_lowercase().as_str(),
        "al" | "el" | "ul" | "as" | "ar" | "ash" | "ad" | "at" | "az" | "an"
    );
    // "Al Reis" has a given name; "al Reis" and "Al-Reis" have an article.
    article && i + 1 < name.end() && (joined || matches!(word, "al" | "el" | "ul"))
}

/// Whether a word is a title and no given name: "Dean" Reis may be called so.
pub fn is_title(word: &str) -> bool {
    let kinds = gazetteer::entry(word.as_bytes()).kinds();
    (kinds.any(Kinds::TITLE) && !kinds.any(Kinds::GIVEN)) || gender::of_title(word).is_some()
}

/// "Pole" and "Poles", "Kurd" and "Kurdish" are one people.
fn of_people(mut words: Vec<String>) -> Vec<String> {
    let is_group = |stem: &str| stem.len() > 2 && gazetteer::entry(stem.as_bytes()).kinds().any(Kinds::ANY_GROUP);
    if let Some(last) = words.last_mut()
        && let Some(stem) = ["s", "ish"].iter().find_map(|end| last.strip_suffix(end).filter(|stem| is_group(stem)))
    {
        *last = stem.to_owned();
    }
    words
}

/// Without "the", "&" as "and", legal forms in short, and "Ministry of Fisheries" as "Fisheries Ministry".
fn of_thing(mut words: Vec<String>) -> Vec<String> {
    const HEADS: [&str; 7] = ["ministry", "department", "office", "bureau", "agency", "secretariat", "directorate"];
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    for word in &mut words {
        if word == "&" {
            "and".clone_into(word);
        }
    }
    if let Some(form) = words.last_mut() {
        let short = match form.as_str() {
            "corporation" => "corp",
            "incorporated" => "inc",
            "limited" => "ltd",
            "company" => "co",
            other => other,
        };
        *form = short.to_owned();
    }
    let of = words.iter().position(|word| word == "of").filter(|&of| of > 0 && HEADS.contains(&words[of - 1].as_str()));
    if let Some(of) = of.filter(|&of| of + 1 < words.len()) {
        // What stands before the head ("Kenyan Ministry of Health") stays in front.
        let head = words.remove(of - 1);
        words.remove(of - 1);
        if words.get(of - 1).is_some_and(|word| word == "the") && words.len() > of {
            words.remove(of - 1);
        }
        words.push(head);
    }
    words
}
