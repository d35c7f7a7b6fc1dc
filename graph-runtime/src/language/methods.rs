//! Every function of the language, as a method. Written from the compiler's table by a test.

use super::{Is, Operand, functions};
use crate::Scalar;
use nalgebra::SMatrix;

/// The functions of the language whose first operand is a matrix or of any shape.
pub trait Methods: Sized {

    /// The product, entry by entry; between a scalar and anything also written `*`.
    ///
    /// `component_mul`: `s, s -> s`
    ///
    /// The derivative: `d_u = d_y·v`, `d_v = d_y·u`
    fn component_mul(self, v: impl Operand) -> Self::Own
    where
        Self: Operand,
    {
        functions::component_mul(self, v)
    }

    /// The quotient, entry by entry; by a scalar also written `/`.
    ///
    /// `component_div`: `s, s -> s`
    ///
    /// The derivative: `d_u = d_y / v`, `d_v = −d_y·(y / v)`
    ///
    /// At the edges: division by zero gives ±∞ or NaN, as in IEEE 754; so do its derivatives.
    fn component_div(self, v: impl Operand) -> Self::Own
    where
        Self: Operand,
    {
        functions::component_div(self, v)
    }

    /// The absolute value.
    ///
    /// `abs`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·signum(x)`
    ///
    /// At the edges: the derivative at 0 is 0.
    fn abs(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::abs(self)
    }

    /// −1, 0 or 1 by the sign.
    ///
    /// `signum`: `s -> s`
    ///
    /// The derivative: 0
    ///
    /// At the edges: signum(0) is 0; the derivative is 0 everywhere.
    fn signum(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::signum(self)
    }

    /// The square root.
    ///
    /// `sqrt`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·(0.5 / y)`
    ///
    /// At the edges: NaN below 0; the derivative at 0 is +∞.
    fn sqrt(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::sqrt(self)
    }

    /// The cube root.
    ///
    /// `cbrt`: `s -> s`
    ///
    /// The derivative: `d_x = d_y / (3·y²)`
    ///
    /// At the edges: the derivative at 0 is +∞.
    fn cbrt(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::cbrt(self)
    }

    /// The reciprocal 1/x.
    ///
    /// `recip`: `s -> s`
    ///
    /// The derivative: `d_x = −d_y·(y / x)`
    ///
    /// At the edges: ±∞ at ±0.
    fn recip(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::recip(self)
    }

    /// The square x·x, entry by entry.
    ///
    /// `square`: `s -> s`
    ///
    /// The derivative: `d_x = 2·(d_y·x)`
    fn square(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::square(self)
    }

    /// A power with a whole exponent.
    ///
    /// `powi`: `s, index [] -> s`
    ///
    /// The derivative: `d_u = d_y·where(i = 0, 0, i·powi(u, i - 1))`
    ///
    /// At the edges: powi(x, 0) is 1 with derivative 0, also at x = 0.
    fn powi(self, i: usize) -> Self::Own
    where
        Self: Operand,
    {
        functions::powi(self, i)
    }

    /// A power with a real exponent.
    ///
    /// `powf`: `s, s -> s`
    ///
    /// The derivative: `d_u = d_y·where(v = 0, 0, v·powf(u, v − 1))`, `d_v = d_y·where(u = 0, 0, y·ln(where(u = 0, 1, u)))`
    ///
    /// At the edges: NaN for a negative base and a broken exponent; at exponent 0 the derivative by the base is 0; at base 0 the derivative by the exponent is 0.
    fn powf(self, v: impl Operand) -> Self::Own
    where
        Self: Operand,
    {
        functions::powf(self, v)
    }

    /// √(x² + y²) without overflow on the way.
    ///
    /// `hypot`: `s, s -> s`
    ///
    /// The derivative: `d_u = d_y·where(y = 0, 0, u / where(y = 0, 1, y))`, `d_v = d_y·where(y = 0, 0, v / where(y = 0, 1, y))`
    ///
    /// At the edges: the gradient at (0, 0) is 0.
    fn hypot(self, v: impl Operand) -> Self::Own
    where
        Self: Operand,
    {
        functions::hypot(self, v)
    }

    /// The exponential function.
    ///
    /// `exp`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·y`
    ///
    /// At the edges: overflows to +∞, underflows to 0.
    fn exp(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::exp(self)
    }

    /// 2 to the power x.
    ///
    /// `exp2`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·(0.6931471805599453·y)`
    ///
    /// At the edges: overflows to +∞, underflows to 0.
    fn exp2(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::exp2(self)
    }

    /// exp(x) − 1, accurate near 0.
    ///
    /// `exp_m1`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·exp(x)`
    ///
    /// At the edges: −1 far below 0; overflows to +∞.
    fn exp_m1(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::exp_m1(self)
    }

    /// The natural logarithm.
    ///
    /// `ln`: `s -> s`
    ///
    /// The derivative: `d_x = d_y / x`
    ///
    /// At the edges: −∞ at 0 with derivative +∞; NaN below.
    fn ln(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::ln(self)
    }

    /// ln(1 + x), accurate near 0.
    ///
    /// `ln_1p`: `s -> s`
    ///
    /// The derivative: `d_x = d_y / (1 + x)`
    ///
    /// At the edges: −∞ at −1; NaN below.
    fn ln_1p(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::ln_1p(self)
    }

    /// The logarithm to base 2.
    ///
    /// `log2`: `s -> s`
    ///
    /// The derivative: `d_x = d_y / (x·0.6931471805599453)`
    ///
    /// At the edges: −∞ at 0 with derivative +∞; NaN below.
    fn log2(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::log2(self)
    }

    /// The logarithm to base 10.
    ///
    /// `log10`: `s -> s`
    ///
    /// The derivative: `d_x = d_y / (x·2.302585092994046)`
    ///
    /// At the edges: −∞ at 0 with derivative +∞; NaN below.
    fn log10(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::log10(self)
    }

    /// The sine.
    ///
    /// `sin`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·cos(x)`
    fn sin(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::sin(self)
    }

    /// The cosine.
    ///
    /// `cos`: `s -> s`
    ///
    /// The derivative: `d_x = −d_y·sin(x)`
    fn cos(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::cos(self)
    }

    /// The tangent.
    ///
    /// `tan`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·(1 + y²)`
    ///
    /// At the edges: grows without bound at odd multiples of π/2.
    fn tan(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::tan(self)
    }

    /// The arc sine.
    ///
    /// `asin`: `s -> s`
    ///
    /// The derivative: `d_x = d_y / √((1 − x)·(1 + x))`
    ///
    /// At the edges: NaN beyond ±1, where the derivative is +∞.
    fn asin(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::asin(self)
    }

    /// The arc cosine.
    ///
    /// `acos`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·(-1 / √((1 − x)·(1 + x)))`
    ///
    /// At the edges: NaN beyond ±1, where the derivative is −∞.
    fn acos(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::acos(self)
    }

    /// The arc tangent.
    ///
    /// `atan`: `s -> s`
    ///
    /// The derivative: `d_x = d_y / (1 + x²)`
    fn atan(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::atan(self)
    }

    /// The angle of the point (x, y), written `y.atan2(x)`.
    ///
    /// `atan2`: `s, s -> s`
    ///
    /// The derivative: `d_u = d_y·(v / (v² + u²))`, `d_v = −d_y·(u / (v² + u²))`
    ///
    /// At the edges: the angle of (0, 0) is 0 and its gradient NaN; jumps by 2π across the negative x axis.
    fn atan2(self, v: impl Operand) -> Self::Own
    where
        Self: Operand,
    {
        functions::atan2(self, v)
    }

    /// The hyperbolic sine.
    ///
    /// `sinh`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·cosh(x)`
    ///
    /// At the edges: overflows to ±∞.
    fn sinh(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::sinh(self)
    }

    /// The hyperbolic cosine.
    ///
    /// `cosh`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·sinh(x)`
    ///
    /// At the edges: overflows to +∞.
    fn cosh(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::cosh(self)
    }

    /// The hyperbolic tangent.
    ///
    /// `tanh`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·(1 − y²)`
    ///
    /// At the edges: ±1 with derivative 0 far from 0.
    fn tanh(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::tanh(self)
    }

    /// The inverse hyperbolic sine.
    ///
    /// `asinh`: `s -> s`
    ///
    /// The derivative: `d_x = d_y / √(1 + x²)`
    fn asinh(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::asinh(self)
    }

    /// The inverse hyperbolic cosine.
    ///
    /// `acosh`: `s -> s`
    ///
    /// The derivative: `d_x = d_y / √((x − 1)·(x + 1))`
    ///
    /// At the edges: NaN below 1; the derivative at 1 is +∞.
    fn acosh(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::acosh(self)
    }

    /// The inverse hyperbolic tangent.
    ///
    /// `atanh`: `s -> s`
    ///
    /// The derivative: `d_x = d_y / ((1 − x)·(1 + x))`
    ///
    /// At the edges: ±∞ at ±1, NaN beyond.
    fn atanh(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::atanh(self)
    }

    /// The largest whole number that is not above.
    ///
    /// `floor`: `s -> s`
    ///
    /// The derivative: 0
    ///
    /// At the edges: the derivative is 0, also at the steps.
    fn floor(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::floor(self)
    }

    /// The smallest whole number that is not below.
    ///
    /// `ceil`: `s -> s`
    ///
    /// The derivative: 0
    ///
    /// At the edges: the derivative is 0, also at the steps.
    fn ceil(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::ceil(self)
    }

    /// The nearest whole number, halves away from zero.
    ///
    /// `round`: `s -> s`
    ///
    /// The derivative: 0
    ///
    /// At the edges: the derivative is 0, also at the steps.
    fn round(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::round(self)
    }

    /// The error function.
    ///
    /// `erf`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·(1.1283791670955126·exp(−x²))`
    ///
    /// At the edges: ±1 far from 0.
    fn erf(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::erf(self)
    }

    /// 1 − erf(x), accurate far above 0.
    ///
    /// `erfc`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·(−1.1283791670955126·exp(−x²))`
    ///
    /// At the edges: 0 far above 0, 2 far below.
    fn erfc(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::erfc(self)
    }

    /// The distribution function of the standard normal distribution.
    ///
    /// `normal_cdf`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·(0.3989422804014327·exp(−0.5·x²))`
    ///
    /// At the edges: 0 far below 0 with full relative accuracy, 1 far above.
    fn normal_cdf(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::normal_cdf(self)
    }

    /// The lesser of two, entry by entry.
    ///
    /// `min`: `s, s -> s`
    ///
    /// The derivative: `d_u = d_y·where(v > u, 1, where(v = u, 0.5, 0))`, `d_v = d_y·where(u > v, 1, where(v = u, 0.5, 0))`
    ///
    /// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
    fn min(self, v: impl Operand) -> Self::Own
    where
        Self: Operand,
    {
        functions::min(self, v)
    }

    /// The greater of two, entry by entry.
    ///
    /// `max`: `s, s -> s`
    ///
    /// The derivative: `d_u = d_y·where(u > v, 1, where(u = v, 0.5, 0))`, `d_v = d_y·where(v > u, 1, where(u = v, 0.5, 0))`
    ///
    /// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
    fn max(self, v: impl Operand) -> Self::Own
    where
        Self: Operand,
    {
        functions::max(self, v)
    }

    /// The value within bounds: `x.clamp(low, high)`.
    ///
    /// `clamp`: `s, s, s -> s`
    ///
    /// The derivative: `d_u = d_y·where(w > max(u, v), 1, where(w = max(u, v), 0.5, 0))·where(u > v, 1, where(u = v, 0.5, 0))`, `d_v = d_y·where(w > max(u, v), 1, where(w = max(u, v), 0.5, 0))·where(v > u, 1, where(u = v, 0.5, 0))`, `d_w = d_y·where(max(u, v) > w, 1, where(w = max(u, v), 0.5, 0))`
    ///
    /// At the edges: at a bound the cotangent is shared equally between the value and the bound.
    fn clamp(self, v: impl Operand, w: impl Operand) -> Self::Own
    where
        Self: Operand,
    {
        functions::clamp(self, v, w)
    }

    /// The row of each column's least entry.
    ///
    /// `row_min`: `[r c] -> [1 c]`
    ///
    /// The derivative: `d_x = where(x = y, d_y / row_sum(where(x = y, 1, 0)), 0)`
    ///
    /// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
    fn row_min<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, 1, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::row_min(self)
    }

    /// The row of each column's greatest entry.
    ///
    /// `row_max`: `[r c] -> [1 c]`
    ///
    /// The derivative: `d_x = where(x = y, d_y / row_sum(where(x = y, 1, 0)), 0)`
    ///
    /// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
    fn row_max<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, 1, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::row_max(self)
    }

    /// The column of each row's least entry.
    ///
    /// `column_min`: `[r c] -> [r 1]`
    ///
    /// The derivative: `d_x = where(x = y, d_y / column_sum(where(x = y, 1, 0)), 0)`
    ///
    /// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
    fn column_min<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, R, 1>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::column_min(self)
    }

    /// The column of each row's greatest entry.
    ///
    /// `column_max`: `[r c] -> [r 1]`
    ///
    /// The derivative: `d_x = where(x = y, d_y / column_sum(where(x = y, 1, 0)), 0)`
    ///
    /// At the edges: a tie shares the cotangent equally; NaN if any operand is NaN.
    fn column_max<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, R, 1>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::column_max(self)
    }

    /// The logistic function 1/(1 + exp(−x)).
    ///
    /// `sigmoid`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·(y·(1 − y))`
    ///
    /// At the edges: 0 and 1 far from 0, without overflow.
    fn sigmoid(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::sigmoid(self)
    }

    /// The positive part max(x, 0).
    ///
    /// `relu`: `s -> s`
    ///
    /// The derivative: `d_x = where(x ≤ 0, 0, d_y)`
    ///
    /// At the edges: the derivative at 0 is 0.
    fn relu(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::relu(self)
    }

    /// x where it is positive, else x/100.
    ///
    /// `leaky_relu`: `s -> s`
    ///
    /// The derivative: `d_x = where(0 > x, 0, d_y) + where(0 > x, d_y, 0)·0.01`
    ///
    /// At the edges: the derivative at 0 is 1.
    fn leaky_relu(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::leaky_relu(self)
    }

    /// x where it is positive, else exp(x) − 1.
    ///
    /// `elu`: `s -> s`
    ///
    /// The derivative: `d_x = where(x > 0, d_y, 0) + where(x > 0, 0, where(x > 0, 0, d_y)·exp(where(x > 0, 0, x)))`
    ///
    /// At the edges: −1 far below 0; the derivative at 0 is 1.
    fn elu(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::elu(self)
    }

    /// The scaled exponential linear unit of self-normalising networks.
    ///
    /// `selu`: `s -> s`
    ///
    /// The derivative: that of its definition
    ///
    /// At the edges: the derivative at 0 is the one from below, 1.7580993408473766.
    fn selu(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::selu(self)
    }

    /// ln(1 + exp(x)).
    ///
    /// `softplus`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·σ(x)`
    ///
    /// At the edges: x far above 0 and exp(x) far below, without overflow.
    fn softplus(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::softplus(self)
    }

    /// x·sigmoid(x), also called swish.
    ///
    /// `silu`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·σ(x) + d_y·x·(σ(x)·(1 − σ(x)))`
    ///
    /// At the edges: 0 far below 0, x far above.
    fn silu(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::silu(self)
    }

    /// x·Φ(x), the exact Gaussian error linear unit.
    ///
    /// `gelu`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·Φ(x) + d_y·x·(0.3989422804014327·exp(−0.5·x²))`
    ///
    /// At the edges: 0 far below 0, x far above.
    fn gelu(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::gelu(self)
    }

    /// x·tanh(softplus(x)).
    ///
    /// `mish`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·tanh(softplus(x)) + d_y·x·(1 − tanh(softplus(x))²)·σ(x)`
    ///
    /// At the edges: 0 far below 0, x far above.
    fn mish(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::mish(self)
    }

    /// The logarithm of the logistic function, −softplus(−x).
    ///
    /// `log_sigmoid`: `s -> s`
    ///
    /// The derivative: `d_x = d_y·σ(−x)`
    ///
    /// At the edges: x far below 0 and −exp(−x) far above, without overflow.
    fn log_sigmoid(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::log_sigmoid(self)
    }

    /// x within [−1, 1].
    ///
    /// `hard_tanh`: `s -> s`
    ///
    /// The derivative: `d_x = where(-1 > x, 0, where(x > 1, 0, d_y))`
    ///
    /// At the edges: the derivative at ±1 is 1.
    fn hard_tanh(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::hard_tanh(self)
    }

    /// x/(1 + |x|).
    ///
    /// `softsign`: `s -> s`
    ///
    /// The derivative: `d_x = d_y / (1 + abs(x)) − d_y·(y / (1 + abs(x)))·signum(x)`
    ///
    /// At the edges: ±1 far from 0; the derivative at 0 is 1.
    fn softsign(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::softsign(self)
    }

    /// The sum of all entries.
    ///
    /// `sum`: `[r c] -> []`
    ///
    /// The derivative: `d_x = d_y`
    fn sum<T: Scalar, const C: usize, const R: usize>(self) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::sum(self)
    }

    /// The row of the columns' sums.
    ///
    /// `row_sum`: `[r c] -> [1 c]`
    ///
    /// The derivative: `d_x = d_y`
    fn row_sum<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, 1, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::row_sum(self)
    }

    /// The column of the rows' sums.
    ///
    /// `column_sum`: `[r c] -> [r 1]`
    ///
    /// The derivative: `d_x = d_y`
    fn column_sum<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, R, 1>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::column_sum(self)
    }

    /// The mean of all entries.
    ///
    /// `mean`: `[r c] -> []`
    ///
    /// The derivative: `d_x = d_y / (r·c)`
    fn mean<T: Scalar, const C: usize, const R: usize>(self) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::mean(self)
    }

    /// The row of the columns' means.
    ///
    /// `row_mean`: `[r c] -> [1 c]`
    ///
    /// The derivative: `d_x = d_y·(1 / r)`
    fn row_mean<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, 1, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::row_mean(self)
    }

    /// The column of the rows' means.
    ///
    /// `column_mean`: `[r c] -> [r 1]`
    ///
    /// The derivative: `d_x = d_y·(1 / c)`
    fn column_mean<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, R, 1>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::column_mean(self)
    }

    /// The product of all entries.
    ///
    /// `product`: `[r c] -> []`
    ///
    /// The derivative: `d_x = d_y·product_of_others(x)`
    ///
    /// At the edges: the gradient is right with zeros among the entries: each entry's is the product of all others.
    fn product<T: Scalar, const C: usize, const R: usize>(self) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::product(self)
    }

    /// The population variance of all entries, the mean of (x − mean)².
    ///
    /// `variance`: `[r c] -> []`
    ///
    /// The derivative: `d_x = 2·(d_y / (r·c)·(x − Σ(x) / (r·c))) + (−Σ(2·(d_y / (r·c)·(x − Σ(x) / (r·c)))) / (r·c))`
    fn variance<T: Scalar, const C: usize, const R: usize>(self) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::variance(self)
    }

    /// The square root of the sum of the squares of all entries.
    ///
    /// `norm`: `[r c] -> []`
    ///
    /// The derivative: `d_x = 2·(d_y·where(Σ(x²) > 0, 0.5 / where(Σ(x²) > 0, y, 1), 0)·x)`
    ///
    /// At the edges: the gradient at zero is zero.
    fn norm<T: Scalar, const C: usize, const R: usize>(self) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::norm(self)
    }

    /// The square root of the sum of the squares of all entries.
    ///
    /// `magnitude`: `[r c] -> []`
    ///
    /// The derivative: `d_x = 2·(d_y·where(Σ(x²) > 0, 0.5 / where(Σ(x²) > 0, y, 1), 0)·x)`
    ///
    /// At the edges: the gradient at zero is zero.
    fn magnitude<T: Scalar, const C: usize, const R: usize>(self) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::magnitude(self)
    }

    /// The sum of the squares of all entries.
    ///
    /// `norm_squared`: `[r c] -> []`
    ///
    /// The derivative: `d_x = 2·(d_y·x)`
    fn norm_squared<T: Scalar, const C: usize, const R: usize>(self) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::norm_squared(self)
    }

    /// The sum of the squares of all entries.
    ///
    /// `magnitude_squared`: `[r c] -> []`
    ///
    /// The derivative: `d_x = 2·(d_y·x)`
    fn magnitude_squared<T: Scalar, const C: usize, const R: usize>(self) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::magnitude_squared(self)
    }

    /// The sum of the absolute values of all entries.
    ///
    /// `norm_l1`: `[r c] -> []`
    ///
    /// The derivative: `d_x = d_y·signum(x)`
    ///
    /// At the edges: an entry of 0 has the derivative 0.
    fn norm_l1<T: Scalar, const C: usize, const R: usize>(self) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::norm_l1(self)
    }

    /// The greatest absolute value of all entries.
    ///
    /// `norm_inf`: `[r c] -> []`
    ///
    /// The derivative: `d_x = where(abs(x) = y, d_y / Σ(where(abs(x) = y, 1, 0)), 0) ⊙ signum(x)`
    ///
    /// At the edges: a tie shares the cotangent equally; the gradient at zero is zero.
    fn norm_inf<T: Scalar, const C: usize, const R: usize>(self) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::norm_inf(self)
    }

    /// A scalar added to every entry.
    ///
    /// `add_scalar`: `[r c], [] -> [r c]`
    ///
    /// The derivative: `d_u = d_y`, `d_v = Σ(d_y)`
    fn add_scalar<T: Scalar, const C: usize, const R: usize>(self, v: T) -> SMatrix<T, R, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::add_scalar(self, v)
    }

    /// Every entry times a scalar.
    ///
    /// `scale`: `[r c], [] -> [r c]`
    ///
    /// The derivative: `d_u = d_y·v`, `d_v = Σ(d_y ⊙ u)`
    fn scale<T: Scalar, const C: usize, const R: usize>(self, v: T) -> SMatrix<T, R, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::scale(self, v)
    }

    /// Every entry divided by a scalar.
    ///
    /// `unscale`: `[r c], [] -> [r c]`
    ///
    /// The derivative: `d_u = d_y·(1 / v)`, `d_v = −Σ(d_y ⊙ (y·(1 / v)))`
    fn unscale<T: Scalar, const C: usize, const R: usize>(self, v: T) -> SMatrix<T, R, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::unscale(self, v)
    }

    /// The way from one matrix to another: `a·(1 − t) + b·t`.
    ///
    /// `lerp`: `[r c], [r c], [] -> [r c]`
    ///
    /// The derivative: `d_u = d_y·(1 − w)`, `d_v = d_y·w`, `d_w = Σ(d_y ⊙ v) − Σ(d_y ⊙ u)`
    fn lerp<T: Scalar, const C: usize, const R: usize>(self, v: impl Is<SMatrix<T, R, C>>, w: T) -> SMatrix<T, R, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::lerp(self, v, w)
    }

    /// The matrix divided by its norm.
    ///
    /// `normalize`: `[r c] -> [r c]`
    ///
    /// The derivative: that of its definition
    ///
    /// At the edges: at zero it is undefined, and so is its derivative.
    fn normalize<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, R, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::normalize(self)
    }

    /// exp(x)/Σ exp(x): over the entries of a column vector, else over each row.
    ///
    /// `softmax`: `[r c] -> [r c]`
    ///
    /// The derivative: that of its definition
    ///
    /// At the edges: right at ±1000: the largest entry is taken out first; logsumexp of nothing but −∞ is −∞, where its gradient and the softmax are NaN; so are those of an entry of +∞.
    fn softmax<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, R, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::softmax(self)
    }

    /// The logarithm of the softmax.
    ///
    /// `log_softmax`: `[r c] -> [r c]`
    ///
    /// The derivative: that of its definition
    ///
    /// At the edges: right at ±1000: the largest entry is taken out first; logsumexp of nothing but −∞ is −∞, where its gradient and the softmax are NaN; so are those of an entry of +∞.
    fn log_softmax<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, R, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::log_softmax(self)
    }

    /// ln Σ exp(x): a scalar for a column vector, else a column with an entry for each row.
    ///
    /// `logsumexp`: `[n 1] -> [] | [r c] -> [r 1]`
    ///
    /// The derivative: `d_x = d_y / Σ(exp(x − stop_gradient(finite_or_zero(max(x)))))·exp(x − stop_gradient(finite_or_zero(max(x))))`
    ///
    /// At the edges: right at ±1000: the largest entry is taken out first; logsumexp of nothing but −∞ is −∞, where its gradient and the softmax are NaN; so are those of an entry of +∞.
    fn logsumexp<T: Scalar, const N: usize>(self) -> T
    where
        Self: Is<SMatrix<T, N, 1>>,
    {
        functions::logsumexp(self)
    }

    /// exp(x)/Σ exp(x) over each column.
    ///
    /// `column_softmax`: `[r c] -> [r c]`
    ///
    /// The derivative: that of its definition
    ///
    /// At the edges: right at ±1000: the largest entry is taken out first; logsumexp of nothing but −∞ is −∞, where its gradient and the softmax are NaN; so are those of an entry of +∞.
    fn column_softmax<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, R, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::column_softmax(self)
    }

    /// The logarithm of the softmax over each column.
    ///
    /// `column_log_softmax`: `[r c] -> [r c]`
    ///
    /// The derivative: that of its definition
    ///
    /// At the edges: right at ±1000: the largest entry is taken out first; logsumexp of nothing but −∞ is −∞, where its gradient and the softmax are NaN; so are those of an entry of +∞.
    fn column_log_softmax<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, R, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::column_log_softmax(self)
    }

    /// ln Σ exp(x) over each column: a row.
    ///
    /// `column_logsumexp`: `[r c] -> [1 c]`
    ///
    /// The derivative: that of its definition
    ///
    /// At the edges: right at ±1000: the largest entry is taken out first; logsumexp of nothing but −∞ is −∞, where its gradient and the softmax are NaN; so are those of an entry of +∞.
    fn column_logsumexp<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, 1, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::column_logsumexp(self)
    }

    /// The mean of (y − t)² over all entries.
    ///
    /// `mean_squared_error`: `[r c], [r c] -> []`
    ///
    /// The derivative: `d_u = 2·(d_y / (r·c)·(u − v))`, `d_v = −2·(d_y / (r·c)·(u − v))`
    fn mean_squared_error<T: Scalar, const C: usize, const R: usize>(self, v: impl Is<SMatrix<T, R, C>>) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::mean_squared_error(self, v)
    }

    /// ½·Σ(y − t)² over all entries.
    ///
    /// `sum_squared_error`: `[r c], [r c] -> []`
    ///
    /// The derivative: `d_u = 2·(d_y·0.5·(u − v))`, `d_v = −2·(d_y·0.5·(u − v))`
    fn sum_squared_error<T: Scalar, const C: usize, const R: usize>(self, v: impl Is<SMatrix<T, R, C>>) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::sum_squared_error(self, v)
    }

    /// ½·e² where |e| ≤ δ, else δ·(|e| − ½·δ), entry by entry: `huber(e, delta)`.
    ///
    /// `huber`: `s, [] -> s`
    ///
    /// The derivative: `d_u = 2·(where(abs(u) > v, 0, d_y)·0.5·u) + where(abs(u) > v, d_y, 0)·v·signum(u)`, `d_v = where(abs(u) > v, d_y, 0)·(abs(u) − 0.5·v) − where(abs(u) > v, d_y, 0)·v·0.5`
    ///
    /// At the edges: once differentiable at |e| = δ.
    fn huber<T: Scalar>(self, v: T) -> Self::Own
    where
        Self: Operand,
    {
        functions::huber(self, v)
    }

    /// The mean of softplus(z) − t·z over all entries.
    ///
    /// `binary_cross_entropy_with_logits`: `[r c], [r c] -> []`
    ///
    /// The derivative: `d_u = (−d_y / (r·c))·v + d_y / (r·c)·σ(u)`, `d_v = (−d_y / (r·c))·u`
    ///
    /// At the edges: right at logits of ±1000.
    fn binary_cross_entropy_with_logits<T: Scalar, const C: usize, const R: usize>(self, v: impl Is<SMatrix<T, R, C>>) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::binary_cross_entropy_with_logits(self, v)
    }

    /// The mean over the rows of −Σ t·ln p.
    ///
    /// `cross_entropy`: `[r c], [r c] -> []`
    ///
    /// The derivative: `d_u = (−d_y / r)·v / u`, `d_v = (−d_y / r)·ln(u)`
    ///
    /// At the edges: NaN where a probability of 0 meets a target of 0: prefer softmax_cross_entropy.
    fn cross_entropy<T: Scalar, const C: usize, const R: usize>(self, v: impl Is<SMatrix<T, R, C>>) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::cross_entropy(self, v)
    }

    /// The mean over the rows of −Σ t·ln softmax(z).
    ///
    /// `softmax_cross_entropy`: `[r c], [r c] -> []`
    ///
    /// The derivative: that of its definition
    ///
    /// At the edges: right at scores of ±1000; the value is NaN where a score of −∞ meets a target of 0: mask with a large finite number.
    fn softmax_cross_entropy<T: Scalar, const C: usize, const R: usize>(self, v: impl Is<SMatrix<T, R, C>>) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::softmax_cross_entropy(self, v)
    }

    /// The product `aᵀ·b`, with the first operand read in place.
    ///
    /// `tr_mul`: `[k m], [k n] -> [m n]`
    ///
    /// The derivative: `d_u = v·d_yᵀ`, `d_v = u·d_y`
    fn tr_mul<T: Scalar, const K: usize, const M: usize, const N: usize>(self, v: impl Is<SMatrix<T, K, N>>) -> SMatrix<T, M, N>
    where
        Self: Is<SMatrix<T, K, M>>,
    {
        functions::tr_mul(self, v)
    }

    /// The sum of the products of the entries of two matrices.
    ///
    /// `dot`: `[r c], [r c] -> []`
    ///
    /// The derivative: `d_u = d_y·v`, `d_v = d_y·u`
    fn dot<T: Scalar, const C: usize, const R: usize>(self, v: impl Is<SMatrix<T, R, C>>) -> T
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::dot(self, v)
    }

    /// The outer product `a·bᵀ` of two column vectors.
    ///
    /// `outer`: `[m 1], [n 1] -> [m n]`
    ///
    /// The derivative: `d_u = d_y·v`, `d_v = d_yᵀ·u`
    fn outer<T: Scalar, const M: usize, const N: usize>(self, v: impl Is<SMatrix<T, N, 1>>) -> SMatrix<T, M, N>
    where
        Self: Is<SMatrix<T, M, 1>>,
    {
        functions::outer(self, v)
    }

    /// The vector product of two vectors of three entries.
    ///
    /// `cross`: `[3 1], [3 1] -> [3 1] | [1 3], [1 3] -> [1 3]`
    ///
    /// The derivative: that of its definition
    fn cross<T: Scalar>(self, v: impl Is<SMatrix<T, 3, 1>>) -> SMatrix<T, 3, 1>
    where
        Self: Is<SMatrix<T, 3, 1>>,
    {
        functions::cross(self, v)
    }

    /// The matrix of the vector product: `skew(a) * b` is `a.cross(&b)`.
    ///
    /// `skew`: `[3 1] -> [3 3]`
    ///
    /// The derivative: that of its definition
    fn skew<T: Scalar>(self) -> SMatrix<T, 3, 3>
    where
        Self: Is<SMatrix<T, 3, 1>>,
    {
        functions::skew(self)
    }

    /// The sum of the diagonal of a square matrix.
    ///
    /// `trace`: `[n n] -> []`
    ///
    /// The derivative: `d_x = from_diagonal(d_y)`
    fn trace<T: Scalar, const N: usize>(self) -> T
    where
        Self: Is<SMatrix<T, N, N>>,
    {
        functions::trace(self)
    }

    /// `xᵀ·a·x`: `quadratic_form(a, x)`.
    ///
    /// `quadratic_form`: `[n n], [n 1] -> []`
    ///
    /// The derivative: `d_u = d_y·v·vᵀ`, `d_v = d_y·(u·v) + uᵀ·(d_y·v)`
    fn quadratic_form<T: Scalar, const N: usize>(self, v: impl Is<SMatrix<T, N, 1>>) -> T
    where
        Self: Is<SMatrix<T, N, N>>,
    {
        functions::quadratic_form(self, v)
    }

    /// The Kronecker product: the blocks `aᵢⱼ·b`.
    ///
    /// `kronecker`: `[a b], [c d] -> [a*c b*d]`
    ///
    /// The derivative: that of its definition
    fn kronecker<T: Scalar, const A: usize, const A_TIMES_C: usize, const B: usize, const B_TIMES_D: usize, const C: usize, const D: usize>(self, v: impl Is<SMatrix<T, C, D>>) -> SMatrix<T, A_TIMES_C, B_TIMES_D>
    where
        Self: Is<SMatrix<T, A, B>>,
    {
        functions::kronecker(self, v)
    }

    /// The transpose.
    ///
    /// `transpose`: `[r c] -> [c r]`
    ///
    /// The derivative: `d_x = d_yᵀ`
    fn transpose<T: Scalar, const C: usize, const R: usize>(self) -> SMatrix<T, C, R>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::transpose(self)
    }

    /// The same entries along every side where the operand has one.
    ///
    /// `repeat`: `[] -> [R C] | [1 1] -> [R C] | [1 c] -> [R c] | [r 1] -> [r C] | bool [] -> bool [R C] | bool [1 1] -> bool [R C] | bool [1 c] -> bool [R c] | bool [r 1] -> bool [r C]`
    ///
    /// The derivative: `d_x = Σ(d_y)`
    fn repeat<const R: usize, const C: usize>(self) -> SMatrix<f64, R, C>
    where
        Self: Operand,
    {
        functions::repeat::<R, C>(self)
    }

    /// The same entries, column by column, in another shape: `m.reshape::<R, C>()`.
    ///
    /// `reshape`: `[r c] -> [R C]`
    ///
    /// The derivative: `d_x = reshape(d_y)`
    fn reshape<const R: usize, const C: usize>(self) -> SMatrix<f64, R, C>
    where
        Self: Operand,
    {
        functions::reshape::<R, C>(self)
    }

    /// The one entry of a 1×1 matrix.
    ///
    /// `to_scalar`: `[1 1] -> []`
    ///
    /// The derivative: `d_x = place(d_y, 0, 0)`
    fn to_scalar<T: Scalar>(self) -> T
    where
        Self: Is<SMatrix<T, 1, 1>>,
    {
        functions::to_scalar(self)
    }

    /// Row `i`, as a row: `m.row(i)`.
    ///
    /// `row`: `[r c], index [] -> [1 c]`
    ///
    /// The derivative: `d_u = embed(d_y, i, 0)`
    fn row<T: Scalar, const C: usize, const R: usize>(self, i: usize) -> SMatrix<T, 1, C>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::row(self, i)
    }

    /// Column `j`, as a column: `m.column(j)`.
    ///
    /// `column`: `[r c], index [] -> [r 1]`
    ///
    /// The derivative: `d_u = embed(d_y, 0, i)`
    fn column<T: Scalar, const C: usize, const R: usize>(self, i: usize) -> SMatrix<T, R, 1>
    where
        Self: Is<SMatrix<T, R, C>>,
    {
        functions::column(self, i)
    }

    /// `N` rows from row `i` on: `m.fixed_rows::<N>(i)`.
    ///
    /// `fixed_rows`: `[r c], index [] -> [N c]`
    ///
    /// The derivative: `d_u = embed(d_y, i, 0)`
    fn fixed_rows<const N: usize>(self, i: usize) -> SMatrix<f64, N, 1>
    where
        Self: Operand,
    {
        functions::fixed_rows::<N>(self, i)
    }

    /// `N` columns from column `j` on: `m.fixed_columns::<N>(j)`.
    ///
    /// `fixed_columns`: `[r c], index [] -> [r N]`
    ///
    /// The derivative: `d_u = embed(d_y, 0, i)`
    fn fixed_columns<const N: usize>(self, i: usize) -> SMatrix<f64, 1, N>
    where
        Self: Operand,
    {
        functions::fixed_columns::<N>(self, i)
    }

    /// The `R`×`C` block from row `i` and column `j` on: `m.fixed_view::<R, C>(i, j)`.
    ///
    /// `fixed_view`: `[r c], index [], index [] -> [R C]`
    ///
    /// The derivative: `d_u = embed(d_y, i, j)`
    fn fixed_view<const R: usize, const C: usize>(self, i: usize, j: usize) -> SMatrix<f64, R, C>
    where
        Self: Operand,
    {
        functions::fixed_view::<R, C>(self, i, j)
    }

    /// Two matrices side by side.
    ///
    /// `hstack`: `[r a], [r b] -> [r a+b]`
    ///
    /// The derivative: `d_u = fixed_view(d_y, 0, 0)`, `d_v = fixed_view(d_y, 0, a)`
    fn hstack<T: Scalar, const A: usize, const A_PLUS_B: usize, const B: usize, const R: usize>(self, v: impl Is<SMatrix<T, R, B>>) -> SMatrix<T, R, A_PLUS_B>
    where
        Self: Is<SMatrix<T, R, A>>,
    {
        functions::hstack(self, v)
    }

    /// One matrix above another.
    ///
    /// `vstack`: `[a c], [b c] -> [a+b c]`
    ///
    /// The derivative: `d_u = fixed_view(d_y, 0, 0)`, `d_v = fixed_view(d_y, a, 0)`
    fn vstack<T: Scalar, const A: usize, const A_PLUS_B: usize, const B: usize, const C: usize>(self, v: impl Is<SMatrix<T, B, C>>) -> SMatrix<T, A_PLUS_B, C>
    where
        Self: Is<SMatrix<T, A, C>>,
    {
        functions::vstack(self, v)
    }

    /// The diagonal of a square matrix, as a column.
    ///
    /// `diagonal`: `[n n] -> [n 1]`
    ///
    /// The derivative: `d_x = from_diagonal(d_y)`
    fn diagonal<T: Scalar, const N: usize>(self) -> SMatrix<T, N, 1>
    where
        Self: Is<SMatrix<T, N, N>>,
    {
        functions::diagonal(self)
    }

    /// The square matrix with a column on its diagonal and zeros elsewhere.
    ///
    /// `from_diagonal`: `[n 1] -> [n n]`
    ///
    /// The derivative: `d_x = diagonal(d_y)`
    fn from_diagonal<T: Scalar, const N: usize>(self) -> SMatrix<T, N, N>
    where
        Self: Is<SMatrix<T, N, 1>>,
    {
        functions::from_diagonal(self)
    }

    /// The matrix on and below the diagonal, zeros above it.
    ///
    /// `lower_triangle`: `[n n] -> [n n]`
    ///
    /// The derivative: `d_x = lower_triangle(d_y)`
    fn lower_triangle<T: Scalar, const N: usize>(self) -> SMatrix<T, N, N>
    where
        Self: Is<SMatrix<T, N, N>>,
    {
        functions::lower_triangle(self)
    }

    /// The matrix on and above the diagonal, zeros below it.
    ///
    /// `upper_triangle`: `[n n] -> [n n]`
    ///
    /// The derivative: `d_x = upper_triangle(d_y)`
    fn upper_triangle<T: Scalar, const N: usize>(self) -> SMatrix<T, N, N>
    where
        Self: Is<SMatrix<T, N, N>>,
    {
        functions::upper_triangle(self)
    }

    /// The solution of `L·x = b`.
    ///
    /// `solve_lower_triangular`: `[n n], [n k] -> [n k]`
    ///
    /// The derivative: `d_u = −lower_triangle(lower_tr_solve(u, d_y)·yᵀ)`, `d_v = lower_tr_solve(u, d_y)`
    ///
    /// At the edges: `None` if there is a zero on the diagonal; the other triangle is not read.
    fn solve_lower_triangular<T: Scalar, const K: usize, const N: usize>(self, v: impl Is<SMatrix<T, N, K>>) -> Option<SMatrix<T, N, K>>
    where
        Self: Is<SMatrix<T, N, N>>,
    {
        functions::solve_lower_triangular(self, v)
    }

    /// The solution of `Lᵀ·x = b`.
    ///
    /// `tr_solve_lower_triangular`: `[n n], [n k] -> [n k]`
    ///
    /// The derivative: `d_u = −lower_triangle(y·lower_solve(u, d_y)ᵀ)`, `d_v = lower_solve(u, d_y)`
    ///
    /// At the edges: `None` if there is a zero on the diagonal; the other triangle is not read.
    fn tr_solve_lower_triangular<T: Scalar, const K: usize, const N: usize>(self, v: impl Is<SMatrix<T, N, K>>) -> Option<SMatrix<T, N, K>>
    where
        Self: Is<SMatrix<T, N, N>>,
    {
        functions::tr_solve_lower_triangular(self, v)
    }

    /// The solution of `U·x = b`.
    ///
    /// `solve_upper_triangular`: `[n n], [n k] -> [n k]`
    ///
    /// The derivative: `d_u = −upper_triangle(upper_tr_solve(u, d_y)·yᵀ)`, `d_v = upper_tr_solve(u, d_y)`
    ///
    /// At the edges: `None` if there is a zero on the diagonal; the other triangle is not read.
    fn solve_upper_triangular<T: Scalar, const K: usize, const N: usize>(self, v: impl Is<SMatrix<T, N, K>>) -> Option<SMatrix<T, N, K>>
    where
        Self: Is<SMatrix<T, N, N>>,
    {
        functions::solve_upper_triangular(self, v)
    }

    /// The solution of `Uᵀ·x = b`.
    ///
    /// `tr_solve_upper_triangular`: `[n n], [n k] -> [n k]`
    ///
    /// The derivative: `d_u = −upper_triangle(y·upper_solve(u, d_y)ᵀ)`, `d_v = upper_solve(u, d_y)`
    ///
    /// At the edges: `None` if there is a zero on the diagonal; the other triangle is not read.
    fn tr_solve_upper_triangular<T: Scalar, const K: usize, const N: usize>(self, v: impl Is<SMatrix<T, N, K>>) -> Option<SMatrix<T, N, K>>
    where
        Self: Is<SMatrix<T, N, N>>,
    {
        functions::tr_solve_upper_triangular(self, v)
    }

    /// The inverse, if there is one: `a.try_inverse()?`.
    ///
    /// `try_inverse`: `[n n] -> [n n]`
    ///
    /// The derivative: `d_x = −lu_tr_solve(f, d_y)·yᵀ`
    ///
    /// At the edges: `None` if the matrix is singular, or not a number.
    fn try_inverse<T: Scalar, const N: usize>(self) -> Option<SMatrix<T, N, N>>
    where
        Self: Is<SMatrix<T, N, N>>,
    {
        functions::try_inverse(self)
    }

    /// The determinant; by its entries up to 3 rows, by an LU factorisation beyond.
    ///
    /// `determinant`: `[n n] -> []`
    ///
    /// The derivative: `d_x = d_y·y·lu_tr_solve(f, identity())`
    ///
    /// At the edges: the derivative at a singular matrix is right up to 3 rows, and undefined beyond.
    fn determinant<T: Scalar, const N: usize>(self) -> T
    where
        Self: Is<SMatrix<T, N, N>>,
    {
        functions::determinant(self)
    }

    /// ln |det a|, which neither overflows nor underflows.
    ///
    /// `ln_determinant`: `[n n] -> []`
    ///
    /// The derivative: `d_x = d_y·lu_tr_solve(f, identity())`
    ///
    /// At the edges: −∞ for a singular matrix, where the derivative is undefined.
    fn ln_determinant<T: Scalar, const N: usize>(self) -> T
    where
        Self: Is<SMatrix<T, N, N>>,
    {
        functions::ln_determinant(self)
    }

    /// The value itself, as a constant: no derivative flows through it.
    ///
    /// `stop_gradient`: `s -> s`
    ///
    /// The derivative: 0
    ///
    /// At the edges: the derivative is 0 by definition, in both modes.
    fn stop_gradient(self) -> Self::Own
    where
        Self: Operand,
    {
        functions::stop_gradient(self)
    }
}

impl<X> Methods for X {}
