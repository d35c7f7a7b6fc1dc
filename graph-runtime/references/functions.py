"""Values of the elementary functions to far more digits than an f64 has, as `functions.txt`.

    python3 functions.py > functions.txt              # the committed file: 30 points a range, 60 of random bits
    python3 functions.py 100 > many.txt          # a hundred times as many, for a longer run of the test:
    FUNCTION_REFERENCES=$PWD/many.txt cargo test --release -p graph-runtime references -- --nocapture

A line with a name begins a function. A line below has the bits of the arguments, those of the f64 nearest to the value,
and how far the value is from that, in units of its last place. Needs mpmath.
"""

import struct
import sys

from mpmath import mp, mpf

# Enough for the largest arguments of sin, and for the cancellation in 1 − tanh and its like.
mp.prec = 1400


def bits_of(x):
    return struct.unpack("<Q", struct.pack("<d", x))[0]


def float_of(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]


def nearest(value):
    """The f64 nearest to `value`, and the rest in units in the last place."""
    if value == 0:
        return 0.0, mpf(0)
    exponent = max(mp.frexp(value)[1] - 53, -1074)
    whole = mp.nint(mp.ldexp(value, -exponent))
    if abs(whole) * mpf(2) ** exponent >= mpf(2) ** 1024:
        return float("inf") if value > 0 else float("-inf"), mpf(0)
    # Exact: a whole number of at most 53 bits times a power of two.
    result = mp.ldexp(whole, exponent)
    return float(result), mp.ldexp(value - result, -exponent)


class Random:
    """Marsaglia's xorshift: the same numbers everywhere."""

    def __init__(self):
        self.state = 88172645463325252

    def bits(self):
        self.state ^= self.state << 13 & (1 << 64) - 1
        self.state ^= self.state >> 7
        self.state ^= self.state << 17 & (1 << 64) - 1
        return self.state

    def between(self, low, high):
        return low + (high - low) * (self.bits() / 2.0**64)

    def anything(self):
        while True:
            x = float_of(self.bits())
            if x == x and abs(x) != float("inf"):
                return x


def exp(x):
    # Beyond this everything is infinite or zero, which mpmath would work out at length.
    return mpf(2) ** 2000 if x > 2000 else mpf(0) if x < -2000 else mp.exp(x)


def capped(function, end):
    return lambda x: function(max(min(x, mpf(end)), mpf(-end)))


def softplus(x):
    return x if x > 2000 else mp.log1p(exp(x))


def sigmoid(x):
    return exp(x) / (1 + exp(x)) if x < 0 else 1 / (1 + exp(-x))


def erfc(x):
    return mpf(0) if x > 40 else mpf(2) if x < -40 else mp.erfc(x)


def power(x, y):
    if x == 0 or y == 0:
        return mpf(0) if y > 0 else mpf(1)
    return exp(y * mp.log(x))


HUGE = 1.7e308
# Name, function, ranges of grids, and the range that random bits are taken from.
ONE = [
    ("cbrt", lambda x: mp.sign(x) * mp.cbrt(abs(x)), [(-9, 9)], (-HUGE, HUGE)),
    ("exp", exp, [(-746, 710), (-1, 1)], (-800, 800)),
    ("exp2", lambda x: exp(x * mp.ln(2)), [(-1076, 1025), (-1, 1)], (-1100, 1100)),
    ("exp_m1", lambda x: mp.expm1(x) if x < 2000 else exp(x), [(-40, 700), (-1, 1)], (-800, 800)),
    ("ln", mp.log, [(1e-300, 1e-290), (0.4, 2.5), (0.99, 1.01)], (5e-324, HUGE)),
    ("ln_1p", mp.log1p, [(-0.999999, 3), (-0.01, 0.01)], (-0.9999999, HUGE)),
    ("log2", lambda x: mp.log(x) / mp.ln(2), [(0.4, 2.5), (0.99, 1.01), (1, 1000)], (5e-324, HUGE)),
    ("log10", lambda x: mp.log(x) / mp.ln(10), [(0.4, 2.5), (0.99, 1.01), (1, 1000)], (5e-324, HUGE)),
    ("sin", mp.sin, [(-4, 4), (-1e6, 1e6), (-4e13, 4e13)], (-HUGE, HUGE)),
    ("cos", mp.cos, [(-4, 4), (-1e6, 1e6), (-4e13, 4e13)], (-HUGE, HUGE)),
    ("tan", mp.tan, [(-4, 4), (-1e6, 1e6), (-4e13, 4e13)], (-HUGE, HUGE)),
    ("asin", mp.asin, [(-1, 1), (0.999, 1)], (-1, 1)),
    ("acos", mp.acos, [(-1, 1), (0.999, 1)], (-1, 1)),
    ("atan", mp.atan, [(-4, 4), (-100, 100)], (-HUGE, HUGE)),
    ("sinh", capped(mp.sinh, 2000), [(-711, 711), (-2, 2)], (-800, 800)),
    ("cosh", capped(mp.cosh, 2000), [(-711, 711), (-2, 2)], (-800, 800)),
    ("tanh", capped(mp.tanh, 300), [(-22, 22), (-1, 1)], (-HUGE, HUGE)),
    ("asinh", mp.asinh, [(-9, 9), (-0.5, 0.5), (1e8, 1e9)], (-HUGE, HUGE)),
    ("acosh", mp.acosh, [(1, 9), (1, 1.01), (1e8, 1e9)], (1, HUGE)),
    ("atanh", mp.atanh, [(-0.99999, 0.99999), (-0.1, 0.1)], (-0.9999999, 0.9999999)),
    ("erf", capped(mp.erf, 40), [(-6.1, 6.1), (-1, 1)], (-HUGE, HUGE)),
    ("erfc", erfc, [(-6.1, 28), (-1, 1)], (-HUGE, HUGE)),
    ("normal_cdf", lambda x: erfc(-x / mp.sqrt(2)) / 2, [(-39, 9), (-1, 1)], (-HUGE, HUGE)),
    ("sigmoid", sigmoid, [(-746, 40), (-5, 5)], (-HUGE, HUGE)),
    ("softplus", softplus, [(-746, 40), (-5, 5)], (-HUGE, HUGE)),
    ("log_sigmoid", lambda x: -softplus(-x), [(-40, 746), (-5, 5)], (-HUGE, HUGE)),
]
# Likewise; the first range is of both arguments, the second of random bits for both.
TWO = [
    ("atan2", mp.atan2, (-4, 4), (-HUGE, HUGE)),
    ("hypot", lambda x, y: mp.sqrt(x * x + y * y), (-4, 4), (-HUGE, HUGE)),
    ("powf", power, (0.01, 9), (5e-324, HUGE)),
]


def main():
    scale = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    grid, some = int(30 * scale), int(60 * scale)
    random = Random()

    def line(function, *arguments):
        value, rest = nearest(function(*(mpf(x) for x in arguments)))
        return " ".join([*(f"{bits_of(x):016x}" for x in arguments), f"{bits_of(value):016x}", f"{float(rest):.3f}"])

    def within(low, high):
        while True:
            x = random.anything()
            if low <= x <= high:
                return x

    for name, function, grids, (low, high) in ONE:
        print(name)
        for start, end in grids:
            for _ in range(grid):
                print(line(function, random.between(start, end)))
        for _ in range(some):
            print(line(function, within(low, high)))
    for name, function, (start, end), (low, high) in TWO:
        print(name)
        for _ in range(2 * grid):
            print(line(function, random.between(start, end), random.between(start, end)))
        for _ in range(some):
            x, y = within(low, high), within(low, high)
            if name != "atan2":
                # Of two random numbers one hides the other: neighbours, or an exponent that does not overflow.
                y = random.between(-700, 700) / abs(float(mp.log(x)) or 1.0) if name == "powf" else x * random.between(0.1, 3)
            if abs(y) == float("inf"):
                y = x
            print(line(function, x, y))


main()
