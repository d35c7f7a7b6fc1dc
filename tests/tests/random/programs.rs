//! Random programs with the values that the compiler's interpreter gives for them. Not written by hand: with
//! `UPDATE_EXPECT=1` the tests of `graph-macro` write this file anew.

use graph_runtime::prelude::*;
use graph_runtime::{Graph, Values};

use super::agrees;

#[differentiable(update(sgd))]
pub mod program_0 {
    use super::*;

    pub fn f(p2: &SMatrix<f64, 2, 1>, x: f64) -> SMatrix<f64, 1, 1> {
        let mut v3 = (SMatrix::<f64, 2, 3>::identity() * SMatrix::<f64, 3, 3>::identity()).transpose();
        v3[(2, 1)] *= p2.sigmoid()[(1, 0)].sin();
        for i4 in 0..4 {
            let v5 = quadratic_form(SMatrix::<f64, 1, 1>::repeat(x), (-SMatrix::<f64, 1, 1>::repeat(x)));
            let v6 = column_sum((if 1.3 < 1.1 * 0.9 + 0.03 { SMatrix::<f64, 1, 2>::repeat(x) } else { SMatrix::<f64, 1, 2>::zeros() }));
            v3[(((i4 + 1) % 3), ((i4 + 1) % 2))] -= SMatrix::<f64, 3, 1>::repeat(x)[((i4 / 2), 0)].tanh();
        }
        x * softplus((x * SMatrix::<f64, 1, 1>::repeat(x)))
    }
    #[differentiable(loops)]
    pub fn in_loops(p2: &SMatrix<f64, 2, 1>, x: f64) -> SMatrix<f64, 1, 1> {
        let mut v3 = (SMatrix::<f64, 2, 3>::identity() * SMatrix::<f64, 3, 3>::identity()).transpose();
        v3[(2, 1)] *= p2.sigmoid()[(1, 0)].sin();
        for i4 in 0..4 {
            let v5 = quadratic_form(SMatrix::<f64, 1, 1>::repeat(x), (-SMatrix::<f64, 1, 1>::repeat(x)));
            let v6 = column_sum((if 1.3 < 1.1 * 0.9 + 0.03 { SMatrix::<f64, 1, 2>::repeat(x) } else { SMatrix::<f64, 1, 2>::zeros() }));
            v3[(((i4 + 1) % 3), ((i4 + 1) % 2))] -= SMatrix::<f64, 3, 1>::repeat(x)[((i4 / 2), 0)].tanh();
        }
        x * softplus((x * SMatrix::<f64, 1, 1>::repeat(x)))
    }
}

#[test]
fn program_0_of_seed_0() {
    let inputs = (SMatrix::<f64, 2, 1>::from_column_slice(&[-1.001, -0.907]), -0.428,);
    let value = [-0.337661130986392];
    let cotangent = [-0.806];
    let gradient = [0.0, 0.0, -0.7970077030513724];
    agrees::<program_0::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_0::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p2, x,) = inputs;
    let d: <program_0::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_0::f::forward_saved(&p2, x);
    super::is_close(&program_0::f::backward_saved(&p2, x, &saved, &d), &gradient);
    let (_, saved) = program_0::in_loops::forward_saved(&p2, x);
    super::is_close(&program_0::in_loops::backward_saved(&p2, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_1 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: f64 }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: SMatrix<f64, 1, 2>, pub a1: SMatrix<f64, 3, 1> }
    fn h0(p1: &SMatrix<f64, 1, 2>) -> SMatrix<f64, 1, 3> {
        let v2 = stack![matrix![0.7, 0.7]; (p1 + 0.213).relu()];
        erf(SMatrix::<f64, 1, 3>::identity()).erf()
    }
    pub fn f(x: f64) -> (SMatrix<f64, 3, 2>, f64) {
        let v6 = { let t = matrix![x]; t * 0.7 + t.sin() };
        let mut v7 = S1 { a0: erfc(SMatrix::<f64, 1, 2>::repeat(0.9)), a1: matrix![1.3; x; x] };
        let v8 = v7;
        let mut v9 = ((v8.a1 - v8.a1) * v8.a0);
        let v10 = lerp(SMatrix::<f64, 2, 2>::repeat(1.0), SMatrix::<f64, 2, 2>::identity(), 0.6)[(1, 0)];
        v9 -= (0.4 * v9).atan();
        (x * v9, (if 0.3 >= 0.5 * 0.9 + 0.03 { v9[(0, 0)] } else { SMatrix::<f64, 2, 3>::repeat(v10)[(1, 0)] }))
    }
    #[differentiable(loops)]
    pub fn in_loops(x: f64) -> (SMatrix<f64, 3, 2>, f64) {
        let v6 = { let t = matrix![x]; t * 0.7 + t.sin() };
        let mut v7 = S1 { a0: erfc(SMatrix::<f64, 1, 2>::repeat(0.9)), a1: matrix![1.3; x; x] };
        let v8 = v7;
        let mut v9 = ((v8.a1 - v8.a1) * v8.a0);
        let v10 = lerp(SMatrix::<f64, 2, 2>::repeat(1.0), SMatrix::<f64, 2, 2>::identity(), 0.6)[(1, 0)];
        v9 -= (0.4 * v9).atan();
        (x * v9, (if 0.3 >= 0.5 * 0.9 + 0.03 { v9[(0, 0)] } else { SMatrix::<f64, 2, 3>::repeat(v10)[(1, 0)] }))
    }
}

#[test]
fn program_1_of_seed_1() {
    let inputs = (-0.231,);
    let value = [-0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 0.4];
    let cotangent = [0.708, -1.068, 1.36, 0.521, -1.824, 0.057, -1.375];
    let gradient = [0.0];
    agrees::<program_1::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_1::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (x,) = inputs;
    let d: <program_1::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_1::f::forward_saved(x);
    super::is_close(&program_1::f::backward_saved(x, &saved, (&d.0, d.1)), &gradient);
    let (_, saved) = program_1::in_loops::forward_saved(x);
    super::is_close(&program_1::in_loops::backward_saved(x, &saved, (&d.0, d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_2 {
    use super::*;

    fn h0(p1: f64) -> f64 {
        let mut v2 = (SMatrix::<f64, 2, 2>::repeat(p1)[(0, 0)] - 0.117).abs();
        (if p1 < p1 * 0.9 + 0.03 { (v2 * v2 - 0.3) } else { v2 })
    }
    fn h1(_p3: &SMatrix<f64, 1, 1>) -> f64 {
        let mut v4 = { let t = SMatrix::<f64, 2, 1>::repeat(1.2); t * 0.7 + t.sin() }[0];
        for i5 in 1..=1 {
            let mut v6 = h0(v4);
            if v6 < 1.2 * 0.9 + 0.03 {
                for i7 in 0..4 {
                    v4 *= (0.4 * (SMatrix::<f64, 2, 1>::identity()[(((i7 + 1) % 2), ((i7 + 1) % 1))] - 0.117).abs()).atan();
                    v4 -= (SMatrix::<f64, 3, 1>::zeros() * SMatrix::<f64, 1, 2>::zeros())[((i5 - 1), ((i7 + 1) % 2))].tanh();
                }
                let mut v8 = (if i5 % 2 == 0 { SMatrix::<f64, 1, 2>::identity() } else { SMatrix::<f64, 1, 3>::zeros().fixed_view::<1, 2>((i5 - 1), (i5 / 2)) });
                v4 = SMatrix::<f64, 2, 4>::identity().fixed_view::<2, 3>(((i5 + 1) % 1), (1 - i5))[(0, (2 * i5))].tanh();
            }
            v6 = v6.tanh();
        }
        component_mul(v4, v4)
    }
    pub fn f(p9: &SMatrix<f64, 2, 2>, p11: f64, x: f64) -> SMatrix<f64, 2, 1> {
        let mut v13 = (if x > x * 0.9 + 0.03 { erf(x) } else { SMatrix::<f64, 1, 1>::repeat(x).trace() });
        for i14 in (0..4).rev() {
            v13 *= norm_squared(SMatrix::<f64, 1, 2>::identity().atan()).tanh();
            if i14 % 2 == 0 {
                if i14 % 2 == 0 {
                    let mut v15 = (silu(p11) - 1.3);
                    let mut v16 = h0(component_mul(v15, v13));
                    v15 *= p11.sin();
                } else {
                    let mut v17 = (sin(x) + max(v13, 0.271));
                    v13 += (0.4 * v17).atan();
                }
                if i14 >= 2 {
                    v13 += (0.4 * norm_squared(hstack(SMatrix::<f64, 1, 1>::repeat(p11), SMatrix::<f64, 1, 1>::zeros()))).atan();
                    v13 *= (0.4 * { let t = SMatrix::<f64, 2, 1>::repeat(v13); t * 0.7 + t.sin() }[(((i14 + 1) % 2), ((i14 + 1) % 1))]).atan();
                }
                v13 *= 0.2.sin();
            } else {
                let v18 = p9;
                let mut v19 = (SMatrix::<f64, 2, 1>::zeros() + SMatrix::<f64, 2, 1>::repeat(p11))[((i14 + 1) % 2)];
                v13 += SMatrix::<f64, 4, 3>::identity().fixed_rows::<3>(((i14 + 1) % 2))[((i14 / 2), (i14 / 2))].sin();
            }
            v13 -= 0.2.sin();
        }
        x * (p11 + SMatrix::<f64, 2, 1>::zeros()).log_sigmoid()
    }
    #[differentiable(loops)]
    pub fn in_loops(p9: &SMatrix<f64, 2, 2>, p11: f64, x: f64) -> SMatrix<f64, 2, 1> {
        let mut v13 = (if x > x * 0.9 + 0.03 { erf(x) } else { SMatrix::<f64, 1, 1>::repeat(x).trace() });
        for i14 in (0..4).rev() {
            v13 *= norm_squared(SMatrix::<f64, 1, 2>::identity().atan()).tanh();
            if i14 % 2 == 0 {
                if i14 % 2 == 0 {
                    let mut v15 = (silu(p11) - 1.3);
                    let mut v16 = h0(component_mul(v15, v13));
                    v15 *= p11.sin();
                } else {
                    let mut v17 = (sin(x) + max(v13, 0.271));
                    v13 += (0.4 * v17).atan();
                }
                if i14 >= 2 {
                    v13 += (0.4 * norm_squared(hstack(SMatrix::<f64, 1, 1>::repeat(p11), SMatrix::<f64, 1, 1>::zeros()))).atan();
                    v13 *= (0.4 * { let t = SMatrix::<f64, 2, 1>::repeat(v13); t * 0.7 + t.sin() }[(((i14 + 1) % 2), ((i14 + 1) % 1))]).atan();
                }
                v13 *= 0.2.sin();
            } else {
                let v18 = p9;
                let mut v19 = (SMatrix::<f64, 2, 1>::zeros() + SMatrix::<f64, 2, 1>::repeat(p11))[((i14 + 1) % 2)];
                v13 += SMatrix::<f64, 4, 3>::identity().fixed_rows::<3>(((i14 + 1) % 2))[((i14 / 2), (i14 / 2))].sin();
            }
            v13 -= 0.2.sin();
        }
        x * (p11 + SMatrix::<f64, 2, 1>::zeros()).log_sigmoid()
    }
}

#[test]
fn program_2_of_seed_3() {
    let inputs = (SMatrix::<f64, 2, 2>::from_column_slice(&[0.594, 0.294, -0.712, -0.822]), -0.226, 0.393,);
    let value = [-0.3193196287711745, -0.3193196287711745];
    let cotangent = [-0.523, -1.678];
    let gradient = [0.0, 0.0, 0.0, 0.0, -0.4811616455319338, 1.7883524247464504];
    agrees::<program_2::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_2::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p9, p11, x,) = inputs;
    let d: <program_2::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_2::f::forward_saved(&p9, p11, x);
    super::is_close(&program_2::f::backward_saved(&p9, p11, x, &saved, &d), &gradient);
    let (_, saved) = program_2::in_loops::forward_saved(&p9, p11, x);
    super::is_close(&program_2::in_loops::backward_saved(&p9, p11, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_3 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: f64, pub a1: SMatrix<f64, 2, 2>, pub a2: SMatrix<f64, 3, 3> }
    pub fn f(p1: &SMatrix<f64, 1, 2>, x: f64) -> SMatrix<f64, 1, 2> {
        let mut v3 = (if x >= 1.1 * 0.9 + 0.03 { SMatrix::<f64, 1, 1>::zeros() } else { SMatrix::<f64, 1, 1>::identity() }).transpose();
        if (x + 0.213).relu() <= 0.4 * 0.9 + 0.03 {
            v3 += (0.4 * SMatrix::<f64, 1, 1>::repeat(x)).atan();
            v3 *= x.sin();
        } else {
            v3[(0, 0)] *= (0.4 * x).atan();
            v3 -= (0.4 * row_mean(v3)).atan();
        }
        let mut v4 = ((x * x - 0.3) * max(p1, 0.271));
        x * (v4 + v4)
    }
    #[differentiable(loops)]
    pub fn in_loops(p1: &SMatrix<f64, 1, 2>, x: f64) -> SMatrix<f64, 1, 2> {
        let mut v3 = (if x >= 1.1 * 0.9 + 0.03 { SMatrix::<f64, 1, 1>::zeros() } else { SMatrix::<f64, 1, 1>::identity() }).transpose();
        if (x + 0.213).relu() <= 0.4 * 0.9 + 0.03 {
            v3 += (0.4 * SMatrix::<f64, 1, 1>::repeat(x)).atan();
            v3 *= x.sin();
        } else {
            v3[(0, 0)] *= (0.4 * x).atan();
            v3 -= (0.4 * row_mean(v3)).atan();
        }
        let mut v4 = ((x * x - 0.3) * max(p1, 0.271));
        x * (v4 + v4)
    }
}

#[test]
fn program_3_of_seed_5() {
    let inputs = (SMatrix::<f64, 1, 2>::from_column_slice(&[-0.615, -0.361]), -0.721,);
    let value = [-0.085909905662, -0.085909905662];
    let cotangent = [1.772, 0.66];
    let gradient = [-0.0, -0.0, 1.6602326853120002];
    agrees::<program_3::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_3::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p1, x,) = inputs;
    let d: <program_3::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_3::f::forward_saved(&p1, x);
    super::is_close(&program_3::f::backward_saved(&p1, x, &saved, &d), &gradient);
    let (_, saved) = program_3::in_loops::forward_saved(&p1, x);
    super::is_close(&program_3::in_loops::backward_saved(&p1, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_4 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: f64, pub a1: f64 }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: SMatrix<f64, 2, 1>, pub a1: [SMatrix<f64, 2, 1>; 2] }
    pub fn f(p1: &S0, p2: &S1, x: f64) -> (SMatrix<f64, 1, 2>, SMatrix<f64, 1, 2>, SMatrix<f64, 1, 2>) {
        let v3 = p2;
        let mut v4 = tanh(SMatrix::<f64, 3, 1>::repeat(p1.a1)).column_sum();
        let v5 = SMatrix::<f64, 1, 3>::zeros();
        let v6 = (-SMatrix::<f64, 3, 2>::repeat(p1.a1)).silu();
        let mut v7 = { let t = v6; t * 0.7 + t.sin() }.transpose();
        let mut v8 = diagonal(SMatrix::<f64, 2, 2>::repeat(p1.a1)).transpose();
        let v9 = [{ let t = v4; t * 0.7 + t.sin() }, SMatrix::<f64, 3, 1>::repeat(p1.a0).mish()];
        (x * v8.row(0), cos(v8), (0.3 * v8))
    }
    #[differentiable(loops)]
    pub fn in_loops(p1: &S0, p2: &S1, x: f64) -> (SMatrix<f64, 1, 2>, SMatrix<f64, 1, 2>, SMatrix<f64, 1, 2>) {
        let v3 = p2;
        let mut v4 = tanh(SMatrix::<f64, 3, 1>::repeat(p1.a1)).column_sum();
        let v5 = SMatrix::<f64, 1, 3>::zeros();
        let v6 = (-SMatrix::<f64, 3, 2>::repeat(p1.a1)).silu();
        let mut v7 = { let t = v6; t * 0.7 + t.sin() }.transpose();
        let mut v8 = diagonal(SMatrix::<f64, 2, 2>::repeat(p1.a1)).transpose();
        let v9 = [{ let t = v4; t * 0.7 + t.sin() }, SMatrix::<f64, 3, 1>::repeat(p1.a0).mish()];
        (x * v8.row(0), cos(v8), (0.3 * v8))
    }
}

#[test]
fn program_4_of_seed_6() {
    let inputs = (program_4::S0 { a0: 1.134, a1: 0.282 }, program_4::S1 { a0: SMatrix::<f64, 2, 1>::from_column_slice(&[0.898, 0.104]), a1: [SMatrix::<f64, 2, 1>::from_column_slice(&[-0.236, -0.402]), SMatrix::<f64, 2, 1>::from_column_slice(&[-1.104, -0.321])] }, 0.224,);
    let value = [0.063168, 0.063168, 0.960500805271881, 0.960500805271881, 0.0846, 0.0846];
    let cotangent = [1.395, -0.252, -1.582, 0.415, 0.849, -0.534];
    let gradient = [0.0, 0.6752814987580673, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.322326];
    agrees::<program_4::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_4::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p1, p2, x,) = inputs;
    let d: <program_4::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_4::f::forward_saved(&p1, &p2, x);
    super::is_close(&program_4::f::backward_saved(&p1, &p2, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
    let (_, saved) = program_4::in_loops::forward_saved(&p1, &p2, x);
    super::is_close(&program_4::in_loops::backward_saved(&p1, &p2, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_5 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: f64 }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: f64 }
    fn h0(p1: f64) -> f64 {
        let mut v2 = ((p1 * p1 - 0.3) * SMatrix::<f64, 2, 3>::repeat(0.9)[(0, 0)] - 0.3);
        (v2 * v2 - 0.3)
    }
    pub fn f(p3: &S0, p4: f64, p5: &SMatrix<f64, 3, 2>, p6: &SMatrix<f64, 3, 1>, x: f64) -> (SMatrix<f64, 1, 3>, SMatrix<f64, 3, 1>, SMatrix<f64, 3, 1>) {
        let v7 = p5;
        let mut v8 = { let t = (p3.a0 * p6); t * 0.7 + t.sin() };
        v8 = (0.4 * v8).atan();
        (x * SMatrix::<f64, 1, 3>::repeat(x), p6, (if x >= p4 * 0.9 + 0.03 { p6 } else { SMatrix::<f64, 3, 1>::identity() }))
    }
    #[differentiable(loops)]
    pub fn in_loops(p3: &S0, p4: f64, p5: &SMatrix<f64, 3, 2>, p6: &SMatrix<f64, 3, 1>, x: f64) -> (SMatrix<f64, 1, 3>, SMatrix<f64, 3, 1>, SMatrix<f64, 3, 1>) {
        let v7 = p5;
        let mut v8 = { let t = (p3.a0 * p6); t * 0.7 + t.sin() };
        v8 = (0.4 * v8).atan();
        (x * SMatrix::<f64, 1, 3>::repeat(x), p6, (if x >= p4 * 0.9 + 0.03 { p6 } else { SMatrix::<f64, 3, 1>::identity() }))
    }
}

#[test]
fn program_5_of_seed_7() {
    let inputs = (program_5::S0 { a0: 0.345 }, -0.372, SMatrix::<f64, 3, 2>::from_column_slice(&[-1.024, 0.642, 0.262, -1.136, 0.157, -0.667]), SMatrix::<f64, 3, 1>::from_column_slice(&[0.742, 1.007, -0.114]), -1.167,);
    let value = [1.3618890000000001, 1.3618890000000001, 1.3618890000000001, 0.742, 1.007, -0.114, 1.0, 0.0, 0.0];
    let cotangent = [-0.65, -1.412, 1.37, 1.582, 0.217, -1.621, -1.619, -0.134, 0.797];
    let gradient = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.582, 0.217, -1.621, 1.6151280000000003];
    agrees::<program_5::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_5::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p3, p4, p5, p6, x,) = inputs;
    let d: <program_5::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_5::f::forward_saved(&p3, p4, &p5, &p6, x);
    super::is_close(&program_5::f::backward_saved(&p3, p4, &p5, &p6, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
    let (_, saved) = program_5::in_loops::forward_saved(&p3, p4, &p5, &p6, x);
    super::is_close(&program_5::in_loops::backward_saved(&p3, p4, &p5, &p6, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_6 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: f64, pub a1: f64 }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: SMatrix<f64, 2, 1>, pub a1: f64, pub a2: S0 }
    fn h0(p1: &S1, _p2: &SMatrix<f64, 3, 2>) -> SMatrix<f64, 2, 3> {
        let mut v3 = SMatrix::<f64, 2, 3>::repeat(p1.a2.a0);
        v3
    }
    pub fn f(p7: &S1, x: f64) -> f64 {
        let mut v8 = [(0.9 + SMatrix::<f64, 3, 3>::repeat(x)), (SMatrix::<f64, 3, 3>::repeat(p7.a1) + SMatrix::<f64, 3, 3>::repeat(x)), SMatrix::<f64, 3, 3>::repeat(p7.a2.a1)];
        v8[1] = checkpoint((SMatrix::<f64, 3, 3>::repeat(p7.a2.a1) / (1.5 + p7.a2.a0 * p7.a2.a0))).tanh();
        v8[1][(2, 1)] = (0.4 * x).atan();
        let mut v9 = square(x);
        v8[1][(0, 2)] = (p7.a2.a1 * max(x, 0.271) - 0.3).tanh();
        x * x
    }
    #[differentiable(loops)]
    pub fn in_loops(p7: &S1, x: f64) -> f64 {
        let mut v8 = [(0.9 + SMatrix::<f64, 3, 3>::repeat(x)), (SMatrix::<f64, 3, 3>::repeat(p7.a1) + SMatrix::<f64, 3, 3>::repeat(x)), SMatrix::<f64, 3, 3>::repeat(p7.a2.a1)];
        v8[1] = checkpoint((SMatrix::<f64, 3, 3>::repeat(p7.a2.a1) / (1.5 + p7.a2.a0 * p7.a2.a0))).tanh();
        v8[1][(2, 1)] = (0.4 * x).atan();
        let mut v9 = square(x);
        v8[1][(0, 2)] = (p7.a2.a1 * max(x, 0.271) - 0.3).tanh();
        x * x
    }
}

#[test]
fn program_6_of_seed_9() {
    let inputs = (program_6::S1 { a0: SMatrix::<f64, 2, 1>::from_column_slice(&[-0.984, 0.116]), a1: 0.777, a2: program_6::S0 { a0: 1.019, a1: -0.034 } }, 0.099,);
    let value = [0.009801];
    let cotangent = [0.359];
    let gradient = [0.0, 0.0, 0.0, 0.0, 0.0, 0.071082];
    agrees::<program_6::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_6::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p7, x,) = inputs;
    let d: <program_6::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_6::f::forward_saved(&p7, x);
    super::is_close(&program_6::f::backward_saved(&p7, x, &saved, d), &gradient);
    let (_, saved) = program_6::in_loops::forward_saved(&p7, x);
    super::is_close(&program_6::in_loops::backward_saved(&p7, x, &saved, d), &gradient);
    let before = (p7, x,);
    let (mut p7, mut x,) = before.clone();
    program_6::f::sgd_step(&mut p7, &mut x, -cotangent[0], &mut program_6::f::Workspace::new());
    super::is_changed::<program_6::f::Graph>(&before, &(p7, x,), &gradient);
    let (p7, x,) = before;
    let before = (p7, x,);
    let (mut p7, mut x,) = before.clone();
    program_6::in_loops::sgd_step(&mut p7, &mut x, -cotangent[0], &mut program_6::in_loops::Workspace::new());
    super::is_changed::<program_6::in_loops::Graph>(&before, &(p7, x,), &gradient);
    let (p7, x,) = before;
}

#[differentiable(update(sgd))]
pub mod program_7 {
    use super::*;

    fn h0(_p1: &SMatrix<f64, 1, 1>) -> SMatrix<f64, 3, 2> {
        let mut v2 = (SMatrix::<f64, 3, 3>::repeat(1.1) * SMatrix::<f64, 3, 2>::repeat(1.2)).transpose();
        component_mul((SMatrix::<f64, 3, 2>::zeros() * SMatrix::<f64, 2, 2>::identity()), SMatrix::<f64, 3, 2>::repeat(1.2))
    }
    fn h1(_p3: &SMatrix<f64, 2, 3>) -> SMatrix<f64, 3, 2> {
        let v4 = (SMatrix::<f64, 2, 1>::repeat(0.9)[1] * 1.2);
        let mut v5 = SMatrix::<f64, 3, 2>::identity();
        cos(v5)
    }
    pub fn f(p6: f64, p9: &SMatrix<f64, 2, 1>, x: f64) -> f64 {
        let mut v10 = SMatrix::<f64, 1, 1>::zeros()[0];
        for i11 in 0..1 {
            if (1.0 * v10 - 0.3) > p6 * 0.9 + 0.03 {
                if max(p9, 0.271).sum() < 0.17 {
                    let mut v12 = softplus(SMatrix::<f64, 3, 2>::repeat(x).fixed_rows::<2>(((i11 + 1) % 2)));
                    let v13 = (p9.fixed_view::<2, 1>(i11, ((i11 + 1) % 1)) + 0.213).relu();
                    v10 *= (-v10).tanh();
                }
                let v14 = { let t = (p9 / (1.5 + v10 * v10)); t * 0.7 + t.sin() };
                v10 = (0.4 * checkpoint(SMatrix::<f64, 3, 3>::identity()[((i11 + 1), (2 - i11))])).atan();
            } else {
                for i15 in 0..3 {
                    v10 = (0.4 * (x + SMatrix::<f64, 2, 3>::repeat(v10))[(1, (i15 / 2))]).atan();
                    v10 *= x.tanh();
                    v10 = v10.tanh();
                }
                let mut v16 = [{ let t = p9; t * 0.7 + t.sin() }, p9];
                v16[(2 * i11)] -= (SMatrix::<f64, 2, 1>::repeat(v10) - (p9 + SMatrix::<f64, 1, 1>::repeat(x))).tanh();
            }
            v10 -= cross(SMatrix::<f64, 3, 1>::repeat(0.3), SMatrix::<f64, 3, 1>::repeat(v10))[0].tanh();
        }
        x * x
    }
    #[differentiable(loops)]
    pub fn in_loops(p6: f64, p9: &SMatrix<f64, 2, 1>, x: f64) -> f64 {
        let mut v10 = SMatrix::<f64, 1, 1>::zeros()[0];
        for i11 in 0..1 {
            if (1.0 * v10 - 0.3) > p6 * 0.9 + 0.03 {
                if max(p9, 0.271).sum() < 0.17 {
                    let mut v12 = softplus(SMatrix::<f64, 3, 2>::repeat(x).fixed_rows::<2>(((i11 + 1) % 2)));
                    let v13 = (p9.fixed_view::<2, 1>(i11, ((i11 + 1) % 1)) + 0.213).relu();
                    v10 *= (-v10).tanh();
                }
                let v14 = { let t = (p9 / (1.5 + v10 * v10)); t * 0.7 + t.sin() };
                v10 = (0.4 * checkpoint(SMatrix::<f64, 3, 3>::identity()[((i11 + 1), (2 - i11))])).atan();
            } else {
                for i15 in 0..3 {
                    v10 = (0.4 * (x + SMatrix::<f64, 2, 3>::repeat(v10))[(1, (i15 / 2))]).atan();
                    v10 *= x.tanh();
                    v10 = v10.tanh();
                }
                let mut v16 = [{ let t = p9; t * 0.7 + t.sin() }, p9];
                v16[(2 * i11)] -= (SMatrix::<f64, 2, 1>::repeat(v10) - (p9 + SMatrix::<f64, 1, 1>::repeat(x))).tanh();
            }
            v10 -= cross(SMatrix::<f64, 3, 1>::repeat(0.3), SMatrix::<f64, 3, 1>::repeat(v10))[0].tanh();
        }
        x * x
    }
}

#[test]
fn program_7_of_seed_12() {
    let inputs = (0.595, SMatrix::<f64, 2, 1>::from_column_slice(&[0.111, -0.995]), 0.442,);
    let value = [0.195364];
    let cotangent = [0.164];
    let gradient = [0.0, 0.0, 0.0, 0.144976];
    agrees::<program_7::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_7::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p6, p9, x,) = inputs;
    let d: <program_7::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_7::f::forward_saved(p6, &p9, x);
    super::is_close(&program_7::f::backward_saved(p6, &p9, x, &saved, d), &gradient);
    let (_, saved) = program_7::in_loops::forward_saved(p6, &p9, x);
    super::is_close(&program_7::in_loops::backward_saved(p6, &p9, x, &saved, d), &gradient);
    let before = (p6, p9, x,);
    let (mut p6, mut p9, mut x,) = before.clone();
    program_7::f::sgd_step(&mut p6, &mut p9, &mut x, -cotangent[0], &mut program_7::f::Workspace::new());
    super::is_changed::<program_7::f::Graph>(&before, &(p6, p9, x,), &gradient);
    let (p6, p9, x,) = before;
    let before = (p6, p9, x,);
    let (mut p6, mut p9, mut x,) = before.clone();
    program_7::in_loops::sgd_step(&mut p6, &mut p9, &mut x, -cotangent[0], &mut program_7::in_loops::Workspace::new());
    super::is_changed::<program_7::in_loops::Graph>(&before, &(p6, p9, x,), &gradient);
    let (p6, p9, x,) = before;
}

#[differentiable(update(sgd))]
pub mod program_8 {
    use super::*;

    fn h0(_p1: &SMatrix<f64, 2, 2>) -> SMatrix<f64, 1, 3> {
        let v2 = clamp(erfc(1.1), -0.61, 0.83);
        SMatrix::<f64, 1, 3>::repeat(v2)
    }
    fn h1(_p3: &SMatrix<f64, 1, 1>, p4: f64) -> f64 {
        let v5 = p4;
        let mut v6 = SMatrix::<f64, 2, 1>::identity();
        (SMatrix::<f64, 1, 2>::repeat(0.2)[(0, 0)] + 0.213).relu()
    }
    pub fn f(p7: &SMatrix<f64, 1, 1>, p8: f64, x: f64) -> (SMatrix<f64, 3, 3>, SMatrix<f64, 3, 3>) {
        let mut v9 = normal_cdf((SMatrix::<f64, 3, 3>::repeat(1.0) + SMatrix::<f64, 3, 3>::repeat(x)));
        v9.set_row(2, &SMatrix::<f64, 1, 3>::repeat(h1(&p7, component_mul(p8, x))).tanh());
        let v10 = (v9 + v9).log_sigmoid();
        v9.set_column(2, &(0.4 * (if x < x * 0.9 + 0.03 { { let t = SMatrix::<f64, 3, 1>::repeat(x); t * 0.7 + t.sin() } } else { (SMatrix::<f64, 3, 1>::repeat(x) + p7) })).atan());
        for i11 in 0..2 {
            let v12 = (SMatrix::<f64, 3, 2>::identity() + SMatrix::<f64, 1, 2>::identity()).tr_mul(&sin(SMatrix::<f64, 3, 1>::repeat(x)));
            let v13 = { let t = silu(SMatrix::<f64, 3, 1>::repeat(x)); t * 0.7 + t.sin() };
            v9 -= (component_mul(v10, v10) + (SMatrix::<f64, 1, 3>::repeat(x) + SMatrix::<f64, 1, 3>::repeat(x))).tanh();
        }
        (x * SMatrix::<f64, 3, 3>::zeros(), v10.transpose())
    }
    #[differentiable(loops)]
    pub fn in_loops(p7: &SMatrix<f64, 1, 1>, p8: f64, x: f64) -> (SMatrix<f64, 3, 3>, SMatrix<f64, 3, 3>) {
        let mut v9 = normal_cdf((SMatrix::<f64, 3, 3>::repeat(1.0) + SMatrix::<f64, 3, 3>::repeat(x)));
        v9.set_row(2, &SMatrix::<f64, 1, 3>::repeat(h1(&p7, component_mul(p8, x))).tanh());
        let v10 = (v9 + v9).log_sigmoid();
        v9.set_column(2, &(0.4 * (if x < x * 0.9 + 0.03 { { let t = SMatrix::<f64, 3, 1>::repeat(x); t * 0.7 + t.sin() } } else { (SMatrix::<f64, 3, 1>::repeat(x) + p7) })).atan());
        for i11 in 0..2 {
            let v12 = (SMatrix::<f64, 3, 2>::identity() + SMatrix::<f64, 1, 2>::identity()).tr_mul(&sin(SMatrix::<f64, 3, 1>::repeat(x)));
            let v13 = { let t = silu(SMatrix::<f64, 3, 1>::repeat(x)); t * 0.7 + t.sin() };
            v9 -= (component_mul(v10, v10) + (SMatrix::<f64, 1, 3>::repeat(x) + SMatrix::<f64, 1, 3>::repeat(x))).tanh();
        }
        (x * SMatrix::<f64, 3, 3>::zeros(), v10.transpose())
    }
}

#[test]
fn program_8_of_seed_13() {
    let inputs = (SMatrix::<f64, 1, 1>::from_column_slice(&[0.329]), -0.179, -0.033,);
    let value = [-0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.17304146562504374, -0.17304146562504374, -0.17304146562504374, -0.17304146562504374, -0.17304146562504374, -0.17304146562504374, -0.3767052013925994, -0.3767052013925994, -0.3767052013925994];
    let cotangent = [1.519, -1.933, -1.02, -1.843, -0.82, -0.619, 0.826, 1.519, 0.959, 1.101, 0.442, 0.234, -0.031, -1.032, -0.017, 1.469, -0.698, -1.418];
    let gradient = [0.0, 0.0, 0.05536524919865384];
    agrees::<program_8::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_8::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p7, p8, x,) = inputs;
    let d: <program_8::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_8::f::forward_saved(&p7, p8, x);
    super::is_close(&program_8::f::backward_saved(&p7, p8, x, &saved, (&d.0, &d.1)), &gradient);
    let (_, saved) = program_8::in_loops::forward_saved(&p7, p8, x);
    super::is_close(&program_8::in_loops::backward_saved(&p7, p8, x, &saved, (&d.0, &d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_9 {
    use super::*;

    pub fn f(p1: &SMatrix<f64, 1, 1>, p2: f64, p3: f64, x: f64) -> (f64, f64, f64) {
        let mut v4 = (if x >= x * 0.9 + 0.03 { SMatrix::<f64, 2, 3>::repeat(0.9) } else { normal_cdf(SMatrix::<f64, 2, 3>::repeat(p2)) });
        if (x * x - 0.3) <= x * 0.9 + 0.03 {
            v4[(1, 0)] -= (mean_squared_error(SMatrix::<f64, 2, 2>::repeat(p2), SMatrix::<f64, 2, 2>::repeat(x)) * p1[(0, 0)] - 0.3).sin();
            if max(x, 0.271) < x * 0.9 + 0.03 {
                v4.fixed_view_mut::<2, 1>(0, 0).copy_from(&SMatrix::<f64, 2, 1>::repeat(component_mul(x, x)).tanh());
                v4 -= (0.4 * tr_mul((SMatrix::<f64, 1, 2>::repeat(x) - 0.117).abs(), (SMatrix::<f64, 1, 2>::repeat(x) * v4))).atan();
            } else {
                for i5 in 0..4 {
                    let v6 = (p1 + 0.213).relu().variance();
                    let mut v7 = ((v4 * SMatrix::<f64, 3, 1>::repeat(0.5)) * (p1 + p1));
                    v7[(((i5 + 1) % 2), ((i5 + 1) % 1))] = (0.4 * sigmoid(p1[0])).atan();
                }
                v4[(0, 0)] -= (0.4 * (if x < x * 0.9 + 0.03 { p3 } else { (-x) })).atan();
            }
            v4[(1, 2)] = x.tanh();
        } else {
            v4 += (if x > x * 0.9 + 0.03 { (v4 + 0.213).relu() } else { component_mul(v4, v4) }).tanh();
            v4 *= SMatrix::<f64, 2, 2>::repeat(p3).upper_triangle()[(0, 0)].tanh();
            v4[(0, 0)] -= x.sin();
        }
        (x * 0.6, x, 0.6)
    }
    #[differentiable(loops)]
    pub fn in_loops(p1: &SMatrix<f64, 1, 1>, p2: f64, p3: f64, x: f64) -> (f64, f64, f64) {
        let mut v4 = (if x >= x * 0.9 + 0.03 { SMatrix::<f64, 2, 3>::repeat(0.9) } else { normal_cdf(SMatrix::<f64, 2, 3>::repeat(p2)) });
        if (x * x - 0.3) <= x * 0.9 + 0.03 {
            v4[(1, 0)] -= (mean_squared_error(SMatrix::<f64, 2, 2>::repeat(p2), SMatrix::<f64, 2, 2>::repeat(x)) * p1[(0, 0)] - 0.3).sin();
            if max(x, 0.271) < x * 0.9 + 0.03 {
                v4.fixed_view_mut::<2, 1>(0, 0).copy_from(&SMatrix::<f64, 2, 1>::repeat(component_mul(x, x)).tanh());
                v4 -= (0.4 * tr_mul((SMatrix::<f64, 1, 2>::repeat(x) - 0.117).abs(), (SMatrix::<f64, 1, 2>::repeat(x) * v4))).atan();
            } else {
                for i5 in 0..4 {
                    let v6 = (p1 + 0.213).relu().variance();
                    let mut v7 = ((v4 * SMatrix::<f64, 3, 1>::repeat(0.5)) * (p1 + p1));
                    v7[(((i5 + 1) % 2), ((i5 + 1) % 1))] = (0.4 * sigmoid(p1[0])).atan();
                }
                v4[(0, 0)] -= (0.4 * (if x < x * 0.9 + 0.03 { p3 } else { (-x) })).atan();
            }
            v4[(1, 2)] = x.tanh();
        } else {
            v4 += (if x > x * 0.9 + 0.03 { (v4 + 0.213).relu() } else { component_mul(v4, v4) }).tanh();
            v4 *= SMatrix::<f64, 2, 2>::repeat(p3).upper_triangle()[(0, 0)].tanh();
            v4[(0, 0)] -= x.sin();
        }
        (x * 0.6, x, 0.6)
    }
}

#[test]
fn program_9_of_seed_14() {
    let inputs = (SMatrix::<f64, 1, 1>::from_column_slice(&[0.408]), -0.728, 1.047, 0.444,);
    let value = [0.26639999999999997, 0.444, 0.6];
    let cotangent = [-0.576, -1.181, 1.053];
    let gradient = [0.0, 0.0, 0.0, -1.5266];
    agrees::<program_9::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_9::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p1, p2, p3, x,) = inputs;
    let d: <program_9::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_9::f::forward_saved(&p1, p2, p3, x);
    super::is_close(&program_9::f::backward_saved(&p1, p2, p3, x, &saved, (d.0, d.1, d.2)), &gradient);
    let (_, saved) = program_9::in_loops::forward_saved(&p1, p2, p3, x);
    super::is_close(&program_9::in_loops::backward_saved(&p1, p2, p3, x, &saved, (d.0, d.1, d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_10 {
    use super::*;

    pub fn f(p2: &SMatrix<f64, 1, 1>, p3: &SMatrix<f64, 2, 2>, x: f64) -> (SMatrix<f64, 1, 2>, SMatrix<f64, 1, 1>) {
        let mut v4 = p3.erf().fixed_rows::<1>(0);
        v4 = (0.4 * square(v4)).atan();
        let v5 = ((p3 + v4) - 0.117).abs();
        let mut v6 = [SMatrix::<f64, 1, 3>::zeros(), SMatrix::<f64, 1, 3>::repeat(x), SMatrix::<f64, 1, 3>::repeat(x).cos()];
        if SMatrix::<f64, 3, 2>::repeat(x).dot(&SMatrix::<f64, 3, 2>::repeat(x)) > 0.17 {
            v6[1][(0, 2)] = (0.4 * { let t = (x - x); t * 0.7 + t.sin() }).atan();
            v6[2][(0, 2)] = (0.4 * checkpoint(SMatrix::<f64, 3, 1>::repeat(x)).logsumexp()).atan();
        }
        (x * v4, ((p2 - p2) + p2.component_mul(&p2)))
    }
    #[differentiable(loops)]
    pub fn in_loops(p2: &SMatrix<f64, 1, 1>, p3: &SMatrix<f64, 2, 2>, x: f64) -> (SMatrix<f64, 1, 2>, SMatrix<f64, 1, 1>) {
        let mut v4 = p3.erf().fixed_rows::<1>(0);
        v4 = (0.4 * square(v4)).atan();
        let v5 = ((p3 + v4) - 0.117).abs();
        let mut v6 = [SMatrix::<f64, 1, 3>::zeros(), SMatrix::<f64, 1, 3>::repeat(x), SMatrix::<f64, 1, 3>::repeat(x).cos()];
        if SMatrix::<f64, 3, 2>::repeat(x).dot(&SMatrix::<f64, 3, 2>::repeat(x)) > 0.17 {
            v6[1][(0, 2)] = (0.4 * { let t = (x - x); t * 0.7 + t.sin() }).atan();
            v6[2][(0, 2)] = (0.4 * checkpoint(SMatrix::<f64, 3, 1>::repeat(x)).logsumexp()).atan();
        }
        (x * v4, ((p2 - p2) + p2.component_mul(&p2)))
    }
}

#[test]
fn program_10_of_seed_15() {
    let inputs = (SMatrix::<f64, 1, 1>::from_column_slice(&[0.129]), SMatrix::<f64, 2, 2>::from_column_slice(&[-0.706, 0.031, -0.473, -0.765]), 0.796,);
    let value = [0.14639258197197344, 0.07822263052795851, 0.016641];
    let cotangent = [-0.491, -1.468, 1.806];
    let gradient = [0.46594800000000003, 0.14126663692799693, 0.0, 0.41466696075040393, 0.0, -0.2345597730694498];
    agrees::<program_10::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_10::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p2, p3, x,) = inputs;
    let d: <program_10::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_10::f::forward_saved(&p2, &p3, x);
    super::is_close(&program_10::f::backward_saved(&p2, &p3, x, &saved, (&d.0, &d.1)), &gradient);
    let (_, saved) = program_10::in_loops::forward_saved(&p2, &p3, x);
    super::is_close(&program_10::in_loops::backward_saved(&p2, &p3, x, &saved, (&d.0, &d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_11 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: [SMatrix<f64, 3, 3>; 3], pub a1: SMatrix<f64, 3, 1>, pub a2: SMatrix<f64, 1, 1> }
    fn h0(_p1: &SMatrix<f64, 1, 2>) -> SMatrix<f64, 3, 1> {
        let mut v2 = SMatrix::<f64, 2, 1>::zeros().column(0);
        SMatrix::<f64, 3, 1>::repeat(clamp(1.3, -0.61, 0.83))
    }
    fn h1(_p3: &SMatrix<f64, 1, 3>) -> SMatrix<f64, 3, 3> {
        let mut v4 = max((0.3 + SMatrix::<f64, 3, 3>::identity()), 0.271);
        v4[(1, 1)] -= (SMatrix::<f64, 2, 2>::repeat(1.2) + SMatrix::<f64, 2, 2>::repeat(0.8))[(1, 0)].tanh();
        v4
    }
    pub fn f(p6: f64, x: f64) -> (SMatrix<f64, 1, 3>, SMatrix<f64, 2, 2>) {
        let mut v7 = { let t = checkpoint(SMatrix::<f64, 1, 3>::zeros()); t * 0.7 + t.sin() };
        let mut v8 = (v7[(0, 0)] + (x * SMatrix::<f64, 2, 2>::repeat(x)));
        v7 -= matrix![(x * p6 - 0.3), p6, v7[(0, 2)]].tanh();
        (x * clamp(v7, -0.61, 0.83), (v8 + SMatrix::<f64, 1, 2>::identity()))
    }
    #[differentiable(loops)]
    pub fn in_loops(p6: f64, x: f64) -> (SMatrix<f64, 1, 3>, SMatrix<f64, 2, 2>) {
        let mut v7 = { let t = checkpoint(SMatrix::<f64, 1, 3>::zeros()); t * 0.7 + t.sin() };
        let mut v8 = (v7[(0, 0)] + (x * SMatrix::<f64, 2, 2>::repeat(x)));
        v7 -= matrix![(x * p6 - 0.3), p6, v7[(0, 2)]].tanh();
        (x * clamp(v7, -0.61, 0.83), (v8 + SMatrix::<f64, 1, 2>::identity()))
    }
}

#[test]
fn program_11_of_seed_16() {
    let inputs = (-0.805, -0.7,);
    let value = [0.18029639350364723, -0.4667759409943565, -0.0, 1.49, 1.49, 0.48999999999999994, 0.48999999999999994];
    let cotangent = [-0.566, 1.764, 0.297, -1.732, -1.311, 0.456, 0.696];
    let gradient = [0.9446841138273602, 4.267240214474965];
    agrees::<program_11::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_11::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p6, x,) = inputs;
    let d: <program_11::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_11::f::forward_saved(p6, x);
    super::is_close(&program_11::f::backward_saved(p6, x, &saved, (&d.0, &d.1)), &gradient);
    let (_, saved) = program_11::in_loops::forward_saved(p6, x);
    super::is_close(&program_11::in_loops::backward_saved(p6, x, &saved, (&d.0, &d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_12 {
    use super::*;

    pub fn f(p1: f64, x: f64) -> (SMatrix<f64, 2, 3>, f64, f64) {
        let mut v3 = (if p1 >= x * 0.9 + 0.03 { SMatrix::<f64, 3, 3>::repeat(x) } else { (SMatrix::<f64, 3, 3>::repeat(p1) - SMatrix::<f64, 3, 3>::repeat(p1)) });
        let mut v4 = x;
        let v5 = (SMatrix::<f64, 3, 1>::identity().outer(&SMatrix::<f64, 3, 1>::repeat(x)) * { let t = SMatrix::<f64, 3, 2>::repeat(p1); t * 0.7 + t.sin() });
        let mut v6 = ({ let t = v4; t * 0.7 + t.sin() } * SMatrix::<f64, 3, 1>::identity()[0] - 0.3);
        v6 = p1.sin();
        if v3.norm() <= x * 0.9 + 0.03 {
            let mut v7 = (-variance(SMatrix::<f64, 2, 2>::repeat(v4)));
            v3[(0, 1)] -= (v4 * v3[(0, 2)] - 0.3).tanh();
        }
        (x * (-square(SMatrix::<f64, 2, 3>::repeat(v6))), 0.6, SMatrix::<f64, 1, 1>::identity()[(0, 0)])
    }
    #[differentiable(loops)]
    pub fn in_loops(p1: f64, x: f64) -> (SMatrix<f64, 2, 3>, f64, f64) {
        let mut v3 = (if p1 >= x * 0.9 + 0.03 { SMatrix::<f64, 3, 3>::repeat(x) } else { (SMatrix::<f64, 3, 3>::repeat(p1) - SMatrix::<f64, 3, 3>::repeat(p1)) });
        let mut v4 = x;
        let v5 = (SMatrix::<f64, 3, 1>::identity().outer(&SMatrix::<f64, 3, 1>::repeat(x)) * { let t = SMatrix::<f64, 3, 2>::repeat(p1); t * 0.7 + t.sin() });
        let mut v6 = ({ let t = v4; t * 0.7 + t.sin() } * SMatrix::<f64, 3, 1>::identity()[0] - 0.3);
        v6 = p1.sin();
        if v3.norm() <= x * 0.9 + 0.03 {
            let mut v7 = (-variance(SMatrix::<f64, 2, 2>::repeat(v4)));
            v3[(0, 1)] -= (v4 * v3[(0, 2)] - 0.3).tanh();
        }
        (x * (-square(SMatrix::<f64, 2, 3>::repeat(v6))), 0.6, SMatrix::<f64, 1, 1>::identity()[(0, 0)])
    }
}

#[test]
fn program_12_of_seed_17() {
    let inputs = (-0.144, -1.101,);
    let value = [0.02267296836646394, 0.02267296836646394, 0.02267296836646394, 0.02267296836646394, 0.02267296836646394, 0.02267296836646394, 0.6, 1.0];
    let cotangent = [1.84, -1.561, -1.641, -1.38, 1.913, 0.059, 0.877, 0.962];
    let gradient = [0.2407964932963258, 0.015856662708607833];
    agrees::<program_12::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_12::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p1, x,) = inputs;
    let d: <program_12::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_12::f::forward_saved(p1, x);
    super::is_close(&program_12::f::backward_saved(p1, x, &saved, (&d.0, d.1, d.2)), &gradient);
    let (_, saved) = program_12::in_loops::forward_saved(p1, x);
    super::is_close(&program_12::in_loops::backward_saved(p1, x, &saved, (&d.0, d.1, d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_13 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 3, 1> }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: SMatrix<f64, 1, 3> }
    pub fn f(p1: &SMatrix<f64, 2, 3>, p3: f64, x: f64) -> SMatrix<f64, 1, 2> {
        let mut v5 = ((SMatrix::<f64, 1, 1>::zeros() - 0.117).abs() + softplus(SMatrix::<f64, 1, 1>::zeros()));
        v5.set_column(0, &matrix![x].tanh());
        let v6 = S1 { a0: p1.row(0) };
        let v7 = checkpoint((0.7 * x - 0.3));
        let mut v8 = ((SMatrix::<f64, 1, 2>::repeat(p3) * SMatrix::<f64, 2, 1>::zeros()) * matrix![p3, v7]);
        x * clamp(v8, -0.61, 0.83)
    }
    #[differentiable(loops)]
    pub fn in_loops(p1: &SMatrix<f64, 2, 3>, p3: f64, x: f64) -> SMatrix<f64, 1, 2> {
        let mut v5 = ((SMatrix::<f64, 1, 1>::zeros() - 0.117).abs() + softplus(SMatrix::<f64, 1, 1>::zeros()));
        v5.set_column(0, &matrix![x].tanh());
        let v6 = S1 { a0: p1.row(0) };
        let v7 = checkpoint((0.7 * x - 0.3));
        let mut v8 = ((SMatrix::<f64, 1, 2>::repeat(p3) * SMatrix::<f64, 2, 1>::zeros()) * matrix![p3, v7]);
        x * clamp(v8, -0.61, 0.83)
    }
}

#[test]
fn program_13_of_seed_18() {
    let inputs = (SMatrix::<f64, 2, 3>::from_column_slice(&[-0.273, -0.731, 0.327, 1.148, -0.429, -0.865]), 1.102, 1.093,);
    let value = [0.0, 0.0];
    let cotangent = [-0.711, 0.003];
    let gradient = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, 0.0];
    agrees::<program_13::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_13::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p1, p3, x,) = inputs;
    let d: <program_13::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_13::f::forward_saved(&p1, p3, x);
    super::is_close(&program_13::f::backward_saved(&p1, p3, x, &saved, &d), &gradient);
    let (_, saved) = program_13::in_loops::forward_saved(&p1, p3, x);
    super::is_close(&program_13::in_loops::backward_saved(&p1, p3, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_14 {
    use super::*;

    fn h0(_p1: &SMatrix<f64, 1, 2>, _p2: &SMatrix<f64, 3, 2>) -> SMatrix<f64, 3, 1> {
        let mut v3 = SMatrix::<f64, 3, 1>::identity();
        (v3 / (1.5 + 0.5 * 0.5))
    }
    fn h1(_p4: &SMatrix<f64, 2, 3>, _p5: &SMatrix<f64, 3, 2>) -> f64 {
        let mut v6 = [SMatrix::<f64, 2, 1>::zeros(), SMatrix::<f64, 2, 1>::zeros().tanh(), SMatrix::<f64, 2, 1>::identity().log_sigmoid()];
        for i7 in 0..2 {
            let mut v8 = SMatrix::<f64, 2, 3>::repeat(0.7);
            v6[(i7 + 1)] = (if 0.8 >= 0.5 * 0.9 + 0.03 { matrix![1.3; 1.2] } else { SMatrix::<f64, 2, 1>::repeat(1.0) }).sin();
        }
        0.9
    }
    pub fn f(p10: &SMatrix<f64, 3, 2>, p11: f64, p12: f64, x: f64) -> (f64, f64) {
        let mut v13 = 0.9;
        let v14 = v13;
        v13 = (h1(&(SMatrix::<f64, 2, 3>::zeros() - SMatrix::<f64, 2, 3>::repeat(1.0)), &(-p10)) + 0.213).relu().sin();
        if SMatrix::<f64, 3, 3>::repeat(1.2).transpose().norm_squared() < 0.17 {
            let v15 = h1(&(-SMatrix::<f64, 2, 3>::identity()), &transpose(SMatrix::<f64, 2, 3>::identity()));
            v13 += p12.sin();
        } else {
            if (-x) <= x * 0.9 + 0.03 {
                v13 *= checkpoint((x * v13)).sin();
                v13 = (0.4 * (logsumexp(SMatrix::<f64, 3, 1>::repeat(x)) / (1.5 + norm(SMatrix::<f64, 3, 1>::repeat(p11)) * norm(SMatrix::<f64, 3, 1>::repeat(p11))))).atan();
            }
            v13 = v14.tanh();
        }
        (x * normal_cdf(p12), SMatrix::<f64, 1, 2>::repeat(p11)[(0, 1)])
    }
    #[differentiable(loops)]
    pub fn in_loops(p10: &SMatrix<f64, 3, 2>, p11: f64, p12: f64, x: f64) -> (f64, f64) {
        let mut v13 = 0.9;
        let v14 = v13;
        v13 = (h1(&(SMatrix::<f64, 2, 3>::zeros() - SMatrix::<f64, 2, 3>::repeat(1.0)), &(-p10)) + 0.213).relu().sin();
        if SMatrix::<f64, 3, 3>::repeat(1.2).transpose().norm_squared() < 0.17 {
            let v15 = h1(&(-SMatrix::<f64, 2, 3>::identity()), &transpose(SMatrix::<f64, 2, 3>::identity()));
            v13 += p12.sin();
        } else {
            if (-x) <= x * 0.9 + 0.03 {
                v13 *= checkpoint((x * v13)).sin();
                v13 = (0.4 * (logsumexp(SMatrix::<f64, 3, 1>::repeat(x)) / (1.5 + norm(SMatrix::<f64, 3, 1>::repeat(p11)) * norm(SMatrix::<f64, 3, 1>::repeat(p11))))).atan();
            }
            v13 = v14.tanh();
        }
        (x * normal_cdf(p12), SMatrix::<f64, 1, 2>::repeat(p11)[(0, 1)])
    }
}

#[test]
fn program_14_of_seed_20() {
    let inputs = (SMatrix::<f64, 3, 2>::from_column_slice(&[-0.247, 0.67, 0.847, -0.419, 0.552, 0.392]), -0.15, -0.019, 1.121,);
    let value = [0.5520034395825238, -0.15];
    let cotangent = [1.942, 0.145];
    let gradient = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.145, 0.8683334151453269, 0.9562807133534891];
    agrees::<program_14::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_14::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p10, p11, p12, x,) = inputs;
    let d: <program_14::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_14::f::forward_saved(&p10, p11, p12, x);
    super::is_close(&program_14::f::backward_saved(&p10, p11, p12, x, &saved, (d.0, d.1)), &gradient);
    let (_, saved) = program_14::in_loops::forward_saved(&p10, p11, p12, x);
    super::is_close(&program_14::in_loops::backward_saved(&p10, p11, p12, x, &saved, (d.0, d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_15 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 1, 1>, pub a1: f64, pub a2: SMatrix<f64, 3, 1> }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: SMatrix<f64, 1, 2>, pub a1: f64, pub a2: SMatrix<f64, 1, 1> }
    pub fn f(p1: f64, p2: bool, p3: f64, x: f64) -> SMatrix<f64, 1, 2> {
        let v4 = (clamp(SMatrix::<f64, 2, 2>::identity(), -0.61, 0.83) * (if p2 { SMatrix::<f64, 2, 3>::repeat(x) } else { SMatrix::<f64, 2, 3>::repeat(x) }));
        let mut v5 = SMatrix::<f64, 3, 2>::repeat(p3).transpose();
        let mut v6 = (SMatrix::<f64, 1, 1>::zeros()[0] * (p3 + x) - 0.3);
        let v7 = (x + checkpoint(x));
        for i8 in (0..4).rev() {
            if (v5 * SMatrix::<f64, 3, 1>::identity()).sum() <= 0.17 {
                let v9 = log_sigmoid(max(SMatrix::<f64, 1, 3>::repeat(v7), 0.271));
                let mut v10 = mish(sin(SMatrix::<f64, 3, 2>::identity()));
                v5 = SMatrix::<f64, 2, 3>::repeat(v10[(((i8 + 1) % 3), ((i8 + 1) % 2))]).sin();
            } else {
                v6 *= silu((if 0.3 >= v6 * 0.9 + 0.03 { p3 } else { v7 })).sin();
                v5 += matrix![to_scalar(SMatrix::<f64, 1, 1>::repeat(x)), (p3 + p3), v6; SMatrix::<f64, 2, 1>::repeat(v6)[1], v6, quadratic_form(SMatrix::<f64, 2, 2>::repeat(p3), SMatrix::<f64, 2, 1>::repeat(p1))].tanh();
            }
            v6 += (if i8 % 2 == 0 { SMatrix::<f64, 2, 1>::repeat(x) } else { SMatrix::<f64, 2, 1>::identity() })[((i8 + 1) % 2)].tanh();
        }
        x * SMatrix::<f64, 1, 2>::repeat(v7)
    }
    #[differentiable(loops)]
    pub fn in_loops(p1: f64, p2: bool, p3: f64, x: f64) -> SMatrix<f64, 1, 2> {
        let v4 = (clamp(SMatrix::<f64, 2, 2>::identity(), -0.61, 0.83) * (if p2 { SMatrix::<f64, 2, 3>::repeat(x) } else { SMatrix::<f64, 2, 3>::repeat(x) }));
        let mut v5 = SMatrix::<f64, 3, 2>::repeat(p3).transpose();
        let mut v6 = (SMatrix::<f64, 1, 1>::zeros()[0] * (p3 + x) - 0.3);
        let v7 = (x + checkpoint(x));
        for i8 in (0..4).rev() {
            if (v5 * SMatrix::<f64, 3, 1>::identity()).sum() <= 0.17 {
                let v9 = log_sigmoid(max(SMatrix::<f64, 1, 3>::repeat(v7), 0.271));
                let mut v10 = mish(sin(SMatrix::<f64, 3, 2>::identity()));
                v5 = SMatrix::<f64, 2, 3>::repeat(v10[(((i8 + 1) % 3), ((i8 + 1) % 2))]).sin();
            } else {
                v6 *= silu((if 0.3 >= v6 * 0.9 + 0.03 { p3 } else { v7 })).sin();
                v5 += matrix![to_scalar(SMatrix::<f64, 1, 1>::repeat(x)), (p3 + p3), v6; SMatrix::<f64, 2, 1>::repeat(v6)[1], v6, quadratic_form(SMatrix::<f64, 2, 2>::repeat(p3), SMatrix::<f64, 2, 1>::repeat(p1))].tanh();
            }
            v6 += (if i8 % 2 == 0 { SMatrix::<f64, 2, 1>::repeat(x) } else { SMatrix::<f64, 2, 1>::identity() })[((i8 + 1) % 2)].tanh();
        }
        x * SMatrix::<f64, 1, 2>::repeat(v7)
    }
}

#[test]
fn program_15_of_seed_24() {
    let inputs = (-0.892, false, 0.763, -0.102,);
    let value = [0.020807999999999997, 0.020807999999999997];
    let cotangent = [-1.997, -0.904];
    let gradient = [0.0, 0.0, 1.183608];
    agrees::<program_15::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_15::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p1, p2, p3, x,) = inputs;
    let d: <program_15::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_15::f::forward_saved(p1, p2, p3, x);
    super::is_close(&program_15::f::backward_saved(p1, p2, p3, x, &saved, &d), &gradient);
    let (_, saved) = program_15::in_loops::forward_saved(p1, p2, p3, x);
    super::is_close(&program_15::in_loops::backward_saved(p1, p2, p3, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_16 {
    use super::*;

    fn h0(p1: f64) -> SMatrix<f64, 3, 1> {
        let mut v2 = (SMatrix::<f64, 3, 1>::repeat(p1) - erf(SMatrix::<f64, 3, 1>::identity()));
        (if p1 <= p1 * 0.9 + 0.03 { v2 } else { v2 })
    }
    pub fn f(p5: &SMatrix<f64, 3, 1>, x: f64) -> (SMatrix<f64, 1, 2>, SMatrix<f64, 2, 1>) {
        let mut v7 = { let t = SMatrix::<f64, 2, 1>::repeat(x).tanh(); t * 0.7 + t.sin() };
        let v8 = (if x >= x * 0.9 + 0.03 { p5 } else { (SMatrix::<f64, 3, 2>::repeat(x) * v7) });
        (x * SMatrix::<f64, 1, 2>::repeat(x).cos(), { let t = v7; t * 0.7 + t.sin() })
    }
    #[differentiable(loops)]
    pub fn in_loops(p5: &SMatrix<f64, 3, 1>, x: f64) -> (SMatrix<f64, 1, 2>, SMatrix<f64, 2, 1>) {
        let mut v7 = { let t = SMatrix::<f64, 2, 1>::repeat(x).tanh(); t * 0.7 + t.sin() };
        let v8 = (if x >= x * 0.9 + 0.03 { p5 } else { (SMatrix::<f64, 3, 2>::repeat(x) * v7) });
        (x * SMatrix::<f64, 1, 2>::repeat(x).cos(), { let t = v7; t * 0.7 + t.sin() })
    }
}

#[test]
fn program_16_of_seed_27() {
    let inputs = (SMatrix::<f64, 3, 1>::from_column_slice(&[-0.5, -0.509, 0.289]), 0.97,);
    let value = [0.5483405452255438, 0.5483405452255438, 1.7771098130580478, 1.7771098130580478];
    let cotangent = [-0.638, -0.249, -0.003, 1.107];
    let gradient = [0.0, 0.0, 0.0, 0.9435435684269827];
    agrees::<program_16::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_16::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p5, x,) = inputs;
    let d: <program_16::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_16::f::forward_saved(&p5, x);
    super::is_close(&program_16::f::backward_saved(&p5, x, &saved, (&d.0, &d.1)), &gradient);
    let (_, saved) = program_16::in_loops::forward_saved(&p5, x);
    super::is_close(&program_16::in_loops::backward_saved(&p5, x, &saved, (&d.0, &d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_17 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 3, 3>, pub a1: f64, pub a2: SMatrix<f64, 1, 3> }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: SMatrix<f64, 1, 3>, pub a1: SMatrix<f64, 3, 2> }
    fn h0(_p1: &S1, p2: f64) -> f64 {
        let mut v3 = ((p2 * p2 - 0.3) * p2 - 0.3);
        logsumexp(SMatrix::<f64, 2, 1>::repeat(1.1))
    }
    pub fn f(p5: &S0, x: f64) -> (f64, f64, SMatrix<f64, 1, 3>) {
        let mut v6 = SMatrix::<f64, 3, 2>::repeat(x);
        let mut v7 = SMatrix::<f64, 1, 3>::repeat(x).square();
        v7[(0, 2)] += h0(&S1 { a0: (v7 + v7), a1: (p5.a1 * v6) }, x).sin();
        let v8 = h0(&S1 { a0: (SMatrix::<f64, 1, 2>::repeat(p5.a1) * SMatrix::<f64, 2, 3>::repeat(x)), a1: v6 }, x);
        for i9 in 0..=0 {
            let mut v10 = (clamp(p5.a1, -0.61, 0.83) * (p5.a1 * x));
            if (v8 - 0.117).abs() >= x * 0.9 + 0.03 {
                if i9 % 2 == 0 {
                    let mut v11 = SMatrix::<f64, 3, 1>::repeat(v8);
                    let v12 = p5;
                    v10 += v10.sin();
                } else {
                    let mut v13 = (SMatrix::<f64, 1, 1>::repeat(1.2) + 0.213).relu().logsumexp();
                    v10 -= v13.tanh();
                    v10 = (0.4 * ((v13 / (1.5 + v13 * v13)) / (1.5 + silu(v10) * silu(v10)))).atan();
                }
                v7 += v7.asinh().tanh();
            } else {
                let v14 = [SMatrix::<f64, 3, 1>::repeat(v10), SMatrix::<f64, 3, 1>::repeat(v10), SMatrix::<f64, 3, 1>::repeat(v10)];
                for i15 in 1..3 {
                    let v16 = SMatrix::<f64, 2, 1>::repeat(p5.a1).transpose()[(((i15 + 1) % 1), 1)];
                    let mut v17 = (v16 / (1.5 + max(v8, 0.271) * max(v8, 0.271)));
                    v10 = cos(v16).tanh();
                }
                v6.set_row((2 * i9), &SMatrix::<f64, 1, 2>::zeros().tanh());
            }
            v6 += (v6 - v6).softplus().tanh();
        }
        (x * x, (-(x / (1.5 + v8 * v8))), p5.a0.row_sum())
    }
    #[differentiable(loops)]
    pub fn in_loops(p5: &S0, x: f64) -> (f64, f64, SMatrix<f64, 1, 3>) {
        let mut v6 = SMatrix::<f64, 3, 2>::repeat(x);
        let mut v7 = SMatrix::<f64, 1, 3>::repeat(x).square();
        v7[(0, 2)] += h0(&S1 { a0: (v7 + v7), a1: (p5.a1 * v6) }, x).sin();
        let v8 = h0(&S1 { a0: (SMatrix::<f64, 1, 2>::repeat(p5.a1) * SMatrix::<f64, 2, 3>::repeat(x)), a1: v6 }, x);
        for i9 in 0..=0 {
            let mut v10 = (clamp(p5.a1, -0.61, 0.83) * (p5.a1 * x));
            if (v8 - 0.117).abs() >= x * 0.9 + 0.03 {
                if i9 % 2 == 0 {
                    let mut v11 = SMatrix::<f64, 3, 1>::repeat(v8);
                    let v12 = p5;
                    v10 += v10.sin();
                } else {
                    let mut v13 = (SMatrix::<f64, 1, 1>::repeat(1.2) + 0.213).relu().logsumexp();
                    v10 -= v13.tanh();
                    v10 = (0.4 * ((v13 / (1.5 + v13 * v13)) / (1.5 + silu(v10) * silu(v10)))).atan();
                }
                v7 += v7.asinh().tanh();
            } else {
                let v14 = [SMatrix::<f64, 3, 1>::repeat(v10), SMatrix::<f64, 3, 1>::repeat(v10), SMatrix::<f64, 3, 1>::repeat(v10)];
                for i15 in 1..3 {
                    let v16 = SMatrix::<f64, 2, 1>::repeat(p5.a1).transpose()[(((i15 + 1) % 1), 1)];
                    let mut v17 = (v16 / (1.5 + max(v8, 0.271) * max(v8, 0.271)));
                    v10 = cos(v16).tanh();
                }
                v6.set_row((2 * i9), &SMatrix::<f64, 1, 2>::zeros().tanh());
            }
            v6 += (v6 - v6).softplus().tanh();
        }
        (x * x, (-(x / (1.5 + v8 * v8))), p5.a0.row_sum())
    }
}

#[test]
fn program_17_of_seed_30() {
    let inputs = (program_17::S0 { a0: SMatrix::<f64, 3, 3>::from_column_slice(&[-0.347, 0.397, -0.281, -1.131, 0.539, 0.338, -0.333, 0.128, 0.312]), a1: -0.176, a2: SMatrix::<f64, 1, 3>::from_column_slice(&[1.155, -0.804, -0.304]) }, -0.586,);
    let value = [0.343396, 0.12427426767131988, -0.23099999999999998, -0.25399999999999995, 0.10699999999999998];
    let cotangent = [0.813, -0.509, 0.263, -0.427, 1.57];
    let gradient = [0.263, 0.263, 0.263, -0.427, -0.427, -0.427, 1.57, 1.57, 1.57, 0.0, 0.0, 0.0, 0.0, -0.8448912862718398];
    agrees::<program_17::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_17::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p5, x,) = inputs;
    let d: <program_17::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_17::f::forward_saved(&p5, x);
    super::is_close(&program_17::f::backward_saved(&p5, x, &saved, (d.0, d.1, &d.2)), &gradient);
    let (_, saved) = program_17::in_loops::forward_saved(&p5, x);
    super::is_close(&program_17::in_loops::backward_saved(&p5, x, &saved, (d.0, d.1, &d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_18 {
    use super::*;

    fn h0(p1: &SMatrix<f64, 3, 1>) -> f64 {
        let mut v2 = 0.2;
        logsumexp(p1)
    }
    pub fn f(p4: f64, x: f64) -> (SMatrix<f64, 1, 3>, SMatrix<f64, 1, 3>, SMatrix<f64, 1, 3>) {
        let mut v6 = (SMatrix::<f64, 1, 3>::identity() * SMatrix::<f64, 3, 3>::repeat(x)).cross(&SMatrix::<f64, 1, 3>::repeat(0.8));
        v6.set_row(0, &v6.sin());
        (x * SMatrix::<f64, 3, 1>::repeat(p4).transpose(), square(SMatrix::<f64, 1, 3>::zeros()), (x * v6))
    }
    #[differentiable(loops)]
    pub fn in_loops(p4: f64, x: f64) -> (SMatrix<f64, 1, 3>, SMatrix<f64, 1, 3>, SMatrix<f64, 1, 3>) {
        let mut v6 = (SMatrix::<f64, 1, 3>::identity() * SMatrix::<f64, 3, 3>::repeat(x)).cross(&SMatrix::<f64, 1, 3>::repeat(0.8));
        v6.set_row(0, &v6.sin());
        (x * SMatrix::<f64, 3, 1>::repeat(p4).transpose(), square(SMatrix::<f64, 1, 3>::zeros()), (x * v6))
    }
}

#[test]
fn program_18_of_seed_33() {
    let inputs = (0.919, -1.108,);
    let value = [-1.0182520000000002, -1.0182520000000002, -1.0182520000000002, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0];
    let cotangent = [-1.686, -1.153, 1.685, 1.404, -0.991, 0.164, 0.034, 1.51, -0.682];
    let gradient = [1.278632, -1.0605259999999999];
    agrees::<program_18::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_18::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p4, x,) = inputs;
    let d: <program_18::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_18::f::forward_saved(p4, x);
    super::is_close(&program_18::f::backward_saved(p4, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
    let (_, saved) = program_18::in_loops::forward_saved(p4, x);
    super::is_close(&program_18::in_loops::backward_saved(p4, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_19 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: [SMatrix<f64, 2, 3>; 3] }
    fn h0(_p1: &S0, _p2: &SMatrix<f64, 3, 3>) -> SMatrix<f64, 3, 1> {
        let mut v3 = (SMatrix::<f64, 1, 2>::repeat(0.8)[(0, 0)] + clamp(1.1, -0.61, 0.83));
        (sigmoid(v3) + SMatrix::<f64, 3, 1>::repeat(v3))
    }
    pub fn f(p6: &SMatrix<f64, 3, 3>, x: f64) -> (SMatrix<f64, 1, 3>, SMatrix<f64, 2, 3>, SMatrix<f64, 1, 3>) {
        let mut v8 = (SMatrix::<f64, 3, 2>::repeat(x) * SMatrix::<f64, 2, 3>::repeat(x)).fixed_view::<2, 3>(0, 0);
        if (x - 0.117).abs() >= x * 0.9 + 0.03 {
            let mut v9 = ((if x < x * 0.9 + 0.03 { SMatrix::<f64, 2, 3>::repeat(x) } else { v8 }) * (SMatrix::<f64, 3, 2>::repeat(x) + SMatrix::<f64, 1, 2>::repeat(x)));
            let v10 = add_scalar(SMatrix::<f64, 3, 2>::repeat(0.6), (if x <= x * 0.9 + 0.03 { x } else { x }));
            v9.fixed_view_mut::<2, 2>(0, 0).copy_from(&((v8 - 0.117).abs() * (SMatrix::<f64, 3, 1>::identity() * SMatrix::<f64, 1, 2>::repeat(x))).sin());
        }
        (x * SMatrix::<f64, 1, 3>::zeros(), p6.fixed_rows::<2>(1), ((x + SMatrix::<f64, 1, 1>::identity()) * hstack(SMatrix::<f64, 1, 1>::repeat(x), SMatrix::<f64, 1, 2>::repeat(x))))
    }
    #[differentiable(loops)]
    pub fn in_loops(p6: &SMatrix<f64, 3, 3>, x: f64) -> (SMatrix<f64, 1, 3>, SMatrix<f64, 2, 3>, SMatrix<f64, 1, 3>) {
        let mut v8 = (SMatrix::<f64, 3, 2>::repeat(x) * SMatrix::<f64, 2, 3>::repeat(x)).fixed_view::<2, 3>(0, 0);
        if (x - 0.117).abs() >= x * 0.9 + 0.03 {
            let mut v9 = ((if x < x * 0.9 + 0.03 { SMatrix::<f64, 2, 3>::repeat(x) } else { v8 }) * (SMatrix::<f64, 3, 2>::repeat(x) + SMatrix::<f64, 1, 2>::repeat(x)));
            let v10 = add_scalar(SMatrix::<f64, 3, 2>::repeat(0.6), (if x <= x * 0.9 + 0.03 { x } else { x }));
            v9.fixed_view_mut::<2, 2>(0, 0).copy_from(&((v8 - 0.117).abs() * (SMatrix::<f64, 3, 1>::identity() * SMatrix::<f64, 1, 2>::repeat(x))).sin());
        }
        (x * SMatrix::<f64, 1, 3>::zeros(), p6.fixed_rows::<2>(1), ((x + SMatrix::<f64, 1, 1>::identity()) * hstack(SMatrix::<f64, 1, 1>::repeat(x), SMatrix::<f64, 1, 2>::repeat(x))))
    }
}

#[test]
fn program_19_of_seed_38() {
    let inputs = (SMatrix::<f64, 3, 3>::from_column_slice(&[-0.68, -0.615, -0.136, 1.188, -0.197, 0.325, -0.961, 0.856, -0.307]), 0.369,);
    let value = [0.0, 0.0, 0.0, -0.615, -0.136, -0.197, 0.325, 0.856, -0.307, 0.505161, 0.505161, 0.505161];
    let cotangent = [-1.414, 1.036, 0.703, -1.715, 0.571, -1.717, 1.788, 0.027, -1.292, -1.135, 0.943, -0.337];
    let gradient = [0.0, -1.715, 0.571, 0.0, -1.717, 1.788, 0.0, 0.027, -1.292, -0.919402];
    agrees::<program_19::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_19::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p6, x,) = inputs;
    let d: <program_19::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_19::f::forward_saved(&p6, x);
    super::is_close(&program_19::f::backward_saved(&p6, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
    let (_, saved) = program_19::in_loops::forward_saved(&p6, x);
    super::is_close(&program_19::in_loops::backward_saved(&p6, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_20 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 2, 3> }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: f64 }
    fn h0(p1: &SMatrix<f64, 1, 3>, p2: f64) -> SMatrix<f64, 3, 1> {
        let mut v3 = (if SMatrix::<f64, 1, 1>::repeat(p2).norm_squared() > 0.17 { p1 } else { p1 })[(0, 0)];
        SMatrix::<f64, 3, 1>::identity()
    }
    fn h1(_p4: &SMatrix<f64, 1, 1>, _p5: &SMatrix<f64, 3, 2>) -> SMatrix<f64, 2, 2> {
        let v6 = S0 { a0: SMatrix::<f64, 2, 3>::repeat(0.7) };
        let mut v7 = add_scalar(tanh(SMatrix::<f64, 2, 2>::repeat(1.1)), 1.2);
        erf(SMatrix::<f64, 2, 2>::repeat(0.9))
    }
    pub fn f(p9: f64, p10: &S1, x: f64) -> (SMatrix<f64, 2, 1>, f64, f64) {
        let mut v12 = [SMatrix::<f64, 3, 1>::repeat(p10.a0), SMatrix::<f64, 3, 1>::repeat(p10.a0), (SMatrix::<f64, 3, 1>::identity() - SMatrix::<f64, 3, 1>::zeros())];
        v12[1] += max(SMatrix::<f64, 4, 1>::zeros(), 0.271).fixed_rows::<3>(1).tanh();
        v12[0][(2, 0)] = log_sigmoid(SMatrix::<f64, 3, 2>::repeat(x)[(0, 0)]).tanh();
        for i13 in 0..=0 {
            v12[1] += column_sum({ let t = SMatrix::<f64, 3, 1>::identity(); t * 0.7 + t.sin() }).tanh();
            let v14 = [(SMatrix::<f64, 1, 1>::repeat(x) + SMatrix::<f64, 1, 1>::repeat(p10.a0))];
            v12[((i13 + 1) % 3)] = h0(&SMatrix::<f64, 1, 3>::repeat(1.3), softplus(p10.a0)).sin();
        }
        (x * matrix![SMatrix::<f64, 3, 1>::repeat(p10.a0)[1]; (p9 + 0.213).relu()], dot(cross(SMatrix::<f64, 3, 1>::repeat(x), SMatrix::<f64, 3, 1>::identity()), SMatrix::<f64, 3, 1>::repeat(p10.a0)), 0.3)
    }
    #[differentiable(loops)]
    pub fn in_loops(p9: f64, p10: &S1, x: f64) -> (SMatrix<f64, 2, 1>, f64, f64) {
        let mut v12 = [SMatrix::<f64, 3, 1>::repeat(p10.a0), SMatrix::<f64, 3, 1>::repeat(p10.a0), (SMatrix::<f64, 3, 1>::identity() - SMatrix::<f64, 3, 1>::zeros())];
        v12[1] += max(SMatrix::<f64, 4, 1>::zeros(), 0.271).fixed_rows::<3>(1).tanh();
        v12[0][(2, 0)] = log_sigmoid(SMatrix::<f64, 3, 2>::repeat(x)[(0, 0)]).tanh();
        for i13 in 0..=0 {
            v12[1] += column_sum({ let t = SMatrix::<f64, 3, 1>::identity(); t * 0.7 + t.sin() }).tanh();
            let v14 = [(SMatrix::<f64, 1, 1>::repeat(x) + SMatrix::<f64, 1, 1>::repeat(p10.a0))];
            v12[((i13 + 1) % 3)] = h0(&SMatrix::<f64, 1, 3>::repeat(1.3), softplus(p10.a0)).sin();
        }
        (x * matrix![SMatrix::<f64, 3, 1>::repeat(p10.a0)[1]; (p9 + 0.213).relu()], dot(cross(SMatrix::<f64, 3, 1>::repeat(x), SMatrix::<f64, 3, 1>::identity()), SMatrix::<f64, 3, 1>::repeat(p10.a0)), 0.3)
    }
}

#[test]
fn program_20_of_seed_41() {
    let inputs = (0.706, program_20::S1 { a0: -0.02 }, -0.838,);
    let value = [0.01676, -0.7701219999999999, 0.0, 0.3];
    let cotangent = [-1.712, 0.252, 1.505, -1.754];
    let gradient = [-0.211176, 1.434656, 0.265828];
    agrees::<program_20::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_20::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p9, p10, x,) = inputs;
    let d: <program_20::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_20::f::forward_saved(p9, &p10, x);
    super::is_close(&program_20::f::backward_saved(p9, &p10, x, &saved, (&d.0, d.1, d.2)), &gradient);
    let (_, saved) = program_20::in_loops::forward_saved(p9, &p10, x);
    super::is_close(&program_20::in_loops::backward_saved(p9, &p10, x, &saved, (&d.0, d.1, d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_21 {
    use super::*;

    fn h0(p1: &SMatrix<f64, 2, 1>) -> SMatrix<f64, 3, 1> {
        let v2 = (SMatrix::<f64, 2, 2>::identity().upper_triangle() * p1);
        matrix![sum(SMatrix::<f64, 1, 2>::zeros()); SMatrix::<f64, 1, 1>::repeat(1.1)[0]; SMatrix::<f64, 3, 1>::repeat(1.0)[0]]
    }
    pub fn f(p4: f64, x: f64) -> (SMatrix<f64, 2, 3>, SMatrix<f64, 3, 1>) {
        let mut v5 = stack![SMatrix::<f64, 2, 1>::zeros().log_sigmoid(); SMatrix::<f64, 1, 1>::identity().tanh()];
        for i6 in 0..1 {
            let v7 = (p4 + SMatrix::<f64, 1, 3>::repeat(x));
            if SMatrix::<f64, 3, 2>::zeros().component_mul(&SMatrix::<f64, 3, 2>::identity()).norm_squared() > 0.17 {
                let mut v8 = softplus(x);
                let v9 = clamp(SMatrix::<f64, 2, 1>::repeat(x).silu(), -0.61, 0.83);
                v5[(1, (i6 / 2))] *= (0.4 * v8).atan();
            } else {
                for i10 in 0..=1 {
                    v5.set_row(0, &((if x <= 0.3 * 0.9 + 0.03 { SMatrix::<f64, 1, 2>::identity() } else { SMatrix::<f64, 1, 2>::repeat(p4) }) * SMatrix::<f64, 2, 1>::repeat(0.9)).tanh());
                    v5.set_row((i10 / 2), &(0.4 * SMatrix::<f64, 1, 1>::zeros()).atan());
                }
                v5[(((i6 + 1) % 3), i6)] += SMatrix::<f64, 2, 3>::repeat(x)[((2 * i6), ((i6 + 1) % 3))].tanh();
            }
            v5[(((i6 + 1) % 3), (2 * i6))] += scale(SMatrix::<f64, 2, 3>::repeat(0.4), 1.2)[(i6, i6)].sin();
        }
        (x * (SMatrix::<f64, 3, 3>::repeat(x) * SMatrix::<f64, 3, 3>::repeat(p4)).fixed_rows::<2>(1), SMatrix::<f64, 4, 2>::zeros().fixed_view::<3, 1>(1, 1))
    }
    #[differentiable(loops)]
    pub fn in_loops(p4: f64, x: f64) -> (SMatrix<f64, 2, 3>, SMatrix<f64, 3, 1>) {
        let mut v5 = stack![SMatrix::<f64, 2, 1>::zeros().log_sigmoid(); SMatrix::<f64, 1, 1>::identity().tanh()];
        for i6 in 0..1 {
            let v7 = (p4 + SMatrix::<f64, 1, 3>::repeat(x));
            if SMatrix::<f64, 3, 2>::zeros().component_mul(&SMatrix::<f64, 3, 2>::identity()).norm_squared() > 0.17 {
                let mut v8 = softplus(x);
                let v9 = clamp(SMatrix::<f64, 2, 1>::repeat(x).silu(), -0.61, 0.83);
                v5[(1, (i6 / 2))] *= (0.4 * v8).atan();
            } else {
                for i10 in 0..=1 {
                    v5.set_row(0, &((if x <= 0.3 * 0.9 + 0.03 { SMatrix::<f64, 1, 2>::identity() } else { SMatrix::<f64, 1, 2>::repeat(p4) }) * SMatrix::<f64, 2, 1>::repeat(0.9)).tanh());
                    v5.set_row((i10 / 2), &(0.4 * SMatrix::<f64, 1, 1>::zeros()).atan());
                }
                v5[(((i6 + 1) % 3), i6)] += SMatrix::<f64, 2, 3>::repeat(x)[((2 * i6), ((i6 + 1) % 3))].tanh();
            }
            v5[(((i6 + 1) % 3), (2 * i6))] += scale(SMatrix::<f64, 2, 3>::repeat(0.4), 1.2)[(i6, i6)].sin();
        }
        (x * (SMatrix::<f64, 3, 3>::repeat(x) * SMatrix::<f64, 3, 3>::repeat(p4)).fixed_rows::<2>(1), SMatrix::<f64, 4, 2>::zeros().fixed_view::<3, 1>(1, 1))
    }
}

#[test]
fn program_21_of_seed_42() {
    let inputs = (-0.079, 1.105,);
    let value = [-0.28938292499999996, -0.28938292499999996, -0.28938292499999996, -0.28938292499999996, -0.28938292499999996, -0.28938292499999996, 0.0, 0.0, 0.0];
    let cotangent = [-0.626, 0.458, 0.254, 0.771, -0.661, -0.707, 1.7, -0.165, -0.81];
    let gradient = [-1.871831325, 0.26764646999999997];
    agrees::<program_21::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_21::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p4, x,) = inputs;
    let d: <program_21::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_21::f::forward_saved(p4, x);
    super::is_close(&program_21::f::backward_saved(p4, x, &saved, (&d.0, &d.1)), &gradient);
    let (_, saved) = program_21::in_loops::forward_saved(p4, x);
    super::is_close(&program_21::in_loops::backward_saved(p4, x, &saved, (&d.0, &d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_22 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: f64, pub a1: SMatrix<f64, 3, 1>, pub a2: f64 }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: SMatrix<f64, 2, 1>, pub a1: f64 }
    pub fn f(p2: &S0, p3: f64, x: f64) -> SMatrix<f64, 2, 3> {
        let mut v4 = ((SMatrix::<f64, 2, 3>::zeros() * p2.a1) * SMatrix::<f64, 1, 3>::identity());
        if max(p3, 0.271) < x * 0.9 + 0.03 {
            let mut v5 = (if p3 < p2.a2 * 0.9 + 0.03 { (SMatrix::<f64, 1, 2>::zeros() + SMatrix::<f64, 1, 2>::identity()) } else { SMatrix::<f64, 1, 2>::repeat(0.5).mish() });
            v5[(0, 1)] += SMatrix::<f64, 1, 1>::identity().outer(&p2.a1)[(0, 2)].sin();
        }
        x * (if x < 1.1 * 0.9 + 0.03 { v4 } else { v4 })
    }
    #[differentiable(loops)]
    pub fn in_loops(p2: &S0, p3: f64, x: f64) -> SMatrix<f64, 2, 3> {
        let mut v4 = ((SMatrix::<f64, 2, 3>::zeros() * p2.a1) * SMatrix::<f64, 1, 3>::identity());
        if max(p3, 0.271) < x * 0.9 + 0.03 {
            let mut v5 = (if p3 < p2.a2 * 0.9 + 0.03 { (SMatrix::<f64, 1, 2>::zeros() + SMatrix::<f64, 1, 2>::identity()) } else { SMatrix::<f64, 1, 2>::repeat(0.5).mish() });
            v5[(0, 1)] += SMatrix::<f64, 1, 1>::identity().outer(&p2.a1)[(0, 2)].sin();
        }
        x * (if x < 1.1 * 0.9 + 0.03 { v4 } else { v4 })
    }
}

#[test]
fn program_22_of_seed_43() {
    let inputs = (program_22::S0 { a0: 1.102, a1: SMatrix::<f64, 3, 1>::from_column_slice(&[0.899, 0.606, -0.622]), a2: -0.365 }, -0.429, -0.893,);
    let value = [-0.0, -0.0, -0.0, -0.0, -0.0, -0.0];
    let cotangent = [1.705, -1.439, -0.023, -1.619, -1.559, 0.642];
    let gradient = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
    agrees::<program_22::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_22::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p2, p3, x,) = inputs;
    let d: <program_22::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_22::f::forward_saved(&p2, p3, x);
    super::is_close(&program_22::f::backward_saved(&p2, p3, x, &saved, &d), &gradient);
    let (_, saved) = program_22::in_loops::forward_saved(&p2, p3, x);
    super::is_close(&program_22::in_loops::backward_saved(&p2, p3, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_23 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 3, 1>, pub a1: f64, pub a2: SMatrix<f64, 2, 2> }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: SMatrix<f64, 3, 1>, pub a1: S0, pub a2: SMatrix<f64, 1, 1> }
    fn h0(_p1: &SMatrix<f64, 2, 2>) -> f64 {
        let mut v2 = (SMatrix::<f64, 1, 3>::identity()[(0, 2)] - 0.117).abs();
        mean_squared_error(SMatrix::<f64, 2, 1>::repeat(v2), SMatrix::<f64, 2, 1>::repeat(v2))
    }
    fn h1(p3: &SMatrix<f64, 2, 2>) -> S1 {
        let mut v4 = (1.2 * h0(&(p3 - 0.117).abs()));
        let mut v5 = S1 { a0: (SMatrix::<f64, 3, 3>::repeat(v4) * SMatrix::<f64, 3, 1>::repeat(v4)), a1: S0 { a0: (if v4 < 0.8 * 0.9 + 0.03 { SMatrix::<f64, 3, 1>::zeros() } else { SMatrix::<f64, 3, 1>::identity() }), a1: (v4 * v4 - 0.3), a2: SMatrix::<f64, 2, 2>::repeat(v4) }, a2: SMatrix::<f64, 1, 1>::repeat(v4) };
        v5
    }
    pub fn f(p8: &S0, p9: f64, x: f64) -> (S0, f64) {
        let mut v10 = SMatrix::<f64, 3, 2>::repeat(p9);
        for i11 in 0..=1 {
            if clamp(x, -0.61, 0.83) > p9 * 0.9 + 0.03 {
                let mut v12 = { let t = v10; t * 0.7 + t.sin() }[(i11, 1)];
                v10[((i11 + 1), 0)] -= (cos(p9) - SMatrix::<f64, 3, 2>::repeat(p9)[((i11 / 2), (i11 / 2))]).tanh();
            } else {
                if normal_cdf(x) <= p9 * 0.9 + 0.03 {
                    let mut v13 = clamp({ let t = SMatrix::<f64, 3, 3>::repeat(p9); t * 0.7 + t.sin() }, -0.61, 0.83);
                    v10 = normalize(v13).fixed_view::<3, 2>(((i11 + 1) % 1), ((i11 + 1) % 2)).sin();
                } else {
                    let v14 = clamp(SMatrix::<f64, 4, 3>::repeat(x), -0.61, 0.83).fixed_rows::<3>((i11 / 2));
                    let mut v15 = S1 { a0: component_mul(p8.a0, p8.a0), a1: p8, a2: (SMatrix::<f64, 1, 2>::repeat(x) * SMatrix::<f64, 2, 1>::repeat(p9)) };
                    v15.a0[((2 - i11), ((i11 + 1) % 1))] -= erfc(v10)[((i11 / 2), i11)].sin();
                }
                v10.set_row((2 * i11), &((x * SMatrix::<f64, 1, 2>::zeros()) + (SMatrix::<f64, 1, 2>::identity() / (1.5 + x * x))).sin());
            }
            v10[((i11 + 1), (i11 / 2))] = x.tanh();
        }
        (S0 { a0: (SMatrix::<f64, 3, 3>::repeat(x) * p8.a0), a1: SMatrix::<f64, 2, 1>::zeros()[0], a2: atan(p8.a2) }, x)
    }
    #[differentiable(loops)]
    pub fn in_loops(p8: &S0, p9: f64, x: f64) -> (S0, f64) {
        let mut v10 = SMatrix::<f64, 3, 2>::repeat(p9);
        for i11 in 0..=1 {
            if clamp(x, -0.61, 0.83) > p9 * 0.9 + 0.03 {
                let mut v12 = { let t = v10; t * 0.7 + t.sin() }[(i11, 1)];
                v10[((i11 + 1), 0)] -= (cos(p9) - SMatrix::<f64, 3, 2>::repeat(p9)[((i11 / 2), (i11 / 2))]).tanh();
            } else {
                if normal_cdf(x) <= p9 * 0.9 + 0.03 {
                    let mut v13 = clamp({ let t = SMatrix::<f64, 3, 3>::repeat(p9); t * 0.7 + t.sin() }, -0.61, 0.83);
                    v10 = normalize(v13).fixed_view::<3, 2>(((i11 + 1) % 1), ((i11 + 1) % 2)).sin();
                } else {
                    let v14 = clamp(SMatrix::<f64, 4, 3>::repeat(x), -0.61, 0.83).fixed_rows::<3>((i11 / 2));
                    let mut v15 = S1 { a0: component_mul(p8.a0, p8.a0), a1: p8, a2: (SMatrix::<f64, 1, 2>::repeat(x) * SMatrix::<f64, 2, 1>::repeat(p9)) };
                    v15.a0[((2 - i11), ((i11 + 1) % 1))] -= erfc(v10)[((i11 / 2), i11)].sin();
                }
                v10.set_row((2 * i11), &((x * SMatrix::<f64, 1, 2>::zeros()) + (SMatrix::<f64, 1, 2>::identity() / (1.5 + x * x))).sin());
            }
            v10[((i11 + 1), (i11 / 2))] = x.tanh();
        }
        (S0 { a0: (SMatrix::<f64, 3, 3>::repeat(x) * p8.a0), a1: SMatrix::<f64, 2, 1>::zeros()[0], a2: atan(p8.a2) }, x)
    }
}

#[test]
fn program_23_of_seed_44() {
    let inputs = (program_23::S0 { a0: SMatrix::<f64, 3, 1>::from_column_slice(&[-0.547, -0.679, -0.337]), a1: -0.105, a2: SMatrix::<f64, 2, 2>::from_column_slice(&[0.04, -0.804, -1.143, 0.19]) }, -0.805, -1.134,);
    let value = [1.7724419999999999, 1.7724419999999999, 1.7724419999999999, 0.0, 0.039978687123290044, -0.6771752120014887, -0.8520282696905368, 0.18776194651359343, -1.134];
    let cotangent = [-1.162, 0.676, 0.263, 0.665, 0.64, 1.255, 0.956, 1.388, 0.511];
    let gradient = [0.25288199999999994, 0.25288199999999994, 0.25288199999999994, 0.0, 0.6389776357827476, 0.7622617855997511, 0.4144899800515858, 1.3396390309815653, 0.0, 0.8595489999999999];
    agrees::<program_23::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_23::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p8, p9, x,) = inputs;
    let d: <program_23::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_23::f::forward_saved(&p8, p9, x);
    super::is_close(&program_23::f::backward_saved(&p8, p9, x, &saved, (&d.0, d.1)), &gradient);
    let (_, saved) = program_23::in_loops::forward_saved(&p8, p9, x);
    super::is_close(&program_23::in_loops::backward_saved(&p8, p9, x, &saved, (&d.0, d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_24 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 3, 2>, pub a1: SMatrix<f64, 2, 2> }
    fn h0(_p1: &S0, _p2: &SMatrix<f64, 2, 1>) -> f64 {
        let mut v3 = (max(0.3, 0.271) / (1.5 + (0.9 * 0.8 - 0.3) * (0.9 * 0.8 - 0.3)));
        SMatrix::<f64, 3, 1>::repeat(v3)[(0, 0)]
    }
    fn h1(_p4: &S0) -> SMatrix<f64, 3, 3> {
        let mut v5 = SMatrix::<f64, 3, 3>::repeat(1.0);
        if (1.0 > 1.3 * 0.9 + 0.03) && (1.2 <= 0.8 * 0.9 + 0.03) {
            let mut v6 = SMatrix::<f64, 3, 2>::repeat(log_sigmoid(1.0));
            v5 = (0.4 * (norm(SMatrix::<f64, 2, 3>::repeat(0.8)) + SMatrix::<f64, 4, 3>::identity().fixed_view::<3, 3>(1, 0))).atan();
            v6.set_row(0, &(if 1.3 > 0.6 * 0.9 + 0.03 { (SMatrix::<f64, 1, 2>::repeat(0.3) + 0.213).relu() } else { (SMatrix::<f64, 1, 2>::zeros() + 0.213).relu() }).sin());
        }
        v5
    }
    pub fn f(p8: &SMatrix<f64, 2, 3>, p9: &S0, x: f64) -> (SMatrix<f64, 3, 2>, f64) {
        let mut v11 = (add_scalar(p9.a0, x) * (0.6 + p9.a1));
        v11.fixed_view_mut::<1, 1>(2, 0).copy_from(&(0.4 * matrix![p8[(1, 2)]]).atan());
        let v12 = matrix![SMatrix::<f64, 3, 1>::repeat(x)[0], (x / (1.5 + x * x)); (x * x - 0.3), SMatrix::<f64, 3, 1>::repeat(x)[0]];
        (x * (x + v11), scale(p8, x)[(0, 1)])
    }
    #[differentiable(loops)]
    pub fn in_loops(p8: &SMatrix<f64, 2, 3>, p9: &S0, x: f64) -> (SMatrix<f64, 3, 2>, f64) {
        let mut v11 = (add_scalar(p9.a0, x) * (0.6 + p9.a1));
        v11.fixed_view_mut::<1, 1>(2, 0).copy_from(&(0.4 * matrix![p8[(1, 2)]]).atan());
        let v12 = matrix![SMatrix::<f64, 3, 1>::repeat(x)[0], (x / (1.5 + x * x)); (x * x - 0.3), SMatrix::<f64, 3, 1>::repeat(x)[0]];
        (x * (x + v11), scale(p8, x)[(0, 1)])
    }
}

#[test]
fn program_24_of_seed_47() {
    let inputs = (SMatrix::<f64, 2, 3>::from_column_slice(&[-0.065, 0.016, 1.093, 0.664, -1.106, -0.528]), program_24::S0 { a0: SMatrix::<f64, 3, 2>::from_column_slice(&[0.311, -0.259, -0.152, -0.383, -0.475, 1.11]), a1: SMatrix::<f64, 2, 2>::from_column_slice(&[0.009, -0.193, 1.181, 0.081]) }, -0.351,);
    let value = [0.23660839799999994, 0.371593872, 0.19625857228683435, 0.323654994, 0.7019705159999999, 0.25621736399999995, -0.38364299999999996];
    let cotangent = [1.094, -0.45, 0.466, 0.363, -1.575, 0.372, -0.659];
    let gradient = [0.0, 0.0, 0.231309, 0.0, 0.0, -0.06263264338351521, -0.460774899, 1.0807728749999999, -0.232548732, -0.24305381099999998, 0.4407594749999999, -0.08891953199999998, -0.08098974, 0.151384896, -0.26644901399999993, -0.4622164559999999, 1.703158720080727];
    agrees::<program_24::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_24::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p8, p9, x,) = inputs;
    let d: <program_24::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_24::f::forward_saved(&p8, &p9, x);
    super::is_close(&program_24::f::backward_saved(&p8, &p9, x, &saved, (&d.0, d.1)), &gradient);
    let (_, saved) = program_24::in_loops::forward_saved(&p8, &p9, x);
    super::is_close(&program_24::in_loops::backward_saved(&p8, &p9, x, &saved, (&d.0, d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_25 {
    use super::*;

    fn h0(_p1: &SMatrix<f64, 1, 1>, p2: f64) -> SMatrix<f64, 2, 1> {
        let mut v3 = column_sum(SMatrix::<f64, 2, 2>::repeat(p2));
        component_mul(SMatrix::<f64, 2, 1>::repeat(p2), SMatrix::<f64, 2, 1>::repeat(p2))
    }
    fn h1(_p4: &SMatrix<f64, 2, 3>, p5: f64) -> f64 {
        let mut v6 = ((SMatrix::<f64, 3, 3>::repeat(p5) + SMatrix::<f64, 3, 3>::repeat(p5)) + SMatrix::<f64, 1, 3>::repeat(p5));
        let mut v7 = (if p5 <= p5 * 0.9 + 0.03 { checkpoint(p5) } else { (p5 / (1.5 + p5 * p5)) });
        SMatrix::<f64, 2, 1>::repeat(v7)[(1, 0)]
    }
    pub fn f(x: f64) -> f64 {
        let mut v11 = ((SMatrix::<f64, 3, 2>::zeros() + SMatrix::<f64, 1, 2>::identity()) * (SMatrix::<f64, 2, 3>::repeat(x) * SMatrix::<f64, 3, 2>::identity()));
        let v12 = [{ let t = SMatrix::<f64, 1, 1>::repeat(0.2); t * 0.7 + t.sin() }];
        x * variance(SMatrix::<f64, 1, 3>::identity())
    }
    #[differentiable(loops)]
    pub fn in_loops(x: f64) -> f64 {
        let mut v11 = ((SMatrix::<f64, 3, 2>::zeros() + SMatrix::<f64, 1, 2>::identity()) * (SMatrix::<f64, 2, 3>::repeat(x) * SMatrix::<f64, 3, 2>::identity()));
        let v12 = [{ let t = SMatrix::<f64, 1, 1>::repeat(0.2); t * 0.7 + t.sin() }];
        x * variance(SMatrix::<f64, 1, 3>::identity())
    }
}

#[test]
fn program_25_of_seed_50() {
    let inputs = (-0.206,);
    let value = [-0.04577777777777778];
    let cotangent = [-0.324];
    let gradient = [-0.07200000000000001];
    agrees::<program_25::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_25::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (x,) = inputs;
    let d: <program_25::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_25::f::forward_saved(x);
    super::is_close(&program_25::f::backward_saved(x, &saved, d), &gradient);
    let (_, saved) = program_25::in_loops::forward_saved(x);
    super::is_close(&program_25::in_loops::backward_saved(x, &saved, d), &gradient);
    let before = (x,);
    let (mut x,) = before.clone();
    program_25::f::sgd_step(&mut x, -cotangent[0], &mut program_25::f::Workspace::new());
    super::is_changed::<program_25::f::Graph>(&before, &(x,), &gradient);
    let (x,) = before;
    let before = (x,);
    let (mut x,) = before.clone();
    program_25::in_loops::sgd_step(&mut x, -cotangent[0], &mut program_25::in_loops::Workspace::new());
    super::is_changed::<program_25::in_loops::Graph>(&before, &(x,), &gradient);
    let (x,) = before;
}

#[differentiable(update(sgd))]
pub mod program_26 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: [SMatrix<f64, 2, 1>; 3], pub a1: SMatrix<f64, 3, 2> }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: f64, pub a1: SMatrix<f64, 3, 3> }
    pub fn f(p2: f64, x: f64) -> SMatrix<f64, 2, 2> {
        let mut v3 = [SMatrix::<f64, 3, 2>::repeat(p2).transpose(), SMatrix::<f64, 2, 3>::repeat(x), SMatrix::<f64, 2, 3>::repeat(x)];
        let v4 = [SMatrix::<f64, 3, 3>::repeat(1.3).fixed_rows::<3>(0), stack![SMatrix::<f64, 2, 3>::repeat(p2); SMatrix::<f64, 1, 3>::repeat(x)]];
        v3[1] += (SMatrix::<f64, 3, 3>::repeat(0.7) - SMatrix::<f64, 3, 3>::identity()).fixed_rows::<2>(1).tanh();
        let v5 = x;
        v3[0][(0, 2)] = cos(SMatrix::<f64, 3, 2>::repeat(p2)[(1, 1)]).tanh();
        x * SMatrix::<f64, 2, 2>::repeat(v5)
    }
    #[differentiable(loops)]
    pub fn in_loops(p2: f64, x: f64) -> SMatrix<f64, 2, 2> {
        let mut v3 = [SMatrix::<f64, 3, 2>::repeat(p2).transpose(), SMatrix::<f64, 2, 3>::repeat(x), SMatrix::<f64, 2, 3>::repeat(x)];
        let v4 = [SMatrix::<f64, 3, 3>::repeat(1.3).fixed_rows::<3>(0), stack![SMatrix::<f64, 2, 3>::repeat(p2); SMatrix::<f64, 1, 3>::repeat(x)]];
        v3[1] += (SMatrix::<f64, 3, 3>::repeat(0.7) - SMatrix::<f64, 3, 3>::identity()).fixed_rows::<2>(1).tanh();
        let v5 = x;
        v3[0][(0, 2)] = cos(SMatrix::<f64, 3, 2>::repeat(p2)[(1, 1)]).tanh();
        x * SMatrix::<f64, 2, 2>::repeat(v5)
    }
}

#[test]
fn program_26_of_seed_52() {
    let inputs = (1.09, -0.997,);
    let value = [0.994009, 0.994009, 0.994009, 0.994009];
    let cotangent = [-1.34, 1.246, 1.217, -1.319];
    let gradient = [0.0, 0.3908240000000003];
    agrees::<program_26::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_26::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p2, x,) = inputs;
    let d: <program_26::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_26::f::forward_saved(p2, x);
    super::is_close(&program_26::f::backward_saved(p2, x, &saved, &d), &gradient);
    let (_, saved) = program_26::in_loops::forward_saved(p2, x);
    super::is_close(&program_26::in_loops::backward_saved(p2, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_27 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: [SMatrix<f64, 2, 2>; 1], pub a1: SMatrix<f64, 3, 2> }
    fn h0(_p1: &SMatrix<f64, 1, 3>, _p2: &S0) -> f64 {
        let mut v3 = 0.6;
        v3
    }
    pub fn f(p6: f64, p7: &S0, x: f64) -> (SMatrix<f64, 3, 3>, SMatrix<f64, 1, 3>, SMatrix<f64, 3, 2>) {
        let v8 = sigmoid(SMatrix::<f64, 1, 3>::identity().softplus());
        let v9 = (p6 - clamp(1.3, -0.61, 0.83));
        let v10 = (sin(v9) * SMatrix::<f64, 4, 1>::identity().fixed_view::<3, 1>(0, 0));
        (x * SMatrix::<f64, 3, 3>::repeat(v9).mish().sigmoid(), erf(SMatrix::<f64, 1, 1>::zeros().tr_mul(&v8)), (SMatrix::<f64, 3, 2>::identity() + p7.a1).normalize())
    }
    #[differentiable(loops)]
    pub fn in_loops(p6: f64, p7: &S0, x: f64) -> (SMatrix<f64, 3, 3>, SMatrix<f64, 1, 3>, SMatrix<f64, 3, 2>) {
        let v8 = sigmoid(SMatrix::<f64, 1, 3>::identity().softplus());
        let v9 = (p6 - clamp(1.3, -0.61, 0.83));
        let v10 = (sin(v9) * SMatrix::<f64, 4, 1>::identity().fixed_view::<3, 1>(0, 0));
        (x * SMatrix::<f64, 3, 3>::repeat(v9).mish().sigmoid(), erf(SMatrix::<f64, 1, 1>::zeros().tr_mul(&v8)), (SMatrix::<f64, 3, 2>::identity() + p7.a1).normalize())
    }
}

#[test]
fn program_27_of_seed_53() {
    let inputs = (0.405, program_27::S0 { a0: [SMatrix::<f64, 2, 2>::from_column_slice(&[0.224, -0.697, 0.15, 0.793])], a1: SMatrix::<f64, 3, 2>::from_column_slice(&[0.129, 1.141, -1.198, -0.033, 0.162, 1.125]) }, 0.743,);
    let value = [0.3349478285915372, 0.3349478285915372, 0.3349478285915372, 0.3349478285915372, 0.3349478285915372, 0.3349478285915372, 0.3349478285915372, 0.3349478285915372, 0.3349478285915372, 0.0, 0.0, 0.0, 0.43851078983821207, 0.4431716662581045, -0.4653108292525935, -0.012817410154704162, 0.4513281999929162, 0.4369571643649146];
    let cotangent = [1.563, -0.831, 0.195, -1.807, 1.251, -1.121, 0.75, -0.46, -0.483, -0.576, 1.476, 1.282, -1.803, -0.922, 0.34, 0.223, 0.128, 0.149];
    let gradient = [-0.05772270816121293, 0.0, 0.0, 0.0, 0.0, -0.4895377147099286, -0.14511157347342574, -0.09158155391934414, 0.08045426059381518, 0.26663534206694606, 0.26788480601166076, -0.4251087514963925];
    agrees::<program_27::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_27::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p6, p7, x,) = inputs;
    let d: <program_27::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_27::f::forward_saved(p6, &p7, x);
    super::is_close(&program_27::f::backward_saved(p6, &p7, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
    let (_, saved) = program_27::in_loops::forward_saved(p6, &p7, x);
    super::is_close(&program_27::in_loops::backward_saved(p6, &p7, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_28 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 1, 2>, pub a1: SMatrix<f64, 1, 3>, pub a2: SMatrix<f64, 3, 1> }
    fn h0(_p1: &SMatrix<f64, 1, 1>) -> SMatrix<f64, 1, 2> {
        let mut v2 = (if 1.2 <= 1.2 * 0.9 + 0.03 { SMatrix::<f64, 3, 2>::zeros().fixed_rows::<3>(0) } else { SMatrix::<f64, 3, 2>::zeros() });
        (if 0.6 > 0.5 * 0.9 + 0.03 { row_sum(v2) } else { erfc(SMatrix::<f64, 1, 2>::zeros()) })
    }
    fn h1(p3: &S0) -> S0 {
        let v4 = 0.7;
        let mut v5 = p3;
        v5
    }
    pub fn f(x: f64) -> f64 {
        let mut v8 = logsumexp(SMatrix::<f64, 2, 1>::repeat(x));
        if max(0.3, 0.271) >= v8 * 0.9 + 0.03 {
            let v9 = matrix![{ let t = v8; t * 0.7 + t.sin() }, SMatrix::<f64, 2, 1>::identity()[(0, 0)]];
            let v10 = (if v8 < v8 * 0.9 + 0.03 { (-SMatrix::<f64, 1, 1>::zeros()) } else { atan(SMatrix::<f64, 1, 1>::zeros()) });
            v8 = mish(mish(v8)).sin();
        }
        let mut v11 = SMatrix::<f64, 3, 2>::repeat(v8);
        let mut v12 = v8;
        v11 *= { let t = (0.7 * v12 - 0.3); t * 0.7 + t.sin() }.tanh();
        x * SMatrix::<f64, 1, 1>::repeat(v12)[(0, 0)]
    }
    #[differentiable(loops)]
    pub fn in_loops(x: f64) -> f64 {
        let mut v8 = logsumexp(SMatrix::<f64, 2, 1>::repeat(x));
        if max(0.3, 0.271) >= v8 * 0.9 + 0.03 {
            let v9 = matrix![{ let t = v8; t * 0.7 + t.sin() }, SMatrix::<f64, 2, 1>::identity()[(0, 0)]];
            let v10 = (if v8 < v8 * 0.9 + 0.03 { (-SMatrix::<f64, 1, 1>::zeros()) } else { atan(SMatrix::<f64, 1, 1>::zeros()) });
            v8 = mish(mish(v8)).sin();
        }
        let mut v11 = SMatrix::<f64, 3, 2>::repeat(v8);
        let mut v12 = v8;
        v11 *= { let t = (0.7 * v12 - 0.3); t * 0.7 + t.sin() }.tanh();
        x * SMatrix::<f64, 1, 1>::repeat(v12)[(0, 0)]
    }
}

#[test]
fn program_28_of_seed_54() {
    let inputs = (0.456,);
    let value = [0.5240111143353351];
    let cotangent = [-0.097];
    let gradient = [-0.1556992765143147];
    agrees::<program_28::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_28::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (x,) = inputs;
    let d: <program_28::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_28::f::forward_saved(x);
    super::is_close(&program_28::f::backward_saved(x, &saved, d), &gradient);
    let (_, saved) = program_28::in_loops::forward_saved(x);
    super::is_close(&program_28::in_loops::backward_saved(x, &saved, d), &gradient);
    let before = (x,);
    let (mut x,) = before.clone();
    program_28::f::sgd_step(&mut x, -cotangent[0], &mut program_28::f::Workspace::new());
    super::is_changed::<program_28::f::Graph>(&before, &(x,), &gradient);
    let (x,) = before;
    let before = (x,);
    let (mut x,) = before.clone();
    program_28::in_loops::sgd_step(&mut x, -cotangent[0], &mut program_28::in_loops::Workspace::new());
    super::is_changed::<program_28::in_loops::Graph>(&before, &(x,), &gradient);
    let (x,) = before;
}

#[differentiable(update(sgd))]
pub mod program_29 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 1, 3>, pub a1: SMatrix<f64, 3, 1> }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: SMatrix<f64, 3, 3> }
    pub fn f(x: f64) -> (SMatrix<f64, 2, 1>, SMatrix<f64, 2, 1>) {
        let mut v4 = SMatrix::<f64, 2, 1>::zeros().scale(&x).softplus();
        v4.set_row(1, &column_mean(SMatrix::<f64, 1, 2>::identity().row_sum()).tanh());
        (x * clamp(v4, -0.61, 0.83), (x + v4))
    }
    #[differentiable(loops)]
    pub fn in_loops(x: f64) -> (SMatrix<f64, 2, 1>, SMatrix<f64, 2, 1>) {
        let mut v4 = SMatrix::<f64, 2, 1>::zeros().scale(&x).softplus();
        v4.set_row(1, &column_mean(SMatrix::<f64, 1, 2>::identity().row_sum()).tanh());
        (x * clamp(v4, -0.61, 0.83), (x + v4))
    }
}

#[test]
fn program_29_of_seed_55() {
    let inputs = (0.159,);
    let value = [0.1102104017090313, 0.07347662800434154, 0.8521471805599453, 0.6211171572600097];
    let cotangent = [1.49, -1.123, -0.905, 0.188];
    let gradient = [-0.20316826856867265];
    agrees::<program_29::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_29::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (x,) = inputs;
    let d: <program_29::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_29::f::forward_saved(x);
    super::is_close(&program_29::f::backward_saved(x, &saved, (&d.0, &d.1)), &gradient);
    let (_, saved) = program_29::in_loops::forward_saved(x);
    super::is_close(&program_29::in_loops::backward_saved(x, &saved, (&d.0, &d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_30 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 1, 2> }
    fn h0(p1: f64) -> SMatrix<f64, 3, 3> {
        let mut v2 = (SMatrix::<f64, 4, 3>::repeat(1.2) + SMatrix::<f64, 4, 3>::repeat(p1)).fixed_rows::<3>(0);
        (v2 + SMatrix::<f64, 1, 3>::repeat(p1))
    }
    pub fn f(x: f64) -> (f64, f64, f64) {
        let v5 = S0 { a0: SMatrix::<f64, 1, 2>::repeat(x) };
        let v6 = asinh(silu(x));
        let mut v7 = (if v6 < 0.3 * 0.9 + 0.03 { { let t = 1.1; t * 0.7 + t.sin() } } else { v6 });
        v7 *= (0.4 * SMatrix::<f64, 1, 1>::repeat(v6).to_scalar()).atan();
        for i8 in 0..1 {
            let v9 = sigmoid(SMatrix::<f64, 1, 1>::repeat(1.2)[(0 - i8)]);
            v7 -= (0.4 * sum_squared_error((SMatrix::<f64, 1, 1>::repeat(v6) - 0.117).abs(), SMatrix::<f64, 1, 1>::identity().silu())).atan();
        }
        v7 = (0.4 * (-SMatrix::<f64, 1, 1>::repeat(0.5)).trace()).atan();
        (x * v7, softplus(v6), (v6 * 0.2))
    }
    #[differentiable(loops)]
    pub fn in_loops(x: f64) -> (f64, f64, f64) {
        let v5 = S0 { a0: SMatrix::<f64, 1, 2>::repeat(x) };
        let v6 = asinh(silu(x));
        let mut v7 = (if v6 < 0.3 * 0.9 + 0.03 { { let t = 1.1; t * 0.7 + t.sin() } } else { v6 });
        v7 *= (0.4 * SMatrix::<f64, 1, 1>::repeat(v6).to_scalar()).atan();
        for i8 in 0..1 {
            let v9 = sigmoid(SMatrix::<f64, 1, 1>::repeat(1.2)[(0 - i8)]);
            v7 -= (0.4 * sum_squared_error((SMatrix::<f64, 1, 1>::repeat(v6) - 0.117).abs(), SMatrix::<f64, 1, 1>::identity().silu())).atan();
        }
        v7 = (0.4 * (-SMatrix::<f64, 1, 1>::repeat(0.5)).trace()).atan();
        (x * v7, softplus(v6), (v6 * 0.2))
    }
}

#[test]
fn program_30_of_seed_56() {
    let inputs = (0.831,);
    let value = [-0.1640357102352509, 1.005874022345722, 0.11012032092347664];
    let cotangent = [0.709, -1.517, -0.272];
    let gradient = [-0.9073453463818439];
    agrees::<program_30::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_30::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (x,) = inputs;
    let d: <program_30::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_30::f::forward_saved(x);
    super::is_close(&program_30::f::backward_saved(x, &saved, (d.0, d.1, d.2)), &gradient);
    let (_, saved) = program_30::in_loops::forward_saved(x);
    super::is_close(&program_30::in_loops::backward_saved(x, &saved, (d.0, d.1, d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_31 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 1, 3>, pub a1: SMatrix<f64, 1, 2>, pub a2: f64 }
    fn h0(p1: &S0) -> f64 {
        let mut v2 = p1.a2;
        p1.a0[(0, 0)]
    }
    pub fn f(x: f64) -> SMatrix<f64, 2, 1> {
        let v6 = h0(&S0 { a0: silu(SMatrix::<f64, 1, 3>::repeat(x)), a1: (SMatrix::<f64, 1, 3>::identity() * SMatrix::<f64, 3, 2>::zeros()), a2: (x * x) });
        let v7 = SMatrix::<f64, 2, 3>::repeat(v6);
        let mut v8 = (clamp(SMatrix::<f64, 2, 1>::repeat(0.6), -0.61, 0.83) - 0.117).abs();
        for i9 in 0..3 {
            let mut v10 = [SMatrix::<f64, 3, 1>::repeat(v6)];
            v10[((i9 + 1) % 1)] -= (0.4 * SMatrix::<f64, 3, 1>::identity()).atan();
        }
        let v11 = checkpoint(SMatrix::<f64, 3, 3>::identity());
        x * v8
    }
    #[differentiable(loops)]
    pub fn in_loops(x: f64) -> SMatrix<f64, 2, 1> {
        let v6 = h0(&S0 { a0: silu(SMatrix::<f64, 1, 3>::repeat(x)), a1: (SMatrix::<f64, 1, 3>::identity() * SMatrix::<f64, 3, 2>::zeros()), a2: (x * x) });
        let v7 = SMatrix::<f64, 2, 3>::repeat(v6);
        let mut v8 = (clamp(SMatrix::<f64, 2, 1>::repeat(0.6), -0.61, 0.83) - 0.117).abs();
        for i9 in 0..3 {
            let mut v10 = [SMatrix::<f64, 3, 1>::repeat(v6)];
            v10[((i9 + 1) % 1)] -= (0.4 * SMatrix::<f64, 3, 1>::identity()).atan();
        }
        let v11 = checkpoint(SMatrix::<f64, 3, 3>::identity());
        x * v8
    }
}

#[test]
fn program_31_of_seed_57() {
    let inputs = (0.563,);
    let value = [0.271929, 0.271929];
    let cotangent = [-1.229, 0.778];
    let gradient = [-0.217833];
    agrees::<program_31::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_31::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (x,) = inputs;
    let d: <program_31::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_31::f::forward_saved(x);
    super::is_close(&program_31::f::backward_saved(x, &saved, &d), &gradient);
    let (_, saved) = program_31::in_loops::forward_saved(x);
    super::is_close(&program_31::in_loops::backward_saved(x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_32 {
    use super::*;

    fn h0(p1: &SMatrix<f64, 3, 2>) -> f64 {
        let mut v2 = 0.8;
        p1[(2, 0)]
    }
    fn h1(_p3: &SMatrix<f64, 1, 3>, _p4: &SMatrix<f64, 1, 2>) -> f64 {
        let mut v5 = erfc((1.0 * 0.4 - 0.3));
        if v5 <= v5 * 0.9 + 0.03 {
            for i6 in 0..4 {
                let v7 = SMatrix::<f64, 1, 1>::repeat(v5);
                v5 -= v5.sin();
                v5 = (0.4 * tanh(v5)).atan();
            }
            v5 -= v5.sin();
        }
        SMatrix::<f64, 1, 1>::repeat(v5)[(0, 0)]
    }
    pub fn f(p10: &SMatrix<f64, 2, 1>, x: f64) -> (f64, f64) {
        let mut v12 = (-erfc(x));
        v12 -= SMatrix::<f64, 2, 2>::repeat(v12).fixed_view::<1, 1>(1, 0).mean().tanh();
        (x * norm(p10), { let t = v12; t * 0.7 + t.sin() })
    }
    #[differentiable(loops)]
    pub fn in_loops(p10: &SMatrix<f64, 2, 1>, x: f64) -> (f64, f64) {
        let mut v12 = (-erfc(x));
        v12 -= SMatrix::<f64, 2, 2>::repeat(v12).fixed_view::<1, 1>(1, 0).mean().tanh();
        (x * norm(p10), { let t = v12; t * 0.7 + t.sin() })
    }
}

#[test]
fn program_32_of_seed_58() {
    let inputs = (SMatrix::<f64, 2, 1>::from_column_slice(&[0.429, 0.862]), 0.287,);
    let value = [0.276338676925616, -0.15318386286810726];
    let cotangent = [-1.86, 1.206];
    let gradient = [-0.23784408534926796, -0.47790583116799296, -1.0393446684586856];
    agrees::<program_32::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_32::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p10, x,) = inputs;
    let d: <program_32::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_32::f::forward_saved(&p10, x);
    super::is_close(&program_32::f::backward_saved(&p10, x, &saved, (d.0, d.1)), &gradient);
    let (_, saved) = program_32::in_loops::forward_saved(&p10, x);
    super::is_close(&program_32::in_loops::backward_saved(&p10, x, &saved, (d.0, d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_33 {
    use super::*;

    fn h0(_p1: f64, _p2: f64) -> SMatrix<f64, 2, 2> {
        let mut v3 = clamp(log_sigmoid(SMatrix::<f64, 2, 3>::zeros()), -0.61, 0.83);
        SMatrix::<f64, 2, 2>::identity()
    }
    pub fn f(p6: &SMatrix<f64, 3, 1>, x: f64) -> SMatrix<f64, 3, 1> {
        let mut v8 = ((-SMatrix::<f64, 3, 3>::repeat(x)) * SMatrix::<f64, 3, 3>::repeat(x));
        v8[(2, 2)] = (0.4 * { let t = clamp(0.7, -0.61, 0.83); t * 0.7 + t.sin() }).atan();
        let v9 = (SMatrix::<f64, 2, 1>::identity() / (1.5 + x * x))[1];
        x * { let t = p6; t * 0.7 + t.sin() }.sin()
    }
    #[differentiable(loops)]
    pub fn in_loops(p6: &SMatrix<f64, 3, 1>, x: f64) -> SMatrix<f64, 3, 1> {
        let mut v8 = ((-SMatrix::<f64, 3, 3>::repeat(x)) * SMatrix::<f64, 3, 3>::repeat(x));
        v8[(2, 2)] = (0.4 * { let t = clamp(0.7, -0.61, 0.83); t * 0.7 + t.sin() }).atan();
        let v9 = (SMatrix::<f64, 2, 1>::identity() / (1.5 + x * x))[1];
        x * { let t = p6; t * 0.7 + t.sin() }.sin()
    }
}

#[test]
fn program_33_of_seed_64() {
    let inputs = (SMatrix::<f64, 3, 1>::from_column_slice(&[1.131, 0.31, 0.707]), -0.68,);
    let value = [-0.6746313161276782, -0.33909261336302204, -0.6191299149952072];
    let cotangent = [0.038, 0.679, -0.171];
    let gradient = [0.00364814442562278, -0.6612908798845043, 0.07022157946082591, 0.22060096915024016];
    agrees::<program_33::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_33::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p6, x,) = inputs;
    let d: <program_33::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_33::f::forward_saved(&p6, x);
    super::is_close(&program_33::f::backward_saved(&p6, x, &saved, &d), &gradient);
    let (_, saved) = program_33::in_loops::forward_saved(&p6, x);
    super::is_close(&program_33::in_loops::backward_saved(&p6, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_34 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 2, 3>, pub a1: [SMatrix<f64, 3, 1>; 3] }
    fn h0(_p1: &S0, _p2: &SMatrix<f64, 1, 1>) -> SMatrix<f64, 2, 2> {
        let mut v3 = SMatrix::<f64, 2, 2>::repeat(0.8);
        (v3 / (1.5 + 1.3 * 1.3))
    }
    pub fn f(p4: f64, x: f64) -> SMatrix<f64, 2, 1> {
        let mut v7 = SMatrix::<f64, 2, 3>::identity().row(1).add_scalar(&SMatrix::<f64, 2, 1>::repeat(x)[1]);
        v7.set_row(0, &v7.sin());
        v7[(0, 1)] = SMatrix::<f64, 1, 3>::repeat(x)[(0, 0)].sin();
        let v8 = checkpoint((x + 0.213).relu());
        x * SMatrix::<f64, 2, 1>::repeat(p4).mish()
    }
    #[differentiable(loops)]
    pub fn in_loops(p4: f64, x: f64) -> SMatrix<f64, 2, 1> {
        let mut v7 = SMatrix::<f64, 2, 3>::identity().row(1).add_scalar(&SMatrix::<f64, 2, 1>::repeat(x)[1]);
        v7.set_row(0, &v7.sin());
        v7[(0, 1)] = SMatrix::<f64, 1, 3>::repeat(x)[(0, 0)].sin();
        let v8 = checkpoint((x + 0.213).relu());
        x * SMatrix::<f64, 2, 1>::repeat(p4).mish()
    }
}

#[test]
fn program_34_of_seed_66() {
    let inputs = (-1.061, -0.143,);
    let value = [0.04381232146798537, 0.04381232146798537];
    let cotangent = [0.636, -1.843];
    let gradient = [0.00668143821994939, 0.36980050357942884];
    agrees::<program_34::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_34::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p4, x,) = inputs;
    let d: <program_34::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_34::f::forward_saved(p4, x);
    super::is_close(&program_34::f::backward_saved(p4, x, &saved, &d), &gradient);
    let (_, saved) = program_34::in_loops::forward_saved(p4, x);
    super::is_close(&program_34::in_loops::backward_saved(p4, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_35 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: f64, pub a1: SMatrix<f64, 3, 3>, pub a2: f64 }
    fn h0(_p1: &S0, p2: f64) -> f64 {
        let mut v3 = (p2 / (1.5 + SMatrix::<f64, 1, 1>::repeat(p2)[(0, 0)] * SMatrix::<f64, 1, 1>::repeat(p2)[(0, 0)]));
        logsumexp(SMatrix::<f64, 1, 1>::identity())
    }
    pub fn f(p5: f64, p7: &S0, x: f64) -> (S0, f64, f64) {
        let mut v8 = (p5 + SMatrix::<f64, 2, 3>::zeros().softplus());
        let mut v9 = (if SMatrix::<f64, 2, 2>::zeros().norm_squared() < 0.17 { (p7.a0 - x) } else { { let t = p7.a2; t * 0.7 + t.sin() } });
        (p7, p5, x)
    }
    #[differentiable(loops)]
    pub fn in_loops(p5: f64, p7: &S0, x: f64) -> (S0, f64, f64) {
        let mut v8 = (p5 + SMatrix::<f64, 2, 3>::zeros().softplus());
        let mut v9 = (if SMatrix::<f64, 2, 2>::zeros().norm_squared() < 0.17 { (p7.a0 - x) } else { { let t = p7.a2; t * 0.7 + t.sin() } });
        (p7, p5, x)
    }
}

#[test]
fn program_35_of_seed_70() {
    let inputs = (0.184, program_35::S0 { a0: 0.856, a1: SMatrix::<f64, 3, 3>::from_column_slice(&[0.457, 0.288, 1.057, -0.403, 0.741, 0.35, -0.142, 0.751, 0.421]), a2: 1.194 }, 1.118,);
    let value = [0.856, 0.457, 0.288, 1.057, -0.403, 0.741, 0.35, -0.142, 0.751, 0.421, 1.194, 0.184, 1.118];
    let cotangent = [-1.641, 1.997, -0.732, -0.562, -0.352, 1.86, 0.481, -0.483, -0.904, 1.883, 1.611, 0.165, 0.877];
    let gradient = [0.165, -1.641, 1.997, -0.732, -0.562, -0.352, 1.86, 0.481, -0.483, -0.904, 1.883, 1.611, 0.877];
    agrees::<program_35::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_35::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p5, p7, x,) = inputs;
    let d: <program_35::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_35::f::forward_saved(p5, &p7, x);
    super::is_close(&program_35::f::backward_saved(p5, &p7, x, &saved, (&d.0, d.1, d.2)), &gradient);
    let (_, saved) = program_35::in_loops::forward_saved(p5, &p7, x);
    super::is_close(&program_35::in_loops::backward_saved(p5, &p7, x, &saved, (&d.0, d.1, d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_36 {
    use super::*;

    fn h0(_p1: &SMatrix<f64, 2, 2>) -> f64 {
        let mut v2 = SMatrix::<f64, 1, 1>::repeat(0.8)[0];
        v2
    }
    pub fn f(p3: f64, p4: &SMatrix<f64, 2, 2>, x: f64) -> SMatrix<f64, 2, 1> {
        let mut v5 = p3;
        let v6 = SMatrix::<f64, 3, 1>::repeat(p3);
        for i7 in 0..3 {
            v5 *= x.tanh();
            let v8 = mish((-SMatrix::<f64, 1, 3>::repeat(x)));
            v5 *= h0(&p4).sin();
        }
        x * SMatrix::<f64, 2, 1>::repeat(0.6)
    }
    #[differentiable(loops)]
    pub fn in_loops(p3: f64, p4: &SMatrix<f64, 2, 2>, x: f64) -> SMatrix<f64, 2, 1> {
        let mut v5 = p3;
        let v6 = SMatrix::<f64, 3, 1>::repeat(p3);
        for i7 in 0..3 {
            v5 *= x.tanh();
            let v8 = mish((-SMatrix::<f64, 1, 3>::repeat(x)));
            v5 *= h0(&p4).sin();
        }
        x * SMatrix::<f64, 2, 1>::repeat(0.6)
    }
}

#[test]
fn program_36_of_seed_71() {
    let inputs = (0.182, SMatrix::<f64, 2, 2>::from_column_slice(&[-0.344, 0.832, -0.683, 0.348]), 0.661,);
    let value = [0.3966, 0.3966];
    let cotangent = [-0.164, -0.871];
    let gradient = [0.0, 0.0, 0.0, 0.0, 0.0, -0.621];
    agrees::<program_36::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_36::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p3, p4, x,) = inputs;
    let d: <program_36::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_36::f::forward_saved(p3, &p4, x);
    super::is_close(&program_36::f::backward_saved(p3, &p4, x, &saved, &d), &gradient);
    let (_, saved) = program_36::in_loops::forward_saved(p3, &p4, x);
    super::is_close(&program_36::in_loops::backward_saved(p3, &p4, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_37 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 3, 3> }
    pub fn f(p1: &S0, x: f64) -> (SMatrix<f64, 1, 2>, S0) {
        let mut v5 = p1;
        v5.a0.set_column(1, &stack![(x + SMatrix::<f64, 2, 1>::zeros()); outer(SMatrix::<f64, 1, 1>::repeat(x), SMatrix::<f64, 1, 1>::repeat(x))].tanh());
        let v6 = silu(x);
        (x * SMatrix::<f64, 1, 2>::zeros(), S0 { a0: p1.a0.log_sigmoid() })
    }
    #[differentiable(loops)]
    pub fn in_loops(p1: &S0, x: f64) -> (SMatrix<f64, 1, 2>, S0) {
        let mut v5 = p1;
        v5.a0.set_column(1, &stack![(x + SMatrix::<f64, 2, 1>::zeros()); outer(SMatrix::<f64, 1, 1>::repeat(x), SMatrix::<f64, 1, 1>::repeat(x))].tanh());
        let v6 = silu(x);
        (x * SMatrix::<f64, 1, 2>::zeros(), S0 { a0: p1.a0.log_sigmoid() })
    }
}

#[test]
fn program_37_of_seed_73() {
    let inputs = (program_37::S0 { a0: SMatrix::<f64, 3, 3>::from_column_slice(&[-0.475, -0.014, -0.071, 0.04, 0.688, 1.079, 0.785, -1.102, -0.636]) }, -0.453,);
    let value = [-0.0, -0.0, -0.9585890878708248, -0.7001716803598645, -0.7292771732519023, -0.673347167228034, -0.40718378036148367, -0.2926213225169266, -0.3757751591600722, -1.3888362199413216, -1.0608793055364678];
    let cotangent = [-1.025, -1.532, 0.277, -0.554, 0.146, -0.674, -1.206, 0.858, 1.064, 0.792, -1.49];
    let gradient = [0.17078892175240548, -0.2789389683302874, 0.0755904119025483, -0.3302608985229033, -0.4033806257302563, 0.21767057084996416, 0.33329084285088856, 0.5945026489446799, -0.9742345574651133, -0.0];
    agrees::<program_37::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_37::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p1, x,) = inputs;
    let d: <program_37::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_37::f::forward_saved(&p1, x);
    super::is_close(&program_37::f::backward_saved(&p1, x, &saved, (&d.0, &d.1)), &gradient);
    let (_, saved) = program_37::in_loops::forward_saved(&p1, x);
    super::is_close(&program_37::in_loops::backward_saved(&p1, x, &saved, (&d.0, &d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_38 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 1, 2>, pub a1: f64 }
    fn h0(_p1: &SMatrix<f64, 2, 3>, p2: f64) -> SMatrix<f64, 2, 3> {
        let mut v3 = stack![SMatrix::<f64, 1, 3>::identity().silu(); SMatrix::<f64, 1, 3>::repeat(p2)];
        (0.9 * v3)
    }
    fn h1(p4: &S0) -> SMatrix<f64, 2, 1> {
        let mut v5 = (SMatrix::<f64, 3, 1>::identity() - (p4.a1 + SMatrix::<f64, 3, 1>::repeat(p4.a1)));
        let v6 = [(SMatrix::<f64, 1, 1>::zeros() / (1.5 + p4.a1 * p4.a1)), SMatrix::<f64, 1, 1>::repeat(p4.a1)];
        SMatrix::<f64, 2, 1>::identity()
    }
    pub fn f(p7: &S0, p9: &SMatrix<f64, 3, 2>, x: f64) -> f64 {
        let v10 = p7;
        let mut v11 = sigmoid(p9[(0, 1)]);
        if mean_squared_error(SMatrix::<f64, 3, 3>::identity(), SMatrix::<f64, 3, 3>::repeat(v10.a1)) > v11 * 0.9 + 0.03 {
            if max(v11, 0.271) > 0.8 * 0.9 + 0.03 {
                let v12 = v10;
                for i13 in 0..=2 {
                    v11 -= (SMatrix::<f64, 1, 1>::repeat(v12.a1) * SMatrix::<f64, 1, 1>::identity())[((i13 + 1) % 1)].sin();
                    v11 -= SMatrix::<f64, 2, 2>::zeros().fixed_view::<2, 2>(((i13 + 1) % 1), ((i13 + 1) % 1))[(((i13 + 1) % 2), ((i13 + 1) % 2))].sin();
                }
                v11 *= max(SMatrix::<f64, 2, 3>::zeros().variance(), 0.271).tanh();
            } else {
                let v14 = (-checkpoint(SMatrix::<f64, 1, 1>::repeat(v11)));
                if SMatrix::<f64, 3, 1>::zeros()[(1, 0)] < v11 * 0.9 + 0.03 {
                    let v15 = (if p7.a1 > v10.a1 * 0.9 + 0.03 { SMatrix::<f64, 2, 1>::identity() } else { SMatrix::<f64, 2, 1>::identity() })[0];
                    v11 -= (0.4 * SMatrix::<f64, 2, 1>::repeat(v15)[0]).atan();
                    v11 = log_sigmoid(SMatrix::<f64, 2, 1>::zeros()[0]).sin();
                } else {
                    let mut v16 = SMatrix::<f64, 3, 1>::zeros().fixed_view::<2, 1>(0, 0);
                    v11 -= (0.4 * binary_cross_entropy_with_logits(p9.column(0), SMatrix::<f64, 3, 1>::repeat(v10.a1))).atan();
                    v16[(1, 0)] -= (if x < v11 * 0.9 + 0.03 { (-v10.a1) } else { v11 }).sin();
                }
                v11 *= 1.2.tanh();
            }
            v11 *= (0.4 * (clamp(0.4, -0.61, 0.83) * v10.a1 - 0.3)).atan();
            v11 += (if v10.a1 < v10.a1 * 0.9 + 0.03 { SMatrix::<f64, 3, 1>::zeros()[1] } else { SMatrix::<f64, 2, 3>::repeat(v11)[(0, 1)] }).tanh();
        } else {
            if SMatrix::<f64, 3, 3>::repeat(v11).norm_squared() >= 0.17 {
                let mut v17 = p7.a1;
                v11 = SMatrix::<f64, 2, 3>::repeat(v11).fixed_view::<2, 2>(0, 1)[(0, 0)].tanh();
                v11 *= (0.4 * (p9 + 0.213).relu()[(2, 0)]).atan();
            } else {
                for i18 in (0..2).rev() {
                    v11 -= (0.4 * v11).atan();
                    v11 = sin(binary_cross_entropy_with_logits(SMatrix::<f64, 2, 2>::identity(), SMatrix::<f64, 2, 2>::repeat(v10.a1))).tanh();
                }
                if (v10.a1 <= x * 0.9 + 0.03) || (p7.a1 < 0.3 * 0.9 + 0.03) {
                    let mut v19 = stack![scale(SMatrix::<f64, 2, 1>::repeat(1.2), v11); (SMatrix::<f64, 1, 1>::identity() * SMatrix::<f64, 1, 1>::identity())];
                    v11 *= checkpoint(x).tanh();
                    v11 += SMatrix::<f64, 1, 1>::zeros().erf()[(0, 0)].sin();
                }
                v11 += SMatrix::<f64, 1, 2>::repeat(p7.a1)[(0, 1)].tanh();
            }
            v11 = (0.4 * mean_squared_error((SMatrix::<f64, 1, 3>::repeat(v11) + SMatrix::<f64, 1, 3>::repeat(v10.a1)), (SMatrix::<f64, 1, 1>::repeat(1.0) * SMatrix::<f64, 1, 3>::identity()))).atan();
        }
        x * clamp(x, -0.61, 0.83)
    }
    #[differentiable(loops)]
    pub fn in_loops(p7: &S0, p9: &SMatrix<f64, 3, 2>, x: f64) -> f64 {
        let v10 = p7;
        let mut v11 = sigmoid(p9[(0, 1)]);
        if mean_squared_error(SMatrix::<f64, 3, 3>::identity(), SMatrix::<f64, 3, 3>::repeat(v10.a1)) > v11 * 0.9 + 0.03 {
            if max(v11, 0.271) > 0.8 * 0.9 + 0.03 {
                let v12 = v10;
                for i13 in 0..=2 {
                    v11 -= (SMatrix::<f64, 1, 1>::repeat(v12.a1) * SMatrix::<f64, 1, 1>::identity())[((i13 + 1) % 1)].sin();
                    v11 -= SMatrix::<f64, 2, 2>::zeros().fixed_view::<2, 2>(((i13 + 1) % 1), ((i13 + 1) % 1))[(((i13 + 1) % 2), ((i13 + 1) % 2))].sin();
                }
                v11 *= max(SMatrix::<f64, 2, 3>::zeros().variance(), 0.271).tanh();
            } else {
                let v14 = (-checkpoint(SMatrix::<f64, 1, 1>::repeat(v11)));
                if SMatrix::<f64, 3, 1>::zeros()[(1, 0)] < v11 * 0.9 + 0.03 {
                    let v15 = (if p7.a1 > v10.a1 * 0.9 + 0.03 { SMatrix::<f64, 2, 1>::identity() } else { SMatrix::<f64, 2, 1>::identity() })[0];
                    v11 -= (0.4 * SMatrix::<f64, 2, 1>::repeat(v15)[0]).atan();
                    v11 = log_sigmoid(SMatrix::<f64, 2, 1>::zeros()[0]).sin();
                } else {
                    let mut v16 = SMatrix::<f64, 3, 1>::zeros().fixed_view::<2, 1>(0, 0);
                    v11 -= (0.4 * binary_cross_entropy_with_logits(p9.column(0), SMatrix::<f64, 3, 1>::repeat(v10.a1))).atan();
                    v16[(1, 0)] -= (if x < v11 * 0.9 + 0.03 { (-v10.a1) } else { v11 }).sin();
                }
                v11 *= 1.2.tanh();
            }
            v11 *= (0.4 * (clamp(0.4, -0.61, 0.83) * v10.a1 - 0.3)).atan();
            v11 += (if v10.a1 < v10.a1 * 0.9 + 0.03 { SMatrix::<f64, 3, 1>::zeros()[1] } else { SMatrix::<f64, 2, 3>::repeat(v11)[(0, 1)] }).tanh();
        } else {
            if SMatrix::<f64, 3, 3>::repeat(v11).norm_squared() >= 0.17 {
                let mut v17 = p7.a1;
                v11 = SMatrix::<f64, 2, 3>::repeat(v11).fixed_view::<2, 2>(0, 1)[(0, 0)].tanh();
                v11 *= (0.4 * (p9 + 0.213).relu()[(2, 0)]).atan();
            } else {
                for i18 in (0..2).rev() {
                    v11 -= (0.4 * v11).atan();
                    v11 = sin(binary_cross_entropy_with_logits(SMatrix::<f64, 2, 2>::identity(), SMatrix::<f64, 2, 2>::repeat(v10.a1))).tanh();
                }
                if (v10.a1 <= x * 0.9 + 0.03) || (p7.a1 < 0.3 * 0.9 + 0.03) {
                    let mut v19 = stack![scale(SMatrix::<f64, 2, 1>::repeat(1.2), v11); (SMatrix::<f64, 1, 1>::identity() * SMatrix::<f64, 1, 1>::identity())];
                    v11 *= checkpoint(x).tanh();
                    v11 += SMatrix::<f64, 1, 1>::zeros().erf()[(0, 0)].sin();
                }
                v11 += SMatrix::<f64, 1, 2>::repeat(p7.a1)[(0, 1)].tanh();
            }
            v11 = (0.4 * mean_squared_error((SMatrix::<f64, 1, 3>::repeat(v11) + SMatrix::<f64, 1, 3>::repeat(v10.a1)), (SMatrix::<f64, 1, 1>::repeat(1.0) * SMatrix::<f64, 1, 3>::identity()))).atan();
        }
        x * clamp(x, -0.61, 0.83)
    }
}

#[test]
fn program_38_of_seed_79() {
    let inputs = (program_38::S0 { a0: SMatrix::<f64, 1, 2>::from_column_slice(&[0.54, -0.476]), a1: -0.469 }, SMatrix::<f64, 3, 2>::from_column_slice(&[1.015, 0.661, -0.456, -0.924, 1.142, -0.042]), 0.601,);
    let value = [0.361201];
    let cotangent = [-0.757];
    let gradient = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.909914];
    agrees::<program_38::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_38::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p7, p9, x,) = inputs;
    let d: <program_38::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_38::f::forward_saved(&p7, &p9, x);
    super::is_close(&program_38::f::backward_saved(&p7, &p9, x, &saved, d), &gradient);
    let (_, saved) = program_38::in_loops::forward_saved(&p7, &p9, x);
    super::is_close(&program_38::in_loops::backward_saved(&p7, &p9, x, &saved, d), &gradient);
    let before = (p7, p9, x,);
    let (mut p7, mut p9, mut x,) = before.clone();
    program_38::f::sgd_step(&mut p7, &mut p9, &mut x, -cotangent[0], &mut program_38::f::Workspace::new());
    super::is_changed::<program_38::f::Graph>(&before, &(p7, p9, x,), &gradient);
    let (p7, p9, x,) = before;
    let before = (p7, p9, x,);
    let (mut p7, mut p9, mut x,) = before.clone();
    program_38::in_loops::sgd_step(&mut p7, &mut p9, &mut x, -cotangent[0], &mut program_38::in_loops::Workspace::new());
    super::is_changed::<program_38::in_loops::Graph>(&before, &(p7, p9, x,), &gradient);
    let (p7, p9, x,) = before;
}

#[differentiable(update(sgd))]
pub mod program_39 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 2, 2> }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: S0 }
    fn h0(_p1: &SMatrix<f64, 1, 1>) -> SMatrix<f64, 1, 2> {
        let mut v2 = (-(0.7 * 0.5 - 0.3));
        (SMatrix::<f64, 1, 2>::zeros().normal_cdf() + row_mean(SMatrix::<f64, 3, 2>::identity()))
    }
    pub fn f(p3: f64, p5: &S1, x: f64) -> (f64, SMatrix<f64, 1, 3>, SMatrix<f64, 3, 1>) {
        let v7 = p5;
        let mut v8 = ((-SMatrix::<f64, 3, 1>::repeat(x)) * matrix![x]);
        (x * x, SMatrix::<f64, 2, 4>::repeat(x).normalize().fixed_view::<1, 3>(1, 1), v8.scale(&p3))
    }
    #[differentiable(loops)]
    pub fn in_loops(p3: f64, p5: &S1, x: f64) -> (f64, SMatrix<f64, 1, 3>, SMatrix<f64, 3, 1>) {
        let v7 = p5;
        let mut v8 = ((-SMatrix::<f64, 3, 1>::repeat(x)) * matrix![x]);
        (x * x, SMatrix::<f64, 2, 4>::repeat(x).normalize().fixed_view::<1, 3>(1, 1), v8.scale(&p3))
    }
}

#[test]
fn program_39_of_seed_81() {
    let inputs = (1.088, program_39::S1 { a0: program_39::S0 { a0: SMatrix::<f64, 2, 2>::from_column_slice(&[0.011, -0.015, -0.059, -0.92]) } }, -0.496,);
    let value = [0.24601599999999998, -0.3535533905932738, -0.3535533905932738, -0.3535533905932738, -0.267665408, -0.267665408, -0.267665408];
    let cotangent = [-1.311, -1.115, -1.495, 0.725, 1.786, 0.16, -1.502];
    let gradient = [-0.10923110399999997, 0.0, 0.0, 0.0, 0.0, 1.779719424000001];
    agrees::<program_39::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_39::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p3, p5, x,) = inputs;
    let d: <program_39::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_39::f::forward_saved(p3, &p5, x);
    super::is_close(&program_39::f::backward_saved(p3, &p5, x, &saved, (d.0, &d.1, &d.2)), &gradient);
    let (_, saved) = program_39::in_loops::forward_saved(p3, &p5, x);
    super::is_close(&program_39::in_loops::backward_saved(p3, &p5, x, &saved, (d.0, &d.1, &d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_40 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: [SMatrix<f64, 2, 2>; 3], pub a1: SMatrix<f64, 2, 3> }
    fn h0(_p1: &S0) -> SMatrix<f64, 1, 3> {
        let v2 = erfc((SMatrix::<f64, 3, 3>::zeros() / (1.5 + 0.3 * 0.3)));
        (SMatrix::<f64, 1, 1>::repeat(0.5)[0] * SMatrix::<f64, 1, 3>::repeat(1.2))
    }
    pub fn f(p4: bool, p5: &S0, x: f64) -> (S0, SMatrix<f64, 3, 3>, f64) {
        let mut v6 = SMatrix::<f64, 3, 2>::repeat(x).transpose().transpose();
        let v7 = v6.fixed_rows::<2>(0).trace();
        let mut v8 = [(if SMatrix::<f64, 2, 1>::zeros().dot(&SMatrix::<f64, 2, 1>::repeat(0.3)) >= 0.17 { v6 } else { v6 }), { let t = v6; t * 0.7 + t.sin() }, SMatrix::<f64, 3, 2>::identity().asinh()];
        let v9 = stack![p5.a1.fixed_view::<1, 3>(0, 0); SMatrix::<f64, 3, 1>::identity().transpose()];
        if tanh(v7) < v7 * 0.9 + 0.03 {
            for i10 in 1..4 {
                v6.fixed_view_mut::<3, 1>(0, ((i10 + 1) % 2)).copy_from(&SMatrix::<f64, 3, 1>::identity().tanh());
                v8[((i10 + 1) % 3)][((i10 - 1), ((i10 + 1) % 2))] = (0.4 * tanh(v7)).atan();
            }
            if p4 {
                if clamp(v7, -0.61, 0.83) <= v7 * 0.9 + 0.03 {
                    let v11 = (if v7 <= v7 * 0.9 + 0.03 { SMatrix::<f64, 3, 3>::repeat(v7).silu() } else { SMatrix::<f64, 3, 3>::repeat(x) });
                    v6 += SMatrix::<f64, 4, 2>::repeat(v7).fixed_rows::<3>(0).tanh();
                } else {
                    let v12 = component_mul(matrix![v7; 0.9], SMatrix::<f64, 2, 1>::identity().silu());
                    let mut v13 = (SMatrix::<f64, 2, 1>::repeat(v7) * SMatrix::<f64, 3, 3>::repeat(v7).row_sum());
                    v6[(2, 1)] *= (v12[1] * SMatrix::<f64, 1, 1>::identity().norm_squared() - 0.3).sin();
                }
                let v14 = ({ let t = SMatrix::<f64, 2, 2>::zeros(); t * 0.7 + t.sin() } * (v9 / (1.5 + 1.0 * 1.0)));
                v8[1] = (0.4 * SMatrix::<f64, 4, 2>::repeat(v7).fixed_rows::<3>(1)).atan();
            }
            v8[0] = normal_cdf(SMatrix::<f64, 4, 3>::zeros().fixed_view::<3, 2>(1, 0)).sin();
        }
        (p5, SMatrix::<f64, 3, 3>::repeat(v7), x)
    }
    #[differentiable(loops)]
    pub fn in_loops(p4: bool, p5: &S0, x: f64) -> (S0, SMatrix<f64, 3, 3>, f64) {
        let mut v6 = SMatrix::<f64, 3, 2>::repeat(x).transpose().transpose();
        let v7 = v6.fixed_rows::<2>(0).trace();
        let mut v8 = [(if SMatrix::<f64, 2, 1>::zeros().dot(&SMatrix::<f64, 2, 1>::repeat(0.3)) >= 0.17 { v6 } else { v6 }), { let t = v6; t * 0.7 + t.sin() }, SMatrix::<f64, 3, 2>::identity().asinh()];
        let v9 = stack![p5.a1.fixed_view::<1, 3>(0, 0); SMatrix::<f64, 3, 1>::identity().transpose()];
        if tanh(v7) < v7 * 0.9 + 0.03 {
            for i10 in 1..4 {
                v6.fixed_view_mut::<3, 1>(0, ((i10 + 1) % 2)).copy_from(&SMatrix::<f64, 3, 1>::identity().tanh());
                v8[((i10 + 1) % 3)][((i10 - 1), ((i10 + 1) % 2))] = (0.4 * tanh(v7)).atan();
            }
            if p4 {
                if clamp(v7, -0.61, 0.83) <= v7 * 0.9 + 0.03 {
                    let v11 = (if v7 <= v7 * 0.9 + 0.03 { SMatrix::<f64, 3, 3>::repeat(v7).silu() } else { SMatrix::<f64, 3, 3>::repeat(x) });
                    v6 += SMatrix::<f64, 4, 2>::repeat(v7).fixed_rows::<3>(0).tanh();
                } else {
                    let v12 = component_mul(matrix![v7; 0.9], SMatrix::<f64, 2, 1>::identity().silu());
                    let mut v13 = (SMatrix::<f64, 2, 1>::repeat(v7) * SMatrix::<f64, 3, 3>::repeat(v7).row_sum());
                    v6[(2, 1)] *= (v12[1] * SMatrix::<f64, 1, 1>::identity().norm_squared() - 0.3).sin();
                }
                let v14 = ({ let t = SMatrix::<f64, 2, 2>::zeros(); t * 0.7 + t.sin() } * (v9 / (1.5 + 1.0 * 1.0)));
                v8[1] = (0.4 * SMatrix::<f64, 4, 2>::repeat(v7).fixed_rows::<3>(1)).atan();
            }
            v8[0] = normal_cdf(SMatrix::<f64, 4, 3>::zeros().fixed_view::<3, 2>(1, 0)).sin();
        }
        (p5, SMatrix::<f64, 3, 3>::repeat(v7), x)
    }
}

#[test]
fn program_40_of_seed_83() {
    let inputs = (false, program_40::S0 { a0: [SMatrix::<f64, 2, 2>::from_column_slice(&[-0.118, 0.959, 0.05, -0.041]), SMatrix::<f64, 2, 2>::from_column_slice(&[-0.793, -0.684, 1.027, 0.268]), SMatrix::<f64, 2, 2>::from_column_slice(&[-0.64, 0.223, 0.359, 0.957])], a1: SMatrix::<f64, 2, 3>::from_column_slice(&[0.013, 0.058, 0.468, -0.15, -1.148, 1.108]) }, -0.039,);
    let value = [-0.118, 0.959, 0.05, -0.041, -0.793, -0.684, 1.027, 0.268, -0.64, 0.223, 0.359, 0.957, 0.013, 0.058, 0.468, -0.15, -1.148, 1.108, -0.078, -0.078, -0.078, -0.078, -0.078, -0.078, -0.078, -0.078, -0.078, -0.039];
    let cotangent = [0.04, -1.698, -0.406, -0.189, -0.356, -1.969, -0.681, 1.515, 0.699, -0.838, -1.86, 1.692, -1.67, 0.761, 0.931, 0.451, -0.289, 0.812, 1.822, 1.633, -1.272, 0.123, 0.999, -1.332, -0.465, 0.176, -1.476, 0.204];
    let gradient = [0.04, -1.698, -0.406, -0.189, -0.356, -1.969, -0.681, 1.515, 0.699, -0.838, -1.86, 1.692, -1.67, 0.761, 0.931, 0.451, -0.289, 0.812, 0.6199999999999999];
    agrees::<program_40::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_40::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p4, p5, x,) = inputs;
    let d: <program_40::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_40::f::forward_saved(p4, &p5, x);
    super::is_close(&program_40::f::backward_saved(p4, &p5, x, &saved, (&d.0, &d.1, d.2)), &gradient);
    let (_, saved) = program_40::in_loops::forward_saved(p4, &p5, x);
    super::is_close(&program_40::in_loops::backward_saved(p4, &p5, x, &saved, (&d.0, &d.1, d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_41 {
    use super::*;

    fn h0(p1: f64, _p2: &SMatrix<f64, 3, 1>) -> SMatrix<f64, 2, 2> {
        let mut v3 = (if p1 > p1 * 0.9 + 0.03 { SMatrix::<f64, 3, 4>::repeat(0.3) } else { SMatrix::<f64, 3, 4>::zeros() }).fixed_view::<2, 3>(0, 0);
        (stack![SMatrix::<f64, 1, 2>::repeat(p1); SMatrix::<f64, 1, 2>::repeat(p1)] + SMatrix::<f64, 1, 2>::repeat(0.5))
    }
    fn h1(p4: &SMatrix<f64, 3, 3>, p5: f64) -> SMatrix<f64, 1, 3> {
        let mut v6 = (p4 / (1.5 + p5 * p5)).trace();
        v6 += SMatrix::<f64, 1, 1>::repeat(v6).sigmoid()[0].sin();
        ((0.7 / (1.5 + v6 * v6)) + SMatrix::<f64, 1, 3>::identity())
    }
    pub fn f(x: f64) -> (SMatrix<f64, 2, 3>, SMatrix<f64, 2, 3>) {
        let v10 = ((SMatrix::<f64, 1, 2>::repeat(x) + SMatrix::<f64, 1, 2>::repeat(x)) * SMatrix::<f64, 3, 3>::repeat(x).fixed_rows::<2>(1));
        let mut v11 = { let t = SMatrix::<f64, 3, 3>::identity(); t * 0.7 + t.sin() };
        let mut v12 = SMatrix::<f64, 2, 3>::repeat((x + 0.213).relu());
        (x * v12.component_mul(&v12), SMatrix::<f64, 2, 3>::repeat(x))
    }
    #[differentiable(loops)]
    pub fn in_loops(x: f64) -> (SMatrix<f64, 2, 3>, SMatrix<f64, 2, 3>) {
        let v10 = ((SMatrix::<f64, 1, 2>::repeat(x) + SMatrix::<f64, 1, 2>::repeat(x)) * SMatrix::<f64, 3, 3>::repeat(x).fixed_rows::<2>(1));
        let mut v11 = { let t = SMatrix::<f64, 3, 3>::identity(); t * 0.7 + t.sin() };
        let mut v12 = SMatrix::<f64, 2, 3>::repeat((x + 0.213).relu());
        (x * v12.component_mul(&v12), SMatrix::<f64, 2, 3>::repeat(x))
    }
}

#[test]
fn program_41_of_seed_84() {
    let inputs = (0.19,);
    let value = [0.030857710000000007, 0.030857710000000007, 0.030857710000000007, 0.030857710000000007, 0.030857710000000007, 0.030857710000000007, 0.19, 0.19, 0.19, 0.19, 0.19, 0.19];
    let cotangent = [-1.271, 1.477, -1.183, 1.69, 1.448, -1.233, 1.649, 0.009, 0.634, -0.665, -0.903, -1.939];
    let gradient = [-0.9221705280000002];
    agrees::<program_41::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_41::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (x,) = inputs;
    let d: <program_41::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_41::f::forward_saved(x);
    super::is_close(&program_41::f::backward_saved(x, &saved, (&d.0, &d.1)), &gradient);
    let (_, saved) = program_41::in_loops::forward_saved(x);
    super::is_close(&program_41::in_loops::backward_saved(x, &saved, (&d.0, &d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_42 {
    use super::*;

    fn h0(_p1: &SMatrix<f64, 2, 3>, _p2: &SMatrix<f64, 3, 2>) -> f64 {
        let mut v3 = (1.3 + (1.2 * 1.3 - 0.3));
        clamp(SMatrix::<f64, 1, 1>::identity(), -0.61, 0.83)[0]
    }
    fn h1(_p4: &SMatrix<f64, 1, 3>, p5: f64) -> f64 {
        let mut v6 = h0(&(SMatrix::<f64, 2, 2>::repeat(p5) * SMatrix::<f64, 2, 3>::repeat(p5)), &matrix![p5, p5; p5, p5; 0.9, p5]);
        if (if p5 > v6 * 0.9 + 0.03 { v6 } else { v6 }) < v6 * 0.9 + 0.03 {
            if p5 <= p5 * 0.9 + 0.03 {
                if p5 >= p5 * 0.9 + 0.03 {
                    let mut v7 = { let t = SMatrix::<f64, 3, 2>::repeat(p5); t * 0.7 + t.sin() };
                    let v8 = max(SMatrix::<f64, 1, 1>::zeros(), 0.271);
                    v6 += (0.4 * ((0.8 * v6 - 0.3) + h0(&(if p5 >= v6 * 0.9 + 0.03 { SMatrix::<f64, 2, 3>::repeat(v6) } else { SMatrix::<f64, 2, 3>::zeros() }), &v7))).atan();
                }
                v6 -= (SMatrix::<f64, 2, 3>::repeat(v6) * SMatrix::<f64, 3, 3>::repeat(v6))[(1, 0)].tanh();
            } else {
                let v9 = checkpoint(SMatrix::<f64, 2, 3>::repeat(v6)).column_logsumexp();
                v6 = (0.4 * p5).atan();
            }
            let v10 = SMatrix::<f64, 1, 1>::identity();
            v6 += (-silu(p5)).sin();
        } else {
            v6 -= (0.4 * softplus(v6)).atan();
            v6 = ((if 0.6 < v6 * 0.9 + 0.03 { p5 } else { v6 }) - (p5 * p5 - 0.3)).tanh();
        }
        checkpoint(v6)
    }
    pub fn f(p11: &SMatrix<f64, 1, 2>, p12: f64, x: f64) -> f64 {
        let mut v13 = SMatrix::<f64, 2, 3>::repeat(x);
        for i14 in 1..3 {
            let v15 = checkpoint(SMatrix::<f64, 3, 2>::repeat(x).column_logsumexp());
            for i16 in 0..4 {
                for i17 in 1..=1 {
                    let mut v18 = p12;
                    let mut v19 = [(if v18 >= v18 * 0.9 + 0.03 { v13 } else { v13 }), checkpoint(v13)];
                    v19[(1 - i17)] += (0.4 * (x + SMatrix::<f64, 3, 2>::identity().transpose())).atan();
                }
                v13.set_row(((i16 + 1) % 2), &(hstack(SMatrix::<f64, 1, 1>::repeat(x), p11) + 0.213).relu().tanh());
            }
            v13 = (if x < 0.9 * 0.9 + 0.03 { (v13 - v13) } else { matrix![p12, x, x; 0.9, x, x] }).tanh();
        }
        x * ((x * p12 - 0.3) * (x * p12 - 0.3) - 0.3)
    }
    #[differentiable(loops)]
    pub fn in_loops(p11: &SMatrix<f64, 1, 2>, p12: f64, x: f64) -> f64 {
        let mut v13 = SMatrix::<f64, 2, 3>::repeat(x);
        for i14 in 1..3 {
            let v15 = checkpoint(SMatrix::<f64, 3, 2>::repeat(x).column_logsumexp());
            for i16 in 0..4 {
                for i17 in 1..=1 {
                    let mut v18 = p12;
                    let mut v19 = [(if v18 >= v18 * 0.9 + 0.03 { v13 } else { v13 }), checkpoint(v13)];
                    v19[(1 - i17)] += (0.4 * (x + SMatrix::<f64, 3, 2>::identity().transpose())).atan();
                }
                v13.set_row(((i16 + 1) % 2), &(hstack(SMatrix::<f64, 1, 1>::repeat(x), p11) + 0.213).relu().tanh());
            }
            v13 = (if x < 0.9 * 0.9 + 0.03 { (v13 - v13) } else { matrix![p12, x, x; 0.9, x, x] }).tanh();
        }
        x * ((x * p12 - 0.3) * (x * p12 - 0.3) - 0.3)
    }
}

#[test]
fn program_42_of_seed_85() {
    let inputs = (SMatrix::<f64, 1, 2>::from_column_slice(&[0.974, 1.0]), 1.165, 0.349,);
    let value = [-0.100735233583475];
    let cotangent = [-0.113];
    let gradient = [0.0, 0.0, -0.0029339680662099996, 0.022822374205725006];
    agrees::<program_42::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_42::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p11, p12, x,) = inputs;
    let d: <program_42::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_42::f::forward_saved(&p11, p12, x);
    super::is_close(&program_42::f::backward_saved(&p11, p12, x, &saved, d), &gradient);
    let (_, saved) = program_42::in_loops::forward_saved(&p11, p12, x);
    super::is_close(&program_42::in_loops::backward_saved(&p11, p12, x, &saved, d), &gradient);
    let before = (p11, p12, x,);
    let (mut p11, mut p12, mut x,) = before.clone();
    program_42::f::sgd_step(&mut p11, &mut p12, &mut x, -cotangent[0], &mut program_42::f::Workspace::new());
    super::is_changed::<program_42::f::Graph>(&before, &(p11, p12, x,), &gradient);
    let (p11, p12, x,) = before;
    let before = (p11, p12, x,);
    let (mut p11, mut p12, mut x,) = before.clone();
    program_42::in_loops::sgd_step(&mut p11, &mut p12, &mut x, -cotangent[0], &mut program_42::in_loops::Workspace::new());
    super::is_changed::<program_42::in_loops::Graph>(&before, &(p11, p12, x,), &gradient);
    let (p11, p12, x,) = before;
}

#[differentiable(update(sgd))]
pub mod program_43 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 3, 1> }
    fn h0(_p1: &SMatrix<f64, 1, 1>, p2: &SMatrix<f64, 1, 1>) -> f64 {
        let v3 = (SMatrix::<f64, 3, 1>::identity() + p2).cos();
        tanh(SMatrix::<f64, 1, 3>::repeat(1.0))[(0, 2)]
    }
    fn h1(_p4: &SMatrix<f64, 2, 3>) -> SMatrix<f64, 3, 1> {
        let mut v5 = SMatrix::<f64, 3, 2>::zeros().fixed_view::<3, 1>(0, 1);
        for i6 in 1..4 {
            if max(0.5, 0.271) >= 0.3 * 0.9 + 0.03 {
                v5 += v5.square().sin();
                v5.set_row(((i6 + 1) % 3), &(0.4 * SMatrix::<f64, 1, 1>::repeat((0.6 * 0.2 - 0.3))).atan());
            } else {
                if h0(&tanh(SMatrix::<f64, 1, 1>::repeat(1.0)), &(SMatrix::<f64, 1, 1>::repeat(1.3) + SMatrix::<f64, 1, 1>::identity())) > 1.2 * 0.9 + 0.03 {
                    v5.set_column(((i6 + 1) % 1), &(0.4 * (-stack![SMatrix::<f64, 2, 1>::repeat(1.3); SMatrix::<f64, 1, 1>::repeat(0.3)])).atan());
                    v5.fixed_view_mut::<2, 1>(((i6 + 1) % 2), ((i6 + 1) % 1)).copy_from(&((SMatrix::<f64, 2, 2>::repeat(0.3) - SMatrix::<f64, 2, 2>::zeros()) * (if 0.8 < 0.3 * 0.9 + 0.03 { SMatrix::<f64, 2, 1>::zeros() } else { SMatrix::<f64, 2, 1>::repeat(0.5) })).tanh());
                }
                if (v5 + v5).norm_squared() > 0.17 {
                    v5[(((i6 + 1) % 3), 0)] *= mish(SMatrix::<f64, 3, 3>::repeat(0.4).sum()).sin();
                    v5[((i6 / 2), ((i6 + 1) % 1))] += v5[(i6 - 1)].tanh();
                } else {
                    let v7 = (SMatrix::<f64, 1, 1>::repeat(0.2) / (1.5 + (0.5 - 0.117).abs() * (0.5 - 0.117).abs()));
                    let mut v8 = [(if 0.5 > 0.9 * 0.9 + 0.03 { v5 } else { v5 }), v5.fixed_rows::<3>(((i6 + 1) % 1))];
                    v8[((i6 + 1) % 2)][((i6 / 2), ((i6 + 1) % 1))] = (0.4 * 0.8).atan();
                }
                v5 *= (0.4 * clamp((if i6 % 2 == 0 { 1.1 } else { 0.7 }), -0.61, 0.83)).atan();
            }
            v5[(((i6 + 1) % 3), ((i6 + 1) % 1))] += SMatrix::<f64, 3, 2>::repeat(0.2).column_sum()[((i6 + 1) % 3)].sin();
        }
        (v5 + SMatrix::<f64, 1, 1>::repeat(1.0))
    }
    pub fn f(p9: &SMatrix<f64, 1, 3>, p10: &S0, x: f64) -> SMatrix<f64, 1, 3> {
        let mut v12 = mish((x * p10.a0));
        let mut v13 = erfc(h0(&{ let t = SMatrix::<f64, 1, 1>::identity(); t * 0.7 + t.sin() }, &erf(SMatrix::<f64, 1, 1>::repeat(x))));
        for i14 in 0..3 {
            let mut v15 = [SMatrix::<f64, 2, 3>::repeat(v13)];
            let mut v16 = (v13 + (x * v13));
            v15[0][(((i14 + 1) % 2), 2)] = h0(&SMatrix::<f64, 1, 1>::repeat(v16).transpose(), &(SMatrix::<f64, 1, 1>::zeros() + SMatrix::<f64, 1, 1>::repeat(v16))).sin();
        }
        x * (SMatrix::<f64, 1, 1>::repeat(v13) - SMatrix::<f64, 1, 1>::identity()).tr_mul(&(if 1.0 >= v13 * 0.9 + 0.03 { p9 } else { p9 }))
    }
    #[differentiable(loops)]
    pub fn in_loops(p9: &SMatrix<f64, 1, 3>, p10: &S0, x: f64) -> SMatrix<f64, 1, 3> {
        let mut v12 = mish((x * p10.a0));
        let mut v13 = erfc(h0(&{ let t = SMatrix::<f64, 1, 1>::identity(); t * 0.7 + t.sin() }, &erf(SMatrix::<f64, 1, 1>::repeat(x))));
        for i14 in 0..3 {
            let mut v15 = [SMatrix::<f64, 2, 3>::repeat(v13)];
            let mut v16 = (v13 + (x * v13));
            v15[0][(((i14 + 1) % 2), 2)] = h0(&SMatrix::<f64, 1, 1>::repeat(v16).transpose(), &(SMatrix::<f64, 1, 1>::zeros() + SMatrix::<f64, 1, 1>::repeat(v16))).sin();
        }
        x * (SMatrix::<f64, 1, 1>::repeat(v13) - SMatrix::<f64, 1, 1>::identity()).tr_mul(&(if 1.0 >= v13 * 0.9 + 0.03 { p9 } else { p9 }))
    }
}

#[test]
fn program_43_of_seed_86() {
    let inputs = (SMatrix::<f64, 1, 3>::from_column_slice(&[0.727, 1.121, 0.28]), program_43::S0 { a0: SMatrix::<f64, 3, 1>::from_column_slice(&[-0.803, -0.337, -0.494]) }, -0.309,);
    let value = [0.16141612733936797, 0.24889611932246425, 0.06216852222148973];
    let cotangent = [0.989, 0.978, -1.78];
    let gradient = [0.21958810170376195, 0.2171457669022034, -0.3952141769794704, 0.0, 0.0, 0.0, -0.9462815051189424];
    agrees::<program_43::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_43::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p9, p10, x,) = inputs;
    let d: <program_43::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_43::f::forward_saved(&p9, &p10, x);
    super::is_close(&program_43::f::backward_saved(&p9, &p10, x, &saved, &d), &gradient);
    let (_, saved) = program_43::in_loops::forward_saved(&p9, &p10, x);
    super::is_close(&program_43::in_loops::backward_saved(&p9, &p10, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_44 {
    use super::*;

    fn h0(_p1: &SMatrix<f64, 2, 3>, p2: f64) -> SMatrix<f64, 3, 2> {
        let mut v3 = matrix![p2, p2, p2; p2, p2, p2].transpose();
        add_scalar(v3, p2)
    }
    fn h1(_p4: &SMatrix<f64, 1, 3>) -> f64 {
        let mut v5 = (if 1.0 > 0.6 * 0.9 + 0.03 { 0.2 } else { softplus(0.5) });
        for i6 in 0..1 {
            let v7 = SMatrix::<f64, 2, 2>::identity();
            v5 += (0.4 * mean(SMatrix::<f64, 1, 2>::repeat(v5))).atan();
            v5 += (0.4 * checkpoint(SMatrix::<f64, 3, 2>::identity()).sum()).atan();
        }
        softplus(v5)
    }
    pub fn f(x: f64) -> (SMatrix<f64, 3, 3>, f64, f64) {
        let mut v12 = h1(&(SMatrix::<f64, 1, 2>::zeros() * SMatrix::<f64, 2, 3>::repeat(x)));
        let v13 = [SMatrix::<f64, 1, 2>::repeat(0.4), (-SMatrix::<f64, 1, 2>::identity()), (SMatrix::<f64, 1, 2>::repeat(v12) / (1.5 + v12 * v12))];
        (x * normalize(SMatrix::<f64, 3, 3>::repeat(1.1)), SMatrix::<f64, 2, 2>::repeat(v12).variance(), (1.0 / (1.5 + v12 * v12)))
    }
    #[differentiable(loops)]
    pub fn in_loops(x: f64) -> (SMatrix<f64, 3, 3>, f64, f64) {
        let mut v12 = h1(&(SMatrix::<f64, 1, 2>::zeros() * SMatrix::<f64, 2, 3>::repeat(x)));
        let v13 = [SMatrix::<f64, 1, 2>::repeat(0.4), (-SMatrix::<f64, 1, 2>::identity()), (SMatrix::<f64, 1, 2>::repeat(v12) / (1.5 + v12 * v12))];
        (x * normalize(SMatrix::<f64, 3, 3>::repeat(1.1)), SMatrix::<f64, 2, 2>::repeat(v12).variance(), (1.0 / (1.5 + v12 * v12)))
    }
}

#[test]
fn program_44_of_seed_91() {
    let inputs = (-0.073,);
    let value = [-0.024333333333333332, -0.024333333333333332, -0.024333333333333332, -0.024333333333333332, -0.024333333333333332, -0.024333333333333332, -0.024333333333333332, -0.024333333333333332, -0.024333333333333332, 0.0, 0.3185675140433403];
    let cotangent = [-1.115, -1.33, 0.531, 0.866, -1.943, 1.617, -0.258, -0.623, 0.873, -1.166, 1.542];
    let gradient = [-0.4606666666666666];
    agrees::<program_44::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_44::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (x,) = inputs;
    let d: <program_44::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_44::f::forward_saved(x);
    super::is_close(&program_44::f::backward_saved(x, &saved, (&d.0, d.1, d.2)), &gradient);
    let (_, saved) = program_44::in_loops::forward_saved(x);
    super::is_close(&program_44::in_loops::backward_saved(x, &saved, (&d.0, d.1, d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_45 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 3, 3>, pub a1: [SMatrix<f64, 2, 2>; 1], pub a2: f64 }
    fn h0(_p1: &SMatrix<f64, 1, 3>, p2: f64) -> SMatrix<f64, 3, 1> {
        let mut v3 = SMatrix::<f64, 2, 1>::repeat(p2)[(0, 0)];
        component_mul(SMatrix::<f64, 4, 1>::repeat(v3), SMatrix::<f64, 4, 1>::zeros()).fixed_view::<3, 1>(0, 0)
    }
    pub fn f(p6: f64, x: f64) -> SMatrix<f64, 3, 3> {
        let mut v8 = (SMatrix::<f64, 1, 2>::repeat(x) / (1.5 + p6 * p6))[(0, 0)];
        v8 *= (0.4 * SMatrix::<f64, 1, 3>::repeat(v8).fixed_rows::<1>(0).norm()).atan();
        let mut v9 = max(SMatrix::<f64, 3, 1>::repeat(x), 0.271).from_diagonal();
        let v10 = transpose(SMatrix::<f64, 4, 3>::repeat(x).fixed_view::<3, 3>(0, 0));
        x * v10.silu()
    }
    #[differentiable(loops)]
    pub fn in_loops(p6: f64, x: f64) -> SMatrix<f64, 3, 3> {
        let mut v8 = (SMatrix::<f64, 1, 2>::repeat(x) / (1.5 + p6 * p6))[(0, 0)];
        v8 *= (0.4 * SMatrix::<f64, 1, 3>::repeat(v8).fixed_rows::<1>(0).norm()).atan();
        let mut v9 = max(SMatrix::<f64, 3, 1>::repeat(x), 0.271).from_diagonal();
        let v10 = transpose(SMatrix::<f64, 4, 3>::repeat(x).fixed_view::<3, 3>(0, 0));
        x * v10.silu()
    }
}

#[test]
fn program_45_of_seed_92() {
    let inputs = (0.342, -0.243,);
    let value = [0.02595482148274988, 0.02595482148274988, 0.02595482148274988, 0.02595482148274988, 0.02595482148274988, 0.02595482148274988, 0.02595482148274988, 0.02595482148274988, 0.02595482148274988];
    let cotangent = [0.954, -1.406, 0.702, 1.486, 0.637, -0.538, 0.696, 0.285, 1.024];
    let gradient = [0.0, -0.7644421517911998];
    agrees::<program_45::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_45::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p6, x,) = inputs;
    let d: <program_45::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_45::f::forward_saved(p6, x);
    super::is_close(&program_45::f::backward_saved(p6, x, &saved, &d), &gradient);
    let (_, saved) = program_45::in_loops::forward_saved(p6, x);
    super::is_close(&program_45::in_loops::backward_saved(p6, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_46 {
    use super::*;

    pub fn f(x: f64) -> (SMatrix<f64, 2, 3>, SMatrix<f64, 2, 3>) {
        let mut v5 = SMatrix::<f64, 2, 3>::repeat(x);
        let v6 = (SMatrix::<f64, 2, 1>::zeros() * SMatrix::<f64, 1, 1>::zeros()).row(0);
        (x * v5, SMatrix::<f64, 3, 3>::zeros().fixed_rows::<2>(0))
    }
    #[differentiable(loops)]
    pub fn in_loops(x: f64) -> (SMatrix<f64, 2, 3>, SMatrix<f64, 2, 3>) {
        let mut v5 = SMatrix::<f64, 2, 3>::repeat(x);
        let v6 = (SMatrix::<f64, 2, 1>::zeros() * SMatrix::<f64, 1, 1>::zeros()).row(0);
        (x * v5, SMatrix::<f64, 3, 3>::zeros().fixed_rows::<2>(0))
    }
}

#[test]
fn program_46_of_seed_94() {
    let inputs = (-0.523,);
    let value = [0.273529, 0.273529, 0.273529, 0.273529, 0.273529, 0.273529, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
    let cotangent = [1.134, 0.977, 1.181, 1.616, 1.295, 1.427, 1.416, -1.195, 1.396, -0.847, 1.297, -1.124];
    let gradient = [-7.98098];
    agrees::<program_46::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_46::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (x,) = inputs;
    let d: <program_46::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_46::f::forward_saved(x);
    super::is_close(&program_46::f::backward_saved(x, &saved, (&d.0, &d.1)), &gradient);
    let (_, saved) = program_46::in_loops::forward_saved(x);
    super::is_close(&program_46::in_loops::backward_saved(x, &saved, (&d.0, &d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_47 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: f64 }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: S0 }
    fn h0(_p1: &SMatrix<f64, 2, 3>) -> SMatrix<f64, 1, 3> {
        let mut v2 = SMatrix::<f64, 2, 1>::repeat(1.0);
        SMatrix::<f64, 1, 3>::repeat(0.9)
    }
    fn h1(_p3: &SMatrix<f64, 1, 2>) -> S1 {
        let mut v4 = S1 { a0: S0 { a0: 1.0 } };
        for i5 in (0..4).rev() {
            let v6 = SMatrix::<f64, 2, 1>::repeat((if v4.a0.a0 <= v4.a0.a0 * 0.9 + 0.03 { v4.a0.a0 } else { v4.a0.a0 }));
            v4.a0.a0 = SMatrix::<f64, 2, 3>::repeat(v4.a0.a0)[(((i5 + 1) % 2), 0)].sin();
            v4.a0.a0 = erfc((if i5 < 2 { v4.a0.a0 } else { v4.a0.a0 })).tanh();
        }
        v4
    }
    pub fn f(p7: &SMatrix<f64, 3, 1>, x: f64) -> (S0, SMatrix<f64, 3, 2>, f64) {
        let mut v9 = SMatrix::<f64, 2, 2>::repeat(x);
        v9.set_row(0, &(0.4 * ((x * x) + SMatrix::<f64, 1, 2>::identity())).atan());
        v9 -= stack![SMatrix::<f64, 1, 2>::identity(); (SMatrix::<f64, 1, 2>::identity() - SMatrix::<f64, 1, 2>::repeat(x))].tanh();
        v9 = { let t = SMatrix::<f64, 2, 2>::repeat(x); t * 0.7 + t.sin() }.sin();
        (S0 { a0: p7[1] }, SMatrix::<f64, 3, 2>::zeros(), x)
    }
    #[differentiable(loops)]
    pub fn in_loops(p7: &SMatrix<f64, 3, 1>, x: f64) -> (S0, SMatrix<f64, 3, 2>, f64) {
        let mut v9 = SMatrix::<f64, 2, 2>::repeat(x);
        v9.set_row(0, &(0.4 * ((x * x) + SMatrix::<f64, 1, 2>::identity())).atan());
        v9 -= stack![SMatrix::<f64, 1, 2>::identity(); (SMatrix::<f64, 1, 2>::identity() - SMatrix::<f64, 1, 2>::repeat(x))].tanh();
        v9 = { let t = SMatrix::<f64, 2, 2>::repeat(x); t * 0.7 + t.sin() }.sin();
        (S0 { a0: p7[1] }, SMatrix::<f64, 3, 2>::zeros(), x)
    }
}

#[test]
fn program_47_of_seed_98() {
    let inputs = (SMatrix::<f64, 3, 1>::from_column_slice(&[0.744, 0.313, -1.061]), 0.604,);
    let value = [0.313, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.604];
    let cotangent = [-0.412, 1.71, 1.534, -0.691, -1.295, 1.65, 1.552, -1.948];
    let gradient = [0.0, -0.412, 0.0, -1.948];
    agrees::<program_47::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_47::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p7, x,) = inputs;
    let d: <program_47::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_47::f::forward_saved(&p7, x);
    super::is_close(&program_47::f::backward_saved(&p7, x, &saved, (&d.0, &d.1, d.2)), &gradient);
    let (_, saved) = program_47::in_loops::forward_saved(&p7, x);
    super::is_close(&program_47::in_loops::backward_saved(&p7, x, &saved, (&d.0, &d.1, d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_48 {
    use super::*;

    fn h0(p1: f64, _p2: &SMatrix<f64, 1, 1>) -> f64 {
        let mut v3 = SMatrix::<f64, 3, 3>::repeat(p1).transpose().erfc();
        square((if p1 < p1 * 0.9 + 0.03 { 0.9 } else { p1 }))
    }
    pub fn f(p5: &SMatrix<f64, 2, 1>, x: f64) -> (SMatrix<f64, 1, 3>, SMatrix<f64, 3, 1>, SMatrix<f64, 1, 3>) {
        let mut v6 = tr_mul(SMatrix::<f64, 1, 2>::repeat(x), SMatrix::<f64, 1, 3>::repeat(0.9)).fixed_rows::<1>(0);
        if x > x * 0.9 + 0.03 {
            for i7 in 0..3 {
                let v8 = ((if x > x * 0.9 + 0.03 { x } else { x }) * SMatrix::<f64, 3, 3>::identity());
                for i9 in (0..4).rev() {
                    v6.set_row(((i7 + 1) % 1), &(v6 + erfc(v6)).sin());
                    v6 -= transpose(SMatrix::<f64, 3, 1>::identity()).row(((i7 + 1) % 1)).sin();
                    v6[(((i7 + 1) % 1), (i9 / 2))] *= (0.4 * 0.6).atan();
                }
                v6 = (0.4 * (quadratic_form(SMatrix::<f64, 1, 1>::repeat(x), SMatrix::<f64, 1, 1>::repeat(1.0)) * SMatrix::<f64, 1, 3>::zeros())).atan();
            }
            v6.set_row(0, &max(add_scalar(v6, x), 0.271).tanh());
        } else {
            if mean_squared_error(SMatrix::<f64, 2, 2>::identity(), SMatrix::<f64, 2, 2>::zeros()) > x * 0.9 + 0.03 {
                if (-x) >= 0.6 * 0.9 + 0.03 {
                    v6 -= (0.4 * SMatrix::<f64, 1, 3>::repeat(x)).atan();
                    v6.set_column(2, &(SMatrix::<f64, 1, 1>::zeros() * SMatrix::<f64, 1, 1>::repeat(x)).sin());
                    v6[(0, 2)] = (x + SMatrix::<f64, 2, 2>::zeros())[(1, 0)].tanh();
                } else {
                    let v10 = x;
                    v6[(0, 0)] -= p5[(0, 0)].tanh();
                }
                let v11 = (SMatrix::<f64, 3, 2>::zeros() - 0.117).abs();
                v6[(0, 0)] += ((x * 1.3 - 0.3) * silu(x) - 0.3).sin();
            } else {
                for i12 in (1..4).rev() {
                    v6[(((i12 + 1) % 1), (i12 - 1))] -= asinh(binary_cross_entropy_with_logits(SMatrix::<f64, 3, 1>::repeat(x), SMatrix::<f64, 3, 1>::zeros())).sin();
                    let mut v13 = square(SMatrix::<f64, 3, 4>::repeat(x)).fixed_view::<2, 3>(0, ((i12 + 1) % 2));
                    v6[(((i12 + 1) % 1), 0)] = (0.4 * ((if x < x * 0.9 + 0.03 { x } else { x }) / (1.5 + (x * x - 0.3) * (x * x - 0.3)))).atan();
                }
                let mut v14 = to_scalar((SMatrix::<f64, 1, 1>::repeat(x) - SMatrix::<f64, 1, 1>::repeat(x)));
                v6.set_row(0, &v6.sin());
            }
            if max(x, 0.271) <= x * 0.9 + 0.03 {
                v6 += v6.tanh();
                v6[(0, 2)] += log_sigmoid((x - x)).tanh();
                v6.set_row(0, &SMatrix::<f64, 1, 3>::repeat((x * x - 0.3)).sin());
            }
            v6.fixed_view_mut::<1, 1>(0, 1).copy_from(&(SMatrix::<f64, 3, 1>::zeros()[1] * SMatrix::<f64, 1, 1>::repeat(x).column(0)).sin());
        }
        (x * matrix![x, x, x], (SMatrix::<f64, 3, 1>::repeat(x) + (SMatrix::<f64, 1, 1>::repeat(x) - 0.117).abs()), (SMatrix::<f64, 1, 2>::identity() * SMatrix::<f64, 2, 3>::identity()))
    }
    #[differentiable(loops)]
    pub fn in_loops(p5: &SMatrix<f64, 2, 1>, x: f64) -> (SMatrix<f64, 1, 3>, SMatrix<f64, 3, 1>, SMatrix<f64, 1, 3>) {
        let mut v6 = tr_mul(SMatrix::<f64, 1, 2>::repeat(x), SMatrix::<f64, 1, 3>::repeat(0.9)).fixed_rows::<1>(0);
        if x > x * 0.9 + 0.03 {
            for i7 in 0..3 {
                let v8 = ((if x > x * 0.9 + 0.03 { x } else { x }) * SMatrix::<f64, 3, 3>::identity());
                for i9 in (0..4).rev() {
                    v6.set_row(((i7 + 1) % 1), &(v6 + erfc(v6)).sin());
                    v6 -= transpose(SMatrix::<f64, 3, 1>::identity()).row(((i7 + 1) % 1)).sin();
                    v6[(((i7 + 1) % 1), (i9 / 2))] *= (0.4 * 0.6).atan();
                }
                v6 = (0.4 * (quadratic_form(SMatrix::<f64, 1, 1>::repeat(x), SMatrix::<f64, 1, 1>::repeat(1.0)) * SMatrix::<f64, 1, 3>::zeros())).atan();
            }
            v6.set_row(0, &max(add_scalar(v6, x), 0.271).tanh());
        } else {
            if mean_squared_error(SMatrix::<f64, 2, 2>::identity(), SMatrix::<f64, 2, 2>::zeros()) > x * 0.9 + 0.03 {
                if (-x) >= 0.6 * 0.9 + 0.03 {
                    v6 -= (0.4 * SMatrix::<f64, 1, 3>::repeat(x)).atan();
                    v6.set_column(2, &(SMatrix::<f64, 1, 1>::zeros() * SMatrix::<f64, 1, 1>::repeat(x)).sin());
                    v6[(0, 2)] = (x + SMatrix::<f64, 2, 2>::zeros())[(1, 0)].tanh();
                } else {
                    let v10 = x;
                    v6[(0, 0)] -= p5[(0, 0)].tanh();
                }
                let v11 = (SMatrix::<f64, 3, 2>::zeros() - 0.117).abs();
                v6[(0, 0)] += ((x * 1.3 - 0.3) * silu(x) - 0.3).sin();
            } else {
                for i12 in (1..4).rev() {
                    v6[(((i12 + 1) % 1), (i12 - 1))] -= asinh(binary_cross_entropy_with_logits(SMatrix::<f64, 3, 1>::repeat(x), SMatrix::<f64, 3, 1>::zeros())).sin();
                    let mut v13 = square(SMatrix::<f64, 3, 4>::repeat(x)).fixed_view::<2, 3>(0, ((i12 + 1) % 2));
                    v6[(((i12 + 1) % 1), 0)] = (0.4 * ((if x < x * 0.9 + 0.03 { x } else { x }) / (1.5 + (x * x - 0.3) * (x * x - 0.3)))).atan();
                }
                let mut v14 = to_scalar((SMatrix::<f64, 1, 1>::repeat(x) - SMatrix::<f64, 1, 1>::repeat(x)));
                v6.set_row(0, &v6.sin());
            }
            if max(x, 0.271) <= x * 0.9 + 0.03 {
                v6 += v6.tanh();
                v6[(0, 2)] += log_sigmoid((x - x)).tanh();
                v6.set_row(0, &SMatrix::<f64, 1, 3>::repeat((x * x - 0.3)).sin());
            }
            v6.fixed_view_mut::<1, 1>(0, 1).copy_from(&(SMatrix::<f64, 3, 1>::zeros()[1] * SMatrix::<f64, 1, 1>::repeat(x).column(0)).sin());
        }
        (x * matrix![x, x, x], (SMatrix::<f64, 3, 1>::repeat(x) + (SMatrix::<f64, 1, 1>::repeat(x) - 0.117).abs()), (SMatrix::<f64, 1, 2>::identity() * SMatrix::<f64, 2, 3>::identity()))
    }
}

#[test]
fn program_48_of_seed_103() {
    let inputs = (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.931, -0.486]), 0.864,);
    let value = [0.7464959999999999, 0.7464959999999999, 0.7464959999999999, 1.611, 1.611, 1.611, 1.0, 0.0, 0.0];
    let cotangent = [0.754, 1.922, 0.309, -1.696, 0.979, -1.765, 1.541, -1.997, -1.087];
    let gradient = [0.0, 0.0, 0.19408000000000047];
    agrees::<program_48::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_48::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p5, x,) = inputs;
    let d: <program_48::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_48::f::forward_saved(&p5, x);
    super::is_close(&program_48::f::backward_saved(&p5, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
    let (_, saved) = program_48::in_loops::forward_saved(&p5, x);
    super::is_close(&program_48::in_loops::backward_saved(&p5, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_49 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 1, 1>, pub a1: f64 }
    fn h0(_p1: f64, _p2: f64) -> SMatrix<f64, 3, 1> {
        let mut v3 = SMatrix::<f64, 3, 1>::identity();
        (v3 - SMatrix::<f64, 3, 1>::identity())
    }
    pub fn f(p4: &SMatrix<f64, 2, 1>, p7: &S0, x: f64) -> SMatrix<f64, 1, 2> {
        let mut v8 = (SMatrix::<f64, 2, 3>::repeat(x) - SMatrix::<f64, 2, 3>::zeros()).fixed_rows::<2>(0);
        for i9 in 0..2 {
            v8.set_row((1 - i9), &{ let t = SMatrix::<f64, 1, 3>::repeat(x); t * 0.7 + t.sin() }.tanh());
            v8.set_row(1, &hstack(SMatrix::<f64, 1, 1>::repeat(p7.a1), (SMatrix::<f64, 1, 2>::repeat(x) + SMatrix::<f64, 1, 2>::repeat(x))).sin());
        }
        v8.set_column(1, &p4.tanh());
        let mut v10 = SMatrix::<f64, 3, 2>::repeat(p4[1]);
        v8[(0, 1)] += (-p7.a0[0]).sin();
        v10[(2, 0)] *= (norm(v10) + x).sin();
        x * matrix![SMatrix::<f64, 1, 1>::zeros()[(0, 0)], erf(x)]
    }
    #[differentiable(loops)]
    pub fn in_loops(p4: &SMatrix<f64, 2, 1>, p7: &S0, x: f64) -> SMatrix<f64, 1, 2> {
        let mut v8 = (SMatrix::<f64, 2, 3>::repeat(x) - SMatrix::<f64, 2, 3>::zeros()).fixed_rows::<2>(0);
        for i9 in 0..2 {
            v8.set_row((1 - i9), &{ let t = SMatrix::<f64, 1, 3>::repeat(x); t * 0.7 + t.sin() }.tanh());
            v8.set_row(1, &hstack(SMatrix::<f64, 1, 1>::repeat(p7.a1), (SMatrix::<f64, 1, 2>::repeat(x) + SMatrix::<f64, 1, 2>::repeat(x))).sin());
        }
        v8.set_column(1, &p4.tanh());
        let mut v10 = SMatrix::<f64, 3, 2>::repeat(p4[1]);
        v8[(0, 1)] += (-p7.a0[0]).sin();
        v10[(2, 0)] *= (norm(v10) + x).sin();
        x * matrix![SMatrix::<f64, 1, 1>::zeros()[(0, 0)], erf(x)]
    }
}

#[test]
fn program_49_of_seed_104() {
    let inputs = (SMatrix::<f64, 2, 1>::from_column_slice(&[-0.802, 0.261]), program_49::S0 { a0: SMatrix::<f64, 1, 1>::from_column_slice(&[0.228]), a1: 0.067 }, -0.908,);
    let value = [-0.0, 0.7272127518580058];
    let cotangent = [-1.248, -1.507];
    let gradient = [0.0, 0.0, 0.0, 0.0, 1.883957219536624];
    agrees::<program_49::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_49::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p4, p7, x,) = inputs;
    let d: <program_49::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_49::f::forward_saved(&p4, &p7, x);
    super::is_close(&program_49::f::backward_saved(&p4, &p7, x, &saved, &d), &gradient);
    let (_, saved) = program_49::in_loops::forward_saved(&p4, &p7, x);
    super::is_close(&program_49::in_loops::backward_saved(&p4, &p7, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_50 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 3, 1>, pub a1: SMatrix<f64, 1, 1> }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: SMatrix<f64, 3, 1> }
    fn h0(_p1: &SMatrix<f64, 2, 2>) -> S0 {
        let v2 = ((SMatrix::<f64, 1, 1>::repeat(0.3) * SMatrix::<f64, 1, 1>::repeat(0.7)) + SMatrix::<f64, 2, 1>::zeros().fixed_view::<1, 1>(0, 0));
        S0 { a0: SMatrix::<f64, 3, 1>::repeat(1.1).fixed_rows::<3>(0), a1: v2.row(0) }
    }
    pub fn f(p4: &S1, p5: f64, x: f64) -> (f64, f64, S0) {
        let v6 = ((p5 + 1.0) + p4.a0);
        let v7 = SMatrix::<f64, 1, 2>::repeat(x);
        (x * checkpoint(p5), (x + p4.a0)[1], S0 { a0: (p4.a0 / (1.5 + x * x)), a1: (SMatrix::<f64, 1, 1>::identity() - SMatrix::<f64, 1, 1>::repeat(p5)) })
    }
    #[differentiable(loops)]
    pub fn in_loops(p4: &S1, p5: f64, x: f64) -> (f64, f64, S0) {
        let v6 = ((p5 + 1.0) + p4.a0);
        let v7 = SMatrix::<f64, 1, 2>::repeat(x);
        (x * checkpoint(p5), (x + p4.a0)[1], S0 { a0: (p4.a0 / (1.5 + x * x)), a1: (SMatrix::<f64, 1, 1>::identity() - SMatrix::<f64, 1, 1>::repeat(p5)) })
    }
}

#[test]
fn program_50_of_seed_108() {
    let inputs = (program_50::S1 { a0: SMatrix::<f64, 3, 1>::from_column_slice(&[-0.564, 0.087, -0.107]) }, -0.288, 1.157,);
    let value = [-0.33321599999999996, 1.244, -0.19868606509645959, 0.030648382381900683, -0.037693987527165206, 1.288];
    let cotangent = [1.088, 0.523, -0.832, 0.215, -1.239, 1.238];
    let gradient = [-0.2930971740430042, 0.5987402553115937, -0.43647523874913735, 0.020816000000000168, 0.03145918090138761];
    agrees::<program_50::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_50::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p4, p5, x,) = inputs;
    let d: <program_50::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_50::f::forward_saved(&p4, p5, x);
    super::is_close(&program_50::f::backward_saved(&p4, p5, x, &saved, (d.0, d.1, &d.2)), &gradient);
    let (_, saved) = program_50::in_loops::forward_saved(&p4, p5, x);
    super::is_close(&program_50::in_loops::backward_saved(&p4, p5, x, &saved, (d.0, d.1, &d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_51 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 1, 2>, pub a1: SMatrix<f64, 1, 2>, pub a2: f64 }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: SMatrix<f64, 1, 1> }
    fn h0(_p1: &SMatrix<f64, 2, 3>) -> f64 {
        let mut v2 = (0.9 + SMatrix::<f64, 2, 2>::repeat(0.2).transpose());
        to_scalar(SMatrix::<f64, 1, 1>::repeat(1.2))
    }
    fn h1(_p3: f64) -> f64 {
        let mut v4 = atan(norm(SMatrix::<f64, 2, 3>::repeat(1.3)));
        v4 -= (0.4 * max((v4 + 0.213).relu(), 0.271)).atan();
        SMatrix::<f64, 1, 3>::zeros()[(0, 0)]
    }
    pub fn f(p5: &S0, x: f64) -> SMatrix<f64, 1, 2> {
        let mut v9 = (-(SMatrix::<f64, 2, 3>::zeros() / (1.5 + x * x)));
        v9[(1, 1)] -= atan((x + x)).sin();
        if SMatrix::<f64, 3, 1>::repeat(p5.a2)[1] < x * 0.9 + 0.03 {
            for i10 in 0..2 {
                for i11 in 0..2 {
                    v9 *= p5.a2.sin();
                    v9 -= v9.sin();
                }
                v9[(i10, (i10 + 1))] *= h0(&v9.asinh()).tanh();
            }
            v9.fixed_view_mut::<1, 2>(0, 1).copy_from(&(0.4 * SMatrix::<f64, 2, 2>::identity().row(1)).atan());
            v9[(0, 2)] -= matrix![x].trace().sin();
        } else {
            let v12 = (if p5.a2 >= x * 0.9 + 0.03 { p5.a0 } else { p5.a1 }).transpose();
            v9[(0, 1)] -= (0.4 * h0(&clamp(v9, -0.61, 0.83))).atan();
        }
        x * (atan(x) * p5.a1.log_sigmoid())
    }
    #[differentiable(loops)]
    pub fn in_loops(p5: &S0, x: f64) -> SMatrix<f64, 1, 2> {
        let mut v9 = (-(SMatrix::<f64, 2, 3>::zeros() / (1.5 + x * x)));
        v9[(1, 1)] -= atan((x + x)).sin();
        if SMatrix::<f64, 3, 1>::repeat(p5.a2)[1] < x * 0.9 + 0.03 {
            for i10 in 0..2 {
                for i11 in 0..2 {
                    v9 *= p5.a2.sin();
                    v9 -= v9.sin();
                }
                v9[(i10, (i10 + 1))] *= h0(&v9.asinh()).tanh();
            }
            v9.fixed_view_mut::<1, 2>(0, 1).copy_from(&(0.4 * SMatrix::<f64, 2, 2>::identity().row(1)).atan());
            v9[(0, 2)] -= matrix![x].trace().sin();
        } else {
            let v12 = (if p5.a2 >= x * 0.9 + 0.03 { p5.a0 } else { p5.a1 }).transpose();
            v9[(0, 1)] -= (0.4 * h0(&clamp(v9, -0.61, 0.83))).atan();
        }
        x * (atan(x) * p5.a1.log_sigmoid())
    }
}

#[test]
fn program_51_of_seed_109() {
    let inputs = (program_51::S0 { a0: SMatrix::<f64, 1, 2>::from_column_slice(&[-0.437, -0.5]), a1: SMatrix::<f64, 1, 2>::from_column_slice(&[-0.665, -0.269]), a2: -0.63 }, 0.906,);
    let value = [-0.7202360272219693, -0.5579927919243535];
    let cotangent = [1.878, 1.904];
    let gradient = [0.0, 0.0, 0.8271193086916364, 0.7197969413832462, 0.0, -4.467365482898876];
    agrees::<program_51::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_51::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p5, x,) = inputs;
    let d: <program_51::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_51::f::forward_saved(&p5, x);
    super::is_close(&program_51::f::backward_saved(&p5, x, &saved, &d), &gradient);
    let (_, saved) = program_51::in_loops::forward_saved(&p5, x);
    super::is_close(&program_51::in_loops::backward_saved(&p5, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_52 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: f64, pub a1: [SMatrix<f64, 1, 1>; 1] }
    fn h0(p1: &SMatrix<f64, 1, 1>) -> f64 {
        let mut v2 = SMatrix::<f64, 2, 1>::identity().outer(&p1)[1];
        (v2 * 0.2)
    }
    fn h1(p3: &SMatrix<f64, 3, 2>) -> f64 {
        let mut v4 = (SMatrix::<f64, 2, 1>::identity() / (1.5 + 0.2 * 0.2))[(1, 0)];
        v4 = (0.4 * SMatrix::<f64, 2, 3>::repeat(v4).norm()).atan();
        p3[(2, 0)]
    }
    pub fn f(p5: f64, p7: &SMatrix<f64, 1, 3>, x: f64) -> SMatrix<f64, 3, 3> {
        let mut v8 = ((x * SMatrix::<f64, 3, 3>::repeat(p5)) + p7);
        let v9 = x;
        v8.set_row(0, &(0.4 * (SMatrix::<f64, 1, 1>::identity() * (SMatrix::<f64, 1, 3>::zeros() + p7))).atan());
        x * (-v8)
    }
    #[differentiable(loops)]
    pub fn in_loops(p5: f64, p7: &SMatrix<f64, 1, 3>, x: f64) -> SMatrix<f64, 3, 3> {
        let mut v8 = ((x * SMatrix::<f64, 3, 3>::repeat(p5)) + p7);
        let v9 = x;
        v8.set_row(0, &(0.4 * (SMatrix::<f64, 1, 1>::identity() * (SMatrix::<f64, 1, 3>::zeros() + p7))).atan());
        x * (-v8)
    }
}

#[test]
fn program_52_of_seed_110() {
    let inputs = (0.812, SMatrix::<f64, 1, 3>::from_column_slice(&[0.487, 1.001, 0.753]), 0.361,);
    let value = [-0.06945300538565545, -0.281627652, -0.281627652, -0.13748726772358483, -0.46718165199999995, -0.46718165199999995, -0.1056132026204248, -0.377653652, -0.377653652];
    let cotangent = [1.722, -1.887, -1.551, 0.612, 1.433, 1.985, 1.811, 0.524, 1.571];
    let gradient = [-0.27041607500000003, 1.0015520198320715, -1.310060427445887, -0.9960522747813594, -5.635343672760449];
    agrees::<program_52::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_52::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p5, p7, x,) = inputs;
    let d: <program_52::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_52::f::forward_saved(p5, &p7, x);
    super::is_close(&program_52::f::backward_saved(p5, &p7, x, &saved, &d), &gradient);
    let (_, saved) = program_52::in_loops::forward_saved(p5, &p7, x);
    super::is_close(&program_52::in_loops::backward_saved(p5, &p7, x, &saved, &d), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_53 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: f64, pub a1: f64, pub a2: SMatrix<f64, 3, 2> }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: f64, pub a1: SMatrix<f64, 3, 2>, pub a2: S0 }
    pub fn f(p2: f64, p3: f64, x: f64) -> (S1, S1, S1, f64) {
        let mut v4 = S1 { a0: (x * p3), a1: SMatrix::<f64, 3, 2>::repeat(p3), a2: S0 { a0: (if SMatrix::<f64, 2, 2>::zeros().sum() < 0.17 { p2 } else { p2 }), a1: SMatrix::<f64, 1, 1>::repeat(p3)[(0, 0)], a2: SMatrix::<f64, 3, 2>::zeros() } };
        v4.a0 = SMatrix::<f64, 3, 1>::identity()[0].tanh();
        for i5 in 1..3 {
            let mut v6 = (-mish(v4.a0));
            v6 = (SMatrix::<f64, 2, 1>::identity() - SMatrix::<f64, 2, 1>::repeat(v4.a0))[((i5 + 1) % 2)].sin();
        }
        (v4, v4, v4, x)
    }
    #[differentiable(loops)]
    pub fn in_loops(p2: f64, p3: f64, x: f64) -> (S1, S1, S1, f64) {
        let mut v4 = S1 { a0: (x * p3), a1: SMatrix::<f64, 3, 2>::repeat(p3), a2: S0 { a0: (if SMatrix::<f64, 2, 2>::zeros().sum() < 0.17 { p2 } else { p2 }), a1: SMatrix::<f64, 1, 1>::repeat(p3)[(0, 0)], a2: SMatrix::<f64, 3, 2>::zeros() } };
        v4.a0 = SMatrix::<f64, 3, 1>::identity()[0].tanh();
        for i5 in 1..3 {
            let mut v6 = (-mish(v4.a0));
            v6 = (SMatrix::<f64, 2, 1>::identity() - SMatrix::<f64, 2, 1>::repeat(v4.a0))[((i5 + 1) % 2)].sin();
        }
        (v4, v4, v4, x)
    }
}

#[test]
fn program_53_of_seed_111() {
    let inputs = (-0.65, 0.182, 0.278,);
    let value = [0.7615941559557649, 0.182, 0.182, 0.182, 0.182, 0.182, 0.182, -0.65, 0.182, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.7615941559557649, 0.182, 0.182, 0.182, 0.182, 0.182, 0.182, -0.65, 0.182, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.7615941559557649, 0.182, 0.182, 0.182, 0.182, 0.182, 0.182, -0.65, 0.182, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.278];
    let cotangent = [-0.743, 0.161, 1.447, 0.154, 1.226, -1.046, 0.127, 0.387, -1.388, -0.703, 0.434, -0.761, 0.042, -1.18, 1.785, 1.896, 1.21, 1.8, 1.757, -0.523, 0.813, -1.059, -0.944, -1.162, -1.864, -1.937, -0.293, -0.697, -1.426, 1.434, 1.143, 0.773, 1.438, 0.943, 0.875, -1.329, -1.24, -0.932, 0.795, -0.607, 1.1, -0.241, 0.537, -1.067, 0.416, 0.125];
    let gradient = [-1.4889999999999999, 5.772, 0.125];
    agrees::<program_53::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_53::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p2, p3, x,) = inputs;
    let d: <program_53::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_53::f::forward_saved(p2, p3, x);
    super::is_close(&program_53::f::backward_saved(p2, p3, x, &saved, (&d.0, &d.1, &d.2, d.3)), &gradient);
    let (_, saved) = program_53::in_loops::forward_saved(p2, p3, x);
    super::is_close(&program_53::in_loops::backward_saved(p2, p3, x, &saved, (&d.0, &d.1, &d.2, d.3)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_54 {
    use super::*;

    fn h0(_p1: &SMatrix<f64, 1, 1>, p2: f64) -> SMatrix<f64, 1, 3> {
        let mut v3 = SMatrix::<f64, 1, 3>::repeat(p2);
        v3
    }
    fn h1(p4: f64, p5: f64) -> SMatrix<f64, 2, 1> {
        let mut v6 = (SMatrix::<f64, 2, 1>::identity().atan() + (SMatrix::<f64, 1, 1>::repeat(p5) + SMatrix::<f64, 1, 1>::repeat(p4)));
        v6.set_row(1, &(SMatrix::<f64, 1, 1>::repeat(p5) + 0.213).relu().diagonal().sin());
        v6
    }
    pub fn f(p8: f64, p10: f64, x: f64) -> (f64, SMatrix<f64, 3, 2>) {
        let v11 = (p8 + SMatrix::<f64, 3, 3>::identity()).silu();
        let mut v12 = SMatrix::<f64, 2, 3>::repeat(asinh(p8));
        let mut v13 = (stack![SMatrix::<f64, 2, 1>::repeat(p10); SMatrix::<f64, 1, 1>::repeat(x)] * SMatrix::<f64, 1, 2>::repeat(p10));
        if asinh(p10) > x * 0.9 + 0.03 {
            let mut v14 = (if x > p10 * 0.9 + 0.03 { clamp(v13, -0.61, 0.83) } else { SMatrix::<f64, 3, 2>::repeat(x) });
            v12[(1, 0)] *= (0.4 * checkpoint(p10)).atan();
        }
        (x * (max(p10, 0.271) * (p10 + p10) - 0.3), v13)
    }
    #[differentiable(loops)]
    pub fn in_loops(p8: f64, p10: f64, x: f64) -> (f64, SMatrix<f64, 3, 2>) {
        let v11 = (p8 + SMatrix::<f64, 3, 3>::identity()).silu();
        let mut v12 = SMatrix::<f64, 2, 3>::repeat(asinh(p8));
        let mut v13 = (stack![SMatrix::<f64, 2, 1>::repeat(p10); SMatrix::<f64, 1, 1>::repeat(x)] * SMatrix::<f64, 1, 2>::repeat(p10));
        if asinh(p10) > x * 0.9 + 0.03 {
            let mut v14 = (if x > p10 * 0.9 + 0.03 { clamp(v13, -0.61, 0.83) } else { SMatrix::<f64, 3, 2>::repeat(x) });
            v12[(1, 0)] *= (0.4 * checkpoint(p10)).atan();
        }
        (x * (max(p10, 0.271) * (p10 + p10) - 0.3), v13)
    }
}

#[test]
fn program_54_of_seed_113() {
    let inputs = (0.824, -0.324, -0.516,);
    let value = [0.24541372800000003, 0.104976, 0.104976, 0.167184, 0.104976, 0.104976, 0.167184];
    let cotangent = [-1.858, 0.137, -1.873, 1.544, 0.946, -1.462, -1.902];
    let gradient = [0.0, 2.1636545760000003, 0.9996716640000001];
    agrees::<program_54::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_54::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p8, p10, x,) = inputs;
    let d: <program_54::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_54::f::forward_saved(p8, p10, x);
    super::is_close(&program_54::f::backward_saved(p8, p10, x, &saved, (d.0, &d.1)), &gradient);
    let (_, saved) = program_54::in_loops::forward_saved(p8, p10, x);
    super::is_close(&program_54::in_loops::backward_saved(p8, p10, x, &saved, (d.0, &d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_55 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 3, 3>, pub a1: SMatrix<f64, 2, 3> }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: SMatrix<f64, 1, 1> }
    fn h0(_p1: &SMatrix<f64, 3, 2>, p2: f64) -> SMatrix<f64, 3, 2> {
        let mut v3 = SMatrix::<f64, 2, 3>::repeat(p2).fixed_rows::<1>(1);
        matrix![(if p2 > p2 * 0.9 + 0.03 { 1.1 } else { p2 }), sum_squared_error(SMatrix::<f64, 3, 1>::repeat(p2), SMatrix::<f64, 3, 1>::repeat(p2)); (-p2), p2; p2, SMatrix::<f64, 2, 2>::repeat(1.2).sum_squared_error(&SMatrix::<f64, 2, 2>::repeat(p2))]
    }
    fn h1(_p4: &SMatrix<f64, 1, 3>, _p5: &S0) -> f64 {
        let v6 = stack![clamp(SMatrix::<f64, 1, 2>::repeat(0.8), -0.61, 0.83); SMatrix::<f64, 1, 2>::repeat(0.9).fixed_view::<1, 2>(0, 0)];
        let mut v7 = ((if 1.3 < 0.4 * 0.9 + 0.03 { 0.6 } else { 0.3 }) - 0.117).abs();
        v7
    }
    pub fn f(p11: &SMatrix<f64, 2, 2>, x: f64) -> (f64, SMatrix<f64, 1, 2>, f64) {
        let mut v12 = max((SMatrix::<f64, 1, 3>::zeros() * SMatrix::<f64, 3, 2>::repeat(x)), 0.271);
        let v13 = log_sigmoid((-x));
        (x * x, v12.row(0), (normal_cdf(v13) * p11.mean_squared_error(&p11) - 0.3))
    }
    #[differentiable(loops)]
    pub fn in_loops(p11: &SMatrix<f64, 2, 2>, x: f64) -> (f64, SMatrix<f64, 1, 2>, f64) {
        let mut v12 = max((SMatrix::<f64, 1, 3>::zeros() * SMatrix::<f64, 3, 2>::repeat(x)), 0.271);
        let v13 = log_sigmoid((-x));
        (x * x, v12.row(0), (normal_cdf(v13) * p11.mean_squared_error(&p11) - 0.3))
    }
}

#[test]
fn program_55_of_seed_115() {
    let inputs = (SMatrix::<f64, 2, 2>::from_column_slice(&[0.22, -0.023, 0.999, -0.712]), 0.653,);
    let value = [0.42640900000000004, 0.271, 0.271, -0.3];
    let cotangent = [-1.648, 1.557, -0.739, 1.235];
    let gradient = [0.0, 0.0, 0.0, 0.0, -2.152288];
    agrees::<program_55::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_55::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p11, x,) = inputs;
    let d: <program_55::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_55::f::forward_saved(&p11, x);
    super::is_close(&program_55::f::backward_saved(&p11, x, &saved, (d.0, &d.1, d.2)), &gradient);
    let (_, saved) = program_55::in_loops::forward_saved(&p11, x);
    super::is_close(&program_55::in_loops::backward_saved(&p11, x, &saved, (d.0, &d.1, d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_56 {
    use super::*;

    pub fn f(p1: f64, x: f64) -> (SMatrix<f64, 1, 2>, SMatrix<f64, 2, 2>, SMatrix<f64, 2, 3>) {
        let mut v4 = SMatrix::<f64, 2, 2>::zeros();
        v4.set_column(1, &{ let t = SMatrix::<f64, 3, 1>::zeros().fixed_rows::<2>(0); t * 0.7 + t.sin() }.sin());
        (x * max((SMatrix::<f64, 1, 2>::identity() - SMatrix::<f64, 1, 2>::repeat(x)), 0.271), v4, add_scalar((if p1 <= x * 0.9 + 0.03 { SMatrix::<f64, 2, 3>::repeat(0.8) } else { SMatrix::<f64, 2, 3>::repeat(0.7) }), (x * x - 0.3)))
    }
    #[differentiable(loops)]
    pub fn in_loops(p1: f64, x: f64) -> (SMatrix<f64, 1, 2>, SMatrix<f64, 2, 2>, SMatrix<f64, 2, 3>) {
        let mut v4 = SMatrix::<f64, 2, 2>::zeros();
        v4.set_column(1, &{ let t = SMatrix::<f64, 3, 1>::zeros().fixed_rows::<2>(0); t * 0.7 + t.sin() }.sin());
        (x * max((SMatrix::<f64, 1, 2>::identity() - SMatrix::<f64, 1, 2>::repeat(x)), 0.271), v4, add_scalar((if p1 <= x * 0.9 + 0.03 { SMatrix::<f64, 2, 3>::repeat(0.8) } else { SMatrix::<f64, 2, 3>::repeat(0.7) }), (x * x - 0.3)))
    }
}

#[test]
fn program_56_of_seed_116() {
    let inputs = (-0.605, -0.735,);
    let value = [-1.2752249999999998, -0.540225, 0.0, 0.0, 0.0, 0.0, 0.9402249999999999, 0.9402249999999999, 0.9402249999999999, 0.9402249999999999, 0.9402249999999999, 0.9402249999999999];
    let cotangent = [-0.325, -0.163, -0.577, 0.633, -0.993, -1.234, 0.528, -1.556, 0.677, -0.677, -1.685, 0.796];
    let gradient = [0.0, 1.77563];
    agrees::<program_56::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_56::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p1, x,) = inputs;
    let d: <program_56::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_56::f::forward_saved(p1, x);
    super::is_close(&program_56::f::backward_saved(p1, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
    let (_, saved) = program_56::in_loops::forward_saved(p1, x);
    super::is_close(&program_56::in_loops::backward_saved(p1, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_57 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: f64, pub a1: f64 }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: SMatrix<f64, 1, 3> }
    fn h0(p1: f64) -> SMatrix<f64, 1, 2> {
        let mut v2 = add_scalar((p1 + SMatrix::<f64, 1, 2>::repeat(p1)), checkpoint(0.3));
        (if v2.dot(&v2) <= 0.17 { v2 } else { v2 })
    }
    fn h1(p3: &SMatrix<f64, 1, 1>) -> f64 {
        let v4 = stack![(p3 - p3); clamp(p3, -0.61, 0.83)];
        let mut v5 = atan(SMatrix::<f64, 3, 3>::repeat(0.2).sum_squared_error(&SMatrix::<f64, 3, 3>::repeat(0.5)));
        v5
    }
    pub fn f(p7: &S1, x: f64) -> (SMatrix<f64, 1, 3>, SMatrix<f64, 3, 3>) {
        let mut v9 = S0 { a0: h1(&(-SMatrix::<f64, 1, 1>::repeat(x))), a1: SMatrix::<f64, 2, 3>::repeat(x)[(1, 1)] };
        v9.a0 += (v9.a0 + (v9.a0 * v9.a0)).tanh();
        let v10 = ((if SMatrix::<f64, 2, 3>::identity().sum() > 0.17 { SMatrix::<f64, 1, 1>::repeat(v9.a1) } else { SMatrix::<f64, 1, 1>::zeros() }) + checkpoint(SMatrix::<f64, 1, 1>::zeros()));
        let mut v11 = (erf(v9.a0) + p7.a0);
        for i12 in (0..3).rev() {
            v9.a1 *= (0.4 * v9.a1).atan();
            let v13 = p7;
            v9.a1 *= (0.4 * (-SMatrix::<f64, 1, 2>::identity()).sum()).atan();
        }
        (x * p7.a0, SMatrix::<f64, 3, 3>::repeat(v9.a1))
    }
    #[differentiable(loops)]
    pub fn in_loops(p7: &S1, x: f64) -> (SMatrix<f64, 1, 3>, SMatrix<f64, 3, 3>) {
        let mut v9 = S0 { a0: h1(&(-SMatrix::<f64, 1, 1>::repeat(x))), a1: SMatrix::<f64, 2, 3>::repeat(x)[(1, 1)] };
        v9.a0 += (v9.a0 + (v9.a0 * v9.a0)).tanh();
        let v10 = ((if SMatrix::<f64, 2, 3>::identity().sum() > 0.17 { SMatrix::<f64, 1, 1>::repeat(v9.a1) } else { SMatrix::<f64, 1, 1>::zeros() }) + checkpoint(SMatrix::<f64, 1, 1>::zeros()));
        let mut v11 = (erf(v9.a0) + p7.a0);
        for i12 in (0..3).rev() {
            v9.a1 *= (0.4 * v9.a1).atan();
            let v13 = p7;
            v9.a1 *= (0.4 * (-SMatrix::<f64, 1, 2>::identity()).sum()).atan();
        }
        (x * p7.a0, SMatrix::<f64, 3, 3>::repeat(v9.a1))
    }
}

#[test]
fn program_57_of_seed_117() {
    let inputs = (program_57::S1 { a0: SMatrix::<f64, 1, 3>::from_column_slice(&[0.743, 0.935, 0.781]) }, -0.262,);
    let value = [-0.194666, -0.24497000000000002, -0.20462200000000003, -4.140273804963294e-11, -4.140273804963294e-11, -4.140273804963294e-11, -4.140273804963294e-11, -4.140273804963294e-11, -4.140273804963294e-11, -4.140273804963294e-11, -4.140273804963294e-11, -4.140273804963294e-11];
    let cotangent = [-0.438, 0.141, 1.681, -1.157, 0.487, -0.696, 0.974, -0.141, -0.416, 0.884, -1.744, 0.212];
    let gradient = [0.11475600000000001, -0.036941999999999996, -0.44042200000000004, 1.1192619979883967];
    agrees::<program_57::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_57::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p7, x,) = inputs;
    let d: <program_57::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_57::f::forward_saved(&p7, x);
    super::is_close(&program_57::f::backward_saved(&p7, x, &saved, (&d.0, &d.1)), &gradient);
    let (_, saved) = program_57::in_loops::forward_saved(&p7, x);
    super::is_close(&program_57::in_loops::backward_saved(&p7, x, &saved, (&d.0, &d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_58 {
    use super::*;

    fn h0(_p1: &SMatrix<f64, 2, 2>, _p2: &SMatrix<f64, 3, 1>) -> f64 {
        let mut v3 = SMatrix::<f64, 3, 2>::repeat((-0.3));
        (if SMatrix::<f64, 2, 3>::zeros().norm_squared() < 0.17 { (0.5 * 0.9 - 0.3) } else { (0.3 - 1.3) })
    }
    pub fn f(p4: f64, x: f64) -> (SMatrix<f64, 2, 3>, SMatrix<f64, 2, 3>, SMatrix<f64, 2, 2>) {
        let v7 = SMatrix::<f64, 1, 3>::repeat(h0(&checkpoint(SMatrix::<f64, 2, 2>::zeros()), &SMatrix::<f64, 3, 1>::repeat(x)));
        let mut v8 = SMatrix::<f64, 3, 1>::repeat(1.1);
        let mut v9 = (sigmoid(SMatrix::<f64, 2, 3>::zeros()) + (-v7));
        let v10 = x;
        for i11 in 1..3 {
            let v12 = SMatrix::<f64, 2, 1>::repeat((if v10 < x * 0.9 + 0.03 { 0.4 } else { v10 }));
            let v13 = (if v10 < p4 * 0.9 + 0.03 { SMatrix::<f64, 2, 2>::repeat(v10) } else { SMatrix::<f64, 2, 2>::repeat(v10) }).atan();
            v8.set_column(((i11 + 1) % 1), &(0.4 * v8).atan());
        }
        (x * SMatrix::<f64, 2, 3>::repeat(v10), v9, SMatrix::<f64, 2, 2>::repeat(v10))
    }
    #[differentiable(loops)]
    pub fn in_loops(p4: f64, x: f64) -> (SMatrix<f64, 2, 3>, SMatrix<f64, 2, 3>, SMatrix<f64, 2, 2>) {
        let v7 = SMatrix::<f64, 1, 3>::repeat(h0(&checkpoint(SMatrix::<f64, 2, 2>::zeros()), &SMatrix::<f64, 3, 1>::repeat(x)));
        let mut v8 = SMatrix::<f64, 3, 1>::repeat(1.1);
        let mut v9 = (sigmoid(SMatrix::<f64, 2, 3>::zeros()) + (-v7));
        let v10 = x;
        for i11 in 1..3 {
            let v12 = SMatrix::<f64, 2, 1>::repeat((if v10 < x * 0.9 + 0.03 { 0.4 } else { v10 }));
            let v13 = (if v10 < p4 * 0.9 + 0.03 { SMatrix::<f64, 2, 2>::repeat(v10) } else { SMatrix::<f64, 2, 2>::repeat(v10) }).atan();
            v8.set_column(((i11 + 1) % 1), &(0.4 * v8).atan());
        }
        (x * SMatrix::<f64, 2, 3>::repeat(v10), v9, SMatrix::<f64, 2, 2>::repeat(v10))
    }
}

#[test]
fn program_58_of_seed_121() {
    let inputs = (0.649, -0.751,);
    let value = [0.564001, 0.564001, 0.564001, 0.564001, 0.564001, 0.564001, 0.35, 0.35, 0.35, 0.35, 0.35, 0.35, -0.751, -0.751, -0.751, -0.751];
    let cotangent = [-0.684, -1.064, 1.981, -1.233, -1.416, 0.687, -0.409, 1.929, 1.377, 1.811, 0.524, 0.811, -0.673, 1.641, -1.221, -0.133];
    let gradient = [0.0, 2.2109579999999998];
    agrees::<program_58::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_58::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p4, x,) = inputs;
    let d: <program_58::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_58::f::forward_saved(p4, x);
    super::is_close(&program_58::f::backward_saved(p4, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
    let (_, saved) = program_58::in_loops::forward_saved(p4, x);
    super::is_close(&program_58::in_loops::backward_saved(p4, x, &saved, (&d.0, &d.1, &d.2)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_59 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: f64, pub a1: [SMatrix<f64, 2, 3>; 3], pub a2: SMatrix<f64, 3, 3> }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: [SMatrix<f64, 3, 1>; 2] }
    fn h0(_p1: &S1) -> f64 {
        let mut v2 = 1.3;
        SMatrix::<f64, 1, 1>::repeat(v2).to_scalar()
    }
    pub fn f(p3: &S0, x: f64) -> (f64, SMatrix<f64, 2, 2>) {
        let v5 = (-p3.a2);
        let mut v6 = SMatrix::<f64, 2, 1>::identity();
        let mut v7 = component_mul((x - x), h0(&S1 { a0: [(SMatrix::<f64, 3, 2>::identity() * v6), clamp(SMatrix::<f64, 3, 1>::repeat(x), -0.61, 0.83)] }));
        v6[(1, 0)] += h0(&S1 { a0: [SMatrix::<f64, 3, 1>::repeat(p3.a0).atan(), SMatrix::<f64, 3, 1>::zeros().column(0)] }).tanh();
        let v8 = stack![SMatrix::<f64, 2, 3>::zeros(); SMatrix::<f64, 1, 3>::identity()].fixed_view::<3, 3>(0, 0);
        v6.set_row(1, &v6.row(1).transpose().sin());
        (x * dot(SMatrix::<f64, 2, 3>::repeat(v7), (SMatrix::<f64, 2, 3>::repeat(0.3) + SMatrix::<f64, 1, 3>::repeat(x))), SMatrix::<f64, 2, 2>::repeat(v7))
    }
    #[differentiable(loops)]
    pub fn in_loops(p3: &S0, x: f64) -> (f64, SMatrix<f64, 2, 2>) {
        let v5 = (-p3.a2);
        let mut v6 = SMatrix::<f64, 2, 1>::identity();
        let mut v7 = component_mul((x - x), h0(&S1 { a0: [(SMatrix::<f64, 3, 2>::identity() * v6), clamp(SMatrix::<f64, 3, 1>::repeat(x), -0.61, 0.83)] }));
        v6[(1, 0)] += h0(&S1 { a0: [SMatrix::<f64, 3, 1>::repeat(p3.a0).atan(), SMatrix::<f64, 3, 1>::zeros().column(0)] }).tanh();
        let v8 = stack![SMatrix::<f64, 2, 3>::zeros(); SMatrix::<f64, 1, 3>::identity()].fixed_view::<3, 3>(0, 0);
        v6.set_row(1, &v6.row(1).transpose().sin());
        (x * dot(SMatrix::<f64, 2, 3>::repeat(v7), (SMatrix::<f64, 2, 3>::repeat(0.3) + SMatrix::<f64, 1, 3>::repeat(x))), SMatrix::<f64, 2, 2>::repeat(v7))
    }
}

#[test]
fn program_59_of_seed_122() {
    let inputs = (program_59::S0 { a0: -0.699, a1: [SMatrix::<f64, 2, 3>::from_column_slice(&[-0.029, -0.581, -0.095, -1.105, -0.348, 1.04]), SMatrix::<f64, 2, 3>::from_column_slice(&[0.752, 1.05, 0.352, 0.08, 0.122, 1.035]), SMatrix::<f64, 2, 3>::from_column_slice(&[0.233, 0.005, 0.19, -1.027, 0.22, -0.676])], a2: SMatrix::<f64, 3, 3>::from_column_slice(&[-0.105, 0.835, -0.952, 0.707, -0.078, 0.282, 0.282, -0.493, -0.703]) }, -0.542,);
    let value = [0.0, 0.0, 0.0, 0.0, 0.0];
    let cotangent = [0.513, -1.761, -0.774, 0.168, 0.208];
    let gradient = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
    agrees::<program_59::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_59::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p3, x,) = inputs;
    let d: <program_59::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_59::f::forward_saved(&p3, x);
    super::is_close(&program_59::f::backward_saved(&p3, x, &saved, (d.0, &d.1)), &gradient);
    let (_, saved) = program_59::in_loops::forward_saved(&p3, x);
    super::is_close(&program_59::in_loops::backward_saved(&p3, x, &saved, (d.0, &d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_60 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: SMatrix<f64, 1, 1> }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: SMatrix<f64, 3, 3>, pub a1: SMatrix<f64, 2, 3> }
    fn h0(_p1: &S1, _p2: &SMatrix<f64, 2, 1>) -> f64 {
        let mut v3 = (SMatrix::<f64, 2, 2>::repeat(1.0) + SMatrix::<f64, 1, 2>::identity()).tr_mul(&stack![SMatrix::<f64, 1, 1>::zeros(); SMatrix::<f64, 1, 1>::identity()]);
        0.9
    }
    fn h1(p4: f64, p5: f64) -> SMatrix<f64, 2, 1> {
        let mut v6 = ((if p4 < p5 * 0.9 + 0.03 { p4 } else { p5 }) * tanh(p5) - 0.3);
        if (v6 * v6 - 0.3) > v6 * 0.9 + 0.03 {
            let mut v7 = SMatrix::<f64, 1, 3>::zeros();
            let mut v8 = [(SMatrix::<f64, 1, 1>::repeat(v6) + 0.213).relu()];
            v8[0] += (SMatrix::<f64, 1, 1>::repeat(p5) + SMatrix::<f64, 1, 1>::repeat(v6)).asinh().sin();
        } else {
            let mut v9 = ((SMatrix::<f64, 2, 2>::repeat(v6) - SMatrix::<f64, 2, 2>::repeat(p5)) + (if v6 > v6 * 0.9 + 0.03 { SMatrix::<f64, 2, 2>::zeros() } else { SMatrix::<f64, 2, 2>::identity() }));
            for i10 in (0..1).rev() {
                let v11 = [SMatrix::<f64, 4, 3>::identity().fixed_view::<3, 3>((i10 / 2), 0), SMatrix::<f64, 3, 3>::repeat(v6), max(SMatrix::<f64, 3, 3>::repeat(p4), 0.271)];
                v9[((2 * i10), 0)] = (0.4 * cos(SMatrix::<f64, 1, 1>::repeat(v6)[(2 * i10)])).atan();
            }
            v9 *= (0.4 * (if v9.dot(&v9) >= 0.17 { v6 } else { SMatrix::<f64, 2, 1>::identity()[1] })).atan();
        }
        SMatrix::<f64, 2, 1>::repeat(p5)
    }
    pub fn f(x: f64) -> f64 {
        let mut v16 = ((-x) * SMatrix::<f64, 3, 3>::repeat(x)[(2, 2)] - 0.3);
        let mut v17 = SMatrix::<f64, 2, 3>::zeros().binary_cross_entropy_with_logits(&(if x < v16 * 0.9 + 0.03 { SMatrix::<f64, 2, 3>::repeat(v16) } else { SMatrix::<f64, 2, 3>::identity() }));
        x * (SMatrix::<f64, 3, 3>::repeat(v16) - SMatrix::<f64, 3, 3>::repeat(v17))[(1, 1)]
    }
    #[differentiable(loops)]
    pub fn in_loops(x: f64) -> f64 {
        let mut v16 = ((-x) * SMatrix::<f64, 3, 3>::repeat(x)[(2, 2)] - 0.3);
        let mut v17 = SMatrix::<f64, 2, 3>::zeros().binary_cross_entropy_with_logits(&(if x < v16 * 0.9 + 0.03 { SMatrix::<f64, 2, 3>::repeat(v16) } else { SMatrix::<f64, 2, 3>::identity() }));
        x * (SMatrix::<f64, 3, 3>::repeat(v16) - SMatrix::<f64, 3, 3>::repeat(v17))[(1, 1)]
    }
}

#[test]
fn program_60_of_seed_123() {
    let inputs = (0.193,);
    let value = [-0.19886646284806944];
    let cotangent = [-1.224];
    let gradient = [1.3523904770053727];
    agrees::<program_60::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_60::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (x,) = inputs;
    let d: <program_60::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_60::f::forward_saved(x);
    super::is_close(&program_60::f::backward_saved(x, &saved, d), &gradient);
    let (_, saved) = program_60::in_loops::forward_saved(x);
    super::is_close(&program_60::in_loops::backward_saved(x, &saved, d), &gradient);
    let before = (x,);
    let (mut x,) = before.clone();
    program_60::f::sgd_step(&mut x, -cotangent[0], &mut program_60::f::Workspace::new());
    super::is_changed::<program_60::f::Graph>(&before, &(x,), &gradient);
    let (x,) = before;
    let before = (x,);
    let (mut x,) = before.clone();
    program_60::in_loops::sgd_step(&mut x, -cotangent[0], &mut program_60::in_loops::Workspace::new());
    super::is_changed::<program_60::in_loops::Graph>(&before, &(x,), &gradient);
    let (x,) = before;
}

#[differentiable(update(sgd))]
pub mod program_61 {
    use super::*;

    pub fn f(x: f64) -> (SMatrix<f64, 2, 1>, f64) {
        let mut v4 = SMatrix::<f64, 3, 1>::repeat(SMatrix::<f64, 1, 2>::identity()[(0, 1)]);
        v4[1] *= atan((x * x - 0.3)).sin();
        (x * checkpoint(SMatrix::<f64, 2, 1>::repeat(x)), silu(erf(x)))
    }
    #[differentiable(loops)]
    pub fn in_loops(x: f64) -> (SMatrix<f64, 2, 1>, f64) {
        let mut v4 = SMatrix::<f64, 3, 1>::repeat(SMatrix::<f64, 1, 2>::identity()[(0, 1)]);
        v4[1] *= atan((x * x - 0.3)).sin();
        (x * checkpoint(SMatrix::<f64, 2, 1>::repeat(x)), silu(erf(x)))
    }
}

#[test]
fn program_61_of_seed_124() {
    let inputs = (-0.452,);
    let value = [0.204304, 0.204304, -0.18275959188210975];
    let cotangent = [-0.936, -0.486, 1.452];
    let gradient = [1.646248673193571];
    agrees::<program_61::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_61::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (x,) = inputs;
    let d: <program_61::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_61::f::forward_saved(x);
    super::is_close(&program_61::f::backward_saved(x, &saved, (&d.0, d.1)), &gradient);
    let (_, saved) = program_61::in_loops::forward_saved(x);
    super::is_close(&program_61::in_loops::backward_saved(x, &saved, (&d.0, d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_62 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: f64, pub a1: f64 }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: f64, pub a1: SMatrix<f64, 2, 3>, pub a2: f64 }
    fn h0(_p1: &S0, p2: &S0) -> f64 {
        let v3 = ((p2.a0 * p2.a1 - 0.3) * { let t = p2.a1; t * 0.7 + t.sin() } - 0.3);
        (variance(SMatrix::<f64, 2, 1>::repeat(v3)) / (1.5 + sum(SMatrix::<f64, 3, 2>::repeat(p2.a1)) * sum(SMatrix::<f64, 3, 2>::repeat(p2.a1))))
    }
    pub fn f(p4: f64, p5: f64, x: f64) -> (SMatrix<f64, 3, 3>, SMatrix<f64, 3, 3>) {
        let mut v7 = (if x <= x * 0.9 + 0.03 { SMatrix::<f64, 3, 3>::repeat(p5) } else { SMatrix::<f64, 3, 3>::repeat(x) }).log_sigmoid();
        let mut v8 = [(x + SMatrix::<f64, 2, 3>::repeat(x)), SMatrix::<f64, 2, 3>::repeat(x)];
        (x * (SMatrix::<f64, 3, 1>::repeat(p4) * SMatrix::<f64, 1, 3>::zeros()), (v7 + v7))
    }
    #[differentiable(loops)]
    pub fn in_loops(p4: f64, p5: f64, x: f64) -> (SMatrix<f64, 3, 3>, SMatrix<f64, 3, 3>) {
        let mut v7 = (if x <= x * 0.9 + 0.03 { SMatrix::<f64, 3, 3>::repeat(p5) } else { SMatrix::<f64, 3, 3>::repeat(x) }).log_sigmoid();
        let mut v8 = [(x + SMatrix::<f64, 2, 3>::repeat(x)), SMatrix::<f64, 2, 3>::repeat(x)];
        (x * (SMatrix::<f64, 3, 1>::repeat(p4) * SMatrix::<f64, 1, 3>::zeros()), (v7 + v7))
    }
}

#[test]
fn program_62_of_seed_127() {
    let inputs = (-1.06, 0.252, 1.175,);
    let value = [-0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.5382503767131362, -0.5382503767131362, -0.5382503767131362, -0.5382503767131362, -0.5382503767131362, -0.5382503767131362, -0.5382503767131362, -0.5382503767131362, -0.5382503767131362];
    let cotangent = [0.407, -1.857, 0.193, 0.717, 1.333, -1.471, 1.047, -1.498, -0.832, -1.429, -1.875, -1.556, 1.877, -1.901, 1.353, -0.651, 0.252, 1.263];
    let gradient = [0.0, 0.0, -1.2585701026803164];
    agrees::<program_62::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_62::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (p4, p5, x,) = inputs;
    let d: <program_62::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_62::f::forward_saved(p4, p5, x);
    super::is_close(&program_62::f::backward_saved(p4, p5, x, &saved, (&d.0, &d.1)), &gradient);
    let (_, saved) = program_62::in_loops::forward_saved(p4, p5, x);
    super::is_close(&program_62::in_loops::backward_saved(p4, p5, x, &saved, (&d.0, &d.1)), &gradient);
}

#[differentiable(update(sgd))]
pub mod program_63 {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S0 { pub a0: f64, pub a1: SMatrix<f64, 2, 2>, pub a2: f64 }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct S1 { pub a0: S0 }
    fn h0(p1: &S1) -> S1 {
        let v2 = SMatrix::<f64, 3, 1>::zeros()[(2, 0)];
        S1 { a0: p1.a0 }
    }
    fn h1(_p3: &SMatrix<f64, 1, 2>) -> f64 {
        let mut v4 = square({ let t = 1.3; t * 0.7 + t.sin() });
        if (SMatrix::<f64, 2, 1>::repeat(v4).norm_squared() < 0.17) || (1.3 >= v4 * 0.9 + 0.03) {
            if v4 >= v4 * 0.9 + 0.03 {
                let mut v5 = S1 { a0: S0 { a0: (v4 * v4 - 0.3), a1: SMatrix::<f64, 2, 2>::repeat(v4), a2: v4 } };
                v5.a0.a1.set_column(1, &(if v5.a0.a0 > v5.a0.a2 * 0.9 + 0.03 { v5.a0.a1 } else { v5.a0.a1 }).tr_mul(&SMatrix::<f64, 2, 1>::repeat(v5.a0.a2)).sin());
            }
            for i6 in 0..1 {
                let v7 = SMatrix::<f64, 3, 1>::repeat(v4).component_mul(&(SMatrix::<f64, 3, 1>::repeat(v4) - SMatrix::<f64, 3, 1>::repeat(v4)));
                let v8 = S1 { a0: S0 { a0: SMatrix::<f64, 3, 3>::identity()[(((i6 + 1) % 3), ((i6 + 1) % 3))], a1: (v4 * SMatrix::<f64, 2, 2>::zeros()), a2: v7[1] } };
                v4 *= v8.a0.a2.tanh();
            }
            v4 = (0.4 * v4).atan();
        }
        v4
    }
    pub fn f(x: f64) -> (f64, SMatrix<f64, 1, 3>, S0) {
        let mut v11 = checkpoint(SMatrix::<f64, 2, 1>::repeat(x)[1]);
        let v12 = (-(SMatrix::<f64, 2, 1>::identity() + SMatrix::<f64, 1, 1>::repeat(1.2)));
        let v13 = erf(to_scalar(SMatrix::<f64, 1, 1>::zeros()));
        (x * log_sigmoid(v12[(1, 0)]), SMatrix::<f64, 1, 3>::repeat(x), S0 { a0: (v11 * v13 - 0.3), a1: SMatrix::<f64, 2, 2>::repeat(1.2), a2: (v13 * v13 - 0.3) })
    }
    #[differentiable(loops)]
    pub fn in_loops(x: f64) -> (f64, SMatrix<f64, 1, 3>, S0) {
        let mut v11 = checkpoint(SMatrix::<f64, 2, 1>::repeat(x)[1]);
        let v12 = (-(SMatrix::<f64, 2, 1>::identity() + SMatrix::<f64, 1, 1>::repeat(1.2)));
        let v13 = erf(to_scalar(SMatrix::<f64, 1, 1>::zeros()));
        (x * log_sigmoid(v12[(1, 0)]), SMatrix::<f64, 1, 3>::repeat(x), S0 { a0: (v11 * v13 - 0.3), a1: SMatrix::<f64, 2, 2>::repeat(1.2), a2: (v13 * v13 - 0.3) })
    }
}

#[test]
fn program_63_of_seed_128() {
    let inputs = (-0.54,);
    let value = [0.7901725323625368, -0.54, -0.54, -0.54, -0.3, 1.2, 1.2, 1.2, 1.2, -0.3];
    let cotangent = [1.031, 0.522, 0.356, 0.082, 0.638, -1.19, -1.645, 0.005, -1.97, -1.384];
    let gradient = [-0.54864422382551];
    agrees::<program_63::f::Graph>(&inputs, &value, &cotangent, &gradient);
    agrees::<program_63::in_loops::Graph>(&inputs, &value, &cotangent, &gradient);
    let (x,) = inputs;
    let d: <program_63::f::Graph as Graph>::Cotangent = Values::from_fn(&mut |k| cotangent[k]);
    let (_, saved) = program_63::f::forward_saved(x);
    super::is_close(&program_63::f::backward_saved(x, &saved, (d.0, &d.1, &d.2)), &gradient);
    let (_, saved) = program_63::in_loops::forward_saved(x);
    super::is_close(&program_63::in_loops::backward_saved(x, &saved, (d.0, &d.1, &d.2)), &gradient);
}
