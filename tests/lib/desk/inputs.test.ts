import { describe, expect, test } from 'vitest';
import {
  allowed,
  figureAt,
  inputsOf,
  optionsOf,
  stateOf,
  uncertain,
  write,
} from '../../../src/lib/desk/inputs';
import { costRows, costs, given } from '../../helpers/deskEquations';

const sheet = given(costs, { months: '10..14' }, { costs: [{}, costRows[9]!, costRows[8]!] });

describe('inputs', () => {
  test('every number is one, fields first; empty cells and empty rows are none', () => {
    expect(inputsOf(costs, sheet).map(({ key }) => key)).toEqual([
      'months',
      'reserve',
      'costs/0/price',
      'costs/1/quantity',
      'costs/1/price',
    ]);
  });
  test('ranges are found by field and by cell', () => {
    const found = uncertain(inputsOf(costs, sheet));
    expect(found.map(({ key, spread }) => [key, spread.shape])).toEqual([
      ['months', 'normal'],
      ['costs/0/price', 'lognormal'],
      ['costs/1/quantity', 'normal'],
      ['costs/1/price', 'normal'],
    ]);
  });
  test('a switch is an option', () => {
    expect(optionsOf(costs, sheet)).toEqual([
      { key: 'withTraining', field: 'withTraining', value: true, options: [false, true] },
    ]);
  });
  test('a figure elsewhere leaves the state and what was given as they were', () => {
    const state = stateOf(sheet);
    const before = structuredClone(state);
    const here = { table: 'costs', row: 1, column: 'price' };
    expect(figureAt(costs, state, here, 0, 'total')).toBeLessThan(
      costs.figures(state.values, state.tables).total as number,
    );
    expect(state).toEqual(before);
    write(state, here, 99);
    expect(state.tables['costs']?.[1]?.['price']).toBe(99);
    expect(stateOf(sheet)).toEqual(before);
  });
  test('a value is brought inside its limits', () => {
    const [months] = inputsOf(costs, sheet);
    expect(allowed(months!, 500)).toBe(120);
    expect(allowed({ ...months!, whole: true }, 2.6)).toBe(3);
  });
  test('a row that isn’t there is a mistake of the code', () => {
    expect(() => write(stateOf(sheet), { table: 'costs', row: 9, column: 'price' }, 1)).toThrow(
      /no row 9/,
    );
  });
});
