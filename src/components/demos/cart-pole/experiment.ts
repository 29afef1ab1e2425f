/**
 * @file Several agents of one kind learn in a world, each alone and with random numbers of its own. Whoever watches sees one of them show
 * what it can.
 */
import type { Random } from '../../../lib/core/random';
import type { Report } from '../../../lib/core/reports';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import { episodeOf, examOf, type Episode, type Exam } from './episode';
import { fields, reports, type Settings } from './fields';
import { learnerOf, type Learner, type Thought } from './learners';
import { shownSettings } from './shownSettings';
import { averaged, spreadOf } from './spread';
import { worlds } from './worlds';

/** Steps of the world, of each agent, in one step of the run. */
export const ROUND = 100;

interface State {
  settings: Settings;
  learners: Learner[];
  /** Sums of rewards of the last episodes of each agent, the newest last. */
  recent: number[][];
  random: Random;
  rounds: number;
  elapsedMs: number;
}

export const experiment = experimentOf({
  fields,
  reports,
  tensors: false,

  setup(settings: Settings, { random }: SetupContext<undefined>): State {
    const agents = Array.from({ length: settings.agents }, (_, i) => `agent ${i + 1}`);
    return {
      ...{ settings, random, rounds: 0, elapsedMs: 0 },
      learners: agents.map((name) => learnerOf(settings, random.stream(name))),
      recent: agents.map(() => []),
    };
  },

  about: ({ settings }: State) => ({ settings: shownSettings(settings) }),

  /** A hundred steps of the world for each agent, and what they learn from them. */
  step(state: State): Report<typeof reports> {
    const begun = performance.now();
    state.learners.forEach((learner, i) => {
      state.recent[i] = [...(state.recent[i] ?? []), ...learner.advance(ROUND)].slice(-averaged);
    });
    state.rounds++;
    state.elapsedMs += performance.now() - begun;
    const steps = state.rounds * ROUND;
    return { steps, elapsed: state.elapsedMs, ...spreadOf(state.recent) };
  },

  ask: {
    /** One episode of one agent, from 0, that it does not learn from. @param turn - Another start for each. */
    episode(
      { settings, learners, random }: State,
      asked: { agent: number; turn: number },
    ): Episode {
      const agent = Math.min(asked.agent, learners.length - 1);
      const stream = random.stream(`episode ${agent} ${asked.turn}`);
      return { agent, ...episodeOf(settings, learners[agent] as Learner, stream) };
    },

    /** What one agent would do in a state, and believes of it; nothing where it has none of that kind. */
    think(
      { learners, settings, random }: State,
      asked: { agent: number; state: number[]; steps: number },
    ): Thought | undefined {
      const { length } = worlds[settings.world].begin(random.stream('size'));
      if (asked.state.length !== length) return undefined;
      return learners[Math.min(asked.agent, learners.length - 1)]?.think(asked.state, asked.steps);
    },

    /** A hundred episodes of each, that nobody learns from. */
    exam: ({ settings, learners, random, rounds }: State, _now: null): Exam => ({
      steps: rounds * ROUND,
      ...examOf(settings, learners, random),
    }),
  },

  change(state: State, { speed, discount }: Settings) {
    state.settings = { ...state.settings, speed, discount };
    for (const learner of state.learners) learner.change(state.settings);
  },

  record: {
    steps: 300,
    ask: { episode: { agent: 0, turn: 0 }, exam: null },
    variants: { failure: { timeout: 'failure' }, clock: { timeout: 'clock' } },
  },
});
