/**
 * @file The run in the worker: one session after another, what it reports, and how it comes back when the machine fails.
 *
 * It knows no inputs, no links and no storage: `DemoRun` has one, and does with it what the reader asks. Where something
 * goes wrong, `failure` says so, and the numbers and the last good weights stay.
 */
import type { Value } from '../../../../lib/core/fields';
import type { Checkpoint, Failure, Place } from '../../../../lib/runtime/protocol';
import { Session, type SessionListener, type WorkerLike } from '../../../../lib/runtime/session';
import type { Missing, Status } from '../../viewProps';
import { MISFITS, type Beginning, type RunListener } from './beginning';
import { deferred } from './deferred';
import type { DemoOptions } from '../demoOptions';
import { Graphics } from './graphics';
import { Sharing } from './sharing.svelte';
import { Spare } from './spare';
import { Progress } from '../numbers/progress.svelte';

export class LiveRun {
  readonly progress: Progress;
  readonly sharing = new Sharing((of) => this.#listener.left(of));

  status = $state<Status>('idle');
  step = $state(0);
  place = $state.raw<Place>();
  failure = $state.raw<Failure>();
  about = $state.raw<object>();
  /** The step that was asked for, and where it was asked. */
  goal = $state.raw<{ from: number; to: number }>();
  /** One step was asked for, and nothing more. */
  single = $state(false);
  /** While it loads: bytes of the engine, of how many; then, on a GPU, programs compiled so far, of how many. */
  loaded = $state<{ bytes: number; total: number }>();
  compiling = $state<{ done: number; total: number }>();

  /** The last weights that were saved or begun with. */
  lastGood: Checkpoint | undefined;

  readonly #options: DemoOptions;
  readonly #listener: RunListener;
  readonly #graphics = new Graphics();
  readonly #spare = new Spare();
  #session: Session | undefined;
  #beginning: Beginning | undefined;
  #ready: Promise<unknown> = Promise.resolve();
  #endWaiting: () => void = () => undefined;
  /** What to do once everything is built; a pause in between takes it back. */
  #next: (() => void) | undefined;
  #statusBefore: Status = 'idle'; // it fell silent

  constructor(options: DemoOptions, listener: RunListener) {
    this.#options = options;
    this.#listener = listener;
    this.progress = new Progress(options.reports);
    this.#showRecorded();
  }

  /** True while a worker is there that did not fail. */
  get isThere(): boolean {
    return this.#session !== undefined && !this.failure;
  }

  /** What the run shown learned from, and can no longer find. */
  get missing() {
    return (this.about as { missing?: Missing } | undefined)?.missing;
  }

  /** Ends what was there, and builds another one, which waits. */
  start(beginning: Beginning): void {
    this.close();
    const { values, input, checkpoint, past } = beginning;
    this.#beginning = beginning;
    this.lastGood = checkpoint;
    const anew = this.failure?.files;
    this.#load(checkpoint?.step ?? 0);
    if (past) this.progress.goOnFrom(past, this.step);
    if (anew) this.#spare.end(); // it may have loaded what is wrong
    const worker = this.#worker();
    if (!worker) return;
    const { demo, language, beat } = this.#options;
    this.#session = new Session(
      worker,
      {
        demo,
        values,
        language: checkpoint?.language ?? language,
        input: $state.snapshot(input),
        backend: this.#graphics.backendOf(this.#options),
        cores: this.sharing.begin(),
        checkpoint,
        anew,
      },
      this.#hears(),
      beat,
    );
  }

  /** A press of Run seems near. */
  warm(): void {
    if (!this.#session) this.#spare.warm(this.#options, this.#graphics.backendOf(this.#options));
  }

  /** Runs on, once it is built. */
  run(steps?: number): void {
    this.single = steps === 1;
    this.goal = (steps ?? 1) > 1 ? { from: this.step, to: this.step + steps! } : undefined;
    this.#next = () => {
      if (this.missing) return;
      this.status = 'running';
      this.progress.breathe();
      this.sharing.goOn((cores) => this.#session?.share(cores)); // first: the next step is made by as many
      this.#session?.run(steps);
    };
    if (this.status !== 'loading') this.#goOn();
  }

  pause(): void {
    this.#next = undefined;
    this.#session?.pause();
  }

  /** Live settings reach it at once. */
  change(values: Record<string, Value>): void {
    if (this.#beginning) this.#beginning = { ...this.#beginning, values };
    this.#session?.change(values);
  }

  async ask(question: string, input: unknown): Promise<unknown> {
    await this.#ready;
    if (!this.#session) throw new Error('nothing runs');
    return this.#session.ask(question, input);
  }

  /** @returns What it is now; nothing if no run is there, or it ended meanwhile. */
  async save(): Promise<Checkpoint | undefined> {
    const session = this.#session;
    const checkpoint = await session?.save().catch(() => undefined);
    if (!checkpoint || session !== this.#session) return undefined;
    this.lastGood = checkpoint;
    return checkpoint;
  }

  /** @throws {Error} If there is nothing to save. */
  async checkpoint(): Promise<Checkpoint> {
    const checkpoint = (await this.save()) ?? this.lastGood;
    if (!checkpoint) throw new Error('nothing was trained yet');
    return checkpoint;
  }

  /** Back to the recorded run. */
  reset(): void {
    this.close();
    this.failure = undefined;
    this.status = 'idle';
    this.goal = undefined;
    this.#showRecorded();
  }

  /** Ends the worker, which frees all memory. */
  close(): void {
    this.#next = undefined;
    this.sharing.rest();
    this.#session?.end();
    this.#session = undefined;
    this.#endWaiting();
  }

  /** Closes, and starts no other. */
  leave(): void {
    this.close();
    this.#spare.end();
  }

  #showRecorded(): void {
    const { recorded } = this.#options;
    this.progress.clear();
    this.place = undefined;
    this.about = recorded?.about;
    this.step = recorded?.step ?? 0;
    if (recorded) this.progress.goOnFrom({ ...recorded, elapsedMs: 0 });
  }

  /** As it is while a run is built that begins at a step. */
  #load(step: number): void {
    this.failure = undefined;
    this.status = 'loading';
    this.compiling = undefined;
    this.about = undefined;
    this.step = step;
    this.goal = undefined;
    this.progress.clear();
    this.loaded = undefined;
  }

  /** Nothing where this browser, or a policy of the host, has none. */
  #worker(): WorkerLike | undefined {
    try {
      return this.#spare.take() ?? this.#options.createWorker();
    } catch (error) {
      return void this.#fail({ code: 'no-worker', detail: String(error) });
    }
  }

  #goOn(): void {
    const next = this.#next;
    this.#next = undefined;
    next?.();
  }

  #hears(): SessionListener {
    const { promise, resolve, reject } = deferred();
    this.#ready = promise;
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
        this.#listener.reported();
      },
      paused: (step) => {
        this.step = step;
        this.sharing.rest();
        this.progress.stepsPerSecond = 0;
        if (this.status === 'running') this.status = 'paused';
        this.#listener.rested();
      },
      cores: (of, lost) => this.sharing.tell(of, lost),
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
    this.place = this.#graphics.placeOf(place);
    this.about = about;
    this.status = 'paused';
    if (this.#beginning) delete this.#beginning.misfit;
    this.#listener.built();
  }

  #fail(failure: Failure): void {
    const { code } = failure;
    const misfit = this.#beginning?.misfit;
    if (misfit && MISFITS.includes(code)) return misfit();
    this.lastGood = failure.checkpoint ?? this.lastGood;
    this.progress.stepsPerSecond = 0;
    this.sharing.rest();
    if ((code === 'device-lost' || code === 'device-wrong') && !this.#graphics.without) {
      return this.#recover(code);
    }
    if (code === 'bug' || code === 'not-loaded') console.error(failure.detail);
    this.failure = failure;
    this.status = 'failed';
    if (code === 'diverged') this.#listener.rested();
    else this.#session = undefined;
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
    this.#graphics.fail(code);
    const without = this.#graphics.without !== undefined;
    const { goal, single } = this;
    const checkpoint = this.lastGood;
    const goOn = this.status === 'running' || this.#next !== undefined;
    this.start({ ...this.#beginning!, checkpoint, past: this.progress.past });
    const { step } = this;
    this.#listener.recovered({ kind: 'recovered', step, code, without });
    if (goOn && this.isThere) this.run(single ? 1 : goal && goal.to - step);
  }
}
