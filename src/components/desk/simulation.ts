/**
 * @file Simulations for a page: in a worker, started with the first request and kept; where there is none, on the page in
 * short pieces and with fewer samples.
 */
import type { AnyEquation } from '../../lib/desk/equation';
import { macrotask } from '../../lib/runtime/macrotask';
import {
  MOST_ON_PAGE,
  simulateInPieces,
  type Notice,
  type SimulationRequest,
} from './simulationJob';

/** `replaced`: a newer request was made. */
export type Outcome = 'done' | 'replaced' | 'failed';

export interface WorkerPort {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const startWorker = (): WorkerPort =>
  new Worker(new URL('./simulationWorker.ts', import.meta.url), {
    type: 'module',
    name: 'simulation',
  });

interface Waiting {
  id: number;
  tell: (notice: Notice) => void;
  end: (outcome: Outcome) => void;
}

class Replaced extends Error {}

export class Simulations {
  readonly #equation: AnyEquation;
  readonly #start: () => WorkerPort;
  /** Nothing where the browser, or the site's policy, allows none. */
  #worker: WorkerPort | undefined;
  #forbidden = false;
  #id = 0;
  #waiting: Waiting | undefined;
  #request: SimulationRequest | undefined;

  constructor(equation: AnyEquation, start: () => WorkerPort = startWorker) {
    this.#equation = equation;
    this.#start = start;
  }

  /** Replaces the request before. `tell` hears of each piece until it is done or replaced. */
  ask(request: SimulationRequest, tell: (notice: Notice) => void): Promise<Outcome> {
    const id = ++this.#id;
    this.#waiting?.end('replaced');
    this.#request = request;
    return new Promise((resolve) => {
      const end = (outcome: Outcome) => {
        if (this.#waiting?.id === id) this.#waiting = undefined;
        resolve(outcome);
      };
      this.#waiting = { id, tell, end };
      const worker = this.#port();
      if (worker) worker.postMessage({ id, request });
      else void this.#onPage(id, request);
    });
  }

  /** Ends the worker, which frees all its memory; the next request starts another. */
  end(): void {
    this.#id++;
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#waiting?.end('replaced');
  }

  #port(): WorkerPort | undefined {
    if (this.#worker || this.#forbidden) return this.#worker;
    try {
      const worker = this.#start();
      worker.onmessage = ({ data }: MessageEvent<{ id: number } & Notice>) => this.#hear(data);
      worker.onerror = () => this.#goWithout();
      this.#worker = worker;
      return worker;
    } catch {
      this.#forbidden = true;
      return undefined;
    }
  }

  /** A worker that doesn't load: what it was asked for is done here. */
  #goWithout(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#forbidden = true;
    if (this.#waiting && this.#request) void this.#onPage(this.#waiting.id, this.#request);
  }

  #hear({ id, ...notice }: { id: number } & (Notice | { kind: 'failed' })): void {
    if (id !== this.#waiting?.id) return;
    if (notice.kind === 'failed') this.#waiting.end('failed');
    else this.#pass(notice);
  }

  /** What is told last ends the request. */
  #pass(notice: Notice): void {
    const waiting = this.#waiting;
    waiting?.tell(notice);
    const last = notice.kind === 'summary' ? notice.last : notice.kind !== 'progress';
    if (last) waiting?.end('done');
  }

  async #onPage(id: number, request: SimulationRequest): Promise<void> {
    const pause = async () => {
      await macrotask();
      if (id !== this.#waiting?.id) throw new Replaced();
    };
    const samples = Math.min(request.samples, MOST_ON_PAGE);
    try {
      await simulateInPieces(this.#equation, { ...request, samples }, pause, (notice) => {
        if (id === this.#waiting?.id) this.#pass(notice);
      });
    } catch (error) {
      if (!(error instanceof Replaced)) this.#waiting?.end('failed');
    }
  }
}
