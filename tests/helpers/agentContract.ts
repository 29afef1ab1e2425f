/** @file What every agent with networks must keep: `agentContract('ppo', ppo, …)`. */
import { describe, expect, it } from 'vitest';
import type { Network } from '../../src/lib/agents/network';
import { mean } from '../../src/lib/core/average';
import { DivergedError } from '../../src/lib/core/failures';
import { Random } from '../../src/lib/core/random';
import { worldOf, type World } from '../../src/lib/worlds/world';

/** Of any world of this test. */
export type Seen = readonly number[];

/** Two rooms and a switch that tells which one it is: right is 1 in the one and 0 in the other. Ten times a walk. */
const rooms = worldOf<readonly [room: number, left: number]>({
  name: 'rooms',
  actions: ['zero', 'one'],
  observations: 2,
  mostSteps: 50,
  begin: (random) => [random.below(2), 10],
  observe: ([room]) => [1 - room, room],
  ended: ([, left]) => left === 0,
  move: ([room, left], action, random) => ({
    state: [random.below(2), left - 1],
    reward: Number(action === room),
  }),
});

/** One state, a reward of 1 each step, and no end but the clock's, after ten steps. */
const forEver = worldOf<readonly [number]>({
  name: 'for ever',
  actions: ['wait', 'wait too'],
  observations: 1,
  mostSteps: 10,
  begin: () => [1],
  observe: (state) => state,
  ended: () => false,
  move: (state) => ({ state, reward: 1 }),
});

interface Agents<Settings, Agent> {
  defaults: Settings;
  init(world: World<Seen>, settings: Settings, random: Random): Agent;
  step(agent: Agent): number | undefined;
}

interface Expectation<Settings, Agent> {
  /** For a lesson that is quick. */
  settings: Partial<Settings>;
  /** In which it learns what to do in two rooms, and what waiting is worth. */
  steps: number;
  worth: (agent: Agent, seen: Float64Array) => number;
  networks: (agent: Agent) => Network[];
}

export function agentContract<Settings extends object, Agent>(
  name: string,
  agents: Agents<Settings, Agent>,
  { settings, steps, worth, networks }: Expectation<Settings, Agent>,
): void {
  const begin = <State>(world: World<State>, change: object = {}, seed = 1): Agent =>
    agents.init(
      world as unknown as World<Seen>,
      { ...agents.defaults, ...settings, ...change },
      new Random(seed),
    );
  const go = (agent: Agent, count: number) => {
    const earned: number[] = [];
    for (let i = 0; i < count; i++) {
      const sum = agents.step(agent);
      if (sum !== undefined) earned.push(sum);
    }
    return earned;
  };

  describe(name, () => {
    it('learns what to do where', () => {
      const agent = begin(rooms);
      expect(mean(go(agent, 200))).toBeLessThan(7.5);
      go(agent, steps);
      expect(mean(go(agent, 500))).toBeGreaterThan(8.5);
    });

    it('is the same for the same seed, and not for another', () => {
      const learned = (seed: number) => {
        const agent = begin(rooms, {}, seed);
        go(agent, 600);
        return networks(agent).map(({ weights }) => [...weights]);
      };
      expect(learned(3)).toEqual(learned(3));
      expect(learned(4)).not.toEqual(learned(3));
    });

    it('values what the clock cuts off as if it had gone on, unless told that it is an end', () => {
      const after = (timeoutEnds: boolean) => {
        const agent = begin(forEver, { timeoutEnds, discount: 0.9 });
        go(agent, 2 * steps);
        return worth(agent, Float64Array.of(1));
      };
      expect(Math.abs(after(false) - 10)).toBeLessThan(1); // 1 / (1 − 0.9)
      // The mean over ten steps of what is left, which is 6.5 at the first and 1 at the last.
      expect(after(true)).toBeGreaterThan(2.5);
      expect(after(true)).toBeLessThan(6);
    });

    it('says that it diverged where its weights are no numbers any more', () => {
      const agent = begin(rooms);
      go(agent, 100);
      for (const { weights } of networks(agent)) weights.fill(NaN);
      expect(() => go(agent, 2_000)).toThrow(DivergedError);
    });
  });
}
