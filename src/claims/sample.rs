//! Small articles for the tests of this layer: a text comes in, its layers go to the test.

use std::sync::LazyLock;

use super::{Attribution, Grammar, Layers, Read, attribution, marks};
use crate::entities::{self, ArticleDate};
use crate::model::{Model, Prepared};
use crate::text::{Article, Tokens, quotes, sentences};

/// The model that ships.
static MODEL: LazyLock<Model> =
    LazyLock::new(|| Model::read(include_bytes!("../../models/en.model")).expect("the model that ships can be read"));

/// Reads `text` with the model that ships, and hands its layers over.
pub fn read<T>(text: &str, look: impl FnOnce(&Layers) -> T) -> T {
    read_with(Some(&MODEL), text, look)
}

/// Reads `text` without a model.
pub fn read_by_marks<T>(text: &str, look: impl FnOnce(&Layers) -> T) -> T {
    read_with(None, text, look)
}

fn read_with<T>(model: Option<&Model>, text: &str, look: impl FnOnce(&Layers) -> T) -> T {
    let article = Article::new(text);
    let tokens = Tokens::new(text);
    let sentences = sentences::split(&article, &tokens);
    let quotations = quotes::pair(&article, &tokens);
    let model = model.map(|model| Prepared::new(model, &tokens, &sentences));
    let today = ArticleDate::stated(&article, &tokens);
    let mentions = entities::mentions(&article, &tokens, &sentences, today, model.as_ref());
    let entities = entities::resolution::resolve(&tokens, &mentions);
    let quoted = marks::quoted(&tokens, &quotations);
    let read = Read::new(&article, &tokens, &sentences, &quoted, &mentions, model.as_ref());
    let grammar = Grammar::read(&tokens, &read.speech, &quoted, &mentions);
    look(&Layers {
        article: &article,
        tokens: &tokens,
        sentences: &sentences,
        quotations: &quotations,
        mentions: &mentions,
        entities: &entities,
        read: &read,
        grammar: &grammar,
    })
}

/// The attributions of `text`, a line each: `source | cue | content`.
pub fn who_says_what(text: &str) -> Vec<String> {
    read(text, |layers| attribution::find(layers).iter().map(|found| line(text, found)).collect())
}

fn line(text: &str, found: &Attribution) -> String {
    let source = found.source.map_or("", |source| source.span.of(text));
    format!("{source} | {} | {}", found.cue.map_or("", |cue| cue.of(text)), found.content.of(text))
}
