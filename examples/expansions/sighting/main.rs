//! A robot finds out where it is: a Kalman filter's update from the range and the bearing of beacons, whose Jacobian the
//! macro makes.

use graph_runtime::prelude::*;

/// The range and the bearing of a beacon, seen from a pose of place and heading.
#[differentiable(wrt(pose), jacobian)]
fn sighting(pose: &Vector3<f64>, beacon: &Vector2<f64>) -> Vector2<f64> {
    let d = beacon - pose.fixed_rows::<2>(0);
    vector![d.norm(), d.y.atan2(d.x) - pose.z]
}

fn main() {
    let truth = Vector3::new(1.0, 2.0, 0.5);
    let mut pose = Vector3::new(0.6, 2.3, 0.4);
    let mut covariance = Matrix3::from_diagonal(&Vector3::new(0.2, 0.2, 0.05));
    let noise = Matrix2::from_diagonal(&Vector2::new(0.01, 0.001));
    for beacon in [Vector2::new(5.0, 3.0), Vector2::new(0.0, 6.0), Vector2::new(4.0, -1.0)] {
        let (expected, jacobian) = sighting::jacobian(&pose, &beacon);
        let h = jacobian.pose;
        let spread = h * covariance * h.transpose() + noise;
        let Some(inverse) = spread.try_inverse() else { continue };
        let gain = covariance * h.transpose() * inverse;
        pose += gain * (sighting(&truth, &beacon) - expected);
        covariance = (Matrix3::identity() - gain * h) * covariance;
        println!(
            "at {:.3}, {:.3} towards {:.3}, off by {:.3}, expected {:.3}",
            pose.x,
            pose.y,
            pose.z,
            (pose - truth).norm(),
            covariance.trace().sqrt()
        );
    }
}
