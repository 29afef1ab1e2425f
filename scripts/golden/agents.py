"""Golden numbers of the agents' small networks, their losses and two steps of Adam: python3 scripts/golden/agents.py"""

import json
import math

import torch
from formula import GOLDEN

torch.set_default_dtype(torch.float64)
sizes, seen, action = [3, 5, 4, 2], [0.4, -1.1, 0.7], 1
weight, bonus, rate, longest = 1.7, 0.3, 0.01, 0.5


def layers(flat):
    at, result = 0, []
    for before, own in zip(sizes, sizes[1:]):
        w = flat[at : at + before * own].reshape(own, before)
        b = flat[at + before * own : at + own * (before + 1)]
        result.append((w, b))
        at += own * (before + 1)
    return result


def forward(flat, curve):
    x = torch.tensor(seen)
    for i, (w, b) in enumerate(layers(flat)):
        x = w @ x + b
        if i < len(sizes) - 2:
            x = torch.tanh(x) if curve == "tanh" else torch.relu(x)
    return x


def losses(flat, curve):
    scores = forward(flat, curve)
    policy = torch.distributions.Categorical(logits=scores)
    return {
        "policy": -weight * policy.log_prob(torch.tensor(action)) - bonus * policy.entropy(),
        "value": 0.5 * (scores[action] - 2.0) ** 2,
    }


count = sum(own * (before + 1) for before, own in zip(sizes, sizes[1:]))
start = torch.tensor([0.6 * math.sin(0.37 * i + 0.1) for i in range(count)])
content = {"sizes": sizes, "seen": seen, "action": action, "settings": [weight, bonus, rate, longest], "cases": []}
for curve in ("tanh", "relu"):
    for name in ("policy", "value"):
        flat = start.clone().requires_grad_()
        optimizer = torch.optim.Adam([flat], lr=rate, eps=1e-5)
        case = {"curve": curve, "loss": name, "out": forward(flat, curve).tolist()}
        for _ in range(2):
            optimizer.zero_grad()
            losses(flat, curve)[name].backward()
            case.setdefault("gradient", flat.grad.tolist())
            torch.nn.utils.clip_grad_norm_([flat], longest)
            optimizer.step()
        case["weights"] = flat.tolist()
        content["cases"].append(case)

path = GOLDEN / "agents.json"
text = json.dumps(json.loads(json.dumps(content), parse_float=lambda x: float(f"{float(x):.10g}")), separators=(",", ":"))
path.write_text(text + "\n")
print(f"{path.name}: {path.stat().st_size} bytes, torch {torch.__version__}")
