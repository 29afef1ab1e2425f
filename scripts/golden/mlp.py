"""Golden numbers of a multilayer perceptron: python3 scripts/golden/mlp.py"""

import math

import torch
import torch.nn.functional as F
from formula import numbers, weights, write

config = {"inputs": 6, "hidden": 5, "answers": 3}
answers = [2, 0, 1, 2]

w = weights(
    {
        "hidden.weight": [config["inputs"], config["hidden"]],
        "hidden.bias": [config["hidden"]],
        "output.weight": [config["hidden"], config["answers"]],
        "output.bias": [config["answers"]],
    }
)
x = torch.tensor([math.sin(0.71 * i) for i in range(len(answers) * config["inputs"])])
x = x.reshape(len(answers), config["inputs"])


def linear(path, x):
    return F.linear(x, w[f"{path}.weight"].T, w[f"{path}.bias"])


logits = linear("output", F.relu(linear("hidden", x)))
loss = F.cross_entropy(logits, torch.tensor(answers))
loss.backward()

write(
    "mlp",
    {
        "config": config,
        "rows": [numbers(row) for row in x],
        "answers": answers,
        "loss": numbers(loss)[0],
        "logits": numbers(logits),
        "gradients": {path: numbers(tensor.grad) for path, tensor in w.items()},
    },
)
