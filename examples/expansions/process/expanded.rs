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
/// `apart = (x − xᵀ) / exp(length); covariance = exp(−0.5·apart²) + exp(noise)·identity(); factor = cholesky(covariance); surprise = 0.5·(Σ(y ⊙ solve(covariance, factor, y)) + ln_determinant(covariance, factor))`
///
/// Of `x` 6×1 (data), `y` 6×1 (data), `length` a scalar, `noise` a scalar: a scalar.
///
/// Forward 1,198 operations, backward 2,239; 928 bytes saved, 0 bytes of workspace.
#[cfg_attr(
    doc,
    doc = "<style>.gm-s{overflow-x:auto;margin:.7em 0}.gm-s table{margin:0}.gm-s td,.gm-s th{white-space:nowrap;vertical-align:middle}.gm-s .gm-w{white-space:normal;min-width:14em}.gm-m{font-weight:bold}.gm-s math{font-size:1.08em}.gm-g{display:block}.gm-g text{font:12px sans-serif;fill:currentColor;text-anchor:middle}.gm-g rect{fill:none;stroke:currentColor}.gm-f{fill:none;stroke:currentColor}.gm-h{fill:currentColor}.gm-b{fill:none;stroke:var(--link-color,currentColor);stroke-dasharray:4 2}.gm-k{fill:var(--link-color,currentColor)}.gm-g .gm-d{fill:var(--link-color,currentColor);text-decoration:overline}</style>\n\n# The formula\n\n<div class=\"gm-s\"><table><tr><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">apart</mi><mo>=</mo><mfrac><mrow><mi mathvariant=\"normal\" class=\"gm-m\">x</mi><mo>−</mo><msup><mi mathvariant=\"normal\" class=\"gm-m\">x</mi><mi mathvariant=\"normal\">T</mi></msup></mrow><mrow><mi>exp</mi><mo>(</mo><mi>length</mi><mo>)</mo></mrow></mfrac></math></td></tr><tr><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">covariance</mi><mo>=</mo><mrow><mrow><mi>exp</mi><mo>(</mo><mrow><mn>−0.5</mn><mo>⋅</mo><msup><mi mathvariant=\"normal\" class=\"gm-m\">apart</mi><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></mrow><mo>)</mo></mrow><mo>+</mo><mrow><mrow><mi>exp</mi><mo>(</mo><mi>noise</mi><mo>)</mo></mrow><mo>⋅</mo><mrow><mi>identity</mi><mo>(</mo><mo>)</mo></mrow></mrow></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">factor</mi><mo>=</mo><mrow><mi>cholesky</mi><mo>(</mo><mi mathvariant=\"normal\" class=\"gm-m\">covariance</mi><mo>)</mo></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>cholesky_is_positive</mi><mo>=</mo><mrow><mi>cholesky_is_positive</mi><mo>(</mo><mi mathvariant=\"normal\" class=\"gm-m\">factor</mi><mo>)</mo></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>surprise</mi><mo>=</mo><mrow><mn>0.5</mn><mo>⋅</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mrow><mo>∑</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">y</mi><mo>⊙</mo><mrow><mi>solve</mi><mo>(</mo><mi mathvariant=\"normal\" class=\"gm-m\">covariance</mi><mo>,</mo><mi mathvariant=\"normal\" class=\"gm-m\">factor</mi><mo>,</mo><mi mathvariant=\"normal\" class=\"gm-m\">y</mi><mo>)</mo></mrow></mrow><mo stretchy=\"false\">)</mo></mrow></mrow><mo>+</mo><mrow><mi>ln_determinant</mi><mo>(</mo><mi mathvariant=\"normal\" class=\"gm-m\">covariance</mi><mo>,</mo><mi mathvariant=\"normal\" class=\"gm-m\">factor</mi><mo>)</mo></mrow></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td></tr></table></div>\n\n# Inputs and output\n\n<div class=\"gm-s\"><table><tr><th>value</th><th>shape</th><th></th></tr><tr><td><code>x</code></td><td>6×1</td><td>data</td></tr><tr><td><code>y</code></td><td>6×1</td><td>data</td></tr><tr><td><code>length</code></td><td>scalar</td><td>differentiated</td></tr><tr><td><code>noise</code></td><td>scalar</td><td>differentiated</td></tr><tr><td><code>surprise</code></td><td>scalar</td><td>output, if there is one</td></tr></table></div>\n\n# The graph\n\n<div class=\"gm-s\"><svg class=\"gm-g\" role=\"img\" width=\"917\" height=\"480\" viewBox=\"0 0 917 480\"><title>The computational graph of surprise</title><desc>Values flow to the right, derivatives back to the left. The derivation below says the same line by line.</desc><path class=\"gm-f\" d=\"M72 30.5C89 30.5 89 30.5 106 30.5H114M72 80.5C89 80.5 89 80.5 106 80.5H125M206 30.5C223 30.5 223 51.0 240 51.0H241M206 80.5C223 80.5 223 60.0 240 60.0H241M317 55.5C334 55.5 334 55.5 351 55.5H351M406 55.5C423 55.5 423 55.5 440 55.5H440M495 55.5C512 55.5 512 55.5 529 55.5H529M72 143.0C89 143.0 89 143.0 106 143.0H125M206 143.0C223 143.0 223 140.9 240 140.9H241M206 193.0C223 193.0 223 149.9 240 149.9H241M592 55.5C609 55.5 609 53.4 626 53.4H627M592 105.5C609 105.5 609 62.4 626 62.4H627M102 379.7C119 379.7 119 379.7 136 379.7H136M266 379.7C283 379.7 283 390.4 300 390.4H300M266 304.7C283 304.7 283 335.9 300 335.9H315M266 379.7C283 379.7 283 344.9 300 344.9H315M481 269.0C498 269.0 498 300.2 515 300.2H516M481 340.4C498 340.4 498 309.2 515 309.2H516M577 304.7C594 304.7 594 304.7 611 304.7H611M266 379.7C283 379.7 283 440.4 300 440.4H300M673 304.7C690 304.7 690 368.1 707 368.1H708M673 440.4C690 440.4 690 377.1 707 377.1H708M770 372.6C787 372.6 787 372.6 804 372.6H804M266 304.7C283 304.7 283 269.0 300 269.0H300M481 440.4C498 440.4 498 440.4 515 440.4H515M577 440.4C594 440.4 594 440.4 611 440.4H611M51 30.5H72M244 304.7H266M14 80.5H72M21 143.0H72M170 30.5H206M159 80.5H206M266 55.5H317M377 55.5H406M466 55.5H495M563 55.5H592M159 143.0H206M178 193.0H206M266 145.4H317M652 57.9H740M207 379.7H266M430 340.4H481M541 304.7H577M637 304.7H673M445 440.4H481M733 372.6H770M830 372.6H903M563 105.5H592M14 379.7H102M300 269.0H481M515 440.4H577M611 440.4H673\"/><path class=\"gm-h\" d=\"M114 30.5l-6-3v6zM125 80.5l-6-3v6zM241 51.0l-6-3v6zM241 60.0l-6-3v6zM351 55.5l-6-3v6zM440 55.5l-6-3v6zM529 55.5l-6-3v6zM125 143.0l-6-3v6zM241 140.9l-6-3v6zM241 149.9l-6-3v6zM627 53.4l-6-3v6zM627 62.4l-6-3v6zM136 379.7l-6-3v6zM300 390.4l-6-3v6zM315 335.9l-6-3v6zM315 344.9l-6-3v6zM516 300.2l-6-3v6zM516 309.2l-6-3v6zM611 304.7l-6-3v6zM300 440.4l-6-3v6zM708 368.1l-6-3v6zM708 377.1l-6-3v6zM804 372.6l-6-3v6zM903 372.6l-6-3v6z\"/><path class=\"gm-b\" d=\"M125 85.5H106C89 85.5 89 85.5 72 85.5M241 65.0H240C223 65.0 223 85.5 206 85.5M351 60.5H351C334 60.5 334 60.5 317 60.5M440 60.5H440C423 60.5 423 60.5 406 60.5M529 60.5H529C512 60.5 512 60.5 495 60.5M125 148.0H106C89 148.0 89 148.0 72 148.0M241 145.9H240C223 145.9 223 148.0 206 148.0M627 58.4H626C609 58.4 609 60.5 592 60.5M627 67.4H626C609 67.4 609 110.5 592 110.5M516 314.2H515C498 314.2 498 345.4 481 345.4M611 309.7H611C594 309.7 594 309.7 577 309.7M708 373.1H707C690 373.1 690 309.7 673 309.7M708 382.1H707C690 382.1 690 445.4 673 445.4M804 377.6H804C787 377.6 787 377.6 770 377.6M515 445.4H515C498 445.4 498 445.4 481 445.4M611 445.4H611C594 445.4 594 445.4 577 445.4M72 85.5H14M72 148.0H21M206 85.5H159M317 60.5H266M406 60.5H377M495 60.5H466M592 60.5H563M206 148.0H159M317 150.4H266M740 62.9H652M481 345.4H430M577 309.7H541M673 309.7H637M481 445.4H445M770 377.6H733M903 377.6H830M592 110.5H563M102 384.7H14M577 445.4H515M673 445.4H611\"/><path class=\"gm-k\" d=\"M14 85.5l6-3v6zM21 148.0l6-3v6zM159 85.5l6-3v6zM266 60.5l6-3v6zM377 60.5l6-3v6zM466 60.5l6-3v6zM563 60.5l6-3v6zM159 148.0l6-3v6zM266 150.4l6-3v6zM652 62.9l6-3v6zM430 345.4l6-3v6zM541 309.7l6-3v6zM637 309.7l6-3v6zM445 445.4l6-3v6zM733 377.6l6-3v6zM830 377.6l6-3v6zM563 110.5l6-3v6zM14 384.7l6-3v6z\"/><g><title>x, 6×1</title><text x=\"61.7\" y=\"25.0\">x</text></g><g><title>y, 6×1</title><text x=\"254.9\" y=\"299.2\">y</text></g><g><title>length, a scalar</title><text x=\"43.2\" y=\"75.0\">length</text><text class=\"gm-d\" x=\"43.2\" y=\"101.0\">length</text></g><g><title>noise, a scalar</title><text x=\"46.9\" y=\"137.5\">noise</text><text class=\"gm-d\" x=\"46.9\" y=\"163.5\">noise</text></g><g><title>z1 = x − xᵀ, 6×6</title><rect x=\"113.8\" y=\"20.0\" width=\"56.4\" height=\"26\" rx=\"13\"/><text x=\"142.0\" y=\"37.5\">x − xᵀ</text><text x=\"188.3\" y=\"25.0\">z₁</text></g><g><title>z2 = exp(length), scalar</title><rect x=\"124.9\" y=\"70.0\" width=\"34.2\" height=\"26\" rx=\"13\"/><text x=\"142.0\" y=\"87.5\">exp</text><text x=\"182.8\" y=\"75.0\">z₂</text><text class=\"gm-d\" x=\"182.8\" y=\"101.0\">z₂</text></g><g><title>apart = z1 / z2, 6×6</title><rect x=\"240.4\" y=\"45.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"253.4\" y=\"62.5\">/</text><text x=\"291.9\" y=\"50.0\">apart</text><text class=\"gm-d\" x=\"291.9\" y=\"76.0\">apart</text></g><g><title>z3 = apart², 6×6</title><rect x=\"351.4\" y=\"45.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"364.4\" y=\"62.5\">⊙</text><text x=\"391.8\" y=\"50.0\">z₃</text><text class=\"gm-d\" x=\"391.8\" y=\"76.0\">z₃</text></g><g><title>z4 = −0.5·z3, 6×6</title><rect x=\"440.2\" y=\"45.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"453.2\" y=\"62.5\">⊙</text><text x=\"480.6\" y=\"50.0\">z₄</text><text class=\"gm-d\" x=\"480.6\" y=\"76.0\">z₄</text></g><g><title>z5 = exp(z4), 6×6</title><rect x=\"529.0\" y=\"45.0\" width=\"34.2\" height=\"26\" rx=\"13\"/><text x=\"546.1\" y=\"62.5\">exp</text><text x=\"577.6\" y=\"50.0\">z₅</text><text class=\"gm-d\" x=\"577.6\" y=\"76.0\">z₅</text></g><g><title>z6 = exp(noise), scalar</title><rect x=\"124.9\" y=\"132.5\" width=\"34.2\" height=\"26\" rx=\"13\"/><text x=\"142.0\" y=\"150.0\">exp</text><text x=\"182.8\" y=\"137.5\">z₆</text><text class=\"gm-d\" x=\"182.8\" y=\"163.5\">z₆</text></g><g><title>z7 = identity(), 6×6</title><rect x=\"106.4\" y=\"182.5\" width=\"71.2\" height=\"26\" rx=\"13\"/><text x=\"142.0\" y=\"200.0\">identity</text><text x=\"192.0\" y=\"187.5\">z₇</text></g><g><title>z8 = z6·z7, 6×6</title><rect x=\"240.4\" y=\"134.9\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"253.4\" y=\"152.4\">⊙</text><text x=\"291.9\" y=\"139.9\">z₈</text><text class=\"gm-d\" x=\"291.9\" y=\"165.9\">z₈</text></g><g><title>covariance = z5 + z8, 6×6</title><rect x=\"626.0\" y=\"47.4\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"639.0\" y=\"64.9\">+</text><text x=\"696.0\" y=\"52.4\">covariance</text><text class=\"gm-d\" x=\"696.0\" y=\"78.4\">covariance</text></g><g><title>factor = cholesky(covariance), 6×6</title><rect x=\"136.0\" y=\"369.2\" width=\"71.2\" height=\"26\" rx=\"13\"/><text x=\"171.6\" y=\"386.7\">cholesky</text><text x=\"236.4\" y=\"374.2\">factor</text></g><g><title>z14 = cholesky_is_positive(factor), condition</title><rect x=\"299.6\" y=\"379.9\" width=\"145.2\" height=\"26\" rx=\"13\"/><text x=\"372.2\" y=\"397.4\">cholesky_is_posit…</text><text x=\"462.9\" y=\"384.9\">z₁₄</text></g><g><title>z9 = solve(0, factor, y), 6×1</title><rect x=\"314.4\" y=\"329.9\" width=\"115.6\" height=\"26\" rx=\"13\"/><text x=\"372.2\" y=\"347.4\">cholesky_solve</text><text x=\"455.5\" y=\"334.9\">z₉</text><text class=\"gm-d\" x=\"455.5\" y=\"360.9\">z₉</text></g><g><title>z10 = y ⊙ z9, 6×1</title><rect x=\"515.0\" y=\"294.2\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"528.0\" y=\"311.7\">⊙</text><text x=\"559.1\" y=\"299.2\">z₁₀</text><text class=\"gm-d\" x=\"559.1\" y=\"325.2\">z₁₀</text></g><g><title>z11 = Σ(z10), scalar</title><rect x=\"611.2\" y=\"294.2\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"624.2\" y=\"311.7\">Σ</text><text x=\"655.3\" y=\"299.2\">z₁₁</text><text class=\"gm-d\" x=\"655.3\" y=\"325.2\">z₁₁</text></g><g><title>z12 = ln_determinant(0, factor), scalar</title><rect x=\"299.6\" y=\"429.9\" width=\"145.2\" height=\"26\" rx=\"13\"/><text x=\"372.2\" y=\"447.4\">cholesky_ln_deter…</text><text x=\"462.9\" y=\"434.9\">z₁₂</text><text class=\"gm-d\" x=\"462.9\" y=\"460.9\">z₁₂</text></g><g><title>z13 = z11 + z12, scalar</title><rect x=\"707.4\" y=\"362.1\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"720.4\" y=\"379.6\">+</text><text x=\"751.5\" y=\"367.1\">z₁₃</text><text class=\"gm-d\" x=\"751.5\" y=\"393.1\">z₁₃</text></g><g><title>surprise = 0.5·z13, scalar</title><rect x=\"803.6\" y=\"362.1\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"816.6\" y=\"379.6\">⊙</text><text x=\"866.2\" y=\"367.1\">surprise</text><text class=\"gm-d\" x=\"866.2\" y=\"393.1\">surprise</text></g><g><title>z8 = z6·z7, 6×6</title><text x=\"577.6\" y=\"100.0\">z₈</text><text class=\"gm-d\" x=\"577.6\" y=\"126.0\">z₈</text></g><g><title>covariance = z5 + z8, 6×6</title><text x=\"58.0\" y=\"374.2\">covariance</text><text class=\"gm-d\" x=\"58.0\" y=\"400.2\">covariance</text></g></svg></div>\n\nValues flow to the right, derivatives back along the broken lines. A bar marks a cotangent: x\u{304}, in code `d_x`, is the derivative of <code>surprise</code> by x and has the shape of x.\n\n# The derivation\n\nForward, step by step. A value with fewer rows or columns than its line is repeated.\n\n<div class=\"gm-s\"><table><tr><th></th><th>value</th><th>shape</th></tr><tr><td>(1)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>1</mn></msub><mo>=</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">x</mi><mo>−</mo><msup><mi mathvariant=\"normal\" class=\"gm-m\">x</mi><mi mathvariant=\"normal\">T</mi></msup></mrow></math></td><td>6×6</td></tr><tr><td>(2)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>2</mn></msub><mo>=</mo><mrow><mi>exp</mi><mo>(</mo><mi>length</mi><mo>)</mo></mrow></math></td><td>scalar</td></tr><tr><td>(3)</td><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">apart</mi><mo>=</mo><mfrac><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>1</mn></msub><msub><mi>z</mi><mn>2</mn></msub></mfrac></math></td><td>6×6</td></tr><tr><td>(4)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>3</mn></msub><mo>=</mo><msup><mi mathvariant=\"normal\" class=\"gm-m\">apart</mi><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></math></td><td>6×6</td></tr><tr><td>(5)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>4</mn></msub><mo>=</mo><mrow><mn>−0.5</mn><mo>⋅</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>3</mn></msub></mrow></math></td><td>6×6</td></tr><tr><td>(6)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>5</mn></msub><mo>=</mo><mrow><mi>exp</mi><mo>(</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>4</mn></msub><mo>)</mo></mrow></math></td><td>6×6</td></tr><tr><td>(7)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>6</mn></msub><mo>=</mo><mrow><mi>exp</mi><mo>(</mo><mi>noise</mi><mo>)</mo></mrow></math></td><td>scalar</td></tr><tr><td>(8)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>7</mn></msub><mo>=</mo><mrow><mi>identity</mi><mo>(</mo><mo>)</mo></mrow></math></td><td>6×6</td></tr><tr><td>(9)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>8</mn></msub><mo>=</mo><mrow><msub><mi>z</mi><mn>6</mn></msub><mo>⋅</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>7</mn></msub></mrow></math></td><td>6×6</td></tr><tr><td>(10)</td><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">covariance</mi><mo>=</mo><mrow><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>5</mn></msub><mo>+</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>8</mn></msub></mrow></math></td><td>6×6</td></tr><tr><td>(11)</td><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">factor</mi><mo>=</mo><mrow><mi>cholesky</mi><mo>(</mo><mi mathvariant=\"normal\" class=\"gm-m\">covariance</mi><mo>)</mo></mrow></math></td><td>6×6</td></tr><tr><td>(12)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>14</mn></msub><mo>=</mo><mrow><mi>cholesky_is_positive</mi><mo>(</mo><mi mathvariant=\"normal\" class=\"gm-m\">factor</mi><mo>)</mo></mrow></math></td><td>condition</td></tr><tr><td>(13)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>9</mn></msub><mo>=</mo><mrow><mi>solve</mi><mo>(</mo><mn>0</mn><mo>,</mo><mi mathvariant=\"normal\" class=\"gm-m\">factor</mi><mo>,</mo><mi mathvariant=\"normal\" class=\"gm-m\">y</mi><mo>)</mo></mrow></math></td><td>6×1</td></tr><tr><td>(14)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>10</mn></msub><mo>=</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">y</mi><mo>⊙</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>9</mn></msub></mrow></math></td><td>6×1</td></tr><tr><td>(15)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>11</mn></msub><mo>=</mo><mrow><mo>∑</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>10</mn></msub></mrow></math></td><td>scalar</td></tr><tr><td>(16)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>12</mn></msub><mo>=</mo><mrow><mi>ln_determinant</mi><mo>(</mo><mn>0</mn><mo>,</mo><mi mathvariant=\"normal\" class=\"gm-m\">factor</mi><mo>)</mo></mrow></math></td><td>scalar</td></tr><tr><td>(17)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>13</mn></msub><mo>=</mo><mrow><msub><mi>z</mi><mn>11</mn></msub><mo>+</mo><msub><mi>z</mi><mn>12</mn></msub></mrow></math></td><td>scalar</td></tr><tr><td>(18)</td><td><math displaystyle=\"true\"><mi>surprise</mi><mo>=</mo><mrow><mn>0.5</mn><mo>⋅</mo><msub><mi>z</mi><mn>13</mn></msub></mrow></math></td><td>scalar</td></tr></table></div>\n\nBackward, in the order in which it is computed: the cotangent of a value is the sum of what comes back from the lines that read it.\n\n<div class=\"gm-s\"><table><tr><th></th><th>cotangent</th><th>shape</th><th>comes back from</th></tr><tr><td>(19)</td><td><math displaystyle=\"true\"><mover><mi>surprise</mi><mo>‾</mo></mover></math> is given; 1 for the gradient</td><td>scalar</td><td></td></tr><tr><td>(20)</td><td><math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>13</mn></msub><mo>=</mo><mrow><mover><mi>surprise</mi><mo>‾</mo></mover><mo>⋅</mo><mn>0.5</mn></mrow></math></td><td>scalar</td><td>(18)</td></tr><tr><td>(21)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>10</mn></msub><mo>=</mo><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>13</mn></msub></math></td><td>6×1</td><td>(15)</td></tr><tr><td>(22)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>9</mn></msub><mo>=</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>10</mn></msub><mo>⋅</mo><mi mathvariant=\"normal\" class=\"gm-m\">y</mi></mrow></math></td><td>6×1</td><td>(14)</td></tr><tr><td>(23)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>15</mn></msub><mo>=</mo><mrow><mi>solve</mi><mo>(</mo><mn>0</mn><mo>,</mo><mi mathvariant=\"normal\" class=\"gm-m\">factor</mi><mo>,</mo><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>9</mn></msub><mo>)</mo></mrow></math></td><td>6×1</td><td></td></tr><tr><td>(24)</td><td><math displaystyle=\"true\"><mover><mi mathvariant=\"normal\" class=\"gm-m\">covariance</mi><mo>‾</mo></mover><mo>=</mo><mrow><mrow><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>13</mn></msub><mo>⋅</mo><mrow><mi>solve</mi><mo>(</mo><mn>0</mn><mo>,</mo><mi mathvariant=\"normal\" class=\"gm-m\">factor</mi><mo>,</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>7</mn></msub><mo>)</mo></mrow></mrow><mo>−</mo><mrow><mn>0.5</mn><mo>⋅</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mrow><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>15</mn></msub><mo>⋅</mo><msup><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>9</mn></msub><mi mathvariant=\"normal\">T</mi></msup></mrow><mo>+</mo><mrow><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>9</mn></msub><mo>⋅</mo><msup><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>15</mn></msub><mi mathvariant=\"normal\">T</mi></msup></mrow></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></mrow></math></td><td>6×6</td><td>(11)</td></tr><tr><td>(25)</td><td><math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>6</mn></msub><mo>=</mo><mrow><mo>∑</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mover><mi mathvariant=\"normal\" class=\"gm-m\">covariance</mi><mo>‾</mo></mover><mo>⊙</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>7</mn></msub></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td><td>scalar</td><td>(9)</td></tr><tr><td>(26)</td><td><math displaystyle=\"true\"><mover><mi>noise</mi><mo>‾</mo></mover><mo>=</mo><mrow><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>6</mn></msub><mo>⋅</mo><msub><mi>z</mi><mn>6</mn></msub></mrow></math></td><td>scalar</td><td>(7)</td></tr><tr><td>(27)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>4</mn></msub><mo>=</mo><mrow><mover><mi mathvariant=\"normal\" class=\"gm-m\">covariance</mi><mo>‾</mo></mover><mo>⊙</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>5</mn></msub></mrow></math></td><td>6×6</td><td>(6)</td></tr><tr><td>(28)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>3</mn></msub><mo>=</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>4</mn></msub><mo>⋅</mo><mn>−0.5</mn></mrow></math></td><td>6×6</td><td>(5)</td></tr><tr><td>(29)</td><td><math displaystyle=\"true\"><mover><mi mathvariant=\"normal\" class=\"gm-m\">apart</mi><mo>‾</mo></mover><mo>=</mo><mrow><mn>2</mn><mo>⋅</mo><mrow><mo stretchy=\"false\">(</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>3</mn></msub><mo>⊙</mo><mi mathvariant=\"normal\" class=\"gm-m\">apart</mi></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td><td>6×6</td><td>(4)</td></tr><tr><td>(30)</td><td><math displaystyle=\"true\"><mover><mi>length</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mrow><mrow><mo>∑</mo><mrow><mo>(</mo><mrow><mover><mi mathvariant=\"normal\" class=\"gm-m\">apart</mi><mo>‾</mo></mover><mo>⊙</mo><mrow><mo>(</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">apart</mi><mo>⋅</mo><mfrac><mn>1</mn><msub><mi>z</mi><mn>2</mn></msub></mfrac></mrow><mo>)</mo></mrow></mrow><mo>)</mo></mrow></mrow><mo>⋅</mo><msub><mi>z</mi><mn>2</mn></msub></mrow></mrow></math></td><td>scalar</td><td>(2)</td></tr></table></div>\n\n# The rules in use\n\n<div class=\"gm-s\"><table><tr><th>operation</th><th>what comes back</th></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><msup><mi>x</mi><mi mathvariant=\"normal\">T</mi></msup></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><msup><mover><mi>y</mi><mo>‾</mo></mover><mi mathvariant=\"normal\">T</mi></msup></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>−</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mover><mi>y</mi><mo>‾</mo></mover></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>exp</mi><mo>(</mo><mi>x</mi><mo>)</mo></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mi>y</mi></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mfrac><mi>u</mi><mi>v</mi></mfrac></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mfrac><mover><mi>y</mi><mo>‾</mo></mover><mi>v</mi></mfrac></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mfrac><mi>y</mi><mi>v</mi></mfrac></mrow></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>⊙</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mi>v</mi></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mi>u</mi></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>+</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>solve</mi><mo>(</mo><mi>a</mi><mo>,</mo><mrow><mi>cholesky</mi><mo>(</mo><mi>a</mi><mo>)</mo></mrow><mo>,</mo><mi>b</mi><mo>)</mo></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>a</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mrow><mn>0.5</mn><mo>⋅</mo><mrow><mo stretchy=\"false\">(</mo><mrow><mrow><mrow><mi>solve</mi><mo>(</mo><mi>a</mi><mo>,</mo><mi>f</mi><mo>,</mo><mover><mi>y</mi><mo>‾</mo></mover><mo>)</mo></mrow><mo>⋅</mo><msup><mi>y</mi><mi mathvariant=\"normal\">T</mi></msup></mrow><mo>+</mo><mrow><mi>y</mi><mo>⋅</mo><msup><mrow><mi>solve</mi><mo>(</mo><mi>a</mi><mo>,</mo><mi>f</mi><mo>,</mo><mover><mi>y</mi><mo>‾</mo></mover><mo>)</mo></mrow><mi mathvariant=\"normal\">T</mi></msup></mrow></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>b</mi><mo>‾</mo></mover><mo>=</mo><mrow><mi>solve</mi><mo>(</mo><mi>a</mi><mo>,</mo><mi>f</mi><mo>,</mo><mover><mi>y</mi><mo>‾</mo></mover><mo>)</mo></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mo>∑</mo><mi>x</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>ln_determinant</mi><mo>(</mo><mi>a</mi><mo>,</mo><mrow><mi>cholesky</mi><mo>(</mo><mi>a</mi><mo>)</mo></mrow><mo>)</mo></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>a</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mrow><mi>solve</mi><mo>(</mo><mi>a</mi><mo>,</mo><mi>f</mi><mo>,</mo><mrow><mi>identity</mi><mo>(</mo><mo>)</mo></mrow><mo>)</mo></mrow></mrow></math></td></tr></table></div>\n\n# How it is computed\n\nForward and backward are written in fused loops, with kernels for what works on whole matrices.\n\n<div class=\"gm-s\"><table><tr><th></th><th>forward</th><th>backward</th></tr><tr><td>operations</td><td>1,198</td><td>2,239</td></tr><tr><td>saved for the backward pass</td><td>928 bytes</td><td></td></tr><tr><td>workspace</td><td>0 bytes</td><td></td></tr></table></div>\n\n# At the edges\n\n<div class=\"gm-s\"><table><tr><td><code>exp</code></td><td class=\"gm-w\">overflows to +∞, underflows to 0</td></tr><tr><td><code>component_div</code></td><td class=\"gm-w\">division by zero gives ±∞ or NaN, as in IEEE 754; so do its derivatives</td></tr><tr><td><code>cholesky</code></td><td class=\"gm-w\">`None` if the matrix is not positive definite; the lower triangle is read, and the derivative is that of the symmetric matrix, shared by both triangles</td></tr><tr><td><code>solve</code></td><td class=\"gm-w\">`None` if the matrix is not positive definite; the lower triangle is read, and the derivative is that of the symmetric matrix, shared by both triangles</td></tr><tr><td><code>ln_determinant</code></td><td class=\"gm-w\">`None` if the matrix is not positive definite; the lower triangle is read, and the derivative is that of the symmetric matrix, shared by both triangles</td></tr></table></div>\n\n"
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
                /// factor_y = solve(0, factor, y)
                rt::cholesky_solve(arch, factor, y, factor_y);
                let mut sum_y_times_factor_y_terms = [0.0; 6];
                /// sum_y_times_factor_y = Σ(y ⊙ factor_y)
                for i in 0..6 {
                    sum_y_times_factor_y_terms[i] = y[0][i] * factor_y[0][i];
                }
                let sum_y_times_factor_y = rt::sum(arch, &sum_y_times_factor_y_terms);
                /// cholesky_ln_determinant = ln_determinant(0, factor)
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
                /// factor_identity = solve(0, factor, identity)
                rt::cholesky_solve(arch, factor, identity, factor_identity);
                /// d_cholesky_solve = d_sum·y
                for i in 0..6 {
                    d_cholesky_solve[0][i] = d_sum * y[0][i];
                }
                /// cholesky_solve = solve(0, factor, d_cholesky_solve)
                rt::cholesky_solve(arch, factor, d_cholesky_solve, cholesky_solve);
                /// product_2 = cholesky_solve·factor_yᵀ
                rt::mul_tr(arch, cholesky_solve, factor_y, product_2);
                /// product_3 = factor_y·cholesky_solveᵀ
                rt::mul_tr(arch, factor_y, cholesky_solve, product_3);
                let mut d_exp_noise_terms = [0.0; 6];
                /// d_covariance = d_sum·factor_identity − 0.5·(product_2 + product_3); d_apart = 2·(d_covariance ⊙ exp_product·−0.5 ⊙ apart); d_exp_noise = Σ(d_covariance ⊙ identity)
                for j in 0..6 {
                    for i in 0..6 {
                        let d_covariance_ij = d_sum * factor_identity[j][i]
                            - 0.5 * (product_2[j][i] + product_3[j][i]);
                        d_apart[j][i] = 2.0
                            * (d_covariance_ij * exp_product[j][i] * -0.5 * apart[j][i]);
                        d_exp_noise_terms[i] = arch
                            .mul_add(
                                d_covariance_ij,
                                identity[j][i],
                                d_exp_noise_terms[i],
                            );
                    }
                }
                let d_exp_noise = rt::sum(arch, &d_exp_noise_terms);
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
                /// factor_y = solve(0, factor, y)
                rt::cholesky_solve(arch, factor, y, factor_y);
                let mut sum_y_times_factor_y_terms = [0.0; 6];
                /// sum_y_times_factor_y = Σ(y ⊙ factor_y)
                for i in 0..6 {
                    sum_y_times_factor_y_terms[i] = y[0][i] * factor_y[0][i];
                }
                let sum_y_times_factor_y = rt::sum(arch, &sum_y_times_factor_y_terms);
                /// cholesky_ln_determinant = ln_determinant(0, factor)
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
                /// factor_y = solve(0, factor, y)
                rt::cholesky_solve(arch, factor, y, factor_y);
                /// d_sum = d_surprise·0.5
                let d_sum = d_surprise * 0.5;
                /// factor_identity = solve(0, factor, identity)
                rt::cholesky_solve(arch, factor, identity, factor_identity);
                /// d_cholesky_solve = d_sum·y
                for i in 0..6 {
                    d_cholesky_solve[0][i] = d_sum * y[0][i];
                }
                /// cholesky_solve = solve(0, factor, d_cholesky_solve)
                rt::cholesky_solve(arch, factor, d_cholesky_solve, cholesky_solve);
                /// product_4 = cholesky_solve·factor_yᵀ
                rt::mul_tr(arch, cholesky_solve, factor_y, product_4);
                /// product_5 = factor_y·cholesky_solveᵀ
                rt::mul_tr(arch, factor_y, cholesky_solve, product_5);
                let mut d_exp_noise_terms = [0.0; 6];
                /// d_covariance = d_sum·factor_identity − 0.5·(product_4 + product_5); d_apart = 2·(d_covariance ⊙ exp_product·−0.5 ⊙ apart); d_exp_noise = Σ(d_covariance ⊙ identity)
                for j in 0..6 {
                    for i in 0..6 {
                        let d_covariance_ij = d_sum * factor_identity[j][i]
                            - 0.5 * (product_4[j][i] + product_5[j][i]);
                        d_apart[j][i] = 2.0
                            * (d_covariance_ij * exp_product[j][i] * -0.5 * apart[j][i]);
                        d_exp_noise_terms[i] = arch
                            .mul_add(
                                d_covariance_ij,
                                identity[j][i],
                                d_exp_noise_terms[i],
                            );
                    }
                }
                let d_exp_noise = rt::sum(arch, &d_exp_noise_terms);
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
                /// factor_y = solve(0, factor, y)
                rt::cholesky_solve(arch, factor, y, factor_y);
                /// d_sum = d_surprise·0.5
                let d_sum = d_surprise * 0.5;
                /// factor_identity = solve(0, factor, identity)
                rt::cholesky_solve(arch, factor, identity, factor_identity);
                /// d_cholesky_solve = d_sum·y
                for i in 0..6 {
                    d_cholesky_solve[0][i] = d_sum * y[0][i];
                }
                /// cholesky_solve = solve(0, factor, d_cholesky_solve)
                rt::cholesky_solve(arch, factor, d_cholesky_solve, cholesky_solve);
                /// product_4 = cholesky_solve·factor_yᵀ
                rt::mul_tr(arch, cholesky_solve, factor_y, product_4);
                /// product_5 = factor_y·cholesky_solveᵀ
                rt::mul_tr(arch, factor_y, cholesky_solve, product_5);
                let mut d_exp_noise_terms = [0.0; 6];
                /// d_covariance = d_sum·factor_identity − 0.5·(product_4 + product_5); d_apart = 2·(d_covariance ⊙ exp_product·−0.5 ⊙ apart); d_exp_noise = Σ(d_covariance ⊙ identity)
                for j in 0..6 {
                    for i in 0..6 {
                        let d_covariance_ij = d_sum * factor_identity[j][i]
                            - 0.5 * (product_4[j][i] + product_5[j][i]);
                        d_apart[j][i] = 2.0
                            * (d_covariance_ij * exp_product[j][i] * -0.5 * apart[j][i]);
                        d_exp_noise_terms[i] = arch
                            .mul_add(
                                d_covariance_ij,
                                identity[j][i],
                                d_exp_noise_terms[i],
                            );
                    }
                }
                let d_exp_noise = rt::sum(arch, &d_exp_noise_terms);
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
                /// factor_y = solve(0, factor, y)
                rt::cholesky_solve(arch, factor, y, factor_y);
                let mut sum_y_times_factor_y_terms = [0.0; 6];
                /// d_cholesky_solve = 0.5·y; sum_y_times_factor_y = Σ(y ⊙ factor_y)
                for i in 0..6 {
                    d_cholesky_solve[0][i] = 0.5 * y[0][i];
                    sum_y_times_factor_y_terms[i] = y[0][i] * factor_y[0][i];
                }
                let sum_y_times_factor_y = rt::sum(arch, &sum_y_times_factor_y_terms);
                /// cholesky_ln_determinant = ln_determinant(0, factor)
                let cholesky_ln_determinant = rt::cholesky_ln_determinant(arch, factor);
                /// surprise = 0.5·(sum_y_times_factor_y + cholesky_ln_determinant)
                let surprise = 0.5 * (sum_y_times_factor_y + cholesky_ln_determinant);
                /// factor_identity = solve(0, factor, identity)
                rt::cholesky_solve(arch, factor, identity, factor_identity);
                /// cholesky_solve = solve(0, factor, d_cholesky_solve)
                rt::cholesky_solve(arch, factor, d_cholesky_solve, cholesky_solve);
                /// product_4 = cholesky_solve·factor_yᵀ
                rt::mul_tr(arch, cholesky_solve, factor_y, product_4);
                /// product_5 = factor_y·cholesky_solveᵀ
                rt::mul_tr(arch, factor_y, cholesky_solve, product_5);
                let mut d_exp_noise_terms = [0.0; 6];
                /// d_covariance = 0.5·factor_identity − 0.5·(product_4 + product_5); d_apart = 2·(d_covariance ⊙ exp_product·−0.5 ⊙ apart); d_exp_noise = Σ(d_covariance ⊙ identity)
                for j in 0..6 {
                    for i in 0..6 {
                        let d_covariance_ij = 0.5 * factor_identity[j][i]
                            - 0.5 * (product_4[j][i] + product_5[j][i]);
                        d_apart[j][i] = 2.0
                            * (d_covariance_ij * exp_product[j][i] * -0.5 * apart[j][i]);
                        d_exp_noise_terms[i] = arch
                            .mul_add(
                                d_covariance_ij,
                                identity[j][i],
                                d_exp_noise_terms[i],
                            );
                    }
                }
                let d_exp_noise = rt::sum(arch, &d_exp_noise_terms);
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
                /// factor_y = solve(0, factor, y)
                rt::cholesky_solve(arch, factor, y, factor_y);
                let mut sum_y_times_factor_y_terms = [0.0; 6];
                /// d_cholesky_solve = 0.5·y; sum_y_times_factor_y = Σ(y ⊙ factor_y)
                for i in 0..6 {
                    d_cholesky_solve[0][i] = 0.5 * y[0][i];
                    sum_y_times_factor_y_terms[i] = y[0][i] * factor_y[0][i];
                }
                let sum_y_times_factor_y = rt::sum(arch, &sum_y_times_factor_y_terms);
                /// cholesky_ln_determinant = ln_determinant(0, factor)
                let cholesky_ln_determinant = rt::cholesky_ln_determinant(arch, factor);
                /// surprise = 0.5·(sum_y_times_factor_y + cholesky_ln_determinant)
                let surprise = 0.5 * (sum_y_times_factor_y + cholesky_ln_determinant);
                /// factor_identity = solve(0, factor, identity)
                rt::cholesky_solve(arch, factor, identity, factor_identity);
                /// cholesky_solve = solve(0, factor, d_cholesky_solve)
                rt::cholesky_solve(arch, factor, d_cholesky_solve, cholesky_solve);
                /// product_4 = cholesky_solve·factor_yᵀ
                rt::mul_tr(arch, cholesky_solve, factor_y, product_4);
                /// product_5 = factor_y·cholesky_solveᵀ
                rt::mul_tr(arch, factor_y, cholesky_solve, product_5);
                let mut d_exp_noise_terms = [0.0; 6];
                /// d_covariance = 0.5·factor_identity − 0.5·(product_4 + product_5); d_apart = 2·(d_covariance ⊙ exp_product·−0.5 ⊙ apart); d_exp_noise = Σ(d_covariance ⊙ identity)
                for j in 0..6 {
                    for i in 0..6 {
                        let d_covariance_ij = 0.5 * factor_identity[j][i]
                            - 0.5 * (product_4[j][i] + product_5[j][i]);
                        d_apart[j][i] = 2.0
                            * (d_covariance_ij * exp_product[j][i] * -0.5 * apart[j][i]);
                        d_exp_noise_terms[i] = arch
                            .mul_add(
                                d_covariance_ij,
                                identity[j][i],
                                d_exp_noise_terms[i],
                            );
                    }
                }
                let d_exp_noise = rt::sum(arch, &d_exp_noise_terms);
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
