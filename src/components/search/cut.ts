/**
 * @file How text is cut for the index, and put together again, letter by letter as it was.
 *
 * Pagefind finds words between spaces. Each Chinese character is given as a word of its own: a phrase of characters is
 * then exactly a piece of text, whatever a segmenter thinks a word is, and the same in every browser. Signs stand apart as
 * well, so that the 26 of `26×26` is a word. What was apart before and what was not is written beside the signs.
 */

/** Ends a block in the index, so that no phrase and no excerpt runs from one paragraph into the next. */
export const blockEnd = '¶';

/** Stands in a text where the page shows something else: a raised number, a formula, the edge of a cell. Never shown. */
export const EDGE = '\uE000';
export const withoutEdges = (text: string): string => text.replaceAll(EDGE, '');

/** A sign that has it at a side touches its neighbour there. */
const JOIN = '\uE001';
/** A blank beside a wide character, which has none by itself. */
const BLANK = '\uE002';

const wide = String.raw`\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF`;
const token = new RegExp(
  String.raw`\s+|[${wide}]|(?:(?![${wide}])[\p{L}\p{N}\p{M}])+|(?:(?![${wide}])[^\s\p{L}\p{N}\p{M}])+`,
  'gu',
);
const isWide = (text: string): boolean => new RegExp(`^[${wide}]$`, 'u').test(text);
const isSign = (text: string): boolean => !isWide(text) && !/[\p{L}\p{N}\p{M}]/u.test(text);

/** `借势GPT` → `借 势 GPT`. */
export function cut(text: string): string {
  const words: string[] = [];
  let apart = true;
  for (const [piece] of text.trim().matchAll(token)) {
    if (/^\s/.test(piece)) {
      apart = true;
      continue;
    }
    const before = words.length - 1;
    const last = words[before];
    if (last !== undefined && !apart) {
      if (isSign(piece)) words.push(JOIN + piece);
      else if (isSign(last)) words.splice(before, 1, last + JOIN, piece);
      else words.push(piece);
    } else {
      const hidden = last !== undefined && !isSign(last) && !isSign(piece);
      if (hidden && (isWide(last) || isWide(piece))) words.push(BLANK);
      words.push(piece);
    }
    apart = false;
  }
  return words.join(' ');
}

/** The text as it was before `cut`. */
export function uncut(text: string): string {
  let whole = '';
  let last: string | undefined;
  for (const word of text.split(' ').filter(Boolean)) {
    if (last !== undefined && spaced(last, word)) whole += ' ';
    if (word !== BLANK) whole += word;
    last = word;
  }
  return whole.replaceAll(JOIN, '').trim();
}

function spaced(last: string, word: string): boolean {
  if (word === BLANK) return true;
  if (last === BLANK || last.endsWith(JOIN) || word.startsWith(JOIN)) return false;
  return isSign(last) || isSign(word) || !(isWide(last) || isWide(word));
}

/** Blanks as a browser shows them, without what is never seen. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u2060-\u2064\u200B\u00AD\uE001\uE002]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
