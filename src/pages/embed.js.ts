/** The script for other sites' pages: `components/embed/loader.ts`, made as small as it gets. */
import type { APIRoute } from 'astro';
import { minify, transformWithOxc } from 'vite';
import source from '../components/embed/loader.ts?raw';

export const GET: APIRoute = async () => {
  const plain = await transformWithOxc(source, 'loader.ts');
  const { code } = await minify('embed.js', plain.code);
  return new Response(code, { headers: { 'content-type': 'text/javascript' } });
};
