/**
 * @file The page's side of one run: commands out, notices in, questions as promises.
 *
 * A session is one worker. Ending it ends the worker, which frees all memory; a fresh start is a
 * fresh session.
 */
import type { Value } from '../core/fields';
import type { Checkpoint, Command, Failure, Notice, Setup } from './protocol';

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
  failed(failure: Failure): void;
}

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

export class Session {
  readonly #worker: WorkerLike;
  readonly #listener: SessionListener;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #ended = false;

  constructor(worker: WorkerLike, setup: Setup, listener: SessionListener) {
    this.#worker = worker;
    this.#listener = listener;
    worker.onmessage = (event) => this.#hear(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#fail({ code: 'not-loaded', detail: event.message || 'the worker did not load' });
    };
    this.#say({ kind: 'setup', ...setup });
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

  /** @throws {Error} When the experiment refuses, or the session ends before it answers. */
  ask(question: string, input: unknown): Promise<unknown> {
    return this.#request((id) => ({ kind: 'ask', id, question, input }));
  }

  save(): Promise<Checkpoint> {
    return this.#request((id) => ({ kind: 'save', id }));
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#worker.terminate();
    this.#rejectAll('the run was ended');
  }

  #say(command: Command): void {
    if (!this.#ended) this.#worker.postMessage(command);
  }

  #request<T>(command: (id: number) => Command): Promise<T> {
    if (this.#ended) return Promise.reject(new Error('the run was ended'));
    const id = this.#nextId++;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#say(command(id));
    });
  }

  #hear(notice: Notice): void {
    if (this.#ended) return;
    switch (notice.kind) {
      case 'loading':
        return this.#listener.loading?.(notice.bytes, notice.total);
      case 'compiling':
        return this.#listener.compiling?.(notice.done, notice.total);
      case 'ready':
        return this.#listener.ready(notice);
      case 'report':
        return this.#listener.report(notice);
      case 'paused':
        return this.#listener.paused(notice.step);
      case 'answer':
        return this.#settle(notice.id, ({ resolve }) => resolve(notice.answer as never));
      case 'saved':
        return this.#settle(notice.id, ({ resolve }) => resolve(notice.checkpoint as never));
      case 'refused':
        return this.#settle(notice.id, ({ reject }) => reject(new Error(notice.detail)));
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
    if (failure.code !== 'diverged') {
      this.#ended = true;
      this.#worker.terminate();
      this.#rejectAll(failure.detail);
    }
    this.#listener.failed(failure);
  }

  #rejectAll(reason: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }
}
