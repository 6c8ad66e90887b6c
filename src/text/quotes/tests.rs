use super::{Quotation, pair};
use crate::text::{Article, Tokens};
use proptest::prelude::*;

fn quotations(text: &str) -> Vec<Quotation> {
    pair(&Article::new(text), &Tokens::new(text))
}

#[track_caller]
fn quotes(text: &str, expected: &[&str]) {
    let inner: Vec<&str> = quotations(text).iter().map(|quotation| quotation.inner.of(text)).collect();
    assert_eq!(inner, expected, "{text}");
}

#[test]
fn straight_and_curly_and_angled_marks_pair() {
    quotes("He said \"it rained\" and \"it snowed.\"", &["it rained", "it snowed."]);
    quotes("He said “it rained” and “it snowed.”", &["it rained", "it snowed."]);
    quotes("He said «it rained», then »it snowed« too.", &["it rained", "it snowed"]);
    quotes("He wrote „es regnet“ at once.", &["es regnet"]);
}

#[test]
fn the_marks_belong_to_the_outer_span() {
    let text = "So-called “free” bread.";
    assert_eq!(quotations(text)[0].outer.of(text), "“free”");
}

#[test]
fn apostrophes_are_no_marks() {
    quotes("The drivers' strike wasn't Orme's, nor '90s rock 'n' roll's, in the dogs' home.", &[]);
    quotes("The drivers’ strike wasn’t Orme’s in the dogs’ home.", &[]);
}

#[test]
fn single_marks_pair_around_possessives() {
    quotes("She called it 'a small fire' then.", &["a small fire"]);
    quotes("She said ‘the drivers’ strike is over’ at noon.", &["the drivers’ strike is over"]);
}

#[test]
fn quotations_nest() {
    quotes("“He cried ‘fire’ twice,” she said.", &["He cried ‘fire’ twice,", "fire"]);
    quotes("\"He cried 'fire' twice,\" she said.", &["He cried 'fire' twice,", "fire"]);
    quotes("“She read “The Quay” aloud,” he said.", &["She read “The Quay” aloud,", "The Quay"]);
}

#[test]
fn an_unclosed_mark_ends_with_its_paragraph() {
    let text = "“It was dark.\n\nNobody came on Tuesday.";
    quotes(text, &["It was dark."]);
    assert!(!quotations(text)[0].continues);
}

#[test]
fn a_forgotten_mark_does_not_swallow_the_next_quotation() {
    quotes("“It was dark, said Moss. “And cold,” said Bell.", &["It was dark, said Moss.", "And cold,"]);
    quotes("\"It was dark, said Moss. \"And cold,\" said Bell.", &["It was dark, said Moss.", "And cold,"]);
}

#[test]
fn a_mark_opened_again_goes_on_with_the_quotation() {
    let text = "“It was dark when we came to the quay.\n\n“And it was cold there,” said Moss. “Too cold.”";
    let continues: Vec<bool> = quotations(text).iter().map(|quotation| quotation.continues).collect();
    assert_eq!(continues, [true, false, false]);
    quotes(text, &["It was dark when we came to the quay.", "And it was cold there,", "Too cold."]);
}

#[test]
fn a_mark_not_opened_again_is_closed_where_it_closes() {
    let text = "\"It was dark when we came to the quay.\n\nAnd it was cold there,\" said Moss.";
    quotes(text, &["It was dark when we came to the quay.", "And it was cold there,"]);
    assert!(quotations(text)[0].continues);
}

#[test]
fn paragraphs_between_two_halves_belong_to_the_quotation() {
    let text =
        "\"It was dark when we came to the quay.\n\nThe men had left the boats there.\n\nIt was cold,\" said Moss.";
    quotes(text, &["It was dark when we came to the quay.", "The men had left the boats there.", "It was cold,"]);
    assert_eq!(quotations(text).iter().map(|quotation| quotation.continues).collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn a_caption_between_two_paragraphs_does_not_end_a_quotation() {
    let text = "“It was dark when we came to the quay that night.\n\nThe quay. Image: Ada Moss.\n\n“And it was cold there,” said Moss.";
    assert_eq!(quotations(text).iter().map(|quotation| quotation.continues).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn unclosed_marks_of_a_caption_stand_in_order() {
    quotes("so «he “was there.\n\nNext", &["he “was there.", "was there."]);
}

#[test]
fn inches_are_no_marks() {
    quotes("A 6\" pipe and a \"new\" one.", &["new"]);
}

proptest! {
    #[test]
    fn quotations_nest_or_stand_apart(text in "([\"“”‘’'«»]|[a-z]{1,3}s?|[A-Z]|[.,]| |\n\n){0,60}") {
        let found = quotations(&text);
        for pair in found.windows(2) {
            prop_assert!(pair[0].outer.start() <= pair[1].outer.start());
        }
        for quotation in &found {
            prop_assert!(quotation.outer.contains(quotation.inner));
            prop_assert!(!quotation.inner.is_empty());
            for other in &found {
                let apart = !quotation.outer.overlaps(other.outer);
                prop_assert!(apart || quotation.outer.contains(other.outer) || other.outer.contains(quotation.outer));
            }
        }
    }

    #[test]
    fn never_panics(text in any::<String>()) {
        quotations(&text);
    }
}
