/** @file The page that says what is kept without network: both languages, sizes, and the whole book at a press. */
import { expect } from '@playwright/test';
import { test, visit } from './kept';
import { stepsOf, train } from './training';

test('kept pages of both languages are listed without network, in the place of one that is not', async ({
  page,
  server,
}) => {
  await visit(page, `${server.origin}/zh/social-capital/`);
  await page.reload(); // now the worker answers
  await visit(page, `${server.origin}/en/social-capital/`);
  await server.close();
  await page.goto(`${server.origin}/en/speed/`);
  await expect(page.locator('#instead')).toBeVisible();
  const kept = page.locator('#kept li.kept a');
  await expect(kept).toHaveCount(2);
  await expect(page.locator('#kept li:not(.kept) a[href="/en/gpt/"]')).toBeVisible();
  await page.locator('#kept li.kept a[href="/en/social-capital/"]').click();
  await expect(page.locator('h1')).toHaveText('Social capital');
});

test('the whole book is kept at a press, what failed is told and tried again', async ({
  page,
  server,
}) => {
  await page.goto(`${server.origin}/zh/`);
  await page.locator('a[href="/zh/offline/"]').click();
  await expect(page.locator('#instead')).toBeHidden();
  const button = page.locator('#kept button');
  await expect(button).toHaveText(/把整本书存下来：还差 [\d.]+ MB/);
  server.answers.set('/en/speed/', (_, response) => response.writeHead(503).end());
  await button.click();
  await expect(page.locator('#kept [role=status]')).toContainText('没有取到');
  server.answers.clear();
  await button.click();
  await expect(page.locator('#kept [role=status]')).toHaveText(/整本书都存在这里了，共 [\d.]+ MB/);
  await expect(button).toBeHidden();
  await expect(page.locator('#kept li:not(.kept)')).toHaveCount(0);

  await server.close();
  for (const name of ['speed', 'startup-cost', 'gpt']) {
    await page.goto(`${server.origin}/en/${name}/`);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('#instead')).toHaveCount(0);
  }
  const demo = await train(page, 'tiny-gpt');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
});
