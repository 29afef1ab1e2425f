/** @file Everything a demo does can be done by key, and the focus is never lost on the way. */
import { expect, test, type Page } from '@playwright/test';
import { demoOn, setting, stepsOf, tinySettings } from './training';

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['action'] ?? '');

test('Tab leads to Run; Enter, R and S run, pause and step; focus stays in the demo', async ({
  page,
}) => {
  await page.goto(`/en/gpt/${tinySettings}`);
  const demo = await demoOn(page, 'tiny-gpt');
  // From the beginning of the text, as a reader tabs: it is the demo's first stop.
  await page.locator('main').focus();
  const inDemo = () => demo.evaluate((element) => element.contains(document.activeElement));
  while (!(await inDemo())) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('run');
  await expect(demo.locator('[data-action="run"]')).toHaveAccessibleName('Run');
  await page.keyboard.press('Enter');
  await expect(demo).toHaveAttribute('data-status', 'running');
  await expect(demo.locator('[data-action="run"]')).toHaveAccessibleName('Pause');
  await page.keyboard.press('r');
  await expect(demo).toHaveAttribute('data-status', 'paused');
  await expect(demo.locator('> p[role="status"]')).toContainText(/^Paused at [\d,]+ steps?$/);

  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('step');
  const at = await stepsOf(demo);
  for (let i = 1; i <= 3; i++) {
    await page.keyboard.press('Enter');
    await expect.poll(() => stepsOf(demo)).toBe(at + i);
    expect(await focused(page)).toBe('step');
  }
  await page.keyboard.press('s');
  await expect.poll(() => stepsOf(demo)).toBe(at + 4);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('reset');
  await page.keyboard.press('Space');
  await expect(demo).toHaveAttribute('data-status', 'idle');
  expect(await focused(page)).toBe('run'); // Reset rests now
  await demo.locator('[data-action="resume"]').focus();
  await page.keyboard.press('Enter');
  await expect(demo).toHaveAttribute('data-status', 'running');
  expect(await focused(page)).toBe('run');
});

test('letters typed into an input are letters', async ({ page }) => {
  await page.goto('/en/gpt/');
  const demo = await demoOn(page, 'tiny-gpt');
  await demo.getByLabel('Continues from').focus();
  await page.keyboard.type('rs');
  await expect(demo.getByLabel('Continues from')).toHaveValue(/rs/);
  await expect(demo).toHaveAttribute('data-status', 'idle');
});

test('settings move with the arrow keys and stop at their limits', async ({ page }) => {
  await page.goto('/en/gpt/');
  const demo = await demoOn(page, 'tiny-gpt');
  const layers = await setting(demo, 'layers');
  await layers.focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowUp');
  await expect(layers).toHaveValue('6');
  await page.keyboard.press('ArrowDown');
  await expect(layers).toHaveValue('5');
  await expect(layers).toHaveAccessibleDescription(/1 – 6/);
  const rate = await setting(demo, 'rate');
  const before = Number(await rate.inputValue());
  await rate.focus();
  await page.keyboard.press('ArrowUp');
  expect(Number(await rate.inputValue()) / before).toBeCloseTo(1.26, 1);
});

test('a head of attention is chosen with the arrow keys', async ({ page }) => {
  await page.goto('/zh/gpt/');
  const demo = await demoOn(page, 'tiny-gpt');
  await demo.getByRole('radio', { name: '第 1 层，第 1 头' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(demo.locator('.matrix svg')).toHaveAttribute('aria-label', /^第 1 层，第 3 头/);
});

test('a wall is drawn with arrows and Enter, and the agents walk round it', async ({ page }) => {
  await page.goto('/en/reinforcement-learning/#demo=grid-world&pace=10000');
  const demo = await demoOn(page, 'grid-world');
  await demo.getByRole('radio', { name: 'floor' }).focus();
  await page.keyboard.press('ArrowLeft'); // to the wall before it
  await expect(demo.getByRole('radio', { name: 'wall' })).toBeChecked();
  const first = demo.getByRole('gridcell', { name: /^row 1, column 1:/ });
  await first.focus();
  await page.keyboard.press('ArrowRight');
  const second = demo.getByRole('gridcell', { name: /^row 1, column 2:/ });
  await expect(second).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(second).toHaveAccessibleName(/wall/);
  await page.keyboard.press('End');
  await expect(demo.getByRole('gridcell', { name: /^row 1, column 10:/ })).toBeFocused();
  await demo.locator('[data-action="run"]').focus();
  await page.keyboard.press('Enter');
  await expect(demo).toHaveAttribute('data-status', 'running');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
  await expect(second).toHaveAccessibleName(/wall/);
});

test('a reader of reduced motion gets states, not travel', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moved: string[] = [];
  await page.exposeFunction('tellMove', (what: string) => moved.push(what));
  await page.addInitScript(() => {
    const { tellMove } = window as unknown as { tellMove: (what: string) => void };
    for (const type of ['transitionrun', 'animationstart'])
      addEventListener(
        type,
        ({ target }) => tellMove(`${type} ${(target as Node).nodeName}`),
        true,
      );
  });
  await page.goto(`/en/gpt/${tinySettings}`);
  const demo = await demoOn(page, 'tiny-gpt');
  await demo.locator('[data-action="run"]').click();
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(5);
  await page.getByRole('button', { name: /^Theme/ }).click();
  expect([...new Set(moved)]).toEqual([]);
});
