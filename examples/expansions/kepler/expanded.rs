// What the macro makes of `kepler` in `main.rs`, formatted. A test keeps this file true.

/// What is left of Kepler's equation at an eccentric anomaly: zero at the right one.
#[inline]
fn kepler(anomaly: f64, eccentricity: f64, mean: f64) -> f64 {
    kepler::forward(anomaly, eccentricity, mean)
}
/// `kepler = anomaly − eccentricity·sin(anomaly) − mean`
///
/// Of `anomaly` a scalar, `eccentricity` a scalar (data), `mean` a scalar (data): a scalar.
///
/// Forward 19 operations, backward 19; 0 bytes saved, 0 bytes of workspace.
#[cfg_attr(
    doc,
    doc = "<style>.gm-s{overflow-x:auto;margin:.7em 0}.gm-s table{margin:0}.gm-s td,.gm-s th{white-space:nowrap;vertical-align:middle}.gm-s .gm-w{white-space:normal;min-width:14em}.gm-m{font-weight:bold}.gm-s math{font-size:1.08em}.gm-g{display:block}.gm-g text{font:12px sans-serif;fill:currentColor;text-anchor:middle}.gm-g rect{fill:none;stroke:currentColor}.gm-f{fill:none;stroke:currentColor}.gm-h{fill:currentColor}.gm-b{fill:none;stroke:var(--link-color,currentColor);stroke-dasharray:4 2}.gm-k{fill:var(--link-color,currentColor)}.gm-g .gm-d{fill:var(--link-color,currentColor);text-decoration:overline}</style>\n\n# The formula\n\n<div class=\"gm-s\"><table><tr><td><math displaystyle=\"true\"><mi>kepler</mi><mo>=</mo><mrow><mrow><mi>anomaly</mi><mo>−</mo><mrow><mi>eccentricity</mi><mo>⋅</mo><mrow><mi>sin</mi><mo>(</mo><mi>anomaly</mi><mo>)</mo></mrow></mrow></mrow><mo>−</mo><mi>mean</mi></mrow></math></td></tr></table></div>\n\n# Inputs and output\n\n<div class=\"gm-s\"><table><tr><th>value</th><th>shape</th><th></th></tr><tr><td><code>anomaly</code></td><td>scalar</td><td>differentiated</td></tr><tr><td><code>eccentricity</code></td><td>scalar</td><td>data</td></tr><tr><td><code>mean</code></td><td>scalar</td><td>data</td></tr><tr><td><code>kepler</code></td><td>scalar</td><td>output</td></tr></table></div>\n\n# The graph\n\n<div class=\"gm-s\"><svg class=\"gm-g\" role=\"img\" width=\"576\" height=\"195\" viewBox=\"0 0 576 195\"><title>The computational graph of kepler</title><desc>Values flow to the right, derivatives back to the left. The derivation below says the same line by line.</desc><path class=\"gm-f\" d=\"M80 122.2C97 122.2 97 105.5 114 105.5H114M251 30.5C268 30.5 268 97.4 285 97.4H286M251 105.5C268 105.5 268 106.4 285 106.4H286M340 101.9C357 101.9 357 124.2 374 124.2H374M340 155.5C357 155.5 357 133.2 374 133.2H374M443 55.5C460 55.5 460 120.7 477 120.7H478M443 128.7C460 128.7 460 129.7 477 129.7H478M80 122.2C97 122.2 97 155.5 114 155.5H114M251 155.5C268 155.5 268 155.5 285 155.5H285M14 122.2H80M148 30.5H251M400 55.5H443M148 105.5H251M311 101.9H340M400 128.7H443M503 125.2H562M114 155.5H251M285 155.5H340\"/><path class=\"gm-h\" d=\"M114 105.5l-6-3v6zM286 97.4l-6-3v6zM286 106.4l-6-3v6zM374 124.2l-6-3v6zM374 133.2l-6-3v6zM478 120.7l-6-3v6zM478 129.7l-6-3v6zM562 125.2l-6-3v6z\"/><path class=\"gm-b\" d=\"M114 110.5H114C97 110.5 97 127.2 80 127.2M286 111.4H285C268 111.4 268 110.5 251 110.5M374 129.2H374C357 129.2 357 106.9 340 106.9M374 138.2H374C357 138.2 357 160.5 340 160.5M478 134.7H477C460 134.7 460 133.7 443 133.7M114 160.5H114C97 160.5 97 127.2 80 127.2M285 160.5H285C268 160.5 268 160.5 251 160.5M80 127.2H14M251 110.5H148M340 106.9H311M443 133.7H400M562 130.2H503M251 160.5H114M340 160.5H285\"/><path class=\"gm-k\" d=\"M14 127.2l6-3v6zM148 110.5l6-3v6zM311 106.9l6-3v6zM400 133.7l6-3v6zM503 130.2l6-3v6z\"/><g><title>anomaly, a scalar</title><text x=\"46.9\" y=\"116.7\">anomaly</text><text class=\"gm-d\" x=\"46.9\" y=\"142.7\">anomaly</text></g><g><title>eccentricity, a scalar</title><text x=\"199.4\" y=\"25.0\">eccentricity</text></g><g><title>mean, a scalar</title><text x=\"421.4\" y=\"50.0\">mean</text></g><g><title>z1 = sin(anomaly), scalar</title><rect x=\"113.8\" y=\"95.0\" width=\"34.2\" height=\"26\" rx=\"13\"/><text x=\"130.9\" y=\"112.5\">sin</text><text x=\"199.4\" y=\"100.0\">z₁</text><text class=\"gm-d\" x=\"199.4\" y=\"126.0\">z₁</text></g><g><title>z2 = eccentricity·z1, scalar</title><rect x=\"284.8\" y=\"91.4\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"297.8\" y=\"108.9\">⊙</text><text x=\"325.2\" y=\"96.4\">z₂</text><text class=\"gm-d\" x=\"325.2\" y=\"122.4\">z₂</text></g><g><title>z3 = anomaly − z2, scalar</title><rect x=\"373.6\" y=\"118.2\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"386.6\" y=\"135.7\">−</text><text x=\"421.4\" y=\"123.2\">z₃</text><text class=\"gm-d\" x=\"421.4\" y=\"149.2\">z₃</text></g><g><title>kepler = z3 − mean, scalar</title><rect x=\"477.2\" y=\"114.7\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"490.2\" y=\"132.2\">−</text><text x=\"532.4\" y=\"119.7\">kepler</text><text class=\"gm-d\" x=\"532.4\" y=\"145.7\">kepler</text></g></svg></div>\n\nValues flow to the right, derivatives back along the broken lines. A bar marks a cotangent: x\u{304}, in code `d_x`, is the derivative of <code>kepler</code> by x and has the shape of x.\n\n# The derivation\n\nForward, step by step. A value with fewer rows or columns than its line is repeated.\n\n<div class=\"gm-s\"><table><tr><th></th><th>value</th><th>shape</th></tr><tr><td>(1)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>1</mn></msub><mo>=</mo><mrow><mi>sin</mi><mo>(</mo><mi>anomaly</mi><mo>)</mo></mrow></math></td><td>scalar</td></tr><tr><td>(2)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>2</mn></msub><mo>=</mo><mrow><mi>eccentricity</mi><mo>⋅</mo><msub><mi>z</mi><mn>1</mn></msub></mrow></math></td><td>scalar</td></tr><tr><td>(3)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>3</mn></msub><mo>=</mo><mrow><mi>anomaly</mi><mo>−</mo><msub><mi>z</mi><mn>2</mn></msub></mrow></math></td><td>scalar</td></tr><tr><td>(4)</td><td><math displaystyle=\"true\"><mi>kepler</mi><mo>=</mo><mrow><msub><mi>z</mi><mn>3</mn></msub><mo>−</mo><mi>mean</mi></mrow></math></td><td>scalar</td></tr></table></div>\n\nBackward, in the order in which it is computed: the cotangent of a value is the sum of what comes back from the lines that read it.\n\n<div class=\"gm-s\"><table><tr><th></th><th>cotangent</th><th>shape</th><th>comes back from</th></tr><tr><td>(5)</td><td><math displaystyle=\"true\"><mover><mi>kepler</mi><mo>‾</mo></mover></math> is given; 1 for the gradient</td><td>scalar</td><td></td></tr><tr><td>(6)</td><td><math displaystyle=\"true\"><mover><mi>anomaly</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>kepler</mi><mo>‾</mo></mover><mo>−</mo><mrow><mrow><mover><mi>kepler</mi><mo>‾</mo></mover><mo>⋅</mo><mi>eccentricity</mi></mrow><mo>⋅</mo><mrow><mi>cos</mi><mo>(</mo><mi>anomaly</mi><mo>)</mo></mrow></mrow></mrow></math></td><td>scalar</td><td>(1), (3)</td></tr></table></div>\n\n# The rules in use\n\n<div class=\"gm-s\"><table><tr><th>operation</th><th>what comes back</th></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>sin</mi><mo>(</mo><mi>x</mi><mo>)</mo></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mrow><mi>cos</mi><mo>(</mo><mi>x</mi><mo>)</mo></mrow></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>⋅</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mi>v</mi></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mi>u</mi></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>−</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mover><mi>y</mi><mo>‾</mo></mover></mrow></math></td></tr></table></div>\n\n# How it is computed\n\nForward and backward are written in straight lines of scalars, without zeros and ones of the structure.\n\n<div class=\"gm-s\"><table><tr><th></th><th>forward</th><th>backward</th></tr><tr><td>operations</td><td>19</td><td>19</td></tr><tr><td>saved for the backward pass</td><td>0 bytes</td><td></td></tr><tr><td>workspace</td><td>0 bytes</td><td></td></tr></table></div>\n\n"
)]
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
