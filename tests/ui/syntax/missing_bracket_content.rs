use graph_runtime::prelude::*;

fn main() {
    let f = graph!(y = sin(x) cos(x));
    println!("{}", f.forward(1.0));
}
