//! Losses, differentiated by the prediction and by the target.

formulas! {
    mean_squared_error {
        generic(p: &Matrix3x4<f64>, t: &Matrix3x4<f64>) -> f64 { mean_squared_error(p, t) }
        generic_column(p: &Vector4<f64>, t: &Vector4<f64>) -> f64 { mean_squared_error(p, t) }
        generic_row(p: &RowVector4<f64>, t: &RowVector4<f64>) -> f64 { p.mean_squared_error(t) }
    }
    sum_squared_error {
        generic(p: &Matrix3x4<f64>, t: &Matrix3x4<f64>) -> f64 { sum_squared_error(p, t) }
        generic_column(p: &Vector4<f64>, t: &Vector4<f64>) -> f64 { sum_squared_error(p, t) }
        generic_row(p: &RowVector4<f64>, t: &RowVector4<f64>) -> f64 { p.sum_squared_error(t) }
    }
    cross_entropy {
        generic(p: &Matrix3x4<f64>, t: &Matrix3x4<f64>) -> f64 { cross_entropy(p, t) }
        generic_column(p: &Vector4<f64>, t: &Vector4<f64>) -> f64 { cross_entropy(p, t) }
        generic_row(p: &RowVector4<f64>, t: &RowVector4<f64>) -> f64 { p.cross_entropy(t) }
    }
    softmax_cross_entropy {
        generic(p: &Matrix3x4<f64>, t: &Matrix3x4<f64>) -> f64 { softmax_cross_entropy(p, t) }
        generic_column(p: &Vector4<f64>, t: &Vector4<f64>) -> f64 { softmax_cross_entropy(p, t) }
        generic_row(p: &RowVector4<f64>, t: &RowVector4<f64>) -> f64 { p.softmax_cross_entropy(t) }
        large(p: &Matrix4x3<f64>, t: &Matrix4x3<f64>) -> f64 { softmax_cross_entropy(p, t) }
        large_column(p: &Vector3<f64>, t: &Vector3<f64>) -> f64 { softmax_cross_entropy(p, t) }
    }
    binary_cross_entropy_with_logits {
        generic(p: &Matrix3x4<f64>, t: &Matrix3x4<f64>) -> f64 { binary_cross_entropy_with_logits(p, t) }
        generic_column(p: &Vector4<f64>, t: &Vector4<f64>) -> f64 { binary_cross_entropy_with_logits(p, t) }
        generic_row(p: &RowVector4<f64>, t: &RowVector4<f64>) -> f64 { p.binary_cross_entropy_with_logits(t) }
        large(p: &RowVector5<f64>, t: &RowVector5<f64>) -> f64 { binary_cross_entropy_with_logits(p, t) }
    }
    huber {
        generic(e: &Matrix2x3<f64>, delta: f64) -> Matrix2x3<f64> { huber(e, delta) }
        scalar(e: f64, delta: f64) -> f64 { e.huber(delta) }
        edge(e: &RowVector5<f64>, delta: f64) -> RowVector5<f64> { e.huber(delta) }
        large(e: &RowVector2<f64>, delta: f64) -> RowVector2<f64> { e.huber(delta) }
    }
}
