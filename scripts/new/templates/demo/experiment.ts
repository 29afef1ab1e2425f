/** @file Walks down x² by its gradient 2x, from a place that the seed draws. */
import { check } from '../../../../src/lib/core/check';
import { DivergedError } from '../../../../src/lib/core/failures';
import type { Values } from '../../../../src/lib/core/fields';
import { experimentOf, type SetupContext } from '../../../../src/lib/runtime/experiment';
import { fields, reports } from './fields';

interface State {
  x: number;
  values: Values<typeof fields>;
}

export const experiment = experimentOf({
  fields,
  reports,
  tensors: false,

  setup(values: Values<typeof fields>, { random, saved }: SetupContext<undefined>): State {
    const x = saved ? saved.extra['x'] : values.start * (2 * random.stream('start').uniform() - 1);
    check(Number.isFinite(x), 'NAME: no saved place');
    return { x: Number(x), values };
  },

  step(state: State) {
    const x = state.x - state.values.rate * 2 * state.x;
    if (Math.abs(x) > 1e6) throw new DivergedError(`x is ${x}`);
    state.x = x;
    return { loss: x * x };
  },

  change(state: State, values: Values<typeof fields>) {
    state.values = values;
  },

  ask: { position: ({ x }: State, _now: null) => ({ x }) },

  save: ({ x }: State) => ({ tensors: {}, extra: { x } }),

  record: { steps: 50, ask: { position: null } },
});
