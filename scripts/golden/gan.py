"""Golden numbers of a GAN, each loss with one move of each player: python3 scripts/golden/gan.py"""

import math

import torch
import torch.nn.functional as F
from formula import numbers, weights, write

config = {"noise": 3, "size": 2, "hidden": [5, 4]}
batch = 6
settings = {"rate": 0.02, "beta1": 0.5, "beta2": 0.99, "epsilon": 1e-8}


def shapes(player, sizes):
    return {
        f"{player}.{i}.{part}": [above, units] if part == "weight" else [units]
        for i, (above, units) in enumerate(zip(sizes, sizes[1:]))
        for part in ("weight", "bias")
    }


wave = lambda step, rows, columns: torch.tensor(
    [math.sin(step * i) for i in range(rows * columns)]
).reshape(rows, columns)
real = 3 * wave(0.83, batch, config["size"]) + 0.4
z = 4 * wave(1.17, batch, config["noise"])
first = 4 * wave(0.59, batch, config["noise"])


activations = {"relu": F.relu, "silu": F.silu, "tanh": torch.tanh}


def network(w, player, x, activation, bounded=False):
    last = len(config["hidden"])
    for i in range(last + 1):
        x = F.linear(x, w[f"{player}.{i}.weight"].T, w[f"{player}.{i}.bias"])
        if i < last:
            x = activations[activation](x)
    return torch.sigmoid(x) if bounded else x


def judged(s_real, s_made, loss, smoothing):
    if loss == "least-squares":
        return 0.5 * (s_real - (1 - smoothing)).square().mean() + 0.5 * s_made.square().mean()
    target = torch.full_like(s_real, 1 - smoothing)
    return F.binary_cross_entropy_with_logits(s_real, target) + F.binary_cross_entropy_with_logits(
        s_made, torch.zeros_like(s_made)
    )


def forged(s, loss):
    if loss == "least-squares":
        return 0.5 * (s - 1).square().mean()
    D = torch.sigmoid(s)
    return {
        "non-saturating": lambda: -torch.log(D).mean(),
        "minimax": lambda: torch.log(1 - D).mean(),
        "printed": lambda: -torch.log(1 - D).mean(),
    }[loss]()


def adam(w):
    betas = (settings["beta1"], settings["beta2"])
    return torch.optim.Adam(w.values(), lr=settings["rate"], betas=betas, eps=settings["epsilon"])


def case(loss, smoothing, activation, bounded):
    w = {
        player: weights(shapes(player, sizes))
        for player, sizes in {
            "generator": [config["noise"], *config["hidden"], config["size"]],
            "discriminator": [config["size"], *config["hidden"], 1],
        }.items()
    }
    G, D = w["generator"], w["discriminator"]
    made = network(G, "generator", first, activation, bounded).detach()
    scores = network(D, "discriminator", torch.cat([real, made]), activation)
    d = judged(scores[:batch], scores[batch:], loss, smoothing)
    d.backward()
    d_gradients = {path: numbers(tensor.grad) for path, tensor in D.items()}
    adam(D).step()
    for tensor in D.values():
        tensor.grad = None
    made_again = network(G, "generator", z, activation, bounded)
    g = forged(network(D, "discriminator", made_again, activation), loss)
    g.backward()
    g_gradients = {path: numbers(tensor.grad) for path, tensor in G.items()}
    adam(G).step()
    return {
        "loss": loss,
        "smoothing": smoothing,
        "activation": activation,
        "bounded": bounded,
        "made": numbers(made),
        "scores": numbers(scores),
        "discriminatorLoss": numbers(d)[0],
        "generatorLoss": numbers(g)[0],
        "gradients": d_gradients | g_gradients,
        "after": {path: numbers(tensor) for each in (D, G) for path, tensor in each.items()},
    }


write(
    "gan",
    {
        "config": config,
        "settings": settings,
        "real": numbers(real),
        "z": numbers(z),
        "first": numbers(first),
        "cases": [
            case("non-saturating", 0, "relu", False),
            case("minimax", 0.1, "silu", False),
            case("least-squares", 0.1, "tanh", True),
            case("printed", 0, "relu", True),
        ],
    },
)
