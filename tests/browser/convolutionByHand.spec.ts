/** @file What only the convolution by hand has: a place by pointer and by key, ready-made tables, a map that fills up. */
import { expect, test } from '@playwright/test';
import { strings } from '../../src/components/demos/convolution-by-hand/strings';
import { addressOf } from './folders';
import { demoOn, setting, stepsOf } from './training';

const NAME = 'convolution-by-hand';

test('a place is chosen by pointer and by arrow key, and shows nine products and their sum', async ({
  page,
}) => {
  await page.goto(addressOf('demo', NAME, 'en'));
  const demo = await demoOn(page, NAME);
  await expect(demo.locator('[data-line="sum"]')).toHaveText(
    '0 + 0 + 0.9 + 0 + 0 + 1 + 0 + 0 + 0.8 = 2.7',
  );
  await expect(demo.locator('[data-line="value"]')).toHaveText('max(0, 2.2) = 2.2');

  const map = demo.locator('[role="grid"]');
  await map.locator('[aria-selected="true"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(map.locator('[data-place="19"]')).toBeFocused();
  await expect(await setting(demo, 'column')).toHaveValue('4');
  const table = demo.locator('[data-picture] .table');
  await expect(table).toHaveAttribute('data-left', '3');

  const picture = demo.locator('[data-picture]');
  await picture.scrollIntoViewIfNeeded();
  const box = (await picture.boundingBox())!;
  const at = (pixel: number) => ((2 + pixel + 0.5) * box.width) / 14; // two rings are kept free
  await page.mouse.click(box.x + at(8), box.y + at(1));
  await expect(table).toHaveAttribute('data-left', '7');
  await expect(table).toHaveAttribute('data-top', '0');
  await expect(map.locator('[data-place="7"]')).toHaveAttribute('aria-selected', 'true');
});

test('a ready-made table is typed in, and the map of a run fills up place by place', async ({
  page,
}) => {
  await page.goto(addressOf('demo', NAME, 'zh'));
  const demo = await demoOn(page, NAME);
  await demo.locator('[data-preset="same"]').click();
  await expect(await setting(demo, 'w22')).toHaveValue('1');
  await expect(await setting(demo, 'w11')).toHaveValue('0');
  await expect(demo.locator('[data-line="sum"]')).toContainText('= 0.2');
  await demo.locator('[data-action="step"]').click();
  await expect.poll(() => stepsOf(demo)).toBe(1);
  await expect(demo.locator('[role="gridcell"].known')).toHaveCount(1);
  const { first } = strings.zh;
  await expect(demo.locator('[data-whose]')).toHaveText(
    first.replace('{places}', '1').replace('{all}', '64'),
  );
  await expect(await setting(demo, 'follow')).toBeChecked();
  await demo.locator('[data-place="30"]').click();
  await expect(await setting(demo, 'follow'), 'the reader took a place').not.toBeChecked();
  await expect(demo.locator('[data-place="30"]')).toHaveAttribute('aria-selected', 'true');
});
