/** @file The worker of every desk: finds the equation by its file and simulates it; a newer request ends an older one. */
import type { AnyEquation } from '../../lib/desk/equation';
import { macrotask } from '../../lib/runtime/macrotask';
import { simulateInPieces, type Notice, type SimulationRequest } from './simulationJob';

const equations = import.meta.glob<AnyEquation>('../../lib/equations/*.ts');
const port = self as unknown as {
  postMessage(notice: object, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<{ id: number; request: SimulationRequest }>) => void) | null;
};

/** Ends a job that nobody waits for any more. */
class Stale extends Error {}
let newest = 0;

port.onmessage = ({ data: { id, request } }) => {
  newest = id;
  void answer(id, request);
};

async function answer(id: number, request: SimulationRequest): Promise<void> {
  const pause = async () => {
    await macrotask();
    if (id !== newest) throw new Stale();
  };
  try {
    const load = equations[`../../lib/equations/${request.equation}.ts`];
    if (!load) throw new Error(`simulation: no equation called ${request.equation}`);
    await simulateInPieces(await load(), request, pause, (notice) => tell(id, notice));
  } catch (error) {
    if (!(error instanceof Stale)) port.postMessage({ id, kind: 'failed', why: String(error) });
  }
}

/** Samples are handed over, not copied: the page doesn't wait for eight million bytes. */
function tell(id: number, notice: Notice): void {
  const handed = notice.kind === 'summary' ? [notice.summary.sorted.buffer as ArrayBuffer] : [];
  port.postMessage({ id, ...notice }, handed);
}
