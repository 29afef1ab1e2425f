/** @file What axe has to say of a page, or of a part of it. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds, in light by every rule, then in dark by those that look at colours.
 *
 * @param part - What has changed since the whole page was looked at, at rest.
 */
export async function violations(page: Page, part = 'html') {
  const axe = () => new AxeBuilder({ page }).include(part);
  await page.emulateMedia({ colorScheme: 'light' });
  const { violations: light } = await axe().withTags(tags).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const { violations: dark } = await axe().withRules(colourRules).analyze();
  return [...light, ...dark].map(described);
}
type Result = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];
const described = ({ id, help, nodes }: Result) => ({
  id,
  help,
  where: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
});
/** The same without colours, which cost most of the time: for pages whose twin has the same. */
export async function structureViolations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(tags)
    .disableRules(colourRules)
    .analyze();
  return found.map(described);
}
const colourRules = ['color-contrast', 'link-in-text-block'];
