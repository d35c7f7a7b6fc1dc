use graph_runtime::prelude::*;

fn main() {
    let f = graph!(v[0] = sin(x));
    println!("{}", f.forward(2.0));
}
