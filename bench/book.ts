/** @file What the built book costs before it trains: the worker's scripts, and the time to the first step. */
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright';
import { serve } from '../scripts/server.mjs';
import { workerScript } from '../tests/browser/training.ts';
import type { Inside } from './result.ts';

const TRIES = 5;

/** Nothing where the book is not built. */
export async function costOfBook(
  browser: Browser,
): Promise<Pick<Inside, 'workerBytes' | 'firstStepSeconds'>> {
  if (!existsSync('dist/en/gpt/index.html')) return {};
  const server = await serve();
  const firstStepSeconds: number[] = [];
  let workerBytes = 0;
  for (let i = 0; i < TRIES; i++) {
    const { seconds, bytes } = await firstStep(browser, server.origin);
    firstStepSeconds.push(seconds);
    workerBytes = bytes;
  }
  await server.close();
  return { workerBytes, firstStepSeconds };
}

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
  const bytes = await workerScript(page);
  await context.close();
  return { seconds, bytes };
}
