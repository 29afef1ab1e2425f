/** @file What is gone down: a surface over a plane, or the loss of a network; the same for all that are in the race. */
import { InputError } from '../../../lib/core/failures';
import type { Random } from '../../../lib/core/random';
import { points } from '../../../lib/data/planes';
import { batches } from '../../../lib/optimizers/batches';
import type { Vector } from '../../../lib/optimizers/memory';
import * as feedForward from '../../../lib/models/feedForward';
import * as tf from '../../../lib/tf';
import { objectiveOf } from '../../../lib/train/objective';
import { EXAMPLES, type Sample } from './contestants';
import type { Settings } from './fields';
import { isHollows, surfaceOf, type Hollows } from './hollows';

type Now<T> = T | Promise<T>;
/** The slope at these weights, of the examples of this step. */
export type Slope = (weights: Vector) => Now<Vector>;

export interface Landscape {
  /** Weights. */
  P: number;
  /** The least height there is, or 0 where nobody knows it. */
  lowest: number;
  /** Where a run begins, the same for all of its contestants. */
  start: (random: Random) => Now<Vector>;
  /** What a run shows step after step: at each call another step, the same for all of its contestants. */
  shows: (random: Random) => () => (sample: Sample) => Slope;
  height: (weights: Vector) => Now<number>;
}

/** @throws {InputError} If there is nothing to go down. */
export function landscapeOf(
  settings: Settings,
  random: Random,
  hollows: Hollows | undefined,
): Now<Landscape> {
  if (settings.surface === 'network') return networkOf(settings, random);
  if (settings.surface === 'own' && !isHollows(hollows)) throw new InputError('no-hollows');
  return planeOf(settings, hollows);
}

/** Two weights. An example's slope is the surface's with a normal number added along each axis. */
function planeOf(settings: Settings, hollows: Hollows | undefined): Landscape {
  const { noise, batch, startX, startY } = settings;
  const { height, slope, lowest } = surfaceOf(settings, hollows);
  return {
    ...{ P: 2, lowest },
    start: () => Float64Array.of(startX, startY),
    shows: (random) => () => {
      const pair = () => [random.normal(), random.normal()];
      const [first, others] = [pair(), pair()];
      // The mean of a batch whose first example is the one that stochastic descent looks at.
      const mean = first.map((z, i) => (z + Math.sqrt(batch - 1) * (others[i] ?? 0)) / batch);
      const added = { all: [0, 0], one: first, few: mean };
      return (sample) =>
        ([x = NaN, y = NaN]) =>
          Float64Array.from(slope(x, y), (each, i) => each + noise * (added[sample][i] ?? 0));
    },
    height: ([x = NaN, y = NaN]) => height(x, y),
  };
}

const CONFIG = { ...feedForward.defaults, hidden: [8] };
/** How far noise moves a point, per unit of the setting. */
const POINT_NOISE = 0.5;

/** A network of 33 weights that learns which of 200 points lie in a disc; its loss is cross-entropy, in nats. */
async function networkOf({ noise, batch }: Settings, random: Random): Promise<Landscape> {
  const data = points('circle', EXAMPLES, POINT_NOISE * noise, random.stream('points'));
  const params = feedForward.init(CONFIG, random.stream('weights'));
  const all = data.map((_, i) => i);
  const { size, weights, slope, loss } = objectiveOf(params, (some: readonly number[]) => {
    const shown = some.map((i) => data[i]!);
    const x = feedForward.batch(shown.map((point) => [point.x, point.y]), CONFIG); // prettier-ignore
    const classes = tf.tensor1d(shown.map(({ answer }) => answer), 'int32'); // prettier-ignore
    return feedForward.crossEntropy(feedForward.scores(params, x, CONFIG), classes);
  });
  const first = await weights();
  return {
    ...{ P: size, lowest: 0 },
    /** Another network each time, as spread out as `feedForward.init` has it. */
    start: (draws) => first.map((_, i) => (first[i] === 0 ? 0 : spreadOf(i) * draws.normal())),
    shows(draws) {
      const epochs = batches(EXAMPLES, batch, draws);
      return () => {
        const few = epochs.next().value;
        const shown = { all, few, one: few.slice(0, 1) };
        return (sample) => async (at) => (await slope(at, shown[sample])).gradient;
      };
    },
    height: (at) => loss(at, all),
  };
}

/** Deviation of the i-th weight: the hidden layer's come first. */
const spreadOf = (i: number): number =>
  i < CONFIG.inputs * (CONFIG.hidden[0] ?? 0) ? Math.sqrt(1 / CONFIG.inputs) : 0.1;
