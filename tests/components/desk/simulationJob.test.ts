import { describe, expect, test } from 'vitest';
import {
  simulateInPieces,
  type Notice,
  type SimulationRequest,
} from '../../../src/components/desk/simulationJob';
import { simulate } from '../../../src/lib/desk/simulate';
import { costRows, costs, given, toolOf } from '../../helpers/deskEquations';

const sheet = given(costs, { months: '10..14' }, { costs: costRows });
const request: SimulationRequest = {
  ...{ equation: 'costs', given: sheet, result: 'total' },
  ...{ samples: 5_000, seed: 1 },
};
const pass = () => Promise.resolve();

async function told(asked: SimulationRequest, equation = costs): Promise<Notice[]> {
  const notices: Notice[] = [];
  await simulateInPieces(equation, asked, pass, (notice) => notices.push(notice));
  return notices;
}

describe('a simulation in pieces', () => {
  test('tells of its progress, of the first samples, of all, and last of the shares', async () => {
    const notices = await told(request);
    const done = notices.flatMap((notice) => (notice.kind === 'progress' ? [notice.done] : []));
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(5_000);
    const summaries = notices.flatMap((notice) => (notice.kind === 'summary' ? [notice] : []));
    expect(summaries.map(({ summary, last }) => [summary.done, last])).toEqual([
      [2_000, false],
      [5_000, false],
    ]);
    const last = notices.at(-1);
    expect(last?.kind === 'shares' && Object.keys(last.shares)).toHaveLength(21);
  });
  test('the samples are those of one simulation in one go', async () => {
    const notices = await told(request);
    const last = notices.findLast(({ kind }) => kind === 'summary');
    const whole = simulate(costs, sheet, { samples: 5_000, seed: 1 }).results['total']!.toSorted();
    expect(last?.kind === 'summary' && last.summary.sorted).toEqual(whole);
  });
  test('where there is no mean there are no shares, and the summary of all is the last', async () => {
    const inverse = toolOf('a', ({ a = 0 }) => (a === 0 ? undefined : 1 / a));
    const asked = { ...request, given: given(inverse, { a: '-1..2 normal' }), result: 'y' };
    const notices = await told(asked, inverse);
    expect(notices.at(-1)).toMatchObject({
      last: true,
      summary: { verdict: { ok: false } },
    });
  });
  test('a pause that throws ends it', async () => {
    let pauses = 0;
    const notices: Notice[] = [];
    const leave = () => (++pauses > 2 ? Promise.reject(new Error('enough')) : Promise.resolve());
    const job = simulateInPieces(costs, { ...request, samples: 1e9 / 1e4 }, leave, (notice) =>
      notices.push(notice),
    );
    await expect(job).rejects.toThrow('enough');
    expect(notices).toHaveLength(3);
  });
  test('rows as CSV: a mark for spreadsheets, heads made harmless, numbers to their last digit', async () => {
    const heads = [
      ['costs/9/price', '=HYPERLINK("x"), price'],
      ['total', 'Total'],
      ['perPerson', 'A person'],
    ] as const;
    const asked = { ...request, samples: 2_500, heads };
    const notices = await told(asked);
    const csv = notices.at(-1);
    const lines = (csv?.kind === 'csv' ? csv.parts.join('') : '').split('\r\n');
    expect(lines[0]).toBe(`\uFEFF"'=HYPERLINK(""x""), price","Total","A person"`);
    expect(lines).toHaveLength(2_500 + 2);
    const { drawn, results } = simulate(costs, sheet, { samples: 2_500, seed: 1, keep: 2_500 });
    expect(lines[2_000]?.split(',').map(Number)).toEqual([
      drawn['costs/9/price']![1_999],
      results['total']![1_999],
      results['perPerson']![1_999],
    ]);
  });
});
