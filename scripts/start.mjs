/** @file `npm start`: builds the book, serves it, and says where. */
import { build } from 'astro';
import { serve } from './server.mjs';

await build({ logLevel: 'warn' });
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');
const { origin } = await serve({ base, port: Number(process.env.PORT ?? 4321) });
console.log(`\nThe book is at ${origin}${base} (Ctrl C stops it)\n`);
