/**
 * @file SARSA: Q-learning for an agent that knows that it will go on stumbling. The value ahead is that of the action it takes next, chosen
 * at random now and then, and not that of the best one.
 *
 * S states · A actions
 * Source: sutton2018, §6.4; rummery1994. Left out: rates and exploration that fall over time.
 */
import type { Random } from '../core/random';
import { act, type Agent, type Episode, type Settings, type Surroundings } from './table';

/**
 * One walk from the start, learning after every step:
 *
 * Q(s, a) ← Q(s, a) + α·(r + γ·Q(s′, a′) − Q(s, a)), a′ the action that is taken next
 *
 * After an end there is nothing more to earn. A walk that is merely cut off would have gone on with a′, so its value counts.
 */
export function episode(
  agent: Agent,
  world: Surroundings,
  { rate, discount, exploration }: Settings,
  random: Random,
): Episode {
  let state = world.begin(random);
  const path = [state];
  let action = act(agent, state, exploration, random);
  let worth = 1; // γᵗ
  let discountedReturn = 0;
  for (;;) {
    const seen = world.step(state, action, path.length - 1, random);
    const next = act(agent, seen.state, exploration, random);
    const ahead = seen.terminated ? 0 : (agent.values[seen.state * agent.actions + next] as number);
    const i = state * agent.actions + action;
    const value = agent.values[i] as number;
    agent.values[i] = value + rate * (seen.reward + discount * ahead - value);

    discountedReturn += worth * seen.reward;
    worth *= discount;
    [state, action] = [seen.state, next];
    path.push(state);
    if (seen.terminated || seen.truncated) {
      return { discountedReturn, path, terminated: seen.terminated };
    }
  }
}
