/** @file A reader trains: a number of steps, and what is seen meanwhile. What every demo does is in `demos.spec`. */
import { expect, test } from '@playwright/test';
import {
  demoOn,
  numbersOf,
  pause,
  runFor,
  setting,
  stepsOf,
  tinySettings,
  train,
  unfold,
} from './training';

const demos = [
  ['tiny-gpt', 'gpt'],
  ['grid-world', 'reinforcement-learning'],
] as const;

test('a number of steps is made, not one more, with a bar that fills', async ({ page }) => {
  await page.goto(`/en/gpt/${tinySettings}`);
  const demo = await demoOn(page, 'tiny-gpt');
  await runFor(demo, 250);
  expect(await stepsOf(demo)).toBe(250);
  await expect(demo.locator('progress')).toHaveJSProperty('position', 1);
  await expect(demo.locator('.progress')).toContainText('250 of 250 steps');
  await demo.locator('.more form input').fill('0');
  await expect(demo.locator('.more form')).toContainText('At least 1.');
});

test('the strip says where it computes, how fast, and for how long', async ({ page }) => {
  await page.goto('/zh/gpt/');
  const demo = await train(page, 'tiny-gpt');
  const strip = demo.locator('.readouts');
  await expect(strip).toContainText(/词元\/秒\s*[1-9]/);
  await expect(strip).toContainText(/步\/秒\s*[1-9]/);
  await expect(strip).toContainText(/用时\s*0:0[1-9]/);
  await expect(strip).toContainText(/计算在\s*wasm · /);
  await expect(demo.locator('.messages')).toContainText('这个浏览器没有 WebGPU。');
});

for (const [name, chapter] of demos) {
  test(`nothing jumps on a phone when ${name} starts`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 700 });
    await page.goto(`/zh/${chapter}/`);
    const demo = await demoOn(page, name);
    const height = async () => Math.round((await demo.boundingBox())?.height ?? 0);
    const idle = await height();
    await train(page, name);
    await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
    expect(await height(), 'running').toBe(idle);
    await pause(demo);
    expect(await height(), 'paused').toBe(idle);
  });
}

test('while it trains it writes, guesses and looks, and answers what the reader types', async ({
  page,
}) => {
  await page.goto('/en/gpt/');
  const demo = await train(page, 'tiny-gpt');
  const next = demo.locator('.next');
  await demo.getByLabel('Continues from').fill('th');
  await expect(next).toContainText('What comes after “th”');
  const chances = async () =>
    (await next.locator('.chance').allInnerTexts()).map((text) => Number.parseFloat(text));
  const sum = async () => Math.round((await chances()).reduce((all, chance) => all + chance, 0));
  await expect.poll(sum).toBe(100);
  await next.getByLabel('Top-k').fill('1');
  await expect.poll(async () => (await chances())[0]).toBe(100);

  await demo.getByLabel('Sentence').fill('abcd');
  await expect(demo.locator('.matrix .cell')).toHaveCount(10);
  await demo.getByRole('radio', { name: 'Layer 2, head 3' }).check();
  await expect(demo.locator('.matrix svg')).toHaveAttribute('aria-label', /^Layer 2, head 3/);

  await expect.poll(() => demo.locator('.samples li').count()).toBeGreaterThan(2);
  await expect(demo).toHaveAttribute('data-status', 'running');
});

test('a screen reader is told once in five seconds how far the run is', async ({ page }) => {
  await page.clock.install();
  await page.goto(`/en/gpt/${tinySettings}`);
  const demo = await train(page, 'tiny-gpt');
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  await demo.locator('> p[role="status"]').evaluate((element) => {
    const count = () =>
      Object.assign(window, { spoken: Number(Reflect.get(window, 'spoken') ?? 0) + 1 });
    new MutationObserver(count).observe(element, { characterData: true, subtree: true });
  });
  const spoken = () => page.evaluate(() => Number(Reflect.get(window, 'spoken') ?? 0));
  for (const times of [1, 2]) {
    const steps = await stepsOf(demo);
    await page.clock.runFor(2_500);
    await expect.poll(() => stepsOf(demo)).toBeGreaterThan(steps); // there would be something to say
    await page.clock.runFor(2_500);
    await expect.poll(spoken).toBe(times);
  }
});

test('what is typed last is answered, however busy the model is', async ({ page }) => {
  await page.goto('/en/gpt/');
  const demo = await train(page, 'tiny-gpt');
  await pause(demo);
  await demo.locator('[data-action="write"]').click();
  const sentence = demo.getByLabel('Sentence');
  for (const text of ['a', 'ab', 'abc']) {
    await sentence.fill(text);
    await page.waitForTimeout(280);
  }
  await expect(demo.locator('.matrix .cell')).toHaveCount(6);
});

test('the same seed makes the same run, and the CSV has a row for each of its steps', async ({
  page,
}) => {
  await page.goto(`/en/gpt/${tinySettings}`);
  const demo = await demoOn(page, 'tiny-gpt');
  await runFor(demo, 25);
  const first = await numbersOf(page, demo);
  expect(first[0]).toBe('step,loss (nat),norm,rate,heldOut (nat),tokens (token)');
  expect(first).toHaveLength(26);
  await demo.locator('[data-action="reset"]').click();
  await runFor(demo, 25);
  expect(await numbersOf(page, demo)).toEqual(first);

  await (await setting(demo, 'seed')).fill('2');
  await expect(demo.getByText('Changes take effect')).toBeVisible();
  await demo.locator('[data-action="restart"]').click();
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(25);
  expect((await numbersOf(page, demo))[1]).not.toBe(first[1]);
});

test('it learns from a text of the reader’s own, pasted or opened', async ({ page }) => {
  const text = 'abcdefgh '.repeat(100);
  await page.goto(`/en/gpt/${tinySettings}`);
  const demo = await demoOn(page, 'tiny-gpt');
  await unfold(demo, 'own');
  await demo.locator('.own textarea').fill(text);
  await demo.locator('[data-action="use-text"]').click();
  await runFor(demo, 5);
  await expect(demo.locator('.facts')).toContainText('; 11 different tokens;'); // nine, and two of the tokenizer's own
  await demo.locator('.own input[type="file"]').setInputFiles({
    name: 'letters.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text.replaceAll('h', '字')),
  });
  await expect(demo.locator('.own')).toContainText('“letters.txt” (900 characters)');
  await demo.locator('[data-action="restart"]').click();
  await expect(demo).toHaveAttribute('data-status', 'running');
  await demo.getByLabel('Sentence').fill('字');
  await expect(demo.locator('.matrix .rows span').first()).toHaveText('字');
});

test('it trains on while the page itself does nothing, as in a hidden tab', async ({ page }) => {
  await page.goto('/en/gpt/');
  const demo = await train(page, 'tiny-gpt');
  const at = await stepsOf(demo);
  // Paused in the same breath: what was trained, was trained meanwhile, however slow this machine is.
  await demo.locator('[data-action="run"]').evaluate((button: HTMLButtonElement) => {
    const end = performance.now() + 3_000;
    while (performance.now() < end);
    button.click();
  });
  await expect(demo).toHaveAttribute('data-status', 'paused');
  expect(await stepsOf(demo)).toBeGreaterThan(at + 10);
});

test('the code that runs is on the same page, as it is', async ({ page }) => {
  await page.goto('/zh/gpt/');
  const demo = await demoOn(page, 'tiny-gpt');
  await unfold(demo, 'more');
  await demo.locator('[data-action="code"]').click();
  const source = page.locator('details.source');
  await expect(source.locator('summary')).toBeFocused();
  await expect(source).toContainText('export function logits(');
});
