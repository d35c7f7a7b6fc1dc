//! Numbers to compute with: the same in every run, and of a size at which nothing saturates.

use graph_runtime::Values;
use nalgebra::SMatrix;

/// A generator of numbers between −1 and 1.
pub struct Numbers(u64);

impl Numbers {
    /// The sequence from its start.
    pub fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    /// The next number.
    pub fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 11) as f64 / (1u64 << 52) as f64 - 1.0
    }

    /// Single precision between −`scale` and `scale`.
    #[allow(clippy::cast_possible_truncation)]
    pub fn single<V: Values<f32>>(&mut self, scale: f64) -> V {
        V::from_fn(&mut |_| (scale * self.next()) as f32)
    }

    /// Double precision between −`scale` and `scale`.
    pub fn double<V: Values<f64>>(&mut self, scale: f64) -> V {
        V::from_fn(&mut |_| scale * self.next())
    }

    /// One class of each row, in single precision.
    pub fn classes<const R: usize, const C: usize>() -> SMatrix<f32, R, C> {
        let mut targets = SMatrix::zeros();
        for row in 0..R {
            targets[(row, (7 * row + 3) % C)] = 1.0;
        }
        targets
    }
}

/// Inputs live as long as the program.
pub fn keep<I>(inputs: I) -> &'static I {
    Box::leak(Box::new(inputs))
}

/// Room for results.
pub fn room<T: graph_runtime::Scalar, V: Values<T>>() -> V {
    V::from_fn(&mut |_| T::ZERO)
}
