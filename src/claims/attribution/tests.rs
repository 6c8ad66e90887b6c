//! Who says what, in small articles.

use super::super::sample::{read, who_says_what};
use super::*;

#[test]
fn a_clause_is_content_with_its_that() {
    assert_eq!(
        who_says_what("Port officials have repeatedly warned that the dredging could stop in June."),
        ["Port officials | have repeatedly warned | that the dredging could stop in June"]
    );
    assert_eq!(
        who_says_what("Ferry operators told reporters on Monday that fares would rise."),
        ["Ferry operators | told | that fares would rise"]
    );
}

#[test]
fn a_clause_without_that_is_content_too() {
    assert_eq!(
        who_says_what("The harbour master said the new crane was too heavy."),
        ["The harbour master | said | the new crane was too heavy"]
    );
}

#[test]
fn a_source_keeps_its_title_and_what_is_said_of_it() {
    assert_eq!(
        who_says_what("Mayor Edda Brandt, a former pilot, said that the quay had sunk."),
        ["Mayor Edda Brandt, a former pilot, | said | that the quay had sunk"]
    );
}

#[test]
fn a_quotation_takes_its_speaker_from_either_side() {
    assert_eq!(who_says_what("“The quay has sunk,” Brandt said."), ["Brandt | said | “The quay has sunk,”"]);
    assert_eq!(
        who_says_what("“The quay has sunk,” said Edda Brandt, a pilot on the river. “Nobody was told.”"),
        [
            "Edda Brandt, a pilot on the river | said | “The quay has sunk,”",
            "Edda Brandt, a pilot on the river | said | “Nobody was told.”"
        ]
    );
    assert_eq!(who_says_what("Brandt said: “The quay has sunk.”"), ["Brandt | said: | “The quay has sunk.”"]);
}

#[test]
fn commas_set_a_speaker_off() {
    assert_eq!(
        who_says_what("The crane, she said, fell on Tuesday."),
        ["she | said | The crane", "she | said | fell on Tuesday"]
    );
    assert_eq!(
        who_says_what("The crane fell on Tuesday, witnesses said."),
        ["witnesses | said | The crane fell on Tuesday"]
    );
}

#[test]
fn phrases_attribute_as_verbs_do() {
    assert_eq!(
        who_says_what("According to the port’s own survey, the quay has sunk."),
        ["the port’s own survey | According to | the quay has sunk"]
    );
    assert_eq!(
        who_says_what("The quay has sunk by a hand, according to the survey."),
        ["the survey | according to | The quay has sunk by a hand"]
    );
    assert_eq!(
        who_says_what("Traffic has by most pilots’ estimation doubled."),
        ["most pilots’ | estimation | Traffic has by most pilots’ estimation doubled"]
    );
}

#[test]
fn a_shared_subject_says_both() {
    assert_eq!(
        who_says_what("Brandt said the quay was safe, adding that a survey had shown it."),
        ["Brandt | said | the quay was safe", "Brandt | adding | that a survey had shown it"]
    );
}

#[test]
fn acts_say_nothing() {
    for text in ["The two men shake hands after signing a lease.", "The claim was filed late."] {
        assert_eq!(who_says_what(text), [""; 0], "{text}");
    }
}

#[test]
fn speech_runs_on_over_paragraphs() {
    let text = "“The quay has sunk,” Brandt said.\n\n“Nobody was told of it.”\n";
    assert_eq!(
        who_says_what(text),
        ["Brandt | said | “The quay has sunk,”", "Brandt | said | “Nobody was told of it.”"]
    );
}

#[test]
fn quotations_are_direct_indirect_or_mixed() {
    let kinds = |text: &str| read(text, |layers| find(layers).iter().map(|found| found.quotation).collect::<Vec<_>>());
    assert_eq!(kinds("Brandt said: “It sank.”"), [QuotationKind::Direct]);
    assert_eq!(kinds("Brandt said it sank."), [QuotationKind::Indirect]);
    assert_eq!(kinds("Brandt said that it sank “like a stone” in May."), [QuotationKind::Mixed]);
}

#[test]
fn a_poll_is_a_source() {
    assert_eq!(
        who_says_what("In a survey of 800 islanders last May, most of them stayed at home."),
        ["a survey of 800 islanders last May | In | most of them stayed at home"]
    );
    for text in ["In the polls, anyway.", "In May, the quay was closed."] {
        assert_eq!(who_says_what(text), [""; 0], "{text}");
    }
    assert_eq!(
        who_says_what("In one poll, voters said that the quay had sunk."),
        ["voters | said | that the quay had sunk"]
    );
}

#[test]
fn a_turn_is_its_speakers_to_the_end_of_the_paragraph() {
    assert_eq!(
        who_says_what("Mara Lind: The quay has sunk. It will be closed.\n\nMr Edvin Holm: Nobody was told."),
        ["Mara Lind | : | The quay has sunk. It will be closed", "Mr Edvin Holm | : | Nobody was told"]
    );
    assert_eq!(who_says_what("Mara Lind on the quay: It will be closed"), ["Mara Lind | : | It will be closed"]);
    assert_eq!(who_says_what("Poll: Most of them stay at home"), ["Poll | : | Most of them stay at home"]);
    for odd in
        ["Monday: The quay is closed.", "Q: Was the quay closed?", "Mara Lind: 40 kroner", "Update: The quay has sunk."]
    {
        assert_eq!(who_says_what(odd), [""; 0], "{odd}");
    }
}

#[test]
fn what_is_signed_is_the_signers() {
    let quoted = "“The quay has sunk. Nobody was told.”";
    for signed in [
        "“The quay has sunk. Nobody was told.” — Mara Lind, a pilot",
        "“The quay has sunk. Nobody was told.”\n\n— Mara Lind",
    ] {
        assert_eq!(who_says_what(signed), [format!("Mara Lind | — | {quoted}")]);
    }
    assert_eq!(
        who_says_what(
            "The quay has sunk again https://example.org/quay pic.example.org/a1 — Mara Lind (@maralind) 3 May 2021"
        ),
        ["Mara Lind | — | The quay has sunk again"]
    );
    assert_eq!(
        who_says_what("“The quay has sunk.” - Mara Lind, a 62-year-old pilot"),
        ["Mara Lind | - | “The quay has sunk.”"]
    );
    for odd in
        ["The quay has sunk — Mara Lind", "All read “The Quay” — Mara Lind", "“The quay has sunk” — and it was new"]
    {
        assert_eq!(who_says_what(odd), [""; 0], "{odd}");
    }
}

#[test]
fn what_interrupts_a_sentence_says_the_rest() {
    for (text, source, cue) in [
        ("The merger, argues the harbour union, would leave one ferry.", "the harbour union", "argues"),
        ("The merger, the harbour union fears, would leave one ferry.", "the harbour union", "fears"),
        ("The merger, according to the Tarn Gazette, would leave one ferry.", "the Tarn Gazette", "according to"),
        ("The merger, Brandt wrote on Monday, would leave one ferry.", "Brandt", "wrote"),
    ] {
        assert_eq!(
            who_says_what(text),
            [format!("{source} | {cue} | The merger"), format!("{source} | {cue} | would leave one ferry")]
        );
    }
    assert_eq!(who_says_what("The merger, a bad idea, would leave one ferry."), [""; 0]);
}

#[test]
fn what_ends_a_sentence_says_what_stands_before() {
    for (text, source, cue) in [
        ("The pilot had slept for two hours, the inquiry heard.", "the inquiry", "heard"),
        ("The quay had been inspected in 2019, the report found.", "the report", "found"),
    ] {
        let found = who_says_what(text);
        assert!(found.iter().any(|line| line.starts_with(&format!("{source} | {cue} | The "))), "{found:?}");
    }
}

#[test]
fn a_quotation_belongs_to_the_name_beside_it_whatever_the_verb() {
    assert_eq!(
        who_says_what("Mara Lind lost her boat in the storm. “I owed the bank 40,000 crowns.”"),
        ["Mara Lind |  | “I owed the bank 40,000 crowns.”"]
    );
    let last = |text: &str| who_says_what(text).pop().unwrap_or_default();
    assert!(last("“The quay has sunk twice,” Mara Lind cuts in.").starts_with("Mara Lind | "));
    assert_eq!(who_says_what("The “Old Quay” of Tarn was sold to the “Friends of Narva” in May."), [""; 0]);
}

#[test]
fn transcripts_call_their_speakers_by_titles_and_in_capitals() {
    for (text, source) in [
        ("MARA LIND, PILOT: The quay has sunk.", "MARA LIND"),
        ("THE WITNESS: The quay has sunk.", "THE WITNESS"),
        ("GOV. EDVIN HOLM (R-TN): The quay has sunk.", "GOV. EDVIN HOLM"),
        ("Lind (Harbour Party): The quay has sunk.", "Lind"),
    ] {
        let found = who_says_what(text).pop().unwrap_or_default();
        assert!(found.starts_with(source) && found.ends_with("| : | The quay has sunk"), "{text}: {found}");
    }
    assert_eq!(who_says_what("DAY ONE OF MAY 2021: The quay has sunk.").len(), 0);
}
