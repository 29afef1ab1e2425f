/** The smallest experiment: counts, breaks when told to, and keeps what it was given. */
import type { Fields, Values } from '../../src/lib/core/fields';
import type { Reports } from '../../src/lib/core/reports';
import { DivergedError, InputError } from '../../src/lib/core/failures';
import { experimentOf, type SetupContext } from '../../src/lib/runtime/experiment';

export const countingFields = {
  size: { unit: '1', min: 1, max: 10, default: 3, whole: true },
  rate: { unit: '1', min: 0.001, max: 1, default: 0.1, gentler: true },
  loud: { kind: 'switch', default: false, live: true },
} as const satisfies Fields;

export const countingReports = {
  loss: { unit: '1', better: 'lower', readout: 'value' },
  first: { unit: '1' },
} as const satisfies Reports;

export interface Trouble {
  at: number;
  error: 'diverged' | 'bug' | 'memory';
  /** Steps that it falls back. */
  back?: number;
}

interface State {
  values: Values<typeof countingFields>;
  trouble: Trouble | undefined;
  count: number;
  first: number;
}

export const counting = experimentOf({
  fields: countingFields,
  reports: countingReports,
  tensors: true,
  setup(
    values: Values<typeof countingFields>,
    { random, input, saved }: SetupContext<Trouble | 'empty' | undefined>,
  ): State {
    if (input === 'empty') throw new InputError('empty', 200);
    const count = Number(saved?.extra['count'] ?? 0);
    return { values, trouble: input, count, first: random.uniform() };
  },
  step(state: State) {
    if (state.count === state.trouble?.at) {
      if (state.trouble.error === 'diverged') {
        const { back = 0 } = state.trouble;
        state.count -= back;
        throw new DivergedError('loss NaN', back);
      }
      if (state.trouble.error === 'memory') throw new RangeError('Array buffer allocation failed');
      throw new Error('broken');
    }
    state.count++;
    return { loss: 1 / state.count, first: state.first };
  },
  ask: {
    count: (state: State) => state.count,
    loud: (state: State) => state.values.loud,
    refuse: () => {
      throw new Error('no');
    },
  },
  about: (state: State) => ({ size: state.values.size }),
  change(state: State, values) {
    state.values = values;
  },
  save: (state: State) => ({
    tensors: { count: { shape: [1], data: Float32Array.of(state.count) } },
    extra: { count: state.count },
  }),
  record: { steps: 5, ask: { count: null } },
});
