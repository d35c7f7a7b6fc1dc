//! What the code by hand is made of: elementary functions, products, and the choice of instructions. It is written for
//! speed, with the shapes of the workloads in mind. What is not attempted: shapes and ranges beyond theirs.

#[cfg(target_arch = "x86_64")]
pub mod avx512;
pub mod functions;
pub mod products;

/// A function compiled for several sets of instructions.
pub struct Sets<I, O> {
    /// What every processor of the kind has.
    pub baseline: Option<unsafe fn(&I, &mut O)>,
    /// AVX2 with fused multiply-add.
    pub avx2: Option<unsafe fn(&I, &mut O)>,
    /// AVX-512.
    pub avx512: Option<unsafe fn(&I, &mut O)>,
}

impl<I, O> Sets<I, O> {
    /// Those with vectors of some length.
    pub fn vectors(self) -> Self {
        Self { baseline: None, ..self }
    }

    /// Those that this processor can run.
    pub fn available(self) -> Vec<(&'static str, unsafe fn(&I, &mut O))> {
        let sets = [("baseline", self.baseline), ("AVX2", self.avx2), ("AVX-512", self.avx512)];
        sets.into_iter().filter(|(set, _)| has(set)).filter_map(|(set, call)| Some((set, call?))).collect()
    }
}

/// Whether this processor has a set of instructions.
pub fn has(set: &str) -> bool {
    #[cfg(target_arch = "x86_64")]
    match set {
        "AVX2" => return is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma"),
        "AVX-512" => {
            return is_x86_feature_detected!("avx512f")
                && is_x86_feature_detected!("avx512vl")
                && is_x86_feature_detected!("avx512dq")
                && is_x86_feature_detected!("avx512bw")
                && is_x86_feature_detected!("avx2")
                && is_x86_feature_detected!("fma");
        }
        _ => {}
    }
    set == "baseline"
}

/// Compiles a function `f::<FUSED>(&Inputs, &mut Outputs)` for every set of instructions.
macro_rules! sets {
    ($function:ident, $inputs:ty, $outputs:ty) => {{
        fn baseline(inputs: &$inputs, outputs: &mut $outputs) {
            $function::<false>(inputs, outputs);
        }
        #[cfg(target_arch = "x86_64")]
        #[target_feature(enable = "avx2,fma")]
        fn avx2(inputs: &$inputs, outputs: &mut $outputs) {
            $function::<true>(inputs, outputs);
        }
        #[cfg(target_arch = "x86_64")]
        #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
        fn avx512(inputs: &$inputs, outputs: &mut $outputs) {
            $function::<true>(inputs, outputs);
        }
        #[cfg(target_arch = "x86_64")]
        let (avx2, avx512): (Option<unsafe fn(&$inputs, &mut $outputs)>, Option<_>) =
            (Some(avx2), Some(avx512 as unsafe fn(&$inputs, &mut $outputs)));
        #[cfg(not(target_arch = "x86_64"))]
        let (avx2, avx512) = (None, None);
        $crate::hand::Sets { baseline: Some(baseline), avx2, avx512 }
    }};
}
pub(crate) use sets;

/// A cache line's alignment.
#[repr(align(64))]
#[derive(Clone, Copy)]
pub struct Aligned<T>(pub T);
