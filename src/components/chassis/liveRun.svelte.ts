/**
 * @file The run behind a demo: one session after another, what it reports, and what is kept of it.
 *
 * What a reader does with it stands in `DemoRun`. Where something goes wrong, `failure` or `notes` says so,
 * and what the reader had stays: settings, material, numbers and the last good weights.
 */
import type { Fields, Value } from '../../lib/core/fields';
import type { Language } from '../../lib/core/language';
import type { Checkpoint, Failure, FailureCode, Place } from '../../lib/runtime/protocol';
import { Session, type SessionListener, type WorkerLike } from '../../lib/runtime/session';
import type { Recorded, Status } from '../view';
import { StoreError } from './checkpointStore';
import { Keeper } from './keeper.svelte';
import { askedBackend, type Note } from './note';
import { Progress, type Past } from './progress.svelte';
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

/** What a checkpoint that proves not to fit must leave as it was. */
export interface Before {
  draft: Record<string, string | boolean>;
  input: unknown;
  past: Past;
  checkpoint: Checkpoint | undefined;
}

/** How a checkpoint shows that it does not fit. */
const MISFITS: readonly FailureCode[] = ['checkpoint', 'input', 'out-of-memory'];
/** Lost twice within this time, a device is not tried again: browsers block pages that do. */
const RECOVERY_MS = 120_000;

export class LiveRun {
  readonly options: DemoOptions;
  readonly settings: Settings;
  readonly progress = new Progress();
  readonly keeper: Keeper;

  status = $state<Status>('idle');
  step = $state(0);
  place = $state.raw<Place>();
  failure = $state.raw<Failure>();
  notes = $state.raw<Note[]>([]);
  about = $state.raw<object>();
  /** The step that was asked for, and where it was asked. */
  goal = $state.raw<{ from: number; to: number }>();
  /** One step was asked for, and nothing more. */
  single = $state(false);
  /** The reader's own material. */
  input = $state.raw<unknown>();
  /** The material of the run that is shown. */
  inputUsed = $state.raw<unknown>();
  /** How often a start was refused because of a setting. */
  refused = $state(0);
  /** While it loads: bytes of the engine, of how many; then, on a GPU, programs compiled so far, of how many. */
  loaded = $state<{ bytes: number; total: number }>();
  compiling = $state<{ done: number; total: number }>();

  protected session: Session | undefined;
  protected ready: Promise<unknown> = Promise.resolve();
  /** What to do once everything is built; a pause in between takes it back. */
  #next: (() => void) | undefined;
  protected lastGood: Checkpoint | undefined;
  #lostAt = -Infinity;
  #before: Before | undefined;

  constructor(options: DemoOptions) {
    this.options = options;
    this.settings = new Settings(options.demo, options.fields);
    this.keeper = new Keeper(options.demo, () => {
      if (this.status === 'running') void this.keep();
    });
    const { note } = askedBackend(options.address);
    if (note) this.note(note);
    this.#showRecorded();
  }

  /** Runs on; starts first when nothing is there. Changed settings wait for a fresh start. */
  run(steps?: number): void {
    if (!this.begin()) return;
    this.single = steps === 1;
    const many = steps !== undefined && steps > 1;
    this.goal = many ? { from: this.step, to: this.step + steps } : undefined;
    this.#next = () => {
      this.status = 'running';
      this.progress.breathe();
      this.session?.run(steps);
    };
    if (this.status !== 'loading') this.#goOn();
  }

  pause(): void {
    this.#next = undefined;
    this.session?.pause();
  }

  /** Back to the recorded run; settings and material stay. */
  reset(): void {
    this.close();
    this.failure = undefined;
    this.status = 'idle';
    this.goal = undefined;
    this.#showRecorded();
    void this.keeper.look();
  }

  /** @throws {Error} If there is nothing to save. */
  async checkpoint(): Promise<Checkpoint> {
    const saved = await this.session?.save().catch(() => undefined);
    const checkpoint = saved ?? this.lastGood;
    if (!checkpoint) throw new Error('nothing was trained yet');
    return checkpoint;
  }

  /** Into this browser's storage, if there is one. */
  async keep(): Promise<void> {
    if (!this.session || this.step === 0) return;
    try {
      const checkpoint = await this.session.save();
      this.lastGood = checkpoint;
      const { reports, steps, elapsedMs } = this.progress;
      const input: unknown = $state.snapshot(this.input);
      const run = { checkpoint, input, reports, steps, elapsedMs, savedAt: Date.now() };
      await this.keeper.write(run);
    } catch (error) {
      // Anything else means that the run ended meanwhile.
      if (error instanceof StoreError) this.note({ kind: 'store', code: error.code });
    }
  }

  /** One of a kind: a newer one takes the older one's place. */
  note(note: Note): void {
    this.notes = [...this.notes.filter(({ kind }) => kind !== note.kind), note];
  }

  /** Ends the worker, which frees all memory. */
  close(): void {
    this.keeper.rest();
    this.#next = undefined;
    this.session?.end();
    this.session = undefined;
  }

  /** @param before - What to go back to if the checkpoint does not fit. */
  protected start(checkpoint?: Checkpoint, before?: Before, backend = this.#asked): void {
    this.close();
    const { options, settings } = this;
    settings.used = settings.wanted;
    this.inputUsed = this.input;
    this.lastGood = checkpoint;
    this.#before = before;
    this.failure = undefined;
    this.notes = this.notes.filter(({ kind }) => kind === 'recovered' || kind === 'store');
    this.status = 'loading';
    this.compiling = undefined;
    this.about = undefined;
    this.step = checkpoint?.step ?? 0;
    this.goal = undefined;
    this.progress.clear();
    this.loaded = undefined;
    let worker: WorkerLike;
    try {
      worker = options.createWorker();
    } catch (error) {
      // No `Worker` in this browser, or a policy of the host that forbids one.
      this.#fail({ code: 'no-worker', detail: String(error) });
      return;
    }
    this.session = new Session(
      worker,
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
    this.keeper.watch();
  }

  /** @returns False when the settings do not pass the gate. */
  protected begin(): boolean {
    if (this.session && !this.failure) return true;
    if (!this.pass()) return false;
    this.start();
    return true;
  }

  protected pass(): boolean {
    const passed = this.settings.pass();
    if (!passed) this.refused++;
    return passed;
  }

  #goOn(): void {
    const next = this.#next;
    this.#next = undefined;
    next?.();
  }

  get #asked() {
    return askedBackend(this.options.address).name;
  }

  #listener(): SessionListener {
    let resolve = (): void => undefined;
    let reject: (error: Error) => void = () => undefined;
    const promise = new Promise<void>((done, failed) => {
      resolve = done;
      reject = failed;
    });
    promise.catch(() => undefined); // whoever asks is told; nobody may ask
    this.ready = promise;
    return {
      loading: (bytes, total) => {
        this.loaded = { bytes, total };
      },
      compiling: (done, total) => {
        this.compiling = { done, total };
      },
      ready: ({ place, about }) => {
        this.compiling = undefined;
        this.place = place;
        this.about = about;
        this.status = 'paused';
        this.#before = undefined;
        resolve();
        // What was asked while it loaded is answered before the first step.
        queueMicrotask(() => this.#goOn());
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

  #fail(failure: Failure): void {
    if (this.#before && MISFITS.includes(failure.code)) {
      this.#takeBack(this.#before);
      return;
    }
    const { status, progress } = this;
    this.lastGood = failure.checkpoint ?? this.lastGood;
    progress.stepsPerSecond = 0;
    if (failure.code === 'device-lost' && this.lastGood) {
      this.#recover(this.lastGood, status === 'running' || this.#next !== undefined);
      return;
    }
    if (failure.code === 'bug' || failure.code === 'not-loaded') console.error(failure.detail);
    this.failure = failure;
    this.status = 'failed';
    if (failure.code === 'diverged') void this.keep();
    else this.session = undefined;
  }

  /** A fresh worker takes the last kept weights; after the second loss in a row on the slower, surer backend. */
  #recover(checkpoint: Checkpoint, goOn: boolean): void {
    const again = performance.now() - this.#lostAt < RECOVERY_MS;
    const { goal } = this;
    const { past } = this.progress;
    this.#lostAt = performance.now();
    this.note({ kind: 'recovered', step: checkpoint.step });
    this.start(checkpoint, undefined, again ? 'wasm' : this.#asked);
    this.progress.goOnFrom(past, checkpoint.step);
    if (goOn) this.run(goal && goal.to - checkpoint.step);
  }

  /** Nothing is lost by a checkpoint that does not fit. */
  #takeBack({ draft, input, past, checkpoint }: Before): void {
    this.input = input;
    if (checkpoint) {
      this.settings.fill({ ...checkpoint.values, seed: checkpoint.seed });
      this.start(checkpoint);
      this.progress.goOnFrom(past, checkpoint.step);
    } else this.reset();
    this.settings.draft = draft;
    this.settings.pass();
    this.note({ kind: 'file', code: 'does-not-fit' });
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
}
