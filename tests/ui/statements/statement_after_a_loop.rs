use graph_runtime::prelude::*;

fn main() {
    let f = graph!(|x: f64| let mut y = 1.0; for _ in 0..3 { y *= x; } z = nrom(y); w = z + unknown);
    println!("{}", f.forward(2.0));
}
