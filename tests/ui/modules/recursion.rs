#[graph_runtime::differentiable]
mod model {
    pub fn even(x: f64) -> f64 {
        odd(x - 1.0)
    }

    fn odd(x: f64) -> f64 {
        even(x - 1.0)
    }
}

fn main() {}
