"""Whole Jacobians and Hessians by JAX, one file of solvers/ each, for ../tests/references_solvers.rs.

    .venv/bin/python solvers.py

The sections are those of reference.py, and `jacobian NAME RxC`, `hessian NAME RxC`: entries of the output down the rows,
those of the input NAME along the columns, each counted column by column. A Hessian's block of x and y is `x_y`.
"""

import jax
import jax.numpy as jnp
from jax.scipy.special import ndtr

from reference import HERE, array, entries, section, write


def flat(value):
    """The entries, column by column."""
    value = jnp.asarray(value)
    return value.T.reshape(-1) if value.ndim == 2 else value.reshape(-1)


def unflat(entries_, like):
    return entries_.reshape(like.shape[::-1]).T if like.ndim == 2 else entries_.reshape(like.shape)


def case(name, function, inputs, constants, kind):
    inputs = {key: array(value) for key, value in inputs.items()}
    constants = {key: array(value) for key, value in constants.items()}
    lines = [f"case {name}"]
    for key, value in inputs.items():
        lines += section("input", key, value)
    for key, value in constants.items():
        lines += section("constant", key, value)
    lines += section("output", "y", function(**inputs, **constants))

    def of(*flats):
        given = {key: unflat(own, like) for (key, like), own in zip(inputs.items(), flats, strict=True)}
        return function(**given, **constants)

    flats = [flat(value) for value in inputs.values()]
    keys, places = list(inputs), range(len(inputs))
    if kind == "jacobian":
        both = [jax.jacfwd(lambda *a: flat(of(*a)), places), jax.jacrev(lambda *a: flat(of(*a)), places)]
        by, other = (mode(*flats) for mode in both)
        for key, own, check in zip(keys, by, other, strict=True):
            assert jnp.allclose(own, check, rtol=1e-11, atol=1e-12), (name, key)
            lines += section("jacobian", key, own)
    else:
        blocks = jax.hessian(of, places)(*flats)
        for i in places:
            for j in places[i:]:
                lines += section("hessian", keys[i] if i == j else f"{keys[i]}_{keys[j]}", blocks[i][j])
    return lines


def column(*values):
    return jnp.stack(values)[:, None]


def bundle_adjustment(camera, point, weight, seen):
    """A bundle-adjustment residual: camera by Rodrigues rotation, centre, focal length, principal point, distortion."""
    c = camera[:, 0]
    turn, centre = c[0:3], c[3:6]
    angle = jnp.sqrt(jnp.sum(turn**2))
    axis = turn / angle
    p = point[:, 0] - centre
    q = p * jnp.cos(angle) + jnp.cross(axis, p) * jnp.sin(angle) + axis * jnp.dot(axis, p) * (1 - jnp.cos(angle))
    x, y = q[0] / q[2], q[1] / q[2]
    r2 = x * x + y * y
    scale = c[6] * (1 + c[9] * r2 + c[10] * r2 * r2)
    return weight * (column(scale * x + c[7], scale * y + c[8]) - seen)


def motion(x, dt):
    """Six states by constant speed and turn rate: position, heading, speed, turn rate, the speedometer's bias."""
    px, py, heading, speed, rate, bias = x[:, 0]
    after = heading + rate * dt
    radius = speed / rate
    return column(
        px + radius * (jnp.sin(after) - jnp.sin(heading)),
        py - radius * (jnp.cos(after) - jnp.cos(heading)),
        after,
        speed,
        rate,
        bias * jnp.exp(-dt / 60.0),
    )


def sighting(x, beacon):
    """What the six states show: range and bearing of a beacon, and the speedometer."""
    dx, dy = beacon[0, 0] - x[0, 0], beacon[1, 0] - x[1, 0]
    return column(jnp.hypot(dx, dy), jnp.arctan2(dy, dx) - x[2, 0], x[3, 0] + x[5, 0])


def rosenbrock(x):
    """Rosenbrock's function of six variables."""
    x = x[:, 0]
    return sum(100.0 * (x[i + 1] - x[i] ** 2) ** 2 + (1.0 - x[i]) ** 2 for i in range(5))


def logistic(w, x, t):
    """Logistic regression of eight parameters over twenty observations."""
    z = x @ w
    return jnp.sum(jax.nn.softplus(z) - t * z) + 0.05 * jnp.sum(w**2)


def option(spot, volatility, rate, years, strike):
    """The price of a European call of four parameters."""
    spread = volatility * jnp.sqrt(years)
    d1 = (jnp.log(spot / strike) + (rate + 0.5 * volatility**2) * years) / spread
    return spot * ndtr(d1) - strike * jnp.exp(-rate * years) * ndtr(d1 - spread)


CAMERA = [[0.3], [-0.2], [0.5], [0.1], [-0.4], [-3.0], [1.2], [0.02], [-0.03], [-0.15], [0.04]]
STATE = [[1.2], [-0.7], [0.4], [2.5], [0.3], [0.05]]
LABELS = [[float(i % 3 == 0)] for i in range(20)]

TASKS = [
    (bundle_adjustment, {"camera": CAMERA, "point": [[0.4], [0.7], [1.1]], "weight": 0.8}, {"seen": [[0.1], [0.2]]}, "jacobian"),
    (motion, {"x": STATE}, {"dt": 0.1}, "jacobian"),
    (sighting, {"x": STATE}, {"beacon": [[4.0], [3.0]]}, "jacobian"),
    (rosenbrock, {"x": [[-1.2], [1.0], [0.7], [-0.4], [1.3], [0.2]]}, {}, "hessian"),
    (logistic, {"w": entries("logistic w", (8, 1))}, {"x": entries("logistic x", (20, 8)), "t": LABELS}, "hessian"),
    (option, {"spot": 105.0, "volatility": 0.22, "rate": 0.03, "years": 0.75}, {"strike": 100.0}, "hessian"),
]


def main():
    (HERE / "solvers").mkdir(exist_ok=True)
    for function, inputs, constants, kind in TASKS:
        name = function.__name__
        write(HERE / "solvers" / f"{name}.txt", function.__doc__, [case(name, function, inputs, constants, kind)])
        print(name)


if __name__ == "__main__":
    main()
