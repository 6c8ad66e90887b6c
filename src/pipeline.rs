//! The straight line: text → Article → tokens → sentences → mentions → entities → attributions → claims → Analysis.

use crate::Error;
use crate::claims::{self, Attribution, Claim, Layers, SentenceScore, StandsFor};
use crate::entities::{self, ArticleDate, Entity, Mention};
use crate::model::{Identity, Model, Prepared};
use crate::text::{Article, Quotation, Sentence, Tokens, quotes, sentences};

/// The longest text, in bytes: 16 MiB, more than any book. Offsets could count further; a browser's memory could not.
pub const LONGEST_TEXT: usize = 16 << 20;

/// Everything that was found in a text.
#[derive(Debug)]
pub struct Analysis<'t> {
    /// The text and its blocks.
    pub article: Article<'t>,
    /// Its tokens.
    pub tokens: Tokens<'t>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Its quotations.
    pub quotations: Vec<Quotation>,
    /// The day that the article was written, where it is known.
    pub article_date: Option<ArticleDate>,
    /// Where entities are named.
    pub mentions: Vec<Mention>,
    /// The entities.
    pub entities: Vec<Entity>,
    /// Who says what.
    pub attributions: Vec<Attribution>,
    /// The places that act for a country.
    pub stands_for: Vec<StandsFor>,
    /// A score for every sentence.
    pub scores: Vec<SentenceScore>,
    /// What is asserted.
    pub claims: Vec<Claim>,
    /// The model that found the names; none where rules did.
    pub model: Option<Identity>,
}

/// A stage of the line, named when it begins, so that a page can show how far a long text has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Blocks, tokens, sentences, quotations.
    Reading,
    /// Mentions and entities.
    Entities,
    /// Attributions, scores and claims.
    Claims,
}

impl Stage {
    /// The stage's name at the boundary.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Entities => "entities",
            Self::Claims => "claims",
        }
    }
}

/// Reads texts, with a trained model or by rules alone.
#[derive(Debug, Default)]
pub struct Annotator {
    model: Option<Model>,
}

impl Annotator {
    /// By rules and lists alone.
    pub const fn rules() -> Self {
        Self { model: None }
    }

    /// With a model for the names.
    pub const fn with_model(model: Model) -> Self {
        Self { model: Some(model) }
    }

    /// Finds the entities and the claims of `text`; `begins` is told of each stage. Dates are read against the day
    /// `written`, else against the one that the article states.
    ///
    /// ```
    /// let analysis = glossator::Annotator::rules().annotate("The port cost €2.4 billion.", None, &mut |_| ())?;
    /// assert_eq!(analysis.sentences.len(), 1);
    /// # Ok::<(), glossator::Error>(())
    /// ```
    ///
    /// Errors with [`Error::TextTooLong`] past [`LONGEST_TEXT`].
    pub fn annotate<'t>(
        &self,
        text: &'t str,
        written: Option<ArticleDate>,
        begins: &mut dyn FnMut(Stage),
    ) -> Result<Analysis<'t>, Error> {
        if text.len() > LONGEST_TEXT {
            return Err(Error::TextTooLong { found: text.len() as u64, limit: LONGEST_TEXT as u64 });
        }
        begins(Stage::Reading);
        let article = Article::new(text);
        let tokens = Tokens::new(text);
        let sentences = sentences::split(&article, &tokens);
        let quotations = quotes::pair(&article, &tokens);

        begins(Stage::Entities);
        let model = self.model.as_ref().map(|model| Prepared::new(model, &tokens, &sentences));
        let article_date = written.or_else(|| ArticleDate::stated(&article, &tokens));
        let mut mentions = entities::mentions(&article, &tokens, &sentences, article_date, model.as_ref());
        let entities = entities::resolution::resolve(&tokens, &mentions);
        entities::resolution::reconcile(&mut mentions, &entities);

        begins(Stage::Claims);
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
