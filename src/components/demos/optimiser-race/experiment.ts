/**
 * @file Nine optimisers go down the same surface, or the same network's loss, from one start. First each looks for its rate;
 * then they race, in many runs at once.
 */
import type { Report } from '../../../lib/core/reports';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import { Pace } from '../../../lib/runtime/pace';
import { byContestant } from './contestants';
import { fields, reports, type Contestant, type Settings } from './fields';
import type { Hollows } from './hollows';
import { landscapeOf } from './landscape';
import type { Last } from './race';
import { standingsOf, type Standing } from './standings';
import { runsIn, stepped, type State } from './state';
import { ratesOf, TRIALS, type Trial } from './tuning';

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(
    settings: Settings,
    { random, input }: SetupContext<Hollows | undefined>,
  ): Promise<State> {
    const landscape = await landscapeOf(settings, random, input);
    const paths = byContestant((): number[] => []);
    const empty = { trials: [], runs: [], paths, pace: new Pace(), done: Promise.resolve() };
    return { settings, random, landscape, ...empty };
  },

  about: ({ landscape, settings }: State) => ({
    weights: landscape.P,
    runs: runsIn(settings),
    trials: settings.tuned ? TRIALS : 0,
  }),

  /** One rate of one optimiser tried, or one step of the race. */
  step(state: State): Promise<Report<typeof reports>> {
    const now = state.done.then(() => stepped(state));
    state.done = now.catch(() => undefined);
    return now;
  },

  ask: {
    standings: ({ runs, trials, settings }: State, _now: null): Record<Contestant, Standing> =>
      standingsOf(runs, ratesOf(trials, settings)),

    /** Of each that got to the target in most runs, at which step; the median. */
    steps: (state: State, _now: null) => ofEach(state, ({ steps }) => steps),

    /** How high each is; the median. */
    heights: (state: State, _now: null) => ofEach(state, ({ height }) => height),

    trials: ({ trials }: State, _now: null): Trial[] => trials.map((trial) => ({ ...trial })),

    /** Of the first run; a thousandth is less than a pixel. */
    paths: ({ paths }: State, _now: null) =>
      byContestant((name) => paths[name].map((at) => Math.round(1_000 * at) / 1_000 + 0)),

    /** What each rule was given last, in the first run; nothing before the race. */
    last: ({ runs }: State, _now: null): Partial<Record<Contestant, Last>> =>
      Object.fromEntries(
        (runs[0]?.racers ?? []).flatMap(({ name, last }) => (last ? [[name, { ...last }]] : [])),
      ),
  },

  change(state: State, settings: Settings) {
    state.settings = settings;
  },

  record: {
    steps: TRIALS + fields.length.default,
    values: { pace: fields.pace.max }, // nobody watches
    ask: { standings: null, steps: null, heights: null, trials: null, paths: null, last: null },
    variants: {
      still: { noise: 0 },
      aligned: { surface: 'aligned', noise: 0 },
      printed: { printed: true },
      network: { surface: 'network' },
    },
  },
});

/** Where there is a number. */
function ofEach({ runs, trials, settings }: State, of: (standing: Standing) => number | null) {
  const standings = standingsOf(runs, ratesOf(trials, settings));
  const numbers = Object.entries(standings).flatMap(([name, each]) => {
    const value = of(each);
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(numbers) as Partial<Record<Contestant, number>>;
}
