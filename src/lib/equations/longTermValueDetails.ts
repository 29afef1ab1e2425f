/** @file What else there is to say about long-term value: what kills it, where one more point brings most, four curves. */
import { rounded } from '../core/number';
import type { Details, Figures, Finding, Series } from '../desk/equation';
import {
  formOf,
  letters,
  POINT,
  scoreOf,
  tableOf,
  weighted,
  type Component,
  type Given,
  type Letter,
  type results,
  type Rows,
  type tables,
} from './longTermValueFields';
import { apply } from './shapes';

type Found = Figures<typeof results>;
type Factors = Record<Letter, number>;

export function details(given: Given, rows: Rows, figures: Found): Details<typeof tables> {
  const factors = factorsOf(given, rows);
  return {
    findings: [
      ...letters.flatMap((letter) => scoreFindings(letter, given, rows, factors)),
      ...bestFinding(figures),
    ],
    series: factors ? [curves(given, factors)] : [],
    rows: {
      technology: rowsOf('T', given, rows, factors),
      knowledge: rowsOf('K', given, rows, factors),
      trust: rowsOf('U', given, rows, factors),
      resources: rowsOf('R', given, rows, factors),
    },
  };
}

const weightOf = (rows: readonly Component[]): number =>
  rows.reduce((sum, { weight }) => sum + weight, 0);

/** Undefined where a score is missing. */
function factorsOf(given: Given, rows: Rows): Factors | undefined {
  const found = letters.map((letter) => {
    const score = scoreOf(letter, given, rows);
    return [letter, score === undefined ? undefined : apply(formOf(letter, given), score)] as const;
  });
  return found.some(([, factor]) => factor === undefined)
    ? undefined
    : (Object.fromEntries(found) as Factors);
}

/** What all the others make, with the scale. */
const without = (letter: Letter, { scale }: Given, factors: Factors): number =>
  letters.reduce(
    (product, other) => (other === letter ? product : product * factors[other]),
    scale,
  );

/** Weights that add up to one but for rounding. */
const SAME = 1e-9;

function scoreFindings(
  letter: Letter,
  given: Given,
  rows: Rows,
  factors: Factors | undefined,
): Finding[] {
  const table = tableOf[letter];
  const listed = rows[table];
  const typed = given[letter];
  const found: Finding[] = [];
  if (scoreOf(letter, given, rows) === undefined) {
    found.push({ code: 'no-score', tone: 'warning', table, values: { letter } });
  }
  if (typed !== undefined && listed.length > 0) {
    const values = { letter, score: rounded(typed, 3) };
    found.push({ code: 'table-unused', tone: 'note', table, values });
  }
  const weights = weightOf(listed);
  if (!given.divided && typed === undefined && weights > 0 && Math.abs(weights - 1) > SAME) {
    const values = {
      letter,
      weights: rounded(weights),
      score: rounded(weighted(listed, false) ?? 0),
    };
    found.push({ code: 'weights-not-one', tone: 'warning', table, values });
  }
  if (factors?.[letter] === 0) {
    const rest = rounded(without(letter, given, factors));
    const step = given[`shape${letter}`] === 'step';
    const values = { letter, rest, middle: given.middle };
    const place = typed === undefined ? { table } : { field: letter };
    found.push({ code: step ? 'below-step' : 'killed', tone: 'warning', ...place, values });
  }
  return found;
}

/** Where one more point brings most, if it brings anything and more than elsewhere. */
function bestFinding(figures: Found): Finding[] {
  const gains = letters.map((letter) => ({ letter, gain: figures[`next${letter}`] ?? 0 }));
  const [best, second] = gains.toSorted((a, b) => b.gain - a.gain);
  if (!best || !second || best.gain <= 0) return [];
  if (best.gain - second.gain <= SAME * best.gain) return [];
  const values = {
    letter: best.letter,
    gain: rounded(best.gain),
    second: second.letter,
    less: rounded(second.gain),
  };
  return [{ code: 'next-point', tone: 'note', values }];
}

/** Share of all weights, and what one more point of ten for this row alone brings. */
function rowsOf(letter: Letter, given: Given, rows: Rows, factors: Factors | undefined) {
  const listed = rows[tableOf[letter]];
  const weights = weightOf(listed);
  const now = scoreOf(letter, given, rows);
  const form = formOf(letter, given);
  const used = given[letter] === undefined && factors !== undefined && now !== undefined;
  return {
    share: listed.map(({ weight }) => (weights > 0 ? weight / weights : undefined)),
    brings: listed.map(({ weight, score }) => {
      if (!used || weights === 0) return undefined;
      const step = Math.min(POINT, 1 - score / 10) * (given.divided ? weight / weights : weight);
      return without(letter, given, factors) * (apply(form, now + step) - factors[letter]);
    }),
  };
}

/** V over each score, the other three as they are. */
function curves(given: Given, factors: Factors): Series {
  const x = Array.from({ length: 51 }, (_, i) => i / 50);
  const line = (letter: Letter) => {
    const others = without(letter, given, factors);
    return x.map((score) => others * apply(formOf(letter, given), score));
  };
  const lines = { T: line('T'), K: line('K'), U: line('U'), R: line('R') };
  return { name: 'curves', x, xUnit: '1', lines, yUnit: '1' };
}
