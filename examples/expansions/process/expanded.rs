// What the macro makes of `surprise` in `main.rs`, formatted. A test keeps this file true.

/// The negative log-likelihood of measurements, but for a constant, by the logarithms of the length over which the curve
/// bends and of the noise.
#[inline]
fn surprise(
    x: &SVector<f64, 6>,
    y: &SVector<f64, 6>,
    length: f64,
    noise: f64,
) -> ::core::option::Option<f64> {
    surprise::forward(x, y, length, noise)
}
/// `apart = (x − xᵀ) / exp(length); covariance = exp(−0.5·apart²) + exp(noise)·identity(); factor = cholesky(covariance); surprise = 0.5·(Σ(y ⊙ solve(factor, y)) + ln_determinant(factor))`
///
/// Inputs: `x` 6×1 (data), `y` 6×1 (data), `length` a scalar, `noise` a scalar. Output: a scalar.
///
/// Forward 1,198 operations, backward 2,239; 928 bytes saved, 0 bytes of workspace.
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
mod surprise {
    use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
    /// The derivatives of `surprise`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq
    )]
    pub struct Gradient {
        /// ∂surprise/∂length, a scalar
        pub length: f64,
        /// ∂surprise/∂noise, a scalar
        pub noise: f64,
    }
    impl Gradient {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self { length: 0.0, noise: 0.0 }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Gradient {
        type Layout = (f64, f64);
    }
    impl rt::Values<f64> for Gradient {
        const LEN: usize = <f64 as rt::Values<f64>>::LEN + <f64 as rt::Values<f64>>::LEN;
        fn from_fn(f: &mut dyn rt::FnMut(usize) -> f64) -> Self {
            let mut parts = rt::Parts::of(f);
            Self {
                length: parts.part(),
                noise: parts.part(),
            }
        }
        fn entry(&self, k: usize) -> f64 {
            rt::Search::entry(k).within(&self.length).within(&self.noise).found()
        }
        fn entry_mut(&mut self, k: usize) -> &mut f64 {
            rt::Search::entry(k)
                .within_mut(&mut self.length)
                .within_mut(&mut self.noise)
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
        /// `exp_length`, a scalar
        pub exp_length: f64,
        /// `apart`, 6×6
        pub apart: SMatrix<f64, 6, 6>,
        /// `exp_product`, 6×6
        pub exp_product: SMatrix<f64, 6, 6>,
        /// `exp_noise`, a scalar
        pub exp_noise: f64,
        /// `factor`, 6×6
        pub factor: SMatrix<f64, 6, 6>,
        /// `factor_y`, 6×1
        pub factor_y: SMatrix<f64, 6, 1>,
    }
    impl Saved {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self {
                exp_length: 0.0,
                apart: rt::zeros(),
                exp_product: rt::zeros(),
                exp_noise: 0.0,
                factor: rt::zeros(),
                factor_y: rt::zeros(),
            }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Saved {
        type Layout = (
            f64,
            SMatrix<f64, 6, 6>,
            SMatrix<f64, 6, 6>,
            f64,
            SMatrix<f64, 6, 6>,
            SMatrix<f64, 6, 1>,
        );
    }
    /// The temporaries: none are needed.
    pub type Workspace = rt::Workspace<()>;
    /// What one call costs.
    pub const COST: rt::Cost = rt::Cost {
        forward_flops: 1198,
        backward_flops: 2239,
        saved_bytes: rt::size_of::<Saved>(),
        workspace_bytes: rt::size_of::<Workspace>(),
    };
    /// The graph as Graphviz text.
    pub const DOT: &str = "digraph surprise {\n  rankdir=LR;\n  n0 [label=\"x\", shape=box];\n  n1 [label=\"y\", shape=box];\n  n2 [label=\"length\", shape=box];\n  n3 [label=\"noise\", shape=box];\n  n4 [label=\"ᵀ\", shape=ellipse];\n  n0 -> n4 [label=\"6×1\"];\n  n7 [label=\"−\", shape=ellipse];\n  n0 -> n7 [label=\"6×1\"];\n  n4 -> n7 [label=\"1×6\"];\n  n8 [label=\"exp\", shape=ellipse];\n  n2 -> n8 [label=\"a scalar\"];\n  n10 [label=\"/\", shape=ellipse];\n  n7 -> n10 [label=\"6×6\"];\n  n8 -> n10 [label=\"a scalar\"];\n  n11 [label=\"-0.5\", shape=plaintext];\n  n12 [label=\"⊙\", shape=ellipse];\n  n10 -> n12 [label=\"6×6\"];\n  n10 -> n12 [label=\"6×6\"];\n  n14 [label=\"⊙\", shape=ellipse];\n  n11 -> n14 [label=\"a scalar\"];\n  n12 -> n14 [label=\"6×6\"];\n  n15 [label=\"exp\", shape=ellipse];\n  n14 -> n15 [label=\"6×6\"];\n  n16 [label=\"exp\", shape=ellipse];\n  n3 -> n16 [label=\"a scalar\"];\n  n17 [label=\"identity\", shape=ellipse];\n  n19 [label=\"⊙\", shape=ellipse];\n  n16 -> n19 [label=\"a scalar\"];\n  n17 -> n19 [label=\"6×6\"];\n  n20 [label=\"+\", shape=ellipse];\n  n15 -> n20 [label=\"6×6\"];\n  n19 -> n20 [label=\"6×6\"];\n  n21 [label=\"cholesky\", shape=ellipse];\n  n20 -> n21 [label=\"6×6\"];\n  n22 [label=\"cholesky_is_positive\", shape=ellipse];\n  n21 -> n22 [label=\"6×6\"];\n  n23 [label=\"0.5\", shape=plaintext];\n  n24 [label=\"cholesky_solve\", shape=ellipse];\n  n20 -> n24 [label=\"6×6\"];\n  n21 -> n24 [label=\"6×6\"];\n  n1 -> n24 [label=\"6×1\"];\n  n25 [label=\"⊙\", shape=ellipse];\n  n1 -> n25 [label=\"6×1\"];\n  n24 -> n25 [label=\"6×1\"];\n  n26 [label=\"Σ\", shape=ellipse];\n  n25 -> n26 [label=\"6×1\"];\n  n27 [label=\"cholesky_ln_determinant\", shape=ellipse];\n  n20 -> n27 [label=\"6×6\"];\n  n21 -> n27 [label=\"6×6\"];\n  n28 [label=\"+\", shape=ellipse];\n  n26 -> n28 [label=\"a scalar\"];\n  n27 -> n28 [label=\"a scalar\"];\n  n29 [label=\"⊙\", shape=ellipse];\n  n23 -> n29 [label=\"a scalar\"];\n  n28 -> n29 [label=\"a scalar\"];\n  surprise [label=\"surprise\", shape=box];\n  n29 -> surprise [label=\"a scalar\"];\n  succeeds [label=\"?\", shape=box];\n  n22 -> succeeds [label=\"a condition\"];\n}\n";
    /// The value.
    #[inline]
    pub fn forward(
        x: &SMatrix<f64, 6, 1>,
        y: &SMatrix<f64, 6, 1>,
        length: f64,
        noise: f64,
    ) -> rt::Option<f64> {
        let mut output = 0.0;
        forward_into(x, y, length, noise, &mut rt::Workspace::new(), &mut output)?;
        rt::Some(output)
    }
    /// The vector-Jacobian product: forward and backward fused in one pass.
    #[inline]
    pub fn backward(
        x: &SMatrix<f64, 6, 1>,
        y: &SMatrix<f64, 6, 1>,
        length: f64,
        noise: f64,
        d_surprise: f64,
    ) -> rt::Option<Gradient> {
        let mut gradient = Gradient::zeros();
        backward_into(
            x,
            y,
            length,
            noise,
            d_surprise,
            &mut rt::Workspace::new(),
            &mut gradient,
        )?;
        rt::Some(gradient)
    }
    /// The value and the gradient.
    #[inline]
    pub fn value_and_gradient(
        x: &SMatrix<f64, 6, 1>,
        y: &SMatrix<f64, 6, 1>,
        length: f64,
        noise: f64,
    ) -> rt::Option<(f64, Gradient)> {
        let mut gradient = Gradient::zeros();
        let value = value_and_gradient_into(
            x,
            y,
            length,
            noise,
            &mut rt::Workspace::new(),
            &mut gradient,
        )?;
        rt::Some((value, gradient))
    }
    /// The gradient.
    #[inline]
    pub fn gradient(
        x: &SMatrix<f64, 6, 1>,
        y: &SMatrix<f64, 6, 1>,
        length: f64,
        noise: f64,
    ) -> rt::Option<Gradient> {
        rt::Some(value_and_gradient(x, y, length, noise)?.1)
    }
    /// The value, and what the backward pass reads.
    #[inline]
    pub fn forward_saved(
        x: &SMatrix<f64, 6, 1>,
        y: &SMatrix<f64, 6, 1>,
        length: f64,
        noise: f64,
    ) -> rt::Option<(f64, Saved)> {
        let mut output = 0.0;
        let mut saved = Saved::zeros();
        forward_saved_into(
            x,
            y,
            length,
            noise,
            &mut rt::Workspace::new(),
            &mut output,
            &mut saved,
        )?;
        rt::Some((output, saved))
    }
    /// The value, and what the backward pass reads, each written in place.
    #[inline]
    pub fn forward_saved_into(
        x: &SMatrix<f64, 6, 1>,
        y: &SMatrix<f64, 6, 1>,
        length: f64,
        noise: f64,
        workspace: &mut Workspace,
        output: &mut f64,
        saved: &mut Saved,
    ) -> rt::Option<()> {
        struct Pass<'a> {
            x: &'a SMatrix<f64, 6, 1>,
            y: &'a SMatrix<f64, 6, 1>,
            length: f64,
            noise: f64,
            output: &'a mut f64,
            saved: &'a mut Saved,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = rt::Option<()>;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> rt::Option<()> {
                let Self { x, y, length, noise, output, saved } = self;
                let x = &x.data.0;
                let y = &y.data.0;
                let apart = &mut saved.apart.data.0;
                let exp_product = &mut saved.exp_product.data.0;
                let factor = &mut saved.factor.data.0;
                let factor_y = &mut saved.factor_y.data.0;
                let x_minus_transpose_x = &mut [[0.0; 6]; 6];
                let covariance = &mut [[0.0; 6]; 6];
                /// x_minus_transpose_x = x − xᵀ
                for j in 0..6 {
                    for i in 0..6 {
                        x_minus_transpose_x[j][i] = x[0][i] - x[0][j];
                    }
                }
                /// exp_length = exp(length)
                let exp_length = arch.exp(length);
                /// apart = x_minus_transpose_x / exp_length; exp_product = exp(−0.5·apart²)
                for j in 0..6 {
                    for i in 0..6 {
                        let apart_ij = x_minus_transpose_x[j][i] / exp_length;
                        apart[j][i] = apart_ij;
                        exp_product[j][i] = arch.exp(-0.5 * (apart_ij * apart_ij));
                    }
                }
                /// exp_noise = exp(noise)
                let exp_noise = arch.exp(noise);
                /// covariance = exp_product + exp_noise·identity()
                for j in 0..6 {
                    for i in 0..6 {
                        covariance[j][i] = arch
                            .mul_add(
                                exp_noise,
                                if i == j { 1.0 } else { 0.0 },
                                exp_product[j][i],
                            );
                    }
                }
                /// factor = cholesky(covariance)
                rt::cholesky(arch, covariance, factor);
                /// cholesky_is_positive = cholesky_is_positive(factor)
                let cholesky_is_positive = rt::cholesky_is_positive(arch, factor);
                /// factor_y = solve(factor, y)
                rt::cholesky_solve(arch, factor, y, factor_y);
                let mut sum_y_times_factor_y_terms = [0.0; 6];
                /// sum_y_times_factor_y = Σ(y ⊙ factor_y)
                for i in 0..6 {
                    sum_y_times_factor_y_terms[i] = y[0][i] * factor_y[0][i];
                }
                let sum_y_times_factor_y = rt::sum(arch, &sum_y_times_factor_y_terms);
                /// cholesky_ln_determinant = ln_determinant(factor)
                let cholesky_ln_determinant = rt::cholesky_ln_determinant(arch, factor);
                /// surprise = 0.5·(sum_y_times_factor_y + cholesky_ln_determinant)
                let surprise = 0.5 * (sum_y_times_factor_y + cholesky_ln_determinant);
                *output = surprise;
                saved.exp_length = exp_length;
                saved.exp_noise = exp_noise;
                if cholesky_is_positive { rt::Some(()) } else { rt::None }
            }
        }
        rt::dispatch(Pass {
            x,
            y,
            length,
            noise,
            output,
            saved,
        })
    }
    /// The vector-Jacobian product from what the forward pass saved.
    #[inline]
    pub fn backward_saved(
        x: &SMatrix<f64, 6, 1>,
        y: &SMatrix<f64, 6, 1>,
        length: f64,
        noise: f64,
        saved: &Saved,
        d_surprise: f64,
    ) -> rt::Option<Gradient> {
        let mut gradient = Gradient::zeros();
        backward_saved_into(
            x,
            y,
            length,
            noise,
            saved,
            d_surprise,
            &mut rt::Workspace::new(),
            &mut gradient,
        )?;
        rt::Some(gradient)
    }
    /// The vector-Jacobian product from what the forward pass saved, written into `gradient`.
    #[inline]
    pub fn backward_saved_into(
        x: &SMatrix<f64, 6, 1>,
        y: &SMatrix<f64, 6, 1>,
        length: f64,
        noise: f64,
        saved: &Saved,
        d_surprise: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> rt::Option<()> {
        struct Pass<'a> {
            y: &'a SMatrix<f64, 6, 1>,
            saved: &'a Saved,
            d_surprise: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = rt::Option<()>;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> rt::Option<()> {
                let Self { y, saved, d_surprise, gradient } = self;
                let y = &y.data.0;
                let exp_length = saved.exp_length;
                let apart = &saved.apart.data.0;
                let exp_product = &saved.exp_product.data.0;
                let exp_noise = saved.exp_noise;
                let factor = &saved.factor.data.0;
                let factor_y = &saved.factor_y.data.0;
                let identity = &mut [[0.0; 6]; 6];
                let factor_identity = &mut [[0.0; 6]; 6];
                let d_cholesky_solve = &mut [[0.0; 6]; 1];
                let cholesky_solve = &mut [[0.0; 6]; 1];
                let product_2 = &mut [[0.0; 6]; 6];
                let product_3 = &mut [[0.0; 6]; 6];
                let d_apart = &mut [[0.0; 6]; 6];
                /// d_sum = d_surprise·0.5
                let d_sum = d_surprise * 0.5;
                /// identity = identity()
                for j in 0..6 {
                    for i in 0..6 {
                        identity[j][i] = if i == j { 1.0 } else { 0.0 };
                    }
                }
                /// factor_identity = solve(factor, identity)
                rt::cholesky_solve(arch, factor, identity, factor_identity);
                /// d_cholesky_solve = d_sum·y
                for i in 0..6 {
                    d_cholesky_solve[0][i] = d_sum * y[0][i];
                }
                /// cholesky_solve = solve(factor, d_cholesky_solve)
                rt::cholesky_solve(arch, factor, d_cholesky_solve, cholesky_solve);
                /// product_2 = cholesky_solve·factor_yᵀ
                rt::mul_tr(arch, cholesky_solve, factor_y, product_2);
                /// product_3 = factor_y·cholesky_solveᵀ
                rt::mul_tr(arch, factor_y, cholesky_solve, product_3);
                let mut d_exp_noise_terms_ = [0.0; 6];
                /// d_covariance = d_sum·factor_identity − 0.5·(product_2 + product_3); d_apart = 2·(d_covariance ⊙ exp_product·−0.5 ⊙ apart); d_exp_noise = Σ(d_covariance ⊙ identity)
                for j in 0..6 {
                    for i in 0..6 {
                        let d_covariance_ij = d_sum * factor_identity[j][i]
                            - 0.5 * (product_2[j][i] + product_3[j][i]);
                        d_apart[j][i] = 2.0
                            * (d_covariance_ij * exp_product[j][i] * -0.5 * apart[j][i]);
                        d_exp_noise_terms_[i] = arch
                            .mul_add(
                                d_covariance_ij,
                                identity[j][i],
                                d_exp_noise_terms_[i],
                            );
                    }
                }
                let d_exp_noise = rt::sum(arch, &d_exp_noise_terms_);
                /// d_noise = d_exp_noise·exp_noise
                let d_noise = d_exp_noise * exp_noise;
                /// ratio_exp_length = 1 / exp_length
                let ratio_exp_length = 1.0 / exp_length;
                let mut sum_product_6_terms = [0.0; 6];
                /// sum_product_6 = Σ(d_apart ⊙ (apart·ratio_exp_length))
                for j in 0..6 {
                    for i in 0..6 {
                        sum_product_6_terms[i] = arch
                            .mul_add(
                                d_apart[j][i],
                                apart[j][i] * ratio_exp_length,
                                sum_product_6_terms[i],
                            );
                    }
                }
                let sum_product_6 = rt::sum(arch, &sum_product_6_terms);
                /// d_length = −sum_product_6·exp_length
                let d_length = -(sum_product_6 * exp_length);
                gradient.length = d_length;
                gradient.noise = d_noise;
                rt::Some(())
            }
        }
        rt::dispatch(Pass {
            y,
            saved,
            d_surprise,
            gradient,
        })
    }
    /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
    #[inline]
    pub fn vjp(
        x: &SMatrix<f64, 6, 1>,
        y: &SMatrix<f64, 6, 1>,
        length: f64,
        noise: f64,
        saved: &Saved,
        d_surprise: f64,
    ) -> rt::Option<((), (), f64, f64)> {
        let gradient = backward_saved(x, y, length, noise, saved, d_surprise)?;
        rt::Some(((), (), gradient.length, gradient.noise))
    }
    /// The value, written into `output`.
    #[inline]
    pub fn forward_into(
        x: &SMatrix<f64, 6, 1>,
        y: &SMatrix<f64, 6, 1>,
        length: f64,
        noise: f64,
        workspace: &mut Workspace,
        output: &mut f64,
    ) -> rt::Option<()> {
        struct Pass<'a> {
            x: &'a SMatrix<f64, 6, 1>,
            y: &'a SMatrix<f64, 6, 1>,
            length: f64,
            noise: f64,
            output: &'a mut f64,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = rt::Option<()>;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> rt::Option<()> {
                let Self { x, y, length, noise, output } = self;
                let x = &x.data.0;
                let y = &y.data.0;
                let x_minus_transpose_x = &mut [[0.0; 6]; 6];
                let exp_product = &mut [[0.0; 6]; 6];
                let covariance = &mut [[0.0; 6]; 6];
                let factor = &mut [[0.0; 6]; 6];
                let factor_y = &mut [[0.0; 6]; 1];
                /// x_minus_transpose_x = x − xᵀ
                for j in 0..6 {
                    for i in 0..6 {
                        x_minus_transpose_x[j][i] = x[0][i] - x[0][j];
                    }
                }
                /// exp_length = exp(length)
                let exp_length = arch.exp(length);
                /// apart = x_minus_transpose_x / exp_length; exp_product = exp(−0.5·apart²)
                for j in 0..6 {
                    for i in 0..6 {
                        let apart_ij = x_minus_transpose_x[j][i] / exp_length;
                        exp_product[j][i] = arch.exp(-0.5 * (apart_ij * apart_ij));
                    }
                }
                /// exp_noise = exp(noise)
                let exp_noise = arch.exp(noise);
                /// covariance = exp_product + exp_noise·identity()
                for j in 0..6 {
                    for i in 0..6 {
                        covariance[j][i] = arch
                            .mul_add(
                                exp_noise,
                                if i == j { 1.0 } else { 0.0 },
                                exp_product[j][i],
                            );
                    }
                }
                /// factor = cholesky(covariance)
                rt::cholesky(arch, covariance, factor);
                /// cholesky_is_positive = cholesky_is_positive(factor)
                let cholesky_is_positive = rt::cholesky_is_positive(arch, factor);
                /// factor_y = solve(factor, y)
                rt::cholesky_solve(arch, factor, y, factor_y);
                let mut sum_y_times_factor_y_terms = [0.0; 6];
                /// sum_y_times_factor_y = Σ(y ⊙ factor_y)
                for i in 0..6 {
                    sum_y_times_factor_y_terms[i] = y[0][i] * factor_y[0][i];
                }
                let sum_y_times_factor_y = rt::sum(arch, &sum_y_times_factor_y_terms);
                /// cholesky_ln_determinant = ln_determinant(factor)
                let cholesky_ln_determinant = rt::cholesky_ln_determinant(arch, factor);
                /// surprise = 0.5·(sum_y_times_factor_y + cholesky_ln_determinant)
                let surprise = 0.5 * (sum_y_times_factor_y + cholesky_ln_determinant);
                *output = surprise;
                if cholesky_is_positive { rt::Some(()) } else { rt::None }
            }
        }
        rt::dispatch(Pass {
            x,
            y,
            length,
            noise,
            output,
        })
    }
    /// The vector-Jacobian product, written into `gradient`.
    #[inline]
    pub fn backward_into(
        x: &SMatrix<f64, 6, 1>,
        y: &SMatrix<f64, 6, 1>,
        length: f64,
        noise: f64,
        d_surprise: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> rt::Option<()> {
        struct Pass<'a> {
            x: &'a SMatrix<f64, 6, 1>,
            y: &'a SMatrix<f64, 6, 1>,
            length: f64,
            noise: f64,
            d_surprise: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = rt::Option<()>;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> rt::Option<()> {
                let Self { x, y, length, noise, d_surprise, gradient } = self;
                let x = &x.data.0;
                let y = &y.data.0;
                let x_minus_transpose_x = &mut [[0.0; 6]; 6];
                let apart = &mut [[0.0; 6]; 6];
                let exp_product = &mut [[0.0; 6]; 6];
                let identity = &mut [[0.0; 6]; 6];
                let covariance = &mut [[0.0; 6]; 6];
                let factor = &mut [[0.0; 6]; 6];
                let factor_y = &mut [[0.0; 6]; 1];
                let factor_identity = &mut [[0.0; 6]; 6];
                let d_cholesky_solve = &mut [[0.0; 6]; 1];
                let cholesky_solve = &mut [[0.0; 6]; 1];
                let product_4 = &mut [[0.0; 6]; 6];
                let product_5 = &mut [[0.0; 6]; 6];
                let d_apart = &mut [[0.0; 6]; 6];
                /// x_minus_transpose_x = x − xᵀ; identity = identity()
                for j in 0..6 {
                    for i in 0..6 {
                        x_minus_transpose_x[j][i] = x[0][i] - x[0][j];
                        identity[j][i] = if i == j { 1.0 } else { 0.0 };
                    }
                }
                /// exp_length = exp(length)
                let exp_length = arch.exp(length);
                /// apart = x_minus_transpose_x / exp_length; exp_product = exp(−0.5·apart²)
                for j in 0..6 {
                    for i in 0..6 {
                        let apart_ij = x_minus_transpose_x[j][i] / exp_length;
                        apart[j][i] = apart_ij;
                        exp_product[j][i] = arch.exp(-0.5 * (apart_ij * apart_ij));
                    }
                }
                /// exp_noise = exp(noise)
                let exp_noise = arch.exp(noise);
                /// covariance = exp_product + exp_noise·identity
                for j in 0..6 {
                    for i in 0..6 {
                        covariance[j][i] = arch
                            .mul_add(exp_noise, identity[j][i], exp_product[j][i]);
                    }
                }
                /// factor = cholesky(covariance)
                rt::cholesky(arch, covariance, factor);
                /// cholesky_is_positive = cholesky_is_positive(factor)
                let cholesky_is_positive = rt::cholesky_is_positive(arch, factor);
                /// factor_y = solve(factor, y)
                rt::cholesky_solve(arch, factor, y, factor_y);
                /// d_sum = d_surprise·0.5
                let d_sum = d_surprise * 0.5;
                /// factor_identity = solve(factor, identity)
                rt::cholesky_solve(arch, factor, identity, factor_identity);
                /// d_cholesky_solve = d_sum·y
                for i in 0..6 {
                    d_cholesky_solve[0][i] = d_sum * y[0][i];
                }
                /// cholesky_solve = solve(factor, d_cholesky_solve)
                rt::cholesky_solve(arch, factor, d_cholesky_solve, cholesky_solve);
                /// product_4 = cholesky_solve·factor_yᵀ
                rt::mul_tr(arch, cholesky_solve, factor_y, product_4);
                /// product_5 = factor_y·cholesky_solveᵀ
                rt::mul_tr(arch, factor_y, cholesky_solve, product_5);
                let mut d_exp_noise_terms_ = [0.0; 6];
                /// d_covariance = d_sum·factor_identity − 0.5·(product_4 + product_5); d_apart = 2·(d_covariance ⊙ exp_product·−0.5 ⊙ apart); d_exp_noise = Σ(d_covariance ⊙ identity)
                for j in 0..6 {
                    for i in 0..6 {
                        let d_covariance_ij = d_sum * factor_identity[j][i]
                            - 0.5 * (product_4[j][i] + product_5[j][i]);
                        d_apart[j][i] = 2.0
                            * (d_covariance_ij * exp_product[j][i] * -0.5 * apart[j][i]);
                        d_exp_noise_terms_[i] = arch
                            .mul_add(
                                d_covariance_ij,
                                identity[j][i],
                                d_exp_noise_terms_[i],
                            );
                    }
                }
                let d_exp_noise = rt::sum(arch, &d_exp_noise_terms_);
                /// d_noise = d_exp_noise·exp_noise
                let d_noise = d_exp_noise * exp_noise;
                /// ratio_exp_length = 1 / exp_length
                let ratio_exp_length = 1.0 / exp_length;
                let mut sum_product_8_terms = [0.0; 6];
                /// sum_product_8 = Σ(d_apart ⊙ (apart·ratio_exp_length))
                for j in 0..6 {
                    for i in 0..6 {
                        sum_product_8_terms[i] = arch
                            .mul_add(
                                d_apart[j][i],
                                apart[j][i] * ratio_exp_length,
                                sum_product_8_terms[i],
                            );
                    }
                }
                let sum_product_8 = rt::sum(arch, &sum_product_8_terms);
                /// d_length = −sum_product_8·exp_length
                let d_length = -(sum_product_8 * exp_length);
                gradient.length = d_length;
                gradient.noise = d_noise;
                if cholesky_is_positive { rt::Some(()) } else { rt::None }
            }
        }
        rt::dispatch(Pass {
            x,
            y,
            length,
            noise,
            d_surprise,
            gradient,
        })
    }
    /// The vector-Jacobian product, added to `gradient`.
    #[inline]
    pub fn backward_accumulate(
        x: &SMatrix<f64, 6, 1>,
        y: &SMatrix<f64, 6, 1>,
        length: f64,
        noise: f64,
        d_surprise: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> rt::Option<()> {
        struct Pass<'a> {
            x: &'a SMatrix<f64, 6, 1>,
            y: &'a SMatrix<f64, 6, 1>,
            length: f64,
            noise: f64,
            d_surprise: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = rt::Option<()>;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> rt::Option<()> {
                let Self { x, y, length, noise, d_surprise, gradient } = self;
                let x = &x.data.0;
                let y = &y.data.0;
                let x_minus_transpose_x = &mut [[0.0; 6]; 6];
                let apart = &mut [[0.0; 6]; 6];
                let exp_product = &mut [[0.0; 6]; 6];
                let identity = &mut [[0.0; 6]; 6];
                let covariance = &mut [[0.0; 6]; 6];
                let factor = &mut [[0.0; 6]; 6];
                let factor_y = &mut [[0.0; 6]; 1];
                let factor_identity = &mut [[0.0; 6]; 6];
                let d_cholesky_solve = &mut [[0.0; 6]; 1];
                let cholesky_solve = &mut [[0.0; 6]; 1];
                let product_4 = &mut [[0.0; 6]; 6];
                let product_5 = &mut [[0.0; 6]; 6];
                let d_apart = &mut [[0.0; 6]; 6];
                /// x_minus_transpose_x = x − xᵀ; identity = identity()
                for j in 0..6 {
                    for i in 0..6 {
                        x_minus_transpose_x[j][i] = x[0][i] - x[0][j];
                        identity[j][i] = if i == j { 1.0 } else { 0.0 };
                    }
                }
                /// exp_length = exp(length)
                let exp_length = arch.exp(length);
                /// apart = x_minus_transpose_x / exp_length; exp_product = exp(−0.5·apart²)
                for j in 0..6 {
                    for i in 0..6 {
                        let apart_ij = x_minus_transpose_x[j][i] / exp_length;
                        apart[j][i] = apart_ij;
                        exp_product[j][i] = arch.exp(-0.5 * (apart_ij * apart_ij));
                    }
                }
                /// exp_noise = exp(noise)
                let exp_noise = arch.exp(noise);
                /// covariance = exp_product + exp_noise·identity
                for j in 0..6 {
                    for i in 0..6 {
                        covariance[j][i] = arch
                            .mul_add(exp_noise, identity[j][i], exp_product[j][i]);
                    }
                }
                /// factor = cholesky(covariance)
                rt::cholesky(arch, covariance, factor);
                /// cholesky_is_positive = cholesky_is_positive(factor)
                let cholesky_is_positive = rt::cholesky_is_positive(arch, factor);
                /// factor_y = solve(factor, y)
                rt::cholesky_solve(arch, factor, y, factor_y);
                /// d_sum = d_surprise·0.5
                let d_sum = d_surprise * 0.5;
                /// factor_identity = solve(factor, identity)
                rt::cholesky_solve(arch, factor, identity, factor_identity);
                /// d_cholesky_solve = d_sum·y
                for i in 0..6 {
                    d_cholesky_solve[0][i] = d_sum * y[0][i];
                }
                /// cholesky_solve = solve(factor, d_cholesky_solve)
                rt::cholesky_solve(arch, factor, d_cholesky_solve, cholesky_solve);
                /// product_4 = cholesky_solve·factor_yᵀ
                rt::mul_tr(arch, cholesky_solve, factor_y, product_4);
                /// product_5 = factor_y·cholesky_solveᵀ
                rt::mul_tr(arch, factor_y, cholesky_solve, product_5);
                let mut d_exp_noise_terms_ = [0.0; 6];
                /// d_covariance = d_sum·factor_identity − 0.5·(product_4 + product_5); d_apart = 2·(d_covariance ⊙ exp_product·−0.5 ⊙ apart); d_exp_noise = Σ(d_covariance ⊙ identity)
                for j in 0..6 {
                    for i in 0..6 {
                        let d_covariance_ij = d_sum * factor_identity[j][i]
                            - 0.5 * (product_4[j][i] + product_5[j][i]);
                        d_apart[j][i] = 2.0
                            * (d_covariance_ij * exp_product[j][i] * -0.5 * apart[j][i]);
                        d_exp_noise_terms_[i] = arch
                            .mul_add(
                                d_covariance_ij,
                                identity[j][i],
                                d_exp_noise_terms_[i],
                            );
                    }
                }
                let d_exp_noise = rt::sum(arch, &d_exp_noise_terms_);
                /// d_noise = d_exp_noise·exp_noise
                let d_noise = d_exp_noise * exp_noise;
                /// ratio_exp_length = 1 / exp_length
                let ratio_exp_length = 1.0 / exp_length;
                let mut sum_product_8_terms = [0.0; 6];
                /// sum_product_8 = Σ(d_apart ⊙ (apart·ratio_exp_length))
                for j in 0..6 {
                    for i in 0..6 {
                        sum_product_8_terms[i] = arch
                            .mul_add(
                                d_apart[j][i],
                                apart[j][i] * ratio_exp_length,
                                sum_product_8_terms[i],
                            );
                    }
                }
                let sum_product_8 = rt::sum(arch, &sum_product_8_terms);
                /// d_length = −sum_product_8·exp_length
                let d_length = -(sum_product_8 * exp_length);
                gradient.length += d_length;
                gradient.noise += d_noise;
                if cholesky_is_positive { rt::Some(()) } else { rt::None }
            }
        }
        rt::dispatch(Pass {
            x,
            y,
            length,
            noise,
            d_surprise,
            gradient,
        })
    }
    /// The value; the gradient is written into `gradient`.
    #[inline]
    pub fn value_and_gradient_into(
        x: &SMatrix<f64, 6, 1>,
        y: &SMatrix<f64, 6, 1>,
        length: f64,
        noise: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> rt::Option<f64> {
        struct Pass<'a> {
            x: &'a SMatrix<f64, 6, 1>,
            y: &'a SMatrix<f64, 6, 1>,
            length: f64,
            noise: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = rt::Option<f64>;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> rt::Option<f64> {
                let Self { x, y, length, noise, gradient } = self;
                let x = &x.data.0;
                let y = &y.data.0;
                let x_minus_transpose_x = &mut [[0.0; 6]; 6];
                let apart = &mut [[0.0; 6]; 6];
                let exp_product = &mut [[0.0; 6]; 6];
                let identity = &mut [[0.0; 6]; 6];
                let covariance = &mut [[0.0; 6]; 6];
                let factor = &mut [[0.0; 6]; 6];
                let factor_y = &mut [[0.0; 6]; 1];
                let factor_identity = &mut [[0.0; 6]; 6];
                let d_cholesky_solve = &mut [[0.0; 6]; 1];
                let cholesky_solve = &mut [[0.0; 6]; 1];
                let product_4 = &mut [[0.0; 6]; 6];
                let product_5 = &mut [[0.0; 6]; 6];
                let d_apart = &mut [[0.0; 6]; 6];
                /// x_minus_transpose_x = x − xᵀ; identity = identity()
                for j in 0..6 {
                    for i in 0..6 {
                        x_minus_transpose_x[j][i] = x[0][i] - x[0][j];
                        identity[j][i] = if i == j { 1.0 } else { 0.0 };
                    }
                }
                /// exp_length = exp(length)
                let exp_length = arch.exp(length);
                /// apart = x_minus_transpose_x / exp_length; exp_product = exp(−0.5·apart²)
                for j in 0..6 {
                    for i in 0..6 {
                        let apart_ij = x_minus_transpose_x[j][i] / exp_length;
                        apart[j][i] = apart_ij;
                        exp_product[j][i] = arch.exp(-0.5 * (apart_ij * apart_ij));
                    }
                }
                /// exp_noise = exp(noise)
                let exp_noise = arch.exp(noise);
                /// covariance = exp_product + exp_noise·identity
                for j in 0..6 {
                    for i in 0..6 {
                        covariance[j][i] = arch
                            .mul_add(exp_noise, identity[j][i], exp_product[j][i]);
                    }
                }
                /// factor = cholesky(covariance)
                rt::cholesky(arch, covariance, factor);
                /// cholesky_is_positive = cholesky_is_positive(factor)
                let cholesky_is_positive = rt::cholesky_is_positive(arch, factor);
                /// factor_y = solve(factor, y)
                rt::cholesky_solve(arch, factor, y, factor_y);
                let mut sum_y_times_factor_y_terms = [0.0; 6];
                /// d_cholesky_solve = 0.5·y; sum_y_times_factor_y = Σ(y ⊙ factor_y)
                for i in 0..6 {
                    d_cholesky_solve[0][i] = 0.5 * y[0][i];
                    sum_y_times_factor_y_terms[i] = y[0][i] * factor_y[0][i];
                }
                let sum_y_times_factor_y = rt::sum(arch, &sum_y_times_factor_y_terms);
                /// cholesky_ln_determinant = ln_determinant(factor)
                let cholesky_ln_determinant = rt::cholesky_ln_determinant(arch, factor);
                /// surprise = 0.5·(sum_y_times_factor_y + cholesky_ln_determinant)
                let surprise = 0.5 * (sum_y_times_factor_y + cholesky_ln_determinant);
                /// factor_identity = solve(factor, identity)
                rt::cholesky_solve(arch, factor, identity, factor_identity);
                /// cholesky_solve = solve(factor, d_cholesky_solve)
                rt::cholesky_solve(arch, factor, d_cholesky_solve, cholesky_solve);
                /// product_4 = cholesky_solve·factor_yᵀ
                rt::mul_tr(arch, cholesky_solve, factor_y, product_4);
                /// product_5 = factor_y·cholesky_solveᵀ
                rt::mul_tr(arch, factor_y, cholesky_solve, product_5);
                let mut d_exp_noise_terms_ = [0.0; 6];
                /// d_covariance = 0.5·factor_identity − 0.5·(product_4 + product_5); d_apart = 2·(d_covariance ⊙ exp_product·−0.5 ⊙ apart); d_exp_noise = Σ(d_covariance ⊙ identity)
                for j in 0..6 {
                    for i in 0..6 {
                        let d_covariance_ij = 0.5 * factor_identity[j][i]
                            - 0.5 * (product_4[j][i] + product_5[j][i]);
                        d_apart[j][i] = 2.0
                            * (d_covariance_ij * exp_product[j][i] * -0.5 * apart[j][i]);
                        d_exp_noise_terms_[i] = arch
                            .mul_add(
                                d_covariance_ij,
                                identity[j][i],
                                d_exp_noise_terms_[i],
                            );
                    }
                }
                let d_exp_noise = rt::sum(arch, &d_exp_noise_terms_);
                /// d_noise = d_exp_noise·exp_noise
                let d_noise = d_exp_noise * exp_noise;
                /// ratio_exp_length = 1 / exp_length
                let ratio_exp_length = 1.0 / exp_length;
                let mut sum_product_8_terms = [0.0; 6];
                /// sum_product_8 = Σ(d_apart ⊙ (apart·ratio_exp_length))
                for j in 0..6 {
                    for i in 0..6 {
                        sum_product_8_terms[i] = arch
                            .mul_add(
                                d_apart[j][i],
                                apart[j][i] * ratio_exp_length,
                                sum_product_8_terms[i],
                            );
                    }
                }
                let sum_product_8 = rt::sum(arch, &sum_product_8_terms);
                /// d_length = −sum_product_8·exp_length
                let d_length = -(sum_product_8 * exp_length);
                gradient.length = d_length;
                gradient.noise = d_noise;
                if cholesky_is_positive { rt::Some(surprise) } else { rt::None }
            }
        }
        rt::dispatch(Pass {
            x,
            y,
            length,
            noise,
            gradient,
        })
    }
    /// The value; the gradient is added to `gradient`.
    #[inline]
    pub fn value_and_gradient_accumulate(
        x: &SMatrix<f64, 6, 1>,
        y: &SMatrix<f64, 6, 1>,
        length: f64,
        noise: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> rt::Option<f64> {
        struct Pass<'a> {
            x: &'a SMatrix<f64, 6, 1>,
            y: &'a SMatrix<f64, 6, 1>,
            length: f64,
            noise: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = rt::Option<f64>;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> rt::Option<f64> {
                let Self { x, y, length, noise, gradient } = self;
                let x = &x.data.0;
                let y = &y.data.0;
                let x_minus_transpose_x = &mut [[0.0; 6]; 6];
                let apart = &mut [[0.0; 6]; 6];
                let exp_product = &mut [[0.0; 6]; 6];
                let identity = &mut [[0.0; 6]; 6];
                let covariance = &mut [[0.0; 6]; 6];
                let factor = &mut [[0.0; 6]; 6];
                let factor_y = &mut [[0.0; 6]; 1];
                let factor_identity = &mut [[0.0; 6]; 6];
                let d_cholesky_solve = &mut [[0.0; 6]; 1];
                let cholesky_solve = &mut [[0.0; 6]; 1];
                let product_4 = &mut [[0.0; 6]; 6];
                let product_5 = &mut [[0.0; 6]; 6];
                let d_apart = &mut [[0.0; 6]; 6];
                /// x_minus_transpose_x = x − xᵀ; identity = identity()
                for j in 0..6 {
                    for i in 0..6 {
                        x_minus_transpose_x[j][i] = x[0][i] - x[0][j];
                        identity[j][i] = if i == j { 1.0 } else { 0.0 };
                    }
                }
                /// exp_length = exp(length)
                let exp_length = arch.exp(length);
                /// apart = x_minus_transpose_x / exp_length; exp_product = exp(−0.5·apart²)
                for j in 0..6 {
                    for i in 0..6 {
                        let apart_ij = x_minus_transpose_x[j][i] / exp_length;
                        apart[j][i] = apart_ij;
                        exp_product[j][i] = arch.exp(-0.5 * (apart_ij * apart_ij));
                    }
                }
                /// exp_noise = exp(noise)
                let exp_noise = arch.exp(noise);
                /// covariance = exp_product + exp_noise·identity
                for j in 0..6 {
                    for i in 0..6 {
                        covariance[j][i] = arch
                            .mul_add(exp_noise, identity[j][i], exp_product[j][i]);
                    }
                }
                /// factor = cholesky(covariance)
                rt::cholesky(arch, covariance, factor);
                /// cholesky_is_positive = cholesky_is_positive(factor)
                let cholesky_is_positive = rt::cholesky_is_positive(arch, factor);
                /// factor_y = solve(factor, y)
                rt::cholesky_solve(arch, factor, y, factor_y);
                let mut sum_y_times_factor_y_terms = [0.0; 6];
                /// d_cholesky_solve = 0.5·y; sum_y_times_factor_y = Σ(y ⊙ factor_y)
                for i in 0..6 {
                    d_cholesky_solve[0][i] = 0.5 * y[0][i];
                    sum_y_times_factor_y_terms[i] = y[0][i] * factor_y[0][i];
                }
                let sum_y_times_factor_y = rt::sum(arch, &sum_y_times_factor_y_terms);
                /// cholesky_ln_determinant = ln_determinant(factor)
                let cholesky_ln_determinant = rt::cholesky_ln_determinant(arch, factor);
                /// surprise = 0.5·(sum_y_times_factor_y + cholesky_ln_determinant)
                let surprise = 0.5 * (sum_y_times_factor_y + cholesky_ln_determinant);
                /// factor_identity = solve(factor, identity)
                rt::cholesky_solve(arch, factor, identity, factor_identity);
                /// cholesky_solve = solve(factor, d_cholesky_solve)
                rt::cholesky_solve(arch, factor, d_cholesky_solve, cholesky_solve);
                /// product_4 = cholesky_solve·factor_yᵀ
                rt::mul_tr(arch, cholesky_solve, factor_y, product_4);
                /// product_5 = factor_y·cholesky_solveᵀ
                rt::mul_tr(arch, factor_y, cholesky_solve, product_5);
                let mut d_exp_noise_terms_ = [0.0; 6];
                /// d_covariance = 0.5·factor_identity − 0.5·(product_4 + product_5); d_apart = 2·(d_covariance ⊙ exp_product·−0.5 ⊙ apart); d_exp_noise = Σ(d_covariance ⊙ identity)
                for j in 0..6 {
                    for i in 0..6 {
                        let d_covariance_ij = 0.5 * factor_identity[j][i]
                            - 0.5 * (product_4[j][i] + product_5[j][i]);
                        d_apart[j][i] = 2.0
                            * (d_covariance_ij * exp_product[j][i] * -0.5 * apart[j][i]);
                        d_exp_noise_terms_[i] = arch
                            .mul_add(
                                d_covariance_ij,
                                identity[j][i],
                                d_exp_noise_terms_[i],
                            );
                    }
                }
                let d_exp_noise = rt::sum(arch, &d_exp_noise_terms_);
                /// d_noise = d_exp_noise·exp_noise
                let d_noise = d_exp_noise * exp_noise;
                /// ratio_exp_length = 1 / exp_length
                let ratio_exp_length = 1.0 / exp_length;
                let mut sum_product_8_terms = [0.0; 6];
                /// sum_product_8 = Σ(d_apart ⊙ (apart·ratio_exp_length))
                for j in 0..6 {
                    for i in 0..6 {
                        sum_product_8_terms[i] = arch
                            .mul_add(
                                d_apart[j][i],
                                apart[j][i] * ratio_exp_length,
                                sum_product_8_terms[i],
                            );
                    }
                }
                let sum_product_8 = rt::sum(arch, &sum_product_8_terms);
                /// d_length = −sum_product_8·exp_length
                let d_length = -(sum_product_8 * exp_length);
                gradient.length += d_length;
                gradient.noise += d_noise;
                if cholesky_is_positive { rt::Some(surprise) } else { rt::None }
            }
        }
        rt::dispatch(Pass {
            x,
            y,
            length,
            noise,
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
        type Inputs = (SMatrix<f64, 6, 1>, SMatrix<f64, 6, 1>, f64, f64);
        type Output = rt::Option<f64>;
        type Cotangent = f64;
        type Gradient = rt::Option<Gradient>;
        const NAME: &'static str = "surprise";
        const COST: rt::Cost = COST;
        const DOT: &'static str = DOT;
        const DIFFERENTIATED: &'static [rt::Input] = &[
            rt::Input {
                name: "length",
                rows: 1,
                cols: 1,
            },
            rt::Input {
                name: "noise",
                rows: 1,
                cols: 1,
            },
        ];
        fn forward(inputs: &Self::Inputs) -> Self::Output {
            self::forward(&inputs.0, &inputs.1, inputs.2, inputs.3)
        }
        fn backward(
            inputs: &Self::Inputs,
            cotangent: &Self::Cotangent,
        ) -> Self::Gradient {
            self::backward(&inputs.0, &inputs.1, inputs.2, inputs.3, *cotangent)
        }
        fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
            rt::Search::entry(k)
                .within_mut(&mut inputs.2)
                .within_mut(&mut inputs.3)
                .found()
        }
    }
}
const _: () = {
    #[allow(dead_code, unused_variables, clippy::all, clippy::pedantic)]
    fn types() {
        let _: Option<f64>;
    }
};
