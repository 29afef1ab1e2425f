/** @file How a chapter is set, seen in the page: beginnings of lines, formulas, the margin. */
import type { Page } from '@playwright/test';

/** Lines of running text that begin with a mark that may not, as the words around it. */
export const linesWithWrongBeginning = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    // What is folded is not laid out.
    const folded = document.querySelectorAll<HTMLDetailsElement>('details:not([open])');
    for (const each of folded) each.open = true;
    const texts = document.createTreeWalker(
      document.querySelector('.chapter')!,
      NodeFilter.SHOW_TEXT,
    );
    const range = document.createRange();
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      const block = node.parentElement?.closest('p, li');
      if (!block || !/^[。，、；：？！）」』》”’.,;:?!)]/.test(node.data)) continue;
      range.setStart(node, 0);
      range.setEnd(node, 1);
      const [mark] = range.getClientRects();
      const { left, top } = block.getBoundingClientRect();
      const begins = mark && mark.width > 0 && mark.left - left < 2 && mark.top - top > 8;
      if (begins) found.push(`${block.textContent?.slice(0, 20)}…${node.data.slice(0, 8)}`);
    }
    for (const each of folded) each.open = false;
    return found;
  });

/** Formulas of which a part cannot be scrolled to. */
export const cutFormulas = (page: Page): Promise<string[]> =>
  page.locator('.math-display').evaluateAll((boxes) =>
    boxes.flatMap((box) => {
      const parts = [...box.querySelectorAll('mi, mn, mo, mtext')].filter(
        (part) => part.getBoundingClientRect().width > 0,
      );
      const edges = () => {
        const rects = parts.map((part) => part.getBoundingClientRect());
        return [Math.min(...rects.map((r) => r.left)), Math.max(...rects.map((r) => r.right))];
      };
      const { left, right } = box.getBoundingClientRect();
      box.scrollLeft = 0;
      const [first = 0] = edges();
      box.scrollLeft = box.scrollWidth;
      const [, last = 0] = edges();
      return first < left - 1 || last > right + 1 ? [box.textContent ?? ''] : [];
    }),
  );

/** How many notes stand right of the text, and how many of them lie over the one before. */
export const marginOf = (page: Page): Promise<{ notes: number; overlaps: number }> =>
  page.evaluate(() => {
    const text = document.querySelector('.chapter')!.getBoundingClientRect();
    const boxes = [...document.querySelectorAll('.chapter .has-card.first > .card, .in-margin')]
      .map((note) => note.getBoundingClientRect())
      .filter(({ width, left }) => width > 0 && left > text.right)
      .sort((a, b) => a.top - b.top);
    const overlaps = boxes.filter((box, i) => i > 0 && box.top < (boxes[i - 1]?.bottom ?? 0) - 1);
    return { notes: boxes.length, overlaps: overlaps.length };
  });
