/**
 * @file One player's training: gradient, health check, clipping, a move, and a way back.
 *
 * The only place that tidies for training and the only one that reads a loss back. An update is on its way to the device
 * before its loss is known, and losses that became known meanwhile are read in one go: a GPU never waits for the page. A run
 * that has left every sensible range is noticed then, and goes back to weights that were good. P numbers are learned in all.
 */
import { check } from '../core/check';
import * as variable from '../nn/variable';
import { DivergedError } from '../core/failures';
import type { PlainTensor, Saved } from '../core/saved';
import * as tf from '../tf';
import { together, type Crew, type Divide } from './crew';
import { measure, numbersOf, type Measured, type OnDevice } from './measure';
import * as optimizer from './optimizer';

export type Options = optimizer.Settings & {
  /** Learning rate, or the rate of each step (counted from 0). */
  rate: number | ((step: number) => number);
  /** A longer gradient is shortened to this; 1 unless told, `Infinity` for never. */
  clip?: number;
  /** A loss above this is divergence. */
  limit?: number;
  /** Those who share the work. */
  crew?: Crew | undefined;
};

export interface Update<Also extends string = never> {
  /** In the loss's own unit, before this update. */
  loss: number;
  /** Length of the whole gradient before clipping. */
  norm: number;
  rate: number;
  /** What was measured with the loss, read in the same go. */
  also: Record<Also, number>;
}

/** An update on its way: what will be known of it, and who waits for that. */
interface Unread extends OnDevice {
  step: number;
  rate: number;
  /** The state that it started from, if that is to be kept once its loss is known to be good. */
  before: State | undefined;
  resolve: (update: Update<string>) => void;
  reject: (error: unknown) => void;
}

/** What an update changes. Clones share their numbers, so keeping one costs next to nothing. */
interface State {
  step: number;
  weights: tf.Tensor[];
  memory: optimizer.Memory;
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
  readonly #optimizer: optimizer.Optimizer;
  #memory: optimizer.Memory;
  #step = 0;
  #good: State;
  /** Where an update left the weights. */
  #left: object[] = [];
  readonly #unread: Unread[] = [];
  #reading = false;

  constructor(params: variable.Tree, options: Options) {
    this.#params = params;
    this.#variables = variable.named(params).map(([, each]) => each);
    this.#options = options;
    this.#optimizer = optimizer.optimizerFor(options, this.#variables);
    this.#memory = this.#optimizer.init(variable.count(params));
    this.#good = this.#now();
  }

  /** Updates made, those included that are still on their way. */
  get step(): number {
    return this.#step;
  }

  /** Weights were changed since the last update by something else. */
  get isTouched(): boolean {
    return this.#variables.some(({ dataId }, i) => dataId !== this.#left[i]);
  }

  /**
   * One update. It is under way when this returns, so a second one may follow at once and a GPU stays busy.
   *
   * @param loss - The loss, and what is to be read with it; everything it makes is freed.
   * @param divide - The same loss in parts, for workers that share it; it is under way only when they have answered.
   * @throws {DivergedError} If the loss or the gradient is no number, or the loss is above the limit; the weights are then
   *   those of at most ten updates before, updates that followed are lost too, and the trainer can go on from there.
   */
  async update<Also extends string = never>(
    loss: () => Measured<Also>,
    divide?: Divide<Also>,
  ): Promise<Update<Also>> {
    const { crew } = this.#options;
    const alone = () => this.#move<Also>(measure(loss, this.#variables));
    if (!crew || !divide) return alone();
    return crew.timed(async () => {
      if (crew.part.of === 1) return alone();
      const measured = await together(crew, loss, divide, this.#variables);
      return measured ? this.#move(measured) : alone();
    });
  }

  #move<Also extends string>({
    gradients,
    ...measured
  }: ReturnType<typeof measure>): Promise<Update<Also>> {
    return new Promise<Update<Also>>((resolve, reject) => {
      const before = this.#step % KEEP_EVERY === 0 ? this.#now() : undefined;
      const { rate } = this.#options;
      const now = typeof rate === 'number' ? rate : rate(this.#step);
      this.#unread.push({
        step: this.#step,
        ...measured,
        rate: now,
        before,
        resolve: (update) => resolve(update as Update<Also>),
        reject,
      });
      this.#take(gradients, measured.health, now);
      tf.dispose(gradients);
      void this.#read();
    });
  }

  /**
   * Compiles on a GPU everything that an update needs, before the first one and without stopping the thread; elsewhere it does
   * nothing. No weight changes.
   *
   * @param report - Programs compiled so far, and how many there are.
   */
  async warmUp(
    loss: () => Measured<string>,
    report?: (done: number, total: number) => void,
  ): Promise<void> {
    if (tf.getBackend() !== 'webgpu') return;
    const { warmUp } = await import('../kernels/webgpu/pipelines');
    const dry = () => {
      const { gradients, health, also } = measure(loss, this.#variables);
      tf.dispose(also);
      const move = { rate: 0, clip: 1, t: 1, health };
      this.#optimizer.update(this.#variables, gradients, this.#memory, move);
    };
    await warmUp(tf.backend(), dry, report);
  }

  /** Weights by path, moments, and the step: all that is needed to go on as if nothing had happened. */
  async save(): Promise<Saved> {
    const all: [string, tf.Tensor][] = [
      ...variable.named(this.#params),
      ...Object.entries(this.#memory),
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
    const P = variable.count(this.#params);
    const memory = Object.keys(this.#memory).map(
      (name) => [name, memoryOf(tensors[name], P)] as const,
    );
    const step = extra['step'];
    check(
      typeof step === 'number' && Number.isSafeInteger(step) && step >= 0,
      'trainer: the saved step is no whole number',
    );
    variable.assign(this.#params, tensors);
    tf.dispose(this.#memory);
    this.#memory = Object.fromEntries(memory.map(([name, data]) => [name, tf.tensor1d(data)]));
    this.#step = step;
    this.#left = this.#variables.map(({ dataId }) => dataId);
    this.#keep(this.#now());
  }

  /** Frees what the trainer made; the variables stay. */
  dispose(): void {
    this.#optimizer.dispose();
    tf.dispose(this.#memory);
    free(this.#good);
  }

  /** Reads what is unread, again and again until nothing is: what came meanwhile is read together. */
  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    while (this.#unread.length > 0) {
      const arrived = [...this.#unread];
      try {
        const numbers = await numbersOf(arrived);
        for (const [i, each] of arrived.entries()) this.#settle(each, numbers[i] as number[]);
      } catch (error) {
        for (const each of this.#unread.splice(0)) this.#give(each).reject(error);
      }
    }
    this.#reading = false;
  }

  // Looked at here and not on the device: a GPU may take for granted that no number is NaN.
  #settle(update: Unread, [loss = NaN, norm = NaN, ...rest]: number[]): void {
    if (!this.#unread.includes(update)) return; // lost with one before it
    const { limit = Infinity } = this.#options;
    if (Number.isFinite(loss) && Number.isFinite(norm) && loss <= limit) {
      this.#unread.shift();
      if (update.before) this.#keep(update.before);
      update.before = undefined;
      const names = Object.keys(update.also);
      const also = Object.fromEntries(names.map((name, i) => [name, rest[i] ?? NaN]));
      this.#give(update).resolve({ loss, norm, rate: update.rate, also });
      return;
    }
    this.#goBack();
    const sentence = `trainer: loss ${loss}, gradient ${norm} at step ${update.step}`;
    const error = new DivergedError(sentence, update.step - this.#step);
    for (const each of this.#unread.splice(0)) this.#give(each).reject(error);
  }

  /** Frees what was kept for an update. */
  #give(update: Unread): Unread {
    tf.dispose([update.health, update.also]);
    if (update.before) free(update.before);
    return update;
  }

  #take(gradients: tf.Tensor[], health: tf.Tensor1D, rate: number): void {
    const { clip = 1 } = this.#options;
    const before = this.#memory;
    this.#step++;
    this.#memory = tf.tidy(() => {
      const move = { rate, clip, t: this.#step, health };
      const made = this.#optimizer.update(this.#variables, gradients, before, move);
      for (const [i, each] of this.#variables.entries()) each.assign(made.weights[i] as tf.Tensor);
      return made.memory;
    });
    this.#left = this.#variables.map(({ dataId }) => dataId);
    tf.dispose(before);
  }

  #now(): State {
    return {
      step: this.#step,
      weights: this.#variables.map((each) => each.clone()),
      memory: cloned(this.#memory),
    };
  }

  #keep(state: State): void {
    free(this.#good);
    this.#good = state;
  }

  #goBack(): void {
    const { step, weights, memory } = this.#good;
    for (const [i, each] of this.#variables.entries()) each.assign(weights[i] as tf.Tensor);
    tf.dispose(this.#memory);
    this.#memory = cloned(memory);
    this.#step = step;
  }
}

function free({ weights, memory }: State): void {
  tf.dispose([weights, memory]);
}

function memoryOf(saved: PlainTensor | undefined, P: number): Float32Array {
  const fits = saved?.data.length === P && saved.data.every(Number.isFinite);
  check(fits, `trainer: saved moments do not fit ${P} weights`);
  return saved.data;
}

function cloned(memory: optimizer.Memory): optimizer.Memory {
  return Object.fromEntries(Object.entries(memory).map(([name, each]) => [name, each.clone()]));
}
