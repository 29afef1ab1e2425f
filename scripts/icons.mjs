/** @file Makes the icons of the installed book from the seal: `node scripts/icons.mjs`, by hand, when the seal changes. */
import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { chromiumPath, quiet } from './chromium.mjs';

const paper = '#fbfaf6';
const seal = await readFile('public/favicon.svg', 'utf8');
const picture = `data:image/svg+xml;base64,${Buffer.from(seal).toString('base64')}`;

/** `share`: how much of the edge the seal takes. A maskable icon may lose all outside a circle of 80 %. */
const icons = [
  { file: 'seal-192.png', size: 192, share: 1 },
  { file: 'seal-512.png', size: 512, share: 1 },
  { file: 'seal-maskable-512.png', size: 512, share: 0.54, ground: paper },
  { file: 'seal-touch-180.png', size: 180, share: 0.8, ground: paper },
];

await mkdir('public/icons', { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: quiet });
for (const { file, size, share, ground = 'transparent' } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`
    <body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground}">
      <img src="${picture}" width="${size * share}" height="${size * share}">
    </body>`);
  await page.screenshot({ path: `public/icons/${file}`, omitBackground: true });
  await page.close();
}
await browser.close();
