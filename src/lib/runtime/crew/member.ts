/** @file A worker's place in a crew, as its training sees it. Alone it costs nothing, and loads nothing. */
import type { Crew, Learner, Part } from '../../train/crew';

export const ALONE: Part = { rank: 0, of: 1 };

type Spans = Awaited<ReturnType<Crew['exchange']>>;

export class Member implements Crew {
  part = ALONE;
  isTried = false;
  /** What can be divided, if anything. */
  learner: Learner | undefined;
  /** How the others are reached. */
  swap: (own: Float32Array) => Promise<Spans> = () => Promise.resolve(undefined);
  /** Told when what is computed cannot be divided. */
  refused: () => void = () => undefined;
  /** Told how long an update took, and how many made it. */
  took: (of: number, ms: number) => void = () => undefined;
  readonly #now: () => number;
  #learners = 0;

  /** @param now - Milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Two that learn from each other's moves are not divided. */
  enlist(learner: Learner): void {
    this.learner = ++this.#learners === 1 ? learner : undefined;
  }

  exchange(own: Float32Array): Promise<Spans> {
    return this.swap(own);
  }

  refuse(): void {
    this.part = ALONE;
    this.refused();
  }

  async timed<T>(update: () => Promise<T>): Promise<T> {
    const { of } = this.part;
    const began = this.#now();
    const made = await update();
    if (this.part.of === of) this.took(of, this.#now() - began);
    return made;
  }
}
