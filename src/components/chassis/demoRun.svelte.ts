/**
 * @file One demo's run as the page sees it; `DemoFrame` draws it, `Session` does the work.
 *
 * Where something goes wrong, `failure` or `notes` says so, and what the reader had stays: settings,
 * material, numbers and the last good weights.
 */
import type { Fields, Value } from '../../lib/core/fields';
import type { Language } from '../../lib/core/language';
import type { Checkpoint, Failure, Place } from '../../lib/runtime/protocol';
import { Session, type WorkerLike } from '../../lib/runtime/session';
import type { Recorded, Status } from '../view';
import * as store from './checkpointStore';
import { askedBackend, type Note } from './note';
import { Progress } from './progress.svelte';
import { Settings } from './settings.svelte';

export interface DemoOptions {
  demo: string;
  language: Language;
  fields: Fields;
  recorded: Recorded | undefined;
  createWorker: () => WorkerLike;
  /** The page's address, for the settings in its hash and `?backend=`. */
  address?: URL;
}

const KEEP_EVERY_MS = 15_000;
/** Lost twice within this time, a device is not tried again: browsers block pages that do. */
const RECOVERY_MS = 120_000;

export class DemoRun {
  readonly options: DemoOptions;
  readonly settings: Settings;
  readonly progress = new Progress();

  status = $state<Status>('idle');
  step = $state(0);
  place = $state.raw<Place>();
  failure = $state.raw<Failure>();
  notes = $state.raw<Note[]>([]);
  about = $state.raw<object>();
  /** The step that was asked for, and where it was asked. */
  goal = $state.raw<{ from: number; to: number }>();
  /** A run of an earlier visit. */
  keptRun = $state.raw<store.KeptRun>();
  /** The reader's own material. */
  input = $state.raw<unknown>();

  #session: Session | undefined;
  #ready: Promise<unknown> = Promise.resolve();
  /** What to do once everything is built; a pause in between takes it back. */
  #next: (() => void) | undefined;
  #inputUsed: unknown;
  #lastGood: Checkpoint | undefined;
  #lostAt = -Infinity;
  #keepTimer: ReturnType<typeof setInterval> | undefined;

  constructor(options: DemoOptions) {
    this.options = options;
    const { address, demo, fields } = options;
    this.settings = new Settings(demo, fields, address?.hash ?? '');
    const { linkIssues } = this.settings;
    if (linkIssues.length > 0) this.note({ kind: 'link', issues: linkIssues });
    const { note } = askedBackend(address);
    if (note) this.note(note);
    this.#showRecorded();
  }

  /** True when settings or material were changed that the shown run was not started with. */
  get changed(): boolean {
    return this.settings.changed || this.input !== this.#inputUsed;
  }

  async lookForKept(): Promise<void> {
    this.keptRun = await store.kept(this.options.demo).catch(() => undefined);
  }

  /** Runs on; starts first when nothing is there. Changed settings wait for `restart`. */
  run(steps?: number): void {
    if (!this.#begin()) return;
    this.goal = steps === undefined ? undefined : { from: this.step, to: this.step + steps };
    this.#next = () => {
      this.status = 'running';
      this.progress.breathe();
      this.#session?.run(steps);
    };
    if (this.status !== 'loading') this.#goOn();
  }

  /** From the beginning, with the settings as they are in the inputs. */
  restart(): void {
    if (!this.settings.pass()) return;
    this.close();
    this.run();
  }

  pause(): void {
    this.#next = undefined;
    this.#session?.pause();
  }

  /** Back to the recorded run; settings and material stay. */
  reset(): void {
    this.close();
    this.failure = undefined;
    this.status = 'idle';
    this.goal = undefined;
    this.#showRecorded();
  }

  async ask(question: string, input: unknown): Promise<unknown> {
    if (!this.#begin()) throw new Error('the settings cannot be used');
    await this.#ready;
    if (!this.#session) throw new Error('nothing runs');
    return this.#session.ask(question, input);
  }

  /** Takes a typed setting; a live one reaches the run at once. */
  set(name: string, raw: string | boolean): void {
    if (this.settings.type(name, raw)) this.#session?.change(this.settings.used);
  }

  /** New material for the next start; what runs goes on with what it has. */
  setInput(input: unknown): void {
    this.input = input;
    if (this.failure?.code === 'input') this.reset();
  }

  /** @throws {Error} If there is nothing to save. */
  async checkpoint(): Promise<Checkpoint> {
    const saved = await this.#session?.save().catch(() => undefined);
    const checkpoint = saved ?? this.#lastGood;
    if (!checkpoint) throw new Error('nothing was trained yet');
    return checkpoint;
  }

  /** Goes on from a checkpoint: from a file, from an earlier visit, or from before a failure. */
  resume(checkpoint: Checkpoint, from?: store.KeptRun): void {
    const past = from ?? { ...this.progress.all, elapsedMs: this.progress.elapsedMs };
    const sameRun = from !== undefined || this.failure?.checkpoint?.tensors === checkpoint.tensors;
    this.close();
    this.settings.fill({ ...checkpoint.values, seed: checkpoint.seed });
    if (from) this.input = from.input;
    this.keptRun = undefined;
    this.#start(checkpoint);
    if (sameRun) this.progress.goOnFrom(past, checkpoint.step);
  }

  async discardKept(): Promise<void> {
    this.keptRun = undefined;
    await store.forget(this.options.demo).catch(() => undefined);
  }

  /** Into this browser's storage, if there is one. */
  async keep(): Promise<void> {
    if (!this.#session || this.step === 0) return;
    try {
      const checkpoint = await this.#session.save();
      this.#lastGood = checkpoint;
      const { reports, steps, elapsedMs } = this.progress;
      const input: unknown = $state.snapshot(this.input);
      const run = { checkpoint, input, reports, steps, elapsedMs, savedAt: Date.now() };
      await store.keep(this.options.demo, run);
    } catch (error) {
      // Anything else means that the run ended meanwhile.
      if (error instanceof store.StoreError) this.note({ kind: 'store', code: error.code });
    }
  }

  /** One of a kind: a newer one takes the older one's place. */
  note(note: Note): void {
    this.notes = [...this.notes.filter(({ kind }) => kind !== note.kind), note];
  }

  /** @returns False when the settings do not pass the gate. */
  #begin(): boolean {
    if (this.#session && !this.failure) return true;
    if (!this.settings.pass()) return false;
    this.#start();
    return true;
  }

  #start(checkpoint?: Checkpoint, backend = askedBackend(this.options.address).name): void {
    this.close();
    const { options, settings } = this;
    settings.used = settings.wanted;
    this.#inputUsed = this.input;
    this.failure = undefined;
    this.notes = this.notes.filter(({ kind }) => kind === 'recovered' || kind === 'store');
    this.status = 'loading';
    this.step = checkpoint?.step ?? 0;
    this.goal = undefined;
    this.progress.clear();
    this.#session = new Session(
      options.createWorker(),
      {
        demo: options.demo,
        values: settings.used,
        seed: Number(settings.used['seed']),
        language: options.language,
        input: $state.snapshot(this.input),
        backend,
        checkpoint,
      },
      this.#listener(),
    );
    this.#keepTimer = setInterval(() => {
      if (this.status === 'running') void this.keep();
    }, KEEP_EVERY_MS);
    document.addEventListener('visibilitychange', this.#whenHidden);
  }

  #listener(): ConstructorParameters<typeof Session>[2] {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    promise.catch(() => undefined); // whoever asks is told; nobody may ask
    this.#ready = promise;
    return {
      ready: ({ place, about }) => {
        this.place = place;
        this.about = about;
        this.status = 'paused';
        resolve();
        this.#goOn();
      },
      report: ({ step, reports, elapsedMs }) => {
        this.step = step;
        this.progress.take(step, reports, elapsedMs);
      },
      paused: (step) => {
        this.step = step;
        this.progress.stepsPerSecond = 0;
        if (this.status === 'running') this.status = 'paused';
        void this.keep();
      },
      failed: (failure) => {
        reject(new Error(failure.detail));
        this.#fail(failure);
      },
    };
  }

  #goOn(): void {
    const next = this.#next;
    this.#next = undefined;
    next?.();
  }

  #fail(failure: Failure): void {
    const { status, progress } = this;
    this.#lastGood = failure.checkpoint ?? this.#lastGood;
    progress.stepsPerSecond = 0;
    if (failure.code === 'device-lost' && this.#lastGood) {
      this.#recover(this.#lastGood, status === 'running');
      return;
    }
    if (failure.code === 'bug' || failure.code === 'not-loaded') console.error(failure.detail);
    this.failure = failure;
    this.status = 'failed';
    if (failure.code !== 'diverged') this.#session = undefined;
  }

  /** A fresh worker takes the last kept weights; after the second loss in a row on the slower, surer backend. */
  #recover(checkpoint: Checkpoint, goOn: boolean): void {
    const again = performance.now() - this.#lostAt < RECOVERY_MS;
    const past = { ...this.progress.all, elapsedMs: this.progress.elapsedMs };
    this.#lostAt = performance.now();
    this.note({ kind: 'recovered', step: checkpoint.step });
    this.#start(checkpoint, again ? 'wasm' : askedBackend(this.options.address).name);
    this.progress.goOnFrom(past, checkpoint.step);
    if (goOn) this.run();
  }

  #showRecorded(): void {
    const { recorded } = this.options;
    this.progress.clear();
    this.place = undefined;
    const seed: Record<string, Value> = recorded ? { seed: recorded.seed } : {};
    this.settings.used = { ...this.settings.defaults, ...recorded?.values, ...seed };
    this.about = recorded?.about;
    this.step = recorded?.step ?? 0;
    if (recorded) this.progress.goOnFrom({ ...recorded, elapsedMs: 0 });
  }

  /** Ends the worker, which frees all memory. */
  close(): void {
    clearInterval(this.#keepTimer);
    this.#next = undefined;
    if (!this.#session) return;
    document.removeEventListener('visibilitychange', this.#whenHidden);
    this.#session.end();
    this.#session = undefined;
  }

  /** A hidden tab may be put away for good. */
  #whenHidden = (): void => {
    if (document.visibilityState === 'hidden') void this.keep();
  };
}
