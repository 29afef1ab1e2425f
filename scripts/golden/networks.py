"""Golden numbers of social networks: /usr/bin/python3 scripts/golden/networks.py (Debian's python3-networkx)

Checked by hand where networkx 2.8 is older than a fix: Burt's measures of directed networks run over in- and
out-neighbours (it gives NaN to who has only in-neighbours), a tie to oneself is none, who has no ties has no value.
"""

import json
import math
from pathlib import Path

import networkx as nx

GOLDEN = Path(__file__).resolve().parents[2] / "tests" / "golden"


def clique(names, strength):
    return [(a, b, strength(i, j)) for i, a in enumerate(names) for j, b in enumerate(names) if i < j]


# Strengths differ and are no round numbers: equal ones would hide what is weighted and what isn't.
fixtures = {
    "path": (False, "ABCDE", [("A", "B", 0.9), ("B", "C", 0.35), ("C", "D", 0.6), ("D", "E", 0.15)]),
    "star": (False, "ABCDEF", [("A", b, 0.2 + 0.17 * i) for i, b in enumerate("BCDEF")]),
    "cliques": (
        False,
        "FABCXYZ",
        clique("FABC", lambda i, j: 0.3 + 0.11 * i + 0.07 * j)
        + clique("XYZ", lambda i, j: 0.45 + 0.13 * i + 0.05 * j)
        + [("F", "X", 0.25)],
    ),
    "disconnected": (
        False,
        "ABCDEFG",
        [("A", "B", 0.7), ("B", "C", 0.4), ("C", "A", 0.55), ("D", "E", 0.8), ("E", "F", 0.3)],
    ),
    "self-loop": (
        False,
        "ABCD",
        [("A", "A", 0.9), ("A", "B", 0.5), ("B", "C", 0.8), ("C", "A", 0.35), ("C", "D", 0.6), ("D", "D", 0.2)],
    ),
    "weighted-directed": (
        True,
        "ABCDEFG",
        [
            ("A", "B", 0.9), ("B", "A", 0.4), ("B", "C", 0.7), ("C", "A", 0.25), ("C", "D", 0.6), ("D", "E", 0.85),
            ("E", "C", 0.3), ("E", "B", 0.5), ("D", "C", 0.15), ("A", "F", 0.65), ("E", "F", 0.2),
        ],
    ),
}  # fmt: skip


def burt(graph, weight):
    """Constraint and effective size from their definitions; a[i][j] is what i gives to j."""
    names = list(graph)
    a = {i: {j: 0.0 for j in names} for i in names}
    for i, j, data in graph.edges(data=True):
        a[i][j] += data["strength"] if weight else 1.0
        if not graph.is_directed():
            a[j][i] += data["strength"] if weight else 1.0
    both = {i: {j: a[i][j] + a[j][i] if i != j else 0.0 for j in names} for i in names}
    constraint, size = {}, {}
    for i in names:
        contacts = [j for j in names if both[i][j] > 0]
        if not contacts:
            constraint[i] = size[i] = None
            continue
        p = {k: {j: both[k][j] / sum(both[k].values()) for j in names} for k in [i, *contacts]}
        m = {j: {k: both[j][k] / max(both[j].values()) for k in names} for j in contacts}
        constraint[i] = sum((p[i][j] + sum(p[i][k] * p[k][j] for k in contacts)) ** 2 for j in contacts)
        size[i] = sum(1 - sum(p[i][k] * m[j][k] for k in contacts if k != j) for j in contacts)
    return constraint, size


def checked(ours, theirs, who):
    """Ours, where networkx agrees or has no value."""
    for name, value in ours.items():
        other = theirs[name]
        if value is None or math.isnan(other):
            assert math.isnan(other), (who, name, other)
        else:
            assert abs(value - other) < 1e-12, (who, name, value, other)
    return ours


def measures(graph):
    bare = graph.copy()
    bare.remove_edges_from(list(nx.selfloop_edges(graph)))
    for _, _, data in bare.edges(data=True):
        data["distance"] = 1 / data["strength"]
    plain = nx.Graph(bare.to_undirected() if bare.is_directed() else bare)
    result = {
        "degree": dict(plain.degree()),
        "strengthSum": dict((bare.out_degree if bare.is_directed() else bare.degree)(weight="strength")),
        "betweenness": {
            "steps": nx.betweenness_centrality(bare),
            "inverse": nx.betweenness_centrality(bare, weight="distance"),
        },
        "clustering": nx.clustering(bare),
        "components": sorted(sorted(part) for part in nx.connected_components(plain)),
        "bridges": sorted(sorted(pair) for pair in nx.bridges(plain)),
        "localBridges": sorted(
            [*sorted(pair), None if math.isinf(span) else span]
            for *pair, span in nx.local_bridges(plain, with_span=True)
        ),
    }
    for rule, weight in {"equal": None, "strength": "strength"}.items():
        constraint, size = burt(bare, weight)
        who = (rule, bare.is_directed())
        result.setdefault("constraint", {})[rule] = checked(constraint, nx.constraint(bare, weight=weight), who)
        result.setdefault("effectiveSize", {})[rule] = checked(size, nx.effective_size(bare, weight=weight), who)
    return result


content = {}
for name, (directed, people, ties) in fixtures.items():
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(people)
    graph.add_weighted_edges_from(ties, weight="strength")
    content[name] = {"directed": directed, "people": list(people), "ties": ties, **measures(graph)}

path = GOLDEN / "networks.json"
path.write_text(json.dumps(content, separators=(",", ":"), allow_nan=False) + "\n")
print(f"{path.name}: {path.stat().st_size} bytes, networkx {nx.__version__}")
