/**
 * @file Text as the search compares it: no case, no accents, no unseen signs, full width as half, `x` between numbers as `×`.
 *
 * What is found in it is marked in the text itself, so every place of one is known in the other.
 */

export interface Folded {
  plain: string;
  /** The place in the text of each letter of `plain`. */
  at: readonly number[];
}

const unseen = /^[\p{Cf}\p{Co}]$/u;

function letter(sign: string): string {
  if (unseen.test(sign)) return '';
  return sign.normalize('NFKC').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Letters whose small form is longer keep their own: places are counted. */
function lower(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

/** @param cased - With capitals as they are, for what is shown again. */
export function fold(text: string, cased = false): Folded {
  let plain = '';
  const at: number[] = [];
  let place = 0;
  for (const sign of text) {
    const itself = sign < '\u0080' || (sign >= '\u4E00' && sign <= '\u9FFF');
    const plainly = itself ? sign : letter(sign);
    plain += cased ? plainly : lower(plainly);
    for (let i = 0; i < plainly.length; i++) at.push(place);
    place += sign.length;
  }
  return { plain: plain.replace(/(?<=\d ?)[xX*∗](?= ?\d)/g, '×'), at };
}

const known = new Map<string, Folded>();
/** The same blocks are looked through with every letter that is typed. */
export function foldOnce(text: string): Folded {
  let folded = known.get(text);
  if (!folded) known.set(text, (folded = fold(text)));
  return folded;
}

/** From the first letter of a piece of `plain` to the end of its last one, in the text. */
export function placeIn(
  text: string,
  { at }: Folded,
  from: number,
  length: number,
): [number, number] {
  const last = at[from + length - 1] ?? 0;
  const size = String.fromCodePoint(text.codePointAt(last) ?? 0).length;
  return [at[from] ?? 0, last + size];
}
