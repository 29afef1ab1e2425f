"""Makes tests/golden/worlds.json: 200 fixed actions of each world, from Gymnasium's published equations and constants. By hand.

`python3 scripts/golden/worlds.py` needs nothing. Each world is a function from a state and an action to the next state, its reward and
whether the world has ended; the walk starts anew at each end and at the limit. Chance is given: a number below 1 for each step.
"""

import json
from math import cos, floor, pi, sin
from pathlib import Path

FILE = Path(__file__).resolve().parents[2] / "tests" / "golden" / "worlds.json"
STEPS = 200


def cart_pole(state, action, chance):
    x, x_dot, theta, theta_dot = state
    gravity, mass_cart, mass_pole, length, force_mag, tau = 9.8, 1.0, 0.1, 0.5, 10.0, 0.02
    total_mass = mass_pole + mass_cart
    polemass_length = mass_pole * length
    force = force_mag if action == 1 else -force_mag
    temp = (force + polemass_length * theta_dot**2 * sin(theta)) / total_mass
    theta_acc = (gravity * sin(theta) - cos(theta) * temp) / (
        length * (4.0 / 3.0 - mass_pole * cos(theta) ** 2 / total_mass)
    )
    x_acc = temp - polemass_length * theta_acc * cos(theta) / total_mass
    new = [x + tau * x_dot, x_dot + tau * x_acc, theta + tau * theta_dot, theta_dot + tau * theta_acc]
    return new, 1, abs(new[0]) > 2.4 or abs(new[2]) > 12 * 2 * pi / 360


def mountain_car(state, action, chance):
    position, velocity = state
    velocity += (action - 1) * 0.001 + cos(3 * position) * -0.0025
    velocity = max(-0.07, min(0.07, velocity))
    position = max(-1.2, min(0.6, position + velocity))
    if position == -1.2 and velocity < 0:
        velocity = 0.0
    return [position, velocity], -1, position >= 0.5 and velocity >= 0


def acrobot(state, action, chance):
    m1 = m2 = l1 = i1 = i2 = 1.0
    lc1 = lc2 = 0.5
    g, dt = 9.8, 0.2
    torque = [-1.0, 0.0, 1.0][action]

    def derivative(s):
        t1, t2, w1, w2 = s
        d1 = m1 * lc1**2 + m2 * (l1**2 + lc2**2 + 2 * l1 * lc2 * cos(t2)) + i1 + i2
        d2 = m2 * (lc2**2 + l1 * lc2 * cos(t2)) + i2
        phi2 = m2 * lc2 * g * cos(t1 + t2 - pi / 2)
        phi1 = (
            -m2 * l1 * lc2 * w2**2 * sin(t2)
            - 2 * m2 * l1 * lc2 * w2 * w1 * sin(t2)
            + (m1 * lc1 + m2 * l1) * g * cos(t1 - pi / 2)
            + phi2
        )
        a2 = (torque + d2 / d1 * phi1 - m2 * l1 * lc2 * w1**2 * sin(t2) - phi2) / (m2 * lc2**2 + i2 - d2**2 / d1)
        return [w1, w2, -(d2 * a2 + phi1) / d1, a2]

    def ahead(s, k, h):
        return [a + h * b for a, b in zip(s, k)]

    k1 = derivative(state)
    k2 = derivative(ahead(state, k1, dt / 2))
    k3 = derivative(ahead(state, k2, dt / 2))
    k4 = derivative(ahead(state, k3, dt))
    new = [s + dt / 6 * (a + 2 * b + 2 * c + d) for s, a, b, c, d in zip(state, k1, k2, k3, k4)]
    for i in (0, 1):
        while new[i] > pi:
            new[i] -= 2 * pi
        while new[i] < -pi:
            new[i] += 2 * pi
    new[2] = max(-4 * pi, min(4 * pi, new[2]))
    new[3] = max(-9 * pi, min(9 * pi, new[3]))
    ended = -cos(new[0]) - cos(new[1] + new[0]) > 1.0
    return new, 0 if ended else -1, ended


LAKE = "SFFFFHFHFFFHHFFG"


def frozen_lake(state, action, chance):
    taken = [(action - 1) % 4, action, (action + 1) % 4][floor(3 * chance)]
    row, column = divmod(state, 4)
    if taken == 0:
        column = max(column - 1, 0)
    elif taken == 1:
        row = min(row + 1, 3)
    elif taken == 2:
        column = min(column + 1, 3)
    else:
        row = max(row - 1, 0)
    new = 4 * row + column
    return new, 1 if LAKE[new] == "G" else 0, LAKE[new] in "GH"


def cliff_walking(state, action, chance):
    row, column = divmod(state, 12)
    row += [-1, 0, 1, 0][action]
    column += [0, 1, 0, -1][action]
    row, column = min(max(row, 0), 3), min(max(column, 0), 11)
    if row == 3 and 1 <= column <= 10:
        return 36, -100, False
    return 12 * row + column, -1, (row, column) == (3, 11)


TOWN = ["+---------+", "|R: | : :G|", "| : | : : |", "| : : : : |", "| | : | : |", "|Y| : |B: |", "+---------+"]
PLACES = [(0, 0), (0, 4), (4, 0), (4, 3)]


def taxi(state, action, chance):
    rest, destination = divmod(state, 4)
    rest, passenger = divmod(rest, 5)
    row, column = divmod(rest, 5)
    here, reward, ended = (row, column), -1, False
    if action == 0:
        row = min(row + 1, 4)
    elif action == 1:
        row = max(row - 1, 0)
    elif action == 2 and TOWN[1 + row][2 * column + 2] == ":":
        column = min(column + 1, 4)
    elif action == 3 and TOWN[1 + row][2 * column] == ":":
        column = max(column - 1, 0)
    elif action == 4:
        if passenger < 4 and here == PLACES[passenger]:
            passenger = 4
        else:
            reward = -10
    elif action == 5:
        if passenger == 4 and here == PLACES[destination]:
            passenger, reward, ended = destination, 20, True
        elif passenger == 4 and here in PLACES:
            passenger = PLACES.index(here)
        else:
            reward = -10
    return ((row * 5 + column) * 5 + passenger) * 4 + destination, reward, ended


def rounded(state):
    """Ten digits: more than is compared."""
    return [float(f"{value:.10g}") for value in state] if isinstance(state, list) else state


def walk(move, actions, starts, most):
    """Numbers of a small generator decide what is done and what chance does."""
    seed, rows = 12345, []
    at, state, steps = 0, starts[0], 0
    for _ in range(STEPS):
        draws = []
        for _ in range(2):
            seed = (1103515245 * seed + 12345) % 2**31
            draws.append((seed >> 21) / 2**10)
        action, chance = floor(actions * draws[0]), draws[1]
        state, reward, ended = move(state, action, chance)
        steps += 1
        cut = not ended and steps >= most
        rows.append([action, chance, rounded(state), reward, int(ended), int(cut)])
        if ended or cut:
            at, steps = (at + 1) % len(starts), 0
            state = starts[at]
    return {"starts": starts, "rows": rows}


def table(move, states, actions, skip):
    """Where each action leads in each state that is no end, and what it earns; of the lake, for each of three chances."""
    chances = [0, 0.4, 0.8] if move is frozen_lake else [0]
    return [
        [list(move(state, action, chance)[:2]) for chance in chances]
        for state in range(states)
        for action in range(actions)
        if not skip(state)
    ]


near = [[0.03, -0.02, 0.01, 0.04], [-0.01, 0.04, -0.03, 0.02], [2.3, 1.1, 0.02, -0.5], [0.0, -0.03, 0.2, 0.9]]
swings = [[0.05, -0.08, 0.02, 0.09], [2.0, -0.6, 2.0, 1.0], [-1.0, 2.0, -11.0, 27.0], [1.6, 0.2, 1.0, -0.2]]
content = {
    "CartPole-v1": walk(cart_pole, 2, near, 500),
    "MountainCar-v0": walk(mountain_car, 3, [[0.44, 0.04], [-1.15, -0.06], [0.3, 0.06], [-0.5, 0.0]], 80),
    "Acrobot-v1": walk(acrobot, 3, swings, 60),
    "FrozenLake-v1": {
        **walk(frozen_lake, 4, [0], 100),
        "table": table(frozen_lake, 16, 4, lambda s: LAKE[s] in "GH"),
    },
    "CliffWalking-v0": {
        **walk(cliff_walking, 4, [35, 34, 36], 50),
        "table": table(cliff_walking, 48, 4, lambda s: s == 47),
    },
    "Taxi-v3": {
        **walk(taxi, 6, [328, 97, 16 * 20 + 3 * 4 + 1], 200),
        "table": table(taxi, 500, 6, lambda s: s // 4 % 5 == s % 4),
    },
}
FILE.write_text(json.dumps(content, separators=(",", ":")) + "\n")
print(f"{FILE.name}: {FILE.stat().st_size} bytes")
for name, each in content.items():
    print(name, sum(row[4] for row in each["rows"]), "ends,", sum(row[5] for row in each["rows"]), "cut off")
