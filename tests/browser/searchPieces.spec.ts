/** @file Whatever stands in the book is found by typing it as it stands. */
import { expect, test } from '@playwright/test';
import { blocksOf, engineOfBook } from './searching';

/** Between signs that end something: what one would mark with the mouse and copy. */
const piecesOf = (block: string): string[] =>
  block
    .split(/[。！？；：，、（）“”《》…]+|[.!?;:,]+(?:\s|$)|[()]/u)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece) && piece.length <= 80);

test('every piece of the text, typed as it stands, is found where it stands', async ({ page }) => {
  test.setTimeout(600_000);
  const blocks = await blocksOf(page);
  const engine = await engineOfBook();
  const missed: string[] = [];
  let asked = 0;
  for (const [address, list] of blocks) {
    for (const piece of new Set(list.flatMap(piecesOf))) {
      asked++;
      const outcome = await engine.search(piece);
      const found = [...(outcome?.found.zh ?? []), ...(outcome?.found.en ?? [])];
      const here = found.some(({ chapter }) => chapter.address === address);
      if (outcome?.way !== 'as typed' || !here) missed.push(`${address} ${piece}`);
    }
  }
  test.info().annotations.push({ type: 'pieces', description: `${missed.length} of ${asked}` });
  console.log(`${missed.length} of ${asked} not found`);
  console.log(missed.slice(0, 60).join('\n'));
  expect(asked).toBeGreaterThan(1_000);
  expect(missed).toEqual([]);
});
