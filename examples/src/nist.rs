//! The files of NIST's Statistical Reference Datasets for nonlinear regression.
//!
//! What holds: a problem has as many parameters and observations as its type says, or there is an error that says what is
//! missing.

use nalgebra::SVector;
use thiserror::Error;

/// A regression of `P` parameters to `N` observations.
#[derive(Clone, Debug)]
pub struct Problem<const P: usize, const N: usize> {
    /// The two points to begin at.
    pub starts: [SVector<f64, P>; 2],
    /// The parameters of the best fit, to eleven digits.
    pub certified: SVector<f64, P>,
    /// The predictor, one entry an observation.
    pub x: SVector<f64, N>,
    /// The response, one entry an observation.
    pub y: SVector<f64, N>,
}

/// What is wrong with a file.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum Invalid {
    /// The file has another number of parameters.
    #[error("{wanted} parameters are wanted, but the file has {found}")]
    Parameters {
        /// The number of the type.
        wanted: usize,
        /// The number in the file.
        found: usize,
    },
    /// The file has another number of observations.
    #[error("{wanted} observations are wanted, but the file has {found}")]
    Observations {
        /// The number of the type.
        wanted: usize,
        /// The number in the file.
        found: usize,
    },
}

impl<const P: usize, const N: usize> Problem<P, N> {
    /// Reads a file's text: lines `b1 = start start certified deviation`, and after the second `Data:` lines `y x`.
    ///
    /// # Errors
    /// If the numbers of parameters or observations are not those of the type.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let numbers = |line: &str| -> Vec<f64> {
            line.split_whitespace().filter_map(|word| word.parse().ok()).collect()
        };
        let parameters: Vec<Vec<f64>> = text
            .lines()
            .filter(|line| line.trim_start().starts_with('b'))
            .filter_map(|line| line.split_once('='))
            .map(|(_, values)| numbers(values))
            .filter(|values| values.len() == 4)
            .collect();
        let data: Vec<Vec<f64>> = text
            .lines()
            .skip_while(|line| !is_head_of_data(line))
            .skip(1)
            .map(numbers)
            .filter(|values| values.len() == 2)
            .collect();
        if parameters.len() != P {
            return Err(Invalid::Parameters { wanted: P, found: parameters.len() });
        }
        if data.len() != N {
            return Err(Invalid::Observations { wanted: N, found: data.len() });
        }
        let column = |of: usize| SVector::from_fn(|row, _| parameters[row][of]);
        Ok(Self {
            starts: [column(0), column(1)],
            certified: column(2),
            x: SVector::from_fn(|row, _| data[row][1]),
            y: SVector::from_fn(|row, _| data[row][0]),
        })
    }
}

/// `Data:   y   x`
fn is_head_of_data(line: &str) -> bool {
    let mut words = line.split_whitespace();
    words.next() == Some("Data:") && words.next() == Some("y") && words.next() == Some("x")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MISRA1A: &str = include_str!("../data/nist/Misra1a.dat");

    #[test]
    fn a_file_is_read_as_it_is_printed() {
        let problem = Problem::<2, 14>::parse(MISRA1A).expect("the file is whole");
        assert_eq!(problem.starts[0].as_slice().map_bits(), [500.0, 0.0001].map_bits());
        assert_eq!(
            problem.certified.as_slice().map_bits(),
            [2.389_421_291_8E2, 5.501_564_318_1E-4].map_bits()
        );
        assert_eq!(
            (problem.y[0].to_bits(), problem.x[13].to_bits()),
            (10.07_f64.to_bits(), 760.0_f64.to_bits())
        );
    }

    #[test]
    fn another_size_is_an_error() {
        let wrong = Problem::<3, 14>::parse(MISRA1A).map(|_| ());
        assert_eq!(wrong, Err(Invalid::Parameters { wanted: 3, found: 2 }));
        let wrong = Problem::<2, 15>::parse(MISRA1A).map(|_| ());
        assert_eq!(wrong, Err(Invalid::Observations { wanted: 15, found: 14 }));
    }

    trait MapBits {
        fn map_bits(&self) -> Vec<u64>;
    }

    impl MapBits for [f64] {
        fn map_bits(&self) -> Vec<u64> {
            self.iter().map(|value| value.to_bits()).collect()
        }
    }
}
