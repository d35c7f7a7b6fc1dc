//! Matrices made of parts, matrices with a part replaced, and what is computed twice.

formulas! {
    reshape {
        generic(x: &Matrix3x4<f64>) -> Matrix2x6<f64> { x.reshape::<2, 6>() }
        generic_column(x: &Matrix3x4<f64>) -> SVector<f64, 12> { reshape::<12, 1>(x) }
    }
    stack {
        generic(a: &Matrix2<f64>, b: &Vector2<f64>, c: &RowVector2<f64>, d: &Matrix1<f64>) -> Matrix3<f64> {
            stack![a, b; c, d]
        }
        generic_row(a: &Matrix2<f64>, b: &Vector2<f64>) -> Matrix2x5<f64> { stack![a, b, a] }
    }
    matrix {
        generic(a: f64, b: f64, c: f64) -> Matrix2x3<f64> { matrix![a, b * c, a; c, a * a, b] }
        generic_constants(a: f64) -> Matrix2<f64> { matrix![1.0, a; -a, 0.5] }
    }
    vector { generic(a: f64, b: f64) -> Vector3<f64> { vector![a, a * b, b] } }
    kronecker {
        generic(x: &Matrix2x3<f64>, y: &Matrix3x2<f64>) -> Matrix6<f64> { x.kronecker(&y) }
        generic_column(x: &Vector2<f64>, y: &RowVector3<f64>) -> Matrix2x3<f64> { kronecker(x, y) }
    }
    set_row {
        generic(x: &Matrix3x4<f64>, y: &RowVector4<f64>) -> Matrix3x4<f64> {
            let mut m = *x;
            m.set_row(1, &y);
            m
        }
    }
    set_column {
        generic(x: &Matrix3x4<f64>, y: &Vector3<f64>) -> Matrix3x4<f64> {
            let mut m = x.clone();
            m.set_column(2, &y);
            m
        }
    }
    set_entry {
        generic(x: &Matrix3x4<f64>, y: f64) -> Matrix3x4<f64> {
            let mut m = *x;
            m[(2, 1)] = y * x[(0, 0)];
            m
        }
    }
    add_to_entry {
        generic(x: &Vector4<f64>, y: f64) -> Vector4<f64> {
            let mut v = *x;
            v[2] += y * x[2];
            v
        }
    }
    checkpoint { generic(x: &Matrix2x3<f64>) -> Matrix2x3<f64> { checkpoint(x.sin()).exp() } }
}
