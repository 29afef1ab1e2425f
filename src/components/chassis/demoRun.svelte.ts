/**
 * @file One demo's run as the page sees it: settings, status, numbers so far.
 *
 * Nothing here draws. `DemoFrame` shows it, a view reads it, `Session` does the work. Where something
 * goes wrong, `failure` or `notes` says so and what the reader had stays: settings, material, numbers
 * and the last good weights.
 */
import { parse, type Fields, type Issue, type Value } from '../../lib/core/fields';
import { readLink, writeLink, type LinkIssue } from '../../lib/core/link';
import type { Language } from '../../lib/core/language';
import type { BackendName, Checkpoint, Failure, Place } from '../../lib/runtime/protocol';
import { Session, type WorkerLike } from '../../lib/runtime/session';
import type { Recorded, Status } from '../view';
import * as store from './checkpointStore';
import { thinned } from './thin';

/** Every demo has it; it is in the link and in the checkpoint like any other setting. */
export const seedField = {
  seed: { unit: '1', min: 0, max: 2 ** 32 - 1, default: 1, whole: true },
} satisfies Fields;

/** Something that the reader should know and that stopped nothing. */
export type Note =
  | { kind: 'link'; issues: LinkIssue[] }
  | { kind: 'store'; code: 'full' | 'forbidden' }
  | { kind: 'file'; code: string }
  | { kind: 'backend'; name: string }
  | { kind: 'recovered'; step: number };

export interface DemoOptions {
  demo: string;
  language: Language;
  fields: Fields;
  recorded: Recorded | undefined;
  createWorker: () => WorkerLike;
  /** The page's address, for the settings in its hash and `?backend=`. */
  address?: URL;
}

const KEEP_EVERY = 15_000;
const RECOVERY_PAUSE = 120_000;
const BACKENDS: readonly string[] = ['webgpu', 'wasm', 'cpu'] satisfies BackendName[];

export class DemoRun {
  readonly options: DemoOptions;
  /** The demo's own fields and the seed. */
  readonly fields: Fields;

  status = $state<Status>('idle');
  step = $state(0);
  place = $state.raw<Place>();
  failure = $state.raw<Failure>();
  notes = $state.raw<Note[]>([]);
  about = $state.raw<object>();
  /** Thinned for drawing. */
  reports = $state.raw<object[]>([]);
  steps = $state.raw<number[]>([]);
  elapsedMs = $state(0);
  stepsPerSecond = $state(0);
  /** What the inputs hold, as typed. */
  draft = $state<Record<string, string | boolean>>({});
  issues = $state.raw<Issue[]>([]);
  /** Settings of the run that is shown. */
  values = $state.raw<Record<string, Value>>({});
  /** The step that was asked for, and where it was asked. */
  goal = $state.raw<{ from: number; to: number }>();
  keptRun = $state.raw<store.KeptRun>();
  input = $state.raw<unknown>();
  inputChanged = $state(false);
  /** Counts starts, so that a view knows that what it holds is of another run. */
  starts = $state(0);

  #session: Session | undefined;
  #allReports: object[] = [];
  #allSteps: number[] = [];
  #elapsedBefore = 0;
  #recent: { at: number; step: number }[] = [];
  #keepTimer: ReturnType<typeof setInterval> | undefined;
  #lastGood: Checkpoint | undefined;
  #ready: PromiseWithResolvers<void> | undefined;
  #recoveredAt = -Infinity;
  #stopWatching: (() => void) | undefined;

  constructor(options: DemoOptions) {
    this.options = options;
    this.fields = { ...options.fields, ...seedField };
    const link = options.address && readLink(options.address.hash, options.demo, this.fields);
    const values: Record<string, Value> = link?.values ?? parse(this.fields, {}).values;
    this.#fillDraft(values);
    if (link && link.issues.length > 0) this.notes = [{ kind: 'link', issues: link.issues }];
    const backend = options.address?.searchParams.get('backend');
    if (backend && !BACKENDS.includes(backend)) {
      this.notes = [...this.notes, { kind: 'backend', name: backend.slice(0, 40) }];
    }
    this.#showRecorded();
  }

  /** True when the inputs hold something that the shown run was not started with. */
  get changed(): boolean {
    if (this.inputChanged) return true;
    const read = parse(this.fields, this.draft).values as Record<string, Value>;
    return Object.entries(this.fields).some(
      ([name, field]) => !field.live && read[name] !== this.values[name],
    );
  }

  get link(): string {
    return writeLink(this.options.demo, this.fields, parse(this.fields, this.draft).values);
  }

  /** Every report, for export. */
  get history(): { reports: readonly object[]; steps: readonly number[] } {
    return { reports: this.#allReports, steps: this.#allSteps };
  }

  async lookForKept(): Promise<void> {
    this.keptRun = await store.kept(this.options.demo).catch(() => undefined);
  }

  /** Runs on; starts first when nothing is there. Changed settings wait for `restart`. */
  run(steps?: number): void {
    if (!this.#begin()) return;
    this.goal = steps === undefined ? undefined : { from: this.step, to: this.step + steps };
    this.status = this.status === 'loading' ? 'loading' : 'running';
    void this.#whenReady(() => {
      this.status = 'running';
      this.#recent = [];
      this.#session?.run(steps);
    });
  }

  /** From the beginning, with the settings as they are in the inputs. */
  restart(): void {
    if (!parse(this.fields, this.draft).ok) {
      this.#begin();
      return;
    }
    this.#end();
    this.run();
  }

  pause(): void {
    this.#session?.pause();
  }

  /** Back to the recorded run; settings and material stay. */
  reset(): void {
    this.#end();
    this.failure = undefined;
    this.status = 'idle';
    this.#showRecorded();
  }

  async ask(question: string, input: unknown): Promise<unknown> {
    if (!this.#begin()) throw new Error('the settings cannot be used');
    await this.#ready?.promise;
    if (!this.#session) throw new Error('nothing runs');
    return this.#session.ask(question, input);
  }

  /** Takes a typed setting; a live one reaches the run at once. */
  set(name: string, raw: string | boolean): void {
    this.draft[name] = raw;
    const read = parse(this.fields, this.draft);
    this.issues = read.ok ? [] : read.issues;
    const field = this.fields[name];
    if (field?.live && !this.issues.some((issue) => issue.field === name)) {
      this.values = { ...this.values, [name]: read.values[name] as Value };
      this.#session?.change(this.values);
    }
  }

  /** New material for the next start; what runs goes on with what it has. */
  setInput(input: unknown): void {
    this.input = input;
    this.inputChanged = this.#session !== undefined;
    if (this.failure?.code === 'input') this.reset();
  }

  /** @throws {Error} If there is nothing to save. */
  async checkpoint(): Promise<Checkpoint> {
    const saved = await this.#session?.save().catch(() => undefined);
    const checkpoint = saved ?? this.#lastGood;
    if (!checkpoint) throw new Error('nothing was trained yet');
    return checkpoint;
  }

  /** Goes on from a checkpoint: from a file, from this browser, or from before a failure. */
  resume(checkpoint: Checkpoint, from?: store.KeptRun): void {
    this.#end();
    this.#fillDraft({ ...checkpoint.values, seed: checkpoint.seed });
    if (from) this.input = from.input;
    this.keptRun = undefined;
    this.#start(checkpoint);
    if (from) this.#showPast(from.reports, from.steps, from.elapsedMs);
  }

  async discardKept(): Promise<void> {
    this.keptRun = undefined;
    await store.forget(this.options.demo).catch(() => undefined);
  }

  /** Writes the run to this browser's storage, if there is one. */
  async keep(): Promise<void> {
    const session = this.#session;
    if (!session || this.step === 0) return;
    try {
      const checkpoint = await session.save();
      this.#lastGood = checkpoint;
      await store.keep(this.options.demo, {
        checkpoint,
        input: $state.snapshot(this.input),
        reports: this.reports,
        steps: this.steps,
        elapsedMs: this.elapsedMs,
        savedAt: Date.now(),
      });
    } catch (error) {
      if (!(error instanceof store.StoreError)) return; // the run ended meanwhile
      const { code } = error;
      if (!this.notes.some((note) => note.kind === 'store')) {
        this.notes = [...this.notes, { kind: 'store', code }];
      }
    }
  }

  note(note: Note): void {
    this.notes = [...this.notes.filter(({ kind }) => kind !== note.kind), note];
  }

  close(): void {
    this.#end();
  }

  /** @returns False when the settings do not pass the gate. */
  #begin(): boolean {
    const read = parse(this.fields, this.draft);
    this.issues = read.ok ? [] : read.issues;
    if (!read.ok) return false;
    if (this.failure || !this.#session) this.#start();
    return true;
  }

  #start(checkpoint?: Checkpoint, backend = this.#askedBackend()): void {
    this.#end();
    const values: Record<string, Value> = parse(this.fields, this.draft).values;
    this.values = values;
    this.failure = undefined;
    this.inputChanged = false;
    this.notes = this.notes.filter(({ kind }) => kind !== 'link');
    this.status = 'loading';
    this.step = checkpoint?.step ?? 0;
    this.goal = undefined;
    this.#clear();
    this.#ready = Promise.withResolvers();
    this.#ready.promise.catch(() => undefined);
    this.starts++;
    this.#session = new Session(
      this.options.createWorker(),
      {
        demo: this.options.demo,
        values,
        seed: Number(values['seed']),
        language: this.options.language,
        input: $state.snapshot(this.input),
        backend,
        checkpoint,
      },
      {
        ready: (notice) => {
          this.place = notice.place;
          this.about = notice.about;
          this.status = 'paused';
          this.#ready?.resolve();
        },
        report: (notice) => this.#take(notice.step, notice.reports, notice.elapsedMs),
        paused: (step) => {
          this.step = step;
          if (this.status === 'running') this.status = 'paused';
          void this.keep();
        },
        failed: (failure) => this.#fail(failure),
      },
    );
    this.#keepTimer = setInterval(() => {
      if (this.status === 'running') void this.keep();
    }, KEEP_EVERY);
    this.#stopWatching = whenHidden(() => void this.keep());
  }

  #askedBackend(): BackendName | undefined {
    const asked = this.options.address?.searchParams.get('backend');
    return asked && BACKENDS.includes(asked) ? (asked as BackendName) : undefined;
  }

  #whenReady(action: () => void): Promise<void> {
    return this.#ready ? this.#ready.promise.then(action, () => undefined) : Promise.resolve();
  }

  #take(step: number, reports: object[], elapsedMs: number): void {
    reports.forEach((report, i) => {
      this.#allReports.push(report);
      this.#allSteps.push(step - reports.length + 1 + i);
    });
    this.step = step;
    this.elapsedMs = this.#elapsedBefore + elapsedMs;
    const now = performance.now();
    this.#recent = [...this.#recent.filter(({ at }) => now - at < 3_000), { at: now, step }];
    const first = this.#recent[0];
    if (first && now > first.at) {
      this.stepsPerSecond = ((step - first.step) / (now - first.at)) * 1_000;
    }
    this.#show();
  }

  #show(): void {
    const { items, steps } = thinned(this.#allReports, this.#allSteps);
    this.reports = items;
    this.steps = steps;
  }

  #clear(): void {
    this.#allReports = [];
    this.#allSteps = [];
    this.#recent = [];
    this.#elapsedBefore = 0;
    this.elapsedMs = 0;
    this.stepsPerSecond = 0;
    this.#show();
  }

  #showPast(reports: readonly object[], steps: readonly number[], elapsedMs: number): void {
    this.#allReports = [...reports];
    this.#allSteps = [...steps];
    this.#elapsedBefore = elapsedMs;
    this.elapsedMs = elapsedMs;
    this.#show();
  }

  #showRecorded(): void {
    const { recorded } = this.options;
    this.#clear();
    this.place = undefined;
    this.values = { ...parse(this.fields, {}).values, ...recorded?.values };
    this.about = recorded?.about;
    this.step = recorded?.step ?? 0;
    this.reports = recorded?.reports ?? [];
    this.steps = recorded?.steps ?? [];
  }

  #fail(failure: Failure): void {
    this.#lastGood = failure.checkpoint ?? this.#lastGood;
    this.#ready?.reject(new Error(failure.detail));
    this.stepsPerSecond = 0;
    const recent = performance.now() - this.#recoveredAt < RECOVERY_PAUSE;
    if (failure.code === 'device-lost' && this.#lastGood) {
      const wasRunning = this.status === 'running';
      const checkpoint = this.#lastGood;
      this.#recoveredAt = performance.now();
      const past = this.#allSteps.filter((step) => step <= checkpoint.step).length;
      const [reports, steps] = [this.#allReports.slice(0, past), this.#allSteps.slice(0, past)];
      const { elapsedMs } = this;
      this.note({ kind: 'recovered', step: checkpoint.step });
      this.#start(checkpoint, recent ? 'wasm' : this.#askedBackend());
      this.#showPast(reports, steps, elapsedMs);
      if (wasRunning) this.run();
      return;
    }
    if (failure.code !== 'input' && failure.code !== 'diverged') console.error(failure.detail);
    this.failure = failure;
    this.status = 'failed';
    if (failure.code !== 'diverged') this.#session = undefined;
  }

  #end(): void {
    clearInterval(this.#keepTimer);
    this.#stopWatching?.();
    this.#session?.end();
    this.#session = undefined;
    this.#ready = undefined;
  }

  #fillDraft(values: Record<string, Value>): void {
    for (const name of Object.keys(this.fields)) {
      const value = values[name];
      if (value !== undefined) this.draft[name] = typeof value === 'boolean' ? value : String(value);
    }
  }
}

function whenHidden(action: () => void): () => void {
  const listener = () => {
    if (document.visibilityState === 'hidden') action();
  };
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
