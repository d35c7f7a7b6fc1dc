#[graph_runtime::differentiable]
pub mod model {
    use graph_runtime::prelude::*;

    #[derive(Clone, Copy, Debug)]
    pub struct Gradient {
        pub w: Matrix2<f64>,
    }

    pub fn length(p: &Gradient, x: &Vector2<f64>) -> f64 {
        nrom(p.w * x)
    }
}

fn main() {
    use graph_runtime::prelude::*;
    let p = model::Gradient { w: Matrix2::zeros() };
    let gradient = model::length::gradient(&p, &Vector2::zeros());
    println!("{} {}", gradient.p.w, gradient.x);
}
