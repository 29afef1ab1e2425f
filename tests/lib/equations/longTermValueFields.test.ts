import { describe, expect, it } from 'vitest';
import * as equation from '../../../src/lib/equations/longTermValue';
import {
  formOf,
  raised,
  scoreOf,
  weighted,
  type Given,
  type Rows,
} from '../../../src/lib/equations/longTermValueFields';
import { stateOf } from '../../helpers/stateOf';

const of = (changed: Record<string, string | boolean> = {}) => {
  const { values, tables } = stateOf(equation, 'medical', changed);
  return [values as Given, tables as Rows] as const;
};
const row = (weight: number, score: number) => ({ name: '', weight, score });

describe('a weighted score', () => {
  it('prints the worked example', () => {
    const [given, rows] = of();
    const scores = (['T', 'K', 'U', 'R'] as const).map((letter) => scoreOf(letter, given, rows));
    expect(scores.map((score) => score?.toFixed(12))).toEqual(
      [0.7, 0.8, 0.5, 0.6].map((score) => score.toFixed(12)),
    );
  });

  it('undivided grows with every row, divided does not', () => {
    const rows = [row(3, 8), row(1, 4)];
    expect(weighted(rows, false)).toBeCloseTo(2.8, 12);
    expect(weighted([...rows, ...rows], false)).toBeCloseTo(5.6, 12);
    expect(weighted(rows, true)).toBeCloseTo(0.7, 12);
    expect(weighted([...rows, ...rows], true)).toBeCloseTo(0.7, 12);
  });

  it('divided doesn’t change with the unit of the weights', () => {
    expect(weighted([row(30, 8), row(10, 4)], true)).toBeCloseTo(0.7, 12);
  });

  it('is none without any weight', () => {
    expect(weighted([], true)).toBeUndefined();
    expect(weighted([row(0, 8)], true)).toBeUndefined();
  });
});

it('what is given takes the place of the table', () => {
  expect(scoreOf('U', ...of({ U: '0.7' }))).toBe(0.7);
  expect(scoreOf('U', ...of({ U: '' }))).toBeCloseTo(0.5, 12);
});

it('each letter has its own shape and exponent', () => {
  const [given] = of({ shapeK: 'power', exponentK: '3', half: '0.2', middle: '0.3' });
  expect(formOf('K', given)).toEqual({ shape: 'power', exponent: 3, half: 0.2, middle: 0.3 });
  expect(formOf('T', given)).toMatchObject({ shape: 'linear', exponent: 1 });
});

it('one more point ends at 1 where weights are divided', () => {
  expect(raised(0.95, of()[0], 'T')).toBe(1);
  expect(raised(0.95, of({ divided: false })[0], 'T')).toBeCloseTo(1.05, 12);
  expect(raised(0.95, of({ divided: false, T: '0.95' })[0], 'T')).toBe(1);
});

it('the results of other tools that it takes are named', () => {
  expect(equation.feeds.U).toContain('network-effect.share');
  for (const letter of ['T', 'K', 'U', 'R'] as const) {
    expect(equation.feeds[letter]).toContain(`moat-scorecard.${letter}`);
  }
});
