#[graph_runtime::differentiable]
mod model {
    pub struct Params {
        pub w: f64,
    }

    impl Params {
        #[graph_runtime::differentiable]
        pub fn square(&self) -> f64 {
            self.w * self.w
        }
    }

    pub fn cube(p: &Params) -> f64 {
        p.w * p.w * p.w
    }
}

fn main() {}
