#[graph_runtime::differentiable]
mod model {
    #[differentiable(jpv)]
    pub fn square(x: f64) -> f64 {
        x * x
    }

    pub fn cube(x: f64) -> f64 {
        x * x * x
    }
}

// The other function is there.
fn main() {
    let _ = model::cube::gradient(1.0);
}
