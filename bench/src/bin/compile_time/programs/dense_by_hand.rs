pub fn run(
    x: &SMatrix<f32, 1, 8>,
    w: &SMatrix<f32, 8, 16>,
    b: &SMatrix<f32, 1, 16>,
    t: &SMatrix<f32, 1, 16>,
) -> (f32, SMatrix<f32, 8, 16>, SMatrix<f32, 1, 16>) {
    let h = (x * w + b).map(f32::tanh);
    let e = h - t;
    let dz = e.zip_map(&h, |e, h| 2.0 * e * (1.0 - h * h));
    (e.norm_squared(), x.transpose() * dz, dz)
}
