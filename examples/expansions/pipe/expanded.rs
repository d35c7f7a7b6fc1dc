// What the macro makes of `loss_of_pressure` in `main.rs`, formatted. A test keeps this file true.

/// The pressure in pascal that water of a speed loses in 10 metres of pipe, 20 millimetres wide.
#[inline]
fn loss_of_pressure(speed: f64) -> f64 {
    loss_of_pressure::forward(speed)
}
/// `reynolds = speed·0.02 / 1e-6; loss_of_pressure = friction·(10 / 0.02)·0.5·998·speed²`
///
/// Of `speed` a scalar: a scalar.
///
/// Forward 61 operations, backward 117; 48 bytes saved, 0 bytes of workspace.
#[cfg_attr(
    doc,
    doc = "<style>.gm-s{overflow-x:auto;margin:.7em 0}.gm-s table{margin:0}.gm-s td,.gm-s th{white-space:nowrap;vertical-align:middle}.gm-s .gm-w{white-space:normal;min-width:14em}.gm-m{font-weight:bold}.gm-s math{font-size:1.08em}.gm-g{display:block}.gm-g text{font:12px sans-serif;fill:currentColor;text-anchor:middle}.gm-g rect{fill:none;stroke:currentColor}.gm-f{fill:none;stroke:currentColor}.gm-h{fill:currentColor}.gm-b{fill:none;stroke:var(--link-color,currentColor);stroke-dasharray:4 2}.gm-k{fill:var(--link-color,currentColor)}.gm-g .gm-d{fill:var(--link-color,currentColor);text-decoration:overline}</style>\n\n# The formula\n\n<div class=\"gm-s\"><table><tr><td><math displaystyle=\"true\"><mi>reynolds</mi><mo>=</mo><mfrac><mrow><mi>speed</mi><mo>⋅</mo><mn>0.02</mn></mrow><mn>1e-6</mn></mfrac></math></td></tr><tr><td><math displaystyle=\"true\"><mi>reynolds_is_less</mi><mo>=</mo><mrow><mi>reynolds</mi><mo>&lt;</mo><mn>2300</mn></mrow></math></td></tr><tr><td><b>if</b> <math displaystyle=\"true\"><mi>reynolds_is_less</mi></math></td></tr><tr><td>&emsp;&emsp;<math displaystyle=\"true\"><mi>friction</mi><mo>←</mo><mfrac><mn>64</mn><mi>reynolds</mi></mfrac></math></td></tr><tr><td><b>else</b></td></tr><tr><td>&emsp;&emsp;<math displaystyle=\"true\"><mi>friction</mi><mo>←</mo><mfrac><mn>0.25</mn><msup><mrow><mi>log10</mi><mo>(</mo><mrow><mfrac><mn>0.01</mn><mn>74</mn></mfrac><mo>+</mo><mfrac><mn>5.74</mn><msup><mi>reynolds</mi><mn>0.9</mn></msup></mfrac></mrow><mo>)</mo></mrow><mn>2</mn></msup></mfrac></math></td></tr><tr><td><b>end</b></td></tr><tr><td><math displaystyle=\"true\"><mi>loss_of_pressure</mi><mo>=</mo><mrow><mrow><mrow><mrow><mi>friction</mi><mo>⋅</mo><mfrac><mn>10</mn><mn>0.02</mn></mfrac></mrow><mo>⋅</mo><mn>0.5</mn></mrow><mo>⋅</mo><mn>998</mn></mrow><mo>⋅</mo><msup><mi>speed</mi><mn>2</mn></msup></mrow></math></td></tr></table></div>\n\n# Inputs and output\n\n<div class=\"gm-s\"><table><tr><th>value</th><th>shape</th><th></th></tr><tr><td><code>speed</code></td><td>scalar</td><td>differentiated</td></tr><tr><td><code>loss_of_pressure</code></td><td>scalar</td><td>output</td></tr></table></div>\n\n# The graph\n\n<div class=\"gm-s\"><svg class=\"gm-g\" role=\"img\" width=\"783\" height=\"271\" viewBox=\"0 0 783 271\"><title>The computational graph of loss_of_pressure</title><desc>Values flow to the right, derivatives back to the left. The derivation below says the same line by line.</desc><path class=\"gm-f\" d=\"M65 80.5C82 80.5 82 55.5 99 55.5H99M154 55.5C171 55.5 171 55.5 188 55.5H188M287 55.5C304 55.5 304 30.5 321 30.5H321M383 30.5C400 30.5 400 51.0 417 51.0H418M383 80.5C400 80.5 400 60.0 417 60.0H418M591 55.5C608 55.5 608 55.5 625 55.5H625M680 55.5C697 55.5 697 55.5 714 55.5H714M43 181.5C60 181.5 60 181.5 77 181.5H77M65 80.5C82 80.5 82 105.5 99 105.5H99M132 181.5C149 181.5 149 179.4 166 179.4H166M132 231.5C149 231.5 149 188.4 166 188.4H166M287 55.5C304 55.5 304 80.5 321 80.5H321M14 80.5H65M125 55.5H154M214 55.5H287M347 30.5H383M444 55.5H591M651 55.5H680M740 55.5H769M103 181.5H132M125 105.5H154M192 183.9H324M321 80.5H383M14 181.5H43M103 231.5H132\"/><path class=\"gm-h\" d=\"M99 55.5l-6-3v6zM188 55.5l-6-3v6zM321 30.5l-6-3v6zM418 51.0l-6-3v6zM418 60.0l-6-3v6zM625 55.5l-6-3v6zM714 55.5l-6-3v6zM77 181.5l-6-3v6zM99 105.5l-6-3v6zM166 179.4l-6-3v6zM166 188.4l-6-3v6zM324 183.9l-6-3v6z\"/><path class=\"gm-b\" d=\"M99 60.5H99C82 60.5 82 85.5 65 85.5M188 60.5H188C171 60.5 171 60.5 154 60.5M418 65.0H417C400 65.0 400 85.5 383 85.5M625 60.5H625C608 60.5 608 60.5 591 60.5M714 60.5H714C697 60.5 697 60.5 680 60.5M77 186.5H77C60 186.5 60 186.5 43 186.5M99 110.5H99C82 110.5 82 85.5 65 85.5M166 184.4H166C149 184.4 149 186.5 132 186.5M166 193.4H166C149 193.4 149 236.5 132 236.5M321 85.5H321C304 85.5 304 60.5 287 60.5M65 85.5H14M154 60.5H125M287 60.5H214M591 60.5H444M680 60.5H651M769 60.5H740M132 186.5H103M154 110.5H125M324 188.9H192M383 85.5H321M43 186.5H14M132 236.5H103\"/><path class=\"gm-k\" d=\"M14 85.5l6-3v6zM125 60.5l6-3v6zM214 60.5l6-3v6zM444 60.5l6-3v6zM651 60.5l6-3v6zM740 60.5l6-3v6zM103 186.5l6-3v6zM125 110.5l6-3v6zM192 188.9l6-3v6zM14 186.5l6-3v6zM103 236.5l6-3v6z\"/><g><title>speed, a scalar</title><text x=\"39.5\" y=\"75.0\">speed</text><text class=\"gm-d\" x=\"39.5\" y=\"101.0\">speed</text></g><g><title>z1 = speed·0.02, scalar</title><rect x=\"99.0\" y=\"45.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"112.0\" y=\"62.5\">⊙</text><text x=\"139.4\" y=\"50.0\">z₁</text><text class=\"gm-d\" x=\"139.4\" y=\"76.0\">z₁</text></g><g><title>reynolds = z1 / 1e-6, scalar</title><rect x=\"187.8\" y=\"45.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"200.8\" y=\"62.5\">/</text><text x=\"250.4\" y=\"50.0\">reynolds</text><text class=\"gm-d\" x=\"250.4\" y=\"76.0\">reynolds</text></g><g><title>z13 = reynolds &lt; 2300, condition</title><rect x=\"321.0\" y=\"20.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"334.0\" y=\"37.5\">&lt;</text><text x=\"365.1\" y=\"25.0\">z₁₃</text></g><g><title>if z13</title><rect x=\"417.2\" y=\"45.0\" width=\"26.8\" height=\"26\" rx=\"13\"/><text x=\"430.6\" y=\"62.5\">if</text><text x=\"517.6\" y=\"50.0\">friction, z₇, z₁₀…</text><text class=\"gm-d\" x=\"517.6\" y=\"76.0\">friction, z₇, z₁₀…</text></g><g><title>z2 = friction·500, scalar</title><rect x=\"625.2\" y=\"45.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"638.2\" y=\"62.5\">⊙</text><text x=\"665.6\" y=\"50.0\">z₂</text><text class=\"gm-d\" x=\"665.6\" y=\"76.0\">z₂</text></g><g><title>z3 = z2·0.5, scalar</title><rect x=\"714.0\" y=\"45.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"727.0\" y=\"62.5\">⊙</text><text x=\"754.4\" y=\"50.0\">z₃</text><text class=\"gm-d\" x=\"754.4\" y=\"76.0\">z₃</text></g><g><title>z4 = z3·998, scalar</title><rect x=\"76.8\" y=\"171.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"89.8\" y=\"188.5\">⊙</text><text x=\"117.2\" y=\"176.0\">z₄</text><text class=\"gm-d\" x=\"117.2\" y=\"202.0\">z₄</text></g><g><title>z5 = speed², scalar</title><rect x=\"99.0\" y=\"95.0\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"112.0\" y=\"112.5\">⊙</text><text x=\"139.4\" y=\"100.0\">z₅</text><text class=\"gm-d\" x=\"139.4\" y=\"126.0\">z₅</text></g><g><title>loss_of_pressure = z4·z5, scalar</title><rect x=\"165.6\" y=\"173.4\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"178.6\" y=\"190.9\">⊙</text><text x=\"257.8\" y=\"178.4\">loss_of_pressure</text><text class=\"gm-d\" x=\"257.8\" y=\"204.4\">loss_of_pressure</text></g><g><title>z3 = z2·0.5, scalar</title><text x=\"28.4\" y=\"176.0\">z₃</text><text class=\"gm-d\" x=\"28.4\" y=\"202.0\">z₃</text></g><g><title>z5 = speed², scalar</title><text x=\"117.2\" y=\"226.0\">z₅</text><text class=\"gm-d\" x=\"117.2\" y=\"252.0\">z₅</text></g></svg></div>\n\nValues flow to the right, derivatives back along the broken lines. A bar marks a cotangent: x\u{304}, in code `d_x`, is the derivative of <code>loss_of_pressure</code> by x and has the shape of x.\n\n# The derivation\n\nForward, step by step. A value with fewer rows or columns than its line is repeated.\n\n<div class=\"gm-s\"><table><tr><th></th><th>value</th><th>shape</th></tr><tr><td>(1)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>1</mn></msub><mo>=</mo><mrow><mi>speed</mi><mo>⋅</mo><mn>0.02</mn></mrow></math></td><td>scalar</td></tr><tr><td>(2)</td><td><math displaystyle=\"true\"><mi>reynolds</mi><mo>=</mo><mfrac><msub><mi>z</mi><mn>1</mn></msub><mn>1e-6</mn></mfrac></math></td><td>scalar</td></tr><tr><td>(3)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>13</mn></msub><mo>=</mo><mrow><mi>reynolds</mi><mo>&lt;</mo><mn>2300</mn></mrow></math></td><td>condition</td></tr><tr><td></td><td><b>if</b> <math displaystyle=\"true\"><msub><mi>z</mi><mn>13</mn></msub></math></td><td></td></tr><tr><td>(4)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><mi>friction</mi><mo>←</mo><mfrac><mn>64</mn><mi>reynolds</mi></mfrac></math></td><td>scalar</td></tr><tr><td>(5)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>7</mn></msub><mo>←</mo><mn>0</mn></math></td><td>scalar</td></tr><tr><td>(6)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>10</mn></msub><mo>←</mo><mn>0</mn></math></td><td>scalar</td></tr><tr><td>(7)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><mi>powf_reynolds</mi><mo>←</mo><mn>0</mn></math></td><td>scalar</td></tr><tr><td></td><td><b>else</b></td><td></td></tr><tr><td>(8)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>7</mn></msub><mo>=</mo><msup><mi>reynolds</mi><mn>0.9</mn></msup></math></td><td>scalar</td></tr><tr><td>(9)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>8</mn></msub><mo>=</mo><mfrac><mn>5.74</mn><msub><mi>z</mi><mn>7</mn></msub></mfrac></math></td><td>scalar</td></tr><tr><td>(10)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>9</mn></msub><mo>=</mo><mrow><mn>0.00013513513513513514</mn><mo>+</mo><msub><mi>z</mi><mn>8</mn></msub></mrow></math></td><td>scalar</td></tr><tr><td>(11)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>10</mn></msub><mo>=</mo><mrow><mi>log10</mi><mo>(</mo><msub><mi>z</mi><mn>9</mn></msub><mo>)</mo></mrow></math></td><td>scalar</td></tr><tr><td>(12)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>11</mn></msub><mo>=</mo><msup><msub><mi>z</mi><mn>10</mn></msub><mn>2</mn></msup></math></td><td>scalar</td></tr><tr><td>(13)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><mi>friction</mi><mo>←</mo><mfrac><mn>0.25</mn><msub><mi>z</mi><mn>11</mn></msub></mfrac></math></td><td>scalar</td></tr><tr><td>(14)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><mi>powf_reynolds</mi><mo>←</mo><msup><mi>reynolds</mi><mn>−0.09999999999999998</mn></msup></math></td><td>scalar</td></tr><tr><td></td><td><b>end</b></td><td></td></tr><tr><td>(15)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>2</mn></msub><mo>=</mo><mrow><mi>friction</mi><mo>⋅</mo><mn>500</mn></mrow></math></td><td>scalar</td></tr><tr><td>(16)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>3</mn></msub><mo>=</mo><mrow><msub><mi>z</mi><mn>2</mn></msub><mo>⋅</mo><mn>0.5</mn></mrow></math></td><td>scalar</td></tr><tr><td>(17)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>4</mn></msub><mo>=</mo><mrow><msub><mi>z</mi><mn>3</mn></msub><mo>⋅</mo><mn>998</mn></mrow></math></td><td>scalar</td></tr><tr><td>(18)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>5</mn></msub><mo>=</mo><msup><mi>speed</mi><mn>2</mn></msup></math></td><td>scalar</td></tr><tr><td>(19)</td><td><math displaystyle=\"true\"><mi>loss_of_pressure</mi><mo>=</mo><mrow><msub><mi>z</mi><mn>4</mn></msub><mo>⋅</mo><msub><mi>z</mi><mn>5</mn></msub></mrow></math></td><td>scalar</td></tr></table></div>\n\nBackward, in the order in which it is computed: the cotangent of a value is the sum of what comes back from the lines that read it.\n\n<div class=\"gm-s\"><table><tr><th></th><th>cotangent</th><th>shape</th><th>comes back from</th></tr><tr><td>(20)</td><td><math displaystyle=\"true\"><mover><mi>loss_of_pressure</mi><mo>‾</mo></mover></math> is given; 1 for the gradient</td><td>scalar</td><td></td></tr><tr><td>(21)</td><td><math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>4</mn></msub><mo>=</mo><mrow><mover><mi>loss_of_pressure</mi><mo>‾</mo></mover><mo>⋅</mo><msub><mi>z</mi><mn>5</mn></msub></mrow></math></td><td>scalar</td><td>(19)</td></tr><tr><td>(22)</td><td><math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>5</mn></msub><mo>=</mo><mrow><mover><mi>loss_of_pressure</mi><mo>‾</mo></mover><mo>⋅</mo><msub><mi>z</mi><mn>4</mn></msub></mrow></math></td><td>scalar</td><td>(19)</td></tr><tr><td>(23)</td><td><math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>3</mn></msub><mo>=</mo><mrow><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>4</mn></msub><mo>⋅</mo><mn>998</mn></mrow></math></td><td>scalar</td><td>(17)</td></tr><tr><td>(24)</td><td><math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>2</mn></msub><mo>=</mo><mrow><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>3</mn></msub><mo>⋅</mo><mn>0.5</mn></mrow></math></td><td>scalar</td><td>(16)</td></tr><tr><td>(25)</td><td><math displaystyle=\"true\"><mover><mi>friction</mi><mo>‾</mo></mover><mo>=</mo><mrow><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>2</mn></msub><mo>⋅</mo><mn>500</mn></mrow></math></td><td>scalar</td><td>(15)</td></tr><tr><td></td><td><b>if</b> <math displaystyle=\"true\"><msub><mi>z</mi><mn>13</mn></msub></math></td><td></td><td></td></tr><tr><td>(26)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>6</mn></msub><mo>=</mo><mfrac><mn>64</mn><mi>reynolds</mi></mfrac></math></td><td>scalar</td><td></td></tr><tr><td>(27)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><mover><mi>speed</mi><mo>‾</mo></mover><mo>←</mo><mn>0</mn></math></td><td>scalar</td><td>(1), (18)</td></tr><tr><td></td><td><b>else</b></td><td></td><td></td></tr><tr><td>(28)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>8</mn></msub><mo>=</mo><mfrac><mn>5.74</mn><msub><mi>z</mi><mn>7</mn></msub></mfrac></math></td><td>scalar</td><td></td></tr><tr><td>(29)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>9</mn></msub><mo>=</mo><mrow><mn>0.00013513513513513514</mn><mo>+</mo><msub><mi>z</mi><mn>8</mn></msub></mrow></math></td><td>scalar</td><td></td></tr><tr><td>(30)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>11</mn></msub><mo>=</mo><msup><msub><mi>z</mi><mn>10</mn></msub><mn>2</mn></msup></math></td><td>scalar</td><td></td></tr><tr><td>(31)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>12</mn></msub><mo>=</mo><mfrac><mn>0.25</mn><msub><mi>z</mi><mn>11</mn></msub></mfrac></math></td><td>scalar</td><td></td></tr><tr><td>(32)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>15</mn></msub><mo>=</mo><mrow><mrow><mover><mi>friction</mi><mo>‾</mo></mover><mo>⋅</mo><mfrac><msub><mi>z</mi><mn>12</mn></msub><msub><mi>z</mi><mn>11</mn></msub></mfrac></mrow><mo>⋅</mo><msub><mi>z</mi><mn>10</mn></msub></mrow></math></td><td>scalar</td><td></td></tr><tr><td>(33)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>10</mn></msub><mo>=</mo><mrow><mrow><mo>−</mo><msub><mi>z</mi><mn>15</mn></msub></mrow><mo>−</mo><msub><mi>z</mi><mn>15</mn></msub></mrow></math></td><td>scalar</td><td></td></tr><tr><td>(34)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>9</mn></msub><mo>=</mo><mfrac><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>10</mn></msub><mrow><msub><mi>z</mi><mn>9</mn></msub><mo>⋅</mo><mn>2.302585092994046</mn></mrow></mfrac></math></td><td>scalar</td><td></td></tr><tr><td>(35)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><mover><mi>speed</mi><mo>‾</mo></mover><mo>←</mo><mn>0</mn></math></td><td>scalar</td><td>(1), (18)</td></tr><tr><td></td><td><b>end</b></td><td></td><td></td></tr><tr><td>(36)</td><td><math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>1</mn></msub><mo>=</mo><mrow><mover><mi>reynolds</mi><mo>‾</mo></mover><mo>⋅</mo><mn>1000000</mn></mrow></math></td><td>scalar</td><td>(2)</td></tr><tr><td>(37)</td><td><math displaystyle=\"true\"><mover><mi>speed</mi><mo>‾</mo></mover><mo>=</mo><mrow><mrow><mrow><mn>2</mn><mo>⋅</mo><mrow><mo stretchy=\"false\">(</mo><mrow><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>5</mn></msub><mo>⋅</mo><mi>speed</mi></mrow><mo stretchy=\"false\">)</mo></mrow></mrow><mo>+</mo><mover><mi>speed</mi><mo>‾</mo></mover></mrow><mo>+</mo><mrow><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>1</mn></msub><mo>⋅</mo><mn>0.02</mn></mrow></mrow></math></td><td>scalar</td><td>(1), (18)</td></tr></table></div>\n\n# The rules in use\n\n<div class=\"gm-s\"><table><tr><th>operation</th><th>what comes back</th></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>⋅</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mi>v</mi></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mi>u</mi></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mfrac><mi>u</mi><mi>v</mi></mfrac></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mfrac><mover><mi>y</mi><mo>‾</mo></mover><mi>v</mi></mfrac></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mfrac><mi>y</mi><mi>v</mi></mfrac></mrow></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><msup><mi>u</mi><mi>v</mi></msup></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mrow><mo>(</mo><mrow><mo>{</mo><mtable columnalign=\"left\"><mtr><mtd><mn>0</mn></mtd><mtd><mtext>if </mtext><mrow><mi>v</mi><mo>=</mo><mn>0</mn></mrow></mtd></mtr><mtr><mtd><mrow><mi>v</mi><mo>⋅</mo><msup><mi>u</mi><mrow><mi>v</mi><mo>−</mo><mn>1</mn></mrow></msup></mrow></mtd><mtd><mtext>else</mtext></mtd></mtr></mtable></mrow><mo>)</mo></mrow></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mrow><mo>(</mo><mrow><mo>{</mo><mtable columnalign=\"left\"><mtr><mtd><mn>0</mn></mtd><mtd><mtext>if </mtext><mrow><mi>u</mi><mo>=</mo><mn>0</mn></mrow></mtd></mtr><mtr><mtd><mrow><mi>y</mi><mo>⋅</mo><mrow><mi>ln</mi><mo>(</mo><mrow><mo>{</mo><mtable columnalign=\"left\"><mtr><mtd><mn>1</mn></mtd><mtd><mtext>if </mtext><mrow><mi>u</mi><mo>=</mo><mn>0</mn></mrow></mtd></mtr><mtr><mtd><mi>u</mi></mtd><mtd><mtext>else</mtext></mtd></mtr></mtable></mrow><mo>)</mo></mrow></mrow></mtd><mtd><mtext>else</mtext></mtd></mtr></mtable></mrow><mo>)</mo></mrow></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>+</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>log10</mi><mo>(</mo><mi>x</mi><mo>)</mo></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mfrac><mover><mi>y</mi><mo>‾</mo></mover><mrow><mi>x</mi><mo>⋅</mo><mn>2.302585092994046</mn></mrow></mfrac></math></td></tr></table></div>\n\n# How it is computed\n\nForward and backward are written in fused loops, with kernels for what works on whole matrices.\n\n<div class=\"gm-s\"><table><tr><th></th><th>forward</th><th>backward</th></tr><tr><td>operations</td><td>61</td><td>117</td></tr><tr><td>saved for the backward pass</td><td>48 bytes</td><td></td></tr><tr><td>workspace</td><td>0 bytes</td><td></td></tr></table></div>\n\n# At the edges\n\n<div class=\"gm-s\"><table><tr><td><code>component_div</code></td><td class=\"gm-w\">division by zero gives ±∞ or NaN, as in IEEE 754; so do its derivatives</td></tr><tr><td><code>powf</code></td><td class=\"gm-w\">NaN for a negative base and a broken exponent; at exponent 0 the derivative by the base is 0; at base 0 the derivative by the exponent is 0</td></tr><tr><td><code>log10</code></td><td class=\"gm-w\">−∞ at 0 with derivative +∞; NaN below</td></tr></table></div>\n\n"
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
mod loss_of_pressure {
    use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
    /// The derivatives of `loss_of_pressure`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq
    )]
    pub struct Gradient {
        /// ∂loss_of_pressure/∂speed, a scalar
        pub speed: f64,
    }
    impl Gradient {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self { speed: 0.0 }
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
            Self { speed: parts.part() }
        }
        fn entry(&self, k: usize) -> f64 {
            rt::Search::entry(k).within(&self.speed).found()
        }
        fn entry_mut(&mut self, k: usize) -> &mut f64 {
            rt::Search::entry(k).within_mut(&mut self.speed).found()
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
        /// `reynolds`, a scalar
        pub reynolds: f64,
        /// `reynolds_is_less`, a condition
        pub reynolds_is_less: bool,
        /// `powf_reynolds`, a scalar
        pub powf_reynolds: f64,
        /// `log10_sum`, a scalar
        pub log10_sum: f64,
        /// `powf_reynolds_2`, a scalar
        pub powf_reynolds_2: f64,
        /// `scaled_product`, a scalar
        pub scaled_product: f64,
        /// `speed_times_speed`, a scalar
        pub speed_times_speed: f64,
    }
    impl Saved {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self {
                reynolds: 0.0,
                reynolds_is_less: false,
                powf_reynolds: 0.0,
                log10_sum: 0.0,
                powf_reynolds_2: 0.0,
                scaled_product: 0.0,
                speed_times_speed: 0.0,
            }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Saved {
        type Layout = (f64, bool, f64, f64, f64, f64, f64);
    }
    /// The temporaries: none are needed.
    pub type Workspace = rt::Workspace<()>;
    /// What one call costs.
    pub const COST: rt::Cost = rt::Cost {
        forward_flops: 61,
        backward_flops: 117,
        saved_bytes: rt::size_of::<Saved>(),
        workspace_bytes: rt::size_of::<Workspace>(),
    };
    /// The graph as Graphviz text.
    pub const DOT: &str = "digraph loss_of_pressure {\n  rankdir=LR;\n  n0 [label=\"speed\", shape=box];\n  n1 [label=\"0.02\", shape=plaintext];\n  n2 [label=\"⊙\", shape=ellipse];\n  n0 -> n2 [label=\"a scalar\"];\n  n1 -> n2 [label=\"a scalar\"];\n  n3 [label=\"1e-6\", shape=plaintext];\n  n4 [label=\"/\", shape=ellipse];\n  n2 -> n4 [label=\"a scalar\"];\n  n3 -> n4 [label=\"a scalar\"];\n  n5 [label=\"2300.0\", shape=plaintext];\n  n6 [label=\"<\", shape=ellipse];\n  n4 -> n6 [label=\"a scalar\"];\n  n5 -> n6 [label=\"a scalar\"];\n  n7 [label=\"if\", shape=diamond];\n  n6 -> n7 [label=\"a condition\"];\n  n0 -> n7 [label=\"a scalar\"];\n  n4 -> n7 [label=\"a scalar\"];\n  n8 [label=\"part\", shape=point];\n  n7 -> n8 [label=\"a scalar\"];\n  n9 [label=\"10.0\", shape=plaintext];\n  n10 [label=\"0.02\", shape=plaintext];\n  n11 [label=\"/\", shape=ellipse];\n  n9 -> n11 [label=\"a scalar\"];\n  n10 -> n11 [label=\"a scalar\"];\n  n12 [label=\"⊙\", shape=ellipse];\n  n8 -> n12 [label=\"a scalar\"];\n  n11 -> n12 [label=\"a scalar\"];\n  n13 [label=\"0.5\", shape=plaintext];\n  n14 [label=\"⊙\", shape=ellipse];\n  n12 -> n14 [label=\"a scalar\"];\n  n13 -> n14 [label=\"a scalar\"];\n  n15 [label=\"998.0\", shape=plaintext];\n  n16 [label=\"⊙\", shape=ellipse];\n  n14 -> n16 [label=\"a scalar\"];\n  n15 -> n16 [label=\"a scalar\"];\n  n17 [label=\"⊙\", shape=ellipse];\n  n0 -> n17 [label=\"a scalar\"];\n  n0 -> n17 [label=\"a scalar\"];\n  n18 [label=\"⊙\", shape=ellipse];\n  n16 -> n18 [label=\"a scalar\"];\n  n17 -> n18 [label=\"a scalar\"];\n  loss_of_pressure [label=\"loss_of_pressure\", shape=box];\n  n18 -> loss_of_pressure [label=\"a scalar\"];\n}\n";
    /// The value.
    #[inline]
    pub fn forward(speed: f64) -> f64 {
        let mut output = 0.0;
        forward_into(speed, &mut rt::Workspace::new(), &mut output);
        output
    }
    /// The vector-Jacobian product: forward and backward fused in one pass.
    #[inline]
    pub fn backward(speed: f64, d_loss_of_pressure: f64) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_into(
            speed,
            d_loss_of_pressure,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The value and the gradient.
    #[inline]
    pub fn value_and_gradient(speed: f64) -> (f64, Gradient) {
        let mut gradient = Gradient::zeros();
        let value = value_and_gradient_into(
            speed,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        (value, gradient)
    }
    /// The gradient.
    #[inline]
    pub fn gradient(speed: f64) -> Gradient {
        value_and_gradient(speed).1
    }
    /// The value, and what the backward pass reads.
    #[inline]
    pub fn forward_saved(speed: f64) -> (f64, Saved) {
        let mut output = 0.0;
        let mut saved = Saved::zeros();
        forward_saved_into(speed, &mut rt::Workspace::new(), &mut output, &mut saved);
        (output, saved)
    }
    /// The value, and what the backward pass reads, each written in place.
    #[inline]
    pub fn forward_saved_into(
        speed: f64,
        workspace: &mut Workspace,
        output: &mut f64,
        saved: &mut Saved,
    ) {
        struct Pass<'a> {
            speed: f64,
            output: &'a mut f64,
            saved: &'a mut Saved,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { speed, output, saved } = self;
                /// reynolds = speed·0.02 / 1e-6
                let reynolds = speed * 0.02 / 0.000001;
                /// reynolds_is_less = reynolds < 2300
                let reynolds_is_less = reynolds < 2300.0;
                /// friction, powf_reynolds, log10_sum, powf_reynolds_2 = one of two
                let (friction, powf_reynolds, log10_sum, powf_reynolds_2) = if reynolds_is_less {
                    (64.0 / reynolds, 0.0, 0.0, 0.0)
                } else {
                    let powf_reynolds_3 = arch.powf(reynolds, 0.9);
                    let log10_shifted_ratio = arch
                        .log10(0.00013513513513513514 + 5.74 / powf_reynolds_3);
                    (
                        0.25 / (log10_shifted_ratio * log10_shifted_ratio),
                        powf_reynolds_3,
                        log10_shifted_ratio,
                        arch.powf(reynolds, -0.09999999999999998),
                    )
                };
                /// scaled_product = friction·500·0.5·998
                let scaled_product = friction * 500.0 * 0.5 * 998.0;
                /// speed_times_speed = speed²
                let speed_times_speed = speed * speed;
                /// loss_of_pressure = scaled_product·speed_times_speed
                let loss_of_pressure = scaled_product * speed_times_speed;
                *output = loss_of_pressure;
                saved.reynolds = reynolds;
                saved.reynolds_is_less = reynolds_is_less;
                saved.powf_reynolds = powf_reynolds;
                saved.log10_sum = log10_sum;
                saved.powf_reynolds_2 = powf_reynolds_2;
                saved.scaled_product = scaled_product;
                saved.speed_times_speed = speed_times_speed;
            }
        }
        rt::dispatch(Pass { speed, output, saved })
    }
    /// The vector-Jacobian product from what the forward pass saved.
    #[inline]
    pub fn backward_saved(
        speed: f64,
        saved: &Saved,
        d_loss_of_pressure: f64,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_saved_into(
            speed,
            saved,
            d_loss_of_pressure,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The vector-Jacobian product from what the forward pass saved, written into `gradient`.
    #[inline]
    pub fn backward_saved_into(
        speed: f64,
        saved: &Saved,
        d_loss_of_pressure: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        let reynolds = saved.reynolds;
        let reynolds_is_less = saved.reynolds_is_less;
        let powf_reynolds = saved.powf_reynolds;
        let log10_sum = saved.log10_sum;
        let powf_reynolds_2 = saved.powf_reynolds_2;
        let scaled_product = saved.scaled_product;
        let speed_times_speed = saved.speed_times_speed;
        /// d_friction = d_loss_of_pressure·speed_times_speed·998·0.5·500
        let d_friction = d_loss_of_pressure * speed_times_speed * 998.0 * 0.5 * 500.0;
        /// d_speed, d_reynolds = one of two
        let (d_speed, d_reynolds) = if reynolds_is_less {
            /// d_reynolds = −d_friction·(64 / reynolds / reynolds)
            let d_reynolds_2 = -(d_friction * (64.0 / reynolds / reynolds));
            (0.0, d_reynolds_2)
        } else {
            let ratio_powf_reynolds = 5.74 / powf_reynolds;
            let product_3 = log10_sum * log10_sum;
            let product_5 = d_friction * (0.25 / product_3 / product_3) * log10_sum;
            /// d_reynolds = −(−d_friction·(0.25 / record_2² / record_2²)·record_2 − d_friction·(0.25 / record_2² / record_2²)·record_2) / ((0.00013513513513513514 + 5.74 / record)·2.302585092994046)·(5.74 / record / record)·(0.9·record_3)
            let d_reynolds_2 = -((-product_5 - product_5)
                / ((0.00013513513513513514 + ratio_powf_reynolds) * 2.302585092994046)
                * (ratio_powf_reynolds / powf_reynolds) * (0.9 * powf_reynolds_2));
            (0.0, d_reynolds_2)
        };
        /// d_speed_2 = 2·(d_loss_of_pressure·scaled_product·speed) + d_speed + d_reynolds·1000000·0.02
        let d_speed_2 = 2.0 * (d_loss_of_pressure * scaled_product * speed) + d_speed
            + d_reynolds * 1000000.0 * 0.02;
        gradient.speed = d_speed_2;
    }
    /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
    #[inline]
    pub fn vjp(speed: f64, saved: &Saved, d_loss_of_pressure: f64) -> (f64,) {
        let gradient = backward_saved(speed, saved, d_loss_of_pressure);
        (gradient.speed,)
    }
    /// The value, written into `output`.
    #[inline]
    pub fn forward_into(speed: f64, workspace: &mut Workspace, output: &mut f64) {
        struct Pass<'a> {
            speed: f64,
            output: &'a mut f64,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { speed, output } = self;
                /// reynolds = speed·0.02 / 1e-6
                let reynolds = speed * 0.02 / 0.000001;
                /// friction = one of two
                let friction = if reynolds < 2300.0 {
                    64.0 / reynolds
                } else {
                    let log10_sum = arch
                        .log10(0.00013513513513513514 + 5.74 / arch.powf(reynolds, 0.9));
                    0.25 / (log10_sum * log10_sum)
                };
                /// loss_of_pressure = friction·500·0.5·998·speed²
                let loss_of_pressure = friction * 500.0 * 0.5 * 998.0 * (speed * speed);
                *output = loss_of_pressure;
            }
        }
        rt::dispatch(Pass { speed, output })
    }
    /// The vector-Jacobian product, written into `gradient`.
    #[inline]
    pub fn backward_into(
        speed: f64,
        d_loss_of_pressure: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            speed: f64,
            d_loss_of_pressure: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { speed, d_loss_of_pressure, gradient } = self;
                /// reynolds = speed·0.02 / 1e-6
                let reynolds = speed * 0.02 / 0.000001;
                /// reynolds_is_less = reynolds < 2300
                let reynolds_is_less = reynolds < 2300.0;
                /// friction, powf_reynolds, log10_sum, powf_reynolds_2 = one of two
                let (friction, powf_reynolds, log10_sum, powf_reynolds_2) = if reynolds_is_less {
                    (64.0 / reynolds, 0.0, 0.0, 0.0)
                } else {
                    let powf_reynolds_3 = arch.powf(reynolds, 0.9);
                    let log10_shifted_ratio = arch
                        .log10(0.00013513513513513514 + 5.74 / powf_reynolds_3);
                    (
                        0.25 / (log10_shifted_ratio * log10_shifted_ratio),
                        powf_reynolds_3,
                        log10_shifted_ratio,
                        arch.powf(reynolds, -0.09999999999999998),
                    )
                };
                /// d_friction = d_loss_of_pressure·speed²·998·0.5·500
                let d_friction = d_loss_of_pressure * (speed * speed) * 998.0 * 0.5
                    * 500.0;
                /// d_speed, d_reynolds = one of two
                let (d_speed, d_reynolds) = if reynolds_is_less {
                    /// d_reynolds = −d_friction·(64 / reynolds / reynolds)
                    let d_reynolds_2 = -(d_friction * (64.0 / reynolds / reynolds));
                    (0.0, d_reynolds_2)
                } else {
                    let ratio_powf_reynolds = 5.74 / powf_reynolds;
                    let product_4 = log10_sum * log10_sum;
                    let product_6 = d_friction * (0.25 / product_4 / product_4)
                        * log10_sum;
                    /// d_reynolds = −(−d_friction·(0.25 / record_2² / record_2²)·record_2 − d_friction·(0.25 / record_2² / record_2²)·record_2) / ((0.00013513513513513514 + 5.74 / record)·2.302585092994046)·(5.74 / record / record)·(0.9·record_3)
                    let d_reynolds_2 = -((-product_6 - product_6)
                        / ((0.00013513513513513514 + ratio_powf_reynolds)
                            * 2.302585092994046) * (ratio_powf_reynolds / powf_reynolds)
                        * (0.9 * powf_reynolds_2));
                    (0.0, d_reynolds_2)
                };
                /// d_speed_2 = 2·(d_loss_of_pressure·(friction·500·0.5·998)·speed) + d_speed + d_reynolds·1000000·0.02
                let d_speed_2 = arch
                    .mul_add(
                        d_reynolds * 1000000.0,
                        0.02,
                        arch
                            .mul_add(
                                2.0,
                                d_loss_of_pressure * (friction * 500.0 * 0.5 * 998.0)
                                    * speed,
                                d_speed,
                            ),
                    );
                gradient.speed = d_speed_2;
            }
        }
        rt::dispatch(Pass {
            speed,
            d_loss_of_pressure,
            gradient,
        })
    }
    /// The vector-Jacobian product, added to `gradient`.
    #[inline]
    pub fn backward_accumulate(
        speed: f64,
        d_loss_of_pressure: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            speed: f64,
            d_loss_of_pressure: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { speed, d_loss_of_pressure, gradient } = self;
                /// reynolds = speed·0.02 / 1e-6
                let reynolds = speed * 0.02 / 0.000001;
                /// reynolds_is_less = reynolds < 2300
                let reynolds_is_less = reynolds < 2300.0;
                /// friction, powf_reynolds, log10_sum, powf_reynolds_2 = one of two
                let (friction, powf_reynolds, log10_sum, powf_reynolds_2) = if reynolds_is_less {
                    (64.0 / reynolds, 0.0, 0.0, 0.0)
                } else {
                    let powf_reynolds_3 = arch.powf(reynolds, 0.9);
                    let log10_shifted_ratio = arch
                        .log10(0.00013513513513513514 + 5.74 / powf_reynolds_3);
                    (
                        0.25 / (log10_shifted_ratio * log10_shifted_ratio),
                        powf_reynolds_3,
                        log10_shifted_ratio,
                        arch.powf(reynolds, -0.09999999999999998),
                    )
                };
                /// d_friction = d_loss_of_pressure·speed²·998·0.5·500
                let d_friction = d_loss_of_pressure * (speed * speed) * 998.0 * 0.5
                    * 500.0;
                /// d_speed, d_reynolds = one of two
                let (d_speed, d_reynolds) = if reynolds_is_less {
                    /// d_reynolds = −d_friction·(64 / reynolds / reynolds)
                    let d_reynolds_2 = -(d_friction * (64.0 / reynolds / reynolds));
                    (0.0, d_reynolds_2)
                } else {
                    let ratio_powf_reynolds = 5.74 / powf_reynolds;
                    let product_4 = log10_sum * log10_sum;
                    let product_6 = d_friction * (0.25 / product_4 / product_4)
                        * log10_sum;
                    /// d_reynolds = −(−d_friction·(0.25 / record_2² / record_2²)·record_2 − d_friction·(0.25 / record_2² / record_2²)·record_2) / ((0.00013513513513513514 + 5.74 / record)·2.302585092994046)·(5.74 / record / record)·(0.9·record_3)
                    let d_reynolds_2 = -((-product_6 - product_6)
                        / ((0.00013513513513513514 + ratio_powf_reynolds)
                            * 2.302585092994046) * (ratio_powf_reynolds / powf_reynolds)
                        * (0.9 * powf_reynolds_2));
                    (0.0, d_reynolds_2)
                };
                /// d_speed_2 = 2·(d_loss_of_pressure·(friction·500·0.5·998)·speed) + d_speed + d_reynolds·1000000·0.02
                let d_speed_2 = arch
                    .mul_add(
                        d_reynolds * 1000000.0,
                        0.02,
                        arch
                            .mul_add(
                                2.0,
                                d_loss_of_pressure * (friction * 500.0 * 0.5 * 998.0)
                                    * speed,
                                d_speed,
                            ),
                    );
                gradient.speed += d_speed_2;
            }
        }
        rt::dispatch(Pass {
            speed,
            d_loss_of_pressure,
            gradient,
        })
    }
    /// The value; the gradient is written into `gradient`.
    #[inline]
    pub fn value_and_gradient_into(
        speed: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> f64 {
        struct Pass<'a> {
            speed: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = f64;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> f64 {
                let Self { speed, gradient } = self;
                /// reynolds = speed·0.02 / 1e-6
                let reynolds = speed * 0.02 / 0.000001;
                /// reynolds_is_less = reynolds < 2300
                let reynolds_is_less = reynolds < 2300.0;
                /// friction, powf_reynolds, log10_sum, powf_reynolds_2 = one of two
                let (friction, powf_reynolds, log10_sum, powf_reynolds_2) = if reynolds_is_less {
                    (64.0 / reynolds, 0.0, 0.0, 0.0)
                } else {
                    let powf_reynolds_3 = arch.powf(reynolds, 0.9);
                    let log10_shifted_ratio = arch
                        .log10(0.00013513513513513514 + 5.74 / powf_reynolds_3);
                    (
                        0.25 / (log10_shifted_ratio * log10_shifted_ratio),
                        powf_reynolds_3,
                        log10_shifted_ratio,
                        arch.powf(reynolds, -0.09999999999999998),
                    )
                };
                /// d_speed_times_speed = friction·500·0.5·998
                let d_speed_times_speed = friction * 500.0 * 0.5 * 998.0;
                /// d_scaled_product = speed²
                let d_scaled_product = speed * speed;
                /// loss_of_pressure = d_speed_times_speed·d_scaled_product
                let loss_of_pressure = d_speed_times_speed * d_scaled_product;
                /// d_friction = d_scaled_product·998·0.5·500
                let d_friction = d_scaled_product * 998.0 * 0.5 * 500.0;
                /// d_speed, d_reynolds = one of two
                let (d_speed, d_reynolds) = if reynolds_is_less {
                    /// d_reynolds = −d_friction·(64 / reynolds / reynolds)
                    let d_reynolds_2 = -(d_friction * (64.0 / reynolds / reynolds));
                    (0.0, d_reynolds_2)
                } else {
                    let ratio_powf_reynolds = 5.74 / powf_reynolds;
                    let product_4 = log10_sum * log10_sum;
                    let product_6 = d_friction * (0.25 / product_4 / product_4)
                        * log10_sum;
                    /// d_reynolds = −(−d_friction·(0.25 / record_2² / record_2²)·record_2 − d_friction·(0.25 / record_2² / record_2²)·record_2) / ((0.00013513513513513514 + 5.74 / record)·2.302585092994046)·(5.74 / record / record)·(0.9·record_3)
                    let d_reynolds_2 = -((-product_6 - product_6)
                        / ((0.00013513513513513514 + ratio_powf_reynolds)
                            * 2.302585092994046) * (ratio_powf_reynolds / powf_reynolds)
                        * (0.9 * powf_reynolds_2));
                    (0.0, d_reynolds_2)
                };
                /// d_speed_2 = 2·(d_speed_times_speed·speed) + d_speed + d_reynolds·1000000·0.02
                let d_speed_2 = arch
                    .mul_add(
                        d_reynolds * 1000000.0,
                        0.02,
                        arch.mul_add(2.0, d_speed_times_speed * speed, d_speed),
                    );
                gradient.speed = d_speed_2;
                loss_of_pressure
            }
        }
        rt::dispatch(Pass { speed, gradient })
    }
    /// The value; the gradient is added to `gradient`.
    #[inline]
    pub fn value_and_gradient_accumulate(
        speed: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> f64 {
        struct Pass<'a> {
            speed: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = f64;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> f64 {
                let Self { speed, gradient } = self;
                /// reynolds = speed·0.02 / 1e-6
                let reynolds = speed * 0.02 / 0.000001;
                /// reynolds_is_less = reynolds < 2300
                let reynolds_is_less = reynolds < 2300.0;
                /// friction, powf_reynolds, log10_sum, powf_reynolds_2 = one of two
                let (friction, powf_reynolds, log10_sum, powf_reynolds_2) = if reynolds_is_less {
                    (64.0 / reynolds, 0.0, 0.0, 0.0)
                } else {
                    let powf_reynolds_3 = arch.powf(reynolds, 0.9);
                    let log10_shifted_ratio = arch
                        .log10(0.00013513513513513514 + 5.74 / powf_reynolds_3);
                    (
                        0.25 / (log10_shifted_ratio * log10_shifted_ratio),
                        powf_reynolds_3,
                        log10_shifted_ratio,
                        arch.powf(reynolds, -0.09999999999999998),
                    )
                };
                /// d_speed_times_speed = friction·500·0.5·998
                let d_speed_times_speed = friction * 500.0 * 0.5 * 998.0;
                /// d_scaled_product = speed²
                let d_scaled_product = speed * speed;
                /// loss_of_pressure = d_speed_times_speed·d_scaled_product
                let loss_of_pressure = d_speed_times_speed * d_scaled_product;
                /// d_friction = d_scaled_product·998·0.5·500
                let d_friction = d_scaled_product * 998.0 * 0.5 * 500.0;
                /// d_speed, d_reynolds = one of two
                let (d_speed, d_reynolds) = if reynolds_is_less {
                    /// d_reynolds = −d_friction·(64 / reynolds / reynolds)
                    let d_reynolds_2 = -(d_friction * (64.0 / reynolds / reynolds));
                    (0.0, d_reynolds_2)
                } else {
                    let ratio_powf_reynolds = 5.74 / powf_reynolds;
                    let product_4 = log10_sum * log10_sum;
                    let product_6 = d_friction * (0.25 / product_4 / product_4)
                        * log10_sum;
                    /// d_reynolds = −(−d_friction·(0.25 / record_2² / record_2²)·record_2 − d_friction·(0.25 / record_2² / record_2²)·record_2) / ((0.00013513513513513514 + 5.74 / record)·2.302585092994046)·(5.74 / record / record)·(0.9·record_3)
                    let d_reynolds_2 = -((-product_6 - product_6)
                        / ((0.00013513513513513514 + ratio_powf_reynolds)
                            * 2.302585092994046) * (ratio_powf_reynolds / powf_reynolds)
                        * (0.9 * powf_reynolds_2));
                    (0.0, d_reynolds_2)
                };
                /// d_speed_2 = 2·(d_speed_times_speed·speed) + d_speed + d_reynolds·1000000·0.02
                let d_speed_2 = arch
                    .mul_add(
                        d_reynolds * 1000000.0,
                        0.02,
                        arch.mul_add(2.0, d_speed_times_speed * speed, d_speed),
                    );
                gradient.speed += d_speed_2;
                loss_of_pressure
            }
        }
        rt::dispatch(Pass { speed, gradient })
    }
    /// The handle for generic tools: gradient checks, optimisers, solvers.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub struct Graph {
        marker: rt::PhantomData<()>,
    }
    impl rt::Graph for Graph {
        type Scalar = f64;
        type Inputs = (f64,);
        type Output = f64;
        type Cotangent = f64;
        type Gradient = Gradient;
        const NAME: &'static str = "loss_of_pressure";
        const COST: rt::Cost = COST;
        const DOT: &'static str = DOT;
        const DIFFERENTIATED: &'static [rt::Input] = &[
            rt::Input {
                name: "speed",
                rows: 1,
                cols: 1,
            },
        ];
        fn forward(inputs: &Self::Inputs) -> Self::Output {
            self::forward(inputs.0)
        }
        fn backward(
            inputs: &Self::Inputs,
            cotangent: &Self::Cotangent,
        ) -> Self::Gradient {
            self::backward(inputs.0, *cotangent)
        }
        fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
            rt::Search::entry(k).within_mut(&mut inputs.0).found()
        }
    }
}
