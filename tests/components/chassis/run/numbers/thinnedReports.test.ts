import { expect, test } from 'vitest';
import {
  SHOWN,
  thinned,
  ThinnedReports,
} from '../../../../../src/components/chassis/run/numbers/thinnedReports';
import type { Reports } from '../../../../../src/lib/core/reports';

const table = {
  loss: { unit: 'nat' },
  heldOut: { unit: 'nat', sparse: true },
} as const satisfies Reports;
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => (i % 20 === 0 ? { loss: i, heldOut: i } : { loss: i }));
const steps = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const has = (name: string) => (report: object) =>
  (report as Record<string, unknown>)[name] !== undefined;

test('few reports stay as they are', () => {
  expect(thinned(table, many(100), steps(100), SHOWN).reports).toEqual(many(100));
});

test('many become few, with the first, the last and the rare ones', () => {
  const { reports, steps: at } = thinned(table, many(50_001), steps(50_001), SHOWN);
  expect(reports.length).toBeLessThanOrEqual(SHOWN + 1);
  expect(reports.length).toBeGreaterThan(SHOWN / 2);
  expect(at[0]).toBe(1);
  expect(at.at(-1)).toBe(50_001);
  expect(reports.filter(has('heldOut')).length).toBeGreaterThan(500);
  expect((reports as { loss: number }[]).map(({ loss }) => loss + 1)).toEqual(at);
});

test('a number that is measured rarely stays, whenever its first report comes', () => {
  // As at step 19 of a run that goes on: the first report is one of those that were judged.
  for (const first of [0, 1, 7, 19]) {
    const reports = Array.from({ length: 5_000 }, (_, i) =>
      i % 20 === first ? { loss: i, heldOut: i } : { loss: i },
    );
    const chosen = thinned(table, reports, steps(5_000), SHOWN).reports;
    expect(chosen.filter(has('heldOut')).length, `first at ${first}`).toBe(250);
  }
});

test('two rare numbers both stay, and a missing one is not taken for one', () => {
  const two = { ...table, sample: { unit: '1', sparse: true } } as const;
  const reports = Array.from({ length: 6_000 }, (_, i) => ({
    loss: i,
    heldOut: i % 20 === 3 ? i : undefined,
    ...(i % 60 === 5 ? { sample: i } : {}),
  }));
  const chosen = thinned(two, reports, steps(6_000), SHOWN).reports;
  expect(chosen.filter(has('heldOut'))).toHaveLength(300);
  expect(chosen.filter(has('sample'))).toHaveLength(100);
  expect(chosen.length).toBeLessThanOrEqual(SHOWN + 1);
});

test('a choice is as large at every step, and the newest report is always in it', () => {
  const choice = new ThinnedReports(table, 100);
  for (let step = 1; step <= 3_000; step++) {
    choice.take(step, step % 20 === 0 ? { loss: step, heldOut: step } : { loss: step });
    const { steps: at } = choice.chosen;
    expect(at.length).toBeLessThanOrEqual(101);
    expect(at.at(-1)).toBe(step);
    expect(at[0]).toBe(1);
  }
});
