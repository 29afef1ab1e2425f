/** @file A run kept in this browser: looked for at the start, written every few seconds while it trains. */
import * as store from './checkpointStore';

const KEEP_EVERY_MS = 15_000;

export class Keeper {
  /** A run of an earlier visit. */
  found = $state.raw<store.KeptRun>();

  readonly #demo: string;
  readonly #keep: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param keep - Called when it is time to write. */
  constructor(demo: string, keep: () => void) {
    this.#demo = demo;
    this.#keep = keep;
  }

  async look(): Promise<void> {
    this.found = await store.kept(this.#demo).catch(() => undefined);
  }

  async discard(): Promise<void> {
    this.found = undefined;
    await store.forget(this.#demo).catch(() => undefined);
  }

  /** @throws {StoreError} When the browser has no room, or does not let this page store anything. */
  write(run: store.KeptRun): Promise<void> {
    return store.keep(this.#demo, run);
  }

  watch(): void {
    this.#timer = setInterval(this.#keep, KEEP_EVERY_MS);
    document.addEventListener('visibilitychange', this.#whenHidden);
  }

  rest(): void {
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    document.removeEventListener('visibilitychange', this.#whenHidden);
  }

  /** A hidden tab may be put away for good. */
  #whenHidden = (): void => {
    if (document.visibilityState === 'hidden') this.#keep();
  };
}
