import { expect, test } from 'vitest';
import { compile } from './compile';

test('a per cent sign stands at its number, also behind a formula', async () => {
  expect(await compile('saves 8.2 % of it')).toContain('saves 8.2% of it');
  expect(await compile('about $x^2$ % of it')).toContain('"\u2060% of it"');
  expect(await compile('a % sign')).toContain('a % sign');
});
