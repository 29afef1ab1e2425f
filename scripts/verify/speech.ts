/** @file The two speech readers trained for the recorded number of steps, on voices and noises that they have not heard. */
import { experiment } from '../../src/components/demos/speech/experiment';
import { defaultsOf } from '../../src/lib/core/fields';
import { Random } from '../../src/lib/core/random';
import { chooseBackend } from '../../src/lib/runtime/backend';
import type { Figure } from '../verify';

const SEEDS = [1, 2, 3];

export async function* verify(): AsyncGenerator<Figure> {
  await chooseBackend('wasm');
  const { steps } = experiment.record;
  for (const seed of SEEDS) {
    const start = process.cpuUsage();
    const state = await experiment.setup(defaultsOf(experiment.fields), {
      random: new Random(seed),
      input: undefined,
      language: 'en',
    });
    for (let step = 0; step < steps; step++) await experiment.step(state);
    const { user, system } = process.cpuUsage(start);
    const { count, noises, memory, dense } = await experiment.ask.exam(state, null);
    const after = `after ${steps} steps from seed ${seed}`;
    yield {
      bar: `the GRU reads at least 95 % of ${count} held-out words ${after}`,
      figure: `${memory.total}; frame-wise ${dense.total}`,
      holds: memory.total / count >= 0.95,
    };
    yield {
      bar: `it rejects at least 90 % of ${noises} noises ${after}`,
      figure: `${memory.rejected}; frame-wise ${dense.rejected}`,
      holds: memory.rejected / noises >= 0.9,
    };
    const seconds = (user + system) / 1e6;
    yield {
      bar: `both learned in at most 60 s of one core, words made included, ${after}`,
      figure: `${seconds.toFixed(1)} s of processor time`,
      holds: seconds <= 60,
    };
  }
}
