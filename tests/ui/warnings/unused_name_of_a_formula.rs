#![deny(unused_variables, deprecated)]
use graph_runtime::prelude::*;

fn main() {
    let f = graph!(h = tanh(x * w); y = x * v);
    let _ = f;
}
