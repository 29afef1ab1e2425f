"""Makes tests/golden/forwardPass.json: curves, their slopes, softmax and two small networks, in 50 digits. By hand.

`python3 scripts/golden/forwardPass.py` needs mpmath. Nothing of it is ported: the normal share is mpmath's own, slopes are
taken by its numeric differentiation (ReLU's apart), and the Jacobian of softmax column by column in the same way.
"""

import json
import pathlib

from mpmath import diff, exp, mp, mpf, ncdf, tanh

mp.dps = 50
FILE = pathlib.Path(__file__).parents[2] / "tests/golden/forwardPass.json"

CURVES = {
    "relu": lambda z: max(mpf(0), z),
    "sigmoid": lambda z: 1 / (1 + exp(-z)),
    "tanh": tanh,
    "gelu": lambda z: z * ncdf(z),
    "linear": lambda z: z,
}
PLACES = ["-36", "-9.5", "-5", "-3", "-2.9", "-1.7", "-0.75", "-0.1", "0.3", "1", "2.5", "3.1", "6", "20"]


def slope(name, z):
    if name == "relu":
        return mpf(1 if z > 0 else 0)
    return diff(CURVES[name], z)


def softmax(scores):
    powers = [exp(z) for z in scores]
    return [power / sum(powers) for power in powers]


def jacobian(scores):
    def share(i, j):
        return lambda z: softmax([z if k == j else each for k, each in enumerate(scores)])[i]

    return [[diff(share(i, j), scores[j]) for j in range(len(scores))] for i in range(len(scores))]


def layer(weights, biases, given, name):
    sums = [sum(w * x for w, x in zip(row, given)) + b for row, b in zip(weights, biases)]
    return sums, softmax(sums) if name == "softmax" else [CURVES[name](z) for z in sums]


def numbers(values):
    return [mpf(value) for value in values.split()]


NETWORKS = [
    {  # the book's 3-4-2 network
        "given": "1 -0.5 2",
        "layers": [
            ("relu", ["1 -1 0.5", "-1 2 0", "0.5 0.5 -1", "0 -0.5 1"], "-0.5 0 0.2 -1"),
            ("softmax", ["0.5 -1 -0.5 0.4", "-0.5 1 1 0.2"], "0.6 0.1"),
        ],
    },
    {  # no two sizes alike, no curve twice
        "given": "0.3 -1.7",
        "layers": [
            ("tanh", ["0.9 -0.4", "-1.3 0.25", "2.1 0.7"], "0.2 -0.6 0.05"),
            ("gelu", ["-0.8 1.1 0.45", "0.6 -0.35 -1.9"], "0.15 -0.25"),
            ("sigmoid", ["1.4 -2.2", "-0.9 0.1", "0.7 0.3", "3.1 -1.6"], "-0.5 0.8 0 -0.05"),
        ],
    },
]


def computed(network):
    given = numbers(network["given"])
    out = []
    for name, rows, biases in network["layers"]:
        weights = [numbers(row) for row in rows]
        sums, given = layer(weights, numbers(biases), given, name)
        out.append(
            {
                "activation": name,
                "weights": [[float(w) for w in row] for row in weights],
                "biases": [float(b) for b in numbers(biases)],
                "z": [float(z) for z in sums],
                "a": [float(a) for a in given],
            }
        )
    return {"given": [float(x) for x in numbers(network["given"])], "layers": out}


SCORES = ["2.1 -0.65", "2 1 0.1", "-3 0.5 4 -0.25", "30 -10 12"]
golden = {
    "curves": {
        name: [[float(z), float(curve(mpf(z))), float(slope(name, mpf(z)))] for z in PLACES]
        for name, curve in CURVES.items()
    },
    "shares": [[float(z), float(ncdf(mpf(z)))] for z in PLACES],
    "softmax": [
        {
            "scores": [float(z) for z in numbers(scores)],
            "shares": [float(p) for p in softmax(numbers(scores))],
            "jacobian": [[float(d) for d in row] for row in jacobian(numbers(scores))],
        }
        for scores in SCORES
    ],
    "networks": [computed(network) for network in NETWORKS],
}
FILE.write_text(json.dumps(golden) + "\n")
