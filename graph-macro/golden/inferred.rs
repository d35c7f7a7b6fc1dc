fn sample() {
    {
        #[allow(unused_imports)]
        use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
        /// The derivatives of `y`.
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq
        )]
        pub struct Gradient<
            T: rt::Scalar,
            const X_ROWS: usize,
            const X_COLS: usize,
            const W_COLS: usize,
        > {
            /// ∂y/∂x, X_ROWS×X_COLS
            pub x: SMatrix<T, X_ROWS, X_COLS>,
            /// ∂y/∂w, X_COLS×W_COLS
            pub w: SMatrix<T, X_COLS, W_COLS>,
        }
        impl<
            T: rt::Scalar,
            const X_ROWS: usize,
            const X_COLS: usize,
            const W_COLS: usize,
        > Gradient<T, X_ROWS, X_COLS, W_COLS> {
            /// Every entry zero.
            #[inline]
            #[must_use]
            pub const fn zeros() -> Self {
                Self {
                    x: rt::zeros(),
                    w: rt::zeros(),
                }
            }
            ::graph_runtime::expand::boxed_constructor!();
        }
        impl<
            T: rt::Scalar,
            const X_ROWS: usize,
            const X_COLS: usize,
            const W_COLS: usize,
        > rt::Fields for Gradient<T, X_ROWS, X_COLS, W_COLS> {
            type Layout = (SMatrix<T, X_ROWS, X_COLS>, SMatrix<T, X_COLS, W_COLS>);
        }
        impl<
            T: rt::Scalar,
            const X_ROWS: usize,
            const X_COLS: usize,
            const W_COLS: usize,
        > rt::Values<T> for Gradient<T, X_ROWS, X_COLS, W_COLS> {
            const LEN: usize = <SMatrix<T, X_ROWS, X_COLS> as rt::Values<T>>::LEN
                + <SMatrix<T, X_COLS, W_COLS> as rt::Values<T>>::LEN;
            fn from_fn(f: &mut dyn rt::FnMut(usize) -> T) -> Self {
                let mut parts = rt::Parts::of(f);
                Self {
                    x: parts.part(),
                    w: parts.part(),
                }
            }
            fn entry(&self, k: usize) -> T {
                rt::Search::entry(k).within(&self.x).within(&self.w).found()
            }
            fn entry_mut(&mut self, k: usize) -> &mut T {
                rt::Search::entry(k)
                    .within_mut(&mut self.x)
                    .within_mut(&mut self.w)
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
        pub struct Saved<T: rt::Scalar, const X_ROWS: usize, const W_COLS: usize> {
            /// `y`, X_ROWS×W_COLS
            pub y: SMatrix<T, X_ROWS, W_COLS>,
        }
        impl<
            T: rt::Scalar,
            const X_ROWS: usize,
            const W_COLS: usize,
        > Saved<T, X_ROWS, W_COLS> {
            /// Every entry zero.
            #[inline]
            #[must_use]
            pub const fn zeros() -> Self {
                Self { y: rt::zeros() }
            }
            ::graph_runtime::expand::boxed_constructor!();
        }
        impl<T: rt::Scalar, const X_ROWS: usize, const W_COLS: usize> rt::Fields
        for Saved<T, X_ROWS, W_COLS> {
            type Layout = (SMatrix<T, X_ROWS, W_COLS>,);
        }
        /// The temporaries: `z, d_z`, X_ROWS×W_COLS; `d_z`, X_ROWS×W_COLS.
        pub type Workspace<T, const X_ROWS: usize, const W_COLS: usize> = rt::Workspace<
            ([[T; X_ROWS]; W_COLS], [[T; X_ROWS]; W_COLS]),
        >;
        /// The graph as Graphviz text.
        pub const DOT: &str = "digraph y {\n  rankdir=LR;\n  n0 [label=\"x\", shape=box];\n  n1 [label=\"w\", shape=box];\n  n2 [label=\"·\", shape=ellipse];\n  n0 -> n2 [label=\"X_ROWS×X_COLS\"];\n  n1 -> n2 [label=\"X_COLS×W_COLS\"];\n  n3 [label=\"tanh\", shape=ellipse];\n  n2 -> n3 [label=\"X_ROWS×W_COLS\"];\n  y [label=\"y\", shape=box];\n  n3 -> y [label=\"X_ROWS×W_COLS\"];\n}\n";
        /// `z = x·w; y = tanh(z)`
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct Formula {}
        #[allow(
            clippy::all,
            clippy::pedantic,
            unused_variables,
            unused_doc_comments,
            unused_assignments,
            unused_parens,
            unused_mut,
            non_snake_case,
            dead_code
        )]
        impl Formula {
            /// The value.
            #[inline]
            pub fn forward<
                T: rt::Scalar,
                const X_ROWS: usize,
                const X_COLS: usize,
                const W_COLS: usize,
            >(
                &self,
                x: &SMatrix<T, X_ROWS, X_COLS>,
                w: &SMatrix<T, X_COLS, W_COLS>,
            ) -> SMatrix<T, X_ROWS, W_COLS> {
                let mut output = rt::zeros();
                self.forward_into(x, w, &mut rt::Workspace::new(), &mut output);
                output
            }
            /// The vector-Jacobian product: forward and backward fused in one pass.
            #[inline]
            pub fn backward<
                T: rt::Scalar,
                const X_ROWS: usize,
                const X_COLS: usize,
                const W_COLS: usize,
            >(
                &self,
                x: &SMatrix<T, X_ROWS, X_COLS>,
                w: &SMatrix<T, X_COLS, W_COLS>,
                d_y: &SMatrix<T, X_ROWS, W_COLS>,
            ) -> Gradient<T, X_ROWS, X_COLS, W_COLS> {
                let mut gradient = Gradient::zeros();
                self.backward_into(x, w, d_y, &mut rt::Workspace::new(), &mut gradient);
                gradient
            }
            /// The value, and what the backward pass reads.
            #[inline]
            pub fn forward_saved<
                T: rt::Scalar,
                const X_ROWS: usize,
                const X_COLS: usize,
                const W_COLS: usize,
            >(
                &self,
                x: &SMatrix<T, X_ROWS, X_COLS>,
                w: &SMatrix<T, X_COLS, W_COLS>,
            ) -> (SMatrix<T, X_ROWS, W_COLS>, Saved<T, X_ROWS, W_COLS>) {
                let mut output = rt::zeros();
                let mut saved = Saved::zeros();
                self.forward_saved_into(
                    x,
                    w,
                    &mut rt::Workspace::new(),
                    &mut output,
                    &mut saved,
                );
                (output, saved)
            }
            /// The value, and what the backward pass reads, each written in place.
            #[inline]
            pub fn forward_saved_into<
                T: rt::Scalar,
                const X_ROWS: usize,
                const X_COLS: usize,
                const W_COLS: usize,
            >(
                &self,
                x: &SMatrix<T, X_ROWS, X_COLS>,
                w: &SMatrix<T, X_COLS, W_COLS>,
                workspace: &mut Workspace<T, X_ROWS, W_COLS>,
                output: &mut SMatrix<T, X_ROWS, W_COLS>,
                saved: &mut Saved<T, X_ROWS, W_COLS>,
            ) {
                struct Pass<
                    'a,
                    T: rt::Scalar,
                    const X_ROWS: usize,
                    const X_COLS: usize,
                    const W_COLS: usize,
                > {
                    x: &'a SMatrix<T, X_ROWS, X_COLS>,
                    w: &'a SMatrix<T, X_COLS, W_COLS>,
                    workspace: &'a mut Workspace<T, X_ROWS, W_COLS>,
                    output: &'a mut SMatrix<T, X_ROWS, W_COLS>,
                    saved: &'a mut Saved<T, X_ROWS, W_COLS>,
                }
                impl<
                    T: rt::Scalar,
                    const X_ROWS: usize,
                    const X_COLS: usize,
                    const W_COLS: usize,
                > rt::Kernel for Pass<'_, T, X_ROWS, X_COLS, W_COLS> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { x, w, workspace, output, saved } = self;
                        let x = &x.data.0;
                        let w = &w.data.0;
                        let y = &mut output.data.0;
                        let y_out = &mut saved.y.data.0;
                        let z = &mut workspace.slots.0;
                        /// z = x·w
                        rt::matmul(arch, x, w, z);
                        /// y = tanh(z); y_out = y
                        for j in 0..W_COLS {
                            for i in 0..X_ROWS {
                                let y_ij = arch.tanh(z[j][i]);
                                y[j][i] = y_ij;
                                y_out[j][i] = y_ij;
                            }
                        }
                    }
                }
                rt::dispatch(Pass {
                    x,
                    w,
                    workspace,
                    output,
                    saved,
                })
            }
            /// The vector-Jacobian product from what the forward pass saved.
            #[inline]
            pub fn backward_saved<
                T: rt::Scalar,
                const X_ROWS: usize,
                const X_COLS: usize,
                const W_COLS: usize,
            >(
                &self,
                x: &SMatrix<T, X_ROWS, X_COLS>,
                w: &SMatrix<T, X_COLS, W_COLS>,
                saved: &Saved<T, X_ROWS, W_COLS>,
                d_y: &SMatrix<T, X_ROWS, W_COLS>,
            ) -> Gradient<T, X_ROWS, X_COLS, W_COLS> {
                let mut gradient = Gradient::zeros();
                self.backward_saved_into(
                    x,
                    w,
                    saved,
                    d_y,
                    &mut rt::Workspace::new(),
                    &mut gradient,
                );
                gradient
            }
            /// The vector-Jacobian product from what the forward pass saved, written into `gradient`.
            #[inline]
            pub fn backward_saved_into<
                T: rt::Scalar,
                const X_ROWS: usize,
                const X_COLS: usize,
                const W_COLS: usize,
            >(
                &self,
                x: &SMatrix<T, X_ROWS, X_COLS>,
                w: &SMatrix<T, X_COLS, W_COLS>,
                saved: &Saved<T, X_ROWS, W_COLS>,
                d_y: &SMatrix<T, X_ROWS, W_COLS>,
                workspace: &mut Workspace<T, X_ROWS, W_COLS>,
                gradient: &mut Gradient<T, X_ROWS, X_COLS, W_COLS>,
            ) {
                struct Pass<
                    'a,
                    T: rt::Scalar,
                    const X_ROWS: usize,
                    const X_COLS: usize,
                    const W_COLS: usize,
                > {
                    x: &'a SMatrix<T, X_ROWS, X_COLS>,
                    w: &'a SMatrix<T, X_COLS, W_COLS>,
                    saved: &'a Saved<T, X_ROWS, W_COLS>,
                    d_y: &'a SMatrix<T, X_ROWS, W_COLS>,
                    workspace: &'a mut Workspace<T, X_ROWS, W_COLS>,
                    gradient: &'a mut Gradient<T, X_ROWS, X_COLS, W_COLS>,
                }
                impl<
                    T: rt::Scalar,
                    const X_ROWS: usize,
                    const X_COLS: usize,
                    const W_COLS: usize,
                > rt::Kernel for Pass<'_, T, X_ROWS, X_COLS, W_COLS> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { x, w, saved, d_y, workspace, gradient } = self;
                        let x = &x.data.0;
                        let w = &w.data.0;
                        let y = &saved.y.data.0;
                        let d_y = &d_y.data.0;
                        let d_x = &mut gradient.x.data.0;
                        let d_w = &mut gradient.w.data.0;
                        let d_z = &mut workspace.slots.0;
                        /// d_z = d_y ⊙ (1 − y²)
                        for j in 0..W_COLS {
                            for i in 0..X_ROWS {
                                d_z[j][i] = d_y[j][i] * (T::ONE - y[j][i] * y[j][i]);
                            }
                        }
                        /// d_x = d_z·wᵀ
                        rt::mul_tr(arch, d_z, w, d_x);
                        /// d_w = xᵀ·d_z
                        rt::tr_mul(arch, x, d_z, d_w);
                    }
                }
                rt::dispatch(Pass {
                    x,
                    w,
                    saved,
                    d_y,
                    workspace,
                    gradient,
                })
            }
            /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
            #[inline]
            pub fn vjp<
                T: rt::Scalar,
                const X_ROWS: usize,
                const X_COLS: usize,
                const W_COLS: usize,
            >(
                &self,
                x: &SMatrix<T, X_ROWS, X_COLS>,
                w: &SMatrix<T, X_COLS, W_COLS>,
                saved: &Saved<T, X_ROWS, W_COLS>,
                d_y: &SMatrix<T, X_ROWS, W_COLS>,
            ) -> (SMatrix<T, X_ROWS, X_COLS>, SMatrix<T, X_COLS, W_COLS>) {
                let gradient = self.backward_saved(x, w, saved, d_y);
                (gradient.x, gradient.w)
            }
            /// The value, written into `output`.
            #[inline]
            pub fn forward_into<
                T: rt::Scalar,
                const X_ROWS: usize,
                const X_COLS: usize,
                const W_COLS: usize,
            >(
                &self,
                x: &SMatrix<T, X_ROWS, X_COLS>,
                w: &SMatrix<T, X_COLS, W_COLS>,
                workspace: &mut Workspace<T, X_ROWS, W_COLS>,
                output: &mut SMatrix<T, X_ROWS, W_COLS>,
            ) {
                struct Pass<
                    'a,
                    T: rt::Scalar,
                    const X_ROWS: usize,
                    const X_COLS: usize,
                    const W_COLS: usize,
                > {
                    x: &'a SMatrix<T, X_ROWS, X_COLS>,
                    w: &'a SMatrix<T, X_COLS, W_COLS>,
                    workspace: &'a mut Workspace<T, X_ROWS, W_COLS>,
                    output: &'a mut SMatrix<T, X_ROWS, W_COLS>,
                }
                impl<
                    T: rt::Scalar,
                    const X_ROWS: usize,
                    const X_COLS: usize,
                    const W_COLS: usize,
                > rt::Kernel for Pass<'_, T, X_ROWS, X_COLS, W_COLS> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { x, w, workspace, output } = self;
                        let x = &x.data.0;
                        let w = &w.data.0;
                        let y = &mut output.data.0;
                        let z = &mut workspace.slots.0;
                        /// z = x·w
                        rt::matmul(arch, x, w, z);
                        /// y = tanh(z)
                        for j in 0..W_COLS {
                            for i in 0..X_ROWS {
                                y[j][i] = arch.tanh(z[j][i]);
                            }
                        }
                    }
                }
                rt::dispatch(Pass { x, w, workspace, output })
            }
            /// The vector-Jacobian product, written into `gradient`.
            #[inline]
            pub fn backward_into<
                T: rt::Scalar,
                const X_ROWS: usize,
                const X_COLS: usize,
                const W_COLS: usize,
            >(
                &self,
                x: &SMatrix<T, X_ROWS, X_COLS>,
                w: &SMatrix<T, X_COLS, W_COLS>,
                d_y: &SMatrix<T, X_ROWS, W_COLS>,
                workspace: &mut Workspace<T, X_ROWS, W_COLS>,
                gradient: &mut Gradient<T, X_ROWS, X_COLS, W_COLS>,
            ) {
                struct Pass<
                    'a,
                    T: rt::Scalar,
                    const X_ROWS: usize,
                    const X_COLS: usize,
                    const W_COLS: usize,
                > {
                    x: &'a SMatrix<T, X_ROWS, X_COLS>,
                    w: &'a SMatrix<T, X_COLS, W_COLS>,
                    d_y: &'a SMatrix<T, X_ROWS, W_COLS>,
                    workspace: &'a mut Workspace<T, X_ROWS, W_COLS>,
                    gradient: &'a mut Gradient<T, X_ROWS, X_COLS, W_COLS>,
                }
                impl<
                    T: rt::Scalar,
                    const X_ROWS: usize,
                    const X_COLS: usize,
                    const W_COLS: usize,
                > rt::Kernel for Pass<'_, T, X_ROWS, X_COLS, W_COLS> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { x, w, d_y, workspace, gradient } = self;
                        let x = &x.data.0;
                        let w = &w.data.0;
                        let d_y = &d_y.data.0;
                        let d_x = &mut gradient.x.data.0;
                        let d_w = &mut gradient.w.data.0;
                        let z = &mut workspace.slots.0;
                        /// z = x·w
                        rt::matmul(arch, x, w, z);
                        let d_z = &mut workspace.slots.1;
                        /// y = tanh(z); d_z = d_y ⊙ (1 − y²)
                        for j in 0..W_COLS {
                            for i in 0..X_ROWS {
                                let y_ij = arch.tanh(z[j][i]);
                                d_z[j][i] = d_y[j][i] * (T::ONE - y_ij * y_ij);
                            }
                        }
                        /// d_x = d_z·wᵀ
                        rt::mul_tr(arch, d_z, w, d_x);
                        /// d_w = xᵀ·d_z
                        rt::tr_mul(arch, x, d_z, d_w);
                    }
                }
                rt::dispatch(Pass {
                    x,
                    w,
                    d_y,
                    workspace,
                    gradient,
                })
            }
            /// The vector-Jacobian product, added to `gradient`.
            #[inline]
            pub fn backward_accumulate<
                T: rt::Scalar,
                const X_ROWS: usize,
                const X_COLS: usize,
                const W_COLS: usize,
            >(
                &self,
                x: &SMatrix<T, X_ROWS, X_COLS>,
                w: &SMatrix<T, X_COLS, W_COLS>,
                d_y: &SMatrix<T, X_ROWS, W_COLS>,
                workspace: &mut Workspace<T, X_ROWS, W_COLS>,
                gradient: &mut Gradient<T, X_ROWS, X_COLS, W_COLS>,
            ) {
                struct Pass<
                    'a,
                    T: rt::Scalar,
                    const X_ROWS: usize,
                    const X_COLS: usize,
                    const W_COLS: usize,
                > {
                    x: &'a SMatrix<T, X_ROWS, X_COLS>,
                    w: &'a SMatrix<T, X_COLS, W_COLS>,
                    d_y: &'a SMatrix<T, X_ROWS, W_COLS>,
                    workspace: &'a mut Workspace<T, X_ROWS, W_COLS>,
                    gradient: &'a mut Gradient<T, X_ROWS, X_COLS, W_COLS>,
                }
                impl<
                    T: rt::Scalar,
                    const X_ROWS: usize,
                    const X_COLS: usize,
                    const W_COLS: usize,
                > rt::Kernel for Pass<'_, T, X_ROWS, X_COLS, W_COLS> {
                    type Output = ();
                    #[inline(always)]
                    fn run<A: rt::Arch>(self, arch: A) {
                        let Self { x, w, d_y, workspace, gradient } = self;
                        let x = &x.data.0;
                        let w = &w.data.0;
                        let d_y = &d_y.data.0;
                        let d_x = &mut gradient.x.data.0;
                        let d_w = &mut gradient.w.data.0;
                        let z = &mut workspace.slots.0;
                        /// z = x·w
                        rt::matmul(arch, x, w, z);
                        let d_z = &mut workspace.slots.1;
                        /// y = tanh(z); d_z = d_y ⊙ (1 − y²)
                        for j in 0..W_COLS {
                            for i in 0..X_ROWS {
                                let y_ij = arch.tanh(z[j][i]);
                                d_z[j][i] = d_y[j][i] * (T::ONE - y_ij * y_ij);
                            }
                        }
                        /// d_x += d_z·wᵀ
                        rt::mul_tr_add(arch, d_z, w, d_x);
                        /// d_w += xᵀ·d_z
                        rt::tr_mul_add(arch, x, d_z, d_w);
                    }
                }
                rt::dispatch(Pass {
                    x,
                    w,
                    d_y,
                    workspace,
                    gradient,
                })
            }
            /// A workspace for the `_into` functions.
            #[inline]
            pub fn workspace<
                T: rt::Scalar,
                const X_ROWS: usize,
                const X_COLS: usize,
                const W_COLS: usize,
            >(&self) -> Workspace<T, X_ROWS, W_COLS> {
                rt::Workspace::new()
            }
            /// A gradient of zeros for the `_into` functions.
            #[inline]
            pub fn zero_gradient<
                T: rt::Scalar,
                const X_ROWS: usize,
                const X_COLS: usize,
                const W_COLS: usize,
            >(&self) -> Gradient<T, X_ROWS, X_COLS, W_COLS> {
                Gradient::zeros()
            }
        }
        Formula {}
    }
}
