/** @file Handles a demo as a reader does: opens it, starts it, waits until it really computes, reads what it says. */
import { expect, test, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { started } from './instruments';

/** So small that a step takes a millisecond: for tests that are not about learning. */
export const tinySettings =
  '#demo=tiny-gpt&layers=1&heads=2&headWidth=4&context=8&batch=2&vocabulary=64';

/** @returns The demo, scrolled to and taken over by its script. */
export async function demoOn(page: Page | FrameLocator, name: string): Promise<Locator> {
  const demo = page.locator(`[data-demo="${name}"]`);
  // What a link sets is drawn anew, so the element may change while it is scrolled to.
  await started(demo);
  return demo;
}

/** @returns The demo, which has made at least one step and goes on. */
export async function train(page: Page | FrameLocator, name: string): Promise<Locator> {
  const demo = await demoOn(page, name);
  await demo.locator('[data-action="run"]').click();
  await expect(demo, 'loading is over').toHaveAttribute('data-status', /running|failed/);
  await expect(demo, await demo.innerText()).toHaveAttribute('data-status', 'running', {
    timeout: 1000,
  });
  return demo;
}

/** The number of steps that the demo shows. */
export async function stepsOf(demo: Locator): Promise<number> {
  return Number((await demo.locator('.readouts dd').first().innerText()).replace(/\D/g, ''));
}

export async function pause(demo: Locator): Promise<number> {
  await demo.locator('[data-action="run"]').click();
  await expect(demo).toHaveAttribute('data-status', 'paused');
  return stepsOf(demo);
}

/** Asks for a number of steps, and waits until they are made. */
export async function runFor(demo: Locator, steps: number): Promise<void> {
  await started(demo);
  const idle = (await demo.getAttribute('data-status')) === 'idle';
  const from = idle ? 0 : await stepsOf(demo);
  await unfold(demo, 'more');
  await demo.locator('.more form input').fill(String(steps));
  await demo.locator('[data-action="run-steps"]').click();
  await expect.poll(() => stepsOf(demo)).toBe(from + steps);
  await expect(demo).toHaveAttribute('data-status', 'paused');
}

export async function unfold(demo: Locator, part: 'more' | 'settings' | 'own'): Promise<void> {
  const details = demo.locator(`details.${part}`);
  if ((await details.getAttribute('open')) === null) await details.locator('> summary').click();
}

/** The input of a setting. */
export async function setting(demo: Locator, name: string): Promise<Locator> {
  await unfold(demo, 'settings');
  return demo.locator(`[data-field="${name}"] :is(input:not([type="range"]), select)`);
}

/** What a press of this button lets the browser save. */
export async function saved(
  page: Page,
  demo: Locator,
  action: string,
): Promise<{ name: string; path: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await demo.locator(`[data-action="${action}"]`).click();
  const file = await download;
  const path = await file.path();
  return { name: file.suggestedFilename(), path, bytes: await readFile(path) };
}

/** The run's numbers, as its CSV has them: rows after the names of the columns. */
export async function numbersOf(page: Page, demo: Locator): Promise<string[]> {
  await unfold(demo, 'more');
  const { bytes } = await saved(page, demo, 'csv');
  return bytes.toString('utf8').trim().split('\n');
}

/** Into the report and onto the terminal. */
export function measured(description: string): void {
  test.info().annotations.push({ type: 'measured', description });
  console.log(`measured: ${description}`);
}

/** Steps of the runs kept in this browser. */
export const keptSteps = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const names = await indexedDB.databases();
    if (!names.some(({ name }) => name === 'jieshi')) return [];
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('jieshi');
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = await new Promise<{ checkpoint: { step: number } }[]>((resolve) => {
      const reading = db.transaction('runs').objectStore('runs').getAll();
      reading.onsuccess = () => resolve(reading.result as { checkpoint: { step: number } }[]);
    });
    db.close();
    return all.map(({ checkpoint }) => checkpoint.step);
  });
