"""Whole tasks for programs.py: filters, rollouts, networks, cameras, prices, arms. Loops are Python's, branches are
`lax.cond` or a plain `where` whose sides are both smooth.

Each function is the program of the same name in tests/tests/programs/.
"""

import jax
import jax.numpy as jnp
from jax import lax
from jax.scipy.linalg import cho_solve
from jax.scipy.special import logsumexp, ndtr

from registry import program

LN_TAU = jnp.log(2.0 * jnp.pi)


def column(*entries):
    return jnp.stack(entries)[:, None]


def by_rows(*rows):
    return jnp.array([list(row) for row in rows])


# Estimation ----------------------------------------------------------------------------------------------------

COVARIANCE = [[0.5, 0.1, 0.05, 0.0], [0.1, 0.4, 0.0, 0.02], [0.05, 0.0, 0.3, 0.01], [0.0, 0.02, 0.01, 0.2]]


def measurement(x):
    """Range and bearing, and their derivative by the state."""
    reach = jnp.hypot(x[0, 0], x[1, 0])
    c, s = x[0, 0] / reach, x[1, 0] / reach
    zero = jnp.zeros(())
    return column(reach, jnp.arctan2(x[1, 0], x[0, 0])), by_rows([c, s, zero, zero], [-s / reach, c / reach, zero, zero])


@program(
    {
        "x": [[1.25], [0.75], [0.4], [-0.2]],
        "p": COVARIANCE,
        "z": [[1.6], [0.45]],
        "r": [[0.04, 0.005], [0.005, 0.01]],
    }
)
def ekf_update(x, p, z, r):
    """An extended Kalman update by range and bearing: state, covariance, and the log-likelihood by Cholesky."""
    predicted, h = measurement(x)
    innovation = z - predicted
    l = jnp.linalg.cholesky(h @ p @ h.T + r)
    gain = cho_solve((l, True), h @ p).T
    whitened = jnp.sum(innovation * cho_solve((l, True), innovation))
    ln_determinant = 2.0 * jnp.sum(jnp.log(jnp.diag(l)))
    return x + gain @ innovation, p - gain @ h @ p, -0.5 * (whitened + ln_determinant + 2.0 * LN_TAU)


@program(
    {
        "x": [[1.25], [0.75], [0.4], [-0.2]],
        "factor": ((4, 4), -0.8, 0.8),
        "z": [[1.6], [0.45]],
        "deviation": [[0.2], [0.1]],
    }
)
def ekf_log_likelihood(x, factor, z, deviation):
    """How likely a range and a bearing are; the covariance is given by a factor, so that it stays symmetric."""
    predicted, h = measurement(x)
    innovation = z - predicted
    l = jnp.linalg.cholesky(h @ factor @ factor.T @ h.T + jnp.diag(deviation[:, 0] ** 2))
    whitened = jnp.sum(innovation * cho_solve((l, True), innovation))
    return -0.5 * (whitened + 2.0 * jnp.sum(jnp.log(jnp.diag(l))) + 2.0 * LN_TAU)


@program({"y": (5, 1), "ln_scale": -0.3, "ln_amplitude": 0.2, "ln_noise": -1.1}, {"t": [[0.0], [0.4], [1.1], [1.5], [2.3]]})
def gaussian_process(y, ln_scale, ln_amplitude, ln_noise, t):
    """The log evidence of a Gaussian process; the kernel's matrix is written entry by entry."""
    gap = (t - t.T) / jnp.exp(ln_scale)
    k = jnp.exp(2.0 * ln_amplitude - 0.5 * gap**2) + jnp.exp(2.0 * ln_noise) * jnp.eye(5)
    l = jnp.linalg.cholesky(k)
    return -0.5 * jnp.sum(y * cho_solve((l, True), y)) - jnp.sum(jnp.log(jnp.diag(l))) - 2.5 * LN_TAU


@program({"a": (6, 3), "b": (6, 1), "ridge": 0.15})
def least_squares(a, b, ridge):
    """The ridge solution of a·x ≈ b through the normal equations and an LU factorisation."""
    return jnp.linalg.solve(a.T @ a + ridge * jnp.eye(3), a.T @ b)


@program({"x": (6, 2), "logits": (3, 1), "means": (3, 2), "ln_sigma": ((3, 1), -0.6, 0.4)})
def gaussian_mixture(x, logits, means, ln_sigma):
    """The log-likelihood of six points under three round normal distributions."""
    ln_weights = jax.nn.log_softmax(logits, axis=0)
    terms = []
    for k in range(3):
        z = (x - means[k : k + 1]) / jnp.exp(ln_sigma[k, 0])
        squares = jnp.sum(z**2, axis=1)
        terms.append(ln_weights[k, 0] - 2.0 * ln_sigma[k, 0] - LN_TAU - 0.5 * squares)
    return jnp.sum(logsumexp(jnp.stack(terms, axis=1), axis=1))


def unicycle(x, speed, dt):
    return column(
        x[0, 0] + speed * dt * jnp.cos(x[2, 0]), x[1, 0] + speed * dt * jnp.sin(x[2, 0]), x[2, 0] + 0.5 * dt * x[0, 0]
    )


@program({"mean": (3, 1), "factor": ((3, 3), -0.6, 0.6), "speed": 1.3, "dt": 0.4})
def cubature_prediction(mean, factor, speed, dt):
    """A normal distribution through a nonlinear map by six cubature points: the mean and the covariance."""
    l = jnp.sqrt(3.0) * jnp.linalg.cholesky(factor @ factor.T + 0.05 * jnp.eye(3))
    points = [mean + sign * l[:, i : i + 1] for i in range(3) for sign in (1.0, -1.0)]
    images = [unicycle(point, speed, dt) for point in points]
    centre = sum(images) / 6.0
    return centre, sum((image - centre) @ (image - centre).T for image in images) / 6.0


@program({"x": (6, 3)})
def mean_and_covariance(x):
    """Three outputs: the means, the covariance, and the total variance."""
    mean = jnp.mean(x, axis=0, keepdims=True)
    centred = x - mean
    covariance = centred.T @ centred / 5.0
    return mean, covariance, jnp.trace(covariance)


# Rollouts ------------------------------------------------------------------------------------------------------


def pendulum_slope(x, length, damping):
    return column(x[1, 0], -9.81 / length * jnp.sin(x[0, 0]) - damping * x[1, 0])


def runge_kutta(slope, x, dt):
    k1 = slope(x)
    k2 = slope(x + 0.5 * dt * k1)
    k3 = slope(x + 0.5 * dt * k2)
    k4 = slope(x + dt * k3)
    return x + dt / 6.0 * (k1 + 2.0 * k2 + 2.0 * k3 + k4)


@program({"start": [[1.2], [-0.3]], "length": 0.9, "damping": 0.15})
def pendulum(start, length, damping):
    """Fifty steps of a damped pendulum by Runge and Kutta's method: where it is at the end."""
    step = lambda x, _: (runge_kutta(lambda at: pendulum_slope(at, length, damping), x, 0.02), None)
    return lax.scan(step, start, None, length=50)[0]


@program({"start": [[1.2], [-0.3]], "length": 0.9, "damping": 0.15})
def pendulum_energy(start, length, damping):
    """The pendulum's energy summed over the way, each step computed again in the backward pass."""
    x, total = start, 0.0
    for _ in range(20):
        x = runge_kutta(lambda at: pendulum_slope(at, length, damping), x, 0.05)
        total += 0.05 * (0.5 * (length * x[1, 0]) ** 2 + 9.81 * length * (1.0 - jnp.cos(x[0, 0])))
    return total


@program({"heights": [[1.0], [0.6], [1.7]], "speeds": [[0.2], [-0.5], [0.1]], "restitution": 0.8, "drag": 0.05})
def bouncing_balls(heights, speeds, restitution, drag):
    """Three balls for forty steps: a branch within two loops; the weighted heights at the end."""
    ys, vs = list(heights[:, 0]), list(speeds[:, 0])
    for _ in range(40):
        for j in range(3):
            v = vs[j] - 0.04 * (9.81 + drag * vs[j])
            y = ys[j] + 0.04 * v
            below = y < 0.0
            ys[j] = jnp.where(below, -restitution * y, y)
            vs[j] = jnp.where(below, -restitution * v, v)
    return sum((j + 1.0) * y + 0.5 * v * v for j, (y, v) in enumerate(zip(ys, vs)))


@program({"x": (4, 1), "w": ((4, 4), -0.8, 0.8), "b": (4, 1)})
def checkpointed_flow(x, w, b):
    """Eight steps x + 0.2·tanh(w·x + b); each is computed again in the backward pass."""
    for _ in range(8):
        x = x + 0.2 * jnp.tanh(w @ x + b)
    return x


@program({"a": [[2.0, 0.3, -0.2], [0.1, 1.5, 0.4], [-0.3, 0.2, 1.8]]})
def newton_schulz(a):
    """The inverse by ten steps x ← x·(2 − a·x): a carried matrix."""
    x = a.T / jnp.sum(a**2)
    for _ in range(10):
        x = x @ (2.0 * jnp.eye(3) - a @ x)
    return x


@program({"x": ((6, 1), -0.8, 0.8)})
def rosenbrock(x):
    """Rosenbrock's function by indexing in a loop."""
    return sum(100.0 * (x[i + 1, 0] - x[i, 0] ** 2) ** 2 + (1.0 - x[i, 0]) ** 2 for i in range(5))


# Networks ------------------------------------------------------------------------------------------------------


@program(
    {
        "x": (6, 8),
        "wq": ((8, 8), -0.6, 0.6),
        "wk": ((8, 8), -0.6, 0.6),
        "wv": ((8, 8), -0.6, 0.6),
        "wo": ((8, 8), -0.6, 0.6),
    }
)
def multi_head_attention(x, wq, wk, wv, wo):
    """Two heads of four columns each, and what they say projected and added up."""
    q, k, v = x @ wq, x @ wk, x @ wv
    out = jnp.zeros((6, 8))
    for head in range(2):
        part = slice(4 * head, 4 * head + 4)
        weights = jax.nn.softmax(q[:, part] @ k[:, part].T / 2.0, axis=1)
        out += weights @ v[:, part] @ wo[part]
    return out


@program(
    {
        "cell": {
            "wz": ((3, 4), -0.8, 0.8), "uz": ((4, 4), -0.8, 0.8), "bz": (1, 4),
            "wr": ((3, 4), -0.8, 0.8), "ur": ((4, 4), -0.8, 0.8), "br": (1, 4),
            "wh": ((3, 4), -0.8, 0.8), "uh": ((4, 4), -0.8, 0.8), "bh": (1, 4),
        },
        "h0": (1, 4),
    },
    {"xs": (20, 3)},
)
def gru(cell, h0, xs):
    """A gated recurrent unit over twenty inputs: the last state."""
    h = h0
    for t in range(20):
        x = xs[t : t + 1]
        z = jax.nn.sigmoid(x @ cell["wz"] + h @ cell["uz"] + cell["bz"])
        r = jax.nn.sigmoid(x @ cell["wr"] + h @ cell["ur"] + cell["br"])
        proposal = jnp.tanh(x @ cell["wh"] + (r * h) @ cell["uh"] + cell["bh"])
        h = (1.0 - z) * h + z * proposal
    return h


@program({"x": (4, 6), "gain": (1, 6), "bias": (1, 6)})
def layer_norm_by_rows(x, gain, bias):
    """Layer normalisation row by row."""
    centred = x - jnp.mean(x, axis=1, keepdims=True)
    return centred / jnp.sqrt(jnp.var(x, axis=1, keepdims=True) + 1e-5) * gain + bias


@program(
    {"p": {"w1": (7, 6), "b1": (1, 6), "w2": (6, 4), "b2": (1, 4)}},
    {"x": (5, 7), "t": [[0.0, 0.0, 1.0, 0.0], [1.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0]] + 2 * [[0.0, 1.0, 0.0, 0.0]]},
)
def classifier(p, x, t):
    """The loss of a network whose parameters are a struct."""
    scores = jax.nn.sigmoid(x @ p["w1"] + p["b1"]) @ p["w2"] + p["b2"]
    return -jnp.sum(t * jax.nn.log_softmax(scores, axis=1)) / 5.0


@program(
    {
        "p": {
            "hidden": {"w": (5, 6), "b": (1, 6)},
            "middle": {"w": (6, 6), "b": (1, 6)},
            "out": {"w": (6, 3), "b": (1, 3)},
            "scale": 0.7,
        },
        "x": (4, 5),
    }
)
def nested_structs(p, x):
    """A network of three layers, each a struct in the network's struct."""
    h = jnp.tanh(x @ p["hidden"]["w"] + p["hidden"]["b"])
    h = h + jnp.tanh(h @ p["middle"]["w"] + p["middle"]["b"])
    return p["scale"] * (h @ p["out"]["w"] + p["out"]["b"])


@program({"x": (3, 5), "w": ((4, 5, 5), -0.7, 0.7), "b": (4, 1, 5)})
def residual_layers(x, w, b):
    """Four layers h + tanh(h·w + b), the weights in arrays."""
    h = x
    for k in range(4):
        h = h + jnp.tanh(h @ w[k] + b[k])
    return jnp.sum(h**2)


@program({"image": (6, 6), "kernel": (3, 3), "bias": 0.1})
def convolution(image, kernel, bias):
    """A small convolution by four loops, and a rectifier."""
    rows = [[jnp.sum(image[i : i + 3, j : j + 3] * kernel) + bias for j in range(4)] for i in range(4)]
    return jax.nn.relu(by_rows(*rows))


@program({"image": (6, 6), "kernels": (2, 3, 3)})
def convolution_by_views(image, kernels):
    """Two channels by views of the image: the sum of squares of what they see."""
    seen = [jnp.sum(image[i : i + 3, j : j + 3] * kernels[c]) for c in range(2) for i in range(4) for j in range(4)]
    return sum(jax.nn.softplus(value) ** 2 for value in seen)


# Vision --------------------------------------------------------------------------------------------------------


def rotate(r, p):
    """The rotation vector r applied to p, after Rodrigues; near zero by its first terms."""
    squared = jnp.sum(r**2)

    def near(r):
        return p + jnp.cross(r[:, 0], p[:, 0])[:, None]

    def far(r):
        theta = jnp.sqrt(jnp.sum(r**2))
        axis = r / theta
        turned = jnp.cross(axis[:, 0], p[:, 0])[:, None]
        return jnp.cos(theta) * p + jnp.sin(theta) * turned + (1.0 - jnp.cos(theta)) * jnp.sum(axis * p) * axis

    return lax.cond(squared < 1e-12, near, far, r)


def reproject(pose, point, camera, seen):
    at = rotate(pose[:3], point) + pose[3:]
    u, v = at[0, 0] / at[2, 0], at[1, 0] / at[2, 0]
    squared = u * u + v * v
    distortion = camera[1, 0] * squared + camera[2, 0] * squared**2
    return camera[0, 0] * (1.0 + distortion) * column(u, v) - seen


CAMERA = [[500.0], [-0.12], [0.03]]
POINT = [[0.4], [-0.7], [0.3]]
SEEN = [[70.0], [-60.0]]


@program(
    {"pose": [[0.3], [-0.5], [0.2], [0.1], [-0.2], [4.0]], "point": POINT, "camera": CAMERA}, {"seen": SEEN}
)
def reprojection(pose, point, camera, seen):
    """The residual of bundle adjustment: rotate after Rodrigues, shift, project through a pinhole, distort, compare."""
    return reproject(pose, point, camera, seen)


@program({"pose": [[0.0], [0.0], [0.0], [0.1], [-0.2], [4.0]], "point": POINT, "camera": CAMERA}, {"seen": SEEN})
def reprojection_unrotated(pose, point, camera, seen):
    """The same without rotation, which takes the other branch."""
    return reproject(pose, point, camera, seen)


@program({"h": (3, 3), "points": ((2, 5), -1.0, 1.0)}, {"seen": (2, 5)})
def homography(h, points, seen):
    """The squared transfer error of a homography, point by point."""
    h = h + 3.0 * jnp.eye(3)
    at = h @ jnp.vstack([points, jnp.ones((1, 5))])
    return jnp.sum((at[:2] / at[2:] - seen) ** 2)


# Finance -------------------------------------------------------------------------------------------------------


def option(s, k, r, sigma, t, sign):
    spread = sigma * jnp.sqrt(t)
    d1 = (jnp.log(s / k) + (r + 0.5 * sigma * sigma) * t) / spread
    return sign * (s * ndtr(sign * d1) - k * jnp.exp(-r * t) * ndtr(sign * (d1 - spread)))


@program({"s": 105.0, "k": 100.0, "r": 0.03, "sigma": 0.22, "t": 0.75}, {"is_call": 1.0})
def european_call(s, k, r, sigma, t, is_call):
    """Black–Scholes; data says that it is a call."""
    return option(s, k, r, sigma, t, is_call)


@program({"s": 105.0, "k": 100.0, "r": 0.03, "sigma": 0.22, "t": 0.75}, {"is_call": 0.0})
def european_put(s, k, r, sigma, t, is_call):
    """Black–Scholes; data says that it is a put."""
    return option(s, k, r, sigma, t, -1.0 + is_call)


@program({"s": 98.0, "k": 100.0, "r": 0.04, "sigma": 0.3, "t": 1.0})
def american_put(s, k, r, sigma, t):
    """An American put on a binomial tree of eight steps: the holder chooses at every node."""
    dt = t / 8.0
    up = jnp.exp(sigma * jnp.sqrt(dt))
    down = 1.0 / up
    discount = jnp.exp(-r * dt)
    p = (jnp.exp(r * dt) - down) / (up - down)
    prices = [s * up ** (2 * j - 8) for j in range(9)]
    values = [jnp.maximum(k - price, 0.0) for price in prices]
    for step in range(8):
        for j in range(8 - step):
            prices[j] = prices[j] * up
            hold = discount * (p * values[j + 1] + (1.0 - p) * values[j])
            values[j] = jnp.where(k - prices[j] > hold, k - prices[j], hold)
    return values[0]


# Robust residuals ----------------------------------------------------------------------------------------------


@program({"x": (7, 2), "w": (2, 1), "b": 0.2, "delta": 1.1}, {"y": ((7, 1), -4.0, 4.0)})
def huber_regression(x, w, b, delta, y):
    """Huber's loss by a branch for every residual."""
    e = x @ w + b - y
    size = jnp.abs(e)
    return jnp.sum(jnp.where(size <= delta, 0.5 * e**2, delta * (size - 0.5 * delta)))


@program({"e": ((6, 1), -3.0, 3.0), "scale": 0.9})
def cauchy_residuals(e, scale):
    """Cauchy's weights, √ln(1 + (e/c)²) with the sign of e; residuals near zero by their own branch."""
    z = e / scale
    return scale * jnp.sign(z) * jnp.sqrt(jnp.log1p(z**2))


@program({"g": (3, 2), "limit": 1.2})
def clipped(g, limit):
    """A gradient whose norm is above the limit is scaled to it: a branch of matrices."""
    norm = jnp.sqrt(jnp.sum(g**2))
    return jnp.where(norm > limit, limit / norm * g, g)


@program({"g": ((3, 2), -0.3, 0.3), "limit": 1.2})
def clipped_small(g, limit):
    """The same below the limit: nothing happens, and the limit has no influence."""
    norm = jnp.sqrt(jnp.sum(g**2))
    return jnp.where(norm > limit, limit / norm * g, g)


# Robotics ------------------------------------------------------------------------------------------------------


@program({"angles": (3, 1), "lengths": ((3, 1), 0.4, 1.2)})
def planar_arm(angles, lengths):
    """Where the hand of an arm of three links is, and where it points."""
    turns = jnp.cumsum(angles[:, 0])
    return column(
        jnp.sum(lengths[:, 0] * jnp.cos(turns)), jnp.sum(lengths[:, 0] * jnp.sin(turns)), turns[2]
    )


@program({"q": (6, 1), "reach": ((6, 1), 0.1, 0.6)})
def joint_chain(q, reach):
    """Six joints, turning about z and y in turns, as a product of 4×4 transforms: the hand's pose."""
    pose = jnp.eye(4)
    zero, one = jnp.zeros(()), jnp.ones(())
    for i in range(6):
        c, s, d = jnp.cos(q[i, 0]), jnp.sin(q[i, 0]), reach[i, 0]
        if i % 2 == 0:
            step = by_rows([c, -s, zero, zero], [s, c, zero, zero], [zero, zero, one, d], [zero, zero, zero, one])
        else:
            step = by_rows([c, zero, s, d], [zero, one, zero, zero], [-s, zero, c, zero], [zero, zero, zero, one])
        pose = pose @ step
    return pose
