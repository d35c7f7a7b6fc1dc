// What the macro makes of `growth` in `main.rs`, formatted. A test keeps this file true.

/// Logistic growth.
pub mod growth {
    use graph_runtime::prelude::*;
    /// The curve `most / (1 + exp(-rate·(t − middle)))`.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Params {
        /// The amount in the end.
        pub most: f64,
        /// How fast it grows at first, per hour.
        pub rate: f64,
        /// When half of it is there, in hours.
        pub middle: f64,
    }
    const _: () = {
        use ::graph_runtime::expand as rt;
        impl rt::Values<f64> for Params {
            const LEN: usize = <f64 as rt::Values<f64>>::LEN
                + <f64 as rt::Values<f64>>::LEN + <f64 as rt::Values<f64>>::LEN;
            fn from_fn(f: &mut dyn rt::FnMut(usize) -> f64) -> Self {
                let mut parts = rt::Parts::of(f);
                Self {
                    most: parts.part(),
                    rate: parts.part(),
                    middle: parts.part(),
                }
            }
            fn entry(&self, k: usize) -> f64 {
                rt::Search::entry(k)
                    .within(&self.most)
                    .within(&self.rate)
                    .within(&self.middle)
                    .found()
            }
            fn entry_mut(&mut self, k: usize) -> &mut f64 {
                rt::Search::entry(k)
                    .within_mut(&mut self.most)
                    .within_mut(&mut self.rate)
                    .within_mut(&mut self.middle)
                    .found()
            }
        }
    };
    const _: () = {
        #[allow(dead_code, unused_variables, clippy::all, clippy::pedantic)]
        fn types() {
            let _: Params;
            let _: SVector<f64, 10>;
        }
    };
    /// The mean square of what the curve misses.
    #[inline]
    pub fn loss(p: &Params, t: &SVector<f64, 10>, seen: &SVector<f64, 10>) -> f64 {
        loss::forward(p, t, seen)
    }
    /// `loss = Σ((p_most·σ(p_rate·(t + (−p_middle))) − seen)²) / 10`
    ///
    /// Of `p` a `Params`, `t` 10×1 (data), `seen` 10×1 (data): a scalar.
    ///
    /// Forward 252 operations, backward 353; 240 bytes saved, 0 bytes of workspace.
    #[cfg_attr(
        doc,
        doc = "<style>.gm-s{overflow-x:auto;margin:.7em 0}.gm-s table{margin:0}.gm-s td,.gm-s th{white-space:nowrap;vertical-align:middle}.gm-s .gm-w{white-space:normal;min-width:14em}.gm-m{font-weight:bold}.gm-s math{font-size:1.08em}.gm-g{display:block}.gm-g text{font:12px sans-serif;fill:currentColor;text-anchor:middle}.gm-g rect{fill:none;stroke:currentColor}.gm-f{fill:none;stroke:currentColor}.gm-h{fill:currentColor}.gm-b{fill:none;stroke:var(--link-color,currentColor);stroke-dasharray:4 2}.gm-k{fill:var(--link-color,currentColor)}.gm-g .gm-d{fill:var(--link-color,currentColor);text-decoration:overline}</style>\n\n# The formula\n\n<div class=\"gm-s\"><table><tr><td><math displaystyle=\"true\"><mi>loss</mi><mo>=</mo><mfrac><mrow><mo>∑</mo><msup><mrow><mo stretchy=\"false\">(</mo><mrow><mrow><mrow><mi>p</mi><mo>.</mo><mi>most</mi></mrow><mo>⋅</mo><mrow><mi>σ</mi><mo>(</mo><mrow><mrow><mi>p</mi><mo>.</mo><mi>rate</mi></mrow><mo>⋅</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">t</mi><mo>+</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mo>−</mo><mrow><mi>p</mi><mo>.</mo><mi>middle</mi></mrow></mrow><mo stretchy=\"false\">)</mo></mrow></mrow><mo stretchy=\"false\">)</mo></mrow></mrow><mo>)</mo></mrow></mrow><mo>−</mo><mi mathvariant=\"normal\" class=\"gm-m\">seen</mi></mrow><mo stretchy=\"false\">)</mo></mrow><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></mrow><mn>10</mn></mfrac></math></td></tr></table></div>\n\n# Inputs and output\n\n<div class=\"gm-s\"><table><tr><th>value</th><th>shape</th><th></th></tr><tr><td><code>p.most</code></td><td>scalar</td><td>differentiated</td></tr><tr><td><code>p.rate</code></td><td>scalar</td><td>differentiated</td></tr><tr><td><code>p.middle</code></td><td>scalar</td><td>differentiated</td></tr><tr><td><code>t</code></td><td>10×1</td><td>data</td></tr><tr><td><code>seen</code></td><td>10×1</td><td>data</td></tr><tr><td><code>loss</code></td><td>scalar</td><td>output</td></tr></table></div>\n\n# The graph\n\n<div class=\"gm-s\"><svg class=\"gm-g\" role=\"img\" width=\"805\" height=\"271\" viewBox=\"0 0 805 271\"><title>The computational graph of loss</title><desc>Values flow to the right, derivatives back to the left. The derivation below says the same line by line.</desc><path class=\"gm-f\" d=\"M87 105.5C104 105.5 104 126.0 121 126.0H122M87 155.5C104 155.5 104 135.0 121 135.0H122M303 80.5C320 80.5 320 123.6 337 123.6H337M303 130.5C320 130.5 320 132.6 337 132.6H337M391 128.1C408 128.1 408 128.1 425 128.1H425M510 55.5C527 55.5 527 120.2 544 120.2H545M510 128.1C527 128.1 527 129.2 544 129.2H545M613 30.5C630 30.5 630 115.7 647 115.7H648M613 124.7C630 124.7 630 124.7 647 124.7H648M702 120.2C719 120.2 719 120.2 736 120.2H736M43 231.5C60 231.5 60 231.5 77 231.5H77M132 231.5C149 231.5 149 231.5 166 231.5H166M451 55.5H510M244 80.5H303M14 105.5H87M66 155.5H87M570 30.5H613M244 130.5H303M363 128.1H391M451 128.1H510M570 124.7H613M673 120.2H702M762 120.2H791M103 231.5H132M192 231.5H235M14 231.5H43\"/><path class=\"gm-h\" d=\"M122 126.0l-6-3v6zM122 135.0l-6-3v6zM337 123.6l-6-3v6zM337 132.6l-6-3v6zM425 128.1l-6-3v6zM545 120.2l-6-3v6zM545 129.2l-6-3v6zM648 115.7l-6-3v6zM648 124.7l-6-3v6zM736 120.2l-6-3v6zM77 231.5l-6-3v6zM166 231.5l-6-3v6zM235 231.5l-6-3v6z\"/><path class=\"gm-b\" d=\"M122 131.0H121C104 131.0 104 110.5 87 110.5M337 128.6H337C320 128.6 320 85.5 303 85.5M337 137.6H337C320 137.6 320 135.5 303 135.5M425 133.1H425C408 133.1 408 133.1 391 133.1M545 125.2H544C527 125.2 527 60.5 510 60.5M545 134.2H544C527 134.2 527 133.1 510 133.1M648 129.7H647C630 129.7 630 129.7 613 129.7M736 125.2H736C719 125.2 719 125.2 702 125.2M77 236.5H77C60 236.5 60 236.5 43 236.5M166 236.5H166C149 236.5 149 236.5 132 236.5M510 60.5H451M303 85.5H244M87 110.5H14M303 135.5H244M391 133.1H363M510 133.1H451M613 129.7H570M702 125.2H673M791 125.2H762M132 236.5H103M235 236.5H192M43 236.5H14\"/><path class=\"gm-k\" d=\"M451 60.5l6-3v6zM244 85.5l6-3v6zM14 110.5l6-3v6zM244 135.5l6-3v6zM363 133.1l6-3v6zM451 133.1l6-3v6zM570 129.7l6-3v6zM673 125.2l6-3v6zM762 125.2l6-3v6zM103 236.5l6-3v6zM192 236.5l6-3v6zM14 236.5l6-3v6z\"/><g><title>p.most, a scalar</title><text x=\"480.6\" y=\"50.0\">p.most</text><text class=\"gm-d\" x=\"480.6\" y=\"76.0\">p.most</text></g><g><title>p.rate, a scalar</title><text x=\"273.4\" y=\"75.0\">p.rate</text><text class=\"gm-d\" x=\"273.4\" y=\"101.0\">p.rate</text></g><g><title>p.middle, a scalar</title><text x=\"50.6\" y=\"100.0\">p.middle</text><text class=\"gm-d\" x=\"50.6\" y=\"126.0\">p.middle</text></g><g><title>t, 10×1</title><text x=\"76.5\" y=\"150.0\">t</text></g><g><title>seen, 10×1</title><text x=\"591.6\" y=\"25.0\">seen</text></g><g><title>z1 = t + (−p.middle), 10×1</title><rect x=\"121.2\" y=\"120.0\" width=\"123.0\" height=\"26\" rx=\"13\"/><text x=\"182.7\" y=\"137.5\">t + (−p.middle)</text><text x=\"273.4\" y=\"125.0\">z₁</text><text class=\"gm-d\" x=\"273.4\" y=\"151.0\">z₁</text></g><g><title>z2 = p.rate·z1, 10×1</title><rect x=\"336.6\" y=\"117.6\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"349.6\" y=\"135.1\">⊙</text><text x=\"377.0\" y=\"122.6\">z₂</text><text class=\"gm-d\" x=\"377.0\" y=\"148.6\">z₂</text></g><g><title>z3 = σ(z2), 10×1</title><rect x=\"425.4\" y=\"117.6\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"438.4\" y=\"135.1\">σ</text><text x=\"480.6\" y=\"122.6\">z₃</text><text class=\"gm-d\" x=\"480.6\" y=\"148.6\">z₃</text></g><g><title>z4 = p.most·z3, 10×1</title><rect x=\"543.8\" y=\"114.2\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"556.8\" y=\"131.7\">⊙</text><text x=\"591.6\" y=\"119.2\">z₄</text><text class=\"gm-d\" x=\"591.6\" y=\"145.2\">z₄</text></g><g><title>z5 = z4 − seen, 10×1</title><rect x=\"647.4\" y=\"109.7\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"660.4\" y=\"127.2\">−</text><text x=\"687.8\" y=\"114.7\">z₅</text><text class=\"gm-d\" x=\"687.8\" y=\"140.7\">z₅</text></g><g><title>z6 = z5², 10×1</title><rect x=\"736.2\" y=\"109.7\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"749.2\" y=\"127.2\">⊙</text><text x=\"776.6\" y=\"114.7\">z₆</text><text class=\"gm-d\" x=\"776.6\" y=\"140.7\">z₆</text></g><g><title>z7 = Σ(z6), scalar</title><rect x=\"76.8\" y=\"221.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"89.8\" y=\"238.5\">Σ</text><text x=\"117.2\" y=\"226.0\">z₇</text><text class=\"gm-d\" x=\"117.2\" y=\"252.0\">z₇</text></g><g><title>loss = z7 / 10, scalar</title><rect x=\"165.6\" y=\"221.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"178.6\" y=\"238.5\">/</text><text x=\"213.4\" y=\"226.0\">loss</text><text class=\"gm-d\" x=\"213.4\" y=\"252.0\">loss</text></g><g><title>z6 = z5², 10×1</title><text x=\"28.4\" y=\"226.0\">z₆</text><text class=\"gm-d\" x=\"28.4\" y=\"252.0\">z₆</text></g></svg></div>\n\nValues flow to the right, derivatives back along the broken lines. A bar marks a cotangent: x\u{304}, in code `d_x`, is the derivative of <code>loss</code> by x and has the shape of x.\n\n# The derivation\n\nForward, step by step. A value with fewer rows or columns than its line is repeated.\n\n<div class=\"gm-s\"><table><tr><th></th><th>value</th><th>shape</th></tr><tr><td>(1)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>1</mn></msub><mo>=</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">t</mi><mo>+</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mo>−</mo><mrow><mi>p</mi><mo>.</mo><mi>middle</mi></mrow></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td><td>10×1</td></tr><tr><td>(2)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>2</mn></msub><mo>=</mo><mrow><mrow><mi>p</mi><mo>.</mo><mi>rate</mi></mrow><mo>⋅</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>1</mn></msub></mrow></math></td><td>10×1</td></tr><tr><td>(3)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>3</mn></msub><mo>=</mo><mrow><mi>σ</mi><mo>(</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>2</mn></msub><mo>)</mo></mrow></math></td><td>10×1</td></tr><tr><td>(4)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>4</mn></msub><mo>=</mo><mrow><mrow><mi>p</mi><mo>.</mo><mi>most</mi></mrow><mo>⋅</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>3</mn></msub></mrow></math></td><td>10×1</td></tr><tr><td>(5)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>5</mn></msub><mo>=</mo><mrow><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>4</mn></msub><mo>−</mo><mi mathvariant=\"normal\" class=\"gm-m\">seen</mi></mrow></math></td><td>10×1</td></tr><tr><td>(6)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>6</mn></msub><mo>=</mo><msup><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>5</mn></msub><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></math></td><td>10×1</td></tr><tr><td>(7)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>7</mn></msub><mo>=</mo><mrow><mo>∑</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>6</mn></msub></mrow></math></td><td>scalar</td></tr><tr><td>(8)</td><td><math displaystyle=\"true\"><mi>loss</mi><mo>=</mo><mfrac><msub><mi>z</mi><mn>7</mn></msub><mn>10</mn></mfrac></math></td><td>scalar</td></tr></table></div>\n\nBackward, in the order in which it is computed: the cotangent of a value is the sum of what comes back from the lines that read it.\n\n<div class=\"gm-s\"><table><tr><th></th><th>cotangent</th><th>shape</th><th>comes back from</th></tr><tr><td>(9)</td><td><math displaystyle=\"true\"><mover><mi>loss</mi><mo>‾</mo></mover></math> is given; 1 for the gradient</td><td>scalar</td><td></td></tr><tr><td>(10)</td><td><math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>7</mn></msub><mo>=</mo><mrow><mover><mi>loss</mi><mo>‾</mo></mover><mo>⋅</mo><mn>0.1</mn></mrow></math></td><td>scalar</td><td>(8)</td></tr><tr><td>(11)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>6</mn></msub><mo>=</mo><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>7</mn></msub></math></td><td>10×1</td><td>(7)</td></tr><tr><td>(12)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>5</mn></msub><mo>=</mo><mrow><mn>2</mn><mo>⋅</mo><mrow><mo stretchy=\"false\">(</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>6</mn></msub><mo>⋅</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>5</mn></msub></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td><td>10×1</td><td>(6)</td></tr><tr><td>(13)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>3</mn></msub><mo>=</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>5</mn></msub><mo>⋅</mo><mrow><mi>p</mi><mo>.</mo><mi>most</mi></mrow></mrow></math></td><td>10×1</td><td>(4)</td></tr><tr><td>(14)</td><td><math displaystyle=\"true\"><mrow><mi>p</mi><mo>.</mo><mover><mi>most</mi><mo>‾</mo></mover></mrow><mo>=</mo><mrow><mo>∑</mo><mrow><mo stretchy=\"false\">(</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>5</mn></msub><mo>⊙</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>3</mn></msub></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td><td>scalar</td><td>(4)</td></tr><tr><td>(15)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>2</mn></msub><mo>=</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>3</mn></msub><mo>⊙</mo><mrow><mo stretchy=\"false\">(</mo><mrow><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>3</mn></msub><mo>⊙</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mn>1</mn><mo>−</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>3</mn></msub></mrow><mo stretchy=\"false\">)</mo></mrow></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td><td>10×1</td><td>(3)</td></tr><tr><td>(16)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>1</mn></msub><mo>=</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>2</mn></msub><mo>⋅</mo><mrow><mi>p</mi><mo>.</mo><mi>rate</mi></mrow></mrow></math></td><td>10×1</td><td>(2)</td></tr><tr><td>(17)</td><td><math displaystyle=\"true\"><mrow><mi>p</mi><mo>.</mo><mover><mi>rate</mi><mo>‾</mo></mover></mrow><mo>=</mo><mrow><mo>∑</mo><mrow><mo stretchy=\"false\">(</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>2</mn></msub><mo>⊙</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>1</mn></msub></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td><td>scalar</td><td>(2)</td></tr><tr><td>(18)</td><td><math displaystyle=\"true\"><mrow><mi>p</mi><mo>.</mo><mover><mi>middle</mi><mo>‾</mo></mover></mrow><mo>=</mo><mrow><mo>−</mo><mrow><mo>∑</mo><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>1</mn></msub></mrow></mrow></math></td><td>scalar</td><td>(1)</td></tr></table></div>\n\n# The rules in use\n\n<div class=\"gm-s\"><table><tr><th>operation</th><th>what comes back</th></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mo>−</mo><mi>x</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mover><mi>y</mi><mo>‾</mo></mover></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>+</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>⊙</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mi>v</mi></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mi>u</mi></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>σ</mi><mo>(</mo><mi>x</mi><mo>)</mo></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mi>y</mi><mo>⊙</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mn>1</mn><mo>−</mo><mi>y</mi></mrow><mo stretchy=\"false\">)</mo></mrow></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>−</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mover><mi>y</mi><mo>‾</mo></mover></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mo>∑</mo><mi>x</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mfrac><mi>u</mi><mi>v</mi></mfrac></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mfrac><mover><mi>y</mi><mo>‾</mo></mover><mi>v</mi></mfrac></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mfrac><mi>y</mi><mi>v</mi></mfrac></mrow></mrow></math></td></tr></table></div>\n\n# How it is computed\n\nForward and backward are written in fused loops, with kernels for what works on whole matrices.\n\n<div class=\"gm-s\"><table><tr><th></th><th>forward</th><th>backward</th></tr><tr><td>operations</td><td>252</td><td>353</td></tr><tr><td>saved for the backward pass</td><td>240 bytes</td><td></td></tr><tr><td>workspace</td><td>0 bytes</td><td></td></tr></table></div>\n\n# At the edges\n\n<div class=\"gm-s\"><table><tr><td><code>sigmoid</code></td><td class=\"gm-w\">0 and 1 far from 0, without overflow</td></tr></table></div>\n\n"
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
    pub mod loss {
        use super::*;
        use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
        /// The derivatives of `loss`.
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq
        )]
        pub struct Gradient {
            /// ∂loss/∂p, a `Params`
            pub p: super::Params,
        }
        impl Gradient {
            /// Every entry zero.
            #[inline]
            #[must_use]
            pub const fn zeros() -> Self {
                Self {
                    p: super::Params {
                        most: 0.0,
                        rate: 0.0,
                        middle: 0.0,
                    },
                }
            }
            ::graph_runtime::expand::boxed_constructor!();
        }
        impl rt::Fields for Gradient {
            type Layout = (f64, f64, f64);
        }
        impl rt::Values<f64> for Gradient {
            const LEN: usize = <super::Params as rt::Values<f64>>::LEN;
            fn from_fn(f: &mut dyn rt::FnMut(usize) -> f64) -> Self {
                let mut parts = rt::Parts::of(f);
                Self { p: parts.part() }
            }
            fn entry(&self, k: usize) -> f64 {
                rt::Search::entry(k).within(&self.p).found()
            }
            fn entry_mut(&mut self, k: usize) -> &mut f64 {
                rt::Search::entry(k).within_mut(&mut self.p).found()
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
            /// `sum`, 10×1
            pub sum: SMatrix<f64, 10, 1>,
            /// `sigmoid`, 10×1
            pub sigmoid: SMatrix<f64, 10, 1>,
            /// `difference`, 10×1
            pub difference: SMatrix<f64, 10, 1>,
        }
        impl Saved {
            /// Every entry zero.
            #[inline]
            #[must_use]
            pub const fn zeros() -> Self {
                Self {
                    sum: rt::zeros(),
                    sigmoid: rt::zeros(),
                    difference: rt::zeros(),
                }
            }
            ::graph_runtime::expand::boxed_constructor!();
        }
        impl rt::Fields for Saved {
            type Layout = (
                SMatrix<f64, 10, 1>,
                SMatrix<f64, 10, 1>,
                SMatrix<f64, 10, 1>,
            );
        }
        /// The temporaries: none are needed.
        pub type Workspace = rt::Workspace<()>;
        /// What one call costs.
        pub const COST: rt::Cost = rt::Cost {
            forward_flops: 252,
            backward_flops: 353,
            saved_bytes: rt::size_of::<Saved>(),
            workspace_bytes: rt::size_of::<Workspace>(),
        };
        /// The graph as Graphviz text.
        pub const DOT: &str = "digraph loss {\n  rankdir=LR;\n  n0 [label=\"p_most\", shape=box];\n  n1 [label=\"p_rate\", shape=box];\n  n2 [label=\"p_middle\", shape=box];\n  n3 [label=\"t\", shape=box];\n  n4 [label=\"seen\", shape=box];\n  n5 [label=\"−\", shape=ellipse];\n  n2 -> n5 [label=\"a scalar\"];\n  n7 [label=\"+\", shape=ellipse];\n  n3 -> n7 [label=\"10×1\"];\n  n5 -> n7 [label=\"a scalar\"];\n  n9 [label=\"⊙\", shape=ellipse];\n  n1 -> n9 [label=\"a scalar\"];\n  n7 -> n9 [label=\"10×1\"];\n  n10 [label=\"σ\", shape=ellipse];\n  n9 -> n10 [label=\"10×1\"];\n  n12 [label=\"⊙\", shape=ellipse];\n  n0 -> n12 [label=\"a scalar\"];\n  n10 -> n12 [label=\"10×1\"];\n  n13 [label=\"−\", shape=ellipse];\n  n12 -> n13 [label=\"10×1\"];\n  n4 -> n13 [label=\"10×1\"];\n  n14 [label=\"⊙\", shape=ellipse];\n  n13 -> n14 [label=\"10×1\"];\n  n13 -> n14 [label=\"10×1\"];\n  n15 [label=\"Σ\", shape=ellipse];\n  n14 -> n15 [label=\"10×1\"];\n  n16 [label=\"10.0\", shape=plaintext];\n  n17 [label=\"/\", shape=ellipse];\n  n15 -> n17 [label=\"a scalar\"];\n  n16 -> n17 [label=\"a scalar\"];\n  loss [label=\"loss\", shape=box];\n  n17 -> loss [label=\"a scalar\"];\n}\n";
        /// The value.
        #[inline]
        pub fn forward(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
        ) -> f64 {
            let mut output = 0.0;
            forward_into(p, t, seen, &mut rt::Workspace::new(), &mut output);
            output
        }
        /// The vector-Jacobian product: forward and backward fused in one pass.
        #[inline]
        pub fn backward(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            d_loss: f64,
        ) -> Gradient {
            let mut gradient = Gradient::zeros();
            backward_into(p, t, seen, d_loss, &mut rt::Workspace::new(), &mut gradient);
            gradient
        }
        /// The value and the gradient.
        #[inline]
        pub fn value_and_gradient(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
        ) -> (f64, Gradient) {
            let mut gradient = Gradient::zeros();
            let value = value_and_gradient_into(
                p,
                t,
                seen,
                &mut rt::Workspace::new(),
                &mut gradient,
            );
            (value, gradient)
        }
        /// The gradient.
        #[inline]
        pub fn gradient(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
        ) -> Gradient {
            value_and_gradient(p, t, seen).1
        }
        /// The value, and what the backward pass reads.
        #[inline]
        pub fn forward_saved(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
        ) -> (f64, Saved) {
            let mut output = 0.0;
            let mut saved = Saved::zeros();
            forward_saved_into(
                p,
                t,
                seen,
                &mut rt::Workspace::new(),
                &mut output,
                &mut saved,
            );
            (output, saved)
        }
        /// The value, and what the backward pass reads, each written in place.
        #[inline]
        pub fn forward_saved_into(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            workspace: &mut Workspace,
            output: &mut f64,
            saved: &mut Saved,
        ) {
            struct Pass<'a> {
                p: &'a super::Params,
                t: &'a SMatrix<f64, 10, 1>,
                seen: &'a SMatrix<f64, 10, 1>,
                output: &'a mut f64,
                saved: &'a mut Saved,
            }
            impl rt::Kernel for Pass<'_> {
                type Output = ();
                #[inline(always)]
                fn run<A: rt::Arch>(self, arch: A) {
                    let Self { p, t, seen, output, saved } = self;
                    let p_most = p.most;
                    let p_rate = p.rate;
                    let p_middle = p.middle;
                    let t = &t.data.0;
                    let seen = &seen.data.0;
                    let sum = &mut saved.sum.data.0;
                    let sigmoid = &mut saved.sigmoid.data.0;
                    let difference = &mut saved.difference.data.0;
                    /// minus_p_middle = −p_middle
                    let minus_p_middle = -p_middle;
                    let mut sum_product_terms = [0.0; 10];
                    /// sum = t + minus_p_middle; sigmoid = σ(p_rate·sum); difference = p_most·sigmoid − seen; sum_product = Σ(difference²)
                    for i in 0..10 {
                        let sum_i = t[0][i] + minus_p_middle;
                        sum[0][i] = sum_i;
                        let sigmoid_i = arch.sigmoid(p_rate * sum_i);
                        sigmoid[0][i] = sigmoid_i;
                        let difference_i = arch.mul_add(p_most, sigmoid_i, -seen[0][i]);
                        difference[0][i] = difference_i;
                        sum_product_terms[i] = difference_i * difference_i;
                    }
                    let sum_product = rt::sum(arch, &sum_product_terms);
                    /// loss = sum_product / 10
                    let loss = sum_product / 10.0;
                    *output = loss;
                }
            }
            rt::dispatch(Pass { p, t, seen, output, saved })
        }
        /// The vector-Jacobian product from what the forward pass saved.
        #[inline]
        pub fn backward_saved(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            saved: &Saved,
            d_loss: f64,
        ) -> Gradient {
            let mut gradient = Gradient::zeros();
            backward_saved_into(
                p,
                t,
                seen,
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
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            saved: &Saved,
            d_loss: f64,
            workspace: &mut Workspace,
            gradient: &mut Gradient,
        ) {
            let p_most = p.most;
            let p_rate = p.rate;
            let sum = &saved.sum.data.0;
            let sigmoid = &saved.sigmoid.data.0;
            let difference = &saved.difference.data.0;
            let scaled_d_loss = d_loss * 0.1;
            let scaled_product = 2.0 * (scaled_d_loss * difference[0][0]);
            let scaled_product_2 = 2.0 * (scaled_d_loss * difference[0][1]);
            let scaled_product_3 = 2.0 * (scaled_d_loss * difference[0][2]);
            let scaled_product_4 = 2.0 * (scaled_d_loss * difference[0][3]);
            let scaled_product_5 = 2.0 * (scaled_d_loss * difference[0][4]);
            let scaled_product_6 = 2.0 * (scaled_d_loss * difference[0][5]);
            let scaled_product_7 = 2.0 * (scaled_d_loss * difference[0][6]);
            let scaled_product_8 = 2.0 * (scaled_d_loss * difference[0][7]);
            let scaled_product_9 = 2.0 * (scaled_d_loss * difference[0][8]);
            let scaled_product_10 = 2.0 * (scaled_d_loss * difference[0][9]);
            /// d_p_most = Σ(2·(d_loss·0.1·difference) ⊙ sigmoid)
            let d_p_most = scaled_product * sigmoid[0][0]
                + scaled_product_2 * sigmoid[0][1] + scaled_product_3 * sigmoid[0][2]
                + scaled_product_4 * sigmoid[0][3] + scaled_product_5 * sigmoid[0][4]
                + scaled_product_6 * sigmoid[0][5] + scaled_product_7 * sigmoid[0][6]
                + scaled_product_8 * sigmoid[0][7] + scaled_product_9 * sigmoid[0][8]
                + scaled_product_10 * sigmoid[0][9];
            let product_41 = scaled_product * p_most
                * (sigmoid[0][0] * (1.0 - sigmoid[0][0]));
            let product_42 = scaled_product_2 * p_most
                * (sigmoid[0][1] * (1.0 - sigmoid[0][1]));
            let product_43 = scaled_product_3 * p_most
                * (sigmoid[0][2] * (1.0 - sigmoid[0][2]));
            let product_44 = scaled_product_4 * p_most
                * (sigmoid[0][3] * (1.0 - sigmoid[0][3]));
            let product_45 = scaled_product_5 * p_most
                * (sigmoid[0][4] * (1.0 - sigmoid[0][4]));
            let product_46 = scaled_product_6 * p_most
                * (sigmoid[0][5] * (1.0 - sigmoid[0][5]));
            let product_47 = scaled_product_7 * p_most
                * (sigmoid[0][6] * (1.0 - sigmoid[0][6]));
            let product_48 = scaled_product_8 * p_most
                * (sigmoid[0][7] * (1.0 - sigmoid[0][7]));
            let product_49 = scaled_product_9 * p_most
                * (sigmoid[0][8] * (1.0 - sigmoid[0][8]));
            let product_50 = scaled_product_10 * p_most
                * (sigmoid[0][9] * (1.0 - sigmoid[0][9]));
            /// d_p_rate = Σ(2·(d_loss·0.1·difference)·p_most ⊙ (sigmoid ⊙ (1 − sigmoid)) ⊙ sum)
            let d_p_rate = product_41 * sum[0][0] + product_42 * sum[0][1]
                + product_43 * sum[0][2] + product_44 * sum[0][3]
                + product_45 * sum[0][4] + product_46 * sum[0][5]
                + product_47 * sum[0][6] + product_48 * sum[0][7]
                + product_49 * sum[0][8] + product_50 * sum[0][9];
            /// d_p_middle = −Σ(2·(d_loss·0.1·difference)·p_most ⊙ (sigmoid ⊙ (1 − sigmoid))·p_rate)
            let d_p_middle = -(product_41 * p_rate + product_42 * p_rate
                + product_43 * p_rate + product_44 * p_rate + product_45 * p_rate
                + product_46 * p_rate + product_47 * p_rate + product_48 * p_rate
                + product_49 * p_rate + product_50 * p_rate);
            gradient.p.most = d_p_most;
            gradient.p.rate = d_p_rate;
            gradient.p.middle = d_p_middle;
        }
        /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
        #[inline]
        pub fn vjp(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            saved: &Saved,
            d_loss: f64,
        ) -> (super::Params, (), ()) {
            let gradient = backward_saved(p, t, seen, saved, d_loss);
            (gradient.p, (), ())
        }
        /// The value, written into `output`.
        #[inline]
        pub fn forward_into(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            workspace: &mut Workspace,
            output: &mut f64,
        ) {
            struct Pass<'a> {
                p: &'a super::Params,
                t: &'a SMatrix<f64, 10, 1>,
                seen: &'a SMatrix<f64, 10, 1>,
                output: &'a mut f64,
            }
            impl rt::Kernel for Pass<'_> {
                type Output = ();
                #[inline(always)]
                fn run<A: rt::Arch>(self, arch: A) {
                    let Self { p, t, seen, output } = self;
                    let p_most = p.most;
                    let p_rate = p.rate;
                    let p_middle = p.middle;
                    let t = &t.data.0;
                    let seen = &seen.data.0;
                    /// minus_p_middle = −p_middle
                    let minus_p_middle = -p_middle;
                    let mut sum_product_terms = [0.0; 10];
                    /// difference = p_most·σ(p_rate·(t + minus_p_middle)) − seen; sum_product = Σ(difference²)
                    for i in 0..10 {
                        let difference_i = arch
                            .mul_add(
                                p_most,
                                arch.sigmoid(p_rate * (t[0][i] + minus_p_middle)),
                                -seen[0][i],
                            );
                        sum_product_terms[i] = difference_i * difference_i;
                    }
                    let sum_product = rt::sum(arch, &sum_product_terms);
                    /// loss = sum_product / 10
                    let loss = sum_product / 10.0;
                    *output = loss;
                }
            }
            rt::dispatch(Pass { p, t, seen, output })
        }
        /// The vector-Jacobian product, written into `gradient`.
        #[inline]
        pub fn backward_into(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            d_loss: f64,
            workspace: &mut Workspace,
            gradient: &mut Gradient,
        ) {
            struct Pass<'a> {
                p: &'a super::Params,
                t: &'a SMatrix<f64, 10, 1>,
                seen: &'a SMatrix<f64, 10, 1>,
                d_loss: f64,
                gradient: &'a mut Gradient,
            }
            impl rt::Kernel for Pass<'_> {
                type Output = ();
                #[inline(always)]
                fn run<A: rt::Arch>(self, arch: A) {
                    let Self { p, t, seen, d_loss, gradient } = self;
                    let p_most = p.most;
                    let p_rate = p.rate;
                    let p_middle = p.middle;
                    let t = &t.data.0;
                    let seen = &seen.data.0;
                    let sum = &mut [[0.0; 10]; 1];
                    let sigmoid = &mut [[0.0; 10]; 1];
                    let difference = &mut [[0.0; 10]; 1];
                    /// minus_p_middle = −p_middle
                    let minus_p_middle = -p_middle;
                    /// sum = t + minus_p_middle; sigmoid = σ(p_rate·sum); difference = p_most·sigmoid − seen
                    for i in 0..10 {
                        let sum_i = t[0][i] + minus_p_middle;
                        sum[0][i] = sum_i;
                        let sigmoid_i = arch.sigmoid(p_rate * sum_i);
                        sigmoid[0][i] = sigmoid_i;
                        difference[0][i] = arch.mul_add(p_most, sigmoid_i, -seen[0][i]);
                    }
                    /// d_sum_product = d_loss·0.1
                    let d_sum_product = d_loss * 0.1;
                    let mut d_p_most_terms = [0.0; 10];
                    let mut d_p_rate_terms = [0.0; 10];
                    let mut d_minus_p_middle_terms = [0.0; 10];
                    /// d_difference = 2·(d_sum_product·difference); d_p_rate_times_sum = d_difference·p_most ⊙ (sigmoid ⊙ (1 − sigmoid)); d_p_most = Σ(d_difference ⊙ sigmoid); d_p_rate = Σ(d_p_rate_times_sum ⊙ sum); d_minus_p_middle = Σ(d_p_rate_times_sum·p_rate)
                    for i in 0..10 {
                        let d_difference_i = 2.0 * (d_sum_product * difference[0][i]);
                        let d_p_rate_times_sum_i = d_difference_i * p_most
                            * (sigmoid[0][i] * (1.0 - sigmoid[0][i]));
                        d_p_most_terms[i] = d_difference_i * sigmoid[0][i];
                        d_p_rate_terms[i] = d_p_rate_times_sum_i * sum[0][i];
                        d_minus_p_middle_terms[i] = d_p_rate_times_sum_i * p_rate;
                    }
                    let d_p_most = rt::sum(arch, &d_p_most_terms);
                    let d_p_rate = rt::sum(arch, &d_p_rate_terms);
                    let d_minus_p_middle = rt::sum(arch, &d_minus_p_middle_terms);
                    /// d_p_middle = −d_minus_p_middle
                    let d_p_middle = -d_minus_p_middle;
                    gradient.p.most = d_p_most;
                    gradient.p.rate = d_p_rate;
                    gradient.p.middle = d_p_middle;
                }
            }
            rt::dispatch(Pass {
                p,
                t,
                seen,
                d_loss,
                gradient,
            })
        }
        /// The vector-Jacobian product, added to `gradient`.
        #[inline]
        pub fn backward_accumulate(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            d_loss: f64,
            workspace: &mut Workspace,
            gradient: &mut Gradient,
        ) {
            struct Pass<'a> {
                p: &'a super::Params,
                t: &'a SMatrix<f64, 10, 1>,
                seen: &'a SMatrix<f64, 10, 1>,
                d_loss: f64,
                gradient: &'a mut Gradient,
            }
            impl rt::Kernel for Pass<'_> {
                type Output = ();
                #[inline(always)]
                fn run<A: rt::Arch>(self, arch: A) {
                    let Self { p, t, seen, d_loss, gradient } = self;
                    let p_most = p.most;
                    let p_rate = p.rate;
                    let p_middle = p.middle;
                    let t = &t.data.0;
                    let seen = &seen.data.0;
                    let sum = &mut [[0.0; 10]; 1];
                    let sigmoid = &mut [[0.0; 10]; 1];
                    let difference = &mut [[0.0; 10]; 1];
                    /// minus_p_middle = −p_middle
                    let minus_p_middle = -p_middle;
                    /// sum = t + minus_p_middle; sigmoid = σ(p_rate·sum); difference = p_most·sigmoid − seen
                    for i in 0..10 {
                        let sum_i = t[0][i] + minus_p_middle;
                        sum[0][i] = sum_i;
                        let sigmoid_i = arch.sigmoid(p_rate * sum_i);
                        sigmoid[0][i] = sigmoid_i;
                        difference[0][i] = arch.mul_add(p_most, sigmoid_i, -seen[0][i]);
                    }
                    /// d_sum_product = d_loss·0.1
                    let d_sum_product = d_loss * 0.1;
                    let mut d_p_most_terms = [0.0; 10];
                    let mut d_p_rate_terms = [0.0; 10];
                    let mut d_minus_p_middle_terms = [0.0; 10];
                    /// d_difference = 2·(d_sum_product·difference); d_p_rate_times_sum = d_difference·p_most ⊙ (sigmoid ⊙ (1 − sigmoid)); d_p_most = Σ(d_difference ⊙ sigmoid); d_p_rate = Σ(d_p_rate_times_sum ⊙ sum); d_minus_p_middle = Σ(d_p_rate_times_sum·p_rate)
                    for i in 0..10 {
                        let d_difference_i = 2.0 * (d_sum_product * difference[0][i]);
                        let d_p_rate_times_sum_i = d_difference_i * p_most
                            * (sigmoid[0][i] * (1.0 - sigmoid[0][i]));
                        d_p_most_terms[i] = d_difference_i * sigmoid[0][i];
                        d_p_rate_terms[i] = d_p_rate_times_sum_i * sum[0][i];
                        d_minus_p_middle_terms[i] = d_p_rate_times_sum_i * p_rate;
                    }
                    let d_p_most = rt::sum(arch, &d_p_most_terms);
                    let d_p_rate = rt::sum(arch, &d_p_rate_terms);
                    let d_minus_p_middle = rt::sum(arch, &d_minus_p_middle_terms);
                    /// d_p_middle = −d_minus_p_middle
                    let d_p_middle = -d_minus_p_middle;
                    gradient.p.most += d_p_most;
                    gradient.p.rate += d_p_rate;
                    gradient.p.middle += d_p_middle;
                }
            }
            rt::dispatch(Pass {
                p,
                t,
                seen,
                d_loss,
                gradient,
            })
        }
        /// The value; the gradient is written into `gradient`.
        #[inline]
        pub fn value_and_gradient_into(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            workspace: &mut Workspace,
            gradient: &mut Gradient,
        ) -> f64 {
            struct Pass<'a> {
                p: &'a super::Params,
                t: &'a SMatrix<f64, 10, 1>,
                seen: &'a SMatrix<f64, 10, 1>,
                gradient: &'a mut Gradient,
            }
            impl rt::Kernel for Pass<'_> {
                type Output = f64;
                #[inline(always)]
                fn run<A: rt::Arch>(self, arch: A) -> f64 {
                    let Self { p, t, seen, gradient } = self;
                    let p_most = p.most;
                    let p_rate = p.rate;
                    let p_middle = p.middle;
                    let t = &t.data.0;
                    let seen = &seen.data.0;
                    /// minus_p_middle = −p_middle
                    let minus_p_middle = -p_middle;
                    let mut sum_product_terms = [0.0; 10];
                    let mut d_p_most_terms = [0.0; 10];
                    let mut d_p_rate_terms = [0.0; 10];
                    let mut d_minus_p_middle_terms = [0.0; 10];
                    /// sum = t + minus_p_middle; sigmoid = σ(p_rate·sum); difference = p_most·sigmoid − seen; d_difference = 2·(0.1·difference); d_p_rate_times_sum = d_difference·p_most ⊙ (sigmoid ⊙ (1 − sigmoid)); sum_product = Σ(difference²); d_p_most = Σ(d_difference ⊙ sigmoid); d_p_rate = Σ(d_p_rate_times_sum ⊙ sum); d_minus_p_middle = Σ(d_p_rate_times_sum·p_rate)
                    for i in 0..10 {
                        let sum_i = t[0][i] + minus_p_middle;
                        let sigmoid_i = arch.sigmoid(p_rate * sum_i);
                        let difference_i = arch.mul_add(p_most, sigmoid_i, -seen[0][i]);
                        let d_difference_i = 2.0 * (0.1 * difference_i);
                        let d_p_rate_times_sum_i = d_difference_i * p_most
                            * (sigmoid_i * (1.0 - sigmoid_i));
                        sum_product_terms[i] = difference_i * difference_i;
                        d_p_most_terms[i] = d_difference_i * sigmoid_i;
                        d_p_rate_terms[i] = d_p_rate_times_sum_i * sum_i;
                        d_minus_p_middle_terms[i] = d_p_rate_times_sum_i * p_rate;
                    }
                    let sum_product = rt::sum(arch, &sum_product_terms);
                    let d_p_most = rt::sum(arch, &d_p_most_terms);
                    let d_p_rate = rt::sum(arch, &d_p_rate_terms);
                    let d_minus_p_middle = rt::sum(arch, &d_minus_p_middle_terms);
                    /// loss = sum_product / 10
                    let loss = sum_product / 10.0;
                    /// d_p_middle = −d_minus_p_middle
                    let d_p_middle = -d_minus_p_middle;
                    gradient.p.most = d_p_most;
                    gradient.p.rate = d_p_rate;
                    gradient.p.middle = d_p_middle;
                    loss
                }
            }
            rt::dispatch(Pass { p, t, seen, gradient })
        }
        /// The value; the gradient is added to `gradient`.
        #[inline]
        pub fn value_and_gradient_accumulate(
            p: &super::Params,
            t: &SMatrix<f64, 10, 1>,
            seen: &SMatrix<f64, 10, 1>,
            workspace: &mut Workspace,
            gradient: &mut Gradient,
        ) -> f64 {
            struct Pass<'a> {
                p: &'a super::Params,
                t: &'a SMatrix<f64, 10, 1>,
                seen: &'a SMatrix<f64, 10, 1>,
                gradient: &'a mut Gradient,
            }
            impl rt::Kernel for Pass<'_> {
                type Output = f64;
                #[inline(always)]
                fn run<A: rt::Arch>(self, arch: A) -> f64 {
                    let Self { p, t, seen, gradient } = self;
                    let p_most = p.most;
                    let p_rate = p.rate;
                    let p_middle = p.middle;
                    let t = &t.data.0;
                    let seen = &seen.data.0;
                    /// minus_p_middle = −p_middle
                    let minus_p_middle = -p_middle;
                    let mut sum_product_terms = [0.0; 10];
                    let mut d_p_most_terms = [0.0; 10];
                    let mut d_p_rate_terms = [0.0; 10];
                    let mut d_minus_p_middle_terms = [0.0; 10];
                    /// sum = t + minus_p_middle; sigmoid = σ(p_rate·sum); difference = p_most·sigmoid − seen; d_difference = 2·(0.1·difference); d_p_rate_times_sum = d_difference·p_most ⊙ (sigmoid ⊙ (1 − sigmoid)); sum_product = Σ(difference²); d_p_most = Σ(d_difference ⊙ sigmoid); d_p_rate = Σ(d_p_rate_times_sum ⊙ sum); d_minus_p_middle = Σ(d_p_rate_times_sum·p_rate)
                    for i in 0..10 {
                        let sum_i = t[0][i] + minus_p_middle;
                        let sigmoid_i = arch.sigmoid(p_rate * sum_i);
                        let difference_i = arch.mul_add(p_most, sigmoid_i, -seen[0][i]);
                        let d_difference_i = 2.0 * (0.1 * difference_i);
                        let d_p_rate_times_sum_i = d_difference_i * p_most
                            * (sigmoid_i * (1.0 - sigmoid_i));
                        sum_product_terms[i] = difference_i * difference_i;
                        d_p_most_terms[i] = d_difference_i * sigmoid_i;
                        d_p_rate_terms[i] = d_p_rate_times_sum_i * sum_i;
                        d_minus_p_middle_terms[i] = d_p_rate_times_sum_i * p_rate;
                    }
                    let sum_product = rt::sum(arch, &sum_product_terms);
                    let d_p_most = rt::sum(arch, &d_p_most_terms);
                    let d_p_rate = rt::sum(arch, &d_p_rate_terms);
                    let d_minus_p_middle = rt::sum(arch, &d_minus_p_middle_terms);
                    /// loss = sum_product / 10
                    let loss = sum_product / 10.0;
                    /// d_p_middle = −d_minus_p_middle
                    let d_p_middle = -d_minus_p_middle;
                    gradient.p.most += d_p_most;
                    gradient.p.rate += d_p_rate;
                    gradient.p.middle += d_p_middle;
                    loss
                }
            }
            rt::dispatch(Pass { p, t, seen, gradient })
        }
        /// The handle for generic tools: gradient checks, optimisers, solvers.
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct Graph {
            marker: rt::PhantomData<()>,
        }
        impl rt::Graph for Graph {
            type Scalar = f64;
            type Inputs = (super::Params, SMatrix<f64, 10, 1>, SMatrix<f64, 10, 1>);
            type Output = f64;
            type Cotangent = f64;
            type Gradient = Gradient;
            const NAME: &'static str = "loss";
            const COST: rt::Cost = COST;
            const DOT: &'static str = DOT;
            const DIFFERENTIATED: &'static [rt::Input] = &[
                rt::Input {
                    name: "p.most",
                    rows: 1,
                    cols: 1,
                },
                rt::Input {
                    name: "p.rate",
                    rows: 1,
                    cols: 1,
                },
                rt::Input {
                    name: "p.middle",
                    rows: 1,
                    cols: 1,
                },
            ];
            fn forward(inputs: &Self::Inputs) -> Self::Output {
                self::forward(&inputs.0, &inputs.1, &inputs.2)
            }
            fn backward(
                inputs: &Self::Inputs,
                cotangent: &Self::Cotangent,
            ) -> Self::Gradient {
                self::backward(&inputs.0, &inputs.1, &inputs.2, *cotangent)
            }
            fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
                rt::Search::entry(k).within_mut(&mut inputs.0).found()
            }
        }
    }
}
