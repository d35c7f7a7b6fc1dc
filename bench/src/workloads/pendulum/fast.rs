//! The pendulum by hand: sine and cosine in one go, the cosines kept for the way back, which then has no more than
//! products and sums.

use std::f64::consts::PI;

use super::{DAMPING, GRAVITY, Inputs, Outputs, STEP};
use crate::hand::functions::{fma64, sin_cos64};
use crate::hand::{Sets, sets};

pub fn sets() -> Sets<Inputs, Outputs> {
    sets!(cost, Inputs, Outputs)
}

/// What the way back reads of a step: where it ended, and −g·cos of the angle at its four stages.
#[derive(Clone, Copy)]
struct Stage {
    angle: f64,
    speed: f64,
    pulls: [f64; 4],
}

/// The acceleration, and its derivative by the angle.
#[inline(always)]
fn slope<const FUSED: bool>(angle: f64, speed: f64, u: f64) -> (f64, f64) {
    let (sin, cos) = sin_cos64::<FUSED>(angle);
    (fma64::<FUSED>(-GRAVITY, sin, fma64::<FUSED>(-DAMPING, speed, u)), -GRAVITY * cos)
}

#[inline(always)]
fn cost<const FUSED: bool>(i: &Inputs, (value, du): &mut Outputs) {
    const HALF: f64 = 0.5 * STEP;
    let fma = fma64::<FUSED>;
    let mut stages = [Stage { angle: 0.0, speed: 0.0, pulls: [0.0; 4] }; 50];
    let (mut angle, mut speed, mut sum) = (i.start.x, i.start.y, 0.0);
    for t in 0..50 {
        let u = i.u[t];
        let (a1, p1) = slope::<FUSED>(angle, speed, u);
        let v2 = fma(HALF, a1, speed);
        let (a2, p2) = slope::<FUSED>(fma(HALF, speed, angle), v2, u);
        let v3 = fma(HALF, a2, speed);
        let (a3, p3) = slope::<FUSED>(fma(HALF, v2, angle), v3, u);
        let v4 = fma(STEP, a3, speed);
        let (a4, p4) = slope::<FUSED>(fma(STEP, v3, angle), v4, u);
        angle = fma(STEP / 6.0, fma(2.0, v2 + v3, speed) + v4, angle);
        speed = fma(STEP / 6.0, fma(2.0, a2 + a3, a1) + a4, speed);
        stages[t] = Stage { angle, speed, pulls: [p1, p2, p3, p4] };
        let apart = angle - PI;
        sum += fma(apart, apart, fma(0.1 * speed, speed, 0.001 * u * u));
    }
    *value = sum;
    let (mut lx, mut ly) = (0.0, 0.0);
    for t in (0..50).rev() {
        let Stage { angle, speed, pulls: [p1, p2, p3, p4] } = stages[t];
        lx = fma(2.0, angle - PI, lx);
        ly = fma(0.2, speed, ly);
        // d4 … d1 are the cotangents of the stages' accelerations, e4 … e1 of their speeds.
        let (e4, d4) = (lx * (STEP / 6.0), ly * (STEP / 6.0));
        let (x4, y4) = (p4 * d4, fma(-DAMPING, d4, e4));
        let (e3, d3) = (fma(STEP, x4, lx * (STEP / 3.0)), fma(STEP, y4, ly * (STEP / 3.0)));
        let (x3, y3) = (p3 * d3, fma(-DAMPING, d3, e3));
        let (e2, d2) = (fma(HALF, x3, lx * (STEP / 3.0)), fma(HALF, y3, ly * (STEP / 3.0)));
        let (x2, y2) = (p2 * d2, fma(-DAMPING, d2, e2));
        let (e1, d1) = (fma(HALF, x2, e4), fma(HALF, y2, d4));
        let (x1, y1) = (p1 * d1, fma(-DAMPING, d1, e1));
        du[t] = fma(0.002, i.u[t], (d1 + d2) + (d3 + d4));
        lx += (x1 + x2) + (x3 + x4);
        ly += (y1 + y2) + (y3 + y4);
    }
}
