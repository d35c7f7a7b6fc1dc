//! Functions of a few numbers: Rosenbrock's valley in 6, 11 and 20 variables, in double precision.

use graph_runtime::prelude::*;

use crate::data::{Numbers, keep, room};
use crate::workload::Workload;

fn by_hand<const N: usize>(x: &SVector<f64, N>, (value, d): &mut (f64, SVector<f64, N>)) {
    *value = 0.0;
    *d = SVector::zeros();
    for k in 0..N - 1 {
        let across = x[k + 1] - x[k] * x[k];
        let along = 1.0 - x[k];
        *value += 100.0 * across * across + along * along;
        d[k] -= 400.0 * across * x[k] + 2.0 * along;
        d[k + 1] += 200.0 * across;
    }
}

macro_rules! valleys {
    ($($name:ident $n:tt;)*) => {
        $(
            #[differentiable]
            fn $name(x: &SVector<f64, $n>) -> f64 {
                let mut sum = 0.0;
                for k in 0..$n - 1 {
                    sum += 100.0 * square(x[k + 1] - square(x[k])) + square(1.0 - x[k]);
                }
                sum
            }
        )*

        pub fn all() -> Vec<Workload> {
            vec![$({
                let i: &'static SVector<f64, $n> = keep(Numbers::new().double(1.0));
                let mut workspace = $name::Workspace::boxed();
                Workload::new(concat!("Rosenbrock in ", stringify!($n), " variables"))
                    .generated(i, room::<f64, (f64, $name::Gradient)>(), move |i, (value, g)| {
                        *value = $name::value_and_gradient_into(i, &mut workspace, g);
                    })
                    .by_value(i, room::<f64, (f64, $name::Gradient)>(), |i, o| {
                        *o = $name::value_and_gradient(i);
                    })
                    .nalgebra(i, room::<f64, (f64, SVector<f64, $n>)>(), by_hand)
            }),*]
        }
    };
}

valleys! {
    valley_6 6;
    valley_11 11;
    valley_20 20;
}
