import type { Values } from '../../../lib/core/fields';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import * as tf from '../../../lib/tf';
import { createTrainer } from '../../../lib/train/trainer';
import {
  settings,
  upload,
  workloads,
  type Batch,
  type Learner,
} from '../../../lib/workloads/workloads';
import type { Name } from '../../../lib/workloads/names';
import { fields, reports } from './fields';

const BATCHES = 8;

interface State extends Learner {
  model: Name;
  trainer: ReturnType<typeof createTrainer>;
  batches: Batch[];
  /** Steps begun. */
  begun: number;
  /** Steps that are under way. */
  busy: number;
  /** When the last step was over, or the only one under way began. */
  since: number;
}

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(
    { model }: Values<typeof fields>,
    { random, compiling }: SetupContext<undefined>,
  ): Promise<State> {
    const { start, batch } = workloads[model];
    const learner = start(random.stream('weights'));
    const draws = random.stream('batches');
    const batches = Array.from({ length: BATCHES }, () => batch(draws));
    const trainer = createTrainer(learner.params, settings);
    await trainer.warmUp(() => learner.loss(upload(batches[0]!)), compiling);
    return {
      ...learner,
      model,
      trainer,
      batches,
      begun: 0,
      busy: 0,
      since: 0,
    };
  },

  about: ({ model, params }: State) => ({
    model,
    backend: tf.getBackend(),
    parameters: variable.count(params),
  }),

  /** The batch is uploaded, loss, gradient and update are computed, the loss is read back. */
  async step(state: State) {
    const { trainer, batches, loss } = state;
    const batch = batches[state.begun++ % batches.length]!;
    if (state.busy++ === 0) state.since = performance.now();
    const update = await trainer.update(() => loss(upload(batch)));
    state.busy--;
    const now = performance.now();
    const ms = now - state.since; // steps may overlap: what counts is when each is over
    state.since = now;
    return { loss: update.loss, ms };
  },

  ask: {},
  record: { steps: 200, ask: {} },
});
