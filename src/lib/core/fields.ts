/**
 * @file One table says what a reader may set; inputs, limits, links and tests follow from it.
 *
 * `parse` is the only gate: for inputs, for links and for opened files alike. What a reader gets
 * wrong is data, never an exception.
 */
import { readNumber } from './number';

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
  /** On a demo's stage, one or two of all; the others are folded away. */
  stage?: true;
}
export interface ChoiceField {
  kind: 'choice';
  options: readonly string[];
  default: string;
  live?: true;
  stage?: true;
}
export interface SwitchField {
  kind: 'switch';
  default: boolean;
  live?: true;
  stage?: true;
}
export type Field = NumberField | ChoiceField | SwitchField;
export type Fields = Readonly<Record<string, Field>>;
export type Value = number | string | boolean;

type ValueOf<F extends Field> = F extends { kind: 'choice'; options: readonly (infer O)[] }
  ? O
  : F extends { kind: 'switch' }
    ? boolean
    : number;
/** Settings that passed the gate. */
export type Values<F extends Fields> = { -readonly [K in keyof F]: ValueOf<F[K]> };

export interface Issue {
  field: string;
  code: 'not-a-number' | 'too-small' | 'too-large' | 'not-whole' | 'not-an-option';
  /** The limit that was passed, for the sentence beside the input. */
  limit?: number;
}
export type Parsed<F extends Fields> =
  { ok: true; values: Values<F> } | { ok: false; issues: Issue[]; values: Values<F> };

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
 */
export function parse<F extends Fields>(
  fields: F,
  raw: Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>,
): Parsed<F> {
  const given = (name: string): unknown =>
    raw instanceof Map
      ? raw.get(name)
      : Object.hasOwn(raw, name)
        ? Reflect.get(raw, name)
        : undefined;
  const issues: Issue[] = [];
  const values: Record<string, Value> = {};
  for (const [name, field] of Object.entries(fields)) {
    const read = readField(field, given(name));
    values[name] = read.value;
    if (read.code) {
      issues.push({
        field: name,
        code: read.code,
        ...(read.limit === undefined ? {} : { limit: read.limit }),
      });
    }
  }
  return issues.length === 0
    ? { ok: true, values: values as Values<F> }
    : { ok: false, issues, values: values as Values<F> };
}

interface Read {
  value: Value;
  code?: Issue['code'];
  limit?: number;
}

function readField(field: Field, raw: unknown): Read {
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
    default:
      return readAmount(field, raw);
  }
}

function readAmount(field: NumberField, raw: unknown): Read {
  const number = typeof raw === 'string' ? readNumber(raw, field.unit) : raw;
  if (typeof number !== 'number' || Number.isNaN(number)) {
    return { value: field.default, code: 'not-a-number' };
  }
  if (number < field.min) return { value: field.default, code: 'too-small', limit: field.min };
  if (number > field.max) return { value: field.default, code: 'too-large', limit: field.max };
  if (field.whole && !Number.isInteger(number)) return { value: field.default, code: 'not-whole' };
  return { value: number + 0 }; // never −0
}
