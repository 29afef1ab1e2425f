/**
 * @file How Chinese is cut for the index, and put together again.
 *
 * Pagefind finds words between spaces. Each Chinese character is given as a word of its own: a phrase of characters is
 * then exactly a piece of text, whatever a segmenter thinks a word is, and the same in every browser.
 */
import type { Language } from '../../lib/core/language';

/** Ends a block in the index, so that no phrase and no excerpt runs from one paragraph into the next. */
export const blockEnd = '¶';

const wide = String.raw`\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF`;
const quotes = String.raw`“”‘’…—·`;
const each = new RegExp(`[${wide}]`, 'gu');
const besideWide = new RegExp(`\\s+(?=[${wide}${quotes}])|(?<=[${wide}${quotes}])\\s+`, 'gu');
const betweenHan = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** `借势GPT` → `借 势 GPT`. */
export const cut = (text: string): string => text.replace(each, ' $& ').replace(/\s+/g, ' ').trim();

/** The text as it was before `cut`: a Chinese page has no spaces beside Chinese, an English one may. */
export const uncut = (text: string, language: Language): string =>
  text.replace(language === 'zh' ? besideWide : betweenHan, '');

/** Joins what markup holds apart, as a browser would show it. */
export function tidy(text: string, language: Language): string {
  const plain = text
    .replace(/[\u2060-\u2064]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?)\]])/g, '')
    .replace(/(?<=[([]) /g, '')
    .trim();
  return language === 'zh' ? uncut(plain, 'zh') : plain;
}
