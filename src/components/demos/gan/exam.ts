/** @file Now and then: how many modes each generator covers, how much of what it makes lies near one, precision and recall. */
import * as gan from '../../../lib/models/gan';
import { dataOf } from '../../../lib/nn/dataOf';
import * as tf from '../../../lib/tf';
import { kindsOf, likenessOf, modesOf, SAMPLES } from '../../../lib/train/coverage';
import { noiseOf } from './pairs';
import type { Game } from './game';

/** Steps between two looks; of pictures they take longer. */
const EVERY = 100;
const RARELY = 500;
/** Of each kind, for precision and recall. */
const COMPARED = 400;

export const isDue = ({ target }: Pick<Game, 'target'>, step: number): boolean =>
  step <= 1 || step % (target.known ? RARELY : EVERY) === 0;

interface Result {
  modes: number[];
  near?: number[];
  precision: number[];
  recall: number[];
}

/** Under way when this returns: what is learned meanwhile is no part of it. */
export async function examined(game: Game): Promise<Result> {
  const { config, pairs, target, settings, shown } = game;
  const random = shown.random();
  const noise = noiseOf(SAMPLES, settings.latent, random);
  const real = target.draw(COMPARED, random);
  const samples = pairs.map(({ params }) =>
    dataOf(() =>
      gan.generate(params.generator, tf.tensor2d(noise, [SAMPLES, config.noise]), config),
    ),
  );
  const all = await Promise.all(samples);
  const likeness = all.map((each) =>
    likenessOf(real, each.subarray(0, COMPARED * config.size), config.size),
  );
  const modes = all.map((each) => {
    const { mixture, known } = target;
    if (mixture) return modesOf(each, mixture);
    return known ? kindsOf(each, known.pixels, known.answers, target.modes) : { covered: 0 };
  });
  const near = modes.flatMap((each) => ('near' in each ? [each.near] : []));
  return {
    modes: modes.map(({ covered }) => covered),
    ...(near.length > 0 && { near }),
    precision: likeness.map(({ precision }) => precision),
    recall: likeness.map(({ recall }) => recall),
  };
}

const NAMES = { minimax: 'minimax', 'least-squares': 'leastSquares', printed: 'printed', 'non-saturating': 'nonSaturating' }; // prettier-ignore

/** The same as single numbers: of the chosen loss `modes`, `near` …, of the others `minimaxModes` and so on. */
export async function figuresOf(game: Game): Promise<Record<string, number>> {
  const found = Object.entries<number[]>({ ...(await examined(game)) });
  return Object.fromEntries(
    game.pairs.flatMap(({ loss }, i) =>
      found.map(([name, list]): [string, number] => {
        const key = i === 0 ? name : `${NAMES[loss]}${name[0]!.toUpperCase()}${name.slice(1)}`;
        return [key, list[i] ?? NaN];
      }),
    ),
  );
}
