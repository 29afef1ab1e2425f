/** @file What a run leaves behind, and how it goes on from there. R runs · K offers */
import { check } from '../../../lib/core/check';
import type { Saved } from '../../../lib/core/saved';
import type { Chances } from './chances';
import { agents, type Agent } from './fields';
import { byAgent, type Learners } from './learners';

const counts = ['pulls', 'paid'] as const;
const nameOf = (agent: Agent, count: (typeof counts)[number]) => `${agent}.${count}`;

export function savedOf(learners: Learners, chances: Chances): Saved {
  const tensors = agents.flatMap((agent) =>
    counts.map((count): [string, Saved['tensors'][string]] => {
      const rows = learners[agent].tallies.map((tally) => tally[count]);
      const shape = [rows.length, chances.length];
      return [nameOf(agent, count), { shape, data: Float32Array.from(rows.flat()) }]; // [R, K]
    }),
  );
  const states = byAgent((agent) => [
    learners[agent].random.state,
    learners[agent].customers.state,
  ]);
  return { tensors: Object.fromEntries(tensors), extra: { chances: [...chances], states } };
}

/** @throws {ShapeError} If what was saved is not of these learners. */
export function resumed(learners: Learners, { tensors, extra }: Saved): Learners {
  const kept = new Map(Object.entries(tensors));
  const states = new Map(Object.entries(extra['states'] ?? {}));
  return byAgent((agent) => {
    const { tallies, random, customers } = learners[agent];
    const arms = tallies[0]?.pulls.length ?? 0;
    const [pulls, paid] = counts.map((count) => {
      const data = kept.get(nameOf(agent, count))?.data;
      check(data?.length === tallies.length * arms, `bandit: no saved ${count} of ${agent}`);
      check(data.every(Number.isInteger), `bandit: ${count} of ${agent} are not counts`);
      return tallies.map((_, run) => [...data.subarray(run * arms, (run + 1) * arms)]);
    }) as [number[][], number[][]];
    const both: unknown = states.get(agent);
    const [choices, buyers] = Array.isArray(both) ? (both as unknown[]) : [];
    return {
      tallies: pulls.map((each, run) => ({ pulls: each, paid: paid[run] ?? [] })),
      random: random.resumed(choices),
      customers: customers.resumed(buyers),
    };
  });
}
