//! Networks that learnt from the marks, and what they expect together: of the marked texts once more, and of news that
//! nobody marked (Hinton, Vinyals and Dean 2015).

use glossator::model::chain::{self, Chain, Part, Role, Scores};

use super::expects::Expects;
use super::lessons::{Lesson, Text};
use crate::examples::{Example, Forms};
use crate::fit::THREADS;
use crate::network::Pass;
use crate::weights::{TRANSITIONS, Weights};

/// How much of a marked lesson the teachers have a say in.
const SAY: f32 = 0.5;
/// A label that is expected less often than this is as good as never.
const LEAST: f32 = 1e-6;

/// Networks of one shape but for their width.
pub struct Teachers(pub Vec<Weights>);

impl Teachers {
    /// What they expect of what an example asks for: the mean.
    pub fn expect(&self, forms: &Forms, example: &Example, pass: &mut Pass) -> Expects {
        let asked = example.taught();
        let mut all = Expects::none(asked.len());
        let mut chain = Chain::default();
        for weights in &self.0 {
            pass.forward(weights, forms, &[example], None, false);
            let scores: &[Scores] = pass.emissions.as_chunks().0;
            chain.weigh(&chain::moves(&weights.all[TRANSITIONS].data), &scores[asked.clone()]);
            all.add(&chain, 1.0 / self.0.len() as f32);
        }
        all
    }

    /// The parts that they see together.
    pub fn parts(&self, forms: &Forms, example: &Example, pass: &mut Pass) -> Vec<Part> {
        likeliest(&self.expect(forms, example, pass))
    }

    /// Has a say in what marked lessons expect.
    pub fn correct(&self, forms: &Forms, lessons: &mut [Lesson]) {
        let part = lessons.len().div_ceil(THREADS);
        std::thread::scope(|scope| {
            for lessons in lessons.chunks_mut(part) {
                scope.spawn(|| {
                    let mut pass = Pass::new(0);
                    for lesson in lessons {
                        let expected = self.expect(forms, &lesson.example, &mut pass);
                        lesson.expects.approach(&expected, SAY);
                    }
                });
            }
        });
    }

    /// The lessons of texts that nobody marked; see [`super::lessons::of`].
    pub fn lessons(&self, forms: &Forms, texts: &[Text], reach: u32) -> Vec<Lesson> {
        let part = texts.len().div_ceil(THREADS);
        std::thread::scope(|scope| {
            let read = |texts: &[Text]| {
                let mut pass = Pass::new(0);
                texts.iter().flat_map(|text| self.read(forms, text, reach, &mut pass)).collect::<Vec<_>>()
            };
            let workers: Vec<_> = texts.chunks(part).map(|texts| scope.spawn(move || read(texts))).collect();
            workers.into_iter().flat_map(|worker| worker.join().expect("a worker never panics")).collect()
        })
    }

    fn read(&self, forms: &Forms, text: &Text, reach: u32, pass: &mut Pass) -> Vec<Lesson> {
        let mut lessons = Vec::new();
        let mut cues = Vec::new();
        for &segment in &text.segments {
            let example = text.first(segment);
            let expects = self.expect(forms, &example, pass);
            let parts = likeliest(&expects).into_iter();
            cues.extend(parts.filter(|part| part.role == Role::Cue).map(|part| part.within(segment)));
            lessons.push(Lesson { example, expects });
        }
        for &cue in &cues {
            let Some((_, example)) = text.second(cue, &cues, reach) else { continue };
            let expects = self.expect(forms, &example, pass);
            lessons.push(Lesson { example, expects });
        }
        lessons
    }
}

fn likeliest(expects: &Expects) -> Vec<Part> {
    let scores: Vec<Scores> = expects.labels.iter().map(|row| row.map(|share| share.max(LEAST).ln())).collect();
    chain::best(&chain::moves(&[]), &scores)
}
