//! Runge and Kutta's method with a state of several entries: Lorenz's system, and a network as the slope of its state, in
//! double precision.

use graph_runtime::prelude::*;

use crate::data::{Numbers, keep, room};
use crate::workload::Workload;

/// Where Lorenz's system starts, and its three parameters.
type Start = (Vector3<f64>, f64, f64, f64);

/// The squared distance from the origin at the end, and the derivatives by the start and the parameters.
type Sensitivities = (f64, Vector3<f64>, f64, f64, f64);

#[differentiable]
mod lorenz {
    use graph_runtime::prelude::*;

    fn slope(s: &Vector3<f64>, sigma: f64, rho: f64, beta: f64) -> Vector3<f64> {
        vector![sigma * (s.y - s.x), s.x * (rho - s.z) - s.y, s.x * s.y - beta * s.z]
    }

    /// How far from the origin it is after 100 steps.
    pub fn distance(start: &Vector3<f64>, sigma: f64, rho: f64, beta: f64) -> f64 {
        let mut s = *start;
        for _ in 0..100 {
            let k1 = slope(&s, sigma, rho, beta);
            let k2 = slope(&(s + 0.005 * k1), sigma, rho, beta);
            let k3 = slope(&(s + 0.005 * k2), sigma, rho, beta);
            let k4 = slope(&(s + 0.01 * k3), sigma, rho, beta);
            s += (k1 + 2.0 * k2 + 2.0 * k3 + k4) * (0.01 / 6.0);
        }
        norm_squared(s)
    }
}

fn lorenz_by_hand(&(start, sigma, rho, beta): &Start) -> Sensitivities {
    let slope =
        |s: Vector3<f64>| Vector3::new(sigma * (s.y - s.x), s.x * (rho - s.z) - s.y, s.x * s.y - beta * s.z);
    let mut stages = [[Vector3::zeros(); 4]; 100];
    let mut s = start;
    for stage in &mut stages {
        let k1 = slope(s);
        let s2 = s + k1 * 0.005;
        let k2 = slope(s2);
        let s3 = s + k2 * 0.005;
        let k3 = slope(s3);
        let s4 = s + k3 * 0.01;
        let k4 = slope(s4);
        *stage = [s, s2, s3, s4];
        s += (k1 + (k2 + k3) * 2.0 + k4) * (0.01 / 6.0);
    }
    let (mut dsigma, mut drho, mut dbeta) = (0.0, 0.0, 0.0);
    let mut back = |s: Vector3<f64>, d: Vector3<f64>| {
        dsigma += d.x * (s.y - s.x);
        drho += d.y * s.x;
        dbeta -= d.z * s.z;
        Vector3::new(
            -sigma * d.x + (rho - s.z) * d.y + s.y * d.z,
            sigma * d.x - d.y + s.x * d.z,
            -s.x * d.y - beta * d.z,
        )
    };
    let value = s.norm_squared();
    let mut l = s * 2.0;
    for [s1, s2, s3, s4] in stages.into_iter().rev() {
        let (outer, inner) = (l * (0.01 / 6.0), l * (0.01 / 3.0));
        let v4 = back(s4, outer);
        let v3 = back(s3, inner + v4 * 0.01);
        let v2 = back(s2, inner + v3 * 0.005);
        let v1 = back(s1, outer + v2 * 0.005);
        l += v1 + v2 + v3 + v4;
    }
    (value, l, dsigma, drho, dbeta)
}

pub fn lorenz_system() -> Workload {
    let i: &'static Start = keep((Vector3::new(1.0, 2.0, 20.0), 10.0, 28.0, 8.0 / 3.0));
    let mut workspace = lorenz::distance::Workspace::boxed();
    Workload::new("Lorenz, 100 steps of Runge–Kutta")
        .generated(i, room::<f64, (f64, lorenz::distance::Gradient)>(), move |i, (value, g)| {
            *value = lorenz::distance::value_and_gradient_into(&i.0, i.1, i.2, i.3, &mut workspace, g);
        })
        .nalgebra(i, room::<f64, Sensitivities>(), |i, o| *o = lorenz_by_hand(i))
}

/// A network that is the slope of a state.
struct Flow {
    start: SVector<f64, 6>,
    w1: SMatrix<f64, 20, 6>,
    b1: SVector<f64, 20>,
    w2: SMatrix<f64, 6, 20>,
}

/// The squared length of the state at the end, and the derivatives.
type FlowGradients = (f64, SVector<f64, 6>, SMatrix<f64, 20, 6>, SVector<f64, 20>, SMatrix<f64, 6, 20>);

#[differentiable]
mod neural {
    use graph_runtime::prelude::*;

    fn slope(
        s: &SVector<f64, 6>,
        w1: &SMatrix<f64, 20, 6>,
        b1: &SVector<f64, 20>,
        w2: &SMatrix<f64, 6, 20>,
    ) -> SVector<f64, 6> {
        w2 * tanh(w1 * s + b1)
    }

    /// How long the state is after ten steps.
    pub fn length(
        start: &SVector<f64, 6>,
        w1: &SMatrix<f64, 20, 6>,
        b1: &SVector<f64, 20>,
        w2: &SMatrix<f64, 6, 20>,
    ) -> f64 {
        let mut s = *start;
        for _ in 0..10 {
            let k1 = slope(&s, w1, b1, w2);
            let k2 = slope(&(s + 0.05 * k1), w1, b1, w2);
            let k3 = slope(&(s + 0.05 * k2), w1, b1, w2);
            let k4 = slope(&(s + 0.1 * k3), w1, b1, w2);
            s += (k1 + 2.0 * k2 + 2.0 * k3 + k4) * (0.1 / 6.0);
        }
        norm_squared(s)
    }
}

fn flow_by_hand(Flow { start, w1, b1, w2 }: &Flow) -> FlowGradients {
    let mut stages = Vec::with_capacity(40);
    let mut s = *start;
    for _ in 0..10 {
        let mut slope = |s: SVector<f64, 6>| {
            let h = (w1 * s + b1).map(f64::tanh);
            stages.push((s, h));
            w2 * h
        };
        let k1 = slope(s);
        let k2 = slope(s + k1 * 0.05);
        let k3 = slope(s + k2 * 0.05);
        let k4 = slope(s + k3 * 0.1);
        s += (k1 + (k2 + k3) * 2.0 + k4) * (0.1 / 6.0);
    }
    let mut o: FlowGradients = room::<f64, FlowGradients>();
    o.0 = s.norm_squared();
    let (w1t, w2t) = (w1.transpose(), w2.transpose());
    let mut l = s * 2.0;
    for _ in 0..10 {
        let mut back = |d: SVector<f64, 6>| {
            let (s, h) = stages.pop().unwrap_or((SVector::zeros(), SVector::zeros()));
            o.4 += d * h.transpose();
            let dz = (w2t * d).zip_map(&h, |d, h| d * (1.0 - h * h));
            o.2 += dz * s.transpose();
            o.3 += dz;
            w1t * dz
        };
        let (outer, inner) = (l * (0.1 / 6.0), l * (0.1 / 3.0));
        let v4 = back(outer);
        let v3 = back(inner + v4 * 0.1);
        let v2 = back(inner + v3 * 0.05);
        let v1 = back(outer + v2 * 0.05);
        l += v1 + v2 + v3 + v4;
    }
    o.1 = l;
    o
}

pub fn neural_flow() -> Workload {
    let mut n = Numbers::new();
    let i = keep(Flow { start: n.double(1.0), w1: n.double(0.5), b1: n.double(0.3), w2: n.double(0.4) });
    let mut workspace = neural::length::Workspace::boxed();
    Workload::new("neural flow, 6 states, 10 steps, f64")
        .generated(i, room::<f64, (f64, neural::length::Gradient)>(), move |i, (value, g)| {
            *value =
                neural::length::value_and_gradient_into(&i.start, &i.w1, &i.b1, &i.w2, &mut workspace, g);
        })
        .nalgebra(i, room::<f64, FlowGradients>(), |i, o| *o = flow_by_hand(i))
}
