import { serve } from './scripts/server.mjs';
import { chromium } from 'playwright';
const server = await serve();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const out = '/tmp/su/png'; import { mkdirSync } from 'node:fs'; mkdirSync(out, { recursive: true });
for (const [language, width, scheme] of [['en',1280,'light'],['zh',375,'dark']]) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  page.on('pageerror', (e) => console.log(language, 'pageerror', e.message));
  page.on('console', (m) => m.type() === 'error' && console.log(language, 'console', m.text()));
  await page.goto(`${server.origin}/embed/${language}/startup-world/?theme=${scheme}`);
  await page.waitForTimeout(3000);
  await page.screenshot({ path: `${out}/${language}-idle.png`, fullPage: true });
  for (const summary of await page.locator('.startup > details > summary').all()) await summary.click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${out}/${language}-open.png`, fullPage: true });
  const play = page.locator('[data-purpose="partners"]');
  await play.click(); await play.click(); await page.keyboard.press('1');
  await page.waitForTimeout(300);
  await page.locator('.purposes + .said + .buttons button').first().click();
  await page.keyboard.press('Tab');
  await page.waitForTimeout(300);
  await page.locator('.startup > details').first().screenshot({ path: `${out}/${language}-play.png` });
  if (language === 'en') {
    await page.locator('[data-action="run"]').click();
    await page.waitForTimeout(15000);
    await page.locator('[data-action="run"]').click().catch(() => {});
    await page.waitForTimeout(3000);
    await page.locator('.purposes + .said + .buttons button').nth(2).click();
    await page.waitForTimeout(1500);
    for (let m = 0; m < 24; m++) await page.locator('.purposes + .said + .buttons button').first().click({timeout: 500}).catch(() => {});
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${out}/${language}-ran.png`, fullPage: true });
    console.log('steps', await page.locator('[data-readout="step"]').innerText());
  }
  console.log(language, 'height', await page.evaluate(() => document.documentElement.scrollHeight), 'overflow', await page.evaluate(() => document.documentElement.scrollWidth > innerWidth));
  await page.close();
}
const page = await browser.newPage({ viewport: { width: 720, height: 900 } });
for (const language of ['en','zh']) { await page.goto(`${server.origin}/embed/${language}/startup-world/`); await page.waitForTimeout(2500); console.log(language, '720 px high', await page.evaluate(() => document.documentElement.scrollHeight)); }
await browser.close(); await server.close();
