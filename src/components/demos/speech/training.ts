/** @file Both networks learn from the same batches, each by its own gradient and its own optimiser. */
import type { Random } from '../../../lib/core/random';
import type { PlainTensor, Saved } from '../../../lib/core/saved';
import { supervised, type Surroundings, type Training } from '../../../lib/train/supervised';
import type { TrainingSettings } from '../../../lib/train/fields';
import type { Example } from './corpus';
import { both, loss, type Networks, type Which } from './networks';

interface Batch {
  examples: Example[];
}
export type Trainings = Record<Which, Training<Batch>>;

/** Nats a word; more is divergence. */
const LIMIT = 1_000;

interface Wanted {
  networks: Networks;
  settings: TrainingSettings;
  draw: (random: Random) => Example[];
  /** The share of held-out words that a network reads right. */
  judge: (which: Which, step: number) => Promise<number>;
}

export async function trainings(
  { networks, settings, draw, judge }: Wanted,
  { random, saved, compiling }: Surroundings,
): Promise<Trainings> {
  // Drawn for the first, learned from by the second as well.
  let last: Example[] = [];
  const training = (which: Which) =>
    supervised(
      {
        params: networks[which],
        settings,
        limit: LIMIT,
        draw: (batches) => {
          if (which === 'memory') last = draw(batches);
          return { examples: last };
        },
        loss: ({ examples }) => loss(networks, which, examples),
        judge: (step) => judge(which, step),
      },
      { random, saved: saved && partOf(saved, which), compiling },
    );
  return { memory: await training('memory'), dense: await training('dense') };
}

export async function stepOf({ memory, dense }: Trainings) {
  const [first, second] = await Promise.all([memory.step(), dense.step()]);
  const { heldOut, ...report } = first;
  return {
    ...report,
    denseLoss: second.loss,
    ...(heldOut === undefined ? {} : { heldOut }),
    ...(second.heldOut === undefined ? {} : { denseHeldOut: second.heldOut }),
  };
}

/** Both, each under its name. */
export async function savedOf(trained: Trainings): Promise<Saved> {
  const tensors: Record<string, PlainTensor> = {};
  const extra: Record<string, unknown> = {};
  for (const which of both) {
    const one = await trained[which].save();
    for (const [path, tensor] of Object.entries(one.tensors)) tensors[`${which}/${path}`] = tensor;
    for (const [name, value] of Object.entries(one.extra)) extra[`${which}/${name}`] = value;
  }
  return { tensors, extra };
}

function partOf({ tensors, extra }: Saved, which: Which): Saved {
  const start = `${which}/`;
  const own = <Value>(all: Record<string, Value>): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([name]) => name.startsWith(start))
        .map(([name, value]) => [name.slice(start.length), value]),
    );
  return { tensors: own(tensors), extra: own(extra) };
}
