/** @file Workers that share a step with the page, as a run of the book's shares it with its mates. */
import { pack, sum, numbersOf } from '../../../src/lib/kernels/shares/shares';
import { Exchange } from '../../../src/lib/runtime/crew/exchange';
import { Member } from '../../../src/lib/runtime/crew/member';
import * as tf from '../../../src/lib/tf';
import type { Name } from '../../../src/lib/workloads/names';
import type { Given } from '../../given';

export type ToMate =
  | { kind: 'start'; id: number; of: number; name: Name; given: Given; ports: MessagePort[] }
  /** A step on a batch, by its place. */
  | { kind: 'step'; batch: number }
  /** The exchange alone, so many times. */
  | { kind: 'exchange'; times: number }
  | { kind: 'heap' };
export type FromMate = { kind: 'ready' } | { kind: 'heap'; bytes: number };

/** @param ports - To the others, by their number; this one's place is empty. */
export function memberOf(id: number, ports: (MessagePort | undefined)[]): Member {
  const exchange = new Exchange(id);
  for (const [other, port] of ports.entries()) if (port) exchange.link(other, port);
  exchange.form(
    1,
    ports.map((_, i) => i),
  );
  const member = new Member();
  member.part = { rank: id, of: ports.length };
  member.isTried = true; // the losses of all engines are compared
  member.swap = (own) => exchange.swap(own);
  return member;
}

/** What a step does besides computing: packs P numbers, hands them over, takes the others', adds them up. */
export async function exchanged(member: Member, like: tf.Tensor[]): Promise<void> {
  const own = pack(like, 0.5);
  const spans = await member.exchange(numbersOf(own));
  tf.tidy(() => {
    const all = spans!.map((span, r) => (r === member.part.rank ? own : tf.tensor1d(span!)));
    tf.dispose(sum(all, like));
  });
  own.dispose();
}

export const heapOf = (): number => {
  const backend = tf.backend() as { wasm?: { asm: { memory: WebAssembly.Memory } } };
  return backend.wasm?.asm.memory.buffer.byteLength ?? 0;
};

interface Mate {
  worker: Worker;
  ready: Promise<void>;
}

/** For each its ends of the ways to all others. */
function portsOf(of: number): (MessagePort | undefined)[][] {
  const ports = Array.from({ length: of }, () =>
    new Array<MessagePort | undefined>(of).fill(undefined),
  );
  for (let i = 0; i < of; i++) {
    for (let j = 0; j < i; j++) {
      const { port1, port2 } = new MessageChannel();
      ports[i]![j] = port1;
      ports[j]![i] = port2;
    }
  }
  return ports;
}

/** Workers with a way from each to each, and the page's own place among them. */
export async function matesOf(of: number, name: Name, given: Given) {
  const ports = portsOf(of);
  const mates: Mate[] = Array.from({ length: of - 1 }, (_, i) => {
    const id = i + 1;
    const worker = new Worker(new URL('./mate.ts', import.meta.url), { type: 'module' });
    const ready = new Promise<void>((resolve, reject) => {
      worker.onmessage = () => resolve();
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    const own = ports[id]!;
    const message: ToMate = { kind: 'start', id, of, name, given, ports: own as MessagePort[] };
    worker.postMessage(
      message,
      own.filter((port) => port !== undefined),
    );
    return { worker, ready };
  });
  await Promise.all(mates.map(({ ready }) => ready));
  return {
    member: memberOf(0, ports[0]!),
    tell: (message: ToMate) => {
      for (const { worker } of mates) worker.postMessage(message);
    },
    /** Bytes of each one's memory. */
    heaps: () =>
      Promise.all(
        mates.map(({ worker }) => {
          worker.postMessage({ kind: 'heap' } satisfies ToMate);
          return new Promise<number>((resolve) => {
            worker.onmessage = ({ data }: MessageEvent<FromMate>) =>
              data.kind === 'heap' && resolve(data.bytes);
          });
        }),
      ),
    end: () => {
      for (const { worker } of mates) worker.terminate();
    },
  };
}
