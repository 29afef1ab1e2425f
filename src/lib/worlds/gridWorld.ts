/**
 * @file A grid world: an agent walks over cells from the start to a goal, and may fall off a cliff.
 *
 * Read downwards: parse → create → step. Everything that can happen is a list of outcomes with their
 * chances: `step` draws from it, and value iteration computes with it.
 *
 * S cells (states), row after row · A = 4 actions
 * Source: sutton2018, example 6.6 (the cliff) and figure 3.2; slipping to a side is the addition.
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import { InputError } from '../core/failures';

/**
 * A map as text, one line per row: `.` floor, `#` wall, `S` start, `G` goal, `C` cliff. Of goals and cliffs
 * there may be many, of starts one.
 */
export type GridMap = string;
export const cells = { floor: '.', wall: '#', start: 'S', goal: 'G', cliff: 'C' } as const;
export type Cell = keyof typeof cells;

export interface Grid {
  rows: number;
  columns: number;
  /** [S] */
  cells: Cell[];
  start: number;
}

export const mostSide = 20;
/** By its sign on a map. */
export const kindOf: ReadonlyMap<string, Cell> = new Map(
  Object.entries(cells).map(([kind, sign]) => [sign, kind as Cell]),
);

/**
 * The grid of a map.
 *
 * @param map - Anything, as it may come from a file.
 * @throws {InputError} `not-a-map`, `too-large` (limit in cells a side), `ragged`, `no-start`,
 *   `many-starts`, `no-goal`, or `unreachable` if no goal can be walked to.
 */
export function parse(map: unknown): Grid {
  if (typeof map !== 'string') throw new InputError('not-a-map');
  // The longest map that fits, with \r\n and a margin: what is longer is not taken apart.
  if (map.length > 2 * mostSide * (mostSide + 2)) throw new InputError('too-large', mostSide);
  const lines = map.trim().split(/\r?\n/);
  const columns = lines[0]?.length ?? 0;
  if (lines.length > mostSide || columns > mostSide) throw new InputError('too-large', mostSide);
  if (lines.some((line) => line.length !== columns)) throw new InputError('ragged');
  const kinds = Array.from(lines.join(''), (sign) => kindOf.get(sign));
  const known = kinds.filter((kind) => kind !== undefined);
  if (known.length === 0 || known.length < kinds.length) throw new InputError('not-a-map');
  const starts = known.filter((kind) => kind === 'start').length;
  if (starts !== 1) throw new InputError(starts === 0 ? 'no-start' : 'many-starts');
  if (!known.includes('goal')) throw new InputError('no-goal');
  const grid = { rows: lines.length, columns, cells: known, start: known.indexOf('start') };
  const goals = reachable(grid).filter((state) => grid.cells[state] === 'goal');
  if (goals.length === 0) throw new InputError('unreachable');
  return grid;
}

/** The map of a grid: `parse` backwards. */
export function write({ rows, columns, cells: kinds }: Grid): GridMap {
  return Array.from({ length: rows }, (_, row) =>
    kinds
      .slice(row * columns, (row + 1) * columns)
      .map((kind) => cells[kind])
      .join(''),
  ).join('\n');
}

export const actions = ['up', 'right', 'down', 'left'] as const;
const rowStep = [-1, 0, 1, 0];
const columnStep = [0, 1, 0, -1];

/** The cell beside `state`, or `state` itself where a wall or the edge is in the way. */
function beside(grid: Grid, state: number, action: number): number {
  const row = Math.floor(state / grid.columns) + (rowStep[action] as number);
  const column = (state % grid.columns) + (columnStep[action] as number);
  const inside = row >= 0 && row < grid.rows && column >= 0 && column < grid.columns;
  const next = row * grid.columns + column;
  return inside && grid.cells[next] !== 'wall' ? next : state;
}

/** Cells that some walk from the start can stand on; cliffs are none of them, goals are. */
export function reachable(grid: Grid): number[] {
  const found = new Set([grid.start]);
  for (const state of found) {
    if (grid.cells[state] === 'goal') continue;
    for (let action = 0; action < actions.length; action++) {
      const next = beside(grid, state, action);
      if (grid.cells[next] !== 'cliff') found.add(next);
    }
  }
  return [...found].sort((a, b) => a - b);
}

export interface Rules {
  /** Chance of being pushed to the left or right of the way one wants to go, half of it each. */
  slip: number;
  /** For every step, also for one against a wall. */
  stepReward: number;
  /** Besides, for falling off a cliff; the walk goes on from the start. */
  cliffReward: number;
  /** Besides, for reaching a goal, where the walk ends. */
  goalReward: number;
}

export interface Outcome {
  chance: number;
  state: number;
  reward: number;
  /** A goal was reached: there is no value after it. */
  terminated: boolean;
}

export interface World {
  grid: Grid;
  rules: Rules;
  states: number; // S
  actions: number; // A
  start: number;
  /** What action a in cell s can lead to, at s·A + a; chances add up to 1. */
  outcomes: Outcome[][];
  /** Cells that an agent can stand on and must decide in. */
  decisions: number[];
  /** A walk of this many steps is cut off; the agent would have gone on. */
  mostSteps: number;
}

export function create(grid: Grid, rules: Rules): World {
  check(rules.slip >= 0 && rules.slip <= 1, `grid world: slip is ${rules.slip}, not a chance`);
  const states = grid.cells.length;
  const outcomes = Array.from({ length: states * actions.length }, (_, i) =>
    outcomesOf(grid, rules, Math.floor(i / actions.length), i % actions.length),
  );
  return {
    grid,
    rules,
    states,
    actions: actions.length,
    start: grid.start,
    outcomes,
    decisions: reachable(grid).filter((state) => grid.cells[state] !== 'goal'),
    mostSteps: 10 * states,
  };
}

function outcomesOf(grid: Grid, rules: Rules, state: number, action: number): Outcome[] {
  const ways = [
    { chance: 1 - rules.slip, action },
    { chance: rules.slip / 2, action: (action + 1) % actions.length },
    { chance: rules.slip / 2, action: (action + 3) % actions.length },
  ];
  return ways
    .filter(({ chance }) => chance > 0)
    .map((way) => {
      const next = beside(grid, state, way.action);
      const kind = grid.cells[next];
      const extra = kind === 'cliff' ? rules.cliffReward : kind === 'goal' ? rules.goalReward : 0;
      return {
        chance: way.chance,
        state: kind === 'cliff' ? grid.start : next,
        reward: rules.stepReward + extra,
        terminated: kind === 'goal',
      };
    });
}

/**
 * One step of a walk.
 *
 * @param steps - How many came before it.
 * @returns Where it led; `truncated` if the walk is cut off after it without having reached a goal.
 */
export function step(
  world: World,
  state: number,
  action: number,
  steps: number,
  random: Random,
): Outcome & { truncated: boolean } {
  const possible = world.outcomes[state * world.actions + action] ?? [];
  check(possible.length > 0, `grid world: no action ${action} in cell ${state}`);
  const outcome = possible[
    possible.length === 1 ? 0 : random.choose(possible.map(({ chance }) => chance))
  ] as Outcome;
  return { ...outcome, truncated: !outcome.terminated && steps + 1 >= world.mostSteps };
}

/** The cells of a policy's way where nobody slips; it stops where it would go round in circles. */
export function way(world: World, policy: readonly number[]): number[] {
  const cells = new Set([world.start]);
  for (const cell of cells) {
    const intended = world.outcomes[cell * world.actions + (policy[cell] ?? 0)]?.[0];
    if (!intended) break;
    cells.add(intended.state);
    if (intended.terminated) break;
  }
  return [...cells];
}
