//! What all coders marked alike, and the places where they did not.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::marks::{Layer, Mark};
use super::{Difference, DifferenceKind};
use crate::exchange::native::Document;
use crate::text::{Offsets, Span};

/// The first coder's marks that all have; of those, the ones that are judged alike too, with the marks of all; and where coders differ.
pub(super) fn of<'d>(
    first: &Document,
    coders: &[Vec<Mark<'d>>],
) -> (HashSet<&'d str>, Vec<Vec<String>>, Vec<Difference>) {
    let offsets = Offsets::new(&first.text, first.offset_unit);
    let difference = |kind, span: Span, sides| Difference {
        kind,
        start: offsets.to_unit(span.start()),
        end: offsets.to_unit(span.end()),
        sides,
    };
    let (mut alike, mut agreed, mut differences) = (HashSet::new(), Vec::new(), Vec::new());
    let mut left: Vec<HashMap<_, Vec<&Mark>>> = coders
        .iter()
        .map(|marks| {
            let mut by_words: HashMap<_, Vec<&Mark>> = HashMap::new();
            // The first that is taken is the first of the text.
            for mark in marks.iter().rev() {
                by_words.entry(key(mark)).or_default().push(mark);
            }
            by_words
        })
        .collect();
    for mark in &coders[0] {
        if left.iter().any(|side| side.get(&key(mark)).is_none_or(Vec::is_empty)) {
            continue;
        }
        let same: Vec<&Mark> = left.iter_mut().filter_map(|side| side.get_mut(&key(mark))?.pop()).collect();
        let ids: Vec<String> = same.iter().map(|one| one.id.to_owned()).collect();
        alike.insert(mark.id);
        if same.iter().all(|one| verdict(one) == verdict(mark)) {
            agreed.push(ids);
        } else {
            let sides = ids.into_iter().map(|id| vec![id]).collect();
            differences.push(difference(DifferenceKind::Verdict, mark.span, sides));
        }
    }
    for layer in [Layer::Entities, Layer::Claims] {
        let of_layer = left.iter().enumerate().flat_map(|(coder, side)| {
            side.values().flatten().filter(|mark| mark.layer == layer).map(move |mark| (coder, *mark))
        });
        for group in groups(of_layer.collect()) {
            let span = group.iter().map(|(_, mark)| mark.span).reduce(Span::join);
            let mut sides = vec![Vec::new(); coders.len()];
            for (coder, mark) in &group {
                sides[*coder].push(mark.id.to_owned());
            }
            differences.extend(span.map(|span| difference(kind(&group, &sides), span, sides)));
        }
    }
    differences.sort_by_key(|one| (one.start, one.end));
    (alike, agreed, differences)
}

/// What two marks have in common that are the same.
fn key<'m>(mark: &'m Mark) -> (Layer, &'m str, &'m [Span]) {
    (mark.layer, mark.label, &mark.parts)
}

fn verdict<'d>(mark: &Mark<'d>) -> Option<&'d str> {
    mark.annotation.verdict.as_ref().and_then(Value::as_str).filter(|verdict| !verdict.is_empty())
}

/// Marks that share a place, or are joined by others that do, in the order of the text.
fn groups<'m, 'd>(mut marks: Vec<(usize, &'m Mark<'d>)>) -> Vec<Vec<(usize, &'m Mark<'d>)>> {
    marks.sort_by_key(|(coder, mark)| (mark.span.start(), mark.span.end(), *coder, mark.id));
    let mut groups: Vec<Vec<(usize, &Mark)>> = Vec::new();
    let mut reached = 0;
    for (coder, mark) in marks {
        match groups.last_mut() {
            Some(group) if mark.span.start() < reached => group.push((coder, mark)),
            _ => groups.push(vec![(coder, mark)]),
        }
        reached = reached.max(mark.span.end());
    }
    groups
}

fn kind(group: &[(usize, &Mark)], sides: &[Vec<String>]) -> DifferenceKind {
    let is_one_place = group.iter().all(|(_, mark)| mark.parts == group[0].1.parts);
    if sides.iter().any(Vec::is_empty) {
        DifferenceKind::Missing
    } else if is_one_place {
        DifferenceKind::Label
    } else {
        DifferenceKind::Bounds
    }
}
