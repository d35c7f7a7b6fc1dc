//! Points, rotations, distances: programs that look into their vectors entry by entry.

use graph_runtime::prelude::*;

/// A point rotated by a quaternion that need not be of unit length, against a target.
#[differentiable]
fn quaternion_residual(q: &Vector4<f64>, p: &Vector3<f64>, target: &Vector3<f64>) -> f64 {
    let s = 2.0 / q.norm_squared();
    let x = q.x;
    let y = q.y;
    let z = q.z;
    let w = q.w;
    let rx = (1.0 - s * (y * y + z * z)) * p[0] + s * (x * y - w * z) * p[1] + s * (x * z + w * y) * p[2];
    let ry = s * (x * y + w * z) * p[0] + (1.0 - s * (x * x + z * z)) * p[1] + s * (y * z - w * x) * p[2];
    let rz = s * (x * z - w * y) * p[0] + s * (y * z + w * x) * p[1] + (1.0 - s * (x * x + y * y)) * p[2];
    (rx - target.x).powi(2) + (ry - target.y).powi(2) + (rz - target.z).powi(2)
}

/// A plane pose: rotate, shift, compare; the distance and the direction.
#[differentiable]
fn rotation_residual(theta: f64, p: &Vector2<f64>, shift: &Vector2<f64>, seen: &Vector2<f64>) -> f64 {
    let c = theta.cos();
    let s = theta.sin();
    let dx = c * p.x - s * p.y + shift.x - seen.x;
    let dy = s * p.x + c * p.y + shift.y - seen.y;
    dx.hypot(dy) + 0.1 * dy.atan2(dx)
}

/// ⟨a, b⟩ / (‖a‖·‖b‖).
#[differentiable]
fn cosine_similarity(a: &Vector5<f64>, b: &Vector5<f64>) -> f64 {
    a.dot(&b) / (a.norm() * b.norm())
}

/// The eigenvalues of a symmetric 2×2 matrix by hand, weighted by entries of a vector.
#[differentiable]
fn eigenvalues_by_index(m: &Matrix2<f64>, v: &Vector4<f64>) -> f64 {
    let half = 0.5 * (m[(0, 0)] + m[(1, 1)]);
    let root = (0.25 * (m[(0, 0)] - m[(1, 1)]).square() + m[(0, 1)] * m[(1, 0)]).sqrt();
    v[0] * (half + root) + v[3] * (half - root) + v[1] * v[2]
}

/// The potential of two atoms, by integer powers of the reciprocal distance.
#[differentiable]
fn lennard_jones(a: &Vector3<f64>, b: &Vector3<f64>, epsilon: f64, sigma: f64) -> f64 {
    let r = norm(a - b);
    let q = (sigma * r.recip()).powi(6);
    4.0 * epsilon * (q * q - q)
}

#[cfg(test)]
mod agreement {
    use super::*;
    use tests::ways;

    ways!(quaternion_residual(&q, &p, &target) => q, p, target);
    ways!(rotation_residual(theta, &p, &shift, &seen) => theta, p, shift, seen);
    ways!(cosine_similarity(&a, &b) => a, b);
    ways!(eigenvalues_by_index(&m, &v) => m, v);
    ways!(lennard_jones(&a, &b, epsilon, sigma) => a, b, epsilon, sigma);

    tests::differences!(quaternion_residual rotation_residual cosine_similarity eigenvalues_by_index lennard_jones);
}
