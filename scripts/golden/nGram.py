"""Golden numbers of Kneser–Ney with three discounts: python3 scripts/golden/nGram.py

Written from chen1999, section 3, by sets and dictionaries, for a stream of tokens without marks at its ends.
"""

import json
import random
from collections import Counter
from pathlib import Path

GOLDEN = Path(__file__).resolve().parents[2] / "tests" / "golden"
V = 7


def grams(text, n):
    return [tuple(text[i : i + n]) for i in range(len(text) - n + 1)]


def counts(text, n, order):
    """How often where n is the order, else after how many different tokens."""
    if n == order:
        return Counter(grams(text, n))
    return Counter(gram[1:] for gram in set(grams(text, n + 1)))


def discounts(counted):
    n = [sum(1 for c in counted.values() if c == k) for k in (1, 2, 3, 4)]
    y = n[0] / (n[0] + 2 * n[1]) if n[0] and n[1] else 0.5
    d = [k - (k + 1) * y * n[k] / n[k - 1] if n[k - 1] else -1 for k in (1, 2, 3)]
    return [value if 0 < value <= k else y for k, value in zip((1, 2, 3), d, strict=True)]


def chance(text, history, token, order):
    if len(history) > order - 1:
        history = history[len(history) - order + 1 :]
    below = 1 / V if not history else chance(text, history[1:], token, order)
    counted = counts(text, len(history) + 1, order)
    d = discounts(counted)
    after = {gram[-1]: c for gram, c in counted.items() if gram[:-1] == tuple(history)}
    if not after:
        return below
    own = after[token] - d[min(after[token], 3) - 1] if token in after else 0
    return (own + sum(d[min(c, 3) - 1] for c in after.values()) * below) / sum(after.values())


if __name__ == "__main__":
    draw = random.Random(5)
    # A token tends to follow the sum of the two before it; the last one of the vocabulary never comes.
    text = [0, 1]
    while len(text) < 120:
        text.append((text[-1] + text[-2]) % 6 if draw.random() < 0.7 else draw.choice([0, 0, 1, 2, 3, 4, 5]))
    histories = [[], [0], [6], [0, 1], [5, 6], [3, 3, 1], text[40:43], text[-3:]]
    content = {"text": text, "histories": histories, "chances": {}}
    for order in (1, 2, 3, 4):
        content["chances"][order] = [[float(f"{chance(text, h, w, order):.15g}") for w in range(V)] for h in histories]
    (GOLDEN / "nGram.json").write_text(json.dumps(content, separators=(",", ":")) + "\n")
