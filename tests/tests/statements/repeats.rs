//! Loops: carried numbers, vectors and matrices, indices by arithmetic, loops and branches within.

use graph_runtime::prelude::*;

const ROUNDS: usize = 7;

twins! {
    at (Vector5::new(0.3, -1.2, 0.8, 2.0, 0.1), 0.9)
    fn horner(c: &Vector5<f64>, x: f64) -> f64 {
        let mut y = 0.0;
        for i in 0..5 {
            y = y * x + c[4 - i];
        }
        y
    }

    at (1.1, 0.4)
    fn by_a_constant(x: f64, y: f64) -> f64 {
        let mut a = x;
        for _ in 0..ROUNDS {
            a = (a * y).sin() + x;
        }
        a
    }

    at (Matrix3::new(0.3, -0.2, 0.1, 0.4, 0.2, -0.4, 0.1, 0.5, -0.3), Vector3::new(0.1, -0.7, 0.4))
    fn carried_matrices(a: &Matrix3<f64>, v: &Vector3<f64>) -> Matrix3<f64> {
        let mut power = Matrix3::identity();
        let mut sum = Matrix3::zeros();
        for k in 0..6 {
            power = power * a / (k as f64 + 1.0);
            sum += power * v[k % 3];
        }
        sum
    }

    at (Matrix3x4::new(0.3, -0.2, 0.1, 0.4, 0.2, -0.4, 0.1, 0.5, -0.3, 0.9, 1.1, -1.3))
    fn two_loops(m: &Matrix3x4<f64>) -> f64 {
        let mut sum = 0.0;
        for i in 0..3 {
            let mut row = 1.0;
            for j in 0..4 {
                row *= 1.0 + m[(i, j)] * m[(2 - i, 3 - j)];
            }
            sum += row * row;
        }
        sum
    }

    at (Vector6::new(0.3, -0.2, 0.1, 0.4, 0.2, -0.4))
    fn prefix_sums(x: &Vector6<f64>) -> Vector6<f64> {
        let mut y = *x;
        for i in 1..6 {
            y[i] += y[i - 1] * y[i - 1];
        }
        y
    }

    at (Vector6::new(0.3, -0.2, 0.1, 0.4, 0.2, -0.4))
    fn pairs(x: &Vector6<f64>) -> Vector3<f64> {
        let mut y = Vector3::zeros();
        for i in 0..3 {
            y[i] = x[2 * i] * x[2 * i + 1].exp();
        }
        y
    }

    at (Vector6::new(0.3, -0.2, 0.1, 0.4, 0.2, -0.4), 0.15)
    fn a_branch_within(x: &Vector6<f64>, limit: f64) -> f64 {
        let mut above = 0.0;
        let mut below = 1.0;
        for i in 0..6 {
            if x[i] > limit {
                above += x[i] * x[i];
            } else {
                below *= x[i] - limit;
            }
        }
        above + below
    }

    at (Vector6::new(0.3, -0.2, 0.1, 0.4, 0.2, -0.4))
    fn a_branch_by_the_index(x: &Vector6<f64>) -> f64 {
        let mut sum = 0.0;
        for i in 0..6 {
            if i % 2 == 0 {
                sum += x[i].sin();
            } else if i < 4 {
                sum *= x[i];
            }
        }
        sum
    }

    at (0.4, 1.2) also (-0.4, 1.2)
    fn a_loop_within_a_branch(x: f64, y: f64) -> f64 {
        let mut z = y;
        if x > 0.0 {
            for _ in 0..4 {
                z = z * x + 1.0;
            }
        } else {
            for i in 0..3 {
                z -= x * i as f64;
            }
        }
        z
    }

    at (Matrix2x3::new(0.3, -1.2, 0.8, 2.0, 0.1, -0.6))
    fn rows_by_the_index(m: &Matrix2x3<f64>) -> Matrix2x3<f64> {
        let mut out = Matrix2x3::zeros();
        for i in 0..2 {
            out.set_row(i, &(m.row(1 - i) * m.row(i).norm()));
        }
        for j in 0..3 {
            let c = m.column(j) + out.column(2 - j);
            out.set_column(j, &c);
        }
        out
    }

    at (Matrix4::from_fn(|i, j| (i as f64 * 1.3 + j as f64 * 0.7).sin()))
    fn blocks_by_the_index(m: &Matrix4<f64>) -> f64 {
        let mut sum = 0.0;
        for i in 0..2 {
            for j in 0..2 {
                let block = m.fixed_view::<2, 2>(2 * i, 2 * j);
                sum += block.determinant() * block.norm_squared();
            }
        }
        sum
    }

    at (Vector3::new(0.3, -1.2, 0.8))
    fn nothing_to_do(x: &Vector3<f64>) -> f64 {
        let mut sum = x[0];
        for i in 0..0 {
            sum += x[i];
        }
        for i in 2..3 {
            sum *= x[i];
        }
        sum
    }

    at (Vector3::new(0.3, -1.2, 0.8), 0.5)
    fn three_deep(x: &Vector3<f64>, s: f64) -> f64 {
        let mut state = s;
        for i in 0..3 {
            for j in 0..3 {
                for k in 0..3 {
                    if i + j > k {
                        state += 0.1 * x[i] * x[j] * state.cos() * x[k];
                    }
                }
            }
        }
        state
    }

    at (0.3, 0.9)
    fn swapped(x: f64, y: f64) -> f64 {
        let mut a = x;
        let mut b = y;
        for _ in 0..5 {
            let next = a + 0.5 * b;
            a = b;
            b = next.sin();
        }
        a * b
    }

    at (0.8)
    fn what_does_not_change_stays_outside(x: f64) -> f64 {
        let factor = x.exp();
        let mut sum = 0.0;
        for i in 0..5 {
            sum += factor * i as f64;
        }
        sum * factor
    }
}

/// However short its name, it is known by the types that mention it.
const N: usize = 3;

twins! {
    at (Vector3::new(1.0, 2.0, 3.0))
    fn constant_of_one_letter(x: &SVector<f64, N>) -> f64 {
        let mut sum = 0.0;
        for i in 0..N {
            sum += x[i] * x[N - 1 - i] * i as f64;
        }
        sum / N as f64
    }
}
