//! Spelling variants: whether two folded words are one name, written down twice from another script or ear.
//!
//! Vowels and doubled letters vary most between transliterations (`Mohammed`, `Muhammad`), then letters of one sound
//! (`Gaddafi`, `Qaddafi`); consonants hardly ever. So the consonants must agree by sound, and few letters may differ.

/// Shorter names differ by one letter and belong to two people: "Jean" and "Joan".
const SHORTEST: usize = 5;
/// Two spellings of one name differ by at most so many letters.
const MOST_EDITS: usize = 2;

/// A folded name, as it is heard.
pub struct Spelling {
    /// Without what only some languages write.
    plain: String,
    /// The consonants by sound.
    sounds: String,
    first: Option<char>,
    last: Option<char>,
}

impl Spelling {
    /// Of a folded name.
    pub fn new(name: &str) -> Self {
        let plain = plain(name);
        Self { sounds: sounds(&plain), first: first_sound(&plain), last: last_sound(&plain), plain }
    }

    /// What two spellings of one name share, to find them by.
    pub fn key(&self) -> String {
        self.sounds.chars().chain(self.first).chain(self.last).collect()
    }

    /// Whether two names are spellings of one: consonants of the same sounds, few letters apart, and the same end, since
    /// "Mario" and "Maria" are two.
    pub fn is_one_with(&self, other: &Self) -> bool {
        self.plain == other.plain
            || (self.plain.len().min(other.plain.len()) >= SHORTEST
                && self.first == other.first
                && self.last == other.last
                && self.sounds == other.sounds
                && edits(&self.plain, &other.plain) <= MOST_EDITS)
    }
}

/// Without doubled letters, and letters that only some languages write as they are spoken.
fn plain(name: &str) -> String {
    const WRITTEN: [(&str, &str); 9] = [
        ("tsch", "ch"),
        ("tch", "ch"),
        ("sch", "sh"),
        ("x", "ks"),
        ("ph", "f"),
        ("ue", "u"),
        ("oe", "o"),
        ("ae", "a"),
        ("kh", "k"),
    ];
    let mut plain = name.to_owned();
    for (written, spoken) in WRITTEN {
        if plain.contains(written) {
            plain = plain.replace(written, spoken);
        }
    }
    undoubled(&plain)
}

fn first_sound(name: &str) -> Option<char> {
    name.chars().next().map(|c| if is_vowel(c) { vowel_class(c) } else { sound(c) })
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j')
}

/// "Omar" and "Umar", "Elias" and "Ilias".
fn vowel_class(c: char) -> char {
    match c {
        'o' | 'u' => 'o',
        'e' | 'i' | 'y' | 'j' => 'e',
        other => other,
    }
}

/// One letter for the consonants that scripts without Latin letters are read as.
fn sound(c: char) -> char {
    match c {
        'c' | 'g' | 'q' => 'k',
        'w' => 'v',
        'z' => 's',
        other => other,
    }
}

/// "-sky", "-skii" and "-skyy" end alike; so do "-ov" and "-off".
fn last_sound(name: &str) -> Option<char> {
    let last = name.chars().next_back()?;
    Some(match last {
        'y' | 'i' | 'j' => 'i',
        'f' => 'v',
        other => sound(other),
    })
}

/// The consonants by sound, each once where doubled, a silent `h` left out.
fn sounds(name: &str) -> String {
    let mut consonants = String::new();
    let silent = name.replace("gh", "g").replace("dh", "d");
    for c in silent.chars().filter(|c| !is_vowel(*c)) {
        let sound = sound(c);
        if !consonants.ends_with(sound) {
            consonants.push(sound);
        }
    }
    if consonants.ends_with('f') {
        consonants.pop();
        consonants.push('v');
    }
    consonants
}

/// The letters, each once where doubled: "Asad" is "Assad".
fn undoubled(name: &str) -> String {
    let mut letters = String::new();
    for c in name.chars() {
        if !letters.ends_with(c) {
            letters.push(c);
        }
    }
    letters
}

/// The letters to insert, leave out or change to make one name of the other (Levenshtein).
fn edits(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &b) in other.iter().enumerate() {
            let change = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_told_from_names_that_are_near() {
        for (one, other) in [
            ("sergei", "sergey"),
            ("mohammed", "muhammad"),
            ("alexei", "aleksei"),
            ("dmitry", "dmitri"),
            ("gaddafi", "qaddafi"),
            ("zelensky", "zelenskyy"),
            ("asad", "assad"),
            ("yusuf", "yousef"),
        ] {
            let (one, other) = (Spelling::new(one), Spelling::new(other));
            assert!(one.is_one_with(&other) && one.key() == other.key(), "{} {}", one.plain, other.plain);
        }
        for (one, other) in [
            ("maria", "mario"),
            ("jean", "joan"),
            ("daniel", "daniela"),
            ("martin", "marvin"),
            ("ali", "alice"),
            ("hassan", "hussein"),
        ] {
            assert!(!Spelling::new(one).is_one_with(&Spelling::new(other)), "{one} {other}");
        }
    }

    #[test]
    fn edits_are_counted() {
        assert_eq!((edits("", "ab"), edits("kitten", "sitting"), edits("same", "same")), (2, 3, 0));
    }
}
