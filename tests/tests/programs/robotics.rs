//! Arms: a sum over links, and a product of transforms.

use graph_runtime::prelude::*;

/// Where the hand of an arm of three links is, and where it points.
#[differentiable(jvp)]
pub fn planar_arm(angles: &Vector3<f64>, lengths: &Vector3<f64>) -> Vector3<f64> {
    let mut heading = 0.0;
    let mut hand = Vector3::zeros();
    for i in 0..3 {
        heading += angles[i];
        hand.x += lengths[i] * heading.cos();
        hand.y += lengths[i] * heading.sin();
    }
    hand.z = heading;
    hand
}

/// Six joints, turning about z and y in turns: the hand's pose.
#[differentiable]
pub fn joint_chain(q: &Vector6<f64>, reach: &Vector6<f64>) -> Matrix4<f64> {
    let mut pose = Matrix4::<f64>::identity();
    for pair in 0..3 {
        let (s, c) = q[2 * pair].sin_cos();
        let about_z = matrix![
            c, -s, 0.0, 0.0;
            s, c, 0.0, 0.0;
            0.0, 0.0, 1.0, reach[2 * pair];
            0.0, 0.0, 0.0, 1.0
        ];
        let (s, c) = q[2 * pair + 1].sin_cos();
        let about_y = matrix![
            c, 0.0, s, reach[2 * pair + 1];
            0.0, 1.0, 0.0, 0.0;
            -s, 0.0, c, 0.0;
            0.0, 0.0, 0.0, 1.0
        ];
        pose = pose * about_z * about_y;
    }
    pose
}

#[cfg(test)]
mod agreement {
    use super::*;
    use tests::ways;

    ways!(planar_arm(&angles, &lengths), &dy => angles, lengths);
    ways!(joint_chain(&q, &reach), &dy => q, reach);

    tests::differences!(planar_arm joint_chain);

    mod jvp {
        use super::super::*;

        tests::tangents!(planar_arm(&angles, &lengths), (&dangles, &dlengths)
            => angles dangles, lengths dlengths);
    }

    /// The geometric Jacobian: joint i turns the hand about its own place.
    #[test]
    fn the_jacobian_by_hand() {
        let angles = Vector3::new(0.4, -0.9, 1.3);
        let lengths = Vector3::new(1.0, 0.7, 0.4);
        let hand = super::planar_arm(&angles, &lengths);
        let (mut heading, mut joint) = (0.0, Vector2::<f64>::zeros());
        for i in 0..3 {
            let arm = Vector2::new(hand.x - joint.x, hand.y - joint.y);
            let along_x = planar_arm::backward(&angles, &lengths, &Vector3::new(1.0, 0.0, 0.0));
            let along_y = planar_arm::backward(&angles, &lengths, &Vector3::new(0.0, 1.0, 0.0));
            assert!((along_x.angles[i] + arm.y).abs() < 1e-14 && (along_y.angles[i] - arm.x).abs() < 1e-14);
            heading += angles[i];
            joint += lengths[i] * Vector2::new(f64::cos(heading), f64::sin(heading));
        }
    }
}
