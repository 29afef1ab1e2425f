/** @file A text in two languages, always the same one. */
import { Random } from '../../src/lib/core/random';

/** Made-up words in Latin letters and Chinese characters, the frequent ones often. */
export function madeText(length: number): string {
  const random = new Random(7);
  const letters = 'etaoinshrdlu';
  const word = () =>
    Array.from({ length: 2 + random.below(7) }, () => letters[random.below(12)]).join('');
  const latin = Array.from({ length: 1_500 }, word);
  const chinese = Array.from({ length: 800 }, () =>
    String.fromCodePoint(0x4e00 + random.below(900)),
  );
  const often = (list: string[]) => list[Math.floor(list.length * random.uniform() ** 3)] ?? '';
  let text = '';
  while (text.length < length) text += random.below(3) === 0 ? often(chinese) : ` ${often(latin)}`;
  return text;
}
