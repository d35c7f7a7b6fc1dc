//! What the elementary functions need to know of an element type: the layout of its bits, its constants, and its
//! polynomials. The functions themselves are written once for both, in the files beside this one.
//!
//! The polynomials of exp, erf, erfc and the inverse hyperbolic tangent are Chebyshev interpolants, computed with 60
//! digits for the functions and intervals that they are documented with; those of ln, sin, cos and atan are the
//! well-known ones of Sun's fdlibm and Moshier's Cephes. Each errs by less than a tenth of the type's precision.
//! They are summed as two interleaved halves, which halves the chain of dependent operations.

#![allow(clippy::approx_constant)] // a coefficient may be near a constant without being it

use crate::arch::Arch;
use crate::scalar::Scalar;

/// c0 + c1·x + c2·x² + … by Horner's rule.
macro_rules! polynomial {
    ($arch:ident, $x:expr; $c:expr) => { $c };
    ($arch:ident, $x:expr; $c:expr, $($rest:expr),+) => {
        $arch.mul_add($x, polynomial!($arch, $x; $($rest),+), $c)
    };
}

/// The layout, constants and polynomials of `f32` or `f64`.
pub(super) trait Float: Scalar {
    /// 1.5·2ᵐ for m mantissa bits: adding it rounds to an integer and leaves that in the lowest bits.
    const ROUND: Self;
    /// The upper bits of ln 2, few enough that products with an exponent are exact.
    const LN_2_HIGH: Self;
    /// ln 2 − `LN_2_HIGH`.
    const LN_2_LOW: Self;
    /// Below this, eˣ rounds to 0.
    const EXP_LOWEST: Self;
    /// Above this, eˣ overflows.
    const EXP_HIGHEST: Self;
    /// Above this, sinh and cosh overflow.
    const SINH_HIGHEST: Self;
    /// log₂ e as a sum of two, the first with so few bits that its products with `upper_half`s are exact.
    const LOG2_E_PARTS: (Self, Self);
    /// log₁₀ e, likewise.
    const LOG10_E_PARTS: (Self, Self);
    /// log₁₀ 2, likewise for products with an exponent.
    const LOG10_2_PARTS: (Self, Self);
    /// What `FRAC_PI_2` lacks.
    const FRAC_PI_2_LOW: Self;
    /// Below −this, eˣ − 1 rounds to −1.
    const EXP_M1_SPAN: Self;
    /// For |x| below this, odd functions with slope 1 at 0 round to x, as does eˣ − 1.
    const TINY: Self;
    /// Above this, e^(−x²) rounds to 0 and so do the tails made of it.
    const TAIL_END: Self;
    /// 2ⁿ for the integer in the lowest bits of `t`, between the exponents of `MIN_POSITIVE` and `MAX`.
    fn power_of_two(t: Self) -> Self;
    /// 2ⁿ⁻¹ as `power_of_two`, gradually down to 0 if `small`, where n must not be positive.
    fn half_power_of_two(t: Self, small: bool) -> Self;
    /// 2ⁿ, gradually down to 0, where n must not be positive.
    fn small_power_of_two(t: Self) -> Self;
    /// x without the lower half of its mantissa, rounded: its square is exact.
    fn upper_half(x: Self) -> Self;
    /// x = m·2ᵏ with m between √½ and √2, for a positive normal x, as (k, m).
    fn log_split(x: Self) -> (Self, Self);
    /// (eˣ − 1 − x)/x² for |x| ≤ ½·ln 2.
    fn exp_polynomial<A: Arch>(arch: A, x: Self) -> Self;
    /// (ln((1 + s)/(1 − s)) − 2s)/s for x = s² and |s| ≤ 3 − √8.
    fn ln_polynomial<A: Arch>(arch: A, x: Self) -> Self;
    /// (ln((1 + s)/(1 − s)) − 2s)/s³ for x = s² ≤ 1/9.
    fn ln_1p_polynomial<A: Arch>(arch: A, x: Self) -> Self;
    /// (asin s − s)/s for x = s² ≤ ¼.
    fn asin_quotient<A: Arch>(arch: A, x: Self) -> Self;
    /// ∛x for a positive finite x.
    fn cbrt_of_positive<A: Arch>(arch: A, x: Self) -> Self;
    /// 2⁻ᵏ and 2ᵏ, so that the first brings x ≥ 0 near 1, or as near as two normal numbers can.
    fn scales(x: Self) -> (Self, Self);
    /// (atan z − z)/z³ for x = z² and |z| ≤ tan(π/8).
    fn atan_polynomial<A: Arch>(arch: A, x: Self) -> Self;
    /// erf(s)/s for x = s² ≤ 1.
    fn erf_polynomial<A: Arch>(arch: A, x: Self) -> Self;
    /// (1 + 2y)·e^(y²)·erfc(y) for x = (y − 3.75)/(y + 3.75), y ≥ 0.
    fn erfc_polynomial<A: Arch>(arch: A, x: Self) -> Self;
    /// (sin x, cos x) for any x.
    fn sin_cos<A: Arch>(arch: A, x: Self) -> (Self, Self);
    /// Whether `near_sin_cos` is right for x.
    fn is_near<A: Arch>(x: Self) -> bool;
    /// (sin x, cos x) for x near zero.
    fn near_sin_cos<A: Arch>(arch: A, x: Self) -> (Self, Self);
}

impl Float for f64 {
    const ROUND: Self = 6755399441055744.0;
    const LN_2_HIGH: Self = 6.93147180369123816490e-01;
    const LN_2_LOW: Self = 1.90821492927058770002e-10;
    const EXP_LOWEST: Self = -745.2;
    const EXP_HIGHEST: Self = 709.79;
    const SINH_HIGHEST: Self = 710.6;
    const LOG2_E_PARTS: (Self, Self) = (1.44269504072144627571e+00, 1.67517131648865118353e-10);
    const LOG10_E_PARTS: (Self, Self) = (4.34294481878168880939e-01, 2.50829467116452752298e-11);
    const LOG10_2_PARTS: (Self, Self) = (3.01029995663611771306e-01, 3.69423907715893078616e-13);
    const FRAC_PI_2_LOW: Self = 6.123233995736766e-17;
    const EXP_M1_SPAN: Self = 40.0;
    const TINY: Self = 1e-17;
    const TAIL_END: Self = 28.0;

    #[inline(always)]
    fn power_of_two(t: Self) -> Self {
        f64::from_bits((t.to_bits() << 52).wrapping_add(1023 << 52))
    }
    #[inline(always)]
    fn half_power_of_two(t: Self, small: bool) -> Self {
        // A subnormal power is made 2⁶⁰ too large first, so that its exponent has bits of its own.
        let bias: u64 = if small { (1022 + 60) << 52 } else { 1022 << 52 };
        f64::from_bits((t.to_bits() << 52).wrapping_add(bias))
            * if small { 1.0 / (1_u64 << 60) as f64 } else { 1.0 }
    }
    #[inline(always)]
    fn small_power_of_two(t: Self) -> Self {
        f64::from_bits((t.to_bits() << 52).wrapping_add((1023 + 60) << 52)) * (1.0 / (1_u64 << 60) as f64)
    }
    #[inline(always)]
    fn upper_half(x: Self) -> Self {
        f64::from_bits(x.to_bits().wrapping_add(1 << 26) & !((1 << 27) - 1))
    }
    #[inline(always)]
    fn log_split(x: Self) -> (Self, Self) {
        const ROOT_HALF: u64 = 0x3fe6_a09e_667f_3bcd;
        let bits = x.to_bits().wrapping_add((1023 << 52) - ROOT_HALF);
        let m = f64::from_bits((bits & ((1 << 52) - 1)) + ROOT_HALF);
        // The exponent becomes a float by standing in the mantissa of 2⁵².
        let k = f64::from_bits((bits >> 52) | 0x4330_0000_0000_0000) - (4503599627370496.0 + 1023.0);
        (k, m)
    }
    #[inline(always)]
    fn exp_polynomial<A: Arch>(arch: A, x: Self) -> Self {
        let w = x * x;
        let even = polynomial!(arch, w; 0.5000000000000001, 0.04166666666662416, 0.0013888888917199863, 2.4801521317484083e-05, 2.7620078203806394e-07);
        let odd = polynomial!(arch, w; 0.16666666666666669, 0.008333333333330063, 0.00019841269863042963, 2.7557268476553695e-06, 2.5100377619606372e-08);
        arch.mul_add(x, odd, even)
    }
    #[inline(always)]
    fn ln_polynomial<A: Arch>(arch: A, x: Self) -> Self {
        let w = x * x;
        let odd = polynomial!(arch, w; 6.666666666666735130e-01, 2.857142874366239149e-01, 1.818357216161805012e-01, 1.479819860511658591e-01);
        let even = polynomial!(arch, w; 3.999999999940941908e-01, 2.222219843214978396e-01, 1.531383769920937332e-01);
        arch.mul_add(x, odd, w * even)
    }
    #[inline(always)]
    fn ln_1p_polynomial<A: Arch>(arch: A, x: Self) -> Self {
        let w = x * x;
        let even = polynomial!(arch, w; 0.6666666666666666, 0.2857142856710876, 0.18181789436132859, 0.13314144209654935, 0.08800738486144674);
        let odd = polynomial!(arch, w; 0.40000000000014585, 0.22222222717427864, 0.15385570064958623, 0.12001072809590713, 0.1616404561194353);
        arch.mul_add(x, odd, even)
    }
    #[inline(always)]
    fn asin_quotient<A: Arch>(arch: A, x: Self) -> Self {
        let p = polynomial!(arch, x; 1.66666666666666657415e-01, -3.25565818622400915405e-01, 2.01212532134862925881e-01, -4.00555345006794114027e-02, 7.91534994289814532176e-04, 3.47933107596021167570e-05);
        let q = polynomial!(arch, x; 1.0, -2.40339491173441421878e+00, 2.02094576023350569471e+00, -6.88283971605453293030e-01, 7.70381505559019352791e-02);
        x * p / q
    }
    /// A third of the exponent and of the mantissa, two steps of approximation, the second from a root of 27 bits, so that
    /// its square is exact (FreeBSD's).
    #[inline(always)]
    fn cbrt_of_positive<A: Arch>(arch: A, x: Self) -> Self {
        let subnormal = x < Self::MIN_POSITIVE;
        let x = if subnormal { x * (1_u64 << 54) as f64 } else { x };
        // x's upper 32 bits divided by 3, as a product.
        let third = ((x.to_bits() >> 32) * 0x5555_5556) >> 32;
        let t = f64::from_bits((third + 715094163) << 32);
        let r = (t * t) * (t / x);
        let correction = polynomial!(arch, r; 1.87595182427177009643, -1.88497979543377169875, 1.621429720105354466140, -0.758397934778766047437, 0.145996192886612446982);
        let t = Self::upper_half(t * correction);
        let r = x / (t * t);
        let root = arch.mul_add(t, (r - t) / (t + t + r), t);
        if subnormal { root * (1.0 / (1_u64 << 18) as f64) } else { root }
    }
    #[inline(always)]
    fn scales(x: Self) -> (Self, Self) {
        let exponent = x.to_bits() & (2047 << 52);
        let exponent = if x < Self::MIN_POSITIVE { 1 << 52 } else { exponent };
        let exponent = if x >= f64::from_bits(2045 << 52) { 2045 << 52 } else { exponent };
        (f64::from_bits((2046_u64 << 52).wrapping_sub(exponent)), f64::from_bits(exponent))
    }
    #[inline(always)]
    fn atan_polynomial<A: Arch>(arch: A, x: Self) -> Self {
        let w = x * x;
        let even = polynomial!(arch, w; 3.33333333333329318027e-01, 1.42857142725034663711e-01, 9.09088713343650656196e-02, 6.66107313738753120669e-02, 4.97687799461593236017e-02, 1.62858201153657823623e-02);
        let odd = polynomial!(arch, w; -1.99999999998764832476e-01, -1.11111104054623557880e-01, -7.69187620504482999495e-02, -5.83357013379057348645e-02, -3.65315727442169155270e-02);
        -arch.mul_add(x, odd, even)
    }
    #[inline(always)]
    fn erf_polynomial<A: Arch>(arch: A, x: Self) -> Self {
        let w = x * x;
        let even = polynomial!(arch, w; 1.1283791670955126, 0.11283791670945006, 0.0052239776071164225, 0.00012055294904839707, 1.6447424703317362e-06, 1.3720064546777686e-08);
        let odd = polynomial!(arch, w; -0.37612638903183543, -0.02686617064323777, -0.0008548325975389692, -1.492473690741966e-05, -1.6208483801871705e-07, -7.795898827002142e-10);
        arch.mul_add(x, odd, even)
    }
    #[inline(always)]
    fn erfc_polynomial<A: Arch>(arch: A, x: Self) -> Self {
        let w = x * x;
        let even = polynomial!(arch, w; 1.2375126308378275, 0.003585415485462804, -0.10880393014165261, -0.05869339859187064, -0.009746579531300042, 0.00029371347832359793, 5.164991701403074e-05, -1.1446425876468954e-05, 1.755627596719812e-06, -2.6273295513855473e-07, 4.050098437107802e-08, -4.892123870281826e-09);
        let odd = polynomial!(arch, w; -0.14024059858554702, 0.0822767384901503, 0.092304321160247, 0.02836227742019109, 0.0017556258509200933, -0.00029015412920429867, 2.2384665155285717e-05, -9.752682573337904e-07, -5.32871921415038e-08, 1.7935851136735508e-08, 2.2059508493999895e-10, -9.414788762144914e-10);
        arch.mul_add(x, odd, even)
    }
    #[inline(always)]
    fn sin_cos<A: Arch>(arch: A, x: Self) -> (Self, Self) {
        super::trigonometric::sin_cos_f64(arch, x)
    }
    #[inline(always)]
    fn is_near<A: Arch>(x: Self) -> bool {
        super::trigonometric::is_near_f64::<A>(x)
    }
    #[inline(always)]
    fn near_sin_cos<A: Arch>(arch: A, x: Self) -> (Self, Self) {
        super::trigonometric::near_sin_cos_f64(arch, x)
    }
}

impl Float for f32 {
    const ROUND: Self = 12582912.0;
    const LN_2_HIGH: Self = 0.693359375;
    const LN_2_LOW: Self = -2.12194440e-4;
    const EXP_LOWEST: Self = -104.0;
    const EXP_HIGHEST: Self = 88.73;
    const SINH_HIGHEST: Self = 89.5;
    const LOG2_E_PARTS: (Self, Self) = (1.4428710938e+00, -1.7605285393e-04);
    const LOG10_E_PARTS: (Self, Self) = (4.3432617188e-01, -3.1689971365e-05);
    const LOG10_2_PARTS: (Self, Self) = (3.0102920532e-01, 7.9034151668e-07);
    const FRAC_PI_2_LOW: Self = -4.371139e-8;
    const EXP_M1_SPAN: Self = 20.0;
    const TINY: Self = 1e-8;
    const TAIL_END: Self = 10.3;

    #[inline(always)]
    fn power_of_two(t: Self) -> Self {
        f32::from_bits((t.to_bits() << 23).wrapping_add(127 << 23))
    }
    #[inline(always)]
    fn half_power_of_two(t: Self, small: bool) -> Self {
        // A subnormal power is made 2⁴⁰ too large first, so that its exponent has bits of its own.
        let bias: u32 = if small { (126 + 40) << 23 } else { 126 << 23 };
        f32::from_bits((t.to_bits() << 23).wrapping_add(bias))
            * if small { 1.0 / (1_u64 << 40) as f32 } else { 1.0 }
    }
    #[inline(always)]
    fn small_power_of_two(t: Self) -> Self {
        f32::from_bits((t.to_bits() << 23).wrapping_add((127 + 40) << 23)) * (1.0 / (1_u64 << 40) as f32)
    }
    #[inline(always)]
    fn upper_half(x: Self) -> Self {
        f32::from_bits(x.to_bits().wrapping_add(1 << 11) & !((1 << 12) - 1))
    }
    #[inline(always)]
    fn log_split(x: Self) -> (Self, Self) {
        const ROOT_HALF: u32 = 0x3f35_04f3;
        let bits = x.to_bits().wrapping_add((127 << 23) - ROOT_HALF);
        let m = f32::from_bits((bits & ((1 << 23) - 1)) + ROOT_HALF);
        let k = f32::from_bits((bits >> 23) | 0x4b00_0000) - (8388608.0 + 127.0);
        (k, m)
    }
    #[inline(always)]
    fn exp_polynomial<A: Arch>(arch: A, x: Self) -> Self {
        let w = x * x;
        let even = polynomial!(arch, w; 0.5, 0.0416665375, 0.00139291259);
        let odd = polynomial!(arch, w; 0.166665629, 0.00836553425);
        arch.mul_add(x, odd, even)
    }
    #[inline(always)]
    fn ln_polynomial<A: Arch>(arch: A, x: Self) -> Self {
        let w = x * x;
        let odd = polynomial!(arch, w; 0.66666662693, 0.28498786688);
        let even = polynomial!(arch, w; 0.40000972152, 0.24279078841);
        arch.mul_add(x, odd, w * even)
    }
    #[inline(always)]
    fn ln_1p_polynomial<A: Arch>(arch: A, x: Self) -> Self {
        let w = x * x;
        let even = polynomial!(arch, w; 0.666666687, 0.28592357, 0.232243299);
        let odd = polynomial!(arch, w; 0.399997056, 0.217065752);
        arch.mul_add(x, odd, even)
    }
    #[inline(always)]
    fn asin_quotient<A: Arch>(arch: A, x: Self) -> Self {
        let p = polynomial!(arch, x; 1.6666586697e-01, -4.2743422091e-02, -8.6563630030e-03);
        x * p / arch.mul_add(x, -7.0662963390e-01, 1.0)
    }
    /// A third of the exponent and of the mantissa, and two of Halley's steps in `f64` (FreeBSD's).
    #[inline(always)]
    #[allow(clippy::cast_possible_truncation)] // rounding the result is what is asked for
    fn cbrt_of_positive<A: Arch>(_arch: A, x: Self) -> Self {
        // Every positive `f32` is normal as an `f64`.
        let x = f64::from(x);
        let third = ((x.to_bits() >> 32) * 0x5555_5556) >> 32;
        let t = f64::from_bits((third + 715094163) << 32);
        let r = t * t * t;
        let t = t * (x + x + r) / (x + r + r);
        let r = t * t * t;
        (t * (x + x + r) / (x + r + r)) as f32
    }
    #[inline(always)]
    fn scales(x: Self) -> (Self, Self) {
        let exponent = x.to_bits() & (255 << 23);
        let exponent = if x < Self::MIN_POSITIVE { 1 << 23 } else { exponent };
        let exponent = if x >= f32::from_bits(253 << 23) { 253 << 23 } else { exponent };
        (f32::from_bits((254_u32 << 23).wrapping_sub(exponent)), f32::from_bits(exponent))
    }
    #[inline(always)]
    fn atan_polynomial<A: Arch>(arch: A, x: Self) -> Self {
        polynomial!(arch, x; -3.33329491539e-1, 1.99777106478e-1, -1.38776856032e-1, 8.05374449538e-2)
    }
    #[inline(always)]
    fn erf_polynomial<A: Arch>(arch: A, x: Self) -> Self {
        let w = x * x;
        let even = polynomial!(arch, w; 1.12837911, 0.112835944, 0.00518908724, 7.87587487e-5);
        let odd = polynomial!(arch, w; -0.37612626, -0.0268542115, -0.00080168643);
        arch.mul_add(x, odd, even)
    }
    #[inline(always)]
    fn erfc_polynomial<A: Arch>(arch: A, x: Self) -> Self {
        let w = x * x;
        let even = polynomial!(arch, w; 1.23751259, 0.00358544337, -0.108804874, -0.0586796366, -0.0098310085, 0.000480784103);
        let odd = polynomial!(arch, w; -0.14024058, 0.0822761133, 0.0923127234, 0.0283216313, 0.00180429255, -0.000210841419);
        arch.mul_add(x, odd, even)
    }
    #[inline(always)]
    fn sin_cos<A: Arch>(arch: A, x: Self) -> (Self, Self) {
        super::trigonometric::sin_cos_f32(arch, x)
    }
    #[inline(always)]
    fn is_near<A: Arch>(x: Self) -> bool {
        super::trigonometric::is_near_f32::<A>(x)
    }
    #[inline(always)]
    fn near_sin_cos<A: Arch>(arch: A, x: Self) -> (Self, Self) {
        super::trigonometric::near_sin_cos_f32(arch, x)
    }
}

pub(super) use polynomial;
