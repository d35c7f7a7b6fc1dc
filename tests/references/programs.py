"""Whole programs: values, gradients and second derivatives by JAX, one file of programs/ each.

    python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/python programs.py

Each function below is the program of the same name in tests/tests/references_programs/; those with loops, branches,
structs and factorisations are in tasks.py and tests/tests/programs/. A column is an R×1 matrix, a row is 1×C.
"""

import sys

import jax
import jax.numpy as jnp
from jax.scipy.special import ndtr

import tasks  # noqa: F401  its programs enter PROGRAMS
from reference import HERE, reference, write
from registry import PROGRAMS, program, value_of


def one_hot(classes, *labels):
    return [[1.0 if column == label else 0.0 for column in range(classes)] for label in labels]


def column_mean(x):
    return jnp.mean(x, axis=1, keepdims=True)


def softmax_cross_entropy(z, t):
    return -jnp.sum(t * jax.nn.log_softmax(z, axis=1)) / z.shape[0]


@program({"x": (1, 4), "w": (4, 3), "b": (1, 3)})
def dense_layer(x, w, b):
    """One dense layer, given a cotangent: sigmoid(x·w + b)."""
    return jax.nn.sigmoid(x @ w + b)


@program({"x": (5, 7), "w1": (7, 6), "b1": (1, 6), "w2": (6, 4), "b2": (1, 4)}, {"t": one_hot(4, 2, 0, 3, 1, 1)})
def two_layer_net(x, w1, b1, w2, b2, t):
    """A two-layer network with softmax cross entropy over a batch of five."""
    h = jax.nn.sigmoid(x @ w1 + b1)
    return softmax_cross_entropy(h @ w2 + b2, t)


@program(
    {"w1": (8, 16), "b1": (1, 16), "w2": (16, 16), "b2": (1, 16), "w3": (16, 4), "b3": (1, 4)},
    {"x": (1, 8), "t": (1, 4)},
)
def tanh_net(w1, b1, w2, b2, w3, b3, x, t):
    """8 → 16 → 16 → 4 by tanh, and the squared error."""
    h1 = jnp.tanh(x @ w1 + b1)
    h2 = jnp.tanh(h1 @ w2 + b2)
    return jnp.sum((jnp.tanh(h2 @ w3 + b3) - t) ** 2)


@program({"q": (6, 8), "k": (6, 8), "v": (6, 8)})
def attention(q, k, v):
    """Scaled dot-product attention and the sum of its squares."""
    return jnp.sum((jax.nn.softmax(q @ k.T / 8.0, axis=1) @ v) ** 2)


@program({"x": (4, 6), "gain": (1, 6), "bias": (1, 6)})
def layer_norm(x, gain, bias):
    """Each row is centred and scaled to unit variance, then gain and bias."""
    centred = x - column_mean(x)
    return centred / jnp.sqrt(column_mean(centred**2) + 1e-5) * gain + bias


@program(
    {"w": (3, 1), "b": (), "ridge": ((), 0.05, 0.2)},
    {"x": (8, 3), "t": [[1.0], [0.0], [0.0], [1.0], [1.0], [0.0], [1.0], [0.0]]},
)
def logistic_regression(w, b, ridge, x, t):
    """Logistic regression with an L2 penalty."""
    z = x @ w + b
    return jnp.mean(jax.nn.softplus(z) - t * z) + 0.5 * ridge * jnp.sum(w**2)


@program({"x": (6, 3), "mu": (1, 3), "log_sigma": (1, 3)})
def gaussian_log_likelihood(x, mu, log_sigma):
    """Six observations of three independent normal variables."""
    z = (x - mu) / jnp.exp(log_sigma)
    return -0.5 * jnp.sum(z**2) - 6.0 * jnp.sum(log_sigma) - 9.0 * jnp.log(2.0 * jnp.pi)


@program({"x": (7, 2), "w": (2, 1), "b": ()}, {"y": ((7, 1), -4.0, 4.0)})
def robust_regression(x, w, b, y):
    """Linear regression by Huber's loss with δ = 1.5; residuals on both sides of δ."""
    e = x @ w + b - y
    size = jnp.abs(e)
    return jnp.mean(jnp.where(size <= 1.5, 0.5 * e**2, 1.5 * (size - 0.75)))


@program({"u": (6, 2), "v": (5, 2)}, {"x": (6, 5)})
def matrix_factorisation(u, v, x):
    """‖x − u·vᵀ‖² with a ridge on both factors."""
    return jnp.sum((x - u @ v.T) ** 2) + 0.1 * (jnp.sum(u**2) + jnp.sum(v**2))


@program({"q": (4, 1), "p": (3, 1), "target": (3, 1)})
def quaternion_residual(q, p, target):
    """A point rotated by a quaternion that need not be of unit length, against a target; all by indexing."""
    q, p, target = q[:, 0], p[:, 0], target[:, 0]
    x, y, z, w = q
    s = 1.0 / (x * x + y * y + z * z + w * w)
    rx = (1 - 2 * s * (y * y + z * z)) * p[0] + 2 * s * (x * y - w * z) * p[1] + 2 * s * (x * z + w * y) * p[2]
    ry = 2 * s * (x * y + w * z) * p[0] + (1 - 2 * s * (x * x + z * z)) * p[1] + 2 * s * (y * z - w * x) * p[2]
    rz = 2 * s * (x * z - w * y) * p[0] + 2 * s * (y * z + w * x) * p[1] + (1 - 2 * s * (x * x + y * y)) * p[2]
    return (rx - target[0]) ** 2 + (ry - target[1]) ** 2 + (rz - target[2]) ** 2


@program({"theta": (), "p": (2, 1), "shift": (2, 1), "seen": (2, 1)})
def rotation_residual(theta, p, shift, seen):
    """A plane pose: rotate, shift, compare; the distance and not its square."""
    c, s = jnp.cos(theta), jnp.sin(theta)
    dx = c * p[0, 0] - s * p[1, 0] + shift[0, 0] - seen[0, 0]
    dy = s * p[0, 0] + c * p[1, 0] + shift[1, 0] - seen[1, 0]
    return jnp.hypot(dx, dy) + 0.1 * jnp.arctan2(dy, dx)


@program({"s": 105.0, "k": 100.0, "r": 0.03, "sigma": 0.22, "t": 0.75})
def black_scholes(s, k, r, sigma, t):
    """The price of a European call; its gradient is delta, the strike's, rho, vega and theta."""
    spread = sigma * jnp.sqrt(t)
    d1 = (jnp.log(s / k) + (r + 0.5 * sigma * sigma) * t) / spread
    return s * ndtr(d1) - k * jnp.exp(-r * t) * ndtr(d1 - spread)


@program({"x": (3, 5), "w1": (5, 4), "w2": (4, 4), "w3": (4, 2)})
def smooth_mlp(x, w1, w2, w3):
    """GELU, SiLU and mish in a row; the target is the network's own output, held fixed."""
    h = jax.nn.gelu(x @ w1, approximate=False)
    h = jax.nn.silu(h @ w2)
    y = jax.nn.mish(h @ w3)
    return jnp.sum((2.0 * y - jax.lax.stop_gradient(y)) ** 2)


@program({"z": ((5, 2), -4.0, 4.0)}, {"t": ((5, 2), 0.0, 1.0)})
def binary_loss(z, t):
    """−t·ln σ(z) + (1 − t)·softplus(z), averaged."""
    return jnp.mean((1.0 - t) * jax.nn.softplus(z) - t * jax.nn.log_sigmoid(z))


@program({"a": (6, 4), "b": (6, 4), "tau": ((), 0.3, 0.8)})
def contrastive(a, b, tau):
    """InfoNCE: row i of a belongs to row i of b."""
    s = a @ b.T / tau
    matching = jnp.sum(a * b) / tau
    return jnp.mean(jax.scipy.special.logsumexp(s, axis=1)) - matching / 6.0


@program({"a": (5, 1), "b": (5, 1)})
def cosine_similarity(a, b):
    """⟨a, b⟩ / (‖a‖·‖b‖)."""
    return jnp.sum(a * b) / (jnp.linalg.norm(a) * jnp.linalg.norm(b))


TIES = [[1.0, -2.0, 0.5, 1.0], [3.0, 0.25, 0.5, -2.0], [3.0, -1.0, 0.5, 1.0]]


@program({"m": TIES, "n": [[1.0, 2.0, 0.5, -1.0], [0.0, 0.25, 1.5, -2.0], [3.0, -1.0, -0.5, 2.0]]})
def extrema(m, n):
    """Every extremum at once, on matrices full of ties: each tie shares the cotangent."""
    over_columns = jnp.max(m, axis=0, keepdims=True)
    over_rows = jnp.max(n, axis=1, keepdims=True)
    between = jnp.sum(jnp.maximum(m, n)) - 0.5 * jnp.sum(jnp.minimum(m, n) ** 2)
    clamped = jnp.sum(jnp.clip(1.25 * m, -2.0, 1.0) ** 2)
    return 2.0 * jnp.max(m) + 3.0 * jnp.min(m) + jnp.sum(over_columns**2) + jnp.sum(over_rows**3) + between + clamped


@program({"m": [[1.25, 0.5], [0.5, -0.75]], "v": (4, 1)})
def eigenvalues_by_index(m, v):
    """The eigenvalues of a symmetric 2×2 matrix by hand, weighted by entries of a vector."""
    half = 0.5 * (m[0, 0] + m[1, 1])
    root = jnp.sqrt(0.25 * (m[0, 0] - m[1, 1]) ** 2 + m[0, 1] * m[1, 0])
    return v[0, 0] * (half + root) + v[3, 0] * (half - root) + v[1, 0] * v[2, 0]


@program({"x": (4, 4)})
def piecewise(x):
    """The activations with a kink, at generic points, with a cotangent for each entry."""
    return (
        jax.nn.leaky_relu(x)
        + 2.0 * jax.nn.elu(1.5 * x)
        + jax.nn.selu(-x)
        + jax.nn.hard_tanh(x)
        + 0.5 * jax.nn.soft_sign(x)
        + jax.nn.relu(x - 0.25)
    )


@program({"a": (3, 1), "b": (3, 1), "epsilon": ((), 0.5, 1.0), "sigma": ((), 0.8, 1.2)})
def lennard_jones(a, b, epsilon, sigma):
    """The potential of two atoms, by integer powers of the reciprocal distance."""
    r = jnp.sqrt(jnp.sum((a - b) ** 2))
    q = (sigma / r) ** 6
    return 4.0 * epsilon * (q * q - q)


@program({"z": (3, 5), "w": (3, 5)})
def divergence(z, w):
    """The Kullback–Leibler divergence of two rows of softmaxes, and the entropy of the first."""
    p = jax.nn.softmax(z, axis=1)
    ln_p = jax.nn.log_softmax(z, axis=1)
    return jnp.sum(p * (ln_p - jax.nn.log_softmax(w, axis=1))) - 0.3 * jnp.sum(p * ln_p)


@program({"x": (7, 1)})
def standardise(x):
    """A vector of mean 0 and variance 1, given a cotangent."""
    return (x - jnp.mean(x)) / jnp.sqrt(jnp.var(x) + 1e-3)


@program({"x": (6, 1), "loc": (), "scale": ((), 0.5, 1.5), "nu": ((), 2.0, 4.0)})
def cauchy_and_student(x, loc, scale, nu):
    """Log-densities with heavy tails: ln_1p, recip, powf and atan."""
    z = (x - loc) / scale
    density = -jnp.sum(jnp.log1p(z**2 / nu)) * (0.5 * (nu + 1.0)) - 6.0 * jnp.log(scale)
    return density + jnp.mean(jnp.arctan(z)) + jnp.sum(jnp.power(1.0 + z**2, -0.75))


@program({"z": ((4, 3), -3.0, 3.0)}, {"t": one_hot(3, 0, 2, 1, 1)})
def cross_entropy_of_softmax(z, t):
    """The same loss in two steps, with smoothed labels, and the squared errors beside it."""
    p = jax.nn.softmax(z, axis=1)
    smooth = 0.9 * t + 0.1 / 3.0
    cross = -jnp.sum(smooth * jnp.log(p)) / 4.0
    return cross + 0.5 * jnp.sum((p - t) ** 2) + jnp.mean((p - smooth) ** 2)


@program({"x": (6, 4), "w": (4, 4)})
def column_statistics(x, w):
    """Row and column sums and means in every place a broadcast can stand."""
    y = jnp.tanh(x @ w)
    centred = y - jnp.mean(y, axis=0, keepdims=True)
    weights = jnp.exp(-jnp.sum(jnp.abs(y), axis=1, keepdims=True))
    totals = jnp.sum(weights * centred, axis=0, keepdims=True)
    return jnp.sqrt(jnp.sum(totals**2)) + jnp.sum(column_mean(y) * weights)


@program({"a": (3, 3), "b": (3, 3), "x": (3, 1)})
def shared_subexpressions(a, b, x):
    """The same product used many times, transposed and not: y = ab·x + (ab)ᵀ·x + ‖ab‖·x."""
    p = a @ b
    return p @ x + p.T @ x + jnp.sqrt(jnp.sum(p**2)) * (p @ (p @ x))


@program(
    {"w": ((3, 4), -40.0, 40.0), "z": [[1000.0, -1000.0, 0.0, 2.0], [-1000.0, 999.0, 998.0, -3.0]]},
    {"t": one_hot(4, 0, 3)},
)
def extreme_logits(w, z, t):
    """Logits of ±1000 and ±40: everything stays finite."""
    return (
        softmax_cross_entropy(z, t)
        + jnp.mean(jax.nn.softplus(w))
        - jnp.mean(jax.nn.log_sigmoid(25.0 * w))
        + jnp.sum(jax.nn.sigmoid(w))
    )


def main():
    """All programs, or those that are named on the command line."""
    for name, (function, inputs, constants, options) in PROGRAMS.items():
        if sys.argv[1:] and name not in sys.argv[1:]:
            continue
        given = {key: value_of(f"{name} {key}", spec) for key, spec in inputs.items()}
        fixed = {key: value_of(f"{name} {key}", spec) for key, spec in constants.items()}
        shape = jax.eval_shape(lambda: function(**given, **fixed))
        scalar = not isinstance(shape, tuple) and shape.shape == ()
        edge = options.get("edge", name in ("extrema", "extreme_logits", "smooth_mlp"))
        case = reference(name, function, given, fixed, edge=edge, hvp=scalar and not edge)
        write(HERE / "programs" / f"{name}.txt", function.__doc__, [case])
        print(name)


if __name__ == "__main__":
    main()
