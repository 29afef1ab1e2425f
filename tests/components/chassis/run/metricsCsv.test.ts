import { expect, test } from 'vitest';
import { metricsCsv } from '../../../../src/components/chassis/run/metricsCsv';

test('one row per step, empty where nothing was measured, numbers only', () => {
  const csv = metricsCsv(
    [1, 2],
    [
      { loss: 4.5, note: '=1+1' },
      { loss: 4, heldOut: 4.2 },
    ],
  );
  expect(csv).toBe('step,loss,heldOut\n1,4.5,\n2,4,4.2\n');
});
