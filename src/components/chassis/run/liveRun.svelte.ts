/**
 * @file The run behind a demo: one session after another, what it reports, and what is kept of it.
 *
 * What a reader does with it is in `DemoRun`. Where something goes wrong, `failure` or `notes` says so, and what the
 * reader had stays: settings, material, numbers and the last good weights.
 */
import type { Checkpoint, Failure, FailureCode, Place } from '../../../lib/runtime/protocol';
import { Session, type SessionListener, type WorkerLike } from '../../../lib/runtime/session';
import type { Status } from '../viewProps';
import { StoreError } from './checkpointStore';
import { deferred } from './deferred';
import { Keeper } from './keeper.svelte';
import { KEPT_VERSION } from './keptRun';
import { askedBackend } from './note';
import { RunState, type Before, type DemoOptions } from './runState.svelte';

/** How a checkpoint shows that it does not fit. */
const MISFITS: readonly FailureCode[] = ['checkpoint', 'input', 'out-of-memory'];
/** Lost twice within this time, a device is not tried again: browsers block pages that do. */
const RECOVERY_MS = 120_000;

export class LiveRun extends RunState {
  readonly keeper: Keeper;

  protected session: Session | undefined;
  protected ready: Promise<unknown> = Promise.resolve();
  protected lastGood: Checkpoint | undefined;
  /** What to do once everything is built; a pause in between takes it back. */
  #next: (() => void) | undefined;
  #endWaiting: () => void = () => undefined;
  #lostAt = -Infinity;
  /** Why the graphics device is no longer used. */
  #without: 'device-lost' | 'webgpu-wrong' | undefined;
  #before: Before | undefined;
  #statusBefore: Status = 'idle'; // it fell silent

  constructor(options: DemoOptions) {
    super(options);
    this.keeper = new Keeper(options.demo, () => {
      if (this.status === 'running' || this.status === 'paused') void this.keep();
    });
  }

  /** Runs on; starts first when nothing is there. Changed settings wait for a fresh start. */
  run(steps?: number): void {
    if (!this.begin()) return;
    this.single = steps === 1;
    this.goal = (steps ?? 1) > 1 ? { from: this.step, to: this.step + steps! } : undefined;
    this.#next = () => {
      if (this.#lacksMaterial()) return;
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
    this.forgetNote('material', 'values');
    this.showRecorded();
    void this.keeper.leave();
  }

  /** @throws {Error} If there is nothing to save. */
  async checkpoint(): Promise<Checkpoint> {
    const saved = await this.session?.save().catch(() => undefined);
    const checkpoint = saved ?? this.lastGood;
    if (!checkpoint) throw new Error('nothing was trained yet');
    return checkpoint;
  }

  /** Good weights that a run which broke can go on from. */
  get good(): Checkpoint | undefined {
    if (!this.failure || this.failure.code === 'input') return undefined;
    return this.lastGood && this.lastGood.step > 0 ? this.lastGood : undefined;
  }

  /** Into this browser's storage, if there is one. */
  keep(): Promise<void> {
    return this.keeper.inTurn(() => this.#keep());
  }

  async #keep(): Promise<void> {
    const { session } = this;
    const { place } = this.keeper;
    if (!session || !place || this.step === 0 || this.step === place.step) return;
    try {
      const checkpoint = await session.save();
      if (session !== this.session) return;
      this.lastGood = checkpoint;
      const { reports, steps, elapsedMs } = this.progress;
      const input: unknown = $state.snapshot(this.inputUsed);
      const run = { version: KEPT_VERSION, checkpoint, input, reports, steps, elapsedMs };
      await this.keeper.write({ ...run, savedAt: Date.now() }, place);
      this.forgetNote('store');
    } catch (error) {
      // Anything else means that the run ended meanwhile.
      if (error instanceof StoreError) this.note({ kind: 'store', code: error.code });
    }
  }

  /** Ends the worker, which frees all memory. */
  close(): void {
    this.keeper.rest();
    this.#next = undefined;
    this.session?.end();
    this.session = undefined;
    this.#endWaiting();
  }

  /** @param before - What to go back to if the checkpoint does not fit. */
  protected start(checkpoint?: Checkpoint, before?: Before): void {
    this.close();
    const { options, settings } = this;
    settings.used = settings.wanted;
    this.inputUsed = this.input;
    this.lastGood = checkpoint;
    this.#before = before;
    const anew = this.failure?.files;
    this.load(checkpoint?.step ?? 0);
    const worker = this.#worker();
    if (!worker) return;
    this.session = new Session(
      worker,
      {
        demo: options.demo,
        values: settings.used,
        language: checkpoint?.language ?? options.language,
        input: $state.snapshot(this.input),
        backend: this.#without ? 'wasm' : askedBackend(options.address).name,
        checkpoint,
        anew,
      },
      this.#listener(),
      options.beat,
    );
    this.keeper.watch();
  }

  /** Nothing where this browser, or a policy of the host, has none. */
  #worker(): WorkerLike | undefined {
    try {
      return this.options.createWorker();
    } catch (error) {
      return void this.#fail({ code: 'no-worker', detail: String(error) });
    }
  }

  /** @returns False when the settings do not pass the gate, or nothing can start. */
  protected begin(): boolean {
    if (this.session && !this.failure) return true;
    if (!this.pass()) return false;
    const broken = this.failure !== undefined;
    this.keeper.begin();
    if (broken) void this.keeper.look(); // the run that broke is one of those that can be gone on with
    this.start();
    return this.failure === undefined;
  }

  #goOn(): void {
    const next = this.#next;
    this.#next = undefined;
    next?.();
  }

  #lacksMaterial(): boolean {
    const { missing } = this;
    if (missing) this.note({ kind: 'material', ...missing });
    return missing !== undefined;
  }

  #listener(): SessionListener {
    const { promise, resolve, reject } = deferred();
    promise.catch(() => undefined); // the one who asks is told; it may be that nobody asks
    this.ready = promise;
    this.#endWaiting = () => reject(new Error('the run was ended'));
    return {
      loading: (bytes, total) => void (this.loaded = { bytes, total }),
      compiling: (done, total) => void (this.compiling = { done, total }),
      ready: ({ place, about }) => {
        this.#built(place, about);
        resolve();
        // What was asked while it loaded is answered before the first step.
        queueMicrotask(() => this.#goOn());
      },
      report: ({ step, reports, elapsedMs }) => {
        this.step = step;
        this.progress.take(step, reports, elapsedMs);
        this.keeper.tick();
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
      silent: () => this.#fallSilent(),
      heard: () => this.#comeBack(),
    };
  }

  #built(place: Place, about: object): void {
    this.compiling = undefined;
    this.place = this.#without ? { ...place, because: this.#without } : place;
    this.about = about;
    this.status = 'paused';
    this.#before = undefined;
    const { material } = about as { material?: 'own' | 'book' };
    if (this.missing || material === 'book') this.inputUsed = undefined;
    this.#lacksMaterial();
  }

  #fail(failure: Failure): void {
    if (this.#before && MISFITS.includes(failure.code)) {
      this.#takeBack(this.#before);
      return;
    }
    this.lastGood = failure.checkpoint ?? this.lastGood;
    this.progress.stepsPerSecond = 0;
    const { code } = failure;
    if ((code === 'device-lost' || code === 'device-wrong') && !this.#without) {
      this.#recover(code);
      return;
    }
    if (code === 'bug' || code === 'not-loaded') console.error(failure.detail);
    this.failure = failure;
    this.status = 'failed';
    if (code === 'diverged') void this.keep();
    else this.session = undefined;
  }

  /** It may only be slow, so nothing is ended; what was good is offered. */
  #fallSilent(): void {
    this.#statusBefore = this.status;
    const problem = this.status === 'loading' ? 'loading' : undefined;
    this.failure = { code: 'silent', detail: 'no answer', problem };
    this.status = 'failed';
    this.progress.stepsPerSecond = 0;
  }

  #comeBack(): void {
    if (this.failure?.code !== 'silent') return;
    this.failure = undefined;
    this.status = this.#statusBefore;
  }

  /** A fresh worker takes the last kept weights; after the second loss in a row on the slower, surer backend. */
  #recover(code: 'device-lost' | 'device-wrong'): void {
    const now = performance.now();
    if (code === 'device-wrong') this.#without = 'webgpu-wrong';
    else if (now - this.#lostAt < RECOVERY_MS) this.#without = 'device-lost';
    this.#lostAt = now;
    const { goal, lastGood: checkpoint } = this;
    const { past } = this.progress;
    const goOn = this.status === 'running' || this.#next !== undefined;
    const step = checkpoint?.step ?? 0;
    this.note({ kind: 'recovered', step, code, without: this.#without !== undefined });
    this.start(checkpoint, this.#before);
    this.progress.goOnFrom(past, step);
    if (goOn) this.run(goal && goal.to - step);
  }

  /** Nothing is lost by a checkpoint that does not fit. */
  #takeBack({ draft, input, past, checkpoint, kept }: Before): void {
    this.input = input;
    this.keeper.goBackTo(kept);
    if (checkpoint) {
      this.settings.fill(checkpoint.values);
      this.start(checkpoint);
      this.progress.goOnFrom(past, checkpoint.step);
    } else this.reset();
    this.settings.recall(draft);
    this.note({ kind: 'file', code: 'does-not-fit' });
    void this.keeper.look();
  }
}
