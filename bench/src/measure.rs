//! Ways to do the same, measured in turn.

use std::time::{Duration, Instant};

/// A task and the ways to do it: what the others are compared with comes first.
pub struct Workload {
    /// What is done.
    pub name: &'static str,
    /// Each with its name.
    pub ways: Vec<(&'static str, Box<dyn FnMut()>)>,
}

/// A way of which the result is looked at.
pub fn repeated<T>(mut way: impl FnMut() -> T + 'static) -> Box<dyn FnMut()> {
    Box::new(move || {
        std::hint::black_box(way());
    })
}

/// A round of one way takes about so long.
const ROUND: Duration = Duration::from_millis(4);

/// Measures all ways in rotated order, and prints medians.
pub fn run(mut workload: Workload, rounds: usize) {
    let counts: Vec<u32> = workload.ways.iter_mut().map(|(_, way)| calls(way)).collect();
    let ways = workload.ways.len();
    let mut times = vec![Vec::with_capacity(rounds); ways];
    for round in 0..rounds {
        for turn in 0..ways {
            let place = (turn + round) % ways;
            times[place].push(time(&mut workload.ways[place].1, counts[place]));
        }
    }
    for (place, (name, _)) in workload.ways.iter().enumerate() {
        let ratios = times[place].iter().zip(&times[0]).map(|(own, first)| own / first).collect();
        let label = if place == 0 { workload.name } else { "" };
        println!("{label:<34} {name:<28} {:>9.1} ns {:>8.2}", median(times[place].clone()), median(ratios));
    }
}

/// How many calls a round takes.
fn calls(way: &mut dyn FnMut()) -> u32 {
    let (start, mut count) = (Instant::now(), 0);
    while start.elapsed() < ROUND {
        way();
        count += 1;
    }
    count
}

fn time(way: &mut dyn FnMut(), calls: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..calls {
        way();
    }
    start.elapsed().as_nanos() as f64 / f64::from(calls)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
