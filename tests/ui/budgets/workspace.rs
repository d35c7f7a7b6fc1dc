use graph_runtime::differentiable;
use graph_runtime::nalgebra::SMatrix;

#[differentiable(max_workspace_bytes = 4096)]
fn energy(a: &SMatrix<f32, 64, 32>, b: &SMatrix<f32, 32, 48>) -> f32 {
    let h = tanh(a * b);
    norm_squared(h)
}

fn main() {}
