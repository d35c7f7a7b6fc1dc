use graph_runtime::prelude::*;

fn main() {
    let f = graph!(y = tanh(x * w));
    let (x, w) = (SMatrix::<f64, 2, 3>::zeros(), SMatrix::<f64, 3, 4>::zeros());
    println!("{}", f.backward(&x, &w, &SMatrix::<f64, 4, 2>::zeros()).x);
}
