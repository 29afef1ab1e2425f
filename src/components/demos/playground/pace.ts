/** @file A pace at which one can watch: a step comes when its time has come, and not sooner. */

/** Milliseconds; timers are not finer. */
const SHORTEST_WAIT = 4;

export class Pace {
  /** When the next may begin, in milliseconds of `performance.now`. */
  #due = 0;

  /** Waits for the next one's time. Several may wait at once: each has a time of its own. */
  async turn(perSecond: number): Promise<void> {
    const now = performance.now();
    const at = Math.max(this.#due, now);
    this.#due = at + 1_000 / perSecond;
    if (at - now > SHORTEST_WAIT) await new Promise((resolve) => setTimeout(resolve, at - now));
  }
}
