/** @file How a step is timed: the same loop for every engine, in a page and in Node. */
import type { Name } from '../src/lib/workloads/names';
import type { Device, Engine, Learner } from './engine';
import type { Given } from './given';

/** Losses that engines must agree on. */
const CHECKED = 8;
/** After this long no further step is taken for the check, which has two losses at least. */
const CHECK_MS = 15_000;
/** Clocks in pages are coarse: short steps are timed several at a time. */
const GROUP_MS = 12;

export interface Prepared {
  losses: number[];
  /** Of the last of these steps. */
  stepMs: number;
}

export class Measure {
  readonly #engine: Engine;
  #learner: Learner | undefined;
  #given: Given | undefined;
  #step = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  start(device: Device, workers?: number) {
    return this.#engine.start(device, workers);
  }

  /** First weights, and the first steps, which also warm up. */
  async prepare(name: Name, given: Given): Promise<Prepared> {
    this.#given = given;
    this.#step = 0;
    this.#learner = await this.#engine.learner(name, given);
    const losses: number[] = [];
    let stepMs = 0;
    const began = performance.now();
    while (losses.length < CHECKED) {
      const before = performance.now();
      losses.push(await this.step());
      stepMs = performance.now() - before;
      if (losses.length >= 2 && performance.now() - began > CHECK_MS) break;
    }
    return { losses, stepMs };
  }

  async step(): Promise<number> {
    if (!this.#learner || !this.#given) throw new Error('measure: nothing is prepared');
    const { batches } = this.#given;
    return this.#learner.step(batches[this.#step++ % batches.length]!);
  }

  /**
   * Steps for about `forMs`, at least one.
   *
   * @returns Milliseconds per step, one for each group of steps.
   */
  async round(forMs: number, stepMs: number): Promise<number[]> {
    const group = Math.max(1, Math.ceil(GROUP_MS / Math.max(stepMs, 0.01)));
    const times: number[] = [];
    const began = performance.now();
    do {
      const before = performance.now();
      for (let i = 0; i < group; i++) await this.step();
      times.push((performance.now() - before) / group);
    } while (performance.now() - began < forMs);
    return times;
  }

  async run(steps: number): Promise<void> {
    for (let i = 0; i < steps; i++) await this.step();
  }

  async inside(): Promise<Record<string, number>> {
    return (await this.#learner?.inside?.()) ?? {};
  }

  end(): void {
    this.#learner?.end();
    this.#learner = undefined;
  }
}
