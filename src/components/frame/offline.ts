/** @file Registers the service worker, and tells it at the first visit what the page had loaded before it was there. */
import type { Keepable } from '../../serviceWorker/keepable';

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
  const controlled = serviceWorker.controller !== null;
  await serviceWorker.register(`${base}sw.js`, { scope: base });
  const { active } = await serviceWorker.ready;
  const loaded = controlled
    ? []
    : [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];
  const wanted = document.querySelector('[data-demo], [data-calculator]')
    ? await demoFiles(base)
    : [];
  const urlsToCache = [...loaded, ...wanted].filter(
    (url) => new URL(url, location.href).origin === location.origin,
  );
  active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache } });
}

/** Engine and data of the demos, unless the reader asked to save data. */
async function demoFiles(base: string): Promise<string[]> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return [];
  const answer = await fetch(`${base}offline.json`);
  return answer.ok ? ((await answer.json()) as Keepable).demos.map(([url]) => url) : [];
}

// Readers of another site's page did not ask for a book in their storage.
if (import.meta.env.PROD && 'serviceWorker' in navigator && parent === window) {
  // Without it everything works but the offline part, so a refusal is not worth a message.
  addEventListener('load', () => void register().catch(() => undefined));
}
