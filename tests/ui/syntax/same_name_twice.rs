use graph_runtime::prelude::*;

fn main() {
    let f = graph!(h = sum(x); h = h * h);
    println!("{}", f.forward(&Vector2::new(1.0, 2.0)));
}
