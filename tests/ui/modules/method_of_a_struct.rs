use graph_runtime::prelude::*;

#[differentiable]
pub mod model {
    use graph_runtime::prelude::*;

    pub struct Params {
        pub rate: f64,
    }

    impl Params {
        pub fn squared(&self) -> f64 {
            self.rate * self.rate
        }
    }

    pub fn f(p: &Params) -> f64 {
        p.squared() + p.rate
    }
}

fn main() {}
