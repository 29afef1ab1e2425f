import type { Values } from '../../../lib/core/fields';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import * as tf from '../../../lib/tf';
import type { Crew } from '../../../lib/train/crew';
import { createTrainer } from '../../../lib/train/trainer';
import {
  inParts,
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
  crew: Crew | undefined;
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
    { random, compiling, crew }: SetupContext<undefined>,
  ): Promise<State> {
    const { start, batch } = workloads[model];
    const learner = start(random.stream('weights'));
    const draws = random.stream('batches');
    const batches = Array.from({ length: BATCHES }, () => batch(draws));
    const trainer = createTrainer(learner.params, { ...settings, crew });
    crew?.enlist(trainer);
    await trainer.warmUp(() => learner.loss(upload(batches[0]!)), compiling);
    return {
      ...learner,
      model,
      trainer,
      batches,
      crew,
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
    const { trainer, batches, model, crew } = state;
    const batch = batches[trainer.step % batches.length]!;
    const cores = crew?.part.of ?? 1;
    if (state.busy++ === 0) state.since = performance.now();
    const whole = () => state.loss(upload(batch));
    const update = await trainer.update(whole, inParts(workloads[model], state, batch));
    state.busy--;
    const now = performance.now();
    const ms = now - state.since; // steps may overlap: what counts is when each is over
    state.since = now;
    return { loss: update.loss, ms, cores };
  },

  ask: {},
  record: { steps: 200, ask: {} },
});
