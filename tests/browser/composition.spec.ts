/** @file Nothing is computed while an input method composes; once the text is there, it is. Every field of the book: `pages.spec`. */
import { expect, test, type Locator } from '@playwright/test';
import { demoOn, setting, unfold } from './training';

/** What an input method does before the reader has chosen: the field holds letters that are no text yet. */
const begin = (field: Locator, text: string): Promise<void> =>
  field.evaluate((element: HTMLInputElement, data) => {
    element.focus();
    element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowUp', isComposing: true, bubbles: true }),
    );
    element.value = data;
    element.dispatchEvent(new InputEvent('input', { data, isComposing: true, bubbles: true }));
    // Some say of their last change that it is none of theirs.
    element.dispatchEvent(new InputEvent('input', { data, bubbles: true }));
  }, text);
const end = (field: Locator, text: string): Promise<void> =>
  field.evaluate((element: HTMLInputElement, data) => {
    element.value = data;
    element.dispatchEvent(new CompositionEvent('compositionend', { data, bubbles: true }));
  }, text);
/** A turn of everything that a change could have set going. */
const settled = (field: Locator): Promise<void> =>
  field.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

test('a setting, the steps and the prompt wait for the text', async ({ page }) => {
  await page.goto('/zh/gpt/');
  const demo = await demoOn(page, 'tiny-gpt');
  const layers = await setting(demo, 'layers');
  await begin(layers, 'jiu');
  await settled(layers);
  await expect(demo.locator('[data-field="layers"] .issue')).toHaveText('');
  await end(layers, '９');
  await expect(demo.locator('[data-field="layers"] .issue')).toHaveText('至多 6。');

  await unfold(demo, 'more');
  const steps = demo.locator('.more form input');
  await begin(steps, 'shi');
  await settled(steps);
  await expect(demo.locator('.more [role="alert"]')).toHaveText('');
  await end(steps, '十');
  await expect(demo.locator('.more [role="alert"]')).toContainText('这不是数字');

  const prompt = demo.locator('.writing input');
  const asks = demo.locator('.samples [role="status"]');
  await begin(prompt, 'jieshi');
  await settled(prompt);
  await expect(asks).toHaveCount(0);
  await end(prompt, '借势');
  await expect(asks).toHaveCount(1);
});

test('a cost waits for the text', async ({ page }) => {
  await page.goto('/zh/startup-cost/');
  const calculator = page.locator('[data-calculator="startup-cost"]');
  await calculator.scrollIntoViewIfNeeded();
  await expect(page.locator('book-calculator')).toHaveAttribute('data-taken', 'true');
  const cost = calculator.locator('[data-table="data"] [data-row="0"] [data-cell="cost"]');
  const total = calculator.locator('[data-result="total"]');
  const before = await total.innerText();
  const was = Number(await cost.inputValue());
  await begin(cost, '9999');
  await settled(cost);
  await expect(total).toHaveText(before);
  await end(cost, `${was + 100}`);
  await expect(total).not.toHaveText(before);
});

test('the index looks for nothing until the text is there', async ({ page }) => {
  await page.goto('/zh/');
  await page.keyboard.press('/');
  const dialog = page.locator('dialog.search');
  await expect(dialog).toHaveAttribute('data-state', 'empty');
  const words = dialog.locator('input');
  await words.evaluate((field) =>
    field.addEventListener('input', () => field.setAttribute('data-heard', '')),
  );
  await begin(words, 'zhuyi');
  await settled(words);
  await expect(words).not.toHaveAttribute('data-heard');
  await expect(dialog).toHaveAttribute('data-state', 'empty');
  await end(words, '注意力');
  await expect(dialog).toHaveAttribute('data-query', '注意力');
  await expect(dialog).toHaveAttribute('data-state', 'found');
});
