use super::*;
use crate::model::Prepared;
use crate::model::features::Buckets;
use crate::model::format::write;
use crate::model::parameters::{Matrix, Parameters};
use crate::model::random::Size;
use crate::text::{Article, sentences};
use proptest::prelude::*;
use std::sync::LazyLock;

fn parameters() -> Parameters {
    let buckets = Buckets { ngrams: 64, prefix: 16, suffix3: 16, suffix2: 16, shape: 16 };
    let size = Size { hidden: 8, dilations: vec![1, 2], word_width: 8, buckets };
    Parameters::random(3, &size, ["said", "the"].map(str::to_owned).to_vec())
}

fn model(parameters: &Parameters) -> Model {
    Model::read(&write(parameters, "random")).unwrap()
}

/// A model whose one layer adds nothing, that looks at nothing but the case of a word: what is capitalised scores `person` as a single
/// PERSON, everything else nothing.
fn capitals_are_people(person: f32) -> Model {
    let mut parameters = parameters();
    parameters.dilations.truncate(1);
    parameters.layers.truncate(1);
    parameters.norms.truncate(2);
    parameters.norms[1].gain = vec![0.0; 8];
    parameters.norms[1].shift = vec![0.0; 8];
    parameters.ranges.truncate(2);
    parameters.input = Matrix::zeros(parameters.input.rows, 16);
    parameters.input_bias = vec![0.0; 16];
    parameters.kinds = Matrix::zeros(parameters.kinds.rows, 16);
    parameters.phrases = Matrix::zeros(parameters.phrases.rows, 16);
    parameters.case = Matrix::zeros(8, 8);
    parameters.case.data[3 * 8] = 1.0;
    let row = parameters.input.rows - 8;
    parameters.input.data[row * 16] = 8.0;
    parameters.norms[0].gain = vec![1.0; 8];
    parameters.norms[0].shift = vec![0.0; 8];
    parameters.output.weights = Matrix::zeros(8, LABELS);
    parameters.output.bias = vec![-9.0; LABELS];
    parameters.output.bias[0] = 0.0;
    parameters.output.bias[4] = -9.0;
    // One number of eight stands out: normed it is the square root of 7.
    parameters.output.weights.data[4] = (person + 9.0) / 7.0_f32.sqrt();
    parameters.transitions = Matrix::zeros(13, 13);
    model(&parameters)
}

fn mentions(model: &Model, text: &str, evidence: ArticleEvidence) -> Vec<Mention> {
    let tokens = Tokens::new(text);
    Prepared::new(model, &tokens, &sentences::split(&Article::new(text), &tokens)).mentions(evidence)
}

#[test]
fn a_name_is_found_with_its_probability() {
    let text = "later Costa and the Lee’s went home";
    let found = mentions(&capitals_are_people(2.0), text, ArticleEvidence::NONE);
    let words: Vec<_> = found.iter().map(|mention| (mention.entity_type.label(), mention.span.of(text))).collect();
    assert_eq!(words, [("PERSON", "Costa"), ("PERSON", "Lee")]);
    let expected = 2.0_f32.exp() / (1.0 + 2.0_f32.exp());
    assert!((found[0].score - expected).abs() < 0.02, "{} {expected}", found[0].score);
}

#[test]
fn a_score_is_calibrated() {
    assert!((calibrated(0.5, [3.0, 0.0]) - 0.5).abs() < 1e-6);
    assert!((calibrated(0.9, [1.0, 0.0]) - 0.9).abs() < 1e-5);
    assert!(calibrated(0.9, [0.5, 0.0]) < 0.8);
    assert!(calibrated(1.0, [1.0, 0.0]) <= 1.0 && calibrated(0.0, [1.0, 0.0]) >= 0.0);
}

static RANDOM: LazyLock<Model> = LazyLock::new(|| model(&parameters()));

proptest! {
    #[test]
    fn mentions_are_in_order_and_apart(text in "([A-Z][a-z]{0,4}|[a-z]{1,4}|[.,“”]|’s|the|\n\n| ){0,80}", weight in 0.0..9.0_f32) {
        let found = mentions(&RANDOM, &text, ArticleEvidence { weight, sure: 0.95 });
        for pair in found.windows(2) {
            prop_assert!(pair[0].span.end() <= pair[1].span.start());
        }
        for mention in &found {
            prop_assert!(!mention.span.is_empty() && (0.0..=1.0).contains(&mention.score));
        }
    }
}
