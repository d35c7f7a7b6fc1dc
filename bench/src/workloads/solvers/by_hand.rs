//! The Jacobian of the bundle-adjustment residual as an expert writes it: the rotation and its derivative as matrices, what
//! is common computed once. Names are those of the usual derivation.

#![allow(clippy::many_single_char_names, clippy::similar_names, reason = "the names of the derivation")]

use crate::hand::functions::sin_cos64;

/// The value, and the Jacobian by columns.
#[derive(Default, Clone, Copy)]
pub struct Jacobian {
    pub value: [f64; 2],
    pub camera: [[f64; 2]; 11],
    pub point: [[f64; 2]; 3],
    pub weight: [f64; 2],
}

#[inline(never)]
pub fn bundle_adjustment(cam: &[f64; 11], pt: &[f64; 3], w: f64, seen: &[f64; 2], out: &mut Jacobian) {
    let (a, b, g) = (cam[0], cam[1], cam[2]);
    let t2 = a * a + b * b + g * g;
    let t = t2.sqrt();
    let (s, c) = sin_cos64::<false>(t);
    let it = 1.0 / t;
    let (kx, ky, kz) = (a * it, b * it, g * it);
    let v = 1.0 - c;
    let p = [pt[0] - cam[3], pt[1] - cam[4], pt[2] - cam[5]];
    let (sx, sy, sz) = (s * kx, s * ky, s * kz);
    let (vx, vy, vz) = (v * kx, v * ky, v * kz);
    let r00 = c + vx * kx;
    let r01 = vx * ky - sz;
    let r02 = vx * kz + sy;
    let r10 = vx * ky + sz;
    let r11 = c + vy * ky;
    let r12 = vy * kz - sx;
    let r20 = vx * kz - sy;
    let r21 = vy * kz + sx;
    let r22 = c + vz * kz;
    let q0 = r00 * p[0] + r01 * p[1] + r02 * p[2];
    let q1 = r10 * p[0] + r11 * p[1] + r12 * p[2];
    let q2 = r20 * p[0] + r21 * p[1] + r22 * p[2];
    let iz = 1.0 / q2;
    let (u, n) = (q0 * iz, q1 * iz);
    let r2 = u * u + n * n;
    let d = 1.0 + r2 * (cam[9] + cam[10] * r2);
    let f = cam[6];
    let sc = f * d;
    let e = [sc * u + cam[7] - seen[0], sc * n + cam[8] - seen[1]];
    out.value = [w * e[0], w * e[1]];
    out.weight = e;
    // d(residual)/d(u, n)
    let dd = 2.0 * f * (cam[9] + 2.0 * cam[10] * r2);
    let (muu, mun, mnn) = (w * (sc + dd * u * u), w * dd * u * n, w * (sc + dd * n * n));
    // d(residual)/dq
    let p00 = muu * iz;
    let p01 = mun * iz;
    let p02 = -(muu * u + mun * n) * iz;
    let p10 = p01;
    let p11 = mnn * iz;
    let p12 = -(mun * u + mnn * n) * iz;
    // point = P·R
    let m00 = p00 * r00 + p01 * r10 + p02 * r20;
    let m01 = p00 * r01 + p01 * r11 + p02 * r21;
    let m02 = p00 * r02 + p01 * r12 + p02 * r22;
    let m10 = p10 * r00 + p11 * r10 + p12 * r20;
    let m11 = p10 * r01 + p11 * r11 + p12 * r21;
    let m12 = p10 * r02 + p11 * r12 + p12 * r22;
    out.point[0] = [m00, m10];
    out.point[1] = [m01, m11];
    out.point[2] = [m02, m12];
    out.camera[3] = [-m00, -m10];
    out.camera[4] = [-m01, -m11];
    out.camera[5] = [-m02, -m12];
    // turn = −P·R·[p]×·Jr with the right Jacobian Jr = (s/t)·I − (v/t)·[k]× + (1 − s/t)·k·kᵀ
    // rows of M·(−[p]×) = (p × row): row·(−[p]×) = p × row
    let l = s * it;
    let h = v * it;
    let o = 1.0 - l;
    let row = |m0: f64, m1: f64, m2: f64| {
        let g0 = p[1] * m2 - p[2] * m1;
        let g1 = p[2] * m0 - p[0] * m2;
        let g2 = p[0] * m1 - p[1] * m0;
        let kg = o * (kx * g0 + ky * g1 + kz * g2);
        // g·[k]× = g × k
        let x0 = g1 * kz - g2 * ky;
        let x1 = g2 * kx - g0 * kz;
        let x2 = g0 * ky - g1 * kx;
        [l * g0 - h * x0 + kg * kx, l * g1 - h * x1 + kg * ky, l * g2 - h * x2 + kg * kz]
    };
    let (ra, rb) = (row(m00, m01, m02), row(m10, m11, m12));
    for i in 0..3 {
        out.camera[i] = [ra[i], rb[i]];
    }
    let wd = w * d;
    out.camera[6] = [wd * u, wd * n];
    out.camera[7] = [w, 0.0];
    out.camera[8] = [0.0, w];
    let k1 = w * f * r2;
    out.camera[9] = [k1 * u, k1 * n];
    let k2 = k1 * r2;
    out.camera[10] = [k2 * u, k2 * n];
}
