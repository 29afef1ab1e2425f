/** @file Demos of the book in the page of another site: they train, fit in, and mind nobody else's messages. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { test } from './article';
import { html, htmlFiles } from './pages';
import { pause, stepsOf, tinySettings, train } from './training';

const loader = '<script src="{book}embed.js" async></script>';
const gpt = `${loader}<jieshi-demo name="tiny-gpt" lang="en"></jieshi-demo>`;
const small = tinySettings.replace('#demo=tiny-gpt&', '').replaceAll('&', '&amp;');
const frames = (page: Page) => page.locator('jieshi-demo iframe');
const heightOf = async (page: Page, nth = 0) =>
  (await frames(page).nth(nth).boundingBox())?.height ?? 0;
const lossOf = (demo: ReturnType<Page['locator']>) =>
  demo.locator('.readouts dd').nth(1).innerText();

test("a GPT trains in another site's page, as high as it is, with nothing to complain of", async ({
  article,
  book,
}) => {
  const { page } = article;
  await article.open(
    `${loader}<jieshi-demo name="tiny-gpt" lang="zh" settings="${small}"></jieshi-demo><p>Text.</p>`,
  );
  const inside = await article.frame();
  await expect(inside.locator('html')).toHaveAttribute('lang', /^zh/);
  expect(await frames(page).getAttribute('title')).toBe(
    await inside.locator('body').evaluate(() => document.title),
  );

  const demo = await train(inside, 'tiny-gpt');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
  const before = await lossOf(demo);
  await expect.poll(() => lossOf(demo)).not.toBe(before);
  await pause(demo);

  const fits = () =>
    inside.locator('html').evaluate((root) => innerHeight - root.scrollHeight === 0);
  await expect.poll(fits).toBe(true);
  const folded = await heightOf(page);
  const settings = inside.getByText('设置', { exact: true });
  await settings.click();
  await expect.poll(() => heightOf(page)).toBeGreaterThan(folded + 100);
  await expect.poll(fits).toBe(true);
  await settings.click();
  await expect.poll(() => heightOf(page)).toBeLessThan(folded + 100);

  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  const own = [book, `${article.origin}/`, 'data:', 'blob:'];
  expect(article.requests.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([]);
  expect(article.complaints).toEqual([]);
});

test('two demos and a calculator stand in one page, the script twice, and the page stays where it is', async ({
  article,
}) => {
  const { page } = article;
  await article.open(`${loader}
    <jieshi-demo name="tiny-gpt" lang="en" settings="layers=3&amp;seed=7"></jieshi-demo>
    <jieshi-demo name="startup-cost" lang="zh"></jieshi-demo>${loader}
    <jieshi-demo name="grid-world" lang="en"></jieshi-demo>`);
  await expect(page.locator('jieshi-demo iframe.shown')).toHaveCount(3);
  await expect(page.locator('[role="note"]')).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect((await article.frame(1)).locator('.title').first()).toContainText(/\p{Script=Han}/u);
  await page.locator('jieshi-demo').nth(2).scrollIntoViewIfNeeded(); // what is not in sight is not drawn
  const demo = await train(await article.frame(2), 'grid-world');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
  expect(article.complaints).toEqual([]);
});

test('a copy of the book that comes second in a page says that it is not used', async ({
  article,
  book,
}) => {
  const { page } = article;
  const older = `<script>customElements.define('jieshi-demo', class extends HTMLElement {})</script>`;
  for (const head of ['', loader.replace('{book}', book)]) {
    await article.open(
      `${older}<jieshi-demo name="tiny-gpt"></jieshi-demo>${head ? '' : loader}<jieshi-demo name="digits"></jieshi-demo>`,
      { head },
    );
    const note = page.locator('p[role="note"]');
    await expect(note).toContainText('Two copies of the book are in this page');
    await expect(note).toContainText('本页有两份《借势》');
    await expect(note).toContainText(book);
    await expect(note).toBeVisible();
  }
});

test('settings go into the demo, wrong ones are named there, and new ones start afresh', async ({
  article,
}) => {
  const { page } = article;
  await article.open(
    gpt.replace('lang=', 'settings="layers=3&amp;seed=7&amp;heads=99&amp;__proto__=1" lang='),
  );
  let inside = await article.frame();
  await expect(inside.getByLabel('Layers', { exact: true })).toHaveValue('3');
  await expect(inside.getByLabel('Seed', { exact: true })).toHaveValue('7');
  await expect(inside.locator('.demo')).toContainText('Attention heads: At most 8');
  await expect(inside.locator('.demo')).toContainText('__proto__');

  await page.locator('jieshi-demo').evaluate((element) => {
    element.setAttribute('lang', 'zh-CN');
    element.setAttribute('settings', '#layers=4');
  });
  await expect(frames(page)).toHaveAttribute('src', /\/zh\/tiny-gpt\/#demo=tiny-gpt&layers=4$/);
  await expect(frames(page)).toHaveCount(1);
  inside = await article.frame();
  await expect(inside.getByLabel('层数', { exact: true })).toHaveValue('4');
});

test('the theme follows the system or the attribute, and a run goes on when it changes', async ({
  article,
}) => {
  const { page } = article;
  await page.emulateMedia({ colorScheme: 'dark' });
  await article.open(gpt);
  const inside = await article.frame();
  const root = inside.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(root).toHaveAttribute('data-theme', 'light');
  const demo = await train(inside, 'tiny-gpt');
  const setTheme = (theme: string) =>
    page.locator('jieshi-demo').evaluate((element, to) => element.setAttribute('theme', to), theme);
  await setTheme('dark');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await setTheme('');
  await expect(root).toHaveAttribute('data-theme', 'light');
  await expect(demo).toHaveAttribute('data-status', 'running');
});

test.describe('what cannot be shown is a sentence in its place', () => {
  const wrong = [
    ['name="nope" lang="en"', 'The book has no demo called “nope”.'],
    ['name="nope" lang="zh"', '书里没有叫“nope”的演示。'],
    ['name="../.." lang="en"', 'The book has no demo called “../..”.'],
    ['name="tiny-gpt" lang="fr"', 'no “fr” edition'],
    ['lang="zh"', '请写明名字'],
  ] as const;

  test('whatever is wrong with the attributes', async ({ article }) => {
    const elements = wrong.map(([attributes]) => `<jieshi-demo ${attributes}></jieshi-demo>`);
    await article.open(loader + elements.join(''));
    for (const [nth, [, sentence]] of wrong.entries()) {
      const element = article.page.locator('jieshi-demo').nth(nth);
      await element.scrollIntoViewIfNeeded();
      await expect(element.locator('p')).toContainText(sentence);
      await expect(element.locator('p')).toBeVisible();
      await expect(element.getByRole('link')).toBeVisible();
    }
    await expect(frames(article.page)).toHaveCount(0);
  });

  test('a book that cannot be reached', async ({ article, book }) => {
    await article.page.route(`${book}embed/**`, (route) => route.abort());
    await article.open(gpt.replace('></jieshi', '><a href="{book}">A toy GPT</a></jieshi'));
    await expect(article.page.locator('jieshi-demo p')).toContainText('cannot be reached');
    await expect(article.page.getByRole('link', { name: 'A toy GPT' })).toBeVisible();
  });

  test('a page without script shows the link that it holds', async ({ browser, book }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.setContent(
      gpt.replaceAll('{book}', book).replace('></jieshi', '><a href="#">A toy GPT</a></jieshi'),
    );
    await expect(page.getByRole('link', { name: 'A toy GPT' })).toBeVisible();
    await context.close();
  });
});

/** Another frame of the article: an advertisement, say. */
const stranger = `<iframe name="stranger" sandbox="allow-scripts" title="An advertisement"
  srcdoc="<script>heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>"></iframe>`;

test('the loader minds only the frame that it made, and cuts a wild height', async ({
  article,
  book,
}) => {
  const { page } = article;
  await article.open(gpt + stranger);
  const inside = await article.frame();
  await expect(inside.locator('[data-started=true]')).toBeVisible();
  const before = await heightOf(page);

  const forge = (height: unknown) => {
    for (const jieshi of ['size', 'missing']) {
      window.parent.postMessage({ jieshi, height, title: 'forged' }, '*');
    }
  };
  await page.frame('stranger')?.evaluate(forge, 11);
  await page.evaluate(forge, 12);
  const own = page.frames().find((frame) => frame.url().startsWith(`${book}embed/`));
  const say = (message: unknown) => own?.evaluate((it) => parent.postMessage(it, '*'), message);
  for (const height of [null, '13', NaN, -14, 0, { height: 15 }]) {
    await say({ jieshi: 'size', height, title: 'forged' });
  }
  for (const message of [null, 'size', [], { jieshi: { size: 1 } }]) await say(message);
  await page.waitForTimeout(300);
  expect(await heightOf(page)).toBe(before);
  await expect(frames(page)).not.toHaveAttribute('title', 'forged');

  await say({ jieshi: 'size', height: 1e300, title: 'A demo' });
  await expect.poll(() => heightOf(page)).toBe(20_000);
});

test('the page in a frame answers the page around it, and nobody else', async ({ article }) => {
  const { page } = article;
  await article.open(
    `<iframe name="demo" title="A demo" width="700" height="900" src="{book}embed/en/tiny-gpt/"></iframe>${stranger}`,
  );
  const inside = page.frameLocator('[name=demo]');
  await expect(inside.locator('[data-started=true]')).toBeVisible();
  const other = page.frame('stranger');
  await other?.evaluate(() => {
    const hello = { jieshi: 'hello', theme: 'dark' };
    for (let i = 0; i < parent.length; i++) {
      if (parent[i] !== window) parent[i]?.postMessage(hello, '*');
    }
  });
  await page.waitForTimeout(300);
  expect(await other?.evaluate('heard')).toEqual([]);
  await expect(inside.locator('html')).toHaveAttribute('data-theme', 'light');

  const answer = await page.evaluate(async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    addEventListener('message', ({ data }) => resolve(data));
    window.frames[0]?.postMessage({ jieshi: 'hello', theme: 'dark' }, '*');
    return promise;
  });
  expect(answer).toMatchObject({ jieshi: 'size' });
  await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('under a strict policy of the page around, and from a module, it works the same', async ({
  article,
  book,
}) => {
  const { page } = article;
  await page.route(`${book}embed.js`, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
    await route.fulfill({ response, headers });
  });
  const policy = `default-src 'none'; img-src data:; script-src {book}; frame-src {book}`;
  await article.open(gpt.replace(' async', ' type="module"'), {
    head: `<meta http-equiv="content-security-policy" content="${policy}">`,
  });
  await train(await article.frame(), 'tiny-gpt');
  expect(article.complaints).toEqual([]);
});

test('where storage is forbidden the run goes on, and says that it is not kept', async ({
  article,
  book,
}) => {
  await article.page.addInitScript((origin) => {
    if (location.origin !== origin) return;
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(IDBFactory.prototype, 'open', { value: refuse });
  }, new URL(book).origin);
  await article.open(gpt);
  const demo = await train(await article.frame(), 'tiny-gpt');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
  const at = await pause(demo);
  await expect(demo).toContainText('doesn’t let the page keep the run');
  await demo.locator('[data-action="step"]').click();
  await expect.poll(() => stepsOf(demo)).toBe(at + 1);
  expect(article.complaints).toEqual([]);
});

test('a frame that may not have an origin shows the recorded run, and says where to use it', async ({
  article,
}) => {
  await article.open(
    `<iframe title="A demo" width="700" height="900" sandbox="allow-scripts" src="{book}embed/zh/tiny-gpt/"></iframe>`,
  );
  const inside = article.page.frameLocator('iframe');
  await expect(inside.locator('.sealed')).toBeVisible();
  await expect(inside.locator('.sealed a')).toHaveAttribute('href', '/zh/gpt/');
  await expect(inside.locator('.stage')).toBeVisible();
});

test('the code that the menu gives works where it is pasted, with its settings', async ({
  article,
  book,
}) => {
  const { page } = article;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(book).origin,
  });
  await page.goto('/en/gpt/#demo=tiny-gpt&layers=3&rate=0.01');
  const demo = page.locator('[data-demo="tiny-gpt"]');
  await expect(demo).toHaveAttribute('data-started', 'true');
  await demo.locator('[data-action="more"]').click();
  await demo.locator('[data-action="embed"]').click();
  await expect(demo.getByText('The code is on the clipboard.')).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  await article.open(code);
  const inside = await article.frame();
  await expect(inside.getByLabel('Layers', { exact: true })).toHaveValue('3');
  await expect(inside.getByLabel('Learning rate', { exact: true })).toHaveValue('0.01');
});

test.describe('the embedded pages', () => {
  const pages = htmlFiles().filter((file) => file.startsWith('embed/'));

  test('are there for every instrument in both languages, and lead to the chapter that shows it', () => {
    const names = (language: string) =>
      pages
        .filter((file) => file.startsWith(`embed/${language}/`))
        .map((file) => file.split('/')[2]);
    expect(names('en')).toEqual(expect.arrayContaining(['tiny-gpt', 'grid-world', 'startup-cost']));
    expect(names('zh')).toEqual(names('en'));
    const source = (file: string) =>
      /<a class="source" href="([^"]+)" target="_blank"/.exec(html(file))?.[1];
    expect(source('embed/zh/tiny-gpt/index.html')).toBe('/zh/gpt/');
    expect(source('embed/en/startup-cost/index.html')).toBe('/en/startup-cost/');
    expect(pages.filter((file) => !source(file))).toEqual([]);
  });

  test('are kept out of search engines and the map of the site', () => {
    for (const file of pages) {
      expect(html(file)).toContain('<meta name="robots" content="noindex"');
      expect(html(file)).toContain('<link rel="canonical"');
      expect(html(file)).toContain('data-pagefind-ignore="all"');
    }
    expect(readFileSync('dist/sitemap-0.xml', 'utf8')).not.toContain('embed');
  });

  test('name the frame to put into a page, for blogs that ask', async ({ page, book }) => {
    await page.goto('/embed/en/tiny-gpt/');
    const link = page.locator('link[type="application/json+oembed"]');
    const { pathname } = new URL((await link.getAttribute('href')) ?? '');
    const answer: unknown = await (await page.request.get(book + pathname.slice(1))).json();
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: await link.getAttribute('title'),
    });
    expect((answer as { html: string }).html).toMatch(
      /^<iframe src="http[^"]+\/embed\/en\/tiny-gpt\/"/,
    );
  });

  test('are announced by the chapters that show them', () => {
    for (const language of ['en', 'zh']) {
      const announced = html(`${language}/gpt/index.html`).match(
        /<link rel="alternate" type="application\/json\+oembed" href="[^"]+"/g,
      );
      expect(announced).toHaveLength(1);
      expect(announced?.[0]).toContain(`/oembed/${language}/tiny-gpt.json`);
    }
  });

  test('leave no worker in the reader’s browser', async ({ page }) => {
    await page.goto('/embed/en/tiny-gpt/', { waitUntil: 'networkidle' });
    const kept = await page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: await caches.keys(),
    }));
    expect(kept).toEqual({ workers: 0, caches: [] });
  });

  test('cost a page 2 kB before a frame is loaded', () => {
    expect(gzipSync(readFileSync('dist/embed.js')).length).toBeLessThanOrEqual(2000);
  });
});
