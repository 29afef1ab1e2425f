/**
 * @file Three agents choose one of K offers for each customer, in many runs at once. In each run all three meet the same
 * customers in the same order: nobody is luckier.
 */
import * as bandits from '../../../lib/agents/bandits';
import type { Values } from '../../../lib/core/fields';
import type { Random } from '../../../lib/core/random';
import type { Report } from '../../../lib/core/reports';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import { Pace } from '../../../lib/runtime/pace';
import { pull } from '../../../lib/worlds/bandit';
import { asChances, chancesOf, type Chances } from './chances';
import { agents, fields, reports, type Agent } from './fields';
import { resumed, savedOf } from './kept';
import { byAgent, foundBy, regretsOf, sharesOf, spreadOf, type Learners } from './learners';

type Settings = Values<typeof fields>;

interface State {
  settings: Settings;
  chances: Chances;
  learners: Learners;
  pace: Pace;
}

/** What an agent knows of the offers, [K] each, in one run; `shares` are of the customers of all runs. */
export interface Knowledge extends bandits.Tally {
  shares: number[];
  /** What UCB1 believes possible, at most 1. */
  upper: number[];
}

type Choose = (tally: bandits.Tally, settings: Settings, random: Random) => number;
const choose: Record<Agent, Choose> = {
  greedy: (tally, { exploration }, random) => bandits.epsilonGreedy(tally, exploration, random),
  ucb: (tally, { caution }, random) => bandits.ucb(tally, caution, random),
  thompson: (tally, _, random) => bandits.thompson(tally, random),
};

export const experiment = experimentOf({
  fields,
  reports,
  tensors: false,

  setup(settings: Settings, { input, random, saved }: SetupContext<Chances | undefined>): State {
    const chances = asChances(saved ? saved.extra['chances'] : (input ?? chancesOf(settings)));
    const learners = byAgent((agent) => ({
      tallies: Array.from({ length: settings.runs }, () => bandits.init(chances.length)),
      random: random.stream(agent),
      customers: random.stream('customers'),
    }));
    return {
      settings,
      chances,
      learners: saved ? resumed(learners, saved) : learners,
      pace: new Pace(),
    };
  },

  about: ({ chances }: State) => ({ chances }),

  /** One customer in each run of each agent, not sooner than the reader's pace lets them come. */
  async step(state: State): Promise<Report<typeof reports>> {
    await state.pace.turn(state.settings.pace);
    const { chances, learners, settings } = state;
    const regrets = byAgent((agent) => {
      const { tallies, random, customers } = learners[agent];
      for (const tally of tallies) {
        const arm = choose[agent](tally, settings, random);
        bandits.learn(tally, arm, pull(chances, arm, customers));
      }
      return spreadOf(regretsOf(learners[agent], chances));
    });
    const each = (name: 'low' | 'high' | 'margin') => agents.map((agent) => regrets[agent][name]);
    return {
      greedy: regrets.greedy.mean,
      ucb: regrets.ucb.mean,
      thompson: regrets.thompson.mean,
      ...{ low: each('low'), high: each('high'), margin: each('margin') },
    };
  },

  ask: {
    /** In one run, from 0, or for each agent in that which lost most. */
    known(state: State, { run }: { run: number | 'worst' }): Record<Agent, Knowledge> {
      const { chances, learners, settings } = state;
      return byAgent((agent) => {
        const regrets = regretsOf(learners[agent], chances);
        const shown = run === 'worst' ? regrets.indexOf(Math.max(...regrets)) : run;
        const { pulls, paid } = learners[agent].tallies[shown] ?? bandits.init(chances.length);
        const upper = bandits
          .upperBounds({ pulls, paid }, settings.caution)
          .map((bound) => Math.min(1, bound));
        return { pulls: [...pulls], paid: [...paid], upper, shares: sharesOf(learners[agent]) };
      });
    },

    /** In how many runs each agent made the best offer most often. */
    found: ({ chances, learners }: State, _now: null): Record<Agent, number> =>
      byAgent((agent) => foundBy(learners[agent], chances)),
  },

  change(state: State, settings: Settings) {
    state.settings = settings;
  },

  save: ({ chances, learners }: State) => savedOf(learners, chances),

  record: {
    values: { pace: fields.pace.max }, // nobody watches
    steps: 10_000,
    ask: { known: { run: 0 }, found: null },
    variants: { greedyOnly: { exploration: 0 }, shop: { best: 0.06, gap: 0.01 } },
  },
});
