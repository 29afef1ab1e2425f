/**
 * @file Acrobot-v1: two links hang from a bar, only the joint between them has a motor; the free end must swing above the line.
 *
 * Source: sutton1996, with the equations of sutton2018; constants and limits as in Gymnasium (towers2024), one Runge–Kutta step of fourth
 * order in 0.2 s. Left out: the equations of the first paper, noise of the torque.
 */
import { worldOf } from './world';

/** θ₁ from hanging down, θ₂ from straight on, rad; θ̇₁, θ̇₂, rad/s */
export type State = readonly [first: number, second: number, firstSpin: number, secondSpin: number];

const tick = 0.2; // s
const gravity = 9.8; // m/s²
// Both links: 1 kg, 1 m, the centre of mass in the middle, moment of inertia 1 kg·m².
const middle = 0.5; // m
const inertia = 1; // kg·m²
const fastest = [4 * Math.PI, 9 * Math.PI] as const; // rad/s

/** (θ̇₁, θ̇₂, θ̈₁, θ̈₂) under a torque in N·m. */
function rates([first, second, firstSpin, secondSpin]: State, torque: number): State {
  const [sine, cosine] = [Math.sin(second), Math.cos(second)];
  const d1 = middle ** 2 + (1 + middle ** 2 + 2 * middle * cosine) + 2 * inertia;
  const d2 = middle ** 2 + middle * cosine + inertia;
  const phi2 = middle * gravity * Math.cos(first + second - Math.PI / 2);
  const phi1 =
    -middle * secondSpin ** 2 * sine -
    2 * middle * secondSpin * firstSpin * sine +
    (middle + 1) * gravity * Math.cos(first - Math.PI / 2) +
    phi2;
  const secondTurn =
    (torque + (d2 / d1) * phi1 - middle * firstSpin ** 2 * sine - phi2) /
    (middle ** 2 + inertia - d2 ** 2 / d1);
  return [firstSpin, secondSpin, -(d2 * secondTurn + phi1) / d1, secondTurn];
}

const along = (state: State, by: State, length: number): State => [
  state[0] + length * by[0],
  state[1] + length * by[1],
  state[2] + length * by[2],
  state[3] + length * by[3],
];

/** Within −π and π, by whole turns. */
function wrapped(angle: number): number {
  let turned = angle;
  while (turned > Math.PI) turned -= 2 * Math.PI;
  while (turned < -Math.PI) turned += 2 * Math.PI;
  return turned;
}

const bounded = (value: number, most: number) => Math.min(most, Math.max(-most, value));

function move(state: State, action: number): { state: State; reward: number } {
  const torque = action - 1;
  const k1 = rates(state, torque);
  const k2 = rates(along(state, k1, tick / 2), torque);
  const k3 = rates(along(state, k2, tick / 2), torque);
  const k4 = rates(along(state, k3, tick), torque);
  const mean = along(along(along(k1, k2, 2), k3, 2), k4, 1);
  const [first, second, firstSpin, secondSpin] = along(state, mean, tick / 6);
  const next: State = [
    wrapped(first),
    wrapped(second),
    bounded(firstSpin, fastest[0]),
    bounded(secondSpin, fastest[1]),
  ];
  return { state: next, reward: ended(next) ? 0 : -1 };
}

/** Height of the free end above the bar, m. */
export const tip = ([first, second]: State): number => -Math.cos(first) - Math.cos(first + second);
/** The free end must get above it, m. */
export const line = 1;
const ended = (state: State) => tip(state) > line;

export const world = worldOf<State>({
  name: 'Acrobot-v1',
  actions: ['−1 N·m', '0', '+1 N·m'],
  observations: 6,
  scales: [1, 1, 1, 1, 4, 9],
  mostSteps: 500,
  begin(random) {
    const near = () => 0.2 * random.uniform() - 0.1;
    return [near(), near(), near(), near()];
  },
  observe: ([first, second, firstSpin, secondSpin]) => [
    ...[Math.cos(first), Math.sin(first), Math.cos(second), Math.sin(second)],
    ...[firstSpin, secondSpin],
  ],
  ended,
  move,
});
