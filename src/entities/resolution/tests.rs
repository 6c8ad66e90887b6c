//! Casts in prose: an article of a few sentences, and who and what is in it.

use super::*;
use crate::entities::mentions;
use crate::text::{Article, sentences};

/// `TYPE Name ×mentions links`, an entity a line.
fn cast(text: &str) -> Vec<String> {
    let article = Article::new(text);
    let tokens = Tokens::new(text);
    let sentences = sentences::split(&article, &tokens);
    let mentions = mentions(&article, &tokens, &sentences, None, None);
    resolve(&tokens, &mentions)
        .iter()
        .map(|entity| {
            let links: String = entity.links.iter().flat_map(|link| [" ", &link.id]).collect();
            format!("{} {} ×{}{links}", entity.entity_type.label(), entity.name.of(text), entity.mentions.len())
        })
        .collect()
}

#[test]
fn a_surname_is_the_person_whose_full_name_stood_before() {
    assert_eq!(
        cast("President Amara Okafor met voters. Okafor said she was confident. OKAFOR won."),
        ["PERSON Amara Okafor ×3"]
    );
}

#[test]
fn two_spellings_of_a_given_name_are_one_person() {
    assert_eq!(
        cast("Minister Sergei Volkov spoke. Later Sergey Volkov left. Volkov was tired."),
        ["PERSON Sergei Volkov ×3"]
    );
}

#[test]
fn two_given_names_are_two_people_and_the_surname_alone_is_neither() {
    assert_eq!(
        cast("Senator John Hartley met Senator Mary Hartley. Senator Hartley left."),
        ["PERSON John Hartley ×1", "PERSON Mary Hartley ×1", "PERSON Hartley ×1"]
    );
}

#[test]
fn a_country_is_one_under_all_its_names() {
    assert_eq!(
        cast("The United States agreed. The US paid. America’s allies waited in Portugal."),
        ["LOC United States ×3 US", "LOC Portugal ×1 PT"]
    );
}

#[test]
fn a_people_is_linked_to_its_country_and_stays_a_people() {
    assert_eq!(cast("Many Poles came. A Pole won in Poland."), ["NORP Poles ×2 PL", "LOC Poland ×1 PL"]);
}

#[test]
fn an_abbreviation_is_its_long_form() {
    assert_eq!(
        cast(
            "The Northern Fisheries Council (NFC) met in Lisbon. The NFC agreed. The United Nations objected, and the UN left."
        ),
        ["ORG Northern Fisheries Council ×3", "LOC Lisbon ×1 2267057", "ORG United Nations ×2"]
    );
}

#[test]
fn an_abbreviation_of_two_long_forms_is_neither() {
    let cast = cast("The Harbour Workers Union met the Highland Women Union. The HWU was there.");
    assert!(cast.contains(&"ORG HWU ×1".to_owned()), "{cast:?}");
}

#[test]
fn a_company_is_one_with_and_without_its_legal_form() {
    assert_eq!(cast("Shares of Brightwater Ltd fell. The Brightwater group lost."), ["ORG Brightwater Ltd ×2"]);
}
