//! CoNLL, IOB2: a token, a tab and its tag on each line, an empty line between sentences.
//!
//! The scheme is that of the shared task of 2003 with the tags of IOB2 (`B-` begins every entity). A token bears one tag, so of
//! entities that overlap the outermost is written.

use std::collections::BTreeSet;

use super::Layout;
use super::labelled::type_of;
use super::left_out::{LeftOut, Loss};
use super::source::Source;
use super::words::{Fitted, Words, apart};
use crate::exchange::native::Kind;
use crate::text::Span;

/// Between documents of one file, as the shared task has it.
const DOCUMENT: &str = "-DOCSTART-\tO\n\n";

pub(super) fn write(source: &Source, layout: Layout, left_out: &mut LeftOut) -> String {
    let words = Words::new(source.text());
    let tags = tags(source, &words, left_out);
    let starts = sentence_starts(source);
    let mut out = String::from(if layout == Layout::Stream { DOCUMENT } else { "" });
    let mut before = None;
    for (index, (token, tag)) in words.tokens.all().iter().zip(&tags).enumerate() {
        let begins = match before {
            None => false,
            Some(before) if starts.is_empty() => {
                source.text()[before as usize..token.span.start() as usize].contains('\n')
            }
            Some(before) => starts.range(before..=token.span.start()).next().is_some(),
        };
        if begins {
            out.push('\n');
        }
        out.extend([&one_field(words.tokens.word(index as u32)), "\t", tag.as_str(), "\n"]);
        before = Some(token.span.end());
    }
    if !tags.is_empty() {
        out.push('\n');
    }
    out
}

/// The tag of each token.
fn tags(source: &Source, words: &Words, left_out: &mut LeftOut) -> Vec<String> {
    let mut pieces: Vec<(Fitted, &str, usize)> = Vec::new();
    for (index, mark) in source.marks.iter().enumerate() {
        match mark.annotation.kind {
            Kind::Entity => {
                let fitted = words.fitted_parts(&mark.parts, left_out);
                pieces.extend(fitted.into_iter().map(|fitted| (fitted, type_of(mark.annotation), index)));
            }
            Kind::Claim => left_out.count(Loss::Claim),
            Kind::Attribution => left_out.count(Loss::Attribution),
            Kind::Note => left_out.count(Loss::Note),
        }
    }
    let mut tags = vec!["O".to_owned(); words.tokens.all().len()];
    let fitted: Vec<Fitted> = pieces.iter().map(|(fitted, ..)| *fitted).collect();
    let kept = apart(&fitted);
    let written: BTreeSet<usize> = kept.iter().map(|&at| pieces[at].2).collect();
    let all: BTreeSet<usize> = pieces.iter().map(|(_, _, mark)| *mark).collect();
    left_out.count_many(Loss::Overlap, all.difference(&written).count());
    for at in kept {
        let (fitted, label, _) = pieces[at];
        let label = one_field(label);
        for (at, tag) in tags[fitted.first..=fitted.last].iter_mut().enumerate() {
            *tag = format!("{}-{label}", if at == 0 { 'B' } else { 'I' });
        }
    }
    tags
}

/// Where sentences begin, in bytes; none where the document has no sentences, and lines take their place.
fn sentence_starts(source: &Source) -> BTreeSet<u32> {
    let sentences = source.document.sentences.iter();
    sentences.filter_map(|one| source.span(one.start, one.end)).map(Span::start).collect()
}

/// Without the white space that would end a field.
fn one_field(words: &str) -> String {
    let field: String = words.split(|c: char| c.is_whitespace() || c.is_control()).collect::<Vec<_>>().join("_");
    if field.is_empty() { "_".into() } else { field }
}
