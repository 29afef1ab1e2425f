/**
 * @file Monte Carlo control: nothing is learned until the walk is over; then every step of it is told what followed.
 *
 * S states · A actions
 * Source: sutton2018, §5.4 and §6.1, with a constant rate and every visit. Left out: exploring starts, averages over all visits.
 */
import type { Random } from '../core/random';
import { act, highest, type Agent, type Episode, type Settings, type Surroundings } from './table';

/**
 * One walk from the start, and then from its last step back to its first:
 *
 * G ← r + γ·G, Q(s, a) ← Q(s, a) + α·(G − Q(s, a))
 *
 * G is 0 behind an end. A walk that is merely cut off has no return yet: what the agent believes of its last state stands in for the rest.
 */
export function episode(
  agent: Agent,
  world: Surroundings,
  { rate, discount, exploration }: Settings,
  random: Random,
): Episode {
  let state = world.begin(random);
  const path = [state];
  const taken: { i: number; reward: number }[] = [];
  for (;;) {
    const action = act(agent, state, exploration, random);
    const seen = world.step(state, action, path.length - 1, random);
    taken.push({ i: state * agent.actions + action, reward: seen.reward });
    ({ state } = seen);
    path.push(state);
    if (!seen.terminated && !seen.truncated) continue;

    let ahead = seen.terminated ? 0 : highest(agent, state); // G
    let discountedReturn = 0;
    for (const { i, reward } of taken.reverse()) {
      ahead = reward + discount * ahead;
      discountedReturn = reward + discount * discountedReturn;
      agent.values[i]! += rate * (ahead - agent.values[i]!);
    }
    return { discountedReturn, path, terminated: seen.terminated };
  }
}
