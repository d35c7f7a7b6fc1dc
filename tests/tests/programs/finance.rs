//! Prices of options: data that chooses a branch, and a tree on which the holder chooses.

use graph_runtime::prelude::*;

/// Black–Scholes; the gradient is delta, the strike's, rho, vega and theta.
#[differentiable(wrt(s, k, r, sigma, t))]
pub fn european_option(s: f64, k: f64, r: f64, sigma: f64, t: f64, is_call: bool) -> f64 {
    let spread = sigma * t.sqrt();
    let d1 = ((s / k).ln() + (r + 0.5 * sigma * sigma) * t) / spread;
    let d2 = d1 - spread;
    let discounted = k * (-r * t).exp();
    if is_call {
        s * normal_cdf(d1) - discounted * normal_cdf(d2)
    } else {
        discounted * normal_cdf(-d2) - s * normal_cdf(-d1)
    }
}

/// An American put on a binomial tree of eight steps.
#[differentiable]
pub fn american_put(s: f64, k: f64, r: f64, sigma: f64, t: f64) -> f64 {
    let dt = t / 8.0;
    let up = (sigma * dt.sqrt()).exp();
    let down = up.recip();
    let discount = (-r * dt).exp();
    let p = ((r * dt).exp() - down) / (up - down);

    let mut prices = SVector::<f64, 9>::zeros();
    prices[0] = s * down.powi(8);
    for j in 0..8 {
        prices[j + 1] = prices[j] * up * up;
    }
    let mut values = (k - prices).max(0.0);
    for step in 0..8 {
        for j in 0..8 {
            // The tree is narrower by a node after every step.
            if step + j < 8 {
                prices[j] *= up;
                let hold = discount * (p * values[j + 1] + (1.0 - p) * values[j]);
                let exercise = k - prices[j];
                values[j] = if exercise > hold { exercise } else { hold };
            }
        }
    }
    values[0]
}

#[cfg(test)]
mod agreement {
    use super::*;
    use tests::reference::program;
    use tests::ways::agrees;

    tests::ways!(american_put(s, k, r, sigma, t) => s, k, r, sigma, t);

    tests::differences!(american_put);

    #[test]
    fn calls_and_puts() {
        for (name, is_call) in [("european_call", true), ("european_put", false)] {
            let case = program(name);
            let [s, k, r, sigma, t] = ["s", "k", "r", "sigma", "t"].map(|input| case.input(input));
            agrees(&case, "output", "y", &european_option(s, k, r, sigma, t, is_call));
            let (value, greeks) = european_option::value_and_gradient(s, k, r, sigma, t, is_call);
            agrees(&case, "output", "y", &value);
            agrees(&case, "gradient", "s", &greeks.s);
            agrees(&case, "gradient", "k", &greeks.k);
            agrees(&case, "gradient", "r", &greeks.r);
            agrees(&case, "gradient", "sigma", &greeks.sigma);
            agrees(&case, "gradient", "t", &greeks.t);

            let (_, saved) = european_option::forward_saved(s, k, r, sigma, t, is_call);
            let again = european_option::backward_saved(s, k, r, sigma, t, is_call, &saved, 1.0);
            agrees(&case, "gradient", "sigma", &again.sigma);
            let (ds, dk, dr, dsigma, dt, ()) = european_option::vjp(s, k, r, sigma, t, is_call, &saved, 1.0);
            agrees(&case, "gradient", "s", &ds);
            agrees(&case, "gradient", "t", &dt);
            assert!(dk.is_finite() && dr.is_finite() && dsigma > 0.0);

            let mut twice = european_option::gradient(s, k, r, sigma, t, is_call);
            let workspace = &mut european_option::Workspace::new();
            european_option::backward_accumulate(s, k, r, sigma, t, is_call, 1.0, workspace, &mut twice);
            agrees(&case, "gradient", "s", &(twice.s / 2.0));
            agrees(&case, "gradient", "sigma", &(twice.sigma / 2.0));
        }
    }

    /// C − P = S − K·e⁻ʳᵗ, and so do their gradients.
    #[test]
    fn call_and_put_differ_by_the_forward() {
        let (s, k, r, sigma, t) = (97.0, 103.0, 0.02, 0.35, 1.25);
        let call = european_option::gradient(s, k, r, sigma, t, true);
        let put = european_option::gradient(s, k, r, sigma, t, false);
        let discount = f64::exp(-r * t);
        assert!((call.s - put.s - 1.0).abs() < 1e-12);
        assert!((call.k - put.k + discount).abs() < 1e-12);
        assert!((call.r - put.r - t * k * discount).abs() < 1e-9);
        assert!((call.sigma - put.sigma).abs() < 1e-9);
        assert!((call.t - put.t - r * k * discount).abs() < 1e-9);
    }
}
