//! From an [`Analysis`] to a native document.

use serde_json::Map;

use super::ids::{attribution_id, claim_id, entity_id, mention_id};
use super::native::{
    Annotation, ArticleDate, Block, Body, Document, Entity, FORMAT, Fragment, Generator, Kind, Language, Link, Origin,
    Part, Published, Reason, Sentence, StandsFor, Status, VERSION,
};
use crate::Analysis;
use crate::claims::{self, Attribution, Claim, Source};
use crate::entities::{self, Mention};
use crate::text::{self, BlockKind, OffsetUnit, Offsets, Span, Tokens, markup};

/// Characters of context on either side of a quote: what the Hypothesis client keeps, enough to tell repeats apart.
const CONTEXT: usize = 32;
/// Characters of a title that is taken from the text's first line.
const TITLE: usize = 120;

/// What a document says of itself.
#[derive(Clone, Debug)]
pub struct Provenance {
    /// The document's identifier.
    pub id: String,
    /// Now, RFC 3339.
    pub created: String,
}

/// The analysis as a document, every annotation `suggested`, offsets in `unit`.
///
/// ```
/// use glossator::Annotator;
/// use glossator::exchange::{Provenance, from_analysis};
/// use glossator::text::OffsetUnit;
///
/// let analysis = Annotator::rules().annotate("The port cost €2.4 billion.")?;
/// let provenance = Provenance { id: "port".into(), created: "2025-03-14T09:00:00Z".into() };
/// let document = from_analysis(&analysis, provenance, OffsetUnit::CodePoint);
/// assert!(document.annotations.iter().any(|annotation| annotation.quote == "€2.4 billion"));
/// # Ok::<(), glossator::Error>(())
/// ```
pub fn from_analysis(analysis: &Analysis, provenance: Provenance, unit: OffsetUnit) -> Document {
    with_offsets(analysis, provenance, &Offsets::new(analysis.text(), unit))
}

/// The same by a table of offsets that is there already; it is one of the analysis's text.
pub(crate) fn with_offsets(analysis: &Analysis, provenance: Provenance, offsets: &Offsets) -> Document {
    let writer = Writer { text: analysis.text(), tokens: &analysis.tokens, offsets, created: &provenance.created };
    let mut annotations: Vec<(Span, Annotation)> = Vec::new();
    for (index, mention) in analysis.mentions.iter().enumerate() {
        annotations.push((mention.span, writer.mention(index, mention)));
    }
    for (index, entity) in analysis.entities.iter().enumerate() {
        for &mention in &entity.mentions {
            annotations[mention as usize].1.entity = Some(entity_id(index));
        }
    }
    for one in &analysis.stands_for {
        let (entity, score) = (entity_id(one.entity as usize), rounded(one.score));
        annotations[one.mention as usize].1.stands_for = Some(StandsFor { entity, score });
    }
    for (index, attribution) in analysis.attributions.iter().enumerate() {
        let span = hull(attribution);
        annotations.push((span, writer.attribution(index, span, attribution)));
    }
    for (index, claim) in analysis.claims.iter().enumerate() {
        annotations.push((claim.span, writer.claim(index, claim)));
    }
    // The outer before the inner, so that a reader who nests them needs no look ahead.
    annotations.sort_by_key(|(span, _)| (span.start(), std::cmp::Reverse(span.end())));

    Document {
        format: FORMAT.into(),
        version: VERSION,
        offset_unit: offsets.unit(),
        id: provenance.id,
        title: title(analysis),
        created: provenance.created.clone(),
        modified: provenance.created.clone(),
        generator: Generator {
            name: env!("CARGO_PKG_NAME").into(),
            version: env!("CARGO_PKG_VERSION").into(),
            model: analysis.model.as_ref().map(|model| model.name.clone()),
            model_hash: analysis.model.as_ref().map(|model| model.hash.clone()),
            more: Map::new(),
        },
        published: analysis.published.as_ref().map(Published::of),
        article_date: analysis.article_date.map(|date| ArticleDate::of(date, offsets)),
        language: analysis.article.foreign().map(|language| Language {
            code: language.code.into(),
            english: false,
            score: rounded(language.score),
            more: Map::new(),
        }),
        text: writer.text.into(),
        blocks: analysis.article.blocks().iter().map(|block| writer.block(block)).collect(),
        sentences: (analysis.sentences.iter().zip(&analysis.scores))
            .map(|(sentence, score)| {
                let (start, end) = writer.range(sentence.span);
                Sentence {
                    start,
                    end,
                    checkworthiness: rounded(score.checkworthiness),
                    opinion: Some(rounded(score.opinion)),
                }
            })
            .collect(),
        entities: (analysis.entities.iter().enumerate()).map(|(index, entity)| writer.entity(index, entity)).collect(),
        annotations: annotations.into_iter().map(|(_, annotation)| annotation).collect(),
        more: Map::new(),
    }
}

impl From<entities::Origin> for Origin {
    fn from(origin: entities::Origin) -> Self {
        match origin {
            entities::Origin::Model => Self::Model,
            entities::Origin::Rule => Self::Rule,
        }
    }
}

impl ArticleDate {
    /// As a document tells it.
    pub(super) fn of(date: entities::ArticleDate, offsets: &Offsets) -> Self {
        Self {
            date: date.to_string(),
            origin: if date.is_set { Origin::User } else { Origin::Rule },
            start: date.words.map(|words| offsets.to_unit(words.start())),
            end: date.words.map(|words| offsets.to_unit(words.end())),
            more: Map::new(),
        }
    }
}

struct Writer<'a> {
    text: &'a str,
    tokens: &'a Tokens<'a>,
    offsets: &'a Offsets<'a>,
    created: &'a str,
}

impl Writer<'_> {
    fn range(&self, span: Span) -> (u32, u32) {
        (self.offsets.to_unit(span.start()), self.offsets.to_unit(span.end()))
    }

    fn block(&self, block: &text::Block) -> Block {
        let (start, end) = self.range(block.span);
        Block { kind: block.kind.name().into(), start, end, in_article: block.in_article, in_doubt: block.in_doubt }
    }

    fn entity(&self, index: usize, entity: &entities::Entity) -> Entity {
        let link = |link: &entities::Link| Link {
            source: link.source.name().into(),
            id: link.id.clone(),
            country: link.city.as_ref().map(|city| city.country.clone()),
            population: link.city.as_ref().map(|city| city.population.into()),
            latitude: link.city.as_ref().map(|city| city.latitude),
            longitude: link.city.as_ref().map(|city| city.longitude),
            alternatives: link.city.as_ref().map(|city| city.alternatives.clone()),
            more: Map::new(),
        };
        Entity {
            id: entity_id(index),
            entity_type: entity.entity_type.label().into(),
            name: self.tokens.shown(entity.name),
            mentions: entity.mentions.iter().map(|&mention| mention_id(mention as usize)).collect(),
            links: entity.links.iter().map(link).collect(),
            more: Map::new(),
        }
    }

    fn mention(&self, index: usize, mention: &Mention) -> Annotation {
        Annotation {
            entity_type: Some(mention.entity_type.label().into()),
            value: mention.value.as_ref().and_then(|value| serde_json::to_value(value).ok()),
            ..self.annotation(mention_id(index), Kind::Entity, mention.span, mention.origin.into(), mention.score)
        }
    }

    fn attribution(&self, index: usize, span: Span, attribution: &Attribution) -> Annotation {
        Annotation {
            source: attribution.source.map(|source| self.source(&source)),
            cue: attribution.cue.map(|cue| self.part(cue, None)),
            content: Some(self.part(attribution.content, None)),
            quotation: Some(attribution.quotation.name().into()),
            ..self.annotation(
                attribution_id(index),
                Kind::Attribution,
                span,
                attribution.origin.into(),
                attribution.score,
            )
        }
    }

    fn claim(&self, index: usize, claim: &Claim) -> Annotation {
        let reason =
            |reason: &claims::Reason| Reason { lowers: reason.lowers, ..self.reason(reason.code.code(), reason.span) };
        Annotation {
            checkworthiness: Some(rounded(claim.checkworthiness)),
            voice: Some(claim.voice.name().into()),
            attribution: claim.attribution.map(|index| attribution_id(index as usize)),
            claimer: claim.claimer.map(|index| entity_id(index as usize)),
            kinds: Some(claim.kinds.iter().map(|kind| kind.name().into()).collect()),
            certainty: Some(claim.certainty.name().into()),
            same_as: claim.same_as.map(|index| claim_id(index as usize)),
            short: claim.short.clone(),
            body: claim.body.as_ref().map(|body| self.body(body)),
            reasons: Some(claim.reasons.iter().map(reason).collect()),
            fragments: (!claim.fragments.is_empty())
                .then(|| claim.fragments.iter().map(|&part| self.fragment(part)).collect()),
            ..self.annotation(claim_id(index), Kind::Claim, claim.span, claim.origin.into(), claim.checkworthiness)
        }
    }

    fn body(&self, body: &claims::Body) -> Body {
        Body {
            claim: claim_id(body.claim as usize),
            relation: body.relation.into(),
            reasons: body.reasons.iter().map(|reason| self.reason(reason.code.code(), reason.span)).collect(),
            more: Map::new(),
        }
    }

    fn fragment(&self, words: Span) -> Fragment {
        let (start, end) = self.range(words);
        Fragment { start, end, quote: words.of(self.text).into(), more: Map::new() }
    }

    fn reason(&self, code: &str, words: Span) -> Reason {
        let (start, end) = self.range(words);
        Reason { code: code.into(), start, end, lowers: false }
    }

    fn part(&self, span: Span, entity: Option<u32>) -> Part {
        let (start, end) = self.range(span);
        let entity = entity.map(|index| entity_id(index as usize));
        Part { start, end, quote: span.of(self.text).into(), entity, score: None, reason: None }
    }

    fn source(&self, source: &Source) -> Part {
        let reason = source.antecedent.map(|antecedent| self.reason(antecedent.code.name(), antecedent.words));
        let score = source.antecedent.map(|antecedent| rounded(antecedent.score));
        Part { score, reason, ..self.part(source.span, source.entity) }
    }

    /// What every annotation has.
    fn annotation(&self, id: String, kind: Kind, span: Span, origin: Origin, score: f32) -> Annotation {
        let (start, end) = self.range(span);
        let (before, after) = (&self.text[..span.start() as usize], &self.text[span.end() as usize..]);
        let prefix = before.char_indices().rev().nth(CONTEXT - 1).map_or(before, |(at, _)| &before[at..]);
        let suffix = after.char_indices().nth(CONTEXT).map_or(after, |(at, _)| &after[..at]);
        Annotation {
            id,
            kind,
            start,
            end,
            quote: span.of(self.text).into(),
            prefix: prefix.into(),
            suffix: suffix.into(),
            fragments: None,
            origin,
            status: Status::Suggested,
            score: Some(rounded(score)),
            note: String::new(),
            tags: Vec::new(),
            created: self.created.into(),
            modified: self.created.into(),
            entity_type: None,
            entity: None,
            original: None,
            value: None,
            stands_for: None,
            source: None,
            cue: None,
            content: None,
            quotation: None,
            checkworthiness: None,
            voice: None,
            attribution: None,
            claimer: None,
            kinds: None,
            certainty: None,
            same_as: None,
            short: None,
            body: None,
            reasons: None,
            verdict: None,
            rating: None,
            evidence: None,
            more: Map::new(),
        }
    }
}

/// From the first word of an attribution to its last.
fn hull(attribution: &Attribution) -> Span {
    let others = attribution.source.map(|source| source.span).into_iter().chain(attribution.cue);
    others.fold(attribution.content, Span::join)
}

/// Three decimals: what a score can mean, and the same number in every reader.
fn rounded(score: f32) -> f64 {
    (f64::from(score) * 1000.0).round() / 1000.0
}

impl Published {
    /// As a document tells it.
    fn of(published: &markup::Published) -> Self {
        let markup::Published { url, site, title, author, date } = published.clone();
        Self { url, site, title, author, date, more: Map::new() }
    }
}

/// What the markup calls it, the headline, or the beginning of the article, or of the page around it.
fn title(analysis: &Analysis) -> String {
    if let Some(title) = analysis.published.as_ref().and_then(|published| published.title.clone()) {
        return title;
    }
    let blocks = analysis.article.blocks();
    let first = |is: fn(BlockKind) -> bool| blocks.iter().find(|block| is(block.kind));
    let headline = first(|kind| kind == BlockKind::Headline);
    let block = headline.or_else(|| first(|kind| kind != BlockKind::Boilerplate)).or(blocks.first());
    let words = block.map_or_else(String::new, |block| analysis.tokens.shown(block.span));
    match words.char_indices().nth(TITLE) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words,
    }
}
