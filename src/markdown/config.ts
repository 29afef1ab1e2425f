/** @file How the text of the book is compiled: for `markdown` in `astro.config.mjs`. */
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkMath from 'remark-math';
import { classesNotStyles, codeTheme } from './code';
import { joinLines } from './joinLines';
import { keepMarks, keepTogether } from './keepTogether';
import { math } from './math';
import { writingParts } from './writingParts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const parts: [typeof writingParts, { root: string }] = [writingParts, { root }];

export const remarkPlugins = [
  // Without it the closing ** of `**注意力（Attention）**是` stays in the text.
  remarkCjkFriendly,
  joinLines,
  keepTogether,
  remarkMath,
  math,
  keepMarks,
  parts,
];

export const markdown = {
  processor: unified({
    remarkPlugins,
    // Quotation marks are set by the author: the automatic ones are wrong for Chinese.
    smartypants: false,
  }),
  shikiConfig: { theme: codeTheme, transformers: [classesNotStyles] },
};
