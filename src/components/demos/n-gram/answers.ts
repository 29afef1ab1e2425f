/** @file What a run is asked between two steps: what comes next and why, to write, how it does on the last set. */
import type { Random } from '../../../lib/core/random';
import * as nGram from '../../../lib/models/nGram';
import { likeliest } from '../../../lib/nn/sampling';
import type { Settings } from './fields';
import { bitsPerCharacter, byKind, smoothingOf, type Reader, type Readers } from './readers';

export interface Writer {
  settings: Settings;
  readers: Readers;
  draws: Random;
}

const SUFFIX = / +$/u;

/** The reader's own words as tokens: a blank at the end belongs to the word that comes. */
function idsOf({ settings }: Writer, { tokens }: Reader, text: string): Int32Array {
  return tokens.encode(settings.tokens === 'characters' ? text : text.replace(SUFFIX, ''));
}

const chosen = ({ settings, readers }: Writer): [Reader, nGram.Model] => {
  const reader = readers[settings.tokens];
  return [reader, nGram.ofOrder(reader.model, settings.order)];
};
const sum = (values: Iterable<number>) => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** The likeliest tokens after a text, with what each order gave to them. Orders begin with 0, which knows nothing. */
export function nextOf(writer: Writer, { text, most }: { text: string; most: number }) {
  const [reader, model] = chosen(writer);
  const { tokens } = reader;
  const ids = idsOf(writer, reader, text);
  const { chances, parts } = nGram.chancesAfter(model, ids, smoothingOf(writer.settings));
  const { tokens: first } = likeliest(chances, most);
  const shown = new Set(first.map(({ id }) => id));
  const others = (values: Float64Array) => sum(values.filter((_, id) => !shown.has(id)));
  const history = [...ids].slice(Math.max(0, ids.length - model.order + 1));
  return {
    text,
    history: history.map((id) => tokens.label(id)),
    rows: first.map(({ id, chance }) => ({
      label: tokens.label(id),
      chance,
      parts: parts.map((part) => part[id] as number),
    })),
    rest: { tokens: tokens.size - first.length, chance: others(chances), parts: parts.map(others) },
    orders: parts.map((part, order) => ({
      order,
      seen: order === 0 ? 0 : timesOf(model, history, order - 1),
      mass: sum(part),
    })),
    sum: sum(chances),
  };
}

/** How often a history stood in the text with something after it. */
const timesOf = ({ raw }: nGram.Model, history: readonly number[], length: number): number =>
  raw[length]?.histories.get(
    String.fromCharCode(...history.slice(Math.max(0, history.length - length))),
  )?.total ?? 0;

/** Token after token, each drawn by its chance. */
export function written(
  writer: Writer,
  { prompt, length }: { prompt: string; length: number },
): { prompt: string; text: string } {
  const [reader, model] = chosen(writer);
  const start = [...idsOf(writer, reader, prompt)];
  const ids = [...start];
  for (let i = 0; i < length; i++) {
    const { chances } = nGram.chancesAfter(
      model,
      ids.slice(-model.order),
      smoothingOf(writer.settings),
    );
    ids.push(writer.draws.choose(chances));
  }
  const { tokens } = reader;
  return { prompt: tokens.decode(start), text: tokens.decode(ids.slice(start.length)) };
}

/** D₁, D₂ and D₃₊ of each order, and how many n-grams have the count 1, 2, 3 and 4. */
export function discountsOf(writer: Writer) {
  const [, { discounts }] = chosen(writer);
  return discounts.map(({ taken, counts }) => ({ taken: [...taken], counts: [...counts] }));
}

/** Bits per character of the set that nothing was chosen by. */
export function lastOf({ settings, readers }: Writer, characters: number) {
  return byKind((kind) => {
    const { model, last } = readers[kind];
    const nats = nGram.surprise(nGram.ofOrder(model, settings.order), last, smoothingOf(settings));
    return bitsPerCharacter(nats, last.length, characters);
  });
}
