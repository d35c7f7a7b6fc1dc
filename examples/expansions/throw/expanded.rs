// What the macro makes of `miss` in `main.rs`, formatted. A test keeps this file true.

/// How far from the target, squared, a ball is after 100 steps of 20 milliseconds.
#[inline]
fn miss(throw: &Vector2<f64>, target: &Vector2<f64>, drag: f64) -> f64 {
    miss::forward(throw, target, drag)
}
/// `place = zeros(); miss = Σ((place_2 − target)²)`
///
/// Of `throw` 2×1, `target` 2×1 (data), `drag` a scalar (data): a scalar.
///
/// Forward 1,606 operations, backward 4,206; 3,216 bytes saved, 0 bytes of workspace.
#[cfg_attr(
    doc,
    doc = "<style>.gm-s{overflow-x:auto;margin:.7em 0}.gm-s table{margin:0}.gm-s td,.gm-s th{white-space:nowrap;vertical-align:middle}.gm-s .gm-w{white-space:normal;min-width:14em}.gm-m{font-weight:bold}.gm-s math{font-size:1.08em}.gm-g{display:block}.gm-g text{font:12px sans-serif;fill:currentColor;text-anchor:middle}.gm-g rect{fill:none;stroke:currentColor}.gm-f{fill:none;stroke:currentColor}.gm-h{fill:currentColor}.gm-b{fill:none;stroke:var(--link-color,currentColor);stroke-dasharray:4 2}.gm-k{fill:var(--link-color,currentColor)}.gm-g .gm-d{fill:var(--link-color,currentColor);text-decoration:overline}</style>\n\n# The formula\n\n<div class=\"gm-s\"><table><tr><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">place</mi><mo>=</mo><mrow><mi>zeros</mi><mo>(</mo><mo>)</mo></mrow></math></td></tr><tr><td><b>for</b> <math displaystyle=\"true\"><mi>run</mi></math> in 0..100, with <math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">place</mi></math> from <math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">place</mi></math>, <math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi></math> from <math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">throw</mi></math></td></tr><tr><td><b>end</b>: <math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">place</mi><mo>=</mo><mi mathvariant=\"normal\" class=\"gm-m\">place</mi></math>, <math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi><mo>=</mo><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi></math></td></tr><tr><td><math displaystyle=\"true\"><mi>miss</mi><mo>=</mo><mrow><mo>∑</mo><msup><mrow><mo stretchy=\"false\">(</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">place</mi><mo>−</mo><mi mathvariant=\"normal\" class=\"gm-m\">target</mi></mrow><mo stretchy=\"false\">)</mo></mrow><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></mrow></math></td></tr></table></div>\n\n# Inputs and output\n\n<div class=\"gm-s\"><table><tr><th>value</th><th>shape</th><th></th></tr><tr><td><code>throw</code></td><td>2×1</td><td>differentiated</td></tr><tr><td><code>target</code></td><td>2×1</td><td>data</td></tr><tr><td><code>drag</code></td><td>scalar</td><td>data</td></tr><tr><td><code>miss</code></td><td>scalar</td><td>output</td></tr></table></div>\n\n# The graph\n\n<div class=\"gm-s\"><svg class=\"gm-g\" role=\"img\" width=\"654\" height=\"270\" viewBox=\"0 0 654 270\"><title>The computational graph of miss</title><desc>Values flow to the right, derivatives back to the left. The derivation below says the same line by line.</desc><path class=\"gm-f\" d=\"M144 30.5C161 30.5 161 121.7 178 121.7H181M144 80.5C161 80.5 161 126.1 178 126.1H178M144 130.5C161 130.5 161 130.5 178 130.5H178M144 180.5C161 180.5 161 134.9 178 134.9H178M144 230.5C161 230.5 161 139.3 178 139.3H181M359 80.5C376 80.5 376 123.6 393 123.6H394M359 130.5C376 130.5 376 132.6 393 132.6H394M448 128.1C465 128.1 465 128.1 482 128.1H482M537 128.1C554 128.1 554 128.1 571 128.1H571M93 30.5H144M301 80.5H359M100 80.5H144M78 130.5H144M93 180.5H144M93 230.5H144M212 130.5H359M419 128.1H448M508 128.1H537M597 128.1H640\"/><path class=\"gm-h\" d=\"M181 121.7l-6-3v6zM178 126.1l-6-3v6zM178 130.5l-6-3v6zM178 134.9l-6-3v6zM181 139.3l-6-3v6zM394 123.6l-6-3v6zM394 132.6l-6-3v6zM482 128.1l-6-3v6zM571 128.1l-6-3v6zM640 128.1l-6-3v6z\"/><path class=\"gm-b\" d=\"M181 126.7H178C161 126.7 161 35.5 144 35.5M394 137.6H393C376 137.6 376 135.5 359 135.5M482 133.1H482C465 133.1 465 133.1 448 133.1M571 133.1H571C554 133.1 554 133.1 537 133.1M144 35.5H93M359 135.5H212M448 133.1H419M537 133.1H508M640 133.1H597\"/><path class=\"gm-k\" d=\"M93 35.5l6-3v6zM212 135.5l6-3v6zM419 133.1l6-3v6zM508 133.1l6-3v6zM597 133.1l6-3v6z\"/><g><title>throw, 2×1</title><text x=\"118.1\" y=\"25.0\">throw</text><text class=\"gm-d\" x=\"118.1\" y=\"51.0\">throw</text></g><g><title>target, 2×1</title><text x=\"329.8\" y=\"75.0\">target</text></g><g><title>drag, a scalar</title><text x=\"121.8\" y=\"75.0\">drag</text></g><g><title>place = zeros(), 2×1</title><rect x=\"28.8\" y=\"120.0\" width=\"49.0\" height=\"26\" rx=\"13\"/><text x=\"53.3\" y=\"137.5\">zeros</text><text x=\"110.7\" y=\"125.0\">place</text></g><g><title>z13 = 0, 2×100</title><rect x=\"14.0\" y=\"170.0\" width=\"78.6\" height=\"26\" rx=\"13\"/><text x=\"53.3\" y=\"187.5\">broadcast</text><text x=\"118.1\" y=\"175.0\">z₁₃</text></g><g><title>z14 = 0, 1×100</title><rect x=\"14.0\" y=\"220.0\" width=\"78.6\" height=\"26\" rx=\"13\"/><text x=\"53.3\" y=\"237.5\">broadcast</text><text x=\"118.1\" y=\"225.0\">z₁₄</text></g><g><title>for run in 0..100, with place from place, speed from throw</title><rect x=\"177.6\" y=\"120.0\" width=\"34.2\" height=\"26\" rx=\"13\"/><text x=\"194.7\" y=\"137.5\">for</text><text x=\"285.4\" y=\"125.0\">place₂, speed_rec…</text><text class=\"gm-d\" x=\"285.4\" y=\"151.0\">place₂, speed_rec…</text></g><g><title>z1 = place_2 − target, 2×1</title><rect x=\"393.0\" y=\"117.6\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"406.0\" y=\"135.1\">−</text><text x=\"433.4\" y=\"122.6\">z₁</text><text class=\"gm-d\" x=\"433.4\" y=\"148.6\">z₁</text></g><g><title>z2 = z1², 2×1</title><rect x=\"481.8\" y=\"117.6\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"494.8\" y=\"135.1\">⊙</text><text x=\"522.2\" y=\"122.6\">z₂</text><text class=\"gm-d\" x=\"522.2\" y=\"148.6\">z₂</text></g><g><title>miss = Σ(z2), scalar</title><rect x=\"570.6\" y=\"117.6\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"583.6\" y=\"135.1\">Σ</text><text x=\"618.4\" y=\"122.6\">miss</text><text class=\"gm-d\" x=\"618.4\" y=\"148.6\">miss</text></g></svg></div>\n\nValues flow to the right, derivatives back along the broken lines. A bar marks a cotangent: x\u{304}, in code `d_x`, is the derivative of <code>miss</code> by x and has the shape of x.\n\n# The derivation\n\nForward, step by step. A value with fewer rows or columns than its line is repeated.\n\n<div class=\"gm-s\"><table><tr><th></th><th>value</th><th>shape</th></tr><tr><td>(1)</td><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">place</mi><mo>=</mo><mrow><mi>zeros</mi><mo>(</mo><mo>)</mo></mrow></math></td><td>2×1</td></tr><tr><td>(2)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>13</mn></msub><mo>=</mo><mn>0</mn></math></td><td>2×100</td></tr><tr><td>(3)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>14</mn></msub><mo>=</mo><mn>0</mn></math></td><td>1×100</td></tr><tr><td></td><td><b>for</b> <math displaystyle=\"true\"><mi>run</mi></math> in 0..100, with <math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">place</mi></math> from <math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">place</mi></math>, <math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi></math> from <math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">throw</mi></math></td><td></td></tr><tr><td>(4)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>3</mn></msub><mo>=</mo><mrow><mn>0.02</mn><mo>⋅</mo><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi></mrow></math></td><td>2×1</td></tr><tr><td>(5)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>4</mn></msub><mo>=</mo><mrow><mi>with_block</mi><mo>(</mo><mn>0</mn><mo>,</mo><mn>0</mn><mo>,</mo><mn>0</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow></math></td><td>2×1</td></tr><tr><td>(6)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>5</mn></msub><mo>=</mo><mrow><mi>with_block</mi><mo>(</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>4</mn></msub><mo>,</mo><mn>9.81</mn><mo>,</mo><mn>1</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow></math></td><td>2×1</td></tr><tr><td>(7)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>6</mn></msub><mo>=</mo><msup><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></math></td><td>2×1</td></tr><tr><td>(8)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>7</mn></msub><mo>=</mo><mrow><mo>∑</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>6</mn></msub></mrow></math></td><td>scalar</td></tr><tr><td>(9)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>8</mn></msub><mo>=</mo><msqrt><msub><mi>z</mi><mn>7</mn></msub></msqrt></math></td><td>scalar</td></tr><tr><td>(10)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>9</mn></msub><mo>=</mo><mrow><mi>drag</mi><mo>⋅</mo><msub><mi>z</mi><mn>8</mn></msub></mrow></math></td><td>scalar</td></tr><tr><td>(11)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>10</mn></msub><mo>=</mo><mrow><msub><mi>z</mi><mn>9</mn></msub><mo>⋅</mo><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi></mrow></math></td><td>2×1</td></tr><tr><td>(12)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>11</mn></msub><mo>=</mo><mrow><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>5</mn></msub><mo>+</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>10</mn></msub></mrow></math></td><td>2×1</td></tr><tr><td>(13)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>12</mn></msub><mo>=</mo><mrow><mn>0.02</mn><mo>⋅</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>11</mn></msub></mrow></math></td><td>2×1</td></tr><tr><td>(14)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">place</mi><mo>←</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">place</mi><mo>+</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>3</mn></msub></mrow></math></td><td>2×1</td></tr><tr><td>(15)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi><mo>←</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi><mo>−</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>12</mn></msub></mrow></math></td><td>2×1</td></tr><tr><td>(16)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">speed_record[run]</mi><mo>←</mo><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi></math></td><td>2×1</td></tr><tr><td>(17)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">z5_record[run]</mi><mo>←</mo><msub><mi>z</mi><mn>7</mn></msub></math></td><td>1×1</td></tr><tr><td>(18)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">z6_record[run]</mi><mo>←</mo><msub><mi>z</mi><mn>8</mn></msub></math></td><td>1×1</td></tr><tr><td></td><td><b>end</b>: <math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">place</mi><mn>2</mn></msub><mo>=</mo><mi mathvariant=\"normal\" class=\"gm-m\">place</mi></math></td><td></td></tr><tr><td>(19)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>1</mn></msub><mo>=</mo><mrow><msub><mi mathvariant=\"normal\" class=\"gm-m\">place</mi><mn>2</mn></msub><mo>−</mo><mi mathvariant=\"normal\" class=\"gm-m\">target</mi></mrow></math></td><td>2×1</td></tr><tr><td>(20)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>2</mn></msub><mo>=</mo><msup><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>1</mn></msub><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></math></td><td>2×1</td></tr><tr><td>(21)</td><td><math displaystyle=\"true\"><mi>miss</mi><mo>=</mo><mrow><mo>∑</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>2</mn></msub></mrow></math></td><td>scalar</td></tr></table></div>\n\nBackward, in the order in which it is computed: the cotangent of a value is the sum of what comes back from the lines that read it.\n\n<div class=\"gm-s\"><table><tr><th></th><th>cotangent</th><th>shape</th><th>comes back from</th></tr><tr><td>(22)</td><td><math displaystyle=\"true\"><mover><mi>miss</mi><mo>‾</mo></mover></math> is given; 1 for the gradient</td><td>scalar</td><td></td></tr><tr><td>(23)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>2</mn></msub><mo>=</mo><mover><mi>miss</mi><mo>‾</mo></mover></math></td><td>2×1</td><td>(21)</td></tr><tr><td>(24)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>1</mn></msub><mo>=</mo><mrow><mn>2</mn><mo>⋅</mo><mrow><mo stretchy=\"false\">(</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>2</mn></msub><mo>⋅</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>1</mn></msub></mrow><mo stretchy=\"false\">)</mo></mrow></mrow></math></td><td>2×1</td><td>(20)</td></tr><tr><td>(25)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>15</mn></msub><mo>=</mo><mn>0</mn></math></td><td>2×1</td><td></td></tr><tr><td></td><td><b>for</b> <math displaystyle=\"true\"><mi>back</mi></math> in 0..100, with <math displaystyle=\"true\"><mover><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi><mo>‾</mo></mover></math> from <math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>15</mn></msub></math></td><td></td><td></td></tr><tr><td>(26)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><mi>run</mi><mo>=</mo><mrow><mn>99</mn><mo>-</mo><mi>back</mi></mrow></math></td><td>usize</td><td></td></tr><tr><td>(27)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi><mo>=</mo><mrow><mi>fixed_view</mi><mo>(</mo><mi mathvariant=\"normal\" class=\"gm-m\">speed_record</mi><mo>,</mo><mn>0</mn><mo>,</mo><mi>run</mi><mo>)</mo></mrow></math></td><td>2×1</td><td></td></tr><tr><td>(28)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>7</mn></msub><mo>=</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">z5_record</mi><mo>[</mo><mn>0</mn><mo>,</mo><mi>run</mi><mo>]</mo></mrow></math></td><td>scalar</td><td></td></tr><tr><td>(29)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>8</mn></msub><mo>=</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">z6_record</mi><mo>[</mo><mn>0</mn><mo>,</mo><mi>run</mi><mo>]</mo></mrow></math></td><td>scalar</td><td></td></tr><tr><td>(30)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>9</mn></msub><mo>=</mo><mrow><mi>drag</mi><mo>⋅</mo><msub><mi>z</mi><mn>8</mn></msub></mrow></math></td><td>scalar</td><td></td></tr><tr><td>(31)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>19</mn></msub><mo>=</mo><mrow><mover><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi><mo>‾</mo></mover><mo>⋅</mo><mn>0.02</mn></mrow></math></td><td>2×1</td><td></td></tr><tr><td>(32)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>20</mn></msub><mo>=</mo><mrow><msub><mi>z</mi><mn>7</mn></msub><mo>&gt;</mo><mn>0</mn></mrow></math></td><td>condition</td><td></td></tr><tr><td>(33)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi>z</mi><mn>21</mn></msub><mo>=</mo><mrow><mrow><mrow><mo>∑</mo><mrow><mo stretchy=\"false\">(</mo><mrow><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>19</mn></msub><mo>⊙</mo><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi></mrow><mo stretchy=\"false\">)</mo></mrow></mrow><mo>⋅</mo><mi>drag</mi></mrow><mo>⋅</mo><mrow><mo>(</mo><mrow><mo>{</mo><mtable columnalign=\"left\"><mtr><mtd><mfrac><mn>0.5</mn><mrow><mo>{</mo><mtable columnalign=\"left\"><mtr><mtd><msub><mi>z</mi><mn>8</mn></msub></mtd><mtd><mtext>if </mtext><msub><mi>z</mi><mn>20</mn></msub></mtd></mtr><mtr><mtd><mn>1</mn></mtd><mtd><mtext>else</mtext></mtd></mtr></mtable></mrow></mfrac></mtd><mtd><mtext>if </mtext><msub><mi>z</mi><mn>20</mn></msub></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mtext>else</mtext></mtd></mtr></mtable></mrow><mo>)</mo></mrow></mrow></math></td><td>scalar</td><td></td></tr><tr><td>(34)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>7</mn></msub><mo>=</mo><mrow><mo>−</mo><msub><mi>z</mi><mn>21</mn></msub></mrow></math></td><td>scalar</td><td></td></tr><tr><td>(35)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>6</mn></msub><mo>=</mo><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>7</mn></msub></math></td><td>2×1</td><td></td></tr><tr><td>(36)</td><td>&emsp;&emsp;<math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>22</mn></msub><mo>=</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>6</mn></msub><mo>⋅</mo><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi></mrow></math></td><td>2×1</td><td></td></tr><tr><td></td><td><b>end</b>: <math displaystyle=\"true\"><mover><mi mathvariant=\"normal\" class=\"gm-m\">throw</mi><mo>‾</mo></mover><mo>=</mo><mover><mi mathvariant=\"normal\" class=\"gm-m\">speed</mi><mo>‾</mo></mover></math></td><td></td><td></td></tr></table></div>\n\n# The rules in use\n\n<div class=\"gm-s\"><table><tr><th>operation</th><th>what comes back</th></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>−</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mover><mi>y</mi><mo>‾</mo></mover></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>⊙</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mi>v</mi></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mi>u</mi></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mo>∑</mo><mi>x</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>+</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>with_block</mi><mo>(</mo><mi>u</mi><mo>,</mo><mi>v</mi><mo>,</mo><mi>i</mi><mo>,</mo><mi>j</mi><mo>)</mo></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mi>with_block</mi><mo>(</mo><mover><mi>y</mi><mo>‾</mo></mover><mo>,</mo><mn>0</mn><mo>,</mo><mi>i</mi><mo>,</mo><mi>j</mi><mo>)</mo></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mi>fixed_view</mi><mo>(</mo><mover><mi>y</mi><mo>‾</mo></mover><mo>,</mo><mi>i</mi><mo>,</mo><mi>j</mi><mo>)</mo></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><msqrt><mi>x</mi></msqrt></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mrow><mo>(</mo><mrow><mo>{</mo><mtable columnalign=\"left\"><mtr><mtd><mfrac><mn>0.5</mn><mrow><mo>{</mo><mtable columnalign=\"left\"><mtr><mtd><mi>y</mi></mtd><mtd><mtext>if </mtext><mrow><mi>x</mi><mo>&gt;</mo><mn>0</mn></mrow></mtd></mtr><mtr><mtd><mn>1</mn></mtd><mtd><mtext>else</mtext></mtd></mtr></mtable></mrow></mfrac></mtd><mtd><mtext>if </mtext><mrow><mi>x</mi><mo>&gt;</mo><mn>0</mn></mrow></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mtext>else</mtext></mtd></mtr></mtable></mrow><mo>)</mo></mrow></mrow></math></td></tr></table></div>\n\n# How it is computed\n\nForward and backward are written in fused loops, with kernels for what works on whole matrices.\n\n<div class=\"gm-s\"><table><tr><th></th><th>forward</th><th>backward</th></tr><tr><td>operations</td><td>1,606</td><td>4,206</td></tr><tr><td>saved for the backward pass</td><td>3,216 bytes</td><td></td></tr><tr><td>workspace</td><td>0 bytes</td><td></td></tr></table></div>\n\n# At the edges\n\n<div class=\"gm-s\"><table><tr><td><code>norm</code></td><td class=\"gm-w\">the gradient at zero is zero</td></tr></table></div>\n\n"
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
mod miss {
    use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
    /// The derivatives of `miss`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq
    )]
    pub struct Gradient {
        /// ∂miss/∂throw, 2×1
        pub throw: SMatrix<f64, 2, 1>,
    }
    impl Gradient {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self { throw: rt::zeros() }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Gradient {
        type Layout = (SMatrix<f64, 2, 1>,);
    }
    impl rt::Values<f64> for Gradient {
        const LEN: usize = <SMatrix<f64, 2, 1> as rt::Values<f64>>::LEN;
        fn from_fn(f: &mut dyn rt::FnMut(usize) -> f64) -> Self {
            let mut parts = rt::Parts::of(f);
            Self { throw: parts.part() }
        }
        fn entry(&self, k: usize) -> f64 {
            rt::Search::entry(k).within(&self.throw).found()
        }
        fn entry_mut(&mut self, k: usize) -> &mut f64 {
            rt::Search::entry(k).within_mut(&mut self.throw).found()
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
        /// `speed_record`, 2×100
        pub speed_record: SMatrix<f64, 2, 100>,
        /// `sum_record`, 1×100
        pub sum_record: SMatrix<f64, 1, 100>,
        /// `root_sum_record`, 1×100
        pub root_sum_record: SMatrix<f64, 1, 100>,
        /// `place_2_minus_target`, 2×1
        pub place_2_minus_target: SMatrix<f64, 2, 1>,
    }
    impl Saved {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self {
                speed_record: rt::zeros(),
                sum_record: rt::zeros(),
                root_sum_record: rt::zeros(),
                place_2_minus_target: rt::zeros(),
            }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Saved {
        type Layout = (
            SMatrix<f64, 2, 100>,
            SMatrix<f64, 1, 100>,
            SMatrix<f64, 1, 100>,
            SMatrix<f64, 2, 1>,
        );
    }
    /// The temporaries: none are needed.
    pub type Workspace = rt::Workspace<()>;
    /// What one call costs.
    pub const COST: rt::Cost = rt::Cost {
        forward_flops: 1606,
        backward_flops: 4206,
        saved_bytes: rt::size_of::<Saved>(),
        workspace_bytes: rt::size_of::<Workspace>(),
    };
    /// The graph as Graphviz text.
    pub const DOT: &str = "digraph miss {\n  rankdir=LR;\n  n0 [label=\"throw\", shape=box];\n  n1 [label=\"target\", shape=box];\n  n2 [label=\"drag\", shape=box];\n  n3 [label=\"zeros\", shape=ellipse];\n  n4 [label=\"for 0..100\", shape=box3d];\n  n3 -> n4 [label=\"2×1\"];\n  n0 -> n4 [label=\"2×1\"];\n  n2 -> n4 [label=\"a scalar\"];\n  n1 -> n4 [label=\"2×1\"];\n  n0 -> n4 [label=\"2×1\"];\n  n5 [label=\"part\", shape=point];\n  n4 -> n5 [label=\"a scalar\"];\n  n6 [label=\"−\", shape=ellipse];\n  n5 -> n6 [label=\"2×1\"];\n  n1 -> n6 [label=\"2×1\"];\n  n7 [label=\"⊙\", shape=ellipse];\n  n6 -> n7 [label=\"2×1\"];\n  n6 -> n7 [label=\"2×1\"];\n  n8 [label=\"Σ\", shape=ellipse];\n  n7 -> n8 [label=\"2×1\"];\n  miss [label=\"miss\", shape=box];\n  n8 -> miss [label=\"a scalar\"];\n}\n";
    /// The value.
    #[inline]
    pub fn forward(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
    ) -> f64 {
        let mut output = 0.0;
        forward_into(throw, target, drag, &mut rt::Workspace::new(), &mut output);
        output
    }
    /// The vector-Jacobian product: forward and backward fused in one pass.
    #[inline]
    pub fn backward(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        d_miss: f64,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_into(
            throw,
            target,
            drag,
            d_miss,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The value and the gradient.
    #[inline]
    pub fn value_and_gradient(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
    ) -> (f64, Gradient) {
        let mut gradient = Gradient::zeros();
        let value = value_and_gradient_into(
            throw,
            target,
            drag,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        (value, gradient)
    }
    /// The gradient.
    #[inline]
    pub fn gradient(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
    ) -> Gradient {
        value_and_gradient(throw, target, drag).1
    }
    /// The value, and what the backward pass reads.
    #[inline]
    pub fn forward_saved(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
    ) -> (f64, Saved) {
        let mut output = 0.0;
        let mut saved = Saved::zeros();
        forward_saved_into(
            throw,
            target,
            drag,
            &mut rt::Workspace::new(),
            &mut output,
            &mut saved,
        );
        (output, saved)
    }
    /// The value, and what the backward pass reads, each written in place.
    #[inline]
    pub fn forward_saved_into(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        workspace: &mut Workspace,
        output: &mut f64,
        saved: &mut Saved,
    ) {
        struct Pass<'a> {
            throw: &'a SMatrix<f64, 2, 1>,
            target: &'a SMatrix<f64, 2, 1>,
            drag: f64,
            output: &'a mut f64,
            saved: &'a mut Saved,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { throw, target, drag, output, saved } = self;
                let throw = &throw.data.0;
                let target = &target.data.0;
                let speed_record = &mut saved.speed_record.data.0;
                let sum_record = &mut saved.sum_record.data.0;
                let root_sum_record = &mut saved.root_sum_record.data.0;
                let place_2_minus_target = &mut saved.place_2_minus_target.data.0;
                let place = &mut [[0.0; 2]; 1];
                let place_2 = &mut [[0.0; 2]; 1];
                /// place = zeros()
                for i in 0..2 {
                    place[0][i] = 0.0;
                }
                *place_2 = *place;
                let speed = &mut [[0.0; 2]; 1];
                *speed = *throw;
                let speed_next = &mut [[0.0; 2]; 1];
                /// place_2, speed, speed_record, sum_record, root_sum_record, run by run
                for run in 0..100 {
                    let sum = arch
                        .dot([speed[0][0], speed[0][1]], [speed[0][0], speed[0][1]]);
                    let root_sum = arch.sqrt(sum);
                    let drag_times_root_sum = drag * root_sum;
                    place_2[0][0] += 0.02 * speed[0][0];
                    place_2[0][1] += 0.02 * speed[0][1];
                    speed_next[0][0] = arch
                        .mul_add(-0.02, drag_times_root_sum * speed[0][0], speed[0][0]);
                    speed_next[0][1] = arch
                        .mul_add(
                            -0.02,
                            9.81 + drag_times_root_sum * speed[0][1],
                            speed[0][1],
                        );
                    speed_record[run][0] = speed[0][0];
                    speed_record[run][1] = speed[0][1];
                    *speed = *speed_next;
                    sum_record[run][0] = sum;
                    root_sum_record[run][0] = root_sum;
                }
                let mut miss_terms = [0.0; 2];
                /// place_2_minus_target = place_2 − target; miss = Σ(place_2_minus_target²)
                for i in 0..2 {
                    let place_2_minus_target_i = place_2[0][i] - target[0][i];
                    place_2_minus_target[0][i] = place_2_minus_target_i;
                    miss_terms[i] = place_2_minus_target_i * place_2_minus_target_i;
                }
                let miss = rt::sum(arch, &miss_terms);
                *output = miss;
            }
        }
        rt::dispatch(Pass {
            throw,
            target,
            drag,
            output,
            saved,
        })
    }
    /// The vector-Jacobian product from what the forward pass saved.
    #[inline]
    pub fn backward_saved(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        saved: &Saved,
        d_miss: f64,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_saved_into(
            throw,
            target,
            drag,
            saved,
            d_miss,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The vector-Jacobian product from what the forward pass saved, written into `gradient`.
    #[inline]
    pub fn backward_saved_into(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        saved: &Saved,
        d_miss: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            drag: f64,
            saved: &'a Saved,
            d_miss: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { drag, saved, d_miss, gradient } = self;
                let speed_record = &saved.speed_record.data.0;
                let sum_record = &saved.sum_record.data.0;
                let root_sum_record = &saved.root_sum_record.data.0;
                let place_2_minus_target = &saved.place_2_minus_target.data.0;
                let d_throw = &mut gradient.throw.data.0;
                let d_place = &mut [[0.0; 2]; 1];
                /// d_place = 2·(d_miss·place_2_minus_target)
                for i in 0..2 {
                    d_place[0][i] = 2.0 * (d_miss * place_2_minus_target[0][i]);
                }
                *d_throw = [[0.0; 2]; 1];
                let d_throw_next = &mut [[0.0; 2]; 1];
                /// d_throw, run by run
                for back in 0..100 {
                    /// run = 99 - back
                    let run = 99 - back;
                    let drag_times_root_sum = drag * root_sum_record[run][0];
                    let scaled_d_speed_0 = d_throw[0][0] * 0.02;
                    let scaled_d_speed_1 = d_throw[0][1] * 0.02;
                    let sum_is_greater = sum_record[run][0] > 0.0;
                    let product_6 = arch
                        .dot(
                            [scaled_d_speed_0, scaled_d_speed_1],
                            [speed_record[run][0], speed_record[run][1]],
                        ) * drag
                        * (if sum_is_greater {
                            0.5
                                / (if sum_is_greater {
                                    root_sum_record[run][0]
                                } else {
                                    1.0
                                })
                        } else {
                            0.0
                        });
                    let product_7 = product_6 * speed_record[run][0];
                    let product_8 = product_6 * speed_record[run][1];
                    d_throw_next[0][0] = arch
                        .mul_add(
                            d_place[0][0],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_0,
                                    drag_times_root_sum,
                                    d_throw[0][0],
                                ) - product_7 - product_7,
                        );
                    d_throw_next[0][1] = arch
                        .mul_add(
                            d_place[0][1],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_1,
                                    drag_times_root_sum,
                                    d_throw[0][1],
                                ) - product_8 - product_8,
                        );
                    *d_throw = *d_throw_next;
                }
            }
        }
        rt::dispatch(Pass {
            drag,
            saved,
            d_miss,
            gradient,
        })
    }
    /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
    #[inline]
    pub fn vjp(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        saved: &Saved,
        d_miss: f64,
    ) -> (SMatrix<f64, 2, 1>, (), ()) {
        let gradient = backward_saved(throw, target, drag, saved, d_miss);
        (gradient.throw, (), ())
    }
    /// The value, written into `output`.
    #[inline]
    pub fn forward_into(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        workspace: &mut Workspace,
        output: &mut f64,
    ) {
        struct Pass<'a> {
            throw: &'a SMatrix<f64, 2, 1>,
            target: &'a SMatrix<f64, 2, 1>,
            drag: f64,
            output: &'a mut f64,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { throw, target, drag, output } = self;
                let throw = &throw.data.0;
                let target = &target.data.0;
                let place = &mut [[0.0; 2]; 1];
                let place_2 = &mut [[0.0; 2]; 1];
                /// place = zeros()
                for i in 0..2 {
                    place[0][i] = 0.0;
                }
                *place_2 = *place;
                let speed = &mut [[0.0; 2]; 1];
                *speed = *throw;
                let speed_next = &mut [[0.0; 2]; 1];
                /// place_2, speed, run by run
                for run in 0..100 {
                    let drag_times_root_sum = drag
                        * arch
                            .sqrt(
                                arch
                                    .dot([speed[0][0], speed[0][1]], [speed[0][0], speed[0][1]]),
                            );
                    place_2[0][0] += 0.02 * speed[0][0];
                    place_2[0][1] += 0.02 * speed[0][1];
                    speed_next[0][0] = arch
                        .mul_add(-0.02, drag_times_root_sum * speed[0][0], speed[0][0]);
                    speed_next[0][1] = arch
                        .mul_add(
                            -0.02,
                            9.81 + drag_times_root_sum * speed[0][1],
                            speed[0][1],
                        );
                    *speed = *speed_next;
                }
                let mut miss_terms = [0.0; 2];
                /// place_2_minus_target = place_2 − target; miss = Σ(place_2_minus_target²)
                for i in 0..2 {
                    let place_2_minus_target_i = place_2[0][i] - target[0][i];
                    miss_terms[i] = place_2_minus_target_i * place_2_minus_target_i;
                }
                let miss = rt::sum(arch, &miss_terms);
                *output = miss;
            }
        }
        rt::dispatch(Pass {
            throw,
            target,
            drag,
            output,
        })
    }
    /// The vector-Jacobian product, written into `gradient`.
    #[inline]
    pub fn backward_into(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        d_miss: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            throw: &'a SMatrix<f64, 2, 1>,
            target: &'a SMatrix<f64, 2, 1>,
            drag: f64,
            d_miss: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { throw, target, drag, d_miss, gradient } = self;
                let throw = &throw.data.0;
                let target = &target.data.0;
                let d_throw = &mut gradient.throw.data.0;
                let place = &mut [[0.0; 2]; 1];
                let place_2 = &mut [[0.0; 2]; 1];
                let speed_record = &mut [[0.0; 2]; 100];
                let sum_record = &mut [[0.0; 1]; 100];
                let root_sum_record = &mut [[0.0; 1]; 100];
                let d_place = &mut [[0.0; 2]; 1];
                /// place = zeros()
                for i in 0..2 {
                    place[0][i] = 0.0;
                }
                *place_2 = *place;
                let speed = &mut [[0.0; 2]; 1];
                *speed = *throw;
                let speed_next = &mut [[0.0; 2]; 1];
                /// place_2, speed, speed_record, sum_record, root_sum_record, run by run
                for run in 0..100 {
                    let sum = arch
                        .dot([speed[0][0], speed[0][1]], [speed[0][0], speed[0][1]]);
                    let root_sum = arch.sqrt(sum);
                    let drag_times_root_sum = drag * root_sum;
                    place_2[0][0] += 0.02 * speed[0][0];
                    place_2[0][1] += 0.02 * speed[0][1];
                    speed_next[0][0] = arch
                        .mul_add(-0.02, drag_times_root_sum * speed[0][0], speed[0][0]);
                    speed_next[0][1] = arch
                        .mul_add(
                            -0.02,
                            9.81 + drag_times_root_sum * speed[0][1],
                            speed[0][1],
                        );
                    speed_record[run][0] = speed[0][0];
                    speed_record[run][1] = speed[0][1];
                    *speed = *speed_next;
                    sum_record[run][0] = sum;
                    root_sum_record[run][0] = root_sum;
                }
                /// d_place = 2·(d_miss·(place_2 − target))
                for i in 0..2 {
                    d_place[0][i] = 2.0 * (d_miss * (place_2[0][i] - target[0][i]));
                }
                *d_throw = [[0.0; 2]; 1];
                let d_throw_next = &mut [[0.0; 2]; 1];
                /// d_throw, run by run
                for back in 0..100 {
                    /// run = 99 - back
                    let run_2 = 99 - back;
                    let drag_times_root_sum = drag * root_sum_record[run_2][0];
                    let scaled_d_speed_0 = d_throw[0][0] * 0.02;
                    let scaled_d_speed_1 = d_throw[0][1] * 0.02;
                    let sum_is_greater = sum_record[run_2][0] > 0.0;
                    let product_6 = arch
                        .dot(
                            [scaled_d_speed_0, scaled_d_speed_1],
                            [speed_record[run_2][0], speed_record[run_2][1]],
                        ) * drag
                        * (if sum_is_greater {
                            0.5
                                / (if sum_is_greater {
                                    root_sum_record[run_2][0]
                                } else {
                                    1.0
                                })
                        } else {
                            0.0
                        });
                    let product_7 = product_6 * speed_record[run_2][0];
                    let product_8 = product_6 * speed_record[run_2][1];
                    d_throw_next[0][0] = arch
                        .mul_add(
                            d_place[0][0],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_0,
                                    drag_times_root_sum,
                                    d_throw[0][0],
                                ) - product_7 - product_7,
                        );
                    d_throw_next[0][1] = arch
                        .mul_add(
                            d_place[0][1],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_1,
                                    drag_times_root_sum,
                                    d_throw[0][1],
                                ) - product_8 - product_8,
                        );
                    *d_throw = *d_throw_next;
                }
            }
        }
        rt::dispatch(Pass {
            throw,
            target,
            drag,
            d_miss,
            gradient,
        })
    }
    /// The vector-Jacobian product, added to `gradient`.
    #[inline]
    pub fn backward_accumulate(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        d_miss: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            throw: &'a SMatrix<f64, 2, 1>,
            target: &'a SMatrix<f64, 2, 1>,
            drag: f64,
            d_miss: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { throw, target, drag, d_miss, gradient } = self;
                let throw = &throw.data.0;
                let target = &target.data.0;
                let d_throw_out = &mut gradient.throw.data.0;
                let place = &mut [[0.0; 2]; 1];
                let place_2 = &mut [[0.0; 2]; 1];
                let speed_record = &mut [[0.0; 2]; 100];
                let sum_record = &mut [[0.0; 1]; 100];
                let root_sum_record = &mut [[0.0; 1]; 100];
                let d_place = &mut [[0.0; 2]; 1];
                let d_throw = &mut [[0.0; 2]; 1];
                /// place = zeros()
                for i in 0..2 {
                    place[0][i] = 0.0;
                }
                *place_2 = *place;
                let speed = &mut [[0.0; 2]; 1];
                *speed = *throw;
                let speed_next = &mut [[0.0; 2]; 1];
                /// place_2, speed, speed_record, sum_record, root_sum_record, run by run
                for run in 0..100 {
                    let sum = arch
                        .dot([speed[0][0], speed[0][1]], [speed[0][0], speed[0][1]]);
                    let root_sum = arch.sqrt(sum);
                    let drag_times_root_sum = drag * root_sum;
                    place_2[0][0] += 0.02 * speed[0][0];
                    place_2[0][1] += 0.02 * speed[0][1];
                    speed_next[0][0] = arch
                        .mul_add(-0.02, drag_times_root_sum * speed[0][0], speed[0][0]);
                    speed_next[0][1] = arch
                        .mul_add(
                            -0.02,
                            9.81 + drag_times_root_sum * speed[0][1],
                            speed[0][1],
                        );
                    speed_record[run][0] = speed[0][0];
                    speed_record[run][1] = speed[0][1];
                    *speed = *speed_next;
                    sum_record[run][0] = sum;
                    root_sum_record[run][0] = root_sum;
                }
                /// d_place = 2·(d_miss·(place_2 − target))
                for i in 0..2 {
                    d_place[0][i] = 2.0 * (d_miss * (place_2[0][i] - target[0][i]));
                }
                let d_throw_next = &mut [[0.0; 2]; 1];
                /// d_throw, run by run
                for back in 0..100 {
                    /// run = 99 - back
                    let run_2 = 99 - back;
                    let drag_times_root_sum = drag * root_sum_record[run_2][0];
                    let scaled_d_speed_0 = d_throw[0][0] * 0.02;
                    let scaled_d_speed_1 = d_throw[0][1] * 0.02;
                    let sum_is_greater = sum_record[run_2][0] > 0.0;
                    let product_6 = arch
                        .dot(
                            [scaled_d_speed_0, scaled_d_speed_1],
                            [speed_record[run_2][0], speed_record[run_2][1]],
                        ) * drag
                        * (if sum_is_greater {
                            0.5
                                / (if sum_is_greater {
                                    root_sum_record[run_2][0]
                                } else {
                                    1.0
                                })
                        } else {
                            0.0
                        });
                    let product_7 = product_6 * speed_record[run_2][0];
                    let product_8 = product_6 * speed_record[run_2][1];
                    d_throw_next[0][0] = arch
                        .mul_add(
                            d_place[0][0],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_0,
                                    drag_times_root_sum,
                                    d_throw[0][0],
                                ) - product_7 - product_7,
                        );
                    d_throw_next[0][1] = arch
                        .mul_add(
                            d_place[0][1],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_1,
                                    drag_times_root_sum,
                                    d_throw[0][1],
                                ) - product_8 - product_8,
                        );
                    *d_throw = *d_throw_next;
                }
                /// d_throw_out += d_throw
                for i in 0..2 {
                    d_throw_out[0][i] += d_throw[0][i];
                }
            }
        }
        rt::dispatch(Pass {
            throw,
            target,
            drag,
            d_miss,
            gradient,
        })
    }
    /// The value; the gradient is written into `gradient`.
    #[inline]
    pub fn value_and_gradient_into(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> f64 {
        struct Pass<'a> {
            throw: &'a SMatrix<f64, 2, 1>,
            target: &'a SMatrix<f64, 2, 1>,
            drag: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = f64;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> f64 {
                let Self { throw, target, drag, gradient } = self;
                let throw = &throw.data.0;
                let target = &target.data.0;
                let d_throw = &mut gradient.throw.data.0;
                let place = &mut [[0.0; 2]; 1];
                let place_2 = &mut [[0.0; 2]; 1];
                let speed_record = &mut [[0.0; 2]; 100];
                let sum_record = &mut [[0.0; 1]; 100];
                let root_sum_record = &mut [[0.0; 1]; 100];
                let d_place = &mut [[0.0; 2]; 1];
                /// place = zeros()
                for i in 0..2 {
                    place[0][i] = 0.0;
                }
                *place_2 = *place;
                let speed = &mut [[0.0; 2]; 1];
                *speed = *throw;
                let speed_next = &mut [[0.0; 2]; 1];
                /// place_2, speed, speed_record, sum_record, root_sum_record, run by run
                for run in 0..100 {
                    let sum = arch
                        .dot([speed[0][0], speed[0][1]], [speed[0][0], speed[0][1]]);
                    let root_sum = arch.sqrt(sum);
                    let drag_times_root_sum = drag * root_sum;
                    place_2[0][0] += 0.02 * speed[0][0];
                    place_2[0][1] += 0.02 * speed[0][1];
                    speed_next[0][0] = arch
                        .mul_add(-0.02, drag_times_root_sum * speed[0][0], speed[0][0]);
                    speed_next[0][1] = arch
                        .mul_add(
                            -0.02,
                            9.81 + drag_times_root_sum * speed[0][1],
                            speed[0][1],
                        );
                    speed_record[run][0] = speed[0][0];
                    speed_record[run][1] = speed[0][1];
                    *speed = *speed_next;
                    sum_record[run][0] = sum;
                    root_sum_record[run][0] = root_sum;
                }
                let mut miss_terms = [0.0; 2];
                /// place_2_minus_target = place_2 − target; d_place = 2·place_2_minus_target; miss = Σ(place_2_minus_target²)
                for i in 0..2 {
                    let place_2_minus_target_i = place_2[0][i] - target[0][i];
                    d_place[0][i] = 2.0 * place_2_minus_target_i;
                    miss_terms[i] = place_2_minus_target_i * place_2_minus_target_i;
                }
                let miss = rt::sum(arch, &miss_terms);
                *d_throw = [[0.0; 2]; 1];
                let d_throw_next = &mut [[0.0; 2]; 1];
                /// d_throw, run by run
                for back in 0..100 {
                    /// run = 99 - back
                    let run_2 = 99 - back;
                    let drag_times_root_sum = drag * root_sum_record[run_2][0];
                    let scaled_d_speed_0 = d_throw[0][0] * 0.02;
                    let scaled_d_speed_1 = d_throw[0][1] * 0.02;
                    let sum_is_greater = sum_record[run_2][0] > 0.0;
                    let product_6 = arch
                        .dot(
                            [scaled_d_speed_0, scaled_d_speed_1],
                            [speed_record[run_2][0], speed_record[run_2][1]],
                        ) * drag
                        * (if sum_is_greater {
                            0.5
                                / (if sum_is_greater {
                                    root_sum_record[run_2][0]
                                } else {
                                    1.0
                                })
                        } else {
                            0.0
                        });
                    let product_7 = product_6 * speed_record[run_2][0];
                    let product_8 = product_6 * speed_record[run_2][1];
                    d_throw_next[0][0] = arch
                        .mul_add(
                            d_place[0][0],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_0,
                                    drag_times_root_sum,
                                    d_throw[0][0],
                                ) - product_7 - product_7,
                        );
                    d_throw_next[0][1] = arch
                        .mul_add(
                            d_place[0][1],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_1,
                                    drag_times_root_sum,
                                    d_throw[0][1],
                                ) - product_8 - product_8,
                        );
                    *d_throw = *d_throw_next;
                }
                miss
            }
        }
        rt::dispatch(Pass {
            throw,
            target,
            drag,
            gradient,
        })
    }
    /// The value; the gradient is added to `gradient`.
    #[inline]
    pub fn value_and_gradient_accumulate(
        throw: &SMatrix<f64, 2, 1>,
        target: &SMatrix<f64, 2, 1>,
        drag: f64,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) -> f64 {
        struct Pass<'a> {
            throw: &'a SMatrix<f64, 2, 1>,
            target: &'a SMatrix<f64, 2, 1>,
            drag: f64,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = f64;
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) -> f64 {
                let Self { throw, target, drag, gradient } = self;
                let throw = &throw.data.0;
                let target = &target.data.0;
                let d_throw_out = &mut gradient.throw.data.0;
                let place = &mut [[0.0; 2]; 1];
                let place_2 = &mut [[0.0; 2]; 1];
                let speed_record = &mut [[0.0; 2]; 100];
                let sum_record = &mut [[0.0; 1]; 100];
                let root_sum_record = &mut [[0.0; 1]; 100];
                let d_place = &mut [[0.0; 2]; 1];
                let d_throw = &mut [[0.0; 2]; 1];
                /// place = zeros()
                for i in 0..2 {
                    place[0][i] = 0.0;
                }
                *place_2 = *place;
                let speed = &mut [[0.0; 2]; 1];
                *speed = *throw;
                let speed_next = &mut [[0.0; 2]; 1];
                /// place_2, speed, speed_record, sum_record, root_sum_record, run by run
                for run in 0..100 {
                    let sum = arch
                        .dot([speed[0][0], speed[0][1]], [speed[0][0], speed[0][1]]);
                    let root_sum = arch.sqrt(sum);
                    let drag_times_root_sum = drag * root_sum;
                    place_2[0][0] += 0.02 * speed[0][0];
                    place_2[0][1] += 0.02 * speed[0][1];
                    speed_next[0][0] = arch
                        .mul_add(-0.02, drag_times_root_sum * speed[0][0], speed[0][0]);
                    speed_next[0][1] = arch
                        .mul_add(
                            -0.02,
                            9.81 + drag_times_root_sum * speed[0][1],
                            speed[0][1],
                        );
                    speed_record[run][0] = speed[0][0];
                    speed_record[run][1] = speed[0][1];
                    *speed = *speed_next;
                    sum_record[run][0] = sum;
                    root_sum_record[run][0] = root_sum;
                }
                let mut miss_terms = [0.0; 2];
                /// place_2_minus_target = place_2 − target; d_place = 2·place_2_minus_target; miss = Σ(place_2_minus_target²)
                for i in 0..2 {
                    let place_2_minus_target_i = place_2[0][i] - target[0][i];
                    d_place[0][i] = 2.0 * place_2_minus_target_i;
                    miss_terms[i] = place_2_minus_target_i * place_2_minus_target_i;
                }
                let miss = rt::sum(arch, &miss_terms);
                let d_throw_next = &mut [[0.0; 2]; 1];
                /// d_throw, run by run
                for back in 0..100 {
                    /// run = 99 - back
                    let run_2 = 99 - back;
                    let drag_times_root_sum = drag * root_sum_record[run_2][0];
                    let scaled_d_speed_0 = d_throw[0][0] * 0.02;
                    let scaled_d_speed_1 = d_throw[0][1] * 0.02;
                    let sum_is_greater = sum_record[run_2][0] > 0.0;
                    let product_6 = arch
                        .dot(
                            [scaled_d_speed_0, scaled_d_speed_1],
                            [speed_record[run_2][0], speed_record[run_2][1]],
                        ) * drag
                        * (if sum_is_greater {
                            0.5
                                / (if sum_is_greater {
                                    root_sum_record[run_2][0]
                                } else {
                                    1.0
                                })
                        } else {
                            0.0
                        });
                    let product_7 = product_6 * speed_record[run_2][0];
                    let product_8 = product_6 * speed_record[run_2][1];
                    d_throw_next[0][0] = arch
                        .mul_add(
                            d_place[0][0],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_0,
                                    drag_times_root_sum,
                                    d_throw[0][0],
                                ) - product_7 - product_7,
                        );
                    d_throw_next[0][1] = arch
                        .mul_add(
                            d_place[0][1],
                            0.02,
                            arch
                                .mul_add(
                                    -scaled_d_speed_1,
                                    drag_times_root_sum,
                                    d_throw[0][1],
                                ) - product_8 - product_8,
                        );
                    *d_throw = *d_throw_next;
                }
                /// d_throw_out += d_throw
                for i in 0..2 {
                    d_throw_out[0][i] += d_throw[0][i];
                }
                miss
            }
        }
        rt::dispatch(Pass {
            throw,
            target,
            drag,
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
        type Inputs = (SMatrix<f64, 2, 1>, SMatrix<f64, 2, 1>, f64);
        type Output = f64;
        type Cotangent = f64;
        type Gradient = Gradient;
        const NAME: &'static str = "miss";
        const COST: rt::Cost = COST;
        const DOT: &'static str = DOT;
        const DIFFERENTIATED: &'static [rt::Input] = &[
            rt::Input {
                name: "throw",
                rows: 2,
                cols: 1,
            },
        ];
        fn forward(inputs: &Self::Inputs) -> Self::Output {
            self::forward(&inputs.0, &inputs.1, inputs.2)
        }
        fn backward(
            inputs: &Self::Inputs,
            cotangent: &Self::Cotangent,
        ) -> Self::Gradient {
            self::backward(&inputs.0, &inputs.1, inputs.2, *cotangent)
        }
        fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
            rt::Search::entry(k).within_mut(&mut inputs.0).found()
        }
    }
}
