"""Golden numbers of four ways to join a picture and a sentence: python3 scripts/golden/fusion.py

The network is written out once more here; AdamW is PyTorch's. All sizes differ, the batch is uneven, sentences have two words,
one and none, and no weight stands at a fixed point.
"""

import math

import torch
import torch.nn.functional as F
from formula import numbers, weights, write

config = {
    "parts": 4,
    "pixels": 9,
    "words": 7,
    "answers": 5,
    "early": {"first": 6, "channels": 5, "hidden": 7},
    "late": {"first": 4, "channels": 7, "vector": 7, "hidden": 7},
    "sum": {"first": 6, "channels": 4, "hidden": 7, "words": 3},
    "cross": {"first": 9, "channels": 8, "hidden": 4},
}
P, X, W, V = config["parts"], config["pixels"], config["words"], config["answers"]
T = 3
answers = [3, 0, 4]
sentences = [[2, 5], [6], []]
learning_rate, decay, steps = 0.01, 0.1, 3

# Square pictures of 6 × 6, row after row; the book cuts them into four squares of 3 × 3.
side = math.isqrt(P * X)
flat = [[math.sin(0.71 * (b * P * X + i)) ** 2 for i in range(P * X)] for b in range(len(answers))]
pictures = torch.tensor(flat).reshape(-1, side, side)
parts = torch.stack([pictures[:, y : y + 3, x : x + 3].flatten(1) for y in (0, 3) for x in (0, 3)], 1)  # [B, P, X]

ids = torch.tensor([s + [0] * (T - len(s)) for s in sentences])
present = (ids > 0).float()
counts = torch.stack([torch.bincount(torch.tensor(s, dtype=torch.long), minlength=W) for s in sentences]).float()


def layer(inputs, outputs):
    return {"weight": [inputs, outputs], "bias": [outputs]}


def shapes(way):
    c = config[way]
    C = c["channels"]
    if way == "early":
        layers = {
            "first": layer(X + W + P, c["first"]),
            "part": layer(c["first"], C),
            "hidden": layer(P * C, c["hidden"]),
            "output": layer(c["hidden"], V),
        }
    elif way == "late":
        layers = {
            "first": layer(X, c["first"]),
            "part": layer(c["first"], C),
            "picture": layer(P * C, c["vector"]),
            "sentence": layer(W, c["vector"]),
            "hidden": layer(2 * c["vector"], c["hidden"]),
            "output": layer(c["hidden"], V),
        }
    elif way == "sum":
        layers = {
            "first": layer(X, c["first"]),
            "part": layer(c["first"], C),
            "hidden": layer(P * C, c["hidden"]),
            "picture": layer(c["hidden"], V),
            "words": layer(W, c["words"]),
            "sentence": layer(c["words"], V),
        }
    else:
        looks = {f"{look}.{each}": layer(C, C) for look in ("byWord", "bySentence") for each in ("query", "value")}
        layers = {
            "first": layer(X, c["first"]),
            "part": layer(c["first"], C),
            **looks,
            "question": layer(C, C),
            "hidden": layer(2 * C, c["hidden"]),
            "output": layer(c["hidden"], V),
        }
    flat = {f"{path}.{name}": shape for path, each in layers.items() for name, shape in each.items()}
    if way == "cross":
        flat |= {"places": [P, C], "words": [W, C], "byWord.key": [C, C], "bySentence.key": [C, C]}
    return flat


def linear(w, path, x):
    return F.linear(x, w[f"{path}.weight"].T, w[f"{path}.bias"])


def look(w, path, source, at):
    q, k, v = linear(w, f"{path}.query", source), F.linear(at, w[f"{path}.key"]), linear(w, f"{path}.value", at)
    share = F.softmax(q @ k.transpose(1, 2) / math.sqrt(q.shape[-1]), -1)
    return share @ v, share


def part_by_part(w, x):
    return F.relu(linear(w, "part", F.relu(linear(w, "first", x)))).flatten(1)


def early(w):
    words = counts.unsqueeze(1).expand(-1, P, -1)
    places = torch.eye(P).expand(len(answers), -1, -1)
    seen = part_by_part(w, torch.cat([parts, words, places], 2))
    return linear(w, "output", F.relu(linear(w, "hidden", seen))), []


def late(w):
    picture = F.relu(linear(w, "picture", part_by_part(w, parts)))
    sentence = F.relu(linear(w, "sentence", counts))
    return linear(w, "output", F.relu(linear(w, "hidden", torch.cat([picture, sentence], 1)))), []


def added(w):
    picture = linear(w, "picture", F.relu(linear(w, "hidden", part_by_part(w, parts))))
    return picture + linear(w, "sentence", F.relu(linear(w, "words", counts))), []


def cross(w):
    seen = linear(w, "part", F.relu(linear(w, "first", parts))) + w["places"]
    words = w["words"][ids]
    found, by_word = look(w, "byWord", words, seen)
    total = present.sum(1, keepdim=True).clamp(min=1)
    mean = ((words + found) * (present / total).unsqueeze(-1)).sum(1, keepdim=True)
    question = F.relu(linear(w, "question", mean))
    answer, by_sentence = look(w, "bySentence", question, seen)
    both = torch.cat([question, answer], 2).squeeze(1)
    return linear(w, "output", F.relu(linear(w, "hidden", both))), [numbers(by_word), numbers(by_sentence)]


content = {
    "config": config,
    "most": T,
    "pictures": flat,
    "sentences": sentences,
    "answers": answers,
    "training": {"rate": learning_rate, "decay": decay},
    "ways": {},
}
for way, scores in {"early": early, "late": late, "sum": added, "cross": cross}.items():
    w = weights(shapes(way))
    logits, looks = scores(w)
    loss = F.cross_entropy(logits, torch.tensor(answers))
    loss.backward()
    result = {
        "loss": numbers(loss)[0],
        "logits": numbers(logits),
        "looks": looks,
        "gradients": {path: numbers(tensor.grad) for path, tensor in w.items()},
    }
    # No gradient vanishes as a whole: a layer whose units are all at rest would be checked against nothing.
    still = [path for path, tensor in w.items() if not tensor.grad.abs().max() > 1e-6]
    assert not still, (way, still)
    matrices = [t for t in w.values() if t.dim() == 2]
    rest = [t for t in w.values() if t.dim() != 2]
    groups = [{"params": matrices, "weight_decay": decay}, {"params": rest, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=learning_rate, betas=(0.9, 0.99), eps=1e-8)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = F.cross_entropy(scores(w)[0], torch.tensor(answers))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(w.values()), 1.0)
        optimizer.step()
        losses.append(numbers(loss)[0])
        if len(losses) == 1:
            result["stepped"] = {path: numbers(tensor) for path, tensor in w.items()}
    result["losses"] = losses
    content["ways"][way] = result

write("fusion", content)
