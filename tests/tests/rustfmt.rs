//! How rustfmt leaves formulas: neat in the documented forms, which are an expression or a block in parentheses, and a
//! function or a module with an attribute. Several statements without a block are left as they are written.
//!
//! Skipped, with a word about it, where rustfmt is not installed.

use std::io::Write;
use std::process::{Command, Stdio};

/// The text as rustfmt leaves it, with its own defaults; `None` without rustfmt.
fn formatted(text: &str) -> Option<String> {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path", "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .ok()?;
    rustfmt.stdin.take()?.write_all(text.as_bytes()).ok()?;
    let output = rustfmt.wait_with_output().expect("rustfmt ends");
    let told = String::from_utf8_lossy(&output.stderr);
    if told.contains("is not installed") {
        return None;
    }
    assert!(output.status.success(), "rustfmt: {told}");
    Some(String::from_utf8(output.stdout).expect("rustfmt writes UTF-8"))
}

/// What is written, and what rustfmt makes of it, which it leaves as it is.
fn check(written: &str, neat: &str) {
    let Some(once) = formatted(written) else {
        eprintln!("SKIPPED: rustfmt is not installed");
        return;
    };
    assert_eq!(once, neat);
    assert_eq!(formatted(&once).as_deref(), Some(neat), "rustfmt changes its own text");
}

#[test]
fn an_expression_in_parentheses() {
    check(
        "fn f(){let layer=graph!(y=sigmoid( x*w+b ));}",
        "fn f() {\n    let layer = graph!(y = sigmoid(x * w + b));\n}\n",
    );
}

#[test]
fn a_long_expression_is_broken_at_its_operators() {
    check(
        "fn f(){let l=graph!(y=sigmoid(x*first+offset)+tanh(x*second+offset)+softplus(x*third+offset).component_mul(w));}",
        "fn f() {
    let l = graph!(
        y = sigmoid(x * first + offset)
            + tanh(x * second + offset)
            + softplus(x * third + offset).component_mul(w)
    );
}
",
    );
}

#[test]
fn declared_inputs_and_a_block() {
    check(
        "fn f(){let net=graph!(|x:&SMatrix<f64,1,4>,w:&SMatrix<f64,4,3>|{h=tanh( x*w );y=h.norm_squared()});}",
        "fn f() {
    let net = graph!(|x: &SMatrix<f64, 1, 4>, w: &SMatrix<f64, 4, 3>| {
        h = tanh(x * w);
        y = h.norm_squared()
    });
}
",
    );
}

#[test]
fn many_declared_inputs_stand_below_each_other() {
    check(
        "fn f(){let l=graph!(|x:&SMatrix<f64,100,784>,w:&SMatrix<f64,784,50>,b:&SMatrix<f64,1,50>|{y=sigmoid(x*w+b)});}",
        "fn f() {
    let l = graph!(|x: &SMatrix<f64, 100, 784>,
                    w: &SMatrix<f64, 784, 50>,
                    b: &SMatrix<f64, 1, 50>| { y = sigmoid(x * w + b) });
}
",
    );
}

#[test]
fn several_statements_in_a_block() {
    check(
        "fn f(){let net=graph!({h=tanh(x*w1+b1);y=h*w2+b2});}",
        "fn f() {
    let net = graph!({
        h = tanh(x * w1 + b1);
        y = h * w2 + b2
    });
}
",
    );
}

#[test]
fn several_statements_without_a_block_stay_as_they_are() {
    let written = "fn f() {\n    let net = graph!(h = tanh(x * w1 + b1); y = h*w2 + b2);\n}\n";
    check(written, written);
}

#[test]
fn functions_with_options_and_models() {
    check(
        "#[differentiable( wrt(w,b),jacobian,max_flops=100_000 )]
fn layer(x:&Vector3<f64>,w:&Matrix3<f64>,b:&Vector3<f64>)->Vector3<f64>{let z=w*x+b;for i in 0..3{z[i]+=1.0;}sigmoid( z )}
#[differentiable]mod model{pub fn loss(x:&Vector3<f64>)->f64{x.norm_squared()}}",
        "#[differentiable(wrt(w, b), jacobian, max_flops = 100_000)]
fn layer(x: &Vector3<f64>, w: &Matrix3<f64>, b: &Vector3<f64>) -> Vector3<f64> {
    let z = w * x + b;
    for i in 0..3 {
        z[i] += 1.0;
    }
    sigmoid(z)
}
#[differentiable]
mod model {
    pub fn loss(x: &Vector3<f64>) -> f64 {
        x.norm_squared()
    }
}
",
    );
}
