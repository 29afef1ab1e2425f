/** @file Fetches scripts past the browser's own cache, which may hold what a host once answered by mistake. */

/** Addresses of the book's scripts that this page or worker has asked for. */
export function loadedScripts(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\/_astro\/[^?]*\.js$/.test(name));
}

/** Into the browser's cache; one that does not come keeps no other from it. */
export async function fetchAnew(urls: readonly string[]): Promise<void> {
  await Promise.all(urls.map((url) => fetch(url, { cache: 'reload' }).catch(() => undefined)));
}
