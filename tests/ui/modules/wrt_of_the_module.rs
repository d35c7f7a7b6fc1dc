#[graph_runtime::differentiable(wrt(params))]
mod model {
    pub fn square(param: f64) -> f64 {
        param * param
    }
}

fn main() {}
