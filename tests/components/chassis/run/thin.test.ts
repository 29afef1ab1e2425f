import { expect, test } from 'vitest';
import { SHOWN, thinned } from '../../../../src/components/chassis/run/thin';

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

test('a number that is measured rarely stays, whenever its first report comes', () => {
  // As at step 19 of a run that goes on: the first report is one of those that were judged.
  for (const first of [0, 1, 7, 19]) {
    const reports = Array.from({ length: 5_000 }, (_, i) =>
      i % 20 === first ? { loss: i, heldOut: i } : { loss: i },
    );
    const { items } = thinned(reports, steps(5_000));
    expect(items.filter((item) => 'heldOut' in item).length, `first at ${first}`).toBe(250);
  }
});

test('two rare numbers both stay, and a missing one is not taken for one', () => {
  const reports = Array.from({ length: 6_000 }, (_, i) => ({
    loss: i,
    heldOut: i % 20 === 3 ? i : undefined,
    ...(i % 60 === 5 ? { sample: i } : {}),
  }));
  const { items } = thinned(reports, steps(6_000));
  expect(items.filter(({ heldOut }) => heldOut !== undefined)).toHaveLength(300);
  expect(items.filter((item) => item.sample !== undefined)).toHaveLength(100);
  expect(items.length).toBeLessThanOrEqual(SHOWN * 1.05);
});
