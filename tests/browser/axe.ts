/** @file What axe has to say of a page, or of a part of it. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What AxeBuilder would send twice for every look, in a form that is twice as long. */
const source = readFileSync(
  createRequire(fileURLToPath(import.meta.resolve('@axe-core/playwright'))).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// No page of the book has frames in it, and what is right needs no description: each of the two halves axe's time.
async function axeOn(page: Page, part: string, but?: string): Promise<AxeBuilder> {
  await page.evaluate(() => scrollTo(0, 0)); // where a bar that stays in sight covers nothing
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const builder = new AxeBuilder({ page, axeSource: '"it is there"' })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .include(part);
  const isPresent = but !== undefined && (await page.locator(but).count()) > 0;
  return isPresent ? builder.exclude(but) : builder;
}

/**
 * What axe finds, in light by every rule, then in dark by those that look at colours.
 *
 * @param part - What has changed since the whole page was looked at, at rest.
 * @param but - What is left out of it.
 */
export async function violations(page: Page, part = 'html', but?: string) {
  return [...(await lightViolations(page, part, but)), ...(await darkViolations(page, part, but))];
}
/** By every rule. */
async function lightViolations(page: Page, part: string, but?: string) {
  await page.emulateMedia({ colorScheme: 'light' });
  const builder = (await axeOn(page, part, but)).withTags(tags);
  return (await builder.analyze()).violations.map(described);
}
/** By the rules that look at colours. */
async function darkViolations(page: Page, part: string, but?: string) {
  await page.emulateMedia({ colorScheme: 'dark' });
  const builder = (await axeOn(page, part, but)).withRules(colourRules);
  return (await builder.analyze()).violations.map(described);
}
/** By all but the rules that look at colours, which take half of the time: for another state of what was looked at in colour. */
export async function structureViolations(page: Page, part = 'html') {
  const builder = (await axeOn(page, part)).withTags(tags).disableRules(colourRules);
  return (await builder.analyze()).violations.map(described);
}
type Result = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];
const described = ({ id, help, nodes }: Result) => ({
  id,
  help,
  where: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
});
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What is folded is not looked at, and what is fetched when it is unfolded is waited for. */
export async function openAll(part: Locator): Promise<void> {
  await part
    .locator('details')
    .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
  await expect(part.locator('details[open][data-fetched="false"]')).toHaveCount(0);
}
