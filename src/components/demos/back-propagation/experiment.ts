/**
 * @file A network of 12 numbers learns from one example after the other: forward, loss, backward, update, each a step that
 * can be watched. The first example is the reader's own, those that follow are drawn.
 */
import { check } from '../../../lib/core/check';
import { DivergedError } from '../../../lib/core/failures';
import type { Random } from '../../../lib/core/random';
import type { Report } from '../../../lib/core/reports';
import type { Saved } from '../../../lib/core/saved';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import { Pace } from '../../../lib/runtime/pace';
import { fields, reports } from './fields';
import { exampleOf, names, passOf, SIZE, startOf, updated, type Settings } from './network';
import { LAST, reached, type Phase } from './phases';

/** Where the run is with its example. */
export interface Now {
  /** With which this example is computed. */
  parameters: number[];
  given: number[];
  answer: number[];
  /** Which example it is, from 1. */
  example: number;
  phase: Phase;
}
interface State extends Now {
  settings: Settings;
  random: Random;
  pace: Pace;
}

export const experiment = experimentOf({
  fields,
  reports,
  tensors: false,

  setup(settings: Settings, { random, saved }: SetupContext<undefined>): State {
    const { given, answer } = exampleOf(settings);
    const start: State = {
      ...{ settings, random: random.stream('examples'), pace: new Pace() },
      parameters: startOf(settings),
      ...{ given: [...given], answer: [...answer], example: 1, phase: 0 },
    };
    return saved ? resumed(start, saved) : start;
  },

  async step(state: State): Promise<Report<typeof reports>> {
    await state.pace.turn(state.settings.pace);
    if (state.phase === LAST) next(state);
    state.phase = state.settings.unit === 'update' ? LAST : ((state.phase + 1) as Phase);
    if (!reached(state.phase, 'loss')) return {};
    const { loss, gradient, angle } = passOf(state.parameters, state, state.settings);
    if (!gradient.every(Number.isFinite)) throw new DivergedError(`the loss is ${loss}`);
    if (!reached(state.phase, 'further')) return { loss };
    return { loss, norm: Math.hypot(...gradient), angle: Number.isNaN(angle) ? 0 : angle };
  },

  ask: {
    now: ({ parameters, given, answer, example, phase }: State, _now: null): Now => ({
      ...{ parameters: [...parameters], given: [...given], answer: [...answer], example, phase },
    }),
  },

  change(state: State, settings: Settings) {
    const [before, after] = [exampleOf(state.settings), exampleOf(settings)];
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      state.given = [...after.given];
      state.answer = [...after.answer];
    }
    state.settings = settings;
  },

  save: ({ parameters, given, answer, example, phase, random }: State): Saved => ({
    tensors: {},
    extra: {
      ...{ parameters: [...parameters], given: [...given], answer: [...answer] },
      ...{ example, phase, drawn: random.state },
    },
  }),

  record: {
    values: { pace: fields.pace.max, unit: 'update' }, // nobody watches
    steps: 300,
    ask: { now: null },
  },
});

/** With what the last example taught, another one: the first answer is right where x₁ + x₂ is above 0. */
function next(state: State): void {
  const { settings, random } = state;
  const { gradient } = passOf(state.parameters, state, settings);
  state.parameters = updated(state.parameters, gradient, settings.rate);
  state.example++;
  state.phase = 0;
  if (settings.examples === 'own') return;
  const { min, max } = fields.x1;
  state.given = Array.from({ length: SIZE }, () => {
    const drawn = Math.round(100 * random.normal()) / 100;
    return Math.min(max, Math.max(min, drawn)) + 0;
  });
  const first = (state.given[0] ?? 0) + (state.given[1] ?? 0) > 0;
  state.answer = first ? [1, 0] : [0, 1];
}

function resumed(start: State, { extra }: Saved): State {
  const list = (name: string, length: number): number[] => {
    const value = extra[name];
    check(
      Array.isArray(value) && value.length === length && value.every(Number.isFinite),
      `back-propagation: no saved ${name}`,
    );
    return [...(value as number[])];
  };
  const whole = (name: string, least: number, most = Infinity): number => {
    const value = extra[name];
    check(
      Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
      `back-propagation: ${name} ${String(value)}`,
    );
    return Number(value);
  };
  return {
    ...start,
    parameters: list('parameters', names.length),
    given: list('given', SIZE),
    answer: list('answer', SIZE),
    example: whole('example', 1),
    phase: whole('phase', 0, LAST) as Phase,
    random: start.random.resumed(extra['drawn']),
  };
}
