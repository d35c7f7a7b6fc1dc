use graph_runtime::prelude::*;

#[differentiable]
mod model {
    use graph_runtime::prelude::*;

    #[derive(Clone)]
    pub struct Params {
        pub w: SMatrix<f64, 4, 3>,
        pub s: f64,
    }

    pub fn right(p: &Params, x: &SMatrix<f64, 2, 4>) -> SMatrix<f64, 2, 3> {
        x * p.w * p.s
    }

    pub fn wrong(p: &Params, x: &SMatrix<f64, 2, 4>) -> (f64, SMatrix<f64, 4, 4>) {
        (sum(p.w), p.w * x)
    }
}

// The callers of neither are reported.
fn main() {
    let (p, x) = (model::Params { w: SMatrix::zeros(), s: 1.0 }, SMatrix::zeros());
    let gradient: model::Params = model::right::backward(&p, &x, &SMatrix::zeros()).p;
    let (value, matrix) = model::wrong(&gradient, &x);
    let other: model::Params = model::wrong::backward(&p, &x, (value, &matrix)).p;
    let (_, saved) = model::wrong::forward_saved(&other, &x);
    let (d_p, d_x) = model::wrong::vjp(&p, &x, &saved, (1.0, &matrix));
    let _ = check_gradient::<model::wrong::Graph>(&(d_p, d_x));
    let _ = model::wrong::COST.forward_flops;
}
