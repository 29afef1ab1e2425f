/** @file `npm start`: builds the book, serves it, and says where. */
import { build, preview } from 'astro';

const port = Number(process.env.PORT ?? 4321);

await build({ logLevel: 'warn' });
const server = await preview({ logLevel: 'error', server: { port } });

const base = (process.env.BASE_PATH ?? '/').replace(/\/*$/, '/').replace(/^\/*/, '/');
console.log(
  `\nThe book is at http://localhost:${server.port}${base === '/' ? '' : base} (Ctrl C stops it)\n`,
);
