"""The list of programs, which programs.py and tasks.py fill, and how they describe their inputs."""

import inspect

import numpy as np

from reference import array, entries

PROGRAMS = {}


def program(inputs, constants=None, **options):
    """Enters a program: `inputs` and `constants` give a shape, or a shape with the range of its entries, or the entries.

    A shape is (), (rows, columns) or (count, rows, columns) for an array of matrices; a dict is a struct. Options:
    `edge=True` where differences do not hold.
    """

    def add(function):
        # The inputs are passed by position.
        assert list(inspect.signature(function).parameters) == [*inputs, *(constants or {})]
        assert function.__name__ not in PROGRAMS
        PROGRAMS[function.__name__] = (function, inputs, constants or {}, options)
        return function

    return add


def value_of(name, spec):
    """What a description says."""
    if isinstance(spec, dict):
        return {key: value_of(f"{name}.{key}", field) for key, field in spec.items()}
    if isinstance(spec, (float, list)):
        return array(spec)
    shape, *bounds = spec if spec and isinstance(spec[0], tuple) else (spec,)
    if len(shape) == 3:
        return np.stack([entries(f"{name}.{k}", shape[1:], *bounds) for k in range(shape[0])])
    return entries(name, shape, *bounds)
