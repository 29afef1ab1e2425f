/** @file Long lists in groups that fold: by keyboard, and never around something that is wrong. */
import { expect, test } from '@playwright/test';
import { addressOf, foldersOf, languageAt } from './folders';
import { html } from './pages';
import { started } from './instruments';

test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' });

/** Tools whose inputs are in groups, by what is built. */
const withGroups = foldersOf('calculators').filter((name) =>
  html(`embed/en/${name}/index.html`)
    .split('<details class="fold')
    .slice(1)
    .some((group) => /data-(field|table)=/.test(group.split('</details>')[0] ?? '')),
);

test('there are some', () => expect(withGroups.length).toBeGreaterThan(0));

for (const [index, name] of withGroups.entries()) {
  test(`${name}: a group that is folded unfolds for what is wrong in it`, async ({ page }) => {
    await page.goto(addressOf('calculator', name, languageAt(index)));
    const tool = page.locator(`[data-calculator="${name}"]`);
    await started(tool);
    const groups = tool.locator('.inputs details.fold');
    await expect(groups.first()).toHaveAttribute('open');
    const group = groups
      .filter({ has: page.locator('input[inputmode="decimal"]') })
      .and(tool.locator('details:not([open])'))
      .first();
    await group.evaluate((each) => each.setAttribute('data-tried', ''));
    const tried = tool.locator('[data-tried]');
    const heading = tried.locator('summary').first();
    await expect(heading, 'what is inside').toContainText(
      (await tried.locator('label, .heading').first().innerText()).trim(),
    );

    await heading.focus();
    await page.keyboard.press('Enter');
    await expect(tried).toHaveAttribute('open');
    await tried.locator('input[inputmode="decimal"]').first().fill('much');
    await heading.focus();
    await page.keyboard.press('Enter');
    await expect(tried, 'as the reader wants').not.toHaveAttribute('open');
    await tool.locator('[data-tone="problem"] button').first().click();
    await expect(tried, 'where it is').toHaveAttribute('open');
    await heading.focus();
    await page.keyboard.press('Enter');
    await expect(tried).not.toHaveAttribute('open');

    await tool.locator('[data-action="undo"]').click();
    await expect(tried).not.toHaveAttribute('open');
    await tool.locator('[data-action="redo"]').click();
    await expect(tried, 'by itself').toHaveAttribute('open');
  });
}
