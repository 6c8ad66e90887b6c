//! [`Timings`]: how long each stage took.

use std::time::{Duration, Instant};

/// How long each stage took, over all documents, in the order in which they began first.
#[derive(Default)]
pub struct Timings {
    spent: Vec<(&'static str, Duration)>,
    running: Option<(&'static str, Instant)>,
}

impl Timings {
    pub fn begin(&mut self, stage: &'static str) {
        self.end();
        self.running = Some((stage, Instant::now()));
    }

    pub fn end(&mut self) {
        if let Some((stage, began)) = self.running.take() {
            self.add(stage, began.elapsed());
        }
    }

    /// Adds what another document took.
    pub fn add_all(&mut self, other: &Self) {
        for &(stage, spent) in &other.spent {
            self.add(stage, spent);
        }
    }

    /// Says it on standard error.
    pub fn report(&self) {
        for (stage, spent) in &self.spent {
            eprintln!("{stage} {:.6} s", spent.as_secs_f64());
        }
    }

    fn add(&mut self, stage: &'static str, more: Duration) {
        match self.spent.iter_mut().find(|(name, _)| *name == stage) {
            Some((_, spent)) => *spent += more,
            None => self.spent.push((stage, more)),
        }
    }
}
