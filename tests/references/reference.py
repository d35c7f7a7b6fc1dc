"""What programs.py and ops.py share: the inputs, the derivatives by JAX, and the text format.

The format is made to be read by people and by thirty lines of Rust (tests/src/reference.rs):

    # a comment
    case sigmoid/generic
    input x 2x3
      0.125 -0.5 1.5
      1.75 0.25 -1.25
    input s scalar
      0.5

A struct stands leaf by leaf, `input p.w1 7x6`; so does an output of several parts, `output y.0 4x1`. The matrices of
an array `[SMatrix; N]` are side by side in one section, and data that counts or chooses is written as a number.

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
    """A scalar as (), a nested list as a matrix of rows, deeper ones as an array [matrix; N]; a dict is a struct."""
    if isinstance(value, dict):
        return {name: array(field) for name, field in value.items()}
    value = np.asarray(value, dtype=np.float64)
    assert value.ndim in (0, 2, 3), value.shape
    return value


def leaves(name, value):
    """(path, matrix) for every leaf: a struct's fields are `p.w1`, a tuple's parts `y.0`, and the matrices of an
    array stand side by side, which is how `[SMatrix; N]` lies in memory."""
    if isinstance(value, dict):
        parts = value.items()
    elif isinstance(value, tuple):
        parts = enumerate(value)
    else:
        value = np.asarray(value, dtype=np.float64)
        return [(name, np.hstack(value) if value.ndim == 3 else value)]
    return [leaf for key, part in parts for leaf in leaves(f"{name}.{key}", part)]


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
    lines = []
    for path, leaf in leaves(name, value):
        shape = "scalar" if leaf.ndim == 0 else f"{leaf.shape[0]}x{leaf.shape[1]}"
        rows = [[leaf]] if leaf.ndim == 0 else leaf
        lines += [f"{kind} {path} {shape}"] + ["  " + " ".join(number(entry) for entry in row) for row in rows]
    return lines


def in_order(like, value):
    """JAX sorts the fields of a struct; here they stand as the inputs have them."""
    return {key: in_order(part, value[key]) for key, part in like.items()} if isinstance(like, dict) else value


def inner(left, right):
    """The sum of the products of all entries."""
    return sum(float(jnp.sum(a * b)) for a, b in zip(jax.tree.leaves(left), jax.tree.leaves(right), strict=True))


def drawn(name, like, low, high):
    """Entries for everything in a value: a cotangent or a tangent of it."""
    if isinstance(like, dict):
        return {key: drawn(f"{name}.{key}", part, low, high) for key, part in like.items()}
    if isinstance(like, tuple):
        return tuple(drawn(f"{name}.{k}", part, low, high) for k, part in enumerate(like))
    if len(like.shape) == 3:
        return np.stack([entries(f"{name}.{k}", like.shape[1:], low, high) for k in range(like.shape[0])])
    return entries(name, like.shape, low, high)


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
        assert all(part.ndim in (0, 2) for part in jax.tree.leaves(out)), f"{case}: {jax.tree.map(jnp.shape, out)}"
        return out

    output, pull = jax.vjp(of, inputs)
    alone = not isinstance(output, tuple) and output.shape == ()
    cotangent = jnp.float64(1.0) if alone else drawn(case + " cotangent", output, 0.5, 1.5)
    (gradient,) = pull(jax.tree.map(jnp.asarray, cotangent))
    tangents = {name: drawn(f"{case} tangent {name}", value, -1.0, 1.0) for name, value in inputs.items()}
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
        lines += section("gradient", name, in_order(inputs[name], gradient[name]) if gradients is None else gradients[name])
    if gradients is None:
        for name, entry in tangents.items():
            lines += section("tangent", name, entry)
        lines += section("derivative", "y", derivative)
    if not edge:
        check_against_differences(case, of, inputs, cotangent, gradient, tangents, derivative)
    if hvp:
        assert alone
        _, product = jax.jvp(jax.grad(of), (inputs,), (tangents,))
        for name in inputs:
            lines += section("hvp", name, in_order(inputs[name], product[name]))
    return lines


def check_against_differences(case, of, inputs, cotangent, gradient, tangents, derivative):
    """JAX is the reference, not the judge of itself: ⟨ȳ, Jẋ⟩ = ⟨Jᵀȳ, ẋ⟩, and Jẋ by fourth-order differences."""
    left, right = inner(cotangent, derivative), inner(gradient, tangents)
    assert abs(left - right) <= 1e-11 * (1 + abs(left)), f"{case}: ⟨ȳ, Jẋ⟩ = {left}, ⟨Jᵀȳ, ẋ⟩ = {right}"

    def along(step):
        return of(jax.tree.map(lambda value, tangent: value + step * tangent, inputs, tangents))

    h = 2e-4
    at = [along(step) for step in (h, -h, 2 * h, -2 * h)]
    difference = jax.tree.map(lambda a, b, c, d: (8 * (a - b) - (c - d)) / (12 * h), *at)
    for pushed, found in zip(jax.tree.leaves(derivative), jax.tree.leaves(difference), strict=True):
        worst = float(jnp.max(jnp.abs(found - pushed))) / (1 + float(jnp.max(jnp.abs(pushed))))
        assert worst < 1e-8, f"{case}: the derivative is {pushed}, differences say {found}"


def write(path, title, cases):
    lines = [f"# {line}".rstrip() for line in title.strip().splitlines()]
    lines += [f"# JAX {jax.__version__}, float64. The format: tests/references/reference.py", ""]
    for case in cases:
        lines += case + [""]
    path.write_text("\n".join(lines))
