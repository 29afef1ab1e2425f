import { number } from '../../lib/core/format';
import type { Language } from '../../lib/core/language';
import type { DemoWords } from './viewProps';

/** "1 step", "200 episodes". */
export function counted(count: number, { step }: Pick<DemoWords, 'step'>, language: Language) {
  return `${number(count, language)} ${count === 1 ? step.one : step.many}`;
}
