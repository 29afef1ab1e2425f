/**
 * @file One step of all weights in WGSL: as many of them in one go as the device allows tensors, each call one number. What
 * an optimiser remembers is packed, all weights in a row.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type * as tf from '../../tf';
import { output, sizeOf } from './kernel';
import { all, program, remembered, times, type Program } from './program';
import { record } from './record';

/** Weights in one go, at most. */
const MOST = 8;

export interface Rule {
  name: string;
  /** What is remembered: `mean` is read, `meanTo` written. */
  memory: string[];
  /** Numbers of the call, `u.rate` in the code. */
  numbers: string[];
  /** From `gradient`, shortened already, `weight`, decayed already, and memory at `p` to `after` and memory. */
  code: string;
}

/** A program for each count of weights that follow each other in memory, from `u.begin` on. */
export function stepOf({ name, memory, numbers, code }: Rule): (count: number) => Program {
  return remembered((count: number) => {
    const chosen = (each: (i: number, at: string) => string) =>
      times(
        count,
        (i) => `if (place < u.end${i}) { ${each(i, i > 0 ? `place - u.end${i - 1}` : 'place')} }`,
        ' else ',
      );
    const numbered = (each: string) => Array.from({ length: count }, (_, i) => `${each}${i}`);
    return program({
      name,
      uniforms: {
        ...all(['begin', 'all', ...numbered('end')], 'u32'),
        ...all([...numbers, 'clip', ...numbered('keep')], 'f32'),
      },
      reads: all(['health', ...memory, ...numbered('weight'), ...numbered('gradient')], 'f32'),
      writes: all([...memory.map((each) => `${each}To`), ...numbered('to')], 'f32'),
      code: `
        if (place >= u.all) { return; }
        var gradient = 0.0;
        var weight = 0.0;
        ${chosen((i, at) => `gradient = gradient${i}[${at}]; weight = weight${i}[${at}] * u.keep${i};`)}
        let norm = health[1];
        if (norm > u.clip) { gradient *= u.clip / norm; }
        let p = u.begin + place;
        ${code}
        ${chosen((i, at) => `to${i}[${at}] = after;`)}`,
    });
  });
}

export interface Update {
  /** `health`, each memory, `weight0` …, `gradient0` … */
  inputs: Record<string, tf.TensorInfo>;
  count: number;
  numbers: Record<string, number>;
  clip: number;
  /** What decay leaves of a matrix; biases and gains keep all. */
  keep: number;
}

/** Memories and weights after a step. */
export function update(
  backend: WebGPUBackend,
  { memory }: Rule,
  step: (count: number) => Program,
  { inputs, count, numbers, clip, keep }: Update,
): tf.TensorInfo[] {
  const remembers = memory.map((each) => inputs[each]!);
  const remembersTo = remembers.map(({ shape }) => output(backend, shape));
  const { maxStorageBuffersPerShaderStage: tensors } = backend.device.limits;
  const atOnce = Math.min(MOST, Math.floor((tensors - 1 - 2 * memory.length) / 3));
  const after: tf.TensorInfo[] = [];
  for (let i = 0, begin = 0; i < count; i += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, count - i) }, (_, j) => i + j);
    const weights = some.map((each) => inputs[`weight${each}`]!);
    const gradients = some.map((each) => inputs[`gradient${each}`]!);
    const to = weights.map(({ shape }) => output(backend, shape));
    const { all: size, ...places } = placesOf(weights, keep);
    record(backend, step(some.length), {
      // As large as a number can be: programs may not know infinity.
      uniforms: { ...numbers, ...places, begin, all: size, clip: Math.min(clip, 3e38) },
      reads: [inputs['health']!, ...remembers, ...weights, ...gradients],
      writes: [...remembersTo, ...to],
      groups: Math.ceil(size / 64),
      changing: true,
    });
    after.push(...to);
    begin += size;
  }
  return [...remembersTo, ...after];
}

/** Where each weight ends among them, and what is left of it before the step. */
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
