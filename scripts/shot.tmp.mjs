import { chromium } from 'playwright';
import { chromiumPath, quiet } from './chromium.mjs';
import { serve } from './server.mjs';
const server = await serve();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: quiet });
const out = '/tmp/gan-shots';
const errors = [];
async function open(lang, width, theme, hash = '') {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
  page.on('pageerror', (e) => errors.push(String(e)));
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  await page.goto(`${server.origin}/embed/${lang}/gan/?theme=${theme}${hash}`);
  await page.locator('[data-action="run"]').waitFor();
  await page.waitForTimeout(1500);
  return page;
}
const shoot = (page, name, full = true) => page.screenshot({ path: `${out}/${name}.png`, fullPage: full });
for (const [lang, width, theme] of [['en', 1280, 'light'], ['zh', 1280, 'dark'], ['en', 375, 'light'], ['zh', 375, 'dark']]) {
  const page = await open(lang, width, theme);
  await shoot(page, `idle-${lang}-${width}-${theme}`);
  const h = await page.evaluate(() => [document.querySelector('.stage')?.getBoundingClientRect().height, document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
  console.log(lang, width, h);
  if (width === 1280) {
    await page.locator('[data-action="run"]').click();
    await page.waitForTimeout(15000);
    await shoot(page, `running-${lang}`);
    await page.locator('[data-action="run"]').click();
    await page.waitForTimeout(500);
    await page.locator('select').nth(1).selectOption('one');
    await page.waitForTimeout(400);
    const step = page.locator('[data-action="step"]');
    for (const n of [1, 2]) { await step.click(); await page.waitForTimeout(1500); await shoot(page, `half${n}-${lang}`); }
  }
  await page.close();
}
const d = await open('en', 1280, 'light', '#demo=gan&set=digits&beside=true');
await d.locator('[data-action="run"]').click();
await d.waitForTimeout(12000);
await d.locator('details > summary').last().click();
await shoot(d, 'digits');
await d.close();
const o = await open('zh', 720, 'light', '#demo=gan&set=own');
await o.locator('[data-action="run"]').click();
await o.waitForTimeout(3000);
await shoot(o, 'failed');
console.log('720', await o.evaluate(() => document.documentElement.scrollHeight));
await o.close();
const b = await open('en', 1280, 'dark', '#demo=gan&beside=true');
await b.locator('summary', { hasText: 'Three losses' }).click();
await b.locator('[data-action="run"]').click();
await b.waitForTimeout(12000);
await shoot(b, 'beside');
console.log([...new Set(errors)].slice(0, 10));
await browser.close();
await server.close();
process.exit(0);
