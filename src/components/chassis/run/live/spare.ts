/** @file A worker that loads what a run needs before Run is pressed: while the reader's pointer is on its way. */
import type { BackendName } from '../../../../lib/runtime/protocol';
import type { WorkerLike } from '../../../../lib/runtime/session';
import type { DemoOptions } from '../demoOptions';

/** A reader who goes elsewhere has the memory back. */
const WAITS_MS = 60_000;

export class Spare {
  #worker: WorkerLike | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Where there is no worker, the run will say so when it is started. */
  warm(
    { createWorker, demo }: Pick<DemoOptions, 'createWorker' | 'demo'>,
    backend: BackendName | undefined,
  ): void {
    if (this.#worker) return;
    try {
      const worker = createWorker();
      // What fails now is not told: a fresh worker tries again when a run wants it.
      worker.onerror = (event) => {
        event.preventDefault();
        this.end();
      };
      worker.onmessage = ({ data }) => data.kind === 'failed' && this.end();
      worker.postMessage({ kind: 'prepare', demo, backend });
      this.#worker = worker;
      this.#timer = setTimeout(() => this.end(), WAITS_MS);
    } catch {
      // no worker here
    }
  }

  /** It is the caller's from now on. */
  take(): WorkerLike | undefined {
    const worker = this.#worker;
    clearTimeout(this.#timer);
    this.#worker = undefined;
    return worker;
  }

  end(): void {
    this.take()?.terminate();
  }
}
