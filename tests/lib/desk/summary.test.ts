import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/lib/desk/simulate';
import { sharesOf, summaryOf } from '../../../src/lib/desk/summary';
import { given, sum, toolOf } from '../../helpers/deskEquations';

describe('a summary', () => {
  const sheet = given(sum, { a: '1..9 normal', b: '2..3', c: '7' });
  const simulation = simulate(sum, sheet, { samples: 5_000, seed: 1, keep: 2_000 });

  test('says how many samples there are and what the middle is', () => {
    const found = summaryOf(simulation, sum, sheet, 'y');
    expect(found).toMatchObject({ done: 5_000, samples: 5_000, missing: 0, verdict: { ok: true } });
    expect(found.sorted).toHaveLength(5_000);
    expect(found.mean.low).toBeLessThan(14.5);
    expect(found.mean.high).toBeGreaterThan(14.5);
  });
  test('what isn’t defined is counted apart', () => {
    const tool = toolOf('a', ({ a = 0 }) => (a > 0 ? a : undefined));
    const half = given(tool, { a: '-1..1' });
    const found = summaryOf(simulate(tool, half, { samples: 1_000, seed: 1 }), tool, half, 'y');
    expect(found.missing + found.sorted.length).toBe(1_000);
    expect(found.missing).toBeGreaterThan(400);
  });
  test('the shares come one input at a time', () => {
    const steps = sharesOf(simulation, 'y');
    let step = steps.next();
    let pauses = 0;
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).toBe(2);
    expect(Object.keys(step.value)).toEqual(['a', 'b']);
    expect(step.value['a']! + step.value['b']!).toBeCloseTo(1, 1);
  });
});
