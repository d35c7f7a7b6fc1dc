/// A damped pendulum after 50 steps.
#[differentiable]
pub fn swing(start: &Vector2<f64>, damping: f64) -> f64 {
    let mut state = *start;
    for _ in 0..50 {
        let (angle, speed) = (state.x, state.y);
        state += 0.05 * vector![speed, -damping * speed - angle.sin()];
    }
    if state.x > 0.0 { state.norm_squared() } else { -state.x }
}
