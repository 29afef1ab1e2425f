/**
 * @file One player's training: gradient, health check, clipping, AdamW, and a way back.
 *
 * The only place that tidies for training and the only one that reads a loss back. Loss and gradient
 * norm are read before the weights change, so a run that has left every sensible range is stopped while
 * good weights are still at hand. P numbers are learned in all.
 */
import { check } from '../core/check';
import * as adamw from '../kernels/adamw/adamw';
import * as variable from '../nn/variable';
import { DivergedError, type PlainTensor, type Saved } from '../runtime/experiment';
import * as tf from '../tf';

export interface Options extends Partial<adamw.Settings> {
  /** Learning rate, or the rate of each step (counted from 0). */
  rate: number | ((step: number) => number);
  /** A longer gradient is shortened to this; 1 unless told, `Infinity` for never. */
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

/** What an update changes. Clones share their numbers, so keeping one costs next to nothing. */
interface State {
  step: number;
  weights: tf.Tensor[];
  moments: adamw.Moments;
}

/** Steps between two kept states, which is how far a run falls back at most. */
const KEEP_EVERY = 10;

/** @param params - Only these variables are changed, whatever else the loss depends on. */
export function createTrainer(params: variable.Tree, options: Options): Trainer {
  return new Trainer(params, options);
}

export class Trainer {
  readonly #params: variable.Tree;
  readonly #variables: tf.Variable[];
  readonly #options: Options;
  readonly #settings: adamw.Settings;
  /** [P]: 1 where weights decay: in matrices, not in biases and gains. */
  readonly #decaying: tf.Tensor1D;
  #moments: adamw.Moments;
  #step = 0;
  #good: State;

  constructor(params: variable.Tree, options: Options) {
    this.#params = params;
    this.#variables = variable.named(params).map(([, each]) => each);
    this.#options = options;
    this.#settings = settingsOf(options);
    this.#decaying = tf.tidy(() => adamw.decayingOf(this.#variables));
    this.#moments = adamw.init(variable.count(params));
    this.#good = this.#now();
  }

  /** Updates made. */
  get step(): number {
    return this.#step;
  }

  /**
   * One update.
   *
   * @param loss - Everything it makes is freed.
   * @throws {DivergedError} If the loss or the gradient is no number, or the loss is above the limit;
   *   the weights are then those of at most ten updates ago, and the trainer can go on from there.
   */
  async update(loss: () => tf.Scalar): Promise<Update> {
    const { gradients, health } = this.#gradientsOf(loss);
    try {
      const [value = NaN, norm = NaN] = await health.data<'float32'>();
      this.#checkHealth(value, norm);
      const { rate } = this.#options;
      const now = typeof rate === 'number' ? rate : rate(this.#step);
      this.#take(gradients, norm, now);
      return { loss: value, norm, rate: now };
    } finally {
      tf.dispose([...gradients, health]);
    }
  }

  /** Weights by path, moments, and the step: all that is needed to go on as if nothing had happened. */
  async save(): Promise<Saved> {
    const all: [string, tf.Tensor][] = [
      ...variable.named(this.#params),
      ['adamw.mean', this.#moments.mean],
      ['adamw.square', this.#moments.square],
    ];
    const read = async ([path, tensor]: [string, tf.Tensor]): Promise<[string, PlainTensor]> => [
      path,
      { shape: [...tensor.shape], data: await tensor.data<'float32'>() },
    ];
    const tensors = Object.fromEntries(await Promise.all(all.map(read)));
    return { tensors, extra: { step: this.#step } };
  }

  /** @throws {ShapeError} If something is missing or does not fit; then nothing was changed. */
  restore({ tensors, extra }: Saved): void {
    const mean = momentOf(tensors['adamw.mean'], this.#decaying.size);
    const square = momentOf(tensors['adamw.square'], this.#decaying.size);
    const step = extra['step'];
    check(
      typeof step === 'number' && Number.isSafeInteger(step) && step >= 0,
      'trainer: the saved step is no whole number',
    );
    variable.assign(this.#params, tensors);
    tf.dispose({ ...this.#moments });
    this.#moments = { mean: tf.tensor1d(mean), square: tf.tensor1d(square) };
    this.#step = step;
    this.#keep();
  }

  /** Frees what the trainer made; the variables stay. */
  dispose(): void {
    tf.dispose([this.#decaying, { ...this.#moments }]);
    this.#forget();
  }

  /** All gradients, and in one tensor, so that one read is enough, loss and norm [2]. */
  #gradientsOf(loss: () => tf.Scalar) {
    return tf.tidy(() => {
      const { value, grads } = tf.variableGrads(loss, this.#variables);
      const gradients = this.#variables.map((each) => grads[each.name] ?? tf.zerosLike(each));
      return { gradients, health: adamw.health(value, gradients) };
    });
  }

  // Looked at here and not on the device: a GPU may take for granted that no number is NaN.
  #checkHealth(loss: number, norm: number): void {
    const { limit = Infinity } = this.#options;
    if (Number.isFinite(loss) && Number.isFinite(norm) && loss <= limit) {
      if (this.#step % KEEP_EVERY === 0) this.#keep();
      return;
    }
    const at = this.#step;
    this.#goBack();
    throw new DivergedError(
      `trainer: loss ${loss}, gradient ${norm} at step ${at}`,
      at - this.#step,
    );
  }

  #take(gradients: tf.Tensor[], norm: number, rate: number): void {
    const { clip = 1 } = this.#options;
    const before = this.#moments;
    this.#step++;
    const { mean, square } = tf.tidy(() => {
      const { weights, moments } = adamw.update(this.#variables, gradients, before, {
        ...this.#settings,
        rate,
        shrink: norm > clip ? clip / norm : 1,
        t: this.#step,
        decaying: this.#decaying,
      });
      for (const [i, each] of this.#variables.entries()) each.assign(weights[i] as tf.Tensor);
      return { ...moments };
    });
    this.#moments = { mean, square };
    tf.dispose({ ...before });
  }

  #now(): State {
    return {
      step: this.#step,
      weights: this.#variables.map((each) => each.clone()),
      moments: cloned(this.#moments),
    };
  }

  #keep(): void {
    this.#forget();
    this.#good = this.#now();
  }

  #forget(): void {
    tf.dispose([this.#good.weights, { ...this.#good.moments }]);
  }

  #goBack(): void {
    const { step, weights, moments } = this.#good;
    for (const [i, each] of this.#variables.entries()) each.assign(weights[i] as tf.Tensor);
    tf.dispose({ ...this.#moments });
    this.#moments = cloned(moments);
    this.#step = step;
  }
}

function settingsOf(options: Options): adamw.Settings {
  const { beta1, beta2, epsilon, decay } = { ...adamw.defaults, ...options };
  return { beta1, beta2, epsilon, decay };
}

function momentOf(saved: PlainTensor | undefined, P: number): Float32Array {
  const fits = saved?.data.length === P && saved.data.every(Number.isFinite);
  check(fits, `trainer: saved moments do not fit ${P} weights`);
  return saved.data;
}

function cloned({ mean, square }: adamw.Moments): adamw.Moments {
  return { mean: mean.clone(), square: square.clone() };
}
