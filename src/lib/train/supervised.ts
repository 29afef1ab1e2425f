/**
 * @file Learning from examples: batches, schedule, what is judged now and then, and what a checkpoint holds.
 *
 * Drawing a batch stands apart from its loss, so that batches can be drawn elsewhere than they are learned from. What an
 * experiment adds is its model, its examples and its questions.
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import type { Saved } from '../core/saved';
import type * as variable from '../nn/variable';
import type { Crew, Learner } from './crew';
import { divided } from './division';
import type { TrainingSettings } from './fields';
import type { Measured } from './measure';
import { rateAt } from './schedule';
import { createTrainer, type Trainer } from './trainer';

/** Steps between two looks at what is held out. */
export const JUDGE_EVERY = 20;

export interface Task<Batch extends object, Also extends string> {
  params: variable.Tree;
  settings: TrainingSettings;
  /** A loss above this is divergence. */
  limit: number;
  /** Plain numbers, no tensors; nothing where there is nothing to learn from, and then no step can be made. */
  draw: (random: Random) => Batch | undefined;
  /** Uploads a batch, and depends on nothing else but the weights; everything it makes is freed. */
  loss: (batch: Batch) => Measured<Also>;
  /** Over how many places of a batch the loss is the mean, where rows differ in that. */
  places?: (batch: Batch) => number;
  /** How good the model is at what it never learns from; before and after the first steps it is asked every 20. */
  judge?: (step: number) => Promise<number>;
}

/** What `setup` of an experiment is given. */
export interface Surroundings {
  random: Random;
  saved?: Saved | undefined;
  compiling?: ((done: number, total: number) => void) | undefined;
  /** Those who share the work. */
  crew?: Crew | undefined;
}

/** Everything of a step that every such run reports: the loss in its own unit, before the update. */
export type Step<Also extends string> = { loss: number; norm: number; rate: number } & Record<
  Also,
  number
> & { heldOut?: number };

/**
 * Sets a training up; with a saved run it stands where that was.
 *
 * @throws {ShapeError} If what was saved does not fit.
 */
export async function supervised<Batch extends object, Also extends string = never>(
  task: Task<Batch, Also>,
  { random, saved, compiling, crew }: Surroundings,
): Promise<Training<Batch, Also>> {
  const training = new Training(task, random.stream('batches'), crew);
  await training.warmUp(random.stream('warm-up'), compiling);
  if (saved) training.restore(saved);
  crew?.enlist(training);
  return training;
}

export class Training<Batch extends object, Also extends string = never> implements Learner {
  readonly trainer: Trainer;
  readonly #task: Task<Batch, Also>;
  #schedule: Pick<TrainingSettings, 'rate' | 'warmup' | 'length'>;
  #batches: Random;
  readonly #crew: Crew | undefined;

  constructor(task: Task<Batch, Also>, batches: Random, crew?: Crew) {
    const { decay, clip } = task.settings;
    this.#task = task;
    this.#schedule = task.settings;
    this.#batches = batches;
    this.#crew = crew;
    this.trainer = createTrainer(task.params, {
      decay,
      clip,
      limit: task.limit,
      rate: (step) => this.#rateAt(step),
      crew,
    });
  }

  #rateAt(step: number): number {
    const { rate: peak, warmup, length: steps } = this.#schedule;
    return rateAt(step, { peak, floor: peak / 10, warmup, steps });
  }

  /** Weights were changed since the last update by something else. */
  get isTouched(): boolean {
    return this.trainer.isTouched;
  }

  /** Another learning rate, or another course of it, from the next step on. */
  change(schedule: Pick<TrainingSettings, 'rate' | 'warmup' | 'length'>): void {
    this.#schedule = schedule;
  }

  /** Steps made, those included that are still on their way. */
  get count(): number {
    return this.trainer.step;
  }

  /** On a GPU, compiles what a step needs. */
  async warmUp(random: Random, compiling: Surroundings['compiling']): Promise<void> {
    const { draw, loss } = this.#task;
    const batch = draw(random);
    if (batch) await this.trainer.warmUp(() => loss(batch), compiling);
  }

  /** @throws {DivergedError} If the run has left every sensible range. */
  async step(): Promise<Step<Also>> {
    const { draw, loss, places, judge } = this.#task;
    const batch = draw(this.#batches);
    check(batch !== undefined, 'supervised: there is nothing to learn from');
    const count = this.count + 1;
    const { rank, of } = this.#crew?.part ?? { rank: 0, of: 1 };
    const B = this.#task.settings.batch;
    const divide = divided({ batch, B, loss, places });
    const update = this.trainer.update(() => loss(batch), divide);
    if (of > 1) await update; // its weights are there only then
    // Else before anything is awaited: the next update may start meanwhile.
    const isDue = count === 1 || count % JUDGE_EVERY === 0;
    const judged = isDue && rank === 0 ? judge?.(count) : undefined;
    const { loss: value, norm, rate, also } = await update;
    const step = { loss: value, norm, rate, ...also };
    return judged ? { ...step, heldOut: await judged } : step;
  }

  async save(): Promise<Saved> {
    const { tensors, extra } = await this.trainer.save();
    return { tensors, extra: { ...extra, batches: this.#batches.state } };
  }

  /** @throws {ShapeError} If something is missing or does not fit; then nothing was changed. */
  restore(saved: Saved): void {
    const batches = this.#batches.resumed(saved.extra['batches']);
    this.trainer.restore(saved);
    this.#batches = batches;
  }
}
