"""Golden numbers of a recurrent speech reader, sequences as [T, B, I]: python3 scripts/golden/speechReader.py"""

import math

import torch
import torch.nn.functional as F
from formula import numbers, weights, write

T, B = 11, 3
config = {"inputs": 7, "hidden": 9, "letters": 5}
targets = [[1, 1, 3], [4, 2], []]
I, H, V = config["inputs"], config["hidden"], config["letters"]

w = weights(
    {
        "past.input.weight": [I, 3 * H],
        "past.input.bias": [3 * H],
        "past.recurrent.weight": [H, 3 * H],
        "past.recurrent.bias": [3 * H],
        "future.input.weight": [I, 3 * H],
        "future.input.bias": [3 * H],
        "future.recurrent.weight": [H, 3 * H],
        "future.recurrent.bias": [3 * H],
        "output.weight": [2 * H, V],
        "output.bias": [V],
    }
)
x = torch.tensor([math.sin(0.71 * i + 0.002 * i * i) for i in range(T * B * I)]).reshape(T, B, I)

# PyTorch's own layer, both ways: gates in the order r, z, n, and h' = (1 - z) n + z h.
given = []
for way in ("past", "future"):
    given += [w[f"{way}.input.weight"].T, w[f"{way}.recurrent.weight"].T, w[f"{way}.input.bias"], w[f"{way}.recurrent.bias"]]
states, _ = torch.gru(x, torch.zeros(2, B, H), given, True, 1, 0.0, True, True, False)
logits = F.linear(states, w["output.weight"].T, w["output.bias"])
width = max(map(len, targets))
padded = torch.tensor([row + [0] * (width - len(row)) for row in targets])
losses = F.ctc_loss(
    F.log_softmax(logits, -1),
    padded,
    torch.full((B,), T),
    torch.tensor([len(row) for row in targets]),
    blank=0,
    reduction="none",
)
loss = losses.mean()
loss.backward()

# One step of AdamW, whose weight decay is that of matrices only.
step = {"rate": 0.01, "decay": 0.1, "betas": [0.9, 0.99], "epsilon": 1e-8}
gradients = {path: numbers(tensor.grad) for path, tensor in w.items()}
groups = [
    {"params": [t for t in w.values() if t.dim() > 1], "weight_decay": step["decay"]},
    {"params": [t for t in w.values() if t.dim() == 1], "weight_decay": 0.0},
]
torch.optim.AdamW(groups, lr=step["rate"], betas=step["betas"], eps=step["epsilon"]).step()

write(
    "speechReader",
    {
        "config": config,
        "T": T,
        "B": B,
        "x": numbers(x),
        "targets": targets,
        "logits": numbers(logits),
        "loss": numbers(loss)[0],
        "gradients": gradients,
        "step": step,
        "after": {path: numbers(tensor) for path, tensor in w.items()},
    },
)
