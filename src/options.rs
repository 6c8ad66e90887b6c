//! [`AnnotateOptions`]: what a caller may say about one reading, and the stages that it is told of.

use std::fmt;

use crate::entities::ArticleDate;
use crate::text::markup::{MarkedUp, Published};
use crate::text::{Block, Decided};
use crate::text_form::text_form;

/// What a caller may say about the reading of one text. The default says nothing.
///
/// ```
/// use glossator::entities::{ArticleDate, Value};
/// use glossator::{AnnotateOptions, Annotator, Stage};
///
/// let mut stages = Vec::new();
/// let options = AnnotateOptions::new().date(ArticleDate::set("2021-04-07")?).progress(|stage| stages.push(stage));
/// let analysis = Annotator::rules().annotate_with("The harbour opened on Monday.", options)?;
/// assert_eq!(analysis.mentions[0].value, Some(Value::Iso("2021-04-05".into())));
/// assert_eq!(stages, Stage::ALL);
/// # Ok::<(), glossator::Error>(())
/// ```
#[derive(Default)]
pub struct AnnotateOptions<'o> {
    pub(crate) date: Option<ArticleDate>,
    pub(crate) decided: Vec<Decided>,
    pub(crate) earlier: Vec<Block>,
    pub(crate) marked_up: Option<&'o MarkedUp>,
    pub(crate) published: Option<Published>,
    progress: Option<Box<dyn FnMut(Stage) + 'o>>,
}

impl<'o> AnnotateOptions<'o> {
    /// Says nothing: dates are read against the day that the article states, and nobody hears of the stages.
    pub fn new() -> Self {
        Self::default()
    }

    /// The day that the article was written, if it is known: "Monday" is read against it, whatever day the article states.
    pub fn date(self, date: impl Into<Option<ArticleDate>>) -> Self {
        Self { date: date.into(), ..self }
    }

    /// What a person said is part of the article, and what is not: the rest of the page is told from it by the core.
    pub fn decided(self, decided: Vec<Decided>) -> Self {
        Self { decided, ..self }
    }

    /// What an earlier reading made of the text's parts: it holds for each that stands as it did, so that an article does not change
    /// its shape where less is known of it than before, or a line of it is edited.
    pub fn earlier(self, earlier: Vec<Block>) -> Self {
        Self { earlier, ..self }
    }

    /// What the markup of the text's page says of its lines: evidence for which of them are the article.
    pub fn marked_up(self, marked_up: impl Into<Option<&'o MarkedUp>>) -> Self {
        Self { marked_up: marked_up.into(), ..self }
    }

    /// What is known of the text's publication. Dates are read against its day, unless another is [set](Self::date).
    pub fn published(self, published: impl Into<Option<Published>>) -> Self {
        Self { published: published.into(), ..self }
    }

    /// What is called with each [`Stage`] as it begins, in order, on the thread of the caller.
    pub fn progress(self, begins: impl FnMut(Stage) + 'o) -> Self {
        Self { progress: Some(Box::new(begins)), ..self }
    }

    pub(crate) fn begin(&mut self, stage: Stage) {
        if let Some(begins) = &mut self.progress {
            begins(stage);
        }
    }
}

impl fmt::Debug for AnnotateOptions<'_> {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let Self { date, decided, earlier, marked_up, published, progress } = self;
        out.debug_struct("AnnotateOptions")
            .field("date", date)
            .field("decided", decided)
            .field("earlier", earlier)
            .field("marked_up", &marked_up.is_some())
            .field("published", published)
            .field("progress", &progress.is_some())
            .finish()
    }
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

text_form!(Stage, "stage", name: Reading, Entities, Claims);
