/**
 * @file One input after the other goes through the network, a layer or a neuron at each step. The first is the reader's own,
 * those that follow are drawn.
 */
import { check } from '../../../lib/core/check';
import type { Random } from '../../../lib/core/random';
import type { Report } from '../../../lib/core/reports';
import type { Saved } from '../../../lib/core/saved';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import { Pace } from '../../../lib/runtime/pace';
import {
  count,
  isCount,
  noCounts,
  numbersIn,
  resumedCounts,
  savedCounts,
  seenOf,
  type Counts,
  type Seen,
} from './counts';
import { fields, reports } from './fields';
import {
  computedOf,
  givenOf,
  HIDDEN,
  INPUTS,
  isSameInput,
  isSameNetwork,
  NEURONS,
  type Settings,
} from './network';

/** How far the run is with its input. */
export interface Now {
  given: number[];
  /** Which input it is, from 1. */
  input: number;
  /** So many neurons are computed, hidden ones first. */
  computed: number;
}
interface State extends Now {
  settings: Settings;
  random: Random;
  counts: Counts;
  pace: Pace;
}

export const experiment = experimentOf({
  fields,
  reports,
  tensors: false,

  setup(settings: Settings, { random, saved }: SetupContext<undefined>): State {
    const start = {
      ...{ settings, random: random.stream('inputs'), counts: noCounts(), pace: new Pace() },
      ...{ given: givenOf(settings), input: 1, computed: 0 },
    };
    return saved ? resumed(start, saved) : start;
  },

  /** The next layer or neuron, not sooner than the reader's pace lets it come. */
  async step(state: State): Promise<Report<typeof reports>> {
    await state.pace.turn(state.settings.pace);
    if (state.computed === NEURONS) next(state);
    const from = state.computed;
    state.computed = stopAfter(from, state.settings);
    const all = computedOf(state.settings, state.given);
    const own = all.slice(from, state.computed);
    own.forEach((each, i) => count(state.counts, from + i, each));
    const a = all.map((each) => each.a);
    return {
      input: state.input,
      slope: own.reduce((sum, { slope }) => sum + slope, 0) / own.length,
      ...(state.computed === NEURONS && {
        ...{ given: [...state.given], hidden: a.slice(0, HIDDEN), output: a.slice(HIDDEN) },
      }),
    };
  },

  ask: {
    now: ({ given, input, computed }: State, _now: null): Now => ({
      ...{ given: [...given], input, computed },
    }),
    seen: ({ counts }: State, _now: null): Seen => seenOf(counts),
  },

  change(state: State, settings: Settings) {
    if (!isSameInput(settings, state.settings)) state.given = givenOf(settings);
    if (!isSameNetwork(settings, state.settings)) state.counts = noCounts();
    state.settings = settings;
  },

  save({ counts, given, input, computed, random }: State): Saved {
    const { tensors, extra } = savedCounts(counts);
    return {
      tensors,
      extra: { ...extra, given: [...given], input, computed, drawn: random.state },
    };
  },

  record: {
    values: { pace: fields.pace.max }, // nobody watches
    steps: 2_000,
    ask: { now: null, seen: null },
    variants: {
      sigmoid: { hidden: 'sigmoid' },
      tanh: { hidden: 'tanh' },
      gelu: { hidden: 'gelu' },
      /** Inputs nobody has scaled. */
      wide: { hidden: 'sigmoid', spread: 5 },
      dead: { b1: -10 },
    },
  },
});

/** Another input, around 0, with two digits after the point so that a formula stays readable. */
function next(state: State): void {
  const { random, settings } = state;
  const { min, max } = fields.x1;
  state.given = Array.from({ length: INPUTS }, () => {
    const drawn = Math.round(100 * settings.spread * random.normal()) / 100;
    return Math.min(max, Math.max(min, drawn)) + 0;
  });
  state.input++;
  state.computed = 0;
}

const stopAfter = (computed: number, { unit }: Settings): number =>
  unit === 'neuron' ? computed + 1 : computed < HIDDEN ? HIDDEN : NEURONS;

function resumed(start: State, saved: Saved): State {
  const { extra } = saved;
  const given = numbersIn(extra['given'], INPUTS);
  const [input, computed] = [extra['input'], extra['computed']];
  check(given !== undefined, 'forward-pass: no saved input');
  check(isCount(input) && input > 0, `forward-pass: input number ${String(input)}`);
  check(isCount(computed) && computed <= NEURONS, `forward-pass: ${String(computed)} neurons`);
  const random = start.random.resumed(extra['drawn']);
  return { ...start, random, given, input, computed, counts: resumedCounts(saved) };
}
