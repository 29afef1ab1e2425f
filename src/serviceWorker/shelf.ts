/**
 * @file One of the worker's caches: with room for so many answers, and with nothing left in it once a reader wants it forgotten.
 *
 * Answers are put away long after they were asked for. What was under way when the forgetting began clears up behind itself; what
 * begins later keeps nothing.
 */
import { registerQuotaErrorCallback, type WorkboxPlugin } from 'workbox-core';
import { CacheExpiration } from 'workbox-expiration';

/** An event that the worker is kept alive for. */
interface Waiting {
  waitUntil(done: Promise<unknown>): void;
}

export class Shelf {
  readonly cacheName: string;
  /** For the strategy that fills this cache; behind all other plugins, so that none is waited for after it. */
  readonly plugin: WorkboxPlugin;
  /** Knows when each answer was used. */
  readonly #dates: CacheExpiration;
  #forgetting = false;
  /** Dates that are being written. */
  readonly #noting = new Set<Promise<void>>();
  /** One after the other: the library begins a second one again later, when nobody waits for it. */
  #making: Promise<void> = Promise.resolve();

  /** @param most - Answers; those that were used last stay. */
  constructor(cacheName: string, most: number) {
    this.cacheName = cacheName;
    this.#dates = new CacheExpiration(cacheName, { maxEntries: most });
    registerQuotaErrorCallback(() => this.#empty());
    this.plugin = {
      handlerWillStart: ({ state }) => {
        if (state) state['early'] = !this.#forgetting;
        return Promise.resolve();
      },
      cacheWillUpdate: ({ response }) => Promise.resolve(this.#forgetting ? null : response),
      cachedResponseWillBeUsed: ({ request, cachedResponse, event }) => {
        const asked = event as unknown as Waiting;
        if (cachedResponse && !this.#forgetting) asked.waitUntil(this.#note(request.url));
        return Promise.resolve(cachedResponse);
      },
      cacheDidUpdate: async ({ request }) => {
        if (this.#forgetting) return;
        await this.#note(request.url);
        await this.#makeRoom();
      },
      handlerDidComplete: async ({ state }) => {
        if (this.#forgetting && state?.['early']) await this.#empty();
      },
    };
  }

  /** Until something is to be kept again. */
  async forget(): Promise<void> {
    this.#forgetting = true;
    await this.#empty();
  }

  keepAgain(): void {
    this.#forgetting = false;
  }

  async #empty(): Promise<void> {
    await Promise.allSettled([...this.#noting, this.#making]);
    await caches.delete(this.cacheName);
    await this.#dates.delete();
  }

  #note(url: string): Promise<void> {
    const noted = this.#dates.updateTimestamp(url).finally(() => this.#noting.delete(noted));
    this.#noting.add(noted);
    return noted;
  }

  #makeRoom(): Promise<void> {
    return (this.#making = this.#making
      .catch(() => undefined)
      .then(() => (this.#forgetting ? undefined : this.#dates.expireEntries())));
  }
}
