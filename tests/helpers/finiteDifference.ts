/** @file Does the slope that tfjs computes agree with the slope that one measures? */
import { Random } from '../../src/lib/core/random';
import * as variable from '../../src/lib/nn/variable';
import * as tf from '../../src/lib/tf';

/** Length of a step along a direction of length 1: small beside weights of 0.02, large beside rounding. */
const STEP = 1e-2;
/** Of the computed slope, and what rounding of the loss alone can make. */
const RELATIVE = 5e-3;
const ROUNDING = 2e-4;
const DIRECTIONS = 3;

/**
 * The variables whose gradient is wrong, each with a sentence; empty when all are right.
 *
 * Each variable is moved along a few directions, half gradient and half chance: along the gradient a
 * wrong size shows best, along chance a wrong direction.
 */
export async function wrongGradients(
  params: variable.Tree,
  loss: () => tf.Scalar,
): Promise<string[]> {
  const random = new Random(5);
  const pairs = variable.named(params);
  const variables = pairs.map(([, each]) => each);
  const computed = tf.tidy(() => tf.variableGrads(loss, variables).grads);
  const wrong: string[] = [];
  for (const [path, each] of pairs) {
    const gradient = computed[each.name] as tf.Tensor | undefined;
    if (!gradient) {
      wrong.push(`${path}: no gradient`);
      continue;
    }
    const slope = await gradient.data<'float32'>();
    for (let i = 0; i < DIRECTIONS; i++) {
      const direction = half(slope, random);
      const expected = await measured(each, direction, loss);
      const got = dot(slope, direction);
      const room = ROUNDING + RELATIVE * Math.abs(expected);
      if (!(Math.abs(got - expected) <= room)) {
        wrong.push(`${path}: slope ${got}, measured ${expected}`);
        break;
      }
    }
  }
  tf.dispose(computed);
  return wrong;
}

/**
 * (4·D(s/2) − D(s))/3 with D(s) = (loss(w + s·d) − loss(w − s·d))/2s, which takes the curve's third
 * derivative out; layer norm bends too much for D alone. The variable is put back.
 */
async function measured(
  each: tf.Variable,
  direction: Float32Array,
  loss: () => tf.Scalar,
): Promise<number> {
  const start = await each.data<'float32'>();
  const at = (step: number) =>
    tf.tidy(() => {
      each.assign(
        tf.tensor(
          start.map((w, i) => w + step * direction[i]!),
          each.shape,
        ),
      );
      return loss().dataSync<'float32'>()[0]!;
    });
  const slope = (step: number) => (at(step) - at(-step)) / (2 * step);
  const result = (4 * slope(STEP / 2) - slope(STEP)) / 3;
  tf.tidy(() => each.assign(tf.tensor(start, each.shape)));
  return result;
}

function half(slope: Float32Array, random: Random): Float32Array {
  const chance = unit(slope.map(() => random.normal()));
  const along = unit(slope);
  return unit(chance.map((value, i) => value + along[i]!));
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  return length > 1e-12 ? vector.map((value) => value / length) : vector;
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
