/**
 * @file Whether an answer is what was asked for.
 *
 * A captive portal, a host in the middle of a deploy and a cut line all answer 200. What they answer must not be kept:
 * files with a hash in their name are never asked for again.
 */

/** What the built book is made of, as the build counted it. */
export interface Book {
  /** Path of the book's root, with slashes around it. */
  base: string;
  /** Bytes of each file that is kept, by path. */
  sizes: Record<string, number>;
}

/** Media types by ending; every other file only must not be a page. */
const TYPES: Record<string, RegExp> = {
  js: /javascript|ecmascript/,
  mjs: /javascript|ecmascript/,
  css: /^text\/css/,
  svg: /^image\//,
  png: /^image\//,
  html: /html/,
};

/** Whether status, media type and place of an answer are those of a file at this address. */
export function fits(
  address: string,
  { status, type, url, redirected, headers }: Response,
): boolean {
  const { origin, pathname } = new URL(address);
  // A part of a file or an answer that may not be looked into is not the file.
  if (status !== 200 || type === 'opaque' || type === 'opaqueredirect') return false;
  if (redirected && url && place(url) !== place(address)) return false;
  if (url && new URL(url).origin !== origin) return false;
  const ending = endingOf(pathname);
  const mediaType = (headers.get('content-type') ?? '').toLowerCase();
  return TYPES[ending]?.test(mediaType) ?? !/html/.test(mediaType);
}

/** Hosts add and remove `index.html` and the last slash; anything else is another page. */
function place(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/(\/index\.html|\.html|\/)$/, '');
}

/** A folder's address is a page's. */
const endingOf = (pathname: string): string =>
  pathname.endsWith('/') ? 'html' : (/\.(\w+)$/.exec(pathname)?.[1]?.toLowerCase() ?? 'html');

/** Whether this is a page of the book, from its first line to its last; a host may have added to it. */
export function isPage(html: string, { base }: Book): boolean {
  return html.includes(`${base}_astro/`) && /<\/html>\s*(<!--.*-->\s*)?$/.test(html);
}

/**
 * The same answer, which breaks off with an error where it has another length than the file: a script that was cut is
 * not run, and nothing cut is kept. It has no `Vary`: the book's files are the same for everybody, and a stored answer
 * that varies is not found by a request with other headers.
 *
 * @param cut - Told when the length is wrong.
 */
export function measured(
  response: Response,
  bytes: number | undefined,
  cut?: () => void,
): Response {
  const headers = new Headers(response.headers);
  headers.delete('vary');
  let seen = 0;
  const counted = response.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        seen += chunk.byteLength;
        controller.enqueue(chunk);
      },
      flush(controller) {
        if (bytes === undefined || bytes === seen) return;
        cut?.();
        controller.error(new TypeError(`${seen} bytes came instead of ${bytes}`));
      },
    }),
  );
  return new Response(counted ?? null, { status: response.status, headers });
}
