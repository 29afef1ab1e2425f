/** @file What is gone on from until the reader types something. Apart from the other words: a recording begins with these. */
import type { InBoth } from '../../../lib/core/language';

export const prompts: InBoth<{ prompt: string }> = {
  en: { prompt: 'The model' },
  zh: { prompt: '这个模型' },
};
