//! The elementary functions of the standard library, or of `libm` where there is none.
//!
//! What holds: with the feature `deterministic` all that is not exact is of `libm`, whose code is the same everywhere;
//! the standard library's is the platform's.

macro_rules! base {
    ($t:ident:
        exact { $($exact:ident $libm_exact:ident ($($e:ident),+);)+ }
        rounded { $($std:ident $libm:ident ($($x:ident),+);)+ }
    ) => {
        #[allow(dead_code)]
        pub(super) mod $t {
            $(
                #[inline(always)]
                pub(in crate::functions) fn $exact($($e: $t),+) -> $t {
                    #[cfg(feature = "std")]
                    return $t::$exact($($e),+);
                    #[cfg(not(feature = "std"))]
                    return libm::$libm_exact($($e),+);
                }
            )+
            $(
                #[inline(always)]
                pub(in crate::functions) fn $std($($x: $t),+) -> $t {
                    #[cfg(all(feature = "std", not(feature = "deterministic")))]
                    return $t::$std($($x),+);
                    #[cfg(any(not(feature = "std"), feature = "deterministic"))]
                    return libm::$libm($($x),+);
                }
            )+
        }
    };
}

base! { f64:
    exact {
        sqrt sqrt (x);
        floor floor (x);
        ceil ceil (x);
        round round (x);
        mul_add fma (a, b, c);
    }
    rounded {
        cbrt cbrt (x);
        exp exp (x);
        exp2 exp2 (x);
        exp_m1 expm1 (x);
        ln log (x);
        ln_1p log1p (x);
        log2 log2 (x);
        log10 log10 (x);
        sin sin (x);
        cos cos (x);
        tan tan (x);
        asin asin (x);
        acos acos (x);
        atan atan (x);
        sinh sinh (x);
        cosh cosh (x);
        tanh tanh (x);
        asinh asinh (x);
        acosh acosh (x);
        atanh atanh (x);
        atan2 atan2 (y, x);
        powf pow (x, y);
        hypot hypot (x, y);
    }
}

base! { f32:
    exact {
        sqrt sqrtf (x);
        floor floorf (x);
        ceil ceilf (x);
        round roundf (x);
        mul_add fmaf (a, b, c);
    }
    rounded {
        cbrt cbrtf (x);
        exp expf (x);
        exp2 exp2f (x);
        exp_m1 expm1f (x);
        ln logf (x);
        ln_1p log1pf (x);
        log2 log2f (x);
        log10 log10f (x);
        sin sinf (x);
        cos cosf (x);
        tan tanf (x);
        asin asinf (x);
        acos acosf (x);
        atan atanf (x);
        sinh sinhf (x);
        cosh coshf (x);
        tanh tanhf (x);
        asinh asinhf (x);
        acosh acoshf (x);
        atanh atanhf (x);
        atan2 atan2f (y, x);
        powf powf (x, y);
        hypot hypotf (x, y);
    }
}
