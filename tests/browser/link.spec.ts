/** @file Links with settings: only what differs, read with care, and never more than settings. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { demoOn, runFor, setting, stepsOf, train, unfold } from './training';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function copiedLink(page: Page, demo: Locator): Promise<URL> {
  await unfold(demo, 'more');
  await demo.locator('[data-action="link"]').click();
  await expect(demo.locator('.more')).toContainText('The link is on the clipboard.');
  return new URL(await page.evaluate(() => navigator.clipboard.readText()));
}
const valueOf = async (demo: Locator, name: string) => (await setting(demo, name)).inputValue();

test('a number below nothing has the one minus sign, and moves as a number', async ({ page }) => {
  await page.goto('/en/reinforcement-learning/#demo=grid-world&stepReward=-0.5');
  const demo = await demoOn(page, 'grid-world');
  const reward = await setting(demo, 'stepReward');
  await expect(reward).toHaveValue('−0.5');
  await reward.press('ArrowUp');
  await expect(reward).toHaveValue('−0.4');
  await expect(demo.locator('[data-field="stepReward"] .issue')).toHaveText('');
  expect((await copiedLink(page, demo)).hash).toBe('#demo=grid-world&stepReward=-0.4');
});

test('a link followed on the open page goes into the inputs; what runs goes on', async ({
  page,
}) => {
  await page.goto('/en/gpt/');
  const demo = await train(page, 'tiny-gpt');
  const at = await stepsOf(demo);
  await page.evaluate(() => (location.hash = '#demo=tiny-gpt&layers=1&seed=9'));
  await expect(await setting(demo, 'layers')).toHaveValue('1');
  await expect(demo.getByText('Changes take effect')).toBeVisible();
  await expect(demo).toHaveAttribute('data-status', 'running');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(at);
  await page.goBack();
  await expect(demo).toHaveAttribute('data-status', 'running');
});

test('links as chats pass them on lead to their settings', async ({ page }) => {
  // Whose they are, and their last sign: the rest is read in `core/link`.
  for (const hash of ['#demo%3Dtiny-gpt%26layers%3D3', '#demo=tiny-gpt&amp;layers=３）']) {
    await page.goto('about:blank');
    await page.goto(`/en/gpt/${hash}`);
    await expect(page.locator('[data-demo="tiny-gpt"]')).toBeInViewport();
    const demo = await demoOn(page, 'tiny-gpt');
    expect(await valueOf(demo, 'layers'), hash).toBe('3');
    await expect(demo.locator('[data-note]')).toHaveCount(0);
  }
});

test('a link to a demo of a longer name wakes none of a shorter one; what the page lacks is told, and where it is', async ({
  page,
}) => {
  await page.goto('/en/gpt/#demo=tiny-gpt-large&layers=3');
  const said = page.locator('main > [role="alert"]');
  await expect(said).toContainText('“tiny-gpt-large”');
  await expect(said.locator('a')).toHaveCount(0);
  await expect(said).toBeInViewport();
  await page.evaluate(() => (location.hash = '#demo=grid-world&agents=2'));
  await expect(said.locator('a')).toHaveAttribute(
    'href',
    '/en/reinforcement-learning/#demo=grid-world&agents=2',
  );
  await expect(said).toHaveCount(1);
  const demo = await demoOn(page, 'tiny-gpt');
  expect(await valueOf(demo, 'layers')).toBe('2');
  await page.evaluate(() => (location.hash = '#demo=tiny-gpt&layers=1'));
  await expect(said).toHaveCount(0);
});

test('what stands in for a choice that a link misses is told in words', async ({ page }) => {
  for (const [language, words, inner] of [
    ['en', 'The default, this book, in this language, is used instead.', 'page'],
    ['zh', '已改用默认值“本书，本页的语言”。', 'page'],
  ] as const) {
    await page.goto(`/${language}/gpt/#demo=tiny-gpt&text=none`);
    const note = (await demoOn(page, 'tiny-gpt')).locator('[data-note="link"]');
    await expect(note).toContainText(words);
    await expect(note).not.toContainText(inner);
    await page.goto('about:blank');
  }
});

// What such links come to is in `core/link` and the run's tests; here is what the reader sees.
const hostile = [
  '__proto__[layers]=9',
  'constructor=2',
  'layers=2.5',
  'heads=<img src=x onerror=alert(1)>',
  'tokens=words',
];
const told: Record<'en' | 'zh', RegExp[]> = {
  en: [
    /“__proto__\[layers\]”/,
    /“constructor”: this demo/,
    /Layers: Whole numbers only/,
    /heads: Not a number/,
    /Tokens: Not one of the choices/,
  ],
  zh: [
    /“__proto__\[layers\]”：/,
    /“constructor”：/,
    /层数：请填整数/,
    /头：这不是数字/,
    /词元：不在可选范围内/,
  ],
};
test('a hostile link is told, and the demo trains as it was', async ({ page }) => {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => wrong.push(dialog.message()));
  for (const [language, sentences] of Object.entries(told)) {
    await page.goto(`/${language}/gpt/#demo=tiny-gpt&${hostile.join('&')}`);
    const demo = await demoOn(page, 'tiny-gpt');
    const note = demo.locator('[data-note="link"]');
    for (const sentence of sentences) await expect(note).toContainText(sentence);
    expect(await valueOf(demo, 'layers')).toBe('2');
    expect(await page.evaluate(() => 'layers' in Object.prototype)).toBe(false);
  }
  const demo = await demoOn(page, 'tiny-gpt');
  await demo.locator('[data-action="step"]').click();
  await expect.poll(() => stepsOf(demo)).toBe(1);
  expect(wrong).toEqual([]);
});

test('a painted map travels in the link and in the embed code', async ({ page }) => {
  await page.goto('/en/reinforcement-learning/');
  let demo = await demoOn(page, 'grid-world');
  await demo.getByRole('button', { name: 'Empty map' }).click();
  const link = await copiedLink(page, demo);
  expect(link.hash.length).toBeLessThan(150);
  await demo.locator('[data-action="embed"]').click();
  await expect(demo.locator('.more')).toContainText('The code is on the clipboard.');
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toContain(new URLSearchParams(link.hash.slice(1)).get('own'));

  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await page.goto(link.href);
  demo = await demoOn(page, 'grid-world');
  await expect(demo.getByRole('gridcell', { name: /: wall/ })).toHaveCount(0);
  await runFor(demo, 3);
  await expect(demo.getByRole('gridcell', { name: /: wall/ })).toHaveCount(0);
});
