/** @file Makes the pictures that other sites show for a link into the book: `node scripts/openGraph.mjs`, by hand. */
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { frameWords, tags } from '../src/i18n/strings.ts';
import { chromiumPath, quiet } from './chromium.mjs';

const component = await readFile('src/components/frame/TitleSlip.astro', 'utf8');
const slip = component.slice(component.indexOf('<svg'));
const claim = { zh: '书里的模型，就在浏览器里训练', en: 'Its models train in your browser' };

const style = `
  body { box-sizing: border-box; display: grid; grid-template-columns: 200px 1fr; gap: 90px; align-items: center;
    height: 630px; margin: 0; padding: 0 100px; background: #fbfaf6; color: #1f1e1b; font-family: 'Noto Serif CJK SC' }
  .slip { width: 200px } .slip path { fill: none; stroke: #1f1e1b } .slip .outer { stroke-width: 3 }
  .slip .title { fill: #1f1e1b; stroke: none } .slip .seal-ground { fill: #a8322a; stroke: none }
  .slip .seal-word { fill: #fbfaf6; stroke: #fbfaf6; stroke-width: 1.2 }
  h1 { margin: 0 0 24px; font-size: 72px; line-height: 1.1 }
  p { margin: 0; font-size: 32px; line-height: 1.5; text-wrap: balance; word-break: keep-all }
  p:lang(zh) { font-size: 46px; font-weight: 700 }
  p + p { margin-top: 36px; color: #5f5b53; font-size: 26px !important; font-weight: 400 !important }`;

const browser = await chromium.launch({ executablePath: chromiumPath(), args: quiet });
for (const language of ['zh', 'en']) {
  const { coverTitle, subtitle } = frameWords[language];
  const title = language === 'en' ? `<h1>${coverTitle}</h1>` : ''; // in Chinese the slip says it
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
  await page.setContent(
    `<html lang="${tags[language]}"><style>${style}</style><body>${slip}
      <div>${title}<p>${subtitle}</p><p>${claim[language]}</p></div>`,
  );
  await page.screenshot({ path: `public/og-${language}.png` });
  await page.close();
}
await browser.close();
