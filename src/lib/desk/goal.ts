/**
 * @file Which value of one input gives a wanted result: the input's whole range is scanned, each crossing is bracketed and
 * halved to the last digit. So it can say that there is none, or that there are several.
 */
import type { AnyEquation } from './equation';
import { figureAt, stateOf, type Given, type Input } from './inputs';

export interface Solution {
  value: number;
  figure: number;
  /** From `value` to here every value does, as far as was looked. */
  until?: number;
}

export type Answer =
  /** In ascending order. */
  | { kind: 'found'; solutions: Solution[] }
  /** Every value does, as far as was looked. */
  | { kind: 'any' }
  /**
   * The value whose result is the nearest, the results that can be reached, and of a whole input the neighbours between which
   * the goal is passed.
   */
  | {
      kind: 'none';
      nearest?: Solution;
      low?: number;
      high?: number;
      between?: [Solution, Solution];
    };

/** Equal but for the last digits of the computation. */
const SAME = 1e-9;
const [EVENLY, BY_FACTORS] = [400, 400];
/** Whole values are all tried if there are no more than this. */
const MOST_WHOLE = 5_000;
const SMALLEST_SHARE = 1e-9;

type Figure = (x: number) => number | undefined;

const FEWEST_DIGITS = 4;
const MOST_DIGITS = 15;

/** A value with as few digits as its figure needs to read the same: what is shown is what is used. */
export function briefly(value: number, reads: (value: number) => string): number {
  const wanted = reads(value);
  for (let digits = FEWEST_DIGITS; digits < MOST_DIGITS; digits++) {
    const brief = Number(value.toPrecision(digits));
    if (reads(brief) === wanted) return brief;
  }
  return value;
}

export function seekGoal(
  equation: AnyEquation,
  given: Given,
  result: string,
  input: Input,
  goal: number,
): Answer {
  const state = stateOf(given);
  const figure: Figure = (x) => {
    const y = figureAt(equation, state, input, x, result);
    return y !== undefined && Number.isFinite(y) ? y : undefined;
  };
  return seek(input, figure, goal);
}

/** The same for any function of one value. */
export function seek(
  input: Pick<Input, 'value' | 'min' | 'max' | 'whole'>,
  figure: Figure,
  goal: number,
): Answer {
  const scanned = scanOf(input).flatMap((value) => {
    const y = figure(value);
    return y === undefined ? [] : [{ value, figure: y }];
  });
  if (scanned.length > 1 && scanned.every((point) => isSame(point.figure, goal, 0))) {
    return { kind: 'any' };
  }
  const candidates = candidatesOf(figure, goal, scanned);
  const found = input.whole ? wholesOf(input, figure, candidates) : candidates;
  const solutions = distinct(found.filter((one) => isSame(one.figure, goal, one.scale)));
  if (solutions.length > 0) {
    return { kind: 'found', solutions: solutions.map(({ scale: _, ...solution }) => solution) };
  }
  return noneOf([...scanned, ...found], goal, input.whole);
}

/** A solution if its figure is the goal; a jump over the goal is none. `scale` is how much the figure changes around it. */
interface Candidate extends Solution {
  scale: number;
}

const isSame = (figure: number, goal: number, scale: number): boolean =>
  Math.abs(figure - goal) <= SAME * Math.max(Math.abs(goal), scale);

/** Evenly and by factors, so that neither end of a wide range is passed over; the present value is among them. */
function scanOf({ value, min, max, whole }: Pick<Input, 'value' | 'min' | 'max' | 'whole'>) {
  const points = new Set([min, max, value]);
  const all = whole && max - min <= MOST_WHOLE;
  const count = all ? max - min : EVENLY;
  for (let i = 0; i <= count; i++) points.add(min + ((max - min) * i) / count);
  const most = Math.max(Math.abs(min), Math.abs(max));
  const least = SMALLEST_SHARE * most;
  for (let i = 0; i <= BY_FACTORS && !all; i++) {
    const size = least * (most / least) ** (i / BY_FACTORS);
    for (const point of [size, -size, value + size, value - size]) points.add(point);
  }
  return [...points]
    .map((point) => (whole ? Math.round(point) : point))
    .filter((point, i, list) => point >= min && point <= max && list.indexOf(point) === i)
    .toSorted((a, b) => a - b);
}

function candidatesOf(figure: Figure, goal: number, scanned: readonly Solution[]): Candidate[] {
  return scanned.flatMap((here, i) => {
    const [before, next] = [scanned[i - 1], scanned[i + 1]];
    const scale = next ? Math.abs(next.figure - here.figure) : 0;
    if (here.figure === goal) {
      if (before?.figure === goal) return [];
      let end = i;
      while (scanned[end + 1]?.figure === goal) end++;
      const until = scanned[end]?.value ?? NaN;
      return [{ ...here, scale, ...(end > i && { until }) }];
    }
    if (!next) return [];
    if ((here.figure - goal) * (next.figure - goal) < 0) {
      return [{ ...halved(figure, goal, here, next), scale }];
    }
    if (!before || !touches(before, here, next, goal)) return [];
    return [{ ...nearestIn(figure, goal, before.value, next.value), scale }];
  });
}

/** Between two neighbours on different sides of the goal, to the last digit. */
function halved(figure: Figure, goal: number, from: Solution, to: Solution): Solution {
  let [low, high] = [from, to];
  for (;;) {
    const value = low.value + (high.value - low.value) / 2;
    if (value <= low.value || value >= high.value) break;
    const y = figure(value);
    if (y === undefined) break;
    if (y === goal) return { value, figure: y };
    if ((y - goal) * (low.figure - goal) > 0) low = { value, figure: y };
    else high = { value, figure: y };
  }
  return Math.abs(low.figure - goal) <= Math.abs(high.figure - goal) ? low : high;
}

/** Whether the figure comes near to the goal and turns back without passing it. */
function touches(before: Solution, here: Solution, next: Solution, goal: number): boolean {
  const [a, b, c] = [before.figure - goal, here.figure - goal, next.figure - goal];
  return a * b > 0 && b * c > 0 && Math.abs(b) <= Math.abs(a) && Math.abs(b) <= Math.abs(c);
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
const NARROWINGS = 120;

/** By the golden section. */
function nearestIn(figure: Figure, goal: number, from: number, to: number): Solution {
  const off = (x: number) => Math.abs((figure(x) ?? Infinity) - goal);
  let [low, high] = [from, to];
  for (let i = 0; i < NARROWINGS; i++) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (off(left) <= off(right)) high = right;
    else low = left;
  }
  const value = (low + high) / 2;
  return { value, figure: figure(value) ?? NaN };
}

/** The whole values around each candidate. */
function wholesOf(
  { min, max }: Pick<Input, 'min' | 'max'>,
  figure: Figure,
  candidates: readonly Candidate[],
): Candidate[] {
  return candidates.flatMap(({ value: near, scale, until }) =>
    [...new Set([Math.floor(near), Math.ceil(near)])].flatMap((value) => {
      const y = value >= min && value <= max ? figure(value) : undefined;
      return y === undefined
        ? []
        : [{ value, figure: y, scale, ...(until !== undefined && { until }) }];
    }),
  );
}

function noneOf(points: readonly Solution[], goal: number, whole: boolean): Answer {
  const off = (point: Solution) => Math.abs(point.figure - goal);
  const known = points.filter((point) => Number.isFinite(point.figure));
  const [first] = known;
  if (!first) return { kind: 'none' };
  const figures = known.map((point) => point.figure);
  const nearest = known.reduce((best, point) => (off(point) < off(best) ? point : best), first);
  const between = whole ? passing(known, goal) : undefined;
  return {
    kind: 'none',
    nearest: { value: nearest.value, figure: nearest.figure },
    low: Math.min(...figures),
    high: Math.max(...figures),
    ...(between && { between }),
  };
}

/** The first two whole neighbours on different sides of the goal. */
function passing(points: readonly Solution[], goal: number): [Solution, Solution] | undefined {
  const sorted = points.toSorted((a, b) => a.value - b.value);
  for (const [i, { value, figure }] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next?.value === value + 1 && (figure - goal) * (next.figure - goal) < 0) {
      return [
        { value, figure },
        { value: next.value, figure: next.figure },
      ];
    }
  }
  return undefined;
}

/** Ascending; what differs in its last digits only, once. */
function distinct(solutions: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of solutions.toSorted((a, b) => a.value - b.value)) {
    const last = kept.at(-1);
    if (!last || !isSame(last.value, one.value, 0)) kept.push(one);
  }
  return kept;
}
