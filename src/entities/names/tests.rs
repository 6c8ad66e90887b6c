//! Goldens in prose: `[TYPE name]` marks what is found.

use super::*;
use crate::mention;
use crate::text::sentences;

/// The text without its marks, and the text as the rules mark it.
fn marked(golden: &str) -> (String, String) {
    let mut text = String::new();
    let mut rest = golden;
    while let Some(open) = rest.find('[') {
        let (label_end, close) =
            (rest[open..].find(' ').unwrap_or(0) + open, rest[open..].find(']').unwrap_or(0) + open);
        text += &rest[..open];
        text += &rest[label_end + 1..close];
        rest = &rest[close + 1..];
    }
    text += rest;
    let article = Article::new(&text);
    let tokens = Tokens::new(&text);
    let sentences = sentences::split(&article, &tokens);
    let mut found = String::new();
    let mut at = 0;
    for mention in mention::settle(find(&article, &tokens, &sentences)) {
        let (start, end) = (mention.span.start() as usize, mention.span.end() as usize);
        for part in [&text[at..start], "[", mention.entity_type.label(), " ", &text[start..end], "]"] {
            found += part;
        }
        at = end;
    }
    found += &text[at..];
    (text, found)
}

#[track_caller]
fn golden(golden: &str) {
    assert_eq!(marked(golden).1, golden);
}

#[test]
fn a_title_stands_outside_the_name_and_a_nationality_is_a_name_of_its_own() {
    golden("[NORP Portuguese] Foreign Minister [PERSON Augusto Silva] met General [PERSON Omar Farouk] on Friday.");
    golden("The spokeswoman, Dr [PERSON Ngozi Eze], thanked President [PERSON Lindqvist] and King [PERSON Harald].");
}

#[test]
fn an_organisation_takes_in_the_country_before_its_head() {
    golden("The [ORG Norwegian Fisheries Ministry] asked the [ORG Kenya Ports Authority] for help.");
    golden("The [ORG Ministry of Trade and Industry] and the [ORG University of Porto] agreed.");
    golden("Shares of [ORG Brightwater Ltd] rose after the [ORG Central Bank of the Bahamas] met.");
}

#[test]
fn a_head_word_says_what_a_name_is() {
    golden("He drove from [FAC Lindqvist Bridge] along the [LOC Tana River] to [LOC Mount Kenya].");
    golden("They signed the [LAW Harbour Safety Act] before the [EVENT Lisbon Summit] ended.");
    golden("The [MISC Clean Rivers Initiative] has a budget.");
}

#[test]
fn the_name_inside_a_government_is_marked_as_what_it_is() {
    golden("The [PERSON Obama] administration and [PERSON Merkel]’s government agreed with [LOC Norway]’s parliament.");
}

#[test]
fn a_hyphen_parts_a_name_from_what_it_does() {
    golden("A [LOC Norway]-sponsored plan and a pro-[LOC Beijing] party, with non-[ORG NATO] troops.");
    golden("The [MISC Kenya-Uganda Energy Corridor] opened in a [NORP French]-speaking town.");
    golden("Officials met [PERSON Park Min-jun] and [PERSON Jean-Luc Bernard].");
}

#[test]
fn an_arabic_article_begins_a_name_in_small_letters() {
    golden("Fighters of [ORG al-Shabaab] and [ORG al Qaeda] met General [PERSON Yasir al-Masri].");
}

#[test]
fn a_later_mention_is_known_by_the_first() {
    golden("Minister [PERSON Chipo Marandu] spoke. [PERSON Marandu] left early.");
    golden("The [ORG Harbour Pilots Union] ([ORG HPU]) called a strike. [ORG HPU] members voted.");
    golden("[ORG NRC] ([ORG Northern Rail Company]) had no trains.");
}

#[test]
fn a_line_of_capitals_gives_its_names_and_no_more() {
    golden("FLOODS IN [LOC BANGLADESH] LEAVE THOUSANDS WITHOUT WATER");
    golden("Storm Warnings Issued Across [LOC Portugal] After Heavy Weekend Rain");
}

#[test]
fn bylines_and_credits_name_people_and_agencies() {
    golden("By [PERSON MARIAM OKONJO]");
    golden("Crowds at the harbour. (Photo by [PERSON Lena Brandt] / [ORG Reuters])");
    golden("Photo: [ORG AFP] / [PERSON Paulo Mendes]");
}

#[test]
fn words_that_only_begin_a_sentence_or_fill_a_form_are_no_names() {
    golden("Leave a Reply");
    golden("Post Disclaimer");
    golden("Required fields are marked. Corruption grew. Investigators said little. On Monday in May it rained.");
    golden("The US$60 billion plan and the [LOC US] plan differ.");
}

#[test]
fn a_list_goes_on_as_it_began() {
    golden("They stopped in [LOC Nairobi], [LOC Kitui] and [LOC Machakwe].");
}

#[test]
fn hostile_and_empty_texts_are_read() {
    for text in ["", " ", "A", "- - -", "Al-", "(A)", "’s", "İ", "Of Of Of", "U.S.", "\u{1F468}\u{200D}\u{1F469} Ada"]
    {
        marked(text);
    }
    marked(&"Ada ".repeat(2_000));
}
