/** @file A workload as this book's demos train it. */
import { Random } from '../../../src/lib/core/random';
import * as variable from '../../../src/lib/nn/variable';
import type { Crew } from '../../../src/lib/train/crew';
import { createTrainer } from '../../../src/lib/train/trainer';
import type { Name } from '../../../src/lib/workloads/names';
import {
  inParts,
  settings,
  upload,
  workloads,
  type Batch,
} from '../../../src/lib/workloads/workloads';
import type { Given } from '../../given';

export async function learnerOf(name: Name, given: Given, crew?: Crew) {
  const workload = workloads[name];
  const { params, loss } = workload.start(new Random(0));
  variable.assign(params, given.params as Record<string, { shape: number[]; data: Float32Array }>);
  const trainer = createTrainer(params, { ...settings, crew });
  await trainer.warmUp(() => loss(upload(given.batches[0]!)));
  return {
    params: variable.named(params).map(([, each]) => each),
    step: async (batch: Batch): Promise<number> => {
      const whole = () => loss(upload(batch));
      return (await trainer.update(whole, inParts(workload, { loss }, batch))).loss;
    },
    end() {
      trainer.dispose();
      variable.dispose(params);
    },
  };
}
