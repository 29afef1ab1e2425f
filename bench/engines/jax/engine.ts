/** @file jax-js: the whole step, update included, is one compiled function. */
import packages from '../../../package.json';
import { defaultDevice, init, jit, numpy as np, tree, valueAndGrad } from '@jax-js/jax';
import type { Batch, Numbers } from '../../../src/lib/workloads/workloads';
import type { Engine } from '../../engine';
import type { Given, Settings } from '../../given';
import { lossOf, type Arrays } from './models';

type State = { params: Arrays; mean: Arrays; square: Arrays; t: np.Array };

export const engine: Engine = {
  async start(device) {
    if (device === 'cpu') throw new Error('jax: its cpu device is for debugging');
    const there = await init(device);
    if (!there.includes(device)) throw new Error(`jax: no ${device} here`);
    defaultDevice(device);
    return {
      version: packages.devDependencies['@jax-js/jax'],
      device,
      added:
        'convolution and pooling as products and maxima: its own are a hundred times slower to learn through',
    };
  },

  learner(name, { sizes, settings, params }: Given) {
    const weights = mapped(params, arrayOf);
    const state: State = {
      params: weights,
      mean: mapped(weights, (each) => np.zeros(each.shape)),
      square: mapped(weights, (each) => np.zeros(each.shape)),
      t: np.array(Float32Array.of(0)).reshape([]),
    };
    const step = jit(stepOf(valueAndGrad(lossOf(name, sizes)), settings));
    let now = state;
    return {
      async step(batch: Batch) {
        const [loss, next] = step(now, mapped(batch, arrayOf)) as [np.Array, State];
        now = next;
        const [value] = await loss.data();
        return value!;
      },
      end() {
        tree.dispose(now);
        step.dispose();
      },
    };
  },
};

/** AdamW in the arithmetic of its port of optax: moments, their corrections, decay of matrices. */
function stepOf(
  gradient: (params: Arrays, batch: Arrays) => [np.Array, Arrays],
  { rate, beta1, beta2, epsilon, decay }: Settings,
) {
  return ({ params, mean, square, t }: State, batch: Arrays): [np.Array, State] => {
    const [loss, slopes] = gradient(tree.ref(params), batch);
    const now = t.add(1);
    const correction = (beta: number) =>
      np.reciprocal(np.subtract(1, np.exp(now.ref.mul(Math.log(beta)))));
    const [one, two] = [correction(beta1), correction(beta2)];
    const next: State = { params: {}, mean: {}, square: {}, t: now };
    for (const [path, weight] of Object.entries(params)) {
      const slope = slopes[path]!;
      const m = mean[path]!.mul(beta1).add(slope.ref.mul(1 - beta1));
      const v = square[path]!.mul(beta2).add(np.square(slope).mul(1 - beta2));
      const root = np.sqrt(v.ref.mul(two.ref)).add(epsilon);
      const move = m.ref.mul(one.ref).div(root).mul(rate);
      const kept = weight.ndim > 1 ? weight.mul(1 - rate * decay) : weight;
      next.params[path] = kept.sub(move);
      next.mean[path] = m;
      next.square[path] = v;
    }
    tree.dispose([one, two]);
    return [loss, next];
  };
}

function arrayOf({ shape, data }: Numbers): np.Array {
  return np.array(data as Float32Array<ArrayBuffer>).reshape(shape);
}

function mapped<From, To>(values: Record<string, From>, change: (value: From) => To) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
