/**
 * @file CartPole-v1: a pole stands on a cart; pushed left or right fifty times a second, the cart must keep it up.
 *
 * Source: barto1983; constants, order of the Euler step and limits as in Gymnasium (towers2024).
 */
import { worldOf } from './world';

/** x m, ẋ m/s, θ rad from upright, θ̇ rad/s */
export type State = readonly [x: number, speed: number, angle: number, spin: number];

const gravity = 9.8; // m/s²
const cartMass = 1; // kg
const poleMass = 0.1; // kg
const totalMass = cartMass + poleMass;
/** Half of the pole's length. */
export const halfLength = 0.5; // m
const force = 10; // N
/** Between two steps. */
export const tick = 0.02; // s
/** The episode ends beyond them. */
export const farthest = 2.4; // m
export const steepest = (12 * 2 * Math.PI) / 360; // rad

/** Explicit Euler in the order x, ẋ, θ, θ̇: every one of them moves by the rates of before the step. */
function move([x, speed, angle, spin]: State, action: number): { state: State; reward: number } {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const push = action === 1 ? force : -force;
  const shared = (push + poleMass * halfLength * spin ** 2 * sine) / totalMass;
  const turn =
    (gravity * sine - cosine * shared) /
    (halfLength * (4 / 3 - (poleMass * cosine ** 2) / totalMass)); // rad/s²
  const pull = shared - (poleMass * halfLength * turn * cosine) / totalMass; // m/s²
  return {
    state: [x + tick * speed, speed + tick * pull, angle + tick * spin, spin + tick * turn],
    reward: 1, // also for the step that fails
  };
}

export const world = worldOf<State>({
  name: 'CartPole-v1',
  actions: ['left', 'right'],
  observations: 4,
  scales: [2.4, 2, 0.2, 2],
  mostSteps: 500,
  begin(random) {
    const near = () => 0.1 * random.uniform() - 0.05;
    return [near(), near(), near(), near()];
  },
  observe: (state) => state,
  ended: ([x, , angle]) => Math.abs(x) > farthest || Math.abs(angle) > steepest,
  move,
});
