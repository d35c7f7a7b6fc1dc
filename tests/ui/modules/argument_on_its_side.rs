#[graph_runtime::differentiable]
pub mod model {
    use graph_runtime::prelude::*;

    fn length(x: &SVector<f64, 3>) -> f64 {
        norm(x)
    }

    pub fn twice(row: &RowVector3<f64>, a: &SMatrix<f64, 3, 3>) -> f64 {
        let turned = row * a;
        length(row) + length(turned)
    }
}

fn main() {}
