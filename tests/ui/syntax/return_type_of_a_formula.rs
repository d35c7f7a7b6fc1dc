use graph_runtime::prelude::*;

fn main() {
    let f = graph!(|x: f64| -> f64 { x * x });
    let _ = f;
}
