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
/// Of `x` 1×8 (data), `w` 8×16, `b` 1×16, `t` 1×16 (data): a scalar.
///
/// Forward 640 operations, backward 944; 128 bytes saved, 0 bytes of workspace.
#[cfg_attr(
    doc,
    doc = "<style>.gm-s{overflow-x:auto;margin:.7em 0}.gm-s table{margin:0}.gm-s td,.gm-s th{white-space:nowrap;vertical-align:middle}.gm-s .gm-w{white-space:normal;min-width:14em}.gm-m{font-weight:bold}.gm-s math{font-size:1.08em}.gm-g{display:block}.gm-g text{font:12px sans-serif;fill:currentColor;text-anchor:middle}.gm-g rect{fill:none;stroke:currentColor}.gm-f{fill:none;stroke:currentColor}.gm-h{fill:currentColor}.gm-b{fill:none;stroke:var(--link-color,currentColor);stroke-dasharray:4 2}.gm-k{fill:var(--link-color,currentColor)}.gm-g .gm-d{fill:var(--link-color,currentColor);text-decoration:overline}</style>\n\n# The formula\n\n<div class=\"gm-s\"><table><tr><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">h</mi><mo>=</mo><mrow><mi>tanh</mi><mo>(</mo><mrow><mrow><mi mathvariant=\"normal\" class=\"gm-m\">x</mi><mo>⋅</mo><mi mathvariant=\"normal\" class=\"gm-m\">w</mi></mrow><mo>+</mo><mi mathvariant=\"normal\" class=\"gm-m\">b</mi></mrow><mo>)</mo></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>loss</mi><mo>=</mo><mrow><mo>∑</mo><msup><mrow><mo stretchy=\"false\">(</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">h</mi><mo>−</mo><mi mathvariant=\"normal\" class=\"gm-m\">t</mi></mrow><mo stretchy=\"false\">)</mo></mrow><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></mrow></math></td></tr></table></div>\n\n# Inputs and output\n\n<div class=\"gm-s\"><table><tr><th>value</th><th>shape</th><th></th></tr><tr><td><code>x</code></td><td>1×8</td><td>data</td></tr><tr><td><code>w</code></td><td>8×16</td><td>differentiated</td></tr><tr><td><code>b</code></td><td>1×16</td><td>differentiated</td></tr><tr><td><code>t</code></td><td>1×16</td><td>data</td></tr><tr><td><code>loss</code></td><td>scalar</td><td>output</td></tr></table></div>\n\n# The graph\n\n<div class=\"gm-s\"><svg class=\"gm-g\" role=\"img\" width=\"605\" height=\"170\" viewBox=\"0 0 605 170\"><title>The computational graph of loss</title><desc>Values flow to the right, derivatives back to the left. The derivation below says the same line by line.</desc><path class=\"gm-f\" d=\"M35 80.5C52 80.5 52 101.0 69 101.0H70M35 130.5C52 130.5 52 110.0 69 110.0H70M124 55.5C141 55.5 141 98.6 158 98.6H159M124 105.5C141 105.5 141 107.6 158 107.6H159M213 103.1C230 103.1 230 103.1 247 103.1H247M310 30.5C327 30.5 327 95.2 344 95.2H345M310 103.1C327 103.1 327 104.2 344 104.2H345M399 99.7C416 99.7 416 99.7 433 99.7H433M488 99.7C505 99.7 505 99.7 522 99.7H522M14 80.5H35M14 130.5H35M103 55.5H124M289 30.5H310M95 105.5H124M184 103.1H213M289 103.1H310M370 99.7H399M459 99.7H488M548 99.7H591\"/><path class=\"gm-h\" d=\"M70 101.0l-6-3v6zM70 110.0l-6-3v6zM159 98.6l-6-3v6zM159 107.6l-6-3v6zM247 103.1l-6-3v6zM345 95.2l-6-3v6zM345 104.2l-6-3v6zM433 99.7l-6-3v6zM522 99.7l-6-3v6zM591 99.7l-6-3v6z\"/><path class=\"gm-b\" d=\"M70 115.0H69C52 115.0 52 135.5 35 135.5M159 103.6H158C141 103.6 141 60.5 124 60.5M159 112.6H158C141 112.6 141 110.5 124 110.5M247 108.1H247C230 108.1 230 108.1 213 108.1M345 109.2H344C327 109.2 327 108.1 310 108.1M433 104.7H433C416 104.7 416 104.7 399 104.7M522 104.7H522C505 104.7 505 104.7 488 104.7M35 135.5H14M124 60.5H103M124 110.5H95M213 108.1H184M310 108.1H289M399 104.7H370M488 104.7H459M591 104.7H548\"/><path class=\"gm-k\" d=\"M14 135.5l6-3v6zM103 60.5l6-3v6zM95 110.5l6-3v6zM184 108.1l6-3v6zM289 108.1l6-3v6zM370 104.7l6-3v6zM459 104.7l6-3v6zM548 104.7l6-3v6z\"/><g><title>x, 1×8</title><text x=\"24.7\" y=\"75.0\">x</text></g><g><title>w, 8×16</title><text x=\"24.7\" y=\"125.0\">w</text><text class=\"gm-d\" x=\"24.7\" y=\"151.0\">w</text></g><g><title>b, 1×16</title><text x=\"113.5\" y=\"50.0\">b</text><text class=\"gm-d\" x=\"113.5\" y=\"76.0\">b</text></g><g><title>t, 1×16</title><text x=\"299.3\" y=\"25.0\">t</text></g><g><title>z1 = x·w, 1×16</title><rect x=\"69.4\" y=\"95.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"82.4\" y=\"112.5\">·</text><text x=\"109.8\" y=\"100.0\">z₁</text><text class=\"gm-d\" x=\"109.8\" y=\"126.0\">z₁</text></g><g><title>z2 = z1 + b, 1×16</title><rect x=\"158.2\" y=\"92.6\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"171.2\" y=\"110.1\">+</text><text x=\"198.6\" y=\"97.6\">z₂</text><text class=\"gm-d\" x=\"198.6\" y=\"123.6\">z₂</text></g><g><title>h = tanh(z2), 1×16</title><rect x=\"247.0\" y=\"92.6\" width=\"41.6\" height=\"26\" rx=\"13\"/><text x=\"267.8\" y=\"110.1\">tanh</text><text x=\"299.3\" y=\"97.6\">h</text><text class=\"gm-d\" x=\"299.3\" y=\"123.6\">h</text></g><g><title>z3 = h − t, 1×16</title><rect x=\"344.0\" y=\"89.2\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"357.0\" y=\"106.7\">−</text><text x=\"384.4\" y=\"94.2\">z₃</text><text class=\"gm-d\" x=\"384.4\" y=\"120.2\">z₃</text></g><g><title>z4 = z3², 1×16</title><rect x=\"432.8\" y=\"89.2\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"445.8\" y=\"106.7\">⊙</text><text x=\"473.2\" y=\"94.2\">z₄</text><text class=\"gm-d\" x=\"473.2\" y=\"120.2\">z₄</text></g><g><title>loss = Σ(z4), scalar</title><rect x=\"521.6\" y=\"89.2\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"534.6\" y=\"106.7\">Σ</text><text x=\"569.4\" y=\"94.2\">loss</text><text class=\"gm-d\" x=\"569.4\" y=\"120.2\">loss</text></g></svg></div>\n\nValues flow to the right, derivatives back along the broken lines. A bar marks a cotangent: x\u{304}, in code `d_x`, is the derivative of <code>loss</code> by x and has the shape of x.\n\n# The derivation\n\nForward, step by step. A value with fewer rows or columns than its line is repeated.\n\n<div class=\"gm-s\"><table><tr><th></th><th>value</th><th>shape</th></tr><tr><td>(1)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>1</mn></msub><mo>=</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">x</mi><mo>⋅</mo><mi mathvariant=\"normal\" class=\"gm-m\">w</mi></mrow></math></td><td>1×16</td></tr><tr><td>(2)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>2</mn></msub><mo>=</mo><mrow><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>1</mn></msub><mo>+</mo><mi mathvariant=\"normal\" class=\"gm-m\">b</mi></mrow></math></td><td>1×16</td></tr><tr><td>(3)</td><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">h</mi><mo>=</mo><mrow><mi>tanh</mi><mo>(</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>2</mn></msub><mo>)</mo></mrow></math></td><td>1×16</td></tr><tr><td>(4)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>3</mn></msub><mo>=</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">h</mi><mo>−</mo><mi mathvariant=\"normal\" class=\"gm-m\">t</mi></mrow></math></td><td>1×16</td></tr><tr><td>(5)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>4</mn></msub><mo>=</mo><msup><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>3</mn></msub><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></math></td><td>1×16</td></tr><tr><td>(6)</td><td><math displaystyle=\"true\"><mi>loss</mi><mo>=</mo><mrow><mo>∑</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>4</mn></msub></mrow></math></td><td>scalar</td></tr></table></div>\n\nBackward, in the order in which it is computed: the cotangent of a value is the sum of what comes back from the lines that read it.\n\n<div class=\"gm-s\"><table><tr><th></th><th>cotangent</th><th>shape</th><th>comes back from</th></tr><tr><td>(7)</td><td><math displaystyle=\"true\"><mover><mi>loss</mi><mo>‾</mo></mover></math> is given; 1 for the gradient</td><td>scalar</td><td></td></tr><tr><td>(8)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>4</mn></msub><mo>=</mo><mover><mi>loss</mi><mo>‾</mo></mover></math></td><td>1×16</td><td>(6)</td></tr><tr><td>(9)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>3</mn></msub><mo>=</mo><mrow><mn>2</mn><mo>⋅</mo><mrow><mo stretchy=\"false\">(</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>4</mn></msub><mo>⋅</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>3</mn></msub></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td><td>1×16</td><td>(5)</td></tr><tr><td>(10)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>2</mn></msub><mo>=</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>3</mn></msub><mo>⊙</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mn>1</mn><mo>−</mo><msup><mi mathvariant=\"normal\" class=\"gm-m\">h</mi><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td><td>1×16</td><td>(3)</td></tr><tr><td>(11)</td><td><math displaystyle=\"true\"><mover><mi mathvariant=\"normal\" class=\"gm-m\">w</mi><mo>‾</mo></mover><mo>=</mo><mrow><msup><mi mathvariant=\"normal\" class=\"gm-m\">x</mi><mi mathvariant=\"normal\">T</mi></msup><mo>⋅</mo><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>2</mn></msub></mrow></math></td><td>8×16</td><td>(1)</td></tr><tr><td>(12)</td><td><math displaystyle=\"true\"><mover><mi mathvariant=\"normal\" class=\"gm-m\">b</mi><mo>‾</mo></mover><mo>=</mo><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>2</mn></msub></math></td><td>1×16</td><td>(2)</td></tr></table></div>\n\n# The rules in use\n\n<div class=\"gm-s\"><table><tr><th>operation</th><th>what comes back</th></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>⋅</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><msup><mi>v</mi><mi mathvariant=\"normal\">T</mi></msup></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><msup><mi>u</mi><mi mathvariant=\"normal\">T</mi></msup><mo>⋅</mo><mover><mi>y</mi><mo>‾</mo></mover></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>+</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>tanh</mi><mo>(</mo><mi>x</mi><mo>)</mo></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mn>1</mn><mo>−</mo><msup><mi>y</mi><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>−</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mover><mi>y</mi><mo>‾</mo></mover></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>⊙</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mi>v</mi></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mi>u</mi></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mo>∑</mo><mi>x</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math></td></tr></table></div>\n\n# How it is computed\n\nForward and backward are written in fused loops, with kernels for what works on whole matrices.\n\n<div class=\"gm-s\"><table><tr><th></th><th>forward</th><th>backward</th></tr><tr><td>operations</td><td>640</td><td>944</td></tr><tr><td>saved for the backward pass</td><td>128 bytes</td><td></td></tr><tr><td>workspace</td><td>0 bytes</td><td></td></tr></table></div>\n\n# At the edges\n\n<div class=\"gm-s\"><table><tr><td><code>tanh</code></td><td class=\"gm-w\">±1 with derivative 0 far from 0</td></tr></table></div>\n\n"
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
