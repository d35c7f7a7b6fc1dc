use graph_runtime::prelude::*;

fn main() {
    let f = graph!(|x| y = x * x);
    println!("{}", f.forward(2.0));
}
