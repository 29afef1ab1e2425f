import { Random } from '../../../src/lib/core/random';
import * as adamw from '../../../src/lib/kernels/adamw/adamw';
import { health } from '../../../src/lib/kernels/health/health';
import type { BackendName } from '../../../src/lib/runtime/protocol';
import * as tf from '../../../src/lib/tf';
import { allClose } from '../allClose';
import { use } from '../backends';

export const clips = [1, 100, Infinity];

const shapes = [[5, 7], [7], [3, 1, 2], [1]];
const P = 49;

/** One call and tfjs's own operations make the same step from the same weights, gradients and moments. */
export async function adamwAgrees(other: BackendName, clip: number): Promise<void> {
  const expected = await step('cpu', clip);
  allClose(await step(other, clip), expected, 1e-5);
}

/** Loss, norm, weights and moments after a step. */
async function step(backend: BackendName, clip: number): Promise<Float32Array> {
  await use(backend);
  const random = new Random(4);
  const numbers = (size: number) => Float32Array.from({ length: size }, () => random.normal());
  const all = tf.tidy(() => {
    const drawn = () =>
      shapes.map((shape) => tf.tensor(numbers(tf.util.sizeFromShape(shape)), shape));
    const [weights, gradients] = [drawn(), drawn()];
    const moments = { mean: tf.tensor1d(numbers(P)), square: tf.square(tf.tensor1d(numbers(P))) };
    const measured = health(tf.scalar(2), gradients);
    const decaying = adamw.decayingOf(weights);
    const made = adamw.update(weights, gradients, moments as adamw.Moments, measured, {
      ...{ ...adamw.defaults, rate: 0.01, clip, t: 7, decaying },
    });
    return [measured, ...made.weights, made.moments.mean, made.moments.square];
  });
  const values = await Promise.all(all.map((each) => each.data<'float32'>()));
  tf.dispose(all);
  return Float32Array.from(values.flatMap((each) => [...each]));
}
