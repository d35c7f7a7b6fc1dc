use graph_runtime::prelude::*;

fn main() {
    let rate = 2.0;
    let f = graph!(|x: f64| y = rate * x);
    let _ = (f, rate);
}
