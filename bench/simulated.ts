/**
 * @file A million samples as a reader asks for them, in the built book: how long they take until the page shows them, and how
 * long it stands still meanwhile.
 */
import { existsSync } from 'node:fs';
import type { Browser, Locator } from 'playwright';
import { serve } from '../scripts/server.mjs';
import { median } from '../src/lib/core/average.ts';
import type { Inside } from '../src/lib/workloads/result.ts';

const SAMPLES = 1_000_000;
const SEEDS = [2, 3, 4, 5, 6];

/** Nothing where the book is not built. */
export async function costOfSimulation(browser: Browser): Promise<NonNullable<Inside['material']>> {
  if (!existsSync('dist/en/startup-cost/index.html')) return [];
  const server = await serve();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${server.origin}/en/startup-cost/`);
  const tool = page.locator('[data-calculator="startup-cost"][data-started="true"]');
  await page.locator('[data-calculator="startup-cost"]').scrollIntoViewIfNeeded();
  for (const group of await tool.locator('.inputs details').all()) {
    await group.evaluate((each: HTMLDetailsElement) => (each.open = true));
  }
  const ranges = await makeUncertain(tool);
  await tool.locator('[data-panel="chance"] > summary').click();
  const chance = tool.locator('[data-panel="chance"]');
  await chance.locator('[data-simulated]').waitFor();
  await chance.locator('select').first().selectOption(String(SAMPLES));
  await chance.locator(`[data-simulated="${SAMPLES}"]`).waitFor();
  const tries = [];
  for (const seed of SEEDS) tries.push(await simulated(chance, String(seed)));
  await Promise.all([context.close(), server.close()]);
  const what = `the page of the cost calculator, ${ranges} costs as ranges`;
  return [
    {
      what: `${SAMPLES.toLocaleString('en')} samples on ${what}, until they are shown`,
      ...{ atMost: 1, measured: median(tries.map((one) => one.seconds)), unit: 's' },
    },
    {
      what: `${what}: the longest that it stands still meanwhile`,
      ...{ atMost: 50, measured: Math.max(...tries.map((one) => one.longest)), unit: 'ms' },
    },
  ];
}

/** A range in place of each cost of the example. */
async function makeUncertain(tool: Locator): Promise<number> {
  const cells = await tool.locator('[data-cell="cost"]').all();
  let ranges = 0;
  for (const cell of cells) {
    const cost = Number((await cell.inputValue()).replaceAll(',', ''));
    if (!(cost > 0)) continue;
    await cell.fill(`${0.8 * cost}..${1.3 * cost}`);
    ranges++;
  }
  return ranges;
}

/** Another seed, until its samples are shown. */
const simulated = (chance: Locator, seed: string) =>
  chance.evaluate(
    (panel, { seed, samples }) =>
      new Promise<{ seconds: number; longest: number }>((resolve) => {
        const input = panel.querySelector<HTMLInputElement>('input[inputmode="numeric"]')!;
        const began = performance.now();
        let [last, longest] = [began, 0];
        input.value = seed;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        const look = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (panel.querySelector(`[data-simulated="${samples}"]`)) {
            resolve({ seconds: (now - began) / 1_000, longest });
          } else setTimeout(look);
        };
        // By then the request is made, and what was shown isn't called finished any more.
        setTimeout(look);
      }),
    { seed, samples: SAMPLES },
  );
