use graph_runtime::prelude::*;

fn main() {
    let f = graph!(y == x * w);
    let _ = f;
}
