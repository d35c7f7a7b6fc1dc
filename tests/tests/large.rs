//! Large matrices never cross the stack: a program of 512×512 matrices in a thread with 256 KB of it, in a debug build.

use graph_runtime::differentiable;
use graph_runtime::nalgebra::SMatrix;

/// A product and an activation: what it needs beside its inputs is megabytes.
#[differentiable(hvp)]
fn energy(a: &SMatrix<f64, 512, 512>, b: &SMatrix<f64, 512, 512>) -> f64 {
    norm_squared(tanh(a * b))
}

/// Two sparse matrices on the heap.
fn boxed(entries: [fn(usize) -> f64; 2]) -> Box<energy::Gradient> {
    let mut both = energy::Gradient::boxed();
    let energy::Gradient { a, b } = &mut *both;
    for (matrix, entry) in [a, b].into_iter().zip(entries) {
        for k in 0..512 {
            matrix[(k, (7 * k) % 512)] = entry(k);
            matrix[(k, (9 * k + 4) % 512)] = -0.5 * entry(k);
        }
    }
    both
}

#[test]
fn a_large_program_runs_on_a_small_stack() {
    let run = || {
        let inputs = boxed([|k| 0.25 + k as f64 * 1e-3, |k| 0.75 - k as f64 * 1e-3]);
        let (a, b) = (&inputs.a, &inputs.b);
        let mut direction = energy::Gradient::boxed();
        direction.a[(3, 21)] = 1.0;
        let (mut workspace, mut gradient) = (energy::Workspace::boxed(), energy::Gradient::boxed());
        let value = energy::value_and_gradient_into(a, b, &mut workspace, &mut gradient);
        let at_once = gradient.a[(3, 21)];
        let mut product = energy::Gradient::boxed();
        energy::hvp_into(a, b, &direction.a, &direction.b, &mut workspace, &mut gradient, &mut product);

        // By hand, from the one row of the activations that the entry of `a` reaches.
        let (mut slope, mut bend) = (0.0, 0.0);
        for j in 0..512 {
            let y = (0..512).map(|k| a[(3, k)] * b[(k, j)]).sum::<f64>().tanh();
            let steep = 1.0 - y * y;
            slope += 2.0 * y * steep * b[(21, j)];
            bend += (2.0 * steep * steep - 4.0 * y * y * steep) * b[(21, j)] * b[(21, j)];
        }
        assert!(value.is_finite() && slope != 0.0 && bend != 0.0);
        for (found, expected) in [(at_once, slope), (gradient.a[(3, 21)], slope), (product.a[(3, 21)], bend)]
        {
            assert!((found - expected).abs() < 1e-12, "{found} is not {expected}");
        }
    };
    let thread = std::thread::Builder::new().stack_size(256 * 1024).spawn(run).expect("a thread can be made");
    thread.join().expect("it neither panics nor overflows");
}
