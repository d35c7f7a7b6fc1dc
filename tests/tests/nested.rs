//! Derivatives within formulas: forces that are gradients, Newton's method, third derivatives, and mixed modes.

use graph_runtime::differentiable;
use graph_runtime::nalgebra::{Matrix2, Vector2};

#[differentiable]
mod mechanics {
    use graph_runtime::nalgebra::Vector2;

    fn potential(q: &Vector2<f64>, k: f64) -> f64 {
        let r = norm(q);
        k * square(r - 1.0) + cos(q.x) * 0.5
    }

    /// A particle that is pulled by the gradient of its potential.
    #[differentiable(wrt(q, k), jvp, jacobian)]
    pub fn walk(q: &Vector2<f64>, v: &Vector2<f64>, k: f64) -> Vector2<f64> {
        let mut at = q;
        let mut speed = v;
        for _ in 0..20 {
            let force = potential::gradient(at, k).q;
            speed -= force * 0.05;
            at += speed * 0.05;
        }
        at
    }
}

#[test]
fn a_particle_is_pulled_by_a_gradient() {
    let (q, v, k) = (Vector2::new(1.2, -0.3), Vector2::new(0.1, 0.4), 2.0);
    let pull = |q: &Vector2<f64>, k: f64| {
        let r = q.norm();
        let mut force = q * (2.0 * k * (r - 1.0) / r);
        force.x -= 0.5 * q.x.sin();
        force
    };
    let by_hand = |q: Vector2<f64>, k: f64| {
        let (mut at, mut speed) = (q, v);
        for _ in 0..20 {
            speed -= pull(&at, k) * 0.05;
            at += speed * 0.05;
        }
        at
    };
    assert!((mechanics::walk(&q, &v, k) - by_hand(q, k)).norm() < 1e-14);
    let (_, jacobian) = mechanics::walk::jacobian(&q, &v, k);
    let step = 1e-6;
    for side in 0..2 {
        let mut moved = Vector2::zeros();
        moved[side] = step;
        let column = (by_hand(q + moved, k) - by_hand(q - moved, k)) / (2.0 * step);
        assert!((column - jacobian.q.column(side)).norm() < 1e-8);
        let cotangent = Vector2::ith(side, 1.0);
        let gradient = mechanics::walk::backward(&q, &v, k, &cotangent);
        assert!((gradient.q.transpose() - jacobian.q.row(side)).norm() < 1e-12);
    }
    let column = (by_hand(q, k + step) - by_hand(q, k - step)) / (2.0 * step);
    assert!((column - jacobian.k).norm() < 1e-8);
}

#[differentiable]
mod derivatives {
    fn f(x: f64) -> f64 {
        exp(sin(x)) * x
    }

    fn first(x: f64) -> f64 {
        f::gradient(x).x
    }

    pub fn second(x: f64) -> f64 {
        let (_, slope) = first::jvp(x, 1.0);
        slope
    }

    pub fn third(x: f64) -> f64 {
        let (value, gradient) = second::value_and_gradient(x);
        gradient.x + 0.0 * value
    }

    /// The same by the reverse mode only.
    pub fn third_in_reverse(x: f64) -> f64 {
        first_of_second(x)
    }

    fn second_in_reverse(x: f64) -> f64 {
        first::gradient(x).x
    }

    fn first_of_second(x: f64) -> f64 {
        second_in_reverse::backward(x, 1.0).x
    }
}

#[test]
fn derivatives_of_derivatives_are_those_of_higher_order() {
    for x in [-1.3, 0.0, 0.4, 2.1_f64] {
        let (s, c) = x.sin_cos();
        let e = s.exp();
        // f = x·e, with e' = c·e, e'' = (c² − s)·e, e''' = (c³ − 3cs − c)·e
        let (e1, e2, e3) = (c * e, (c * c - s) * e, (c * c * c - 3.0 * c * s - c) * e);
        let e4 = ((c * c * c - 3.0 * c * s - c) * c - 3.0 * c * c * s - 3.0 * c * c + 3.0 * s * s + s) * e;
        assert!((derivatives::second(x) - (2.0 * e1 + x * e2)).abs() < 1e-13);
        assert!((derivatives::third(x) - (3.0 * e2 + x * e3)).abs() < 1e-12);
        assert!((derivatives::third_in_reverse(x) - (3.0 * e2 + x * e3)).abs() < 1e-12);
        let fourth = derivatives::third::gradient(x).x;
        assert!((fourth - (4.0 * e3 + x * e4)).abs() < 1e-11, "{fourth}");
    }
}

#[differentiable]
mod saddle {
    use graph_runtime::nalgebra::{Matrix2, Vector2};

    pub(crate) struct Game {
        pub a: Matrix2<f64>,
        pub id: usize,
    }

    fn payoff(game: &Game, x: &Vector2<f64>, y: &Vector2<f64>) -> f64 {
        quadratic_form(game.a, x) + dot(x, y) - norm_squared(y) * 0.5 + sin(x.x * y.y) * 0.1
    }

    /// The payoff once the inner player has gone up by its own gradient.
    fn best(game: &Game, x: &Vector2<f64>) -> f64 {
        let mut y = vector![0.0, 0.0];
        for _ in 0..10 {
            let g = payoff::gradient(game, x, y);
            y += g.y * 0.5;
        }
        payoff(game, x, y)
    }

    /// One step of the outer player.
    #[differentiable(wrt(x), jacobian)]
    pub fn step(game: &Game, x: &Vector2<f64>) -> Vector2<f64> {
        x - best::gradient(game, x).x * 0.1
    }

    /// A step of Newton's method.
    #[differentiable(wrt(x))]
    pub fn newton(game: &Game, x: &Vector2<f64>) -> Option<Vector2<f64>> {
        let (slope, jacobian) = slope::jacobian(game, x);
        Some(x - jacobian.x.lu().solve(&slope)?)
    }

    #[differentiable(wrt(x))]
    fn slope(game: &Game, x: &Vector2<f64>) -> Vector2<f64> {
        let (own, _) = payoff::hvp(game, x, x, game, x, x);
        own.x + own.y
    }
}

#[test]
fn an_inner_descent_is_differentiated_by_the_outer() {
    let game = saddle::Game { a: Matrix2::new(2.0, 0.3, 0.1, 1.5), id: 7 };
    let x = Vector2::new(0.4, -0.9);
    let best = |x: Vector2<f64>| {
        let mut y = Vector2::zeros();
        for _ in 0..10 {
            let pull = x - y + Vector2::new(0.0, x.x * (x.x * y.y).cos() * 0.1);
            y += pull * 0.5;
        }
        (x.transpose() * game.a * x)[0] + x.dot(&y) - 0.5 * y.norm_squared() + (x.x * y.y).sin() * 0.1
    };
    let step = 1e-6;
    let slope = |x: Vector2<f64>| {
        Vector2::from_fn(|side, _| {
            let moved = Vector2::ith(side, step);
            (best(x + moved) - best(x - moved)) / (2.0 * step)
        })
    };
    let stepped = saddle::step(&game, &x);
    assert!((stepped - (x - slope(x) * 0.1)).norm() < 1e-8);
    let (_, jacobian) = saddle::step::jacobian(&game, &x);
    let h = 1e-4;
    for side in 0..2 {
        let moved = Vector2::ith(side, h);
        let column = (saddle::step(&game, &(x + moved)) - saddle::step(&game, &(x - moved))) / (2.0 * h);
        assert!((column - jacobian.x.column(side)).norm() < 1e-6);
    }
    let solved = (0..20).try_fold(x, |x, _| saddle::newton(&game, &x)).expect("it is not singular");
    assert!((saddle::newton(&game, &solved).expect("likewise") - solved).norm() < 1e-12);
}
