/** @file The place where everything that the book keeps in a browser is forgotten: by a second press, and not by a slip. */
import { expect, type Page } from '@playwright/test';
import { test } from './kept';

/** Leaves something of each kind, as demos, tools and pages do. */
async function use(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.setItem('jieshi:theme', 'dark');
    sessionStorage.setItem('jieshi/gpt', '{}');
    for (const [name, store] of [
      ['jieshi', 'runs'],
      ['jieshi-sheets', 'sheets'],
    ] as const) {
      await new Promise<void>((resolve) => {
        const open = indexedDB.open(name, 1);
        open.onupgradeneeded = () => open.result.createObjectStore(store);
        open.onsuccess = () => {
          const writing = open.result.transaction(store, 'readwrite');
          writing.objectStore(store).put({ name: 'Plan' }, 'a/b/0');
          writing.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      });
    }
  });
  await page.reload();
}

const part = (page: Page, name: string) => page.locator(`#left [data-part="${name}"]`);

for (const language of ['en', 'zh']) {
  test(`${language}: a double press loses nothing; the second button forgets what is one’s own, and pages only where ticked`, async ({
    page,
    server,
  }) => {
    await page.goto(`${server.origin}/${language}/offline/`);
    await use(page);
    const items = part(page, 'list').locator('li');
    await expect(items).toHaveCount(3);
    await part(page, 'ask').dblclick();
    await expect(items).toHaveCount(3);
    await part(page, 'stay').press('Enter');
    await expect(part(page, 'ask')).toBeFocused();
    await expect(items).toHaveCount(3);

    await page.keyboard.press('Enter');
    await expect(part(page, 'stay')).toBeFocused();
    await part(page, 'forget').click();
    await expect(part(page, 'said')).not.toBeEmpty();
    await expect(items).toHaveCount(0);
    await expect(part(page, 'none')).toBeVisible();
    expect(await page.evaluate(() => caches.keys())).not.toEqual([]);

    await part(page, 'ask').click();
    await part(page, 'pages').check();
    await part(page, 'forget').click();
    await expect(part(page, 'said')).not.toBeEmpty();
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await page.reload();
    await expect(part(page, 'none')).toBeVisible();
  });
}

test('what is still on its way while all is forgotten is not kept when it comes', async ({
  page,
  server,
}) => {
  await page.goto(`${server.origin}/zh/offline/`);
  await use(page);
  let answer = () => undefined as void;
  const asked = new Promise<void>((resolve) =>
    server.answers.set('/zh/startup-cost/', (_request, _response, next) => {
      answer = next;
      resolve();
    }),
  );
  // As a page asks for what it needs; the host takes its time.
  const kept = page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const payload = { urlsToCache: [`${location.origin}/zh/startup-cost/`] };
    active?.postMessage({ type: 'CACHE_URLS', payload }, [port2]);
    return new Promise<unknown>((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
  });
  await asked;
  await part(page, 'ask').click();
  await part(page, 'pages').check();
  await part(page, 'forget').click();
  await expect(part(page, 'said')).not.toBeEmpty();
  await expect(page.locator('#kept li.kept a')).toHaveCount(0);
  answer();
  expect(await kept).toBe(false);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
