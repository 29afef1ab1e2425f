/** @file Runs kept in this browser: those of earlier visits, which are offered, and the one that is shown, which is written. */
import { KEPT_VERSION, type FoundRun, type KeptRun } from './keptRun';
import * as store from './checkpointStore';

/** Two seconds are the most that a reader may lose; a write takes part of them. */
const KEEP_EVERY_MS = 1_000;
/** A model so large that writing it takes long is written less often: it would do nothing else. */
const PART_OF_THE_TIME = 1 / 4;
/** A run that was ended sooner than this by starting another one is not worth a question. */
const WORTH_KEEPING_MS = 2_000;

/** Where a run is kept. */
export interface Place {
  readonly id: string;
  written: number;
  /** What it goes on with, until it is written itself. */
  superseded: FoundRun | undefined;
  elapsedMs: number;
  /** The last one written. */
  step: number;
}

export class Keeper {
  /** Kept runs that can be gone on with, the newest first; never the one that is shown. */
  found = $state.raw<FoundRun[]>([]);

  readonly #demo: string;
  readonly #keep: () => void;
  readonly #now: () => number;
  #place: Place | undefined;
  /** The one before, when the reader has left it. */
  #left: Place | undefined;
  #began = 0;
  #tookMs = 0;
  #underWay: Promise<void> | undefined;
  #after: Promise<void> | undefined;

  /** @param keep - Called when it is time to write. */
  constructor(demo: string, keep: () => void, now = () => performance.now()) {
    this.#demo = demo;
    this.#keep = keep;
    this.#now = now;
  }

  async look(): Promise<void> {
    const found = await store.kept(this.#demo).catch(() => []);
    const own = this.#place ? store.slotsOf(this.#demo, this.#place.id) : [];
    this.found = found.filter(({ keys }) => !keys.some((key) => own.includes(key)));
  }

  async discard(found: FoundRun): Promise<void> {
    this.found = this.found.filter((each) => each !== found);
    await store.forget(found).catch(() => undefined);
  }

  get place(): Place | undefined {
    return this.#place;
  }

  /** What is written from now on is another run, and overwrites none. */
  begin(from?: FoundRun): void {
    const last = this.#place ?? this.#left;
    if (!from && last && last.written > 0 && last.elapsedMs < WORTH_KEEPING_MS) {
      const keys = store.slotsOf(this.#demo, last.id);
      this.found = this.found.filter((each) => !each.keys.some((key) => keys.includes(key)));
      void store.forget({ keys }).catch(() => undefined);
    }
    this.#place = { id: newId(), written: 0, superseded: from, elapsedMs: 0, step: 0 };
    this.found = this.found.filter((each) => each !== from);
    this.#began = this.#now();
  }

  /** The run that was shown is one of those that can be gone on with. */
  async leave(): Promise<void> {
    this.#left = this.#place ?? this.#left;
    this.#place = undefined;
    await this.look();
  }

  /** What is written from now on is the run that was written before. */
  goBackTo(place: Place | undefined): void {
    this.#place = place;
  }

  /** @throws {StoreError} When the browser has no room, does not let this page store anything, or fails. */
  async write(run: Omit<KeptRun, 'version' | 'savedAt'>, place: Place): Promise<void> {
    const [even, odd] = store.slotsOf(this.#demo, place.id) as [string, string];
    place.elapsedMs = run.elapsedMs;
    const slot = place.written % 2 === 0 ? even : odd;
    const whole = { ...run, version: KEPT_VERSION, savedAt: Date.now() };
    await store.keep(slot, whole, place.superseded);
    place.written++;
    place.step = run.checkpoint.step;
    place.superseded = undefined;
  }

  /** Called with every report, because timers rest in hidden tabs: writes when it is time. */
  tick(): void {
    const every = Math.max(KEEP_EVERY_MS, this.#tookMs / PART_OF_THE_TIME);
    if (!this.#underWay && this.#now() - this.#began >= every) this.#keep();
  }

  /**
   * Keeps once more, and measures what it costs. While one is under way the next waits for it, because that one may
   * have begun before the last steps.
   */
  inTurn(action: () => Promise<void>): Promise<void> {
    if (this.#underWay)
      return (this.#after ??= this.#underWay.then(() => {
        this.#after = undefined;
        return this.inTurn(action);
      }));
    this.#began = this.#now();
    return (this.#underWay = action().finally(() => {
      this.#underWay = undefined;
      this.#tookMs = this.#now() - this.#began;
    }));
  }

  watch(): void {
    globalThis.document?.addEventListener('visibilitychange', this.#whenHidden);
    globalThis.addEventListener?.('pagehide', this.#keep);
  }

  rest(): void {
    globalThis.document?.removeEventListener('visibilitychange', this.#whenHidden);
    globalThis.removeEventListener?.('pagehide', this.#keep);
  }

  /** A hidden tab may be put away for good. */
  #whenHidden = (): void => {
    if (document.visibilityState === 'hidden') this.#keep();
  };
}

/** Not `randomUUID`: a page that is read without encryption has none. */
const newId = () => `${Date.now().toString(36)}-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
