/** @file The digit reader trained for a stated number of steps, on digits that it has not seen. */
import { experiment } from '../../src/components/demos/digits/experiment';
import { defaultsOf } from '../../src/lib/core/fields';
import { Random } from '../../src/lib/core/random';
import { chooseBackend } from '../../src/lib/runtime/backend';
import type { Figure } from '../verify';

const STEPS = 2_000;
const SEED = 1;
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

export async function* verify(): AsyncGenerator<Figure> {
  await chooseBackend('wasm');
  const state = await experiment.setup(defaultsOf(experiment.fields), {
    random: new Random(SEED),
    input: undefined,
    language: 'en',
  });
  for (let step = 0; step < STEPS; step++) await experiment.step(state);
  const { right, count } = await experiment.ask.exam(state, null);
  yield {
    bar: `the CNN reads at least 98 % of ${count} unseen digits after ${STEPS} steps`,
    figure: `${right}, ${percent(right / count)}`,
    holds: right / count >= 0.98,
  };
}
