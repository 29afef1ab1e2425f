/** @file Whether generators find what there is to be found: five seeds on the ring, one on small digits. */
import { experiment } from '../../src/components/demos/gan/experiment';
import { fields, type Settings } from '../../src/components/demos/gan/fields';
import { defaultsOf } from '../../src/lib/core/fields';
import { Random } from '../../src/lib/core/random';
import * as variable from '../../src/lib/nn/variable';
import { chooseBackend } from '../../src/lib/runtime/backend';
import type { Figure } from '../verify';

const STEPS = 6_000;
const SEEDS = [1, 2, 3, 4, 5];
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

interface Trial {
  seconds: number;
  modes: number;
  near: number;
  precision: number;
  recall: number;
}

/**
 * One run, and what it covers at the end.
 *
 * @param along - Is told every 500 steps.
 */
export async function trial(
  seed: number,
  steps: number,
  changed: Partial<Settings> = {},
  along?: (step: number, report: object) => void,
): Promise<Trial> {
  await chooseBackend('wasm');
  const state = await experiment.setup(
    { ...defaultsOf(fields), ...changed },
    { random: new Random(seed), input: undefined, language: 'en' },
  );
  const start = performance.now();
  for (let step = 1; step <= steps; step++) {
    const report = await experiment.step(state);
    if (step % 500 === 0) along?.(step, report);
  }
  const seconds = (performance.now() - start) / 1_000;
  const { modes, near, precision, recall } = await experiment.ask.exam(state, null);
  for (const { two, params } of state.pairs) {
    two.dispose();
    variable.dispose(params);
  }
  const first = (list: readonly number[] | undefined) => list?.[0] ?? NaN;
  const likeness = { precision: first(precision), recall: first(recall) };
  return { seconds, modes: first(modes), near: first(near), ...likeness };
}

const told = ({ seconds, modes, near, precision, recall }: Trial): string =>
  `${modes} modes, near ${percent(near)}, precision ${percent(precision)}, recall ${percent(recall)}, ${seconds.toFixed(0)} s`;

export async function* verify(): AsyncGenerator<Figure> {
  const ring: Trial[] = [];
  for (const seed of SEEDS) ring.push(await trial(seed, STEPS));
  const good = ring.filter(({ modes, near }) => modes >= 7 && near >= 0.8).length;
  yield {
    bar: `ring: at least 7 of 8 modes and 80 % near one after ${STEPS} steps, at 4 of 5 seeds`,
    figure: `${good}; ${ring.map(told).join('; ')}`,
    holds: good >= 4,
  };
  const digits = await trial(1, STEPS, { set: 'digits' });
  yield {
    bar: `digits of 8 × 8: at least 8 of 10 kinds after ${STEPS} steps`,
    figure: told(digits),
    holds: digits.modes >= 8,
  };
}
