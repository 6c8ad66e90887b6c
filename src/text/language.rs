//! The language of a text, by the crate `whatlang` (trigrams, Cavnar and Trenkle 1994): what is read here is English.

use whatlang::{Lang, Script};

/// A language, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Language {
    /// ISO 639-1 where the language has such a code, else ISO 639-3.
    pub code: &'static str,
    /// 0 to 1.
    pub score: f32,
}

/// So much of a text says what language it is in, in bytes.
const ENOUGH: usize = 1600;
/// Fewer letters than this tell too little in a script that many languages share: of 40,000 English sentences that are
/// longer only lists of names are taken for another language; from 100 letters on prose is too.
const FEWEST_LATIN: usize = 120;
/// A script of its own tells more.
const FEWEST_OTHER: usize = 24;
/// A text is taken for another language only when that is so sure: a wrong notice is worse than none.
const SUREST: f64 = 0.95;

impl Language {
    /// The language of `text`, where it is another than English for sure; else none.
    ///
    /// ```
    /// use glossator::text::Language;
    /// let text = "Der Hafen bleibt nach dem Sturm geschlossen, weil die Kräne beschädigt sind und niemand weiß, wann sie \
    ///     wieder stehen; der Stadtrat will am Montag über die Kosten der Reparatur beraten und die Händler entschädigen.";
    /// assert_eq!(Language::other_than_english(text).map(|language| language.code), Some("de"));
    /// assert_eq!(Language::other_than_english("The port stays closed."), None);
    /// ```
    pub fn other_than_english(text: &str) -> Option<Self> {
        // From the middle: a headline and a menu stand at the beginning.
        let middle = text.len().saturating_sub(ENOUGH) / 2;
        let from = text.ceil_char_boundary(middle);
        let sample = &text[from..text.floor_char_boundary(from + ENOUGH)];
        let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
        let found = whatlang::detect(sample)?;
        let fewest = if found.script() == Script::Latin { FEWEST_LATIN } else { FEWEST_OTHER };
        let sure = letters >= fewest && found.is_reliable() && found.confidence() >= SUREST;
        #[expect(clippy::cast_possible_truncation, reason = "a share has no more to say")]
        let score = found.confidence() as f32;
        (sure && found.lang() != Lang::Eng).then(|| Self { code: code(found.lang()), score })
    }
}

/// The code by which browsers know the language.
fn code(language: Lang) -> &'static str {
    match language {
        Lang::Ara => "ar",
        Lang::Bul => "bg",
        Lang::Ces => "cs",
        Lang::Cmn => "zh",
        Lang::Dan => "da",
        Lang::Deu => "de",
        Lang::Ell => "el",
        Lang::Est => "et",
        Lang::Fin => "fi",
        Lang::Fra => "fr",
        Lang::Heb => "he",
        Lang::Hin => "hi",
        Lang::Hrv => "hr",
        Lang::Hun => "hu",
        Lang::Ind => "id",
        Lang::Ita => "it",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Nld => "nl",
        Lang::Nob => "nb",
        Lang::Pes => "fa",
        Lang::Pol => "pl",
        Lang::Por => "pt",
        Lang::Ron => "ro",
        Lang::Rus => "ru",
        Lang::Spa => "es",
        Lang::Srp => "sr",
        Lang::Swe => "sv",
        Lang::Tha => "th",
        Lang::Tur => "tr",
        Lang::Ukr => "uk",
        Lang::Vie => "vi",
        other => other.code(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<&'static str> {
        Language::other_than_english(text).map(|language| language.code)
    }

    #[test]
    fn a_script_of_its_own_needs_few_words() {
        assert_eq!(of("Порт остаётся закрытым после шторма, сообщил городской совет."), Some("ru"));
        assert_eq!(of("港口在暴风雨之后仍然关闭，市议会星期一宣布修复工作将持续到九月。"), Some("zh"));
    }

    #[test]
    fn what_is_short_or_mixed_is_left_alone() {
        for text in ["", "Bonjour!", "12.5 % 40", "El Niño and La Niña", "Kaja Tamm, Ülle Saar, Jüri Põld, Märt Öövel"]
        {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn english_with_foreign_names_is_english() {
        let text = "Recep Tayyip Erdoğan met Władysław Kosiniak-Kamysz and Ólafur Þór Hauksson in Kraków on Thursday, and the \
            three of them spoke about the Straße des 17. Juni, the Champs-Élysées and the Plaza Mayor for two hours.";
        assert_eq!(of(text), None);
    }
}
