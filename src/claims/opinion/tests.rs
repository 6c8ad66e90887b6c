use super::{BUCKETS, Features, NUMBERS, OpinionModel, score};
use crate::claims::sample::{read, read_by_marks};
use crate::text::TokenRange;

fn whole(layers: &crate::claims::Layers) -> TokenRange {
    TokenRange::new(0, layers.tokens.len())
}

fn opinion(text: &str) -> f32 {
    read(text, |layers| score(layers, whole(layers)))
}

#[test]
fn judgements_score_above_facts_about_the_same_thing() {
    for (judgement, fact) in [
        (
            "The plan is a shameful betrayal of everyone who trusted the council.",
            "The council passed the plan on Monday by 12 votes to 9.",
        ),
        (
            "It is hard to imagine a more foolish way to run a railway.",
            "The railway carried 14,000 passengers in March.",
        ),
        (
            "We should be proud of what these remarkable children have done.",
            "The children planted 300 trees along the river in April.",
        ),
    ] {
        let (judges, states) = (opinion(judgement), opinion(fact));
        assert!(judges > 0.5 && states < 0.2, "{judgement} {judges}; {fact} {states}");
    }
}

#[test]
fn what_somebody_else_says_is_no_opinion_of_the_article() {
    assert_eq!(opinion("“The plan is a shameful betrayal of everyone,” she said.").to_bits(), 0.0_f32.to_bits());
    let (own, reported) = (
        opinion("The plan is a shameful betrayal of everyone."),
        opinion("The mayor said the plan is a shameful betrayal of everyone."),
    );
    assert!(own > 2.0 * reported, "{own} {reported}");
}

#[test]
fn without_a_network_the_words_alone_tell() {
    let by_words = |text: &str| {
        read_by_marks(text, |layers| {
            assert_eq!(Features::of(layers, whole(layers)).and_then(|seen| seen.numbers), None);
            score(layers, whole(layers))
        })
    };
    let judges = by_words("It is hard to imagine a more foolish way to run a railway.");
    let states = by_words("The railway carried 14,000 passengers in March.");
    assert!(judges > 2.0 * states, "{judges} {states}");
}

#[test]
fn too_few_words_tell_nothing() {
    assert_eq!(opinion("Shameful!").to_bits(), 0.0_f32.to_bits());
}

#[test]
fn a_model_is_read_as_it_was_written() {
    let mut words = vec![0.0; BUCKETS];
    words[7] = 1.27;
    words[9] = -0.5;
    let model = OpinionModel { words, numbers: [[0.5, -1.0]; NUMBERS], bias: -0.25, calibration: [1.5, 0.5] };
    let again = OpinionModel::read(&model.write()).expect("it is a model");
    let seen = Features { places: vec![7, 7, 9, 3], numbers: Some([0.0; NUMBERS]) };
    assert!((again.score(&seen) - model.score(&seen)).abs() < 1e-3);
    assert_eq!(again.write(), model.write());
}

#[test]
fn a_damaged_model_is_refused() {
    let bytes = OpinionModel::shipped().write();
    let (short, other) = (&bytes[..bytes.len() - 1], [b"GLN2", &bytes[4..]].concat());
    assert!(OpinionModel::read(short).is_err() && OpinionModel::read(&other).is_err());
}
