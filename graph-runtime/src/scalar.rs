//! The element types. What holds: a `Scalar` is an ordered field as far as floats are, `Copy`, and has the constants
//! that formulas write as `T::PI`. What is not attempted: integers, and types of more than one value.

use core::fmt::{Debug, Display, LowerExp};
use core::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Sub, SubAssign};

use crate::functions::Functions;
use crate::kernels::Wide;

/// What a matrix of a formula may hold: `f32` or `f64`.
///
/// Generic formulas bound their element type by it and need nothing else.
///
/// ```
/// use graph_runtime::Scalar;
///
/// fn degrees<T: Scalar>(radians: T) -> T {
///     radians * T::from_f64(180.0) / T::PI
/// }
/// assert_eq!(degrees(core::f64::consts::PI), 180.0);
/// ```
pub trait Scalar:
    Copy
    + nalgebra::Scalar
    + crate::storage::Zero
    + crate::values::Values<Self>
    + Default
    + PartialOrd
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + AddAssign
    + SubAssign
    + MulAssign
    + DivAssign
    + Debug
    + Display
    + LowerExp
    + Send
    + Sync
    + Functions
    + Wide
    + 'static
{
    /// How many lines of a matrix a tile of the product kernels covers: two cache-line-wide registers' worth.
    #[doc(hidden)]
    const TILE: usize;
    /// 0.
    const ZERO: Self;
    /// 1.
    const ONE: Self;
    /// The distance from 1 to the next larger number.
    const EPSILON: Self;
    /// ∞.
    const INFINITY: Self;
    /// −∞.
    const NEG_INFINITY: Self;
    /// Not a number.
    const NAN: Self;
    /// The smallest positive normal number.
    const MIN_POSITIVE: Self;
    /// The largest finite number.
    const MAX: Self;
    /// The smallest finite number.
    const MIN: Self;
    /// π.
    const PI: Self;
    /// 2π.
    const TAU: Self;
    /// e.
    const E: Self;
    /// √2.
    const SQRT_2: Self;
    /// 1/√2.
    const FRAC_1_SQRT_2: Self;
    /// ln 2.
    const LN_2: Self;
    /// ln 10.
    const LN_10: Self;
    /// log₂ e.
    const LOG2_E: Self;
    /// log₁₀ e.
    const LOG10_E: Self;
    /// log₂ 10.
    const LOG2_10: Self;
    /// log₁₀ 2.
    const LOG10_2: Self;
    /// π/2.
    const FRAC_PI_2: Self;
    /// π/3.
    const FRAC_PI_3: Self;
    /// π/4.
    const FRAC_PI_4: Self;
    /// π/6.
    const FRAC_PI_6: Self;
    /// π/8.
    const FRAC_PI_8: Self;
    /// 1/π.
    const FRAC_1_PI: Self;
    /// 2/π.
    const FRAC_2_PI: Self;
    /// 2/√π.
    const FRAC_2_SQRT_PI: Self;

    /// The nearest value of this type.
    fn from_f64(x: f64) -> Self;
    /// The same value as an `f64`.
    fn to_f64(self) -> f64;
    /// The nearest value of this type.
    fn from_usize(n: usize) -> Self;
}

macro_rules! scalar {
    ($t:ident, $tile:literal) => {
        impl Scalar for $t {
            const TILE: usize = $tile;
            const ZERO: Self = 0.0;
            const ONE: Self = 1.0;
            const EPSILON: Self = $t::EPSILON;
            const INFINITY: Self = $t::INFINITY;
            const NEG_INFINITY: Self = $t::NEG_INFINITY;
            const NAN: Self = $t::NAN;
            const MIN_POSITIVE: Self = $t::MIN_POSITIVE;
            const MAX: Self = $t::MAX;
            const MIN: Self = $t::MIN;
            const PI: Self = core::$t::consts::PI;
            const TAU: Self = core::$t::consts::TAU;
            const E: Self = core::$t::consts::E;
            const SQRT_2: Self = core::$t::consts::SQRT_2;
            const FRAC_1_SQRT_2: Self = core::$t::consts::FRAC_1_SQRT_2;
            const LN_2: Self = core::$t::consts::LN_2;
            const LN_10: Self = core::$t::consts::LN_10;
            const LOG2_E: Self = core::$t::consts::LOG2_E;
            const LOG10_E: Self = core::$t::consts::LOG10_E;
            const LOG2_10: Self = core::$t::consts::LOG2_10;
            const LOG10_2: Self = core::$t::consts::LOG10_2;
            const FRAC_PI_2: Self = core::$t::consts::FRAC_PI_2;
            const FRAC_PI_3: Self = core::$t::consts::FRAC_PI_3;
            const FRAC_PI_4: Self = core::$t::consts::FRAC_PI_4;
            const FRAC_PI_6: Self = core::$t::consts::FRAC_PI_6;
            const FRAC_PI_8: Self = core::$t::consts::FRAC_PI_8;
            const FRAC_1_PI: Self = core::$t::consts::FRAC_1_PI;
            const FRAC_2_PI: Self = core::$t::consts::FRAC_2_PI;
            const FRAC_2_SQRT_PI: Self = core::$t::consts::FRAC_2_SQRT_PI;

            #[inline(always)]
            #[allow(clippy::cast_possible_truncation)] // rounding is what is asked for
            fn from_f64(x: f64) -> Self {
                x as Self
            }
            #[inline(always)]
            fn to_f64(self) -> f64 {
                f64::from(self)
            }
            #[inline(always)]
            fn from_usize(n: usize) -> Self {
                n as Self
            }
        }
    };
}

scalar!(f32, 16);
scalar!(f64, 8);
