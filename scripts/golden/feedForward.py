"""Golden numbers of a feed-forward network: python3 scripts/golden/feedForward.py"""

import math

import torch
import torch.nn.functional as F
from formula import numbers, weights, write

sizes = [3, 5, 4, 1]
classes = [1, 0, 0, 1, 1]
amounts = [0.5, -1.25, 0.75, 2.0, -0.3]
penalties = {"L1": 0.003, "L2": 0.02}
activations = {"tanh": torch.tanh, "relu": F.relu, "sigmoid": torch.sigmoid, "linear": lambda z: z}

shapes = {}
for i, (above, units) in enumerate(zip(sizes, sizes[1:])):
    path = "output" if units == 1 else f"hidden.{i}"
    shapes |= {f"{path}.weight": [above, units], f"{path}.bias": [units]}

x = torch.tensor([math.sin(0.71 * i) for i in range(len(classes) * sizes[0])])
x = 2 * x.reshape(len(classes), sizes[0])


def scores(w, f):
    a = x
    for i in range(len(sizes) - 2):
        a = f(F.linear(a, w[f"hidden.{i}.weight"].T, w[f"hidden.{i}.bias"]))
    return F.linear(a, w["output.weight"].T, w["output.bias"]).flatten()


def penalty(w, norm):
    matrices = [tensor for path, tensor in w.items() if path.endswith("weight")]
    return sum(m.abs().sum() if norm == "L1" else 0.5 * m.square().sum() for m in matrices)


def case(activation, loss, norm):
    w = weights(shapes)
    score = scores(w, activations[activation])
    data = (
        F.binary_cross_entropy_with_logits(score, torch.tensor(classes, dtype=torch.float32))
        if loss == "crossEntropy"
        else F.mse_loss(score, torch.tensor(amounts))
    )
    total = data + penalties[norm] * penalty(w, norm)
    total.backward()
    return {
        "activation": activation,
        "loss": loss,
        "norm": norm,
        "scores": numbers(score),
        "data": numbers(data)[0],
        "total": numbers(total)[0],
        "gradients": {path: numbers(tensor.grad) for path, tensor in w.items()},
    }


write(
    "feedForward",
    {
        "sizes": sizes,
        "rows": [numbers(row) for row in x],
        "classes": classes,
        "amounts": amounts,
        "penalties": penalties,
        "cases": [
            case("tanh", "crossEntropy", "L1"),
            case("relu", "squaredError", "L2"),
            case("sigmoid", "squaredError", "L1"),
            case("linear", "crossEntropy", "L2"),
        ],
    },
)
