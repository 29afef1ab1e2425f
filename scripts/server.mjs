/**
 * @file The server of the built book: `npm start` runs it, and so does every test that needs a host.
 *
 * Tests start it on a free port, take it away, and let it answer wrongly, as hosts do.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { lookup } from 'mrmime';
import sirv from 'sirv';

/**
 * @typedef {string | ((request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, next: () => void) => void)} Answer
 *   A text of the kind that the path's ending says, or whatever a host may do; `next()` goes on to the files.
 *
 * @typedef {object} Server
 * @property {string} origin - `http://localhost:4321`
 * @property {Map<string, Answer>} answers - What comes before the files, by path; `*` for every path.
 * @property {() => Promise<void>} close - From then on nobody answers; a second call does nothing.
 */

/** How many ports are tried from the wanted one on. */
const PORTS = 20;

/**
 * @param {object} [options]
 * @param {string} [options.folder] - What is served.
 * @param {string} [options.base] - The path that the folder is served under; everything else is another site's.
 * @param {number} [options.port] - Where a busy port moves on to the next; 0 for any free one.
 * @returns {Promise<Server>}
 * @throws {Error} If no port is free.
 */
export async function serve({ folder = 'dist', base = '/', port = 0 } = {}) {
  const below = base.replace(/\/*$/, '/');
  /** @type {Map<string, Answer>} */
  const answers = new Map();
  const files = existsSync(folder) ? sirv(folder, { dev: true, etag: true }) : undefined;

  const server = createServer((request, response) => {
    const path = decoded(new URL(request.url ?? '/', 'http://localhost').pathname);
    const answer = answers.get(path) ?? answers.get('*');
    const fromFiles = () => {
      if (!files || !path.startsWith(below)) return missing(response, folder);
      request.url = `/${(request.url ?? '/').slice(below.length)}`;
      files(request, response, () => missing(response, folder));
    };
    if (typeof answer === 'function') answer(request, response, fromFiles);
    else if (answer === undefined) fromFiles();
    else response.writeHead(200, { 'content-type': typeOf(path) }).end(answer);
  });

  const taken = await listen(server, port);
  return {
    origin: `http://localhost:${taken}`,
    answers,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray per cent sign names no file
  }
}

/** @param {string} path */
const typeOf = (path) => lookup(extname(path)) ?? 'text/plain';

/** @param {import('node:http').ServerResponse} response @param {string} folder */
function missing(response, folder) {
  const page = join(folder, '404.html');
  const found = existsSync(page);
  response.writeHead(404, { 'content-type': found ? 'text/html; charset=utf-8' : 'text/plain' });
  response.end(found ? readFileSync(page) : 'not found');
}

/**
 * @param {import('node:http').Server} server
 * @param {number} wanted
 * @returns {Promise<number>} The port that it listens on.
 */
async function listen(server, wanted) {
  for (let port = wanted; ; port++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, 'localhost', () => resolve(server.off('error', reject)));
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!busy || wanted === 0 || port - wanted >= PORTS) throw error;
    }
  }
}
