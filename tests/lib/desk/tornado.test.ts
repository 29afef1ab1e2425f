import { describe, expect, test } from 'vitest';
import { tornadoOf, widthOf } from '../../../src/lib/desk/tornado';
import { costRows, costs, given, sum, toolOf } from '../../helpers/deskEquations';

describe('a tornado', () => {
  test('ranges go over their 90%, figures without one by a tenth; the widest first', () => {
    const found = tornadoOf(sum, given(sum, { a: '10..30 normal', b: '50', c: '7' }), 'y')!;
    expect(found.figure).toBeCloseTo(77);
    expect(found.bars.map(({ key, by }) => [key, by])).toEqual([
      ['a', 'range'],
      ['b', 'share'],
      ['c', 'share'],
    ]);
    const [a, b] = found.bars as [(typeof found.bars)[0], (typeof found.bars)[0]];
    expect(a.from.value).toBeCloseTo(10);
    expect(a.to.figure).toBeCloseTo(87);
    expect([b.from, b.to]).toEqual([
      { value: 45, figure: 72 },
      { value: 55, figure: 82 },
    ]);
  });
  test('to the limits, if that is asked for', () => {
    const tool = toolOf('', ({ p = 0 }) => 2 * p, { p: { unit: '1', min: 0, max: 8, default: 1 } });
    const [bar] = tornadoOf(tool, given(tool, {}), 'y', 'limits')!.bars;
    expect(bar).toMatchObject({ by: 'limits', from: { value: 0 }, to: { value: 8, figure: 16 } });
  });
  test('a number of people moves by one at least and stays inside its limits', () => {
    const people = { unit: '1', min: 1, max: 4, default: 4, whole: true } as const;
    const tool = toolOf('', ({ p = 0 }) => p, { p: people });
    expect(tornadoOf(tool, given(tool, {}), 'y')!.bars[0]).toMatchObject({
      from: { value: 3 },
      to: { value: 4 },
    });
  });
  test('cells are among the inputs; a switch stands apart, with what each side of it gives', () => {
    const sheet = given(costs, {}, { costs: costRows });
    const { figure, bars, choices, idle } = tornadoOf(costs, sheet, 'total')!;
    expect(bars.map(({ key }) => key)).toEqual(expect.arrayContaining(['costs/8/price', 'months']));
    expect(idle).toEqual([]);
    const widths = bars.map(widthOf);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(choices.map(({ key }) => key)).toEqual(['withTraining']);
    const gives = new Map(choices[0]!.gives.map((each) => [each.value, each.figure]));
    expect(gives.get(true)).toBe(figure);
    const without = tornadoOf(
      costs,
      given(costs, { withTraining: false }, { costs: costRows }),
      'total',
    );
    expect(gives.get(false)).toBe(without!.figure);
  });
  test('of a choice each option is told in its order, also one that leaves the result undefined', () => {
    const form = {
      kind: 'choice',
      options: ['log', 'line', 'none', 'same'],
      default: 'line',
    } as const;
    const results: Record<string, number> = { log: -1, line: 2, same: 2 };
    const tool = toolOf('', (values) => results[String(values['form'])], { form });
    const found = tornadoOf(tool, given(tool, {}), 'y')!;
    expect(found.bars).toEqual([]);
    expect(found.choices[0]?.gives).toEqual([
      { value: 'log', figure: -1 },
      { value: 'line', figure: 2 },
      { value: 'none', figure: undefined },
      { value: 'same', figure: 2 },
    ]);
    const idle = toolOf('', () => 2, { form });
    expect(tornadoOf(idle, given(idle, {}), 'y')!.idle.map(({ key }) => key)).toEqual(['form']);
  });
  test('what changes nothing, and where the result isn’t defined, is said apart', () => {
    const tool = toolOf('ab', ({ a = 0 }) => (a > 0 ? 1 : undefined));
    const found = tornadoOf(tool, given(tool, { a: '-1..9 normal', b: '3' }), 'y')!;
    expect(found.bars).toEqual([]);
    expect(found.idle.map(({ key }) => key)).toEqual(['b']);
    expect(found.undefined.map(({ key }) => key)).toEqual(['a']);
    expect(tornadoOf(tool, given(tool, { a: '-1' }), 'y')).toBeUndefined();
  });
  test('zero has no tenth', () => {
    expect(tornadoOf(sum, given(sum, { a: '0' }), 'y')!.idle.map(({ key }) => key)).toEqual(['a']);
  });
});
