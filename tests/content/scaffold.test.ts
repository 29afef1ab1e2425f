/** @file `npm run new` writes what the formatter would write, and chapters that can be built. */
import { check, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../scripts/new';
import { compile } from '../markdown/compile';

describe.each(Object.entries(kinds))('npm run new %s', (_, kind) => {
  const { files, next } = kind.write(kind.example);

  test.each(Object.entries(files))('writes %s in the house format', async (filepath, text) => {
    const options = await resolveConfig('package.json');
    // MDX is prose, which the formatter leaves alone.
    if (filepath.endsWith('.mdx')) await compile(text);
    else expect(await check(text, { ...options, filepath })).toBe(true);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('takes its own example as a name, refuses a path, and says what comes next', () => {
    expect(kind.name.test(kind.example)).toBe(true);
    expect(kind.name.test('../Escape')).toBe(false);
    expect(next.length).toBeGreaterThan(0);
  });
});
