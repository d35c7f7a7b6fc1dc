//! Functions of a few numbers: Rosenbrock's valley in 6, 11 and 20 variables, in double precision.

use graph_runtime::prelude::*;
use num_dual::{DualNum, DualSVec64, gradient};

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

/// The value by any numbers, for dual ones.
fn of_any<D: DualNum<Inner = f64> + Clone, const N: usize>(x: &SVector<D, N>) -> D {
    let [one, hundred] = [1.0, 100.0].map(|x| D::from_inner(&x));
    (0..N - 1).fold(D::from_inner(&0.0), |sum, k| {
        let across = x[k + 1].clone() - x[k].clone() * x[k].clone();
        let along = one.clone() - x[k].clone();
        sum + across.clone() * across * hundred.clone() + along.clone() * along
    })
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
                let workload = Workload::new(concat!("Rosenbrock in ", stringify!($n), " variables"))
                    .generated(i, room::<f64, (f64, $name::Gradient)>(), move |i, (value, g)| {
                        *value = $name::value_and_gradient_into(i, &mut workspace, g);
                    })
                    .by_value(i, room::<f64, (f64, $name::Gradient)>(), |i, o| {
                        *o = $name::value_and_gradient(i);
                    })
                    .nalgebra(i, room::<f64, (f64, SVector<f64, $n>)>(), by_hand)
                    .peer("num-dual", i, room::<f64, (f64, SVector<f64, $n>)>(), |i, o| {
                        *o = gradient(|x: SVector<DualSVec64<$n>, $n>| of_any(&x), i);
                    });
                #[cfg(feature = "peers")]
                let workload = if $n == 6 { with_symdiff(workload) } else { workload };
                workload
            }),*]
        }
    };
}

valleys! {
    valley_6 6;
    valley_11 11;
    valley_20 20;
}

/// symdiff knows no loops, so this is written out, and for six variables only.
#[cfg(feature = "peers")]
#[symdiff::gradient(var = x, dim = 6)]
fn written_out(x: &[f64]) -> f64 {
    100.0 * (x[1] - x[0].powi(2)).powi(2)
        + (1.0 - x[0]).powi(2)
        + 100.0 * (x[2] - x[1].powi(2)).powi(2)
        + (1.0 - x[1]).powi(2)
        + 100.0 * (x[3] - x[2].powi(2)).powi(2)
        + (1.0 - x[2]).powi(2)
        + 100.0 * (x[4] - x[3].powi(2)).powi(2)
        + (1.0 - x[3]).powi(2)
        + 100.0 * (x[5] - x[4].powi(2)).powi(2)
        + (1.0 - x[4]).powi(2)
}

/// Adds symdiff; value and gradient are two calls.
#[cfg(feature = "peers")]
fn with_symdiff(workload: Workload) -> Workload {
    let i: &'static SVector<f64, 6> = keep(Numbers::new().double(1.0));
    workload.peer("symdiff", i, room::<f64, (f64, SVector<f64, 6>)>(), |i, (value, d)| {
        *value = written_out(i.as_slice());
        *d = SVector::from(written_out_gradient(i.as_slice()));
    })
}
