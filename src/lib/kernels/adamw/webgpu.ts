import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type * as tf from '../../tf';
import { output, replace, sizeOf } from '../webgpu/kernel';
import { program, remembered, times } from '../webgpu/program';
import { record } from '../webgpu/record';
import type { Step } from './adamw';
import { health as healthOf } from './health';

type Attributes = Omit<Step, 'decaying'> & { count: number };
type Numbered = Record<string, 'f32'>;

/** Weights updated in one go, at most, where the device allows as many tensors. */
const MOST = 8;

/** `count` weights that follow each other in the moments, from `u.begin` on. */
const step = remembered((count: number) => {
  const numbered = (name: string): Numbered =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i}`, 'f32']));
  const chosen = (code: (i: number, at: string) => string) =>
    times(
      count,
      (i) => `if (place < u.end${i}) { ${code(i, i > 0 ? `place - u.end${i - 1}` : 'place')} }`,
      ' else ',
    );
  return program({
    name: 'adamw',
    uniforms: {
      ...{ begin: 'u32', all: 'u32', beta1: 'f32', beta2: 'f32', epsilon: 'f32' },
      ...{ pace: 'f32', root: 'f32', clip: 'f32' },
      ...Object.fromEntries(Object.keys(numbered('end')).map((each) => [each, 'u32' as const])),
      ...numbered('keep'),
    },
    reads: {
      ...{ health: 'f32', mean: 'f32', square: 'f32' },
      ...numbered('weight'),
      ...numbered('gradient'),
    },
    writes: { meanTo: 'f32', squareTo: 'f32', ...numbered('to') },
    code: `
      if (place >= u.all) { return; }
      var gradient = 0.0;
      var weight = 0.0;
      ${chosen((i, at) => `gradient = gradient${i}[${at}]; weight = weight${i}[${at}] * u.keep${i};`)}
      let norm = health[1];
      if (norm > u.clip) { gradient *= u.clip / norm; }
      let p = u.begin + place;
      let m = u.beta1 * mean[p] + (1.0 - u.beta1) * gradient;
      let v = u.beta2 * square[p] + (1.0 - u.beta2) * gradient * gradient;
      meanTo[p] = m;
      squareTo[p] = v;
      let after = weight - u.pace * m / (sqrt(v) * u.root + u.epsilon);
      ${chosen((i, at) => `to${i}[${at}] = after;`)}`,
  });
});

export function register(): void {
  replace('Health', ({ inputs: { loss, ...gradients }, backend }) =>
    healthOf(backend, loss!, Object.values(gradients)),
  );

  replace<string, Attributes>('AdamW', ({ inputs, attributes, backend }) => {
    const { beta1, beta2, epsilon, rate, clip, t, count } = attributes;
    const { mean, square, health } = inputs as Record<'mean' | 'square' | 'health', tf.TensorInfo>;
    const [meanTo, squareTo] = [output(backend, mean.shape), output(backend, square.shape)];
    const after: tf.TensorInfo[] = [];
    const pace = rate / (1 - beta1 ** t);
    const root = 1 / Math.sqrt(1 - beta2 ** t);
    const numbers = { beta1, beta2, epsilon, pace, root, clip: Math.min(clip, 3e38) };
    const atOnce = atOnceOn(backend);
    for (let i = 0, begin = 0; i < count; i += atOnce) {
      const some = Array.from({ length: Math.min(atOnce, count - i) }, (_, j) => i + j);
      const weights = some.map((each) => inputs[`weight${each}`]!);
      const gradients = some.map((each) => inputs[`gradient${each}`]!);
      const to = weights.map(({ shape }) => output(backend, shape));
      const { all, ...places } = placesOf(weights, 1 - rate * attributes.decay);
      record(backend, step(some.length), {
        uniforms: { ...numbers, ...places, begin, all },
        reads: [health, mean, square, ...weights, ...gradients],
        writes: [meanTo, squareTo, ...to],
        groups: Math.ceil(all / 64),
        changing: true,
      });
      after.push(...to);
      begin += all;
    }
    return [meanTo, squareTo, ...after];
  });
}

const atOnceOn = ({ device }: WebGPUBackend) =>
  Math.min(MOST, Math.floor((device.limits.maxStorageBuffersPerShaderStage - 5) / 3));

/** Where each weight ends among them, and what decay leaves of it: all of a bias or a gain. */
function placesOf(
  weights: tf.TensorInfo[],
  keep: number,
): { all: number } & Record<string, number> {
  const places: { all: number } & Record<string, number> = { all: 0 };
  for (const [i, each] of weights.entries()) {
    places[`end${i}`] = places.all += sizeOf(each);
    places[`keep${i}`] = each.shape.length > 1 ? keep : 1;
  }
  return places;
}
