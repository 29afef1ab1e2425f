import { expect, test } from 'vitest';
import { Columns } from '../../../../../src/components/chassis/run/numbers/columns';
import { metricsCsv } from '../../../../../src/components/chassis/run/numbers/metricsCsv';

const table = {
  loss: { unit: 'nat' },
  heldOut: { unit: 'nat', sparse: true },
  returns: { unit: '1', list: true },
} as const;

test('one row per step, heads with units, empty where nothing was measured, numbers only', () => {
  const columns = new Columns();
  columns.take(1, { loss: 4.5, note: '=1+1', returns: [0.1, 2] });
  columns.take(2, { loss: 4, heldOut: 4.2, returns: [-1, 3] });
  expect(metricsCsv(columns, table).join('')).toBe(
    'step,loss (nat),returns 1,returns 2,heldOut (nat)\n1,4.5,0.1,2,\n2,4,-1,3,4.2\n',
  );
});

test('a long run is written in pieces, none of which is the whole', () => {
  const columns = new Columns();
  for (let i = 1; i <= 20_000; i++) columns.take(i, { loss: i });
  const parts = metricsCsv(columns, table);
  expect(parts.length).toBeGreaterThan(4);
  const lines = parts.join('').trimEnd().split('\n');
  expect(lines).toHaveLength(20_001);
  expect(lines.at(-1)).toBe('20000,20000');
});
