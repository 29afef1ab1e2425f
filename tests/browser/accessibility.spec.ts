/** @file axe finds nothing: every page, light and dark, at rest, while its demo trains, and when that fails. */
import { expect, test, type Page } from '@playwright/test';
import { structureViolations, violations } from './axe';
import { addresses, html } from './pages';
import { demoOn, train } from './training';

/** Pages with a demo, found by looking. */
const demos = addresses().flatMap((address) => {
  const page = address.endsWith('/') ? html(`${address.slice(1)}index.html`) : '';
  const name = /data-demo="([^"]+)"/.exec(page)?.[1];
  return name ? [{ address, name }] : [];
});

/** Demos are mounted when seen; what a reader reaches by scrolling is looked at too. */
async function readThrough(page: Page) {
  const demos = page.locator('[data-demo], [data-calculator]');
  for (const demo of await demos.all()) await demo.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForLoadState('networkidle');
}

test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' });

// A frame holds the chapter's instrument: its page is looked at in one language. Colours are the same in both.
const looked = addresses().filter((address) => !address.startsWith('/embed/en/'));
for (const address of looked) {
  test(`${address} at rest`, async ({ page }) => {
    await page.goto(address);
    await readThrough(page);
    const found = address.startsWith('/en/') ? structureViolations(page) : violations(page);
    expect(await found).toEqual([]);
  });
}

// An embedded demo is the page's own, in another frame: at rest it is looked at above.
for (const { address, name } of demos.filter((demo) => !demo.address.startsWith('/embed/'))) {
  test(`${address} while it trains`, async ({ page }) => {
    await page.goto(`${address}?backend=wasm`);
    await train(page, name);
    expect(await violations(page, `[data-demo="${name}"]`)).toEqual([]);
  });

  // All demos say these things in the same words and places: one is looked at in both languages.
  if (address.startsWith('/en/') && name !== 'tiny-gpt') continue;
  test(`${address} unfolded, with a strange link, after a failure`, async ({ page }) => {
    await page.route(/\/worker-[^/]+\.js$/, (route) => route.abort());
    await page.goto(`${address}#demo=${name}&unknown=1&seed=x`);
    const demo = await demoOn(page, name);
    await expect(demo.locator('[data-note="link"]')).toBeVisible();
    expect(await violations(page, '[data-note="link"]')).toEqual([]);
    await demo.locator('[data-action="run"]').click();
    await expect(demo).toHaveAttribute('data-status', 'failed');
    await demo
      .locator('details')
      .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
    expect(await violations(page, `[data-demo="${name}"]`)).toEqual([]);
  });
}

test('what is too pale in the dark alone is found', async ({ page }) => {
  await page.goto('/en/');
  await page.evaluate(() =>
    document.styleSheets[0]?.insertRule(
      '@media (prefers-color-scheme: dark) { h1 { color: #333 } }',
    ),
  );
  expect(await violations(page)).toMatchObject([{ id: 'color-contrast' }]);
});
