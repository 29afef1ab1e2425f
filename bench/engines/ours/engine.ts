/** @file This book's library, called as its demos call it, by one worker or by several that share each step. */
import packages from '../../../package.json';
import { median } from '../../../src/lib/core/average';
import { chooseBackend } from '../../../src/lib/runtime/backend';
import * as tf from '../../../src/lib/tf';
import type { Batch } from '../../../src/lib/workloads/workloads';
import { PROFILED_STEPS, type Engine } from '../../engine';
import { learnerOf } from './learner';
import { exchanged, heapOf, matesOf } from './mates';

/** Exchanges that are timed. */
const EXCHANGES = 60;

let workers = 1;

export const engine: Engine = {
  async start(device, of = 1) {
    workers = of;
    const place = await chooseBackend(device);
    return { version: packages.version, device: place.device };
  },

  async learner(name, given) {
    const mates = workers > 1 ? await matesOf(workers, name, given) : undefined;
    const learner = await learnerOf(name, given, mates?.member);
    const step = (batch: Batch) => {
      mates?.tell({ kind: 'step', batch: given.batches.indexOf(batch) });
      return learner.step(batch);
    };
    return {
      step,
      async inside() {
        if (mates) {
          const exchangeMs = await exchange(mates, learner.params);
          return { exchangeMs, heap: heapOf(), mateHeap: Math.max(...(await mates.heaps())) };
        }
        const calls: number[] = [];
        for (let i = 0; i < PROFILED_STEPS; i++)
          calls.push(await callsOf(() => step(given.batches[0]!)));
        const { numTensors, numBytes } = tf.memory();
        return { kernels: median(calls), numTensors, numBytes, heap: heapOf() };
      },
      end() {
        mates?.end();
        learner.end();
      },
    };
  },
};

/** Median milliseconds of packing, handing over and adding up, all workers at it. */
async function exchange(
  { member, tell }: Awaited<ReturnType<typeof matesOf>>,
  params: readonly tf.Tensor[],
): Promise<number> {
  const like = params.map(({ shape }) => tf.ones(shape));
  tell({ kind: 'exchange', times: EXCHANGES });
  const times: number[] = [];
  for (let i = 0; i < EXCHANGES; i++) {
    const before = performance.now();
    await exchanged(member, like);
    times.push(performance.now() - before);
  }
  tf.dispose(like);
  return median(times.slice(EXCHANGES / 3));
}

/** Kernels that tfjs ran in a step; it also names the operations with a gradient of their own, which run none. */
async function callsOf(step: () => Promise<unknown>): Promise<number> {
  const { kernels } = await tf.profile(async () => {
    await step();
    return [];
  });
  return kernels.filter(({ name }) => isKernel(name)).length;
}

function isKernel(name: string): boolean {
  return (tf.getKernel(name, tf.getBackend()) as tf.KernelConfig | undefined) !== undefined;
}
