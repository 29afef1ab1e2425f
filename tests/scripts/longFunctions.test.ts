/** @file The list of long functions only shrinks: each entry is as long as it says. */
import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { expect, test } from 'vitest';
import { longer, LONGEST, LONGEST_KERNEL } from '../../scripts/check/longFunctions.mjs';

function longestIn(file: string): number {
  const messages = new Linter().verify(
    readFileSync(file, 'utf8'),
    {
      files: ['**/*.ts'],
      languageOptions: { parser: parser as Linter.Parser },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      rules: {
        'max-lines-per-function': ['error', { max: 0, skipBlankLines: true, skipComments: true }],
      },
    },
    { filename: file, allowInlineConfig: false },
  );
  return Math.max(...messages.map(({ message }) => Number(/\((\d+)\)/.exec(message)?.[1])));
}

test.each(Object.entries(longer))('%s: its longest function has %i lines', (file, lines) => {
  expect(longestIn(file)).toBe(lines);
  expect(lines).toBeGreaterThan(file.includes('/kernels/') ? LONGEST_KERNEL : LONGEST);
});

test('there are at most three of them', () => {
  expect(Object.keys(longer).length).toBeLessThanOrEqual(3);
});
