// What the macro makes of `sighting` in `main.rs`, formatted. A test keeps this file true.

/// The range and the bearing of a beacon, seen from a pose of place and heading.
#[inline]
fn sighting(pose: &Vector3<f64>, beacon: &Vector2<f64>) -> Vector2<f64> {
    sighting::forward(pose, beacon)
}
/// `d = beacon − fixed_view(pose, 0, 0); sighting = with_block(with_block(0, √(Σ(d²)), 0, 0), atan2(d[1], d[0]) − pose[2], 1, 0)`
///
/// Of `pose` 3×1, `beacon` 2×1 (data): 2×1.
///
/// Forward 31 operations, backward 22; 32 bytes saved, 0 bytes of workspace.
#[cfg_attr(
    doc,
    doc = "<style>.gm-s{overflow-x:auto;margin:.7em 0}.gm-s table{margin:0}.gm-s td,.gm-s th{white-space:nowrap;vertical-align:middle}.gm-s .gm-w{white-space:normal;min-width:14em}.gm-m{font-weight:bold}.gm-s math{font-size:1.08em}.gm-g{display:block}.gm-g text{font:12px sans-serif;fill:currentColor;text-anchor:middle}.gm-g rect{fill:none;stroke:currentColor}.gm-f{fill:none;stroke:currentColor}.gm-h{fill:currentColor}.gm-b{fill:none;stroke:var(--link-color,currentColor);stroke-dasharray:4 2}.gm-k{fill:var(--link-color,currentColor)}.gm-g .gm-d{fill:var(--link-color,currentColor);text-decoration:overline}</style>\n\n# The formula\n\n<div class=\"gm-s\"><table><tr><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">d</mi><mo>=</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">beacon</mi><mo>−</mo><mrow><mi>fixed_view</mi><mo>(</mo><mi mathvariant=\"normal\" class=\"gm-m\">pose</mi><mo>,</mo><mn>0</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">sighting</mi><mo>=</mo><mrow><mi>with_block</mi><mo>(</mo><mrow><mi>with_block</mi><mo>(</mo><mn>0</mn><mo>,</mo><msqrt><mrow><mo>∑</mo><msup><mi mathvariant=\"normal\" class=\"gm-m\">d</mi><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></mrow></msqrt><mo>,</mo><mn>0</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow><mo>,</mo><mrow><mrow><mi>atan2</mi><mo>(</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">d</mi><mo>[</mo><mn>1</mn><mo>]</mo></mrow><mo>,</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">d</mi><mo>[</mo><mn>0</mn><mo>]</mo></mrow><mo>)</mo></mrow><mo>−</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">pose</mi><mo>[</mo><mn>2</mn><mo>]</mo></mrow></mrow><mo>,</mo><mn>1</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow></math></td></tr></table></div>\n\n# Inputs and output\n\n<div class=\"gm-s\"><table><tr><th>value</th><th>shape</th><th></th></tr><tr><td><code>pose</code></td><td>3×1</td><td>differentiated</td></tr><tr><td><code>beacon</code></td><td>2×1</td><td>data</td></tr><tr><td><code>sighting</code></td><td>2×1</td><td>output</td></tr></table></div>\n\n# The graph\n\n<div class=\"gm-s\"><svg class=\"gm-g\" role=\"img\" width=\"948\" height=\"311\" viewBox=\"0 0 948 311\"><title>The computational graph of sighting</title><desc>Values flow to the right, derivatives back to the left. The derivation below says the same line by line.</desc><path class=\"gm-f\" d=\"M58 80.5C75 80.5 75 80.5 92 80.5H92M236 30.5C253 30.5 253 73.6 270 73.6H271M236 80.5C253 80.5 253 82.6 270 82.6H271M317 78.1C334 78.1 334 46.0 351 46.0H407M533 46.0C550 46.0 550 46.0 567 46.0H604M696 46.0C713 46.0 713 46.0 730 46.0H730M317 78.1C334 78.1 334 96.0 351 96.0H351M533 96.0C550 96.0 550 93.9 567 93.9H568M533 146.0C550 146.0 550 102.9 567 102.9H568M785 46.0C802 46.0 802 46.0 819 46.0H819M43 222.0C60 222.0 60 242.5 77 242.5H78M43 272.0C60 272.0 60 251.5 77 251.5H78M14 80.5H58M178 30.5H236M178 80.5H236M296 78.1H317M433 46.0H533M630 46.0H696M756 46.0H785M489 96.0H533M668 98.4H696M905 46.0H934M163 247.0H236M489 146.0H533M14 222.0H43M14 272.0H43\"/><path class=\"gm-h\" d=\"M92 80.5l-6-3v6zM271 73.6l-6-3v6zM271 82.6l-6-3v6zM407 46.0l-6-3v6zM604 46.0l-6-3v6zM730 46.0l-6-3v6zM351 96.0l-6-3v6zM568 93.9l-6-3v6zM568 102.9l-6-3v6zM819 46.0l-6-3v6zM78 242.5l-6-3v6zM78 251.5l-6-3v6zM236 247.0l-6-3v6z\"/><path class=\"gm-b\" d=\"M92 85.5H92C75 85.5 75 85.5 58 85.5M271 87.6H270C253 87.6 253 85.5 236 85.5M407 51.0H351C334 51.0 334 83.1 317 83.1M604 51.0H567C550 51.0 550 51.0 533 51.0M730 51.0H730C713 51.0 713 51.0 696 51.0M351 101.0H351C334 101.0 334 83.1 317 83.1M568 98.9H567C550 98.9 550 101.0 533 101.0M568 107.9H567C550 107.9 550 151.0 533 151.0M819 51.0H819C802 51.0 802 51.0 785 51.0M78 247.5H77C60 247.5 60 227.0 43 227.0M78 256.5H77C60 256.5 60 277.0 43 277.0M58 85.5H14M236 85.5H178M317 83.1H296M533 51.0H433M696 51.0H630M785 51.0H756M533 101.0H489M696 103.4H668M934 51.0H905M236 252.0H163M533 151.0H489M43 227.0H14M43 277.0H14\"/><path class=\"gm-k\" d=\"M14 85.5l6-3v6zM178 85.5l6-3v6zM296 83.1l6-3v6zM433 51.0l6-3v6zM630 51.0l6-3v6zM756 51.0l6-3v6zM489 101.0l6-3v6zM668 103.4l6-3v6zM905 51.0l6-3v6zM163 252.0l6-3v6zM489 151.0l6-3v6zM14 227.0l6-3v6zM14 277.0l6-3v6z\"/><g><title>pose, 3×1</title><text x=\"35.8\" y=\"75.0\">pose</text><text class=\"gm-d\" x=\"35.8\" y=\"101.0\">pose</text></g><g><title>beacon, 2×1</title><text x=\"206.8\" y=\"25.0\">beacon</text></g><g><title>z1 = fixed_view(pose, 0, 0), 2×1</title><rect x=\"91.6\" y=\"70.0\" width=\"86.0\" height=\"26\" rx=\"13\"/><text x=\"134.6\" y=\"87.5\">fixed_view</text><text x=\"206.8\" y=\"75.0\">z₁</text><text class=\"gm-d\" x=\"206.8\" y=\"101.0\">z₁</text></g><g><title>d = beacon − z1, 2×1</title><rect x=\"270.0\" y=\"67.6\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"283.0\" y=\"85.1\">−</text><text x=\"306.7\" y=\"72.6\">d</text><text class=\"gm-d\" x=\"306.7\" y=\"98.6\">d</text></g><g><title>z2 = d², 2×1</title><rect x=\"407.3\" y=\"35.5\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"420.3\" y=\"53.0\">⊙</text><text x=\"483.0\" y=\"40.5\">z₂</text><text class=\"gm-d\" x=\"483.0\" y=\"66.5\">z₂</text></g><g><title>z3 = Σ(z2), scalar</title><rect x=\"604.2\" y=\"35.5\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"617.2\" y=\"53.0\">Σ</text><text x=\"663.3\" y=\"40.5\">z₃</text><text class=\"gm-d\" x=\"663.3\" y=\"66.5\">z₃</text></g><g><title>z4 = √(z3), scalar</title><rect x=\"730.4\" y=\"35.5\" width=\"26.0\" height=\"26\" rx=\"13\"/><text x=\"743.4\" y=\"53.0\">√</text><text x=\"770.8\" y=\"40.5\">z₄</text><text class=\"gm-d\" x=\"770.8\" y=\"66.5\">z₄</text></g><g><title>z5 = atan2(d[1], d[0]), scalar</title><rect x=\"351.4\" y=\"85.5\" width=\"137.8\" height=\"26\" rx=\"13\"/><text x=\"420.3\" y=\"103.0\">atan2(d[1], d[0])</text><text x=\"511.0\" y=\"90.5\">z₅</text><text class=\"gm-d\" x=\"511.0\" y=\"116.5\">z₅</text></g><g><title>z6 = z5 − pose[2], scalar</title><rect x=\"566.8\" y=\"87.9\" width=\"100.8\" height=\"26\" rx=\"13\"/><text x=\"617.2\" y=\"105.4\">z5 − pose[2]</text><text x=\"682.0\" y=\"92.9\">z₆</text><text class=\"gm-d\" x=\"682.0\" y=\"118.9\">z₆</text></g><g><title>z7 = with_block(0, z4, 0, 0), 2×1</title><rect x=\"819.2\" y=\"35.5\" width=\"86.0\" height=\"26\" rx=\"13\"/><text x=\"862.2\" y=\"53.0\">with_block</text><text x=\"919.6\" y=\"40.5\">z₇</text><text class=\"gm-d\" x=\"919.6\" y=\"66.5\">z₇</text></g><g><title>sighting = with_block(z7, z6, 1, 0), 2×1</title><rect x=\"76.8\" y=\"236.5\" width=\"86.0\" height=\"26\" rx=\"13\"/><text x=\"119.8\" y=\"254.0\">with_block</text><text x=\"199.4\" y=\"241.5\">sighting</text><text class=\"gm-d\" x=\"199.4\" y=\"267.5\">sighting</text></g><g><title>pose, 3×1</title><text x=\"511.0\" y=\"140.5\">pose</text><text class=\"gm-d\" x=\"511.0\" y=\"166.5\">pose</text></g><g><title>z6 = z5 − pose[2], scalar</title><text x=\"28.4\" y=\"216.5\">z₆</text><text class=\"gm-d\" x=\"28.4\" y=\"242.5\">z₆</text></g><g><title>z7 = with_block(0, z4, 0, 0), 2×1</title><text x=\"28.4\" y=\"266.5\">z₇</text><text class=\"gm-d\" x=\"28.4\" y=\"292.5\">z₇</text></g></svg></div>\n\nValues flow to the right, derivatives back along the broken lines. A bar marks a cotangent: x\u{304}, in code `d_x`, is the derivative of <code>sighting</code> by x and has the shape of x.\n\n# The derivation\n\nForward, step by step. A value with fewer rows or columns than its line is repeated.\n\n<div class=\"gm-s\"><table><tr><th></th><th>value</th><th>shape</th></tr><tr><td>(1)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>1</mn></msub><mo>=</mo><mrow><mi>fixed_view</mi><mo>(</mo><mi mathvariant=\"normal\" class=\"gm-m\">pose</mi><mo>,</mo><mn>0</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow></math></td><td>2×1</td></tr><tr><td>(2)</td><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">d</mi><mo>=</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">beacon</mi><mo>−</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>1</mn></msub></mrow></math></td><td>2×1</td></tr><tr><td>(3)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>2</mn></msub><mo>=</mo><msup><mi mathvariant=\"normal\" class=\"gm-m\">d</mi><mrow><mo>⊙</mo><mn>2</mn></mrow></msup></math></td><td>2×1</td></tr><tr><td>(4)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>3</mn></msub><mo>=</mo><mrow><mo>∑</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>2</mn></msub></mrow></math></td><td>scalar</td></tr><tr><td>(5)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>4</mn></msub><mo>=</mo><msqrt><msub><mi>z</mi><mn>3</mn></msub></msqrt></math></td><td>scalar</td></tr><tr><td>(6)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>5</mn></msub><mo>=</mo><mrow><mi>atan2</mi><mo>(</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">d</mi><mo>[</mo><mn>1</mn><mo>]</mo></mrow><mo>,</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">d</mi><mo>[</mo><mn>0</mn><mo>]</mo></mrow><mo>)</mo></mrow></math></td><td>scalar</td></tr><tr><td>(7)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>6</mn></msub><mo>=</mo><mrow><msub><mi>z</mi><mn>5</mn></msub><mo>−</mo><mrow><mi mathvariant=\"normal\" class=\"gm-m\">pose</mi><mo>[</mo><mn>2</mn><mo>]</mo></mrow></mrow></math></td><td>scalar</td></tr><tr><td>(8)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>7</mn></msub><mo>=</mo><mrow><mi>with_block</mi><mo>(</mo><mn>0</mn><mo>,</mo><msub><mi>z</mi><mn>4</mn></msub><mo>,</mo><mn>0</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow></math></td><td>2×1</td></tr><tr><td>(9)</td><td><math displaystyle=\"true\"><mi mathvariant=\"normal\" class=\"gm-m\">sighting</mi><mo>=</mo><mrow><mi>with_block</mi><mo>(</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>7</mn></msub><mo>,</mo><msub><mi>z</mi><mn>6</mn></msub><mo>,</mo><mn>1</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow></math></td><td>2×1</td></tr></table></div>\n\nBackward, in the order in which it is computed: the cotangent of a value is the sum of what comes back from the lines that read it.\n\n<div class=\"gm-s\"><table><tr><th></th><th>cotangent</th><th>shape</th><th>comes back from</th></tr><tr><td>(10)</td><td><math displaystyle=\"true\"><mover><mi mathvariant=\"normal\" class=\"gm-m\">sighting</mi><mo>‾</mo></mover></math> is given</td><td>2×1</td><td></td></tr><tr><td>(11)</td><td><math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>6</mn></msub><mo>=</mo><mrow><mo>∑</mo><mrow><mi>fixed_view</mi><mo>(</mo><mover><mi mathvariant=\"normal\" class=\"gm-m\">sighting</mi><mo>‾</mo></mover><mo>,</mo><mn>1</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow></mrow></math></td><td>scalar</td><td>(9)</td></tr><tr><td>(12)</td><td><math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>4</mn></msub><mo>=</mo><mrow><mo>∑</mo><mrow><mi>fixed_view</mi><mo>(</mo><mover><mi mathvariant=\"normal\" class=\"gm-m\">sighting</mi><mo>‾</mo></mover><mo>,</mo><mn>0</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow></mrow></math></td><td>scalar</td><td>(8)</td></tr><tr><td>(13)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>8</mn></msub><mo>=</mo><mrow><msup><mrow><mi mathvariant=\"normal\" class=\"gm-m\">d</mi><mo>[</mo><mn>0</mn><mo>]</mo></mrow><mn>2</mn></msup><mo>+</mo><msup><mrow><mi mathvariant=\"normal\" class=\"gm-m\">d</mi><mo>[</mo><mn>1</mn><mo>]</mo></mrow><mn>2</mn></msup></mrow></math></td><td>scalar</td><td></td></tr><tr><td>(14)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>9</mn></msub><mo>=</mo><mrow><mrow><mi>place</mi><mo>(</mo><mrow><mo>−</mo><mrow><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>6</mn></msub><mo>⋅</mo><mfrac><mrow><mi mathvariant=\"normal\" class=\"gm-m\">d</mi><mo>[</mo><mn>1</mn><mo>]</mo></mrow><msub><mi>z</mi><mn>8</mn></msub></mfrac></mrow></mrow><mo>,</mo><mn>0</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow><mo>+</mo><mrow><mi>place</mi><mo>(</mo><mrow><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>6</mn></msub><mo>⋅</mo><mfrac><mrow><mi mathvariant=\"normal\" class=\"gm-m\">d</mi><mo>[</mo><mn>0</mn><mo>]</mo></mrow><msub><mi>z</mi><mn>8</mn></msub></mfrac></mrow><mo>,</mo><mn>1</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow></mrow></math></td><td>2×1</td><td></td></tr><tr><td>(15)</td><td><math displaystyle=\"true\"><msub><mi>z</mi><mn>10</mn></msub><mo>=</mo><mrow><msub><mi>z</mi><mn>3</mn></msub><mo>&gt;</mo><mn>0</mn></mrow></math></td><td>condition</td><td></td></tr><tr><td>(16)</td><td><math displaystyle=\"true\"><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>3</mn></msub><mo>=</mo><mrow><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>4</mn></msub><mo>⋅</mo><mrow><mo>(</mo><mrow><mo>{</mo><mtable columnalign=\"left\"><mtr><mtd><mfrac><mn>0.5</mn><mrow><mo>{</mo><mtable columnalign=\"left\"><mtr><mtd><msub><mi>z</mi><mn>4</mn></msub></mtd><mtd><mtext>if </mtext><msub><mi>z</mi><mn>10</mn></msub></mtd></mtr><mtr><mtd><mn>1</mn></mtd><mtd><mtext>else</mtext></mtd></mtr></mtable></mrow></mfrac></mtd><mtd><mtext>if </mtext><msub><mi>z</mi><mn>10</mn></msub></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mtext>else</mtext></mtd></mtr></mtable></mrow><mo>)</mo></mrow></mrow></math></td><td>scalar</td><td>(5)</td></tr><tr><td>(17)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>2</mn></msub><mo>=</mo><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>3</mn></msub></math></td><td>2×1</td><td>(4)</td></tr><tr><td>(18)</td><td><math displaystyle=\"true\"><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>11</mn></msub><mo>=</mo><mrow><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>2</mn></msub><mo>⋅</mo><mi mathvariant=\"normal\" class=\"gm-m\">d</mi></mrow></math></td><td>2×1</td><td></td></tr><tr><td>(19)</td><td><math displaystyle=\"true\"><mover><mi mathvariant=\"normal\" class=\"gm-m\">d</mi><mo>‾</mo></mover><mo>=</mo><mrow><mrow><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>9</mn></msub><mo>+</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>11</mn></msub></mrow><mo>+</mo><msub><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mn>11</mn></msub></mrow></math></td><td>2×1</td><td>(3), (6)</td></tr><tr><td>(20)</td><td><math displaystyle=\"true\"><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>1</mn></msub><mo>=</mo><mrow><mo>−</mo><mover><mi mathvariant=\"normal\" class=\"gm-m\">d</mi><mo>‾</mo></mover></mrow></math></td><td>2×1</td><td>(2)</td></tr><tr><td>(21)</td><td><math displaystyle=\"true\"><mover><mi mathvariant=\"normal\" class=\"gm-m\">pose</mi><mo>‾</mo></mover><mo>=</mo><mrow><mrow><mi>place</mi><mo>(</mo><mrow><mo>−</mo><msub><mover><mi>z</mi><mo>‾</mo></mover><mn>6</mn></msub></mrow><mo>,</mo><mn>2</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow><mo>+</mo><mrow><mi>embed</mi><mo>(</mo><msub><mover><mi mathvariant=\"normal\" class=\"gm-m\">z</mi><mo>‾</mo></mover><mn>1</mn></msub><mo>,</mo><mn>0</mn><mo>,</mo><mn>0</mn><mo>)</mo></mrow></mrow></math></td><td>3×1</td><td>(1), (7)</td></tr></table></div>\n\n# The rules in use\n\n<div class=\"gm-s\"><table><tr><th>operation</th><th>what comes back</th></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>fixed_view</mi><mo>(</mo><mi>u</mi><mo>,</mo><mi>i</mi><mo>,</mo><mi>j</mi><mo>)</mo></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mi>embed</mi><mo>(</mo><mover><mi>y</mi><mo>‾</mo></mover><mo>,</mo><mi>i</mi><mo>,</mo><mi>j</mi><mo>)</mo></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>−</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mover><mi>y</mi><mo>‾</mo></mover></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>⊙</mo><mi>v</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mi>v</mi></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⊙</mo><mi>u</mi></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mo>∑</mo><mi>x</mi></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mover><mi>y</mi><mo>‾</mo></mover></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><msqrt><mi>x</mi></msqrt></math></td><td><math displaystyle=\"true\"><mover><mi>x</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mrow><mo>(</mo><mrow><mo>{</mo><mtable columnalign=\"left\"><mtr><mtd><mfrac><mn>0.5</mn><mrow><mo>{</mo><mtable columnalign=\"left\"><mtr><mtd><mi>y</mi></mtd><mtd><mtext>if </mtext><mrow><mi>x</mi><mo>&gt;</mo><mn>0</mn></mrow></mtd></mtr><mtr><mtd><mn>1</mn></mtd><mtd><mtext>else</mtext></mtd></mtr></mtable></mrow></mfrac></mtd><mtd><mtext>if </mtext><mrow><mi>x</mi><mo>&gt;</mo><mn>0</mn></mrow></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mtext>else</mtext></mtd></mtr></mtable></mrow><mo>)</mo></mrow></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>u</mi><mo>[</mo><mi>i</mi><mo>,</mo><mi>j</mi><mo>]</mo></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mi>place</mi><mo>(</mo><mover><mi>y</mi><mo>‾</mo></mover><mo>,</mo><mi>i</mi><mo>,</mo><mi>j</mi><mo>)</mo></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>atan2</mi><mo>(</mo><mi>u</mi><mo>,</mo><mi>v</mi><mo>)</mo></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mfrac><mi>v</mi><mrow><msup><mi>v</mi><mn>2</mn></msup><mo>+</mo><msup><mi>u</mi><mn>2</mn></msup></mrow></mfrac></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mo>−</mo><mrow><mover><mi>y</mi><mo>‾</mo></mover><mo>⋅</mo><mfrac><mi>u</mi><mrow><msup><mi>v</mi><mn>2</mn></msup><mo>+</mo><msup><mi>u</mi><mn>2</mn></msup></mrow></mfrac></mrow></mrow></math></td></tr><tr><td><math displaystyle=\"true\"><mi>y</mi><mo>=</mo><mrow><mi>with_block</mi><mo>(</mo><mi>u</mi><mo>,</mo><mi>v</mi><mo>,</mo><mi>i</mi><mo>,</mo><mi>j</mi><mo>)</mo></mrow></math></td><td><math displaystyle=\"true\"><mover><mi>u</mi><mo>‾</mo></mover><mo>=</mo><mrow><mi>with_block</mi><mo>(</mo><mover><mi>y</mi><mo>‾</mo></mover><mo>,</mo><mn>0</mn><mo>,</mo><mi>i</mi><mo>,</mo><mi>j</mi><mo>)</mo></mrow></math>&emsp;<math displaystyle=\"true\"><mover><mi>v</mi><mo>‾</mo></mover><mo>=</mo><mrow><mi>fixed_view</mi><mo>(</mo><mover><mi>y</mi><mo>‾</mo></mover><mo>,</mo><mi>i</mi><mo>,</mo><mi>j</mi><mo>)</mo></mrow></math></td></tr></table></div>\n\n# How it is computed\n\nForward and backward are written in straight lines of scalars, without zeros and ones of the structure.\n\n<div class=\"gm-s\"><table><tr><th></th><th>forward</th><th>backward</th></tr><tr><td>operations</td><td>31</td><td>22</td></tr><tr><td>saved for the backward pass</td><td>32 bytes</td><td></td></tr><tr><td>workspace</td><td>0 bytes</td><td></td></tr></table></div>\n\n# At the edges\n\n<div class=\"gm-s\"><table><tr><td><code>norm</code></td><td class=\"gm-w\">the gradient at zero is zero</td></tr><tr><td><code>atan2</code></td><td class=\"gm-w\">the angle of (0, 0) is 0 and its gradient NaN; jumps by 2π across the negative x axis</td></tr></table></div>\n\n"
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
mod sighting {
    use ::graph_runtime::expand::{self as rt, SMatrix, Scalar, Arch as _};
    /// The derivatives of `sighting`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq
    )]
    pub struct Gradient {
        /// ∂sighting/∂pose, 3×1
        pub pose: SMatrix<f64, 3, 1>,
    }
    impl Gradient {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self { pose: rt::zeros() }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Gradient {
        type Layout = (SMatrix<f64, 3, 1>,);
    }
    impl rt::Values<f64> for Gradient {
        const LEN: usize = <SMatrix<f64, 3, 1> as rt::Values<f64>>::LEN;
        fn from_fn(f: &mut dyn rt::FnMut(usize) -> f64) -> Self {
            let mut parts = rt::Parts::of(f);
            Self { pose: parts.part() }
        }
        fn entry(&self, k: usize) -> f64 {
            rt::Search::entry(k).within(&self.pose).found()
        }
        fn entry_mut(&mut self, k: usize) -> &mut f64 {
            rt::Search::entry(k).within_mut(&mut self.pose).found()
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
        /// `d`, 2×1
        pub d: SMatrix<f64, 2, 1>,
        /// `sum_d_times_d`, a scalar
        pub sum_d_times_d: f64,
        /// `root_sum_d_times_d`, a scalar
        pub root_sum_d_times_d: f64,
    }
    impl Saved {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self {
                d: rt::zeros(),
                sum_d_times_d: 0.0,
                root_sum_d_times_d: 0.0,
            }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Saved {
        type Layout = (SMatrix<f64, 2, 1>, f64, f64);
    }
    /// The Jacobian of `sighting`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq
    )]
    pub struct Jacobian {
        /// ∂sighting/∂pose, 2×3: entries column by column
        pub pose: SMatrix<f64, 2, 3>,
    }
    impl Jacobian {
        /// Every entry zero.
        #[inline]
        #[must_use]
        pub const fn zeros() -> Self {
            Self { pose: rt::zeros() }
        }
        ::graph_runtime::expand::boxed_constructor!();
    }
    impl rt::Fields for Jacobian {
        type Layout = (SMatrix<f64, 2, 3>,);
    }
    /// The temporaries: none are needed.
    pub type Workspace = rt::Workspace<()>;
    /// What one call costs.
    pub const COST: rt::Cost = rt::Cost {
        forward_flops: 31,
        backward_flops: 22,
        saved_bytes: rt::size_of::<Saved>(),
        workspace_bytes: rt::size_of::<Workspace>(),
    };
    /// The graph as Graphviz text.
    pub const DOT: &str = "digraph sighting {\n  rankdir=LR;\n  n0 [label=\"pose\", shape=box];\n  n1 [label=\"beacon\", shape=box];\n  n2 [label=\"0\", shape=plaintext];\n  n3 [label=\"0\", shape=plaintext];\n  n4 [label=\"fixed_view\", shape=ellipse];\n  n0 -> n4 [label=\"3×1\"];\n  n2 -> n4 [label=\"a `usize`\"];\n  n3 -> n4 [label=\"a `usize`\"];\n  n5 [label=\"−\", shape=ellipse];\n  n1 -> n5 [label=\"2×1\"];\n  n4 -> n5 [label=\"2×1\"];\n  n6 [label=\"⊙\", shape=ellipse];\n  n5 -> n6 [label=\"2×1\"];\n  n5 -> n6 [label=\"2×1\"];\n  n7 [label=\"Σ\", shape=ellipse];\n  n6 -> n7 [label=\"2×1\"];\n  n8 [label=\"√\", shape=ellipse];\n  n7 -> n8 [label=\"a scalar\"];\n  n9 [label=\"1\", shape=plaintext];\n  n10 [label=\"0\", shape=plaintext];\n  n11 [label=\"index\", shape=ellipse];\n  n5 -> n11 [label=\"2×1\"];\n  n9 -> n11 [label=\"a `usize`\"];\n  n10 -> n11 [label=\"a `usize`\"];\n  n12 [label=\"0\", shape=plaintext];\n  n13 [label=\"0\", shape=plaintext];\n  n14 [label=\"index\", shape=ellipse];\n  n5 -> n14 [label=\"2×1\"];\n  n12 -> n14 [label=\"a `usize`\"];\n  n13 -> n14 [label=\"a `usize`\"];\n  n15 [label=\"atan2\", shape=ellipse];\n  n11 -> n15 [label=\"a scalar\"];\n  n14 -> n15 [label=\"a scalar\"];\n  n16 [label=\"2\", shape=plaintext];\n  n17 [label=\"0\", shape=plaintext];\n  n18 [label=\"index\", shape=ellipse];\n  n0 -> n18 [label=\"3×1\"];\n  n16 -> n18 [label=\"a `usize`\"];\n  n17 -> n18 [label=\"a `usize`\"];\n  n19 [label=\"−\", shape=ellipse];\n  n15 -> n19 [label=\"a scalar\"];\n  n18 -> n19 [label=\"a scalar\"];\n  n20 [label=\"0.0\", shape=plaintext];\n  n22 [label=\"0\", shape=plaintext];\n  n23 [label=\"0\", shape=plaintext];\n  n25 [label=\"with_block\", shape=ellipse];\n  n20 -> n25 [label=\"a scalar\"];\n  n8 -> n25 [label=\"a scalar\"];\n  n22 -> n25 [label=\"a `usize`\"];\n  n23 -> n25 [label=\"a `usize`\"];\n  n26 [label=\"1\", shape=plaintext];\n  n27 [label=\"0\", shape=plaintext];\n  n29 [label=\"with_block\", shape=ellipse];\n  n25 -> n29 [label=\"2×1\"];\n  n19 -> n29 [label=\"a scalar\"];\n  n26 -> n29 [label=\"a `usize`\"];\n  n27 -> n29 [label=\"a `usize`\"];\n  sighting [label=\"sighting\", shape=box];\n  n29 -> sighting [label=\"2×1\"];\n}\n";
    /// The value.
    #[inline]
    pub fn forward(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
    ) -> SMatrix<f64, 2, 1> {
        let mut output = rt::zeros();
        forward_into(pose, beacon, &mut rt::Workspace::new(), &mut output);
        output
    }
    /// The vector-Jacobian product: forward and backward fused in one pass.
    #[inline]
    pub fn backward(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        d_sighting: &SMatrix<f64, 2, 1>,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_into(
            pose,
            beacon,
            d_sighting,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The value, and what the backward pass reads.
    #[inline]
    pub fn forward_saved(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
    ) -> (SMatrix<f64, 2, 1>, Saved) {
        let mut output = rt::zeros();
        let mut saved = Saved::zeros();
        forward_saved_into(
            pose,
            beacon,
            &mut rt::Workspace::new(),
            &mut output,
            &mut saved,
        );
        (output, saved)
    }
    /// The value, and what the backward pass reads, each written in place.
    #[inline]
    pub fn forward_saved_into(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        workspace: &mut Workspace,
        output: &mut SMatrix<f64, 2, 1>,
        saved: &mut Saved,
    ) {
        struct Pass<'a> {
            pose: &'a SMatrix<f64, 3, 1>,
            beacon: &'a SMatrix<f64, 2, 1>,
            output: &'a mut SMatrix<f64, 2, 1>,
            saved: &'a mut Saved,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { pose, beacon, output, saved } = self;
                let pose = &pose.data.0;
                let beacon = &beacon.data.0;
                /// d = beacon − fixed_view(pose, 0, 0)
                let d_0 = beacon[0][0] - pose[0][0];
                let d_1 = beacon[0][1] - pose[0][1];
                let sum = arch.dot([d_0, d_1], [d_0, d_1]);
                /// sighting = with_block(with_block(0, √(Σ(d²)), 0, 0), atan2(d[1], d[0]) − pose[2], 1, 0)
                let sighting_0 = arch.sqrt(sum);
                /// sighting = with_block(with_block(0, √(Σ(d²)), 0, 0), atan2(d[1], d[0]) − pose[2], 1, 0)
                let sighting = &mut output.data.0;
                sighting[0][0] = sighting_0;
                sighting[0][1] = arch.atan2(d_1, d_0) - pose[0][2];
                /// d = beacon − fixed_view(pose, 0, 0)
                let d = &mut saved.d.data.0;
                d[0][0] = d_0;
                d[0][1] = d_1;
                saved.sum_d_times_d = sum;
                saved.root_sum_d_times_d = sighting_0;
            }
        }
        rt::dispatch(Pass {
            pose,
            beacon,
            output,
            saved,
        })
    }
    /// The vector-Jacobian product from what the forward pass saved.
    #[inline]
    pub fn backward_saved(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        saved: &Saved,
        d_sighting: &SMatrix<f64, 2, 1>,
    ) -> Gradient {
        let mut gradient = Gradient::zeros();
        backward_saved_into(
            pose,
            beacon,
            saved,
            d_sighting,
            &mut rt::Workspace::new(),
            &mut gradient,
        );
        gradient
    }
    /// The vector-Jacobian product from what the forward pass saved, written into `gradient`.
    #[inline]
    pub fn backward_saved_into(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        saved: &Saved,
        d_sighting: &SMatrix<f64, 2, 1>,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        let d = &saved.d.data.0;
        let sum_d_times_d = saved.sum_d_times_d;
        let root_sum_d_times_d = saved.root_sum_d_times_d;
        let d_sighting = &d_sighting.data.0;
        let sum = d[0][0] * d[0][0] + d[0][1] * d[0][1];
        let is_greater = sum_d_times_d > 0.0;
        let product_3 = d_sighting[0][0]
            * (if is_greater {
                0.5 / (if is_greater { root_sum_d_times_d } else { 1.0 })
            } else {
                0.0
            });
        let product_3_times_d_0 = product_3 * d[0][0];
        let product_3_times_d_1 = product_3 * d[0][1];
        /// d_d = place(−Σ(fixed_view(d_sighting, 1, 0))·(d[1] / (d[0]² + d[1]²)), 0, 0) + place(Σ(fixed_view(d_sighting, 1, 0))·(d[0] / (d[0]² + d[1]²)), 1, 0) + Σ(fixed_view(d_sighting, 0, 0))·where(sum_d_times_d > 0, 0.5 / where(sum_d_times_d > 0, root_sum_d_times_d, 1), 0)·d + Σ(fixed_view(d_sighting, 0, 0))·where(sum_d_times_d > 0, 0.5 / where(sum_d_times_d > 0, root_sum_d_times_d, 1), 0)·d
        let d_d_0 = product_3_times_d_0 - d_sighting[0][1] * (d[0][1] / sum)
            + product_3_times_d_0;
        let d_d_1 = d_sighting[0][1] * (d[0][0] / sum) + product_3_times_d_1
            + product_3_times_d_1;
        /// d_pose = place(−Σ(fixed_view(d_sighting, 1, 0)), 2, 0) + embed(−d_d, 0, 0)
        let d_pose = &mut gradient.pose.data.0;
        d_pose[0][0] = -d_d_0;
        d_pose[0][1] = -d_d_1;
        d_pose[0][2] = -d_sighting[0][1];
    }
    /// The vector-Jacobian product by position: an entry for each input, `()` for what is not differentiated.
    #[inline]
    pub fn vjp(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        saved: &Saved,
        d_sighting: &SMatrix<f64, 2, 1>,
    ) -> (SMatrix<f64, 3, 1>, ()) {
        let gradient = backward_saved(pose, beacon, saved, d_sighting);
        (gradient.pose, ())
    }
    /// The value and the Jacobian. Forward mode along 3 directions: 42 operations; reverse mode along 2 directions would take 42.
    #[inline]
    pub fn jacobian(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
    ) -> (SMatrix<f64, 2, 1>, Jacobian) {
        let mut output = rt::zeros();
        let mut jacobian = Jacobian::zeros();
        jacobian_into(
            pose,
            beacon,
            &mut rt::Workspace::new(),
            &mut output,
            &mut jacobian,
        );
        (output, jacobian)
    }
    /// The value and the Jacobian, each written in place. Forward mode along 3 directions: 42 operations; reverse mode along 2 directions would take 42.
    #[inline]
    pub fn jacobian_into(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        workspace: &mut Workspace,
        output: &mut SMatrix<f64, 2, 1>,
        jacobian: &mut Jacobian,
    ) {
        struct Pass<'a> {
            pose: &'a SMatrix<f64, 3, 1>,
            beacon: &'a SMatrix<f64, 2, 1>,
            output: &'a mut SMatrix<f64, 2, 1>,
            jacobian: &'a mut Jacobian,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { pose, beacon, output, jacobian } = self;
                let pose = &pose.data.0;
                let beacon = &beacon.data.0;
                /// d = beacon − fixed_view(pose, 0, 0)
                let d_0 = beacon[0][0] - pose[0][0];
                let d_1 = beacon[0][1] - pose[0][1];
                let sum = arch.dot([d_0, d_1], [d_0, d_1]);
                /// sighting = with_block(with_block(0, √(Σ(d²)), 0, 0), atan2(d[1], d[0]) − pose[2], 1, 0)
                let sighting_0 = arch.sqrt(sum);
                let sum_is_greater = sum > 0.0;
                let choice_2 = if sum_is_greater {
                    0.5 / (if sum_is_greater { sighting_0 } else { 1.0 })
                } else {
                    0.0
                };
                /// sighting = with_block(with_block(0, √(Σ(d²)), 0, 0), atan2(d[1], d[0]) − pose[2], 1, 0)
                let sighting = &mut output.data.0;
                sighting[0][0] = sighting_0;
                sighting[0][1] = arch.atan2(d_1, d_0) - pose[0][2];
                /// jacobian_pose = hstack(hstack(d_sighting, d_sighting_2), d_sighting_3)
                let jacobian_pose = &mut jacobian.pose.data.0;
                jacobian_pose[0][0] = choice_2 * (pose[0][0] - beacon[0][0] - d_0);
                jacobian_pose[0][1] = d_1 / sum;
                jacobian_pose[1][0] = choice_2 * (pose[0][1] - beacon[0][1] - d_1);
                jacobian_pose[1][1] = -(d_0 / sum);
                jacobian_pose[2][0] = -0.0;
                jacobian_pose[2][1] = -1.0;
            }
        }
        rt::dispatch(Pass {
            pose,
            beacon,
            output,
            jacobian,
        })
    }
    /// The value, written into `output`.
    #[inline]
    pub fn forward_into(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        workspace: &mut Workspace,
        output: &mut SMatrix<f64, 2, 1>,
    ) {
        struct Pass<'a> {
            pose: &'a SMatrix<f64, 3, 1>,
            beacon: &'a SMatrix<f64, 2, 1>,
            output: &'a mut SMatrix<f64, 2, 1>,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { pose, beacon, output } = self;
                let pose = &pose.data.0;
                let beacon = &beacon.data.0;
                /// d = beacon − fixed_view(pose, 0, 0)
                let d_0 = beacon[0][0] - pose[0][0];
                let d_1 = beacon[0][1] - pose[0][1];
                /// sighting = with_block(with_block(0, √(Σ(d²)), 0, 0), atan2(d[1], d[0]) − pose[2], 1, 0)
                let sighting = &mut output.data.0;
                sighting[0][0] = arch.sqrt(arch.dot([d_0, d_1], [d_0, d_1]));
                sighting[0][1] = arch.atan2(d_1, d_0) - pose[0][2];
            }
        }
        rt::dispatch(Pass { pose, beacon, output })
    }
    /// The vector-Jacobian product, written into `gradient`.
    #[inline]
    pub fn backward_into(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        d_sighting: &SMatrix<f64, 2, 1>,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            pose: &'a SMatrix<f64, 3, 1>,
            beacon: &'a SMatrix<f64, 2, 1>,
            d_sighting: &'a SMatrix<f64, 2, 1>,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { pose, beacon, d_sighting, gradient } = self;
                let pose = &pose.data.0;
                let beacon = &beacon.data.0;
                /// d = beacon − fixed_view(pose, 0, 0)
                let d_0 = beacon[0][0] - pose[0][0];
                let d_1 = beacon[0][1] - pose[0][1];
                let sum = arch.dot([d_0, d_1], [d_0, d_1]);
                let d_sighting = &d_sighting.data.0;
                let sum_is_greater = sum > 0.0;
                let product_3 = d_sighting[0][0]
                    * (if sum_is_greater {
                        0.5 / (if sum_is_greater { arch.sqrt(sum) } else { 1.0 })
                    } else {
                        0.0
                    });
                let product_3_times_d_0 = product_3 * d_0;
                let product_3_times_d_1 = product_3 * d_1;
                /// d_d = place(−Σ(fixed_view(d_sighting, 1, 0))·(d[1] / (d[0]² + d[1]²)), 0, 0) + place(Σ(fixed_view(d_sighting, 1, 0))·(d[0] / (d[0]² + d[1]²)), 1, 0) + Σ(fixed_view(d_sighting, 0, 0))·where(Σ(d²) > 0, 0.5 / where(Σ(d²) > 0, √(Σ(d²)), 1), 0)·d + Σ(fixed_view(d_sighting, 0, 0))·where(Σ(d²) > 0, 0.5 / where(Σ(d²) > 0, √(Σ(d²)), 1), 0)·d
                let d_d_0 = arch
                    .mul_add(-d_sighting[0][1], d_1 / sum, product_3_times_d_0)
                    + product_3_times_d_0;
                let d_d_1 = arch
                    .mul_add(d_sighting[0][1], d_0 / sum, product_3_times_d_1)
                    + product_3_times_d_1;
                /// d_pose = place(−Σ(fixed_view(d_sighting, 1, 0)), 2, 0) + embed(−d_d, 0, 0)
                let d_pose = &mut gradient.pose.data.0;
                d_pose[0][0] = -d_d_0;
                d_pose[0][1] = -d_d_1;
                d_pose[0][2] = -d_sighting[0][1];
            }
        }
        rt::dispatch(Pass {
            pose,
            beacon,
            d_sighting,
            gradient,
        })
    }
    /// The vector-Jacobian product, added to `gradient`.
    #[inline]
    pub fn backward_accumulate(
        pose: &SMatrix<f64, 3, 1>,
        beacon: &SMatrix<f64, 2, 1>,
        d_sighting: &SMatrix<f64, 2, 1>,
        workspace: &mut Workspace,
        gradient: &mut Gradient,
    ) {
        struct Pass<'a> {
            pose: &'a SMatrix<f64, 3, 1>,
            beacon: &'a SMatrix<f64, 2, 1>,
            d_sighting: &'a SMatrix<f64, 2, 1>,
            gradient: &'a mut Gradient,
        }
        impl rt::Kernel for Pass<'_> {
            type Output = ();
            #[inline(always)]
            fn run<A: rt::Arch>(self, arch: A) {
                let Self { pose, beacon, d_sighting, gradient } = self;
                let pose = &pose.data.0;
                let beacon = &beacon.data.0;
                /// d = beacon − fixed_view(pose, 0, 0)
                let d_0 = beacon[0][0] - pose[0][0];
                let d_1 = beacon[0][1] - pose[0][1];
                let sum = arch.dot([d_0, d_1], [d_0, d_1]);
                let d_sighting = &d_sighting.data.0;
                let sum_is_greater = sum > 0.0;
                let product_3 = d_sighting[0][0]
                    * (if sum_is_greater {
                        0.5 / (if sum_is_greater { arch.sqrt(sum) } else { 1.0 })
                    } else {
                        0.0
                    });
                let product_3_times_d_0 = product_3 * d_0;
                let product_3_times_d_1 = product_3 * d_1;
                /// d_d = place(−Σ(fixed_view(d_sighting, 1, 0))·(d[1] / (d[0]² + d[1]²)), 0, 0) + place(Σ(fixed_view(d_sighting, 1, 0))·(d[0] / (d[0]² + d[1]²)), 1, 0) + Σ(fixed_view(d_sighting, 0, 0))·where(Σ(d²) > 0, 0.5 / where(Σ(d²) > 0, √(Σ(d²)), 1), 0)·d + Σ(fixed_view(d_sighting, 0, 0))·where(Σ(d²) > 0, 0.5 / where(Σ(d²) > 0, √(Σ(d²)), 1), 0)·d
                let d_d_0 = arch
                    .mul_add(-d_sighting[0][1], d_1 / sum, product_3_times_d_0)
                    + product_3_times_d_0;
                let d_d_1 = arch
                    .mul_add(d_sighting[0][1], d_0 / sum, product_3_times_d_1)
                    + product_3_times_d_1;
                /// d_pose += place(−Σ(fixed_view(d_sighting, 1, 0)), 2, 0) + embed(−d_d, 0, 0)
                let d_pose = &mut gradient.pose.data.0;
                d_pose[0][0] += -d_d_0;
                d_pose[0][1] += -d_d_1;
                d_pose[0][2] += -d_sighting[0][1];
            }
        }
        rt::dispatch(Pass {
            pose,
            beacon,
            d_sighting,
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
        type Inputs = (SMatrix<f64, 3, 1>, SMatrix<f64, 2, 1>);
        type Output = SMatrix<f64, 2, 1>;
        type Cotangent = SMatrix<f64, 2, 1>;
        type Gradient = Gradient;
        const NAME: &'static str = "sighting";
        const COST: rt::Cost = COST;
        const DOT: &'static str = DOT;
        const DIFFERENTIATED: &'static [rt::Input] = &[
            rt::Input {
                name: "pose",
                rows: 3,
                cols: 1,
            },
        ];
        fn forward(inputs: &Self::Inputs) -> Self::Output {
            self::forward(&inputs.0, &inputs.1)
        }
        fn backward(
            inputs: &Self::Inputs,
            cotangent: &Self::Cotangent,
        ) -> Self::Gradient {
            self::backward(&inputs.0, &inputs.1, cotangent)
        }
        fn entry_mut(inputs: &mut Self::Inputs, k: usize) -> &mut Self::Scalar {
            rt::Search::entry(k).within_mut(&mut inputs.0).found()
        }
    }
}
