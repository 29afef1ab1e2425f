/** @file What is particular to the network of chapter 4: a person and a tie are added, moved and removed by keys and by pointer. */
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { addressOf } from './folders';
import { started } from './instruments';

test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' });

async function open(page: Page) {
  await page.goto(addressOf('calculator', 'social-capital', 'en'));
  const tool = page.locator('[data-calculator="social-capital"]');
  await started(tool);
  const person = (id: string) => tool.locator(`[data-person="${id}"]`);
  return { tool, person, contacts: tool.locator('[data-result="contacts"]') };
}

test('by keys a person and a tie are added and removed, and the tables say the same', async ({
  page,
}) => {
  const { tool, person, contacts } = await open(page);
  const before = Number(await contacts.innerText());
  await tool.getByRole('textbox', { name: 'Name of somebody new' }).focus();
  await page.keyboard.type('Zoe');
  await page.keyboard.press('Enter');
  await expect(person('zoe')).toBeFocused();
  await page.keyboard.press('t');
  await person('#you').focus();
  await page.keyboard.press('t');
  await expect(contacts).toHaveText(String(before + 1));
  await expect(person('zoe')).toHaveAttribute('aria-label', /Zoe.*1 contacts.*constraint 1/);
  await person('zoe').focus();
  await page.keyboard.press('Delete');
  await expect(person('zoe')).toHaveCount(0);
  await expect(contacts).toHaveText(String(before));
  await tool.locator('[data-action="undo"]').click();
  await expect(person('zoe')).toHaveCount(1);
});

test('arrow keys go from person to person, with Shift they move one', async ({ page }) => {
  const { tool, person } = await open(page);
  const you = person('#you');
  await you.focus();
  const place = await you.getAttribute('transform');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(you).not.toHaveAttribute('transform', place ?? '');
  await expect(you).toBeFocused();
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
    await page.keyboard.press(key);
  }
  await expect(tool.locator('[data-person]:focus')).toHaveCount(1);
});

test('a pointer moves a person, and ties two with the button', async ({ page }) => {
  const { tool, person, contacts } = await open(page);
  const investor = person('investor');
  await investor.scrollIntoViewIfNeeded();
  const box = await investor.boundingBox();
  const place = await investor.getAttribute('transform');
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 20];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 40, y + 30, { steps: 4 });
  await page.mouse.up();
  await expect(investor).not.toHaveAttribute('transform', place ?? '');
  const before = Number(await contacts.innerText());
  await investor.focus();
  await tool.locator('[data-action="tie"]').click();
  await person('#you').focus();
  await tool.locator('[data-action="tie"]').click();
  await expect(contacts).toHaveText(String(before + 1));
});

test('a network that was pasted is in the picture; what can’t be read stays', async ({ page }) => {
  const { tool, person } = await open(page);
  await tool.getByText('Paste a network you have').click();
  const box = tool.getByRole('textbox', { name: 'Paste a network you have' });
  await box.fill('Ann,Bo,0.5\nBo,Cy,often');
  await tool.locator('[data-action="take-in"]').click();
  await expect(person('ann')).toHaveCount(1);
  await expect(person('bo')).toHaveCount(1);
  await expect(box).toHaveValue('Bo,Cy,often');
});

test('who was moved stays there: for undo, in the file, on the device; arranging afresh lets go', async ({
  page,
}) => {
  const { tool, person } = await open(page);
  const investor = person('investor');
  const placeOf = () => investor.getAttribute('transform');
  const begun = await placeOf();
  await investor.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowUp');
  const moved = await placeOf();
  expect(moved).not.toBe(begun);
  await tool.locator('[data-action="undo"]').click();
  await expect(investor, 'two presses are one move').toHaveAttribute('transform', begun ?? '');
  await tool.locator('[data-action="redo"]').click();
  await expect(investor).toHaveAttribute('transform', moved ?? '');

  await tool.locator('details.files').evaluate((each: HTMLDetailsElement) => (each.open = true));
  const download = page.waitForEvent('download');
  await tool.locator('[data-action="json"]').click();
  const file = await (await download).path();
  await page.reload();
  await started(tool);
  await expect(investor, 'kept').toHaveAttribute('transform', moved ?? '');
  await tool.locator('[data-action="arrange"]').click();
  await expect(investor, 'afresh').toHaveAttribute('transform', begun ?? '');
  await tool.locator('details.files input[type="file"]').setInputFiles({
    ...{ name: 'people.json', mimeType: 'application/json' },
    buffer: readFileSync(file),
  });
  await expect(investor, 'from the file').toHaveAttribute('transform', moved ?? '');
  await tool.locator('[data-action="sheet"][data-sheet]').first().click();
  await expect(investor, 'the example').toHaveAttribute('transform', begun ?? '');
});

test('the picture is a file like that of any chart: people, ties and names are in it', async ({
  page,
}) => {
  const { tool } = await open(page);
  const chart = tool.locator('.network-chart');
  const people = await chart.locator('[data-person]').count();
  const download = page.waitForEvent('download');
  await chart.getByRole('button', { name: /SVG/ }).click();
  const svg = readFileSync(await (await download).path(), 'utf8');
  expect(svg.match(/<path [^>]*C/g)?.length, 'a circle for everybody').toBe(people);
  expect(svg.match(/<path [^>]*d="M[^ChA]*L/g)?.length).toBe(await chart.locator('line').count());
  for (const name of ['You', 'Investor', 'Purchaser']) expect(svg).toContain(`>${name}</text>`);
  expect(svg).toContain('paint-order="stroke"');
});

test('on a phone the picture stands before the tables', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  const { tool } = await open(page);
  const top = async (part: string) => (await tool.locator(part).first().boundingBox())?.y ?? NaN;
  expect(await top('.network')).toBeLessThan(await top('[data-table]'));
});
