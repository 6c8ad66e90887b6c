//! [`Analysis`]: everything that was found in a text, and the ways from one finding to another.

use std::slice::Iter;

use crate::claims::{Attribution, Claim, SentenceScore, StandsFor};
use crate::entities::{ArticleDate, Entity, Mention};
use crate::model::Identity;
use crate::text::markup::Published;
use crate::text::{Article, Quotation, Sentence, Span, Tokens};

/// Everything that was found in a text.
///
/// The fields are the layers that the stages made, each in the order of the text; they refer to each other by index. The
/// methods follow these references.
///
/// ```
/// let text = "The port cost €2.4 billion, said Ana Costa. The minister, Ana Costa, resigned in 2021.";
/// let analysis = glossator::Annotator::rules().annotate(text)?;
/// let ana = analysis.entities().find(|&entity| analysis.name_of(entity) == "Ana Costa").expect("she is named");
/// assert_eq!(analysis.mentions_of(ana).map(|mention| mention.span.start()).collect::<Vec<_>>(), [35, 60]);
/// # Ok::<(), glossator::Error>(())
/// ```
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
    /// What the markup of its page says of its publication, where that is known.
    pub published: Option<Published>,
    /// The day that the article was written, where it is known.
    pub article_date: Option<ArticleDate>,
    /// Where entities are named, in the order of the text; no two overlap.
    pub mentions: Vec<Mention>,
    /// The entities, in the order of their first mention.
    pub entities: Vec<Entity>,
    /// Who says, thinks or wants what.
    pub attributions: Vec<Attribution>,
    /// The places that act for a country.
    pub stands_for: Vec<StandsFor>,
    /// A score for every sentence, in the order of [`sentences`](Self::sentences).
    pub scores: Vec<SentenceScore>,
    /// What is asserted, in the order of the text.
    pub claims: Vec<Claim>,
    /// The model that found the names; none where rules did.
    pub model: Option<Identity>,
}

impl<'t> Analysis<'t> {
    /// The whole text, as it was given.
    pub fn text(&self) -> &'t str {
        self.article.text()
    }

    /// The words of `span`, which is one of this analysis.
    ///
    /// # Panics
    ///
    /// Where `span` does not fit the text, as one of another text may not.
    pub fn words(&self, span: Span) -> &'t str {
        span.of(self.text())
    }

    /// The entities, in the order of their first mention.
    pub fn entities(&self) -> Iter<'_, Entity> {
        self.entities.iter()
    }

    /// The fullest name of `entity`, as the text spells it.
    ///
    /// # Panics
    ///
    /// Where `entity` is of another analysis and its name does not fit this text.
    pub fn name_of(&self, entity: &Entity) -> &'t str {
        self.words(entity.name)
    }

    /// Every mention of every entity, in the order of the text.
    pub fn mentions(&self) -> Iter<'_, Mention> {
        self.mentions.iter()
    }

    /// The mentions of `entity`, which is one of this analysis, in the order of the text.
    pub fn mentions_of<'a>(&'a self, entity: &'a Entity) -> impl DoubleEndedIterator<Item = &'a Mention> {
        entity.mentions.iter().filter_map(|&index| self.mentions.get(index as usize))
    }

    /// Who says, thinks or wants what.
    pub fn attributions(&self) -> Iter<'_, Attribution> {
        self.attributions.iter()
    }

    /// The entity that speaks in `attribution`; none where the text leaves it open or the words name no entity.
    pub fn speaker_of(&self, attribution: &Attribution) -> Option<&Entity> {
        self.entities.get(attribution.source?.entity? as usize)
    }

    /// What the article, or someone in it, asserts, in the order of the text.
    pub fn claims(&self) -> Iter<'_, Claim> {
        self.claims.iter()
    }

    /// The attribution that reports `claim`; none where the article asserts it itself.
    pub fn attribution_of(&self, claim: &Claim) -> Option<&Attribution> {
        self.attributions.get(claim.attribution? as usize)
    }

    /// The entity that asserts `claim`; none where it is the article, or nobody who is named.
    pub fn claimer_of(&self, claim: &Claim) -> Option<&Entity> {
        self.entities.get(claim.claimer? as usize)
    }

    /// The sentences, each with how worth checking it is, in the order of the text.
    pub fn scored_sentences(&self) -> impl DoubleEndedIterator<Item = (&Sentence, SentenceScore)> {
        self.sentences.iter().zip(self.scores.iter().copied())
    }
}
