//! Convolutions by loops: over entries, and over views.

use graph_runtime::prelude::*;

/// A kernel of 3×3 slid over an image, and a rectifier.
#[differentiable]
pub fn convolution(image: &Matrix6<f64>, kernel: &Matrix3<f64>, bias: f64) -> Matrix4<f64> {
    let mut out = Matrix4::<f64>::zeros();
    for i in 0..4 {
        for j in 0..4 {
            let mut sum = bias;
            for u in 0..3 {
                for v in 0..3 {
                    sum += image[(i + u, j + v)] * kernel[(u, v)];
                }
            }
            out[(i, j)] = sum.max(0.0);
        }
    }
    out
}

/// Two kernels, by views of the image: the sum of squares of what they see.
#[differentiable]
pub fn convolution_by_views(image: &Matrix6<f64>, kernels: &[Matrix3<f64>; 2]) -> f64 {
    let mut total = 0.0;
    for channel in 0..2 {
        let kernel = kernels[channel];
        for i in 0..4 {
            for j in 0..4 {
                let seen = image.fixed_view::<3, 3>(i, j).dot(&kernel);
                total += seen.softplus().powi(2);
            }
        }
    }
    total
}

#[cfg(test)]
mod agreement {
    use super::*;
    use tests::ways;

    ways!(convolution(&image, &kernel, bias), &dy => image, kernel, bias);
    ways!(convolution_by_views(&image, &kernels) => image, kernels);

    tests::differences!(convolution convolution_by_views);
}
