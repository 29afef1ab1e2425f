/**
 * @file What the model is asked until the reader asks something.
 *
 * Apart from the other words, because a recording's samples begin with these.
 */
import type { InBoth } from '../../../lib/core/language';

/** In tokens; more cannot be told apart in a picture. */
export const LONGEST_SENTENCE = 24;

export const prompts: InBoth<{ prompt: string; sentence: string }> = {
  en: { prompt: 'A founder ', sentence: 'The model predicts.' },
  zh: { prompt: '创业者', sentence: '模型预测下一个词。' },
};
