/** @file Every demo of the built book, found by looking, so that a new one is tested without being listed. */
import { expect, type Locator, type Page } from '@playwright/test';
import { addresses, html } from './pages';

export interface Place {
  name: string;
  language: 'en' | 'zh';
  /** Of its chapter, or of the page that is framed. */
  address: string;
}

function placesIn(part: RegExp): Place[] {
  return addresses().flatMap((address) => {
    const language = part.exec(address)?.[1];
    const page = language && address.endsWith('/') ? html(`${address.slice(1)}index.html`) : '';
    return [...page.matchAll(/data-demo="([^"]+)"/g)].map(([, name = '']) => ({
      name,
      language: language as Place['language'],
      address,
    }));
  });
}
export const inChapters = placesIn(/^\/(en|zh)\//);
export const inFrames = placesIn(/^\/embed\/(en|zh)\//);

/** Each demo once, in one language and the other by turns: what is looked at doesn't depend on the words. */
export function byTurns(places: readonly Place[]): Place[] {
  const names = [...new Set(places.map(({ name }) => name))].sort();
  return places.filter(
    ({ name, language }) => language === (names.indexOf(name) % 2 === 0 ? 'en' : 'zh'),
  );
}

export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
  width: number;
  height: number;
}
/** In the window, as it is scrolled now. */
export const boxOf = (locator: Locator): Promise<Box> =>
  locator.evaluate((element) => element.getBoundingClientRect().toJSON() as Box);

/** Brings a demo or a tool into sight, wherever on its page it stands, and waits until its script has taken it over. */
export async function started(instrument: Locator): Promise<void> {
  await expect(() => instrument.scrollIntoViewIfNeeded({ timeout: 2_000 })).toPass();
  await expect(instrument).toHaveAttribute('data-started', 'true');
}

/** Scrolls until the demo's bar is at the top. */
export async function barToTop(page: Page, demo: Locator): Promise<void> {
  await demo.locator('> .bar').evaluate((bar) => bar.scrollIntoView({ block: 'start' }));
  await page.evaluate(() => new Promise(requestAnimationFrame));
}
