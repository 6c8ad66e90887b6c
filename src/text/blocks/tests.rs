use super::earlier::Said;
use super::lines::{Features, Reading};
use super::{Block, BlockKind, Decided, find, find_with, layout, parts, passages};
use crate::text::Span;
use proptest::prelude::*;

/// The blocks of `text`, each as `kind: words`, with white space made single.
fn blocks(text: &str) -> Vec<String> {
    let words = |block: &super::Block| block.span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
    find(text).iter().map(|block| format!("{}: {}", block.kind.name(), words(block))).collect()
}

fn kinds(text: &str) -> Vec<BlockKind> {
    find(text).iter().map(|block| block.kind).collect()
}

#[track_caller]
fn reads(text: &str, expected: &[&str]) {
    assert_eq!(blocks(text), expected);
}

const PROSE: &str =
    "The ferries between Orme Bay and the islands stopped on Monday, and nobody could say for how long they would.";

/// `line` between a headline and paragraphs: the kind that it is given there.
fn kind_inside(line: &str) -> BlockKind {
    let text = format!("Ferries stop for a week\n\n{PROSE}\n\n{PROSE}\n\n{line}\n\n{PROSE}");
    find(&text)[3].kind
}

#[test]
fn a_pasted_page_falls_into_its_parts() {
    reads(
        "Why the ferries of Orme Bay stopped By ADA LUND MOSS\n\nShare this:\nFacebook Twitter WhatsApp\n\
         The council wants its boats back, but the harbour's creditors may sell them before the winter\n\
         07.04.2023 In this handout photo released by the Orme Harbour Office, Mayor Jo Pell, left, boards a boat, in Orme \
         Bay. Editorial use only, no archive, no resale. Kit Vane / Orme Harbour Office (Photo by Kit Vane / Orme Harbour \
         Office / Coast Pictures via AFP)\n\n\
         The ferries between Orme Bay and the islands stopped on Monday, the harbour office said.\n\n\
         What the council wants\n\n\
         It wants the boats back before the winter, and it wants them for nothing, said a clerk.\n\n\
         Post Disclaimer\n\nDisclaimer: Why the ferries stopped - Views expressed here are the writer's own.\n\n\
         Leave a Reply\n\nYour email address will not be published. Required fields are marked *\n",
        &[
            "headline: Why the ferries of Orme Bay stopped",
            "byline: By ADA LUND MOSS",
            "boilerplate: Share this:",
            "boilerplate: Facebook Twitter WhatsApp",
            "heading: The council wants its boats back, but the harbour's creditors may sell them before the winter",
            "dateline: 07.04.2023",
            "caption: In this handout photo released by the Orme Harbour Office, Mayor Jo Pell, left, boards a boat, in Orme Bay.",
            "credit: Editorial use only, no archive, no resale. Kit Vane / Orme Harbour Office (Photo by Kit Vane / Orme \
             Harbour Office / Coast Pictures via AFP)",
            "paragraph: The ferries between Orme Bay and the islands stopped on Monday, the harbour office said.",
            "heading: What the council wants",
            "paragraph: It wants the boats back before the winter, and it wants them for nothing, said a clerk.",
            "boilerplate: Post Disclaimer",
            "boilerplate: Disclaimer: Why the ferries stopped - Views expressed here are the writer's own.",
            "boilerplate: Leave a Reply",
            "boilerplate: Your email address will not be published. Required fields are marked *",
        ],
    );
}

#[test]
fn a_single_paragraph_is_a_paragraph() {
    reads(PROSE, &[&format!("paragraph: {PROSE}")]);
    assert_eq!(kinds("The ferries stopped on Monday"), [BlockKind::Paragraph]);
    assert_eq!(kinds(""), []);
    assert_eq!(kinds(" \r\n\u{feff}\n\u{200b}"), []);
}

#[test]
fn windows_line_ends_read_like_others() {
    let text = format!("Ferries stop for a week\n\nFriday, 9 June 2023\n\n{PROSE}\n\n> A quote.\n\n- one\n- two\n");
    assert_eq!(kinds(&text), kinds(&text.replace('\n', "\r\n")));
    assert_eq!(kinds(&text), kinds(&text.replace('\n', "\r")));
}

#[test]
fn bylines_are_found_on_their_own_line() {
    for byline in [
        "By Ada Moss",
        "By Ada Moss and Jo Pell",
        "BY ADA MOSS",
        "By Ada Moss, Senior Correspondent",
        "Written by Ada van der Moss",
        "By Dr. Ada Moss in Orme Bay",
    ] {
        let text = format!("Ferries stop for a week\n{byline}\n\n{PROSE}");
        assert_eq!(kinds(&text), [BlockKind::Headline, BlockKind::Byline, BlockKind::Paragraph], "{byline}");
    }
    reads(
        &format!("Ferries stop for a week\n\nBy Ada Moss | 9 June 2023\n\n{PROSE}"),
        &[
            "headline: Ferries stop for a week",
            "byline: By Ada Moss",
            "dateline: | 9 June 2023",
            &format!("paragraph: {PROSE}"),
        ],
    );
    reads(
        &format!("Ferries stop for a week\n\nADA MOSS\nJune 9, 2023\n\n{PROSE}"),
        &[
            "headline: Ferries stop for a week",
            "byline: ADA MOSS",
            "dateline: June 9, 2023",
            &format!("paragraph: {PROSE}"),
        ],
    );
}

#[test]
fn a_headline_may_hold_the_word_by() {
    for headline in [
        "Two Boats Sunk By Storm Lothar",
        "Harbour run by Orme Council is sold",
        "Ferry fares to rise by Monday",
        "Stand By Me is sung again",
    ] {
        let text = format!("{headline}\n\n{PROSE}");
        assert_eq!(kinds(&text), [BlockKind::Headline, BlockKind::Paragraph], "{headline}");
    }
}

#[test]
fn date_lines_are_found() {
    for date in [
        "Friday, June 9, 2023",
        "9 June 2023",
        "09.06.2023",
        "2023-06-09",
        "06/09/2023",
        "Published: 9 June 2023, 10:30 GMT",
        "Fri 9 Jun 2023 06.00 BST",
        "Last updated on June 9, 2023 at 5:14 p.m. ET",
        "2 hours ago",
        "June 9, 2023 | 4 min read",
        "Orme Bay, 9 June 2023",
        "9th of June, 2023",
    ] {
        let text = format!("Ferries stop for a week\n\n{date}\n\n{PROSE}");
        assert_eq!(kinds(&text), [BlockKind::Headline, BlockKind::Dateline, BlockKind::Paragraph], "{date}");
    }
}

#[test]
fn a_date_or_a_place_may_open_a_paragraph() {
    for (prefix, line) in [
        ("Friday, June 9, 2023", "Friday, June 9, 2023 The ferries stopped for want of oil, the harbour office said."),
        (
            "ORME BAY (Coast Wire) -",
            "ORME BAY (Coast Wire) - The ferries stopped for want of oil, the harbour office said.",
        ),
        ("ORME BAY, June 9 —", "ORME BAY, June 9 — The ferries stopped for want of oil, the harbour office said."),
        ("Orme Bay, Lorland —", "Orme Bay, Lorland — The ferries stopped for want of oil, the harbour office said."),
    ] {
        let text = format!("Ferries stop for a week\n\n{line}\n\n{PROSE}");
        assert_eq!(
            kinds(&text),
            [BlockKind::Headline, BlockKind::Dateline, BlockKind::Paragraph, BlockKind::Paragraph],
            "{line}"
        );
        assert_eq!(blocks(&text)[1], format!("dateline: {prefix}"));
    }
    for line in [
        "June 9, 2023 was the day on which the last of the ferries stopped for want of oil.",
        "The ferries — Old, Slow and Blue — stopped for want of oil, the harbour office said.",
        "On Friday, June 9, 2023 Moss and Pell met the creditors of the harbour for an hour.",
    ] {
        assert_eq!(kinds(&format!("Ferries stop for a week\n\n{line}\n\n{PROSE}"))[1], BlockKind::Paragraph, "{line}");
    }
}

#[test]
fn headline_date_and_text_may_share_a_line() {
    reads(
        "Ferries stop for a week Friday, June 9, 2023 The ferries stopped for want of oil, the harbour office said.",
        &[
            "headline: Ferries stop for a week",
            "dateline: Friday, June 9, 2023",
            "paragraph: The ferries stopped for want of oil, the harbour office said.",
        ],
    );
}

#[test]
fn credits_end_captions() {
    for (caption, credit) in [
        ("The quay of Orme Bay on Monday.", "(Photo by Kit Vane / AFP)"),
        ("The quay of Orme Bay on Monday.", "Photo: AFP / Kit Vane"),
        ("The quay of Orme Bay in 2019.", "Image: Harbour Office."),
        ("The quay at Orme St. Mary Ltd.", "Photograph: Kit Vane/Coast Pictures"),
        ("The quay of Orme Bay on Monday.", "[Kit Vane/Coast Pictures]"),
        ("The quay of Orme Bay on Monday.", "© Kit Vane"),
        ("Boats lie idle at the quay.", "REUTERS/Kit Vane"),
        ("Boats lie idle at the quay", "(AP Photo/Kit Vane, File)"),
        ("Boats lie idle at the quay |", "Photo Credit: Kit Vane"),
        ("Boats lie idle at the quay.", "Picture courtesy of Kit Vane"),
    ] {
        let text = format!("Ferries stop for a week\n\n{PROSE}\n\n{caption} {credit}\n\n{PROSE}");
        assert_eq!(blocks(&text)[2..4], [format!("caption: {caption}"), format!("credit: {credit}")]);
    }
}

#[test]
fn a_credit_may_stand_alone() {
    for credit in [
        "Photo: Kit Vane",
        "Photograph by Kit Vane for Coast Pictures",
        "Kit Vane/Reuters",
        "(Photo by Kit Vane)",
        "Image credit: Harbour Office",
        "AP Photo/Kit Vane",
    ] {
        assert_eq!(kind_inside(credit), BlockKind::Credit, "{credit}");
    }
}

#[test]
fn captions_without_credit_are_told_by_their_words() {
    for caption in [
        "In this undated photo, a boat lies at the quay of Orme Bay.",
        "(L to R) Jo Pell and Ada Moss at the quay of Orme Bay.",
        "File photo of a boat.",
        "Jo Pell (left) and Ada Moss (right) on 25 October.",
        "The old quay; from file, 2015.",
        "boats at the quay in 2008.",
        "Pictured: Jo Pell",
    ] {
        assert_eq!(kind_inside(caption), BlockKind::Caption, "{caption}");
    }
}

#[test]
fn prose_about_pictures_is_prose() {
    for prose in [
        "In this picture of decline, the mayor sees one bright spot: the boats were repaired from 2019 on.",
        "The photo by Kit Vane was sold for more than the boat that it shows, and nobody was surprised.",
        "She left the harbour office (Moss had left before) and/or resigned.",
        "He told the paper that the image: a boat, burning, would follow him all his life.",
    ] {
        assert_eq!(kind_inside(prose), BlockKind::Paragraph, "{prose}");
    }
}

#[test]
fn boilerplate_is_told_by_what_it_always_says() {
    for line in [
        "Spread the love",
        "Share",
        "Share this article",
        "Facebook Twitter WhatsApp Email",
        "12 Comments",
        "Advertisement",
        "ADVERTISEMENT",
        "Read more: Ferries to be sold",
        "READ MORE",
        "Sign up for our weekly newsletter and never miss a boat.",
        "We use cookies to improve your visit.",
        "© 2023 Coast Media Ltd. All rights reserved.",
        "Copyright 2023 Coast Media",
        "Follow us on Twitter",
        "Related Articles",
        "Story continues below advertisement",
        "The views expressed in this article are the author's own and do not necessarily reflect those of the paper.",
        "Continue reading the main story",
        "By signing up, you agree to our terms.",
        "Click to share on Facebook (Opens in new window)",
        "Tags: ferries, harbour",
        "---",
        "* * *",
        "Home News Sport Opinion",
        "This article was originally published by Coast Media.",
        "Already a subscriber? Log in",
    ] {
        assert_eq!(kind_inside(line), BlockKind::Boilerplate, "{line}");
    }
}

#[test]
fn prose_about_sharing_is_prose() {
    for prose in [
        "The islands share this coast with the mainland and have done so since the treaty was signed, he said.",
        "Advertisements for the ferries were taken down from every wall of the town by order of the council.",
        "More and more of the harbour's cookies were sold in tins that carried the newsletter of the mission.",
        "Comments by the mayor were struck from the record at the wish of the council, the clerk recalled.",
    ] {
        assert_eq!(kind_inside(prose), BlockKind::Paragraph, "{prose}");
    }
}

#[test]
fn the_comment_form_closes_the_page() {
    let text =
        format!("Ferries stop for a week\n\n{PROSE}\n\n{PROSE}\n\n3 Comments\n\nJo Pell says:\n\n{PROSE}\n\nReply");
    assert!(kinds(&text)[3..].iter().all(|&kind| kind == BlockKind::Boilerplate));
}

#[test]
fn the_form_named_at_the_top_closes_nothing() {
    let text = format!("Ferries stop for a week\n\nLeave a comment\n\n{PROSE}\n\n{PROSE}");
    assert_eq!(kinds(&text), [BlockKind::Headline, BlockKind::Boilerplate, BlockKind::Paragraph, BlockKind::Paragraph]);
}

#[test]
fn related_links_end_where_the_text_goes_on() {
    let text = format!(
        "Ferries stop for a week\n\n{PROSE}\n\nRelated articles\n\nBoats to be sold\nQuay to be shut\n\n{PROSE}"
    );
    let boilerplate = BlockKind::Boilerplate;
    assert_eq!(
        kinds(&text),
        [BlockKind::Headline, BlockKind::Paragraph, boilerplate, boilerplate, boilerplate, BlockKind::Paragraph]
    );
}

#[test]
fn links_after_the_text_are_boilerplate() {
    let text = "Ferries stop for a week\n\n\
        The ferries between Orme Bay and the islands stopped on Monday for want of oil, the harbour office said.\n\n\
        Nobody could say for how long they would lie at the quay, and the council of the islands asked for help.\n\n\
        “We have bread for a week,” said Jo Pell, the mayor, “and then we shall have to row for it.”\n\n\
        Boats to be sold\nQuay to be shut\nMayor to resign\nFish to be dear";
    assert!(kinds(text)[4..].iter().all(|&kind| kind == BlockKind::Boilerplate), "{:?}", blocks(text));
}

#[test]
fn a_last_line_without_a_stop_stays_in_an_article_that_stands_alone() {
    let text =
        format!("Ferries stop for a week\n\n{PROSE}\n\nThe crews wait at the quay.\n\nהספינה הישנה עזבה את הנמל");
    assert!(kinds(&text).iter().all(|&kind| kind != BlockKind::Boilerplate), "{:?}", blocks(&text));
}

#[test]
fn wrapped_lines_are_one_paragraph() {
    reads(
        "Ferries stop for a week\n\nThe ferries between Orme Bay and the islands stopped on\nMonday, and nobody could say for how \
         long they would. The\nharbour office said that it had no oil left.\n\nIt was the third such week, the office said, and it\nwould not be the last.",
        &[
            "headline: Ferries stop for a week",
            "paragraph: The ferries between Orme Bay and the islands stopped on Monday, and nobody could say for how long they \
             would. The harbour office said that it had no oil left.",
            "paragraph: It was the third such week, the office said, and it would not be the last.",
        ],
    );
}

/// `text` with its lines broken at `width`, as a mail program does.
fn wrapped(text: &str, width: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("there is a line");
        if !line.is_empty() && line.len() + 1 + word.len() > width {
            lines.push(word.to_owned());
        } else {
            *line += if line.is_empty() { "" } else { " " };
            *line += word;
        }
    }
    lines.join("\n")
}

#[test]
fn a_short_text_wrapped_at_any_width_is_one_paragraph() {
    let text = "The gas board of Orme Bay said that prices on the coast had risen by a tenth in a week. Energy Minister Ada Moss \
                told the council of the islands that stocks would last until spring, and that no homes would be cut off.";
    for width in 60..=80 {
        let broken = wrapped(text, width);
        assert_eq!(blocks(&broken), [format!("paragraph: {text}")], "at {width}");
    }
}

#[test]
fn headlines_of_many_lengths_are_not_wrapped_lines() {
    let text = "Harbour office closes its doors for the whole winter\nNight ferry stays\nand day ferry goes, says the council of Orme Bay\nFish dear";
    assert!(blocks(text).len() > 2);
}

#[test]
fn a_mail_gives_headline_date_and_byline_and_keeps_quotes_apart() {
    reads(
        &format!(
            "From: Ada Moss <ada@example.org>\nTo: Ben Holt <ben@example.org>\nDate: Mon, 3 Mar 2025 10:15:42 +0000\n\
             Subject: Night ferry to Orme Bay stops in winter\n\n{PROSE}\n\nOn Sun, 2 Mar 2025 at 18:20, Ben Holt wrote:\n\
             > Has the council voted on the ferry, and does\n> it know that 2,240 people had signed the letter\n\
             >> The first reader had asked for the figures.\n\n-- \nAda Moss\nReporter, The Orme Gazette\n"
        ),
        &[
            "boilerplate: From:",
            "byline: Ada Moss",
            "boilerplate: <ada@example.org>",
            "boilerplate: To: Ben Holt <ben@example.org>",
            "dateline: Date: Mon, 3 Mar 2025 10:15:42 +0000",
            "boilerplate: Subject:",
            "headline: Night ferry to Orme Bay stops in winter",
            &format!("paragraph: {PROSE}"),
            "boilerplate: On Sun, 2 Mar 2025 at 18:20, Ben Holt wrote:",
            "quote: > Has the council voted on the ferry, and does > it know that 2,240 people had signed the letter",
            "quote: >> The first reader had asked for the figures.",
            "boilerplate: --",
            "boilerplate: Ada Moss",
            "boilerplate: Reporter, The Orme Gazette",
        ],
    );
}

#[test]
fn the_line_over_a_quoted_mail_is_left_out_however_it_is_written() {
    for line in [
        "On Mon, 3 Nov 2025 at 10:12, Ada Moss wrote:",
        "On Mon, Nov 3, 2025 at 10:12 AM Ada Moss <ada@example.org> wrote:",
        "On Mon, Nov 3, 2025 at 10:12 AM Ada Moss <ada.moss@harbour.example.org>\nwrote:",
        "On 03/11/2025 10:12, Ada Moss wrote:",
        "Ada Moss wrote:",
        "Ada Moss <ada@example.org> writes:",
        "2025-11-03 10:12 GMT+01:00 Ada Moss <ada@example.org>:",
    ] {
        let blocks = blocks(&format!("{PROSE}\n\n{line}\n> Has the council voted on the ferry?"));
        let [text, between @ .., quote] = &blocks[..] else { panic!("{blocks:?}") };
        assert!(!text.starts_with("boilerplate: ") && quote.starts_with("quote: "), "{line}: {blocks:?}");
        assert!(!between.is_empty() && between.iter().all(|block| block.starts_with("boilerplate: ")), "{blocks:?}");
    }
    // A paste of rich text loses the signs of a quote.
    let without_signs = format!("{PROSE}\n\nOn Mon, 3 Nov 2025 at 10:12, Ada Moss wrote:\n\n{PROSE}");
    assert_eq!(kinds(&without_signs), [BlockKind::Paragraph, BlockKind::Boilerplate, BlockKind::Paragraph]);
}

#[test]
fn who_wrote_in_an_article_is_no_line_over_a_mail() {
    for line in [
        "On Monday the harbour master, Ada Moss, wrote:",
        "In a letter of 3 November Ada Moss wrote:",
        "At 10:12 she wrote:",
    ] {
        let text = format!("Ferries stop for a week\n\n{PROSE}\n\n{line}\n\n“{PROSE}”\n\n{PROSE}");
        assert_ne!(kinds(&text)[2], BlockKind::Boilerplate, "{line}");
    }
}

#[test]
fn the_header_of_the_mail_that_is_answered_is_left_out() {
    for divider in ["-----Original Message-----", "________________________________\n-----Original Message-----"] {
        let header = "From: Ben Holt\nSent: Monday, 3 November 2025 10:12\nTo: Ada Moss\nSubject: RE: Ferries stop";
        let blocks = blocks(&format!("{PROSE}\n\n{divider}\n{header}\n\n{PROSE}"));
        let kept = blocks.iter().filter(|block| !block.starts_with("boilerplate: "));
        assert!(kept.clone().count() == 2 && kept.clone().all(|block| block.ends_with(PROSE)), "{blocks:?}");
    }
}

#[test]
fn a_forwarded_header_is_left_out_after_the_first() {
    let header = "From: Ada Moss\nDate: 3 March 2025\nSubject: Ferries stop";
    let text = format!("{header}\n\n{PROSE}\n\n---------- Forwarded message ---------\n{header}\n\n{PROSE}");
    let kinds = kinds(&text);
    assert_eq!(kinds.iter().filter(|&&kind| kind == BlockKind::Headline).count(), 1);
    assert_eq!(kinds.iter().filter(|&&kind| kind == BlockKind::Dateline).count(), 1);
    assert!(kinds.contains(&BlockKind::Paragraph));
}

#[test]
fn one_line_like_a_header_is_text() {
    let text = format!("Ferries stop for a week\n\n{PROSE}\n\nTo: the reader who asked, nobody knows.\n\n{PROSE}");
    assert_ne!(kinds(&text)[2], BlockKind::Boilerplate);
}

#[test]
fn two_lines_that_read_on_wrap_no_page() {
    let text = format!(
        "3 June 2023 / 12:21 AM\nFerries lie at the quay, islands wait for oil\n\nA line that happens to\nread on here.\n\n{PROSE} {PROSE}\n\n{PROSE} {PROSE}"
    );
    assert!(
        blocks(&text).iter().any(|block| block.ends_with(": Ferries lie at the quay, islands wait for oil")),
        "{:?}",
        blocks(&text)
    );
}

#[test]
fn lines_that_are_not_wrapped_stay_apart() {
    assert_eq!(blocks("bread\nsalt and oil\nfish, boats").len(), 3);
    let text = format!("{PROSE}\n{PROSE}\n{PROSE}");
    assert_eq!(kinds(&text), [BlockKind::Paragraph; 3]);
}

#[test]
fn markdown_is_read() {
    reads(
        &format!(
            "# Ferries stop\n\n{PROSE}\n\n## The oil\n\nThe quay\n--------\n\n> It was dark\n> and cold.\n\n- bread\n- salt\n  and oil\n1. fish\n2) boats\n\n#ferries are the talk of the town, said Moss."
        ),
        &[
            "headline: # Ferries stop",
            &format!("paragraph: {PROSE}"),
            "heading: ## The oil",
            "heading: The quay --------",
            "quote: > It was dark > and cold.",
            "list: - bread",
            "list: - salt and oil",
            "list: 1. fish",
            "list: 2) boats",
            "paragraph: #ferries are the talk of the town, said Moss.",
        ],
    );
}

#[test]
fn a_heading_with_its_marks_is_of_the_text_that_it_stands_in_and_a_row_of_cells_is_none() {
    let lines = "- The desk closes at nine.\n- Tickets are sold by a machine.";
    let text = format!(
        "# Harbour office to close\n\nBy Ada Moss\n\n{PROSE}\n\n## What will change\n\n{lines}\n\n{PROSE}\n\nYear\tPassengers\n2014\t88,000\n2024\t61,000\n\n{PROSE}"
    );
    let blocks = blocks(&text);
    assert!(blocks.contains(&"heading: ## What will change".to_owned()), "{blocks:?}");
    assert!(!blocks.iter().any(|block| block.starts_with("heading: ") && block.contains('\t')), "{blocks:?}");
}

/// The blocks of a page of HTML that are its article.
#[cfg(feature = "html")]
fn article_of(html: &str) -> Vec<String> {
    use crate::text::blocks::lines::LineModel;
    use crate::text::markup;
    let page = markup::read(markup::parse(html));
    let found = super::find_by(&page.text, Some(&page.marked_up), LineModel::shipped(), &[], &[]);
    let of_article = found.iter().filter(|block| block.kind != BlockKind::Boilerplate);
    of_article.map(|block| block.span.of(&page.text).to_owned()).collect()
}

#[cfg(feature = "html")]
#[test]
fn what_readers_wrote_and_whole_lines_that_are_links_are_no_article_unless_there_is_nothing_else() {
    let comment = "I took that ferry for thirty years and never once did it leave on time, so good riddance to it.";
    let teaser = "The Coast's 5 Best Spots For Dessert, where a harbour kitchen sells a cake that people queue for.";
    let comments = |words: &str| format!("<div class='comment first'><div class=content>{words}</div></div>");
    let around = format!(
        "<div id=nav><a href=x><strong>{teaser}</strong></a></div><article><h1>Ferries stop for a week</h1><p>{PROSE}</p><p>The council said that it would pay the crews until the boats sail again, which it hopes will be in May.</p></article>{}",
        comments(comment)
    );
    let article = article_of(&around);
    assert!(article.iter().any(|block| block == PROSE), "{article:?}");
    assert!(!article.iter().any(|block| block == comment || block == teaser), "{article:?}");

    let thread = comments(comment)
        + &comments(PROSE)
        + &comments("Nobody asked the islanders what they would do all winter without a boat.");
    assert!(article_of(&thread).iter().any(|block| block == comment), "a thread is all that there is to read");
}

#[test]
fn what_a_page_carries_twice_is_the_article_s_once() {
    let caption = "Boats lie idle at the quay of Orme Bay on Monday. (Kit Vane/Coast Pictures)";
    let second = "The council said that it would pay the crews until the boats sail again in May.";
    let text = format!(
        "Home | News | Sport\n\nFerries stop for a week\n\n{caption}\n\n{PROSE}\n\n{second}\n\n{caption}\n\n{PROSE}\n\n{second}\n\nShare this:\n\nSign up for our newsletter"
    );
    let blocks = blocks(&text);
    let kinds = |words: &str| -> Vec<&str> {
        blocks.iter().filter(|block| block.contains(words)).map(|block| block.split(':').next().unwrap()).collect()
    };
    assert_eq!(kinds("Boats lie idle"), ["caption", "boilerplate"]);
    assert_eq!(kinds(PROSE), ["paragraph", "boilerplate"]);
    assert_eq!(kinds(second), ["paragraph", "boilerplate"]);
    let refrain = format!("{PROSE}\n\n{second}\n\n{PROSE}\n\n{second}");
    assert!(find(&refrain).iter().all(|block| block.kind != BlockKind::Boilerplate), "a text alone keeps its refrain");
}

#[test]
fn a_date_line_may_end_in_the_byline() {
    for line in ["Monday November 18, 2019 7:45 am PST by Ada Moss", "Nov. 18, 2019 at 2:26 PM HST By Ada Moss"] {
        let text = format!("Ferries stop for a week\n\n{line}\n\n{PROSE}\n\n{PROSE}");
        assert_eq!(kinds(&text)[1..3], [BlockKind::Dateline, BlockKind::Byline], "{line}");
    }
    assert_eq!(kind_inside("The boats were late on Monday by an hour."), BlockKind::Paragraph);
}

#[test]
fn a_menu_above_the_headline_is_boilerplate() {
    let text = format!("Coast News\nHarbour\nIslands\nFish Prices\n\nThe ferries stop for a week\n\n{PROSE}");
    assert_eq!(kinds(&text)[3..], [BlockKind::Boilerplate, BlockKind::Headline, BlockKind::Paragraph]);
}

#[test]
fn a_name_and_an_office_below_the_headline_are_a_byline() {
    let text = format!("The ferries stop for a week\n\nAda Moss\nHarbour correspondent\n\n{PROSE}");
    assert_eq!(kinds(&text)[1..], [BlockKind::Byline, BlockKind::Byline, BlockKind::Paragraph]);
    assert_eq!(kind_inside("Coast Wire writer Kit Vane contributed to this report."), BlockKind::Byline);
}

#[test]
fn labels_say_what_stands_by_a_picture() {
    let text = format!(
        "The ferries stop for a week\n\n{PROSE}\n\nImage source, Coast Pictures\nImage caption,\nBoats lie idle at the quay\n\n{PROSE}"
    );
    assert_eq!(
        kinds(&text)[2..],
        [BlockKind::Credit, BlockKind::Boilerplate, BlockKind::Caption, BlockKind::Paragraph]
    );
    let text = format!("The ferries stop for a week\n\nGetty Images Boats lie idle at the quay of Orme Bay\n\n{PROSE}");
    assert_eq!(kinds(&text)[1..], [BlockKind::Credit, BlockKind::Caption, BlockKind::Paragraph]);
}

#[test]
fn a_section_name_above_the_headline_is_a_heading() {
    let text = format!("OPINION\n\nThe ferries should be left to rot\n\n{PROSE}");
    assert_eq!(kinds(&text), [BlockKind::Heading, BlockKind::Headline, BlockKind::Paragraph]);
}

#[test]
fn half_a_megabyte_of_one_sign_is_read_in_one_go() {
    // Code that looks back over the whole text would not end on one of these.
    for part in ["word ", "word\n", "Photo: ", "( \" ' ", "by By ", "> - # ", ". ", "\u{feff}\n"] {
        find(&part.repeat(500_000 / part.len()));
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c == '\u{feff}')
}

proptest! {
    #[test]
    fn blocks_are_in_order_and_leave_only_white_space(
        text in "(By Ada Moss|Photo: |\\(Photo by |\\)|May 8, 2009|Monday|[A-Z][a-z]{0,4}|[a-z]{1,5}|[.:,/>#|-]|\r\n|\n\n|\n|\u{feff}|é|😀| ){0,60}"
    ) {
        let mut end = 0;
        for block in find(&text) {
            let (from, to) = (block.span.start() as usize, block.span.end() as usize);
            prop_assert!(end <= from && from < to);
            prop_assert!(is_blank(&text[end..from]));
            prop_assert_eq!(text[from..to].trim(), &text[from..to]);
            end = to;
        }
        prop_assert!(is_blank(&text[end..]));
    }

    #[test]
    fn never_panics(text in any::<String>()) {
        find(&text);
    }
}

/// What a person said of the block of `words`.
fn decided(text: &str, words: &str, in_article: bool) -> Decided {
    let start = text.find(words).unwrap() as u32;
    Decided { span: Span::new(start, start + words.len() as u32), in_article }
}

const MENU: &str = "Tides and times\nFerry jobs\nHarbour map";

#[test]
fn what_a_person_took_in_or_out_is_so_and_nothing_else_moves() {
    let text = format!("{MENU}\n\nFerries stop for a week\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}\n\nLeave a Reply");
    let before = find(&text);
    let (menu, last) = (before[1], before[before.len() - 1]);
    assert!(menu.kind == BlockKind::Boilerplate && last.kind == BlockKind::Boilerplate);
    for at in 0..before.len() {
        let Block { span, kind, .. } = before[at];
        let in_article = kind == BlockKind::Boilerplate;
        let after = find_with(&text, &[Decided { span, in_article }]);
        assert_eq!(after[at].in_article, Some(in_article));
        assert_eq!(after[at].kind == BlockKind::Boilerplate, !in_article, "{}", span.of(&text));
        for (i, (was, is)) in before.iter().zip(&after).enumerate().filter(|(i, _)| *i != at) {
            let beside = |block: &Block| block.kind == BlockKind::Boilerplate;
            assert_eq!((was.span, beside(was)), (is.span, beside(is)), "{i} when {at} is moved");
        }
    }
    let all = [decided(&text, "Ferry jobs", true), decided(&text, "Leave a Reply", true)];
    let kinds: Vec<_> = find_with(&text, &all).iter().map(|block| block.kind).collect();
    assert_eq!((kinds[1], kinds[kinds.len() - 1]), (BlockKind::Heading, BlockKind::Heading));
}

#[test]
fn a_decision_holds_for_the_part_that_it_covers_most_of() {
    let text = format!("Ferries stop for a week\n\n{PROSE}\n\nThe end of it all\n\n{PROSE}");
    let said = |from: u32, to: u32| {
        let Decided { span, .. } = decided(&text, "The end of it all", false);
        let span = Span::new(span.start() - from, span.end() - to);
        find_with(&text, &[Decided { span, in_article: false }]).iter().position(|block| block.in_article.is_some())
    };
    assert_eq!(said(0, 0), Some(2));
    assert_eq!(said(0, 6), Some(2), "the line has grown by a word or two");
    assert_eq!(said(0, 12), None, "most of the line is new");
    assert_eq!(said(90, 0), Some(1), "two lines became one span: it is of the one that its middle lies in");
}

#[test]
fn what_an_earlier_reading_made_of_a_part_holds_while_its_words_stand() {
    let html = format!(
        "<nav><ul><li>Tides and times<li>Ferry jobs</ul></nav><main><h1>Ferries stop for a week</h1><figure><figcaption>Boats at the \
         quay of Orme Bay</figcaption></figure><p>{PROSE}<p>{PROSE}</main><aside><p>{PROSE}</aside><footer>Imprint</footer>"
    );
    let page = crate::text::markup::read(crate::text::markup::parse(&html));
    let model = super::lines::LineModel::shipped();
    let before = super::find_by(&page.text, Some(&page.marked_up), model, &[], &[]);
    let turned: Vec<Block> = before
        .iter()
        .map(|block| match block.kind {
            BlockKind::Boilerplate => Block { kind: BlockKind::List, ..*block },
            BlockKind::Paragraph => Block { kind: BlockKind::Boilerplate, ..*block },
            _ => *block,
        })
        .collect();
    for earlier in [&before, &turned] {
        assert_eq!(&super::find_by(&page.text, None, model, &[], earlier), earlier);
    }
    let caption = before.iter().find(|block| block.kind == BlockKind::Caption).expect("the markup says so");
    let decided = [Decided { span: caption.span, in_article: false }];
    for (was, is) in before.iter().zip(super::find_by(&page.text, None, model, &decided, &before)) {
        assert_eq!(is.kind, if was.span == caption.span { BlockKind::Boilerplate } else { was.kind });
    }
    let headline = before.iter().find(|block| block.kind == BlockKind::Headline).expect("there is one");
    let edited = page.text.replacen("Ferries stop for a week", "Ferries stop for a year", 1);
    let others: Vec<Block> = before.iter().copied().filter(|block| block.span != headline.span).collect();
    assert_eq!(super::find_by(&edited, None, model, &[], &others)[..], before[..], "words that are new are read anew");
}

#[test]
fn who_takes_the_headline_out_is_offered_another() {
    let text = format!(
        "Ferries stop for a week\n\nNobody in the harbour knows when the boats will sail again\n\n{PROSE}\n\n{PROSE}"
    );
    let said = [decided(&text, "Ferries stop for a week", false)];
    let kinds: Vec<_> = find_with(&text, &said).iter().map(|block| block.kind).collect();
    assert_eq!(kinds[..2], [BlockKind::Boilerplate, BlockKind::Headline]);
    let again = super::find_by(&text, None, super::lines::LineModel::shipped(), &said, &find(&text));
    assert_eq!(again[1].kind, BlockKind::Headline);
}

/// The blocks of `text`, with how likely each of its passages is part of the article.
fn by_likelihood(text: &str, likely: &[f32], decided: &[Option<bool>]) -> Vec<Block> {
    let said: Vec<_> = decided.iter().map(|&decided| Said { decided, earlier: None }).collect();
    let passages = passages::read(text);
    let readings: Vec<_> = likely.iter().map(|&article| Reading { article, headline: 0.0 }).collect();
    layout::kinds(text, &parts::cut(&passages, &Features::new(&passages), &readings, None), &layout::BY_TEXT, &said)
}

#[test]
fn a_sentence_of_which_the_model_is_of_two_minds_is_in_doubt_until_somebody_decides() {
    let text = format!("{PROSE}\n\n{PROSE}\n\n{PROSE}\n\nOf two minds\n\n{PROSE}\n\n{PROSE}");
    let likely = [0.9, 0.35, 0.25, 0.25, 0.9, 0.01];
    let doubted = |likely: &[f32], decided: &[Option<bool>]| {
        by_likelihood(&text, likely, decided).iter().map(|block| block.in_doubt).collect::<Vec<_>>()
    };
    assert_eq!(
        doubted(&likely, &[None; 6]),
        [false, true, true, false, false, false],
        "a few words are not asked about"
    );
    let said = [None, Some(true), Some(false), None, None, None];
    assert_eq!(doubted(&likely, &said), [false; 6]);
    assert_eq!(
        doubted(&[0.9, 0.35, 0.35, 0.35, 0.9, 0.9], &[None; 6]),
        [false; 6],
        "an article alone is asked nothing"
    );
}

#[test]
fn short_lines_that_stand_alone_in_an_article_are_its_headings_whatever_the_model_makes_of_them() {
    let likely = |text: &str, likely: &[f32]| -> Vec<_> {
        by_likelihood(text, likely, &vec![None; likely.len()]).iter().map(|block| block.kind.name()).collect()
    };
    let article = format!("A cable revives a quarrel\n\nBy Ada Moss\n\n{PROSE}\n\nWho pays for the wind\n\n{PROSE}");
    let low = [0.01, 0.5, 0.9, 0.01, 0.9];
    assert_eq!(likely(&article, &low), ["headline", "byline", "paragraph", "heading", "paragraph"]);

    let told = format!("{article}\n\nShare this article\n\nSign up for our newsletter");
    let low = [0.01, 0.5, 0.9, 0.01, 0.9, 0.01, 0.01];
    assert_eq!(
        likely(&told, &low),
        ["headline", "byline", "paragraph", "heading", "paragraph", "boilerplate", "boilerplate"],
        "what says itself that it is none of the article's does not make a page"
    );

    let page = format!("{article}\n\nMore of our stories\n\nA ferry sails again\n\nFish prices fall");
    let low = [0.01, 0.5, 0.9, 0.01, 0.9, 0.01, 0.01, 0.01];
    assert_eq!(
        likely(&page, &low)[3..],
        ["boilerplate", "paragraph", "boilerplate", "boilerplate", "boilerplate"],
        "on a page with runs of other lines the model decides"
    );
}

#[test]
fn the_first_line_is_the_headline_where_only_a_byline_and_a_date_part_it_from_the_text() {
    for (top, kinds) in [
        ("A cable revives a quarrel\n\n", vec!["headline"]),
        ("A cable revives a quarrel\n\nBy Ada Moss\n\n", vec!["headline", "byline"]),
        ("A cable revives a quarrel\n\nBy Ada Moss\n\n9 October 2024\n\n", vec!["headline", "byline", "dateline"]),
    ] {
        let text = format!("{top}{PROSE}\n\n{PROSE}\n\n{PROSE}\n\nMore of our stories\n\nA ferry sails again");
        let mut likely = vec![0.01; kinds.len()];
        likely.extend([0.9, 0.9, 0.9, 0.01, 0.01]);
        let read = by_likelihood(&text, &likely, &vec![None; likely.len()]);
        let names: Vec<_> = read.iter().map(|block| block.kind.name()).take(kinds.len()).collect();
        assert_eq!(names, kinds, "{top}");
    }
}
