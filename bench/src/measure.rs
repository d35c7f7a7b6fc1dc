//! Measures the ways of a workload in turn. What is compared is compared within a round: other work on the machine and
//! changes of its clock then touch all ways alike. Time is the thread's own, without what others had of the processor. Each round has its stack at another place, because a processor can be
//! several times slower where a local variable happens to lie 4096 bytes from what is read beside it; the median leaves
//! such accidents out. What is not attempted: cold caches.

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;

use crate::workload::Workload;

/// How long and how often.
#[derive(Clone, Copy)]
pub struct Effort {
    /// How often each way is measured.
    pub rounds: usize,
    /// How long one measurement takes.
    pub round: Duration,
}

/// The times of each way, round by round, in nanoseconds a call.
pub struct Times(Vec<Vec<f64>>);

impl Times {
    /// Calls every way in rotated order, so that none always follows the same other.
    pub fn of(workload: &mut Workload, effort: Effort) -> Self {
        let calls: Vec<u32> =
            workload.ways.iter_mut().map(|way| calls(&mut *way.task, effort.round)).collect();
        let ways = workload.ways.len();
        let mut times = vec![Vec::with_capacity(effort.rounds); ways];
        for round in 0..effort.rounds {
            for turn in 0..ways {
                let way = (turn + round) % ways;
                let task = &mut *workload.ways[way].task;
                times[way].push(deeper(round % 16, &mut || time(task, calls[way])));
            }
        }
        Self(times)
    }

    /// The median time of a way.
    pub fn median(&self, way: usize) -> f64 {
        median(self.0[way].clone())
    }

    /// The median of the ratios of two ways' times, each taken within a round.
    pub fn ratio(&self, way: usize, other: usize) -> f64 {
        median(self.0[way].iter().zip(&self.0[other]).map(|(own, other)| own / other).collect())
    }
}

/// Something to be measured.
pub trait Task {
    /// Does it so often.
    fn run(&mut self, times: u32);
    /// All entries of the last result.
    fn result(&self) -> Vec<f64>;
}

/// How many calls fill a round; finding out warms the caches and the branch predictor up.
fn calls(task: &mut dyn Task, round: Duration) -> u32 {
    let mut count = 1;
    loop {
        let start = ThreadTime::now();
        task.run(count);
        let spent = start.elapsed();
        if spent * 2 > round {
            let calls = f64::from(count) * round.as_secs_f64() / spent.as_secs_f64();
            // A round has a positive number of calls below 2³².
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            return (calls as u32).max(1);
        }
        count *= 2;
    }
}

/// Calls a function so many steps of 272 bytes, or a little more, down the stack.
#[inline(never)]
fn deeper(steps: usize, call: &mut dyn FnMut() -> f64) -> f64 {
    let mut room = [0u8; 240];
    black_box(&mut room);
    let result = if steps == 0 { call() } else { deeper(steps - 1, call) };
    // Read after the call, so that the room is kept for it.
    black_box(&mut room);
    result
}

fn time(task: &mut dyn Task, calls: u32) -> f64 {
    let start = ThreadTime::now();
    task.run(calls);
    start.elapsed().as_nanos() as f64 / f64::from(calls)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
