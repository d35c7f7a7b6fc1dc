//! Fits two published regression problems from both of their starting points, and prints how many digits of each
//! parameter agree with the certified ones:
//!
//! ```text
//! cargo run --release --example curve_fit
//! ```
//!
//! The step is Levenberg's and Marquardt's. What it needs, `Jᵀr` and `JᵀJ`, is generated from the residual.

use anyhow::{Context, Result, ensure};
use examples::nist::Problem;
use graph_runtime::differentiable;
use nalgebra::{SMatrix, SVector, Vector2};

/// How far the dental material's volume at pressure `x` is from `y`.
#[differentiable(wrt(b), gauss_newton)]
fn misra1a(b: &Vector2<f64>, x: &SVector<f64, 14>, y: &SVector<f64, 14>) -> SVector<f64, 14> {
    b[0] * (1.0 - exp(-b[1] * x)) - y
}

/// How far the electrons' mobility at the logarithm `x` of their density is from `y`.
#[differentiable(wrt(b), gauss_newton)]
fn thurber(b: &SVector<f64, 7>, x: &SVector<f64, 37>, y: &SVector<f64, 37>) -> SVector<f64, 37> {
    let x2 = square(x);
    let x3 = component_mul(x2, x);
    let above = b[0] + b[1] * x + b[2] * x2 + b[3] * x3;
    let below = 1.0 + b[4] * x + b[5] * x2 + b[6] * x3;
    component_div(above, below) - y
}

/// What a step needs to know of the residual at a point.
struct Local<const P: usize> {
    /// The sum of its squares.
    squares: f64,
    gradient: SVector<f64, P>,
    hessian: SMatrix<f64, P, P>,
}

/// A fit and how many times the residual was looked at for it.
struct Fit<const P: usize> {
    parameters: SVector<f64, P>,
    looks: usize,
}

/// Levenberg–Marquardt: the damping grows until a step makes the residual smaller.
fn fit<const P: usize>(start: SVector<f64, P>, local: impl Fn(&SVector<f64, P>) -> Local<P>) -> Fit<P> {
    const MOST_LOOKS: usize = 2_000;
    let mut here = local(&start);
    let (mut parameters, mut looks, mut damping) = (start, 1, 1e-3);
    while looks < MOST_LOOKS && damping < 1e16 {
        let mut damped = here.hessian;
        for k in 0..P {
            damped[(k, k)] += damping * here.hessian[(k, k)];
        }
        let Some(factor) = damped.cholesky() else {
            damping *= 10.0;
            continue;
        };
        let step = factor.solve(&here.gradient);
        let next = parameters - step;
        let there = local(&next);
        looks += 1;
        if there.squares <= here.squares {
            let is_still = step.iter().zip(&next).all(|(step, at)| step.abs() <= 1e-15 * at.abs());
            (parameters, here) = (next, there);
            damping = (damping / 10.0_f64).max(1e-15);
            if is_still {
                break;
            }
        } else {
            damping *= 10.0;
        }
    }
    Fit { parameters, looks }
}

/// The digits to which a number agrees with the certified one, of which eleven are given.
fn digits(found: f64, certified: f64) -> f64 {
    (-((found - certified) / certified).abs().log10()).clamp(0.0, 11.0)
}

/// Fits from both points, prints the parameters, and gives the least number of digits that agree.
fn report<const P: usize, const N: usize>(
    name: &str,
    problem: &Problem<P, N>,
    local: impl Fn(&SVector<f64, P>) -> Local<P>,
) -> f64 {
    let mut least = f64::INFINITY;
    for (number, start) in problem.starts.iter().enumerate() {
        let Fit { parameters, looks } = fit(*start, &local);
        println!("{name} from start {}: {looks} evaluations", number + 1);
        for (k, (found, certified)) in parameters.iter().zip(&problem.certified).enumerate() {
            let digits = digits(*found, *certified);
            least = least.min(digits);
            println!("  b{} = {found:<18.11e} certified {certified:<17.10e} {digits:4.1} digits", k + 1);
        }
    }
    least
}

/// The least numbers of digits for both problems.
fn run() -> Result<[f64; 2]> {
    let problem = Problem::<2, 14>::parse(include_str!("../data/nist/Misra1a.dat")).context("Misra1a.dat")?;
    let first = report("Misra1a", &problem, |b| {
        let misra1a::GaussNewton { residual, gradient, hessian } =
            misra1a::gauss_newton(b, &problem.x, &problem.y);
        Local { squares: residual.norm_squared(), gradient, hessian }
    });
    let problem = Problem::<7, 37>::parse(include_str!("../data/nist/Thurber.dat")).context("Thurber.dat")?;
    let second = report("Thurber", &problem, |b| {
        let thurber::GaussNewton { residual, gradient, hessian } =
            thurber::gauss_newton(b, &problem.x, &problem.y);
        Local { squares: residual.norm_squared(), gradient, hessian }
    });
    Ok([first, second])
}

fn main() -> Result<()> {
    let [misra1a, thurber] = run()?;
    ensure!(misra1a >= 8.0 && thurber >= 6.0, "the fits miss the certified parameters");
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_problems_are_fitted_from_both_points() {
        let [misra1a, thurber] = super::run().expect("the files are whole");
        assert!(misra1a >= 8.0, "{misra1a}");
        assert!(thurber >= 6.0, "{thurber}");
    }
}
