"""Golden numbers of a GRU layer, sequences as [T, B, I]: python3 scripts/golden/gru.py"""

import math

import torch
from formula import numbers, weights, write

T, B, I, H = 11, 3, 7, 9

w = weights(
    {
        "input.weight": [I, 3 * H],
        "input.bias": [3 * H],
        "recurrent.weight": [H, 3 * H],
        "recurrent.bias": [3 * H],
    }
)
x = torch.tensor([math.sin(0.71 * i + 0.002 * i * i) for i in range(T * B * I)]).reshape(T, B, I)

# PyTorch's own layer: gates in the order r, z, n, and h' = (1 - z) n + z h.
given = [w["input.weight"].T, w["recurrent.weight"].T, w["input.bias"], w["recurrent.bias"]]
states, _ = torch.gru(x, torch.zeros(1, B, H), given, True, 1, 0.0, True, False, False)

write("gru", {"config": {"inputs": I, "hidden": H}, "T": T, "B": B, "x": numbers(x), "states": numbers(states)})
