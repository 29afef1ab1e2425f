/**
 * @file What the hash of an address says, and to whom: `#demo=tiny-gpt&layers=3&seed=7`.
 *
 * Chats and mail encode links, write `&` as `&amp;`, and take the full stop behind one for a part of it: such a link is
 * read as it was meant. Everyone who looks at an address asks here; what its values are worth, `link` says.
 */
/** Longer than any link we make; a longer one is not looked at. */
export const LONGEST_LINK = 2_000;
/** Encoding makes at most nine characters of one. */
const LONGEST_ENCODED = 9 * LONGEST_LINK;
/** How often a link may have been encoded on its way. */
const MOST_TIMES = 3;

/** What an address says, before anyone has looked at the values. */
export interface Address {
  /** Whose settings these are; a link without a name is for whoever knows its settings. */
  demo: string | undefined;
  given: ReadonlyMap<string, string>;
  tooLong: boolean;
}

/** Undefined when the hash is none, or leads to a place in the page. */
export function readAddress(hash: string): Address | undefined {
  const whole = hash.replace(/^#/, '');
  const text = plainOf(whole.slice(0, LONGEST_ENCODED));
  if (!text.includes('=') && !text.startsWith('__')) return undefined;
  const pairs = pairsOf(text);
  const last = pairs.at(-1);
  if (last) last[1] = last[1].replace(BEHIND, '');
  const given = new Map(pairs);
  const demo = given.get('demo');
  given.delete('demo');
  return { demo, given, tooLong: whole.length > LONGEST_ENCODED || text.length > LONGEST_LINK };
}

/** Undefined when the address has no settings, or settings for another demo. */
export function addressFor(hash: string, name: string): Address | undefined {
  const address = readAddress(hash);
  return address && (address.demo ?? name) === name ? address : undefined;
}

/**
 * @param names - What the page has that takes settings.
 * @returns Whom the address is for, if nobody on the page takes it: a name, or '' for whoever knows its settings.
 */
export function strayIn(hash: string, names: readonly string[]): string | undefined {
  const address = readAddress(hash);
  if (!address) return undefined;
  const { demo = '' } = address;
  return (demo === '' ? names.length > 0 : names.includes(demo)) ? undefined : demo;
}

/** A link that was encoded as a whole has no sign of its own left; one that was not keeps what its values encode. */
function plainOf(hash: string): string {
  let text = unescaped(hash);
  for (let i = 0; i < MOST_TIMES && !text.includes('=') && ENCODED_SIGN.test(text); i++) {
    text = unescaped(decoded(text)).replace(/^#/, '');
  }
  return text;
}

const unescaped = (text: string): string => text.replace(/&(?:(?:amp|#38|#x26);)+/gi, '&');

const ENCODED_SIGN = /%(25)*3D/i;
/** Names and numbers have no `&`; a list, which begins with a bracket, may. */
const SEVERAL = /^[^&=[{]*&[\w-]+(?:=|%(25)*3D)/i;
/** What sentences and marks put behind a link. */
const BEHIND = /[\s.,;:!?'"<>)\]*_~`|。．，、；：！？”’）》」』】…—]+$/u;

function pairsOf(text: string, times = MOST_TIMES): [key: string, value: string][] {
  const pieces = unescaped(text).split('&');
  return pieces.filter((piece) => piece !== '').flatMap((piece) => pairOf(piece, times));
}

/** A piece between two `&`; where its own signs were encoded, it may hold several pairs. */
function pairOf(piece: string, times: number): [key: string, value: string][] {
  const [name = '', ...rest] = piece.split('=');
  if (times > 0 && ENCODED_SIGN.test(name)) return pairsOf(decoded(piece), times - 1);
  const [key, value] = [decoded(name), decoded(rest.join('='))];
  const several = times > 0 && SEVERAL.test(unescaped(value));
  return several ? pairsOf(`${key}=${value}`, times - 1) : [[key, value]];
}

/** As a form would read it; what is not rightly encoded stays as it is. */
const decoded = (text: string): string =>
  new URLSearchParams(`x=${text.replaceAll('&', '%26')}`).get('x') ?? '';
