"""Golden numbers of Word2Vec, its windows and its words from the noise given: python3 scripts/golden/word2vec.py"""

import torch
import torch.nn.functional as F
from formula import numbers, weights, write

config = {"vocabulary": 7, "channels": 3}
V, C = config.values()
SETTINGS = {"rate": 0.05, "beta1": 0.9, "beta2": 0.99, "epsilon": 1e-8, "decay": 0.1}
STEPS = 3

shapes = {"input": [V, C], "output": [V, C]}
# Five windows of one to four words; -1 fills a row. One window holds a word twice.
WINDOWS = {
    "cbow": [[3, 1, 4, -1], [0, 6, -1, -1], [2, 5, 2, 1], [4, -1, -1, -1], [6, 0, 3, 5]],
    "skip-gram": [[3], [6], [2], [4], [0]],
}
ANSWERS = [5, 2, 0, 6, 1]
# The answer, and three words from the noise: one of them twice in a row.
CANDIDATES = [[5, 0, 3, 1], [2, 4, 4, 6], [0, 1, 3, 5], [6, 2, 0, 4], [1, 3, 5, 2]]
answers, candidates = torch.tensor(ANSWERS), torch.tensor(CANDIDATES)


def hidden(w, kind, averaging):
    rows = []
    for window in WINDOWS[kind]:
        vectors = torch.stack([w["input"][word] for word in window if word >= 0])
        mean = vectors.mean(0)
        # The value of the mean with the slope of the sum.
        rows.append(mean if averaging == "divided" else vectors.sum(0) + (mean - vectors.sum(0)).detach())
    return torch.stack(rows)


def scores(w, h):
    return torch.stack([w["output"][row] @ each for row, each in zip(candidates, h)])


def loss_of(w, kind, averaging, output):
    h = hidden(w, kind, averaging)
    if output == "softmax":
        return F.cross_entropy(h @ w["output"].T, answers)
    wanted = torch.zeros(candidates.shape)
    wanted[:, 0] = 1
    return F.binary_cross_entropy_with_logits(scores(w, h), wanted, reduction="none").sum(1).mean()


def moves(kind, averaging, output):
    w = weights(shapes)
    optimizer = torch.optim.AdamW(
        list(w.values()),
        lr=SETTINGS["rate"],
        betas=(SETTINGS["beta1"], SETTINGS["beta2"]),
        eps=SETTINGS["epsilon"],
        weight_decay=SETTINGS["decay"],
    )
    losses, moved = [], []
    for _ in range(STEPS):
        loss = loss_of(w, kind, averaging, output)
        losses.append(numbers(loss)[0])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        moved.append({path: numbers(tensor) for path, tensor in w.items()})
    return {"losses": losses, "moved": moved}


cases = []
for kind, averaging in [("cbow", "divided"), ("cbow", "undivided"), ("skip-gram", "divided")]:
    for output in ["softmax", "sampling"]:
        w = weights(shapes)
        loss = loss_of(w, kind, averaging, output)
        loss.backward()
        h = hidden(w, kind, averaging)
        cases.append(
            {
                "kind": kind,
                "averaging": averaging,
                "output": output,
                "hidden": numbers(h),
                "logits": numbers(h @ w["output"].T),
                "scores": numbers(scores(w, h)),
                "loss": numbers(loss)[0],
                "gradients": {path: numbers(tensor.grad) for path, tensor in w.items()},
                **moves(kind, averaging, output),
            }
        )

write(
    "word2vec",
    {
        "config": config,
        "windows": WINDOWS,
        "answers": ANSWERS,
        "candidates": CANDIDATES,
        "settings": SETTINGS,
        "cases": cases,
    },
)
