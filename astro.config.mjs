/** @file How the book is built. `SITE_URL` and `BASE_PATH` say where it will be served. */
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';

const base = `/${(process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}`;

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  // The default joins words that stand on two source lines around a tag; this one loses nothing.
  compressHTML: true,
  server: { port: 4321 },
  integrations: [mdx(), svelte(), sitemap()],
  vite: {
    // Workers find their experiment with import.meta.glob, which Vite's default format cannot do.
    worker: { format: 'es' },
  },
});
