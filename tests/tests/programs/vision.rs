//! Cameras: rotation vectors, projections, and their residuals.

use graph_runtime::prelude::*;

pub use bundle_adjustment::reprojection;

#[differentiable]
pub mod bundle_adjustment {
    //! The residual of one observation: how far a point is from where it was seen, in pixels.

    use graph_runtime::prelude::*;

    /// The rotation vector `r` applied to a point, after Rodrigues; near zero by its first terms.
    fn rotate(r: &Vector3<f64>, point: &Vector3<f64>) -> Vector3<f64> {
        let squared = r.norm_squared();
        if squared < 1e-12 {
            point + r.cross(&point)
        } else {
            let theta = squared.sqrt();
            let axis = r / theta;
            let (s, c) = (theta.sin(), theta.cos());
            c * point + s * axis.cross(&point) + (1.0 - c) * axis.dot(&point) * axis
        }
    }

    /// `pose` is a rotation vector and a shift; `camera` the focal length and two coefficients of radial distortion.
    #[differentiable(wrt(pose, point, camera))]
    pub fn reprojection(
        pose: &Vector6<f64>,
        point: &Vector3<f64>,
        camera: &Vector3<f64>,
        seen: &Vector2<f64>,
    ) -> Vector2<f64> {
        let at = rotate(&pose.fixed_rows::<3>(0), point) + pose.fixed_rows::<3>(3);
        let u = at.x / at.z;
        let v = at.y / at.z;
        let squared = u * u + v * v;
        let distortion = 1.0 + camera[1] * squared + camera[2] * squared * squared;
        camera[0] * distortion * vector![u, v] - seen
    }
}

/// The squared transfer error of a homography, point by point.
#[differentiable(wrt(h, points))]
pub fn homography(h: &Matrix3<f64>, points: &Matrix2x5<f64>, seen: &Matrix2x5<f64>) -> f64 {
    let h = h + 3.0 * Matrix3::identity();
    let mut error = 0.0;
    for i in 0..5 {
        let at = h * vector![points[(0, i)], points[(1, i)], 1.0];
        error += (at.fixed_rows::<2>(0) / at[2] - seen.column(i)).norm_squared();
    }
    error
}

#[cfg(test)]
mod agreement {
    use super::*;
    use tests::ways;

    ways!(reprojection(&pose, &point, &camera, &seen), &dy => pose, point, camera; seen);
    ways!(homography(&h, &points, &seen) => h, points; seen);

    tests::differences!(reprojection homography);

    /// Without rotation the other branch is taken, and its derivative is the limit of the first one's.
    #[test]
    fn reprojection_unrotated() {
        let case = tests::reference::program("reprojection_unrotated");
        let (pose, point, camera, seen) =
            (case.input("pose"), case.input("point"), case.input("camera"), case.input("seen"));
        let dy = case.get("cotangent", "y");
        tests::ways::agrees(&case, "output", "y", &super::reprojection(&pose, &point, &camera, &seen));
        let gradient = reprojection::backward(&pose, &point, &camera, &seen, &dy);
        tests::ways::agrees(&case, "gradient", "pose", &gradient.pose);
        tests::ways::agrees(&case, "gradient", "point", &gradient.point);
        tests::ways::agrees(&case, "gradient", "camera", &gradient.camera);

        let turned = pose + Vector6::new(1e-5, -1e-5, 1e-5, 0.0, 0.0, 0.0);
        let near = reprojection::backward(&turned, &point, &camera, &seen, &dy).pose;
        assert!((near - gradient.pose).norm() < 1e-3 * near.norm(), "{near} {}", gradient.pose);
    }
}
