use graph_runtime::prelude::*;

#[differentiable]
pub fn f(angle: f64) -> f64 {
    let r = Rotation2::new(angle);
    r.angle()
}

fn main() {
    f(1.0);
}
