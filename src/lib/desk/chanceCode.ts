/**
 * @file How a sheet's ranges are simulated, in a link: `1 10000 1 price costs.0.price 0.8 7` is the form, how many samples
 * (`-` where as usual), how many pairs, each of them, and the seed where it isn't as usual.
 */
import type { Chance } from './chance';

/** Of the form; a link of a higher one is by a newer edition of this book. */
const VERSION = 1;
const USUAL = '-';

export function writeChance({ samples, seed, together = [] }: Chance): string {
  const pairs = together.flatMap(({ a, b, rank }) => [
    ...[a, b].map((key) => key.replaceAll('/', '.')),
    String(rank),
  ]);
  return [
    ...[VERSION, samples ?? USUAL, together.length, ...pairs],
    ...(seed === undefined ? [] : [seed]),
  ].join(' ');
}

/**
 * @returns What it says, for `ownChance` to judge; undefined for what `writeChance` can't have written.
 */
export function readChance(text: string): Chance | 'newer' | undefined {
  const [version = '', samples = '', pairs = '', ...rest] = text.split(' ');
  if (!/^[1-9]\d*$/.test(version)) return undefined;
  if (Number(version) > VERSION) return 'newer';
  const count = Number(pairs);
  if (!/^(?:\d+|-)$/.test(samples) || !/^\d+$/.test(pairs) || rest.length < 3 * count)
    return undefined;
  const together = Array.from({ length: count }, (_, i) => {
    const [a = '', b = '', rank = ''] = rest.slice(3 * i, 3 * i + 3);
    return { a: a.replaceAll('.', '/'), b: b.replaceAll('.', '/'), rank: Number(rank) };
  });
  const seed = rest.slice(3 * count);
  return {
    ...(samples !== USUAL && { samples: Number(samples) }),
    ...(seed.length > 0 && { seed: seed.join(' ') }),
    together,
  };
}
