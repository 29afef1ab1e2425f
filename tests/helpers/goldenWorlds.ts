/** @file 200 fixed actions of each world, from Gymnasium's equations and constants: `scripts/golden/worlds.py`. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { Random } from '../../src/lib/core/random';
import type { TableWorld, World } from '../../src/lib/worlds/world';

type State = number | number[];
interface Golden {
  starts: State[];
  /** Action, chance, next state, reward, whether the world ended, whether the walk was cut off. */
  rows: [number, number, State, number, number, number][];
  /** Where each action leads from each state that is no end, and what it earns; one for each outcome. */
  table?: [number, number][][];
}

const golden = JSON.parse(readFileSync('tests/golden/worlds.json', 'utf8')) as Record<
  string,
  Golden
>;

/** Its next number is given. */
class Given extends Random {
  next = 0;
  override uniform(): number {
    return this.next;
  }
}

/**
 * The world walks as Gymnasium's does, to 1e-6.
 *
 * @param mostSteps - The limit of the golden walk, where it is shorter than the world's own.
 * @returns How many ends and how many cuts there were.
 */
export function expectGolden<S>(world: Pick<World<S>, 'name' | 'step'>, mostSteps: number) {
  const { starts, rows } = golden[world.name] as Golden;
  const random = new Given(1);
  const seen = { ends: 0, cuts: 0 };
  let [at, steps, state] = [0, 0, starts[0] as S];
  for (const [action, chance, next, reward, ended, cut] of rows) {
    random.next = chance;
    const step = world.step(state, action, steps++, random);
    const close = (value: number, expected: number) =>
      expect(Math.abs(value - expected), `${world.name}, ${String(value)}`).toBeLessThan(1e-6);
    [next].flat().forEach((value, i) => close([step.state as State].flat()[i] as number, value));
    expect([step.reward, Number(step.terminated)]).toEqual([reward, ended]);
    state = step.state;
    if (!ended && steps < mostSteps) continue;
    expect(cut).toBe(Number(!ended));
    seen[ended ? 'ends' : 'cuts']++;
    at = (at + 1) % starts.length;
    [steps, state] = [0, starts[at] as S];
  }
  expect(rows).toHaveLength(200);
  return seen;
}

/** Every action in every state leads where Gymnasium's table says. */
export function expectGoldenTable({ name, outcomes, decisions, actions }: TableWorld): void {
  const { table } = golden[name] as Golden;
  const ours = decisions.flatMap((state) =>
    actions.map((_, action) =>
      (outcomes[state * actions.length + action] ?? []).map((outcome) => [
        outcome.state,
        outcome.reward,
      ]),
    ),
  );
  expect(ours).toEqual(table);
}
