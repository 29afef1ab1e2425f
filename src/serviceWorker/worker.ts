/**
 * @file The service worker: visited chapters, the search and the demos of visited chapters work without network.
 *
 * - Pages come from the network while there is one, else as last seen, else an offline page.
 * - `_astro/` files carry their hash in the name, so a cached one is never wrong: old pages keep theirs.
 * - The search index and the offline pages are fetched when the worker is installed, as one version.
 * - Engine and data of a demo, up to some megabytes, are fetched only for who opens a page with this demo or asks for
 *   the whole book; `offline.json` lists them, demo by demo.
 *
 * Nothing is kept that is not what was asked for; see `sound.ts`. Once a reader wants all of it forgotten, nothing is kept any more;
 * see `shelf.ts`. A new worker waits until the last page of the old one
 * is closed; nothing reloads by itself.
 */
import { clientsClaim, setCacheNameDetails, type WorkboxPlugin } from 'workbox-core';
import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching/_types';
import { Route, Router } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { Shelf } from './shelf';
import { fits, isPage, measured, type Book } from './sound';

/** Both are put in by the build. */
declare const BOOK: Book;
declare const SHELL: PrecacheEntry[];

/** What of a worker's scope is used here; the project's types are those of pages. */
interface Scope {
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void;
}
interface WorkerEvent extends ExtendableEvent {
  request: Request;
  data?: { type?: string; payload?: { urlsToCache?: string[] } };
  ports: readonly MessagePort[];
  respondWith(answer: Promise<Response>): void;
}
interface ExtendableEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
const scope = self as unknown as Scope;

const { base, sizes } = BOOK;
const matchOptions = { ignoreVary: true };

/** Addresses whose last answer was wrong: the browser's own cache may hold it. */
const wrong = new Set<string>();

/** Lets nothing pass that is not the file, and asks anew, past every cache, for what was not. */
const sound: WorkboxPlugin = {
  requestWillFetch: ({ request }) =>
    Promise.resolve(wrong.has(request.url) ? new Request(request, { cache: 'reload' }) : request),
  async fetchDidSucceed({ request, response }) {
    const { url } = request;
    let answer = response;
    if (!fits(url, answer))
      answer = await fetch(url, { cache: 'reload', credentials: 'same-origin' });
    if (!fits(url, answer)) {
      wrong.add(url);
      // A missing file is the host's own word; anything else would be taken for the file.
      if (!answer.ok) return answer;
      throw new TypeError(`${url} is not what it should be`);
    }
    wrong.delete(url);
    return measured(answer, sizes[new URL(url).pathname], () => wrong.add(url));
  },
  cacheWillUpdate: ({ request, response }) =>
    Promise.resolve(fits(request.url, response) ? response : null),
  // What an earlier worker kept is looked at as well.
  cachedResponseWillBeUsed: ({ request, cachedResponse }) =>
    Promise.resolve(cachedResponse && fits(request.url, cachedResponse) ? cachedResponse : null),
};

/** A page of another kind, such as a portal's, is shown and not kept. */
const pagesOnly: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(pageOf(request.url)),
  async cacheWillUpdate({ request, response }) {
    if (!fits(pageOf(request.url), response)) return null;
    const html = await response.clone().text();
    return isPage(html, BOOK) ? measured(response, undefined) : null;
  },
};

/** A page is the same whatever its query says, and with or without its last slash. */
const pageOf = (url: string): string => url.replace(/[?#].*$/, '').replace(/\/?$/, '/');

/** Without network the page that says so, in the language of the address. */
const orOffline: WorkboxPlugin = {
  async handlerDidError({ request }) {
    const language = /\/zh(\/|$)/.test(new URL(request.url).pathname) ? 'zh' : 'en';
    return precache.matchPrecache(`${base}${language}/offline/index.html`);
  },
};

/** What came with the worker goes too, also where it is only being fetched. */
let forgetting = false;
const unlessForgetting: WorkboxPlugin = {
  cacheWillUpdate: ({ response }) => Promise.resolve(forgetting ? null : response),
};

setCacheNameDetails({ prefix: 'jieshi' });
const precache = new PrecacheController({ plugins: [sound, unlessForgetting] });
precache.strategy.matchOptions = matchOptions;
precache.addToCacheList(SHELL);

/** Room for the whole book, and for as much of the version before. */
const mostFiles = 2 * Object.keys(sizes).length;

const shelves = {
  pages: new Shelf(`jieshi${base}pages`, 400),
  assets: new Shelf(`jieshi${base}assets`, mostFiles),
  files: new Shelf(`jieshi${base}files`, 200),
};

/** Who answers a request that the installed files do not answer; the first that matches. */
const routes = [
  {
    match: (path: string) => /^(embed\/)?(zh|en)(\/[^.]*)?$/.test(path),
    strategy: new NetworkFirst({
      cacheName: shelves.pages.cacheName,
      networkTimeoutSeconds: 5,
      matchOptions,
      plugins: [pagesOnly, orOffline, shelves.pages.plugin],
    }),
  },
  {
    match: (path: string) => path.startsWith('_astro/'),
    strategy: new CacheFirst({
      cacheName: shelves.assets.cacheName,
      matchOptions,
      plugins: [sound, shelves.assets.plugin],
    }),
  },
  {
    match: (path: string) => /\.\w+$/.test(path), // pictures: no hash in the name
    strategy: new NetworkFirst({
      cacheName: shelves.files.cacheName,
      networkTimeoutSeconds: 5,
      matchOptions,
      plugins: [sound, shelves.files.plugin],
    }),
  },
];

function strategyFor({ origin, pathname }: URL) {
  if (origin !== location.origin || !pathname.startsWith(base)) return undefined;
  return routes.find(({ match }) => match(pathname.slice(base.length)))?.strategy;
}

const router = new Router();
router.registerRoute(
  new PrecacheRoute(precache, { ignoreURLParametersMatching: [/^ts$/, /^utm_/] }),
);
for (const { strategy } of routes) {
  router.registerRoute(new Route(({ url }) => strategyFor(url) === strategy, strategy));
}

scope.addEventListener('install', (event) => event.waitUntil(install(event)));
scope.addEventListener('activate', (event) => event.waitUntil(precache.activate(event as never)));
scope.addEventListener('fetch', (event) => {
  const answer = router.handleRequest({ request: event.request, event: event as never });
  if (answer) event.respondWith(answer);
});
scope.addEventListener('message', (event) => {
  const { type, payload } = event.data ?? {};
  if (type === 'CACHE_URLS') event.waitUntil(keepAll(payload?.urlsToCache ?? [], event));
  if (type === 'FORGET') event.waitUntil(forgetAll(event));
});
clientsClaim(); // the first visit, too, keeps what its demo loads
cleanupOutdatedCaches();

async function install(event: WorkerEvent): Promise<void> {
  try {
    await precache.install(event as never);
  } finally {
    if (forgetting) await forgetShell();
  }
}

const forgetShell = (): Promise<boolean> => caches.delete(precache.strategy.cacheName);

/** Also what is being fetched, or put away, while it is forgotten. */
async function forgetAll(event: WorkerEvent): Promise<void> {
  forgetting = true;
  await Promise.all([forgetShell(), ...Object.values(shelves).map((shelf) => shelf.forget())]);
  event.ports[0]?.postMessage(true);
}

/** Each address goes through its route, and so into a cache; one that fails keeps no other from it. */
async function keepAll(urls: string[], event: WorkerEvent): Promise<void> {
  // Whoever asks now wants it kept.
  for (const shelf of Object.values(shelves)) shelf.keepAgain();
  const kept = await Promise.all(urls.map((url) => keep(url, event).catch(() => false)));
  event.ports[0]?.postMessage(kept.every(Boolean));
}

async function keep(url: string, event: WorkerEvent): Promise<boolean> {
  const strategy = strategyFor(new URL(url, location.href));
  if (!strategy || precache.getCacheKeyForURL(url)) return true;
  const cache = await caches.open(strategy.cacheName);
  const there = async (key: string) => Boolean(await cache.match(key, matchOptions));
  if (url.includes('/_astro/') && (await there(url))) return true;
  const [, kept] = strategy.handleAll({ request: new Request(url), event: event as never });
  await kept;
  return (await there(url)) || there(pageOf(url));
}
