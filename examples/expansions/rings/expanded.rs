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
/// `h = tanh(x·w1 + b1); loss = (−Σ(t ⊙ (h·w2 + b2 − logsumexp_of_rows(h·w2 + b2)))) / 32`
///
/// Of `x` 32×2 (data), `t` 32×2 (data), `w1` 2×16, `b1` 1×16, `w2` 16×2, `b2` 1×2: a scalar.
///
/// Forward 16,866 operations, backward 26,306; 2,304 bytes saved, 6,144 bytes of workspace.
#[cfg_attr(
    doc,
    doc = "<style>.gm-s{overflow-x:auto;margin:.7em 0}.gm-s table{margin:0}.gm-s td,.gm-s th{white-space:nowrap;vertical-align:middle}.gm-s .gm-w{white-space:normal;min-width:14em}.gm-m{font-weight:bold}.gm-s math{font-size:1.08em}.gm-g{display:block}.gm-g text{font:12px sans-serif;fill:currentColor;text-anchor:middle}.gm-g rect{fill:none;stroke:currentColor}.gm-f{fill:none;stroke:currentColor}.gm-h{fill:currentColor}.gm-b{fill:none;stroke:var(--link-color,currentColor);stroke-dasharray:4 2}.gm-k{fill:var(--link-color,currentColor)}.gm-g .gm-d{fill:var(--link-color,currentColor);text-decoration:overline}</style>\n\n# The formula\n\n<div class=\"gm-s\"><table><tr><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">h</mi><mo>=</mo><mrow><mi>tanh</mi><mo>(</mo><mrow><mrow><mi mathvariant=\"normal\" class=\"gm-m\">x</mi><mo>⋅</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">w</mi><mn>1</mn></msub></mrow><mo>+</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">b</mi><mn>1</mn></msub></mrow><mo>)</mo></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>loss</mi><mo>=</mo><mfrac><mrow><mo>−</mo><mrow><mo>∑</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">t</mi><mo>⊙</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mrow><mrow><mi mathvariant=\"normal\" class=\"gm-m\">h</mi><mo>⋅</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">w</mi><mn>2</mn></msub></mrow><mo>+</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">b</mi><mn>2</mn></msub></mrow><mo>−</mo><mrow><mi>logsumexp_of_rows</mi><mo>(</mo><mrow><mrow><mi mathvariant=\"normal\" class=\"gm-m\">h</mi><mo>⋅</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">w</mi><mn>2</mn></msub></mrow><mo>+</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">b</mi><mn>2</mn></msub></mrow><mo>)</mo></mrow></mrow><mo stretchy=\"false\">)</mo></mrow></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></mrow><mn>32</mn></mfrac></math></td></tr></table></div>\n\n# Inputs and output\n\n<div class=\"gm-s\"><table><tr><th>value</th><th>shape</th><th></th></tr><tr><td><code>x</code></td><td>32×2</td><td>data</td></tr><tr><td><code>t</code></td><td>32×2</td><td>data</td></tr><tr><td><code>w1</code></td><td>2×16</td><td>differentiated</td></tr><tr><td><code>b1</code></td><td>1×16</td><td>differentiated</td></tr><tr><td><code>w2</code></td><td>16×2</td><td>differentiated</td></tr><tr><td><code>b2</code></td><td>1×2</td><td>differentiated</td></tr><tr><td><code>loss</code></td><td>scalar</td><td>output</td></tr></table></div>\n\n# The graph\n\n<div class=\"gm-s\"><svg class=\"gm-g\" role=\"img\" width=\"717\" height=\"346\" viewBox=\"0 0 717 346\"><title>The computational graph of loss</title><desc>Values flow to the right, derivatives back to the left. The derivation below says the same line by line.</desc><path class=\"gm-f\" d=\"M43 105.5C60 105.5 60 126.0 77 126.0H78M43 155.5C60 155.5 60 135.0 77 135.0H78M132 80.5C149 80.5 149 123.6 166 123.6H166M132 130.5C149 130.5 149 132.6 166 132.6H166M220 128.1C237 128.1 237 128.1 254 128.1H254M325 55.5C342 55.5 342 120.2 359 120.2H360M325 128.1C342 128.1 342 129.2 359 129.2H360M414 30.5C431 30.5 431 115.7 448 115.7H448M414 124.7C431 124.7 431 124.7 448 124.7H448M502 120.2C519 120.2 519 120.2 536 120.2H536M43 256.5C60 256.5 60 277.0 77 277.0H78M43 306.5C60 306.5 60 286.0 77 286.0H78M132 231.5C149 231.5 149 274.6 166 274.6H166M132 281.5C149 281.5 149 283.6 166 283.6H166M220 279.1C237 279.1 237 279.1 254 279.1H254M309 279.1C326 279.1 326 279.1 343 279.1H343M21 105.5H43M110 231.5H132M14 155.5H43M103 80.5H132M296 55.5H325M385 30.5H414M103 130.5H132M192 128.1H220M296 128.1H325M385 124.7H414M474 120.2H502M674 120.2H703M103 281.5H132M192 279.1H220M280 279.1H309M437 279.1H480M14 256.5H43M14 306.5H43\"/><path class=\"gm-h\" d=\"M78 126.0l-6-3v6zM78 135.0l-6-3v6zM166 123.6l-6-3v6zM166 132.6l-6-3v6zM254 128.1l-6-3v6zM360 120.2l-6-3v6zM360 129.2l-6-3v6zM448 115.7l-6-3v6zM448 124.7l-6-3v6zM536 120.2l-6-3v6zM78 277.0l-6-3v6zM78 286.0l-6-3v6zM166 274.6l-6-3v6zM166 283.6l-6-3v6zM254 279.1l-6-3v6zM343 279.1l-6-3v6zM480 279.1l-6-3v6z\"/><path class=\"gm-b\" d=\"M78 140.0H77C60 140.0 60 160.5 43 160.5M166 128.6H166C149 128.6 149 85.5 132 85.5M166 137.6H166C149 137.6 149 135.5 132 135.5M254 133.1H254C237 133.1 237 133.1 220 133.1M360 125.2H359C342 125.2 342 60.5 325 60.5M360 134.2H359C342 134.2 342 133.1 325 133.1M448 120.7H448C431 120.7 431 35.5 414 35.5M448 129.7H448C431 129.7 431 129.7 414 129.7M536 125.2H536C519 125.2 519 125.2 502 125.2M78 282.0H77C60 282.0 60 261.5 43 261.5M78 291.0H77C60 291.0 60 311.5 43 311.5M166 288.6H166C149 288.6 149 286.5 132 286.5M254 284.1H254C237 284.1 237 284.1 220 284.1M343 284.1H343C326 284.1 326 284.1 309 284.1M43 160.5H14M132 85.5H103M325 60.5H296M414 35.5H385M132 135.5H103M220 133.1H192M325 133.1H296M414 129.7H385M502 125.2H474M703 125.2H674M132 286.5H103M220 284.1H192M309 284.1H280M480 284.1H437M43 261.5H14M43 311.5H14\"/><path class=\"gm-k\" d=\"M14 160.5l6-3v6zM103 85.5l6-3v6zM296 60.5l6-3v6zM385 35.5l6-3v6zM103 135.5l6-3v6zM192 133.1l6-3v6zM296 133.1l6-3v6zM385 129.7l6-3v6zM474 125.2l6-3v6zM674 125.2l6-3v6zM103 286.5l6-3v6zM192 284.1l6-3v6zM280 284.1l6-3v6zM437 284.1l6-3v6zM14 261.5l6-3v6zM14 311.5l6-3v6z\"/><g><title>x, 32×2</title><text x=\"32.1\" y=\"100.0\">x</text></g><g><title>t, 32×2</title><text x=\"120.9\" y=\"226.0\">t</text></g><g><title>w1, 2×16</title><text x=\"28.4\" y=\"150.0\">w₁</text><text class=\"gm-d\" x=\"28.4\" y=\"176.0\">w₁</text></g><g><title>b1, 1×16</title><text x=\"117.2\" y=\"75.0\">b₁</text><text class=\"gm-d\" x=\"117.2\" y=\"101.0\">b₁</text></g><g><title>w2, 16×2</title><text x=\"310.4\" y=\"50.0\">w₂</text><text class=\"gm-d\" x=\"310.4\" y=\"76.0\">w₂</text></g><g><title>b2, 1×2</title><text x=\"399.2\" y=\"25.0\">b₂</text><text class=\"gm-d\" x=\"399.2\" y=\"51.0\">b₂</text></g><g><title>z1 = x·w1, 32×16</title><rect x=\"76.8\" y=\"120.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"89.8\" y=\"137.5\">·</text><text x=\"117.2\" y=\"125.0\">z₁</text><text class=\"gm-d\" x=\"117.2\" y=\"151.0\">z₁</text></g><g><title>z2 = z1 + b1, 32×16</title><rect x=\"165.6\" y=\"117.6\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"178.6\" y=\"135.1\">+</text><text x=\"206.0\" y=\"122.6\">z₂</text><text class=\"gm-d\" x=\"206.0\" y=\"148.6\">z₂</text></g><g><title>h = tanh(z2), 32×16</title><rect x=\"254.4\" y=\"117.6\" width=\"41.6\" height=\"26\" rx=\"13\"/><text x=\"275.2\" y=\"135.1\">tanh</text><text x=\"310.4\" y=\"122.6\">h</text><text class=\"gm-d\" x=\"310.4\" y=\"148.6\">h</text></g><g><title>z3 = h·w2, 32×2</title><rect x=\"358.8\" y=\"114.2\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"371.8\" y=\"131.7\">·</text><text x=\"399.2\" y=\"119.2\">z₃</text><text class=\"gm-d\" x=\"399.2\" y=\"145.2\">z₃</text></g><g><title>z4 = z3 + b2, 32×2</title><rect x=\"447.6\" y=\"109.7\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"460.6\" y=\"127.2\">+</text><text x=\"488.0\" y=\"114.7\">z₄</text><text class=\"gm-d\" x=\"488.0\" y=\"140.7\">z₄</text></g><g><title>z5 = logsumexp_of_rows(z4), 32×1</title><rect x=\"536.4\" y=\"109.7\" width=\"137.8\" height=\"26\" rx=\"13\"/><text x=\"605.3\" y=\"127.2\">logsumexp_of_rows</text><text x=\"688.6\" y=\"114.7\">z₅</text><text class=\"gm-d\" x=\"688.6\" y=\"140.7\">z₅</text></g><g><title>z6 = z4 − z5, 32×2</title><rect x=\"76.8\" y=\"271.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"89.8\" y=\"288.5\">−</text><text x=\"117.2\" y=\"276.0\">z₆</text><text class=\"gm-d\" x=\"117.2\" y=\"302.0\">z₆</text></g><g><title>z7 = t ⊙ z6, 32×2</title><rect x=\"165.6\" y=\"268.6\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"178.6\" y=\"286.1\">⊙</text><text x=\"206.0\" y=\"273.6\">z₇</text><text class=\"gm-d\" x=\"206.0\" y=\"299.6\">z₇</text></g><g><title>z8 = Σ(z7), scalar</title><rect x=\"254.4\" y=\"268.6\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"267.4\" y=\"286.1\">Σ</text><text x=\"294.8\" y=\"273.6\">z₈</text><text class=\"gm-d\" x=\"294.8\" y=\"299.6\">z₈</text></g><g><title>loss = −z8·0.03125, scalar</title><rect x=\"343.2\" y=\"268.6\" width=\"93.4\" height=\"26\" rx=\"13\"/><text x=\"389.9\" y=\"286.1\">−z8·0.03125</text><text x=\"458.4\" y=\"273.6\">loss</text><text class=\"gm-d\" x=\"458.4\" y=\"299.6\">loss</text></g><g><title>z4 = z3 + b2, 32×2</title><text x=\"28.4\" y=\"251.0\">z₄</text><text class=\"gm-d\" x=\"28.4\" y=\"277.0\">z₄</text></g><g><title>z5 = logsumexp_of_rows(z4), 32×1</title><text x=\"28.4\" y=\"301.0\">z₅</text><text class=\"gm-d\" x=\"28.4\" y=\"327.0\">z₅</text></g></svg></div>\n\nValues flow to the right, derivatives back along the broken lines. A bar marks a cotangent: x\u{304}, in code `d_x`, is the derivative of <code>loss</code> by x and has the shape of x.\n\n# The derivation\n\nForward, step by step. A value with fewer rows or columns than its line is repeated.\n\n<div class=\"gm-s\"><table><tr><th></th><th>value</th><th>shape</th></tr><tr><td>(1)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>1</mn></msub><mo>=</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">x</mi><mo>⋅</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">w</mi><mn>1</mn></msub></mrow></math></td><td>32×16</td></tr><tr><td>(2)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>2</mn></msub><mo>=</mo><mrow><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>1</mn></msub><mo>+</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">b</mi><mn>1</mn></msub></mrow></math></td><td>32×16</td></tr><tr><td>(3)</td><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">h</mi><mo>=</mo><mrow><mi>tanh</mi><mo>(</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>2</mn></msub><mo>)</mo></mrow></math></td><td>32×16</td></tr><tr><td>(4)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>3</mn></msub><mo>=</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">h</mi><mo>⋅</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">w</mi><mn>2</mn></msub></mrow></math></td><td>32×2</td></tr><tr><td>(5)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>4</mn></msub><mo>=</mo><mrow><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>3</mn></msub><mo>+</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">b</mi><mn>2</mn></msub></mrow></math></td><td>32×2</td></tr><tr><td>(6)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>5</mn></msub><mo>=</mo><mrow><mi>logsumexp_of_rows</mi><mo>(</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>4</mn></msub><mo>)</mo></mrow></math></td><td>32×1</td></tr><tr><td>(7)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>6</mn></msub><mo>=</mo><mrow><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>4</mn></msub><mo>−</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>5</mn></msub></mrow></math></td><td>32×2</td></tr><tr><td>(8)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>7</mn></msub><mo>=</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">t</mi><mo>⊙</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>6</mn></msub></mrow></math></td><td>32×2</td></tr><tr><td>(9)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>8</mn></msub><mo>=</mo><mrow><mo>∑</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>7</mn></msub></mrow></math></td><td>scalar</td></tr><tr><td>(10)</td><td><math displaystyle=\"true\"><mi>loss</mi><mo>=</mo><mrow><mo>−</mo><mrow><msub><mi>z</mi><mn>8</mn></msub><mo>⋅</mo><mn>0.03125</mn></mrow></mrow></math></td><td>scalar</td></tr></table></div>\n\nBackward, in the order in which it is computed: the cotangent of a value is the sum of what comes back from the lines that read it.\n\n<div class=\"gm-s\"><table><tr><th></th><th>cotangent</th><th>shape</th><th>comes back from</th></tr><tr><td>(11)</td><td><math displaystyle=\"true\"><mover><mi>loss</mi><mo>‾</mo></mover></math> is given; 1 for the gradient</td><td>scalar</td><td></td></tr><tr><td>(12)</td><td><math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>8</mn></msub><mo>=</mo><mrow><mo>−</mo><mrow><mover><mi>loss</mi><mo>‾</mo></mover><mo>⋅</mo><mn>0.03125</mn></mrow></mrow></math></td><td>scalar</td><td>(10)</td></tr><tr><td>(13)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>7</mn></msub><mo>=</mo><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>8</mn></msub></math></td><td>32×2</td><td>(9)</td></tr><tr><td>(14)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>6</mn></msub><mo>=</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>7</mn></msub><mo>⋅</mo><mi mathvariant=\"normal\" class=\"gm-m\">t</mi></mrow></math></td><td>32×2</td><td>(8)</td></tr><tr><td>(15)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>5</mn></msub><mo>=</mo><mrow><mo>−</mo><mrow><munder><mo>∑</mo><mtext>columns</mtext></munder><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>6</mn></msub></mrow></mrow></math></td><td>32×1</td><td>(7)</td></tr><tr><td>(16)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>4</mn></msub><mo>=</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>6</mn></msub><mo>+</mo><mrow><mrow><mi>exp</mi><mo>(</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>6</mn></msub><mo>)</mo></mrow><mo>⊙</mo><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>5</mn></msub></mrow></mrow></math></td><td>32×2</td><td>(6), (7)</td></tr><tr><td>(17)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">b</mi><mo>‾</mo></mover><mn>2</mn></msub><mo>=</mo><mrow><munder><mo>∑</mo><mtext>rows</mtext></munder><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>4</mn></msub></mrow></math></td><td>1×2</td><td>(5)</td></tr><tr><td>(18)</td><td><math displaystyle=\"true\"><mover><mi mathvariant=\"normal\" class=\"gm-m\">h</mi><mo>‾</mo></mover><mo>=</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>4</mn></msub><mo>⋅</mo><msup><msub><mi mathvariant=\"normal\" class=\"gm-m\">w</mi><mn>2</mn></msub><mi mathvariant=\"normal\">T</mi></msup></mrow></math></td><td>32×16</td><td>(4)</td></tr><tr><td>(19)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">w</mi><mo>‾</mo></mover><mn>2</mn></msub><mo>=</mo><mrow><msup><mi mathvariant=\"normal\" class=\"gm-m\">h</mi><mi mathvariant=\"normal\">T</mi></msup><mo>⋅</mo><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>4</mn></msub></mrow></math></td><td>16×2</td><td>(4)</td></tr><tr><td>(20)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>2</mn></msub><mo>=</mo><mrow><mover><mi mathvariant=\"normal\" class=\"gm-m\">h</mi><mo>‾</mo></mover><mo>⊙</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mn>1</mn><mo>−</mo><msup><mi mathvariant=\"normal\" class=\"gm-m\">h</mi><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td><td>32×16</td><td>(3)</td></tr><tr><td>(21)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">b</mi><mo>‾</mo></mover><mn>1</mn></msub><mo>=</mo><mrow><munder><mo>∑</mo><mtext>rows</mtext></munder><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>2</mn></msub></mrow></math></td><td>1×16</td><td>(2)</td></tr><tr><td>(22)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">w</mi><mo>‾</mo></mover><mn>1</mn></msub><mo>=</mo><mrow><msup><mi mathvariant=\"normal\" class=\"gm-m\">x</mi><mi mathvariant=\"normal\">T</mi></msup><mo>⋅</mo><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>2</mn></msub></mrow></math></td><td>2×16</td><td>(1)</td></tr></table></div>\n\n# The rules in use\n\n<div class=\"gm-s\"><table><tr><th>operation</th><th>what comes back</th></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>⋅</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><msup><mi>v</mi><mi mathvariant=\"normal\">T</mi></msup></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><msup><mi>u</mi><mi mathvariant=\"normal\">T</mi></msup><mo>⋅</mo><mover><mi>y</mi><mo>‾</mo></mover></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>+</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>tanh</mi><mo>(</mo><mi>x</mi><mo>)</mo></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mn>1</mn><mo>−</mo><msup><mi>y</mi><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>logsumexp_of_rows</mi><mo>(</mo><mi>x</mi><mo>)</mo></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mrow><mrow><mi>exp</mi><mo>(</mo><mrow><mi>x</mi><mo>−</mo><mi>y</mi></mrow><mo>)</mo></mrow><mo>⊙</mo><mover><mi>y</mi><mo>‾</mo></mover></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>−</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mover><mi>y</mi><mo>‾</mo></mover></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>⊙</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mi>v</mi></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mi>u</mi></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mo>∑</mo><mi>x</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mo>−</mo><mi>x</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mover><mi>y</mi><mo>‾</mo></mover></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mfrac><mi>u</mi><mi>v</mi></mfrac></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mfrac><mover><mi>y</mi><mo>‾</mo></mover><mi>v</mi></mfrac></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mfrac><mi>y</mi><mi>v</mi></mfrac></mrow></mrow></math></td></tr></table></div>\n\n# How it is computed\n\nForward and backward are written in fused loops, with kernels for what works on whole matrices.\n\n<div class=\"gm-s\"><table><tr><th></th><th>forward</th><th>backward</th></tr><tr><td>operations</td><td>16,866</td><td>26,306</td></tr><tr><td>saved for the backward pass</td><td>2,304 bytes</td><td></td></tr><tr><td>workspace</td><td>6,144 bytes</td><td></td></tr></table></div>\n\n# At the edges\n\n<div class=\"gm-s\"><table><tr><td><code>tanh</code></td><td class=\"gm-w\">±1 with derivative 0 far from 0</td></tr><tr><td><code>softmax_cross_entropy</code></td><td class=\"gm-w\">right at scores of ±1000</td></tr></table></div>\n\n"
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
        /// `difference`, 32×2
        pub difference: SMatrix<f32, 32, 2>,
    }
    impl Saved {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self {
                h: rt::zeros(),
                difference: rt::zeros(),
            }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Saved {
        type Layout = (SMatrix<f32, 32, 16>, SMatrix<f32, 32, 2>);
    }
    /// The temporaries: `x_w1, d_h`, 32×16; `h, d_x_w1_plus_b1`, 32×16; `d_x_w1_plus_b1`, 32×16.
    pub type Workspace = rt::Workspace<
        ([[f32; 32]; 16], [[f32; 32]; 16], [[f32; 32]; 16]),
    >;
    /// What one call costs.
    pub const COST: rt::Cost = rt::Cost {
        forward_flops: 16866,
        backward_flops: 26306,
        saved_bytes: rt::size_of::<Saved>(),
        workspace_bytes: rt::size_of::<Workspace>(),
    };
    /// The graph as Graphviz text.
    pub const DOT: &str = "digraph loss {\n  rankdir=LR;\n  n0 [label=\"x\", shape=box];\n  n1 [label=\"t\", shape=box];\n  n2 [label=\"w1\", shape=box];\n  n3 [label=\"b1\", shape=box];\n  n4 [label=\"w2\", shape=box];\n  n5 [label=\"b2\", shape=box];\n  n6 [label=\"·\", shape=ellipse];\n  n0 -> n6 [label=\"32×2\"];\n  n2 -> n6 [label=\"2×16\"];\n  n8 [label=\"+\", shape=ellipse];\n  n6 -> n8 [label=\"32×16\"];\n  n3 -> n8 [label=\"1×16\"];\n  n9 [label=\"tanh\", shape=ellipse];\n  n8 -> n9 [label=\"32×16\"];\n  n10 [label=\"·\", shape=ellipse];\n  n9 -> n10 [label=\"32×16\"];\n  n4 -> n10 [label=\"16×2\"];\n  n12 [label=\"+\", shape=ellipse];\n  n10 -> n12 [label=\"32×2\"];\n  n5 -> n12 [label=\"1×2\"];\n  n13 [label=\"logsumexp_of_rows\", shape=ellipse];\n  n12 -> n13 [label=\"32×2\"];\n  n15 [label=\"−\", shape=ellipse];\n  n12 -> n15 [label=\"32×2\"];\n  n13 -> n15 [label=\"32×1\"];\n  n16 [label=\"⊙\", shape=ellipse];\n  n1 -> n16 [label=\"32×2\"];\n  n15 -> n16 [label=\"32×2\"];\n  n17 [label=\"Σ\", shape=ellipse];\n  n16 -> n17 [label=\"32×2\"];\n  n18 [label=\"−\", shape=ellipse];\n  n17 -> n18 [label=\"a scalar\"];\n  n19 [label=\"32.0\", shape=plaintext];\n  n20 [label=\"/\", shape=ellipse];\n  n18 -> n20 [label=\"a scalar\"];\n  n19 -> n20 [label=\"a scalar\"];\n  loss [label=\"loss\", shape=box];\n  n20 -> loss [label=\"a scalar\"];\n}\n";
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
                let difference = &mut saved.difference.data.0;
                let h_w2 = &mut [[0.0; 32]; 2];
                let h_w2_plus_b2 = &mut [[0.0; 32]; 2];
                let logsumexp_of_rows = &mut [[0.0; 32]; 1];
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
                /// h_w2_plus_b2 = h_w2 + b2
                for j in 0..2 {
                    for i in 0..32 {
                        h_w2_plus_b2[j][i] = h_w2[j][i] + b2[j][0];
                    }
                }
                /// logsumexp_of_rows = logsumexp_of_rows(h_w2_plus_b2)
                rt::logsumexp_of_rows(arch, h_w2_plus_b2, logsumexp_of_rows);
                let mut sum_terms = [0.0; 32];
                /// difference = h_w2_plus_b2 − logsumexp_of_rows; sum = Σ(t ⊙ difference)
                for j in 0..2 {
                    for i in 0..32 {
                        let difference_ij = h_w2_plus_b2[j][i] - logsumexp_of_rows[0][i];
                        difference[j][i] = difference_ij;
                        sum_terms[i] = arch
                            .mul_add(t[j][i], difference_ij, sum_terms[i]);
                    }
                }
                let sum = rt::sum(arch, &sum_terms);
                /// loss = −sum·0.03125
                let loss = -(sum * 0.03125);
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
                let difference = &saved.difference.data.0;
                let d_w1 = &mut gradient.w1.data.0;
                let d_b1 = &mut gradient.b1.data.0;
                let d_w2 = &mut gradient.w2.data.0;
                let d_b2 = &mut gradient.b2.data.0;
                let d_difference = &mut [[0.0; 32]; 2];
                let column_sum = &mut [[0.0; 32]; 1];
                let d_logsumexp_of_rows = &mut [[0.0; 32]; 1];
                let exp_difference = &mut [[0.0; 32]; 2];
                let d_h_w2_plus_b2 = &mut [[0.0; 32]; 2];
                /// d_sum = −d_loss·0.03125
                let d_sum = -(d_loss * 0.03125);
                *column_sum = [[0.0; 32]; 1];
                /// d_difference = d_sum·t; exp_difference = exp(difference); column_sum = column_sum(d_difference)
                for j in 0..2 {
                    for i in 0..32 {
                        let d_difference_ij = d_sum * t[j][i];
                        d_difference[j][i] = d_difference_ij;
                        exp_difference[j][i] = arch.exp(difference[j][i]);
                        column_sum[0][i] += d_difference_ij;
                    }
                }
                /// d_logsumexp_of_rows = −column_sum
                for i in 0..32 {
                    d_logsumexp_of_rows[0][i] = -column_sum[0][i];
                }
                /// d_h_w2_plus_b2 = d_difference + exp_difference ⊙ d_logsumexp_of_rows; d_b2 = row_sum(d_h_w2_plus_b2)
                for j in 0..2 {
                    for i in 0..32 {
                        d_h_w2_plus_b2[j][i] = arch
                            .mul_add(
                                exp_difference[j][i],
                                d_logsumexp_of_rows[0][i],
                                d_difference[j][i],
                            );
                    }
                    d_b2[j][0] = rt::sum(arch, &d_h_w2_plus_b2[j]);
                }
                let d_h = &mut workspace.slots.0;
                /// d_h = d_h_w2_plus_b2·w2ᵀ
                rt::mul_tr(arch, d_h_w2_plus_b2, w2, d_h);
                /// d_w2 = hᵀ·d_h_w2_plus_b2
                rt::tr_mul(arch, h, d_h_w2_plus_b2, d_w2);
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
                let logsumexp_of_rows = &mut [[0.0; 32]; 1];
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
                /// h_w2_plus_b2 = h_w2 + b2
                for j in 0..2 {
                    for i in 0..32 {
                        h_w2_plus_b2[j][i] = h_w2[j][i] + b2[j][0];
                    }
                }
                /// logsumexp_of_rows = logsumexp_of_rows(h_w2_plus_b2)
                rt::logsumexp_of_rows(arch, h_w2_plus_b2, logsumexp_of_rows);
                let mut sum_terms = [0.0; 32];
                /// sum = Σ(t ⊙ (h_w2_plus_b2 − logsumexp_of_rows))
                for j in 0..2 {
                    for i in 0..32 {
                        sum_terms[i] = arch
                            .mul_add(
                                t[j][i],
                                h_w2_plus_b2[j][i] - logsumexp_of_rows[0][i],
                                sum_terms[i],
                            );
                    }
                }
                let sum = rt::sum(arch, &sum_terms);
                /// loss = −sum·0.03125
                let loss = -(sum * 0.03125);
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
                let logsumexp_of_rows = &mut [[0.0; 32]; 1];
                let d_difference = &mut [[0.0; 32]; 2];
                let column_sum = &mut [[0.0; 32]; 1];
                let d_logsumexp_of_rows = &mut [[0.0; 32]; 1];
                let exp_difference = &mut [[0.0; 32]; 2];
                let d_h_w2_plus_b2 = &mut [[0.0; 32]; 2];
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
                /// h_w2_plus_b2 = h_w2 + b2
                for j in 0..2 {
                    for i in 0..32 {
                        h_w2_plus_b2[j][i] = h_w2[j][i] + b2[j][0];
                    }
                }
                /// logsumexp_of_rows = logsumexp_of_rows(h_w2_plus_b2)
                rt::logsumexp_of_rows(arch, h_w2_plus_b2, logsumexp_of_rows);
                /// d_sum = −d_loss·0.03125
                let d_sum = -(d_loss * 0.03125);
                *column_sum = [[0.0; 32]; 1];
                /// d_difference = d_sum·t; exp_difference = exp(h_w2_plus_b2 − logsumexp_of_rows); column_sum = column_sum(d_difference)
                for j in 0..2 {
                    for i in 0..32 {
                        let d_difference_ij = d_sum * t[j][i];
                        d_difference[j][i] = d_difference_ij;
                        exp_difference[j][i] = arch
                            .exp(h_w2_plus_b2[j][i] - logsumexp_of_rows[0][i]);
                        column_sum[0][i] += d_difference_ij;
                    }
                }
                /// d_logsumexp_of_rows = −column_sum
                for i in 0..32 {
                    d_logsumexp_of_rows[0][i] = -column_sum[0][i];
                }
                /// d_h_w2_plus_b2 = d_difference + exp_difference ⊙ d_logsumexp_of_rows; d_b2 = row_sum(d_h_w2_plus_b2)
                for j in 0..2 {
                    for i in 0..32 {
                        d_h_w2_plus_b2[j][i] = arch
                            .mul_add(
                                exp_difference[j][i],
                                d_logsumexp_of_rows[0][i],
                                d_difference[j][i],
                            );
                    }
                    d_b2[j][0] = rt::sum(arch, &d_h_w2_plus_b2[j]);
                }
                let d_h = &mut workspace.slots.0;
                /// d_h = d_h_w2_plus_b2·w2ᵀ
                rt::mul_tr(arch, d_h_w2_plus_b2, w2, d_h);
                /// d_w2 = hᵀ·d_h_w2_plus_b2
                rt::tr_mul(arch, h, d_h_w2_plus_b2, d_w2);
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
                let logsumexp_of_rows = &mut [[0.0; 32]; 1];
                let d_difference = &mut [[0.0; 32]; 2];
                let column_sum = &mut [[0.0; 32]; 1];
                let d_logsumexp_of_rows = &mut [[0.0; 32]; 1];
                let exp_difference = &mut [[0.0; 32]; 2];
                let d_h_w2_plus_b2 = &mut [[0.0; 32]; 2];
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
                /// h_w2_plus_b2 = h_w2 + b2
                for j in 0..2 {
                    for i in 0..32 {
                        h_w2_plus_b2[j][i] = h_w2[j][i] + b2[j][0];
                    }
                }
                /// logsumexp_of_rows = logsumexp_of_rows(h_w2_plus_b2)
                rt::logsumexp_of_rows(arch, h_w2_plus_b2, logsumexp_of_rows);
                /// d_sum = −d_loss·0.03125
                let d_sum = -(d_loss * 0.03125);
                *column_sum = [[0.0; 32]; 1];
                /// d_difference = d_sum·t; exp_difference = exp(h_w2_plus_b2 − logsumexp_of_rows); column_sum = column_sum(d_difference)
                for j in 0..2 {
                    for i in 0..32 {
                        let d_difference_ij = d_sum * t[j][i];
                        d_difference[j][i] = d_difference_ij;
                        exp_difference[j][i] = arch
                            .exp(h_w2_plus_b2[j][i] - logsumexp_of_rows[0][i]);
                        column_sum[0][i] += d_difference_ij;
                    }
                }
                /// d_logsumexp_of_rows = −column_sum
                for i in 0..32 {
                    d_logsumexp_of_rows[0][i] = -column_sum[0][i];
                }
                /// d_h_w2_plus_b2 = d_difference + exp_difference ⊙ d_logsumexp_of_rows; d_b2 = row_sum(d_h_w2_plus_b2)
                for j in 0..2 {
                    for i in 0..32 {
                        d_h_w2_plus_b2[j][i] = arch
                            .mul_add(
                                exp_difference[j][i],
                                d_logsumexp_of_rows[0][i],
                                d_difference[j][i],
                            );
                    }
                    d_b2[j][0] = rt::sum(arch, &d_h_w2_plus_b2[j]);
                }
                let d_h = &mut workspace.slots.0;
                /// d_h = d_h_w2_plus_b2·w2ᵀ
                rt::mul_tr(arch, d_h_w2_plus_b2, w2, d_h);
                /// d_w2 += hᵀ·d_h_w2_plus_b2
                rt::tr_mul_add(arch, h, d_h_w2_plus_b2, d_w2);
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
                let logsumexp_of_rows = &mut [[0.0; 32]; 1];
                let d_difference = &mut [[0.0; 32]; 2];
                let column_sum = &mut [[0.0; 32]; 1];
                let d_logsumexp_of_rows = &mut [[0.0; 32]; 1];
                let exp_difference = &mut [[0.0; 32]; 2];
                let d_h_w2_plus_b2 = &mut [[0.0; 32]; 2];
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
                *column_sum = [[0.0; 32]; 1];
                /// h_w2_plus_b2 = h_w2 + b2; d_difference = −0.03125·t; column_sum = column_sum(d_difference)
                for j in 0..2 {
                    for i in 0..32 {
                        h_w2_plus_b2[j][i] = h_w2[j][i] + b2[j][0];
                        let d_difference_ij = -0.03125 * t[j][i];
                        d_difference[j][i] = d_difference_ij;
                        column_sum[0][i] += d_difference_ij;
                    }
                }
                /// logsumexp_of_rows = logsumexp_of_rows(h_w2_plus_b2)
                rt::logsumexp_of_rows(arch, h_w2_plus_b2, logsumexp_of_rows);
                let mut sum_terms = [0.0; 32];
                /// difference = h_w2_plus_b2 − logsumexp_of_rows; exp_difference = exp(difference); sum = Σ(t ⊙ difference)
                for j in 0..2 {
                    for i in 0..32 {
                        let difference_ij = h_w2_plus_b2[j][i] - logsumexp_of_rows[0][i];
                        exp_difference[j][i] = arch.exp(difference_ij);
                        sum_terms[i] = arch
                            .mul_add(t[j][i], difference_ij, sum_terms[i]);
                    }
                }
                let sum = rt::sum(arch, &sum_terms);
                /// loss = −sum·0.03125
                let loss = -(sum * 0.03125);
                /// d_logsumexp_of_rows = −column_sum
                for i in 0..32 {
                    d_logsumexp_of_rows[0][i] = -column_sum[0][i];
                }
                /// d_h_w2_plus_b2 = d_difference + exp_difference ⊙ d_logsumexp_of_rows; d_b2 = row_sum(d_h_w2_plus_b2)
                for j in 0..2 {
                    for i in 0..32 {
                        d_h_w2_plus_b2[j][i] = arch
                            .mul_add(
                                exp_difference[j][i],
                                d_logsumexp_of_rows[0][i],
                                d_difference[j][i],
                            );
                    }
                    d_b2[j][0] = rt::sum(arch, &d_h_w2_plus_b2[j]);
                }
                let d_h = &mut workspace.slots.0;
                /// d_h = d_h_w2_plus_b2·w2ᵀ
                rt::mul_tr(arch, d_h_w2_plus_b2, w2, d_h);
                /// d_w2 = hᵀ·d_h_w2_plus_b2
                rt::tr_mul(arch, h, d_h_w2_plus_b2, d_w2);
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
                let logsumexp_of_rows = &mut [[0.0; 32]; 1];
                let d_difference = &mut [[0.0; 32]; 2];
                let column_sum = &mut [[0.0; 32]; 1];
                let d_logsumexp_of_rows = &mut [[0.0; 32]; 1];
                let exp_difference = &mut [[0.0; 32]; 2];
                let d_h_w2_plus_b2 = &mut [[0.0; 32]; 2];
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
                *column_sum = [[0.0; 32]; 1];
                /// h_w2_plus_b2 = h_w2 + b2; d_difference = −0.03125·t; column_sum = column_sum(d_difference)
                for j in 0..2 {
                    for i in 0..32 {
                        h_w2_plus_b2[j][i] = h_w2[j][i] + b2[j][0];
                        let d_difference_ij = -0.03125 * t[j][i];
                        d_difference[j][i] = d_difference_ij;
                        column_sum[0][i] += d_difference_ij;
                    }
                }
                /// logsumexp_of_rows = logsumexp_of_rows(h_w2_plus_b2)
                rt::logsumexp_of_rows(arch, h_w2_plus_b2, logsumexp_of_rows);
                let mut sum_terms = [0.0; 32];
                /// difference = h_w2_plus_b2 − logsumexp_of_rows; exp_difference = exp(difference); sum = Σ(t ⊙ difference)
                for j in 0..2 {
                    for i in 0..32 {
                        let difference_ij = h_w2_plus_b2[j][i] - logsumexp_of_rows[0][i];
                        exp_difference[j][i] = arch.exp(difference_ij);
                        sum_terms[i] = arch
                            .mul_add(t[j][i], difference_ij, sum_terms[i]);
                    }
                }
                let sum = rt::sum(arch, &sum_terms);
                /// loss = −sum·0.03125
                let loss = -(sum * 0.03125);
                /// d_logsumexp_of_rows = −column_sum
                for i in 0..32 {
                    d_logsumexp_of_rows[0][i] = -column_sum[0][i];
                }
                /// d_h_w2_plus_b2 = d_difference + exp_difference ⊙ d_logsumexp_of_rows; d_b2 = row_sum(d_h_w2_plus_b2)
                for j in 0..2 {
                    for i in 0..32 {
                        d_h_w2_plus_b2[j][i] = arch
                            .mul_add(
                                exp_difference[j][i],
                                d_logsumexp_of_rows[0][i],
                                d_difference[j][i],
                            );
                    }
                    d_b2[j][0] = rt::sum(arch, &d_h_w2_plus_b2[j]);
                }
                let d_h = &mut workspace.slots.0;
                /// d_h = d_h_w2_plus_b2·w2ᵀ
                rt::mul_tr(arch, d_h_w2_plus_b2, w2, d_h);
                /// d_w2 += hᵀ·d_h_w2_plus_b2
                rt::tr_mul_add(arch, h, d_h_w2_plus_b2, d_w2);
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
