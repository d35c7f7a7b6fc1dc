use graph_runtime::prelude::*;

#[differentiable]
pub struct Params {
    pub w: f64,
}

fn main() {
    println!("{}", Params { w: 1.0 }.w);
}
