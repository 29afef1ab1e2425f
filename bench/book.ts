/** @file What the built book costs: the worker's scripts, the time to the first step, and until something is learned. */
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright';
import { bytesOfWorker } from '../scripts/bytesOfWorker.ts';
import { serve } from '../scripts/server.mjs';
import { withModule } from '../scripts/tfjsInNode.mjs';
import type * as Material from './material.ts';
import type { Inside } from '../src/lib/workloads/result.ts';

const TRIES = 5;

/** Nothing where the book is not built. */
export async function costOfBook(
  browser: Browser,
): Promise<Pick<Inside, 'workerBytes' | 'firstStepSeconds' | 'learned'>> {
  if (!existsSync('dist/en/gpt/index.html')) return {};
  const server = await serve();
  const firstStepSeconds: number[] = [];
  let workerBytes = 0;
  for (let i = 0; i < TRIES; i++) {
    const { seconds, bytes } = await firstStep(browser, server.origin);
    firstStepSeconds.push(seconds);
    workerBytes = bytes;
  }
  const learned = [];
  for (const goal of goals) learned.push(await learns(browser, server.origin, goal));
  await server.close();
  return { workerBytes, firstStepSeconds, learned };
}

/** What readers give, on one thread of Node. */
export const material = (): Promise<NonNullable<Inside['material']>> =>
  withModule('/bench/material.ts', ({ costOfMaterial }: typeof Material) => costOfMaterial());

/** A browser that never saw the book presses Run on the GPT's page. */
async function firstStep(browser: Browser, origin: string) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${origin}/en/gpt/`);
  const demo = page.locator('[data-demo="tiny-gpt"]').first();
  await demo.scrollIntoViewIfNeeded();
  await demo.locator('[data-action="run"]').waitFor();
  await page.waitForTimeout(1_000); // what comes by itself has come
  const seconds = await demo.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const look = () => {
          const steps = Number(element.querySelector('.readouts dd')?.textContent);
          if (element.getAttribute('data-status') !== 'running' || steps < 1) {
            requestAnimationFrame(look);
          } else resolve((performance.now() - began) / 1000);
        };
        element.querySelector<HTMLElement>('[data-action="run"]')?.click();
        requestAnimationFrame(look);
      }),
  );
  const bytes = await bytesOfWorker(page);
  await context.close();
  return { seconds, bytes };
}

interface Goal {
  what: string;
  address: string;
  demo: string;
  /** In the page, now and then, until it is true. */
  reached: (demo: Element) => boolean;
}

/** The losses of the chart, as it says them: training, held out, uniform, single tokens, pairs. */
function belowPairs(demo: Element): boolean {
  const said = demo.querySelector('.line-chart svg[role="img"]')?.getAttribute('aria-label') ?? '';
  const [, heldOut, , , pairs] = said
    .split('; ')
    .map((part) => Number.parseFloat(part.split(': ').at(-1) ?? ''));
  return demo.getAttribute('data-status') === 'running' && Number(heldOut) < Number(pairs);
}

function readsMost(demo: Element): boolean {
  const verdict = demo.querySelector<HTMLElement>('.exam .verdict p[data-right]');
  if (Number(verdict?.dataset['right']) >= 1900 && Number(verdict?.dataset['at']) > 0) {
    return demo.getAttribute('data-status') === 'running';
  }
  demo.querySelector<HTMLElement>('[data-action="examine"]')?.click();
  return false;
}

const goals: Goal[] = [
  ...['en', 'zh'].map((language) => ({
    what: `GPT (${language}) below the pairs on held-out text`,
    address: `/${language}/gpt/`,
    demo: 'tiny-gpt',
    reached: belowPairs,
  })),
  {
    what: 'CNN reads 95% of 2,000 unseen digits',
    address: '/en/convolution/?backend=wasm',
    demo: 'digits',
    reached: readsMost,
  },
];

async function learns(browser: Browser, origin: string, { what, address, demo, reached }: Goal) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(origin + address);
  const element = page.locator(`[data-demo="${demo}"]`).first();
  await element.scrollIntoViewIfNeeded();
  await page.locator(`[data-demo="${demo}"][data-started="true"]`).waitFor();
  const began = Date.now();
  await element.locator('[data-action="run"]').click();
  while (!(await element.evaluate(reached))) await page.waitForTimeout(200);
  const seconds = (Date.now() - began) / 1000;
  const step = Number(
    (await element.locator('.readouts dd').first().innerText()).replace(/\D/g, ''),
  );
  await context.close();
  return { what, seconds, step };
}
