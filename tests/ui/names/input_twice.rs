use graph_runtime::prelude::*;

fn main() {
    let f = graph!(|x: f64, x: f64| y = x * x);
    println!("{}", f.forward(1.0, 2.0));
}
