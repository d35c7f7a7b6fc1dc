use graph_runtime::prelude::*;

fn main() {
    let x = Vector3::new(1.0, 2.0, 3.0);
    let f = graph!(y = x *);
    println!("{}", f.forward(&x));
}
