//! E: a damped pendulum for 50 steps by Runge and Kutta's method of order four: the gradient of a quadratic cost by 50
//! controls, in double precision.

mod fast;

use graph_runtime::prelude::*;

use crate::data::{Numbers, keep, room};
use crate::workload::Workload;

const GRAVITY: f64 = 9.81;
const DAMPING: f64 = 0.1;
const STEP: f64 = 0.05;

/// Where it starts, and what pushes it.
struct Inputs {
    start: Vector2<f64>,
    u: SVector<f64, 50>,
}

/// The cost, and its derivative by `u`.
type Outputs = (f64, SVector<f64, 50>);

#[differentiable]
mod swing_up {
    use graph_runtime::prelude::*;

    /// The change of angle and speed.
    fn slope(s: &Vector2<f64>, u: f64) -> Vector2<f64> {
        vector![s.y, -9.81 * sin(s.x) - 0.1 * s.y + u]
    }

    /// What it costs not to be upright, to be fast, and to push.
    #[differentiable(wrt(u))]
    pub fn cost(start: &Vector2<f64>, u: &SVector<f64, 50>) -> f64 {
        let mut s = *start;
        let mut cost = 0.0;
        for t in 0..50 {
            let k1 = slope(&s, u[t]);
            let k2 = slope(&(s + k1 * 0.025), u[t]);
            let k3 = slope(&(s + k2 * 0.025), u[t]);
            let k4 = slope(&(s + k3 * 0.05), u[t]);
            s += (k1 + k2 * 2.0 + k3 * 2.0 + k4) * (0.05 / 6.0);
            let angle = s.x - 3.141592653589793;
            cost += angle * angle + 0.1 * s.y * s.y + 0.001 * u[t] * u[t];
        }
        cost
    }
}

fn slope(s: Vector2<f64>, u: f64) -> Vector2<f64> {
    Vector2::new(s.y, -GRAVITY * s.x.sin() - DAMPING * s.y + u)
}

/// The transposed derivative of `slope` by `s`, times `l`.
fn pulled_back(s: Vector2<f64>, l: Vector2<f64>) -> Vector2<f64> {
    Vector2::new(-GRAVITY * s.x.cos() * l.y, l.x - DAMPING * l.y)
}

fn nalgebra(Inputs { start, u }: &Inputs, (value, du): &mut Outputs) {
    let mut stages = [[Vector2::zeros(); 5]; 50];
    let mut s = *start;
    let mut cost = 0.0;
    for t in 0..50 {
        let k1 = slope(s, u[t]);
        let s2 = s + k1 * (0.5 * STEP);
        let k2 = slope(s2, u[t]);
        let s3 = s + k2 * (0.5 * STEP);
        let k3 = slope(s3, u[t]);
        let s4 = s + k3 * STEP;
        let k4 = slope(s4, u[t]);
        let next = s + (k1 + k2 * 2.0 + k3 * 2.0 + k4) * (STEP / 6.0);
        stages[t] = [s, s2, s3, s4, next];
        s = next;
        let angle = s.x - std::f64::consts::PI;
        cost += angle * angle + 0.1 * s.y * s.y + 0.001 * u[t] * u[t];
    }
    let mut l = Vector2::zeros();
    for t in (0..50).rev() {
        let [s, s2, s3, s4, next] = stages[t];
        l += Vector2::new(2.0 * (next.x - std::f64::consts::PI), 0.2 * next.y);
        let mut ds = l;
        let dk4 = l * (STEP / 6.0);
        let v4 = pulled_back(s4, dk4);
        ds += v4;
        let dk3 = l * (STEP / 3.0) + v4 * STEP;
        let v3 = pulled_back(s3, dk3);
        ds += v3;
        let dk2 = l * (STEP / 3.0) + v3 * (0.5 * STEP);
        let v2 = pulled_back(s2, dk2);
        ds += v2;
        let dk1 = l * (STEP / 6.0) + v2 * (0.5 * STEP);
        ds += pulled_back(s, dk1);
        du[t] = dk1.y + dk2.y + dk3.y + dk4.y + 0.002 * u[t];
        l = ds;
    }
    *value = cost;
}

/// The cost and what the macro calls its gradient.
type Generated = (f64, swing_up::cost::Gradient);

pub fn workload() -> Workload {
    let mut n = Numbers::new();
    let i = keep(Inputs { start: Vector2::new(0.3, -0.2), u: n.double(2.0) });
    let mut workspace = swing_up::cost::Workspace::boxed();
    Workload::new("E: pendulum, 50 steps of Runge–Kutta")
        .over_hand(1.15)
        .generated(i, room::<f64, Generated>(), move |i, (value, g)| {
            *value = swing_up::cost::value_and_gradient_into(&i.start, &i.u, &mut workspace, g);
        })
        .by_value(i, room::<f64, Generated>(), |i, o| {
            *o = swing_up::cost::value_and_gradient(&i.start, &i.u);
        })
        .nalgebra(i, room::<f64, Outputs>(), nalgebra)
        .by_hand("by hand", i, room(), fast::sets())
}
