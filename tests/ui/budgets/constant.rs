use graph_runtime::differentiable;
use graph_runtime::nalgebra::SMatrix;

const LIMIT: usize = 4096;

#[differentiable(max_workspace_bytes = LIMIT)]
fn energy(a: &SMatrix<f32, 64, 32>, b: &SMatrix<f32, 32, 48>) -> f32 {
    let h = tanh(a * b);
    norm_squared(h)
}

fn main() {}
