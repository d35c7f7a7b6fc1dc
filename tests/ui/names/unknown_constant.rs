use graph_runtime::prelude::*;

mod settings {
    pub const STEP: f64 = 0.5;
}

#[differentiable]
pub fn f(x: f64) -> f64 {
    x * settings::STEPS + PI
}

fn main() {
    f(settings::STEP);
}
