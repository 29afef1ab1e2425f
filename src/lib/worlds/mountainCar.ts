/**
 * @file MountainCar-v0: an engine too weak for the slope. To get up on the right the car must first roll back up on the left.
 *
 * Source: moore1990; constants and limits as in Gymnasium (towers2024).
 */
import { worldOf } from './world';

/** Place on the road and what it moves by in a step. */
export type State = readonly [place: number, speed: number];

export const leftmost = -1.2;
export const rightmost = 0.6;
export const goal = 0.5;
const fastest = 0.07;
const engine = 0.001;
const gravity = 0.0025;

/** Height of the road; the slope that pulls on the car is its derivative. */
export const height = (place: number): number => Math.sin(3 * place);

function move([place, speed]: State, action: number): { state: State; reward: number } {
  const pushed = speed + (action - 1) * engine - gravity * Math.cos(3 * place);
  const next = Math.min(fastest, Math.max(-fastest, pushed));
  const there = Math.min(rightmost, Math.max(leftmost, place + next));
  // The left wall stops the car.
  return { state: [there, there === leftmost && next < 0 ? 0 : next], reward: -1 };
}

export const world = worldOf<State>({
  name: 'MountainCar-v0',
  actions: ['left', 'coast', 'right'],
  observations: 2,
  scales: [1, 0.07],
  mostSteps: 200,
  begin: (random) => [-0.6 + 0.2 * random.uniform(), 0],
  observe: (state) => state,
  ended: ([place, speed]) => place >= goal && speed >= 0,
  move,
});
