//! Products, transposes and single entries.

formulas! {
    matmul {
        generic_2_3_4(x: &Matrix2x3<f64>, y: &Matrix3x4<f64>) -> Matrix2x4<f64> { x * y }
        generic_1_4_3(x: &RowVector4<f64>, y: &Matrix4x3<f64>) -> RowVector3<f64> { x * y }
        generic_4_3_1(x: &Matrix4x3<f64>, y: &Vector3<f64>) -> Vector4<f64> { x * y }
        generic_3_1_2(x: &Vector3<f64>, y: &RowVector2<f64>) -> Matrix3x2<f64> { x * y }
        generic_1_5_1(x: &RowVector5<f64>, y: &Vector5<f64>) -> Matrix1<f64> { x * y }
        generic_17_9_20(x: &SMatrix<f64, 17, 9>, y: &SMatrix<f64, 9, 20>) -> SMatrix<f64, 17, 20> { x * y }
    }
    mul_tr { generic(x: &Matrix2x3<f64>, y: &Matrix4x3<f64>) -> Matrix2x4<f64> { x * y.transpose() } }
    tr_mul { generic(x: &Matrix3x2<f64>, y: &Matrix3x4<f64>) -> Matrix2x4<f64> { x.tr_mul(&y) } }
    tr_mul_tr { generic(x: &Matrix3x2<f64>, y: &Matrix4x3<f64>) -> Matrix2x4<f64> { x.transpose() * y.transpose() } }
    transpose { generic(x: &Matrix3x4<f64>) -> Matrix4x3<f64> { x.transpose() } }
    index {
        generic(x: &Matrix3x4<f64>) -> f64 { x[(2, 1)] }
        generic_column(x: &Vector4<f64>) -> f64 { x[2] }
    }
    component_x { generic(x: &Vector4<f64>) -> f64 { x.x } }
    component_y { generic(x: &Vector4<f64>) -> f64 { x.y } }
    component_z { generic(x: &Vector4<f64>) -> f64 { x.z } }
    component_w { generic(x: &Vector4<f64>) -> f64 { x.w } }
    row { generic(x: &Matrix3x4<f64>) -> RowVector4<f64> { x.row(1) } }
    column { generic(x: &Matrix3x4<f64>) -> Vector3<f64> { x.column(2) } }
    fixed_rows { generic(x: &Matrix3x4<f64>) -> Matrix2x4<f64> { x.fixed_rows::<2>(1) } }
    fixed_columns { generic(x: &Matrix3x4<f64>) -> Matrix3x2<f64> { x.fixed_columns::<2>(1) } }
    fixed_view { generic(x: &Matrix3x4<f64>) -> Matrix2x3<f64> { x.fixed_view::<2, 3>(1, 1) } }
    diagonal { generic(x: &Matrix3<f64>) -> Vector3<f64> { x.diagonal() } }
    from_diagonal { generic(x: &Vector3<f64>) -> Matrix3<f64> { from_diagonal(x) } }
    hstack { generic(x: &Matrix3x4<f64>, y: &Matrix3x2<f64>) -> Matrix3x6<f64> { hstack(x, y) } }
    vstack { generic(x: &Matrix3x4<f64>, y: &Matrix2x4<f64>) -> Matrix5x4<f64> { vstack(x, y) } }
    repeat { generic(x: f64) -> Matrix2x3<f64> { repeat::<2, 3>(x) } }
    zeros { generic(x: &Matrix2x3<f64>) -> Matrix2x3<f64> { x + zeros::<2, 3>() } }
    identity { generic(x: &Matrix3<f64>) -> Matrix3<f64> { x + identity::<3>() } }
    trace { generic(x: &Matrix3<f64>) -> f64 { x.trace() } }
    outer { generic(x: &Vector3<f64>, y: &Vector4<f64>) -> Matrix3x4<f64> { outer(x, y) } }
    cross {
        generic(x: &Vector3<f64>, y: &Vector3<f64>) -> Vector3<f64> { x.cross(&y) }
        generic_row(x: &RowVector3<f64>, y: &RowVector3<f64>) -> RowVector3<f64> { x.cross(&y) }
    }
    skew { generic(x: &Vector3<f64>) -> Matrix3<f64> { skew(x) } }
    quadratic_form { generic(a: &Matrix3<f64>, x: &Vector3<f64>) -> f64 { quadratic_form(a, x) } }
    to_scalar { generic(x: &Matrix1<f64>) -> f64 { x.to_scalar() } }
}
