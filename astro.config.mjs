/** @file How the book is built. `SITE_URL` and `BASE_PATH` say where it will be served. */
import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { viteTarget } from './src/browsers';
import {
  embedScript,
  languageScript,
  pressScript,
  themeScript,
} from './src/components/frame/headScripts';
import { offline } from './src/integrations/offline';
import { search } from './src/integrations/search';
import { stylesheets } from './src/integrations/stylesheets';
import { tfjsKernels } from './src/integrations/tfjsKernels';
import { markdown } from './src/markdown/config';

const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}`;
const root = new URL(base === '/' ? '/' : `${base}/`, site).href;

const hash = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** Each page of the book with its twin, for search engines. */
function withTwins(page) {
  const [, language, rest] = /^(zh|en)\/(.*)$/.exec(page.url.slice(root.length)) ?? [];
  if (!language) return page;
  const link = (lang, url) => ({ lang, url });
  return {
    ...page,
    links: [
      link('zh-Hans', `${root}zh/${rest}`),
      link('en', `${root}en/${rest}`),
      link('x-default', rest ? `${root}en/${rest}` : root),
    ],
  };
}

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  // Styles in files: pages share them, and a page that reads another one trips over no inline style.
  build: { format: 'directory', inlineStylesheets: 'never' },
  server: { port: 4321 },
  markdown,
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "connect-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [themeScript, languageScript, embedScript, pressScript].map(hash),
      },
      // Formulas and drawn figures carry style attributes, which no hash can allow.
      styleDirective: {
        resources: [
          { resource: "'self'", kind: 'element' },
          { resource: "'unsafe-inline'", kind: 'attribute' },
        ],
      },
    },
  },
  integrations: [
    mdx(),
    svelte(),
    sitemap({ filter: (page) => !/\/(embed|offline|404)\//.test(page), serialize: withTwins }),
    stylesheets(),
    search(), // before the service worker, which lists its files
    offline(),
  ],
  vite: {
    // Workers find their experiment with import.meta.glob, which Vite's default format cannot do.
    worker: { format: 'es', plugins: () => [tfjsKernels()] },
    // Found only inside workers and on sight: named, so that `npm run dev` does not reload when it meets them.
    optimizeDeps: {
      include: [
        '@tensorflow/tfjs-core',
        '@tensorflow/tfjs-core/dist/register_all_gradients',
        '@tensorflow/tfjs-backend-cpu',
        '@tensorflow/tfjs-backend-wasm',
        '@tensorflow/tfjs-backend-webgpu',
        'pure-rand/generator/xoroshiro128plus',
        'd3-scale',
        'd3-shape',
        'idb',
      ],
    },
    build: {
      target: viteTarget,
      rolldownOptions: {
        onLog(level, log, write) {
          // Astro's own marks in MDX modules; they have done their work by then.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') write(level, log);
        },
      },
    },
  },
});
