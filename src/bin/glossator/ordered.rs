//! [`in_order`]: work on several cores, its results in the order in which the work came.

use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use crate::Stop;

/// Results that may wait for an earlier one, for each core: enough to keep the cores busy behind a long article, few enough that
/// memory is bounded.
const WAITING: usize = 4;

/// Reads pieces of work, does them on `cores`, or on every core, and writes the results in the order in which the work was read.
///
/// `read` gives each piece to the function that it is called with, and stops where that answers false: nobody wants more.
pub fn in_order<T: Send, R: Send>(
    cores: Option<NonZeroUsize>,
    read: impl FnOnce(&mut dyn FnMut(T) -> bool) + Send,
    work: impl Fn(T) -> R + Sync,
    mut write: impl FnMut(R) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let cores = cores.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let (to_workers, jobs) = sync_channel::<(T, SyncSender<R>)>(cores);
    let (to_writer, results) = sync_channel::<Receiver<R>>(cores * WAITING);
    let jobs = Mutex::new(jobs);
    thread::scope(|scope| {
        scope.spawn(move || {
            read(&mut |piece| {
                // Each piece has a channel of its own, and the writer waits for them one after the other.
                let (answer, result) = sync_channel(1);
                to_writer.send(result).is_ok() && to_workers.send((piece, answer)).is_ok()
            });
        });
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let job = jobs.lock().map(|jobs| jobs.recv());
                    let Ok(Ok((piece, answer))) = job else { return };
                    // Where the writer stopped, nobody waits for the answer.
                    drop(answer.send(work(piece)));
                }
            });
        }
        let mut outcome = Ok(());
        for result in results {
            outcome = match result.recv() {
                Ok(result) => write(result),
                Err(_) => Err(Stop::Fault("a thread stopped unexpectedly".into())),
            };
            if outcome.is_err() {
                break;
            }
        }
        outcome
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_however_long_each_takes() {
        let mut written = Vec::new();
        let read = |take: &mut dyn FnMut(u64) -> bool| {
            for piece in 0..200 {
                assert!(take(piece));
            }
        };
        let work = |piece: u64| {
            thread::sleep(std::time::Duration::from_micros(piece * 7919 % 500));
            piece
        };
        let outcome = in_order(None, read, work, |piece| {
            written.push(piece);
            Ok(())
        });
        assert!(outcome.is_ok());
        assert_eq!(written, (0..200).collect::<Vec<_>>());
    }

    #[test]
    fn a_writer_that_stops_ends_the_reading() {
        let read = |take: &mut dyn FnMut(u64) -> bool| {
            let mut piece = 0;
            while take(piece) {
                piece += 1;
            }
        };
        let outcome =
            in_order(None, read, |piece| piece, |piece| if piece < 5 { Ok(()) } else { Err(Stop::ReaderGone) });
        assert!(matches!(outcome, Err(Stop::ReaderGone)));
    }
}
