/** A worker on one thread: the real host and the real session over a message channel. */
import type { AnyExperiment } from '../../src/lib/runtime/experiment';
import { host, type HostPort } from '../../src/lib/runtime/host';
import type { Place, Setup } from '../../src/lib/runtime/protocol';
import type { WorkerLike } from '../../src/lib/runtime/session';

export interface Ends {
  worker: WorkerLike & { terminated: boolean };
  /** As if the device had been lost. */
  loseDevice: (detail: string) => void;
  /** As if the browser had ended it: nothing is said. */
  die: () => void;
}

export function ends(
  experiment: AnyExperiment | Error,
  choose?: (asked: Setup['backend']) => Promise<Place>,
  distrust?: (certain: boolean) => Promise<boolean>,
): Ends {
  const { port1, port2 } = new MessageChannel();
  let lost: (detail: string) => void = () => undefined;
  host(port2 as unknown as HostPort, {
    find: () =>
      experiment instanceof Error ? Promise.reject(experiment) : Promise.resolve(experiment),
    choose(asked, onLost) {
      lost = onLost;
      return choose?.(asked) ?? Promise.resolve({ backend: 'cpu', device: 'test' });
    },
    ...(distrust && { distrust }),
  });
  const worker = Object.assign(port1 as unknown as WorkerLike, {
    terminated: false,
    terminate() {
      worker.terminated = true;
      port1.close();
      port2.close();
    },
  });
  return { worker, loseDevice: (detail) => lost(detail), die: () => port2.close() };
}
