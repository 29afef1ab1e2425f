"""PyTorch, one thread. Reads commands as lines of JSON and answers each with a line; `run.ts` starts it.

The five models in PyTorch's own operations; weights lie as [I, O], so a linear layer is one addmm.
"""

import json
import math
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
CHECKED, CHECK_SECONDS = 8, 15.0


def linear(w, path, x):
    rows = torch.addmm(w[f"{path}.bias"], x.reshape(-1, x.shape[-1]), w[f"{path}.weight"])
    return rows.view(*x.shape[:-1], -1)


def norm(w, path, x):
    return F.layer_norm(x, x.shape[-1:], w[f"{path}.gain"], w[f"{path}.bias"], 1e-5)


def mlp(w, batch, sizes):
    return F.cross_entropy(linear(w, "output", F.relu(linear(w, "hidden", batch["x"]))), batch["answers"])


def cnn(w, batch, sizes):
    """Filters come turned to [O, I, Y, X]; a picture of one channel is the same numbers in both orders."""
    x = batch["x"].permute(0, 3, 1, 2)
    for path in ("first", "second"):
        x = F.relu(F.max_pool2d(F.conv2d(x, w[f"{path}.weight"], w[f"{path}.bias"]), 2))
    x = F.relu(linear(w, "hidden", x.flatten(1)))
    return F.cross_entropy(linear(w, "output", x), batch["answers"])


def attend(w, path, x, heads, hidden):
    B, T, C = x.shape
    query, key, value = linear(w, f"{path}.qkv", x).view(B, T, 3, heads, C // heads).permute(2, 0, 3, 1, 4)
    scores = query @ key.transpose(-2, -1) * (1 / math.sqrt(C // heads))
    if hidden is not None:
        scores = scores.masked_fill(hidden, -math.inf)
    mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(B, T, C)
    return linear(w, f"{path}.output", mixed)


def stack(w, ids, sizes, causal):
    T = ids.shape[1]
    hidden = torch.ones(T, T).triu(1).bool() if causal else None
    x = F.embedding(ids, w["tokens"]) + w["positions"][:T]
    for layer in range(sizes["layers"]):
        path = f"blocks.{layer}"
        x = x + attend(w, f"{path}.attention", norm(w, f"{path}.attentionNorm", x), sizes["heads"], hidden)
        wide = F.gelu(linear(w, f"{path}.widen", norm(w, f"{path}.feedNorm", x)), approximate="tanh")
        x = x + linear(w, f"{path}.narrow", wide)
    return x


def surprise(w, x, answers):
    scores = F.linear(norm(w, "outputNorm", x), w["tokens"])
    return F.cross_entropy(scores.view(-1, scores.shape[-1]), answers.view(-1))


def gpt(w, batch, sizes):
    return surprise(w, stack(w, batch["ids"], sizes, True), batch["next"])


def bert(w, batch, sizes):
    rows = stack(w, batch["ids"], sizes, False).view(-1, sizes["channels"])
    return surprise(w, rows[batch["places"]], batch["answers"])


LOSSES = {"gpt": gpt, "gpt-large": gpt, "cnn": cnn, "mlp": mlp, "bert": bert}


def weights_of(name, places, numbers):
    """First weights; those of the CNN in the order that PyTorch's convolution wants."""
    w = {}
    for path, place in places.items():
        size = math.prod(place["shape"])
        tensor = torch.frombuffer(numbers, dtype=torch.float32, offset=4 * place["at"], count=size)
        tensor = tensor.reshape(place["shape"])
        if name == "cnn" and tensor.dim() == 4:
            tensor = tensor.permute(3, 2, 0, 1)
        if name == "cnn" and path == "hidden.weight":
            flat, hidden = place["shape"]
            side = math.isqrt(flat // 64)
            tensor = tensor.reshape(side, side, 64, hidden).permute(2, 0, 1, 3).reshape(flat, hidden)
        w[path] = tensor.clone(memory_format=torch.contiguous_format).requires_grad_()
    return w


class Learner:
    def __init__(self, name, folder):
        with open(f"{folder}/{name}.json", encoding="utf-8") as file:
            index = json.load(file)
        with open(f"{folder}/{name}.bin", "rb") as file:
            self.numbers = bytearray(file.read())
        self.sizes, self.batches, self.loss = index["sizes"], index["batches"], LOSSES[name]
        self.w = weights_of(name, index["params"], self.numbers)
        settings = index["settings"]
        matrices = [each for each in self.w.values() if each.dim() > 1]
        others = [each for each in self.w.values() if each.dim() <= 1]
        self.optimizer = torch.optim.AdamW(
            [{"params": matrices, "weight_decay": settings["decay"]}, {"params": others, "weight_decay": 0.0}],
            lr=settings["rate"],
            betas=(settings["beta1"], settings["beta2"]),
            eps=settings["epsilon"],
            foreach=True,
        )
        self.at = 0

    def tensor(self, place):
        dtype = torch.float32 if place["type"] == "float32" else torch.int32
        size = math.prod(place["shape"])
        tensor = torch.frombuffer(self.numbers, dtype=dtype, offset=4 * place["at"], count=size)
        tensor = tensor.reshape(place["shape"]).clone()
        return tensor if dtype == torch.float32 else tensor.long()

    def step(self):
        """One step as in the other engines: the batch copied in, loss, gradient, update, the loss read."""
        places = self.batches[self.at % len(self.batches)]
        self.at += 1
        batch = {name: self.tensor(place) for name, place in places.items()}
        self.optimizer.zero_grad(set_to_none=True)
        loss = self.loss(self.w, batch, self.sizes)
        loss.backward()
        self.optimizer.step()
        return loss.item()


def prepare(name, folder):
    learner = Learner(name, folder)
    losses, took, began = [], 0.0, time.perf_counter()
    while len(losses) < CHECKED:
        before = time.perf_counter()
        losses.append(learner.step())
        took = time.perf_counter() - before
        if len(losses) >= 2 and time.perf_counter() - began > CHECK_SECONDS:
            break
    return learner, {"losses": losses, "stepMs": 1000 * took}


def measured(learner, for_ms):
    times, began = [], time.perf_counter()
    while True:
        before = time.perf_counter()
        learner.step()
        now = time.perf_counter()
        times.append(1000 * (now - before))
        if 1000 * (now - began) >= for_ms:
            return times


def blas():
    """The library of matrix products that this process has loaded."""
    try:
        with open("/proc/self/maps", encoding="utf-8") as maps:
            text = maps.read()
    except OSError:
        return "unknown"
    known = {"openblas": "OpenBLAS", "mkl": "MKL", "libblis": "BLIS", "Accelerate": "Accelerate"}
    return next((name for mark, name in known.items() if mark in text), "unknown")


def main():
    learner = None
    for line in sys.stdin:
        command = json.loads(line)
        if command["kind"] == "start":
            torch.ones(64, 64) @ torch.ones(64, 64)
            answer = {"version": torch.__version__, "device": f"{blas()}, {torch.get_num_threads()} thread"}
        elif command["kind"] == "prepare":
            learner, answer = prepare(command["name"], command["folder"])
        elif command["kind"] == "round":
            answer = measured(learner, command["forMs"])
        elif command["kind"] == "run":
            answer = [learner.step() for _ in range(command["steps"])]
        else:  # it has nothing to say of its inside, and forgets a learner when the next comes
            answer = {}
        print(json.dumps(answer), flush=True)


main()
