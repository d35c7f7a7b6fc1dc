//! Elementary functions without branches, which vectorise in plain loops. `FUSED` says whether the surrounding function
//! enables fused multiply-add. What is not attempted: NaN, subnormal results, arguments of 10⁵ and more in `sin_cos`.

/// `a·b + c`.
#[inline(always)]
pub fn fma32<const FUSED: bool>(a: f32, b: f32, c: f32) -> f32 {
    if FUSED { a.mul_add(b, c) } else { a * b + c }
}

/// `a·b + c`.
#[inline(always)]
pub fn fma64<const FUSED: bool>(a: f64, b: f64, c: f64) -> f64 {
    if FUSED { a.mul_add(b, c) } else { a * b + c }
}

/// The exponential function.
#[inline(always)]
pub fn exp32<const FUSED: bool>(x: f32) -> f32 {
    // Adding 1.5·2²³ rounds to a whole number, which then is the low bits of the sum.
    const MAGIC: f32 = 12582912.0;
    let x = if x < -87.33 { -87.33 } else { x };
    let x = if x > 88.72 { 88.72 } else { x };
    let t = fma32::<FUSED>(x, std::f32::consts::LOG2_E, MAGIC);
    let n = t - MAGIC;
    let r = fma32::<FUSED>(n, -0.693359375, x);
    let r = fma32::<FUSED>(n, 2.12194440e-4, r);
    let p = 1.9875691500E-4f32;
    let p = fma32::<FUSED>(p, r, 1.3981999507E-3);
    let p = fma32::<FUSED>(p, r, 8.3334519073E-3);
    let p = fma32::<FUSED>(p, r, 4.1665795894E-2);
    let p = fma32::<FUSED>(p, r, 1.6666665459E-1);
    let p = fma32::<FUSED>(p, r, 5.0000001201E-1);
    let p = fma32::<FUSED>(p, r * r, r + 1.0);
    // 2^(n − 1), twice: n may be 128.
    let s = f32::from_bits((t.to_bits() << 23).wrapping_add(0x3f000000));
    p * s * 2.0
}

/// The logistic function.
#[inline(always)]
pub fn sigmoid32<const FUSED: bool>(x: f32) -> f32 {
    1.0 / (1.0 + exp32::<FUSED>(-x))
}

/// The hyperbolic tangent as a quotient of polynomials.
#[inline(always)]
pub fn tanh32<const FUSED: bool>(x: f32) -> f32 {
    const LARGEST: f32 = 7.9053111;
    let x = if x < -LARGEST { -LARGEST } else { x };
    let x = if x > LARGEST { LARGEST } else { x };
    let x2 = x * x;
    let p = fma32::<FUSED>(x2, -2.76076847742355e-16, 2.00018790482477e-13);
    let p = fma32::<FUSED>(x2, p, -8.60467152213735e-11);
    let p = fma32::<FUSED>(x2, p, 5.12229709037114e-08);
    let p = fma32::<FUSED>(x2, p, 1.48572235717979e-05);
    let p = fma32::<FUSED>(x2, p, 6.37261928875436e-04);
    let p = fma32::<FUSED>(x2, p, 4.89352455891786e-03);
    let p = x * p;
    let q = fma32::<FUSED>(x2, 1.19825839466702e-06, 1.18534705686654e-04);
    let q = fma32::<FUSED>(x2, q, 2.26843463243900e-03);
    let q = fma32::<FUSED>(x2, q, 4.89352518554385e-03);
    p / q
}

/// The exponential function by its Taylor polynomial of degree 12, in Estrin's order.
#[inline(always)]
pub fn exp64<const FUSED: bool>(x: f64) -> f64 {
    const MAGIC: f64 = 6755399441055744.0;
    let x = if x < -708.0 { -708.0 } else { x };
    let x = if x > 709.0 { 709.0 } else { x };
    let t = fma64::<FUSED>(x, std::f64::consts::LOG2_E, MAGIC);
    let n = t - MAGIC;
    let r = fma64::<FUSED>(n, -6.93147180369123816490e-01, x);
    let r = fma64::<FUSED>(n, -1.90821492927058770002e-10, r);
    let r2 = r * r;
    let r4 = r2 * r2;
    let r8 = r4 * r4;
    let a0 = 1.0 + r;
    let a1 = fma64::<FUSED>(r, 1.0 / 6.0, 0.5);
    let a2 = fma64::<FUSED>(r, 1.0 / 120.0, 1.0 / 24.0);
    let a3 = fma64::<FUSED>(r, 1.0 / 5040.0, 1.0 / 720.0);
    let a4 = fma64::<FUSED>(r, 1.0 / 362880.0, 1.0 / 40320.0);
    let a5 = fma64::<FUSED>(r, 1.0 / 39916800.0, 1.0 / 3628800.0);
    let a6 = fma64::<FUSED>(r, 1.0 / 6227020800.0, 1.0 / 479001600.0);
    let b0 = fma64::<FUSED>(a1, r2, a0);
    let b1 = fma64::<FUSED>(a3, r2, a2);
    let b2 = fma64::<FUSED>(a5, r2, a4);
    let c0 = fma64::<FUSED>(b1, r4, b0);
    let c1 = fma64::<FUSED>(a6, r4, b2);
    let p = fma64::<FUSED>(c1, r8, c0);
    let s = f64::from_bits((t.to_bits() << 52).wrapping_add(0x3ff0000000000000));
    p * s
}

/// The logistic function.
#[inline(always)]
pub fn sigmoid64<const FUSED: bool>(x: f64) -> f64 {
    1.0 / (1.0 + exp64::<FUSED>(-x))
}

/// Sine and cosine, after Cody and Waite's reduction by three parts of π/2.
#[inline(always)]
pub fn sin_cos64<const FUSED: bool>(x: f64) -> (f64, f64) {
    const MAGIC: f64 = 6755399441055744.0;
    let t = fma64::<FUSED>(x, std::f64::consts::FRAC_2_PI, MAGIC);
    let n = t - MAGIC;
    let r = fma64::<FUSED>(n, -1.57079632673412561417e+00, x);
    let r = fma64::<FUSED>(n, -6.07710050630396597660e-11, r);
    let r = fma64::<FUSED>(n, -2.02226624879595063154e-21, r);
    let z = r * r;
    let ps = fma64::<FUSED>(z, 1.58962301572218447952e-10, -2.50507477628578072866e-8);
    let ps = fma64::<FUSED>(z, ps, 2.75573136213857245213e-6);
    let ps = fma64::<FUSED>(z, ps, -1.98412698295895385996e-4);
    let ps = fma64::<FUSED>(z, ps, 8.33333333332211858878e-3);
    let ps = fma64::<FUSED>(z, ps, -1.66666666666666307295e-1);
    let s = fma64::<FUSED>(r * z, ps, r);
    let pc = fma64::<FUSED>(z, -1.13585365213876817300e-11, 2.08757008419747316778e-9);
    let pc = fma64::<FUSED>(z, pc, -2.75573141792967388112e-7);
    let pc = fma64::<FUSED>(z, pc, 2.48015872888517045348e-5);
    let pc = fma64::<FUSED>(z, pc, -1.38888888888730564116e-3);
    let pc = fma64::<FUSED>(z, pc, 4.16666666666665929218e-2);
    let c = fma64::<FUSED>(z * z, pc, fma64::<FUSED>(z, -0.5, 1.0));
    let quadrant = t.to_bits();
    let (sin, cos) = if quadrant & 1 == 0 { (s, c) } else { (c, s) };
    let sin = f64::from_bits(sin.to_bits() ^ ((quadrant & 2) << 62));
    let cos = f64::from_bits(cos.to_bits() ^ ((quadrant.wrapping_add(1) & 2) << 62));
    (sin, cos)
}
