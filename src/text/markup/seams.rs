//! Seams: two elements that touch in the source, with no white space between. In a line of its own making the page may have set them
//! apart ("Ada Moss", "Staff Writer"); the last words of one and the first of the other come in, and whether they are two words
//! comes out.

/// How the words after a seam stand to those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seam {
    /// In one element, or one of them in an element inside the other's: "<b>Mc</b>Donald".
    Within,
    /// Each in an element that the other is not in.
    Between,
}

/// Whether `before` and `after`, which touch, are words apart.
pub fn is_apart(seam: Seam, before: &str, after: &str) -> bool {
    let Some(last) = before.chars().next_back() else { return false };
    let mut follows = after.chars();
    let Some(first) = follows.next() else { return false };
    // No word has a capital after a closing bracket: "(Orme Bay Post)The tram".
    if last == ')' && first.is_uppercase() {
        return true;
    }
    if seam == Seam::Within {
        return false;
    }
    // A letter alone may be the first of a word that is set large.
    let is_word = before.chars().rev().take(2).filter(|c| c.is_alphabetic()).count() == 2;
    let begins_word = first.is_uppercase() && follows.next().is_some_and(char::is_lowercase);
    if last.is_lowercase() {
        return is_word && (first.is_uppercase() || first.is_numeric());
    }
    begins_word && (last.is_numeric() || (last.is_uppercase() && is_word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_two_elements_are_apart_where_no_word_goes_on_so() {
        for (before, after) in [
            ("Ada Moss", "Staff Writer"),
            ("2 May 2024", "Updated"),
            ("Log in", "Register"),
            ("9:05 AM EST", "Updated"),
            ("Harbour news", "14"),
            ("(Orme Bay)", "A tram"),
        ] {
            assert!(is_apart(Seam::Between, before, after), "{before}|{after}");
        }
        for (before, after) in [
            ("i", "Phone"),
            ("“T", "HE TRAM"),
            ("N", "ovi Sad"),
            ("tram", "s"),
            ("3:45", "03:45"),
            ("NA", "SA"),
            ("tram", ", late"),
            ("$", "40"),
            ("", "Late"),
            ("late", ""),
        ] {
            assert!(!is_apart(Seam::Between, before, after), "{before}|{after}");
        }
    }

    #[test]
    fn a_word_may_be_marked_in_part() {
        for (before, after) in [("Mc", "Donald"), ("Face", "Book"), ("H", "2"), ("CO", "2"), ("Ca(OH)", "2")] {
            assert!(!is_apart(Seam::Within, before, after), "{before}|{after}");
        }
        assert!(is_apart(Seam::Within, "NOVI SAD (Orme Bay Post)", "The tram"));
    }
}
