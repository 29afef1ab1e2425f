/**
 * @file Makes the service worker after the search index is there: visited chapters, the search and the
 * demos of visited chapters work without network.
 *
 * - Pages come from the network while there is one, else as last seen, else an offline page.
 * - `_astro/` files carry their hash in the name, so a cached one is never wrong: old pages keep theirs.
 * - The search index and the offline pages are fetched when the worker is installed, as one version.
 * - Engine and data of the demos, some megabytes, are fetched only for who opens a page with a demo;
 *   `offline.json` lists them for `components/frame/offline.ts`.
 *
 * A new worker waits until the last page of the old one is closed; nothing reloads by itself.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { generateSW, getManifest, type RuntimeCaching } from 'workbox-build';
import { languages } from '../lib/core/language';

/** The largest single file: the wasm engine and the tensor library are below it, workbox's 2 MiB are not enough. */
const LARGEST_FILE = 12 * 1024 * 1024; // bytes

/** One pattern each: workbox warns about a pattern without a file, and a book may have no fonts. */
const shellFiles =
  '{index.html,{zh,en}/offline/index.html,_astro/*.css,**/*.woff2,*.webmanifest,*.svg,pagefind/**/*}';
const demoFiles = '{_astro/**/*.{js,mjs,wasm,css},data/**/*,**/*.wasm}';

export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { count, size, warnings } = await generateSW({
          globDirectory: root,
          globPatterns: [shellFiles, ...(await withImports(root, /^searchDialog\./))],
          swDest: join(root, 'sw.js'),
          cacheId: 'jieshi',
          mode: 'production',
          sourcemap: false,
          inlineWorkboxRuntime: true,
          clientsClaim: true, // the first visit, too, keeps what its demo loads
          cleanupOutdatedCaches: true,
          maximumFileSizeToCacheInBytes: LARGEST_FILE,
          // A hash in the name is a version already.
          dontCacheBustURLsMatching: /^_astro\/|\.pf_(index|fragment|meta)$/,
          ignoreURLParametersMatching: [/^ts$/, /^utm_/],
          runtimeCaching: routes(base),
        });
        failOn(warnings);
        const demos = await demoAddresses(root, base);
        await writeFile(join(root, 'offline.json'), JSON.stringify(demos));
        logger.info(
          `${count} files (${kilobytes(size)}) at the first visit, ${demos.length} with a demo`,
        );
      },
    },
  };
}

/** Who answers a request that the installed files do not answer; the first that matches. */
function routes(base: string): RuntimeCaching[] {
  const below = (pattern: string) =>
    new RegExp(`^https?://[^/]+${base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${pattern}`);
  const fallback = (language: string) => `${language}/offline/index.html`;
  const pages = (pattern: string, fallbackURL: string): RuntimeCaching => ({
    urlPattern: below(pattern),
    handler: 'NetworkFirst',
    options: {
      cacheName: `jieshi${base}pages`,
      networkTimeoutSeconds: 5,
      expiration: { maxEntries: 400, purgeOnQuotaError: true },
      precacheFallback: { fallbackURL },
      plugins: [
        {
          // A page is the same whatever its query says; `?backend=` is read by its script.
          cacheKeyWillBeUsed: ({ request }) => Promise.resolve(request.url.replace(/[?#].*$/, '')),
        },
      ],
    },
  });
  return [
    ...languages.map((language) =>
      pages(`(embed/)?${language}/([^?#]*/)?(\\?|#|$)`, fallback(language)),
    ),
    {
      urlPattern: below('_astro/'),
      handler: 'CacheFirst',
      options: {
        cacheName: `jieshi${base}assets`,
        expiration: { maxEntries: 600, purgeOnQuotaError: true },
      },
    },
    {
      urlPattern: below('[^?#]+\\.[a-z0-9]+(\\?|#|$)'), // data, pictures, wasm: no hash in the name
      handler: 'NetworkFirst',
      options: {
        cacheName: `jieshi${base}files`,
        networkTimeoutSeconds: 5,
        expiration: { maxEntries: 200, purgeOnQuotaError: true },
      },
    },
  ];
}

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

async function demoAddresses(root: string, base: string): Promise<string[]> {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: root,
    globPatterns: [demoFiles],
    globIgnores: ['pagefind/**'],
    maximumFileSizeToCacheInBytes: LARGEST_FILE,
  });
  failOn(warnings);
  return manifestEntries.map((entry) => base + (typeof entry === 'string' ? entry : entry.url));
}

/** Workbox only warns about a file that it leaves out; a reader without network would find out. */
function failOn(warnings: string[]): void {
  if (warnings.length > 0) throw new Error(`offline: ${warnings.join('; ')}`);
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
