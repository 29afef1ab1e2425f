/**
 * @file Makes the service worker after the search index is there; see `serviceWorker/worker.ts` for what it does.
 *
 * `offline.json` lists what can be kept beside it, with sizes: the pages, the files of the demos, and which of these
 * each demo and each calculator needs.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { getManifest, type ManifestEntry } from 'workbox-build';
import { viteTarget } from '../browsers';
import { frameWords } from '../i18n/strings';
import { languages } from '../lib/core/language';
import type { Book } from '../serviceWorker/sound';
import type { Keepable, Needs } from '../serviceWorker/keepable';
import { needsOf, noting, type Script } from './builtScripts';

/** The largest single file: the wasm engine and the tensor library are below it, workbox's 2 MiB are not enough. */
const LARGEST_FILE = 12 * 1024 * 1024; // bytes

/** One pattern each: workbox warns about a pattern without a file, and a book may have no fonts. */
const shellFiles =
  '{index.html,offline.json,{zh,en}/offline/index.html,_astro/*.css,**/*.woff2,*.webmanifest,*.svg,pagefind/**/*}';
const demoFiles = '{_astro/**/*.{js,mjs,wasm,css},data/**/*,**/*.wasm}';

export function offline(): AstroIntegration {
  let base = '/';
  const scripts = new Map<string, Script>();
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugins = [noting(scripts)];
        updateConfig({ vite: { plugins, worker: { plugins: () => plugins } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = await filesOf(root, [demoFiles]);
        const urls = files.map(({ url }) => url);
        const needs = needsOf(scripts, urls);
        const imports = await withImports(root, /^(searchDialog|offline\.astro|Header\.astro)[._]/);
        const shellOf = () => filesOf(root, [shellFiles, ...imports], stylesOf(needs));
        const withoutList = await shellOf();
        const inShell = new Set(withoutList.map(({ url }) => url));
        const demos = files.filter(({ url }) => !inShell.has(url));
        const keepable: Keepable = {
          pages: await pagesOf(root, base),
          demos: demos.map(({ url, size }) => [base + url, size]),
          instruments: placesOf(needs, demos),
          shell: bytesOf(withoutList),
        };
        await writeFile(join(root, 'offline.json'), JSON.stringify(keepable));
        const shell = await shellOf();
        await writeFile(join(root, 'sw.js'), await workerScript(base, shell, demos));
        logger.info(
          `${shell.length} files (${kilobytes(bytesOf(shell))}) at the first visit, ${demos.length} with all demos`,
        );
      },
    },
  };
}

/** Sheets that come with an instrument, not with the first visit. */
const stylesOf = (needs: Record<string, Needs<string>>): string[] => [
  ...new Set(
    Object.values(needs).flatMap(({ always }) => always.filter((file) => file.endsWith('.css'))),
  ),
];

/** The same by places in the list; what comes with the first visit is in no list. */
function placesOf(needs: Record<string, Needs<string>>, demos: File[]): Keepable['instruments'] {
  const places = new Map(demos.map(({ url }, place) => [url, place]));
  const placed = (urls: string[]) => urls.flatMap((url) => places.get(url) ?? []);
  return Object.fromEntries(
    Object.entries(needs).map(([name, { always, webgpu, simd, otherwise }]) => [
      name,
      {
        always: placed(always),
        webgpu: placed(webgpu),
        simd: placed(simd),
        otherwise: placed(otherwise),
      },
    ]),
  );
}

const bytesOf = (files: File[]): number => files.reduce((sum, { size }) => sum + size, 0);

/** The service worker in one file, with the lists that it works by. */
async function workerScript(base: string, shell: File[], demos: File[]): Promise<string> {
  const sizes = [...shell, ...demos]
    // A host may add its own lines to a page.
    .filter(({ url }) => !url.endsWith('.html'))
    .map(({ url, size }) => [base + url, size]);
  const book: Book = { base, sizes: Object.fromEntries(sizes) as Record<string, number> };
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: {
      BOOK: JSON.stringify(book),
      SHELL: JSON.stringify(shell.map(({ url, revision }) => ({ url, revision }))),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      target: viteTarget,
      lib: {
        entry: fileURLToPath(new URL('../serviceWorker/worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'serviceWorker',
      },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('offline: no service worker was built');
  return chunk.code;
}

type File = ManifestEntry & { size: number };

async function filesOf(
  root: string,
  globPatterns: string[],
  ignored: string[] = [],
): Promise<File[]> {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: root,
    globPatterns,
    globIgnores: globPatterns[0] === demoFiles ? ['pagefind/**'] : ignored,
    // A hash in the name is a version already.
    dontCacheBustURLsMatching: /^_astro\/|\.pf_(index|fragment|meta)$/,
    maximumFileSizeToCacheInBytes: LARGEST_FILE,
  });
  // Workbox only warns about a file that it leaves out; a reader without network would find out.
  if (warnings.length > 0) throw new Error(`offline: ${warnings.join('; ')}`);
  const entries = manifestEntries.map((entry) =>
    typeof entry === 'string' ? { url: entry, revision: null } : entry,
  );
  return Promise.all(
    entries.map(async (entry) => ({
      ...entry,
      size: (await readFile(join(root, entry.url))).length,
    })),
  );
}

/** Every page of both languages but the offline page itself, by its own title. */
async function pagesOf(root: string, base: string): Promise<Keepable['pages']> {
  const pages: Keepable['pages'] = [];
  for (const language of languages) {
    const found = await readdir(join(root, language), { withFileTypes: true });
    const folders = found.filter((one) => one.isDirectory() && one.name !== 'offline');
    for (const path of ['', ...folders.map(({ name }) => `${name}/`)]) {
      const html = await readFile(join(root, language, path, 'index.html'), 'utf8').catch(() => '');
      const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
      if (!title) continue;
      const size = Buffer.byteLength(html);
      const own = plain(title).replace(` · ${frameWords[language].book}`, '');
      pages.push({ language, url: `${base}${language}/${path}`, title: own, size });
    }
  }
  return pages;
}

const plain = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** A script that must be there before its first use, and everything that it imports. */
async function withImports(root: string, name: RegExp, folder = '_astro'): Promise<string[]> {
  const wanted = (await readdir(join(root, folder))).filter((file) => name.test(file));
  for (const file of wanted) {
    const script = await readFile(join(root, folder, file), 'utf8');
    const imports = [...script.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)/g)];
    wanted.push(...imports.map(([, path = '']) => path).filter((path) => !wanted.includes(path)));
  }
  return wanted.map((file) => `${folder}/${file}`);
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
