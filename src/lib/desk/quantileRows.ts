/** @file What a simulation told, with all that it takes to repeat it, as lines of cells: quantiles, samples, seed, ranges, pairs. */
import type { Language } from '../core/language';
import { writeSpread, type Spread } from '../core/spread';
import { escapeCell } from './cells';
import type { Quantile } from './estimate';

export interface Told {
  result: string;
  unit: string;
  /** In the unit. */
  quantiles: readonly Quantile[];
  samples: number;
  seed: number;
  inputs: readonly { name: string; spread: Spread }[];
  /** Rank correlations, by the inputs' names. */
  correlations: readonly { a: string; b: string; rank: number }[];
}

type Words = Readonly<
  Record<
    | 'result'
    | 'samples'
    | 'seed'
    | 'belowShare'
    | 'value'
    | 'interval'
    | 'input'
    | 'range'
    | 'oneInput'
    | 'otherInput'
    | 'rank',
    string
  >
>;

export function quantileRows(told: Told, words: Words, language: Language): string[][] {
  const { result, unit, quantiles, samples, seed, inputs, correlations } = told;
  const lines = [
    [words.result, result, unit],
    [words.samples, samples],
    [words.seed, seed],
    [],
    [words.belowShare, words.value, words.interval, ''],
    ...quantiles.map(({ share, value, low, high }) => [share, value, low, high]),
    [],
    [words.input, words.range],
    ...inputs.map(({ name, spread }) => [name, writeSpread(spread, language)]),
    ...(correlations.length > 0 ? [[], [words.oneInput, words.otherInput, words.rank]] : []),
    ...correlations.map(({ a, b, rank }) => [a, b, rank]),
  ];
  return lines.map((line) =>
    line.map((cell) => (typeof cell === 'number' ? String(cell) : escapeCell(cell))),
  );
}
