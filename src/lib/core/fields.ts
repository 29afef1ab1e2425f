/**
 * @file One table says what a reader may set; inputs, limits, links and tests follow from it.
 *
 * `parse` is the only gate: for inputs, for links and for opened files alike. What a reader gets
 * wrong is data, never an exception.
 */
import { readDate } from './date';
import { readNumber } from './number';
import { bookRates, type Rates } from './rates';
import { readSpread } from './readSpread';
import { middleOf, type Spread } from './spread';

export interface NumberField {
  kind?: 'number';
  /** `'1'` for a pure number; else a key of the unit words, such as `'CNY/month'`. */
  unit: string;
  min: number;
  max: number;
  default: number;
  /** Smallest useful change, for the arrow keys. */
  step?: number;
  whole?: true;
  /** A slider over this field moves by factors, not by sums. */
  scale?: 'log';
  /** Can be changed while the run goes on; every other field needs a fresh start. */
  live?: true;
  /** After divergence a run can go on with a tenth of it. */
  gentler?: true;
  /** On a demo's stage, one or two of all, or as many as its drawing is about, at their places in it; the others are folded away. */
  stage?: true | 'drawing';
  /** Takes a range such as `20..40` too: the value is its middle, rounded where the field is whole. */
  uncertain?: true;
}
/** A number that may be left empty: the value then is undefined. */
export interface OptionalField extends Omit<NumberField, 'default'> {
  optional: true;
  default?: undefined;
}
/** 0 to 10, with words at both ends. */
export interface ScoreField {
  kind: 'score';
  default: number;
  uncertain?: true;
}
export interface TextField {
  kind: 'text';
  default: string;
  /** Characters; 120 if nothing is said. */
  longest?: number;
}
/** `2026-11-28`, however it was written, or empty. */
export interface DateField {
  kind: 'date';
  default: string;
}
export interface ChoiceField {
  kind: 'choice';
  options: readonly string[];
  default: string;
  live?: true;
  stage?: true | 'drawing';
}
export interface SwitchField {
  kind: 'switch';
  default: boolean;
  live?: true;
  stage?: true | 'drawing';
}
/** A setting of a demo. */
export type Field = NumberField | ChoiceField | SwitchField;
export type Fields = Readonly<Record<string, Field>>;
/** What a tool asks for: settings, and what only a reader can know. */
export type AnyField = Field | OptionalField | ScoreField | TextField | DateField;
export type AnyFields = Readonly<Record<string, AnyField>>;
export type Value = number | string | boolean;

type ValueOf<F extends AnyField> = F extends { kind: 'choice'; options: readonly (infer O)[] }
  ? O
  : F extends { kind: 'switch' }
    ? boolean
    : F extends { kind: 'text' | 'date' }
      ? string
      : F extends { optional: true }
        ? number | undefined
        : number;
/** Settings that passed the gate. */
export type Values<F extends AnyFields> = { -readonly [K in keyof F]: ValueOf<F[K]> };

export interface Issue {
  field: string;
  code:
    | 'not-a-number'
    /** Nothing is filled in where a number is needed. */
    | 'missing'
    | 'too-small'
    | 'too-large'
    | 'not-whole'
    | 'not-an-option'
    | 'not-a-date'
    | 'too-long'
    /** The ends of a range are the wrong way round, or a shape can't have them. */
    | 'not-a-range';
  /** The limit that was passed, for the sentence beside the input. */
  limit?: number;
}
/** Ranges, by field; the field's value is the middle. */
export type Spreads = Record<string, Spread>;
export type Parsed<F extends AnyFields> =
  | { ok: true; values: Values<F>; spreads: Spreads }
  | { ok: false; issues: Issue[]; values: Values<F>; spreads: Spreads };

/** Every experiment has it, so that a run can be repeated. */
const seed = {
  unit: '1',
  min: 0,
  max: 2 ** 32 - 1,
  default: 1,
  whole: true,
} as const satisfies NumberField;

/** An experiment's fields, as inputs, links and checkpoints know them: its own, and the seed behind them. */
export const withSeed = <F extends Fields>(fields: F) => ({ ...fields, seed });

export function defaultsOf<F extends Fields>(fields: F): Values<F> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.default]),
  ) as Values<F>;
}

/**
 * Settings from what a reader typed, linked or opened.
 *
 * Only own keys that `fields` knows are looked at. A field that is missing takes its default, and so
 * does one that is wrong, so that `values` can always be used; `issues` says what was wrong.
 *
 * @param rates - For money that is said in another currency than its field's.
 */
export function parse<F extends AnyFields>(
  fields: F,
  raw: Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>,
  rates: Rates = bookRates,
): Parsed<F> {
  const given = (name: string): unknown =>
    raw instanceof Map
      ? raw.get(name)
      : Object.hasOwn(raw, name)
        ? Reflect.get(raw, name)
        : undefined;
  const issues: Issue[] = [];
  const values: Record<string, Value | undefined> = {};
  const spreads: Spreads = {};
  for (const [name, field] of Object.entries(fields)) {
    const read = readField(field, given(name), rates);
    values[name] = read.value;
    if (read.spread) spreads[name] = read.spread;
    if (read.code) {
      issues.push({
        field: name,
        code: read.code,
        ...(read.limit === undefined ? {} : { limit: read.limit }),
      });
    }
  }
  return issues.length === 0
    ? { ok: true, values: values as Values<F>, spreads }
    : { ok: false, issues, values: values as Values<F>, spreads };
}

interface Read {
  value: Value | undefined;
  spread?: Spread;
  code?: Issue['code'];
  limit?: number;
}

function readField(field: AnyField, raw: unknown, rates: Rates): Read {
  if (raw === undefined || raw === null) return { value: field.default };
  switch (field.kind) {
    case 'choice':
      return typeof raw === 'string' && field.options.includes(raw)
        ? { value: raw }
        : { value: field.default, code: 'not-an-option' };
    case 'switch':
      if (raw === true || raw === 'true') return { value: true };
      if (raw === false || raw === 'false') return { value: false };
      return { value: field.default, code: 'not-an-option' };
    case 'text':
      return readText(field, raw);
    case 'date':
      return readDay(field, raw);
    case 'score':
      return readAmount({ ...field, unit: '1', min: 0, max: LARGEST_SCORE }, raw, rates);
    default:
      return readAmount(field, raw, rates);
  }
}

export const LARGEST_SCORE = 10;
export const LONGEST_TEXT = 120;

function readText({ default: value, longest = LONGEST_TEXT }: TextField, raw: unknown): Read {
  const text = typeof raw === 'number' ? String(raw) : raw;
  if (typeof text !== 'string') return { value, code: 'not-an-option' };
  // What a reader counts: a sign outside the basic plane is one.
  return Array.from(text).length > longest
    ? { value, code: 'too-long', limit: longest }
    : { value: text };
}

/** A day that the calendar has. */
function readDay({ default: value }: DateField, raw: unknown): Read {
  if (typeof raw !== 'string') return { value, code: 'not-a-date' };
  if (raw.trim() === '') return { value: '' };
  const day = readDate(raw);
  return day === undefined ? { value, code: 'not-a-date' } : { value: day };
}

type Amount = Omit<NumberField, 'default' | 'kind'> & {
  default?: number | undefined;
  optional?: true;
};

function readAmount(field: Amount, raw: unknown, rates: Rates): Read {
  const { default: value, unit } = field;
  if (typeof raw === 'string' && raw.trim() === '')
    return field.optional ? { value: undefined } : { value, code: 'missing' };
  const spread =
    field.uncertain && typeof raw === 'string' ? readSpread(raw, unit, rates) : undefined;
  if (spread === 'wrong') return { value, code: 'not-a-range' };
  if (spread) {
    const wrong = writtenIn(spread).map((number) => wrongAmount(field, number));
    const [first] = wrong.filter((found) => found !== undefined);
    if (first) return { value, ...first };
    const middle = middleOf(spread);
    return { value: field.whole ? Math.round(middle) + 0 : middle, spread };
  }
  const number = typeof raw === 'string' ? readNumber(raw, unit, rates) : raw;
  if (typeof number !== 'number' || Number.isNaN(number)) return { value, code: 'not-a-number' };
  const wrong = wrongAmount(field, number);
  return wrong ? { value, ...wrong } : { value: number + 0 }; // never −0
}

function writtenIn(spread: Spread): readonly number[] {
  if (spread.shape === 'values') return spread.values;
  const { low, high } = spread;
  return spread.shape === 'triangular' ? [low, spread.mode, high] : [low, high];
}

function wrongAmount(
  { min, max, whole }: Amount,
  number: number,
): Pick<Issue, 'code' | 'limit'> | undefined {
  if (number < min) return { code: 'too-small', limit: min };
  if (number > max) return { code: 'too-large', limit: max };
  return whole && !Number.isInteger(number) ? { code: 'not-whole' } : undefined;
}
