/** @file Makes what every engine is given, by this book's own models and one seed. */
import { Random } from '../src/lib/core/random';
import * as variable from '../src/lib/nn/variable';
import { chooseBackend } from '../src/lib/runtime/backend';
import type * as tf from '../src/lib/tf';
import type { Name } from '../src/lib/workloads/names';
import { settings, workloads, type Numbers } from '../src/lib/workloads/workloads';
import type { Given } from './given';

const SEED = 1;
const BATCHES = 8;

export async function make(name: Name): Promise<Given> {
  await chooseBackend('cpu');
  const random = new Random(SEED);
  const { sizes, start, batch } = workloads[name];
  const { params } = start(random.stream('weights'));
  const weights = await Promise.all(variable.named(params).map(read));
  variable.dispose(params);
  const draws = random.stream('batches');
  return {
    sizes,
    settings,
    params: Object.fromEntries(weights),
    batches: Array.from({ length: BATCHES }, () => batch(draws)),
  };
}

async function read([path, each]: [string, tf.Variable]): Promise<[string, Numbers]> {
  return [path, { shape: [...each.shape], data: await each.data<'float32'>() }];
}
