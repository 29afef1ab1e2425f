"""Weights that PyTorch and the book can both make; the same formula stands in tests/helpers/golden.ts."""

import json
import math
from pathlib import Path

import torch

GOLDEN = Path(__file__).resolve().parents[2] / "tests" / "golden"


def weights(shapes: dict[str, list[int]]) -> dict[str, torch.Tensor]:
    """Weight i of the k-th variable, in order of paths: 0.3 sin(1.3k + 0.37i), and 1 more for gains."""
    result = {}
    for k, path in enumerate(sorted(shapes)):
        start = 1.0 if path.endswith("gain") else 0.0
        size = math.prod(shapes[path])
        values = [start + 0.3 * math.sin(1.3 * k + 0.37 * i) for i in range(size)]
        result[path] = torch.tensor(values, dtype=torch.float32).reshape(shapes[path]).requires_grad_()
    return result


def numbers(tensor: torch.Tensor) -> list[float]:
    """Nine digits hold a float32 exactly."""
    return [float(f"{value:.9g}") for value in tensor.detach().flatten().tolist()]


def write(name: str, content: dict) -> None:
    path = GOLDEN / f"{name}.json"
    path.write_text(json.dumps(content, separators=(",", ":")) + "\n")
    print(f"{path.name}: {path.stat().st_size} bytes, torch {torch.__version__}")
