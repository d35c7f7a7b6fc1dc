use graph_runtime::prelude::*;

#[differentiable(update(sgd))]
pub fn f(x: &Vector3<f64>) -> Vector3<f64> {
    x * 2.0
}

fn main() {
    let mut x = Vector3::zeros();
    f::sgd_step(&mut x, 0.1, &mut f::Workspace::new());
}
