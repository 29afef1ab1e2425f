"""Golden numbers of the GPT, computed by PyTorch's own operations: python3 scripts/golden/gpt.py"""

import math

import torch
import torch.nn.functional as F
from formula import numbers, weights, write

config = {"vocabulary": 7, "context": 6, "channels": 8, "heads": 2, "layers": 2}
V, C, N = config["vocabulary"], config["channels"], config["heads"]
ids = [[1, 5, 2, 2, 6], [0, 3, 4, 1, 1]]
following = [[5, 2, 2, 6, 0], [3, 4, 1, 1, 5]]

shapes = {"tokens": [V, C], "positions": [config["context"], C]}
shapes |= {"outputNorm.gain": [C], "outputNorm.bias": [C]}
for block in range(config["layers"]):
    path = f"blocks.{block}"
    for norm in ("attentionNorm", "feedNorm"):
        shapes |= {f"{path}.{norm}.gain": [C], f"{path}.{norm}.bias": [C]}
    shapes |= {f"{path}.attention.qkv.weight": [C, 3 * C], f"{path}.attention.qkv.bias": [3 * C]}
    shapes |= {f"{path}.attention.output.weight": [C, C], f"{path}.attention.output.bias": [C]}
    shapes |= {f"{path}.widen.weight": [C, 4 * C], f"{path}.widen.bias": [4 * C]}
    shapes |= {f"{path}.narrow.weight": [4 * C, C], f"{path}.narrow.bias": [C]}

w = weights(shapes)
attentions = []


def linear(path, x):
    return F.linear(x, w[f"{path}.weight"].T, w[f"{path}.bias"])


def norm(path, x):
    return F.layer_norm(x, (C,), w[f"{path}.gain"], w[f"{path}.bias"])


def attend(path, x):
    B, T, _ = x.shape
    query, key, value = (
        part.view(B, T, N, C // N).transpose(1, 2)
        for part in linear(f"{path}.qkv", x).split(C, dim=-1)
    )
    scores = query @ key.transpose(2, 3) / math.sqrt(C // N)
    hidden = torch.ones(T, T).triu(1).bool()
    chances = scores.masked_fill(hidden, -torch.inf).softmax(-1)
    attentions.append(numbers(chances))
    return linear(f"{path}.output", (chances @ value).transpose(1, 2).reshape(B, T, C))


x = F.embedding(torch.tensor(ids), w["tokens"]) + w["positions"][: len(ids[0])]
for block in range(config["layers"]):
    path = f"blocks.{block}"
    x = x + attend(f"{path}.attention", norm(f"{path}.attentionNorm", x))
    wide = linear(f"{path}.widen", norm(f"{path}.feedNorm", x))
    x = x + linear(f"{path}.narrow", F.gelu(wide, approximate="tanh"))
logits = F.linear(norm("outputNorm", x), w["tokens"])
loss = F.cross_entropy(logits.view(-1, V), torch.tensor(following).view(-1))
loss.backward()

write(
    "gpt",
    {
        "config": config,
        "ids": ids,
        "next": following,
        "loss": numbers(loss)[0],
        "logits": numbers(logits),
        "attentions": attentions,
        "gradients": {path: numbers(tensor.grad) for path, tensor in w.items()},
    },
)
