//! Mini-batch training of the two-layer network.
//!
//! What holds: a seed fixes the whole run on one kind of processor; nothing as large as a batch crosses the stack; each
//! image is seen once an epoch, but for a remainder that fills no batch, which is another one in each epoch.

use std::time::{Duration, Instant};

use nalgebra::SMatrix;
use rand::{SeedableRng, rngs::Xoshiro256PlusPlus, seq::SliceRandom};

use crate::digits::{CLASSES, Digits, PIXELS};
use crate::network::{loss, scores};
use crate::parameters::{self, Parameters};

/// Images in a batch.
pub const BATCH: usize = 100;

/// How to train.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// Steps of the whole run.
    pub steps: usize,
    /// The first learning rate.
    pub rate: f32,
    /// Whether the rate falls to zero along half a cosine, instead of staying the same.
    pub falling_rate: bool,
    /// How much of the last step's velocity remains.
    pub momentum: f32,
    /// Widths of the normal distributions that the weights of the two layers are drawn from.
    pub widths: [f32; 2],
    /// Fixes the first weights and the order of the images.
    pub seed: u64,
}

impl Settings {
    /// The learning rate of a step.
    #[must_use]
    pub fn rate_at(&self, step: usize) -> f32 {
        if !self.falling_rate {
            return self.rate;
        }
        let done = step as f32 / self.steps.max(1) as f32;
        self.rate * 0.5 * (1.0 + (std::f32::consts::PI * done).cos())
    }
}

/// Where the time of the steps went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Times {
    /// Steps counted.
    pub steps: u32,
    /// Copying images into the batch.
    pub batch: Duration,
    /// Loss and gradient: the generated code.
    pub gradient: Duration,
    /// Moving the parameters.
    pub update: Duration,
}

/// A network in training, and everything that a step needs.
pub struct Trainer<'data> {
    data: &'data Digits,
    settings: Settings,
    rng: Xoshiro256PlusPlus,
    /// Indices of the images, in this epoch's order.
    order: Vec<usize>,
    step: usize,
    parameters: Box<Parameters<f32>>,
    velocity: Box<Parameters<f32>>,
    gradient: Box<Parameters<f32>>,
    workspace: Box<loss::Workspace<f32, BATCH>>,
    batch: Batch,
    times: Times,
}

/// The images of a batch, and their labels one-hot.
struct Batch {
    x: Box<SMatrix<f32, BATCH, PIXELS>>,
    t: Box<SMatrix<f32, BATCH, CLASSES>>,
}

impl Batch {
    fn new() -> Self {
        Self { x: bytemuck::zeroed_box(), t: bytemuck::zeroed_box() }
    }
}

impl<'data> Trainer<'data> {
    /// A network with fresh weights.
    ///
    /// # Panics
    /// If `data` does not fill a batch.
    #[must_use]
    pub fn new(data: &'data Digits, settings: Settings) -> Self {
        assert!(data.len() >= BATCH, "{} images do not fill a batch of {BATCH}", data.len());
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(settings.seed);
        let mut parameters = Parameters::boxed();
        parameters::draw(&mut parameters, settings.widths, &mut rng);
        Self {
            data,
            settings,
            rng,
            order: (0..data.len()).collect(),
            step: 0,
            parameters,
            velocity: Parameters::boxed(),
            gradient: Parameters::boxed(),
            workspace: loss::Workspace::boxed(),
            batch: Batch::new(),
            times: Times::default(),
        }
    }

    /// Steps in an epoch.
    #[must_use]
    pub fn steps_in_epoch(&self) -> usize {
        self.data.len() / BATCH
    }

    /// Steps taken.
    #[must_use]
    pub fn steps_taken(&self) -> usize {
        self.step
    }

    /// Where the time went so far.
    #[must_use]
    pub fn times(&self) -> Times {
        self.times
    }

    /// Takes one step and returns the loss of its batch, before the step.
    pub fn step(&mut self) -> f32 {
        let place = self.step % self.steps_in_epoch();
        if place == 0 {
            self.order.shuffle(&mut self.rng);
        }
        let start = Instant::now();
        let Batch { x, t } = &mut self.batch;
        self.data.fill_batch(&self.order[place * BATCH..][..BATCH], x, t);
        let filled = Instant::now();
        let Parameters { w1, b1, w2, b2, .. } = &*self.parameters;
        let loss =
            loss::value_and_gradient_into(x, w1, b1, w2, b2, t, &mut self.workspace, &mut self.gradient);
        let differentiated = Instant::now();
        let Settings { momentum, .. } = self.settings;
        let rate = self.settings.rate_at(self.step);
        parameters::descend(&mut self.parameters, &mut self.velocity, &self.gradient, rate, momentum);
        self.step += 1;
        self.times.steps += 1;
        self.times.batch += filled - start;
        self.times.gradient += differentiated - filled;
        self.times.update += differentiated.elapsed();
        loss
    }

    /// The share of `digits` whose largest score is that of their label.
    ///
    /// # Panics
    /// If there are no digits.
    #[must_use]
    pub fn accuracy(&self, digits: &Digits) -> f64 {
        let Parameters { w1, b1, w2, b2, .. } = &*self.parameters;
        let mut batch = Batch::new();
        let mut right = 0;
        for start in (0..digits.len()).step_by(BATCH) {
            let count = BATCH.min(digits.len() - start);
            // The last batch is filled up with its last image, which is then not counted again.
            let indices: [usize; BATCH] = std::array::from_fn(|i| start + i.min(count - 1));
            digits.fill_batch(&indices, &mut batch.x, &mut batch.t);
            let scores = scores(&batch.x, w1, b1, w2, b2);
            right +=
                (0..count).filter(|&i| scores.row(i).transpose().imax() == digits.label(start + i)).count();
        }
        right as f64 / digits.len() as f64
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these numbers are exact")]
mod tests {
    use super::*;
    use crate::digits::{DataSet, own_folder};

    const SETTINGS: Settings =
        Settings { steps: 60, rate: 0.5, falling_rate: true, momentum: 0.9, widths: [0.04, 0.14], seed: 1 };

    #[test]
    fn the_rate_stays_or_falls_to_zero() {
        let falling = Settings { steps: 100, ..SETTINGS };
        assert_eq!(falling.rate_at(0), 0.5);
        assert!((falling.rate_at(50) - 0.25).abs() < 1e-6);
        assert!(falling.rate_at(100).abs() < 1e-6);
        assert_eq!(Settings { falling_rate: false, ..falling }.rate_at(100), 0.5);
    }

    #[test]
    fn some_steps_reduce_the_loss_and_a_seed_repeats_them() {
        let data = DataSet::load(&own_folder(), BATCH).unwrap();
        let mut trainer = Trainer::new(&data.train, SETTINGS);
        let first = trainer.step();
        assert!((1.8..3.0).contains(&first), "about ln 10 before training: {first}");
        let mut last = first;
        for _ in 1..SETTINGS.steps {
            last = trainer.step();
        }
        assert!(last < 0.6 * first, "from {first} to {last}");
        assert!(trainer.accuracy(&data.test) > 0.7);
        assert_eq!((trainer.steps_taken(), trainer.times().steps), (60, 60));
        let mut again = Trainer::new(&data.train, SETTINGS);
        assert_eq!(again.step(), first);
    }
}
