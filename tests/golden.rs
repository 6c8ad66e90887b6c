//! Golden articles: what is found in whole articles, as prose that a person can read and correct.
//!
//! `tests/golden/NAME.txt` is an article of our own, `NAME.marked` what is found in it, `NAME.rules.marked` what rules alone
//! find. A difference fails the test and writes the new file; read it with `git diff`, and commit it if it is better.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use glossator::model::Model;
use glossator::text::Span;
use glossator::{Analysis, Annotator};

/// The article a block a line, its mentions in brackets, then who says what, then the claims.
fn marked(analysis: &Analysis) -> String {
    let text = analysis.article.text();
    let mut out = String::new();
    for block in analysis.article.blocks() {
        let mut at = block.span.start();
        write!(out, "{}: ", block.kind.name()).unwrap();
        for mention in analysis.mentions.iter().filter(|mention| block.span.contains(mention.span)) {
            let value = mention.value.as_ref().map_or_else(String::new, |value| format!(" = {}", plain(value)));
            let before = Span::new(at, mention.span.start()).of(text);
            write!(out, "{before}[{} {}{value}]", mention.entity_type.label(), mention.span.of(text)).unwrap();
            at = mention.span.end();
        }
        writeln!(out, "{}", Span::new(at, block.span.end()).of(text)).unwrap();
    }
    out.push_str("\nENTITIES\n");
    for entity in &analysis.entities {
        write!(out, "{} {} ×{}", entity.entity_type.label(), entity.name.of(text), entity.mentions.len()).unwrap();
        for link in &entity.links {
            write!(out, " {}", link.id).unwrap();
        }
        out.push('\n');
    }
    out.push_str("\nWHO SAYS WHAT\n");
    for attribution in &analysis.attributions {
        let source = attribution.source.map_or("?", |source| source.span.of(text));
        let cue = attribution.cue.map_or("", |cue| cue.of(text));
        writeln!(out, "{source} | {cue} | {} ({})", attribution.content.of(text), attribution.quotation.name())
            .unwrap();
    }
    out.push_str("\nCLAIMS\n");
    for claim in &analysis.claims {
        let kinds: Vec<_> = claim.kinds.iter().map(|kind| kind.name()).collect();
        let reasons: Vec<_> = claim
            .reasons
            .iter()
            .map(|reason| {
                format!("{}{}: {}", if reason.lowers { "-" } else { "" }, reason.code.code(), reason.span.of(text))
            })
            .collect();
        let claimer = claim.claimer.map_or("", |entity| analysis.entities[entity as usize].name.of(text));
        writeln!(
            out,
            "{:.2} {} {claimer} {} [{}] {}\n     {}",
            claim.checkworthiness,
            claim.voice.name(),
            claim.certainty.name(),
            kinds.join(", "),
            claim.span.of(text),
            reasons.join("; ")
        )
        .unwrap();
        if let Some(body) = &claim.body {
            let reasons: Vec<_> =
                body.reasons.iter().map(|reason| format!("{}: {}", reason.code.code(), reason.span.of(text))).collect();
            let told = analysis.claims[body.claim as usize].span.of(text);
            writeln!(out, "     the body {:?}: {told}\n     {}", body.relation, reasons.join("; ")).unwrap();
        }
    }
    out
}

fn plain(value: &glossator::entities::Value) -> String {
    serde_json::to_string(value).unwrap().replace('"', "")
}

fn golden(name: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("tests/golden");
    let text = fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
    let model = Model::read(&fs::read(root.join("models/en.model")).unwrap()).unwrap();
    let mut changed = Vec::new();
    for (annotator, ending) in [(Annotator::new(model), "marked"), (Annotator::rules(), "rules.marked")] {
        let found = marked(&annotator.annotate(&text).unwrap());
        let path = folder.join(format!("{name}.{ending}"));
        if found != fs::read_to_string(&path).unwrap_or_default() {
            fs::write(&path, &found).unwrap();
            changed.push(ending);
        }
    }
    assert!(changed.is_empty(), "{name} {changed:?} changed and was written anew: read `git diff tests/golden`");
}

#[test]
fn railway() {
    golden("railway");
}

#[test]
fn reservoir() {
    golden("reservoir");
}
