#[graph_runtime::differentiable]
mod model {
    pub struct Params {
        pub w: f64;
        pub b: f64,
    }

    pub fn square(x: f64) -> f64 {
        x * x
    }
}

// The other function is there.
fn main() {
    let _ = model::square::gradient(1.0);
}
