"""What programs.py and ops.py share: the inputs, the derivatives by JAX, and the text format.

The format is made to be read by people and by thirty lines of Rust (tests/src/reference.rs):

    # a comment
    case sigmoid/generic
    input x 2x3
      0.125 -0.5 1.5
      1.75 0.25 -1.25
    input s scalar
      0.5

A `case` owns the sections below it. A section is `KIND NAME SHAPE` and then one line for each row of the
matrix; a scalar is one line with one number. Numbers are the shortest decimals that read back to the same
f64. The kinds:

    input      what the formula is given
    constant   the same, but no derivative is taken
    output     its value
    cotangent  what the backward pass is given, of the output's shape
    gradient   the vector-Jacobian product with respect to the input of that name
    tangent    a direction for the input of that name
    derivative the Jacobian-vector product: the output's tangent
    hvp        (scalar outputs, where asked for) the Hessian times all tangents, for the input of that name
"""

import math
import pathlib

import jax
import jax.numpy as jnp
import numpy as np

jax.config.update("jax_enable_x64", True)
jax.config.update("jax_platforms", "cpu")

HERE = pathlib.Path(__file__).parent


class Stream:
    """A 64-bit linear congruential generator (Knuth's constants), seeded by a name: the same on every machine."""

    def __init__(self, name):
        self.state = 0
        for byte in name.encode():
            self.state = (self.state * 257 + byte + 1) % 2**64
        for _ in range(8):
            self.uniform()

    def uniform(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 11) / 2**53


def entries(name, shape, low=-1.5, high=1.5):
    """Pseudo-random entries with three decimals; `shape` is () or (rows, columns). Filled column by column."""
    stream = Stream(name)
    rows, columns = shape or (1, 1)
    flat = [round(low + (high - low) * stream.uniform(), 3) for _ in range(rows * columns)]
    return np.array(flat).reshape((columns, rows)).T if shape else np.float64(flat[0])


def array(value):
    """A scalar as (), a nested list as a matrix of rows."""
    value = np.asarray(value, dtype=np.float64)
    assert value.ndim in (0, 2), value.shape
    return value


def absolute(x):
    """|x| whose derivative at zero is zero, as the language has it; `jnp.abs` of JAX 0.10 says one."""
    return x * jnp.sign(x)


def number(value):
    value = float(value)
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "inf" if value > 0 else "-inf"
    return repr(value)


def section(kind, name, value):
    value = array(value)
    shape = "scalar" if value.ndim == 0 else f"{value.shape[0]}x{value.shape[1]}"
    rows = [[value]] if value.ndim == 0 else value
    return [f"{kind} {name} {shape}"] + ["  " + " ".join(number(entry) for entry in row) for row in rows]


def reference(case, function, inputs, constants=None, edge=False, hvp=False, gradients=None, value_only=False):
    """The lines of one case: `function` at `inputs`, its vector-Jacobian and Jacobian-vector products.

    `edge`: a kink, a tie or an overflow; there the two products need not agree and are not compared with
    differences. `gradients` state by hand what JAX leaves undefined, or defines in another way than the language does;
    the products with tangents are then left out. `value_only`: nothing is said about derivatives.
    """
    constants = {name: array(value) for name, value in (constants or {}).items()}
    inputs = {name: array(value) for name, value in inputs.items()}

    def of(given):
        out = function(*(given[name] for name in inputs), *constants.values())
        assert out.ndim in (0, 2), f"{case}: output has shape {out.shape}"
        return out

    output, pull = jax.vjp(of, inputs)
    shape = output.shape
    cotangent = entries(case + " cotangent", shape, 0.5, 1.5) if shape else jnp.float64(1.0)
    (gradient,) = pull(cotangent)
    tangents = {name: entries(f"{case} tangent {name}", value.shape, -1.0, 1.0) for name, value in inputs.items()}
    _, derivative = jax.jvp(of, (inputs,), (tangents,))

    lines = [f"case {case}"]
    for name, entry in inputs.items():
        lines += section("input", name, entry)
    for name, entry in constants.items():
        lines += section("constant", name, entry)
    lines += section("output", "y", output)
    if value_only:
        return lines
    lines += section("cotangent", "y", cotangent)
    for name in inputs:
        lines += section("gradient", name, gradient[name] if gradients is None else gradients[name])
    if gradients is None:
        for name, entry in tangents.items():
            lines += section("tangent", name, entry)
        lines += section("derivative", "y", derivative)
    if not edge:
        check_against_differences(case, of, inputs, cotangent, gradient, tangents, derivative)
    if hvp:
        assert shape == ()
        _, product = jax.jvp(jax.grad(of), (inputs,), (tangents,))
        for name in inputs:
            lines += section("hvp", name, product[name])
    return lines


def check_against_differences(case, of, inputs, cotangent, gradient, tangents, derivative):
    """JAX is the reference, not the judge of itself: ⟨ȳ, Jẋ⟩ = ⟨Jᵀȳ, ẋ⟩, and Jẋ by fourth-order differences."""
    left = float(jnp.sum(cotangent * derivative))
    right = sum(float(jnp.sum(gradient[name] * tangents[name])) for name in inputs)
    assert abs(left - right) <= 1e-11 * (1 + abs(left)), f"{case}: ⟨ȳ, Jẋ⟩ = {left}, ⟨Jᵀȳ, ẋ⟩ = {right}"

    def along(step):
        return of({name: value + step * tangents[name] for name, value in inputs.items()})

    h = 2e-4
    difference = (8 * (along(h) - along(-h)) - (along(2 * h) - along(-2 * h))) / (12 * h)
    scale = 1 + float(jnp.max(jnp.abs(derivative)))
    worst = float(jnp.max(jnp.abs(difference - derivative))) / scale
    assert worst < 1e-8, f"{case}: the derivative is {derivative}, differences say {difference}"


def write(path, title, cases):
    lines = [f"# {line}".rstrip() for line in title.strip().splitlines()]
    lines += [f"# JAX {jax.__version__}, float64. The format: tests/references/reference.py", ""]
    for case in cases:
        lines += case + [""]
    path.write_text("\n".join(lines))
