import { number } from '../../lib/core/format';
import type { Language } from '../../lib/core/language';
import type { DemoWords } from './viewProps';

/** "1 step", "200 episodes"; Chinese, which has no singular, counts with `many` always. */
export function counted(count: number, { step }: Pick<DemoWords, 'step'>, language: Language) {
  const isOne = new Intl.PluralRules(language).select(count) === 'one';
  return `${number(count, language)} ${isOne ? step.one : step.many}`;
}
