/// The price of a European call by Black and Scholes: the strike is data.
#[differentiable(wrt(spot, volatility, rate, years))]
fn call(spot: f64, volatility: f64, rate: f64, years: f64, strike: f64) -> f64 {
    let spread = volatility * sqrt(years);
    let d1 = (ln(spot / strike) + (rate + 0.5 * square(volatility)) * years) / spread;
    let d2 = d1 - spread;
    spot * normal_cdf(d1) - strike * exp(-rate * years) * normal_cdf(d2)
}
