//! Programs as text, each generated and by hand.

use std::fmt::Write;

/// One program in two ways.
pub struct Pair {
    /// What it is.
    pub name: String,
    /// As a formula.
    pub generated: String,
    /// With its gradient written by hand.
    pub by_hand: String,
}

/// The first lines of a program.
const OPENING: &str = "#![allow(dead_code)]\nuse graph_runtime::prelude::*;\n";

/// Programs as users write them.
pub fn short() -> Vec<Pair> {
    let pair = |name: &str, generated: &str, by_hand: &str| Pair {
        name: name.to_owned(),
        generated: format!("{OPENING}{generated}"),
        by_hand: format!("{OPENING}{by_hand}"),
    };
    vec![
        pair(
            "one dense layer (the example `hello`)",
            include_str!("programs/dense.rs"),
            include_str!("programs/dense_by_hand.rs"),
        ),
        pair(
            "two-layer network, batch of 100",
            include_str!("programs/network.rs"),
            include_str!("programs/network_by_hand.rs"),
        ),
    ]
}

/// A formula of so many statements, matrix products with an activation and entry-by-entry work on earlier values.
pub fn long(statements: usize) -> Pair {
    Pair {
        name: format!("{statements} statements"),
        generated: long_generated(statements),
        by_hand: long_by_hand(statements),
    }
}

fn long_generated(statements: usize) -> String {
    let mut text = String::from(OPENING);
    text.push_str("#[differentiable]\nfn long(x0: &SMatrix<f64, 8, 8>, w: &SMatrix<f64, 8, 8>) -> f64 {\n");
    for i in 0..statements {
        let (next, before) = (i + 1, i.saturating_sub(1));
        let _ = if i % 2 == 1 {
            writeln!(text, "    let x{next} = tanh(x{i} * w + x{before});")
        } else {
            writeln!(text, "    let x{next} = sigmoid(x{i}).component_mul(x{before}) + x{i};")
        };
    }
    let _ = writeln!(text, "    norm_squared(x{statements})\n}}");
    text.push_str(
        "pub fn run(x0: &SMatrix<f64, 8, 8>, w: &SMatrix<f64, 8, 8>) -> (f64, SMatrix<f64, 8, 8>, SMatrix<f64, 8, 8>) {\n    \
         let (value, gradient) = long::value_and_gradient(x0, w);\n    (value, gradient.x0, gradient.w)\n}\n",
    );
    text
}

fn long_by_hand(statements: usize) -> String {
    let mut text = String::from(OPENING);
    text.push_str(
        "pub fn run(x0: &SMatrix<f64, 8, 8>, w: &SMatrix<f64, 8, 8>) -> (f64, SMatrix<f64, 8, 8>, SMatrix<f64, 8, 8>) {\n    \
         let x0 = *x0;\n",
    );
    for i in 0..statements {
        let (next, before) = (i + 1, i.saturating_sub(1));
        let _ = if i % 2 == 1 {
            writeln!(text, "    let x{next} = (x{i} * w + x{before}).map(f64::tanh);")
        } else {
            writeln!(
                text,
                "    let s{i} = x{i}.map(|z| 1.0 / (1.0 + (-z).exp()));\n    \
                 let x{next} = s{i}.component_mul(&x{before}) + x{i};"
            )
        };
    }
    let _ = writeln!(text, "    let mut dw = SMatrix::<f64, 8, 8>::zeros();");
    for i in 0..statements {
        let _ = writeln!(text, "    let mut d{i} = SMatrix::<f64, 8, 8>::zeros();");
    }
    let _ = writeln!(text, "    let d{statements} = x{statements} * 2.0;");
    for i in (0..statements).rev() {
        let (next, before) = (i + 1, i.saturating_sub(1));
        let _ = if i % 2 == 1 {
            writeln!(
                text,
                "    let z{i} = d{next}.zip_map(&x{next}, |d, y| d * (1.0 - y * y));\n    \
                 d{i} += z{i} * w.transpose();\n    dw += x{i}.transpose() * z{i};\n    d{before} += z{i};"
            )
        } else {
            writeln!(
                text,
                "    d{before} += d{next}.component_mul(&s{i});\n    \
                 d{i} += d{next} + d{next}.component_mul(&x{before}).zip_map(&s{i}, |d, s| d * s * (1.0 - s));"
            )
        };
    }
    let _ = writeln!(text, "    (x{statements}.norm_squared(), d0, dw)\n}}");
    text
}
