/**
 * @file The bars of fusion, at five seeds: after a stated number of steps each of the three ways that join both sides is better than
 * the network that sees the picture alone, that one better than chance, and with shuffled questions the three fall back to it
 * within two points. Intervals are Wilson's, 95 %.
 */
import { examined, heldOut } from '../../src/components/demos/fusion/exam';
import { experiment } from '../../src/components/demos/fusion/experiment';
import { rightOf } from '../../src/components/demos/fusion/marks';
import type { Name, Test } from '../../src/components/demos/fusion/fields';
import { defaultsOf } from '../../src/lib/core/fields';
import { Random } from '../../src/lib/core/random';
import { ceilings } from '../../src/lib/data/scenes/scenes';
import { wilson, type Share } from '../../src/lib/desk/estimate';
import { chooseBackend } from '../../src/lib/runtime/backend';
import type { Figure } from '../verify';

const SEEDS = [1, 2, 3, 4, 5];
/** The default run. */
const STEPS = 2_000;
/** So many that two points are more than four standard deviations of the difference of two shares near a quarter. */
const UNSEEN = 20_000;
const WAYS = ['early', 'late', 'cross'] as const;

const percent = (value: number) => (100 * value).toFixed(1);
const written = ({ share, low, high }: Share) =>
  `${percent(share)} % (${percent(low)} to ${percent(high)})`;

async function trained(seed: number) {
  const context = { random: new Random(seed), input: undefined, language: 'en' } as const;
  const state = await experiment.setup(defaultsOf(experiment.fields), context);
  for (let step = 0; step < STEPS; step++) await experiment.step(state);
  const result = await examined(state.team, heldOut(new Random(seed).stream('verify'), UNSEEN));
  return (test: Test, name: Name) => wilson(rightOf(result, test, name), result.count);
}

export async function* verify(): AsyncGenerator<Figure> {
  await chooseBackend('wasm');
  for (const seed of SEEDS) {
    const share = await trained(seed);
    const alone = share('both', 'alone');
    const after = `seed ${seed}, ${STEPS} steps`;
    yield {
      bar: `${after}: the picture alone is worth more than chance, ${percent(ceilings.chance)} %`,
      figure: written(alone),
      holds: alone.low > ceilings.chance,
    };
    for (const way of WAYS) {
      const [both, shuffled] = [share('both', way), share('shuffled', way)];
      const apart = shuffled.share - alone.share;
      yield {
        bar: `${after}: ${way} with both sides beats the picture alone`,
        figure: `${written(both)} against ${written(alone)}`,
        holds: both.low > alone.high,
      };
      yield {
        bar: `${after}: ${way} with shuffled questions is within 2 points of the picture alone`,
        figure: `${written(shuffled)}, ${percent(apart)} points apart`,
        holds: Math.abs(apart) <= 0.02,
      };
    }
  }
}
