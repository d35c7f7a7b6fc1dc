use graph_runtime::prelude::*;

fn main() {
    let layer = graph!(y = sigmod(x * w) + tahn(b));
    let (x, w, b) = (Matrix2::<f64>::zeros(), Matrix2::zeros(), Matrix2::zeros());
    let y = layer.forward(&x, &w, &b);
    let gradient = layer.backward(&x, &w, &b, &y);
    println!("{}", gradient.x.norm() + y.norm());
}
