/**
 * @file Settings in a link: only what differs from the default, and only what the table knows.
 *
 * `#demo=tiny-gpt&layers=3&seed=7`. A page can hold several demos and calculators; `demo` says whose
 * settings these are. A link is a stranger's text: it is read into a map, and nothing in it is used
 * that did not pass `fields.parse`.
 */
import { addressFor } from './address';
import { parse, type Fields, type Issue, type Value, type Values } from './fields';

export type LinkIssue =
  | Issue
  | { field: string; code: 'unknown' }
  | { field: ''; code: 'too-long' }
  /** What it holds besides the settings. */
  | { field: ''; code: 'own' };
export interface Link<F extends Fields> {
  values: Values<F>;
  /** Fields that the link sets, right or wrong. */
  given: string[];
  issues: LinkIssue[];
  /** Keys besides the fields that the caller said it knows, as they stand in the link. */
  extra: ReadonlyMap<string, string>;
}

/** Undefined when the address has no settings, or settings for another demo. */
export function readLink<F extends Fields>(
  hash: string,
  name: string,
  fields: F,
  known: readonly string[] = [],
): Link<F> | undefined {
  const address = addressFor(hash, name);
  if (!address) return undefined;
  const { given, tooLong } = address;
  if (tooLong) {
    const { values } = parse(fields, {});
    return { values, given: [], issues: [{ field: '', code: 'too-long' }], extra: new Map() };
  }
  const isUnknown = (key: string) => !Object.hasOwn(fields, key) && !known.includes(key);
  const unknown = [...given.keys()].filter(isUnknown);
  const read = parse(fields, given);
  return {
    values: read.values,
    given: [...given.keys()].filter((key) => Object.hasOwn(fields, key)),
    issues: [
      ...(read.ok ? [] : read.issues),
      ...unknown.map((field) => ({ field: field.slice(0, 40), code: 'unknown' as const })),
    ],
    extra: new Map(known.flatMap((key) => (given.has(key) ? [[key, given.get(key) ?? '']] : []))),
  };
}

/** @returns The hash, with `#`; only what differs from the defaults is in it. */
export function writeLink(
  name: string,
  fields: Fields,
  values: Record<string, Value>,
  extra: Record<string, string> = {},
): string {
  const different = Object.entries(fields).filter(
    ([key, field]) => Object.hasOwn(values, key) && values[key] !== field.default,
  );
  const query = new URLSearchParams([
    ['demo', name],
    ...different.map(([key]) => [key, String(values[key])]),
    ...Object.entries(extra),
  ]);
  return `#${query.toString()}`;
}
