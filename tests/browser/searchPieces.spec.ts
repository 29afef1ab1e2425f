/** @file Whatever stands in the book is found by typing it as it stands, and its link names what is in the page. */
import { expect, test, type Page } from '@playwright/test';
import { textDirective } from '../../src/components/search/textDirective';
import { Random } from '../../src/lib/core/random';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { languages, type Language } from '../../src/lib/core/language';
import { blocksOf, chapters, containing, engineOfBook, textsOf } from './searching';

/** Between signs that end something: what one would mark with the mouse and copy. */
const piecesOf = (block: string): string[] =>
  block
    .split(/[。！？；：，、（）“”《》…]+|[.!?;:,]+(?:\s|$)|[()]/u)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece) && piece.length <= 80);
/** Across such signs as well, as far as a query goes. */
const sentencesOf = (block: string): string[] =>
  block.split(/(?<=[。！？]|[.!?]\s)/u).map((sentence) => sentence.trim().slice(0, 80).trim());

/** Of each chapter so many, always the same ones, however many chapters there are; all of them with `PIECES=all`. */
const everything = process.env['PIECES'] === 'all';
const SAMPLE = everything ? Infinity : Math.ceil(400 / chapters.length);
/** Chapters whose pages are opened: the first and the last, and some between. */
const opened = chapters.filter(
  (_, i) => everything || i % Math.ceil(chapters.length / 12) === 0 || i === chapters.length - 1,
);
async function sampled(page: Page): Promise<[address: string, piece: string][]> {
  const random = new Random(1);
  return [...(await blocksOf(page))].flatMap(([address, blocks]) => {
    const all = [
      ...new Set(blocks.flatMap((block) => [...piecesOf(block), ...sentencesOf(block)])),
    ];
    const chosen =
      all.length <= SAMPLE
        ? all
        : Array.from({ length: SAMPLE }, () => all[random.below(all.length)]!);
    return chosen
      .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
      .map((piece): [string, string] => [address, piece]);
  });
}

test('a piece of the text, typed as it stands, is found where it stands', async ({ page }) => {
  if (everything) test.setTimeout(1_800_000);
  const engine = await engineOfBook();
  const pieces = await sampled(page);
  const missed: string[] = [];
  for (const [address, piece] of pieces) {
    const outcome = await engine.search(piece);
    const found = [...(outcome?.found.zh ?? []), ...(outcome?.found.en ?? [])];
    const here = found.some(({ chapter }) => chapter.address === address);
    if (outcome?.way !== 'as typed' || !here) missed.push(`${address} ${piece}`);
  }
  const figures = `${missed.length} of ${pieces.length} not found`;
  test.info().annotations.push({ type: 'pieces', description: figures });
  expect(pieces.length).toBeGreaterThan(200);
  expect(missed, figures).toEqual([]);
});

test('any piece of Chinese is found, however a segmenter would cut it', async ({ page }) => {
  const engine = await engineOfBook();
  const texts = await textsOf(page);
  const runs = [...texts.values()].flatMap((text) => text.match(/\p{Script=Han}{5,}/gu) ?? []);
  const pieces = Array.from({ length: 60 }, (_, i) => {
    const run = runs[Math.floor((i / 60) * runs.length)] ?? '';
    return run.slice(i % 3, (i % 3) + 2 + (i % 2)); // two or three characters, from anywhere
  });
  for (const piece of [...new Set(pieces), '查出', '不会']) {
    const outcome = await engine.search(piece);
    const found = [...(outcome?.found.zh ?? []), ...(outcome?.found.en ?? [])];
    const addresses = found.map(({ chapter }) => chapter.address);
    expect(addresses.sort(), piece).toEqual(containing(texts, piece).sort());
  }
});

test('every term of the book is found where it stands, and nowhere else', async ({ page }) => {
  const engine = await engineOfBook();
  const texts = await textsOf(page);
  const terms = parse(readFileSync('src/content/terms.yaml', 'utf8')) as Record<
    string,
    Record<Language, string>
  >;
  let [stands, found, right] = [0, 0, 0];
  const wrong: string[] = [];
  for (const term of Object.values(terms).flatMap((each) => languages.map((one) => each[one]))) {
    const truth = containing(texts, term);
    const outcome = await engine.search(term);
    const list = [...(outcome?.found.zh ?? []), ...(outcome?.found.en ?? [])];
    // What is only near it is said to be.
    const results = outcome?.way === 'as typed' ? list.map(({ chapter }) => chapter.address) : [];
    const hits = results.filter((address) => truth.includes(address));
    if (hits.length < truth.length || hits.length < results.length) wrong.push(term);
    stands += truth.length;
    found += results.length;
    right += hits.length;
  }
  const figures = `${right} of ${stands} places found, ${found} shown; ${wrong.join(', ')}`;
  test.info().annotations.push({ type: 'terms', description: figures });
  expect(stands, figures).toBeGreaterThan(40);
  expect(right / found, `precision: ${figures}`).toBe(1);
  expect(right / stands, `recall: ${figures}`).toBeGreaterThanOrEqual(0.99);
});

/** `innerText` has the slanted letters that a browser draws for those of formulas; a link names the letters themselves. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u2060-\u2064]/gu, '')
    .toLowerCase();

test('what a link of the index names stands in its page, word for word', async ({ page }) => {
  const engine = await engineOfBook();
  const pieces = await sampled(page);
  const wrong: string[] = [];
  let named = 0;
  for (const address of opened) {
    await page.goto(address);
    // A browser opens what is folded, once it has found the passage in it.
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((one) => (one.open = true)),
    );
    const text = bare(await page.locator('article.chapter').innerText());
    for (const [, piece] of pieces.filter(([there]) => there === address)) {
      const outcome = await engine.search(piece);
      const all = [...(outcome?.found.zh ?? []), ...(outcome?.found.en ?? [])];
      const hits = all.find(({ chapter }) => chapter.address === address)?.hits ?? [];
      for (const { block } of hits) {
        const directive = textDirective(block);
        if (directive === '') continue;
        named++;
        const parts = directive.replace(':~:text=', '').split(',');
        // A part with its context is one run of text; of a range, begin and end are two.
        const runs: string[] = [];
        for (const [i, part] of parts.entries()) {
          const plain = bare(decodeURIComponent(part.replace(/^-|-$/g, '')));
          if (part.startsWith('-') || parts[i - 1]?.endsWith('-')) {
            runs.push((runs.pop() ?? '') + plain);
          } else runs.push(plain);
        }
        if (!runs.every((run) => text.includes(run)))
          wrong.push(`${address} ${decodeURIComponent(directive)}`);
      }
    }
  }
  // The sample is of the whole book: the longer that is, the fewer pieces fall on the pages opened.
  expect(named).toBeGreaterThan(100);
  expect(wrong, `${wrong.length} of ${named}`).toEqual([]);
});

test('signs, numbers, words apart, words that are nowhere, and titles to come', async ({
  page,
}) => {
  const engine = await engineOfBook();
  const ask = async (typed: string) => {
    const { way, found, planned, alone } = (await engine.search(typed))!;
    const list = [...found.zh, ...found.en];
    const first = list[0]?.hits[0]?.excerpt ?? [];
    const marks = first.filter((_, i) => i % 2 === 1);
    return { way, addresses: list.map(({ chapter }) => chapter.address), marks, planned, alone };
  };
  for (const [typed, address] of [
    ['26 × 26', '/zh/convolution/'],
    ['26x26', '/en/convolution/'],
    ['3 × 3', '/en/convolution/'],
    ['T+1', '/zh/gpt/'],
    ['p=0.5', '/en/gpt/'],
    ['γ=0.95', '/en/reinforcement-learning/'],
    ['−10.73', '/zh/reinforcement-learning/'],
  ] as const) {
    const { way, addresses } = await ask(typed);
    expect([way, addresses], typed).toEqual(['as typed', expect.arrayContaining([address])]);
  }
  const apart = await ask('算力 成本');
  expect(apart.way).not.toBe('other forms');
  for (const marked of apart.marks)
    expect(['算力', '成本', '算力成本']).toContain(marked.replace(/\P{L}/gu, ''));
  // Their characters stand in several chapters; the words where they stand, if anywhere.
  const blocks = await blocksOf(page);
  for (const rare of ['显存', '张量', '势借', '炼训']) {
    const { addresses, alone } = await ask(rare);
    const stands = [...blocks].filter(([, list]) => list.some((block) => block.includes(rare)));
    expect([addresses.sort(), alone], rare).toEqual([
      stands.map(([address]) => address).sort(),
      [],
    ]);
  }
  const { planned } = await ask('迁移学习');
  expect(planned).toMatchObject([{ language: 'zh', place: { zh: '第十八章' } }]);
});
