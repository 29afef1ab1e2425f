/** @file A page of another site, with a demo of the book in it. */
import { test as base, type FrameLocator, type Page } from '@playwright/test';
import { serve } from '../../scripts/server.mjs';

export interface Article {
  page: Page;
  /** Addresses that anything in the page asked for. */
  requests: string[];
  /** What browsers write when a policy or a page's own error stopped something. */
  complaints: string[];
  /** Where the article stands: neither the book's host nor its port. */
  origin: string;
  /** Opens a page with this body; `{book}` in it stands for the address of the book's root. */
  open(body: string, options?: { head?: string; language?: string }): Promise<void>;
  /** The inside of the nth frame, once it is seen. */
  frame(nth?: number): Promise<FrameLocator>;
}

export const test = base.extend<{ article: Article; book: string }>({
  /** Address of the book's root. */
  book: async ({ baseURL }, use) => use(`${baseURL ?? ''}/`),

  article: async ({ page, book }, use) => {
    const server = await serve({ folder: 'no-folder' });
    const origin = server.origin.replace('localhost', 'article.localhost');
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to|blocked/i.test(message.text())) {
        complaints.push(message.text());
      }
    });
    await use({
      page,
      requests,
      complaints,
      origin,
      async open(body, { head = '', language = 'en' } = {}) {
        const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <link rel="icon" href="data:,">${head}<title>An article</title></head>
          <body><main><h1>An article</h1>${body}</main></body></html>`;
        server.answers.set('/article.html', html.replaceAll('{book}', book));
        await page.goto(`${origin}/article.html`);
      },
      async frame(nth = 0) {
        const frame = page.locator('jieshi-demo iframe.shown').nth(nth);
        await frame.waitFor();
        return frame.contentFrame();
      },
    });
    await server.close();
  },
});
