import { describe, expect, test } from 'vitest';
import { compile } from './compile';

describe('formulas', () => {
  test('become MathML, which needs no script', async () => {
    expect(await compile('Let $x^2$ be.')).toMatch(
      /<\S*span class="math" set:html="<math>.*<msup>/,
    );
    expect(await compile('$$\n\\frac{a}{b}\n$$')).toMatch(
      /<\S*div class="math-display" tabindex="0" role="group" set:html="<math display=.*<mfrac>/,
    );
  });

  test('one that cannot be read stops the build and is quoted', async () => {
    await expect(compile('$\\frac{a}$')).rejects.toThrow(/formula \\frac\{a\}: /);
  });
});
