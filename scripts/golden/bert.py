"""Golden numbers of the encoder, computed by PyTorch's own operations: python3 scripts/golden/bert.py"""

import math

import torch
import torch.nn.functional as F
from formula import numbers, weights, write

config = {"vocabulary": 7, "context": 6, "channels": 8, "heads": 2, "layers": 2}
V, C, N = config["vocabulary"], config["channels"], config["heads"]
COVER = V - 1
rows = [[1, 5, 2, 2, 0], [0, 3, 4, 1, 1]]
chosen = [[1, 4], [0, 2]]

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

# In double precision: the norm of a row that hardly varies magnifies what single precision leaves out.
w = {path: tensor.detach().double().requires_grad_() for path, tensor in weights(shapes).items()}
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
    chances = (query @ key.transpose(2, 3) / math.sqrt(C // N)).softmax(-1)
    attentions.append(numbers(chances))
    return linear(f"{path}.output", (chances @ value).transpose(1, 2).reshape(B, T, C))


ids = torch.tensor(rows)
places = torch.tensor(chosen)
answers = ids.gather(1, places)
covered = ids.scatter(1, places, COVER)

x = F.embedding(covered, w["tokens"]) + w["positions"][: ids.shape[1]]
for block in range(config["layers"]):
    path = f"blocks.{block}"
    x = x + attend(f"{path}.attention", norm(f"{path}.attentionNorm", x))
    wide = linear(f"{path}.widen", norm(f"{path}.feedNorm", x))
    x = x + linear(f"{path}.narrow", F.gelu(wide, approximate="tanh"))
logits = F.linear(norm("outputNorm", x), w["tokens"])  # at every place
asked = logits.gather(1, places[:, :, None].expand(-1, -1, V))
loss = F.cross_entropy(asked.reshape(-1, V), answers.view(-1))
loss.backward()

write(
    "bert",
    {
        "config": config,
        "rows": rows,
        "chosen": chosen,
        "loss": numbers(loss)[0],
        "logits": numbers(asked),
        "attentions": attentions,
        "gradients": {path: numbers(tensor.grad) for path, tensor in w.items()},
    },
)
