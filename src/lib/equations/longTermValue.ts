/**
 * @file The long-term value of a company as a product of four scores: V = S·f(T)·g(K)·h(U)·m(R).
 *
 * T technology barrier · K depth of industry knowledge · U users' trust · R access to social resources · S value when all
 * four are full. Each score is a weighted sum of what it is made of: T = Σ αᵢtᵢ, with 0 to 10 points for tᵢ counted as 0 to
 * 1, and weights divided by their sum unless `divided` is off. A score from elsewhere, 0 to 1, can take a table's place.
 *
 * A product of opinions, not a valuation: no time, no discount, no money. It says what a zero does and where one more point
 * brings most.
 *
 * Worked example, medical images: T 0.7, K 0.8, U 0.5, R 0.6 give 100 × 0.168 = 16.8; one more point of ten on U brings
 * 3.36, on R 2.8, on T 2.4, on K 2.1. Geometric mean 64.0, arithmetic mean 65.
 *
 * @see Chapter 060-long-term-value
 */
import type { Figures } from '../desk/equation';
import type { Sheet } from '../desk/sheet';
import type { RowDraft } from '../desk/tables';
import {
  formOf,
  letters,
  raised,
  results,
  scoreOf,
  type Given,
  type Rows,
  type tables,
} from './longTermValueFields';
import { apply, elasticity } from './shapes';

export { details } from './longTermValueDetails';
export { beside, feeds, fields, groups, results, tables } from './longTermValueFields';

/**
 * V, the four scores, what one more point of ten on each brings, elasticities, and two means of the factors times S.
 *
 * @returns V and both means undefined where a score is missing; an elasticity where its factor is 0.
 */
export function figures(given: Given, rows: Rows): Figures<typeof results> {
  const { scale } = given;
  const x = { T: 0, K: 0, U: 0, R: 0 };
  const factor = { T: 0, K: 0, U: 0, R: 0 };
  let missing = false;
  const figure: Written = { ...nothing };
  for (const letter of letters) {
    const found = scoreOf(letter, given, rows);
    figure[letter] = found;
    if (found === undefined) {
      missing = true;
      continue;
    }
    const form = formOf(letter, given);
    x[letter] = found;
    factor[letter] = apply(form, found);
    figure[`elasticity${letter}`] = elasticity(form, found);
  }
  if (missing) return figure;
  const { T, K, U, R } = factor;
  figure.value = scale * T * K * U * R;
  figure.geometric = scale * Math.sqrt(Math.sqrt(T * K) * Math.sqrt(U * R));
  figure.arithmetic = (scale * (T + K + U + R)) / 4;
  const others = { T: K * U * R, K: T * U * R, U: T * K * R, R: T * K * U };
  for (const letter of letters) {
    const more = apply(formOf(letter, given), raised(x[letter], given, letter));
    figure[`next${letter}`] = scale * others[letter] * (more - factor[letter]);
  }
  return figure;
}

type Written = { -readonly [K in keyof typeof results]: number | undefined };
const nothing = Object.fromEntries(
  Object.keys(results).map((name) => [name, undefined]),
) as Written;

type Words = Readonly<Record<string, string>>;
type Example = Record<keyof typeof tables, readonly (readonly [string, number, number])[]>;

/** A company for medical images, invented; points of ten. */
const medical: Example = {
  technology: [
    ['imagingModel', 3, 8],
    ['patents', 1, 4],
  ],
  knowledge: [
    ['hospitals', 2, 9],
    ['experts', 1, 8],
    ['dataMining', 1, 6],
  ],
  trust: [
    ['reliability', 2, 5],
    ['standards', 1, 4],
    ['quality', 1, 6],
  ],
  resources: [
    ['partners', 2, 7],
    ['government', 1, 4],
    ['venture', 1, 6],
  ],
};

const draftsOf = (example: Example, words: Words): Record<string, RowDraft[]> =>
  Object.fromEntries(
    Object.entries(example).map(([table, rows]) => [
      table,
      rows.map(([name, weight, score]) => ({
        name: words[name] ?? '',
        weight: String(weight),
        score: String(score),
      })),
    ]),
  );

export const sheets: Readonly<Record<string, (words: Words) => Partial<Sheet>>> = {
  medical: (words) => ({ tables: draftsOf(medical, words) }),
  noTrust: (words) => ({
    tables: draftsOf(
      { ...medical, trust: medical.trust.map(([name, weight]) => [name, weight, 0]) },
      words,
    ),
  }),
  curved: (words) => ({
    fields: {
      shapeT: 'saturating',
      shapeK: 'power',
      exponentK: '0.5',
      shapeU: 'power',
      exponentU: '2',
      shapeR: 'logistic',
    },
    tables: draftsOf(medical, words),
  }),
};
