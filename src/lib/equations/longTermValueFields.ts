/** @file What a reader may set about long-term value, and how a score and its shape follow from it. */
import type { AnyFields, Values } from '../core/fields';
import type { Results } from '../desk/equation';
import type { ResultName } from '../desk/sheet';
import type { Table, Tables, TableValues } from '../desk/tables';
import { shapes, type Form } from './shapes';

const score = { unit: '1', optional: true, min: 0, max: 1, uncertain: true } as const;
const shape = { kind: 'choice', options: shapes, default: 'linear' } as const;
const exponent = { unit: '1', min: 0.1, max: 5, default: 1, uncertain: true } as const;

export const fields = {
  scale: { unit: '1', min: 0.001, max: 1e9, default: 100, scale: 'log' },
  divided: { kind: 'switch', default: true },
  T: score,
  shapeT: shape,
  exponentT: exponent,
  K: score,
  shapeK: shape,
  exponentK: exponent,
  U: score,
  shapeU: shape,
  exponentU: exponent,
  R: score,
  shapeR: shape,
  exponentR: exponent,
  half: { unit: '1', min: 0.01, max: 10, default: 0.5, uncertain: true },
  middle: { unit: '1', min: 0, max: 1, default: 0.5, uncertain: true },
} as const satisfies AnyFields;

const components = {
  columns: {
    name: { kind: 'text', default: '' },
    weight: { unit: '1', min: 0, max: 100, default: 1 },
    score: { kind: 'score', default: 5, uncertain: true },
  },
  derived: { share: { unit: 'share', digits: 1 }, brings: { unit: '1', digits: 3 } },
  sums: ['weight'],
} as const satisfies Table;

export const tables = {
  technology: components,
  knowledge: components,
  trust: components,
  resources: components,
} as const satisfies Tables;

const point = { unit: '1', digits: 3, better: 'more' } as const;
const part = { unit: '1', digits: 2 } as const;
export const results = {
  value: { unit: '1', digits: 2, better: 'more' },
  T: point,
  K: point,
  U: point,
  R: point,
  nextT: part,
  nextK: part,
  nextU: part,
  nextR: part,
  elasticityT: part,
  elasticityK: part,
  elasticityU: part,
  elasticityR: part,
  geometric: part,
  arithmetic: part,
} as const satisfies Results;

export const groups = {
  results: {
    next: ['nextT', 'nextK', 'nextU', 'nextR'],
    elasticities: ['elasticityT', 'elasticityK', 'elasticityU', 'elasticityR'],
    means: ['geometric', 'arithmetic'],
  },
} as const;

/** What is said of a letter belongs below its table. */
export const beside = {
  T: 'technology',
  shapeT: 'technology',
  exponentT: 'technology',
  K: 'knowledge',
  shapeK: 'knowledge',
  exponentK: 'knowledge',
  U: 'trust',
  shapeU: 'trust',
  exponentU: 'trust',
  R: 'resources',
  shapeR: 'resources',
  exponentR: 'resources',
} as const;

/** Shares of the market that uses it speak for trust; scores come from a moat's list of evidence. All 0 to 1. */
export const feeds: Record<'T' | 'K' | 'U' | 'R', readonly ResultName[]> = {
  T: ['moat-scorecard.T'],
  K: ['moat-scorecard.K'],
  U: ['network-effect.share', 'moat-scorecard.U'],
  R: ['moat-scorecard.R'],
};

export type Given = Values<typeof fields>;
export type Rows = TableValues<typeof tables>;
export type Component = Rows['trust'][number];

export const letters = ['T', 'K', 'U', 'R'] as const;
export type Letter = (typeof letters)[number];
export const tableOf = {
  T: 'technology',
  K: 'knowledge',
  U: 'trust',
  R: 'resources',
} as const satisfies Record<Letter, keyof typeof tables>;

/** One of ten points. */
export const POINT = 0.1;
const POINTS = 10;

/** Σ wᵢ·xᵢ with xᵢ of ten points as 0 to 1, over Σ wᵢ where `divided`; undefined without any weight. */
export function weighted(rows: readonly Component[], divided: boolean): number | undefined {
  let [sum, weights] = [0, 0];
  for (const { weight, score } of rows) {
    sum += (weight * score) / POINTS;
    weights += weight;
  }
  if (weights === 0) return undefined;
  return divided ? Math.min(1, sum / weights) : sum;
}

/** A letter's score: what was given for it, otherwise its table's. */
export const scoreOf = (letter: Letter, given: Given, rows: Rows): number | undefined =>
  given[letter] ?? weighted(rows[tableOf[letter]], given.divided);

export const formOf = (letter: Letter, given: Given): Form => ({
  shape: given[`shape${letter}`],
  exponent: given[`exponent${letter}`],
  half: given.half,
  middle: given.middle,
});

/** As high as a score gets: scores divided by weights end at 1. */
export const raised = (x: number, given: Given, letter: Letter): number =>
  given.divided || given[letter] !== undefined ? Math.min(1, x + POINT) : x + POINT;
