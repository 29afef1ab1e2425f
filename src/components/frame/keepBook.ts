/** @file Lists what of the book is kept in this browser, and keeps the rest when asked to. */
import { keepWords } from '../../i18n/keep';
import { fill } from '../../lib/core/format';
import { languages, type Language } from '../../lib/core/language';
import type { Keepable } from '../../serviceWorker/keepable';
import { takeEarlyPress } from '../earlyPress';

/** Files under way at once. */
const AT_ONCE = 4;

interface Part {
  /** Pages are told apart, the files of the demos are not. */
  page?: Keepable['pages'][number];
  files: { url: string; size: number; kept: boolean }[];
}

async function start(root: HTMLElement): Promise<void> {
  const language: Language = root.dataset['language'] === 'zh' ? 'zh' : 'en';
  const base = root.dataset['base'] ?? '/';
  const words = keepWords[language];
  const button = root.querySelector('button') as HTMLButtonElement;
  const status = root.querySelector<HTMLElement>('[role=status]') as HTMLElement;
  const list = document.createElement('div');
  root.append(list);
  root.dataset['alive'] = '';
  const early = takeEarlyPress(root);

  const worker = await activeWorker();
  const keepable = worker && (await listed(base));
  if (!keepable) {
    button.hidden = true;
    status.textContent = words.unable;
    return;
  }
  let parts = await partsOf(keepable);
  show();
  button.addEventListener('click', () => void keep());
  if (early) void keep();

  async function keep(): Promise<void> {
    button.disabled = true;
    const bar = document.createElement('progress');
    status.after(bar);
    const missing = parts.flatMap(({ files }) => files.filter(({ kept }) => !kept));
    bar.max = missing.length;
    let done = 0;
    const tell = () => {
      bar.value = done;
      status.textContent = fill(words.progress, { done, total: missing.length });
    };
    tell();
    const queue = [...missing];
    const take = async (): Promise<void> => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        await asked(worker as ServiceWorker, file.url);
        done++;
        tell();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, take));
    parts = await partsOf(keepable as Keepable);
    bar.remove();
    button.disabled = false;
    show();
    const left = parts.flatMap(({ files }) => files).filter(({ kept }) => !kept).length;
    if (left > 0) status.textContent = fill(words.failed, { n: left });
  }

  function show(): void {
    const { shell } = keepable as Keepable;
    const sizes = parts.map(sizesOf);
    const total = sizes.reduce((sum, size) => sum + size.total, shell);
    const kept = sizes.reduce((sum, size) => sum + size.kept, shell);
    const whole = kept === total;
    status.textContent = whole
      ? fill(words.whole, { size: megabytes(total) })
      : fill(words.some, { size: megabytes(kept), total: megabytes(total) });
    button.hidden = whole;
    button.textContent = fill(words.keepRest, { size: megabytes(total - kept) });
    list.replaceChildren(
      ...languages.flatMap((one) => pagesList(one, parts)),
      listOf([
        line(words.demos, parts.find(({ page }) => !page) as Part),
        item(fill(words.kept, { title: words.shell, size: megabytes(shell) }), true),
      ]),
    );
  }

  function pagesList(one: Language, all: Part[]): HTMLElement[] {
    const heading = document.createElement('h2');
    heading.textContent = keepWords[one].language;
    const lines = all
      .filter(({ page }) => page?.language === one)
      .map((part) => line(part.page?.title ?? '', part));
    const made = listOf(lines);
    for (const element of [heading, made]) element.lang = one === 'zh' ? 'zh-Hans' : 'en';
    return [heading, made];
  }

  function line(title: string, part: Part): HTMLElement {
    const { kept, total } = sizesOf(part);
    const state = kept === total ? 'kept' : kept === 0 ? 'missing' : 'partly';
    const own = part.page ? keepWords[part.page.language] : words;
    const size = megabytes(state === 'partly' ? kept : total);
    const made = item(fill(own[state], { title, size, total: megabytes(total) }), kept === total);
    if (!part.page) return made;
    const link = document.createElement('a');
    link.href = part.page.url;
    link.textContent = title;
    const [before = '', after = ''] = (made.textContent ?? '').split(title);
    made.replaceChildren(before, link, after);
    return made;
  }
}

function item(text: string, kept: boolean): HTMLElement {
  const made = document.createElement('li');
  made.textContent = text;
  if (kept) made.className = 'kept';
  return made;
}

function listOf(items: HTMLElement[]): HTMLElement {
  const made = document.createElement('ul');
  made.append(...items);
  return made;
}

function sizesOf({ files }: Part): { kept: number; total: number } {
  const sum = (some: Part['files']) => some.reduce((all, { size }) => all + size, 0);
  return { kept: sum(files.filter(({ kept }) => kept)), total: sum(files) };
}

const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

async function activeWorker(): Promise<ServiceWorker | undefined> {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return undefined;
  if (import.meta.env.DEV) return undefined;
  // Registered by every page; where that is refused, no worker ever becomes ready.
  const url = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
  const registration = await navigator.serviceWorker
    .register(`${url}sw.js`, { scope: url })
    .catch(() => navigator.serviceWorker.getRegistration());
  if (!registration) return undefined;
  return (await navigator.serviceWorker.ready).active ?? undefined;
}

async function listed(base: string): Promise<Keepable | undefined> {
  try {
    const answer = await fetch(`${base}offline.json`);
    return answer.ok ? ((await answer.json()) as Keepable) : undefined;
  } catch {
    return undefined;
  }
}

async function partsOf({ pages, demos }: Keepable): Promise<Part[]> {
  const file = async (url: string, size: number) => ({ url, size, kept: await isKept(url) });
  return Promise.all([
    ...pages.map(async (page) => ({ page, files: [await file(page.url, page.size)] })),
    Promise.all(demos.map(([url, size]) => file(url, size))).then((files) => ({ files })),
  ]);
}

const isKept = async (url: string): Promise<boolean> =>
  Boolean(await caches.match(url, { ignoreVary: true }));

/** Asks the service worker to keep a file, and waits until it has tried. */
function asked(worker: ServiceWorker, url: string): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    const message = { type: 'CACHE_URLS', payload: { urlsToCache: [url] } };
    worker.postMessage(message, [port2]);
  });
}

const root = document.getElementById('kept');
if (root) void start(root);
const instead = document.getElementById('instead');
if (instead && !location.pathname.includes('/offline/')) instead.hidden = false;
