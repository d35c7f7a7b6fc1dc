//! Variables that change: as wholes, by entries, by rows and columns.

use graph_runtime::prelude::*;

twins! {
    at (Vector4::new(0.3, -1.2, 0.8, 2.0), 1.5)
    fn entries_of_a_vector(x: &Vector4<f64>, s: f64) -> Vector4<f64> {
        let mut v = *x;
        v[0] = s * v[1];
        v[1] += v[0] * v[2];
        v[2] *= s;
        v[3] /= v[2];
        v[0] -= v[3];
        v
    }

    at (Matrix2x3::new(0.3, -1.2, 0.8, 2.0, 0.1, -0.6), 0.7)
    fn entries_of_a_matrix(x: &Matrix2x3<f64>, s: f64) -> Matrix2x3<f64> {
        let mut m = x * s;
        m[(0, 0)] = m[(1, 2)] * m[(0, 1)];
        m[(1, 2)] = s;
        m[(1, 1)] += m[(0, 0)].sin();
        m
    }

    at (Vector3::new(0.3, -1.2, 0.8), 1.5)
    fn wholes(x: &Vector3<f64>, s: f64) -> Vector3<f64> {
        let mut v = Vector3::zeros();
        v += x;
        v *= s;
        v -= 0.5 * x;
        v = v.component_mul(x);
        v /= s + 2.0;
        let before = v;
        v = v + before * s;
        v
    }

    at (Vector3::new(0.3, -1.2, 0.8), 1.5)
    fn components_by_name(x: &Vector3<f64>, s: f64) -> Vector3<f64> {
        let mut v = x.clone();
        v.x = s;
        v.y += v.x * v.z;
        v.z *= v.y;
        v
    }

    at (Matrix3::new(0.3, -1.2, 0.8, 1.0, 0.2, -0.4, 0.6, 0.5, -0.9), Vector3::new(0.1, -0.7, 0.4))
    fn rows_and_columns(m: &Matrix3<f64>, v: &Vector3<f64>) -> Matrix3<f64> {
        let mut a = *m;
        a.set_column(1, &(m * v));
        a.set_row(0, &(v.transpose() * a));
        a.set_column(2, &a.column(0).clone_owned());
        a
    }

    at (2.0, -0.5)
    fn numbers(x: f64, y: f64) -> f64 {
        let mut a = x;
        let mut b = y * a;
        a = a * b + y;
        b -= a;
        a *= a;
        let a2 = a / (1.0 + b * b);
        a += a2;
        a - b
    }

    at (1.3, 0.4)
    fn shadowing(x: f64, y: f64) -> f64 {
        let x = x * y;
        let mut x = x.exp();
        x += y;
        let y = { let x = y * y; x + 1.0 };
        let x = x * y;
        x
    }

    at (Matrix2::new(0.3, -1.2, 0.8, 2.0), Vector2::new(0.3, 0.9))
    fn overwritten_parts_have_no_gradient(m: &Matrix2<f64>, v: &Vector2<f64>) -> f64 {
        let mut a = *m;
        a.set_row(0, &v.transpose());
        a[(1, 0)] = 4.0;
        a.norm_squared() * a.determinant()
    }

    at (0.45)
    fn blocks_change_in_the_order_of_the_program(x: f64) -> f64 {
        let mut v = SMatrix::<f64, 2, 1>::repeat(x);
        for i in 0..2 {
            v.set_column((i + 1) % 1, &(SMatrix::<f64, 2, 1>::identity() * x));
            v.set_row(0, &SMatrix::<f64, 1, 1>::repeat(x.sin()));
        }
        v[0] * v[0] + v[1]
    }

    at (0.45)
    fn a_run_reads_what_was_there_before_its_changes(x: f64) -> f64 {
        let mut v = SMatrix::<f64, 3, 1>::repeat(x);
        let mut s = x;
        let mut k = 0;
        for _ in 0..4 {
            let before = v[1] * s;
            s = s * x + v[0];
            v[k] = before;
            v.set_row((k + 1) % 3, &SMatrix::<f64, 1, 1>::repeat(v[2] + s));
            k = (k + 1) % 3;
            let half = v[k] * 0.5;
            v.fixed_rows_mut::<2>(1).copy_from(&SMatrix::<f64, 2, 1>::repeat(half));
        }
        v[0] + v[1] * s + v[2]
    }
}
