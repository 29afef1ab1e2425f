/**
 * @file Tabular Q-learning: one number for every action in every state, learned by walking.
 *
 * The agent does not know the rules of its world; it only sees where a step led and what it earned.
 *
 * S states · A actions
 * Source: sutton2018, §6.5; ties are broken at random. Left out: rates and exploration that fall over time.
 */
import type { Random } from '../core/random';
import { act, highest, type Agent, type Episode, type Settings, type Surroundings } from './table';

/**
 * One walk from the start, learning after every step:
 *
 * Q(s, a) ← Q(s, a) + α·(r + γ·max over a′ of Q(s′, a′) − Q(s, a))
 *
 * After an end there is nothing more to earn, so the max is 0 there. A walk that is merely cut off has no
 * such end: the max counts.
 */
export function episode(
  agent: Agent,
  world: Surroundings,
  { rate, discount, exploration }: Settings,
  random: Random,
): Episode {
  let state = world.begin(random);
  const path = [state];
  let worth = 1; // γᵗ
  let discountedReturn = 0;
  for (;;) {
    const action = act(agent, state, exploration, random);
    const seen = world.step(state, action, path.length - 1, random);
    const ahead = seen.terminated ? 0 : highest(agent, seen.state);
    const i = state * agent.actions + action;
    const value = agent.values[i] as number;
    agent.values[i] = value + rate * (seen.reward + discount * ahead - value);

    discountedReturn += worth * seen.reward;
    worth *= discount;
    state = seen.state;
    path.push(state);
    if (seen.terminated || seen.truncated) {
      return { discountedReturn, path, terminated: seen.terminated };
    }
  }
}
