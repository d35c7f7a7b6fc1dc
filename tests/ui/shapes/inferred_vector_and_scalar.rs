use graph_runtime::prelude::*;

fn main() {
    let f = graph!(y = v.x + m[(0, 0)]; z = v + y * sum(m) + transpose(v));
    println!("{}", f.forward(&Vector2::zeros(), &Matrix2::<f64>::zeros()));
}
