pub struct Gradient {
    pub w1: SMatrix<f32, 784, 50>,
    pub b1: SMatrix<f32, 1, 50>,
    pub w2: SMatrix<f32, 50, 10>,
    pub b2: SMatrix<f32, 1, 10>,
}

pub fn run(
    x: &SMatrix<f32, 100, 784>,
    w1: &SMatrix<f32, 784, 50>,
    b1: &SMatrix<f32, 1, 50>,
    w2: &SMatrix<f32, 50, 10>,
    b2: &SMatrix<f32, 1, 10>,
    t: &SMatrix<f32, 100, 10>,
    gradient: &mut Gradient,
) -> f32 {
    let mut h = x * w1;
    for mut row in h.row_iter_mut() {
        row += b1;
    }
    h.apply(|v| *v = 1.0 / (1.0 + (-*v).exp()));
    let mut y = h * w2;
    for mut row in y.row_iter_mut() {
        row += b2;
    }
    let mut loss = 0.0;
    for (n, mut row) in y.row_iter_mut().enumerate() {
        let largest = row.max();
        row.apply(|v| *v = (*v - largest).exp());
        let sum = row.sum();
        row /= sum;
        for class in 0..10 {
            if t[(n, class)] != 0.0 {
                loss -= t[(n, class)] * row[class].ln();
            }
        }
    }
    let dy = (y - t) / 100.0;
    gradient.w2 = h.tr_mul(&dy);
    gradient.b2 = dy.row_sum();
    let dz = (dy * w2.transpose()).zip_map(&h, |d, h| d * h * (1.0 - h));
    gradient.w1 = x.tr_mul(&dz);
    gradient.b1 = dz.row_sum();
    loss / 100.0
}
