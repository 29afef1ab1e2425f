/** @file A pace at which one can watch: a step comes when its time has come, and not sooner. */

/** Milliseconds; timers are not finer. */
const SHORTEST_WAIT = 4;

export class Pace {
  /** When the newest turn came or comes, in milliseconds of `performance.now`. */
  #newest = -Infinity;

  /** Waits for the next turn. Several may wait at once: each has a time of its own. */
  async turn(perSecond: number): Promise<void> {
    const now = performance.now();
    this.#newest = Math.max(this.#newest + 1_000 / perSecond, now);
    const early = this.#newest - now;
    if (early > SHORTEST_WAIT) await new Promise((resolve) => setTimeout(resolve, early));
  }
}
