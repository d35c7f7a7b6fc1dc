#[graph_runtime::differentiable]
mod model {
    pub struct Pair {
        pub a: f64,
        pub b: f64,
    }

    pub fn swapped(p: &Pair) -> Pair {
        Pair { a: p.b }
    }
}

fn main() {}
