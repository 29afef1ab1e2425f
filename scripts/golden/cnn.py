"""Golden numbers of a small convolutional network, pictures as [B, Y, X, C]: python3 scripts/golden/cnn.py"""

import math

import torch
import torch.nn.functional as F
from formula import numbers, weights, write

# 14×14×1 → 4 filters of 3×3 → pool by 2 → 6 filters of 3×3 → pool by 2 → 8 → 5 answers
config = {"size": 14, "first": 4, "second": 6, "hidden": 8, "answers": 5}
answers = [3, 0]
side = ((config["size"] - 2) // 2 - 2) // 2  # filters stay inside the picture
flat = side**2 * config["second"]

w = weights(
    {
        "first.weight": [3, 3, 1, config["first"]],
        "first.bias": [config["first"]],
        "second.weight": [3, 3, config["first"], config["second"]],
        "second.bias": [config["second"]],
        "hidden.weight": [flat, config["hidden"]],
        "hidden.bias": [config["hidden"]],
        "output.weight": [config["hidden"], config["answers"]],
        "output.bias": [config["answers"]],
    }
)
pixels = [math.sin(0.71 * i) ** 2 for i in range(2 * config["size"] ** 2)]
pictures = torch.tensor(pixels).reshape(2, config["size"], config["size"], 1)


def convolution(path, x):
    """[B, I, Y, X], the order that PyTorch works in; the book keeps channels last."""
    return F.conv2d(x, w[f"{path}.weight"].permute(3, 2, 0, 1), w[f"{path}.bias"])


def linear(path, x):
    return F.linear(x, w[f"{path}.weight"].T, w[f"{path}.bias"])


x = pictures.permute(0, 3, 1, 2)
x = F.max_pool2d(F.relu(convolution("first", x)), 2)
x = F.max_pool2d(F.relu(convolution("second", x)), 2)
x = x.permute(0, 2, 3, 1).flatten(1)  # channels last again, as they lie in the book's tensors
logits = linear("output", F.relu(linear("hidden", x)))
loss = F.cross_entropy(logits, torch.tensor(answers))
loss.backward()

write(
    "cnn",
    {
        "config": config,
        "pictures": numbers(pictures),
        "answers": answers,
        "loss": numbers(loss)[0],
        "logits": numbers(logits),
        "gradients": {path: numbers(tensor.grad) for path, tensor in w.items()},
    },
)
