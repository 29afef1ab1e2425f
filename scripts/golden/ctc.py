"""Golden numbers of CTC, scores as [T, B, V]: python3 scripts/golden/ctc.py"""

import math

import torch
import torch.nn.functional as F
from formula import numbers, write

T, B, V = 9, 6, 5
# A repeated letter, one letter, nothing at all, the longest that fits, one that doesn't (two equal pairs need 5 + 2 frames, and
# this one 8 + 2), and a common word.
targets = [[1, 1, 3], [4], [], [1, 2, 3, 4, 1, 2, 3, 4], [1, 1, 2, 2, 3, 4, 1, 2], [2, 4, 2]]
scores = torch.tensor([2.0 * math.sin(0.83 * i + 0.1 * i**1.3) for i in range(T * B * V)]).reshape(T, B, V)
scores.requires_grad_()
width = max(map(len, targets))
padded = torch.tensor([row + [0] * (width - len(row)) for row in targets])
lengths = torch.tensor([len(row) for row in targets])
losses = F.ctc_loss(
    F.log_softmax(scores, -1), padded, torch.full((B,), T), lengths, blank=0, reduction="none", zero_infinity=True
)
losses.sum().backward()
write(
    "ctc",
    {
        "T": T,
        "B": B,
        "V": V,
        "scores": numbers(scores),
        "targets": targets,
        "losses": numbers(losses),
        "gradient": numbers(scores.grad),
    },
)
