/** @file What the book says its demos learn, counted in steps: how soon they do is for `npm run bench`. */
import { expect, test, type Locator } from '@playwright/test';
import { demoOn, measured, runFor, stepsOf, train } from './training';

// One after the other: each keeps a core busy.
test.describe.configure({ mode: 'default' });

/** Held-out loss and the loss of pairs, as the chart says them. */
async function losses(demo: Locator): Promise<{ heldOut: number; bigram: number }> {
  const said = (await demo.locator('.line-chart svg[role="img"]').getAttribute('aria-label')) ?? '';
  const [, heldOut = NaN, , , bigram = NaN] = said
    .split('; ')
    .map((part) => Number.parseFloat(part.split(': ').at(-1) ?? ''));
  return { heldOut, bigram };
}

// That it does so in Chinese too is read from its recording: tests/components/demos/tiny-gpt.test.ts.
test('the GPT beats pairs of tokens on held-out text within 600 steps', async ({ page }) => {
  await page.goto('/en/gpt/');
  const demo = await train(page, 'tiny-gpt');
  const beatenOrOver = async () => {
    const { heldOut, bigram } = await losses(demo);
    return heldOut < bigram || (await stepsOf(demo)) > 600;
  };
  await expect.poll(beatenOrOver, { intervals: [250], timeout: 600_000 }).toBe(true);
  const { heldOut, bigram } = await losses(demo);
  measured(`below the pairs at step ${await stepsOf(demo)}: ${heldOut} < ${bigram}`);
  expect(heldOut).toBeLessThan(bigram);
});

test('in the grid world every agent’s policy is optimal at five of five seeds', async ({
  page,
}) => {
  for (const seed of [1, 2, 3, 4, 5]) {
    await page.goto('about:blank');
    const hash = `#demo=grid-world&pace=10000&seed=${seed}`;
    await page.goto(`/en/reinforcement-learning/${hash}`);
    const demo = await demoOn(page, 'grid-world');
    await runFor(demo, 300);
    await expect(demo.locator('.verdict'), `seed ${seed}`).toContainText('5 of 5 agents');
  }
});
