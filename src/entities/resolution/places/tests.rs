//! Articles of a sentence or two, and which city is meant.

use super::*;
use crate::entities::mentions;
use crate::entities::resolution::resolve;
use crate::text::{Article, sentences};

/// The first link of the entity called `name`.
fn link_of(name: &str, text: &str) -> Option<Link> {
    let article = Article::new(text);
    let tokens = Tokens::new(text);
    let sentences = sentences::split(&article, &tokens);
    let mentions = mentions(&article, &tokens, &sentences, None, None);
    let entities = resolve(&tokens, &mentions);
    let entity = entities.iter().find(|entity| entity.name.of(text).starts_with(name));
    entity.unwrap_or_else(|| panic!("{name} is not found in {text:?}")).links.first().cloned()
}

/// The country and the id of the city that `name` is.
fn city(name: &str, text: &str) -> Option<(String, String)> {
    let link = link_of(name, text)?;
    Some((link.city?.country, link.id))
}

#[expect(clippy::unnecessary_wraps, reason = "it is compared to a city that may not be there")]
fn is(country: &str, id: u32) -> Option<(String, String)> {
    Some((country.into(), id.to_string()))
}

const PARIS: u32 = 2_988_507;
const PARIS_TEXAS: u32 = 4_717_560;

#[test]
fn without_evidence_it_is_the_largest() {
    assert_eq!(city("Paris", "The ministers met in Paris."), is("FR", PARIS));
    assert_eq!(city("Hyderabad", "The company has an office in Hyderabad."), is("IN", 1_269_843));
    assert_eq!(city("Tripoli", "Fighting reached Tripoli."), is("LY", 2_210_247));
    assert_eq!(city("Cambridge", "He lives in Cambridge."), is("GB", 2_653_941));
}

#[test]
fn a_country_beside_it_decides_between_two_of_like_size() {
    assert_eq!(city("Hyderabad", "Pakistan’s army moved into Hyderabad."), is("PK", 1_176_734));
    assert_eq!(city("Hyderabad", "The Pakistani city of Hyderabad was flooded."), is("PK", 1_176_734));
    assert_eq!(city("Tripoli", "Protesters in northern Lebanon blocked roads in Tripoli."), is("LB", 266_826));
    assert_eq!(city("Tripoli", "Libya and Lebanon spoke. Libya’s government sits in Tripoli."), is("LY", 2_210_247));
    assert_eq!(city("Cambridge", "He moved from Boston to Cambridge, where Massachusetts pays."), is("US", 4_931_972));
}

#[test]
fn what_stands_after_the_comma_decides_against_any_size() {
    assert_eq!(city("Paris", "A man from Paris, Texas, was arrested."), is("US", PARIS_TEXAS));
    assert_eq!(city("Paris", "A man from Paris, Texas was arrested."), is("US", PARIS_TEXAS));
    assert_eq!(city("Birmingham", "A fire in Birmingham, Alabama, killed two."), is("US", 4_049_979));
    assert_eq!(city("Birmingham", "A fire in Birmingham, Ala., killed two."), is("US", 4_049_979));
    assert_eq!(city("Portland", "She was born in Portland, Maine."), is("US", 4_975_802));
    assert_eq!(city("London", "The plant in London, Ontario, will close."), is("CA", 6_058_560));
    assert_eq!(city("Rochester", "The plant in Rochester, New York, will close."), is("US", 5_134_086));
    assert_eq!(city("Vancouver", "He lives in Vancouver, Wash., near the river."), is("US", 5_814_616));
    assert_eq!(city("Vancouver", "He lives in Vancouver, Washington, near the river."), is("US", 5_814_616));
    assert_eq!(city("Kars", "The train left Kars, Turkey, at noon."), is("TR", 743_952));
    assert_eq!(city("Rome", "He grew up in Rome, Georgia."), is("US", 4_219_762));
    assert_eq!(city("Tripoli", "The governor of Tripoli (Lebanon) resigned."), is("LB", 266_826));
}

#[test]
fn a_town_that_is_not_held_is_not_taken_for_a_great_city() {
    assert_eq!(city("Paris", "She was born in Paris, Kentucky, in 1950."), None);
    assert_eq!(city("Chicago", "It rained in Chicago, Ohio and Michigan."), is("US", 4_887_398));
}

#[test]
fn a_clause_after_a_comma_is_not_the_citys_country() {
    assert_eq!(city("Paris", "At talks in Paris, US officials agreed."), is("FR", PARIS));
}

#[test]
fn a_great_city_is_meant_wherever_the_article_is_from() {
    assert_eq!(city("Paris", "The Texas senator flew from Texas to Paris. Texas pays."), is("FR", PARIS));
    let canada = "Canada’s prime minister flew from Canada to London. Canada said that Canada would pay.";
    assert_eq!(city("London", canada), is("GB", 2_643_743));
    assert_eq!(city("Athens", "The US envoy met the American ambassador in Athens."), is("GR", 264_371));
}

#[test]
fn a_countrys_name_is_no_city() {
    for text in
        ["Voters in Georgia chose. Tbilisi waits.", "Panama and Lebanon agreed.", "Singapore and Luxembourg agreed."]
    {
        let name = text.split(' ').find(|word| ["Georgia", "Panama", "Singapore"].contains(word)).unwrap_or("");
        assert!(link_of(name, text).is_none_or(|link| link.city.is_none()), "{text}");
    }
}

#[test]
fn a_regions_name_is_a_citys_only_before_its_country() {
    assert_eq!(city("Victoria", "Fires burned across Victoria and New South Wales."), None);
    assert_eq!(
        city("Victoria", "The legislature of British Columbia sits in Victoria, British Columbia."),
        is("CA", 6_174_041)
    );
    assert_eq!(city("Ontario", "The premier of Ontario spoke."), None);
    assert_eq!(city("Texas", "The governor of Texas spoke."), None);
}

#[test]
fn a_small_city_is_linked_where_its_country_is_named() {
    assert_eq!(
        city("Galway", "A man was found in Galway."),
        city("Galway", "Ireland mourns. A man was found in Galway.")
    );
    assert_eq!(city("Kars", "A fire broke out in Kars. Turkish police came."), is("TR", 743_952));
}

#[test]
fn a_name_of_several_small_cities_is_not_linked_to_one_in_a_country_that_is_not_named() {
    assert_eq!(city("Santa Cruz", "Bolivia’s president flew to Santa Cruz."), is("BO", 3_904_906));
    assert_eq!(city("Independence", "Crowds in Kenya and Uganda filled the streets of Independence."), None);
    assert_eq!(city("Geneva", "Ethiopia and Kenya met in Geneva."), is("CH", 2_660_646));
}

#[test]
fn the_other_cities_of_the_name_are_kept() {
    let link = link_of("Birmingham", "A fire in Birmingham, Alabama, killed two.").and_then(|link| link.city);
    let alternatives = link.map(|city| city.alternatives).unwrap_or_default();
    assert_eq!(alternatives.first().map(String::as_str), Some("2655603"));
    assert!(alternatives.len() <= MOST_ALTERNATIVES);
}

#[test]
fn an_organisation_gets_no_link() {
    assert_eq!(link_of("University of Cambridge", "The University of Cambridge published it."), None);
}
