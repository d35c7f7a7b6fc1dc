use graph_runtime::prelude::*;

fn main() {
    let f = graph!(|x: f64 y = x * x);
    println!("{}", f.forward(2.0));
}
