//! Operators with their broadcasts, functions of two and three operands, and integer powers.

formulas! {
    neg { generic(x: &Matrix2x3<f64>) -> Matrix2x3<f64> { -x } }
    scale {
        generic(x: f64, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x * y }
        scalar(x: f64, y: f64) -> f64 { x * y }
    }
    divide {
        generic(x: &Matrix2x3<f64>, y: f64) -> Matrix2x3<f64> { x / y }
        scalar(x: f64, y: f64) -> f64 { x / y }
    }
    add {
        generic(x: &Matrix2x3<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x + y }
        generic_row(x: &Matrix2x3<f64>, y: &RowVector3<f64>) -> Matrix2x3<f64> { x + y }
        generic_column(x: &Matrix2x3<f64>, y: &Vector2<f64>) -> Matrix2x3<f64> { x + y }
        generic_scalar(x: &Matrix2x3<f64>, y: f64) -> Matrix2x3<f64> { x + y }
        generic_row_left(x: &RowVector3<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x + y }
        generic_column_left(x: &Vector2<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x + y }
        generic_scalar_left(x: f64, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x + y }
        generic_outer(x: &Vector2<f64>, y: &RowVector3<f64>) -> Matrix2x3<f64> { x + y }
        generic_scalars(x: f64, y: f64) -> f64 { x + y }
    }
    sub {
        generic(x: &Matrix2x3<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x - y }
        generic_row(x: &Matrix2x3<f64>, y: &RowVector3<f64>) -> Matrix2x3<f64> { x - y }
        generic_column(x: &Matrix2x3<f64>, y: &Vector2<f64>) -> Matrix2x3<f64> { x - y }
        generic_scalar(x: &Matrix2x3<f64>, y: f64) -> Matrix2x3<f64> { x - y }
        generic_row_left(x: &RowVector3<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x - y }
        generic_column_left(x: &Vector2<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x - y }
        generic_scalar_left(x: f64, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x - y }
        generic_outer(x: &Vector2<f64>, y: &RowVector3<f64>) -> Matrix2x3<f64> { x - y }
        generic_scalars(x: f64, y: f64) -> f64 { x - y }
    }
    component_mul {
        generic(x: &Matrix2x3<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.component_mul(&y) }
        generic_row(x: &Matrix2x3<f64>, y: &RowVector3<f64>) -> Matrix2x3<f64> { x.component_mul(y) }
        generic_column(x: &Matrix2x3<f64>, y: &Vector2<f64>) -> Matrix2x3<f64> { component_mul(x, y) }
        generic_row_left(x: &RowVector3<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.component_mul(&y) }
        generic_column_left(x: &Vector2<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.component_mul(&y) }
        generic_outer(x: &Vector2<f64>, y: &RowVector3<f64>) -> Matrix2x3<f64> { x.component_mul(&y) }
    }
    component_div {
        generic(x: &Matrix2x3<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.component_div(&y) }
        generic_row(x: &Matrix2x3<f64>, y: &RowVector3<f64>) -> Matrix2x3<f64> { x.component_div(y) }
        generic_column(x: &Matrix2x3<f64>, y: &Vector2<f64>) -> Matrix2x3<f64> { component_div(x, y) }
        generic_row_left(x: &RowVector3<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.component_div(&y) }
        generic_column_left(x: &Vector2<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.component_div(&y) }
        generic_outer(x: &Vector2<f64>, y: &RowVector3<f64>) -> Matrix2x3<f64> { x.component_div(&y) }
    }
    atan2 {
        generic(x: &Matrix2x3<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { atan2(x, y) }
        scalar(x: f64, y: f64) -> f64 { x.atan2(y) }
        generic_scalar_right(x: &Matrix2x3<f64>, y: f64) -> Matrix2x3<f64> { x.atan2(y) }
        generic_scalar_left(x: f64, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.atan2(y) }
        edge_axes(x: &RowVector4<f64>, y: &RowVector4<f64>) -> RowVector4<f64> { x.atan2(y) }
    }
    powf {
        generic(x: &Matrix2x3<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { powf(x, y) }
        scalar(x: f64, y: f64) -> f64 { x.powf(y) }
        generic_scalar_right(x: &Matrix2x3<f64>, y: f64) -> Matrix2x3<f64> { x.powf(y) }
        generic_scalar_left(x: f64, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.powf(y) }
        edge_zero(x: &RowVector4<f64>, y: &RowVector4<f64>) -> RowVector4<f64> { x.powf(y) }
    }
    hypot {
        generic(x: &Matrix2x3<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { hypot(x, y) }
        scalar(x: f64, y: f64) -> f64 { x.hypot(y) }
        generic_scalar_right(x: &Matrix2x3<f64>, y: f64) -> Matrix2x3<f64> { x.hypot(y) }
        generic_scalar_left(x: f64, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.hypot(y) }
        large(x: &RowVector2<f64>, y: &RowVector2<f64>) -> RowVector2<f64> { x.hypot(y) }
        edge_zero(x: &RowVector1<f64>, y: &RowVector1<f64>) -> RowVector1<f64> { x.hypot(y) }
    }
    min {
        generic(x: &Matrix2x3<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { min(x, y) }
        scalar(x: f64, y: f64) -> f64 { x.min(y) }
        generic_scalar_right(x: &Matrix2x3<f64>, y: f64) -> Matrix2x3<f64> { x.min(y) }
        generic_scalar_left(x: f64, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.min(y) }
        edge_ties(x: &RowVector5<f64>, y: &RowVector5<f64>) -> RowVector5<f64> { x.min(y) }
        edge_nan(x: &RowVector3<f64>, y: &RowVector3<f64>) -> RowVector3<f64> { x.min(y) }
    }
    max {
        generic(x: &Matrix2x3<f64>, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { max(x, y) }
        scalar(x: f64, y: f64) -> f64 { x.max(y) }
        generic_scalar_right(x: &Matrix2x3<f64>, y: f64) -> Matrix2x3<f64> { x.max(y) }
        generic_scalar_left(x: f64, y: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.max(y) }
        edge_ties(x: &RowVector5<f64>, y: &RowVector5<f64>) -> RowVector5<f64> { x.max(y) }
        edge_nan(x: &RowVector3<f64>, y: &RowVector3<f64>) -> RowVector3<f64> { x.max(y) }
    }
    clamp {
        generic(x: &RowVector5<f64>, low: f64, high: f64) -> RowVector5<f64> { clamp(x, low, high) }
        edge_ties(x: &RowVector5<f64>, low: f64, high: f64) -> RowVector5<f64> { x.clamp(low, high) }
    }
    leaky_relu_by {
        scalar(x: f64, y: f64) -> f64 { x.leaky_relu(y) }
        generic_scalar_right(x: &Matrix2x3<f64>, y: f64) -> Matrix2x3<f64> { leaky_relu(x, y) }
    }
    elu_by {
        scalar(x: f64, y: f64) -> f64 { x.elu(y) }
        generic_scalar_right(x: &Matrix2x3<f64>, y: f64) -> Matrix2x3<f64> { elu(x, y) }
    }
    powi {
        generic_minus_3(x: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.powi(-3) }
        generic_minus_1(x: &Matrix2x3<f64>) -> Matrix2x3<f64> { powi(x, -1) }
        generic_0(x: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.powi(0) }
        generic_1(x: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.powi(1) }
        generic_2(x: &Matrix2x3<f64>) -> Matrix2x3<f64> { powi(x, 2) }
        generic_3(x: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.powi(3) }
        generic_7(x: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.powi(7) }
        edge_zero_0(x: &RowVector2<f64>) -> RowVector2<f64> { x.powi(0) }
        edge_zero_1(x: &RowVector2<f64>) -> RowVector2<f64> { x.powi(1) }
        edge_zero_2(x: &RowVector2<f64>) -> RowVector2<f64> { x.powi(2) }
        edge_zero_3(x: &RowVector2<f64>) -> RowVector2<f64> { x.powi(3) }
    }
    stop_gradient { edge(x: &Matrix2x3<f64>) -> Matrix2x3<f64> { x.sin().component_mul(&stop_gradient(x)) } }
}
