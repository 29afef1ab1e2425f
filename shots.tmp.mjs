import { chromium } from 'playwright';
import { spawn } from 'node:child_process';
const s = spawn('node_modules/.bin/astro', ['preview', '--port', '4399'], { stdio: 'ignore' });
await new Promise(r => setTimeout(r, 3500));
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const which = process.argv[2] ?? 'all';
for (const lang of ['en', 'zh']) for (const width of [1280, 375]) for (const scheme of ['light', 'dark']) {
  if (which === 'few' && (scheme === 'dark') !== (lang === 'zh')) continue;
  const c = await b.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, serviceWorkers: 'block' });
  const p = await c.newPage();
  await p.goto(`http://localhost:4399/${lang}/speed/?backend=wasm#demo=speed&model=mlp`);
  await p.evaluate(() => scrollTo(0, 0));
  await p.waitForTimeout(800);
  const n = `/tmp/bt/${lang}-${width}-${scheme}`;
  await p.screenshot({ path: `${n}-page.png`, fullPage: false });
  await p.locator('#fig-speed').screenshot({ path: `${n}-fig.png` });
  const d = p.locator('[data-demo="speed"]');
  await d.scrollIntoViewIfNeeded(); await p.waitForTimeout(800);
  if (lang === 'en' || width === 375) await d.screenshot({ path: `${n}-idle.png` });
  await d.locator('[data-action="run"]').click();
  await p.locator('[data-row="mlp"]').waitFor();
  await p.waitForTimeout(500);
  await d.locator('[data-action="run"]').click();
  await p.waitForTimeout(500);
  await d.locator('[data-action="copy-rows"]').click(); await p.waitForTimeout(200);
  await d.screenshot({ path: `${n}-done.png` });
  if (which !== 'few') { await p.route(/worker-[^/]+\.js$/, r => r.abort()); await d.locator('[data-action="reset"]').click(); await d.locator('[data-action="run"]').click(); await p.waitForTimeout(1000); await d.screenshot({ path: `${n}-failed.png` }); }
  await c.close();
}
await b.close(); s.kill();
