#[graph_runtime::differentiable]
mod model {
    pub struct Params {
        pub w: f64,
    }

    pub fn square(p: &Parms) -> f64 {
        p.w * p.w
    }
}

fn main() {}
