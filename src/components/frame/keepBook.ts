/** @file Lists what of the book is kept in this browser, and keeps the rest when asked to. */
import { keepWords } from '../../i18n/keep';
import { fill } from '../../lib/core/format';
import { languages, type Language } from '../../lib/core/language';
import type { Keepable } from '../../serviceWorker/keepable';
import { takeEarlyPress } from '../chassis/earlyPress';
import { FORGOTTEN } from './forget';

/** Files under way at once. */
const AT_ONCE = 4;

interface Part {
  /** Pages are told apart, the files of the demos are not. */
  page?: Keepable['pages'][number];
  files: { url: string; size: number; kept: boolean }[];
}

/** What the page shows, and what it asks of the service worker. */
class KeptBook {
  readonly #root: HTMLElement;
  readonly #words: (typeof keepWords)[Language];
  readonly #button: HTMLButtonElement;
  readonly #status: HTMLElement;
  readonly #list = document.createElement('div');
  readonly #worker: ServiceWorker;
  readonly #keepable: Keepable;
  #parts: Part[] = [];

  constructor(root: HTMLElement, worker: ServiceWorker, keepable: Keepable) {
    this.#root = root;
    this.#words = wordsOf(root);
    this.#button = root.querySelector('button') as HTMLButtonElement;
    this.#status = root.querySelector('[role=status]') as HTMLElement;
    this.#worker = worker;
    this.#keepable = keepable;
  }

  async start(): Promise<void> {
    this.#parts = await partsOf(this.#keepable);
    this.#root.append(this.#list);
    this.#show();
    this.#button.addEventListener('click', () => void this.keepAll());
    addEventListener(FORGOTTEN, () => void this.#look());
  }

  async keepAll(): Promise<void> {
    const missing = this.#missing();
    const bar = document.createElement('progress');
    bar.max = missing.length;
    this.#status.after(bar);
    this.#button.disabled = true;
    await this.#keep(missing, (done) => {
      bar.value = done;
      this.#status.textContent = fill(this.#words.progress, { done, total: missing.length });
    });
    bar.remove();
    this.#button.disabled = false;
    await this.#look();
    const left = this.#missing().length;
    if (left > 0) this.#status.textContent = fill(this.#words.failed, { n: left });
  }

  async #look(): Promise<void> {
    this.#parts = await partsOf(this.#keepable);
    this.#show();
  }

  #missing(): Part['files'] {
    return this.#parts.flatMap(({ files }) => files.filter(({ kept }) => !kept));
  }

  async #keep(files: Part['files'], tell: (done: number) => void): Promise<void> {
    const queue = [...files];
    let done = 0;
    tell(done);
    const take = async (): Promise<void> => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        await asked(this.#worker, file.url);
        tell(++done);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, take));
  }

  #show(): void {
    const { shell } = this.#keepable;
    const sizes = this.#parts.map(sizesOf);
    const total = sizes.reduce((sum, size) => sum + size.total, shell);
    const kept = sizes.reduce((sum, size) => sum + size.kept, shell);
    const whole = kept === total;
    this.#status.textContent = fill(whole ? this.#words.whole : this.#words.some, {
      size: megabytes(kept),
      total: megabytes(total),
    });
    this.#button.hidden = whole;
    this.#button.textContent = fill(this.#words.keepRest, { size: megabytes(total - kept) });
    const rest = fill(this.#words.kept, { title: this.#words.shell, size: megabytes(shell) });
    const demos = this.#parts.filter(({ page }) => !page).map((part) => this.#line(part));
    this.#list.replaceChildren(
      ...languages.flatMap((one) => this.#pagesIn(one)),
      listOf([...demos, item(rest, true)]),
    );
  }

  #pagesIn(language: Language): HTMLElement[] {
    const heading = document.createElement('h2');
    heading.textContent = keepWords[language].language;
    const pages = this.#parts.filter(({ page }) => page?.language === language);
    const made = [heading, listOf(pages.map((part) => this.#line(part)))];
    for (const element of made) element.lang = language === 'zh' ? 'zh-Hans' : 'en';
    return made;
  }

  #line(part: Part): HTMLElement {
    const { page } = part;
    const words = page ? keepWords[page.language] : this.#words;
    const { kept, total } = sizesOf(part);
    const state = kept === total ? 'kept' : kept === 0 ? 'missing' : 'partly';
    const size = megabytes(state === 'partly' ? kept : total);
    const title = page?.title ?? words.demos;
    const made = item(fill(words[state], { title, size, total: megabytes(total) }), kept === total);
    if (!page) return made;
    const link = document.createElement('a');
    link.href = page.url;
    link.textContent = title;
    made.replaceChildren(link, (made.textContent ?? '').slice(title.length));
    return made;
  }
}

async function start(root: HTMLElement): Promise<void> {
  root.dataset['alive'] = '';
  const early = takeEarlyPress(root);
  const worker = await activeWorker();
  const keepable = worker && (await listed(root.dataset['base'] ?? '/'));
  if (!keepable) {
    root.querySelector('button')?.setAttribute('hidden', '');
    const status = root.querySelector('[role=status]');
    if (status) status.textContent = wordsOf(root).unable;
    return;
  }
  const book = new KeptBook(root, worker, keepable);
  await book.start();
  if (early) await book.keepAll();
}

const wordsOf = ({ dataset }: HTMLElement) => keepWords[dataset['language'] === 'zh' ? 'zh' : 'en'];

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
