use graph_runtime::prelude::*;

fn main() {
    let f = graph!(y = x * w + b);
    let (x, w) = (SMatrix::<f64, 1, 4>::zeros(), SMatrix::<f64, 4, 2>::zeros());
    println!("{}", f.forward(&x, &w));
}
