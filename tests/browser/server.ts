/** @file A server for `dist` that a test can take away, or let answer differently. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

export interface Server {
  origin: string;
  /** Answers that come before the files: path → text of the kind that the path's ending says. */
  answers: Map<string, string>;
  /** From now on nobody answers; a second call does nothing. */
  close(): Promise<void>;
}

/** @param base - The path that the folder stands under; everything else is another site's. */
export async function serve(folder = 'dist', base = '/'): Promise<Server> {
  const answers = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const answer = answers.get(path);
    if (answer !== undefined) {
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(answer);
      return;
    }
    let file = join(folder, path.startsWith(base) ? normalize(path.slice(base.length)) : 'nothing');
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const found = existsSync(file);
    if (!found) file = join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(file)
      .on('error', () => response.end())
      .pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    answers,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
