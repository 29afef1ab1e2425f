"""Golden numbers of a variational autoencoder, its noise given: python3 scripts/golden/vae.py"""

import math

import torch
import torch.nn.functional as F
from formula import numbers, weights, write
from torch.distributions import Bernoulli, Normal, kl_divergence

config = {"pixels": 6, "wide": 5, "narrow": 4, "latents": 3}
P, W, N, Z = config.values()
B = 4
BETA = 0.7
SETTINGS = {"rate": 0.05, "beta1": 0.9, "beta2": 0.99, "epsilon": 1e-8, "decay": 0.1}
STEPS = 3

shapes = {
    "encoder.wide.weight": [P, W],
    "encoder.wide.bias": [W],
    "encoder.narrow.weight": [W, N],
    "encoder.narrow.bias": [N],
    "mean.weight": [N, Z],
    "mean.bias": [Z],
    "logVariance.weight": [N, Z],
    "logVariance.bias": [Z],
    "decoder.narrow.weight": [Z, N],
    "decoder.narrow.bias": [N],
    "decoder.wide.weight": [N, W],
    "decoder.wide.bias": [W],
    "output.weight": [W, P],
    "output.bias": [P],
}
x = torch.tensor([float(math.sin(1.7 * i) > 0.2) for i in range(B * P)]).reshape(B, P)
noise = torch.tensor([1.4 * math.sin(0.9 * i + 0.4) for i in range(B * Z)]).reshape(B, Z)


def forward(w):
    def linear(path, x):
        return F.linear(x, w[f"{path}.weight"].T, w[f"{path}.bias"])

    narrow = torch.tanh(linear("encoder.narrow", torch.tanh(linear("encoder.wide", x))))
    mean, log_variance = linear("mean", narrow), linear("logVariance", narrow)
    deviation = torch.exp(log_variance / 2)
    z = mean + deviation * noise
    logits = linear("output", torch.tanh(linear("decoder.wide", torch.tanh(linear("decoder.narrow", z)))))
    return {
        "mean": mean,
        "logVariance": log_variance,
        "logits": logits,
        # From PyTorch's own distributions, not from the formulas of the model.
        "reconstruction": -Bernoulli(logits=logits).log_prob(x).sum(1),
        "divergence": kl_divergence(Normal(mean, deviation), Normal(0.0, 1.0)),
        "printed": -0.5 * (1 + log_variance - mean**2 - log_variance),
    }


def terms(w):
    out = forward(w)
    return out["reconstruction"].mean(), out["divergence"].sum(1).mean(), out["printed"].sum(1).mean()


def objective(kind, w):
    reconstruction, divergence, printed = terms(w)
    return {
        "elbo": reconstruction + BETA * divergence,
        "printed": reconstruction + BETA * printed,
        "latent-mean": reconstruction + BETA * divergence / Z,
        "pixel-mean": reconstruction / P + BETA * divergence,
    }[kind]


objectives = {}
for kind in ["elbo", "printed", "latent-mean", "pixel-mean"]:
    w = weights(shapes)
    loss = objective(kind, w)
    loss.backward()
    gradients = {path: numbers(tensor.grad if tensor.grad is not None else torch.zeros_like(tensor)) for path, tensor in w.items()}
    objectives[kind] = {"loss": numbers(loss)[0], "gradients": gradients}

w = weights(shapes)
optimizer = torch.optim.AdamW(
    [
        {"params": [t for t in w.values() if t.dim() == 2], "weight_decay": SETTINGS["decay"]},
        {"params": [t for t in w.values() if t.dim() == 1], "weight_decay": 0.0},
    ],
    lr=SETTINGS["rate"],
    betas=(SETTINGS["beta1"], SETTINGS["beta2"]),
    eps=SETTINGS["epsilon"],
)
losses, moved = [], []
for _ in range(STEPS):
    loss = objective("elbo", w)
    losses.append(numbers(loss)[0])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    moved.append({path: numbers(tensor) for path, tensor in w.items()})

write(
    "vae",
    {
        "config": config,
        "x": [numbers(row) for row in x],
        "noise": [numbers(row) for row in noise],
        "beta": BETA,
        "forward": {name: numbers(tensor) for name, tensor in forward(weights(shapes)).items()},
        "objectives": objectives,
        "settings": SETTINGS,
        "losses": losses,
        "moved": moved,
    },
)
