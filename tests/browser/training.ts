/** @file Starts a demo as a reader does, and waits until it really computes. */
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** @returns The demo, which has made at least one step and goes on. */
export async function train(page: Page | FrameLocator, name: string): Promise<Locator> {
  const demo = page.locator(`[data-demo="${name}"]`);
  await demo.scrollIntoViewIfNeeded();
  await expect(demo).toHaveAttribute('data-started', 'true');
  await demo.locator('[data-action="run"]').click();
  await expect(demo, 'loading is over').toHaveAttribute('data-status', /running|failed/, {
    timeout: 30_000,
  });
  await expect(demo, await demo.innerText()).toHaveAttribute('data-status', 'running', {
    timeout: 1000,
  });
  return demo;
}

/** The number of steps that the demo shows. */
export async function stepsOf(demo: Locator): Promise<number> {
  return Number((await demo.locator('.readouts dd').first().innerText()).replace(/\D/g, ''));
}
