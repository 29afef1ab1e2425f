/**
 * @file Where people stand in a picture of their network: those who are tied near each other, nobody on top of anybody.
 *
 * The same seed and network give the same picture. Source: fruchterman1991.
 */
import type { Random } from '../../core/random';
import type { Network } from './graph';

/** From 0 to 1 in both directions. */
export interface Spot {
  x: number;
  y: number;
}

const ROUNDS = 300;
/** Pulls to the middle, so that whoever has no ties doesn't drift away and squeeze the others together. */
const GRAVITY = 2;

/**
 * @param given - Spots that stay; undefined for people who have none yet.
 * @returns A spot for each person. Each round takes time as people²: for up to some 200.
 */
export function layout(
  network: Network,
  random: Random,
  given: readonly (Spot | undefined)[] = [],
): Spot[] {
  const steps = layoutSteps(network, random, given);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same with a pause after each round, for a page that has other things to do. */
export function* layoutSteps(
  network: Network,
  random: Random,
  given: readonly (Spot | undefined)[] = [],
): Generator<void, Spot[]> {
  const { people } = network;
  if (people === 0) return [];
  const [x, y] = startOf(network, random, given);
  const free = Array.from({ length: people }, (_, i) => i).filter((i) => !given[i]);
  const distance = 0.8 / Math.sqrt(people);
  for (let round = 0; free.length > 0 && round < ROUNDS; round++) {
    step(network, x, y, free, distance, 0.1 * (1 - round / ROUNDS) ** 2);
    yield;
  }
  return free.length === people ? fitted(x, y) : Array.from(x, (_, i) => within(x, y, i));
}

/** New people begin near those whom they know, the others on a spiral. */
function startOf(
  { people, mutual: { first, to } }: Network,
  random: Random,
  given: readonly (Spot | undefined)[],
): [Float64Array, Float64Array] {
  const [x, y] = [new Float64Array(people), new Float64Array(people)];
  for (let i = 0; i < people; i++) {
    const contacts = Array.from(to.subarray(first[i], first[i + 1]));
    const known = contacts.flatMap((contact) => given[contact] ?? []);
    const mean = (value: (spot: Spot) => number) =>
      known.reduce((sum, spot) => sum + value(spot), 0) / known.length;
    const [turn, far] = [i * 2.39996, 0.45 * Math.sqrt((i + 0.5) / people)]; // the golden angle
    const jitter = () => (random.uniform() - 0.5) * 0.1;
    x[i] = (known.length > 0 ? mean((spot) => spot.x) : 0.5 + far * Math.cos(turn)) + jitter();
    y[i] = (known.length > 0 ? mean((spot) => spot.y) : 0.5 + far * Math.sin(turn)) + jitter();
    const own = given[i];
    if (own) [x[i], y[i]] = [own.x, own.y];
  }
  return [x, y];
}

/** All push each other away, d²/r; ties pull, r²/d. Nobody moves further than `heat`. */
function step(
  { people, mutual: { first, to } }: Network,
  x: Float64Array,
  y: Float64Array,
  free: readonly number[],
  distance: number,
  heat: number,
): void {
  const moves = free.map((i) => {
    const [ownX, ownY] = [x[i] as number, y[i] as number];
    let [moveX, moveY] = [(0.5 - ownX) * GRAVITY, (0.5 - ownY) * GRAVITY];
    for (let j = 0; j < people; j++) {
      if (j === i) continue;
      const [apartX, apartY] = [ownX - (x[j] as number), ownY - (y[j] as number)];
      const push = distance ** 2 / Math.max(apartX ** 2 + apartY ** 2, 1e-6);
      moveX += apartX * push;
      moveY += apartY * push;
    }
    for (let arc = first[i] as number; arc < (first[i + 1] as number); arc++) {
      const j = to[arc] as number;
      const [apartX, apartY] = [ownX - (x[j] as number), ownY - (y[j] as number)];
      const pull = Math.hypot(apartX, apartY) / distance;
      moveX -= apartX * pull;
      moveY -= apartY * pull;
    }
    const far = Math.hypot(moveX, moveY);
    const share = far > heat ? heat / far : 1;
    return [moveX * share, moveY * share] as const;
  });
  free.forEach((i, k) => {
    const [moveX, moveY] = moves[k] as readonly [number, number];
    x[i] = (x[i] as number) + moveX;
    y[i] = (y[i] as number) + moveY;
  });
}

const EDGE = 0.04;
const clamp = (value: number) => Math.min(1 - EDGE, Math.max(EDGE, value));
const within = (x: Float64Array, y: Float64Array, i: number): Spot => ({
  x: clamp(x[i] as number),
  y: clamp(y[i] as number),
});

/** Stretched over the whole picture, in each direction by itself. */
function fitted(x: Float64Array, y: Float64Array): Spot[] {
  const [across, down] = [x, y].map((values) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number) =>
      high - low < 1e-9 ? 0.5 : EDGE + ((1 - 2 * EDGE) * (value - low)) / (high - low);
  }) as [(value: number) => number, (value: number) => number];
  return Array.from(x, (value, i) => ({ x: across(value), y: down(y[i] as number) }));
}

/** The `most` people around the one who matters: nearest first, of equally near those with more contacts. */
export function nearest({ people, mutual }: Network, center: number, most: number): number[] {
  const { first, to } = mutual;
  const steps = new Int32Array(people).fill(-1);
  const degree = (i: number) => (first[i + 1] as number) - (first[i] as number);
  let front = people > 0 ? [center] : [];
  const chosen: number[] = [];
  for (let far = 0; front.length > 0 && chosen.length < most; far++) {
    for (const person of front) steps[person] = far;
    chosen.push(...front.sort((a, b) => degree(b) - degree(a) || a - b));
    const next = new Set<number>();
    for (const person of front) {
      for (let arc = first[person] as number; arc < (first[person + 1] as number); arc++) {
        if (steps[to[arc] as number] === -1) next.add(to[arc] as number);
      }
    }
    front = [...next];
  }
  for (let i = 0; i < people && chosen.length < most; i++) if (steps[i] === -1) chosen.push(i);
  return chosen.slice(0, most).sort((a, b) => a - b);
}
