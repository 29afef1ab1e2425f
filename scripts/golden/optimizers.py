"""Golden numbers of the optimisers: python3 scripts/golden/optimizers.py

A hundred steps down a quadratic with condition number 100, neither centred nor along the axes, and a hundred from beside a
saddle; ten steps with given gradients that change sign. In 64 bits, with epsilon stated.
"""

import json
import math

import torch
from formula import GOLDEN

torch.set_default_dtype(torch.float64)
KEPT = [1, 2, 3, 10, 30, 100]
EPSILON = 1e-8

turn = math.radians(30)
rotation = torch.tensor([[math.cos(turn), -math.sin(turn)], [math.sin(turn), math.cos(turn)]])
matrix = rotation @ torch.diag(torch.tensor([0.05, 5.0])) @ rotation.T
centre = torch.tensor([1.0, -0.5])
surfaces = {
    "quadratic": (lambda w: 0.5 * (w - centre) @ matrix @ (w - centre), [-4.0, 3.5]),
    "saddle": (lambda w: 0.5 * w[0] ** 2 - 0.5 * w[1] ** 2 + 0.25 * w[1] ** 4, [-1.5, 0.001]),
}
rules = {
    "gradientDescent": (torch.optim.SGD, {"lr": 0.15}),
    "momentum": (torch.optim.SGD, {"lr": 0.03, "momentum": 0.9}),
    "nesterov": (torch.optim.SGD, {"lr": 0.03, "momentum": 0.85, "nesterov": True}),
    "rmsprop": (torch.optim.RMSprop, {"lr": 0.05, "alpha": 0.95, "eps": EPSILON}),
    "adam": (torch.optim.Adam, {"lr": 0.1, "betas": (0.9, 0.999), "eps": EPSILON}),
    "adamw": (torch.optim.AdamW, {"lr": 0.1, "betas": (0.8, 0.99), "eps": EPSILON, "weight_decay": 0.1}),
}
SIGNS = [[3.0, -0.2], [-2.5, 0.1], [0.5, 0.4], [-0.01, -6.0], [4.0, 0.02], [-4.5, 0.3], [1.0, -0.7], [0.0, 2.0], [-3.0, -2.0], [0.2, 0.0]]  # fmt: skip


def kept(w):
    return [float(f"{value:.13g}") for value in w.tolist()]


def walk(rule, settings, gradient_of, start, steps):
    w = torch.tensor(start).requires_grad_()
    optimizer = rule([w], **settings)
    places = []
    for step in range(steps):
        optimizer.zero_grad()
        w.grad = gradient_of(w, step)
        optimizer.step()
        places.append(kept(w.detach()))
    return places


def falling(f):
    return lambda w, _: torch.autograd.grad(f(w), w)[0]


content = {
    "torch": torch.__version__,
    "matrix": matrix.tolist(),
    "centre": centre.tolist(),
    "starts": {name: start for name, (_, start) in surfaces.items()},
    "kept": KEPT,
    "signs": SIGNS,
    "rules": {},
}
for name, (rule, settings) in rules.items():
    rows = {"settings": settings}
    for surface, (f, start) in surfaces.items():
        places = walk(rule, settings, falling(f), start, KEPT[-1])
        rows[surface] = [places[step - 1] for step in KEPT]
    rows["signs"] = walk(rule, settings, lambda w, step: torch.tensor(SIGNS[step]), [0.3, -0.7], len(SIGNS))
    content["rules"][name] = rows

path = GOLDEN / "optimizers.json"
path.write_text(json.dumps(content, separators=(",", ":")) + "\n")
print(f"{path.name}: {path.stat().st_size} bytes, torch {torch.__version__}")
