/** @file How a run reads: its parts in an order that the seed decides, again and again in another; and what it leaves behind. */
import { check } from '../../../lib/core/check';
import type { Random } from '../../../lib/core/random';
import type { Report } from '../../../lib/core/reports';
import type { Saved } from '../../../lib/core/saved';
import * as nGram from '../../../lib/models/nGram';
import { Pace } from '../../../lib/runtime/pace';
import type { Writer } from './answers';
import { kinds, type reports, type Settings } from './fields';
import { setsOf, type Context, type Source } from './learned';
import {
  bitsPerCharacter,
  blank,
  byKind,
  charactersIn,
  PARTS,
  readersOf,
  surprises,
} from './readers';

export interface State extends Writer {
  source: Source;
  /** Characters in each set. */
  characters: { training: number; heldOut: number; last: number };
  /** In which order the parts are read this time, and how many are. */
  parts: number[];
  done: number;
  reading: number;
  orders: Random;
  pace: Pace;
}

const shuffled = (random: Random) => random.shuffled(Array.from({ length: PARTS }, (_, i) => i));

export function begin(settings: Settings, source: Source, { random, saved }: Context): State {
  const sets = setsOf(source.text);
  const orders = random.stream('parts');
  const state: State = {
    ...{ settings, source, readers: readersOf(sets, settings), pace: new Pace() },
    characters: {
      training: charactersIn(sets.training),
      heldOut: charactersIn(sets.heldOut),
      last: charactersIn(sets.last),
    },
    ...{ parts: shuffled(orders), done: 0, reading: 1, orders, draws: random.stream('samples') },
  };
  return saved ? resumed(state, saved.extra) : state;
}

/** One part more; after the last one everything is forgotten, and read in another order. */
export function readOn(state: State): void {
  if (state.done === PARTS) {
    for (const kind of kinds) state.readers[kind].model = blank(state.readers[kind].tokens);
    state.parts = shuffled(state.orders);
    state.done = 0;
    state.reading++;
  }
  readPart(state, state.parts[state.done++] as number);
}

function readPart({ readers }: State, part: number): void {
  for (const kind of kinds)
    nGram.read(readers[kind].model, readers[kind].parts[part] as Int32Array);
}

/** Bits per character of the held-out text, of each kind and order. */
export function judged(state: State): Report<typeof reports> {
  const { readers, settings, characters, reading, done } = state;
  const { tokens, order } = settings;
  const nats = byKind((kind) => surprises(readers[kind], settings));
  const bits = byKind((kind) =>
    nats[kind].map((each) =>
      bitsPerCharacter(each, readers[kind].heldOut.length, characters.heldOut),
    ),
  );
  return {
    bits: bits[tokens][order - 1] as number,
    perplexity: Math.exp(nats[tokens][order - 1] as number),
    ...{ words: bits.words, characters: bits.characters, pairs: bits['byte-pairs'] },
    ...{ reading, share: done / PARTS },
  };
}

export const savedOf = ({ source, parts, done, reading, orders, draws }: State): Saved => ({
  tensors: {},
  extra: {
    ...{ own: source.own ?? null, language: source.language, parts: [...parts], done, reading },
    ...{ orders: orders.state, draws: draws.state },
  },
});

/** What was read is read again. */
function resumed(state: State, extra: Record<string, unknown>): State {
  const { parts, done, reading } = extra;
  check(
    Array.isArray(parts) &&
      parts.length === PARTS &&
      state.parts.every((part) => parts.includes(part)),
    'n-gram: no saved order of the parts',
  );
  check(isCount(done) && done <= PARTS, `n-gram: ${String(done)} parts are read`);
  check(isCount(reading) && reading > 0, `n-gram: reading number ${String(reading)}`);
  const orders = state.orders.resumed(extra['orders']);
  const draws = state.draws.resumed(extra['draws']);
  const next = { ...state, parts: parts as number[], done, reading, orders, draws };
  for (const part of next.parts.slice(0, done)) readPart(next, part);
  return next;
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
