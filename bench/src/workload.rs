//! A workload: one task, and the ways to do it.

use std::hint::black_box;

use graph_runtime::{Scalar, Values};

use crate::hand::Sets;
use crate::measure::Task;

/// Whose code a way is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What the macro writes.
    Generated,
    /// What the macro writes, called in another form or for another derivative: for comparison.
    Variant,
    /// What a good engineer writes with nalgebra in half an hour.
    Nalgebra,
    /// The fastest that was found by hand.
    Hand,
    /// Another crate.
    Peer,
}

/// What the generated code is held to.
#[derive(Clone, Copy)]
pub enum Target {
    /// At most so many times the fastest code by hand.
    OverHand(f64),
    /// At most so many times plain nalgebra.
    OverNalgebra(f64),
    /// Nothing.
    None,
}

/// A task and the ways to do it.
pub struct Workload {
    /// What is done.
    pub name: String,
    /// What the generated code is held to.
    pub target: Target,
    /// The ways, in the order in which they were added.
    pub ways: Vec<Way>,
    /// How far results may be apart, relative to the largest entry.
    pub tolerance: f64,
}

/// A way to do it.
pub struct Way {
    /// Whose code it is.
    pub kind: Kind,
    /// What it is called.
    pub name: String,
    /// The code.
    pub task: Box<dyn Task>,
}

impl Workload {
    /// A workload without ways, which is held to being no slower than plain nalgebra.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), target: Target::OverNalgebra(1.05), ways: Vec::new(), tolerance: 1e-9 }
    }

    /// Holds the generated code to so many times the fastest code by hand.
    pub fn over_hand(mut self, target: f64) -> Self {
        self.target = Target::OverHand(target);
        self
    }

    /// A product of 8×8 or more dominates: the generated code has to be twice as fast as plain nalgebra.
    pub fn dominated_by_products(mut self) -> Self {
        self.target = Target::OverNalgebra(0.5);
        self
    }

    /// Nothing is asked for: the workload is there for its figures.
    pub fn without_target(mut self) -> Self {
        self.target = Target::None;
        self
    }

    /// The results are of single precision.
    pub fn single(mut self) -> Self {
        self.tolerance = 2e-5;
        self
    }

    /// Adds a way, which writes the result into `output`: the value and then every gradient, in the order of the inputs.
    pub fn way<T: Scalar + Into<f64> + 'static, I: 'static, O: Values<T> + 'static>(
        self,
        kind: Kind,
        name: impl Into<String>,
        inputs: &'static I,
        output: O,
        call: impl FnMut(&I, &mut O) + 'static,
    ) -> Self {
        let read = |output: &O| (0..O::LEN).map(|k| output.entry(k).into()).collect();
        self.way_read(kind, name, inputs, output, call, read)
    }

    /// Adds a way whose results `read` puts in order.
    pub fn way_read<I: 'static, O: 'static>(
        mut self,
        kind: Kind,
        name: impl Into<String>,
        inputs: &'static I,
        output: O,
        call: impl FnMut(&I, &mut O) + 'static,
        read: impl Fn(&O) -> Vec<f64> + 'static,
    ) -> Self {
        let task = Box::new(Repeated { inputs, output: Box::new(output), call, read });
        self.ways.push(Way { kind, name: name.into(), task });
        self
    }

    /// Adds generated code.
    pub fn generated<T: Scalar + Into<f64> + 'static, I: 'static, O: Values<T> + 'static>(
        self,
        inputs: &'static I,
        output: O,
        call: impl FnMut(&I, &mut O) + 'static,
    ) -> Self {
        self.way(Kind::Generated, "generated", inputs, output, call)
    }

    /// Adds generated code that returns its results by value.
    pub fn by_value<T: Scalar + Into<f64> + 'static, I: 'static, O: Values<T> + 'static>(
        self,
        inputs: &'static I,
        output: O,
        call: impl FnMut(&I, &mut O) + 'static,
    ) -> Self {
        self.way(Kind::Variant, "generated, by value", inputs, output, call)
    }

    /// Adds plain nalgebra.
    pub fn nalgebra<T: Scalar + Into<f64> + 'static, I: 'static, O: Values<T> + 'static>(
        self,
        inputs: &'static I,
        output: O,
        call: impl FnMut(&I, &mut O) + 'static,
    ) -> Self {
        self.way(Kind::Nalgebra, "nalgebra by hand", inputs, output, call)
    }

    /// Adds another crate's way.
    pub fn peer<T: Scalar + Into<f64> + 'static, I: 'static, O: Values<T> + 'static>(
        self,
        name: &str,
        inputs: &'static I,
        output: O,
        call: impl FnMut(&I, &mut O) + 'static,
    ) -> Self {
        self.way(Kind::Peer, name, inputs, output, call)
    }

    /// Adds code by hand with every set of instructions that this processor has.
    pub fn by_hand<T: Scalar + Into<f64> + 'static, I: 'static, O: Values<T> + Clone + 'static>(
        mut self,
        name: &str,
        inputs: &'static I,
        output: O,
        sets: Sets<I, O>,
    ) -> Self {
        for (set, call) in sets.available() {
            // SAFETY: the processor has the instructions, and the inputs and outputs are whole.
            let call = move |inputs: &I, output: &mut O| unsafe { call(inputs, output) };
            self = self.way(Kind::Hand, format!("{name}, {set}"), inputs, output.clone(), call);
        }
        self
    }

    /// Whether all ways agree: each is compared with the first.
    pub fn check(&mut self) -> Result<(), String> {
        let mut first: Option<Vec<f64>> = None;
        for way in &mut self.ways {
            way.task.run(1);
            let own = way.task.result();
            let Some(first) = &first else {
                first = Some(own);
                continue;
            };
            if own.len() != first.len() {
                return Err(format!(
                    "{}: {} has {} entries, not {}",
                    self.name,
                    way.name,
                    own.len(),
                    first.len()
                ));
            }
            let scale = first.iter().fold(0.0, |largest: f64, entry| largest.max(entry.abs()));
            for (k, (own, first)) in own.iter().zip(first).enumerate() {
                // Written so that NaN does not pass.
                let agree = (own - first).abs() <= self.tolerance * scale;
                if !agree {
                    return Err(format!("{}: {}: entry {k} is {own}, not {first}", self.name, way.name));
                }
            }
        }
        Ok(())
    }
}

/// A way whose result stays where it was written.
struct Repeated<I: 'static, O, F, R> {
    inputs: &'static I,
    output: Box<O>,
    call: F,
    read: R,
}

impl<I, O, F: FnMut(&I, &mut O), R: Fn(&O) -> Vec<f64>> Task for Repeated<I, O, F, R> {
    fn run(&mut self, times: u32) {
        for _ in 0..times {
            (self.call)(black_box(self.inputs), &mut self.output);
            black_box(&mut *self.output);
        }
    }

    fn result(&self) -> Vec<f64> {
        (self.read)(&self.output)
    }
}
