use graph_runtime::prelude::*;

fn main() {
    let f = graph!(|x: &SMatrix<f64, 100, 784>, w: &SMatrix<f64, 785, 50>| y = sigmoid(x * w));
    println!("{}", f.forward(&SMatrix::zeros(), &SMatrix::zeros()));
}
