/** @file A server of the test's own, and visits after which everything is kept. */
import { test as base, type Page } from '@playwright/test';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Keepable } from '../../src/serviceWorker/keepable';
import { serve, type Server } from '../../scripts/server.mjs';

/** Every test has its own server, to be taken away: a closed port is a truer absence than a switch in the browser. */
export const test = base.extend<{ server: Server }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from this pattern
  server: async ({}, use) => {
    const server = await serve();
    await use(server);
    await server.close();
  },
});

/** Opens a page, and waits until everything that it wants to keep is kept. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(waitUntilKept);
}

/** Runs in the page. */
export async function waitUntilKept(): Promise<void> {
  await navigator.serviceWorker.ready;
  const instruments = document.querySelectorAll<HTMLElement>('[data-demo], [data-calculator]');
  const list = instruments.length > 0 ? await fetch('/offline.json') : undefined;
  const listed = (await list?.json()) as Keepable | undefined;
  // Browsers under test compile; what else they keep may come later.
  const files = [...instruments].flatMap(({ dataset }) => {
    const needs = listed?.instruments[dataset['demo'] ?? dataset['calculator'] ?? ''];
    return [...(needs?.always ?? []), ...(needs?.simd ?? [])];
  });
  const urls = files.map((place) => listed?.demos[place]?.[0] ?? '');
  const wanted = [location.href.replace(/[?#].*$/, ''), ...urls];
  for (;;) {
    const options = { ignoreSearch: true, ignoreVary: true };
    const found = await Promise.all(wanted.map((url) => caches.match(url, options)));
    if (found.every(Boolean)) return;
    await new Promise((later) => setTimeout(later, 200));
  }
}

/** What is done to the host's answers before they go out. */
export interface Disguise {
  headers?: Record<string, string>;
}

/** Sends the host's own answers with other headers. */
export function disguised(server: Server, { headers = {} }: Disguise): void {
  server.answers.set('*', (_request, response, next) => {
    const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      const given = rest.find((one) => typeof one === 'object') ?? {};
      return writeHead(status, { ...given, ...headers });
    }) as typeof response.writeHead;
    next();
  });
}

/** Answers with the first part of the file, and as if it were the whole. */
export function cutAt(share: number) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    delete request.headers['if-none-match']; // a whole answer, even to a browser that has the file
    const parts: Buffer[] = [];
    const end = response.end.bind(response) as (data?: unknown) => ServerResponse;
    const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
    response.writeHead = ((status: number, given: Record<string, string> = {}) => {
      const { 'Content-Length': _length, ...headers } = given;
      return writeHead(status, headers);
    }) as typeof response.writeHead;
    response.write = ((data: Buffer) => parts.push(Buffer.from(data)) > 0) as typeof response.write;
    response.end = ((data?: Buffer) => {
      if (data) parts.push(Buffer.from(data));
      const whole = Buffer.concat(parts);
      return end(whole.subarray(0, Math.floor(whole.length * share)));
    }) as typeof response.end;
    next();
  };
}
