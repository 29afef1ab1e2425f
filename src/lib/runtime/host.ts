/**
 * @file The worker's side: the only training loop.
 *
 * One host runs one experiment until its worker is ended. Steps, questions and saving take turns, so
 * that nothing sees half an update. Between two steps the loop waits for a macrotask: on some
 * backends a step settles without one, and `pause` would never be heard.
 */
import { fetchAnew } from '../core/fetchAnew';
import { parse, type Value } from '../core/fields';
import { Random } from '../core/random';
import { DivergedError, InputError } from '../core/failures';
import { type AnyExperiment } from './experiment';
import { WrongDeviceError } from '../core/failures';
import { failureOf, messageOf } from './failureOf';
import { macrotask } from './macrotask';
import type { Progress } from './parts';
import type { Checkpoint, Command, FailureCode, Notice, Place, Setup } from './protocol';
import { Suspicion } from './suspicion';

/** The end of a channel that the host talks through: a worker's `self`, or a `MessagePort` in tests. */
export interface HostPort {
  postMessage(message: Notice): void;
  onmessage: ((event: MessageEvent<Command>) => void) | null;
}

/** Milliseconds between two notices of reports: often enough to look alive, rare enough to be cheap. */
const REPORT_EVERY = 60;
/** Steps under way at once on a GPU, which else waits for the page between two: fewer than the ten within which a run that diverges stops. */
const MOST_AT_ONCE = 8;

interface Run {
  experiment: AnyExperiment;
  setup: Setup;
  state: unknown;
  step: number;
  /** The loop goes on while `step` is below this. */
  until: number;
  looping: boolean;
  failed: boolean;
  pending: object[];
  elapsedMs: number;
  /** Steps that are started together, and how many may be. */
  atOnce: number;
  mostAtOnce: number;
  /** Of a device that can be wrong. */
  suspicion: Suspicion | undefined;
}

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
}

export function host(port: HostPort, { find, choose, distrust }: HostOptions): void {
  let run: Run | undefined;
  let place: Place | undefined;
  /** Things that were finished, and that are not. */
  const work = { done: 0, open: 0 };
  let turn: Promise<unknown> = Promise.resolve();
  const post = (notice: Notice) => port.postMessage(notice);

  /** Runs one thing after the other. */
  function inTurn<T>(action: () => T | Promise<T>): Promise<T> {
    work.open++;
    const result = turn.then(action).finally(() => {
      work.open--;
      work.done++;
    });
    turn = result.catch(() => undefined);
    return result;
  }

  async function fail(error: unknown, code?: FailureCode): Promise<void> {
    if (run?.failed) return;
    if (run) {
      flush(run);
      run.failed = true;
      run.until = 0;
    }
    const failure = failureOf(error, code, place?.backend === 'webgpu');
    if (run && error instanceof DivergedError) run.step -= error.back;
    if (run && failure.code === 'diverged') {
      failure.checkpoint = await checkpointOf(run).catch(() => undefined);
    }
    post({ kind: 'failed', failure });
  }

  function flush(current: Run): void {
    if (current.pending.length === 0) return;
    post({
      kind: 'report',
      step: current.step,
      reports: current.pending,
      elapsedMs: current.elapsedMs,
    });
    current.pending = [];
  }

  async function start(setup: Setup): Promise<void> {
    await fetchAnew(setup.anew ?? []);
    const experiment = await find(setup.demo).catch((error: unknown) => fail(error, 'not-loaded'));
    if (!experiment) return;
    try {
      place = experiment.tensors
        ? await choose(
            setup.backend,
            (detail) => void fail(new Error(detail), 'device-lost'),
            (bytes, total) => post({ kind: 'loading', bytes, total }),
          )
        : { backend: 'none', device: '' };
      const values = parse(experiment.fields, setup.values).values as Record<string, Value>;
      const state: unknown = await experiment.setup(values, {
        random: new Random(setup.seed),
        input: setup.input,
        language: setup.language,
        saved: setup.checkpoint,
        compiling: (done, total) => post({ kind: 'compiling', done, total }),
      });
      const step = setup.checkpoint?.step ?? 0;
      run = {
        experiment,
        setup: { ...setup, values },
        state,
        step,
        until: step,
        looping: false,
        failed: false,
        pending: [],
        elapsedMs: 0,
        atOnce: 1,
        mostAtOnce: place.backend === 'webgpu' ? MOST_AT_ONCE : 1,
        suspicion: place.backend === 'webgpu' && distrust ? new Suspicion() : undefined,
      };
      post({ kind: 'ready', place, step, about: (experiment.about?.(state) as object) ?? {} });
    } catch (error) {
      await fail(
        error,
        setup.checkpoint && !(error instanceof InputError) ? 'checkpoint' : undefined,
      );
    }
  }

  async function loop(current: Run): Promise<void> {
    if (current.looping) return;
    current.looping = true;
    let flushed = performance.now();
    while (current.step < current.until) {
      const began = performance.now();
      try {
        await inTurn(() => makeSteps(current));
        if (current.suspicion?.isEnough) await inTurn(() => askAgain(current.suspicion!));
      } catch (error) {
        current.looping = false;
        await fail(error);
        return;
      }
      const took = performance.now() - began;
      current.elapsedMs += took;
      adapt(current, took);
      if (performance.now() - flushed >= REPORT_EVERY) {
        flush(current);
        flushed = performance.now();
      }
      await macrotask();
    }
    current.looping = false;
    if (current.failed) return;
    flush(current);
    post({ kind: 'paused', step: current.step });
  }

  /** @throws {Error} If the device computes wrong numbers. */
  async function askAgain(suspicion: Suspicion): Promise<void> {
    if (await distrust?.(suspicion.isCertain))
      throw new WrongDeviceError('host: no gradient, or a loss that does not move');
    suspicion.clear();
  }

  async function answer(current: Run, id: number, question: string, input: unknown): Promise<void> {
    const asked: Record<string, (state: unknown, input: unknown) => unknown> = current.experiment
      .ask as never;
    try {
      const reply = Object.hasOwn(asked, question) ? asked[question] : undefined;
      if (!reply) throw new Error(`host: no question called ${question}`);
      post({ kind: 'answer', id, answer: await inTurn(() => reply(current.state, input)) });
    } catch (error) {
      post({ kind: 'refused', id, detail: messageOf(error) });
    }
  }

  async function save(current: Run, id: number): Promise<void> {
    try {
      post({ kind: 'saved', id, checkpoint: await inTurn(() => checkpointOf(current)) });
    } catch (error) {
      post({ kind: 'refused', id, detail: messageOf(error) });
      const { code } = failureOf(error, undefined, place?.backend === 'webgpu');
      if (ENDS.includes(code)) await fail(error);
    }
  }

  function obey(command: Command): void {
    if (command.kind === 'ping') {
      const busy = work.open > 0 || run?.looping === true;
      post({ kind: 'pong', done: work.done, busy });
      return;
    }
    if (command.kind === 'setup') {
      const { kind: _, ...setup } = command;
      void inTurn(() => start(setup));
      return;
    }
    void turn.then(() => {
      if (run) obeyRun(run, command);
      else if ('id' in command) post({ kind: 'refused', id: command.id, detail: 'nothing runs' });
    });
  }

  function obeyRun(current: Run, command: Exclude<Command, { kind: 'setup' | 'ping' }>): void {
    switch (command.kind) {
      case 'run':
        if (current.failed) return;
        current.until = command.steps === undefined ? Infinity : current.step + command.steps;
        void loop(current);
        return;
      case 'pause':
        current.until = 0;
        return;
      case 'change':
        current.setup.values = command.values;
        void inTurn(() => current.experiment.change?.(current.state, command.values));
        return;
      case 'ask':
        void answer(current, command.id, command.question, command.input);
        return;
      case 'save':
        void save(current, command.id);
        return;
      default:
        command satisfies never;
    }
  }

  port.onmessage = (event) => obey(event.data);
}

/** Starts steps one behind the other, and waits for each. */
async function makeSteps(current: Run): Promise<void> {
  const count = Math.min(current.atOnce, current.until - current.step);
  const underWay = Array.from(
    { length: count },
    async () => (await current.experiment.step(current.state)) as object,
  );
  for (const each of underWay) each.catch(() => undefined); // the first that fails is told, those behind it are lost
  for (const each of underWay) {
    const report = await each;
    current.suspicion?.see(report);
    current.pending.push(report);
    current.step++;
  }
}

/** As many at once as fit between two notices, so that pausing stays prompt. */
function adapt(current: Run, tookMs: number): void {
  const { atOnce, mostAtOnce } = current;
  if (tookMs > 2 * REPORT_EVERY) current.atOnce = Math.max(1, atOnce >> 1);
  else if (tookMs < REPORT_EVERY) current.atOnce = Math.min(mostAtOnce, 2 * atOnce);
}

async function checkpointOf({
  experiment,
  setup,
  state,
  step,
  suspicion,
}: Run): Promise<Checkpoint> {
  if (suspicion?.isDoubtful) throw new Error('host: these weights may be wrong');
  if (!experiment.save) throw new Error(`host: ${setup.demo} keeps no checkpoints`);
  const saved = await experiment.save(state);
  const { demo, values, seed, language } = setup;
  return { ...saved, demo, values, seed, step, language };
}
