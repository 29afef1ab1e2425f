/** @file The text that is counted, in three: what is counted, what settings are chosen by, and what is looked at in the end. */
import { bookText } from '../../../content/corpus';
import { check } from '../../../lib/core/check';
import type { Language } from '../../../lib/core/language';
import { openingOf } from '../../../lib/data/text';
import type { SetupContext } from '../../../lib/runtime/experiment';
import type { Settings } from './fields';
import { ownText, type OwnText } from './ownText';
import { prompts } from './prompts';

export type Context = SetupContext<OwnText | undefined>;

/** Into at most so many the text is cut; the end of each is kept back. Shorter ones would be nothing but edges. */
const STRETCHES = 8;
const SHORTEST_STRETCH = 1_000;
/** Of a stretch, each of the two sets that are kept back. */
const KEPT = 0.1;
/** A cut is moved on to the end of a line, a sentence or a word, if there is one near: within so many characters, and so little of a part. */
const NEAR = 200;
const NEAR_SHARE = 0.05;

export interface Source {
  text: string;
  own: OwnText | undefined;
  /** Of the page. */
  language: Language;
}

/** The text of a run: a saved one has its own within, for its counts would tell it anyway. */
export async function sourceOf(
  { text: wanted }: Settings,
  { input, language, saved }: Context,
): Promise<Source> {
  const given = saved ? ownIn(saved.extra['own']) : input;
  const spoken = saved ? languageIn(saved.extra['language']) : language;
  if (given) {
    const own = ownText(given);
    return { text: own.text, own, language: spoken };
  }
  const first = wanted === 'page' ? spoken : wanted;
  const text = await bookText(first === 'both' ? ['en', 'zh'] : [first]);
  return { text, own: undefined, language: spoken };
}

/** A file is a stranger's. */
function ownIn(value: unknown): OwnText | undefined {
  if (value === null) return undefined;
  const own = value as Partial<OwnText> | undefined;
  check(
    typeof own?.text === 'string' && ['string', 'undefined'].includes(typeof own.name),
    'n-gram: no saved text',
  );
  return own as OwnText;
}

function languageIn(value: unknown): Language {
  check(value === 'en' || value === 'zh', 'n-gram: no saved language');
  return value;
}

/** Three texts of the same kind: each stretch of the book is in all of them. */
export interface Sets {
  training: string;
  /** Settings are chosen by this one. */
  heldOut: string;
  /** And judged, once, by this one. */
  last: string;
}

export function setsOf(text: string): Sets {
  const sets: Sets = { training: '', heldOut: '', last: '' };
  const stretches = Math.floor(text.length / SHORTEST_STRETCH);
  for (const stretch of cut(text, Math.min(Math.max(stretches, 1), STRETCHES))) {
    const [training = '', rest = ''] = cutAt(stretch, [1 - 2 * KEPT]);
    const [heldOut = '', last = ''] = cutAt(rest, [0.5]);
    sets.training += training;
    sets.heldOut += heldOut;
    sets.last += last;
  }
  return sets;
}

/** About equal parts, cut where a line, a sentence or a word ends; joined, they are the text again. */
export const cut = (text: string, parts: number): string[] =>
  cutAt(
    text,
    Array.from({ length: parts - 1 }, (_, i) => (i + 1) / parts),
  );

function cutAt(text: string, shares: readonly number[]): string[] {
  const part = text.length / (shares.length + 1);
  const near = Math.min(NEAR, Math.floor(NEAR_SHARE * part));
  const places = shares.map((share) => cleanCut(text, Math.floor(share * text.length), near));
  return [0, ...places].map((from, i) => text.slice(from, places[i] ?? text.length));
}

function cleanCut(text: string, from: number, near: number): number {
  const after = text.slice(from, from + near);
  for (const end of [/\n/u, /[。！？]|[.!?](?= )/u, /(?= )/u]) {
    const found = end.exec(after);
    if (found) return from + found.index + found[0].length;
  }
  const isHalf = /^[\uDC00-\uDFFF]/.test(text.slice(from));
  return from + (isHalf ? 1 : 0);
}

/** What the table goes on from until the reader types something. */
export const promptOf = ({ text, own, language }: Source, { text: wanted }: Settings): string =>
  own
    ? openingOf(text, 1).prompt
    : prompts[wanted === 'page' || wanted === 'both' ? language : wanted].prompt;
