use super::split;
use crate::text::{Article, Tokens};
use proptest::prelude::*;

fn sentences(text: &str) -> Vec<&str> {
    split(&Article::new(text), &Tokens::new(text)).iter().map(|sentence| sentence.span.of(text)).collect()
}

#[track_caller]
fn splits(expected: &[&str]) {
    assert_eq!(sentences(&expected.join(" ")), expected);
}

#[test]
fn keeps_titles_and_initials_inside_a_sentence() {
    splits(&["Gov. Ada K. Moss met Dr. Lin.", "J. R. Pell of St. Orme waited.", "So did Gen. Ott."]);
}

#[test]
fn the_pronoun_i_may_end_a_sentence() {
    splits(&["It was only you and I.", "We met Albert I. Stone later."]);
}

#[test]
fn an_initialism_ends_a_sentence_before_an_opener_only() {
    splits(&["She works for the U.S. Senate.", "He left the U.S.", "They stayed in the U.K. for good."]);
}

#[test]
fn a_letter_that_names_a_thing_may_end_a_sentence() {
    splits(&[
        "She told it on X.",
        "Police saw it.",
        "He had hepatitis B.",
        "Doctors knew.",
        "They sat in Block C.",
        "Stewards came.",
    ]);
    splits(&["It was said by X. Lee, and Group Capt. H. Pell agreed."]);
}

#[test]
fn who_the_next_sentence_is_about_ends_the_one_before() {
    splits(&["She lives in Washington, D.C.", "Mr. Pell does not.", "He fled to the U.S.", "Gen. Ott stayed."]);
    splits(&["It left the U.K.", "Officials in Rome objected.", "They sold tyres, oil, etc.", "Nobody paid."]);
    splits(&["He met U.S. Gen. Ott of Yahoo! Inc. at Apt. 4 on Orme Pl. in May.", "So it was."]);
}

#[test]
fn company_forms_end_a_sentence_before_an_opener_only() {
    splits(&["Harbour Foods Inc. Chief Mara Bell quit.", "She had run Orme Bros.", "It was sold to Pell Ltd. in May."]);
}

#[test]
fn numbers_and_dates_keep_their_stops() {
    splits(&["Rule No. 7 cost $3.50 on Jan. 20, 2019.", "Was it much?", "No.", "See p. 12."]);
}

#[test]
fn a_time_of_day_ends_a_sentence_late_but_not_early() {
    splits(&[
        "At 5 a.m. Mr. Orme rose.",
        "The last train left at 6 p.m.",
        "Passengers slept.",
        "The next came at 9 a.m. Monday.",
    ]);
}

#[test]
fn marks_after_the_stop_belong_to_the_sentence() {
    splits(&["“It is over.”", "(So she said.)", "'Is it?'", "\"Yes!\"", "He left.[12]", "Nobody followed."]);
}

#[test]
fn a_quoted_question_goes_on_with_who_asked_it() {
    splits(&["“Is it done?” she asked.", "“Who paid?” Mara Bell wondered.", "“Nobody!”", "The room fell silent."]);
}

#[test]
fn brackets_inside_a_sentence_are_part_of_it() {
    splits(&[
        "The bill (it was long. Very long.) passed.",
        "She quoted “[...] a ruin [...]” (Orme 12).",
        "All agreed.",
    ]);
}

#[test]
fn an_omission_goes_on_and_a_full_ellipsis_ends() {
    splits(&[
        "It was ... well, hard.",
        "I never meant that....",
        "She left.",
        "“We waited… and waited.”",
        "Then it came...",
    ]);
}

#[test]
fn list_items_in_one_line_stand_alone() {
    assert_eq!(sentences("1. Open the gate 2. Count the sheep"), ["1. Open the gate", "2. Count the sheep"]);
    assert_eq!(sentences("a) bread b) salt c) oil"), ["a) bread", "b) salt", "c) oil"]);
    assert_eq!(sentences("• bread • salt"), ["• bread", "• salt"]);
}

#[test]
fn addresses_keep_their_stops() {
    splits(&["Write to ada.moss@example.org.", "Or see https://example.org/a.b.html.", "Both work."]);
}

#[test]
fn a_forgotten_space_hides_no_boundary() {
    assert_eq!(
        sentences("The vote ended.Nobody won.Node.js crashed."),
        ["The vote ended.", "Nobody won.", "Node.js crashed."]
    );
}

#[test]
fn scripts_without_case_end_at_their_stops() {
    assert_eq!(sentences("زار الوزير المدينة. هل عاد؟ نعم."), ["زار الوزير المدينة.", "هل عاد؟", "نعم."]);
    assert_eq!(sentences("הוא הגיע. היא הלכה."), ["הוא הגיע.", "היא הלכה."]);
}

#[test]
fn no_sentence_crosses_a_paragraph() {
    assert_eq!(sentences("He said so and\n\nShe left."), ["He said so and", "She left."]);
}

proptest! {
    #[test]
    fn every_token_stands_in_one_sentence(text in "([A-Z]?[a-z]{1,4}|[.!?\"'()\\[\\]…:“”]|\\. \\. \\.|U\\.S\\.|1\\.|a\\)|•|Mr\\.|\r?\n| ){0,80}") {
        let article = Article::new(&text);
        let tokens = Tokens::new(&text);
        let mut next = 0;
        for sentence in split(&article, &tokens) {
            prop_assert_eq!(sentence.tokens.start(), next);
            prop_assert!(!sentence.tokens.is_empty());
            prop_assert_eq!(sentence.span, tokens.span(sentence.tokens));
            prop_assert!(article.blocks()[sentence.block as usize].span.contains(sentence.span));
            next = sentence.tokens.end();
        }
        prop_assert_eq!(next, tokens.len());
    }

    #[test]
    fn never_panics(text in any::<String>()) {
        split(&Article::new(&text), &Tokens::new(&text));
    }
}
