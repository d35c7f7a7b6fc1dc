// What the macro makes of `loss` in `main.rs`, formatted. A test keeps this file true.

/// One dense layer and its squared error.
#[inline]
fn loss(
    x: &SMatrix<f32, 1, 8>,
    w: &SMatrix<f32, 8, 16>,
    b: &SMatrix<f32, 1, 16>,
    t: &SMatrix<f32, 1, 16>,
) -> f32 {
    loss::forward(x, w, b, t)
}
/// `h = tanh(x·w + b); loss = Σ((h − t)²)`
///
/// Inputs: `x` 1×8 (data), `w` 8×16, `b` 1×16, `t` 1×16 (data). Output: a scalar.
///
/// Forward 640 operations, backward 944; 128 bytes saved, 0 bytes of workspace.
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
mod loss {
    use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
    /// The derivatives of `loss`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq
    )]
    pub struct Gradient {
        /// ∂loss/∂w, 8×16
        pub w: SMatrix<f32, 8, 16>,
        /// ∂loss/∂b, 1×16
        pub b: SMatrix<f32, 1, 16>,
    }
    impl Gradient {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self {
                w: rt::zeros(),
                b: rt::zeros(),
            }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Gradient {
        type Layout = (SMatrix<f32, 8, 16>, SMatrix<f32, 1, 16>);
    }
    impl rt::Values<f32> for Gradient {
        const LEN: usize = <SMatrix<f32, 8, 16> as rt::Values<f32>>::LEN
            + <SMatrix<f32, 1, 16> as rt::Values<f32>>::LEN;
        fn from_fn(f: &mut dyn rt::FnMut(usize) -> f32) -> Self {
            let mut parts = rt::Parts::of(f);
            Self {
                w: parts.part(),
                b: parts.part(),
            }
        }
        fn entry(&self, k: usize) -> f32 {
            rt::Search::entry(k).within(&self.w).within(&self.b).found()
        }
        fn entry_mut(&mut self, k: usize) -> &mut f32 {
            rt::Search::entry(k).within_mut(&mut self.w).within_mut(&mut self.b).found()
        }
    }
    /// What the backward pass reads of the forward pass.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq
    )]
    pub struct Saved {
        /// `h`, 1×16
        pub h: SMatrix<f32, 1, 16>,
        /// `h_minus_t`, 1×16
        pub h_minus_t: SMatrix<f32, 1, 16>,
    }
    impl Saved {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self {
                h: rt::zeros(),
                h_minus_t: rt::zeros(),
            }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Saved {
        type Layout = (SMatrix<f32, 1, 16>, SMatrix<f32, 1, 16>);
    }
    /// The temporaries: none are needed.
    pub type Workspace = rt::Workspace<()>;
    /// What one call costs.
    pub const COST: rt::Cost = rt::Cost {
        forward_flops: 640,
        backward_flops: 944,
        saved_bytes: rt::size_of::<Saved>(),
        workspace_bytes: rt::size_of::<Workspace>(),
    };
    /// The graph as Graphviz text.
    pub const DOT: &str = "digraph loss {\n  rankdir=LR;\n  n0 [label=\"x\", shape=box];\n  n1 [label=\"w\", shape=box];\n  n2 [label=\"b\", shape=box];\n  n3 [label=\"t\", shape=box];\n  n4 [label=\"·\", shape=ellipse];\n  n0 -> n4 [label=\"1×8\"];\n  n1 -> n4 [label=\"8×16\"];\n  n5 [label=\"+\", shape=ellipse];\n  n4 -> n5 [label=\"1×16\"];\n  n2 -> n5 [label=\"1×16\"];\n  n6 [label=\"tanh\", shape=ellipse];\n  n5 -> n6 [label=\"1×16\"];\n  n7 [label=\"−\", shape=ellipse];\n  n6 -> n7 [label=\"1×16\"];\n  n3 -> n7 [label=\"1×16\"];\n  n8 [label=\"⊙\", shape=ellipse];\n  n7 -> n8 [label=\"1×16\"];\n  n7 -> n8 [label=\"1×16\"];\n  n9 [label=\"Σ\", shape=ellipse];\n  n8 -> n9 [label=\"1×16\"];\n  loss [label=\"loss\", shape=box];\n  n9 -> loss [label=\"a scalar\"];\n}\n";
    /// The value.
    #[inline]
    pub fn forward(
        x: &SMatrix<f32, 1, 8>,
        w: &SMatrix<f32, 8, 16>,
        b: &SMatrix<f32, 1, 16>,
        t: &SMatrix<f32, 1, 16>,
    ) -> f32 {
        let mut output = 0.0;
        forward_into(x, w, b, t, &mut rt::Workspace::new(), &mut output);
        output
    }
    /// The vector-Jacobian product: forward and backward fused in one pass.
    #[inline]
    pub fn backward(
        x: &SMatrix<f32, 1, 8>,
        w: &SMatrix<f32, 8, 16>,
        b: &SMatrix<f32, 1, 16>,
        t: &SMatrix<f32, 1, 16>,
        d_loss: f32,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_into(x, w, b, t, d_loss, &mut rt::Workspace::new(), &mut gradient);
        gradient
    }
    /// The value and the gradient.
    #[inline]
    pub fn value_and_gradient(
        x: &SMatrix<f32, 1, 8>,
        w: &SMatrix<f32, 8, 16>,
        b: &SMatrix<f32, 1, 16>,
        t: &SMatrix<f32, 1, 16>,
    ) -> (f32, Gradient) {
        let mut gradient = Gradient::zeros();
        let value = value_and_gradient_into(
            x,
            w,
            b,
            t,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        (value, gradient)
    }
    /// The gradient.
    #[inline]
    pub fn gradient(
        x: &SMatrix<f32, 1, 8>,
        w: &SMatrix<f32, 8, 16>,
        b: &SMatrix<f32, 1, 16>,
        t: &SMatrix<f32, 1, 16>,
    ) -> Gradient {
        value_and_gradient(x, w, b, t).1
    }
    /// The value, and what the backward pass reads.
    #[inline]
    pub fn forward_saved(
        x: &SMatrix<f32, 1, 8>,
        w: &SMatrix<f32, 8, 16>,
        b: &SMatrix<f32, 1, 16>,
        t: &SMatrix<f32, 1, 16>,
    ) -> (f32, Saved) {
        let mut output = 0.0;
        let mut saved = Saved::zeros();
        forward_saved_into(
            x,
            w,
            b,
            t,
            &mut rt::Workspace::new(),
            &mut output,
            &mut saved,
        );
        (output, saved)
    }
    /// The value, and what the backward pass reads, each written in place.
    #[inline]
    pub fn forward_saved_into(
        x: &SMatrix<f32, 1, 8>,
        w: &SMatrix<f32, 8, 16>,
        b: &SMatrix<f32, 1, 16>,
        t: &SMatrix<f32, 1, 16>,
        workspace: &mut Workspace,
        output: &mut f32,
        saved: &mut Saved,
    ) {
        struct Pass<'a> {
            x: &'a SMatrix<f32, 1, 8>,
            w: &'a SMatrix<f32, 8, 16>,
            b: &'a SMatrix<f32, 1, 16>,
            t: &'a SMatrix<f32, 1, 16>,
            output: &'a mut f32,
            saved: &'a mut Saved,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { x, w, b, t, output, saved } = self;
                let x = &x.data.0;
                let w = &w.data.0;
                let b = &b.data.0;
                let t = &t.data.0;
                let h = &mut saved.h.data.0;
                let h_minus_t = &mut saved.h_minus_t.data.0;
                let x_w = &mut [[0.0; 1]; 16];
                /// x_w = x·w
                rt::matmul(arch, x, w, x_w);
                let mut loss_terms = [0.0; 16];
                /// h = tanh(x_w + b); h_minus_t = h − t; loss = Σ(h_minus_t²)
                for j in 0..16 {
                    let h_j = arch.tanh(x_w[j][0] + b[j][0]);
                    h[j][0] = h_j;
                    let h_minus_t_j = h_j - t[j][0];
                    h_minus_t[j][0] = h_minus_t_j;
                    loss_terms[j] = h_minus_t_j * h_minus_t_j;
                }
                let loss = rt::sum(arch, &loss_terms);
                *output = loss;
            }
        }
        rt::dispatch(Pass { x, w, b, t, output, saved })
    }
    /// The vector-Jacobian product from what the forward pass saved.
    #[inline]
    pub fn backward_saved(
        x: &SMatrix<f32, 1, 8>,
        w: &SMatrix<f32, 8, 16>,
        b: &SMatrix<f32, 1, 16>,
        t: &SMatrix<f32, 1, 16>,
        saved: &Saved,
        d_loss: f32,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_saved_into(
            x,
            w,
            b,
            t,
            saved,
            d_loss,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The vector-Jacobian product from what the forward pass saved, written into `gradient`.
    #[inline]
    pub fn backward_saved_into(
        x: &SMatrix<f32, 1, 8>,
        w: &SMatrix<f32, 8, 16>,
        b: &SMatrix<f32, 1, 16>,
        t: &SMatrix<f32, 1, 16>,
        saved: &Saved,
        d_loss: f32,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            x: &'a SMatrix<f32, 1, 8>,
            saved: &'a Saved,
            d_loss: f32,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { x, saved, d_loss, gradient } = self;
                let x = &x.data.0;
                let h = &saved.h.data.0;
                let h_minus_t = &saved.h_minus_t.data.0;
                let d_w = &mut gradient.w.data.0;
                let d_b = &mut gradient.b.data.0;
                /// d_h = 2·(d_loss·h_minus_t); d_b = d_h ⊙ (1 − h²)
                for j in 0..16 {
                    let d_h_j = 2.0 * (d_loss * h_minus_t[j][0]);
                    d_b[j][0] = d_h_j * (1.0 - h[j][0] * h[j][0]);
                }
                /// d_w = xᵀ·d_b
                rt::tr_mul(arch, x, d_b, d_w);
            }
        }
        rt::dispatch(Pass { x, saved, d_loss, gradient })
    }
    /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
    #[inline]
    pub fn vjp(
        x: &SMatrix<f32, 1, 8>,
        w: &SMatrix<f32, 8, 16>,
        b: &SMatrix<f32, 1, 16>,
        t: &SMatrix<f32, 1, 16>,
        saved: &Saved,
        d_loss: f32,
    ) -> ((), SMatrix<f32, 8, 16>, SMatrix<f32, 1, 16>, ()) {
        let gradient = backward_saved(x, w, b, t, saved, d_loss);
        ((), gradient.w, gradient.b, ())
    }
    /// The value, written into `output`.
    #[inline]
    pub fn forward_into(
        x: &SMatrix<f32, 1, 8>,
        w: &SMatrix<f32, 8, 16>,
        b: &SMatrix<f32, 1, 16>,
        t: &SMatrix<f32, 1, 16>,
        workspace: &mut Workspace,
        output: &mut f32,
    ) {
        struct Pass<'a> {
            x: &'a SMatrix<f32, 1, 8>,
            w: &'a SMatrix<f32, 8, 16>,
            b: &'a SMatrix<f32, 1, 16>,
            t: &'a SMatrix<f32, 1, 16>,
            output: &'a mut f32,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { x, w, b, t, output } = self;
                let x = &x.data.0;
                let w = &w.data.0;
                let b = &b.data.0;
                let t = &t.data.0;
                let x_w = &mut [[0.0; 1]; 16];
                /// x_w = x·w
                rt::matmul(arch, x, w, x_w);
                let mut loss_terms = [0.0; 16];
                /// h = tanh(x_w + b); h_minus_t = h − t; loss = Σ(h_minus_t²)
                for j in 0..16 {
                    let h_j = arch.tanh(x_w[j][0] + b[j][0]);
                    let h_minus_t_j = h_j - t[j][0];
                    loss_terms[j] = h_minus_t_j * h_minus_t_j;
                }
                let loss = rt::sum(arch, &loss_terms);
                *output = loss;
            }
        }
        rt::dispatch(Pass { x, w, b, t, output })
    }
    /// The vector-Jacobian product, written into `gradient`.
    #[inline]
    pub fn backward_into(
        x: &SMatrix<f32, 1, 8>,
        w: &SMatrix<f32, 8, 16>,
        b: &SMatrix<f32, 1, 16>,
        t: &SMatrix<f32, 1, 16>,
        d_loss: f32,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            x: &'a SMatrix<f32, 1, 8>,
            w: &'a SMatrix<f32, 8, 16>,
            b: &'a SMatrix<f32, 1, 16>,
            t: &'a SMatrix<f32, 1, 16>,
            d_loss: f32,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { x, w, b, t, d_loss, gradient } = self;
                let x = &x.data.0;
                let w = &w.data.0;
                let b = &b.data.0;
                let t = &t.data.0;
                let d_w = &mut gradient.w.data.0;
                let d_b = &mut gradient.b.data.0;
                let x_w = &mut [[0.0; 1]; 16];
                /// x_w = x·w
                rt::matmul(arch, x, w, x_w);
                /// h = tanh(x_w + b); d_h = 2·(d_loss·(h − t)); d_b = d_h ⊙ (1 − h²)
                for j in 0..16 {
                    let h_j = arch.tanh(x_w[j][0] + b[j][0]);
                    let d_h_j = 2.0 * (d_loss * (h_j - t[j][0]));
                    d_b[j][0] = d_h_j * (1.0 - h_j * h_j);
                }
                /// d_w = xᵀ·d_b
                rt::tr_mul(arch, x, d_b, d_w);
            }
        }
        rt::dispatch(Pass {
            x,
            w,
            b,
            t,
            d_loss,
            gradient,
        })
    }
    /// The vector-Jacobian product, added to `gradient`.
    #[inline]
    pub fn backward_accumulate(
        x: &SMatrix<f32, 1, 8>,
        w: &SMatrix<f32, 8, 16>,
        b: &SMatrix<f32, 1, 16>,
        t: &SMatrix<f32, 1, 16>,
        d_loss: f32,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            x: &'a SMatrix<f32, 1, 8>,
            w: &'a SMatrix<f32, 8, 16>,
            b: &'a SMatrix<f32, 1, 16>,
            t: &'a SMatrix<f32, 1, 16>,
            d_loss: f32,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { x, w, b, t, d_loss, gradient } = self;
                let x = &x.data.0;
                let w = &w.data.0;
                let b = &b.data.0;
                let t = &t.data.0;
                let d_w = &mut gradient.w.data.0;
                let d_b_out = &mut gradient.b.data.0;
                let x_w = &mut [[0.0; 1]; 16];
                let d_b = &mut [[0.0; 1]; 16];
                /// x_w = x·w
                rt::matmul(arch, x, w, x_w);
                /// h = tanh(x_w + b); d_h = 2·(d_loss·(h − t)); d_b = d_h ⊙ (1 − h²); d_b_out += d_b
                for j in 0..16 {
                    let h_j = arch.tanh(x_w[j][0] + b[j][0]);
                    let d_h_j = 2.0 * (d_loss * (h_j - t[j][0]));
                    let d_b_j = d_h_j * (1.0 - h_j * h_j);
                    d_b[j][0] = d_b_j;
                    d_b_out[j][0] += d_b_j;
                }
                /// d_w += xᵀ·d_b
                rt::tr_mul_add(arch, x, d_b, d_w);
            }
        }
        rt::dispatch(Pass {
            x,
            w,
            b,
            t,
            d_loss,
            gradient,
        })
    }
    /// The value; the gradient is written into `gradient`.
    #[inline]
    pub fn value_and_gradient_into(
        x: &SMatrix<f32, 1, 8>,
        w: &SMatrix<f32, 8, 16>,
        b: &SMatrix<f32, 1, 16>,
        t: &SMatrix<f32, 1, 16>,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> f32 {
        struct Pass<'a> {
            x: &'a SMatrix<f32, 1, 8>,
            w: &'a SMatrix<f32, 8, 16>,
            b: &'a SMatrix<f32, 1, 16>,
            t: &'a SMatrix<f32, 1, 16>,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = f32;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> f32 {
                let Self { x, w, b, t, gradient } = self;
                let x = &x.data.0;
                let w = &w.data.0;
                let b = &b.data.0;
                let t = &t.data.0;
                let d_w = &mut gradient.w.data.0;
                let d_b = &mut gradient.b.data.0;
                let x_w = &mut [[0.0; 1]; 16];
                /// x_w = x·w
                rt::matmul(arch, x, w, x_w);
                let mut loss_terms = [0.0; 16];
                /// h = tanh(x_w + b); h_minus_t = h − t; d_h = 2·h_minus_t; d_b = d_h ⊙ (1 − h²); loss = Σ(h_minus_t²)
                for j in 0..16 {
                    let h_j = arch.tanh(x_w[j][0] + b[j][0]);
                    let h_minus_t_j = h_j - t[j][0];
                    let d_h_j = 2.0 * h_minus_t_j;
                    d_b[j][0] = d_h_j * (1.0 - h_j * h_j);
                    loss_terms[j] = h_minus_t_j * h_minus_t_j;
                }
                let loss = rt::sum(arch, &loss_terms);
                /// d_w = xᵀ·d_b
                rt::tr_mul(arch, x, d_b, d_w);
                loss
            }
        }
        rt::dispatch(Pass { x, w, b, t, gradient })
    }
    /// The value; the gradient is added to `gradient`.
    #[inline]
    pub fn value_and_gradient_accumulate(
        x: &SMatrix<f32, 1, 8>,
        w: &SMatrix<f32, 8, 16>,
        b: &SMatrix<f32, 1, 16>,
        t: &SMatrix<f32, 1, 16>,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> f32 {
        struct Pass<'a> {
            x: &'a SMatrix<f32, 1, 8>,
            w: &'a SMatrix<f32, 8, 16>,
            b: &'a SMatrix<f32, 1, 16>,
            t: &'a SMatrix<f32, 1, 16>,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = f32;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> f32 {
                let Self { x, w, b, t, gradient } = self;
                let x = &x.data.0;
                let w = &w.data.0;
                let b = &b.data.0;
                let t = &t.data.0;
                let d_w = &mut gradient.w.data.0;
                let d_b_out = &mut gradient.b.data.0;
                let x_w = &mut [[0.0; 1]; 16];
                let d_b = &mut [[0.0; 1]; 16];
                /// x_w = x·w
                rt::matmul(arch, x, w, x_w);
                let mut loss_terms = [0.0; 16];
                /// h = tanh(x_w + b); h_minus_t = h − t; d_h = 2·h_minus_t; d_b = d_h ⊙ (1 − h²); loss = Σ(h_minus_t²); d_b_out += d_b
                for j in 0..16 {
                    let h_j = arch.tanh(x_w[j][0] + b[j][0]);
                    let h_minus_t_j = h_j - t[j][0];
                    let d_h_j = 2.0 * h_minus_t_j;
                    let d_b_j = d_h_j * (1.0 - h_j * h_j);
                    d_b[j][0] = d_b_j;
                    loss_terms[j] = h_minus_t_j * h_minus_t_j;
                    d_b_out[j][0] += d_b_j;
                }
                let loss = rt::sum(arch, &loss_terms);
                /// d_w += xᵀ·d_b
                rt::tr_mul_add(arch, x, d_b, d_w);
                loss
            }
        }
        rt::dispatch(Pass { x, w, b, t, gradient })
    }
    /// The handle for generic tools: gradient checks, optimisers, solvers.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub struct Graph {
        marker: rt::PhantomData<()>,
    }
    impl rt::Graph for Graph {
        type Scalar = f32;
        type Inputs = (
            SMatrix<f32, 1, 8>,
            SMatrix<f32, 8, 16>,
            SMatrix<f32, 1, 16>,
            SMatrix<f32, 1, 16>,
        );
        type Output = f32;
        type Cotangent = f32;
        type Gradient = Gradient;
        const NAME: &'static str = "loss";
        const COST: rt::Cost = COST;
        const DOT: &'static str = DOT;
        const DIFFERENTIATED: &'static [rt::Input] = &[
            rt::Input {
                name: "w",
                rows: 8,
                cols: 16,
            },
            rt::Input {
                name: "b",
                rows: 1,
                cols: 16,
            },
        ];
        fn forward(inputs: &Self::Inputs) -> Self::Output {
            self::forward(&inputs.0, &inputs.1, &inputs.2, &inputs.3)
        }
        fn backward(
            inputs: &Self::Inputs,
            cotangent: &Self::Cotangent,
        ) -> Self::Gradient {
            self::backward(&inputs.0, &inputs.1, &inputs.2, &inputs.3, *cotangent)
        }
        fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
            rt::Search::entry(k)
                .within_mut(&mut inputs.1)
                .within_mut(&mut inputs.2)
                .found()
        }
    }
}
