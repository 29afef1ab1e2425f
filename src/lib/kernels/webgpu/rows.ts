/**
 * @file Work on rows of numbers: n lanes of a group share a row, each takes every n-th number of it, and they add up
 * what they found. On a processor each row is one lane's, and nothing is shared.
 */
import { form } from './form';

/** Lanes in a group. */
export const LANES = 64;

/** Lanes for a row of this width. */
export function lanesFor(width: number): number {
  if (form() === 'processor') return 1;
  let lanes = 1;
  while (lanes < LANES && lanes < width) lanes *= 2;
  return lanes;
}

/** Groups for so many rows. */
export const groupsFor = (rows: number, lanes: number) => Math.ceil((rows * lanes) / LANES);

/** Which row and which of its lanes this is; `inside` is false beyond the last of `u.rows`, which is then done twice. */
export const start = (lanes: number) => `
  let own = place / ${lanes}u;
  let inside = own < u.rows;
  let row = min(own, u.rows - 1u);
  let first = lane % ${lanes}u;`;

/** `sumOfRow(value, lane)` and `mostOfRow(value, lane)`: over the lanes of a row, the same for each of them. */
export function together(lanes: number): string {
  if (lanes === 1) {
    return `
fn sumOfRow(value: f32, lane: u32) -> f32 { return value; }
fn mostOfRow(value: f32, lane: u32) -> f32 { return value; }`;
  }
  const fold = (name: string, joined: string) => `
fn ${name}(value: f32, lane: u32) -> f32 {
  room[lane] = value;
  workgroupBarrier();
  for (var step = ${lanes / 2}u; step > 0u; step /= 2u) {
    let mine = room[lane];
    let other = room[lane ^ step];
    workgroupBarrier();
    room[lane] = ${joined};
    workgroupBarrier();
  }
  let result = room[lane];
  workgroupBarrier();
  return result;
}`;
  return `
var<workgroup> room: array<f32, ${LANES}>;
${fold('sumOfRow', 'mine + other')}
${fold('mostOfRow', 'max(mine, other)')}`;
}
