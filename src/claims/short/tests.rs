//! What short forms keep, cut and fill in, on small articles.

use crate::claims::{attribution, claim, sample};

/// The claims of `text` and their short forms.
fn shorts(text: &str) -> Vec<(String, Option<String>)> {
    sample::read(text, |layers| {
        let claims = claim::find(layers, &attribution::find(layers), &claim::score(layers));
        let words = |claim: &claim::Claim| match &claim.fragments[..] {
            [] => claim.span.of(text).to_owned(),
            parts => parts.iter().map(|part| part.of(text)).collect::<Vec<_>>().join(" "),
        };
        claims.iter().map(|claim| (words(claim), claim.short.clone())).collect()
    })
}

/// The last claim of `text`, shortened.
fn short(text: &str) -> Option<String> {
    shorts(text).pop().and_then(|(_, short)| short)
}

#[track_caller]
fn reads(text: &str, expected: &str) {
    assert_eq!(short(text).as_deref(), Some(expected), "{text}");
}

#[track_caller]
fn stays(text: &str) {
    let claims = shorts(text);
    assert!(!claims.is_empty(), "{text}");
    assert!(claims.iter().all(|(_, short)| short.is_none()), "{claims:?}");
}

#[test]
fn what_fits_a_line_is_not_cut() {
    stays("In May, the ferry cost the council £40 million.");
}

#[test]
fn asides_are_cut() {
    reads(
        "The Coast Union (which speaks for sailors) lost 300 members in the spring of that year.",
        "The Coast Union lost 300 members in the spring of that year",
    );
    reads(
        "The ferry — the pride of the harbour — was sold to a bank in Tarn by the council of Orme Bay.",
        "The ferry was sold to a bank in Tarn by the council of Orme Bay",
    );
    reads(
        "Tarn was left out of the survey of the harbours - where the sea wall was being built in the spring.",
        "Tarn was left out of the survey of the harbours",
    );
}

#[test]
fn what_trails_is_cut() {
    reads(
        "A storm pushed the crane into the wall of the old mill, hurting the keeper of the museum.",
        "A storm pushed the crane into the wall of the old mill",
    );
    reads(
        "The council of Orme Bay has sold the ferries to a bank, after the harbour had lost its money.",
        "The council of Orme Bay has sold the ferries to a bank",
    );
    reads(
        "The decline of the herring is due to the new nets of the fleet, which took the young fish too.",
        "The decline of the herring is due to the new nets of the fleet",
    );
    reads(
        "The council bought the old mill and its land, despite the anger of the fishermen in the north.",
        "The council bought the old mill and its land",
    );
    reads(
        "Jo Pell is holding a copy of the history of Orme Bay and its harbour, written by a local teacher.",
        "Jo Pell is holding a copy of the history of Orme Bay and its harbour",
    );
    reads(
        "The sailors were helped by people of the coast, including the baker and the keeper of the museum.",
        "The sailors were helped by people of the coast",
    );
    reads(
        "The police have arrested the captain of the ferry in Tarn, a small port on the coast of Norway.",
        "The police have arrested the captain of the ferry in Tarn",
    );
}

#[test]
fn what_stands_between_subject_and_verb_is_cut() {
    reads(
        "The ferry, which had been built in the yards of Tarn by Danes, has cost £40 million.",
        "The ferry has cost £40 million",
    );
    reads(
        "Jo Pell, the harbour master of Orme Bay for a decade, has left the council.",
        "Jo Pell has left the council",
    );
    reads(
        "The harbour master of Orme Bay, Jo Pell, has called the sale of the ferries a disgrace.",
        "Jo Pell has called the sale of the ferries a disgrace",
    );
    reads(
        "The boat of the islanders, named after a saint of the coast, won the race of the ports.",
        "The boat of the islanders won the race of the ports",
    );
}

#[test]
fn what_leads_up_is_cut() {
    reads(
        "With the harbour closed by ice, the council has sent nine lorries of food to the islands.",
        "The council has sent nine lorries of food to the islands",
    );
    reads(
        "During the meeting in Orme Bay, the mayor defended the sale of nine ferries to a bank.",
        "The mayor defended the sale of nine ferries to a bank",
    );
    reads("Meanwhile, the council has sold nine ferries to a bank.", "The council has sold nine ferries to a bank");
    reads(
        "7 April 2021\n\nOn Tuesday, the council of Orme Bay sold nine of its ferries to a bank.",
        "The council of Orme Bay sold nine of its ferries to a bank",
    );
}

#[test]
fn titles_before_a_full_name_are_cut() {
    reads(
        "Foreign Minister Anna Berg met the fishermen of the north in the old harbour of Orme Bay.",
        "Anna Berg met the fishermen of the north in the old harbour of Orme Bay",
    );
    stays("The fishermen of the north met the former prosecutor and Mayor Anna Berg in the old harbour.");
}

#[test]
fn relative_dates_are_written_as_their_day() {
    reads("7 April 2021\n\nThe ferry sank on Monday.", "The ferry sank on 5 Apr 2021");
    reads(
        "7 April 2021\n\nThe ferry was sold yesterday for £40 million.",
        "The ferry was sold on 6 Apr 2021 for £40 million",
    );
    reads("7 April 2021\n\nThe council sold nine ferries last month.", "The council sold nine ferries in Mar 2021");
    reads("7 April 2021\n\nThe mayor will sell nine ferries by next year.", "The mayor will sell nine ferries by 2022");
    reads("7 April 2021\n\nThe ferry sank in March last year.", "The ferry sank in March 2020");
    reads("7 April 2021\n\nThe ferry sank this week off Tarn.", "The ferry sank in the week of 5 Apr 2021 off Tarn");
}

#[test]
fn a_date_that_is_unsure_stays() {
    // Not known, more than a day, or in somebody's own words.
    stays("The ferry sank on Monday with 40 people.");
    stays("7 April 2021\n\nThe ferry sank on Monday evening with 40 people.");
    stays("7 April 2021\n\n“The ferry sank on Monday with 40 people,” Moss said.");
    stays("7 April 2021\n\nThe mayor will sell nine ferries on Saturday.");
    stays("7 April 2021\n\nThis year, the council has sold nine ferries.");
    stays("7 April 2021\n\nIf Moss wins in Orme Bay on Saturday, the race is hers.");
    stays("7 April 2021\n\nMoss was charged in Tarn on Monday (5 April) with theft.");
    // What is told of, and not when.
    stays("7 April 2021\n\nLast week was the worst for the nine ferries.");
    stays("7 April 2021\n\nMoss began Sunday with a walk of nine miles.");
    // Beside one that stays.
    stays("7 April 2021\n\nThe race is on Tuesday and the feast on Wednesday.");
}

#[test]
fn a_pronoun_gives_way_to_the_name_it_means() {
    reads("Susan Moss was arrested in Tarn. She was released on Sunday.", "Susan Moss was released on Sunday");
    reads("John Pell said he had sold nine ferries.", "John Pell had sold nine ferries");
}

#[test]
fn a_pronoun_that_may_mean_another_stays() {
    for text in [
        "John Pell met Peter Vane in Tarn. He has sold nine ferries to a bank.",
        "Peter Vane has left the council. John Pell said he had sold nine ferries.",
        "The storm reached Tarn on 3 May 2020. It sank nine ferries.",
    ] {
        let last = short(text);
        assert!(
            last.as_ref().is_none_or(|short| !short.contains("Pell") && !short.contains("Vane")),
            "{text} {last:?}"
        );
    }
}

#[test]
fn what_changes_the_meaning_stays() {
    for text in [
        "If the bank agrees to the plan of the council, the ferries will sail again in the spring.",
        "Unlike the ferries of the north, the boats of Orme Bay never carried more than nine cars.",
        "Of the nine ferries that the council bought in Tarn, three have been sold to a bank.",
        "In the harbours of the north, the herring has been the first food of the poor since 1900.",
        "The children of nearly every school of the coast have trouble with reading, hearing and writing.",
        "Ada Moss, Jo Pell and Kit Vane, have told the bank of Tarn that the council wants its ferries back.",
        "The council did not sell nine of its ferries to the bank of Tarn in the spring of that year.",
        "A storm pushed the crane into the wall of the old mill, killing 11 people and hurting 40.",
        "The ferries of the council will sail to Tarn in the spring, unless the bank takes them back.",
        "The council is mending the pier, building a wall for the boats, raising money and has a plan.",
        "The fishermen of the north said nobody at (the harbour) has seen the boats of the islanders.",
        "While the ferries lie in the harbour of Tarn - as the bank wants - the islanders have left the coast.",
        "The plan of the harbour needs the help of Ada Moss, who has left the council, and the money of the bank.",
        "The mayor has denied the fishermen of the north, with no word of regret, a hearing on the sale.",
        // Brackets that belong to a name, a word or a quotation.
        "Talara (Orme) Mining Limited has won the rights to the coal of the islands in the north.",
        "They were charged under Regulation 25 (1)(b) of the Harbour Act with the theft of boats.",
        "The money of the Board of Sailing (BS)-sponsored race was lost in the harbour of Orme Bay.",
        "The sailors and the guards of the harbour did not (see the storm) come from the north.",
        "“It is the only case in which (the islanders) were sent back to the ports of the north,” Moss said.",
        // Dashes that are hyphens, or close what a comma has opened.
        "Talks with Yun Sang - hyun and Ha Tae - kyung from the party of the coast were held in Tarn.",
        "The brother of Jo Kam - leung - jailed over a scam and money - laundering case - had his term cut in half.",
        "The Coast Union, alongside groups like Sea Aid – which pays for boats – will be the key to peace.",
        "Ada Moss – also known as Dot – who became mayor in 2017, promised to mend the wall of the harbour.",
        // What is behind the comma is a part of what stands before it.
        "It was here, 40 miles off the island of Orme, where old ships were found by a diver in the mud.",
        "The guests were greeted as heroes, with many sailors, including captains, literally bowing to them.",
        "Berg and Vane, who sat down with the harbour master of Orme Bay, bring their own boats to the port.",
        "Jo Gloria, the head of the harbour council, who was part of the talks, will serve as acting mayor.",
        // What leads up to a sentence that speaks of it, or on which it rests.
        "With the fall of the herring, the exports of the northern ports will fall too in the spring.",
        "After the vote on the ferries, the keeper of the museum was put through to a lawyer instead.",
        "As per the new rules of the harbour, 300 sailors were fined £40 for the colour of their coats.",
        "As countries, firms and ports rely on the treaty, the bond of the bank and the port has grown.",
        "The Emir of Kuwait Sheikh Nawaf Al-Ahmad received a letter of thanks from the fishermen.",
    ] {
        stays(text);
    }
}

#[test]
fn a_claim_as_long_as_a_table_stays() {
    let towns = ", the ferry of Tarn, which sank in the harbour".repeat(40);
    stays(&format!("7 April 2021\n\nThe council sold nine boats on Monday to a bank{towns}."));
}

#[test]
fn quote_marks_have_partners() {
    for text in [
        "The mayor called the sale of the ferries “a disgrace for the harbour of Orme Bay”, which angered the bank.",
        "The boat of the islanders, known as “Hope of the North,” has won the race of the ports in 2020.",
        "By the sailors' own account, the ferry sank in the harbour of Tarn, after the crane fell on its deck.",
    ] {
        let short = short(text).expect(text);
        assert_eq!(short.matches('“').count(), short.matches('”').count(), "{short}");
        assert_eq!(short.matches('\'').count(), short.matches("s'").count(), "{short}");
    }
}

/// Words of which a claim's short form has as many as the claim.
const KEPT: [&str; 26] = [
    "not",
    "never",
    "no",
    "nine",
    "40",
    "300",
    "11",
    "will",
    "may",
    "could",
    "must",
    "all",
    "every",
    "some",
    "most",
    "many",
    "more",
    "less",
    "than",
    "only",
    "nearly",
    "if",
    "unless",
    "until",
    "allegedly",
    "both",
];

fn words(text: &str) -> Vec<String> {
    let marks = |c: char| c.is_whitespace() || ",.;:()“”\"—".contains(c);
    text.split(marks).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Whether the words of `short` stand in `claim` in this order, but for those of `filled`.
fn follows(short: &str, claim: &str, filled: &[&str]) -> bool {
    let claim = words(claim);
    let mut rest = claim.iter();
    words(short).iter().all(|word| filled.contains(&&**word) || rest.any(|other| other == word))
}

#[test]
fn whatever_a_claim_is_made_of_its_words_stand_in_order_and_what_counts_is_kept() {
    let leads = [
        "",
        "On Monday, ",
        "Meanwhile, ",
        "With the harbour closed, ",
        "After the vote in Tarn, ",
        "Nearly 40 years ago, ",
    ];
    let subjects = [
        "the council",
        "Mayor Ada Moss",
        "Ada Moss, the mayor of Orme Bay,",
        "the ferry, which may sink,",
        "the bank (not the oldest of Tarn)",
        "the union, founded by sailors,",
    ];
    let verbs =
        ["has sold nine ferries to a bank", "did not call it “a shame for all”", "could win more than 300 seats"];
    let tails = [
        "",
        ", after the crane fell on the wall",
        ", which angered most of the sailors",
        ", raising fears that nobody will pay",
        ", unless the court allows it",
        ", a port on the coast",
        ", with some of the boats, nets and men, in every harbour",
    ];
    let date = "7 April 2021\n\n";
    let filled = ["5", "apr", "2021", "on", "ada", "moss"];
    let mut shortened = 0;
    for (lead, subject) in leads.iter().flat_map(|lead| subjects.iter().map(move |subject| (lead, subject))) {
        let sentences =
            verbs.iter().flat_map(|verb| tails.iter().map(move |tail| format!("{lead}{subject} {verb}{tail}.")));
        let text = sentences.fold(String::from(date), |text, sentence| {
            let mut letters = sentence.chars();
            let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
            text + &capital + "\n\n"
        });
        for (claim, short) in shorts(&text) {
            let Some(short) = short else { continue };
            shortened += 1;
            assert!(
                !short.is_empty() && short == short.trim() && !short.ends_with(['.', ',']) && !short.contains("  "),
                "{short:?}"
            );
            assert!(follows(&short, &claim, &filled), "{claim} -> {short}");
            let count = |text: &str, kept: &str| words(text).iter().filter(|word| *word == kept).count();
            for kept in KEPT {
                assert!(count(&short, kept) == count(&claim, kept), "{kept}: {claim} -> {short}");
            }
            assert_eq!(short.matches('“').count(), short.matches('”').count(), "{short}");
        }
    }
    assert!(shortened > 200, "{shortened}");
}
