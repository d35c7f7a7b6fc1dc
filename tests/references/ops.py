"""Every function of the language, one by one: values and derivatives by JAX, in ops.txt.

    python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/python ops.py

A case is called `function/what`. The whats:

    generic   points where the function is smooth; checked against differences here
    scalar    the same for one number
    edge…     kinks, ties, zeros, the ends of the domain: JAX's convention, unless the language's own is stated;
              edge_nan: only that NaN comes out
    large     arguments of ±1000 and the like
    tail      values of very different magnitude, to be compared entry by entry and not by the largest

Shapes follow nalgebra: `row_sum` is the row of column sums, `column_sum` the column of row sums.
"""

import jax
import jax.numpy as jnp
from jax.scipy import special
from jax.scipy.linalg import solve_triangular

from reference import HERE, absolute, array, entries, reference, write

CASES = []


def case(name, function, inputs, constants=None, **options):
    options.setdefault("edge", not name.split("/")[1].startswith(("generic", "scalar", "tail")))
    CASES.append(reference(name, function, inputs, constants, **options))


def row(*values):
    return [[float(value) for value in values]]


def column(*values):
    return [[float(value)] for value in values]


# Entry by entry ------------------------------------------------------------------------------------------------


def round_half_away(x):
    """Like `f64::round`; JAX's own rounds half to even."""
    return jnp.sign(x) * jnp.floor(jnp.abs(x) + 0.5)


def unary(name, function, low=-1.5, high=1.5, tail=None, **edges):
    """Always 2×3, the given values over and over, so that one function of Rust serves all cases but `scalar`."""

    def filled(values):
        return array([[values[(2 * j + i) % len(values)] for j in range(3)] for i in range(2)])

    inputs = {"x": entries(f"{name} x", (2, 3), low, high)}
    case(f"{name}/generic", function, inputs)
    case(f"{name}/scalar", function, {"x": entries(f"{name} scalar", (), low, high)})
    case(f"{name}/edge_nan", function, {"x": filled((NAN, 0.5))}, value_only=True)
    if tail:
        case(f"{name}/tail", function, {"x": filled(tail)}, edge=True)
    for what, values in edges.items():
        case(f"{name}/{what}", function, {"x": filled(values)})


INF = float("inf")
NAN = float("nan")

unary("abs", absolute, edge=(0, -0.0, -1, 1))
unary("signum", jnp.sign, edge=(0, -0.0, -2, 2))
unary("sqrt", jnp.sqrt, 0.1, 4.0, edge_zero=(0, 1), tail=(1e-300, 1e-8, 1, 1e8, 1e300))
unary("cbrt", jnp.cbrt, tail=(1e-12, -1e-12, 8, -27, 1e12))
unary("exp", jnp.exp, edge=(0, 1), large=(-1000, 1000), tail=(-700, -40, 40, 700))
unary("exp2", jnp.exp2, edge=(0, 1, -1), large=(-2000, 2000), tail=(-1000, -40, 40, 1000))
unary("exp_m1", jnp.expm1, edge=(0, 1), large=(-1000, 1000), tail=(-1e-12, 1e-12, 40))
unary("ln", jnp.log, 0.1, 4.0, edge_zero=(0, 1), tail=(1e-300, 1e-8, 1e8, 1e300))
unary("ln_1p", jnp.log1p, -0.8, 4.0, edge=(0, -1, 1), tail=(-1e-12, 1e-12, 1e12))
unary("log2", jnp.log2, 0.1, 4.0, edge_zero=(0, 1, 2), tail=(1e-300, 1e-8, 1e8, 1e300))
unary("log10", jnp.log10, 0.1, 4.0, edge_zero=(0, 1, 10), tail=(1e-300, 1e-8, 1e8, 1e300))
unary("sin", jnp.sin, -4.0, 4.0, edge=(0,), large=(1000, -1000, 1e6))
unary("cos", jnp.cos, -4.0, 4.0, edge=(0,), large=(1000, -1000, 1e6))
unary("tan", jnp.tan, edge=(0,), large=(1000, -1000))
unary("asin", jnp.arcsin, -0.9, 0.9, edge=(0,), edge_end=(1, -1))
unary("acos", jnp.arccos, -0.9, 0.9, edge=(0,), edge_end=(1, -1))
unary("atan", jnp.arctan, edge=(0,), large=(1000, -1000), tail=(1e-9, -1e9, 1e9))
unary("sinh", jnp.sinh, edge=(0,), tail=(-300, -1e-9, 1e-9, 300))
unary("cosh", jnp.cosh, edge=(0,), tail=(-300, 300))
unary("tanh", jnp.tanh, edge=(0,), large=(1000, -1000), tail=(-1e-9, 1e-9, 5))
unary("asinh", jnp.arcsinh, edge=(0,), tail=(-1e6, -1e-9, 1e-9, 1e6))
unary("acosh", jnp.arccosh, 1.1, 4.0, tail=(1.5, 1e6))
unary("atanh", jnp.arctanh, -0.9, 0.9, edge=(0,), edge_end=(1, -1), tail=(-1e-9, 1e-9, 0.999))
unary("recip", lambda x: 1.0 / x, 0.2, 2.0, tail=(1e-100, -1e100, 3), large=(1000, -1000))
unary("square", jnp.square, edge=(0,), large=(1000, -1000))
unary("floor", jnp.floor, edge=(0, 1, -1, -0.5, 2.5), large=(1000.5, -1000.5))
unary("ceil", jnp.ceil, edge=(0, 1, -1, -0.5, 2.5), large=(1000.5, -1000.5))
unary("round", round_half_away, edge=(0, 0.5, -0.5, 1.5, 2.5, -2.5, 1), large=(1000.5, -1000.5))
unary("erf", special.erf, edge=(0,), large=(1000, -1000), tail=(-1e-9, 1e-9, 3))
unary("erfc", special.erfc, edge=(0,), large=(1000, -1000), tail=(-3, 3, 10, 20))
unary("normal_cdf", special.ndtr, edge=(0,), large=(1000, -1000), tail=(-30, -10, -3, 3))


def binary(name, function, x, y, only=None):
    """Two matrices, two scalars, and a matrix with a scalar on either side, each in its own range."""
    for what, left, right in [
        ("generic", (2, 3), (2, 3)),
        ("scalar", (), ()),
        ("generic_scalar_right", (2, 3), ()),
        ("generic_scalar_left", (), (2, 3)),
    ]:
        if only and what not in only:
            continue
        inputs = {"x": entries(f"{name} x {what}", left, *x), "y": entries(f"{name} y {what}", right, *y)}
        case(f"{name}/{what}", function, inputs)


WIDE = (-1.5, 1.5)
POSITIVE = (0.2, 2.0)

binary("atan2", jnp.arctan2, WIDE, WIDE)
case("atan2/edge_axes", jnp.arctan2, {"x": row(0, 1, 0, -1), "y": row(1, 0, -1, 0)})
binary("powf", jnp.power, POSITIVE, WIDE)
case("powf/edge_zero", jnp.power, {"x": row(0, 0, 0, 4), "y": row(1, 2, 3, 0)})
binary("hypot", jnp.hypot, WIDE, WIDE)
# JAX's derivative overflows here; the language's does not.
case("hypot/large", lambda x, y: 1e200 * jnp.hypot(x / 1e200, y / 1e200), {"x": row(3e200, -1e200), "y": row(4e200, 0)})
case(
    "hypot/edge_zero",
    jnp.hypot,
    {"x": row(0), "y": row(0)},
    # `norm` at zero has gradient zero, and so has its special case.
    gradients={"x": row(0), "y": row(0)},
)
binary("min", jnp.minimum, WIDE, WIDE)
binary("max", jnp.maximum, WIDE, WIDE)
case("min/edge_ties", jnp.minimum, {"x": row(1, 0, -0.0, 2, -3), "y": row(1, 0, 0, 3, -5)})
case("max/edge_ties", jnp.maximum, {"x": row(1, 0, -0.0, 2, -3), "y": row(1, 0, 0, 3, -5)})
case("min/edge_nan", jnp.minimum, {"x": row(NAN, 1, NAN), "y": row(1, NAN, NAN)}, value_only=True)
case("max/edge_nan", jnp.maximum, {"x": row(NAN, 1, NAN), "y": row(1, NAN, NAN)}, value_only=True)
case("clamp/generic", lambda x, low, high: jnp.clip(x, low, high),
     {"x": row(-2, -0.7, 0.1, 0.8, 1.9), "low": -0.5, "high": 1.25})
case("clamp/edge_ties", lambda x, low, high: jnp.clip(x, low, high),
     {"x": row(-1, 1, 0, -2, 2), "low": -1.0, "high": 1.0})
for n in (-3, -1, 0, 1, 2, 3, 7):
    case(f"powi/generic_{n}".replace("-", "minus_"), lambda x, n=n: jax.lax.integer_pow(x, n),
         {"x": entries(f"powi {n}", (2, 3), 0.3, 1.5) * array([[1, -1, 1], [-1, 1, -1]])})
for n in (0, 1, 2, 3):
    case(f"powi/edge_zero_{n}", lambda x, n=n: jax.lax.integer_pow(x, n), {"x": row(0, -1)})

# Activations ---------------------------------------------------------------------------------------------------

FAR = (1000, -1000)

unary("sigmoid", jax.nn.sigmoid, edge=(0,), large=FAR, tail=(-700, -40, 5))
unary("relu", jax.nn.relu, edge=(0, -0.0, 1, -1), large=FAR)
unary("leaky_relu", jax.nn.leaky_relu, edge=(0, 1, -1), large=FAR)
binary("leaky_relu_by", lambda x, y: jax.nn.leaky_relu(x, y), WIDE, POSITIVE, only=["scalar", "generic_scalar_right"])
binary("elu_by", lambda x, y: jax.nn.elu(x, y), WIDE, POSITIVE, only=["scalar", "generic_scalar_right"])
unary("elu", jax.nn.elu, edge=(0, 1, -1), large=FAR, tail=(-1e-9, 1e-9))
unary("selu", jax.nn.selu, edge=(0, 1, -1), large=FAR, tail=(-1e-9, 1e-9))
unary("softplus", jax.nn.softplus, edge=(0,), large=FAR, tail=(-700, -40, 5, 40))
unary("silu", jax.nn.silu, edge=(0,), large=FAR)
unary("gelu", lambda x: jax.nn.gelu(x, approximate=False), edge=(0,), large=FAR)
unary("mish", jax.nn.mish, edge=(0,), large=FAR)
unary("log_sigmoid", jax.nn.log_sigmoid, edge=(0,), large=FAR, tail=(-40, 5, 40, 700))
unary("hard_tanh", jax.nn.hard_tanh, edge=(0, 1, -1), large=FAR)
unary("softsign", jax.nn.soft_sign, edge=(0,), large=FAR)

# Operators -----------------------------------------------------------------------------------------------------

SHAPES = {"": ((2, 3), (2, 3)), "_row": ((2, 3), (1, 3)), "_column": ((2, 3), (2, 1)), "_scalar": ((2, 3), ()),
          "_row_left": ((1, 3), (2, 3)), "_column_left": ((2, 1), (2, 3)), "_scalar_left": ((), (2, 3)),
          "_outer": ((2, 1), (1, 3)), "_scalars": ((), ())}

for name, function in {"add": jnp.add, "sub": jnp.subtract}.items():
    for what, (left, right) in SHAPES.items():
        case(f"{name}/generic{what}", function,
             {"x": entries(f"{name} x {what}", left), "y": entries(f"{name} y {what}", right)})
for name, function in {"component_mul": jnp.multiply, "component_div": jnp.divide}.items():
    for what, (left, right) in SHAPES.items():
        if "scalar" not in what:
            case(f"{name}/generic{what}", function,
                 {"x": entries(f"{name} x {what}", left), "y": entries(f"{name} y {what}", right, 0.3, 1.5)})
case("neg/generic", jnp.negative, {"x": entries("neg", (2, 3))})
case("scale/generic", jnp.multiply, {"x": entries("scale x", ()), "y": entries("scale y", (2, 3))})
case("scale/scalar", jnp.multiply, {"x": entries("scale x", ()), "y": entries("scale y", ())})
case("divide/generic", jnp.divide, {"x": entries("divide x", (2, 3)), "y": entries("divide y", (), 0.3, 1.5)})
case("divide/scalar", jnp.divide, {"x": entries("divide x", ()), "y": entries("divide y", (), 0.3, 1.5)})
for m, k, n in [(2, 3, 4), (1, 4, 3), (4, 3, 1), (3, 1, 2), (1, 5, 1), (17, 9, 20)]:
    case(f"matmul/generic_{m}_{k}_{n}", jnp.matmul,
         {"x": entries(f"matmul x {m} {k} {n}", (m, k)), "y": entries(f"matmul y {m} {k} {n}", (k, n))})

case("mul_tr/generic", lambda x, y: x @ y.T, {"x": entries("mul_tr x", (2, 3)), "y": entries("mul_tr y", (4, 3))})
case("tr_mul_tr/generic", lambda x, y: x.T @ y.T,
     {"x": entries("tr_mul_tr x", (3, 2)), "y": entries("tr_mul_tr y", (4, 3))})

# Over everything -----------------------------------------------------------------------------------------------

TIES = [[1, 3, -4], [3, -4, 0]]
ZEROS = [[0, 0, 0], [0, 0, 0]]


def norm(x):
    return jnp.sqrt(jnp.sum(x * x))


def everything(name, function, low=-1.5, high=1.5, shape=(2, 3)):
    case(f"{name}/generic", function, {"x": entries(f"{name} x", shape, low, high)})
    case(f"{name}/generic_column", function, {"x": entries(f"{name} column", (5, 1), low, high)})


everything("sum", jnp.sum)
everything("mean", jnp.mean)
everything("product", jnp.prod, 0.5, 1.5)
case("product/edge_one_zero", jnp.prod, {"x": row(2, 0, -3)})
case("product/edge_two_zeros", jnp.prod, {"x": row(2, 0, 0)})
everything("max_all", jnp.max)
everything("min_all", jnp.min)
case("max_all/edge_ties", jnp.max, {"x": TIES})
case("min_all/edge_ties", jnp.min, {"x": TIES})
case("max_all/edge_nan", jnp.max, {"x": [[1, NAN, 2], [0, -1, 3]]}, value_only=True)
case("min_all/edge_nan", jnp.min, {"x": [[1, NAN, 2], [0, -1, 3]]}, value_only=True)
case("max_all/edge_all_equal", jnp.max, {"x": ZEROS})
case("min_all/edge_all_equal", jnp.min, {"x": ZEROS})
everything("norm", norm)
case("norm/edge_zero", norm, {"x": ZEROS}, gradients={"x": ZEROS})
case("norm/tail", norm, {"x": row(3e-3, 4e-3)}, edge=True)
everything("norm_squared", lambda x: jnp.sum(x * x))
everything("norm_l1", lambda x: jnp.sum(absolute(x)))
case("norm_l1/edge_zero", lambda x: jnp.sum(absolute(x)), {"x": row(0, -1, 2, -0.0)})
everything("norm_inf", lambda x: jnp.max(absolute(x)))
case("norm_inf/edge_ties", lambda x: jnp.max(absolute(x)), {"x": TIES})
case("norm_inf/edge_zero", lambda x: jnp.max(absolute(x)), {"x": ZEROS})
case("trace/generic", jnp.trace, {"x": entries("trace", (3, 3))})
everything("variance", jnp.var)
case("variance/edge_equal", jnp.var, {"x": column(2, 2, 2)})
for what, shape in {"": (2, 3), "_column": (5, 1), "_row": (1, 5)}.items():
    case(f"dot/generic{what}", lambda x, y: jnp.sum(x * y),
         {"x": entries("dot x" + what, shape), "y": entries("dot y" + what, shape)})

# Along one side ------------------------------------------------------------------------------------------------

for name, function in {"sum": jnp.sum, "mean": jnp.mean, "max": jnp.max, "min": jnp.min}.items():
    for side, axis in {"row": 0, "column": 1}.items():
        along = lambda x, function=function, axis=axis: function(x, axis=axis, keepdims=True)
        case(f"{side}_{name}/generic", along, {"x": entries(f"{side} {name}", (3, 4))})
        if name in ("max", "min"):
            case(f"{side}_{name}/edge_ties", along, {"x": TIES})

# Softmax and its kin -------------------------------------------------------------------------------------------


def over(function, axis):
    return lambda x: function(x, axis=axis)


def logsumexp(axis):
    return lambda x: special.logsumexp(x, axis=axis, keepdims=True)


EXTREME = [[1000, 0, -1000], [999, 1000, 998], [0, 0, 0], [-1000, -1000, -1000]]
for name, function in {"softmax": jax.nn.softmax, "log_softmax": jax.nn.log_softmax}.items():
    case(f"{name}/generic", over(function, 1), {"x": entries(name, (3, 4))})
    case(f"{name}/generic_column", over(function, 0), {"x": entries(name, (5, 1))})
    case(f"{name}/generic_row", over(function, 1), {"x": entries(name, (1, 5))})
    case(f"{name}/large", over(function, 1), {"x": EXTREME})
    case(f"{name}/large_column", over(function, 0), {"x": column(1000, 999, -1000)})
    case(f"column_{name}/generic", over(function, 0), {"x": entries(name, (3, 4))})
    case(f"column_{name}/large", over(function, 0), {"x": EXTREME})
case("logsumexp/generic", logsumexp(1), {"x": entries("logsumexp", (3, 4))})
case("logsumexp/generic_column", special.logsumexp, {"x": entries("logsumexp", (5, 1))})
case("logsumexp/large", logsumexp(1), {"x": EXTREME})
case("logsumexp/large_column", special.logsumexp, {"x": column(1000, 999, -1000)})
case("logsumexp/edge_minus_infinity", special.logsumexp, {"x": column(-INF, 1, 2)})
case("column_logsumexp/generic", logsumexp(0), {"x": entries("logsumexp", (3, 4))})
case("column_logsumexp/large", logsumexp(0), {"x": EXTREME})

# Losses --------------------------------------------------------------------------------------------------------


def huber(e, delta):
    size = jnp.abs(e)
    return jnp.where(size <= delta, 0.5 * e * e, delta * (size - 0.5 * delta))


def binary_cross_entropy_with_logits(z, t):
    return jnp.mean(jax.nn.softplus(z) - t * z)


def cross_entropy(p, t):
    return -jnp.sum(t * jnp.log(p)) / (1 if p.shape[1] == 1 else p.shape[0])


def softmax_cross_entropy(z, t):
    if z.shape[1] == 1:
        return -jnp.sum(t * jax.nn.log_softmax(z, axis=0))
    return -jnp.sum(t * jax.nn.log_softmax(z, axis=1)) / z.shape[0]


def loss(name, function, p, t):
    for what, shape in {"generic": (3, 4), "generic_column": (4, 1), "generic_row": (1, 4)}.items():
        case(f"{name}/{what}", function,
             {"p": entries(f"{name} p {what}", shape, *p), "t": entries(f"{name} t {what}", shape, *t)})


loss("mean_squared_error", lambda p, t: jnp.mean((p - t) ** 2), WIDE, WIDE)
loss("sum_squared_error", lambda p, t: 0.5 * jnp.sum((p - t) ** 2), WIDE, WIDE)
loss("cross_entropy", cross_entropy, (0.05, 0.9), (0.0, 1.0))
loss("softmax_cross_entropy", lambda p, t: softmax_cross_entropy(p, t), WIDE, (0.0, 1.0))
loss("binary_cross_entropy_with_logits", lambda p, t: binary_cross_entropy_with_logits(p, t), WIDE, (0.0, 1.0))
case("softmax_cross_entropy/large", lambda p, t: softmax_cross_entropy(p, t),
     {"p": EXTREME, "t": [[0, 0, 1], [1, 0, 0], [0, 1, 0], [0.5, 0.25, 0.25]]})
case("softmax_cross_entropy/large_column", lambda p, t: softmax_cross_entropy(p, t),
     {"p": column(1000, -1000, 999), "t": column(0, 1, 0)})
case("binary_cross_entropy_with_logits/large", lambda p, t: binary_cross_entropy_with_logits(p, t),
     {"p": row(1000, 1000, -1000, -1000, 0), "t": row(1, 0, 0, 1, 0.5)})
case("huber/generic", huber, {"e": entries("huber", (2, 3), -3.0, 3.0), "delta": 1.5})
case("huber/scalar", huber, {"e": -2.25, "delta": 1.5})
case("huber/edge", huber, {"e": row(0, 1, -1, 2, -2), "delta": 1.0})
case("huber/large", huber, {"e": row(1000, -1000), "delta": 1.0})

# Shape ---------------------------------------------------------------------------------------------------------

M = entries("shape m", (3, 4))
V = entries("shape v", (4, 1))
case("transpose/generic", jnp.transpose, {"x": M})
case("reshape/generic", lambda x: x.T.reshape(6, 2).T, {"x": M})  # column by column, 2×6
case("row/generic", lambda x: x[1:2, :], {"x": M})
case("column/generic", lambda x: x[:, 2:3], {"x": M})
case("diagonal/generic", lambda x: jnp.diag(x)[:, None], {"x": entries("diagonal", (3, 3))})
case("from_diagonal/generic", lambda x: jnp.diag(x[:, 0]), {"x": entries("from_diagonal", (3, 1))})
case("index/generic", lambda x: x[2, 1], {"x": M})
case("index/generic_column", lambda x: x[2, 0], {"x": V})
for name, place in {"x": 0, "y": 1, "z": 2, "w": 3}.items():
    case(f"component_{name}/generic", lambda x, place=place: x[place, 0], {"x": V})
case("hstack/generic", lambda x, y: jnp.hstack([x, y]), {"x": M, "y": entries("hstack", (3, 2))})
case("vstack/generic", lambda x, y: jnp.vstack([x, y]), {"x": M, "y": entries("vstack", (2, 4))})
case("stack/generic", lambda a, b, c, d: jnp.block([[a, b], [c, d]]),
     {"a": entries("stack a", (2, 2)), "b": entries("stack b", (2, 1)),
      "c": entries("stack c", (1, 2)), "d": entries("stack d", (1, 1))})
case("matrix/generic", lambda a, b, c: jnp.array([[a, b * c, a], [c, a * a, b]]), {"a": 0.5, "b": -1.25, "c": 2.0})
case("vector/generic", lambda a, b: jnp.array([[a], [a * b], [b]]), {"a": 0.5, "b": -1.25})
case("reshape/generic_column", lambda x: x.T.reshape(12, 1), {"x": M})
case("stack/generic_row", lambda a, b: jnp.hstack([a, b, a]), {"a": entries("stack a", (2, 2)), "b": entries("stack b", (2, 1))})
case("matrix/generic_constants", lambda a: jnp.array([[1.0, a], [-a, 0.5]]), {"a": 0.75})
case("repeat/generic", lambda x: jnp.full((2, 3), 1.0) * x, {"x": 0.75})
case("fixed_rows/generic", lambda x: x[1:3, :], {"x": M})
case("fixed_columns/generic", lambda x: x[:, 1:3], {"x": M})
case("fixed_view/generic", lambda x: x[1:3, 1:4], {"x": M})
case("to_scalar/generic", lambda x: x[0, 0], {"x": entries("to_scalar", (1, 1))})
case("zeros/generic", lambda x: x + jnp.zeros((2, 3)), {"x": entries("zeros", (2, 3))})
case("identity/generic", lambda x: x + jnp.eye(3), {"x": entries("identity", (3, 3))})

# Products ------------------------------------------------------------------------------------------------------


def skew(v):
    x, y, z = v[:, 0]
    return jnp.array([[0 * x, -z, y], [z, 0 * x, -x], [-y, x, 0 * x]])


case("cross/generic", lambda x, y: jnp.cross(x[:, 0], y[:, 0])[:, None],
     {"x": entries("cross x", (3, 1)), "y": entries("cross y", (3, 1))})
case("cross/generic_row", lambda x, y: jnp.cross(x, y), {"x": entries("cross x", (1, 3)), "y": entries("cross y", (1, 3))})
case("kronecker/generic_column", jnp.kron, {"x": entries("kronecker x", (2, 1)), "y": entries("kronecker y", (1, 3))})
case("kronecker/generic", jnp.kron, {"x": entries("kronecker x", (2, 3)), "y": entries("kronecker y", (3, 2))})
case("outer/generic", lambda x, y: x @ y.T, {"x": entries("outer x", (3, 1)), "y": entries("outer y", (4, 1))})
case("skew/generic", skew, {"x": entries("skew", (3, 1))})
case("tr_mul/generic", lambda x, y: x.T @ y, {"x": entries("tr_mul x", (3, 2)), "y": entries("tr_mul y", (3, 4))})
case("quadratic_form/generic", lambda a, x: (x.T @ a @ x)[0, 0],
     {"a": entries("quadratic a", (3, 3)), "x": entries("quadratic x", (3, 1))})

# Linear algebra ------------------------------------------------------------------------------------------------

SPD = [[4.0, 1.0, -0.5], [1.0, 3.0, 0.25], [-0.5, 0.25, 2.0]]
GENERAL = [[2.0, -0.5, 0.75], [0.25, 1.5, -1.0], [1.25, 0.5, -3.0]]
SWAPS = [[0.0, 2.0, 1.0], [1.0, 0.5, -1.0], [3.0, 0.25, 0.0]]  # the first pivot is zero
LOWER = [[2.0, 0.0, 0.0], [0.5, -1.5, 0.0], [1.25, 0.75, 3.0]]


def symmetric(function):
    """Functions of a symmetric matrix: the gradient is symmetric, as if (a + aᵀ)/2 had been given."""
    return lambda a, *rest: function((a + a.T) / 2, *rest)


B = entries("solve b", (3, 2))
C = entries("solve c", (3, 1))
LARGE = entries("large matrix", (5, 5)) + 2.0 * jnp.eye(5)
COVARIANCE = 0.25 * entries("covariance", (5, 5)) @ entries("covariance", (5, 5)).T + jnp.eye(5)
for what, a in {"generic": GENERAL, "generic_pivot": SWAPS, "generic_1": [[-0.4]], "generic_5": LARGE}.items():
    n = len(a)
    b = entries(f"solve {what}", (n, 2)) if n != 3 else B
    case(f"try_inverse/{what}", lambda a: jnp.linalg.inv(a), {"a": a})
    case(f"lu_inverse/{what}", lambda a: jnp.linalg.inv(a), {"a": a})
    case(f"lu_solve/{what}", jnp.linalg.solve, {"a": a, "b": b})
    case(f"determinant/{what}", jnp.linalg.det, {"a": a})
    case(f"lu_determinant/{what}", jnp.linalg.det, {"a": a})
for what, a in {"generic_2": entries("inverse", (2, 2)), "generic_4": entries("inverse", (4, 4))}.items():
    case(f"try_inverse/{what}", lambda a: jnp.linalg.inv(a), {"a": a})
case("lu_solve/generic_column", jnp.linalg.solve, {"a": GENERAL, "b": C})
case("determinant/generic_2", jnp.linalg.det, {"a": entries("determinant", (2, 2))})
case("determinant/generic_4", jnp.linalg.det, {"a": entries("determinant", (4, 4))})
case("determinant/edge_singular", lambda a: a[0, 0] * a[1, 1] - a[0, 1] * a[1, 0], {"a": [[1, 2], [2, 4]]})


def determinant_of_3(a):
    return jnp.sum(a[0] * jnp.cross(a[1], a[2]))


case("determinant/edge_rank_2", determinant_of_3, {"a": [[1, 2, 3], [4, 5, 6], [7, 8, 9]]})
case("determinant/edge_rank_1", determinant_of_3, {"a": [[1, 2, 3], [2, 4, 6], [-1, -2, -3]]})
for what, a in {"generic": SPD, "generic_1": [[2.25]], "generic_5": COVARIANCE}.items():
    b = entries(f"solve {what}", (len(a), 2)) if len(a) != 3 else B
    case(f"ln_determinant/{what}", lambda a: jnp.linalg.slogdet(a)[1], {"a": a})
    case(f"cholesky/{what}", symmetric(jnp.linalg.cholesky), {"a": a})
    case(f"cholesky_solve/{what}", symmetric(lambda a, b: jnp.linalg.solve(a, b)), {"a": a, "b": b})
    case(f"cholesky_inverse/{what}", symmetric(jnp.linalg.inv), {"a": a})
    case(f"cholesky_ln_determinant/{what}", symmetric(lambda a: jnp.linalg.slogdet(a)[1]), {"a": a})
    case(f"cholesky_determinant/{what}", symmetric(jnp.linalg.det), {"a": a})
case("ln_determinant/generic_pivot", lambda a: jnp.linalg.slogdet(a)[1], {"a": [[0, 2, 1], [3, 0.25, 0], [1, 0.5, 2]][::-1]})
case("cholesky_solve/generic_column", symmetric(lambda a, b: jnp.linalg.solve(a, b)), {"a": SPD, "b": C})

FULL = [[2.0, 7.0, -5.0], [0.5, -1.5, 9.0], [1.25, 0.75, 3.0]]  # what is on the other side is not read
for side, triangle in {"lower": jnp.tril, "upper": jnp.triu}.items():
    for prefix, trans in {"": 0, "tr_": 1}.items():
        solved = lambda l, b, side=side, trans=trans, triangle=triangle: solve_triangular(
            triangle(l), b, trans=trans, lower=side == "lower"
        )
        name = f"{prefix}solve_{side}_triangular"
        entry = LOWER if side == "lower" else [list(line) for line in zip(*LOWER)]
        case(f"{name}/generic", solved, {"l": entry, "b": B})
        case(f"{name}/generic_column", solved, {"l": entry, "b": C})
        case(f"{name}/edge_full", solved, {"l": FULL, "b": B})

# Updates -------------------------------------------------------------------------------------------------------

R = entries("update row", (1, 4))
case("set_row/generic", lambda x, y: jnp.asarray(x).at[1:2].set(y), {"x": M, "y": R})
case("set_column/generic", lambda x, y: jnp.asarray(x).at[:, 2:3].set(y), {"x": M, "y": C})
case("set_entry/generic", lambda x, y: jnp.asarray(x).at[2, 1].set(y * x[0, 0]), {"x": M, "y": -0.75})
case("add_to_entry/generic", lambda x, y: jnp.asarray(x).at[2, 0].add(y * x[2, 0]), {"x": V, "y": -0.75})

# Control -------------------------------------------------------------------------------------------------------

X = entries("control", (2, 3))
case("stop_gradient/edge", lambda x: jnp.sin(x) * jax.lax.stop_gradient(x), {"x": X})
case("checkpoint/generic", lambda x: jnp.exp(jnp.sin(x)), {"x": X})

# ---------------------------------------------------------------------------------------------------------------

TITLE = """
Every function of the language: values, vector-Jacobian products, Jacobian-vector products.
A case is `function/what`: generic and scalar points, edge…, large, tail (see ops.py).
"""

if __name__ == "__main__":
    write(HERE / "ops.txt", TITLE, CASES)
    print(f"{len(CASES)} cases")
