/**
 * @file The page's side of one run: commands out, notices in, questions as promises.
 *
 * A session is one worker. Ending it ends the worker, which frees all memory; a fresh start is a
 * fresh session.
 */
import type { Value } from '../core/fields';
import { everySecond, Heartbeat, type Beat } from './heartbeat';
import type { Checkpoint, Command, Cores, Failure, Notice, Setup } from './protocol';

/** What a session needs of a worker; a `MessagePort` will do in tests. */
export interface WorkerLike {
  postMessage(message: Command): void;
  onmessage: ((event: MessageEvent<Notice>) => void) | null;
  onerror?: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export interface SessionListener {
  /** Before `ready`: bytes of the engine that have come, of how many. */
  loading?(bytes: number, total: number): void;
  /** Before `ready`, on a GPU: programs compiled so far, of how many. */
  compiling?(done: number, total: number): void;
  ready(notice: Extract<Notice, { kind: 'ready' }>): void;
  report(notice: Extract<Notice, { kind: 'report' }>): void;
  paused(step: number): void;
  /** So many workers make the steps from now on; one may have broken, which lost nothing. */
  cores?(of: number, lost: boolean): void;
  failed(failure: Failure): void;
  /** Nothing was finished for long; what was asked meanwhile is refused. It may still come back: then `heard`. */
  silent?(): void;
  heard?(): void;
}

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

export class Session {
  readonly #worker: WorkerLike;
  readonly #listener: SessionListener;
  readonly #waiting = new Map<number, Waiting>();
  readonly #heart: Heartbeat;
  #nextId = 1;
  #ready = false;
  #ended = false;

  constructor(
    worker: WorkerLike,
    setup: Setup,
    listener: SessionListener,
    beat: Beat = everySecond,
  ) {
    this.#worker = worker;
    this.#listener = listener;
    worker.onmessage = (event) => this.#hear(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      const code = this.#ready ? 'bug' : 'not-loaded';
      this.#fail({ code, detail: event.message || 'the worker did not load' });
    };
    this.#heart = new Heartbeat(beat, {
      ping: () => this.#say({ kind: 'ping' }),
      silent: () => {
        this.#rejectAll('no answer');
        listener.silent?.();
      },
      heard: () => listener.heard?.(),
    });
    try {
      this.#say({ kind: 'setup', ...setup });
    } catch (error) {
      // What a browser cannot copy, such as something nested without end; told when the caller has its session.
      const code = setup.checkpoint ? 'checkpoint' : 'bug';
      queueMicrotask(() => this.#fail({ code, detail: String(error) }));
    }
  }

  /** @param steps - How many; without it until `pause`. */
  run(steps?: number): void {
    this.#say({ kind: 'run', steps });
  }

  pause(): void {
    this.#say({ kind: 'pause' });
  }

  change(values: Record<string, Value>): void {
    this.#say({ kind: 'change', values });
  }

  /** Another number of workers is allowed, or asked for. */
  share(cores: Cores): void {
    this.#say({ kind: 'cores', cores });
  }

  /** @throws {Error} When the experiment refuses, or the session ends before it answers. */
  ask(question: string, input: unknown): Promise<unknown> {
    return this.#request((id) => ({ kind: 'ask', id, question, input }));
  }

  save(): Promise<Checkpoint> {
    return this.#request((id) => ({ kind: 'save', id }));
  }

  end(): void {
    if (!this.#ended) this.#end('the run was ended');
  }

  #end(reason: string): void {
    this.#ended = true;
    this.#heart.stop();
    this.#worker.terminate();
    this.#rejectAll(reason);
  }

  #say(command: Command): void {
    if (!this.#ended) this.#worker.postMessage(command);
  }

  #request<T>(command: (id: number) => Command): Promise<T> {
    if (this.#ended) return Promise.reject(new Error('the run was ended'));
    if (this.#heart.silent) return Promise.reject(new Error('no answer'));
    const id = this.#nextId++;
    return new Promise<T>((resolve, reject) => {
      this.#say(command(id)); // throws, and so rejects, where a browser cannot copy it
      this.#waiting.set(id, { resolve, reject });
    });
  }

  #hear(notice: Notice): void {
    if (this.#ended) return;
    if (notice.kind !== 'pong') this.#heart.hear();
    switch (notice.kind) {
      case 'loading':
        return this.#listener.loading?.(notice.bytes, notice.total);
      case 'compiling':
        return this.#listener.compiling?.(notice.done, notice.total);
      case 'ready':
        this.#ready = true;
        this.#heart.ready();
        return this.#listener.ready(notice);
      case 'report':
        return this.#listener.report(notice);
      case 'paused':
        return this.#listener.paused(notice.step);
      case 'cores':
        return this.#listener.cores?.(notice.of, notice.lost);
      case 'answer':
        return this.#settle(notice.id, ({ resolve }) => resolve(notice.answer as never));
      case 'saved':
        return this.#settle(notice.id, ({ resolve }) => resolve(notice.checkpoint as never));
      case 'refused':
        return this.#settle(notice.id, ({ reject }) => reject(new Error(notice.detail)));
      case 'pong':
        return this.#heart.pong(notice.done, notice.busy);
      case 'failed':
        return this.#fail(notice.failure);
      default:
        notice satisfies never;
    }
  }

  #settle(id: number, action: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting) action(waiting);
  }

  /** After divergence the worker still answers and saves; every other failure is its end. */
  #fail(failure: Failure): void {
    if (this.#ended) return;
    if (failure.code !== 'diverged') this.#end(failure.detail);
    this.#listener.failed(failure);
  }

  #rejectAll(reason: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }
}
