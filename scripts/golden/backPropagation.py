"""Makes tests/golden/backPropagation.json: losses of two networks and their gradients, in 50 digits. By hand.

`python3 scripts/golden/backPropagation.py` needs mpmath. Gradients are taken by its numeric differentiation of the loss, number by
number; no rule of back-propagation is in it. Squared and binary losses are means over the outputs, as in PyTorch.
"""

import json
import pathlib

from mpmath import diff, exp, log, mp, mpf, ncdf, tanh

mp.dps = 50
FILE = pathlib.Path(__file__).parents[2] / "tests/golden/backPropagation.json"
CURVES = {
    "tanh": tanh,
    "sigmoid": lambda z: 1 / (1 + exp(-z)),
    "relu": lambda z: max(mpf(0), z),
    "gelu": lambda z: z * ncdf(z),
}


def softmax(sums):
    powers = [exp(z) for z in sums]
    return [power / sum(powers) for power in powers]


def forward(sizes, curve, output, numbers, given):
    rest = list(numbers)
    for layer, (before, own) in enumerate(zip(sizes, sizes[1:])):
        sums = []
        for _ in range(own):
            weights, bias, rest = rest[:before], rest[before], rest[before + 1 :]
            sums.append(sum(w * x for w, x in zip(weights, given)) + bias)
        last = layer == len(sizes) - 2
        if last and output == "softmax":
            given = softmax(sums)
        else:
            given = [CURVES[output if last else curve](z) for z in sums]
    return given


def cost(loss, out, answer):
    if loss == "sparse":
        return -log(out[answer])
    if loss == "categorical":
        return -sum(y * log(p) for p, y in zip(out, answer))
    if loss == "binary":
        return -sum(y * log(a) + (1 - y) * log(1 - a) for a, y in zip(out, answer)) / len(out)
    return sum((a - y) ** 2 for a, y in zip(out, answer)) / len(out)


CASES = [
    ("squared", [2, 2, 2], "tanh", "sigmoid", "0.8 -0.4 0.1 -0.3 0.9 -0.2 -0.6 0.5 0.2 0.7 -0.1 0.3", "1 -0.5", "1 0"),
    ("squared", [2, 3, 4], "gelu", "sigmoid", None, "0.7 -1.3", "0.9 0.2 0 0.4"),
    ("binary", [3, 2, 4], "relu", "sigmoid", None, "0.4 1.1 -0.6", "1 0 1 0.25"),
    ("categorical", [2, 4, 3], "sigmoid", "softmax", None, "-0.9 0.35", "0.2 0.7 0.1"),
    ("sparse", [3, 4, 2], "tanh", "softmax", None, "1 -0.5 2", 1),
]


def made(count):
    """Neither symmetric nor of one size: 0.7·sin(1.7k + 0.4)."""
    return [mpf(round(0.7 * float(mp.sin(mpf(17 * k + 4) / 10)), 6)) for k in range(count)]


golden = []
for loss, sizes, curve, output, numbers, given, answer in CASES:
    count = sum((before + 1) * own for before, own in zip(sizes, sizes[1:]))
    values = [mpf(each) for each in numbers.split()] if numbers else made(count)
    x = [mpf(each) for each in given.split()]
    y = answer if isinstance(answer, int) else [mpf(each) for each in answer.split()]

    def total(k, value):
        moved = values[:k] + [value] + values[k + 1 :]
        return cost(loss, forward(sizes, curve, output, moved, x), y)

    golden.append(
        {
            "loss": loss,
            "sizes": sizes,
            "hidden": curve,
            "output": output,
            "numbers": [float(each) for each in values],
            "given": [float(each) for each in x],
            "answer": y if isinstance(y, int) else [float(each) for each in y],
            "value": float(total(0, values[0])),
            "gradient": [float(diff(lambda value: total(k, value), values[k])) for k in range(count)],
        }
    )
FILE.write_text(json.dumps(golden) + "\n")
