/**
 * @file Whether a worker still gets on. It may have been ended by the browser, which says nothing; a device may hang,
 * a download may never answer.
 *
 * Ticks are counted, not time: a page that was asleep has not waited.
 */

/** Calls back again and again; what it returns ends that. */
export type Beat = (tick: () => void) => () => void;

export const everySecond: Beat = (tick) => {
  const timer = setInterval(tick, 1_000);
  return () => clearInterval(timer);
};

/** Ticks without anything finished that are nothing unusual, while it loads and after that. */
export const PATIENCE = { loading: 60, running: 15 };
/** A run whose steps are slow is waited for longer: so many times its longest silence. */
const TIMES_LONGEST = 5;

export interface Ears {
  /** Asks the worker to answer. */
  ping: () => void;
  /** Nothing was finished for longer than is usual. It may only be slow: it is listened to further. */
  silent: () => void;
  /** It was silent, and is not. */
  heard: () => void;
}

export class Heartbeat {
  readonly #ears: Ears;
  readonly #stop: () => void;
  #ready = false;
  #ticks = 0;
  #longest = 0;
  #done = 0;
  #silent = false;

  constructor(beat: Beat, ears: Ears) {
    this.#ears = ears;
    this.#stop = beat(() => this.#tick());
  }

  get silent(): boolean {
    return this.#silent;
  }

  /** Something was finished. */
  hear(): void {
    if (this.#ready) this.#longest = Math.max(this.#longest, this.#ticks);
    this.#ticks = 0;
    if (!this.#silent) return;
    this.#silent = false;
    this.#ears.heard();
  }

  /** An answer alone is no progress: a worker whose device hangs still answers. */
  pong(done: number, busy: boolean): void {
    if (busy && done === this.#done) return;
    this.#done = done;
    this.hear();
  }

  ready(): void {
    this.#ready = true;
  }

  stop(): void {
    this.#stop();
  }

  #tick(): void {
    this.#ticks++;
    this.#ears.ping();
    const { loading, running } = PATIENCE;
    const limit = this.#ready ? Math.max(running, TIMES_LONGEST * this.#longest) : loading;
    if (this.#silent || this.#ticks < limit) return;
    this.#silent = true;
    this.#ears.silent();
  }
}
