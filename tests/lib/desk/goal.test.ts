import { describe, expect, test } from 'vitest';
import { briefly, seek, seekGoal } from '../../../src/lib/desk/goal';
import { inputsOf } from '../../../src/lib/desk/inputs';
import { costRows, costs, given } from '../../helpers/deskEquations';

const field = { value: 5, min: 0, max: 100, whole: false };
const values = (answer: ReturnType<typeof seek>) =>
  answer.kind === 'found' ? answer.solutions.map(({ value }) => value) : answer.kind;

test('a solution has no more digits than its figure shows', () => {
  const reads = (digits: number) => (x: number) => (2 * x).toFixed(digits);
  expect(briefly(1125.3289222952653, reads(0))).toBe(1125.3);
  expect(briefly(1125.3289222952653, reads(2))).toBe(1125.33);
  expect(briefly(1 / 3, (x) => String(x))).toBe(1 / 3);
  expect(briefly(12, reads(3))).toBe(12);
});

describe('which value gives that result', () => {
  test('one, to the last digits', () => {
    const [root] = values(seek(field, (x) => x ** 3 + x, 30)) as number[];
    expect(root).toBeCloseTo(3, 12);
    expect(values(seek(field, (x) => 2 * x, 0))).toEqual([0]);
    expect(values(seek(field, (x) => 2 * x, 200))).toEqual([100]);
  });
  test('several, and where the result only touches the goal', () => {
    const found = values(seek(field, (x) => (x - 10) * (x - 70) * (x - 71), 0)) as number[];
    expect(found).toEqual([10, 70, 71].map((x) => expect.closeTo(x, 9) as number));
    const touched = values(seek(field, (x) => 7 + (x - 33.3) ** 2, 7)) as number[];
    expect(touched).toEqual([expect.closeTo(33.3, 4) as number]);
  });
  test('none: the nearest, and what can be reached', () => {
    const answer = seek(field, (x) => 50 - (x - 20) ** 2 / 100, 60);
    expect(answer).toMatchObject({ kind: 'none', high: 50, low: 50 - 64 });
    expect(answer.kind === 'none' && answer.nearest?.value).toBeCloseTo(20, 5);
  });
  test('a jump or a pole over the goal is no solution', () => {
    expect(seek(field, (x) => (x < 40 ? 0 : 10), 5).kind).toBe('none');
    expect(seek(field, (x) => (x === 40.1 ? undefined : 1 / (x - 40.1)), 0).kind).toBe('none');
  });
  test('every value, and every value of a stretch', () => {
    expect(seek(field, () => 3, 3)).toEqual({ kind: 'any' });
    expect(seek(field, (x) => Math.max(0, x - 50), 0)).toMatchObject({
      kind: 'found',
      solutions: [{ value: 0, until: expect.closeTo(50, 0) as number }],
    });
  });
  test('small solutions of a field that reaches far', () => {
    const wide = { value: 1, min: 0, max: 1e12, whole: false };
    const [root] = values(seek(wide, (x) => 1e4 * x, 3)) as number[];
    expect(root! / 3e-4).toBeCloseTo(1, 9);
    const [large] = values(seek(wide, Math.sqrt, 9e5)) as number[];
    expect(large! / 8.1e11).toBeCloseTo(1, 9);
  });
  test('a whole field has whole solutions, or none and its neighbours', () => {
    const whole = { ...field, whole: true };
    expect(values(seek(whole, (x) => 3 * x, 21))).toEqual([7]);
    expect(seek(whole, (x) => 3 * x, 22)).toMatchObject({
      kind: 'none',
      nearest: { value: 7, figure: 21 },
      between: [
        { value: 7, figure: 21 },
        { value: 8, figure: 24 },
      ],
    });
    const wide = { value: 1, min: 0, max: 1e9, whole: true };
    expect(values(seek(wide, (x) => 3 * x, 3 * 7_654_321))).toEqual([7_654_321]);
    expect(seek(wide, (x) => 3 * x, 22)).toMatchObject({ between: [{ value: 7 }, { value: 8 }] });
  });
  test('where the result isn’t defined nothing is found', () => {
    expect(seek(field, () => undefined, 1)).toEqual({ kind: 'none' });
    const half = seek(field, (x) => (x > 50 ? x : undefined), 60);
    expect(values(half)).toEqual([expect.closeTo(60, 9) as number]);
  });
  test('of a cell in a table; the sheet stays as it is', () => {
    const sheet = given(costs, {}, { costs: costRows });
    const before = structuredClone(sheet.tables);
    const price = inputsOf(costs, sheet).find(({ key }) => key === 'costs/9/price')!;
    const total = costs.figures(sheet.values, sheet.tables as never).total as number;
    const [found] = values(seekGoal(costs, sheet, 'total', price, total + 120)) as number[];
    expect(found).toBeCloseTo(price.value + 100, 6);
    expect(sheet.tables).toEqual(before);
  });
});
