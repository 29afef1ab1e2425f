/**
 * @file One player's training: gradient, health check, clipping, AdamW, and a way back.
 *
 * The only place that tidies for training and the only one that reads a loss back. Loss and gradient
 * norm are read before the weights change, so a run that has left every sensible range is stopped while
 * good weights are still at hand.
 */
import { check } from '../core/check';
import * as variable from '../nn/variable';
import { DivergedError, type PlainTensor, type Saved } from '../runtime/experiment';
import * as tf from '../tf';
import * as adamw from './adamw';

export interface Options extends Partial<adamw.Settings> {
  /** Learning rate, or the rate of each step (counted from 0). */
  rate: number | ((step: number) => number);
  /** A longer gradient is shortened to this. */
  clip?: number;
  /** A loss above this is divergence. */
  limit?: number;
}

export interface Update {
  /** In the loss's own unit, before this update. */
  loss: number;
  /** Length of the whole gradient before clipping. */
  norm: number;
  rate: number;
}

/** Weights are kept this often, which is how far a run falls back at most. */
const KEEP_EVERY = 10;

export type Trainer = ReturnType<typeof createTrainer>;

/** @param params - Only these variables are changed, whatever else the loss depends on. */
export function createTrainer(params: variable.Tree, options: Options) {
  const { clip = 1, limit = Infinity, rate, ...changed } = options;
  const settings = { ...adamw.defaults, ...changed };
  const pairs = variable.named(params);
  const variables = pairs.map(([, each]) => each);
  const P = variable.count(params);

  const mask = tf.tidy(() => pack(variables.map((each) => tf.fill(each.shape, +(each.rank > 1)))));
  let moments = adamw.init(P);
  let step = 0;
  let good = snapshot();

  /** Everything that an update changes. Clones share their data, so this costs next to nothing. */
  function snapshot() {
    return {
      step,
      weights: variables.map((each) => each.clone()),
      moments: { mean: moments.mean.clone(), square: moments.square.clone() },
    };
  }

  function keep(): void {
    tf.dispose([good.weights, { ...good.moments }]);
    good = snapshot();
  }

  function goBack(): void {
    for (const [i, each] of variables.entries()) each.assign(good.weights[i] as tf.Tensor);
    tf.dispose({ ...moments });
    moments = { mean: good.moments.mean.clone(), square: good.moments.square.clone() };
    step = good.step;
  }

  function gradientOf(loss: () => tf.Scalar) {
    return tf.tidy(() => {
      const { value, grads } = tf.variableGrads(loss, variables);
      const gradient = pack(variables.map((each) => grads[each.name] ?? tf.zerosLike(each)));
      const length = tf.sqrt(tf.sum(tf.square(gradient)));
      return { gradient, read: tf.stack([value, length]) }; // [P], [2]
    });
  }

  function take(gradient: tf.Tensor1D, norm: number, rate: number): void {
    const before = moments;
    moments = tf.tidy(() => {
      const shorter = norm > clip ? tf.mul<tf.Tensor1D>(gradient, clip / norm) : gradient;
      const weights = pack(variables);
      const next = adamw.update(weights, shorter, before, mask, rate, step + 1, settings);
      let start = 0;
      for (const each of variables) {
        each.assign(tf.reshape(tf.slice(next.weights, start, each.size), each.shape));
        start += each.size;
      }
      return { mean: next.mean, square: next.square };
    });
    tf.dispose({ ...before });
  }

  return {
    /** Updates made. */
    get step() {
      return step;
    },

    /**
     * One update.
     *
     * @param loss - Everything it makes is freed.
     * @throws {DivergedError} If the loss or the gradient is no number, or the loss is above the limit;
     *   the weights are then those of at most ten updates ago, and the trainer can go on from there.
     */
    async update(loss: () => tf.Scalar): Promise<Update> {
      const { gradient, read } = gradientOf(loss);
      try {
        const [value, norm] = (await read.data<'float32'>()) as unknown as [number, number];
        if (!Number.isFinite(value) || !Number.isFinite(norm) || value > limit) {
          const at = step;
          goBack();
          throw new DivergedError(`trainer: loss ${value}, gradient ${norm} at step ${at}`);
        }
        if (step % KEEP_EVERY === 0) keep();
        const now = typeof rate === 'number' ? rate : rate(step);
        take(gradient, norm, now);
        step++;
        return { loss: value, norm, rate: now };
      } finally {
        tf.dispose([gradient, read]);
      }
    },

    /** Weights by path, moments, and the step: all that is needed to go on as if nothing had happened. */
    async save(): Promise<Saved> {
      const all: [string, tf.Tensor][] = [
        ...pairs,
        ['adamw.mean', moments.mean],
        ['adamw.square', moments.square],
      ];
      const read = async ([path, tensor]: [string, tf.Tensor]): Promise<[string, PlainTensor]> => [
        path,
        { shape: [...tensor.shape], data: await tensor.data<'float32'>() },
      ];
      return { tensors: Object.fromEntries(await Promise.all(all.map(read))), extra: { step } };
    },

    /** @throws {ShapeError} If something is missing or does not fit; then nothing was changed. */
    restore({ tensors, extra }: Saved): void {
      const { 'adamw.mean': mean, 'adamw.square': square } = tensors;
      const fits = (moment?: PlainTensor) =>
        moment?.data.length === P && moment.data.every(Number.isFinite);
      check(fits(mean) && fits(square), `trainer: moments do not fit ${P} weights`);
      const saved = extra['step'];
      check(
        Number.isSafeInteger(saved) && Number(saved) >= 0,
        'trainer: the step is no whole number',
      );
      variable.assign(params, tensors);
      tf.dispose({ ...moments });
      moments = { mean: tf.tensor1d(mean!.data), square: tf.tensor1d(square!.data) };
      step = Number(saved);
      keep();
    },

    /** Frees what the trainer made; the variables stay. */
    dispose(): void {
      tf.dispose([mask, { ...moments }, good.weights, { ...good.moments }]);
    },
  };
}

/** All tensors in a row: [P]. */
function pack(tensors: readonly tf.Tensor[]): tf.Tensor1D {
  return tf.concat(tensors.map((each) => tf.reshape(each, [each.size])));
}
