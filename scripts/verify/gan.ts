/** @file Whether generators cover their modes: five seeds each, at a stated number of steps. Run under Vite, as the tests are. */
import { experiment } from '../../src/components/demos/gan/experiment';
import type { Settings } from '../../src/components/demos/gan/fields';
import { defaultsOf } from '../../src/lib/core/fields';
import { Random } from '../../src/lib/core/random';
import * as variable from '../../src/lib/nn/variable';
import { chooseBackend } from '../../src/lib/runtime/backend';

export interface Trial {
  seed: number;
  steps: number;
  seconds: number;
  modes: number;
  near: number;
  precision: number;
  recall: number;
}

/** One run, and what it covers at the end. */
export async function trial(
  seed: number,
  steps: number,
  changed: Partial<Settings>,
  along?: (step: number, found: object) => void,
): Promise<Trial> {
  await chooseBackend('wasm');
  const settings = { ...defaultsOf(experiment.fields), ...changed, pace: 10_000 };
  const context = { random: new Random(seed), input: undefined, language: 'en' as const };
  const state = await experiment.setup(settings as never, context);
  let ms = 0;
  for (let i = 1; i <= steps; i++) {
    const start = performance.now();
    const { modes, near, precision, recall, ...rest } = await experiment.step(state);
    ms += performance.now() - start;
    if (modes && i % 500 === 0) along?.(i, { modes, near, precision, recall, ...rest, ms });
  }
  const found = await experiment.ask.exam(state, null);
  for (const { two, params } of state.pairs) {
    two.dispose();
    variable.dispose(params);
  }
  const [modes = NaN] = found.modes;
  const first = (list: number[] | undefined) => list?.[0] ?? NaN;
  return {
    ...{ seed, steps, seconds: ms / 1_000, modes, near: first(found.near) },
    ...{ precision: first(found.precision), recall: first(found.recall) },
  };
}
