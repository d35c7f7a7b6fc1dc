//! The functions that are left to the standard library, or to `libm` where there is none.
//!
//! What holds: with the feature `deterministic` all that is not exact is of `libm`, whose code is the same everywhere;
//! the standard library's is the platform's.

macro_rules! base {
    ($t:ident:
        exact { $($exact:ident $libm_exact:ident ($($e:ident),+);)+ }
        rounded { $($std:ident $libm:ident ($($x:ident),+);)+ }
    ) => {
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
        sin sin (x);
        cos cos (x);
        powf pow (x, y);
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
        sin sinf (x);
        cos cosf (x);
        powf powf (x, y);
    }
}
