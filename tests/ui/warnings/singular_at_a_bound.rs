#![deny(deprecated)]
use graph_runtime::prelude::*;

#[differentiable]
pub fn angle(a: &Vector3<f64>, b: &Vector3<f64>) -> f64 {
    let cosine = a.dot(b) / (a.norm() * b.norm());
    acos(cosine.clamp(-1.0, 1.0))
}

#[differentiable]
pub fn entropy(p: &SVector<f64, 4>) -> f64 {
    -sum(p.component_mul(&ln(max(p, 0.0))))
}

fn main() {
    angle(&Vector3::zeros(), &Vector3::zeros());
    entropy(&SVector::zeros());
}
