//! Wrapping: whether lines were broken at a width, and where one had room for the next one's first word.

use super::passages::{Line, Shape, ends_sentence};

/// No text is wrapped wider than this; longer lines are whole paragraphs.
const WIDEST_WRAP: usize = 130;

/// Lines narrower than this that end no sentence are a list, not wrapped prose.
const NARROWEST_WRAP: usize = 45;

/// Whether the lines of a group were broken at a width: most of them go on with a small letter, or each was full.
pub(super) fn is_wrapped(group: &[Line]) -> bool {
    let plain = group.iter().all(|line| line.shape == Shape::Plain);
    let Some(last) = group.last().filter(|_| plain && group.len() > 1) else { return false };
    let pairs = group.len() - 1;
    let going_on = group.windows(2).filter(|pair| begins_small(pair[1].text) && !ends_sentence(pair[0].text)).count();
    let width = width(group);
    // In wrapped English about four lines of five begin small; half of that leaves room for names.
    let most = if pairs == 1 { going_on == 1 } else { going_on * 5 >= pairs * 2 };
    let ended = ends_sentence(last.text) || (width >= NARROWEST_WRAP && pairs > 1);
    width <= WIDEST_WRAP && ended && (most || (going_on > 0 && are_full(group, width)))
}

/// Whether next to no line had room for the next one's first word, but where it ended a sentence: lines that nobody broke are of
/// any length, and three of them seldom pass. One in five may have had: a sum and its currency stay together.
fn are_full(group: &[Line], width: usize) -> bool {
    let roomy =
        group.windows(2).filter(|pair| !is_full(&pair[0], &pair[1], width) && !ends_sentence(pair[0].text)).count();
    group.len() > 2 && width >= NARROWEST_WRAP && roomy * 5 < group.len()
}

/// Whether `line`'s first word had no room at the end of `last`. A word that a hyphen broke goes on wherever it can.
pub(super) fn is_full(last: &Line, line: &Line, width: usize) -> bool {
    let first_word = line.text.split_whitespace().next().map_or(0, |word| word.chars().count());
    last.width <= width && (ends_in_rest(last) || last.last_width + 1 + first_word > width || breaks_a_word(last.text))
}

/// Whether a line ends within a word: a letter and a hyphen.
fn breaks_a_word(line: &str) -> bool {
    line.strip_suffix(['-', '\u{2010}', '\u{ad}']).is_some_and(|rest| rest.ends_with(char::is_alphabetic))
}

/// Whether most of the text stands in lines that nobody wrapped.
pub(super) fn is_mostly_unwrapped(lines: &[Line]) -> bool {
    let (all, long) = lines.iter().fold((0, 0), |(all, long), line| {
        (all + line.width, long + if line.width > WIDEST_WRAP { line.width } else { 0 })
    });
    2 * long > all
}

/// How wide the widest line of a group is.
pub(super) fn width(group: &[Line]) -> usize {
    group.iter().map(|line| line.width).max().unwrap_or(0)
}

/// Whether `line` was printed in two, of which the second is the rest of a broken word alone.
fn ends_in_rest(line: &Line) -> bool {
    line.text.split_whitespace().next_back().is_some_and(|word| word.chars().count() > line.last_width)
}

/// Whether a line begins with a small letter.
pub(super) fn begins_small(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}

/// Takes the blank line from between wrapped lines where every line of a stretch has one before it: some programs double the
/// ends of lines.
pub(super) fn join_doubled(lines: &mut [Line]) {
    /// Paragraphs that two lines fill are no evidence.
    const FEWEST: usize = 3;
    /// So many lines at most stand above as a headline does.
    const MOST_ABOVE: usize = 3;
    let is_doubled = |run: &[Line]| {
        let width = width(run);
        run.len() >= FEWEST && width >= NARROWEST_WRAP && is_wrapped(run) && are_full(run, width)
    };
    let first = |run: &[Line]| (0..=MOST_ABOVE.min(run.len())).find(|&above| is_doubled(&run[above..]));
    if !lines.chunk_by(|_, line| line.blank == 1).any(|run| first(run).is_some()) {
        return;
    }
    for run in lines.chunk_by_mut(|_, line| line.blank == 1) {
        let goes_on = run.windows(2).any(|pair| begins_small(pair[1].text) && !ends_sentence(pair[0].text));
        let short = (run.len() < FEWEST && goes_on).then_some(0);
        let Some(above) = first(run).or(short) else { continue };
        for line in run.iter_mut().skip(above + 1) {
            line.apart = false;
        }
    }
}
