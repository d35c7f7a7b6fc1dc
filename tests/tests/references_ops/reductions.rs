//! Everything into one number, or one side into a row or a column; and what rests on the softmax.

formulas! {
    sum {
        generic(x: &Matrix2x3<f64>) -> f64 { sum(x) }
        generic_column(x: &Vector5<f64>) -> f64 { x.sum() }
    }
    mean {
        generic(x: &Matrix2x3<f64>) -> f64 { mean(x) }
        generic_column(x: &Vector5<f64>) -> f64 { x.mean() }
    }
    product {
        generic(x: &Matrix2x3<f64>) -> f64 { product(x) }
        generic_column(x: &Vector5<f64>) -> f64 { x.product() }
        edge_one_zero(x: &RowVector3<f64>) -> f64 { x.product() }
        edge_two_zeros(x: &RowVector3<f64>) -> f64 { x.product() }
    }
    max_all {
        all(x: &Matrix2x3<f64>) -> f64 { max(x) }
        generic_column(x: &Vector5<f64>) -> f64 { x.max() }
    }
    min_all {
        all(x: &Matrix2x3<f64>) -> f64 { min(x) }
        generic_column(x: &Vector5<f64>) -> f64 { x.min() }
    }
    norm {
        all(x: &Matrix2x3<f64>) -> f64 { norm(x) }
        generic_column(x: &Vector5<f64>) -> f64 { x.norm() }
        tail(x: &RowVector2<f64>) -> f64 { x.norm() }
    }
    norm_squared {
        generic(x: &Matrix2x3<f64>) -> f64 { norm_squared(x) }
        generic_column(x: &Vector5<f64>) -> f64 { x.norm_squared() }
    }
    norm_l1 {
        generic(x: &Matrix2x3<f64>) -> f64 { norm_l1(x) }
        generic_column(x: &Vector5<f64>) -> f64 { x.norm_l1() }
        edge_zero(x: &RowVector4<f64>) -> f64 { x.norm_l1() }
    }
    norm_inf {
        all(x: &Matrix2x3<f64>) -> f64 { norm_inf(x) }
        generic_column(x: &Vector5<f64>) -> f64 { x.norm_inf() }
    }
    variance {
        generic(x: &Matrix2x3<f64>) -> f64 { variance(x) }
        generic_column(x: &Vector5<f64>) -> f64 { x.variance() }
        edge_equal(x: &Vector3<f64>) -> f64 { x.variance() }
    }
    dot {
        generic(x: &Matrix2x3<f64>, y: &Matrix2x3<f64>) -> f64 { dot(x, y) }
        generic_column(x: &Vector5<f64>, y: &Vector5<f64>) -> f64 { x.dot(&y) }
        generic_row(x: &RowVector5<f64>, y: &RowVector5<f64>) -> f64 { x.dot(y) }
    }
    row_sum { generic(x: &Matrix3x4<f64>) -> RowVector4<f64> { x.row_sum() } }
    row_mean { generic(x: &Matrix3x4<f64>) -> RowVector4<f64> { row_mean(x) } }
    row_max {
        generic(x: &Matrix3x4<f64>) -> RowVector4<f64> { x.row_max() }
        edge_ties(x: &Matrix2x3<f64>) -> RowVector3<f64> { x.row_max() }
    }
    row_min {
        generic(x: &Matrix3x4<f64>) -> RowVector4<f64> { x.row_min() }
        edge_ties(x: &Matrix2x3<f64>) -> RowVector3<f64> { x.row_min() }
    }
    column_sum { generic(x: &Matrix3x4<f64>) -> Vector3<f64> { x.column_sum() } }
    column_mean { generic(x: &Matrix3x4<f64>) -> Vector3<f64> { column_mean(x) } }
    column_max {
        generic(x: &Matrix3x4<f64>) -> Vector3<f64> { x.column_max() }
        edge_ties(x: &Matrix2x3<f64>) -> Vector2<f64> { x.column_max() }
    }
    column_min {
        generic(x: &Matrix3x4<f64>) -> Vector3<f64> { x.column_min() }
        edge_ties(x: &Matrix2x3<f64>) -> Vector2<f64> { x.column_min() }
    }
    softmax {
        generic(x: &Matrix3x4<f64>) -> Matrix3x4<f64> { softmax(x) }
        generic_column(x: &Vector5<f64>) -> Vector5<f64> { x.softmax() }
        generic_row(x: &RowVector5<f64>) -> RowVector5<f64> { x.softmax() }
        large(x: &Matrix4x3<f64>) -> Matrix4x3<f64> { x.softmax() }
        large_column(x: &Vector3<f64>) -> Vector3<f64> { x.softmax() }
    }
    column_softmax {
        generic(x: &Matrix3x4<f64>) -> Matrix3x4<f64> { column_softmax(x) }
        large(x: &Matrix4x3<f64>) -> Matrix4x3<f64> { x.column_softmax() }
    }
    log_softmax {
        generic(x: &Matrix3x4<f64>) -> Matrix3x4<f64> { log_softmax(x) }
        generic_column(x: &Vector5<f64>) -> Vector5<f64> { x.log_softmax() }
        generic_row(x: &RowVector5<f64>) -> RowVector5<f64> { x.log_softmax() }
        large(x: &Matrix4x3<f64>) -> Matrix4x3<f64> { x.log_softmax() }
        large_column(x: &Vector3<f64>) -> Vector3<f64> { x.log_softmax() }
    }
    column_log_softmax {
        generic(x: &Matrix3x4<f64>) -> Matrix3x4<f64> { column_log_softmax(x) }
        large(x: &Matrix4x3<f64>) -> Matrix4x3<f64> { x.column_log_softmax() }
    }
    logsumexp {
        generic(x: &Matrix3x4<f64>) -> Vector3<f64> { logsumexp(x) }
        generic_column(x: &Vector5<f64>) -> f64 { x.logsumexp() }
        large(x: &Matrix4x3<f64>) -> Vector4<f64> { x.logsumexp() }
        large_column(x: &Vector3<f64>) -> f64 { x.logsumexp() }
        edge_minus_infinity(x: &Vector3<f64>) -> f64 { x.logsumexp() }
    }
    column_logsumexp {
        generic(x: &Matrix3x4<f64>) -> RowVector4<f64> { column_logsumexp(x) }
        large(x: &Matrix4x3<f64>) -> RowVector3<f64> { x.column_logsumexp() }
    }
}
