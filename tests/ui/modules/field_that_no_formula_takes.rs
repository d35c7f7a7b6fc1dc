#[graph_runtime::differentiable]
mod model {
    pub struct Params {
        pub w: f64,
        pub name: &'static str,
    }

    pub fn square(p: &Params) -> f64 {
        p.w * p.w
    }
}

fn main() {}
