//! The straight line: text → Article → tokens → sentences → mentions → entities → attributions → claims → Analysis.

use crate::Error;
use crate::analysis::Analysis;
use crate::claims::{self, Layers};
use crate::entities::{self, ArticleDate};
use crate::model::{Model, Prepared};
use crate::options::{AnnotateOptions, Stage};
use crate::text::{Article, Sentence, Tokens, quotes, sentences};

/// The longest text, in bytes: 16 MiB, more than any book. Offsets could count further; a browser's memory could not.
pub const LONGEST_TEXT: usize = 16 << 20;

/// Reads texts, with a trained model or by rules alone.
#[derive(Debug, Default)]
pub struct Annotator {
    model: Option<Model>,
}

impl Annotator {
    /// Reads names and claims by `model`.
    pub const fn new(model: Model) -> Self {
        Self { model: Some(model) }
    }

    /// Reads by rules and lists alone: faster, without a file to load, and less well.
    pub const fn rules() -> Self {
        Self { model: None }
    }

    /// Finds the entities and the claims of `text`; dates are read against the day that it states.
    ///
    /// Errors with [`Error::TextTooLong`] past [`LONGEST_TEXT`].
    ///
    /// ```
    /// let analysis = glossator::Annotator::rules().annotate("The port cost €2.4 billion.")?;
    /// assert_eq!(analysis.sentences.len(), 1);
    /// # Ok::<(), glossator::Error>(())
    /// ```
    pub fn annotate<'t>(&self, text: &'t str) -> Result<Analysis<'t>, Error> {
        self.annotate_with(text, AnnotateOptions::new())
    }

    /// Finds the entities and the claims of `text`, as `options` say.
    ///
    /// Errors with [`Error::TextTooLong`] past [`LONGEST_TEXT`].
    pub fn annotate_with<'t>(&self, text: &'t str, mut options: AnnotateOptions) -> Result<Analysis<'t>, Error> {
        if text.len() > LONGEST_TEXT {
            return Err(Error::TextTooLong { found: text.len() as u64, limit: LONGEST_TEXT as u64 });
        }
        options.begin(Stage::Reading);
        let article = Article::with(text, options.marked_up, &options.decided, &options.earlier);
        let tokens = Tokens::new(text);
        let sentences = sentences::split(&article, &tokens);
        let quotations = quotes::pair(&article, &tokens);

        options.begin(Stage::Entities);
        // What the page carries beside its article names nobody, and need not be read.
        let of_article: Vec<Sentence> =
            sentences.iter().filter(|sentence| article.holds(sentence.span.start())).copied().collect();
        let model = self.model.as_ref().map(|model| Prepared::new(model, &tokens, &of_article));
        let article_date = (options.date)
            .or_else(|| options.published.as_ref().and_then(ArticleDate::published))
            .or_else(|| ArticleDate::stated(&article, &tokens));
        let mut mentions = entities::mentions(&article, &tokens, &sentences, article_date, model.as_ref());
        let entities = entities::resolution::resolve(&tokens, &mentions);
        entities::resolution::reconcile(&mut mentions, &entities);

        options.begin(Stage::Claims);
        let quoted = claims::marks::quoted(&tokens, &quotations);
        let read = claims::Read::new(&article, &tokens, &sentences, &quoted, &mentions, model.as_ref());
        let grammar = claims::Grammar::read(&tokens, &read.speech, &quoted, &mentions);
        let layers = Layers {
            article: &article,
            tokens: &tokens,
            sentences: &sentences,
            quotations: &quotations,
            mentions: &mentions,
            entities: &entities,
            read: &read,
            grammar: &grammar,
        };
        let attributions = claims::attribution::find(&layers);
        let stands_for = claims::actors::find(&layers, &attributions);
        let scores = claims::claim::score(&layers);
        let claims = claims::claim::find(&layers, &attributions, &scores);
        let model = model.map(|model| model.identity().clone());

        Ok(Analysis {
            article,
            tokens,
            sentences,
            quotations,
            published: options.published,
            article_date,
            mentions,
            entities,
            attributions,
            stands_for,
            scores,
            claims,
            model,
        })
    }
}
