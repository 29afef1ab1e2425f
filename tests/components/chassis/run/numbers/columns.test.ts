import { expect, test } from 'vitest';
import { Columns } from '../../../../../src/components/chassis/run/numbers/columns';

/** More than two pieces. */
const ROWS = 10_000;

function filled(): Columns {
  const columns = new Columns();
  for (let i = 0; i < ROWS; i++) {
    columns.take(i + 1, { loss: i / 4, returns: [i, -i], ...(i % 20 === 0 && { heldOut: i }) });
  }
  return columns;
}

test('every number of every step is there, a list as a column for each', () => {
  const columns = filled();
  expect(columns.rows).toBe(ROWS);
  expect(columns.names).toEqual(['loss', 'returns 1', 'returns 2', 'heldOut']);
  for (const row of [0, 4_095, 4_096, 8_191, 9_999]) {
    expect(columns.step(row)).toBe(row + 1);
    expect(columns.value('loss', row)).toBe(row / 4);
    expect(columns.value('returns 2', row)).toBe(row === 0 ? -0 : -row);
    expect(columns.value('heldOut', row)).toBe(row % 20 === 0 ? row : NaN);
  }
  expect(columns.value('heldOut', 9_980)).toBe(9_980);
});

test('a number that comes late is missing before', () => {
  const columns = new Columns();
  for (let i = 0; i < 9_000; i++) columns.take(i, i < 8_999 ? { loss: 1 } : { loss: 1, late: 7 });
  expect(columns.value('late', 10)).toBeNaN();
  expect(columns.value('late', 8_998)).toBeNaN();
  expect(columns.value('late', 8_999)).toBe(7);
});

test('a run that goes back to a step goes on from there, and the other stays as it is', () => {
  const columns = filled();
  const other = columns.upTo(5_000);
  expect(other.rows).toBe(5_000);
  expect(other.value('loss', 4_999)).toBe(4_999 / 4);
  expect(other.value('loss', 5_000)).toBeNaN();
  other.take(5_001, { loss: -1 });
  expect(other.value('loss', 5_000)).toBe(-1);
  expect(other.value('returns 1', 5_000)).toBeNaN();
  expect(columns.value('loss', 5_000)).toBe(1_250);
  expect(columns.upTo(0).rows).toBe(0);
  expect(columns.upTo(Infinity).rows).toBe(ROWS);
});
