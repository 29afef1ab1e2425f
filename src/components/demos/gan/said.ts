/** @file What the newest report says, in words and as each network's own numbers. */
import { fill, number, percent } from '../../../lib/core/format';
import type { Language } from '../../../lib/core/language';
import type { Report } from '../../../lib/core/reports';
import type { Player } from '../../../lib/train/adversarial';
import type { reports as table } from './fields';
import type { Words } from './strings';

type Each = Report<typeof table>;

/** How much is covered, of the chosen loss; the newest report that has it says. */
export function coveredIn(
  reports: readonly Each[],
  modes: number,
  language: Language,
  words: Words,
): string {
  const found = reports.findLast((report) => report.modes !== undefined);
  if (!found) return words.notYet;
  const share = (list: number[] | undefined) => percent(list?.[0] ?? NaN, language);
  return fill(found.near ? words.now : words.nowDigits, {
    covered: number(found.modes?.[0] ?? NaN, language),
    modes: number(modes, language),
    ...(found.near && { near: share(found.near) }),
    precision: share(found.precision),
    recall: share(found.recall),
  });
}

export function toldBy(
  report: Each | undefined,
): Record<Player, { loss: number; norm: number }> | undefined {
  return (
    report && {
      generator: { loss: report.generatorLoss, norm: report.generatorNorm[0] ?? NaN },
      discriminator: { loss: report.loss, norm: report.discriminatorNorm },
    }
  );
}
