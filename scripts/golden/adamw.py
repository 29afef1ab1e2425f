"""Golden numbers of AdamW, 100 steps on a quadratic: python3 scripts/golden/adamw.py"""

import torch
from formula import numbers, weights, write

shapes = {"weight": [3, 4], "bias": [4]}
w = weights(shapes)
curvature = {path: torch.linspace(0.1, 5, tensor.numel()).reshape(tensor.shape) for path, tensor in w.items()}
settings = {"rate": 0.05, "beta1": 0.9, "beta2": 0.99, "epsilon": 1e-8, "decay": 0.1}
optimizer = torch.optim.AdamW(
    [
        {"params": [w["weight"]], "weight_decay": settings["decay"]},
        {"params": [w["bias"]], "weight_decay": 0.0},
    ],
    lr=settings["rate"],
    betas=(settings["beta1"], settings["beta2"]),
    eps=settings["epsilon"],
)
losses = []
for _ in range(100):
    loss = sum((curvature[path] * (tensor - 1) ** 2).sum() for path, tensor in w.items())
    losses.append(numbers(loss)[0])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

write(
    "adamw",
    {
        "settings": settings,
        "curvature": {path: numbers(tensor) for path, tensor in curvature.items()},
        "losses": losses,
        "weights": {path: numbers(tensor) for path, tensor in w.items()},
    },
)
