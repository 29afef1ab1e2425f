import { describe, expect, test } from 'vitest';
import { inlineMath } from '../../src/markdown/math';
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

test('plain text keeps its signs, its formulas and its code', () => {
  expect(inlineMath('a < b, `x<y>` and $z$')).toMatch(
    /^a &lt; b, <code>x&lt;y&gt;<\/code> and <span class="math"><math>.*<\/math><\/span>$/,
  );
  expect(() => inlineMath('$\\frac{a}$')).toThrow(/formula/);
});
