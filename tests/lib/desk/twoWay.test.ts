import { describe, expect, test } from 'vitest';
import { inputsOf, optionsOf } from '../../../src/lib/desk/inputs';
import { pointsOf, twoWayOf } from '../../../src/lib/desk/twoWay';
import { costRows, costs, given, product } from '../../helpers/deskEquations';

describe('a table of two inputs', () => {
  const sheet = given(product, { a: '10..30 normal', b: '5' });
  const [a, b] = inputsOf(product, sheet) as [
    ReturnType<typeof inputsOf>[0],
    ReturnType<typeof inputsOf>[0],
  ];
  test('holds the result at every pair', () => {
    const { x, y, figures } = twoWayOf(product, sheet, 'y', [a, b], 0.1);
    expect(x).toHaveLength(7);
    expect(y).toEqual(
      [4.5, 4.666666666666667, 4.833333333333333, 5, 5.166666666666667, 5.333333333333333, 5.5].map(
        (v) => expect.closeTo(v, 9) as number,
      ),
    );
    figures.forEach((row, i) =>
      row.forEach((figure, j) =>
        expect(figure).toBeCloseTo((x[j] as number) * (y[i] as number), 9),
      ),
    );
    expect(sheet.values['b']).toBe(5);
  });
  test('in the middle is the figure as it stands', () => {
    const { figures } = twoWayOf(product, sheet, 'y', [a, b], 0.1);
    expect(figures[3]?.[3]).toBeCloseTo(100, 9);
  });
  test('what differs by factors has points as far apart in factors', () => {
    const [wide] = inputsOf(product, given(product, { a: '1..64', b: '5' }));
    const points = pointsOf(wide!, 0.1) as number[];
    points.slice(1).forEach((point, i) => expect(point / points[i]!).toBeCloseTo(2, 9));
  });
  test('whole numbers come once each, options as they are, what can’t move by itself', () => {
    expect(pointsOf({ ...b, whole: true }, 0.2)).toEqual([4, 5, 6]);
    expect(pointsOf({ ...b, value: 0 }, 0.2)).toEqual([0]);
    const all = given(costs, {}, { costs: costRows });
    const [training] = optionsOf(costs, all);
    const [months] = inputsOf(costs, all);
    const { y, figures } = twoWayOf(costs, all, 'total', [months!, training!], 0.1);
    expect(y).toEqual([false, true]);
    expect(figures[0]![0]).toBeLessThan(figures[1]![0]!);
  });
});
