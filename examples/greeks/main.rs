//! Prices a European call and prints all first and second derivatives beside their closed forms:
//!
//! ```text
//! cargo run --release --example greeks
//! cargo run --release --example greeks -- --spot 95 --volatility 0.35
//! ```

use clap::Parser;
use graph_runtime::differentiable;

/// The price of a European call by Black and Scholes: the strike is data.
///
/// `spot` and `strike` are in money, `volatility` and `rate` per year, `years` until expiry.
#[differentiable(wrt(spot, volatility, rate, years), hessian)]
fn call(spot: f64, volatility: f64, rate: f64, years: f64, strike: f64) -> f64 {
    let spread = volatility * sqrt(years);
    let d1 = (ln(spot / strike) + (rate + 0.5 * square(volatility)) * years) / spread;
    let d2 = d1 - spread;
    spot * normal_cdf(d1) - strike * exp(-rate * years) * normal_cdf(d2)
}

/// A European call.
#[derive(Clone, Copy, Debug, Parser)]
struct Call {
    /// The price of what is bought, in money.
    #[arg(long, default_value_t = 100.0)]
    spot: f64,
    /// Of the price's logarithm, per year.
    #[arg(long, default_value_t = 0.2)]
    volatility: f64,
    /// Continuous, per year.
    #[arg(long, default_value_t = 0.03)]
    rate: f64,
    /// Until expiry.
    #[arg(long, default_value_t = 0.75)]
    years: f64,
    /// In money.
    #[arg(long, default_value_t = 105.0)]
    strike: f64,
}

/// A derivative with its generated value and its closed form.
struct Greek {
    name: &'static str,
    generated: f64,
    closed: f64,
}

/// All first and second derivatives.
fn greeks(of: Call) -> Vec<Greek> {
    let Call { spot: s, volatility: v, rate: r, years: t, strike: k } = of;
    let (price, first, second) = call::hessian(s, v, r, t, k);
    let root = t.sqrt();
    let d1 = ((s / k).ln() + (r + 0.5 * v * v) * t) / (v * root);
    let d2 = d1 - v * root;
    // By the definition of the normal distribution, apart from the generated code.
    let cdf = |x: f64| 0.5 * erfc(-x / std::f64::consts::SQRT_2);
    let density = (-0.5 * d1 * d1).exp() / (2.0 * std::f64::consts::PI).sqrt();
    let discounted = k * (-r * t).exp();
    let vega = s * density * root;
    let decay = s * density * v / (2.0 * root);
    // The derivatives of d1 and d2 by the years.
    let drift = (r + 0.5 * v * v) / (v * root);
    let (d1_t, d2_t) = (drift - d1 / (2.0 * t), drift - d1 / (2.0 * t) - v / (2.0 * root));
    let density2 = (-0.5 * d2 * d2).exp() / (2.0 * std::f64::consts::PI).sqrt();
    let greek = |name, generated, closed| Greek { name, generated, closed };
    vec![
        greek("price", price, s * cdf(d1) - discounted * cdf(d2)),
        greek("delta      ∂S", first.spot, cdf(d1)),
        greek("vega       ∂σ", first.volatility, vega),
        greek("rho        ∂r", first.rate, discounted * t * cdf(d2)),
        greek("−theta     ∂t", first.years, decay + r * discounted * cdf(d2)),
        greek("gamma      ∂S²", second.spot[0], density / (s * v * root)),
        greek("vanna      ∂S∂σ", second.spot_volatility[0], -density * d2 / v),
        greek("           ∂S∂r", second.spot_rate[0], density * root / v),
        greek("charm      ∂S∂t", second.spot_years[0], density * d1_t),
        greek("volga      ∂σ²", second.volatility[0], vega * d1 * d2 / v),
        greek("           ∂σ∂r", second.volatility_rate[0], -vega * d1 * root / v),
        greek("veta       ∂σ∂t", second.volatility_years[0], vega * (0.5 / t - d1 * d1_t)),
        greek("           ∂r²", second.rate[0], discounted * t * (density2 * root / v - t * cdf(d2))),
        greek(
            "           ∂r∂t",
            second.rate_years[0],
            discounted * ((1.0 - r * t) * cdf(d2) + t * density2 * d2_t),
        ),
        greek(
            "           ∂t²",
            second.years[0],
            -decay * (0.5 / t + d1 * d1_t) + r * discounted * (density2 * d2_t - r * cdf(d2)),
        ),
    ]
}

/// The language's own.
fn erfc(x: f64) -> f64 {
    graph_runtime::graph!(|x: f64| y = erfc(x)).forward(x)
}

fn main() {
    let call = Call::parse();
    println!("{:<18} {:>20} {:>20} {:>10}", "", "generated", "closed form", "apart");
    for Greek { name, generated, closed } in greeks(call) {
        let apart = (generated - closed).abs();
        println!("{name:<18} {generated:>20.12} {closed:>20.12} {apart:>10.1e}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_derivative_is_its_closed_form() {
        let calls = [
            Call { spot: 100.0, volatility: 0.2, rate: 0.03, years: 0.75, strike: 105.0 },
            Call { spot: 40.0, volatility: 0.6, rate: -0.01, years: 2.0, strike: 25.0 },
        ];
        for call in calls {
            for Greek { name, generated, closed } in greeks(call) {
                assert!(
                    (generated - closed).abs() <= 1e-9 * closed.abs().max(1.0),
                    "{name}: {generated} {closed}"
                );
            }
        }
    }
}
