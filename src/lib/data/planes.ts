/**
 * @file Points in a plane with an answer each, for networks of two inputs: which of two classes, or how much.
 *
 * Without noise all lie within −6…6, but for one in thousands of the clouds. The same seed gives the same points, whoever draws them: a picture of a set is a picture of its points.
 * Source: the four sets of smilkov2017, written anew; noise moves a point after its answer is settled, so that points lie on
 * the wrong side of the edge, as they do in practice.
 */
import type { Random } from '../core/random';

export interface Point {
  x: number;
  y: number;
  /** A class, 0 or 1; in a set of amounts a number from −1 to 1. */
  answer: number;
}
/** One point. @param part - How far along the set it is, from 0 to 1. */
type Draw = (part: number, random: Random) => Point;

const REACH = 5;
const between = (low: number, high: number, random: Random): number =>
  low + (high - low) * random.uniform();

/** A disc in a ring. */
const circle: Draw = (part, random) => {
  const answer = part < 0.5 ? 1 : 0;
  const radius = answer === 1 ? between(0, 0.5, random) : between(0.7, 1, random);
  const angle = between(0, 2 * Math.PI, random);
  const [x, y] = [Math.cos(angle), Math.sin(angle)].map((way) => REACH * radius * way);
  return { x: x!, y: y!, answer };
};

/** Exclusive or: 1 where both coordinates have the same sign. A gap of 0.6 lies along the axes. */
const xor: Draw = (_, random) => {
  const [x, y] = [0, 1].map(() => {
    const at = between(-REACH, REACH, random);
    return at + (at > 0 ? 0.3 : -0.3);
  });
  return { x: x!, y: y!, answer: x! * y! >= 0 ? 1 : 0 };
};

/** Two clouds with deviation 1 around (2, 2) and (−2, −2). */
const clouds: Draw = (part, random) => {
  const answer = part < 0.5 ? 1 : 0;
  const centre = answer === 1 ? 2 : -2;
  return { x: centre + random.normal(), y: centre + random.normal(), answer };
};

/** Two spirals of one and three quarter turns, one in the gaps of the other. */
const spirals: Draw = (part) => {
  const answer = part < 0.5 ? 1 : 0;
  const along = (part * 2) % 1;
  const angle = 1.75 * 2 * Math.PI * along + (answer === 1 ? 0 : Math.PI);
  return { x: REACH * along * Math.sin(angle), y: REACH * along * Math.cos(angle), answer };
};

/** A slope: the answer rises from −1 to 1 along the diagonal. */
const slope: Draw = (_, random) => {
  const [x, y] = [0, 1].map(() => between(-REACH, REACH, random));
  return { x: x!, y: y!, answer: (x! + y!) / (2 * REACH) };
};

/** Two hills and two hollows: the answer is a product of two waves, one along each axis. */
const hills: Draw = (_, random) => {
  const [x, y] = [0, 1].map(() => between(-REACH, REACH, random));
  const wave = (at: number) => Math.sin((Math.PI * at) / REACH);
  return { x: x!, y: y!, answer: wave(x!) * wave(y!) };
};

export const sets = { circle, xor, clouds, spirals, slope, hills };
/** Those whose answers are amounts and no classes. */
export const amounts: readonly SetName[] = ['slope', 'hills'];
export type SetName = keyof typeof sets;

/**
 * Points of a set in random order.
 *
 * @param noise - Deviation of what is added to both coordinates.
 */
export function points(name: SetName, count: number, noise: number, random: Random): Point[] {
  const draw = sets[name];
  const made = Array.from({ length: count }, (_, i) => {
    const { x, y, answer } = draw(i / count, random);
    return { x: x + noise * random.normal(), y: y + noise * random.normal(), answer };
  });
  return random.shuffled(made);
}
