// What the macro makes of `loss` in `main.rs`, formatted. A test keeps this file true.

/// The mean cross entropy of a batch of 32 points.
#[inline]
fn loss(
    x: &SMatrix<f32, 32, 2>,
    t: &SMatrix<f32, 32, 2>,
    w1: &SMatrix<f32, 2, 16>,
    b1: &SMatrix<f32, 1, 16>,
    w2: &SMatrix<f32, 16, 2>,
    b2: &SMatrix<f32, 1, 2>,
) -> f32 {
    loss::forward(x, t, w1, b1, w2, b2)
}
/// `h = tanh(x·w1 + b1); loss = (Σ(column_sum(t) ⊙ ln(column_sum(exp(h·w2 + b2 − stop_gradient(finite_or_zero(column_max(h·w2 + b2))))))) − Σ(t ⊙ (h·w2 + b2 − stop_gradient(finite_or_zero(column_max(h·w2 + b2)))))) / 32`
///
/// Inputs: `x` 32×2 (data), `t` 32×2 (data), `w1` 2×16, `b1` 1×16, `w2` 16×2, `b2` 1×2. Output: a scalar.
///
/// Forward 16,994 operations, backward 24,738; 2,560 bytes saved, 6,144 bytes of workspace.
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
        /// ∂loss/∂w1, 2×16
        pub w1: SMatrix<f32, 2, 16>,
        /// ∂loss/∂b1, 1×16
        pub b1: SMatrix<f32, 1, 16>,
        /// ∂loss/∂w2, 16×2
        pub w2: SMatrix<f32, 16, 2>,
        /// ∂loss/∂b2, 1×2
        pub b2: SMatrix<f32, 1, 2>,
    }
    impl Gradient {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self {
                w1: rt::zeros(),
                b1: rt::zeros(),
                w2: rt::zeros(),
                b2: rt::zeros(),
            }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Gradient {
        type Layout = (
            SMatrix<f32, 2, 16>,
            SMatrix<f32, 1, 16>,
            SMatrix<f32, 16, 2>,
            SMatrix<f32, 1, 2>,
        );
    }
    impl rt::Values<f32> for Gradient {
        const LEN: usize = <SMatrix<f32, 2, 16> as rt::Values<f32>>::LEN
            + <SMatrix<f32, 1, 16> as rt::Values<f32>>::LEN
            + <SMatrix<f32, 16, 2> as rt::Values<f32>>::LEN
            + <SMatrix<f32, 1, 2> as rt::Values<f32>>::LEN;
        fn from_fn(f: &mut dyn rt::FnMut(usize) -> f32) -> Self {
            let mut parts = rt::Parts::of(f);
            Self {
                w1: parts.part(),
                b1: parts.part(),
                w2: parts.part(),
                b2: parts.part(),
            }
        }
        fn entry(&self, k: usize) -> f32 {
            rt::Search::entry(k)
                .within(&self.w1)
                .within(&self.b1)
                .within(&self.w2)
                .within(&self.b2)
                .found()
        }
        fn entry_mut(&mut self, k: usize) -> &mut f32 {
            rt::Search::entry(k)
                .within_mut(&mut self.w1)
                .within_mut(&mut self.b1)
                .within_mut(&mut self.w2)
                .within_mut(&mut self.b2)
                .found()
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
        /// `h`, 32×16
        pub h: SMatrix<f32, 32, 16>,
        /// `exps`, 32×2
        pub exps: SMatrix<f32, 32, 2>,
        /// `total`, 32×1
        pub total: SMatrix<f32, 32, 1>,
        /// `column_sum_t`, 32×1
        pub column_sum_t: SMatrix<f32, 32, 1>,
    }
    impl Saved {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self {
                h: rt::zeros(),
                exps: rt::zeros(),
                total: rt::zeros(),
                column_sum_t: rt::zeros(),
            }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Saved {
        type Layout = (
            SMatrix<f32, 32, 16>,
            SMatrix<f32, 32, 2>,
            SMatrix<f32, 32, 1>,
            SMatrix<f32, 32, 1>,
        );
    }
    /// The temporaries: `x_w1, d_h`, 32×16; `h, d_x_w1_plus_b1`, 32×16; `d_x_w1_plus_b1`, 32×16.
    pub type Workspace = rt::Workspace<
        ([[f32; 32]; 16], [[f32; 32]; 16], [[f32; 32]; 16]),
    >;
    /// What one call costs.
    pub const COST: rt::Cost = rt::Cost {
        forward_flops: 16994,
        backward_flops: 24738,
        saved_bytes: rt::size_of::<Saved>(),
        workspace_bytes: rt::size_of::<Workspace>(),
    };
    /// The graph as Graphviz text.
    pub const DOT: &str = "digraph loss {\n  rankdir=LR;\n  n0 [label=\"x\", shape=box];\n  n1 [label=\"t\", shape=box];\n  n2 [label=\"w1\", shape=box];\n  n3 [label=\"b1\", shape=box];\n  n4 [label=\"w2\", shape=box];\n  n5 [label=\"b2\", shape=box];\n  n6 [label=\"·\", shape=ellipse];\n  n0 -> n6 [label=\"32×2\"];\n  n2 -> n6 [label=\"2×16\"];\n  n8 [label=\"+\", shape=ellipse];\n  n6 -> n8 [label=\"32×16\"];\n  n3 -> n8 [label=\"1×16\"];\n  n9 [label=\"tanh\", shape=ellipse];\n  n8 -> n9 [label=\"32×16\"];\n  n10 [label=\"·\", shape=ellipse];\n  n9 -> n10 [label=\"32×16\"];\n  n4 -> n10 [label=\"16×2\"];\n  n12 [label=\"+\", shape=ellipse];\n  n10 -> n12 [label=\"32×2\"];\n  n5 -> n12 [label=\"1×2\"];\n  n13 [label=\"column_max\", shape=ellipse];\n  n12 -> n13 [label=\"32×2\"];\n  n14 [label=\"finite_or_zero\", shape=ellipse];\n  n13 -> n14 [label=\"32×1\"];\n  n15 [label=\"stop_gradient\", shape=ellipse];\n  n14 -> n15 [label=\"32×1\"];\n  n17 [label=\"−\", shape=ellipse];\n  n12 -> n17 [label=\"32×2\"];\n  n15 -> n17 [label=\"32×1\"];\n  n18 [label=\"exp\", shape=ellipse];\n  n17 -> n18 [label=\"32×2\"];\n  n19 [label=\"column_sum\", shape=ellipse];\n  n18 -> n19 [label=\"32×2\"];\n  n20 [label=\"ln\", shape=ellipse];\n  n19 -> n20 [label=\"32×1\"];\n  n21 [label=\"column_sum\", shape=ellipse];\n  n1 -> n21 [label=\"32×2\"];\n  n22 [label=\"⊙\", shape=ellipse];\n  n21 -> n22 [label=\"32×1\"];\n  n20 -> n22 [label=\"32×1\"];\n  n23 [label=\"Σ\", shape=ellipse];\n  n22 -> n23 [label=\"32×1\"];\n  n24 [label=\"⊙\", shape=ellipse];\n  n1 -> n24 [label=\"32×2\"];\n  n17 -> n24 [label=\"32×2\"];\n  n25 [label=\"Σ\", shape=ellipse];\n  n24 -> n25 [label=\"32×2\"];\n  n26 [label=\"−\", shape=ellipse];\n  n23 -> n26 [label=\"a scalar\"];\n  n25 -> n26 [label=\"a scalar\"];\n  n27 [label=\"32.0\", shape=plaintext];\n  n28 [label=\"/\", shape=ellipse];\n  n26 -> n28 [label=\"a scalar\"];\n  n27 -> n28 [label=\"a scalar\"];\n  loss [label=\"loss\", shape=box];\n  n28 -> loss [label=\"a scalar\"];\n}\n";
    /// The value.
    #[inline]
    pub fn forward(
        x: &SMatrix<f32, 32, 2>,
        t: &SMatrix<f32, 32, 2>,
        w1: &SMatrix<f32, 2, 16>,
        b1: &SMatrix<f32, 1, 16>,
        w2: &SMatrix<f32, 16, 2>,
        b2: &SMatrix<f32, 1, 2>,
    ) -> f32 {
        let mut output = 0.0;
        forward_into(x, t, w1, b1, w2, b2, &mut rt::Workspace::new(), &mut output);
        output
    }
    /// The vector-Jacobian product: forward and backward fused in one pass.
    #[inline]
    pub fn backward(
        x: &SMatrix<f32, 32, 2>,
        t: &SMatrix<f32, 32, 2>,
        w1: &SMatrix<f32, 2, 16>,
        b1: &SMatrix<f32, 1, 16>,
        w2: &SMatrix<f32, 16, 2>,
        b2: &SMatrix<f32, 1, 2>,
        d_loss: f32,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_into(
            x,
            t,
            w1,
            b1,
            w2,
            b2,
            d_loss,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The value and the gradient.
    #[inline]
    pub fn value_and_gradient(
        x: &SMatrix<f32, 32, 2>,
        t: &SMatrix<f32, 32, 2>,
        w1: &SMatrix<f32, 2, 16>,
        b1: &SMatrix<f32, 1, 16>,
        w2: &SMatrix<f32, 16, 2>,
        b2: &SMatrix<f32, 1, 2>,
    ) -> (f32, Gradient) {
        let mut gradient = Gradient::zeros();
        let value = value_and_gradient_into(
            x,
            t,
            w1,
            b1,
            w2,
            b2,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        (value, gradient)
    }
    /// The gradient.
    #[inline]
    pub fn gradient(
        x: &SMatrix<f32, 32, 2>,
        t: &SMatrix<f32, 32, 2>,
        w1: &SMatrix<f32, 2, 16>,
        b1: &SMatrix<f32, 1, 16>,
        w2: &SMatrix<f32, 16, 2>,
        b2: &SMatrix<f32, 1, 2>,
    ) -> Gradient {
        value_and_gradient(x, t, w1, b1, w2, b2).1
    }
    /// The value, and what the backward pass reads.
    #[inline]
    pub fn forward_saved(
        x: &SMatrix<f32, 32, 2>,
        t: &SMatrix<f32, 32, 2>,
        w1: &SMatrix<f32, 2, 16>,
        b1: &SMatrix<f32, 1, 16>,
        w2: &SMatrix<f32, 16, 2>,
        b2: &SMatrix<f32, 1, 2>,
    ) -> (f32, Saved) {
        let mut output = 0.0;
        let mut saved = Saved::zeros();
        forward_saved_into(
            x,
            t,
            w1,
            b1,
            w2,
            b2,
            &mut rt::Workspace::new(),
            &mut output,
            &mut saved,
        );
        (output, saved)
    }
    /// The value, and what the backward pass reads, each written in place.
    #[inline]
    pub fn forward_saved_into(
        x: &SMatrix<f32, 32, 2>,
        t: &SMatrix<f32, 32, 2>,
        w1: &SMatrix<f32, 2, 16>,
        b1: &SMatrix<f32, 1, 16>,
        w2: &SMatrix<f32, 16, 2>,
        b2: &SMatrix<f32, 1, 2>,
        workspace: &mut Workspace,
        output: &mut f32,
        saved: &mut Saved,
    ) {
        struct Pass<'a> {
            x: &'a SMatrix<f32, 32, 2>,
            t: &'a SMatrix<f32, 32, 2>,
            w1: &'a SMatrix<f32, 2, 16>,
            b1: &'a SMatrix<f32, 1, 16>,
            w2: &'a SMatrix<f32, 16, 2>,
            b2: &'a SMatrix<f32, 1, 2>,
            workspace: &'a mut Workspace,
            output: &'a mut f32,
            saved: &'a mut Saved,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { x, t, w1, b1, w2, b2, workspace, output, saved } = self;
                let x = &x.data.0;
                let t = &t.data.0;
                let w1 = &w1.data.0;
                let b1 = &b1.data.0;
                let w2 = &w2.data.0;
                let b2 = &b2.data.0;
                let h = &mut saved.h.data.0;
                let exps = &mut saved.exps.data.0;
                let total = &mut saved.total.data.0;
                let column_sum_t = &mut saved.column_sum_t.data.0;
                let h_w2 = &mut [[0.0; 32]; 2];
                let h_w2_plus_b2 = &mut [[0.0; 32]; 2];
                let column_max = &mut [[0.0; 32]; 1];
                let greatest = &mut [[0.0; 32]; 1];
                let x_w1 = &mut workspace.slots.0;
                /// x_w1 = x·w1
                rt::matmul(arch, x, w1, x_w1);
                /// h = tanh(x_w1 + b1)
                for j in 0..16 {
                    for i in 0..32 {
                        h[j][i] = arch.tanh(x_w1[j][i] + b1[j][0]);
                    }
                }
                /// h_w2 = h·w2
                rt::matmul(arch, h, w2, h_w2);
                *column_max = [[f32::NEG_INFINITY; 32]; 1];
                *column_sum_t = [[0.0; 32]; 1];
                /// h_w2_plus_b2 = h_w2 + b2; column_max = column_max(h_w2_plus_b2); column_sum_t = column_sum(t)
                for j in 0..2 {
                    for i in 0..32 {
                        let h_w2_plus_b2_ij = h_w2[j][i] + b2[j][0];
                        h_w2_plus_b2[j][i] = h_w2_plus_b2_ij;
                        column_max[0][i] = arch.max(column_max[0][i], h_w2_plus_b2_ij);
                        column_sum_t[0][i] += t[j][i];
                    }
                }
                /// greatest = finite_or_zero(column_max)
                for i in 0..32 {
                    greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                }
                *total = [[0.0; 32]; 1];
                let mut sum_t_times_below_terms = [0.0; 32];
                /// below = h_w2_plus_b2 − stop_gradient(greatest); exps = exp(below); total = column_sum(exps); sum_t_times_below = Σ(t ⊙ below)
                for j in 0..2 {
                    for i in 0..32 {
                        let below_ij = h_w2_plus_b2[j][i] - greatest[0][i];
                        let exps_ij = arch.exp(below_ij);
                        exps[j][i] = exps_ij;
                        total[0][i] += exps_ij;
                        sum_t_times_below_terms[i] = arch
                            .mul_add(t[j][i], below_ij, sum_t_times_below_terms[i]);
                    }
                }
                let sum_t_times_below = rt::sum(arch, &sum_t_times_below_terms);
                let mut sum_product_terms = [0.0; 32];
                /// sum_product = Σ(column_sum_t ⊙ ln(total))
                for i in 0..32 {
                    sum_product_terms[i] = column_sum_t[0][i] * arch.ln(total[0][i]);
                }
                let sum_product = rt::sum(arch, &sum_product_terms);
                /// loss = (sum_product − sum_t_times_below)·0.03125
                let loss = (sum_product - sum_t_times_below) * 0.03125;
                *output = loss;
            }
        }
        rt::dispatch(Pass {
            x,
            t,
            w1,
            b1,
            w2,
            b2,
            workspace,
            output,
            saved,
        })
    }
    /// The vector-Jacobian product from what the forward pass saved.
    #[inline]
    pub fn backward_saved(
        x: &SMatrix<f32, 32, 2>,
        t: &SMatrix<f32, 32, 2>,
        w1: &SMatrix<f32, 2, 16>,
        b1: &SMatrix<f32, 1, 16>,
        w2: &SMatrix<f32, 16, 2>,
        b2: &SMatrix<f32, 1, 2>,
        saved: &Saved,
        d_loss: f32,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_saved_into(
            x,
            t,
            w1,
            b1,
            w2,
            b2,
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
        x: &SMatrix<f32, 32, 2>,
        t: &SMatrix<f32, 32, 2>,
        w1: &SMatrix<f32, 2, 16>,
        b1: &SMatrix<f32, 1, 16>,
        w2: &SMatrix<f32, 16, 2>,
        b2: &SMatrix<f32, 1, 2>,
        saved: &Saved,
        d_loss: f32,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            x: &'a SMatrix<f32, 32, 2>,
            t: &'a SMatrix<f32, 32, 2>,
            w2: &'a SMatrix<f32, 16, 2>,
            saved: &'a Saved,
            d_loss: f32,
            workspace: &'a mut Workspace,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { x, t, w2, saved, d_loss, workspace, gradient } = self;
                let x = &x.data.0;
                let t = &t.data.0;
                let w2 = &w2.data.0;
                let h = &saved.h.data.0;
                let exps = &saved.exps.data.0;
                let total = &saved.total.data.0;
                let column_sum_t = &saved.column_sum_t.data.0;
                let d_w1 = &mut gradient.w1.data.0;
                let d_b1 = &mut gradient.b1.data.0;
                let d_w2 = &mut gradient.w2.data.0;
                let d_b2 = &mut gradient.b2.data.0;
                let d_total = &mut [[0.0; 32]; 1];
                let d_below = &mut [[0.0; 32]; 2];
                /// d_difference = d_loss·0.03125
                let d_difference = d_loss * 0.03125;
                /// d_sum_t_times_below = −d_difference
                let d_sum_t_times_below = -d_difference;
                /// d_total = d_difference·column_sum_t / total
                for i in 0..32 {
                    d_total[0][i] = d_difference * column_sum_t[0][i] / total[0][i];
                }
                /// d_below = d_sum_t_times_below·t + d_total ⊙ exps; d_b2 = row_sum(d_below)
                for j in 0..2 {
                    for i in 0..32 {
                        d_below[j][i] = arch
                            .dot(
                                [d_sum_t_times_below, d_total[0][i]],
                                [t[j][i], exps[j][i]],
                            );
                    }
                    d_b2[j][0] = rt::sum(arch, &d_below[j]);
                }
                let d_h = &mut workspace.slots.0;
                /// d_h = d_below·w2ᵀ
                rt::mul_tr(arch, d_below, w2, d_h);
                /// d_w2 = hᵀ·d_below
                rt::tr_mul(arch, h, d_below, d_w2);
                let d_x_w1_plus_b1 = &mut workspace.slots.1;
                /// d_x_w1_plus_b1 = d_h ⊙ (1 − h²); d_b1 = row_sum(d_x_w1_plus_b1)
                for j in 0..16 {
                    for i in 0..32 {
                        d_x_w1_plus_b1[j][i] = d_h[j][i] * (1.0 - h[j][i] * h[j][i]);
                    }
                    d_b1[j][0] = rt::sum(arch, &d_x_w1_plus_b1[j]);
                }
                /// d_w1 = xᵀ·d_x_w1_plus_b1
                rt::tr_mul(arch, x, d_x_w1_plus_b1, d_w1);
            }
        }
        rt::dispatch(Pass {
            x,
            t,
            w2,
            saved,
            d_loss,
            workspace,
            gradient,
        })
    }
    /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
    #[inline]
    pub fn vjp(
        x: &SMatrix<f32, 32, 2>,
        t: &SMatrix<f32, 32, 2>,
        w1: &SMatrix<f32, 2, 16>,
        b1: &SMatrix<f32, 1, 16>,
        w2: &SMatrix<f32, 16, 2>,
        b2: &SMatrix<f32, 1, 2>,
        saved: &Saved,
        d_loss: f32,
    ) -> (
        (),
        (),
        SMatrix<f32, 2, 16>,
        SMatrix<f32, 1, 16>,
        SMatrix<f32, 16, 2>,
        SMatrix<f32, 1, 2>,
    ) {
        let gradient = backward_saved(x, t, w1, b1, w2, b2, saved, d_loss);
        ((), (), gradient.w1, gradient.b1, gradient.w2, gradient.b2)
    }
    /// The value, written into `output`.
    #[inline]
    pub fn forward_into(
        x: &SMatrix<f32, 32, 2>,
        t: &SMatrix<f32, 32, 2>,
        w1: &SMatrix<f32, 2, 16>,
        b1: &SMatrix<f32, 1, 16>,
        w2: &SMatrix<f32, 16, 2>,
        b2: &SMatrix<f32, 1, 2>,
        workspace: &mut Workspace,
        output: &mut f32,
    ) {
        struct Pass<'a> {
            x: &'a SMatrix<f32, 32, 2>,
            t: &'a SMatrix<f32, 32, 2>,
            w1: &'a SMatrix<f32, 2, 16>,
            b1: &'a SMatrix<f32, 1, 16>,
            w2: &'a SMatrix<f32, 16, 2>,
            b2: &'a SMatrix<f32, 1, 2>,
            workspace: &'a mut Workspace,
            output: &'a mut f32,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { x, t, w1, b1, w2, b2, workspace, output } = self;
                let x = &x.data.0;
                let t = &t.data.0;
                let w1 = &w1.data.0;
                let b1 = &b1.data.0;
                let w2 = &w2.data.0;
                let b2 = &b2.data.0;
                let h_w2 = &mut [[0.0; 32]; 2];
                let h_w2_plus_b2 = &mut [[0.0; 32]; 2];
                let column_max = &mut [[0.0; 32]; 1];
                let greatest = &mut [[0.0; 32]; 1];
                let total = &mut [[0.0; 32]; 1];
                let column_sum_t = &mut [[0.0; 32]; 1];
                let x_w1 = &mut workspace.slots.0;
                /// x_w1 = x·w1
                rt::matmul(arch, x, w1, x_w1);
                let h = &mut workspace.slots.1;
                /// h = tanh(x_w1 + b1)
                for j in 0..16 {
                    for i in 0..32 {
                        h[j][i] = arch.tanh(x_w1[j][i] + b1[j][0]);
                    }
                }
                /// h_w2 = h·w2
                rt::matmul(arch, h, w2, h_w2);
                *column_max = [[f32::NEG_INFINITY; 32]; 1];
                *column_sum_t = [[0.0; 32]; 1];
                /// h_w2_plus_b2 = h_w2 + b2; column_max = column_max(h_w2_plus_b2); column_sum_t = column_sum(t)
                for j in 0..2 {
                    for i in 0..32 {
                        let h_w2_plus_b2_ij = h_w2[j][i] + b2[j][0];
                        h_w2_plus_b2[j][i] = h_w2_plus_b2_ij;
                        column_max[0][i] = arch.max(column_max[0][i], h_w2_plus_b2_ij);
                        column_sum_t[0][i] += t[j][i];
                    }
                }
                /// greatest = finite_or_zero(column_max)
                for i in 0..32 {
                    greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                }
                *total = [[0.0; 32]; 1];
                let mut sum_t_times_below_terms = [0.0; 32];
                /// below = h_w2_plus_b2 − stop_gradient(greatest); total = column_sum(exp(below)); sum_t_times_below = Σ(t ⊙ below)
                for j in 0..2 {
                    for i in 0..32 {
                        let below_ij = h_w2_plus_b2[j][i] - greatest[0][i];
                        total[0][i] += arch.exp(below_ij);
                        sum_t_times_below_terms[i] = arch
                            .mul_add(t[j][i], below_ij, sum_t_times_below_terms[i]);
                    }
                }
                let sum_t_times_below = rt::sum(arch, &sum_t_times_below_terms);
                let mut sum_product_terms = [0.0; 32];
                /// sum_product = Σ(column_sum_t ⊙ ln(total))
                for i in 0..32 {
                    sum_product_terms[i] = column_sum_t[0][i] * arch.ln(total[0][i]);
                }
                let sum_product = rt::sum(arch, &sum_product_terms);
                /// loss = (sum_product − sum_t_times_below)·0.03125
                let loss = (sum_product - sum_t_times_below) * 0.03125;
                *output = loss;
            }
        }
        rt::dispatch(Pass {
            x,
            t,
            w1,
            b1,
            w2,
            b2,
            workspace,
            output,
        })
    }
    /// The vector-Jacobian product, written into `gradient`.
    #[inline]
    pub fn backward_into(
        x: &SMatrix<f32, 32, 2>,
        t: &SMatrix<f32, 32, 2>,
        w1: &SMatrix<f32, 2, 16>,
        b1: &SMatrix<f32, 1, 16>,
        w2: &SMatrix<f32, 16, 2>,
        b2: &SMatrix<f32, 1, 2>,
        d_loss: f32,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            x: &'a SMatrix<f32, 32, 2>,
            t: &'a SMatrix<f32, 32, 2>,
            w1: &'a SMatrix<f32, 2, 16>,
            b1: &'a SMatrix<f32, 1, 16>,
            w2: &'a SMatrix<f32, 16, 2>,
            b2: &'a SMatrix<f32, 1, 2>,
            d_loss: f32,
            workspace: &'a mut Workspace,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { x, t, w1, b1, w2, b2, d_loss, workspace, gradient } = self;
                let x = &x.data.0;
                let t = &t.data.0;
                let w1 = &w1.data.0;
                let b1 = &b1.data.0;
                let w2 = &w2.data.0;
                let b2 = &b2.data.0;
                let d_w1 = &mut gradient.w1.data.0;
                let d_b1 = &mut gradient.b1.data.0;
                let d_w2 = &mut gradient.w2.data.0;
                let d_b2 = &mut gradient.b2.data.0;
                let h_w2 = &mut [[0.0; 32]; 2];
                let h_w2_plus_b2 = &mut [[0.0; 32]; 2];
                let column_max = &mut [[0.0; 32]; 1];
                let greatest = &mut [[0.0; 32]; 1];
                let exps = &mut [[0.0; 32]; 2];
                let total = &mut [[0.0; 32]; 1];
                let column_sum_t = &mut [[0.0; 32]; 1];
                let d_total = &mut [[0.0; 32]; 1];
                let d_below = &mut [[0.0; 32]; 2];
                let x_w1 = &mut workspace.slots.0;
                /// x_w1 = x·w1
                rt::matmul(arch, x, w1, x_w1);
                let h = &mut workspace.slots.1;
                /// h = tanh(x_w1 + b1)
                for j in 0..16 {
                    for i in 0..32 {
                        h[j][i] = arch.tanh(x_w1[j][i] + b1[j][0]);
                    }
                }
                /// h_w2 = h·w2
                rt::matmul(arch, h, w2, h_w2);
                *column_max = [[f32::NEG_INFINITY; 32]; 1];
                *column_sum_t = [[0.0; 32]; 1];
                /// h_w2_plus_b2 = h_w2 + b2; column_max = column_max(h_w2_plus_b2); column_sum_t = column_sum(t)
                for j in 0..2 {
                    for i in 0..32 {
                        let h_w2_plus_b2_ij = h_w2[j][i] + b2[j][0];
                        h_w2_plus_b2[j][i] = h_w2_plus_b2_ij;
                        column_max[0][i] = arch.max(column_max[0][i], h_w2_plus_b2_ij);
                        column_sum_t[0][i] += t[j][i];
                    }
                }
                /// greatest = finite_or_zero(column_max)
                for i in 0..32 {
                    greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                }
                *total = [[0.0; 32]; 1];
                /// exps = exp(h_w2_plus_b2 − stop_gradient(greatest)); total = column_sum(exps)
                for j in 0..2 {
                    for i in 0..32 {
                        let exps_ij = arch.exp(h_w2_plus_b2[j][i] - greatest[0][i]);
                        exps[j][i] = exps_ij;
                        total[0][i] += exps_ij;
                    }
                }
                /// d_difference = d_loss·0.03125
                let d_difference = d_loss * 0.03125;
                /// d_sum_t_times_below = −d_difference
                let d_sum_t_times_below = -d_difference;
                /// d_total = d_difference·column_sum_t / total
                for i in 0..32 {
                    d_total[0][i] = d_difference * column_sum_t[0][i] / total[0][i];
                }
                /// d_below = d_sum_t_times_below·t + d_total ⊙ exps; d_b2 = row_sum(d_below)
                for j in 0..2 {
                    for i in 0..32 {
                        d_below[j][i] = arch
                            .dot(
                                [d_sum_t_times_below, d_total[0][i]],
                                [t[j][i], exps[j][i]],
                            );
                    }
                    d_b2[j][0] = rt::sum(arch, &d_below[j]);
                }
                let d_h = &mut workspace.slots.0;
                /// d_h = d_below·w2ᵀ
                rt::mul_tr(arch, d_below, w2, d_h);
                /// d_w2 = hᵀ·d_below
                rt::tr_mul(arch, h, d_below, d_w2);
                let d_x_w1_plus_b1 = &mut workspace.slots.2;
                /// d_x_w1_plus_b1 = d_h ⊙ (1 − h²); d_b1 = row_sum(d_x_w1_plus_b1)
                for j in 0..16 {
                    for i in 0..32 {
                        d_x_w1_plus_b1[j][i] = d_h[j][i] * (1.0 - h[j][i] * h[j][i]);
                    }
                    d_b1[j][0] = rt::sum(arch, &d_x_w1_plus_b1[j]);
                }
                /// d_w1 = xᵀ·d_x_w1_plus_b1
                rt::tr_mul(arch, x, d_x_w1_plus_b1, d_w1);
            }
        }
        rt::dispatch(Pass {
            x,
            t,
            w1,
            b1,
            w2,
            b2,
            d_loss,
            workspace,
            gradient,
        })
    }
    /// The vector-Jacobian product, added to `gradient`.
    #[inline]
    pub fn backward_accumulate(
        x: &SMatrix<f32, 32, 2>,
        t: &SMatrix<f32, 32, 2>,
        w1: &SMatrix<f32, 2, 16>,
        b1: &SMatrix<f32, 1, 16>,
        w2: &SMatrix<f32, 16, 2>,
        b2: &SMatrix<f32, 1, 2>,
        d_loss: f32,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            x: &'a SMatrix<f32, 32, 2>,
            t: &'a SMatrix<f32, 32, 2>,
            w1: &'a SMatrix<f32, 2, 16>,
            b1: &'a SMatrix<f32, 1, 16>,
            w2: &'a SMatrix<f32, 16, 2>,
            b2: &'a SMatrix<f32, 1, 2>,
            d_loss: f32,
            workspace: &'a mut Workspace,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { x, t, w1, b1, w2, b2, d_loss, workspace, gradient } = self;
                let x = &x.data.0;
                let t = &t.data.0;
                let w1 = &w1.data.0;
                let b1 = &b1.data.0;
                let w2 = &w2.data.0;
                let b2 = &b2.data.0;
                let d_w1 = &mut gradient.w1.data.0;
                let d_b1_out = &mut gradient.b1.data.0;
                let d_w2 = &mut gradient.w2.data.0;
                let d_b2_out = &mut gradient.b2.data.0;
                let h_w2 = &mut [[0.0; 32]; 2];
                let h_w2_plus_b2 = &mut [[0.0; 32]; 2];
                let column_max = &mut [[0.0; 32]; 1];
                let greatest = &mut [[0.0; 32]; 1];
                let exps = &mut [[0.0; 32]; 2];
                let total = &mut [[0.0; 32]; 1];
                let column_sum_t = &mut [[0.0; 32]; 1];
                let d_total = &mut [[0.0; 32]; 1];
                let d_below = &mut [[0.0; 32]; 2];
                let d_b2 = &mut [[0.0; 1]; 2];
                let d_b1 = &mut [[0.0; 1]; 16];
                let x_w1 = &mut workspace.slots.0;
                /// x_w1 = x·w1
                rt::matmul(arch, x, w1, x_w1);
                let h = &mut workspace.slots.1;
                /// h = tanh(x_w1 + b1)
                for j in 0..16 {
                    for i in 0..32 {
                        h[j][i] = arch.tanh(x_w1[j][i] + b1[j][0]);
                    }
                }
                /// h_w2 = h·w2
                rt::matmul(arch, h, w2, h_w2);
                *column_max = [[f32::NEG_INFINITY; 32]; 1];
                *column_sum_t = [[0.0; 32]; 1];
                /// h_w2_plus_b2 = h_w2 + b2; column_max = column_max(h_w2_plus_b2); column_sum_t = column_sum(t)
                for j in 0..2 {
                    for i in 0..32 {
                        let h_w2_plus_b2_ij = h_w2[j][i] + b2[j][0];
                        h_w2_plus_b2[j][i] = h_w2_plus_b2_ij;
                        column_max[0][i] = arch.max(column_max[0][i], h_w2_plus_b2_ij);
                        column_sum_t[0][i] += t[j][i];
                    }
                }
                /// greatest = finite_or_zero(column_max)
                for i in 0..32 {
                    greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                }
                *total = [[0.0; 32]; 1];
                /// exps = exp(h_w2_plus_b2 − stop_gradient(greatest)); total = column_sum(exps)
                for j in 0..2 {
                    for i in 0..32 {
                        let exps_ij = arch.exp(h_w2_plus_b2[j][i] - greatest[0][i]);
                        exps[j][i] = exps_ij;
                        total[0][i] += exps_ij;
                    }
                }
                /// d_difference = d_loss·0.03125
                let d_difference = d_loss * 0.03125;
                /// d_sum_t_times_below = −d_difference
                let d_sum_t_times_below = -d_difference;
                /// d_total = d_difference·column_sum_t / total
                for i in 0..32 {
                    d_total[0][i] = d_difference * column_sum_t[0][i] / total[0][i];
                }
                /// d_below = d_sum_t_times_below·t + d_total ⊙ exps; d_b2 = row_sum(d_below)
                for j in 0..2 {
                    for i in 0..32 {
                        d_below[j][i] = arch
                            .dot(
                                [d_sum_t_times_below, d_total[0][i]],
                                [t[j][i], exps[j][i]],
                            );
                    }
                    d_b2[j][0] = rt::sum(arch, &d_below[j]);
                }
                let d_h = &mut workspace.slots.0;
                /// d_h = d_below·w2ᵀ
                rt::mul_tr(arch, d_below, w2, d_h);
                /// d_w2 += hᵀ·d_below
                rt::tr_mul_add(arch, h, d_below, d_w2);
                let d_x_w1_plus_b1 = &mut workspace.slots.2;
                /// d_x_w1_plus_b1 = d_h ⊙ (1 − h²); d_b1 = row_sum(d_x_w1_plus_b1)
                for j in 0..16 {
                    for i in 0..32 {
                        d_x_w1_plus_b1[j][i] = d_h[j][i] * (1.0 - h[j][i] * h[j][i]);
                    }
                    d_b1[j][0] = rt::sum(arch, &d_x_w1_plus_b1[j]);
                }
                /// d_w1 += xᵀ·d_x_w1_plus_b1
                rt::tr_mul_add(arch, x, d_x_w1_plus_b1, d_w1);
                /// d_b1_out += d_b1
                for j in 0..16 {
                    d_b1_out[j][0] += d_b1[j][0];
                }
                /// d_b2_out += d_b2
                for j in 0..2 {
                    d_b2_out[j][0] += d_b2[j][0];
                }
            }
        }
        rt::dispatch(Pass {
            x,
            t,
            w1,
            b1,
            w2,
            b2,
            d_loss,
            workspace,
            gradient,
        })
    }
    /// The value; the gradient is written into `gradient`.
    #[inline]
    pub fn value_and_gradient_into(
        x: &SMatrix<f32, 32, 2>,
        t: &SMatrix<f32, 32, 2>,
        w1: &SMatrix<f32, 2, 16>,
        b1: &SMatrix<f32, 1, 16>,
        w2: &SMatrix<f32, 16, 2>,
        b2: &SMatrix<f32, 1, 2>,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> f32 {
        struct Pass<'a> {
            x: &'a SMatrix<f32, 32, 2>,
            t: &'a SMatrix<f32, 32, 2>,
            w1: &'a SMatrix<f32, 2, 16>,
            b1: &'a SMatrix<f32, 1, 16>,
            w2: &'a SMatrix<f32, 16, 2>,
            b2: &'a SMatrix<f32, 1, 2>,
            workspace: &'a mut Workspace,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = f32;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> f32 {
                let Self { x, t, w1, b1, w2, b2, workspace, gradient } = self;
                let x = &x.data.0;
                let t = &t.data.0;
                let w1 = &w1.data.0;
                let b1 = &b1.data.0;
                let w2 = &w2.data.0;
                let b2 = &b2.data.0;
                let d_w1 = &mut gradient.w1.data.0;
                let d_b1 = &mut gradient.b1.data.0;
                let d_w2 = &mut gradient.w2.data.0;
                let d_b2 = &mut gradient.b2.data.0;
                let h_w2 = &mut [[0.0; 32]; 2];
                let h_w2_plus_b2 = &mut [[0.0; 32]; 2];
                let column_max = &mut [[0.0; 32]; 1];
                let greatest = &mut [[0.0; 32]; 1];
                let exps = &mut [[0.0; 32]; 2];
                let total = &mut [[0.0; 32]; 1];
                let column_sum_t = &mut [[0.0; 32]; 1];
                let d_total = &mut [[0.0; 32]; 1];
                let d_below = &mut [[0.0; 32]; 2];
                let x_w1 = &mut workspace.slots.0;
                /// x_w1 = x·w1
                rt::matmul(arch, x, w1, x_w1);
                let h = &mut workspace.slots.1;
                /// h = tanh(x_w1 + b1)
                for j in 0..16 {
                    for i in 0..32 {
                        h[j][i] = arch.tanh(x_w1[j][i] + b1[j][0]);
                    }
                }
                /// h_w2 = h·w2
                rt::matmul(arch, h, w2, h_w2);
                *column_max = [[f32::NEG_INFINITY; 32]; 1];
                *column_sum_t = [[0.0; 32]; 1];
                /// h_w2_plus_b2 = h_w2 + b2; column_max = column_max(h_w2_plus_b2); column_sum_t = column_sum(t)
                for j in 0..2 {
                    for i in 0..32 {
                        let h_w2_plus_b2_ij = h_w2[j][i] + b2[j][0];
                        h_w2_plus_b2[j][i] = h_w2_plus_b2_ij;
                        column_max[0][i] = arch.max(column_max[0][i], h_w2_plus_b2_ij);
                        column_sum_t[0][i] += t[j][i];
                    }
                }
                /// greatest = finite_or_zero(column_max)
                for i in 0..32 {
                    greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                }
                *total = [[0.0; 32]; 1];
                let mut sum_t_times_below_terms = [0.0; 32];
                /// below = h_w2_plus_b2 − stop_gradient(greatest); exps = exp(below); total = column_sum(exps); sum_t_times_below = Σ(t ⊙ below)
                for j in 0..2 {
                    for i in 0..32 {
                        let below_ij = h_w2_plus_b2[j][i] - greatest[0][i];
                        let exps_ij = arch.exp(below_ij);
                        exps[j][i] = exps_ij;
                        total[0][i] += exps_ij;
                        sum_t_times_below_terms[i] = arch
                            .mul_add(t[j][i], below_ij, sum_t_times_below_terms[i]);
                    }
                }
                let sum_t_times_below = rt::sum(arch, &sum_t_times_below_terms);
                let mut sum_product_terms = [0.0; 32];
                /// d_total = 0.03125·column_sum_t / total; sum_product = Σ(column_sum_t ⊙ ln(total))
                for i in 0..32 {
                    d_total[0][i] = 0.03125 * column_sum_t[0][i] / total[0][i];
                    sum_product_terms[i] = column_sum_t[0][i] * arch.ln(total[0][i]);
                }
                let sum_product = rt::sum(arch, &sum_product_terms);
                /// loss = (sum_product − sum_t_times_below)·0.03125
                let loss = (sum_product - sum_t_times_below) * 0.03125;
                /// d_below = −0.03125·t + d_total ⊙ exps; d_b2 = row_sum(d_below)
                for j in 0..2 {
                    for i in 0..32 {
                        d_below[j][i] = arch
                            .dot([-0.03125, d_total[0][i]], [t[j][i], exps[j][i]]);
                    }
                    d_b2[j][0] = rt::sum(arch, &d_below[j]);
                }
                let d_h = &mut workspace.slots.0;
                /// d_h = d_below·w2ᵀ
                rt::mul_tr(arch, d_below, w2, d_h);
                /// d_w2 = hᵀ·d_below
                rt::tr_mul(arch, h, d_below, d_w2);
                let d_x_w1_plus_b1 = &mut workspace.slots.2;
                /// d_x_w1_plus_b1 = d_h ⊙ (1 − h²); d_b1 = row_sum(d_x_w1_plus_b1)
                for j in 0..16 {
                    for i in 0..32 {
                        d_x_w1_plus_b1[j][i] = d_h[j][i] * (1.0 - h[j][i] * h[j][i]);
                    }
                    d_b1[j][0] = rt::sum(arch, &d_x_w1_plus_b1[j]);
                }
                /// d_w1 = xᵀ·d_x_w1_plus_b1
                rt::tr_mul(arch, x, d_x_w1_plus_b1, d_w1);
                loss
            }
        }
        rt::dispatch(Pass {
            x,
            t,
            w1,
            b1,
            w2,
            b2,
            workspace,
            gradient,
        })
    }
    /// The value; the gradient is added to `gradient`.
    #[inline]
    pub fn value_and_gradient_accumulate(
        x: &SMatrix<f32, 32, 2>,
        t: &SMatrix<f32, 32, 2>,
        w1: &SMatrix<f32, 2, 16>,
        b1: &SMatrix<f32, 1, 16>,
        w2: &SMatrix<f32, 16, 2>,
        b2: &SMatrix<f32, 1, 2>,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> f32 {
        struct Pass<'a> {
            x: &'a SMatrix<f32, 32, 2>,
            t: &'a SMatrix<f32, 32, 2>,
            w1: &'a SMatrix<f32, 2, 16>,
            b1: &'a SMatrix<f32, 1, 16>,
            w2: &'a SMatrix<f32, 16, 2>,
            b2: &'a SMatrix<f32, 1, 2>,
            workspace: &'a mut Workspace,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = f32;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> f32 {
                let Self { x, t, w1, b1, w2, b2, workspace, gradient } = self;
                let x = &x.data.0;
                let t = &t.data.0;
                let w1 = &w1.data.0;
                let b1 = &b1.data.0;
                let w2 = &w2.data.0;
                let b2 = &b2.data.0;
                let d_w1 = &mut gradient.w1.data.0;
                let d_b1_out = &mut gradient.b1.data.0;
                let d_w2 = &mut gradient.w2.data.0;
                let d_b2_out = &mut gradient.b2.data.0;
                let h_w2 = &mut [[0.0; 32]; 2];
                let h_w2_plus_b2 = &mut [[0.0; 32]; 2];
                let column_max = &mut [[0.0; 32]; 1];
                let greatest = &mut [[0.0; 32]; 1];
                let exps = &mut [[0.0; 32]; 2];
                let total = &mut [[0.0; 32]; 1];
                let column_sum_t = &mut [[0.0; 32]; 1];
                let d_total = &mut [[0.0; 32]; 1];
                let d_below = &mut [[0.0; 32]; 2];
                let d_b2 = &mut [[0.0; 1]; 2];
                let d_b1 = &mut [[0.0; 1]; 16];
                let x_w1 = &mut workspace.slots.0;
                /// x_w1 = x·w1
                rt::matmul(arch, x, w1, x_w1);
                let h = &mut workspace.slots.1;
                /// h = tanh(x_w1 + b1)
                for j in 0..16 {
                    for i in 0..32 {
                        h[j][i] = arch.tanh(x_w1[j][i] + b1[j][0]);
                    }
                }
                /// h_w2 = h·w2
                rt::matmul(arch, h, w2, h_w2);
                *column_max = [[f32::NEG_INFINITY; 32]; 1];
                *column_sum_t = [[0.0; 32]; 1];
                /// h_w2_plus_b2 = h_w2 + b2; column_max = column_max(h_w2_plus_b2); column_sum_t = column_sum(t)
                for j in 0..2 {
                    for i in 0..32 {
                        let h_w2_plus_b2_ij = h_w2[j][i] + b2[j][0];
                        h_w2_plus_b2[j][i] = h_w2_plus_b2_ij;
                        column_max[0][i] = arch.max(column_max[0][i], h_w2_plus_b2_ij);
                        column_sum_t[0][i] += t[j][i];
                    }
                }
                /// greatest = finite_or_zero(column_max)
                for i in 0..32 {
                    greatest[0][i] = arch.finite_or_zero(column_max[0][i]);
                }
                *total = [[0.0; 32]; 1];
                let mut sum_t_times_below_terms = [0.0; 32];
                /// below = h_w2_plus_b2 − stop_gradient(greatest); exps = exp(below); total = column_sum(exps); sum_t_times_below = Σ(t ⊙ below)
                for j in 0..2 {
                    for i in 0..32 {
                        let below_ij = h_w2_plus_b2[j][i] - greatest[0][i];
                        let exps_ij = arch.exp(below_ij);
                        exps[j][i] = exps_ij;
                        total[0][i] += exps_ij;
                        sum_t_times_below_terms[i] = arch
                            .mul_add(t[j][i], below_ij, sum_t_times_below_terms[i]);
                    }
                }
                let sum_t_times_below = rt::sum(arch, &sum_t_times_below_terms);
                let mut sum_product_terms = [0.0; 32];
                /// d_total = 0.03125·column_sum_t / total; sum_product = Σ(column_sum_t ⊙ ln(total))
                for i in 0..32 {
                    d_total[0][i] = 0.03125 * column_sum_t[0][i] / total[0][i];
                    sum_product_terms[i] = column_sum_t[0][i] * arch.ln(total[0][i]);
                }
                let sum_product = rt::sum(arch, &sum_product_terms);
                /// loss = (sum_product − sum_t_times_below)·0.03125
                let loss = (sum_product - sum_t_times_below) * 0.03125;
                /// d_below = −0.03125·t + d_total ⊙ exps; d_b2 = row_sum(d_below)
                for j in 0..2 {
                    for i in 0..32 {
                        d_below[j][i] = arch
                            .dot([-0.03125, d_total[0][i]], [t[j][i], exps[j][i]]);
                    }
                    d_b2[j][0] = rt::sum(arch, &d_below[j]);
                }
                let d_h = &mut workspace.slots.0;
                /// d_h = d_below·w2ᵀ
                rt::mul_tr(arch, d_below, w2, d_h);
                /// d_w2 += hᵀ·d_below
                rt::tr_mul_add(arch, h, d_below, d_w2);
                let d_x_w1_plus_b1 = &mut workspace.slots.2;
                /// d_x_w1_plus_b1 = d_h ⊙ (1 − h²); d_b1 = row_sum(d_x_w1_plus_b1)
                for j in 0..16 {
                    for i in 0..32 {
                        d_x_w1_plus_b1[j][i] = d_h[j][i] * (1.0 - h[j][i] * h[j][i]);
                    }
                    d_b1[j][0] = rt::sum(arch, &d_x_w1_plus_b1[j]);
                }
                /// d_w1 += xᵀ·d_x_w1_plus_b1
                rt::tr_mul_add(arch, x, d_x_w1_plus_b1, d_w1);
                /// d_b1_out += d_b1
                for j in 0..16 {
                    d_b1_out[j][0] += d_b1[j][0];
                }
                /// d_b2_out += d_b2
                for j in 0..2 {
                    d_b2_out[j][0] += d_b2[j][0];
                }
                loss
            }
        }
        rt::dispatch(Pass {
            x,
            t,
            w1,
            b1,
            w2,
            b2,
            workspace,
            gradient,
        })
    }
    /// The handle for generic tools: gradient checks, optimisers, solvers.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub struct Graph {
        marker: rt::PhantomData<()>,
    }
    impl rt::Graph for Graph {
        type Scalar = f32;
        type Inputs = (
            SMatrix<f32, 32, 2>,
            SMatrix<f32, 32, 2>,
            SMatrix<f32, 2, 16>,
            SMatrix<f32, 1, 16>,
            SMatrix<f32, 16, 2>,
            SMatrix<f32, 1, 2>,
        );
        type Output = f32;
        type Cotangent = f32;
        type Gradient = Gradient;
        const NAME: &'static str = "loss";
        const COST: rt::Cost = COST;
        const DOT: &'static str = DOT;
        const DIFFERENTIATED: &'static [rt::Input] = &[
            rt::Input {
                name: "w1",
                rows: 2,
                cols: 16,
            },
            rt::Input {
                name: "b1",
                rows: 1,
                cols: 16,
            },
            rt::Input {
                name: "w2",
                rows: 16,
                cols: 2,
            },
            rt::Input {
                name: "b2",
                rows: 1,
                cols: 2,
            },
        ];
        fn forward(inputs: &Self::Inputs) -> Self::Output {
            self::forward(
                &inputs.0,
                &inputs.1,
                &inputs.2,
                &inputs.3,
                &inputs.4,
                &inputs.5,
            )
        }
        fn backward(
            inputs: &Self::Inputs,
            cotangent: &Self::Cotangent,
        ) -> Self::Gradient {
            self::backward(
                &inputs.0,
                &inputs.1,
                &inputs.2,
                &inputs.3,
                &inputs.4,
                &inputs.5,
                *cotangent,
            )
        }
        fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
            rt::Search::entry(k)
                .within_mut(&mut inputs.2)
                .within_mut(&mut inputs.3)
                .within_mut(&mut inputs.4)
                .within_mut(&mut inputs.5)
                .found()
        }
    }
}
