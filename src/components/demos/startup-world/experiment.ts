/**
 * @file Six players learn to split a startup's money: each generation costs each of them the same number of episodes, on the same
 * shocks. They are judged on others, beside an upper bound that knows those beforehand.
 */
import { mean } from '../../../lib/core/average';
import type { Values } from '../../../lib/core/fields';
import type { Random } from '../../../lib/core/random';
import type { Report } from '../../../lib/core/reports';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import { boundOf, plan, type Plan } from '../../../lib/worlds/startupBound';
import { create, type State as Company, type World } from '../../../lib/worlds/startupCompany';
import { choose } from '../../../lib/worlds/startupPolicies';
import { adviceOf } from './advice';
import { examOf } from './exam';
import { bestOf, fields, players, reports } from './fields';
import { wayOf } from './game';
import { boundsIn, countIn } from './kept';
import {
  begin,
  byPlayer,
  EPISODES,
  gainsOf,
  learn,
  PRACTICE,
  resumed,
  savedOf,
  type Learners,
} from './learners';
import { drawn, GAMES, gamesOf, LARGE, largeOf, type Shocks } from './shocks';

type Settings = Values<typeof fields>;

interface State {
  settings: Settings;
  world: World;
  known: Plan;
  learners: Learners;
  generation: number;
  practice: Random;
  games: Shocks[];
  large: Shocks[];
  /** Upper bounds of the first games; one more is computed in each step. */
  bounds: number[];
}

export const experiment = experimentOf({
  fields,
  reports,
  tensors: false,

  setup(settings: Settings, { random, saved }: SetupContext<undefined>): State {
    const world = create(settings);
    const generation = saved ? countIn(saved.extra['generation']) : 0;
    const [learners, practice] = [begin(random), random.stream('practice')];
    return {
      ...{ settings, world, generation, bounds: saved ? boundsIn(saved.extra['bounds']) : [] },
      known: plan(world),
      learners: saved ? resumed(learners, saved, generation) : learners,
      practice: saved ? practice.resumed(saved.extra['practice']) : practice,
      games: gamesOf(random, settings.shocks),
      large: largeOf(random, settings.shocks),
    };
  },

  about: (_: State) => ({ episodes: EPISODES, games: GAMES, large: LARGE }),

  /** One generation of all six. */
  step(state: State): Report<typeof reports> {
    const { world, known, learners, games, bounds } = state;
    const practice = drawn(state.practice, state.settings.shocks, PRACTICE);
    for (const player of players) learn(learners[player], world, practice);
    state.generation++;
    const next = games[bounds.length];
    if (next) bounds.push(boundOf(known, next).bound);
    const each = byPlayer((player) => gainsOf(learners[player], world, games));
    const gains = players.map((player) => mean(each[player]));
    const bound = mean(bounds);
    return {
      agent: mean(each.agent),
      best: gains[players.indexOf(bestOf(gains))] as number,
      ...{ bound, regret: bound - mean(each.agent.slice(0, bounds.length)), gains },
    };
  },

  ask: {
    /** All players in episodes that none has met, none of them a game. */
    exam: ({ learners, world, large }: State, _now: null) => examOf(learners, world, large),

    /** What the agent's policy comes to, over the same episodes. */
    advice: ({ learners, world, large }: State, _now: null) =>
      adviceOf(learners.agent, world, large),

    /** How each player fares in one game, from 0, and what nobody could beat there. */
    game(state: State, { game }: { game: number }) {
      const shocks = state.games[game] as Shocks;
      const ways = byPlayer((player) => wayOf(state.learners[player], state.world, shocks));
      const { bound, orders } = boundOf(state.known, shocks);
      return { game, ways, bound, boundOrders: orders.map((each) => [...each]) };
    },

    /** What the agent would order there, [5]. */
    orders: ({ learners, world }: State, company: Company) => [
      ...choose(world, company, learners.agent.policy, learners.agent.tuned.mean),
    ],
  },

  save({ learners, generation, practice, bounds }: State) {
    const { tensors, extra } = savedOf(learners);
    return {
      tensors,
      extra: { ...extra, generation, practice: practice.state, bounds: [...bounds] },
    };
  },

  record: {
    steps: 150,
    ask: { exam: null, advice: null, game: { game: 0 } },
    variants: { calm: { shocks: 0 } },
  },
});
