/** @file Ranges as people and slips of the hand write them, and what a person can read at their ends. */
import fc from 'fast-check';
import { personReads } from './personReads';

export const between = [
  '..',
  '...',
  '…',
  '~',
  '～',
  '〜',
  '至',
  '到',
  ' to ',
  ' .. ',
  ' ～ ',
  '。。',
  '．．',
];

export const marks = [
  ...'0012345,..-+/ 万亿%k$元e',
  '美元',
  '\u200b',
  '\u202e',
  '\t',
  '~',
  '±',
  ';',
  'x',
];
const heads = fc.constantFrom('', '', '', '', '', '-', '−', '$', '¥', '-$');
const tails = fc.constantFrom('', '', '', '万', '%', 'k', '元', '万元', '美元', ' million');
/** The smaller first; what stands beside a number beside all of them, beside one, or as it comes. */
export const madeRange = fc
  .record({
    numbers: fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 2, maxLength: 3 }),
    heads: fc.oneof(
      heads.map((head) => [head, head, head]),
      heads.map((head) => [head, '', '']),
      fc.tuple(heads, heads, heads),
    ),
    tails: fc.oneof(
      tails.map((tail) => [tail, tail, tail]),
      tails.map((tail) => ['', '', tail]),
      fc.tuple(tails, tails, tails),
    ),
    form: fc.constantFrom<(number: number) => string>(
      String,
      (number) => number.toLocaleString('en'),
      (number) => `${number}.5`,
      (number) => `${number}/3`,
      (number) =>
        String(number).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? ''),
    ),
    sign: fc.constantFrom(...between, ...Array<string>(6).fill('±'), ';', '；', '-', '—'),
    shape: fc.constantFrom('', '', '', ' normal', ' lognormal', '正态'),
    edits: fc.array(fc.tuple(fc.nat(), fc.nat(1), fc.constantFrom(...marks)), { maxLength: 2 }),
  })
  .map(({ numbers, heads: before, tails: after, form, sign, shape, edits }) => {
    const parts = numbers
      .toSorted((a, b) => a - b)
      .map((number, i, { length }) => {
        const [head, tail] = [before[i] ?? '', after[i + 3 - length] ?? ''];
        return head + form(number) + tail;
      });
    const letters = Array.from(parts.join(sign) + shape);
    for (const [at, removed, mark] of edits)
      letters.splice(at % (letters.length + 1), removed, mark);
    return letters.join('');
  });

/** What a person could read at one end, alone or with what stands at another one. */
export function readingsOf(text: string, money: boolean): number[] {
  const ends = text
    .replaceAll('\u200b', '')
    .replaceAll('．', '.')
    .trim()
    .replace(/ ?(?:log)?normal$|正态$/, '')
    .split(/\.{2,3}|。。|…|[~～〜;；]|至|到|to/);
  const heads = ends.map((part) => /[$¥]|美元/.exec(part)?.[0] ?? '');
  const tails = ends.map((part) => /[^\d.０-９]*$/.exec(part.trim())?.[0] ?? '');
  const currencies = tails.map((tail) => /美元|元/.exec(tail)?.[0] ?? '');
  return ends.flatMap((part) =>
    ['', ...heads].flatMap((head) =>
      ['', ...tails].flatMap((tail) =>
        ['', ...currencies].map(
          (behind) => personReads(head + part.trim() + tail + behind, money) ?? NaN,
        ),
      ),
    ),
  );
}
