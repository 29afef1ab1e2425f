import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as variable from '../../../src/lib/nn/variable';
import { createTrainer } from '../../../src/lib/train/trainer';
import { names } from '../../../src/lib/workloads/names';
import { settings, upload, workloads } from '../../../src/lib/workloads/workloads';
import { use } from '../../helpers/backends';

describe.each(names)('%s', (name) => {
  const workload = workloads[name];

  test('has numbers that fill their shapes, the same for the same seed', () => {
    const batch = workload.batch(new Random(1));
    for (const { shape, data } of Object.values(batch)) {
      expect(data.length).toBe(shape.reduce((product, size) => product * size, 1));
      expect(shape[0]).toBe(workload.sizes['batch']);
    }
    expect(workload.batch(new Random(1))).toEqual(batch);
    expect(workload.batch(new Random(2))).not.toEqual(batch);
  });

  test('is learned: from chance to clearly less within its first steps', async () => {
    await use('wasm');
    const random = new Random(1);
    const { params, loss } = workload.start(random);
    const trainer = createTrainer(params, settings);
    const batches = Array.from({ length: 4 }, () => workload.batch(random));
    const losses: number[] = [];
    for (let step = 0; step < 12; step++) {
      const batch = batches[step % batches.length]!;
      losses.push((await trainer.update(() => loss(upload(batch)))).loss);
    }
    const chance = Math.log(workload.sizes['vocabulary'] ?? workload.sizes['answers']!);
    expect(Math.abs(losses[0]! / chance - 1)).toBeLessThan(0.1);
    expect(losses.at(-1)).toBeLessThan(losses[0]! * 0.97);
    trainer.dispose();
    variable.dispose(params);
  });
});

test('have the sizes that are promised', async () => {
  await use('cpu');
  const counts = names.map((name) => {
    const { params } = workloads[name].start(new Random(0));
    const count = variable.count(params);
    variable.dispose(params);
    return count;
  });
  expect(counts).toEqual([108_288, 817_920, 121_930, 101_770, 108_288]);
});

test('a covered text never shows what it covers', () => {
  const { ids, places, answers } = workloads.bert.batch(new Random(1));
  expect(new Set(places!.data).size).toBe(places!.data.length);
  for (const place of places!.data) expect(ids!.data[place]).toBe(63);
  expect([...ids!.data].filter((id) => id === 63).length).toBe(places!.data.length);
  expect(Math.max(...answers!.data)).toBeLessThan(63);
});
