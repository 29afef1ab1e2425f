import { expect, test } from 'vitest';
import { fits, isPage, measured } from '../../src/serviceWorker/sound';

const answer = (type: string, init: ResponseInit = {}) =>
  new Response('x', { ...init, headers: { 'content-type': type } });
const at = (response: Response, url: string, redirected = false) =>
  Object.defineProperties(response, { url: { value: url }, redirected: { value: redirected } });
const root = 'https://example.org/book/';

test.each([
  ['_astro/a.js', 'text/javascript; charset=utf-8', true],
  ['_astro/a.js', 'application/javascript', true],
  ['_astro/a.js', 'text/html', false],
  ['_astro/a.js', 'text/plain', false],
  ['_astro/a.mjs', 'application/octet-stream', false],
  ['_astro/a.css', 'text/css', true],
  ['_astro/a.css', 'text/html', false],
  ['_astro/a.wasm', 'application/wasm', true],
  ['_astro/a.wasm', 'application/octet-stream', true],
  ['_astro/a.wasm', 'text/html; charset=utf-8', false],
  ['pagefind/x.pf_meta', 'application/octet-stream', true],
  ['pagefind/x.pf_meta', 'text/html', false],
  ['offline.json', 'application/json', true],
  ['offline.json', 'TEXT/HTML', false],
  ['en/gpt/', 'text/html', true],
  ['en/gpt', 'text/html', true],
  ['en/gpt/', 'application/json', false],
])('%s as %s: %s', (path, type, right) => {
  expect(fits(root + path, answer(type))).toBe(right);
});

test('parts, errors and answers that may not be looked into are not kept', () => {
  for (const status of [206, 404, 500]) {
    expect(fits(`${root}a.js`, answer('text/javascript', { status }))).toBe(false);
  }
  expect(fits(`${root}a.js`, Response.error())).toBe(false);
});

test.each([
  ['en/gpt/', 'https://example.org/book/en/gpt', true],
  ['en/offline/index.html', 'https://example.org/book/en/offline/', true],
  ['en/gpt/', 'https://example.org/login', false],
  ['en/gpt/', 'https://portal.example.net/book/en/gpt/', false],
])('%s that was led on to %s: %s', (path, url, right) => {
  expect(fits(root + path, at(answer('text/html'), url, true))).toBe(right);
});

test('a page is the book’s and whole, whatever a host adds', () => {
  const book = { base: '/book/', sizes: {} };
  const page = '<html><link href="/book/_astro/a.css"><body></body></html>';
  expect(isPage(page, book)).toBe(true);
  expect(isPage(`${page}\n<!-- served by a host -->\n`, book)).toBe(true);
  expect(isPage(page.slice(0, -8), book)).toBe(false);
  expect(isPage('<html><p>Sign in</p></html>', book)).toBe(false);
});

test('an answer of another length breaks off, one of the right length has no Vary', async () => {
  const sent = () => new Response('12345', { headers: { vary: 'Origin', 'x-kept': 'yes' } });
  const whole = measured(sent(), 5);
  expect(whole.headers.get('vary')).toBeNull();
  expect(whole.headers.get('x-kept')).toBe('yes');
  expect(await whole.text()).toBe('12345');
  for (const bytes of [4, 6]) {
    let cut = 0;
    await expect(measured(sent(), bytes, () => cut++).text()).rejects.toThrow('5 bytes');
    expect(cut).toBe(1);
  }
});
