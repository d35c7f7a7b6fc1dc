// What the macro makes of `kepler` in `main.rs`, formatted. A test keeps this file true.

/// What is left of Kepler's equation at an eccentric anomaly: zero at the right one.
#[inline]
fn kepler(anomaly: f64, eccentricity: f64, mean: f64) -> f64 {
    kepler::forward(anomaly, eccentricity, mean)
}
/// `kepler = anomaly − eccentricity·sin(anomaly) − mean`
///
/// Inputs: `anomaly` a scalar, `eccentricity` a scalar (data), `mean` a scalar (data). Output: a scalar.
///
/// Forward 19 operations, backward 19; 0 bytes saved, 0 bytes of workspace.
#[allow(
    clippy::all,
    clippy::pedantic,
    unused_imports,
    unused_variables,
    unused_doc_comments,
    unused_assignments,
    unused_parens,
    unused_mut,
    non_snake_case,
    dead_code
)]
mod kepler {
    use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
    /// The derivatives of `kepler`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq
    )]
    pub struct Gradient {
        /// ∂kepler/∂anomaly, a scalar
        pub anomaly: f64,
    }
    impl Gradient {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self { anomaly: 0.0 }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Gradient {
        type Layout = (f64,);
    }
    impl rt::Values<f64> for Gradient {
        const LEN: usize = <f64 as rt::Values<f64>>::LEN;
        fn from_fn(f: &mut dyn rt::FnMut(usize) -> f64) -> Self {
            let mut parts = rt::Parts::of(f);
            Self { anomaly: parts.part() }
        }
        fn entry(&self, k: usize) -> f64 {
            rt::Search::entry(k).within(&self.anomaly).found()
        }
        fn entry_mut(&mut self, k: usize) -> &mut f64 {
            rt::Search::entry(k).within_mut(&mut self.anomaly).found()
        }
    }
    /// What the backward pass reads of the forward pass.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq
    )]
    pub struct Saved {}
    impl Saved {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self {}
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Saved {
        type Layout = ();
    }
    /// The temporaries: none are needed.
    pub type Workspace = rt::Workspace<()>;
    /// What one call costs.
    pub const COST: rt::Cost = rt::Cost {
        forward_flops: 19,
        backward_flops: 19,
        saved_bytes: rt::size_of::<Saved>(),
        workspace_bytes: rt::size_of::<Workspace>(),
    };
    /// The graph as Graphviz text.
    pub const DOT: &str = "digraph kepler {\n  rankdir=LR;\n  n0 [label=\"anomaly\", shape=box];\n  n1 [label=\"eccentricity\", shape=box];\n  n2 [label=\"mean\", shape=box];\n  n3 [label=\"sin\", shape=ellipse];\n  n0 -> n3 [label=\"a scalar\"];\n  n4 [label=\"⊙\", shape=ellipse];\n  n1 -> n4 [label=\"a scalar\"];\n  n3 -> n4 [label=\"a scalar\"];\n  n5 [label=\"−\", shape=ellipse];\n  n0 -> n5 [label=\"a scalar\"];\n  n4 -> n5 [label=\"a scalar\"];\n  n6 [label=\"−\", shape=ellipse];\n  n5 -> n6 [label=\"a scalar\"];\n  n2 -> n6 [label=\"a scalar\"];\n  kepler [label=\"kepler\", shape=box];\n  n6 -> kepler [label=\"a scalar\"];\n}\n";
    /// The value.
    #[inline]
    pub fn forward(anomaly: f64, eccentricity: f64, mean: f64) -> f64 {
        let mut output = 0.0;
        forward_into(
            anomaly,
            eccentricity,
            mean,
            &mut rt::Workspace::new(),
            &mut output,
        );
        output
    }
    /// The vector-Jacobian product: forward and backward fused in one pass.
    #[inline]
    pub fn backward(
        anomaly: f64,
        eccentricity: f64,
        mean: f64,
        d_kepler: f64,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_into(
            anomaly,
            eccentricity,
            mean,
            d_kepler,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The value and the gradient.
    #[inline]
    pub fn value_and_gradient(
        anomaly: f64,
        eccentricity: f64,
        mean: f64,
    ) -> (f64, Gradient) {
        let mut gradient = Gradient::zeros();
        let value = value_and_gradient_into(
            anomaly,
            eccentricity,
            mean,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        (value, gradient)
    }
    /// The gradient.
    #[inline]
    pub fn gradient(anomaly: f64, eccentricity: f64, mean: f64) -> Gradient {
        value_and_gradient(anomaly, eccentricity, mean).1
    }
    /// The value, and what the backward pass reads.
    #[inline]
    pub fn forward_saved(anomaly: f64, eccentricity: f64, mean: f64) -> (f64, Saved) {
        let mut output = 0.0;
        let mut saved = Saved::zeros();
        forward_saved_into(
            anomaly,
            eccentricity,
            mean,
            &mut rt::Workspace::new(),
            &mut output,
            &mut saved,
        );
        (output, saved)
    }
    /// The value, and what the backward pass reads, each written in place.
    #[inline]
    pub fn forward_saved_into(
        anomaly: f64,
        eccentricity: f64,
        mean: f64,
        workspace: &mut Workspace,
        output: &mut f64,
        saved: &mut Saved,
    ) {
        struct Pass<'a> {
            anomaly: f64,
            eccentricity: f64,
            mean: f64,
            output: &'a mut f64,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { anomaly, eccentricity, mean, output } = self;
                /// kepler = anomaly − eccentricity·sin(anomaly) − mean
                let kepler = arch.mul_add(-eccentricity, arch.sin(anomaly), anomaly)
                    - mean;
                *output = kepler;
            }
        }
        rt::dispatch(Pass {
            anomaly,
            eccentricity,
            mean,
            output,
        })
    }
    /// The vector-Jacobian product from what the forward pass saved.
    #[inline]
    pub fn backward_saved(
        anomaly: f64,
        eccentricity: f64,
        mean: f64,
        saved: &Saved,
        d_kepler: f64,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_saved_into(
            anomaly,
            eccentricity,
            mean,
            saved,
            d_kepler,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The vector-Jacobian product from what the forward pass saved, written into `gradient`.
    #[inline]
    pub fn backward_saved_into(
        anomaly: f64,
        eccentricity: f64,
        mean: f64,
        saved: &Saved,
        d_kepler: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            anomaly: f64,
            eccentricity: f64,
            d_kepler: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { anomaly, eccentricity, d_kepler, gradient } = self;
                /// d_anomaly = d_kepler − d_kepler·eccentricity·cos(anomaly)
                let d_anomaly = arch
                    .mul_add(-(d_kepler * eccentricity), arch.cos(anomaly), d_kepler);
                gradient.anomaly = d_anomaly;
            }
        }
        rt::dispatch(Pass {
            anomaly,
            eccentricity,
            d_kepler,
            gradient,
        })
    }
    /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
    #[inline]
    pub fn vjp(
        anomaly: f64,
        eccentricity: f64,
        mean: f64,
        saved: &Saved,
        d_kepler: f64,
    ) -> (f64, (), ()) {
        let gradient = backward_saved(anomaly, eccentricity, mean, saved, d_kepler);
        (gradient.anomaly, (), ())
    }
    /// The value, written into `output`.
    #[inline]
    pub fn forward_into(
        anomaly: f64,
        eccentricity: f64,
        mean: f64,
        workspace: &mut Workspace,
        output: &mut f64,
    ) {
        struct Pass<'a> {
            anomaly: f64,
            eccentricity: f64,
            mean: f64,
            output: &'a mut f64,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { anomaly, eccentricity, mean, output } = self;
                /// kepler = anomaly − eccentricity·sin(anomaly) − mean
                let kepler = arch.mul_add(-eccentricity, arch.sin(anomaly), anomaly)
                    - mean;
                *output = kepler;
            }
        }
        rt::dispatch(Pass {
            anomaly,
            eccentricity,
            mean,
            output,
        })
    }
    /// The vector-Jacobian product, written into `gradient`.
    #[inline]
    pub fn backward_into(
        anomaly: f64,
        eccentricity: f64,
        mean: f64,
        d_kepler: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            anomaly: f64,
            eccentricity: f64,
            d_kepler: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { anomaly, eccentricity, d_kepler, gradient } = self;
                /// d_anomaly = d_kepler − d_kepler·eccentricity·cos(anomaly)
                let d_anomaly = arch
                    .mul_add(-(d_kepler * eccentricity), arch.cos(anomaly), d_kepler);
                gradient.anomaly = d_anomaly;
            }
        }
        rt::dispatch(Pass {
            anomaly,
            eccentricity,
            d_kepler,
            gradient,
        })
    }
    /// The vector-Jacobian product, added to `gradient`.
    #[inline]
    pub fn backward_accumulate(
        anomaly: f64,
        eccentricity: f64,
        mean: f64,
        d_kepler: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            anomaly: f64,
            eccentricity: f64,
            d_kepler: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { anomaly, eccentricity, d_kepler, gradient } = self;
                /// d_anomaly = d_kepler − d_kepler·eccentricity·cos(anomaly)
                let d_anomaly = arch
                    .mul_add(-(d_kepler * eccentricity), arch.cos(anomaly), d_kepler);
                gradient.anomaly += d_anomaly;
            }
        }
        rt::dispatch(Pass {
            anomaly,
            eccentricity,
            d_kepler,
            gradient,
        })
    }
    /// The value; the gradient is written into `gradient`.
    #[inline]
    pub fn value_and_gradient_into(
        anomaly: f64,
        eccentricity: f64,
        mean: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> f64 {
        struct Pass<'a> {
            anomaly: f64,
            eccentricity: f64,
            mean: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = f64;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> f64 {
                let Self { anomaly, eccentricity, mean, gradient } = self;
                /// kepler = anomaly − eccentricity·sin(anomaly) − mean
                let kepler = arch.mul_add(-eccentricity, arch.sin(anomaly), anomaly)
                    - mean;
                /// d_anomaly = 1 − eccentricity·cos(anomaly)
                let d_anomaly = 1.0 - eccentricity * arch.cos(anomaly);
                gradient.anomaly = d_anomaly;
                kepler
            }
        }
        rt::dispatch(Pass {
            anomaly,
            eccentricity,
            mean,
            gradient,
        })
    }
    /// The value; the gradient is added to `gradient`.
    #[inline]
    pub fn value_and_gradient_accumulate(
        anomaly: f64,
        eccentricity: f64,
        mean: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> f64 {
        struct Pass<'a> {
            anomaly: f64,
            eccentricity: f64,
            mean: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = f64;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> f64 {
                let Self { anomaly, eccentricity, mean, gradient } = self;
                /// kepler = anomaly − eccentricity·sin(anomaly) − mean
                let kepler = arch.mul_add(-eccentricity, arch.sin(anomaly), anomaly)
                    - mean;
                /// d_anomaly = 1 − eccentricity·cos(anomaly)
                let d_anomaly = 1.0 - eccentricity * arch.cos(anomaly);
                gradient.anomaly += d_anomaly;
                kepler
            }
        }
        rt::dispatch(Pass {
            anomaly,
            eccentricity,
            mean,
            gradient,
        })
    }
    /// The handle for generic tools: gradient checks, optimisers, solvers.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub struct Graph {
        marker: rt::PhantomData<()>,
    }
    impl rt::Graph for Graph {
        type Scalar = f64;
        type Inputs = (f64, f64, f64);
        type Output = f64;
        type Cotangent = f64;
        type Gradient = Gradient;
        const NAME: &'static str = "kepler";
        const COST: rt::Cost = COST;
        const DOT: &'static str = DOT;
        const DIFFERENTIATED: &'static [rt::Input] = &[
            rt::Input {
                name: "anomaly",
                rows: 1,
                cols: 1,
            },
        ];
        fn forward(inputs: &Self::Inputs) -> Self::Output {
            self::forward(inputs.0, inputs.1, inputs.2)
        }
        fn backward(
            inputs: &Self::Inputs,
            cotangent: &Self::Cotangent,
        ) -> Self::Gradient {
            self::backward(inputs.0, inputs.1, inputs.2, *cotangent)
        }
        fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
            rt::Search::entry(k).within_mut(&mut inputs.0).found()
        }
    }
}
