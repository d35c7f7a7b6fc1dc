use graph_runtime::prelude::*;

fn main() {
    let f = graph!();
    println!("{}", f.forward(1.0));
}
