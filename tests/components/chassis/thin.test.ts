import { expect, test } from 'vitest';
import { SHOWN, thinned } from '../../../src/components/chassis/thin';

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => (i % 20 === 0 ? { loss: i, heldOut: i } : { loss: i }));
const steps = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test('few reports stay as they are', () => {
  expect(thinned(many(100), steps(100)).items).toHaveLength(100);
});

test('many become few, with the first, the last and the rare ones', () => {
  const { items, steps: at } = thinned(many(50_000), steps(50_000));
  expect(items.length).toBeLessThanOrEqual(SHOWN * 1.05);
  expect(items.length).toBeGreaterThan(SHOWN / 2);
  expect(at[0]).toBe(1);
  expect(at.at(-1)).toBe(50_000);
  expect(items.filter((item) => 'heldOut' in item).length).toBeGreaterThan(500);
  expect(items.map(({ loss }) => loss + 1)).toEqual(at);
});
