/**
 * @file The worker's side: the only training loop.
 *
 * One host runs one experiment until its worker is ended. Steps, questions and saving take turns, so
 * that nothing sees half an update. Between two steps the loop waits for a macrotask: on some
 * backends a step settles without one, and `pause` would never be heard.
 */
import { fetchAnew } from '../core/fetchAnew';
import { DivergedError, InputError, WrongDeviceError } from '../core/failures';
import type { MatePort } from './crew/mate';
import type { MateLike, Mating } from './crew/messages';
import { ownerFor, type Owner } from './crew/owner';
import type { AnyExperiment } from './experiment';
import { failureOf, messageOf } from './failureOf';
import type { Beat } from './heartbeat';
import { macrotask } from './macrotask';
import type { Progress } from './parts';
import type { Command, FailureCode, Notice, Place, Setup } from './protocol';
import { adapt, checkpointOf, makeSteps, setUp, type Run } from './run';
import type { Suspicion } from './suspicion';

/** The end of a channel that the host talks through: a worker's `self`, or a `MessagePort` in tests. */
export interface HostPort {
  postMessage(message: Notice): void;
  onmessage: ((event: MessageEvent<Command>) => void) | null;
}

/** Milliseconds between two notices of reports: often enough to look alive, rare enough to be cheap. */
const REPORT_EVERY = 60;

/** What saving may show of the whole run: it is over. */
const ENDS: readonly FailureCode[] = ['device-lost', 'out-of-memory'];

export interface HostOptions {
  /** The experiment of a demo's folder. */
  find: (demo: string) => Promise<AnyExperiment>;
  /** Loads the backend; not called for an experiment without tensors. */
  choose: (
    asked: Setup['backend'],
    onLost: (detail: string) => void,
    progress: Progress,
  ) => Promise<Place>;
  /**
   * Asks the device again whether it computes right.
   *
   * @param certain - Training has shown that it does not.
   * @returns True if it does not.
   */
  distrust?: (certain: boolean) => Promise<boolean>;
  /** Another worker of the same script, to share the steps; without it one makes them all. */
  createMate?: () => MateLike;
  /** How mates are looked after, and steps timed. */
  beat?: Beat;
  now?: () => number;
}

/** Serves a page through a port until its worker ends. */
export function host(port: HostPort, options: HostOptions): void {
  new Host(port, options);
}

class Host {
  readonly #port: HostPort;
  readonly #options: HostOptions;
  #run: Run | undefined;
  #owner: Owner | undefined;
  #place: Place | undefined;
  /** What was started before a run asked for it. */
  #prepared: { asked: Setup['backend']; place: Place } | undefined;
  /** Things that were finished, and that are not. */
  readonly #work = { done: 0, open: 0 };
  #turn: Promise<unknown> = Promise.resolve();

  constructor(port: HostPort, options: HostOptions) {
    this.#port = port;
    this.#options = options;
    port.onmessage = (event) => this.#obey(event.data);
  }

  #post(notice: Notice): void {
    this.#port.postMessage(notice);
  }

  #onGpu(): boolean {
    return this.#place?.backend === 'webgpu';
  }

  /** Runs one thing after the other. */
  #inTurn<T>(action: () => T | Promise<T>): Promise<T> {
    this.#work.open++;
    const result = this.#turn.then(action).finally(() => {
      this.#work.open--;
      this.#work.done++;
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #fail(error: unknown, code?: FailureCode): Promise<void> {
    const run = this.#run;
    if (run?.failed) return;
    if (run) {
      this.#flush(run);
      run.failed = true;
      run.until = 0;
    }
    const failure = failureOf(error, code, this.#onGpu());
    if (run && error instanceof DivergedError) run.step -= error.back;
    if (run && failure.code === 'diverged') {
      failure.checkpoint = await checkpointOf(run).catch(() => undefined);
    }
    this.#post({ kind: 'failed', failure });
  }

  #flush(run: Run): void {
    if (run.pending.length === 0) return;
    const { step, pending: reports, elapsedMs } = run;
    this.#post({ kind: 'report', step, reports, elapsedMs });
    run.pending = [];
  }

  /** Nothing where it did not load, which is told. */
  async #find(demo: string): Promise<AnyExperiment | undefined> {
    return this.#options.find(demo).catch((error: unknown) => {
      void this.#fail(error, 'not-loaded');
      return undefined;
    });
  }

  async #start(setup: Setup): Promise<void> {
    await fetchAnew(setup.anew ?? []);
    const experiment = await this.#find(setup.demo);
    if (!experiment) return;
    try {
      const place = experiment.tensors ? await this.#choose(setup.backend) : NOWHERE;
      this.#place = place;
      const compiling = (done: number, total: number) =>
        this.#post({ kind: 'compiling', done, total });
      const distrusted = this.#options.distrust !== undefined;
      const changed = (of: number, lost: boolean) => this.#post({ kind: 'cores', of, lost });
      const owner = ownerFor(setup, place, { ...this.#options, changed });
      const crew = owner?.member;
      const run = await setUp(experiment, setup, { place, compiling, distrusted, crew });
      this.#owner = owner;
      this.#run = run;
      const about = (experiment.about?.(run.state) as object) ?? {};
      this.#post({ kind: 'ready', place, step: run.step, about });
    } catch (error) {
      const misfit = setup.checkpoint && !(error instanceof InputError);
      await this.#fail(error, misfit ? 'checkpoint' : undefined);
    }
  }

  async #choose(asked: Setup['backend']): Promise<Place> {
    const prepared = this.#prepared;
    this.#prepared = undefined;
    if (prepared && prepared.asked === asked) return prepared.place;
    return this.#options.choose(
      asked,
      (detail) => void this.#fail(new Error(detail), 'device-lost'),
      (bytes, total) => this.#post({ kind: 'loading', bytes, total }),
    );
  }

  async #prepare(demo: string, asked: Setup['backend']): Promise<void> {
    const experiment = await this.#find(demo);
    if (!experiment?.tensors) return;
    try {
      this.#prepared = { asked, place: await this.#choose(asked) };
    } catch (error) {
      await this.#fail(error);
    }
  }

  async #loop(run: Run): Promise<void> {
    if (run.looping) return;
    run.looping = true;
    let flushed = performance.now();
    while (run.step < run.until) {
      const began = performance.now();
      try {
        await this.#inTurn(async () => {
          await this.#owner?.before();
          await makeSteps(run);
        });
        if (run.suspicion?.isEnough) await this.#inTurn(() => this.#askAgain(run.suspicion!));
      } catch (error) {
        run.looping = false;
        await this.#fail(error);
        return;
      }
      const took = performance.now() - began;
      run.elapsedMs += took;
      adapt(run, took, REPORT_EVERY);
      if (performance.now() - flushed >= REPORT_EVERY) {
        this.#flush(run);
        flushed = performance.now();
      }
      await macrotask();
    }
    run.looping = false;
    if (run.failed) return;
    this.#flush(run);
    this.#post({ kind: 'paused', step: run.step });
  }

  /** @throws {WrongDeviceError} If the device computes wrong numbers. */
  async #askAgain(suspicion: Suspicion): Promise<void> {
    if (await this.#options.distrust?.(suspicion.isCertain))
      throw new WrongDeviceError('host: no gradient, or a loss that does not move');
    suspicion.clear();
  }

  async #answer(run: Run, { id, question, input }: Asked): Promise<void> {
    const asked = run.experiment.ask as Record<string, (state: unknown, input: unknown) => unknown>;
    try {
      const reply = Object.hasOwn(asked, question) ? asked[question] : undefined;
      if (!reply) throw new Error(`host: no question called ${question}`);
      const answer = await this.#inTurn(() => reply(run.state, input));
      this.#post({ kind: 'answer', id, answer });
    } catch (error) {
      this.#post({ kind: 'refused', id, detail: messageOf(error) });
    }
  }

  async #save(run: Run, id: number): Promise<void> {
    try {
      const checkpoint = await this.#inTurn(() => checkpointOf(run));
      this.#post({ kind: 'saved', id, checkpoint });
    } catch (error) {
      this.#post({ kind: 'refused', id, detail: messageOf(error) });
      const { code } = failureOf(error, undefined, this.#onGpu());
      if (ENDS.includes(code)) await this.#fail(error);
    }
  }

  #obey(command: Command | Mating): void {
    if (command.kind === 'mate') {
      const port = this.#port as unknown as MatePort;
      void import('./crew/mate').then(({ serve }) => serve(port, command, this.#options));
      return;
    }
    if (command.kind === 'ping') {
      const busy = this.#work.open > 0 || this.#run?.looping === true;
      this.#post({ kind: 'pong', done: this.#work.done, busy });
      return;
    }
    if (command.kind === 'prepare') {
      const { demo, backend } = command;
      void this.#inTurn(() => this.#prepare(demo, backend));
      return;
    }
    if (command.kind === 'setup') {
      const { kind: _, ...setup } = command;
      void this.#inTurn(() => this.#start(setup));
      return;
    }
    void this.#turn.then(() => {
      if (this.#run) this.#obeyRun(this.#run, command);
      else if ('id' in command)
        this.#post({ kind: 'refused', id: command.id, detail: 'nothing runs' });
    });
  }

  #obeyRun(run: Run, command: Exclude<Command, { kind: 'prepare' | 'setup' | 'ping' }>): void {
    switch (command.kind) {
      case 'run':
        if (run.failed) return;
        run.until = command.steps === undefined ? Infinity : run.step + command.steps;
        void this.#loop(run);
        return;
      case 'pause':
        run.until = 0;
        return;
      case 'change':
        run.setup.values = command.values;
        void this.#inTurn(() => {
          this.#owner?.change(command.values);
          run.experiment.change?.(run.state, command.values);
        });
        return;
      case 'cores':
        this.#owner?.set(command.cores);
        return;
      case 'ask':
        void this.#answer(run, command);
        return;
      case 'save':
        void this.#save(run, command.id);
        return;
      default:
        command satisfies never;
    }
  }
}

type Asked = Extract<Command, { kind: 'ask' }>;
/** Of an experiment without tensors. */
const NOWHERE: Place = { backend: 'none', device: '' };
