//! Inputs that are data, and inputs in arrays.

use graph_runtime::prelude::*;

twins! {
    at (Vector4::new(0.3, -1.2, 0.8, 2.0), 2)
    fn an_index(x: &Vector4<f64>, k: usize) -> f64 {
        x[k] * x[k] + x[3 - k] * x[0]
    }

    at (Matrix3x4::from_fn(|i, j| (i as f64 * 1.3 + j as f64 * 0.7).sin()), 2, 1)
    fn a_row_and_a_column(m: &Matrix3x4<f64>, i: usize, j: usize) -> f64 {
        m.row(i).norm_squared() * m.column(j).sum() + m[(i, j)]
    }

    at (Vector4::new(0.3, -1.2, 0.8, 2.0), 3)
    fn an_entry_by_data(x: &Vector4<f64>, k: usize) -> Vector4<f64> {
        let mut v = *x;
        v[k] = v[k] * v[0];
        v[0] += k as f64 * v[1];
        v
    }

    at (Vector4::new(0.3, -1.2, 0.8, 2.0), 2) also (Vector4::new(0.3, -1.2, 0.8, 2.0), 0)
    fn a_comparison_of_data(x: &Vector4<f64>, k: usize) -> f64 {
        let mut sum = 0.0;
        for i in 0..4 {
            if i <= k { sum += x[i] * x[i] } else { sum -= x[i] }
        }
        sum
    }

    at ([Matrix2::new(0.3, -1.2, 0.8, 2.0), Matrix2::new(1.3, 0.2, -0.8, 0.4), Matrix2::new(0.6, 1.0, 0.1, -0.3)])
    fn an_array_of_matrices(a: &[Matrix2<f64>; 3]) -> Matrix2<f64> {
        let mut product = a[2];
        for i in 0..2 {
            product = product * a[i] + a[i + 1];
        }
        product
    }

    at ([Vector2::new(0.3, -1.2), Vector2::new(0.8, 2.0), Vector2::new(1.3, 0.2)], 1)
    fn an_array_by_data(a: &[Vector2<f64>; 3], k: usize) -> f64 {
        a[k].dot(&a[0]) + a[2][1] * a[k].norm()
    }

    at ([0.3, -1.2, 0.8, 2.0])
    fn an_array_of_numbers(a: &[f64; 4]) -> f64 {
        let mut sum = a[3];
        for i in 0..4 {
            sum += a[i] * a[3 - i].cos();
        }
        sum
    }

    at (Vector4::new(0.3, -1.2, 0.8, 2.0), 3.0)
    fn single_precision(x: &Vector4<f32>, s: f32) -> Vector4<f32> {
        let mut v = *x;
        for i in 0..4 {
            v[i] = if v[i] > 0.5 { s * v[i] } else { v[i] * v[i] - 0.25 };
        }
        v
    }

    at (0.7)
    fn constants_by_path(x: f64) -> f64 {
        x * std::f64::consts::PI + f64::EPSILON * x + std::f64::consts::LN_2 * x * x
    }
}
