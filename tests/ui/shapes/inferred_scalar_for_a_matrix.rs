use graph_runtime::prelude::*;

fn main() {
    let f = graph!(s = norm(x); y = transpose(s) + x);
    println!("{}", f.forward(&Vector2::<f64>::zeros()));
}
