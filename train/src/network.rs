//! The network in `f32`, forward and back: what `glossator::model` runs in integers is learned here.

use glossator::claims::marks;
use glossator::model::features::bits;
use glossator::model::labels::LABELS;
use rand::rngs::SmallRng;
use rand::{Rng, SeedableRng};

use crate::crf::{Expected, Lattice};
use crate::examples::{Example, Forms};
use crate::matrix::{Read, product};
use crate::taught::Lesson;
use crate::weights::{
    CASE, Gradient, INPUT, INPUT_BIAS, INPUT_GAIN, INPUT_SHIFT, KINDS, MARKS, NGRAMS, OUTPUT, OUTPUT_STYLE, PHRASES,
    PREFIX, SHAPE, STYLE, SUFFIX2, SUFFIX3, TRANSITIONS, WIDTHS, WORD, Weights, layer,
};

/// Words read as unknown, so that the unknown word is learned from.
const DROP_WORD: f32 = 0.06;
/// Segments read without the gazetteer, so that a name need not be listed.
const DROP_LISTS: f32 = 0.25;
const EPSILON: f32 = 1e-5;
/// Of a token that leaves the network early, what it sees of a segment behind.
const NOWHERE: (usize, usize) = (usize::MAX / 2, 0);

/// What a layer keeps for the way back.
#[derive(Default)]
struct Kept {
    /// Which of the two halves was larger.
    second: Vec<bool>,
    /// The normalised rows, and one over each row's deviation.
    normal: Vec<f32>,
    inverse: Vec<f32>,
    /// What dropout multiplied by.
    drop: Vec<f32>,
}

/// A pass over a batch of segments: its buffers live from batch to batch.
pub struct Pass {
    random: SmallRng,
    /// Of each token, the first and the token after the last of its segment.
    bounds: Vec<(usize, usize)>,
    /// The same behind the layer that the later marks come in at: of the tokens that bear them, none where a token bears
    /// none.
    later: Vec<(usize, usize)>,
    x: Vec<f32>,
    x_drop: Vec<f32>,
    rows: Vec<u32>,
    listed: Vec<bool>,
    /// The stream before each layer, and after the last.
    stream: Vec<Vec<f32>>,
    kept: Vec<Kept>,
    window: Vec<f32>,
    y: Vec<f32>,
    /// The row of each token that its scores are made of.
    top: Vec<f32>,
    /// The scores of each token's labels.
    pub emissions: Vec<f32>,
    lattice: Lattice,
}

impl Pass {
    /// A pass whose dropout follows `seed`.
    pub fn new(seed: u64) -> Self {
        Self {
            random: SmallRng::seed_from_u64(seed),
            bounds: Vec::new(),
            later: Vec::new(),
            x: Vec::new(),
            x_drop: Vec::new(),
            rows: Vec::new(),
            listed: Vec::new(),
            stream: Vec::new(),
            kept: Vec::new(),
            window: Vec::new(),
            y: Vec::new(),
            top: Vec::new(),
            emissions: Vec::new(),
            lattice: Lattice::default(),
        }
    }

    /// The emissions of the examples' tokens, one example after the other.
    pub fn forward(
        &mut self,
        weights: &Weights,
        forms: &Forms,
        examples: &[&Example],
        style: Option<usize>,
        learns: bool,
    ) {
        let h = weights.shape.hidden;
        let layers = weights.shape.dilations.len();
        self.bounds.clear();
        self.later.clear();
        for example in examples {
            let start = self.bounds.len();
            self.bounds.extend(std::iter::repeat_n((start, start + example.len()), example.len()));
            let later = example.later();
            let outside = |count| std::iter::repeat_n(NOWHERE, count);
            let inside = std::iter::repeat_n((start + later.start, start + later.end), later.len());
            self.later.extend(outside(later.start).chain(inside).chain(outside(example.len() - later.end)));
        }
        let tokens = self.bounds.len();
        self.read_words(weights, forms, examples, learns);
        self.stream.resize_with(layers + 1, Vec::new);
        self.kept.resize_with(layers + 1, Kept::default);

        let input = weights.shape.input();
        self.y.clear();
        self.y.resize(tokens * 2 * h, 0.0);
        let matrix = &weights.all[INPUT].data;
        product(tokens, input, 2 * h, &self.x, Read::Plain, matrix, Read::Plain, &mut self.y, false);
        self.add_lists(weights, forms, examples, style);
        let mut out = std::mem::take(&mut self.stream[0]);
        out.clear();
        out.resize(tokens * h, 0.0);
        let (gain, shift) = (&weights.all[INPUT_GAIN].data, &weights.all[INPUT_SHIFT].data);
        squeeze(&self.y, gain, shift, &mut self.kept[0], 0.0, &mut self.random, &mut out);
        self.stream[0] = out;

        for l in 0..layers {
            let [product_at, bias_at, gain_at, shift_at] = layer(l);
            self.fill_window(l, weights);
            let bias = &weights.all[bias_at].data;
            self.y.chunks_exact_mut(2 * h).for_each(|row| row.copy_from_slice(bias));
            if let Some(here) = marks_at(l, weights) {
                let marks = examples.iter().flat_map(|example| &example.marks);
                for (row, &marks) in self.y.chunks_exact_mut(2 * h).zip(marks) {
                    bits(marks & here).for_each(|bit| add(row, weights.all[MARKS].row(bit)));
                }
            }
            let matrix = &weights.all[product_at].data;
            product(tokens, 3 * h, 2 * h, &self.window, Read::Plain, matrix, Read::Plain, &mut self.y, true);
            let mut out = std::mem::take(&mut self.stream[l + 1]);
            out.clone_from(&self.stream[l]);
            let (gain, shift) = (&weights.all[gain_at].data, &weights.all[shift_at].data);
            let drop = if learns { weights.shape.drop[1] } else { 0.0 };
            squeeze(&self.y, gain, shift, &mut self.kept[l + 1], drop, &mut self.random, &mut out);
            self.stream[l + 1] = out;
        }

        self.emissions.clear();
        for example in examples {
            let bias = weights.all[OUTPUT_STYLE].row(style.unwrap_or(example.style));
            for _ in 0..example.len() {
                self.emissions.extend_from_slice(bias);
            }
        }
        let matrix = &weights.all[OUTPUT].data;
        self.fill_top(weights.shape.early(), layers, h);
        product(
            tokens,
            h,
            weights.shape.labels,
            &self.top,
            Read::Plain,
            matrix,
            Read::Plain,
            &mut self.emissions,
            true,
        );
    }

    /// The largest value of the stream before each layer and before the output.
    pub fn ranges(&self) -> Vec<f32> {
        self.stream.iter().map(|rows| rows.iter().fold(0.0, |most: f32, value| most.max(value.abs()))).collect()
    }

    /// Adds the slopes of the examples' losses, and gives the sum of the losses and of the tokens' weights.
    ///
    /// What an example is taught stands beside its own marks, or in their place.
    pub fn learn(
        &mut self,
        weights: &Weights,
        forms: &Forms,
        lessons: &[Lesson],
        scale: f32,
        gradient: &mut Gradient,
    ) -> f64 {
        let examples: Vec<&Example> = lessons.iter().map(|lesson| &lesson.example).collect();
        self.forward(weights, forms, &examples, None, true);
        let mut slopes = vec![0.0_f32; self.emissions.len()];
        let transitions = &weights.all[TRANSITIONS].data;
        let (mut free, mut bound, mut expected) = (Expected::default(), Expected::default(), Expected::default());
        let mut loss = 0.0;
        let mut at = 0;
        for lesson in lessons {
            let example = &lesson.example;
            let range = at * LABELS..(at + example.len()) * LABELS;
            at += example.len();
            let emissions = &self.emissions[range.clone()];
            if !self.lattice.expect(emissions, transitions, None, &mut free) {
                continue;
            }
            let part = f64::from(example.weight * scale);
            // What the paths should expect: the teachers' counts, or those of the paths that the marks allow.
            let target = if let Some(taught) = &lesson.taught {
                taught.fill(example.len(), &mut expected);
                // The cross-entropy but for the teachers' own, which does not move.
                let along = |counts: &[f64], scores: &[f32]| -> f64 {
                    counts.iter().zip(scores).map(|(count, score)| count * f64::from(*score)).sum()
                };
                loss += part
                    * (free.log_sum - along(&expected.labels, emissions) - along(&expected.transitions, transitions));
                &expected
            } else {
                if !self.lattice.expect(emissions, transitions, Some(&example.allowed), &mut bound) {
                    continue;
                }
                loss += part * (free.log_sum - bound.log_sum);
                &bound
            };
            let slope = |(free, target): (&f64, &f64)| (part * (free - target)) as f32;
            for (out, counts) in slopes[range].iter_mut().zip(free.labels.iter().zip(&target.labels)) {
                *out = slope(counts);
            }
            let counts = free.transitions.iter().zip(&target.transitions);
            for (out, counts) in gradient.all[TRANSITIONS].data.iter_mut().zip(counts) {
                *out += slope(counts);
            }
        }
        self.backward(weights, forms, &examples, &slopes, gradient);
        loss
    }

    /// Adds the slopes of the weights to `gradient`, given those of the emissions.
    pub fn backward(
        &mut self,
        weights: &Weights,
        forms: &Forms,
        examples: &[&Example],
        slopes: &[f32],
        gradient: &mut Gradient,
    ) {
        let h = weights.shape.hidden;
        let labels = weights.shape.labels;
        let layers = weights.shape.dilations.len();
        let tokens = self.bounds.len();
        let mut at = 0;
        for example in examples {
            let bias = gradient.all[OUTPUT_STYLE].row_mut(example.style);
            for row in slopes[at * labels..(at + example.len()) * labels].chunks_exact(labels) {
                bias.iter_mut().zip(row).for_each(|(a, b)| *a += b);
            }
            at += example.len();
        }
        let top = &self.top;
        product(h, tokens, labels, top, Read::Transposed, slopes, Read::Plain, &mut gradient.all[OUTPUT].data, true);
        let mut flow = vec![0.0; tokens * h];
        product(tokens, labels, h, slopes, Read::Plain, &weights.all[OUTPUT].data, Read::Transposed, &mut flow, false);
        let early = self.take_early(weights.shape.early() < layers, h, &mut flow);

        let mut y = std::mem::take(&mut self.y);
        let mut back = vec![0.0; tokens * 3 * h];
        for l in (0..layers).rev() {
            let [product_at, bias_at, gain_at, shift_at] = layer(l);
            let gain = &weights.all[gain_at].data;
            let [slope_gain, slope_shift] = gradient.all.get_disjoint_mut([gain_at, shift_at]).expect("they differ");
            unsqueeze(&flow, gain, &self.kept[l + 1], &mut y, &mut slope_gain.data, &mut slope_shift.data);
            add_rows(&y, &mut gradient.all[bias_at].data);
            if let Some(here) = marks_at(l, weights) {
                let marks = examples.iter().flat_map(|example| &example.marks);
                for (row, &marks) in y.chunks_exact(2 * h).zip(marks) {
                    bits(marks & here).for_each(|bit| add(gradient.all[MARKS].row_mut(bit), row));
                }
            }
            self.fill_window(l, weights);
            let slope = &mut gradient.all[product_at].data;
            product(3 * h, tokens, 2 * h, &self.window, Read::Transposed, &y, Read::Plain, slope, true);
            let matrix = &weights.all[product_at].data;
            product(tokens, 2 * h, 3 * h, &y, Read::Plain, matrix, Read::Transposed, &mut back, false);
            self.spread(&back, l, weights, &mut flow);
            if l == weights.shape.early() {
                add(&mut flow, &early);
            }
        }

        let gain = &weights.all[INPUT_GAIN].data;
        let [slope_gain, slope_shift] = gradient.all.get_disjoint_mut([INPUT_GAIN, INPUT_SHIFT]).expect("they differ");
        unsqueeze(&flow, gain, &self.kept[0], &mut y, &mut slope_gain.data, &mut slope_shift.data);
        add_rows(&y, &mut gradient.all[INPUT_BIAS].data);
        let input = weights.shape.input();
        let slope = &mut gradient.all[INPUT].data;
        product(input, tokens, 2 * h, &self.x, Read::Transposed, &y, Read::Plain, slope, true);
        let mut words = vec![0.0; tokens * input];
        product(tokens, 2 * h, input, &y, Read::Plain, &weights.all[INPUT].data, Read::Transposed, &mut words, false);
        self.learn_words(weights, forms, examples, &words, &y, gradient);
        self.y = y;
    }

    /// The words' features side by side, with dropout.
    fn read_words(&mut self, weights: &Weights, forms: &Forms, examples: &[&Example], learns: bool) {
        self.x.clear();
        self.rows.clear();
        self.listed.clear();
        for example in examples {
            self.listed.push(!learns || self.random.random::<f32>() >= DROP_LISTS);
            for &index in &example.forms {
                let (form, row) = forms.get(index);
                let unknown = *row as usize >= weights.all[WORD].rows;
                let row = if learns && self.random.random::<f32>() < DROP_WORD || unknown { 0 } else { *row };
                self.rows.push(row);
                self.x.extend_from_slice(weights.all[WORD].row(row as usize));
                let at = self.x.len();
                self.x.resize(at + WIDTHS[0], 0.0);
                let share = 1.0 / form.ngrams.len().max(1) as f32;
                for &gram in &form.ngrams {
                    let row = weights.all[NGRAMS].row(gram as usize);
                    self.x[at..].iter_mut().zip(row).for_each(|(a, b)| *a += b * share);
                }
                let tables = [PREFIX, SUFFIX3, SUFFIX2, SHAPE, CASE];
                let rows = [form.prefix, form.suffix3, form.suffix2, form.shape, form.case];
                for (table, row) in tables.into_iter().zip(rows) {
                    self.x.extend_from_slice(weights.all[table].row(row as usize));
                }
            }
        }
        self.x_drop.clear();
        if learns {
            dropout(self.x.len(), weights.shape.drop[0], &mut self.random, &mut self.x_drop);
            self.x.iter_mut().zip(&self.x_drop).for_each(|(a, b)| *a *= b);
        }
    }

    /// Adds to `y` what does not go through the input's product: bias, style, the gazetteer.
    fn add_lists(&mut self, weights: &Weights, forms: &Forms, examples: &[&Example], style: Option<usize>) {
        let width = 2 * weights.shape.hidden;
        let mut rows = self.y.chunks_exact_mut(width);
        for (example, &listed) in examples.iter().zip(&self.listed) {
            let style = weights.all[STYLE].row(style.unwrap_or(example.style));
            for (&index, &phrases) in example.forms.iter().zip(&example.phrases) {
                let Some(row) = rows.next() else { return };
                add(row, &weights.all[INPUT_BIAS].data);
                add(row, style);
                if listed {
                    bits(u64::from(forms.get(index).0.kinds)).for_each(|bit| add(row, weights.all[KINDS].row(bit)));
                    bits(phrases).for_each(|bit| add(row, weights.all[PHRASES].row(bit)));
                }
            }
        }
    }

    fn learn_words(
        &self,
        weights: &Weights,
        forms: &Forms,
        examples: &[&Example],
        words: &[f32],
        y: &[f32],
        gradient: &mut Gradient,
    ) {
        let input = weights.shape.input();
        let width = 2 * weights.shape.hidden;
        let mut t = 0;
        for (example, &listed) in examples.iter().zip(&self.listed) {
            for (&index, &phrases) in example.forms.iter().zip(&example.phrases) {
                let row = &y[t * width..(t + 1) * width];
                add(gradient.all[STYLE].row_mut(example.style), row);
                let (form, _) = forms.get(index);
                if listed {
                    bits(u64::from(form.kinds)).for_each(|bit| add(gradient.all[KINDS].row_mut(bit), row));
                    bits(phrases).for_each(|bit| add(gradient.all[PHRASES].row_mut(bit), row));
                }
                let mut slope: Vec<f32> = words[t * input..(t + 1) * input].to_vec();
                if let Some(drop) = self.x_drop.get(t * input..(t + 1) * input) {
                    slope.iter_mut().zip(drop).for_each(|(a, b)| *a *= b);
                }
                let (word, rest) = slope.split_at(weights.shape.word);
                add(gradient.touch(WORD, self.rows[t]), word);
                let (grams, mut rest) = rest.split_at(WIDTHS[0]);
                let share = 1.0 / form.ngrams.len().max(1) as f32;
                for &gram in &form.ngrams {
                    gradient.touch(NGRAMS, gram).iter_mut().zip(grams).for_each(|(a, b)| *a += b * share);
                }
                let tables = [PREFIX, SUFFIX3, SUFFIX2, SHAPE, CASE];
                let rows = [form.prefix, form.suffix3, form.suffix2, form.shape, form.case];
                for ((table, row), width) in tables.into_iter().zip(rows).zip(&WIDTHS[1..]) {
                    let (mine, after) = rest.split_at(*width);
                    add(gradient.touch(table, row), mine);
                    rest = after;
                }
                t += 1;
            }
        }
    }

    /// Fills `top`: where a token bears no later mark it leaves the network early.
    fn fill_top(&mut self, early: usize, layers: usize, h: usize) {
        self.top.clone_from(&self.stream[layers]);
        if early < layers {
            let rows = self.top.chunks_exact_mut(h).zip(self.stream[early].chunks_exact(h)).zip(&self.later);
            rows.filter(|(_, later)| **later == NOWHERE).for_each(|((top, early), _)| top.copy_from_slice(early));
        }
    }

    /// Takes the slopes of the tokens that leave the network early out of `flow`.
    fn take_early(&self, some: bool, h: usize, flow: &mut [f32]) -> Vec<f32> {
        let mut early = vec![0.0; if some { flow.len() } else { 0 }];
        let rows = early.chunks_exact_mut(h).zip(flow.chunks_exact_mut(h)).zip(&self.later);
        rows.filter(|(_, later)| **later == NOWHERE).for_each(|((early, flow), _)| early.swap_with_slice(flow));
        early
    }

    /// The rows before, at and after each token, side by side; nothing beyond its segment.
    fn fill_window(&mut self, l: usize, weights: &Weights) {
        let (dilation, h) = (weights.shape.dilations[l], weights.shape.hidden);
        let bounds = if l < weights.shape.early() { &self.bounds } else { &self.later };
        let tokens = bounds.len();
        self.window.clear();
        self.window.resize(tokens * 3 * h, 0.0);
        let stream = &self.stream[l];
        for (t, &(start, end)) in bounds.iter().enumerate() {
            let window = &mut self.window[t * 3 * h..(t + 1) * 3 * h];
            if t >= start + dilation {
                window[..h].copy_from_slice(&stream[(t - dilation) * h..(t - dilation + 1) * h]);
            }
            window[h..2 * h].copy_from_slice(&stream[t * h..(t + 1) * h]);
            if t + dilation < end {
                window[2 * h..].copy_from_slice(&stream[(t + dilation) * h..(t + dilation + 1) * h]);
            }
        }
    }

    /// Adds the slopes of a window's rows to the rows that it was made of.
    fn spread(&self, back: &[f32], l: usize, weights: &Weights, flow: &mut [f32]) {
        let (dilation, h) = (weights.shape.dilations[l], weights.shape.hidden);
        let bounds = if l < weights.shape.early() { &self.bounds } else { &self.later };
        for (t, &(start, end)) in bounds.iter().enumerate() {
            let window = &back[t * 3 * h..(t + 1) * 3 * h];
            if t >= start + dilation {
                add(&mut flow[(t - dilation) * h..(t - dilation + 1) * h], &window[..h]);
            }
            add(&mut flow[t * h..(t + 1) * h], &window[h..2 * h]);
            if t + dilation < end {
                add(&mut flow[(t + dilation) * h..(t + dilation + 1) * h], &window[2 * h..]);
            }
        }
    }
}

/// Which marks come in at layer `l`, if any do.
fn marks_at(l: usize, weights: &Weights) -> Option<u64> {
    let later = weights.shape.early();
    let mut here = 0;
    if l == 0 {
        here |= !marks::LATER;
    }
    if l == later {
        here |= marks::LATER;
    }
    (here != 0 && weights.shape.marks > 0).then_some(here)
}

fn add(to: &mut [f32], from: &[f32]) {
    to.iter_mut().zip(from).for_each(|(a, b)| *a += b);
}

fn add_rows(rows: &[f32], sum: &mut [f32]) {
    rows.chunks_exact(sum.len()).for_each(|row| add(sum, row));
}

fn dropout(count: usize, rate: f32, random: &mut SmallRng, out: &mut Vec<f32>) {
    let kept = 1.0 / (1.0 - rate);
    let limit = (f64::from(rate) * 65536.0) as u64;
    out.clear();
    // One draw serves four values.
    for _ in 0..count.div_ceil(4) {
        let mut draw: u64 = random.random();
        for _ in 0..4 {
            out.push(if draw & 0xffff < limit { 0.0 } else { kept });
            draw >>= 16;
        }
    }
    out.truncate(count);
}

/// `out += dropout(norm(max(first half, second half)))`, row by row.
fn squeeze(y: &[f32], gain: &[f32], shift: &[f32], kept: &mut Kept, drop: f32, random: &mut SmallRng, out: &mut [f32]) {
    let h = gain.len();
    let tokens = out.len() / h;
    kept.second.resize(tokens * h, false);
    kept.normal.resize(tokens * h, 0.0);
    kept.inverse.resize(tokens, 0.0);
    kept.drop.clear();
    if drop > 0.0 {
        dropout(tokens * h, drop, random, &mut kept.drop);
    }
    for t in 0..tokens {
        let (first, second) = y[t * 2 * h..(t + 1) * 2 * h].split_at(h);
        let normal = &mut kept.normal[t * h..(t + 1) * h];
        let chosen = &mut kept.second[t * h..(t + 1) * h];
        for i in 0..h {
            chosen[i] = second[i] > first[i];
            normal[i] = first[i].max(second[i]);
        }
        let mean = normal.iter().sum::<f32>() / h as f32;
        let variance = normal.iter().map(|value| (value - mean) * (value - mean)).sum::<f32>() / h as f32;
        let inverse = 1.0 / (variance + EPSILON).sqrt();
        kept.inverse[t] = inverse;
        for value in normal.iter_mut() {
            *value = (*value - mean) * inverse;
        }
        let out = &mut out[t * h..(t + 1) * h];
        for i in 0..h {
            let kept = kept.drop.get(t * h + i).copied().unwrap_or(1.0);
            out[i] += kept * (normal[i] * gain[i] + shift[i]);
        }
    }
}

/// The slopes of `y` from those of `squeeze`'s sum, written over `y`.
fn unsqueeze(
    flow: &[f32],
    gain: &[f32],
    kept: &Kept,
    y: &mut Vec<f32>,
    slope_gain: &mut [f32],
    slope_shift: &mut [f32],
) {
    let h = gain.len();
    let tokens = flow.len() / h;
    y.clear();
    y.resize(tokens * 2 * h, 0.0);
    let mut inner = vec![0.0; h];
    for t in 0..tokens {
        let normal = &kept.normal[t * h..(t + 1) * h];
        for i in 0..h {
            let slope = flow[t * h + i] * kept.drop.get(t * h + i).copied().unwrap_or(1.0);
            slope_gain[i] += slope * normal[i];
            slope_shift[i] += slope;
            inner[i] = slope * gain[i];
        }
        let mean = inner.iter().sum::<f32>() / h as f32;
        let along = inner.iter().zip(normal).map(|(a, b)| a * b).sum::<f32>() / h as f32;
        let (first, second) = y[t * 2 * h..(t + 1) * 2 * h].split_at_mut(h);
        for i in 0..h {
            let slope = kept.inverse[t] * (inner[i] - mean - normal[i] * along);
            if kept.second[t * h + i] { second[i] = slope } else { first[i] = slope }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crf::ANYTHING;
    use crate::weights::{BUCKETS, Shape, Tensor};

    /// Without dropout the slopes are those of the loss, measured by moving single weights.
    #[test]
    fn the_slopes_are_those_of_the_loss() {
        let shape = Shape { hidden: 8, dilations: vec![1, 2], word: 4, drop: [0.0; 2], styles: 2, ..Shape::NAMES };
        let word = Tensor { rows: 3, columns: 4, data: (0..12).map(|i| ((i * 7) % 5) as f32 * 0.1 - 0.2).collect() };
        let mut weights = Weights::new(shape, word, 1);
        for table in [KINDS, PHRASES, STYLE, OUTPUT_STYLE, TRANSITIONS] {
            weights.all[table]
                .data
                .iter_mut()
                .enumerate()
                .for_each(|(i, value)| *value = ((i * 13) % 7) as f32 * 0.05 - 0.1);
        }
        let mut forms = Forms::new(&["a".into(), "lisbon".into()], BUCKETS);
        let example = |text: &str, style, forms: &mut Forms| {
            let mut example = crate::examples::encode(text, &[], u16::MAX, style, forms);
            example.allowed = vec![ANYTHING & !1, ANYTHING, 1, 2 | 16, ANYTHING][..example.len()].to_vec();
            example
        };
        let first = example("A Lisbon man of", 0, &mut forms);
        let second = example("Kenya, a one", 1, &mut forms);
        let examples = [&first, &second];
        let mut pass = Pass::new(1);
        let loss = |weights: &Weights, pass: &mut Pass| {
            pass.forward(weights, &forms, &examples, None, false);
            let (mut free, mut bound) = (Expected::default(), Expected::default());
            let (mut sum, mut at) = (0.0, 0);
            for example in examples {
                let emissions = &pass.emissions[at * LABELS..(at + example.len()) * LABELS];
                at += example.len();
                let transitions = &weights.all[TRANSITIONS].data;
                assert!(pass.lattice.expect(emissions, transitions, None, &mut free));
                assert!(pass.lattice.expect(emissions, transitions, Some(&example.allowed), &mut bound));
                sum += free.log_sum - bound.log_sum;
            }
            sum
        };
        let mut gradient = Gradient::new(&weights);
        // The way back by hand, so that no dropout comes between.
        pass.forward(&weights, &forms, &examples, None, false);
        let mut slopes = Vec::new();
        let mut at = 0;
        for example in examples {
            let emissions = pass.emissions[at * LABELS..(at + example.len()) * LABELS].to_vec();
            at += example.len();
            let (mut free, mut bound) = (Expected::default(), Expected::default());
            let transitions = &weights.all[TRANSITIONS].data;
            assert!(pass.lattice.expect(&emissions, transitions, None, &mut free));
            assert!(pass.lattice.expect(&emissions, transitions, Some(&example.allowed), &mut bound));
            slopes.extend(free.labels.iter().zip(&bound.labels).map(|(a, b)| (a - b) as f32));
        }
        pass.backward(&weights, &forms, &examples, &slopes, &mut gradient);
        let checked = compare(&mut weights, &gradient, |weights| loss(weights, &mut pass));
        assert!(checked > weights.all.len());
    }

    /// With marks that come in late, where some tokens leave early, and others are seen by none that bear the marks.
    #[test]
    fn the_slopes_are_those_of_the_loss_with_later_marks() {
        let shape = Shape {
            hidden: 8,
            dilations: vec![1, 2, 1],
            word: 4,
            marks: marks::MARKS,
            later: 1,
            labels: 3,
            ..Shape::NAMES
        };
        let mut weights = Weights::new(shape, Tensor { rows: 1, columns: 4, data: vec![0.1, -0.2, 0.3, 0.0] }, 1);
        weights.all[MARKS].data.iter_mut().zip(0..).for_each(|(value, i)| *value = ((i * 13) % 7) as f32 * 0.05 - 0.1);
        let mut forms = Forms::new(&[], BUCKETS);
        let mut example = |text: &str, marks: &[u64]| {
            let example = crate::examples::encode(text, &[], u16::MAX, 0, &mut forms);
            assert_eq!(example.len(), marks.len());
            Example { marks: marks.to_vec(), ..example }
        };
        let later = marks::LATER & ((1 << marks::MARKS) - 1);
        let some = [1 << 3, 1 << 5 | 1 << 30, later | 1 << 3, later & later << 4 | 1 << 7, later, 1 << 9];
        let examples = [&example("She came and he said so", &some), &example("Rain is due", &[1, 1 << 30, 1 << 2])];
        let mut pass = Pass::new(1);
        let loss = |weights: &Weights| -> f64 {
            pass.forward(weights, &forms, &examples, None, false);
            let along = |(slope, score): (f32, &f32)| f64::from(slope * score);
            slopes(pass.emissions.len()).into_iter().zip(&pass.emissions).map(along).sum()
        };
        let mut gradient = Gradient::new(&weights);
        let mut back = Pass::new(1);
        back.forward(&weights, &forms, &examples, None, false);
        back.backward(&weights, &forms, &examples, &slopes(back.emissions.len()), &mut gradient);
        assert!(compare(&mut weights, &gradient, loss) > 30);
    }

    fn slopes(count: usize) -> Vec<f32> {
        (0..count).map(|i| ((i * 11) % 9) as f32 * 0.3 - 1.1).collect()
    }

    /// Moves some weights of every tensor; how many of them had a slope.
    fn compare(weights: &mut Weights, gradient: &Gradient, mut loss: impl FnMut(&Weights) -> f64) -> usize {
        let mut checked = 0;
        for tensor in 0..weights.all.len() {
            if tensor == TRANSITIONS || weights.all[tensor].data.is_empty() {
                continue;
            }
            let count = weights.all[tensor].data.len();
            let steepest = (0..count)
                .max_by(|&a, &b| gradient.all[tensor].data[a].abs().total_cmp(&gradient.all[tensor].data[b].abs()));
            for i in [steepest.unwrap_or(0), count / 2, count / 3] {
                // So small that no maximum changes sides, so large that rounding stays below the slope.
                let step = 2e-4;
                let before = weights.all[tensor].data[i];
                weights.all[tensor].data[i] = before + step;
                let up = loss(weights);
                weights.all[tensor].data[i] = before - step;
                let down = loss(weights);
                weights.all[tensor].data[i] = before;
                let measured = (up - down) / (2.0 * f64::from(step));
                let slope = f64::from(gradient.all[tensor].data[i]);
                assert!(
                    (measured - slope).abs() < 2e-2 * (1.0 + slope.abs()),
                    "tensor {tensor} at {i}: {measured} {slope}"
                );
                checked += usize::from(slope.abs() > 1e-4);
            }
        }
        checked
    }
}
