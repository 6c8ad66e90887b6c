//! What holds for every text, however odd: nothing panics, every span is a place in the text, layers agree.

use std::sync::LazyLock;

use glossator::Annotator;
use glossator::exchange::{Provenance, from_analysis};
use glossator::model::Model;
use glossator::text::{BlockKind, OffsetUnit};
use proptest::prelude::*;

/// Pieces that meet the rules' edges, so that random texts are not merely noise.
const PIECES: &[&str] = &[
    "The ",
    "Mr. ",
    "Ana Costa ",
    "said ",
    "that ",
    "“",
    "”",
    "\"",
    "'",
    "’s ",
    "US$",
    "60 ",
    "billion ",
    "29 ",
    "February ",
    "2020",
    ", ",
    ". ",
    "? ",
    "\n",
    "\n\n",
    "\r\n\r\n",
    "(",
    ") ",
    "Photo: ",
    " / ",
    "By ",
    "JANE DOE",
    "-",
    "–",
    "👩‍👩‍👧",
    "🇵🇹",
    "e\u{301}",
    "שלום ",
    "مرحبا ",
    "99/99/9999 ",
    "1e400 ",
    "٣٤",
    "%",
    "according to ",
    "Leave a Reply",
    "U.S. ",
    "NATO ",
    "* ",
    "# ",
    "> ",
    "will ",
    "not ",
    "\u{0}",
    "\u{feff}",
    "ﬀ",
    "İ",
    "ß",
    "ſ",
    "K",
    "𝐀",
];

static RULES: LazyLock<Annotator> = LazyLock::new(Annotator::rules);

static WITH_MODEL: LazyLock<Annotator> = LazyLock::new(|| {
    let file = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/models/en.model")).unwrap();
    Annotator::new(Model::read(&file).unwrap())
});

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn every_text_gives_a_sound_document(text in text(), with_model in any::<bool>()) {
        let annotator = if with_model { &*WITH_MODEL } else { &*RULES };
        let analysis = annotator.annotate(&text).unwrap();
        for pair in analysis.mentions.windows(2) {
            prop_assert!(pair[0].span.end() <= pair[1].span.start(), "mentions are in order and apart");
        }
        for claim in &analysis.claims {
            let block = analysis.article.blocks().iter().find(|block| block.span.contains(claim.span));
            if let Some(block) = block {
                prop_assert!(!matches!(block.kind, BlockKind::Boilerplate | BlockKind::Credit));
            }
        }
        for mention in &analysis.mentions {
            prop_assert!(analysis.article.holds(mention.span.start()), "what is beside the article names nobody");
        }
        for attribution in &analysis.attributions {
            let spans = attribution.source.map(|source| source.span).into_iter().chain(attribution.cue);
            for span in spans.chain([attribution.content]) {
                prop_assert!(analysis.article.holds(span.start()), "what is beside the article says nothing");
            }
        }
        let mentions: usize = analysis.entities.iter().map(|entity| entity.mentions.len()).sum();
        prop_assert_eq!(mentions, analysis.mentions.len());
        let tokens: u32 = analysis.sentences.iter().map(|sentence| sentence.tokens.len()).sum();
        prop_assert_eq!(tokens, analysis.tokens.len());
        let provenance = Provenance { id: "p".into(), created: "2025-01-01T00:00:00Z".into() };
        let document = from_analysis(&analysis, provenance, OffsetUnit::Utf16);
        prop_assert!(document.check().is_ok(), "{:?}", document.check());
        prop_assert!(document.annotations.iter().all(|annotation| !annotation.quote.trim().is_empty()));
        prop_assert!(document.sentences.iter().all(|sentence| (0.0..=1.0).contains(&sentence.checkworthiness)));
    }
}
