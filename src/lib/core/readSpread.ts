/**
 * @file A range as people write it: `20..40`, `20 to 40`, `20～40`, `20~40`, `20至40`, `30±10`; `20..25..40` with the
 * likeliest in the middle; `1; 2; 5`, each as likely as the others. `20..40 normal` and `20..40 lognormal` choose the shape.
 *
 * `20~30万` is 200,000 to 300,000: what stands behind the last end belongs to those before it too, if they have nothing of
 * their own and it makes a range (`5000~1万` is 5,000 to 10,000). A currency, wherever it stands, belongs to all.
 * `20-40` is no range, because it could be a difference. What is typed is what is kept: a range has no other form.
 */
import { halfWidth, isPerCent, valueOf, withoutNoise, writtenOf, type Written } from './number';
import { bookRates, type Rates } from './rates';
import { usualShape, type Spread } from './spread';
import { withoutUnit } from './unitNames';

const BETWEEN = / ?(?:(?<!\.)\.{2,3}(?!\.)|[。｡]{2}|…{1,2}|[~〜∼]|至|到|to) ?/i;
const AROUND = / ?(?:±|\+\/-) ?/;
const DIFFERENCE = / ?[-—―] ?/;
const SHAPE = / ?(lognormal|normal|对数正态|正态)(?:分布)?$/i;
/** More than anybody types; a link could hold any number of them. */
const MOST_VALUES = 1_000;

type Shape = 'normal' | 'lognormal';
interface Gate {
  unit: string;
  rates: Rates;
  chosen: Shape | undefined;
}

/** What is typed for a range, without the word for its shape. */
export const withoutShape = (typed: string): string => halfWidth(typed).replace(SHAPE, '');

/** @returns Undefined for what is no range at all; `'wrong'` for one that can't be, or could be two. */
export function readSpread(
  typed: string,
  unit = '1',
  rates: Rates = bookRates,
): Spread | 'wrong' | undefined {
  const text = halfWidth(typed);
  const word = SHAPE.exec(text)?.[1]?.toLowerCase();
  const chosen = word && (/^(?:normal|正态)$/.test(word) ? 'normal' : 'lognormal');
  const gate: Gate = { unit, rates, chosen: chosen as Shape | undefined };
  const bare = text.replace(SHAPE, '').replace(/ ?;$/, '');
  for (const [sign, read] of forms) {
    const parts = bare.split(sign);
    if (parts.length < 2) continue;
    if (parts.length > MOST_VALUES) return 'wrong';
    const written = parts.map((part) => writtenOf(withoutUnit(part.trim(), unit)));
    if (written.every((part) => part === undefined)) return undefined;
    return written.includes(undefined) ? 'wrong' : read(written as Written[], gate);
  }
  const numbers = bare.split(DIFFERENCE).filter((part) => part !== '');
  return numbers.length > 1 && numbers.every(writtenOf) ? 'wrong' : undefined;
}

type Reader = (written: Written[], gate: Gate) => Spread | 'wrong';
const forms: readonly (readonly [RegExp, Reader])[] = [
  [/;/, valuesOf],
  [AROUND, aroundOf],
  [BETWEEN, betweenOf],
];

function betweenOf(written: Written[], { unit, rates, chosen }: Gate): Spread | 'wrong' {
  if (written.length > 3 || (written.length === 3 && chosen)) return 'wrong';
  const own = withOneCurrency(written);
  const ends = rising(withLastSuffix(own), unit, rates) ?? rising(own, unit, rates);
  if (!ends || own.some(unclearBefore(own.at(-1))) || mixesShares(own, unit)) return 'wrong';
  if (ends.length === 3) {
    const [low, mode, high] = ends as [number, number, number];
    return { shape: 'triangular', low, mode, high };
  }
  const [low, high] = ends as [number, number];
  return shaped(chosen ?? usualShape(low, high), low, high);
}

/** `30±10` lies as far on both sides: normal, unless another shape is asked for. */
function aroundOf(written: Written[], { unit, rates, chosen }: Gate): Spread | 'wrong' {
  const [center, half, more] = written;
  if (!center || !half || more) return 'wrong';
  const [middle, width] =
    half.suffix === '%' && center.suffix !== '%'
      ? relative(center, half, unit, rates)
      : absolute(center, half, unit, rates);
  if (middle === undefined || width === undefined) return 'wrong';
  return shaped(chosen ?? 'normal', withoutNoise(middle - width), withoutNoise(middle + width));
}

type Around = readonly (number | undefined)[];

/** `3000元±10%` is 2,700 to 3,300; in a field of pure numbers or of per cent it could be ten per cent more and less too. */
function relative(center: Written, half: Written, unit: string, rates: Rates): Around {
  if (unit === '1' || isPerCent(unit) || half.currency) return [];
  const middle = valueOf(center, unit, rates);
  const share = valueOf(half, '1', rates);
  return middle === undefined || share === undefined ? [] : [middle, Math.abs(middle) * share];
}

/** `30±5万` is 250,000 to 350,000, `30万±5000` as it stands, and `30万±5` could be either. */
function absolute(center: Written, half: Written, unit: string, rates: Rates): Around {
  if (mixesShares([center, half], unit)) return [];
  const own = withOneCurrency([center, half]);
  const [middle, width] = withLastSuffix(own).map((part) => valueOf(part, unit, rates));
  if (middle === undefined || !own[1] || !center.suffix || half.suffix) return [middle, width];
  const shared = valueOf({ ...own[1], suffix: center.suffix }, unit, rates);
  const two = shared !== width && shared !== undefined && shared < Math.abs(middle);
  return two ? [] : [middle, width];
}

/** Each for itself, so what is said beside one has to stand beside all; nothing is the same in every unit. */
function valuesOf(written: Written[], { unit, rates, chosen }: Gate): Spread | 'wrong' {
  const said = written.filter(({ digits }) => Number(digits) !== 0);
  const same = (of: (part: Written) => unknown) => new Set(said.map((part) => Boolean(of(part))));
  const mixed = same(({ suffix }) => suffix).size > 1 || same(({ currency }) => currency).size > 1;
  const values = written.map((part) => valueOf(part, unit, rates));
  if (mixed || chosen || values.length < 2 || values.includes(undefined)) return 'wrong';
  return { shape: 'values', values: values as number[] };
}

function shaped(shape: Shape, low: number, high: number): Spread | 'wrong' {
  const possible = low < high && (shape === 'normal' || low > 0) && fits(low, high);
  return possible ? { shape, low, high } : 'wrong';
}

/** Whether their distance is a number; one end may be larger than any, which no field takes. */
const fits = (low: number, high: number): boolean =>
  Number.isFinite(high - low) || Number.isFinite(low) !== Number.isFinite(high);

/** @returns The values if each is at least the one before it, and the last more than the first. */
function rising(parts: readonly Written[], unit: string, rates: Rates): number[] | undefined {
  const values = parts.map((part) => valueOf(part, unit, rates) ?? NaN);
  const [low = NaN, high = NaN] = [values[0], values.at(-1)];
  const risen = values.every((value, i) => i === 0 || value >= (values[i - 1] ?? NaN));
  return risen && low < high && fits(low, high) ? values : undefined;
}

/** A currency that only some of them have is meant for all; if it is two, for none. */
function withOneCurrency(parts: readonly Written[]): Written[] {
  const said = parts.filter(({ currency }) => currency);
  const [first] = said;
  if (!first || said.length === parts.length) return [...parts];
  if (said.some(({ currency }) => currency !== first.currency)) return [];
  const { currency, twin } = first;
  return parts.map((part) => ({ ...part, ...(currency && { currency }), ...(twin && { twin }) }));
}

function withLastSuffix(parts: readonly Written[]): Written[] {
  const suffix = parts.at(-1)?.suffix;
  return parts.map((part) => (complete(part) ? part : { ...part, suffix }));
}

const complete = ({ suffix, under, closed }: Written): boolean =>
  suffix !== undefined || under !== undefined || closed === true;

/** Whether the last suffix could belong to it or not: `1/2..2万`, `$20..30万元`. */
const unclearBefore =
  (last: Written | undefined) =>
  (part: Written): boolean =>
    last?.suffix !== undefined &&
    (part.under !== undefined || (!complete(part) && part.currency !== last.currency));

/** `20%..30` and `0.2..30%` could mean a share or a number of per cent; `20..30%` is clear. */
function mixesShares(parts: readonly Written[], unit: string): boolean {
  const without = parts.filter(({ suffix }) => suffix !== '%');
  if (isPerCent(unit) || without.length === 0 || without.length === parts.length) return false;
  if (parts.at(-1)?.suffix !== '%') return true;
  return without.some(({ sign, digits }) => sign > 0 && Number(digits) > 0 && Number(digits) < 1);
}
