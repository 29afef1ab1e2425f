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

test('a link holds what differs from the preset and nothing else, and leads to the same settings', async ({
  page,
}) => {
  await page.goto('/en/gpt/');
  const demo = await demoOn(page, 'tiny-gpt');
  expect((await copiedLink(page, demo)).hash).toBe('#demo=tiny-gpt');
  await (await setting(demo, 'layers')).fill('3');
  await (await setting(demo, 'tokens')).selectOption('byte-pairs');
  const link = await copiedLink(page, demo);
  expect(link.hash).toBe('#demo=tiny-gpt&tokens=byte-pairs&layers=3');

  await page.goto('about:blank');
  await page.goto(link.href);
  const again = await demoOn(page, 'tiny-gpt');
  await expect(again).toBeInViewport();
  expect(await valueOf(again, 'layers')).toBe('3');
  expect(await valueOf(again, 'tokens')).toBe('byte-pairs');
  expect(await valueOf(again, 'heads')).toBe('4');
  await expect(again.locator('[data-note]')).toHaveCount(0);
});

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

test('a link of the other language’s page means the same', async ({ page }) => {
  await page.goto('/zh/reinforcement-learning/#demo=grid-world&slip=0.2&agents=3');
  const demo = await demoOn(page, 'grid-world');
  expect(await valueOf(demo, 'slip')).toBe('0.2');
  await runFor(demo, 20);
  await expect(demo.locator('.verdict')).toContainText('3 个智能体里有');
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
  for (const hash of [
    '#demo%3Dtiny-gpt%26layers%3D3',
    '#demo=tiny-gpt%26layers%3D3',
    '#demo=tiny-gpt&amp;layers=3',
    '#demo=tiny-gpt&layers=3.',
    '#demo=tiny-gpt&layers=３）',
  ]) {
    await page.goto('about:blank');
    await page.goto(`/en/gpt/${hash}`);
    await expect(page.locator('[data-demo="tiny-gpt"]')).toBeInViewport();
    const demo = await demoOn(page, 'tiny-gpt');
    expect(await valueOf(demo, 'layers'), hash).toBe('3');
    await expect(demo.locator('[data-note]')).toHaveCount(0);
  }
});

test('a link to a demo of a longer name wakes none of a shorter one', async ({ page }) => {
  await page.goto('/en/gpt/#demo=tiny-gpt-large&layers=3');
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const demo = await demoOn(page, 'tiny-gpt');
  expect(await valueOf(demo, 'layers')).toBe('2');
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

test('settings of one demo are nothing to another, nor to a heading', async ({ page }) => {
  for (const hash of ['#demo=digits&rate=0.5', '#one-question-over-and-over']) {
    await page.goto(`/en/gpt/${hash}`);
    const demo = await demoOn(page, 'tiny-gpt');
    expect(await valueOf(demo, 'rate')).not.toBe('0.5');
    await expect(demo.locator('[data-note]')).toHaveCount(0);
    await page.goto('about:blank');
  }
});

const hostile: [hash: string, en: RegExp, zh: RegExp][] = [
  ['#__proto__[layers]=9&layers=2', /“__proto__\[layers\]”/, /“__proto__\[layers\]”：/],
  ['#demo=tiny-gpt&__proto__=1&constructor=2', /“constructor”: this demo/, /“constructor”：/],
  ['#demo=tiny-gpt&layers=1e999', /Layers: At most 6\. The default, 2/, /层数：至多 6。/],
  ['#demo=tiny-gpt&layers=2.5', /Layers: Whole numbers only/, /层数：请填整数/],
  ['#demo=tiny-gpt&heads=<img src=x onerror=alert(1)>', /heads: Not a number/, /头：这不是数字/],
  ['#demo=tiny-gpt&tokens=words', /Tokens: Not one of the choices/, /词元：不在可选范围内/],
  [`#demo=tiny-gpt&seed=${'1'.repeat(2 ** 20)}`, /longer than any link/, /比本书的任何链接都长/],
];
for (const [hash, en, zh] of hostile) {
  test(`the link ${hash.slice(0, 50)} is told, and the demo trains as it was`, async ({ page }) => {
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('dialog', (dialog) => wrong.push(dialog.message()));
    for (const [language, sentence] of Object.entries({ en, zh })) {
      await page.goto(`/${language}/gpt/${hash}`);
      const demo = await demoOn(page, 'tiny-gpt');
      await expect(demo.locator('[data-note="link"]')).toContainText(sentence);
      expect(await valueOf(demo, 'layers')).toBe('2');
      expect(await page.evaluate(() => 'layers' in Object.prototype)).toBe(false);
    }
    const demo = await demoOn(page, 'tiny-gpt');
    await demo.locator('[data-action="step"]').click();
    await expect.poll(() => stepsOf(demo)).toBe(1);
    expect(wrong).toEqual([]);
  });
}

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

test('an own text that is too long for a link is said to be missing from it', async ({ page }) => {
  await page.goto('/en/gpt/');
  const demo = await demoOn(page, 'tiny-gpt');
  await unfold(demo, 'own');
  for (const [times, told] of [
    [20, false],
    [200, true],
  ] as const) {
    await demo.locator('.own textarea').fill('The cat sat on the mat. '.repeat(times));
    await demo.locator('[data-action="use-text"]').click();
    const link = await copiedLink(page, demo);
    expect(link.hash.includes('own=')).toBe(!told);
    const sentence = demo.getByText('Your own material is too long for a link');
    await expect(sentence).toHaveCount(told ? 1 : 0);
  }
});

test('material in a link that is none is told, and the demo trains as it was', async ({ page }) => {
  await page.goto('/en/gpt/#demo=tiny-gpt&own=short');
  const demo = await demoOn(page, 'tiny-gpt');
  await expect(demo.locator('[data-note="link"]')).toContainText('besides the settings');
  await page.goto('/zh/reinforcement-learning/#demo=grid-world&own=%3Cscript%3E');
  const world = await demoOn(page, 'grid-world');
  await expect(world.locator('[data-note="link"]')).toContainText('设置以外');
  await runFor(world, 2);
});
