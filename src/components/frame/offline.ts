/** @file Registers the service worker, and tells it at the first visit what the page had loaded before it was there. */
import { neededBy, type Keepable } from '../../serviceWorker/keepable';

/** Said while a reader has all pages forgotten: what this page had loaded isn't kept then. See `forget.ts`. */
let forgetting = false;
addEventListener('jieshi:forgetting', () => (forgetting = true));

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
  const controlled = serviceWorker.controller !== null;
  await serviceWorker.register(`${base}sw.js`, { scope: base });
  const { active } = await serviceWorker.ready;
  const loaded = controlled
    ? []
    : [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];
  const instruments = document.querySelectorAll<HTMLElement>('[data-demo], [data-calculator]');
  const names = Array.from(instruments, ({ dataset }) => dataset['demo'] ?? dataset['calculator']);
  const wanted = await filesOf(names as string[], base);
  const urlsToCache = [...loaded, ...wanted].filter(
    (url) => new URL(url, location.href).origin === location.origin,
  );
  if (forgetting) return;
  active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache } });
}

/** What the instruments of this page need to work without network, unless the reader asked to save data. */
async function filesOf(names: string[], base: string): Promise<string[]> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (names.length === 0 || connection?.saveData) return [];
  const answer = await fetch(`${base}offline.json`);
  if (!answer.ok) return [];
  const machine = { webgpu: 'gpu' in navigator, simd: hasSimd() };
  return neededBy(names, (await answer.json()) as Keepable, machine);
}

/** Whether a function that works on several numbers at once compiles here: `i8x16.popcnt(i8x16.splat(0))`. */
function hasSimd(): boolean {
  const code = '0061736d010000000105016000017b030201000a0a0108004100fd0ffd620b';
  try {
    const bytes = code.match(/../g)?.map((byte) => Number.parseInt(byte, 16)) ?? [];
    return new WebAssembly.Module(Uint8Array.from(bytes)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

// Readers of another site's page did not ask for a book in their storage.
if (import.meta.env.PROD && 'serviceWorker' in navigator && parent === window) {
  // Without it everything works but the offline part, so a refusal is not worth a message.
  addEventListener('load', () => void register().catch(() => undefined));
}
